import pytest
from attrs import evolve

from simgame.analysis.same_luck import course, decided, grown
from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, load, shipped
from simgame.score import Step
from tests.worlds import harbour, months, play_harbour


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
    entry = decided(game.scenario, step, 1)
    assert entry.price == 21.0
    assert entry.target.promotion == entry.target.prospecting == entry.target.product
    assert dict(entry.target.promotion) == pytest.approx({"sailors": 0.8, "fishers": 0.2})


def test_a_plan_in_parts_of_the_first_budget_grows_with_the_firm() -> None:
    helper = """
[events.helper]
at = 5
headline = "A helper comes"
effects = [{ on = "firm.hours", plus = 20 }]
"""
    game = months(Game(scenario=harbour(helper), seed=1), 3)
    steps = [Step(hours=Hours(promotion=30, closing=10), price=20.0, target={"all": 1.0})] * 8
    assert [step.hours.total for step in grown(game, steps)] == [40, 40, 60]
    assert grown(game, steps)[2].hours.promotion == 45
    still = play_harbour(count=2)
    assert grown(still, steps) == tuple(steps[:2])


def test_levers_that_are_shut_stay_as_the_owner_had_them() -> None:
    scenario = load(shipped()["tutorial"])
    step = Step(
        hours=Hours(research=10, promotion=20, closing=10), price=99.0, target={next(iter(scenario.segments)): 1.0}
    )
    for period in range(1, scenario.periods + 1):
        levers, entry = scenario.open_levers(period), decided(scenario, step, period)
        assert entry.hours.total == pytest.approx(40)
        assert {name for name in ACTIVITIES if getattr(entry.hours, name)} <= set(levers)
        assert (entry.price == 99.0) == ("price" in levers)
        assert (entry.target == scenario.habit.target) == ("target" not in levers)
