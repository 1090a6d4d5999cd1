"""What every shipped scenario promises to the people who play it."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

import pytest
from attrs import evolve

from simgame.analysis.firing import firing
from simgame.game import Game
from simgame.scenario import Hours, Scenario, check_file, shipped, shipped_scenario
from simgame.scenario.plan import Plan
from tests.plan_games import plan_game

MOST_WORDS = 14
BRIEFING_WORDS = 120
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_BARE_POINT = re.compile(r"(?<![\d\w])\.\d")

every_scenario = pytest.mark.parametrize("name", shipped())


@every_scenario
def test_nothing_is_found_in_it_that_no_reason_excuses(name: str) -> None:
    _, findings = check_file(shipped()[name])
    assert findings == []


@every_scenario
def test_its_first_two_lines_say_what_it_is_and_what_it_teaches(name: str) -> None:
    lines = shipped()[name].read_text(encoding="utf-8").splitlines()
    first, second = [line for line in lines if not line.startswith("#:")][:2]
    assert first.startswith("# ")
    assert second.startswith("# Teaches: ")


@every_scenario
def test_its_reference_plan_reaches_the_end_solvent(name: str) -> None:
    scenario = shipped_scenario(name)
    game = plan_game(scenario, scenario.reference)
    assert len(game.reports) == game.scenario.periods
    assert min(report.cash for report in game.weeks) > -game.scenario.firm.credit


@every_scenario
def test_its_reference_plan_is_worth_more_than_the_owners_habit(name: str) -> None:
    scenario = shipped_scenario(name)
    reference, habit = (plan_game(scenario, plan).latest.value for plan in (scenario.reference, scenario.habit))
    assert reference > habit


@every_scenario
def test_every_event_happens_in_some_game(name: str) -> None:
    assert [event for event, share in firing(shipped_scenario(name)).items() if not share] == []


@pytest.mark.no_cover
@every_scenario
def test_every_answer_can_be_given_and_no_two_end_alike(name: str) -> None:
    scenario = shipped_scenario(name)
    plans = likely(scenario)
    silent = cache(lambda n: plan_game(scenario, plans[n]))
    for key, event in scenario.events.items():
        if event.answers:
            n = next((n for n in range(len(plans)) if happens(key, silent(n))), None)
            assert n is not None, f"{key} happens under none of these plans"
            others = (answer for answer in event.answers if answer != event.default)
            games = [silent(n), *(plan_game(scenario, plans[n], answers={key: answer}) for answer in others)]
            assert len({game.latest.value for game in games}) == len(event.answers), key


@every_scenario
def test_its_sentences_have_14_words_at_most(name: str) -> None:
    long = [
        sentence
        for text in texts(shipped_scenario(name))
        for sentence in _SENTENCE_END.split(text.strip())
        if len(sentence.split()) > MOST_WORDS
    ]
    assert long == []


@every_scenario
def test_its_briefing_is_read_in_a_minute(name: str) -> None:
    assert 0 < len(shipped_scenario(name).texts.briefing.split()) < BRIEFING_WORDS


@every_scenario
def test_a_lever_opens_with_a_reason_that_has_a_number(name: str) -> None:
    reasons = {lever: unlock.say for lever, unlock in shipped_scenario(name).unlock.items()}
    assert {lever: say for lever, say in reasons.items() if not re.search(r"\d", say)} == {}


@every_scenario
def test_its_words_have_no_emoji_and_no_number_that_starts_with_its_point(name: str) -> None:
    words = [*texts(shipped_scenario(name)), shipped_scenario(name).title]
    assert [text for text in words if _BARE_POINT.search(text)] == []
    assert [sign for text in words for sign in text if unicodedata.category(sign) in {"So", "Sk", "Co"}] == []


def likely(scenario: Scenario) -> tuple[Plan, ...]:
    """Plans under one of which an event happens: the reference, the habit, and those that lean far to one side."""
    reference, total = scenario.reference, scenario.firm.hours
    leaning = [evolve(reference, hours=Hours(**{lever: total})) for lever in scenario.play.levers]
    priced = [evolve(reference, price=price) for price in scenario.price_range_or_default]
    return (reference, scenario.habit, *leaning, *priced)


def happens(event: str, game: Game) -> bool:
    return any(event in game.news(report.period) for report in game.reports)


def texts(scenario: Scenario) -> Iterator[str]:
    """All that players read, but names."""
    yield scenario.texts.briefing
    yield from scenario.texts.debrief
    yield from (unlock.say for unlock in scenario.unlock.values())
    yield from (hint.say for hint in scenario.coach.values())
    for play in scenario.plays.values():
        yield from (play.text, play.won, play.lost)
    for event in scenario.events.values():
        yield from (event.headline, event.text)
        yield from (answer.say for answer in event.answers.values())
