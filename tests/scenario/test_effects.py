from pathlib import Path

import pytest

from simgame.game import Game
from simgame.scenario import Scenario, check_text
from simgame.scenario.effects import CHANGEABLE, PARAMETERS

REFERENCE = (Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml").read_text(encoding="utf-8")
EVENT = '\n[events.news]\nat = 2\nheadline = "News"\neffects = [{{ on = "{}", {}{} }}]\n'
FOR_ONE = ', segment = "tourers"'


def with_effect(path: str, segment: str = "") -> Scenario | None:
    what = "plus = 1" if CHANGEABLE[path].is_stock else "times = 1.05"
    return check_text(REFERENCE + EVENT.format(path, what, segment), "news.toml")[0]


@pytest.mark.parametrize("path", CHANGEABLE)
def test_every_number_that_effects_may_name_can_be_played_changed(path: str) -> None:
    for segment in ["", FOR_ONE] if CHANGEABLE[path].by_segment else [""]:
        scenario = with_effect(path, segment)
        assert scenario is not None
        played = Game(scenario=scenario, seed=1).play(scenario.reference.decisions).play(scenario.reference.decisions)
        assert abs(played.latest.cash) < 1e6


@pytest.mark.parametrize("path", [path for path, named in CHANGEABLE.items() if not named.by_segment])
def test_what_is_one_number_for_all_is_refused_for_one_segment(path: str) -> None:
    assert with_effect(path, FOR_ONE) is None


def test_the_owner_may_be_unsure_of_the_numbers_of_the_model_alone() -> None:
    assert "promotion.reach" in PARAMETERS
    assert not {"firm.wage", "stock.cash", "segments.worth"} & set(PARAMETERS)
