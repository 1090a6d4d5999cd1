"""Form, text and preview of a scenario: one at a time, or beside each other where there is room."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.widget import Widget

from simgame.tui.widgets.finding_list import FindingList
from simgame.tui.widgets.form import Form
from simgame.tui.widgets.preview import Preview
from simgame.tui.widgets.scenario_text import ScenarioText

PAGES = ("Form", "Text", "Preview")
FORM, TEXT, PREVIEW = range(3)
WIDE = 120
"""Columns from which the preview stands beside the others."""
HIGH = 40
"""Rows from which form and text stand over each other there."""


class Panes(Horizontal):
    """Knows where each page is; whoever owns them says which is at hand."""

    def __init__(self, form: Form, text: ScenarioText) -> None:
        super().__init__(id="panes")
        self._form = form
        self._text = text
        self._preview = Preview()
        self._places = (form, Vertical(text, FindingList(), id="text"), self._preview)
        for place, name in zip(self._places, PAGES, strict=True):
            place.border_title = name

    def compose(self) -> ComposeResult:
        form, text, preview = self._places
        yield Vertical(form, text, id="written")
        yield preview

    def lay(self, page: int, size: Size) -> None:
        """Show a page, and the others where there is room."""
        wide = size.width >= WIDE
        high = wide and size.height >= HIGH
        self.set_class(wide, "-together")
        left = FORM if wide and page == PREVIEW else page
        self.query_one("#written").display = wide or page != PREVIEW
        for n, place in enumerate(self._places):
            place.display = n == left or high or (wide and n == PREVIEW)
            place.set_class(n == page, "-current")

    def page_of(self, widget: Widget) -> int | None:
        """The page that holds a widget; None where none does."""
        around = widget.ancestors_with_self
        return next((page for page, place in enumerate(self._places) if place in around), None)

    def enter(self, page: int) -> None:
        """Put the focus where one works on a page."""
        (self._form.entrance, self._text, self._preview)[page].focus()
