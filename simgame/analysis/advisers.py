"""Two advisers on one set of beliefs: sales looks at this period, marketing at a year, so they rarely agree."""

from collections.abc import Mapping, Sequence

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.beliefs import Known
from simgame.analysis.curves import Brought, brought
from simgame.figures import about, counted, hours, money, people
from simgame.game import Game
from simgame.measure import measure_of
from simgame.model.state import TINY, Array
from simgame.proposed import proposed
from simgame.scenario import ACTIVITIES, SIDES, Hours, PeriodDecisions, Scenario

NAMES = {"marketing": "Mara", "sales": "Sam"}
STEP = 4.0
"""Hours a week that an adviser would move; less where there are less."""
LEAST = 1.0
"""Fewer are not worth a word."""
NOTICED = 0.5
"""People from which a gain is told in people: it rounds to one."""
NOTABLE = 0.01
"""Share of revenue from which a gain is told in money."""
UNITS = {"wins": "sale", "leads": "call"}
"""What people are told as, in the singular."""
FREE = ""
"""Where hours lie that no activity has."""


@frozen(kw_only=True)
class Move:
    """Hours a week that go from one activity to another."""

    source: str
    """An activity, or ``FREE``."""
    lever: str
    """The same."""
    hours: float

    @property
    def back(self) -> "Move":
        return Move(source=self.lever, lever=self.source, hours=self.hours)

    def made(self, before: Hours, budget: float) -> Hours:
        """The hours after it, as far as the source has any; their sum stays within the budget."""
        left = budget - before.total if self.source == FREE else getattr(before, self.source)
        step = min(self.hours, max(left, 0.0))
        signed = ((self.source, -step), (self.lever, step))
        return evolve(before, **{name: getattr(before, name) + change for name, change in signed if name != FREE})


@frozen(kw_only=True)
class Advice:
    """What one adviser says at the start of a period."""

    side: str
    """``marketing`` or ``sales``."""
    line: str
    """One line, with a number; the name is not in it."""
    plan: PeriodDecisions
    """What is advised: the plan that was looked at, with the move made."""
    move: Move | None = None
    """None where the adviser is content."""

    def followed(self, given: Hours) -> bool:
        """Whether hours are at both ends of the move as the adviser wants them, exactly."""
        ends = [name for name in (self.move.source, self.move.lever) if name != FREE] if self.move else []
        return bool(ends) and all(getattr(given, name) == getattr(self.plan.hours, name) for name in ends)


def advised(game: Game, owner: Known, plan: PeriodDecisions | None = None) -> tuple[Advice, ...]:
    """
    What the advisers say of a plan; some 25 ms.

    Both look at every move of hours to an activity of their side, on the owner's beliefs: sales at the profit of the
    period, marketing at that of a year, or of all that is left where the till counts. What they tell of the best one is
    people where it brings any, else money.

    Args:
        game: Not over.
        owner: Of the game, before its next period.
        plan: For the next period; None for the one that it starts from.

    Returns:
        One advice for each side that has an open lever.
    """
    plan = plan or proposed(game)
    budget = game.left_beside(plan.plays)
    levers = [name for name in ACTIVITIES if name in game.scenario.open_levers(game.period)]
    moves = _moves(plan.hours, levers, budget)
    tried = [plan.hours, *(move.made(plan.hours, budget) for move in moves)]
    table = np.array([[getattr(split, name) for split in tried] for name in ACTIVITIES])
    found = brought(game, owner, plan, table)
    return tuple(_advice(game, plan, side, moves, found) for side, own in SIDES.items() if set(own) & set(levers))


def _moves(before: Hours, levers: Sequence[str], budget: float) -> list[Move]:
    there = {FREE: budget - before.total, **{name: getattr(before, name) for name in levers}}
    return [
        Move(source=source, lever=lever, hours=min(STEP, left))
        for source, left in there.items()
        for lever in levers
        if lever != source and left >= LEAST
    ]


def _advice(game: Game, plan: PeriodDecisions, side: str, moves: Sequence[Move], found: Brought) -> Advice:
    """The best move of a side on its horizon, told where it is worth it."""
    scenario = game.scenario
    own = [n for n, move in enumerate(moves, 1) if move.lever in SIDES[side]]
    if not own:
        line = f"Leave it: all {hours(plan.hours.total)} are where {side} wants them."
        return Advice(side=side, line=line, plan=plan)
    horizon = found.now if side == "sales" else found.later
    best = max(own, key=lambda n: float(horizon["profit"][n]))
    move, measure = moves[best - 1], _told_in(horizon, best)
    if not measure:
        return Advice(side=side, line=_content(scenario, side, move, horizon, best), plan=plan)
    free = "free hour" if move.hours == 1 else "free hours"
    where = free if move.source == FREE else f"h from {move.source}"
    return Advice(
        side=side,
        line=f"{move.hours:.4g} {where} to {move.lever}: {_gain(scenario, side, measure, found, best)}.",
        plan=evolve(plan, hours=move.made(plan.hours, game.left_beside(plan.plays))),
        move=move,
    )


def _content(scenario: Scenario, side: str, move: Move, horizon: Mapping[str, Array], n: int) -> str:
    """What the best of the moves would bring, which is too little."""
    gains = {name: float(horizon[name][n] - horizon[name][0]) for name in ("wins", "profit")}
    measure = "profit" if gains["wins"] >= NOTICED else "wins"
    until = f"this {scenario.period}" if side == "sales" else measure_of(scenario).within
    more = f"{hours(move.hours)} more of {move.lever}"
    return f"Leave it: {more} would bring {_more(scenario, measure, gains[measure])} {until}."


def _told_in(horizon: Mapping[str, Array], n: int) -> str:
    """The measure in which plan ``n`` gains most on plan 0, of those worth telling; empty where there is none."""
    gains = {name: float(values[n] - values[0]) for name, values in horizon.items()}
    if gains["profit"] <= 0:
        return ""
    shares = {"wins": gains["wins"] / max(horizon["wins"][0], TINY)} if gains["wins"] >= NOTICED else {}
    if gains["profit"] >= NOTABLE * horizon["revenue"][0]:
        shares["profit"] = gains["profit"] / max(horizon["revenue"][0], TINY)
    if not shares:
        return "leads" if gains["leads"] >= NOTICED else ""
    return max(shares, key=lambda name: shares[name])


def _gain(scenario: Scenario, side: str, measure: str, found: Brought, n: int) -> str:
    """``9 more sales within a year, 0 this month``; sales, and all in the last period, speak of it alone."""
    now, later = (float(times[measure][n] - times[measure][0]) for times in (found.now, found.later))
    soon, within = f"this {scenario.period}", measure_of(scenario).within
    if side == "sales" or later == now:
        return f"{_more(scenario, measure, now)} {soon}"
    if measure == "profit":
        return f"{_more(scenario, measure, later)} {within}, {_more(scenario, measure, now)} {soon}"
    at_once = f"{people(abs(now))} {_kind(now)}" if abs(now) >= NOTICED else "0"
    return f"{_more(scenario, measure, later)} {within}, {at_once} {soon}"


def _more(scenario: Scenario, measure: str, gain: float) -> str:
    """``9 more sales``, ``1 fewer call``, ``$190 less``."""
    if measure == "profit":
        return f"{money(about(abs(gain)), scenario.currency)} {'less' if gain < 0 else 'more'}"
    return counted(abs(gain), f"{_kind(gain)} {UNITS[measure]}")


def _kind(gain: float) -> str:
    return "fewer" if gain <= -NOTICED else "more"
