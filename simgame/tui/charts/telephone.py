"""A period drawn around the telephone: marketing before it rings, sales after."""

from collections.abc import Callable

from simgame.figures import MINUS, people
from simgame.funnel import SEEN, Step, marketing_steps, phone_steps, sales_steps
from simgame.report import Report
from simgame.tui.charts.bars import stacked
from simgame.tui.charts.painter import Row, Span, Tone, beside, fit, pad, right, width_of
from simgame.tui.widgets.telephone import TELEPHONE

SMALL = (
    "  ▗▄▟████▙▄▖  ",
    " ▟██▀▀▀▀▀▀██▙ ",
    " ▜█▘ ▟██▙ ▝█▛ ",
    "   ▟█▛  ▜█▙   ",
    "  ▟██▙▄▄▟██▙  ",
)
"""The telephone where rows are few."""
WIDE = 76
"""Columns from which the three parts stand beside each other."""
STACKED = 44
"""Columns at most where they stand under each other: numbers stay near their words."""
ROOMY = 100
"""Columns from which the large telephone fits between them."""
NUMBER = 6
"""Columns of a number."""
LOST = 13
"""Columns for those lost at a step, on the side of sales."""
LABEL = 18
"""Columns before the bars of demand."""
NOTE = 6
"""Columns for a share, on the side of marketing."""


def telephone(report: Report, width: int, progress: float = 1.0, asked: float | None = None) -> list[Row]:
    """
    The way to a customer.

    Args:
        report: Of one period.
        width: Columns; under ``WIDE`` the parts stand under each other.
        progress: How far the numbers have counted up, in [0, 1].
        asked: Those answered who asked for a quote; None where it is not known.
    """
    shown = _counting(progress)
    if width < WIDE:
        return _stacked(report, min(width, STACKED), shown, asked)
    art, gap = (TELEPHONE, 4) if width >= ROOMY else (SMALL, 2)
    middle = len(art[0]) + 2
    last = min(width - middle - 2 * gap - 25, 40)
    first = min(width - middle - 2 * gap - last, 32)
    created, satisfied = _created(report, first, shown), _satisfied(report, last, shown, asked)
    return beside((created, first), (_phone(art, report, middle, shown), middle), (satisfied, last), gap=gap)


def demand(report: Report, width: int, progress: float = 1.0) -> list[Row]:
    """Demand created beside demand satisfied, two bars on one scale of people: who came, and who bought."""
    shown = _counting(progress)
    came = report.leads + report.brought
    scale = max(came, report.wins, 1.0)
    created = [
        ("called", report.inbound, Tone.MARKETING, " "),
        *([("by plays, news", report.brought, Tone.KEY, "+")] if report.brought >= SEEN else ()),
        ("sent by friends", report.referrals, Tone.MARKETING, "▒"),
        ("by cold calls", report.outreach, Tone.SALES, "/"),
    ]
    bought = [("bought", report.wins, Tone.SALES, " ")]
    rows = []
    for name, parts, tone, says in (
        ("Demand created", created, Tone.MARKETING, f"{shown(came)} people"),
        ("Demand satisfied", bought, Tone.SALES, f"{shown(report.wins)} bought"),
    ):
        label, tail = Span(f" {pad(name, LABEL - 1)}", tone), Span(right(says, 13), Tone.STRONG)
        room = max(width - label.width - tail.width, 4)
        shares = [(count / scale * progress, part_tone, texture) for _, count, part_tone, texture in parts]
        rows.append((label, *stacked(shares, room), tail))
    legend: list[Span] = []
    for says, count, tone, texture in created:
        legend += [Span(texture, tone, filled=texture == " "), Span(f" {people(count)} {says}  ", Tone.QUIET)]
    under = LABEL if LABEL + width_of(legend) <= width else 1
    return [*rows, fit((Span(" " * under), *legend), width)]


def _counting(progress: float) -> Callable[[float], str]:
    return lambda count: people(count * progress)


def _stacked(report: Report, width: int, shown: Callable[[float], str], asked: float | None) -> list[Row]:
    rang = [_line(step, width, NOTE, shown, _phone_tone(step)) for step in phone_steps(report)]
    phone: Row = (Span(" THE PHONE", Tone.STRONG),)
    return [*_created(report, width, shown), phone, *rang, *_satisfied(report, width, shown, asked)]


def _created(report: Report, width: int, shown: Callable[[float], str]) -> list[Row]:
    head = (Span(" MARKETING", Tone.MARKETING), Span(" created demand", Tone.QUIET))
    return [head, *(_line(step, width, NOTE, shown) for step in marketing_steps(report))]


def _satisfied(report: Report, width: int, shown: Callable[[float], str], asked: float | None) -> list[Row]:
    head = (Span(" SALES", Tone.SALES), Span(" satisfied demand", Tone.QUIET))
    return [head, *(_line(step, width, LOST, shown) for step in sales_steps(report, asked))]


def _line(step: Step, width: int, tail: int, shown: Callable[[float], str], tone: Tone = Tone.STRONG) -> Row:
    left = people(step.leak) != "0"
    after = f" {MINUS}{people(step.leak)} {step.lost}" if left else f" {step.note}"
    label = Span(pad(f" {step.says}", max(width - NUMBER - tail, 1)))
    return (
        label,
        Span(right(_figure(step, shown), NUMBER), tone),
        Span(pad(after, tail), Tone.BAD if left else Tone.QUIET),
    )


def _figure(step: Step, shown: Callable[[float], str]) -> str:
    """What stands does not count up, and who was taken away has a minus."""
    if step.count < 0:
        return f"{MINUS}{people(-step.count)}"
    return people(step.count) if step.stands else shown(step.count)


def _phone(art: tuple[str, ...], report: Report, width: int, shown: Callable[[float], str]) -> list[Row]:
    drawn = [(Span(line.center(width), Tone.QUIET),) for line in art]
    lead = (width - 15) // 2 + 5
    counts = [
        (Span(right(_figure(step, shown), lead), _phone_tone(step)), Span(f" {step.says}", Tone.QUIET))
        for step in phone_steps(report)
    ]
    return [*drawn, *counts]


def _phone_tone(step: Step) -> Tone:
    if step.says == "hung up":
        return Tone.BAD if people(step.count) != "0" else Tone.QUIET
    return Tone.GOOD if step.says == "answered" else Tone.STRONG
