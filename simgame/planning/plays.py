"""What plays and answers take, in words."""

from collections.abc import Iterator

from simgame.figures import counted, hours, money
from simgame.scenario import Answer, Play, Scenario


def takes(play: Play, scenario: Scenario) -> tuple[str, str]:
    """What a play costs once, and hours in each week of its period; empty where it takes none."""
    cost = money(play.cost, scenario.currency) if play.cost else ""
    return cost, f"{hours(play.hours / scenario.weeks_per_period)} a week" if play.hours else ""


def explained(play: Play, scenario: Scenario) -> Iterator[str]:
    """What a play is, what it takes and how often it may be made, a sentence each."""
    yield play.text
    works = "before" if play.function == "marketing" else "after"
    yield f"{play.function.capitalize()}: it works {works} the phone rings."
    cost, weekly = takes(play, scenario)
    once = f"{cost} once" if cost else "no money"
    total = f" and {hours(play.hours)}: {weekly} this {scenario.period}" if play.hours else ""
    yield f"It takes {once}{total}."
    if play.chance < 1:
        yield f"It works {round(100 * play.chance)} times in 100."
    if play.limit:
        yield f"You can make it {'once' if play.limit == 1 else f'{play.limit} times'}."
    elif play.cooldown:
        yield f"After it is made it rests for {counted(play.cooldown, scenario.period)}."
    for rival in play.reveals:
        yield f"Market then shows how strong {scenario.rivals.faces[rival].name} is."


def priced(answer: Answer, scenario: Scenario) -> str:
    """An answer with what it costs or brings at once."""
    if not answer.cost:
        return answer.say
    amount = money(abs(answer.cost), scenario.currency)
    return f"{answer.say} ({'costs' if answer.cost > 0 else 'brings'} {amount})"
