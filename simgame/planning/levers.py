"""What a plan has besides hours: which levers can move, and a plan with one of them moved."""

from attrs import evolve

from simgame.figures import percent
from simgame.scenario import PeriodDecisions, Scenario, Target

AIMS = {"promotion": "Promotion for", "prospecting": "Calls for", "product": "Offer for"}
"""Parts of a target where a scenario sets them apart."""
EVERYBODY = "all"
MIX = "mix"
"""The parts of a target that the owner had before anybody chose."""
MEANS = {
    "promotion": "Whom promotion reaches: its hours and money make the firm known there.",
    "prospecting": "Which strangers prospecting calls, once all who rang are answered. It pays to promote to the same.",
    "product": "Whom the offer follows: research moves it towards what these people want.",
    "target": "The one group that promotion, calls and the offer are all meant for.",
}
"""What each part of a target does."""


def shut(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each lever that opens later: when it does."""
    return {
        lever: f"opens in {scenario.period} {unlock.period}"
        for lever, unlock in scenario.unlock.items()
        if unlock.period > period
    }


def settled(scenario: Scenario, period: int) -> dict[str, str]:
    """Words for each of ``price``, ``target`` and ``money`` that cannot move in this period: until when."""
    waiting = {
        lever: f"until {scenario.period} {unlock.period}"
        for lever, unlock in scenario.unlock.items()
        if unlock.period > period and lever in ("price", "target", "money")
    }
    if scenario.is_strategy(period):
        return waiting
    until = _until(scenario, period)
    return {"price": until, "target": until, **waiting}


def settles(scenario: Scenario, period: int) -> str:
    """Until when price and target stay as set now, ``until month 4``; empty where they move in the next period."""
    ahead = next_meeting(scenario, period)
    free = not scenario.is_strategy(period) or ahead == period + 1 or period == scenario.periods
    return "" if free else _until(scenario, period)


def next_meeting(scenario: Scenario, period: int) -> int | None:
    """The period of the next strategy meeting; None where there is none."""
    return next((n for n in range(period + 1, scenario.periods + 1) if scenario.is_strategy(n)), None)


def _until(scenario: Scenario, period: int) -> str:
    ahead = next_meeting(scenario, period)
    return f"until {scenario.period} {ahead}" if ahead else "to the end"


def aimed(target: Target, aim: str) -> str | None:
    """The one segment aimed at, ``all``, or None for a mix of some."""
    weights = [dict(getattr(target, part)) for part in (AIMS if aim == "target" else (aim,))]
    if any(weight != weights[0] for weight in weights):
        return None
    keys = [key for key, weight in weights[0].items() if weight > 0]
    return EVERYBODY if not keys else keys[0] if len(keys) == 1 else None


def with_aim(plan: PeriodDecisions, aim: str, segment: str, scenario: Scenario) -> PeriodDecisions:
    """The plan aimed at a segment, at ``all``, or in parts as before the first period (``mix``)."""
    target = scenario.habit.decisions.target if segment == MIX else Target.of(segment)
    return evolve(plan, target=target if aim == "target" else evolve(plan.target, **{aim: getattr(target, aim)}))


def with_number(plan: PeriodDecisions, lever: str, value: float) -> PeriodDecisions:
    """The plan with another price, or other money on an activity (``money.promotion``)."""
    part = lever.partition(".")[2]
    return evolve(plan, spend=evolve(plan.spend, **{part: value})) if part else evolve(plan, price=value)


def whom(scenario: Scenario) -> dict[str, str]:
    """Whom a plan can aim at, by key."""
    return {EVERYBODY: "everybody", **{key: segment.name for key, segment in scenario.segments.items()}}


def aims_at(scenario: Scenario, aim: str) -> dict[str, str]:
    """What can be chosen for a part of a target, by key: with the mix that the owner had, where there was one."""
    habit = scenario.habit.decisions.target
    mixed = {MIX: mix(habit, aim, scenario)} if aimed(habit, aim) is None else {}
    return {**whom(scenario), **mixed}


def aimed_at(target: Target, aim: str, scenario: Scenario) -> str | None:
    """The key among ``aims_at``; None for a mix of another kind."""
    habit = scenario.habit.decisions.target
    as_before = target == habit if aim == "target" else getattr(target, aim) == getattr(habit, aim)
    return aimed(target, aim) or (MIX if as_before else None)


def mix(target: Target, aim: str, scenario: Scenario) -> str:
    """Each segment of a mix with its share, the largest first; only that it is one where parts of the target differ."""
    weights = getattr(target, aim, None)
    if not weights:
        return "a mix"
    shares = sorted(weights.items(), key=lambda item: -item[1])
    whole = sum(weights.values())
    return ", ".join(f"{scenario.segments[key].name} {percent(size / whole)}" for key, size in shares if size > 0)


def meant(target: Target, aim: str, scenario: Scenario) -> tuple[str, ...]:
    """What a part of a target does, and whom it is meant for, a sentence each."""
    if aimed(target, aim) is not None or not getattr(target, aim, None):
        return (MEANS[aim],)
    return MEANS[aim], f"In parts now: {mix(target, aim, scenario)}. The arrows choose one group, or all."
