"""What the owner knows of rivals."""

from collections.abc import Iterator, Mapping

import numpy as np
from attrs import evolve

from simgame.arrays import decisions_of, rules_of
from simgame.figures import price
from simgame.game import Game
from simgame.model.modifiers import modified
from simgame.proposed import proposed
from simgame.scenario import PeriodDecisions

SEEN = 0.005
"""$ from which a price is another one."""


def posted(game: Game) -> Mapping[str, float]:
    """What each rival with a face asks in the period to plan, $: as it stands, changed by what the news says."""
    scenario, played, period = game.scenario, game.played, game.period
    now = {name: game.latest.rivals[name].price for name in scenario.rivals.faces}
    if game.over or not now:
        return now
    told = {name: evolve(event, answers={}, default=None) for name, event in scenario.events.items()}
    chronicle = evolve(played.chronicle, scenario=evolve(scenario, events=told, plays={}))
    entries = [[evolve(proposed(game), plays=(), answers={})]]
    begun, _ = chronicle.begun(period, played.books, decisions_of(scenario, entries), entries)
    rules = rules_of(scenario)
    weeks = range(scenario.first_week(period), scenario.first_week(period + 1))
    asked = [
        np.asarray(modified(rules, begun.modifiers, week).faces.price * played.states[-1].rival_price)[:, 0, 0]
        for week in weeks
    ]
    return {name: _from(before, [float(week[n]) for week in asked]) for n, (name, before) in enumerate(now.items())}


def _from(before: float, asked: list[float]) -> float:
    """The first price that is another one than before, or that of before."""
    return next((each for each in asked if abs(each - before) >= SEEN), before)


def boards(game: Game) -> str:
    """What rivals with a face ask, in a row; empty where there are none."""
    faces, sign = game.scenario.rivals.faces, game.scenario.currency
    return ", ".join(f"{faces[name].name} {price(asked, sign)}" for name, asked in posted(game).items())


def rivals_said(game: Game, plan: PeriodDecisions | None = None) -> Iterator[str]:
    """
    A line for each rival with a face: its price, which all can read, and its strength once it was looked into.

    Args:
        game: Before the next period.
        plan: For that, to stand beside what the rivals ask; None for the price of the last.
    """
    scenario, report = game.scenario, game.latest
    own = price(plan.price if plan and plan.price is not None else report.price, scenario.currency)
    for name, asked in posted(game).items():
        face, rival = scenario.rivals.faces[name], report.rivals[name]
        asks = f"{face.name} asks {price(asked, scenario.currency)}, you {own}."
        if name not in game.revealed:
            found_out = any(name in play.reveals for play in scenario.plays.values())
            yield f"{asks} How strong it is, nobody has looked into." if found_out else asks
            continue
        best = max(scenario.segments, key=lambda key: face.fit.get(key, face.usual_fit))
        suits = f"; suits {scenario.segments[best].name} best" if len(scenario.segments) > 1 else ""
        yield f"{asks} {100 * rival.awareness:.0f} in 100 know it{suits}."
