import numpy as np
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.attribution import attributed
from simgame.game import Game
from simgame.model.rivals import cheaper, louder, move, remembered
from simgame.model.state import Array
from simgame.rules import Faces
from simgame.scenario import Hours, PeriodDecisions, Scenario
from tests.model.cells import cell
from tests.worlds import HOURS, harbour, months

CHAIN = """
[rivals.chain]
name = "Chain"
price = 18.00
awareness = 0.6
fit = { sailors = 0.9 }
reacts = 1.0
firmness = 0.5
"""
SALE = """
[events.sale]
at = 5
headline = "Sale"
effects = [{ on = "rivals.chain.price", times = 0.5, weeks = 4 }]
"""
SHARES = st.floats(0, 1)


def faces(**changed: float) -> Faces:
    """One rival."""
    numbers = {"awareness": 0.5, "price": 20, "reacts": 1, "firmness": 0.3, "drift": 0.1}
    numbers |= {"notices_price": 0.05, "notices_promotion": 0.25, "awareness_appeal": 0.5, "price_appeal": 2} | changed
    return Faces(**{name: cell(value) for name, value in numbers.items()}, appeal=np.full((1, 2, 1), -2.0))


def prices(game: Game) -> list[float]:
    """The rival's list price at the end of each week."""
    return [week.rivals["chain"].price for week in game.weeks]


def cut(scenario: Scenario, price: float, noise_seed: int = 1) -> Game:
    """Two months at the usual price, then two at another."""
    game = months(Game(scenario=scenario, seed=noise_seed), 2)
    return months(months(game, 1, price=price), 1)


@given(SHARES, SHARES, SHARES, st.floats(-1, -0.0501))
def test_a_price_cut_is_never_answered_with_a_rise(factor: float, firmness: float, drift: float, change: float) -> None:
    rival = faces(firmness=firmness, drift=drift)
    quiet, answered = (cheaper(cell(factor), cell(change), cell(share), rival) for share in (0, 1))
    assert (answered <= quiet).all()
    assert (answered >= 0).all()


@given(st.floats(1, 3), SHARES, st.floats(0.26, 1))
def test_louder_rivals_are_never_known_to_more_than_all(factor: float, known: float, change: float) -> None:
    rival = faces(awareness=known, firmness=1)
    assert (
        rival.awareness * louder(cell(min(factor, 1 / max(known, 0.4))), cell(change), cell(1), rival) <= 1 + 1e-12
    ).all()


def test_what_is_not_noticed_is_not_answered() -> None:
    rival = faces()
    assert cheaper(cell(1), cell(-0.05), cell(1), rival) == pytest.approx(1)
    assert cheaper(cell(1), cell(0.5), cell(1), rival) == pytest.approx(1)
    assert louder(cell(1), cell(0.25), cell(1), rival) == pytest.approx(1)


def test_a_rival_drifts_home_a_tenth_of_the_way_a_week() -> None:
    assert cheaper(cell(0.8), cell(0), cell(1), faces()) == pytest.approx(0.82)


def test_the_firm_with_most_customers_is_watched() -> None:
    past = np.full((2, 4, 1), 20.0)
    latest = np.array([10.0, 18.0]).reshape(2, 1, 1)
    customers = np.array([5.0, 50.0]).reshape(2, 1, 1)
    assert move(latest, past, customers) == pytest.approx(-0.1)
    assert move(latest, past, customers[::-1]) == pytest.approx(-0.5)


def test_promotion_out_of_nothing_counts_as_doubled() -> None:
    assert move(cell(10), np.zeros((1, 4, 1)), cell(1)) == pytest.approx(1)


def test_four_weeks_are_remembered() -> None:
    past: Array = np.zeros((1, 4, 1))
    for week in range(1, 7):
        past = remembered(past, cell(week))
    assert past[0, :, 0].tolist() == [3, 4, 5, 6]


def test_a_price_of_one_game_is_remembered_in_all_that_share_it() -> None:
    assert remembered(np.zeros((1, 4, 3)), cell(5))[0, -1].tolist() == [5, 5, 5]


def test_why_can_be_asked_where_a_rival_watches() -> None:
    game = months(Game(scenario=harbour(CHAIN), seed=1), 2)
    for shares in attributed(game, 2):
        parts = [share.total for share in shares.activities.values()]
        assert shares.base + sum(parts) + shares.luck == pytest.approx(shares.total)


def test_a_cut_is_answered_in_kind_for_as_long_as_it_is_news() -> None:
    found = prices(cut(harbour(CHAIN, strategy_every=1), 16.0))
    assert found[:8] == pytest.approx([18] * 8)
    assert found[8:12] == pytest.approx([18] * 1 + found[9:12])
    assert found[9] == pytest.approx(18 * (1 - 0.5 * 0.2))
    assert found[-1] > min(found)


def test_a_rival_takes_buyers_the_more_the_cheaper_and_the_better_known_it_is() -> None:
    def wins(**changed: float) -> float:
        scenario = harbour(CHAIN)
        rival = evolve(scenario.rivals.faces["chain"], **changed)  # type: ignore[arg-type]  # numbers of a rival
        table = evolve(scenario.rivals, faces={"chain": rival})
        return months(Game(scenario=evolve(scenario, rivals=table), seed=1), 6).latest.wins

    alone = months(Game(scenario=harbour(), seed=1), 6).latest.wins
    assert alone > wins() > wins(price=14.0)
    assert wins(awareness=0.0) == pytest.approx(alone)
    assert wins() > wins(awareness=1.0)
    assert wins() > wins(fit={"sailors": 1.0, "fishers": 1.0})  # type: ignore[arg-type]  # a table by segment


def test_where_there_is_luck_a_rival_answers_some_cuts_only() -> None:
    lazy = harbour(CHAIN.replace("reacts = 1.0", "reacts = 0.15"), noise="counts")
    answered = [min(prices(cut(lazy, 16.0, seed))) < 17.9 for seed in range(60)]
    assert 0.2 < sum(answered) / len(answered) < 0.7


def test_under_a_caretaker_rivals_keep_still() -> None:
    base = harbour(CHAIN)
    idle = evolve(base, rivals=evolve(base.rivals, faces={"chain": evolve(base.rivals.faces["chain"], reacts=0.0)}))
    quiet = PeriodDecisions(hours=Hours(closing=40))
    busy, still = (Game(scenario=scenario, seed=1).play(quiet) for scenario in (base, idle))
    assert busy.latest.going_concern == still.latest.going_concern


def test_events_move_where_a_rival_stands() -> None:
    found = prices(months(Game(scenario=harbour(CHAIN + SALE), seed=1), 3, HOURS))
    assert found == pytest.approx([18] * 4 + [9] * 4 + [18] * 4)


def test_a_study_reveals_a_rival() -> None:
    scenario = harbour(CHAIN + '\n[plays.study]\nname = "Study"\nreveals = ["chain"]\n')
    games = [months(Game(scenario=scenario, seed=1), 1, plays=plays) for plays in ((), ("study",))]
    assert [game.revealed for game in games] == [frozenset(), {"chain"}]
