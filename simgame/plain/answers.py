"""What a period asks, answered as it is typed: questions, plays, goals and guesses."""

from collections.abc import Sequence

from attrs import evolve

from simgame import story
from simgame.analysis.calibration import MEASURE
from simgame.diary import bare_table
from simgame.figures import between, hours
from simgame.game import Game
from simgame.plain.orders import left_said
from simgame.plain.typed import NONE, Unclear, chosen, is_number, known, number
from simgame.planning.goals import GOALS, MOST, measures, sets_goals
from simgame.planning.guesses import EVERY, asks, levers
from simgame.planning.guesses import MOST as MOST_SALES
from simgame.planning.levers import next_meeting
from simgame.planning.plays import priced
from simgame.proposed import proposed
from simgame.scenario import Hours, PeriodDecisions, before_plays, fitted


def answer(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Answer a question, ``answer 2``, or ``answer 1 2`` where there are several.

    Raises:
        Unclear: Nothing is asked, or it is no answer to it.
    """
    asked = dict(enumerate(game.questions.items(), 1))
    if not asked:
        raise Unclear(f"Nothing is asked this {game.scenario.period}.")
    which, *rest = words if len(asked) > 1 else ("1", *words)
    if not which.isdecimal() or int(which[:3]) not in asked or not rest:
        first = "answer 1 2 for answer 2 to question 1" if len(asked) > 1 else "answer and a number"
        raise Unclear("Which answer do you give?", f"Type {first}.")
    name, event = asked[int(which[:3])]
    options = {key: priced(each, game.scenario, event, game.period) for key, each in event.answers.items()}
    key = chosen(" ".join(rest), options)
    return evolve(plan, answers={**plan.answers, name: key}), f"Your answer: {options[key]}"


def play(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Take a play from the table, ``play 2``, or none of them, ``play none``.

    Raises:
        Unclear: There is no such play on the table.
    """
    scenario, offered = game.scenario, game.offered
    if not offered:
        raise Unclear(
            bare_table(game) or f"No play is on the table this {scenario.period}. {_next_meeting(game)}".strip()
        )
    names = {key: each.name for key, each in offered.items()}
    if not words:
        told = ", ".join(f"{at} {name}" for at, name in enumerate(names.values(), 1))
        raise Unclear(f"On the table: {told}.", "Type play and a number, or play none.")
    if words[0] in NONE:
        picked: tuple[str, ...] = ()
    else:
        key = chosen(" ".join(words), names)
        picked = (*(each for each in plan.plays if each != key), key)[-scenario.play.picks :]
    changed = evolve(plan, plays=picked, hours=_beside(game, plan, picked))
    taken = scenario.hours_taken(picked)
    takes = f" It takes {hours(taken)} a week." if taken else ""
    moved = "" if changed.hours == plan.hours else f" {_moved(plan.hours, changed.hours)}"
    told = f"Taken: {', '.join(names[each] for each in picked)}.{takes}" if picked else "No play is taken."
    return changed, f"{told}{moved} {left_said(game, changed)}"


def _beside(game: Game, plan: PeriodDecisions, plays: tuple[str, ...]) -> Hours:
    """The hours beside other plays: what these take comes from where most are given, and goes back there."""
    whole = plan.hours
    if plan.plays:
        whole = before_plays(proposed(game).hours, plan.hours, game.left_beside(plan.plays))
    return fitted(whole, game.left_beside(plays))


def _moved(before: Hours, now: Hours) -> str:
    """Which activities have other hours now."""
    told = [f"{name} {hours(size)}" for name, size in _sizes(now).items() if size != getattr(before, name)]
    return f"Now {', '.join(told)}."


def _sizes(given: Hours) -> dict[str, float]:
    return {name: getattr(given, name) for name in Hours.__annotations__}


def goal(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Aim at something until the next meeting, ``goal 6``, ``goal profit 900``, ``goal none``.

    Raises:
        Unclear: This is no meeting, or it is no goal.
    """
    scenario = game.scenario
    if not sets_goals(game):
        raise Unclear(f"Goals are set at strategy meetings. {_next_meeting(game)}".strip())
    if words and words[0] in NONE:
        return evolve(plan, goals={}), "No goal."
    named = {GOALS[measure].says: measure for measure in measures(scenario.level)}
    measure = named[known(words[0], named)] if words and not is_number(words[0]) else "wins"
    sizes = [word for word in words if is_number(word)]
    if len(sizes) != 1:
        raise Unclear("How much do you aim at?", f"Type goal, then {' or '.join(named)}, and a number; or goal none.")
    aimed = float(round(min(max(number(sizes[0]), GOALS[measure].least), MOST)))
    told = story.goal_said(measure, aimed, scenario)
    return evolve(plan, goals={measure: aimed}), f"Your goal: {told} a {scenario.period}."


def guess(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Guess the sales of the next period, ``guess 5``, as a range ``guess 3 8``, or not, ``guess none``.

    Raises:
        Unclear: It is no period to guess, or it is no guess.
    """
    if not asks(game):
        ahead = -(-game.period // EVERY) * EVERY
        when = f" The next is {game.scenario.period} {ahead}." if ahead <= game.scenario.periods else ""
        raise Unclear(f"Sales are guessed every {EVERY} {game.scenario.period}s.{when}")
    if words and words[0] in NONE:
        return evolve(plan, prediction={}), "No guess."
    sizes = [number(word) for word in words if word not in ("to", "and", "sales")]
    ends = [min(max(float(round(size)), 0.0), MOST_SALES) for size in sizes]
    most = len(levers(game.scenario.level))
    if not 1 <= len(ends) <= most:
        form = "one number, or two that should hold 8 times in 10" if most > 1 else "one number"
        raise Unclear("How many will buy?", f"Type guess and {form}; or guess none.")
    low, high = min(ends), max(ends)
    return evolve(plan, prediction={MEASURE: (low, high)}), f"You guess {between(low, high)} sales."


def _next_meeting(game: Game) -> str:
    scenario = game.scenario
    ahead = next_meeting(scenario, game.period)
    return f"The next meeting is {scenario.period} {ahead}." if ahead and scenario.strategy_every > 1 else ""
