"""What a game is scored by: its figure, and the words for it."""

import pytest
from attrs import fields
from hypothesis import given
from hypothesis import strategies as st

from simgame.glossary import term
from simgame.measure import MEASURES, YEAR, Measure, measure_of
from simgame.scenario import Scenario, Score
from simgame.score import score
from tests.tui.stage import SHOP, TILL, month, played

MONEY = st.floats(-1e6, 1e6)


def test_all_that_a_file_may_ask_for_is_a_measure() -> None:
    assert sorted(MEASURES) == sorted(fields(Score).measure.metadata["options"])


@given(MONEY, MONEY)
def test_parts_add_up_to_what_counts(cash: float, next_year: float) -> None:
    report = month(cash=cash, going_concern=next_year)
    for measure in MEASURES.values():
        parts = [part(report) for part in measure.parts.values()]
        assert sum(parts) == (measure.figure(report) if parts else 0)


@given(MONEY, MONEY, MONEY)
def test_a_till_is_what_is_in_it_whatever_next_year_brings(cash: float, one: float, other: float) -> None:
    tills = [measure_of(TILL).figure(month(cash=cash, going_concern=each)) for each in (one, other)]
    assert tills == [cash, cash]


@pytest.mark.parametrize("scenario", [SHOP, TILL], ids=["worth", "cash"])
def test_screens_and_score_show_one_figure(scenario: Scenario) -> None:
    game = played(2, scenario)
    assert measure_of(scenario).figure(game.latest) == score(game).value


@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_its_names_are_in_the_glossary(measure: Measure) -> None:
    assert term(measure.name)
    assert term(measure.ahead)


def test_hours_have_a_year_to_pay_or_until_the_till_is_counted() -> None:
    assert [measure_of(SHOP).horizon(SHOP, weeks) for weeks in (0, 20)] == [YEAR, YEAR]
    assert [measure_of(TILL).horizon(TILL, weeks) for weeks in (0, 20)] == [24, 4]
