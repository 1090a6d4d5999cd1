"""Seeds."""

from hypothesis import given
from hypothesis import strategies as st

from simgame.seeds import LARGEST, drawn, other


@given(st.integers(0, LARGEST))
def test_practice_never_shows_the_luck_that_counts(seed: int) -> None:
    assert other(seed) != seed
    assert 0 <= other(seed) <= LARGEST


def test_games_are_hardly_ever_of_one_luck() -> None:
    seeds = {drawn() for _ in range(100)}
    assert len(seeds) > 90
    assert all(0 <= seed <= LARGEST for seed in seeds)
