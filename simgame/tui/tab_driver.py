"""The terminal that a browser tab is: keys come from a pipe, and when it closes, the game leaves as by its key."""

from contextlib import suppress

from textual import events
from textual.drivers.web_driver import WebDriver
from textual.messages import ExitApp


class TabDriver(WebDriver):
    """Its parent ends without keeping the plan when told to, and not at all when whoever told it is gone."""

    def start_application_mode(self) -> None:
        """Begin looked at, since a tab is opened to be played in; the parent begins blurred, and passes keys over."""
        super().start_application_mode()
        self._app.call_later(self._app.post_message, events.AppFocus())

    def write(self, data: str) -> None:
        with suppress(BrokenPipeError):
            super().write(data)

    def write_meta(self, data: dict[str, object]) -> None:
        with suppress(BrokenPipeError):
            super().write_meta(data)

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def run_input_thread(self) -> None:
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

    def _leave(self) -> None:
        """As the player would; whoever may be asked about it is not there to answer."""
        self._app.call_later(self._app.run_action, "leave")
        self._app.post_message(ExitApp())
