from attrs import evolve

from simgame.analysis.forecast import forecast
from simgame.analysis.hindsight import hindsight
from simgame.figures import about, people
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario

SHOP = shipped_scenario("ladder-and-leather")
PLAN = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=10))


def test_it_tells_the_ranges_of_then_and_what_came() -> None:
    game = Game(scenario=SHOP, seed=3).play(PLAN).play(PLAN)
    then = forecast(evolve(game, log=game.log[:1]), game.log[1]).measures["wins"]
    told = hindsight(game, 2)
    ends = f"{people(about(then.p5))} to {people(about(then.p95))}"
    assert told.startswith(f"The forecast said {ends} sales; {people(game.reports[1].wins)} came")
    assert all(len(sentence.split()) <= 14 for sentence in told.split(". "))
    inside = then.p5 <= game.reports[1].wins <= then.p95
    assert ("outside" not in told.split(". ")[0]) == inside


def test_what_the_player_guessed_comes_before_what_the_forecast_said() -> None:
    game = Game(scenario=SHOP, seed=3).play(PLAN)
    guessed = hindsight(game.play(evolve(PLAN, prediction={"wins": (8.0, 13.0)})), 2)
    assert guessed == f"You guessed 8 to 13. {hindsight(game.play(PLAN), 2)}"
