"""A finished game looked back on, in sentences: what it came to, how, and what was so all along."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from simgame.analysis import contrasts
from simgame.analysis.calibration import Guess, judged, told
from simgame.analysis.closer import looked_closer
from simgame.analysis.parts import EXACT, in_all
from simgame.figures import MINUS, hours, money, people, points_said
from simgame.fork import Fork
from simgame.game import Game
from simgame.measure import measure_of, parts_said
from simgame.planning.ending import ANSWERS, PLAYS, headline, planners, scale
from simgame.review import Review
from simgame.saves.siblings import sibling
from simgame.score import Par, par_of, score


def debrief(game: Game, save: Path) -> Iterator[str]:
    """
    What is known at once; blank texts part what belongs apart.

    Args:
        game: Of at least one period.
        save: Where it lies; other plays of it are looked for beside it.
    """
    review = Review(scenario=game.scenario, opening=game.opening, reports=game.reports)
    par = par_of(game.scenario)
    yield f"{headline(game)}."
    yield from _verdict(review, game, par)
    yield from _hours(review)
    if len(game.reports) > 1:
        yield from (review.extremes, review.held)
    if other := sibling(game, save):
        yield from _section("The same luck, played otherwise.", Fork.of(game, other.game).told())
    yield from _section("What they wanted.", _beliefs(review))
    if par and par.par_plan:
        yield from _section("How others would have done it.", _planner(review, par))


def closer(game: Game) -> Iterator[str]:
    """What takes a second or two to work out, and what there is to talk about."""
    found, period = looked_closer(game), game.scenario.period
    parts = (f"{part.label.capitalize()}: {_size(part.amount)}." for part in in_all(found.sales))
    yield from _section("Where your sales came from.", [*parts, EXACT])
    heading = f"{PLAYS.format(period=period)}." if any(entry.plays for entry in game.log) else "Your goal."
    yield from _section(heading, found.meetings)
    yield from _section(f"{ANSWERS.format(period=period)}.", found.answers)
    yield from _section("Your guesses.", _guesses(found.guesses, period))
    yield from _section("What the forecast said of Worth.", found.foreseen)
    yield from _section("Who knew best.", found.advice)
    yield from _section(f"What an analyst would read from your {period}s.", found.claims)
    yield from _section("To talk about.", game.scenario.texts.debrief)


def _section(heading: str, told: Sequence[str] | Iterator[str]) -> Iterator[str]:
    """A heading and what stands under it; nothing where there is nothing."""
    lines = list(told)
    if lines:
        yield from ("", heading, *lines)


def _size(amount: float) -> str:
    return f"{MINUS if amount < 0 else ''}{people(abs(amount))}"


def _verdict(review: Review, game: Game, par: Par | None) -> Iterator[str]:
    currency, measure, found = game.scenario.currency, measure_of(game.scenario), score(game)
    yield f"{money(round(found.value), currency)} {measure.ending} {review.moved} {review.since}."
    if parts := parts_said(game.scenario, review.last):
        yield f"The {parts}."
    else:
        yield measure.beyond.format(money(round(review.last.going_concern), currency))
    if found.points is None or par is None:
        yield "No points: nobody has measured par for this scenario yet."
        return
    yield f"Points: {points_said(found.points)}."
    yield from scale(par, currency)


def _hours(review: Review) -> Iterator[str]:
    given = ", ".join(f"{name} {hours(round(review.hours[name]))}" for name in review.scenario.play.levers)
    yield f"Your hours a week, on average: {given}."
    first = review.reports[0].hours
    then = ", ".join(f"{name} {hours(getattr(first, name))}" for name in review.scenario.play.levers)
    yield f"In {review.scenario.period} 1: {then}."


def _beliefs(review: Review) -> Iterator[str]:
    low, high = review.scenario.firm.scale
    yield f"The scale: 0 is {low}, 10 is {high}."
    for guess in review.guesses:
        yield f"{guess.name}. {guess.need_said} {guess.worth_said(review.scenario.currency)}"


def _planner(review: Review, par: Par) -> Iterator[str]:
    yield planners(par, review.scenario.currency)
    yield from contrasts.told(review.scenario, review.reports, par.par_plan)


def _guesses(guesses: tuple[Guess, ...], period: str) -> Iterator[str]:
    if guesses:
        yield judged(guesses)
        yield from (told(guess, period) for guess in guesses)
