"""The shares of a period are exact, whole, and those of the definition."""

import os

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis import attribution
from simgame.analysis.attribution import PAID, SUBSETS, Attribution, attributed
from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Spend, Target, shipped_scenario
from tests.analysis.test_shapley import by_definition

GAMES = int(os.environ.get("SIMGAME_RANDOM_GAMES", "30"))
"""Random games looked at; by hand a thousand: SIMGAME_RANDOM_GAMES=1000 pytest tests/analysis/test_attribution.py."""
SHOPS = [shipped_scenario(name) for name in ("spoke-and-chain", "ladder-and-leather")]
MEASURES = ("leads", "wins", "revenue", "value")


def short(scenario: Scenario, noise: str, weeks: int) -> Scenario:
    """The same world with shorter months, money to spend, and a short year after."""
    return evolve(
        scenario,
        weeks_per_period=weeks,
        strategy_every=1,
        play=evolve(scenario.play, noise=noise, money="on"),
        score=evolve(scenario.score, caretaker_weeks=3),
        events={name: each for name, each in scenario.events.items() if each.at <= scenario.periods * weeks},
    )


@st.composite
def games(draw: st.DrawFn) -> Game:
    scenario = short(
        draw(st.sampled_from(SHOPS)), draw(st.sampled_from(["off", "smooth", "counts"])), draw(st.integers(1, 4))
    )
    game = Game(scenario=scenario, seed=draw(st.integers(0, 2**32 - 1)))
    idle = draw(st.sets(st.sampled_from(ACTIVITIES), max_size=3))
    for _ in range(draw(st.integers(1, 6))):
        most = scenario.firm.hours / len(ACTIVITIES)
        hours = {name: 0.0 if name in idle else draw(st.floats(0, most)) for name in ACTIVITIES}
        spend = Spend(**{name: 0.0 if name in idle else draw(st.sampled_from([0.0, 40.0])) for name in PAID})
        answers = {
            name: draw(st.sampled_from(sorted(event.answers)))
            for name, event in game.questions.items()
            if draw(st.booleans())
        }
        low, high = scenario.price_range_or_default
        entry = PeriodDecisions(
            hours=Hours(**hours),
            price=draw(st.floats(low, high)),
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


def smooth(game: Game) -> Game:
    noise = "off" if game.scenario.play.noise == "off" else "smooth"
    return evolve(game, scenario=evolve(game.scenario, play=evolve(game.scenario.play, noise=noise)))


def size(shares: Attribution) -> float:
    """What differences are measured against: the largest of the parts."""
    return max(1e-9, abs(shares.total), abs(shares.base), *(abs(share.total) for share in shares.activities.values()))


@settings(max_examples=GAMES)
@given(games(), st.data())
def test_the_parts_of_any_game_add_up_and_who_did_nothing_gets_nothing(game: Game, data: st.DataObject) -> None:
    period = data.draw(st.integers(1, len(game.log)))
    quiet = smooth(game).reports[period - 1]
    found = attributed(game, period)
    assert tuple(each.measure for each in found) == MEASURES
    for shares in found:
        near = 1e-9 * size(shares)
        parts = sum(share.total for share in shares.activities.values())
        assert shares.total == getattr(game.reports[period - 1], shares.measure)
        assert abs(shares.base + parts + shares.luck - shares.total) <= near
        sides = shares.marketing + shares.sales + shares.together
        assert abs(shares.base + sides + shares.luck - shares.total) <= near
        assert abs(shares.total - shares.luck - getattr(quiet, shares.measure)) <= near
        assert all(shares.activities[name].total == 0 for name in idlers(game))
        if period == 1:
            assert all(share.earlier == 0 for share in shares.activities.values())


def game_of(noise: str = "counts") -> Game:
    scenario = short(SHOPS[0], noise, 2)
    game = Game(scenario=scenario, seed=11)
    for promotion in (12.0, 3.0, 8.0):
        hours = Hours(research=5, pricing=2, promotion=promotion, prospecting=8, closing=9)
        game = game.play(PeriodDecisions(hours=hours, price=22.0, target=Target.of("racers")))
    return game


def without(game: Game, coalition: int) -> Game:
    """The game replayed with only a coalition's hours: bits 0 to 4 earlier, 5 to 9 in the last period."""
    log = []
    for number, entry in enumerate(game.log, 1):
        there = coalition >> len(ACTIVITIES) if number == len(game.log) else coalition % SUBSETS
        hours = {name: getattr(entry.hours, name) * (there >> n & 1) for n, name in enumerate(ACTIVITIES)}
        log.append(evolve(entry, hours=Hours(**hours)))
    return evolve(smooth(game), log=tuple(log))


def test_every_coalition_is_the_game_replayed_without_the_others() -> None:
    game = game_of()
    worths = attribution._worths(game, 3)
    for coalition in (0, 1, 31, 32, 341, 682, 992, 1000, 1023):
        report = without(game, coalition).latest
        for measure, values in worths.items():
            assert values[coalition] == pytest.approx(getattr(report, measure), rel=1e-12)


def test_the_shares_are_those_of_the_definition() -> None:
    """Three activities rest, and the four players left are few enough to try every order."""
    game = Game(scenario=short(SHOPS[0], "counts", 2), seed=5)
    for closing in (14.0, 10.0):
        game = game.play(PeriodDecisions(hours=Hours(promotion=20.0, closing=closing), price=22.0))
    players = [ACTIVITIES.index(name) + shift for shift in (0, 5) for name in ("promotion", "closing")]
    worths = attribution._worths(game, 2)
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
