import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.analysis.advisers import Advice, advised
from simgame.analysis.beliefs import known
from simgame.analysis.judged import Verdict, judged, knew_best, told
from simgame.game import Game
from simgame.scenario import PeriodDecisions, Scenario
from tests.analysis.truth import MIXED, SALES, SHOP

PERIODS = 3
SMOOTH = evolve(SHOP, play=evolve(SHOP.play, noise="smooth"))
GAINS = st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=1, max_size=12)


def some(scenario: Scenario = SHOP) -> Game:
    return Game(scenario=scenario, seed=3, log=(MIXED, SALES, MIXED))


def advice(game: Game, period: int, side: str) -> Advice:
    """What was said before a period, by somebody who saw no more than that."""
    before = evolve(game, log=game.log[: period - 1])
    return next(advice for advice in advised(before, known(before)) if advice.side == side)


def test_there_is_a_verdict_on_each_adviser_in_each_month_on_what_was_said_then() -> None:
    verdicts = judged(some())
    assert [(verdict.period, verdict.advice.side) for verdict in verdicts] == [
        (period, side) for period in range(1, PERIODS + 1) for side in ("marketing", "sales")
    ]
    assert all(verdict.advice == advice(some(), verdict.period, verdict.advice.side) for verdict in verdicts)


@pytest.mark.parametrize("noise", ["smooth", "off"])
def test_a_verdict_is_what_the_game_with_the_advice_is_worth_more(noise: str) -> None:
    game = some(evolve(SHOP, play=evolve(SHOP.play, noise=noise)))
    for verdict in judged(game):
        if verdict.advice.move is None:
            assert verdict.gain == 0
            continue
        n = verdict.period - 1
        move = verdict.advice.move.back if verdict.followed else verdict.advice.move
        log = list(game.log)
        log[n] = evolve(log[n], hours=move.made(log[n].hours, SHOP.firm.hours))
        gain = evolve(game, log=tuple(log)).latest.value - game.latest.value
        assert verdict.gain == pytest.approx(-gain if verdict.followed else gain, abs=1e-6)


def test_people_who_come_whole_are_judged_in_their_smooth_form() -> None:
    assert SHOP.play.noise == "counts"
    log = some().log
    whole = {verdict.period: verdict.gain for verdict in judged(some()) if verdict.period == 1}
    smooth = {
        verdict.period: verdict.gain
        for verdict in judged(Game(scenario=SMOOTH, seed=3, log=log))
        if verdict.period == 1
    }
    assert whole == smooth


def test_advice_that_was_taken_is_judged_against_the_plan_without_it() -> None:
    first = advice(some(), 1, "marketing")
    assert first.move is not None
    taken = Game(scenario=SMOOTH, seed=3).play(first.plan)
    (verdict, _) = judged(taken)
    start = evolve(first.plan, hours=first.move.back.made(first.plan.hours, SHOP.firm.hours))
    refused = Game(scenario=SMOOTH, seed=3).play(start)
    assert verdict.followed
    assert verdict.gain == pytest.approx(taken.latest.value - refused.latest.value)
    assert verdict.gain == pytest.approx(judged(refused)[0].gain)


def verdicts(gains: list[tuple[float, float]]) -> list[Verdict]:
    def said(side: str) -> Advice:
        return Advice(side=side, line="", plan=PeriodDecisions())

    return [
        Verdict(period=n, advice=said(side), followed=False, gain=gain)
        for n, both in enumerate(gains, 1)
        for side, gain in zip(("marketing", "sales"), both, strict=True)
    ]


@given(GAINS)
def test_in_every_month_one_adviser_or_the_player_knew_best(gains: list[tuple[float, float]]) -> None:
    best = knew_best(verdicts(gains))
    assert len(best) == len(gains)
    for side, (marketing, sales) in zip(best, gains, strict=True):
        if side:
            assert max(marketing, sales) > 0
            assert (side == "marketing") == (marketing >= sales)
        else:
            assert max(marketing, sales) <= 0


def test_who_knew_best_is_told_in_a_sentence() -> None:
    found = verdicts([(5, 2), (1, 2), (-1, 3), (-1, -2), (2, 0)])
    assert told(found, SHOP) == "Mara (marketing) knew best in 2 of 5 months, Sam (sales) in 2, you in 1."
    assert told(found[:2], SHOP) == "Mara (marketing) knew best in 1 of 1 month, Sam (sales) in 0, you in 0."
