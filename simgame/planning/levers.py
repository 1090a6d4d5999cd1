"""What a plan has besides hours: which levers can move, and a plan with one of them moved."""

from attrs import evolve

from simgame.figures import percent
from simgame.scenario import PeriodDecisions, Scenario, Target

AIMS = {"promotion": "Promotion for", "prospecting": "Calls for", "product": "Offer for"}
"""Parts of a target where a scenario sets them apart."""
EVERYBODY = "all"


def shut(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each lever that opens later: when it does."""
    return {
        lever: f"opens in {scenario.period} {unlock.period}"
        for lever, unlock in scenario.unlock.items()
        if unlock.period > period
    }


def settled(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each of ``price``, ``target`` and ``money`` that cannot move in this period."""
    waiting = {lever: words for lever, words in shut(scenario, period).items() if lever in ("price", "target", "money")}
    if scenario.is_strategy(period):
        return waiting
    ahead = next((n for n in range(period + 1, scenario.periods + 1) if scenario.is_strategy(n)), None)
    until = f"until {scenario.period} {ahead}" if ahead else "to the end"
    return {"price": until, "target": until, **waiting}


def aimed(target: Target, aim: str) -> str | None:
    """The one segment aimed at, ``all``, or None for a mix of some."""
    weights = [dict(getattr(target, part)) for part in (AIMS if aim == "target" else (aim,))]
    if any(weight != weights[0] for weight in weights):
        return None
    keys = [key for key, weight in weights[0].items() if weight > 0]
    return EVERYBODY if not keys else keys[0] if len(keys) == 1 else None


def with_aim(plan: PeriodDecisions, aim: str, segment: str) -> PeriodDecisions:
    """The plan aimed so."""
    one = Target.of(segment)
    return evolve(plan, target=one if aim == "target" else evolve(plan.target, **{aim: getattr(one, aim)}))


def with_number(plan: PeriodDecisions, lever: str, value: float) -> PeriodDecisions:
    """The plan with another price, or other money on an activity (``money.promotion``)."""
    part = lever.partition(".")[2]
    return evolve(plan, spend=evolve(plan.spend, **{part: value})) if part else evolve(plan, price=value)


def whom(scenario: Scenario) -> dict[str, str]:
    """Whom a plan can aim at, by key."""
    return {EVERYBODY: "everybody", **{key: segment.name for key, segment in scenario.segments.items()}}


def mix(target: Target, aim: str, scenario: Scenario) -> str:
    """The segment that has most of a mix, with its share; where parts of the target differ, only that it is one."""
    weights = getattr(target, aim, None)
    if not weights:
        return "a mix"
    most = max(weights, key=weights.__getitem__)
    return f"{scenario.segments[most].name} {percent(weights[most] / sum(weights.values()))}"
