"""
Which scenario teaches what, by which mechanism, and the figure that shows it: docs/teaching.md.

``python -m benchmarks.teaching [--write]`` plays every figure's games, some twenty seconds in all, and prints the page
or writes it. A figure that its scenario no longer shows is seen in the difference.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.taught import buyers, demand, firm, kinds, selling, trades
from benchmarks.taught.games import AIMS
from benchmarks.taught.points import POINTS, Point, Shown
from simgame.scenario import Scenario, load, shipped

PAGE = Path(__file__).parents[1] / "docs" / "teaching.md"
FIGURES: tuple[Shown, ...] = (
    *demand.FIGURES, *selling.FIGURES, *buyers.FIGURES, *kinds.FIGURES, *firm.FIGURES, *trades.FIGURES,
)  # fmt: skip
HEAD = """\
# What the scenarios teach, and the figure that shows it

Every point is a mechanism that a player meets, and a figure that the game then shows. This page is made of games:
`python -m benchmarks.teaching --write` plays them again and writes it.

Unless said otherwise luck is off, questions get their default answer, and *the even plan* is played: of 40 hours a
week 6 on research, 3 on pricing, 10 on promotion, 9 on prospecting, 12 on closing, in every month, for the segment in
the list. *Worth* is what a buyer would pay at the end: the till and next year's profit. What a play adds is told
against the same game without it. To see a figure yourself, put the plan into a file and play it, or play on from any
month in the debrief:

```text
simgame run SCENARIO --noise off --decisions plan.json --save game.sim
simgame explain game.sim --period 4
```
"""


def page(figures: Sequence[Shown] = FIGURES) -> str:
    """The page in Markdown; its figures are measured now."""
    parts = [HEAD, by_scenario(figures)]
    parts += [section(number, point, figures) for number, point in enumerate(POINTS, 1)]
    return "\n".join(parts)


def by_scenario(figures: Iterable[Shown]) -> str:
    """Which points each shipped scenario shows."""
    points: dict[str, list[str]] = {name: [] for name in shipped()}
    for number, point in enumerate(POINTS, 1):
        for name in {name: None for shown in figures if shown.point is point for name in shown.scenarios}:
            points[name].append(str(number))
    rows = [(*head(load(path)), ", ".join(points[name])) for name, path in shipped().items()]
    return "## By scenario\n\n" + table(("scenario", "level", "minutes", "played for", "points"), rows)


def head(scenario: Scenario) -> tuple[str, str, str, str]:
    """A scenario in the list."""
    segment = scenario.segments[AIMS.get(scenario.id, next(iter(scenario.segments)))]
    return f"{link(scenario.id)} ({scenario.title})", scenario.level, f"{scenario.minutes:g}", segment.name


def link(name: str) -> str:
    """To a scenario's file."""
    return f"[{name}](../scenarios/{name}.toml)"


def section(number: int, point: Point, figures: Iterable[Shown]) -> str:
    """A point and all that shows it."""
    header = ("scenario", "what makes it happen", "the figure", "where a player sees it")
    shown = table(header, [row(each, each.measure()) for each in figures if each.point is point])
    return f"{title(number, point)}\n\n{point.meant.capitalize()}.\n\n{shown}"


def title(number: int, point: Point) -> str:
    """The heading of a point."""
    return f"## {number}. {point.name}"


def row(shown: Shown, figure: str) -> tuple[str, str, str, str]:
    """A figure in its point's table."""
    return ", ".join(map(link, shown.scenarios)), shown.how, figure, shown.where


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """In Markdown."""
    return "".join(f"{line}\n" for line in _lines(header, rows))


def _lines(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield cells(header)
    yield "|---" * len(header) + "|"
    yield from map(cells, rows)


def cells(row: Sequence[str]) -> str:
    """One line of a table."""
    return f"| {' | '.join(row)} |"


def main(arguments: Sequence[str]) -> int:
    """Print the page, or write it and print where."""
    if arguments == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
        print(f"written: docs/{PAGE.name}")
        return 0
    if arguments:
        print("python -m benchmarks.teaching [--write]", file=sys.stderr)
        return 2
    print(page(), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
