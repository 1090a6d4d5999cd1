"""A list of cards to choose from: a title, a note at the right, and a line or two under it."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Resize
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from simgame.card import Card
from simgame.tui.text import plain

GAP = Card(title="")
MARK = "▌"


class Cards(OptionList):
    """Arrows, Enter and the mouse choose a card."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"cards--mark"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open", key_display="enter", id="cards.open"),
        Binding("up", "cursor_up", "Choose", key_display="↑↓", id="cards.up"),
        Binding("down", "cursor_down", show=False, id="cards.down"),
    ]

    class Chosen(Message):
        """A card was chosen."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    class Reached(Message):
        """The cursor stands on a card."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        super().__init__(compact=True)
        self._cards: tuple[Card, ...] = ()
        self._laid_at = 0

    def show(self, cards: Sequence[Card], reached: str = "") -> None:
        """Lay out other cards; the cursor goes to the one of this name, else to the first that can be chosen."""
        self._cards = tuple(_spaced(cards))
        there = {card.name: index for index, card in enumerate(self._cards) if card.name}
        self._lay(there.get(reached, min(there.values(), default=None)))
        if reached not in there:
            self.scroll_home(animate=False)

    def render_line(self, y: int) -> Strip:
        """With a mark at the left of the card the cursor is on, so that colour is never alone."""
        strip = super().render_line(y)
        edge = next(iter(strip), None)
        if edge is None or edge.style is None or edge.style.meta.get("option", -1) != self.highlighted:
            return strip
        mark = Segment(MARK, edge.style + Style(color=self.get_component_rich_style("cards--mark").color))
        return Strip.join([Strip([mark], 1), strip.crop(1)])

    def on_resize(self, event: Resize) -> None:
        if event.size.width != self._laid_at:
            self._lay(self.highlighted)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.post_message(self.Chosen(self._cards[event.option_index].name))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.post_message(self.Reached(self._cards[event.option_index].name))

    def _lay(self, highlighted: int | None) -> None:
        self._laid_at = self.size.width
        width = max(self.scrollable_content_region.width - 4, 10)
        self.set_options(Option(_face(card, width), disabled=not card.name) for card in self._cards)
        self.highlighted = highlighted


def _spaced(cards: Sequence[Card]) -> Iterator[Card]:
    """With a gap after each card; a heading stands close to what it heads."""
    for card in cards:
        yield card
        if card.name:
            yield GAP


def _face(card: Card, width: int) -> Content:
    if not card.name:
        return plain(card.title, "bold $quiet")
    room = width - cell_len(card.note) - 2 if card.note else width
    note = card.note if room >= cell_len(card.title) else ""
    title = set_cell_size(card.title, width - cell_len(note))
    head = Content.assemble(plain(title, "bold $bad" if card.faulty else "bold $foreground"), plain(note, "$quiet"))
    rows = [head, *(row for line in card.under for row in plain(line, "$quiet").wrap(width))]
    return Content("\n").join(rows)
