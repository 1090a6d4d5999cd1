import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario import Scenario, shipped, shipped_scenario
from simgame.tui.charts.market_map import market_map, pins
from simgame.tui.charts.painter import Row, width_of, words_of
from simgame.tui.pages.page import before
from tests.plan_games import plan_game
from tests.tui.stage import EVIL_SHOP, SHOP, played, segment

SHOPS = {"shop": played(3), "evil": played(3, EVIL_SHOP), "opening": played(0)}


def named(*names: str) -> Scenario:
    return evolve(SHOP, segments={f"s{n}": segment(name, 900, 3, 55) for n, name in enumerate(names)})


def ticks(rows: list[Row]) -> list[str]:
    """What stands at the axis of prices."""
    told = [words_of(row) for row in rows]
    return [row.split("┤")[0].strip() for row in told if "┤" in row]


@pytest.mark.parametrize(
    ("names", "letters"),
    [
        (("Commuters", "Racers"), "CR"),
        (("Racers", "Riders"), "AB"),
        (("[b]", "Racers"), "AB"),
        (("茶屋", "Racers"), "AB"),
        (("émigrés", "racers"), "ÉR"),
    ],
)
def test_a_segment_goes_by_its_first_letter_where_that_tells_them_apart(names: tuple[str, ...], letters: str) -> None:
    assert "".join(pin.text for pin in pins(named(*names)).values()) == letters


def test_every_segment_of_twelve_has_a_letter_of_its_own() -> None:
    found = pins(named(*["Same"] * 12))
    assert len({pin.text for pin in found.values()}) == len(found) == 12


@given(st.sampled_from(sorted(SHOPS)), st.integers(40, 160), st.integers(14, 50))
def test_map_caption_and_key_take_the_room_there_is(name: str, width: int, height: int) -> None:
    game = SHOPS[name]
    rows = market_map(game, before(game), width, height)
    assert len(rows) == height
    assert all(width_of(row) <= width for row in rows)


def test_the_caption_is_one_row_where_it_fits() -> None:
    game = SHOPS["shop"]
    wide, narrow = (list(map(words_of, market_map(game, before(game), width, 20))) for width in (120, 78))
    assert wide[0].endswith("$68.")
    assert not narrow[0].endswith("$68.")
    assert narrow[1].strip().startswith("They would pay")


def test_the_price_axis_stays_so_that_clouds_are_seen_to_tighten() -> None:
    scenario = shipped_scenario("spoke-and-chain")
    game = plan_game(scenario, scenario.reference)
    early, late = (evolve(game, log=game.log[:months]) for months in (1, 10))
    assert ticks(market_map(early, before(early), 78, 20)) == ticks(market_map(late, before(late), 78, 20))


@pytest.mark.parametrize("name", shipped())
def test_every_segment_of_a_shipped_game_is_named_on_its_map(name: str) -> None:
    scenario = shipped_scenario(name)
    game = plan_game(scenario, scenario.reference)
    for months in range(len(game.log) + 1):
        now = evolve(game, log=game.log[:months])
        text = "\n".join(map(words_of, market_map(now, before(now), 78, 20)[2:]))
        assert all(each.name in text for each in scenario.segments.values())


def test_what_is_known_all_but_surely_can_be_drawn() -> None:
    sure = evolve(SHOP.segments["racers"].belief, worth=SHOP.firm.price, worth_sd=1e-12, need_sd=1e-12)
    known = evolve(SHOP, segments={"racers": evolve(SHOP.segments["racers"], belief=sure)})
    assert len(market_map(played(0, known), before(played(0, known)), 60, 16)) == 16
