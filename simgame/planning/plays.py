"""What plays and answers take, in words."""

from collections.abc import Iterator

from simgame.figures import counted, hours, money
from simgame.planning.hours_taken import changes_week
from simgame.scenario import Answer, Event, Play, Scenario


def takes(play: Play, scenario: Scenario) -> tuple[str, str]:
    """What a play costs once, and hours in each week of its period; empty where it takes none."""
    cost = money(play.cost, scenario.currency) if play.cost else ""
    return cost, f"{hours(play.hours / scenario.weeks_per_period)} a week" if play.hours else ""


def explained(play: Play, scenario: Scenario, period: int) -> Iterator[str]:
    """What a play made in a period is, what it takes and how often it may be made, a sentence each."""
    yield play.text
    works = "before" if play.function == "marketing" else "after"
    yield f"{play.function.capitalize()}: it works {works} the phone rings."
    cost, weekly = takes(play, scenario)
    once = f"{cost} once" if cost else "no money"
    total = f" and {hours(play.hours)}: {weekly} this {scenario.period}" if play.hours else ""
    yield f"It takes {once}{total}."
    if changes := changes_week(play.effects, scenario, period):
        yield f"Then: {changes}."
    if play.chance < 1:
        yield f"It works {round(100 * play.chance)} times in 100."
    if play.limit:
        yield f"You can make it {'once' if play.limit == 1 else f'{play.limit} times'}."
    elif play.cooldown:
        yield f"Once made, it cannot be made again for {counted(play.cooldown, scenario.period)}."
    for rival in play.reveals:
        yield f"Market then shows how strong {scenario.rivals.faces[rival].name} is."


def priced(answer: Answer, scenario: Scenario, event: Event, period: int) -> str:
    """An answer with what it costs or brings at once, and what it does to the hours of a week."""
    amount = money(abs(answer.cost), scenario.currency)
    cost = f"{'costs' if answer.cost > 0 else 'brings'} {amount}" if answer.cost else ""
    told = "; ".join(filter(None, (cost, changes_week(answer.effects, scenario, period, event))))
    return f"{answer.say} ({told})" if told else answer.say
