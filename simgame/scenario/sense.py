"""Whether a scenario makes sense: what no single value can tell."""

from collections.abc import Iterator, Mapping

from attrs import fields

from simgame.scenario.decisions import ACTIVITIES, Target
from simgame.scenario.diagnose import Fault, KeyPath
from simgame.scenario.plan import Plan
from simgame.scenario.references import references
from simgame.scenario.scenario import Scenario

MOST_WEEKS = 520
_ROUNDING = 1e-6
"""Hours over the budget that are only rounding."""


def sense(scenario: Scenario) -> Iterator[Fault]:
    """All that does not fit together; every fault names the paths it was judged by."""
    yield from _game(scenario)
    yield from _firm(scenario)
    yield from _levers(scenario)
    yield from _segments(scenario)
    for name in ("habit", "reference"):
        yield from _plan(scenario, getattr(scenario, name), (name,))
    yield from references(scenario)


def _game(scenario: Scenario) -> Iterator[Fault]:
    if scenario.weeks > MOST_WEEKS:
        message = f"the game would last {scenario.weeks} weeks; {MOST_WEEKS} is the most"
        yield Fault(path=("periods",), code="range", message=message, needs=(("periods",), ("weeks_per_period",)))
    if scenario.strategy_every > scenario.periods:
        message = f"`strategy_every` is {scenario.strategy_every}, but the game has {scenario.periods} periods"
        yield Fault(path=("strategy_every",), code="range", message=message, needs=(("periods",), ("strategy_every",)))


def _firm(scenario: Scenario) -> Iterator[Fault]:
    low, high = scenario.price_range_or_default
    path, needs = ("firm", "price_range"), (("firm", "price_range"), ("firm", "price"))
    if low > high:
        yield Fault(
            path=path,
            code="range",
            message=f"`price_range` runs from {low:g} down to {high:g}",
            hint="write the lower price first",
            needs=needs,
        )
    elif not low <= scenario.firm.price <= high:
        message = f"`price` is {scenario.firm.price:g}, outside `price_range` from {low:g} to {high:g}"
        yield Fault(path=("firm", "price"), code="range", message=message, needs=needs)


def _levers(scenario: Scenario) -> Iterator[Fault]:
    play = scenario.play
    path: KeyPath = ("play", "levers")
    if not play.levers:
        yield Fault(
            path=path, code="count", message="`levers` is empty", hint="name the activities of this game", needs=(path,)
        )
    for at, lever in enumerate(play.levers):
        if lever in play.levers[:at]:
            yield Fault(path=(*path, at), code="twice", message=f"`{lever}` is named twice", needs=(path,))
    never = set(ACTIVITIES) - set(play.levers)
    never |= {"price"} if play.price == "fixed" else set()
    never |= {"money"} if play.money == "never" else set()
    for lever, unlock in scenario.unlock.items():
        where: KeyPath = ("unlock", lever)
        if lever in never:
            message = f"`{lever}` opens in period {unlock.period}, but [play] leaves it out"
            yield Fault(
                path=where,
                code="locked",
                message=message,
                at_key=True,
                needs=(path, ("play", "price"), ("play", "money")),
            )
        elif unlock.period > scenario.periods:
            message = f"period {unlock.period} is after the game, which has {scenario.periods}"
            yield Fault(
                path=(*where, "period"), code="range", message=message, needs=((*where, "period"), ("periods",))
            )
    if play.levers and not set(ACTIVITIES) & set(scenario.open_levers(1)):
        message = "no activity is open in period 1"
        yield Fault(path=("unlock",), code="locked", message=message, at_key=True, needs=(("unlock",), path))


def _segments(scenario: Scenario) -> Iterator[Fault]:
    if not scenario.segments:
        hint = "write [segments.NAME], once for each kind of customer"
        yield Fault(
            path=("segments",),
            code="missing",
            message="there are no segments",
            hint=hint,
            at_key=True,
            needs=(("segments",),),
        )
    for name, segment in scenario.segments.items():
        path = ("segments", name)
        if segment.start.customers > segment.prospects:
            message = f"{segment.start.customers:g} customers, but only {segment.prospects:g} prospects"
            where = (*path, "start", "customers")
            yield Fault(
                path=where,
                code="range",
                message=message,
                hint="prospects include customers",
                needs=(where, (*path, "prospects")),
            )


def _plan(scenario: Scenario, plan: Plan, path: KeyPath) -> Iterator[Fault]:
    budget, total = scenario.firm.hours, plan.hours.total
    hours = (*path, "hours")
    if total > budget + _ROUNDING:
        message = f"the hours add up to {total:g}, but `hours` of [firm] is {budget:g}"
        yield Fault(path=hours, code="sum", message=message, needs=(hours, ("firm", "hours")))
    for activity in ACTIVITIES:
        if getattr(plan.hours, activity) and activity not in scenario.play.levers:
            message = f"`{activity}` is not among the `levers` of [play]"
            yield Fault(
                path=(*hours, activity), code="locked", message=message, at_key=True, needs=(hours, ("play", "levers"))
            )
    low, high = scenario.price_range_or_default
    if plan.price is not None and not low <= plan.price <= high:
        message = f"`price` is {plan.price:g}, outside the range from {low:g} to {high:g}"
        needs = ((*path, "price"), ("firm", "price"), ("firm", "price_range"))
        yield Fault(path=(*path, "price"), code="range", message=message, needs=needs)
    elif plan.price not in {None, scenario.firm.price} and _price_stays(scenario, path):
        message = f"`price` is {plan.price:g}, but the price cannot be moved from {scenario.firm.price:g} at first"
        judged = ((*path, "price"), ("firm", "price"), ("play", "price"), ("unlock",))
        yield Fault(path=(*path, "price"), code="locked", message=message, needs=judged)
    for name in ("promotion", "research"):
        yield from _money(scenario, getattr(plan.spend, name), (*path, "spend", name))
    for part in fields(Target):
        yield from _weights(getattr(plan.target, part.name), (*path, "target", part.name))


def _price_stays(scenario: Scenario, path: KeyPath) -> bool:
    """Whether a plan must keep the first price; only the habit is a plan for period 1."""
    return scenario.play.price == "fixed" or (path == ("habit",) and "price" not in scenario.open_levers(1))


def _money(scenario: Scenario, money: float, path: KeyPath) -> Iterator[Fault]:
    if money and scenario.play.money == "never":
        yield Fault(
            path=path,
            code="locked",
            message='money is spent, but `money` of [play] is "never"',
            needs=(path, ("play", "money")),
        )
    elif money > scenario.firm.spend_limit:
        message = f"`{path[-1]}` is {money:g} $/week, but `spend_limit` is {scenario.firm.spend_limit:g}"
        yield Fault(path=path, code="range", message=message, needs=(path, ("firm", "spend_limit")))


def _weights(weights: Mapping[str, float], path: KeyPath) -> Iterator[Fault]:
    if weights and not any(weights.values()):
        hint = "give one segment a weight, or leave it out for equal weights"
        yield Fault(path=path, code="sum", message="all weights are 0", hint=hint, needs=(path,))
