"""The foot of the plan: what hours bring, and the months behind."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from simgame.game import Game
from simgame.planning.guesses import asks
from simgame.scenario import PeriodDecisions
from simgame.tui.widgets.response import Response
from simgame.tui.widgets.trend import Trend

WIDE = 110
"""Columns from which the months stand beside the curves."""


class Foot(Horizontal):
    """
    One chart or both.

    Where there is room, the curves stand by themselves, and the months beside them or, where it is narrow, in their
    place when asked for; where sales are to be guessed, the months stand by themselves. Where there is no room, the
    curves come when asked for.
    """

    class Pressed(Message):
        """The player wants the other chart."""

    def __init__(self, game: Game) -> None:
        super().__init__(id="plan-foot")
        self._game = game
        self._by_itself = False
        self._swapped = False
        """Whether the player asked for what does not stand here by itself."""
        self._keeps = asks(game)
        """Whether curves come only when asked for, because they tell what the player is to guess."""

    def compose(self) -> ComposeResult:
        yield Response(self._game)
        yield Trend(self._game)

    @property
    def asked(self) -> bool:
        """Whether something stands here that has no room by itself."""
        return self._swapped and not self._by_itself

    def show(self, game: Game) -> None:
        """The next period of this game."""
        self._game, self._keeps = game, asks(game)
        self._swapped = self._swapped and not self._keeps
        self.query_one(Trend).show(game)

    def lay(self, width: int, *, by_itself: bool, hint: bool) -> None:
        """
        Stand in so many columns.

        Args:
            width: Of the page.
            by_itself: Whether there are rows for a chart.
            hint: Whether there is one for the key that calls it.
        """
        self._by_itself = by_itself
        months = by_itself and bool(self._game.reports)
        both = months and width >= WIDE and (self._swapped or not self._keeps)
        curves, response = both or not months or self._swapped is self._keeps, self.query_one(Response)
        response.keeps_sales = self._keeps
        response.hinting = not by_itself and not self._swapped
        response.key_says = "closes" if not by_itself else "months" if months and not both else ""
        trend = self.query_one(Trend)
        trend.key_says = "" if both else "hours"
        response.display, trend.display = curves, months and (both or not curves)
        self.set_class(by_itself or self._swapped, "-shown")
        self.set_class(hint and response.hinting, "-hint")
        response.redraw()
        trend.redraw()

    def swap(self) -> None:
        self._swapped = not self._swapped

    def follow(self, activity: str) -> None:
        """Show this one's curves."""
        self.query_one(Response).follow(activity)

    def draw(self, game: Game, plan: PeriodDecisions) -> bool:
        """Curves of this plan, where they are seen; whether they are."""
        response = self.query_one(Response)
        seen = response.display and self.has_class("-shown")
        if seen:
            response.show(game, plan)
        return seen

    def on_click(self) -> None:
        self.post_message(self.Pressed())
