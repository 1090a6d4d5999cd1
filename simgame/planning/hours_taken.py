"""What plays and answers do to the hours of a week, and when."""

from collections.abc import Iterator, Sequence

from simgame.figures import counted, hours
from simgame.game import Game
from simgame.scenario import Effect, Event, PeriodDecisions, Scenario

WEEK = "firm.hours"
"""Path of the hours a week."""
SEEN = 0.05
"""Hours from which a change is worth a word."""


def changes_week(effects: Sequence[Effect], scenario: Scenario, period: int, event: Event | None = None) -> str:
    """
    How effects change the hours of a week, in words; empty where they do not.

    Args:
        effects: Of a play or an answer.
        scenario: Whose hours they change.
        period: In which the play is made or the answer given.
        event: What is answered; None for a play.
    """
    began = event.at if event and event.at else scenario.first_week(period)
    return "; ".join(_changes(effects, scenario, period, began))


def _changes(effects: Sequence[Effect], scenario: Scenario, period: int, began: int) -> Iterator[str]:
    for effect in effects:
        change = _change(effect, scenario.firm.hours)
        if effect.on != WEEK or abs(change) < SEEN:
            continue
        starts = scenario.period_of(began + effect.delay)
        lasts = f" for {counted(effect.weeks, 'week')}" if effect.weeks else ""
        if change > 0:
            yield f"{hours(change)} more a week from {scenario.period} {max(starts, period + 1)}{lasts}"
        elif starts > period:
            yield f"{hours(-change)} fewer a week from {scenario.period} {starts}{lasts}"
        else:
            yield f"{hours(-change)} a week off all bars{lasts or ' for good'}"


def _change(effect: Effect, week: float) -> float:
    """Hours a week more, or fewer, in a week of so many."""
    return week * (effect.times - 1) + effect.plus


def answers_take(game: Game, plan: PeriodDecisions) -> float:
    """Hours a week that the answers of a plan take off all bars in its own period, at most; 0 where they take none."""
    scenario = game.scenario
    last = scenario.first_week(game.period + 1) - 1
    given = (
        (event.at or scenario.first_week(game.period), event.answers[plan.answers[name]])
        for name, event in game.questions.items()
        if plan.answers.get(name) in event.answers
    )
    return sum(
        max(0.0, -_change(effect, game.budget))
        for began, answer in given
        for effect in answer.effects
        if effect.on == WEEK and began + effect.delay <= last
    )
