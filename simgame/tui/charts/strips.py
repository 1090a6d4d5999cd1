"""Beliefs segment by segment: a strip of needs, a strip of prices, and both in words."""

from collections.abc import Mapping

from simgame.analysis.knowing import SURE
from simgame.figures import counted, money, people, percent, price
from simgame.report import Report, SegmentReport
from simgame.scenario import Scenario
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, ends, fit, pad, said, width_of, wrapped
from simgame.tui.charts.scale import Belief, scale

SCALE = (0.0, 10.0)
"""Ends of the scale that products and needs lie on."""
HEAD = 8
"""Columns before a scale."""
TEXT = 31
"""Columns for the words beside a scale."""
NARROW = 66
"""Columns under which the words go below it."""


def strips(scenario: Scenario, report: Report, pins: Mapping[str, Span], width: int) -> list[Row]:
    """
    All segments under one legend.

    Args:
        scenario: Whose segments they are.
        report: What is believed of them.
        pins: The mark of each segment, by its key.
        width: Cells; at least 24.
    """
    rows = _legend(scenario, report, width)
    for key, segment in report.segments.items():
        rows += [BLANK, *_segment(pins[key], scenario.segments[key].name, segment, report, scenario, width)]
    return rows


def _legend(scenario: Scenario, report: Report, width: int) -> list[Row]:
    low, high = (said(end) for end in scenario.firm.scale)
    here: Row = (
        Span(" ┃", Tone.STRONG),
        Span(f" you: {report.position:.1f}, {price(report.price, scenario.currency)} ", Tone.PLAIN),
    )
    marks: Row = (
        Span(" ●", Tone.RESEARCH),
        Span(" they say ", Tone.QUIET),
        Span("◆", Tone.PRICING),
        Span(" price tests ", Tone.QUIET),
        Span("░", Tone.RESEARCH),
        Span("▒", Tone.PRICING),
        Span(" 9 in 10", Tone.QUIET),
    )
    shown = [(*here, *marks)] if width_of((*here, *marks)) <= width else [here, fit(marks, width)]
    start, end = Span(f"0 {low}", Tone.QUIET), Span(f"{high} 10", Tone.QUIET)
    if start.width + end.width < _room(width):
        return [*shown, (Span(" " * HEAD), *ends((start,), (end,), _room(width)))]
    return [*shown, *wrapped(f"0 is {low}, 10 is {high}", width - 4, Tone.QUIET, Span("   "))]


def _segment(pin: Span, name: str, segment: SegmentReport, report: Report, scenario: Scenario, width: int) -> list[Row]:
    head = (pin, Span(f" {said(name)}", Tone.STRONG), Span(f"  {counted(segment.prospects, 'buyer')}", Tone.QUIET))
    known = Span(f"{percent(segment.awareness)} know you ", Tone.MARKETING)
    return [
        ends(head, (known,), width),
        *_strip("want", _need(segment), SCALE, report.position, _need_words(segment), width),
        *_strip(
            "pay",
            _worth(segment),
            (0.0, _dearest(scenario, report)),
            report.price,
            _worth_words(segment, scenario),
            width,
        ),
        *wrapped(_stock_words(segment), width - 1, Tone.QUIET, Span("   ")),
    ]


def _strip(
    label: str, beliefs: list[Belief], bounds: tuple[float, float], here: float, words: str, width: int
) -> list[Row]:
    drawn = (Span(pad(f"   {label}", HEAD), Tone.QUIET), *scale(beliefs, _room(width), bounds, here))
    if width >= NARROW:
        return [(*drawn, Span("  "), Span(pad(words, TEXT), Tone.PLAIN))]
    return [drawn, *wrapped(words, width - 1, Tone.PLAIN, Span(" " * HEAD))]


def _room(width: int) -> int:
    return max(width - HEAD - (TEXT + 2 if width >= NARROW else 1), 8)


def _need(segment: SegmentReport) -> list[Belief]:
    low, high = _range(segment.believed_need, segment.need_sd)
    return [Belief(low, segment.believed_need, min(high, SCALE[1]), Tone.RESEARCH)]


def _need_words(segment: SegmentReport) -> str:
    low, high = _range(segment.believed_need, segment.need_sd)
    return f"{segment.believed_need:.1f}, between {low:.1f} and {min(high, SCALE[1]):.1f}"


def _worth(segment: SegmentReport) -> list[Belief]:
    stated = _range(segment.stated_worth, segment.stated_worth_sd)
    tested = _range(segment.tested_worth, segment.tested_worth_sd)
    return [
        Belief(stated[0], segment.stated_worth, stated[1], Tone.RESEARCH),
        Belief(tested[0], segment.tested_worth, tested[1], Tone.PRICING, "◆", "▒"),
    ]


def _worth_words(segment: SegmentReport, scenario: Scenario) -> str:
    says, pays = (
        money(round(segment.stated_worth), scenario.currency),
        money(round(segment.tested_worth), scenario.currency),
    )
    return f"● they say {says}, ◆ tests {pays}"


def _stock_words(segment: SegmentReport) -> str:
    return (
        f"{counted(segment.customers, 'customer')}, happy {people(segment.satisfaction)} of 100 · "
        f"{counted(segment.waiting, 'call')} waiting · {counted(segment.opportunities, 'quote')}"
    )


def _range(guess: float, sd: float) -> tuple[float, float]:
    return max(guess - SURE * sd, 0.0), guess + SURE * sd


def _dearest(scenario: Scenario, report: Report) -> float:
    beliefs = [belief for segment in report.segments.values() for belief in _worth(segment)]
    return max(*(belief.high for belief in beliefs), report.price, scenario.firm.price) * 1.05
