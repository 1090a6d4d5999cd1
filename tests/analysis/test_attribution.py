"""The shares of a period and of a game are exact, whole, and those of the definition."""

from collections.abc import Sequence
from functools import cache
from itertools import chain

import pytest
from attrs import evolve
from hypothesis import example, given, settings
from hypothesis import strategies as st

from simgame.analysis import attribution
from simgame.analysis.attribution import FLOWS, PAID, SUBSETS, Attribution, Share, attributed, attributed_game
from simgame.analysis.batch import total
from simgame.game import Game
from simgame.model.state import Array
from simgame.report import Report
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Spend, Target, shipped_scenario
from tests.analysis.test_shapley import by_definition
from tests.analysis.truth import SHOP

GAMES = max(30, settings().max_examples // 10)
"""Random games looked at; a thousand by hand: pytest --hypothesis-profile=long tests/analysis/test_attribution.py."""
SHOPS = [*map(shipped_scenario, ("spoke-and-chain", "ladder-and-leather", "tutorial")), SHOP]
MEASURES = ("leads", "wins", "revenue", "value")


def short(scenario: Scenario, noise: str, weeks: int) -> Scenario:
    """The same world with shorter months, money to spend, and a short year after."""
    return evolve(
        scenario,
        weeks_per_period=weeks,
        strategy_every=1,
        play=evolve(scenario.play, noise=noise, money="on"),
        score=evolve(scenario.score, caretaker_weeks=3),
        events={name: each for name, each in scenario.events.items() if (each.at or 0) <= scenario.periods * weeks},
    )


@st.composite
def games(draw: st.DrawFn) -> Game:
    scenario = short(
        draw(st.sampled_from(SHOPS)), draw(st.sampled_from(["off", "smooth", "counts"])), draw(st.integers(1, 4))
    )
    game = Game(scenario=scenario, seed=draw(st.integers(0, 2**32 - 1)))
    resting = draw(st.sets(st.sampled_from(ACTIVITIES), max_size=3))
    for _ in range(draw(st.integers(1, min(6, scenario.periods)))):
        working = set(scenario.open_levers(game.period)) - resting
        most = scenario.firm.hours / len(ACTIVITIES)
        hours = {name: draw(st.floats(0, most)) if name in working else 0.0 for name in ACTIVITIES}
        spend = Spend(**{name: draw(st.sampled_from([0.0, 40.0])) if name in working else 0.0 for name in PAID})
        answers = {
            name: draw(st.sampled_from(sorted(event.answers)))
            for name, event in game.questions.items()
            if draw(st.booleans())
        }
        low, high = scenario.price_range_or_default
        entry = PeriodDecisions(
            hours=Hours(**hours),
            price=draw(st.floats(low, high)) if "price" in scenario.open_levers(game.period) else None,
            spend=spend,
            target=Target.of(draw(st.sampled_from([*scenario.segments, "all"]))),
            answers=answers,
        )
        game = game.play(entry)
    return game


def idlers(game: Game) -> set[str]:
    """Activities that never had an hour nor money."""
    return {
        name
        for name in ACTIVITIES
        if not any(getattr(entry.hours, name) or getattr(entry.spend, name, 0) for entry in game.log)
    }


def of(names: set[str], shares: Attribution) -> list[Share]:
    return [shares.activities[name] for name in names]


def smooth(game: Game) -> Game:
    noise = "off" if game.scenario.play.noise == "off" else "smooth"
    return evolve(game, scenario=evolve(game.scenario, play=evolve(game.scenario.play, noise=noise)))


def size(shares: Attribution) -> float:
    """What differences are measured against: the largest of the parts."""
    return max(1e-9, abs(shares.total), abs(shares.base), *(abs(share.total) for share in shares.activities.values()))


def assert_whole(shares: Attribution, happened: Sequence[Report], quiet: Sequence[Report]) -> None:
    """All parts and all sides add up to what happened, and without luck to the smooth world's."""
    looked_at = slice(None) if shares.measure in FLOWS else slice(-1, None)
    there, smoothly = (
        sum(getattr(report, shares.measure) for report in reports[looked_at]) for reports in (happened, quiet)
    )
    near = 1e-9 * size(shares)
    parts = sum(share.this_period + share.earlier for share in shares.activities.values())
    assert shares.total == there
    assert abs(shares.base + parts + shares.luck - shares.total) <= near
    assert abs(shares.base + shares.marketing + shares.sales + shares.together + shares.luck - shares.total) <= near
    assert abs(shares.total - shares.luck - smoothly) <= near


@settings(max_examples=GAMES)
@given(games(), st.data())
def test_the_parts_of_any_period_add_up_and_who_did_nothing_gets_nothing(game: Game, data: st.DataObject) -> None:
    period = data.draw(st.integers(1, len(game.log)))
    looked_at = slice(period - 1, period)
    found = attributed(game, period)
    assert tuple(each.measure for each in found) == MEASURES
    for shares in found:
        assert_whole(shares, game.reports[looked_at], smooth(game).reports[looked_at])
        assert all((share.this_period, share.earlier) == (0, 0) for share in of(idlers(game), shares))
        assert all(share.this_period == 0 for share in of(idlers(evolve(game, log=game.log[looked_at])), shares))
        assert all(share.earlier == 0 for share in of(idlers(evolve(game, log=game.log[: period - 1])), shares))


@settings(max_examples=GAMES)
@given(games())
def test_the_parts_of_any_game_add_up_and_its_sides_are_those_of_its_periods(game: Game) -> None:
    periods = [attributed(game, period) for period in range(1, len(game.log) + 1)]
    for n, shares in enumerate(attributed_game(game)):
        assert_whole(shares, game.reports, smooth(game).reports)
        assert all(share.earlier == 0 for share in shares.activities.values())
        assert all(share.this_period == 0 for share in of(idlers(game), shares))
        added = slice(None) if shares.measure in FLOWS else slice(-1, None)
        near = 1e-9 * sum(size(period[n]) for period in periods[added])
        for side in ("base", "luck", "marketing", "sales", "together"):
            assert abs(getattr(shares, side) - sum(getattr(period[n], side) for period in periods[added])) <= near


@cache
def game_of(noise: str = "counts") -> Game:
    """Three short periods with hours and money on everything."""
    game = Game(scenario=short(SHOPS[0], noise, 2), seed=11)
    for promotion in (12.0, 3.0, 8.0):
        hours = Hours(research=5, pricing=2, promotion=promotion, prospecting=8, closing=9)
        spend = Spend(research=30, promotion=60)
        game = game.play(PeriodDecisions(hours=hours, price=22.0, target=Target.of("racers"), spend=spend))
    return game


def alone(game: Game, coalition: int, since: int) -> dict[str, float]:
    """Measures of the periods from ``since`` on, in the game replayed with nobody's effort but a coalition's."""
    now, then = divmod(coalition, SUBSETS if since > 1 else 1)
    log = [only(entry, now if period >= since else then) for period, entry in enumerate(game.log, 1)]
    played = evolve(smooth(game), log=tuple(log)).played
    states, flows = chain(*played.week_states[since - 1 :]), chain(*played.weeks[since - 1 :])
    weeks = list(zip(states, flows, strict=True))
    leads = [total(weeks, name) for name in ("inbound", "outreach", "referrals")]
    return {
        "leads": (leads[0] + leads[1] + leads[2]).item(),
        "wins": total(weeks, "wins").item(),
        "revenue": total(weeks, "revenue").item(),
        "value": (weeks[-1][0].cash + played.going_concerns[..., -1:]).item(),
    }


def only(entry: PeriodDecisions, subset: int) -> PeriodDecisions:
    """The same with no hours and no money outside a subset; activity n is in where bit n is 1."""
    there = {name: subset >> n & 1 for n, name in enumerate(ACTIVITIES)}
    hours = Hours(**{name: getattr(entry.hours, name) * there[name] for name in ACTIVITIES})
    return evolve(entry, hours=hours, spend=Spend(**{name: getattr(entry.spend, name) * there[name] for name in PAID}))


@cache
def together(since: int) -> dict[str, Array]:
    return attribution._worths(game_of(), since, len(game_of().log))


@settings(max_examples=30)
@given(st.integers(0, SUBSETS**2 - 1))
@example(0)
@example(SUBSETS - 1)
@example(SUBSETS**2 - SUBSETS)
@example(SUBSETS**2 - 1)
def test_a_coalition_among_all_is_to_the_bit_the_game_replayed_with_it_alone(coalition: int) -> None:
    found = {measure: worths[coalition] for measure, worths in together(3).items()}
    assert found == alone(game_of(), coalition, since=3)


def test_the_coalitions_of_a_whole_game_are_to_the_bit_that_game_replayed() -> None:
    for coalition in range(SUBSETS):
        found = {measure: worths[coalition] for measure, worths in together(1).items()}
        assert found == alone(game_of(), coalition, since=1)


def test_the_shares_are_those_of_the_definition() -> None:
    """Three activities rest, and the four players left are few enough to try every order."""
    game = Game(scenario=short(SHOPS[0], "counts", 2), seed=5)
    for closing in (14.0, 10.0):
        game = game.play(PeriodDecisions(hours=Hours(promotion=20.0, closing=closing), price=22.0))
    players = [ACTIVITIES.index(name) + shift for shift in (0, 5) for name in ("promotion", "closing")]
    worths = attribution._worths(game, 2, 2)
    for shares in attributed(game, 2):
        few = [
            float(worths[shares.measure][sum(1 << player for n, player in enumerate(players) if subset >> n & 1)])
            for subset in range(16)
        ]
        expected = by_definition(few)
        both = [shares.activities[name] for name in ("promotion", "closing")]
        got = [*(share.earlier for share in both), *(share.this_period for share in both)]
        assert got == pytest.approx(expected, rel=1e-9, abs=1e-9)


def test_without_noise_there_is_no_luck() -> None:
    assert [shares.luck for shares in attributed(game_of("off"), 3)] == pytest.approx([0, 0, 0, 0], abs=1e-9)
