import re
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from attrs import evolve, fields

from simgame.analysis.courses import course
from simgame.analysis.effects import single_effects, weeks_until
from simgame.analysis.evidence import Figure, MeasuredEffect, measure
from simgame.analysis.mixes import SHARES, best_of, mix, mixed_effects, random_plans
from simgame.analysis.trials import reference_plan
from simgame.rules import Firm, Model, Rivals
from simgame.scenario import Hours, Plan, Scenario, Spend, load
from simgame.units import interval

WORLD = load(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml")
PAGE = Path(__file__).parents[2] / "docs" / "evidence.md"
SINGLE = ["AT-1", "AT-2", "AT-3", "AT-4", "AT-5", "AT-6", "AT-9", "AT-10"]
MIXED = ["AT-19", "AT-21"]


@cache
def of_the_reference_world() -> dict[str, MeasuredEffect]:
    return {effect.id: effect for effect in measure(WORLD)}


def single(scenario: Scenario) -> dict[str, MeasuredEffect]:
    return {effect.id: effect for effect in single_effects(scenario, course(scenario))}


def one_segment() -> Scenario:
    return evolve(WORLD, segments={"tourers": WORLD.segments["tourers"]})


def fixed_price() -> Scenario:
    return evolve(WORLD, play=evolve(WORLD.play, price="fixed"))


def no_rivals() -> Scenario:
    return evolve(WORLD, rivals=evolve(WORLD.rivals, background=evolve(WORLD.rivals.background, pull=0.0)))


def sales_alone() -> Scenario:
    play = evolve(WORLD.play, levers=("prospecting", "closing"), money="never")
    return evolve(WORLD, play=play, reference=Plan(hours=Hours(prospecting=17, closing=23)))


def marketing_alone() -> Scenario:
    play = evolve(WORLD.play, levers=("research", "promotion"))
    return evolve(WORLD, play=play, reference=Plan(hours=Hours(research=10, promotion=30)))


def few_levers_no_money() -> Scenario:
    play = evolve(WORLD.play, levers=("promotion", "closing"), money="never")
    return evolve(WORLD, play=play, reference=Plan(hours=Hours(promotion=20, closing=20)))


def penniless() -> Scenario:
    return evolve(WORLD, firm=evolve(WORLD.firm, cash=-500.0))


def all_measured_but(missing: set[str], found: dict[str, MeasuredEffect]) -> bool:
    said = {name for name, effect in found.items() if effect.missing}
    silent = all(effect.inside and not effect.figures for effect in found.values() if effect.missing)
    full = all(effect.figures and effect.source for effect in found.values() if not effect.missing)
    return said == missing and silent and full


@pytest.mark.parametrize(
    ("scenario", "missing"),
    [
        (one_segment(), set()),
        (fixed_price(), {"AT-1"}),
        (no_rivals(), {"AT-6"}),
        (sales_alone(), {"AT-2", "AT-3", "AT-4", "AT-9", "AT-10"}),
        (marketing_alone(), {"AT-5"}),
        (few_levers_no_money(), set()),
        (penniless(), set()),
    ],
    ids=["one segment", "fixed price", "no rivals", "sales alone", "marketing alone", "few levers", "penniless"],
)
def test_what_a_scenario_has_not_is_said_to_be_missing_and_the_rest_is_measured(
    scenario: Scenario, missing: set[str]
) -> None:
    found = single(scenario)
    assert list(found) == SINGLE
    assert all_measured_but(missing, found)


@pytest.mark.parametrize(
    ("scenario", "missing"),
    [(sales_alone(), set(MIXED)), (marketing_alone(), set(MIXED)), (few_levers_no_money(), set())],
    ids=["sales alone", "marketing alone", "few levers"],
)
def test_mixes_need_marketing_and_sales(scenario: Scenario, missing: set[str]) -> None:
    assert all_measured_but(missing, {effect.id: effect for effect in mixed_effects(scenario)})


def test_every_effect_is_measured_on_the_reference_world() -> None:
    assert list(of_the_reference_world()) == SINGLE + MIXED
    assert all_measured_but(set(), of_the_reference_world())


def test_units_of_money_and_people_change_no_effect() -> None:
    """Ten times the people, hours of work a person and prices of another currency are the same world."""
    crowd = {
        name: evolve(
            segment,
            prospects=10 * segment.prospects,
            start=evolve(
                segment.start,
                leads=10 * segment.start.leads,
                opportunities=10 * segment.start.opportunities,
                customers=10 * segment.start.customers,
            ),
        )
        for name, segment in WORLD.segments.items()
    }
    model = evolve(
        WORLD.model,
        prospecting=evolve(
            WORLD.model.prospecting,
            lead_hours=WORLD.model.prospecting.lead_hours / 10,
            cold_yield=10 * WORLD.model.prospecting.cold_yield,
        ),
        closing=evolve(WORLD.model.closing, opportunity_hours=WORLD.model.closing.opportunity_hours / 10),
        research=evolve(WORLD.model.research, call_learning=WORLD.model.research.call_learning / 10),
    )
    larger = single(evolve(WORLD, segments=crowd, model=model))
    for name in SINGLE:
        assert larger[name].measured == pytest.approx(of_the_reference_world()[name].measured, rel=1e-6)


def test_a_scenario_beyond_published_effects_is_outside() -> None:
    eager = evolve(WORLD, model=evolve(WORLD.model, closing=evolve(WORLD.model.closing, price_appeal=8.0)))
    found = single(eager)
    assert not found["AT-1"].inside
    assert found["AT-10"].inside


def test_a_scenario_that_sells_nothing_has_no_elasticity_and_is_outside() -> None:
    model = evolve(WORLD.model, closing=evolve(WORLD.model.closing, decision_rate=0.0))
    found = single(evolve(WORLD, model=model))
    assert np.isnan(found["AT-5"].measured[0])
    assert not found["AT-5"].inside


def test_awareness_that_is_never_forgotten_never_falls_by_half() -> None:
    model = evolve(WORLD.model, promotion=evolve(WORLD.model.promotion, forgetting=0.0))
    assert single(evolve(WORLD, model=model))["AT-10"].measured[1] == float("inf")


def test_mixes_spend_the_whole_budget_on_the_levers_there_are() -> None:
    hours = mix(few_levers_no_money(), np.array([0.0, 0.25, 1.0]))
    assert hours.sum(axis=0) == pytest.approx(40)
    assert hours[2] == pytest.approx([0, 10, 40])
    assert not hours[[0, 1, 3]].any()


def test_a_mix_at_the_end_of_a_band_lies_inside() -> None:
    """0.6000000000000001 once read as 60 % and lay outside of a band up to 60 %."""
    assert 0.6 in SHARES
    assert [share for share in SHARES if share != round(share, 2)] == []


def test_random_plans_spend_the_whole_budget_and_no_money_where_the_reference_has_none() -> None:
    plans = random_plans(few_levers_no_money(), plans=100)
    assert plans.hours == pytest.approx(np.full((1, 1, 100), 40))
    assert not plans.promotion_spend.any()
    spending = random_plans(WORLD, plans=10_000).promotion_spend
    assert 390 < spending.max() <= 400
    assert spending.mean() == pytest.approx(200, abs=5)


def test_the_reference_plan_without_a_price_keeps_the_first_one() -> None:
    unpriced = evolve(WORLD, reference=evolve(WORLD.reference, price=None, spend=Spend()))
    assert reference_plan(unpriced, 2).price.tolist() == [[[68, 68]]]


def sources() -> set[str]:
    """Every key that a number of the rules or a measured effect names."""
    records = [type(getattr(WORLD.model, group.name)) for group in fields(Model)]
    named = [number.metadata["source"] for record in (*records, Firm, Rivals) for number in fields(record)]
    named += [effect.source for effect in of_the_reference_world().values()]
    return {key for keys in named for key in keys.split(", ") if re.fullmatch(r"[a-g]\d+", key)}


def test_every_source_has_its_line_in_the_page_on_evidence() -> None:
    table = re.findall(
        r"^\| ([a-g][^|]*) \|.*\| (?:read|recalled|in part) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    known = {key for keys in table for key in keys.split(", ")}
    assert len(sources()) > 20
    assert sources() <= known


def test_the_best_come_first() -> None:
    assert best_of(np.array([3.0, 9.0, 1.0, 5.0]), 2).tolist() == [1, 3]


def test_weeks_until_a_level_lie_between_two_weeks() -> None:
    assert weeks_until(np.array([1.0, 0.8, 0.4, 0.1]), 0.5) == pytest.approx(1.75)
    assert weeks_until(np.array([1.0, 0.5]), 0.5) == 1
    assert weeks_until(np.array([1.0, 0.9]), 0.5) == float("inf")


@pytest.mark.parametrize(
    ("band", "share", "text"),
    [
        ("[-3.5, -1.5]", False, "-3.5 to -1.5"),
        ("(1, inf)", False, "over 1"),
        ("[0.2, inf)", True, "from 20%"),
        ("(-inf, 0.65]", True, "up to 65%"),
        ("(-inf, -0.2)", True, "under -20%"),
        ("[0, 0]", True, "0%"),
    ],
)
def test_a_band_reads_as_words(band: str, share: bool, text: str) -> None:  # noqa: FBT001  # a case of the table
    assert Figure(name="any", value=0, band=interval(band), share=share).band_text == text


@pytest.mark.parametrize(
    ("value", "share", "text"), [(-1.5174, False, "-1.52"), (0.35, True, "35%"), (0.00029, False, "0.0003")]
)
def test_a_figure_is_written_as_short_as_it_tells(value: float, share: bool, text: str) -> None:  # noqa: FBT001
    figure = Figure(name="any", value=value, share=share)
    assert (figure.text, figure.band_text, figure.inside) == (text, "", True)
