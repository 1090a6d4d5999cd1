import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.report import Report
from simgame.review import Review
from tests.tui.stage import SHOP, TILL, month, played

AMOUNTS = st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=12)


def review(cash: list[float], **figures: list[float]) -> Review:
    """Months with this cash, and other figures month by month; the opening has none."""
    reports: list[Report] = []
    for index, amount in enumerate(cash):
        own = {name: values[index] for name, values in figures.items()}
        reports.append(month(period=index + 1, cash=amount, going_concern=0.0, **own))
    return Review(scenario=SHOP, opening=month(period=0, cash=0.0, going_concern=0.0), reports=tuple(reports))


@given(AMOUNTS)
def test_what_the_months_added_is_what_the_game_gained(cash: list[float]) -> None:
    assert sum(review(cash).changes) == pytest.approx(review(cash).gained, abs=1e-6)


@given(AMOUNTS)
def test_no_month_added_more_than_the_best_or_less_than_the_worst(cash: list[float]) -> None:
    seen = review(cash)
    assert all(seen.changes[seen.worst - 1] <= change <= seen.changes[seen.best - 1] for change in seen.changes)


def test_the_coldest_month_is_the_one_that_lost_most_calls() -> None:
    seen = review([1.0, 2.0, 3.0], lost_leads=[4.0, 9.0, 1.0])
    assert (seen.cold, seen.coldest) == (14.0, 2)


@given(AMOUNTS)
def test_where_cash_counts_next_year_is_nothing_gained(cash: list[float]) -> None:
    seen = review(cash)
    promised = tuple(evolve(report, going_concern=9_000.0) for report in seen.reports)
    tills = evolve(seen, scenario=TILL, reports=promised)
    assert (tills.gained, tills.changes) == (seen.gained, seen.changes)


def test_mean_hours_are_those_of_the_plan_where_the_plan_never_changed() -> None:
    game = played(3)
    seen = Review(scenario=SHOP, opening=game.opening, reports=game.reports)
    assert seen.hours == {"research": 0, "pricing": 1, "promotion": 3, "prospecting": 16, "closing": 20}


@pytest.mark.parametrize(
    ("stated", "stated_sd", "tested_sd", "believed"),
    [(70.0, 5.0, 9.0, 60.0), (70.0, 9.0, 5.0, 60.0), (121.0, 1.21, 1.0, 80.0)],
    ids=["talks are surer", "tests are surer", "they are seen to disagree"],
)
def test_price_tests_are_believed_and_words_less_their_bias_once_they_disagree(
    stated: float, stated_sd: float, tested_sd: float, believed: float
) -> None:
    game = played(1)
    segment = evolve(
        game.latest.segments["racers"],
        stated_worth=stated,
        stated_worth_sd=stated_sd,
        tested_worth=60.0,
        tested_worth_sd=tested_sd,
    )
    last = evolve(game.latest, segments={"racers": segment})
    (guess,) = Review(scenario=SHOP, opening=game.opening, reports=(last,)).guesses
    assert guess.believed_worth == pytest.approx(believed)
    assert (guess.name, guess.need) == ("Racers", game.latest.truth["racers"].need)
