from itertools import islice

import numpy as np
import pytest
from attrs import evolve

from simgame.model.luck import Luck
from simgame.model.world import demand, drift, next_economy
from simgame.rules import World
from tests.model.cells import cell, only

RULES = World()


def test_the_season_swings_a_tenth_and_comes_back_after_a_year() -> None:
    year = [only(demand(week, cell(0), RULES)) for week in range(1, 54)]
    assert year[0] == year[52] == pytest.approx(1)
    assert max(year) == pytest.approx(1.1)
    assert min(year) == pytest.approx(0.9)
    assert np.mean(year[:52]) == pytest.approx(1)


def test_games_may_stand_at_different_weeks_of_the_season() -> None:
    weeks = np.array([1, 14]).reshape(1, 1, -1)
    assert demand(weeks, np.zeros((1, 1, 2)), RULES)[0, 0].tolist() == [
        only(demand(week, cell(0), RULES)) for week in (1, 14)
    ]


def test_an_event_moves_all_demand() -> None:
    assert only(demand(1, cell(0), evolve(RULES, demand=0.7))) == pytest.approx(0.7)


def test_the_economy_wanders_with_an_sd_of_4_6_percent() -> None:
    luck, economy = Luck.of(1, 20_000), np.zeros((1, 1, 20_000))
    for draws in islice(luck.weeks(1, 4, (1, 1)), 52):
        economy = next_economy(economy, draws.economy, RULES)
    assert economy.std() == pytest.approx(0.0459, rel=0.03)


def test_needs_wander_58_hundredths_in_a_year() -> None:
    luck, need = Luck.of(1, 20_000), np.full((1, 1, 20_000), 5.0)
    for draws in islice(luck.weeks(1, 4, (1, 1)), 52):
        need = drift(need, draws.need_drift, 0.08)
    assert need.std() == pytest.approx(0.577, rel=0.03)
    assert need.mean() == pytest.approx(5, abs=0.03)
