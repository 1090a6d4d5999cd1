"""An application that saves pictures of its screens."""

import re
from typing import Any, ClassVar

from textual import work
from textual.app import App
from textual.binding import Binding, BindingType
from textual.widget import Widget

from simgame.errors import SimgameError
from simgame.places import shared_folder
from simgame.tui.text import plain

# ruff: noqa: PLC0415  # nobody takes a picture in the first moments


class PicturingApp(App[None]):
    """Saves what is in sight and says where it lies."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f12", "picture", "Screenshot", show=False, id="picture")]

    def action_picture(self) -> None:
        """Once nothing of a palette is left on the screen, nor of what was told before."""
        self.clear_notifications()
        self.call_after_refresh(self._take_picture)

    def _take_picture(self) -> None:
        name = type(self.screen).__name__.removesuffix("Screen")
        self._save_picture(self.export_screenshot(), re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())

    @work(thread=True, group="picture")
    def _save_picture(self, svg: str, stem: str) -> None:
        from simgame.sharing.files import put_beside
        from simgame.sharing.picture import EXTRA, alone, draws_png, png_of

        drawn, png = alone(svg), draws_png()
        suffix, data = (".png", png_of(drawn)) if png else (".svg", drawn.encode())
        try:
            path = put_beside(shared_folder(), stem, suffix, data)
        except SimgameError as fault:
            tell(self, "The picture is not saved", f"{fault}\n{fault.hint}")
            return
        how = "" if png else f"\nBrowsers show it. With {EXTRA} installed it is a PNG: pip install {EXTRA}"
        tell(self, "The picture is saved", f"{path}{how}")


def tell(place: App[Any] | Widget, title: str, told: str) -> None:
    """A message for a while, from any thread; its text may come from anywhere."""
    place.notify(plain(told).plain, title=title, markup=False, timeout=10)
