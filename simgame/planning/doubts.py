"""What to ask before a period is run: what is run stays run."""

from simgame.figures import counted, hours, price
from simgame.game import Game
from simgame.planning.goals import sets_goals
from simgame.planning.levers import aimed, next_meeting, settles, shut, whom
from simgame.scenario import Event, PeriodDecisions, Scenario

FIRST = 2
"""Commits that ask first, whatever the plan."""


def doubts(game: Game, plan: PeriodDecisions) -> tuple[str, ...]:
    """Sentences to agree to before this plan is run; none where it can run at once."""
    scenario = game.scenario
    free = game.left_beside(plan.plays) - plan.hours.total
    open_questions = [event for name, event in game.questions.items() if name not in plan.answers]
    found = [f"No answer yet: {event.headline}. {_silence(event)}" for event in open_questions]
    if game.offered and not plan.plays:
        later = next_meeting(scenario, game.period)
        found.append(
            f"No play is taken. {f'The next table is laid in {scenario.period} {later}.' if later else ''}".strip()
        )
    if sets_goals(game) and not plan.goals:
        found.append("No goal is set. You can do without.")
    if free > 0:
        found.append(f"{hours(free)} a week are free. You pay for them all the same.")
    if game.period <= FIRST:
        found.append(f"{counted(scenario.weeks_per_period, 'week')} go by.")
    stays = lasting(plan, scenario, game.period)
    return (stays, *found) if found and stays else tuple(found)


def still_open(game: Game, plan: PeriodDecisions) -> str:
    """What a plan leaves unanswered, in a word or two; empty where nothing is."""
    questions = sum(name not in plan.answers for name in game.questions)
    meeting = bool(game.offered) and not plan.plays
    return "meeting" if meeting and not questions else counted(questions + meeting, "question") * (questions > 0)


def lasting(plan: PeriodDecisions, scenario: Scenario, period: int) -> str:
    """What this plan settles for longer than its period, as a sentence; empty where it settles nothing."""
    until = settles(scenario, period)
    if not until:
        return ""
    waiting = shut(scenario, period)
    parts = []
    if scenario.play.price == "free" and "price" not in waiting and plan.price is not None:
        parts.append(f"Price {price(plan.price, scenario.currency)}")
    if len(scenario.segments) > 1 and "target" not in waiting and scenario.play.targets == "each":
        parts.append("whom you aim at")
    elif len(scenario.segments) > 1 and "target" not in waiting:
        parts.append(f"the offer for {whom(scenario).get(aimed(plan.target, 'target') or '', 'a mix')}")
    told = f"{' and '.join(parts)} stay{'s' if len(parts) == 1 else ''} {until}." if parts else ""
    return told[:1].upper() + told[1:]


def _silence(event: Event) -> str:
    """What is done where nobody answers."""
    return f"Without one: {event.answers[event.default].say}." if event.default else "Without one nothing is done."
