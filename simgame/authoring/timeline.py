"""A game before it is played: what each period opens and brings, as far as the file says when."""

from collections.abc import Mapping

from attrs import frozen

from simgame.scenario import Effect, Event, Scenario


@frozen(kw_only=True)
class Ahead:
    """One period to come."""

    period: int
    first_week: int
    last_week: int
    meets: bool
    """Whether target, price, plays and goal are set before it."""
    opens: Mapping[str, str]
    """Levers that can be moved from here on, each with what is said of it."""
    events: Mapping[str, Event]
    """Of its weeks, by id."""


def timeline(scenario: Scenario) -> tuple[Ahead, ...]:
    """Every period in order; events that come by rule are in none."""
    weeks = scenario.weeks_per_period
    return tuple(
        Ahead(
            period=period,
            first_week=(period - 1) * weeks + 1,
            last_week=period * weeks,
            meets=scenario.is_strategy(period),
            opens={lever: each.say for lever, each in scenario.unlock.items() if each.period == period},
            events={
                name: event
                for name, event in scenario.events.items()
                if event.at and scenario.period_of(event.at) == period
            },
        )
        for period in range(1, scenario.periods + 1)
    )


def by_rule(scenario: Scenario) -> dict[str, Event]:
    """Events that no week is known of, by id."""
    return {name: event for name, event in scenario.events.items() if event.when}


def told(effect: Effect) -> str:
    """An effect on one line, ``stock.leads +20 (tourers) in each of 3 weeks``."""
    changes = [f"x {effect.times:g}"] if effect.times != 1 else []
    changes += [f"{effect.plus:+g}"] if effect.plus else []
    whom = f" ({effect.segment})" if effect.segment else ""
    many = effect.weeks is not None and effect.weeks > 1
    length = "" if effect.weeks is None else f" for {effect.weeks} week{'s' if many else ''}"
    if effect.on.startswith("stock."):
        length = f" in each of {effect.weeks} weeks" if many else ""
    later = f", {effect.delay} week{'s' if effect.delay > 1 else ''} later" if effect.delay else ""
    everybody = ", for every firm" if effect.market else ""
    return f"{effect.on} {' '.join(changes) or 'as it is'}{whom}{length}{later}{everybody}"
