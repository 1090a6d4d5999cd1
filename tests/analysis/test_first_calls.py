"""First calls are what the engine lets ring in the first week of a firm that does not promote."""

import pytest
from attrs import evolve

from simgame.analysis.first_calls import first_calls
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, Scenario, shipped_scenario


def silent(scenario: Scenario) -> Scenario:
    """The same without luck."""
    return evolve(scenario, play=evolve(scenario.play, noise="off", price="free"), unlock={})


@pytest.mark.parametrize("name", ["spoke-and-chain", "ladder-and-leather", "tutorial"])
@pytest.mark.parametrize("factor", [0.9, 1.0, 1.2])
def test_they_are_those_of_the_first_week(name: str, factor: float) -> None:
    scenario = silent(shipped_scenario(name))
    price = factor * scenario.firm.price
    game = Game(scenario=scenario, seed=3).play(PeriodDecisions(hours=Hours(), price=price))
    rang = {key: segment.inbound for key, segment in game.weeks[0].segments.items()}
    expected = {key: calls[0] / scenario.weeks_per_period for key, calls in first_calls(scenario, [price]).items()}
    assert expected == pytest.approx(rang)
