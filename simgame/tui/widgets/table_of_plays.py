"""What lies on the table at a strategy meeting: a few plays, of which some may be chosen."""

from collections.abc import Mapping

from textual.message import Message

from simgame.figures import money
from simgame.scenario import Play, Scenario
from simgame.tui.charts.painter import Row, Span, Tone, wrapped
from simgame.tui.widgets.choice import Question


class TableOfPlays(Question):
    """The plays that were drawn, under each other; what the one at hand does stands below them."""

    class Chosen(Message):
        """Others are to be made."""

        def __init__(self, plays: tuple[str, ...]) -> None:
            super().__init__()
            self.plays = plays

    def __init__(self, offered: Mapping[str, Play], scenario: Scenario) -> None:
        many = scenario.play.picks
        told = "one of these, or none" if many == 1 else f"up to {many} of these"
        priced = {name: label(play, scenario) for name, play in offered.items()}
        super().__init__("plays", f"Strategy meeting: {told}", "", priced, None)
        self._offered = dict(offered)
        self._most = many
        self._chosen: tuple[str, ...] = ()

    def show(self, plays: tuple[str, ...]) -> None:
        """What the plan holds."""
        self._chosen = plays
        self.redraw()

    def action_pick(self, index: int) -> None:
        name = list(self._offered)[index]
        others = tuple(play for play in self._chosen if play != name)
        self._at = index
        self.redraw()
        self.post_message(self.Chosen(others if name in self._chosen else (*others, name)[-self._most :]))

    def action_turn(self, steps: int) -> None:
        """Past the plays, without making any."""
        self._at = (self._at + steps) % len(self._offered)
        self.redraw()

    def is_chosen(self, key: str) -> bool:
        return key in self._chosen

    def paint(self, width: int, height: int) -> list[Row]:
        rows = super().paint(width, height)
        text = list(self._offered.values())[self._at].text if self._offered else ""
        return [*rows, *(wrapped(text, width - 1, Tone.QUIET, Span("     ")) if text else ())]


def label(play: Play, scenario: Scenario) -> str:
    """A play, which side it belongs to, and what it takes."""
    takes = [money(play.cost, scenario.currency)] if play.cost else []
    if play.hours:
        weekly = play.hours / scenario.weeks_per_period
        takes.append(f"{weekly:.3g} h a week this {scenario.period}")
    return f"{play.name} ({play.function}{'; ' + ', '.join(takes) if takes else ''})"
