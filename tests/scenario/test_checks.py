import math
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.errors import DecisionsRefused
from simgame.scenario import (
    ACTIVITIES,
    Hours,
    PeriodDecisions,
    Scenario,
    Spend,
    Target,
    Unlock,
    check_decisions,
    load,
)

VALID = Path(__file__).parents[1] / "corpus" / "valid"
FREE = load(VALID / "reference.toml")
STRICT = load(VALID / "full.toml")
NUMBERS = st.floats() | st.floats(-10, 200)


def faults(
    scenario: Scenario,
    period: int = 1,
    previous: PeriodDecisions | None = None,
    **decided: Any,  # noqa: ANN401  # fields of PeriodDecisions
) -> tuple[str, ...]:
    """What is refused of decisions, nothing where they may be played."""
    try:
        check_decisions(scenario, period, PeriodDecisions(**decided), previous)
    except DecisionsRefused as told:
        return told.faults
    return ()


@st.composite
def splits(draw: st.DrawFn, budget: float) -> Hours:
    """Hours on each activity that keep to the budget."""
    parts = draw(st.lists(st.floats(0, 1), min_size=len(ACTIVITIES), max_size=len(ACTIVITIES)))
    scale = budget / max(1.0, sum(parts))
    return Hours(**{name: part * scale for name, part in zip(ACTIVITIES, parts, strict=True)})


WEIGHTS = st.dictionaries(st.sampled_from(list(FREE.segments)), st.floats(0.01, 100))


@given(
    splits(FREE.firm.hours),
    st.none() | st.floats(34, 136),
    st.builds(Spend, promotion=st.floats(0, 2000), research=st.floats(0, 2000)),
    st.builds(Target, promotion=WEIGHTS, prospecting=WEIGHTS, product=WEIGHTS),
    st.integers(1, 12),
)
def test_whatever_keeps_to_the_bounds_is_played_as_it_is(
    hours: Hours, price: float | None, spend: Spend, target: Target, period: int
) -> None:
    decisions = PeriodDecisions(hours=hours, price=price, spend=spend, target=target)
    checked = check_decisions(FREE, period, decisions, None)
    assert checked == evolve(decisions, price=68.0 if price is None else price)


@given(
    st.builds(Hours, **dict.fromkeys(ACTIVITIES, st.floats(0, 100))),
    NUMBERS,
    st.dictionaries(st.sampled_from(["cafes", "homes", "hoems"]), NUMBERS),
    st.dictionaries(st.sampled_from(["wins", "love"]), st.tuples(NUMBERS, NUMBERS)),
    st.integers(1, 9),
)
def test_decisions_are_checked_once_and_for_all(
    hours: Hours, price: float, weights: dict[str, float], prediction: dict[str, tuple[float, float]], period: int
) -> None:
    previous = PeriodDecisions(price=4.0, target=Target.of("homes"))
    target = Target(promotion=weights, prospecting=weights, product=weights)
    decisions = PeriodDecisions(hours=hours, price=price, target=target, prediction=prediction)
    with suppress(DecisionsRefused):
        checked = check_decisions(STRICT, period, decisions, previous)
        assert check_decisions(STRICT, period, checked, previous) == checked
        assert checked.hours.total <= STRICT.firm.hours + 1e-6
        assert checked.price is not None
        assert 2.5 <= checked.price <= 7


def test_a_price_left_out_stays_as_it_is() -> None:
    assert check_decisions(FREE, 1, PeriodDecisions(), None).price == 68
    assert check_decisions(FREE, 2, PeriodDecisions(), PeriodDecisions(price=70.0)).price == 70


def test_a_target_left_out_between_strategy_meetings_stays_as_it_is() -> None:
    aimed = PeriodDecisions(price=4.2, target=Target.of("homes"))
    assert check_decisions(STRICT, 2, PeriodDecisions(), aimed).target == Target.of("homes")
    assert check_decisions(STRICT, 3, PeriodDecisions(), aimed).target == Target()


def test_equal_weights_for_all_are_the_same_target_as_none() -> None:
    nobody = PeriodDecisions(price=4.2)
    equal = dict.fromkeys(STRICT.segments, 3.0)
    assert not faults(STRICT, 2, nobody, target=Target(promotion=equal, prospecting=equal, product=equal))


HIGH = PeriodDecisions(price=4.2, target=Target.of("homes"))
SHUT = evolve(STRICT, unlock={**STRICT.unlock, "target": Unlock(period=5)})

REFUSED: dict[str, tuple[Scenario, int, PeriodDecisions | None, dict[str, Any], str]] = {
    "hours over budget": (FREE, 1, None, {"hours": Hours(closing=41)}, "hours: 41 a week planned; 40 is the most"),
    "shut lever": (STRICT, 1, None, {"hours": Hours(research=3)}, "hours.research: 3, but research opens in period 2"),
    "no lever": (
        STRICT,
        1,
        None,
        {"hours": Hours(pricing=3)},
        "hours.pricing: 3, but pricing is not part of this game",
    ),
    "price too high": (FREE, 1, None, {"price": 137.0}, "price: 137 must be between 34 and 136"),
    "no price": (FREE, 1, None, {"price": math.nan}, "price: nan must be between 34 and 136"),
    "shut price": (STRICT, 2, HIGH, {"price": 5.0}, "price: 5 instead of 4.2, but the price opens in period 3"),
    "price between meetings": (
        STRICT,
        4,
        HIGH,
        {"price": 5.0},
        "price: 5 instead of 4.2, but the price changes every 2 periods, next in period 5",
    ),
    "money too early": (
        STRICT,
        1,
        None,
        {"spend": Spend(promotion=9)},
        "spend.promotion: 9, but spending opens in period 4",
    ),
    "too much money": (STRICT, 4, HIGH, {"spend": Spend(research=901)}, "spend.research: 901 a week; 900 is the most"),
    "nobody there": (
        FREE,
        1,
        None,
        {"target": Target(product={"raecrs": 1})},
        "target.product: `raecrs` is no segment; did you mean `racers`?",
    ),
    "nobody like it": (
        FREE,
        1,
        None,
        {"target": Target(product={"x": 1})},
        "target.product: `x` is no segment; choose commuters, tourers or racers",
    ),
    "negative weight": (
        FREE,
        1,
        None,
        {"target": Target(product={"racers": -1})},
        "target.product.racers: -1 must be between 0 and 1,000,000,000",
    ),
    "no weight": (
        FREE,
        1,
        None,
        {"target": Target(product={"racers": 0})},
        "target.product: all weights are 0; one must be more",
    ),
    "three targets": (
        STRICT,
        1,
        None,
        {"target": Target(product={"homes": 1})},
        "target: promotion, prospecting and product differ, but this game has one target for all",
    ),
    "target between meetings": (
        STRICT,
        2,
        HIGH,
        {"target": Target.of("cafes")},
        "target: differs from the period before, but the target changes every 2 periods, next in period 3",
    ),
    "shut target": (
        SHUT,
        1,
        None,
        {"target": Target.of("homes")},
        "target: differs from the period before, but the target opens in period 5",
    ),
    "no question": (STRICT, 1, None, {"answers": {"fair": "yes"}}, "answers: `fair` asks nothing in period 1"),
    "no answer": (
        STRICT,
        2,
        HIGH,
        {"answers": {"fair": "maybe"}},
        "answers.fair: `maybe` is no answer; choose yes or no",
    ),
    "plays": (
        FREE,
        1,
        None,
        {"plays": ("fair", "mail")},
        "plays: `fair` and `mail` named, but this scenario has none",
    ),
    "no measure": (
        FREE,
        1,
        None,
        {"prediction": {"love": (1, 2)}},
        "prediction: `love` is not measured; choose leads, wins, revenue or profit",
    ),
    "range reversed": (
        FREE,
        1,
        None,
        {"prediction": {"wins": (3, 1)}},
        "prediction.wins: 3 to 1 must run from a lower to a higher number",
    ),
    "measure misspelt": (
        FREE,
        1,
        None,
        {"prediction": {"win": (1, 2)}},
        "prediction: `win` is not measured; did you mean `wins`?",
    ),
    "no number in a range": (
        FREE,
        1,
        None,
        {"prediction": {"wins": (math.nan, 3)}},
        "prediction.wins: nan to 3 must run from a lower to a higher number",
    ),
    "fewer than none": (
        FREE,
        1,
        None,
        {"prediction": {"leads": (-1, 3)}},
        "prediction.leads: -1 to 3 must be between 0 and 1,000,000,000",
    ),
    "endless range": (
        FREE,
        1,
        None,
        {"prediction": {"profit": (-math.inf, 3)}},
        "prediction.profit: -inf to 3 must be between -1,000,000,000 and 1,000,000,000",
    ),
    "no goal": (FREE, 1, None, {"goals": {"wins": math.inf}}, "goals.wins: inf must be a number"),
    "long note": (FREE, 1, None, {"note": "x" * 141}, "note: has 141 characters; 140 is the most"),
    "hostile note": (FREE, 1, None, {"note": "\x1b[2J"}, "note: contains U+001B, which terminals obey or hide"),
    "after the end": (FREE, 13, None, {}, "period: 13 is after the game, which has 12"),
}


@pytest.mark.parametrize(("scenario", "period", "previous", "decided", "fault"), REFUSED.values(), ids=REFUSED)
def test_a_broken_rule_is_told_with_field_value_and_bound(
    scenario: Scenario, period: int, previous: PeriodDecisions | None, decided: dict[str, Any], fault: str
) -> None:
    assert faults(scenario, period, previous, **decided) == (fault,)


def test_all_broken_rules_are_told_at_once() -> None:
    told = faults(FREE, hours=Hours(closing=90), price=1.0, plays=("fair",), note="\n" * 200)
    assert [fault.split(":")[0] for fault in told] == ["hours", "price", "plays", "note"]


def test_an_answer_to_the_question_of_the_period_is_kept_as_are_predictions_and_goals() -> None:
    previous = PeriodDecisions(price=4.2, target=Target.of("cafes"))
    decisions = PeriodDecisions(
        price=4.2,
        target=Target.of("cafes"),
        answers={"fair": "yes"},
        prediction={"wins": (2.0, 2.0), "profit": (-900.0, 400.0)},
        goals={"profit": -4.0},
    )
    assert check_decisions(STRICT, 2, decisions, previous) == decisions


def test_the_habit_of_a_scenario_can_be_played_from_the_start() -> None:
    assert check_decisions(STRICT, 1, STRICT.habit.decisions, None).target == Target.of("cafes")
