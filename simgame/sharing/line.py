"""A finished game in one line of text, to be pasted where friends talk."""

import itertools
from collections.abc import Iterable, Sequence

from simgame.characters import removed
from simgame.figures import points_said, short_money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.report import Report
from simgame.scenario import SIDES
from simgame.score import Score

QUARTERS = 4
"""Parts of a game whose hours are told."""
EIGHTHS = "▁▂▃▄▅▆▇█"
"""A share of the hours there were, from an eighth or less to all of them."""


def result_line(game: Game, score: Score) -> str:
    """
    Title, result, and where the hours went: ``Spoke & Chain · 84 · M▇▅▃▃ S▂▃▅▅``.

    The result is in points, or in money where the scenario has no par. ``M`` is marketing and ``S`` sales: their
    shares of the hours there were, by quarter of what was played.

    Args:
        game: Of at least one period.
        score: Of this game.
    """
    title = " ".join(removed(game.scenario.title).split())
    shares = (f"{side[0].upper()}{_blocks(game.reports, names)}" for side, names in SIDES.items())
    return " · ".join(filter(None, (title, _result(game, score), _so_far(game), " ".join(shares))))


def _result(game: Game, score: Score) -> str:
    if score.points is not None:
        return points_said(score.points)
    currency = removed(game.scenario.currency)
    return f"{measure_of(game.scenario).name} {short_money(score.value, currency)}"


def _so_far(game: Game) -> str:
    """How far a game went that did not reach its end; empty at the end."""
    scenario = game.scenario
    played = f"{removed(scenario.period)} {len(game.reports)} of {scenario.periods}"
    return "" if len(game.reports) >= scenario.periods else " ".join(played.split())


def _blocks(reports: Sequence[Report], names: Iterable[str]) -> str:
    parts = min(QUARTERS, len(reports))
    ends = [len(reports) * part // parts for part in range(parts + 1)]
    return "".join(_block(reports[first:last], tuple(names)) for first, last in itertools.pairwise(ends))


def _block(reports: Sequence[Report], names: Iterable[str]) -> str:
    given = sum(getattr(report.hours, name) for report in reports for name in names)
    share = given / max(sum(report.budget for report in reports), 1e-9)
    return EIGHTHS[min(max(round(8 * share), 1), 8) - 1]
