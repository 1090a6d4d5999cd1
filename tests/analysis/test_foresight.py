"""When the forecast of Worth was off, and which belief made it so."""

from attrs import evolve

from simgame.analysis.foresight import told
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, Scenario, Score, shipped_scenario

SHOP = shipped_scenario("spoke-and-chain")
PLAN = PeriodDecisions(hours=Hours(research=2, promotion=12, prospecting=12, closing=14), price=SHOP.firm.price)


def played(scenario: Scenario, count: int = 3) -> Game:
    return Game(scenario=scenario, seed=3, log=(PLAN,) * count)


def believing(**belief: float) -> Scenario:
    """The shop whose owner believes this of everybody, and is right about all else."""
    segments = {
        name: evolve(
            each,
            belief=evolve(
                each.belief, **{"need": each.need, "need_sd": 0.2, "worth": each.worth, "worth_sd": 0.5, **belief}
            ),
        )
        for name, each in SHOP.segments.items()
    }
    return evolve(SHOP, segments=segments)


def test_it_counts_how_often_the_range_held_and_names_the_worst_month() -> None:
    held, above, worst, _ = told(played(SHOP))
    assert held.startswith("Its range held in ")
    assert held.endswith(" of 3 months; it should 9 times in 10.")
    assert above.endswith(" of 3.")
    assert worst.startswith("It was off most in month ")


def test_a_worth_that_was_thought_too_low_is_named_as_the_reason() -> None:
    assert "would pay" in told(played(believing(worth=10.0, worth_sd=1.0), 1))[-1]


def test_a_want_that_was_misjudged_is_named_as_the_reason() -> None:
    assert "wanted" in told(played(believing(need=0.5), 1))[-1]


def test_who_knew_all_is_told_of_luck_and_news() -> None:
    assert told(played(believing(), 2))[-1] == "What you knew of buyers was not why: luck and news were."


def test_a_till_has_no_forecast_to_judge() -> None:
    assert told(played(evolve(SHOP, score=Score(measure="cash")))) == ()
