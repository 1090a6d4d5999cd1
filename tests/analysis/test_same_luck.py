import pytest
from attrs import evolve

from simgame.analysis.same_luck import course, decided
from simgame.score import Step
from tests.worlds import play_harbour


def test_a_game_that_played_the_plan_has_its_course() -> None:
    game = play_harbour(noise="counts", seed=5)
    steps = [Step(hours=entry.hours, price=20.0, target={"all": 1.0}) for entry in game.log]
    assert course(game, steps) == pytest.approx([report.value for report in (game.opening, *game.reports)])


def test_it_goes_as_far_as_the_game_and_is_scored_as_the_game_is() -> None:
    game = play_harbour(count=3)
    game = evolve(game, scenario=evolve(game.scenario, score=evolve(game.scenario.score, measure="cash")))
    steps = [Step(hours=game.log[0].hours, price=20.0, target={"sailors": 1.0})] * 8
    found = course(game, steps)
    assert len(found) == 4
    assert found[0] == game.opening.cash


def test_a_plan_that_aims_at_some_in_some_games_aims_at_all_of_them_by_their_share() -> None:
    game = play_harbour(count=1)
    step = Step(hours=game.log[0].hours, price=21.0, target={"sailors": 0.6, "all": 0.4})
    entry = decided(game.scenario, step)
    assert entry.price == 21.0
    assert entry.target.promotion == entry.target.prospecting == entry.target.product
    assert dict(entry.target.promotion) == pytest.approx({"sailors": 0.8, "fishers": 0.2})
