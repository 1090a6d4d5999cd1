from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.figures import MINUS
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions
from simgame.score import score
from simgame.sharing.line import result_line
from tests.worlds import harbour

YEAR = harbour(title="Spoke & Chain")


def played(*splits: tuple[float, float]) -> Game:
    """Hours of promotion and of closing, a period each."""
    log = tuple(PeriodDecisions(hours=Hours(promotion=first, closing=last)) for first, last in splits)
    return Game(scenario=evolve(YEAR, periods=len(splits)), seed=1, log=log)


def line(game: Game, points: float | None = 84.4) -> str:
    return result_line(game, evolve(score(game), points=points))


def test_it_is_title_points_and_both_shares_of_hours_by_quarter() -> None:
    game = played((40, 0), (30, 10), (20, 20), (5, 35))
    assert line(game) == "Spoke & Chain · 84 · M█▆▄▁ S▁▂▄▇"


def test_periods_that_do_not_part_into_quarters_are_parted_as_evenly_as_they_can() -> None:
    assert line(played(*[(40, 0)] * 3, *[(0, 40)] * 3)) == "Spoke & Chain · 84 · M██▁▁ S▁▁██"
    assert line(played((40, 0), (0, 40))) == "Spoke & Chain · 84 · M█▁ S▁█"


def test_without_a_par_the_result_is_what_counts() -> None:
    game = played((20, 20))
    assert line(game, None).startswith("Spoke & Chain · Worth $")
    till = evolve(game, scenario=evolve(game.scenario, score=evolve(YEAR.score, measure="cash")))
    assert line(till, None).startswith("Spoke & Chain · Till $")


def test_points_below_habit_have_a_minus_sign() -> None:
    assert f" · {MINUS}12 · " in line(played((20, 20)), -12.3)


def test_a_game_that_is_not_over_says_how_far_it_went() -> None:
    game = evolve(played((20, 20)), scenario=evolve(YEAR, periods=8))
    assert line(game) == "Spoke & Chain · 84 · month 1 of 8 · M▄ S▄"


def test_it_is_one_line_of_visible_letters_whatever_the_title_holds() -> None:
    game = played((20, 20))
    evil = evolve(game, scenario=evolve(game.scenario, title="A\n\x1b]52;c;eA==\x07\u202eB  C"))
    assert line(evil) == "A ]52;c;eA==B C · 84 · M▄ S▄"


@given(st.lists(st.tuples(st.floats(0, 20), st.floats(0, 20)), min_size=1, max_size=13))
def test_no_split_of_hours_makes_it_longer_than_two_sides_of_four(splits: list[tuple[float, float]]) -> None:
    shares = line(played(*splits)).rpartition(" · ")[2]
    marketing, sales = shares.split(" ")
    assert marketing[0] + sales[0] == "MS"
    assert len(marketing) == len(sales) == 1 + min(4, len(splits))
    assert set(marketing[1:] + sales[1:]) <= set("▁▂▃▄▅▆▇█")
