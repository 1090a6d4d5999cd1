import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.model.luck import Draws, Keys, Luck, Site, fractions, mix
from simgame.model.normal import normal_quantile
from simgame.model.state import Array

SEEDS = st.integers(0, 2**32 - 1)
MANY = 40_000
SOME = np.arange(MANY, dtype=np.uint64)
CLOSE = 5 / np.sqrt(MANY)
"""Five standard errors of a correlation of so many pairs."""


def first_week(luck: Luck, firms: int = 1, segments: int = 1) -> Draws:
    return next(luck.weeks(1, 1, (firms, segments)))


def drawn(seeds: Keys, games: Keys, week: int = 1) -> Array:
    return np.asarray(Luck(seeds=seeds, games=games, noise="counts").uniform(week, Site.WINS, (1, 1))[0, 0])


def test_the_mixer_gives_the_published_sequence_of_splitmix64() -> None:
    steps = np.uint64(0x9E3779B97F4A7C15) * np.arange(5, dtype=np.uint64)
    known = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
    assert mix(np.uint64(1234567) + steps).tolist() == known


def test_the_key_of_a_draw_is_seed_then_game_and_week_then_site_and_unit() -> None:
    seed, game, week, site, unit = (np.uint64(n) for n in (7, 3, 12, Site.OUTREACH, 4))
    key = mix(mix(mix(np.array([seed])) ^ (game << np.uint64(32) | week)) ^ (site << np.uint64(32) | unit))
    luck = Luck(seeds=np.array([seed]), games=np.array([game]), noise="off")
    assert luck.uniform(12, Site.OUTREACH, (2, 3))[1, 1] == fractions(key)


def test_fractions_never_reach_0_or_1() -> None:
    lowest, highest = fractions(np.array([0, 2**64 - 1], dtype=np.uint64))
    assert 0 < lowest < highest < 1


def test_draws_are_uniform() -> None:
    values = np.sort(drawn(SOME, 0 * SOME))
    distance = np.abs(values - (np.arange(MANY) + 0.5) / MANY).max()
    assert distance < 1.95 / np.sqrt(MANY)


def neighbours(axis: str) -> tuple[Array, Array]:
    """Draws, and those whose key differs by one in the axis named."""
    same, luck = 0 * SOME, Luck.of(3, MANY)
    units = luck.uniform(1, Site.WINS, (1, 2))[0]
    return {
        "seeds": (drawn(SOME, same), drawn(SOME + np.uint64(1), same)),
        "games": (drawn(same, SOME), drawn(same, SOME + np.uint64(1))),
        "weeks": (drawn(SOME, same, week=8), drawn(SOME, same, week=9)),
        "sites": (luck.uniform(1, Site.INBOUND, (1, 1))[0, 0], luck.uniform(1, Site.OUTREACH, (1, 1))[0, 0]),
        "units": (units[0], units[1]),
    }[axis]


@pytest.mark.parametrize("axis", ["seeds", "games", "weeks", "sites", "units"])
def test_draws_of_neighbours_have_nothing_to_do_with_each_other(axis: str) -> None:
    these, those = neighbours(axis)
    assert abs(np.corrcoef(these, those)[0, 1]) < CLOSE
    assert abs(np.corrcoef(these > 0.5, those > 0.5)[0, 1]) < CLOSE
    assert not (these == those).any()


def test_the_same_game_has_the_same_luck_whoever_else_is_played() -> None:
    batch = Luck.of(5, 1_000)
    alone = Luck(seeds=batch.seeds[[417]], games=batch.games[[417]], noise="counts")
    assert batch.uniform(9, Site.WINS, (2, 12))[..., [417]].tolist() == alone.uniform(9, Site.WINS, (2, 12)).tolist()


def test_games_may_stand_at_different_weeks() -> None:
    luck = Luck(seeds=np.full(2, 5, np.uint64), games=np.zeros(2, np.uint64), noise="counts")
    both = luck.uniform(np.array([3, 8]).reshape(1, 1, -1), Site.WINS, (1, 2))
    alone = Luck.of(5)
    assert both[..., [0]].tolist() == alone.uniform(3, Site.WINS, (1, 2)).tolist()
    assert both[..., [1]].tolist() == alone.uniform(8, Site.WINS, (1, 2)).tolist()


def test_without_noise_nothing_is_drawn() -> None:
    quiet = first_week(Luck.of(1, 3, "off"), segments=2)
    mean = np.full((1, 2, 3), 4.2)
    assert not quiet.need_drift.any()
    assert quiet.happening(mean, quiet.wins, 0.2) is mean


def test_smooth_luck_is_a_factor_of_mean_1() -> None:
    draws = first_week(Luck.of(2, MANY, "smooth"))
    happened = draws.happening(np.full((1, 1, MANY), 4.0), draws.inbound, 0.15)
    assert happened.mean() == pytest.approx(4.0, abs=5 * 4 * 0.15 / np.sqrt(MANY))
    assert np.log(happened).std() == pytest.approx(0.15, rel=0.02)


@pytest.mark.parametrize("mean", [0.05, 0.7, 3.0, 12.0, 29.0, 31.0, 80.0])
def test_counts_have_the_mean_and_the_spread_of_a_poisson(mean: float) -> None:
    draws = first_week(Luck.of(2, MANY))
    happened = draws.happening(np.full((1, 1, MANY), mean), draws.inbound, 0.15)
    assert (happened == np.rint(happened)).all()
    assert happened.mean() == pytest.approx(mean, abs=5 * np.sqrt(mean / MANY))
    assert happened.var() / mean == pytest.approx(1, abs=0.06)


@given(SEEDS)
def test_normals_rise_with_the_uniform_of_the_same_key(seed: int) -> None:
    luck = Luck.of(seed, 50)
    order = luck.uniform(1, Site.ECONOMY, (1, 1))[0, 0].argsort()
    assert (np.diff(first_week(luck).economy[0, 0][order]) > 0).all()


@pytest.mark.parametrize("noise", ["off", "smooth", "counts"])
def test_happenings_of_a_week_come_again(noise: str) -> None:
    mean = np.linspace(0, 60, 24).reshape(2, 3, 4)
    first, second = (first_week(Luck.of(8, 4, noise), *mean.shape[:2]) for _ in range(2))
    assert first.happening(mean, first.wins, 0.2).tolist() == second.happening(mean, second.wins, 0.2).tolist()


@pytest.mark.parametrize("games", [1, 3, 400])
@pytest.mark.parametrize("noise", ["smooth", "counts"])
def test_weeks_drawn_at_once_are_drawn_site_by_site(noise: str, games: int) -> None:
    luck = Luck.of(5, games, noise)
    for week, draws in zip(range(7, 16), luck.weeks(7, 4, (2, 12)), strict=False):
        normals = [
            (draws.economy, Site.ECONOMY, (1, 1)),
            (draws.need_drift, Site.NEED_DRIFT, (1, 12)),
            (draws.worth_tested, Site.WORTH_TESTED, (2, 12)),
        ]
        for normal, site, shape in normals:
            assert normal.tolist() == normal_quantile(luck.uniform(week, site, shape)).tolist()
        wins = luck.uniform(week, Site.WINS, (2, 12))
        assert draws.wins.tolist() == (normal_quantile(wins) if noise == "smooth" else wins).tolist()
