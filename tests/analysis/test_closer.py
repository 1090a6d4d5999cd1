from attrs import evolve

from simgame.analysis.closer import looked_closer
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario

SHOP = shipped_scenario("ladder-and-leather")
PLAN = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=10))


def test_a_closer_look_divides_guesses_judges_and_claims() -> None:
    game = Game(scenario=SHOP, seed=3)
    for plan in (PLAN, evolve(PLAN, prediction={"wins": (10.0, 20.0)}), PLAN):
        game = game.play(plan)
    closer = looked_closer(game)
    assert closer.sales.total == sum(report.wins for report in game.reports)
    assert [guess.period for guess in closer.guesses] == [2]
    assert "knew best in" in closer.advice[0]
    assert [claim.startswith("You never changed") for claim in closer.claims[1:]] == [True] * 3
    assert closer.foreseen[0].endswith("of 3 months; it should 9 times in 10.")
