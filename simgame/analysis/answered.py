"""What answers brought: a game beside itself with another answer to a question."""

from collections.abc import Iterator

from attrs import evolve

from simgame.analysis.meetings import smoothed
from simgame.figures import money
from simgame.game import Game
from simgame.measure import measure_of
from simgame.scenario import ACTIVITIES, Event, Hours

MOST = 12
"""Games replayed with another answer."""
SEEN = 1.0
"""$ from which a difference is one."""


def answered(game: Game) -> tuple[str, ...]:
    """
    Each answer with what it brought more than each other one, a text a question; 50 ms an answer, of ``MOST`` at most.

    All else is as played, under the same luck: later answers and plays too. Where another answer leaves more or fewer
    hours to plan, each period's hours are as many more or fewer in proportion. People flow and are not counted where
    the question is asked then too, so that an answer is not told by who happened to come.
    """
    asked = [
        (period, name, event)
        for period in range(1, len(game.log) + 1)
        for name, event in game.news(period).items()
        if event.answers
    ]
    flowing, left, said = smoothed(game), MOST, []
    for period, name, event in asked:
        others = [key for key in event.answers if key != given(game, period, name, event)][:left]
        left -= len(others)
        if others:
            base = flowing if name in flowing.news(period) else game
            said.append(_told(base, period, name, event, others))
    return tuple(said)


def given(game: Game, period: int, name: str, event: Event) -> str | None:
    """The answer that counted: the one given, or else the usual one."""
    return game.log[period - 1].answers.get(name) or event.default


def otherwise(game: Game, period: int, name: str, answer: str) -> Game:
    """The game with another answer to what a period (from 1) asked, and its hours in proportion to the budget then."""
    entry = game.log[period - 1]
    log = (*game.log[: period - 1], evolve(entry, answers={**entry.answers, name: answer}), *game.log[period:])
    other = evolve(game, log=log)
    factors = [other.budget_in(n) / max(game.budget_in(n), SEEN) for n in range(1, len(log) + 1)]
    if all(factor == 1 for factor in factors):
        return other
    given_then = (
        evolve(entry, hours=Hours(**{each: factor * getattr(entry.hours, each) for each in ACTIVITIES}))
        for entry, factor in zip(log, factors, strict=True)
    )
    return evolve(game, log=tuple(given_then))


def _told(game: Game, period: int, name: str, event: Event, others: list[str]) -> str:
    figure, mine = measure_of(game.scenario).figure, given(game, period, name, event)
    gains = {key: figure(game.latest) - figure(otherwise(game, period, name, key).latest) for key in others}
    said = event.answers[mine].say if mine else "no answer"
    head = f"{game.scenario.period.capitalize()} {period}, {event.headline}: you said \u201c{said}\u201d."
    return " ".join((head, *_compared(game, event, gains)))


def _compared(game: Game, event: Event, gains: dict[str, float]) -> Iterator[str]:
    measure, currency = measure_of(game.scenario), game.scenario.currency
    for number, (key, gain) in enumerate(gains.items()):
        size = money(abs(round(gain)), currency)
        apart = f"{size} {'more' if gain > 0 else 'less'}" if abs(gain) >= SEEN else "as much"
        of = "" if number else f" {measure.said}" if measure.said[0].isupper() else f" in {measure.said}"
        than = "as" if abs(gain) < SEEN else "than"
        yield f"{apart[0].upper()}{apart[1:]}{of} {than} with \u201c{event.answers[key].say}\u201d."
