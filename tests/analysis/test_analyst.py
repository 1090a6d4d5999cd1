from functools import cache

import numpy as np
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.analyst import MEMORIES, Claim, Estimate, _carried, asked, claims, told
from simgame.analysis.extra_hour import Gain, gained
from simgame.analysis.responses import geometric_adstock
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario
from tests.plan_games import plan_game

SHOP = shipped_scenario("spoke-and-chain")
TUTORIAL = shipped_scenario("tutorial")
ASKED = ["promotion", "prospecting", "closing"]
MOST_WORDS = 14
APART = [(4, 14, 10), (12, 6, 8), (8, 10, 16), (2, 9, 12)]
"""Hours of promotion, prospecting and closing in months that tell the three apart."""


def game_of(*months: tuple[float, float, float], weeks: int = 4) -> Game:
    """A shop that spends what is left of 40 hours on research; months of so many weeks."""
    log = tuple(
        PeriodDecisions(price=24.0, hours=Hours(research=40 - sum(month), **dict(zip(ASKED, month, strict=True))))
        for month in months
    )
    return Game(scenario=evolve(SHOP, weeks_per_period=weeks), seed=3, log=log)


@cache
def found() -> dict[str, Claim]:
    return {claim.activity: claim for claim in claims(game_of(*APART))}


@pytest.mark.parametrize(
    ("game", "why"),
    [
        (game_of(), "0 weeks of data are too little to tell."),
        (game_of(APART[0]), "4 weeks of data are too little to tell."),
        (game_of(APART[0], weeks=1), "1 week of data is too little to tell."),
        (game_of(*APART, weeks=1), "4 weeks of data are too little to tell."),
    ],
    ids=["nothing played", "one month", "one week", "as many weeks as unknowns"],
)
def test_too_little_data_is_said_and_claims_nothing(game: Game, why: str) -> None:
    assert claims(game) == tuple(Claim(activity=name, why=why) for name in ASKED)
    assert {told(claim, SHOP) for claim in claims(game)} == {why}


def test_what_never_changed_cannot_be_estimated_and_has_a_truth_all_the_same() -> None:
    promotion, prospecting, closing = claims(game_of((10, 10, 10), (10, 16, 10), (10, 6, 10)))
    for claim in (promotion, closing):
        assert claim.why == f"You never changed {claim.activity}: no data can tell."
        assert (claim.claimed, claim.carried) == (None, None)
        assert claim.truth is not None
    assert (prospecting.claimed is not None, prospecting.why) == (True, "")


def test_hours_that_only_moved_together_cannot_be_told_apart() -> None:
    promotion, prospecting, closing = claims(game_of((8, 10, 10), (14, 10, 4), (11, 13, 7), (12, 4, 6)))
    for claim in (promotion, closing):
        assert claim.why == f"{claim.activity.capitalize()} moved only along with other hours: no data can tell."
        assert claim.claimed is None
    assert prospecting.claimed is not None


def test_the_habit_of_years_says_nothing_about_any_activity() -> None:
    assert [claim.claimed for claim in claims(plan_game(evolve(SHOP, periods=3), SHOP.habit))] == [None] * 3


def test_a_lever_is_asked_about_once_it_opens() -> None:
    month = PeriodDecisions(price=44.0, hours=Hours(promotion=10, closing=20))
    later = evolve(month, hours=Hours(promotion=10, closing=20, prospecting=9))
    game = Game(scenario=TUTORIAL, seed=1, log=(month,))
    assert [claim.activity for claim in claims(game)] == ["promotion", "closing"]
    assert [claim.activity for claim in claims(evolve(game, log=(month, later)))] == ASKED


def test_the_claim_is_the_regression_of_weekly_wins_on_the_hours_decided() -> None:
    weeks = game_of(*APART).weeks
    columns = [[getattr(week.hours, name) for week in weeks] for name in ASKED]
    with_intercept = np.column_stack([np.ones(len(weeks)), *columns])
    slopes = np.linalg.lstsq(with_intercept, np.array([week.wins for week in weeks]))[0]
    seen = [claim.claimed.wins for claim in found().values() if claim.claimed]
    assert seen == pytest.approx(slopes[1:])


def test_the_truth_beside_it_is_the_replay_with_an_hour_more() -> None:
    assert {name: claim.truth for name, claim in found().items()} == gained(game_of(*APART), ASKED)


def test_only_promotion_is_given_a_memory() -> None:
    assert all(found()[name].carried is None for name in ("prospecting", "closing"))


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000), memory=st.sampled_from(MEMORIES), slope=st.floats(0.1, 2))
def test_effort_that_carries_over_is_recognised_with_its_memory(seed: int, memory: float, slope: float) -> None:
    dice = np.random.default_rng(seed)
    hours = np.repeat(dice.uniform(0, 20, 12), 4)
    wins = 5 + slope * geometric_adstock(hours, memory, 48, normalised=True) + 1e-3 * dice.standard_normal(48)
    seen = _carried(wins, {"promotion": hours}, residual=np.inf)
    assert seen is not None
    assert seen.memory == memory
    assert seen.wins == pytest.approx(slope, rel=0.01)


@settings(max_examples=25)
@given(seed=st.integers(0, 10_000))
def test_effort_that_works_at_once_is_given_no_memory(seed: int) -> None:
    dice = np.random.default_rng(seed)
    hours = np.repeat(dice.uniform(0, 20, 12), 4)
    assert _carried(5 + 0.3 * hours, {"promotion": hours}, residual=1e-9) is None


LATE = Gain(hours=48, wins=0.3, later=0.2)
SOON = Gain(hours=48, wins=0.1, later=-0.02)


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            Claim(activity="promotion", claimed=Estimate(wins=0.02, error=0.2), truth=LATE, calls=(9, 4)),
            (
                "Promotion: the data says it brings next to no sale. "
                "In truth it brings 5 sales, most in later months. "
                "Why: it counts a week's own sales; 7 of 10 come in later months."
            ),
        ),
        (
            Claim(activity="closing", claimed=Estimate(wins=-0.25, error=0.15), truth=SOON, calls=(42, 78)),
            (
                "Closing: the data says it costs 4 sales. In truth it brings 2 sales. "
                "Why: your months with more of it had 42 calls, the others 78."
            ),
        ),
        (
            Claim(activity="closing", claimed=Estimate(wins=-0.25, error=0.2), truth=SOON, calls=(78, 42)),
            (
                "Closing: the data says it costs 4 sales. In truth it brings 2 sales. "
                "Why: chance alone moves what the data says by 3 sales either way."
            ),
        ),
        (
            Claim(activity="closing", claimed=Estimate(wins=1.0, error=0.1), truth=SOON),
            (
                "Closing: the data says it brings 16 sales. In truth it brings 2 sales. "
                "Why: more than its hours changed in those weeks."
            ),
        ),
        (
            Claim(activity="closing", claimed=Estimate(wins=0.11, error=0.1), truth=SOON),
            "Closing: the data says it brings 2 sales. In truth it brings 2 sales. Here the data is right.",
        ),
        (
            Claim(activity="promotion", why="You never changed promotion: no data can tell.", truth=LATE),
            "You never changed promotion: no data can tell. In truth it brings 5 sales, most in later months.",
        ),
    ],
    ids=["later", "other months", "chance", "something else", "right", "never changed"],
)
def test_a_claim_is_told_beside_the_truth_with_why_they_differ(claim: Claim, text: str) -> None:
    assert told(claim, SHOP) == text


def test_calls_are_those_of_months_with_more_of_the_hours_and_of_the_others() -> None:
    game = game_of(*APART)
    claim = next(claim for claim in claims(game) if claim.activity == "closing")
    calls = [report.inbound for report in game.reports]
    assert claim.calls == pytest.approx(((calls[2] + calls[3]) / 2, (calls[0] + calls[1]) / 2))


def test_every_sentence_is_short_and_the_question_has_its_unit() -> None:
    games = (game_of(*APART), game_of((8, 10, 10), (14, 10, 4)), game_of(APART[0]))
    for text in [asked(SHOP), *(told(claim, SHOP) for game in games for claim in claims(game))]:
        assert all(len(sentence.split()) <= MOST_WORDS for sentence in text.split(". "))
    assert asked(SHOP) == "What would 4 h a week more bring, for one month?"
