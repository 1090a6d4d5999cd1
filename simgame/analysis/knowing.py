"""What an hour of research would narrow: how sure an owner is of what people want, now and a period on."""

from collections.abc import Mapping

import numpy as np
from attrs import evolve, frozen

from simgame.analysis.beliefs import known, worlds
from simgame.analysis.forecast import begun
from simgame.arrays import decisions_of
from simgame.figures import money, price
from simgame.game import Game
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.scenario import PeriodDecisions, Scenario

HOUR = 1.0
"""Of research a week, on top of a plan."""
SURE = 1.64
"""Standard deviations that hold nine in ten."""


@frozen(kw_only=True)
class Knowing:
    """How far off the need of a segment may be: its sd, points of the scale."""

    now: float
    after: float
    """At the end of the period, under the plan."""
    with_an_hour: float
    """The same with one more hour of research a week."""


def knowing(game: Game, decisions: PeriodDecisions) -> dict[str, Knowing]:
    """
    What a plan makes of not knowing, by segment.

    Without luck, in the one world that the owner thinks likeliest: how much is learned hardly depends on what is true.

    Args:
        game: Up to the period to plan; not over.
        decisions: The plan; its budget is not checked, so that an hour more can be asked for.
    """
    owner = known(game)
    entry = evolve(decisions, price=decisions.price or game.latest.price)
    more = evolve(entry, hours=evolve(entry.hours, research=entry.hours.research + HOUR))
    rules, state = worlds(owner, np.zeros((owner.unknowns, 2)))
    roomy = evolve(rules, firm=evolve(rules.firm, hours=rules.firm.hours + HOUR))
    modifiers, _ = begun(game, entry)
    weeks = game.scenario.weeks_per_period
    setting = Setting(rules=roomy, modifiers=modifiers, luck=Luck.of(0, 2, "off"), weeks_per_period=weeks)
    plan = decisions_of(game.scenario, [[entry, more]])
    (flows,) = play(setting, state, [plan], game.weeks_played + 1)
    before, after = (np.sqrt(each.need_variance)[0] for each in (state, flows[-1][0]))
    return {
        name: Knowing(now=float(before[n, 0]), after=float(after[n, 0]), with_an_hour=float(after[n, 1]))
        for n, name in enumerate(game.scenario.segments)
    }


def hour_said(found: Mapping[str, Knowing], scenario: Scenario, period: int) -> str:
    """What one more hour would narrow most, as a sentence; empty where nobody can research yet."""
    if "research" not in scenario.open_levers(period):
        return ""
    name, most = max(found.items(), key=lambda item: item[1].after - item[1].with_an_hour)
    before, then = give_or_take(most.after), give_or_take(most.with_an_hour)
    told = f"{before} becomes {then}" if before != then else f"{before} stays {then}"
    return f"1 more hour of research: what {scenario.segments[name].name} want, {told}."


def stands_said(game: Game, asking: float | None = None) -> tuple[str, str]:
    """
    What the buyers the product follows most want and would pay, beside the offer; of equals the largest group.

    Args:
        game: As it stands.
        asking: The price that is planned, $; None for that of the last period.
    """
    report, currency = game.latest, game.scenario.currency
    follows = game.log[-1].target.product if game.log else {}
    name, segment = max(report.segments.items(), key=lambda item: (follows.get(item[0], 0.0), item[1].prospects))
    sure, worth_sure = SURE * segment.need_sd, SURE * segment.tested_worth_sd
    paid, off = (money(round(amount), currency) for amount in (segment.tested_worth, worth_sure))
    group, need = game.scenario.segments[name].name, segment.believed_need
    wants = f"{group} want {need:.1f}, give or take {sure:.1f}; your offer stands at {report.position:.1f}."
    own = price(report.price if asking is None else asking, currency)
    return wants, f"They would pay {paid}, give or take {off}; you ask {own}."


def give_or_take(sd: float) -> str:
    """Points of the scale to both sides of a guess that hold nine in ten, ``±1.9``."""
    return f"±{SURE * sd:.1f}"
