"""Where one starts: one button for a first-time player, a shelf of games for everybody else."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, ContentSwitcher, Static

from simgame.places import saves_folder
from simgame.saves import put_away
from simgame.saves.files import save_paths
from simgame.settings import languages
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.text import paragraphs, plain
from simgame.tui.widgets.cards import Cards
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.telephone import Sign, Telephone

if TYPE_CHECKING:
    from simgame.scenario import Scenario
    from simgame.shelf import Offer, Shelf

SCENARIO = ".toml"
"""Ending of a scenario file."""


class HomeScreen(Screen[None]):
    """Reads what is on disk every time it is shown; its styles come with the app, whose first screen it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "shelf", "All scenarios", id="home.shelf"),
        Binding("e", "edit", "Edit", id="home.edit"),
        Binding("delete", "put_away", "Put away", id="home.put_away", show=False),
        Binding("o", "app.settings", "Settings", id="settings"),
        Binding("q", "app.leave", "Quit", id="quit"),
    ]

    class Picked(Message):
        """A scenario was chosen to be played from its start."""

        def __init__(self, scenario: "Scenario", path: Path | None = None, seed: int | None = None) -> None:
            super().__init__()
            self.scenario = scenario
            self.path = path
            """Its file, where it is the player's own."""
            self.seed = seed
            """Its luck, where that is given."""

    class Edited(Message):
        """The file of a scenario is to be edited: the player's own, or a copy of the shipped one of this id."""

        def __init__(self, path: Path | None, shipped: str = "") -> None:
            super().__init__()
            self.path = path
            self.shipped = shipped

    class Resumed(Message):
        """A saved game was chosen to be played on, or looked at where it is over."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    def __init__(self) -> None:
        super().__init__()
        self._shelf: Shelf | None = None
        self._pressed = False
        self._reached = ""

    def compose(self) -> ComposeResult:
        with ContentSwitcher(initial="shelf" if any(save_paths(saves_folder())) else "welcome"):
            with Vertical(id="welcome"):
                yield Telephone()
                yield Center(Button("Open the shop", id="open"))
                yield Static(plain("Your first months, ten minutes. Nothing to know first."), id="promise")
            with Vertical(id="shelf"):
                yield Sign()
                with Horizontal():
                    yield Cards()
                    with VerticalScroll(id="about", can_focus=False):
                        yield Static(id="about-title")
                        yield Static(id="about-text")
        yield KeyLine()

    def on_screen_resume(self) -> None:
        if self.is_current:
            self.call_after_refresh(self._read)

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        from simgame.shelf import read_shelf  # noqa: PLC0415  # 0.1 s that the first frame does not wait for

        self.app.call_from_thread(self.show, read_shelf(languages()))

    def show(self, shelf: "Shelf") -> None:
        """Offer this from now on; who played since stands on that game, who did not where they were."""
        played = self._shelf is not None and shelf.saves[:1] != self._shelf.saves[:1]
        self._shelf = shelf
        self.query_one(Cards).show(shelf.cards(), "" if played else self._reached)
        self._open()
        if shelf.saves or shelf.broken:
            self.action_shelf()

    def action_shelf(self) -> None:
        self.query_one(ContentSwitcher).current = "shelf"
        self.query_one(Cards).focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        welcomes = self.is_mounted and self.query_one(ContentSwitcher).current == "welcome"
        possible = {
            "shelf": welcomes,
            "edit": not welcomes and self._editable(self._reached) is not None,
            "put_away": not welcomes and self._own_file(self._reached) is not None,
        }
        return possible.get(action, True)

    def on_button_pressed(self) -> None:
        self._pressed = True
        self._open()

    def _open(self) -> None:
        """The first scenario, as soon as it is both asked for and read."""
        if self._pressed and self._shelf and self._shelf.scenarios:
            self._pressed = False
            self.post_message(self.Picked(self._shelf.scenarios[0]))

    def on_cards_chosen(self, event: Cards.Chosen) -> None:
        if (offer := self._offer(event.name)) is None:
            return
        if offer.scenario:
            self.post_message(self.Picked(offer.scenario, offer.path, offer.seed))
        elif offer.path and offer.why:
            told = f"{offer.path.name} cannot be read"
            self.app.push_screen(ConfirmScreen(told, detail=offer.why, yes="Back", no=""))
        elif offer.path:
            self.post_message(self.Resumed(offer.path))

    def on_cards_reached(self, event: Cards.Reached) -> None:
        self._reached = event.name
        self.refresh_bindings()
        offer = self._offer(event.name)
        scenario = offer.scenario if offer else None
        self.query_one("#about").set_class(scenario is not None, "-told")
        if scenario:
            self.query_one("#about-title", Static).update(plain(scenario.title))
            self.query_one("#about-text", Static).update(paragraphs(scenario.texts.briefing))

    def action_edit(self) -> None:
        if edited := self._editable(self._reached):
            self.post_message(edited)

    def action_put_away(self) -> None:
        """A file of the player's own leaves the list, and stays on the disk."""
        if (path := self._own_file(self._reached)) is None:
            return
        self.app.push_screen(
            ConfirmScreen(
                f"Put {path.name} away?",
                detail=f"It moves to the folder {put_away.FOLDER} beside it; nothing is deleted.",
                yes="Put it away",
                no="Leave it",
            ),
            lambda sure: self._put_away(path) if sure else None,
        )

    def _put_away(self, path: Path) -> None:
        try:
            put_away.put_away(path)
        except OSError as fault:
            self.app.push_screen(ConfirmScreen("It stays where it is", detail=str(fault), yes="Back", no=""))
        self._read()

    def _offer(self, card: str) -> "Offer | None":
        """What a card stands for; None where there is none."""
        return self._shelf.offer(card) if self._shelf and card else None

    def _own_file(self, card: str) -> Path | None:
        """The save or scenario that a card stands for, where it is the player's own."""
        return offer.path if (offer := self._offer(card)) else None

    def _editable(self, card: str) -> Edited | None:
        """What to edit for a card; None for games, and saves that cannot be read."""
        if (offer := self._offer(card)) is None or offer.seed is not None:
            return None
        if offer.path:
            return self.Edited(offer.path) if offer.path.suffix == SCENARIO else None
        return self.Edited(None, offer.scenario.id) if offer.scenario else None
