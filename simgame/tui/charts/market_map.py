"""The map of a game's market: what is told under it, and the key to it."""

from collections.abc import Iterator
from string import ascii_uppercase

from rich.cells import cell_len
from textual.geometry import Size

from simgame.analysis.knowing import SURE, stands_said
from simgame.figures import price
from simgame.game import Game
from simgame.report import Report
from simgame.scenario import Scenario
from simgame.tui.charts.clouds import Axis, Cloud
from simgame.tui.charts.line import round_step
from simgame.tui.charts.painter import Row, Span, Tone, indented, pad, said, width_of, wrapped
from simgame.tui.charts.positions import HERE, SAYS, Group, positions
from simgame.tui.charts.strips import SCALE

HUES = (Tone.PROMOTION, Tone.PRICING, Tone.CLOSING, Tone.PROSPECTING, Tone.RESEARCH)
"""Of the segments, in turn."""
LONGEST = 20
"""Cells of a name on the map."""
ROWS_A_TICK = 4
"""At least, on the way up."""
LEAST = 0.1
"""Dollars from the foot of the map to its top."""
STEP = 2.0
"""Points of the scale from tick to tick."""


def pins(scenario: Scenario) -> dict[str, Span]:
    """A letter for each segment: the first of its name where that tells them apart, else A, B, C in their order."""
    letters = [said(segment.name)[:1].upper() for segment in scenario.segments.values()]
    if len(set(letters)) < len(letters) or not all(letter.isalnum() and cell_len(letter) == 1 for letter in letters):
        letters = list(ascii_uppercase)
    return {
        key: Span(letter, HUES[n % len(HUES)], filled=True)
        for n, (key, letter) in enumerate(zip(scenario.segments, letters, strict=False))
    }


def market_map(game: Game, then: Report, width: int, height: int, asking: float | None = None) -> list[Row]:
    """
    The firm among its buyers, over a sentence and a key.

    Args:
        game: As it stands.
        then: The report before the latest, for faint outlines.
        width: Cells; at least 40.
        height: Rows, all of them used; at least 12.
        asking: The price that is planned, $; None for that of the last period.
    """
    asks = game.latest.price if asking is None else asking
    wants, pays = stands_said(game, asks)
    both = f"{wants} {pays}"
    sentences = (both,) if cell_len(both) < width - 2 else (wants, pays)
    told = [row for sentence in sentences for row in wrapped(sentence, width - 2, Tone.STRONG, Span(" "))]
    key = _key(game.scenario.period, width)
    return [*told, *indented(_drawn(game, then, asks, Size(width - 1, height - len(told) - 1))), key]


def _drawn(game: Game, then: Report, asks: float, room: Size) -> list[Row]:
    scenario, now = game.scenario, game.latest
    groups = [
        Group(
            name=_short(scenario.segments[key].name),
            pin=pin,
            now=_cloud(now, key),
            before=_cloud(then, key),
            says=now.segments[key].stated_worth,
        )
        for key, pin in pins(scenario).items()
    ]
    across = Axis(name="they want", low=SCALE[0], high=SCALE[1], step=STEP, say=_point)
    low, high = map(said, scenario.firm.scale)
    return positions(
        groups, (now.position, asks), (across, _up(game, asks, room.height)), (low, high), room.width, room.height
    )


def _up(game: Game, asks: float, height: int) -> Axis:
    """As far as anything reached so far: were it to follow the latest beliefs, they would not be seen to tighten."""
    reached = [dollars for report in (game.opening, *game.reports) for dollars in _dollars(report)]
    low, high = min(*reached, asks), max(*reached, asks)
    spread = max(high - low, LEAST)
    return Axis(
        name="they would pay",
        low=low,
        high=low + spread,
        step=round_step(spread / height * ROWS_A_TICK),
        say=lambda amount: price(amount, game.scenario.currency),
    )


def _dollars(report: Report) -> Iterator[float]:
    """All that the map shows of a report."""
    yield report.price
    for segment in report.segments.values():
        off = SURE * segment.tested_worth_sd
        yield from (max(segment.tested_worth - off, 0.0), segment.tested_worth + off, segment.stated_worth)


def _point(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _short(name: str) -> str:
    written = said(name)
    return pad(written, min(cell_len(written), LONGEST))


def _cloud(report: Report, key: str) -> Cloud:
    segment = report.segments[key]
    return Cloud(
        across=segment.believed_need,
        up=segment.tested_worth,
        across_off=SURE * segment.need_sd,
        up_off=SURE * segment.tested_worth_sd,
    )


def _key(period: str, width: int) -> Row:
    """How what is drawn; what finds no room is left out."""
    parts: list[Row] = [
        (Span(f" {mark}", tone), Span(f" {words} ", Tone.QUIET))
        for mark, tone, words in (
            (HERE, Tone.STRONG, "you"),
            (SAYS, Tone.PLAIN, "they say"),
            ("⢎⡱", Tone.PLAIN, "9 in 10"),
            ("⢕⢕", Tone.PLAIN, "half"),
            ("⠂⠐", Tone.LINE, f"last {said(period)}"),
        )
    ]
    row: Row = ()
    for part in parts:
        row = (*row, *part) if width_of((*row, *part)) <= width else row
    return row
