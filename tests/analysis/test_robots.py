"""What robots find in a scenario, on small trials made by hand: known plans, no solver."""

import numpy as np
import pytest
from attrs import evolve

from simgame.analysis.balance import Trial
from simgame.analysis.batch import outcomes, seeded
from simgame.analysis.novices import novices
from simgame.analysis.par import PhasedPlan
from simgame.analysis.robots import every_event_happens, every_segment_pays, no_plan_always_wins, robots
from simgame.analysis.turning import changed_values, what_turns_the_ranking
from simgame.model.luck import Luck
from simgame.scenario import Event, Scenario, shipped_scenario
from simgame.scenario.rule import Rule

SPLITS = {"marketing-led": (8.0, 4.0, 12.0, 8.0, 8.0), "sales-led": (4.0, 2.0, 6.0, 14.0, 14.0)}


def phased(scenario: Scenario, hours: tuple[float, ...], target: int) -> PhasedPlan:
    plan = PhasedPlan(
        hours=np.tile(np.array(hours) * scenario.firm.hours / 40, (4, 1)),
        price=np.full(4, scenario.firm.price), target=target, value=0.0,
    )  # fmt: skip
    return evolve(plan, value=float(outcomes(scenario, plan.decisions(scenario), Luck.of(0, 1, "off")).value[0]))


def tried(scenario: Scenario) -> Trial:
    people = novices(scenario, 20)
    reached = outcomes(scenario, people.decisions(scenario, 8), seeded(20, 8, scenario.play.noise))
    by_kind = {
        f"{name}, {leader}": phased(scenario, hours, target)
        for target, name in enumerate(scenario.segments)
        for leader, hours in SPLITS.items()
    }
    return Trial(scenario=scenario, by_kind=by_kind, habit=0.0, par=50_000.0, people=people, reached=reached)


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return evolve(shipped_scenario("spoke-and-chain"), periods=4)


def test_a_segment_that_pays_less_than_the_goods_cost_cannot_be_served_at_a_profit(scenario: Scenario) -> None:
    poor = dict(scenario.segments)
    poor["commuters"] = evolve(poor["commuters"], worth=1.0)
    check = every_segment_pays(robots(tried(evolve(scenario, segments=poor))))
    assert check.holds is False
    assert "Commuters -$" in check.measured


def test_an_event_whose_rule_is_never_met_is_named(scenario: Scenario) -> None:
    never = Event(headline="A queue to the church.", when=Rule.of("cash > 1000000000"))
    check = every_event_happens(robots(tried(evolve(scenario, events={"queue": never}))))
    assert (check.holds, check.measured) == (False, "queue 0%")


def test_the_plan_that_ends_first_in_every_game_is_found(scenario: Scenario) -> None:
    played = robots(tried(scenario))
    winner = played.value + 1e6 * (np.arange(len(played.names)) == 1)[:, None]
    assert no_plan_always_wins(evolve(played, value=winner)).measured == "even split wins 100% of 100 games"
    assert no_plan_always_wins(evolve(played, value=winner)).holds is False


def test_a_number_a_tenth_off_is_the_scenario_with_that_number(scenario: Scenario) -> None:
    calm = evolve(scenario, events={})
    values, changes = changed_values(robots(tried(calm)))
    for path, times in (("promotion.reach", 1.1), ("closing.skill_gain", 0.9), ("firm.wage", 1.1)):
        group, name = path.split(".")
        if group == "firm":
            other = evolve(calm, firm=evolve(calm.firm, **{name: getattr(calm.firm, name) * times}))
        else:
            record = getattr(calm.model, group)
            record = evolve(record, **{name: getattr(record, name) * times})
            other = evolve(calm, model=evolve(calm.model, **{group: record}))
        at = next(n for n, change in enumerate(changes, 1) if change[0] == path and change[2] == times)
        expected = changed_values(robots(tried(other)))[0][0]
        assert values[at] == pytest.approx(expected, rel=1e-9)


def test_the_ranking_is_told_with_its_lead(scenario: Scenario) -> None:
    check = what_turns_the_ranking(robots(tried(scenario)))
    assert check.holds is None
    assert "leads by" in check.measured
