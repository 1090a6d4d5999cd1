from pathlib import Path

import pytest

from simgame.scenario import ACTIVITIES, LEVERS, Hours, PeriodDecisions, Plan, Target, load

VALID = Path(__file__).parents[1] / "corpus" / "valid"
FULL, MINIMAL, REFERENCE = (load(VALID / f"{name}.toml") for name in ("full", "minimal", "reference"))


@pytest.mark.parametrize(("week", "period"), [(1, 1), (13, 1), (14, 2), (104, 8)])
def test_weeks_fall_into_periods(week: int, period: int) -> None:
    assert FULL.period_of(week) == period


def test_a_game_lasts_its_periods() -> None:
    assert (FULL.weeks, MINIMAL.weeks) == (104, 48)


@pytest.mark.parametrize(("period", "names"), [(1, []), (2, ["fair"]), (3, [])])
def test_a_question_is_asked_in_the_period_of_its_week(period: int, names: list[str]) -> None:
    assert list(FULL.may_ask(period)) == names


def test_levers_open_one_by_one() -> None:
    never = {"pricing"}
    shut = {1: {"research", "price", "money"}, 2: {"price", "money"}, 3: {"money"}, 4: set[str]()}
    for period, names in shut.items():
        assert FULL.open_levers(period) == tuple(lever for lever in LEVERS if lever not in names | never)


def test_a_fixed_price_and_no_money_are_never_open(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    text = (VALID / "minimal.toml").read_text(encoding="utf-8")
    path.write_text(text + '\n[play]\nprice = "fixed"\nmoney = "never"\n', encoding="utf-8")
    assert load(path).open_levers(12) == (*ACTIVITIES, "target")


def test_strategy_is_set_every_so_many_periods() -> None:
    assert [period for period in range(1, 9) if FULL.is_strategy(period)] == [1, 3, 5, 7]
    assert all(MINIMAL.is_strategy(period) for period in range(1, 13))


def test_prices_range_from_half_to_double_unless_said() -> None:
    assert [scenario.price_range_or_default for scenario in (MINIMAL, FULL)] == [(10, 40), (2.5, 7)]


def test_plans_that_nobody_wrote_share_the_hours_evenly() -> None:
    even = Plan(hours=Hours(research=8, pricing=8, promotion=8, prospecting=8, closing=8))
    assert MINIMAL.habit == MINIMAL.reference == even


def test_a_plan_is_the_decisions_of_any_period() -> None:
    decisions = PeriodDecisions(hours=Hours(promotion=5, prospecting=25, closing=30), target=Target.of("cafes"))
    assert FULL.habit.decisions == decisions


def test_the_reference_world_is_that_of_the_model() -> None:
    segments = list(REFERENCE.segments.values())
    assert [segment.prospects for segment in segments] == [900, 700, 500]
    assert [segment.worth for segment in segments] == [55, 72, 90]
    assert REFERENCE.firm.unit_cost == sum(segment.worth for segment in segments) / 3 / 2
