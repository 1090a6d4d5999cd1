"""Page Market: what the owner believes of each segment, as a map and in words, and where the firm stands in it."""

from collections.abc import Callable
from enum import Enum, auto
from typing import ClassVar

from attrs import evolve
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Reactive

from simgame.game import Game
from simgame.planning.rivals import rivals_said
from simgame.scenario import PeriodDecisions
from simgame.tui.charts.market_map import market_map, pins
from simgame.tui.charts.options import options
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, beside, fit, wrapped
from simgame.tui.charts.positions import SAYS
from simgame.tui.charts.strips import strips
from simgame.tui.pages.page import GameChart, Page, before

LEAST = Size(56, 15)
"""What the map needs, its words included."""
MOST = Size(110, 36)
"""From where on it does not grow."""
WORDS = 46
"""Columns for strips and words beside the map."""
GAP = 2
HOW_TO_READ = (
    "Each letter is your best guess: what buyers want, and what they would pay.",
    "Across, and up, the truth lies within the outline 9 times in 10.",
    f"Price tests set the letter's height; {SAYS} is what people say they would pay.",
    "Calls and research make a cloud narrower; pricing hours make it flatter.",
)
VIEWS = {"map": "Map", "words": "In words"}


class Layout(Enum):
    """Where the map stands."""

    NOWHERE = auto()
    BESIDE = auto()
    ABOVE = auto()
    IN_TURN = auto()
    """Map or words, by a key."""


def layout(room: Size, rows: Callable[[int], int]) -> Layout:
    """
    Where the map finds room.

    Args:
        room: Of the page.
        rows: How many strips and words take at a width.
    """
    if room.width < LEAST.width or room.height < LEAST.height:
        return Layout.NOWHERE
    if room.width >= LEAST.width + GAP + WORDS and room.height >= rows(WORDS):
        return Layout.BESIDE
    return Layout.ABOVE if room.height > LEAST.height + rows(room.width) else Layout.IN_TURN


class MarketChart(GameChart):
    """The map, and a strip of needs and a strip of prices for each segment."""

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), layout=True)
    """Laid out once more where its size changed: Textual keeps what it arranged, and the room has to be told anew."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self._plan: PeriodDecisions | None = None
        self._view = "map"
        self._room = Size(0, 0)
        """Of the page, since the chart was last laid out in it."""

    def show(self, game: Game) -> None:
        self._plan = None
        super().show(game)

    def plan(self, plan: PeriodDecisions) -> None:
        """Show the price of this plan beside what buyers would pay, where it is another one."""
        before, self._plan = self._asking, plan
        if before != self._asking:
            self.redraw()

    @property
    def _asking(self) -> float:
        """The price that is planned, or that of the last period."""
        planned = self._plan.price if self._plan else None
        return self._game.latest.price if planned is None else planned

    @property
    def turns(self) -> bool:
        """Whether map and words are shown in turn."""
        return layout(self._room, self._tall_words) is Layout.IN_TURN

    def action_view(self, view: str) -> None:
        """Show the map, or the words."""
        self._view = view
        self.redraw()

    def turn(self) -> None:
        self.action_view("words" if self._view == "map" else "map")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The map takes what room there is on the page."""
        self._room = Size(width, container.height)
        return self.rows(width)

    def paint(self, width: int, height: int) -> list[Row]:
        return self._laid_out(Size(width, self._room.height))

    def _laid_out(self, room: Size) -> list[Row]:
        words = self._strips(room.width)
        match layout(room, self._tall_words):
            case Layout.NOWHERE:
                return words
            case Layout.BESIDE:
                wide = min(room.width - GAP - WORDS, MOST.width)
                left = self._map(Size(wide, min(room.height, MOST.height)))
                rest = room.width - GAP - wide
                return beside((left, wide), (self._strips(rest), rest), gap=GAP)
            case Layout.ABOVE:
                tall = min(room.height - len(words) - 1, MOST.height)
                return [*self._map(Size(room.width, tall)), BLANK, *words]
            case Layout.IN_TURN:
                names = ((f"view('{view}')", name) for view, name in VIEWS.items())
                head = fit(options(names, f"view('{self._view}')"), room.width)
                return [head, *(words if self._view == "words" else self._map_and_rivals(room - (0, 1)))]

    def _tall_words(self, width: int) -> int:
        return len(self._strips(width))

    def _strips(self, width: int) -> list[Row]:
        return [
            *strips(
                self._game.scenario, evolve(self._game.latest, price=self._asking), pins(self._game.scenario), width
            ),
            *([BLANK] if self._game.scenario.rivals.faces else ()),
            *self._rivals(width),
        ]

    def _rivals(self, width: int) -> list[Row]:
        return [
            row
            for told in rivals_said(self._game, self._plan)
            for row in wrapped(told, width - 1, Tone.PLAIN, Span(" "))
        ]

    def _map_and_rivals(self, room: Size) -> list[Row]:
        """The map, over what rivals ask where it finds room with them."""
        told = self._rivals(room.width)
        if room.height - len(told) < LEAST.height:
            return self._map(room)
        return [*self._map(room - (0, len(told))), *told]

    def _map(self, room: Size) -> list[Row]:
        return market_map(self._game, before(self._game), room.width, room.height, self._asking)


class MarketPage(Page):
    """Beliefs, segment by segment."""

    LABEL = "Market"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn", "Map or words", id="market.before", show=False),
        Binding("right", "turn", "Map or words", key_display="←→", id="market.after"),
    ]

    def compose(self) -> ComposeResult:
        yield MarketChart(self._game)

    def show(self, game: Game) -> None:
        self.query_one(MarketChart).show(game)

    def plan(self, plan: PeriodDecisions) -> None:
        """Show the price of this plan."""
        self.query_one(MarketChart).plan(plan)

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        return "What you believe of your buyers", HOW_TO_READ

    def action_turn(self) -> None:
        self.query_one(MarketChart).turn()
        self.scroll_home(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to turn to where both are in sight, or only one finds room."""
        return action != "turn" or self.query_one(MarketChart).turns

    def on_resize(self) -> None:
        self.refresh_bindings()
