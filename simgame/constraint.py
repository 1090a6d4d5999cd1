"""What holds a firm back most, found by trying: a little more of each, and see what it brings."""

from collections.abc import Sequence

import numpy as np
from attrs import evolve

from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Decisions, State, over_segments

PROBES = ("demand", "prospecting", "closing")
MORE = 1.2
"""How much more of each is tried."""
CALLING = ("organic_inbound", "aware_inbound", "reached_inbound")
"""The numbers of promotion that make people call."""
FULL = 0.1
"""Share of a week's capacity that is late when capacity binds."""


def constraints(setting: Setting, states: Sequence[State], decisions: Sequence[Decisions]) -> tuple[str, ...]:
    """
    What bound the first firm in each period: ``capacity`` where orders are late, else what would have won most.

    A fifth more callers, prospecting or closing, from the state in which the period began, are each played for that
    period and the next with noise off; the one with most wins names the constraint.

    Args:
        setting: Of the game played; one game.
        states: The opening and the end of each period.
        decisions: One a period.
    """
    if not decisions:
        return ()
    periods = len(decisions)
    probes = periods * len(PROBES)
    which = np.arange(probes).reshape(1, 1, -1) % len(PROBES)
    more = [np.where(which == probe, MORE, 1.0) for probe in range(len(PROBES))]
    start = State.joined(states[:-1]).games(np.repeat(np.arange(periods), len(PROBES)))
    plan = Decisions.joined(decisions).games(np.repeat(np.arange(periods), len(PROBES)))
    plan = evolve(plan, prospecting=plan.prospecting * more[1], closing=plan.closing * more[2])
    weeks = np.repeat(np.arange(periods), len(PROBES)).reshape(1, 1, -1) * setting.weeks_per_period + 1

    promotion = setting.rules.promotion
    louder = {name: getattr(promotion, name) * more[0] for name in CALLING}
    roomy = evolve(setting.rules.firm, hours=setting.rules.firm.hours * MORE)
    tried = evolve(
        setting,
        rules=evolve(setting.rules, promotion=evolve(promotion, **louder), firm=roomy),
        modifiers=tuple(modifier.if_announced(weeks + setting.weeks_per_period - 1) for modifier in setting.modifiers),
        luck=Luck.of(0, probes, "off"),
    )
    wins = sum(over_segments(flows.wins)[0, 0] for done in play(tried, start, [plan, plan], weeks) for _, flows in done)
    best = np.reshape(wins, (periods, len(PROBES))).argmax(axis=1)
    late = [float(state.backlog[0, 0, 0]) > FULL * setting.rules.firm.capacity for state in states[1:]]
    return tuple("capacity" if is_late else PROBES[probe] for is_late, probe in zip(late, best, strict=True))
