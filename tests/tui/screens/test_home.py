from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from attrs import evolve
from textual.pilot import Pilot

from simgame.daily import Daily
from simgame.game import Game
from simgame.saves.recent import SaveSummary
from simgame.saves.replay import load, save
from simgame.scenario import shipped_scenario
from simgame.shelf import Broken, Shelf
from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.widgets.cards import Cards
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP

SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]
GOING = SaveSummary(
    path=Path("shop-1.sim"),
    title=SHOP.title,
    scenario_id=SHOP.id,
    seed=7,
    period=2,
    periods=6,
    period_name="month",
    currency="$",
    cash=14_212.0,
    measure="worth",
    value=40_000.0,
    points=None,
    finished=False,
    modified=datetime(2026, 3, 9, 18, 0, tzinfo=UTC),
)
DONE = evolve(GOING, path=Path("shop-2.sim"), period=6, points=62.4, finished=True)
SHELF = Shelf(scenarios=(SHOP,), saves=(GOING, DONE))


async def shown(pilot: Pilot[None], shelf: Shelf) -> HomeScreen:
    """The home screen with this on it instead of what is on disk."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    home = pilot.app.screen
    assert isinstance(home, HomeScreen)
    home.show(shelf)
    await pilot.pause()
    return home


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_who_never_played_sees_one_button_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        await shown(pilot, Shelf(scenarios=(SHOP,)))
        assert "Open the shop" in text_of(app)
        assert SHOP.title not in text_of(app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_who_played_sees_the_last_game_first_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        await shown(pilot, SHELF)
        rows = text_of(app).splitlines()
        first = next(index for index, row in enumerate(rows) if SHOP.title in row)
        assert "month 3 of 6" in rows[first]
        assert "$14,212 in the till" in rows[first + 1]


async def test_a_newcomer_can_see_all_scenarios() -> None:
    app = SimgameApp()
    async with app.run_test() as pilot:
        await shown(pilot, Shelf(scenarios=(SHOP,)))
        await pilot.press("s")
        await pilot.pause()
        assert SHOP.title in text_of(app)


async def test_the_button_opens_the_first_scenario() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, Shelf(scenarios=(SHOP,)))
        await pilot.click("#open")
        await pilot.pause()
        assert "Start month 1" in text_of(app)


async def test_a_click_on_a_card_opens_it() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, Shelf(scenarios=(evolve(SHOP, title="Other"), SHOP), saves=(DONE,)))
        row = next(index for index, row in enumerate(text_of(app).splitlines()) if SHOP.title in row)
        await pilot.click(Cards, offset=(6, row - app.screen.query_one(Cards).region.y))
        await pilot.pause()
        assert "Start month 1" in text_of(app)


async def test_a_broken_file_is_told_and_breaks_nothing() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, Shelf(broken=(Broken(path=Path("shop-3.sim"), why=f"cut off {EVIL}"),)))
        await pilot.press("enter")
        await pilot.pause()
        assert "shop-3.sim cannot be read" in text_of(app)
        assert EVIL in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_escape_stays_and_q_quits() -> None:
    app = SimgameApp()
    async with app.run_test() as pilot:
        await shown(pilot, SHELF)
        await pilot.press("escape")
        assert app.is_running
        await pilot.press("q")
        await pilot.pause()
        assert app._exit


async def test_texts_on_cards_are_never_markup() -> None:
    app = SimgameApp()
    async with app.run_test(size=(160, 50)) as pilot:
        await shown(pilot, Shelf(scenarios=(evolve(EVIL_SHOP, teaches=(EVIL,)),), saves=(evolve(GOING, title=EVIL),)))
        assert text_of(app).count(EVIL) >= 3


async def test_the_welcome_looks_as_it_should(seen_as_text: Seen, seen_as_picture: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await shown(pilot, Shelf(scenarios=(SHOP,)))
        seen_as_text(app, "welcome-80x24")
        seen_as_picture(app, "welcome-80x24")


async def test_the_shelf_looks_as_it_should(seen_as_text: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(120, 36)) as pilot:
        await shown(pilot, evolve(SHELF, broken=(Broken(path=Path("shop-3.sim"), why="cut off at line 1"),)))
        await pilot.press("down")
        await pilot.pause()
        seen_as_text(app, "shelf-120x36")


def test_the_best_score_stands_on_the_card_of_its_scenario() -> None:
    better = evolve(DONE, points=70.0)
    (card,) = [card for card in evolve(SHELF, saves=(DONE, better)).cards() if card.name == "scenario:shop"]
    assert card.note == "best 70 points"


def test_without_points_the_best_is_told_in_money() -> None:
    (card,) = [
        card for card in evolve(SHELF, saves=(evolve(DONE, points=None),)).cards() if card.name == "scenario:shop"
    ]
    assert card.note == "best $40,000"


def test_a_newcomer_is_told_where_to_start() -> None:
    notes = [card.note for card in Shelf(scenarios=(SHOP, evolve(SHOP, id="other"))).cards() if card.name]
    assert notes == ["start here", ""]


def test_finished_games_can_be_looked_back_on() -> None:
    (card,) = [card for card in SHELF.cards() if card.name == f"save:{DONE.path}"]
    assert (card.note, card.under) == ("62 points", ("Worth $40,000, ended 9 March",))
    in_cash = evolve(SHELF, saves=(evolve(DONE, measure="cash", value=14_212.0),))
    (card,) = [card for card in in_cash.cards() if card.name == f"save:{DONE.path}"]
    assert card.under == ("Till $14,212, ended 9 March",)


TODAY = Daily(date(2026, 3, 9), SHOP, 99)


async def test_the_challenge_of_the_day_is_played_with_its_luck() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await shown(pilot, evolve(SHELF, saves=(evolve(DONE, seed=99),), today=TODAY))
        rows = text_of(app).splitlines()
        row = next(index for index, row in enumerate(rows) if "Challenge of the day" in row) + 1
        assert "Spoke & Chain" in rows[row]
        assert rows[row].endswith("62 points")
        await pilot.click(Cards, offset=(6, row - home.query_one(Cards).region.y))
        await pilot.pause()
        briefing = app.screen
        assert isinstance(briefing, BriefingScreen)
        assert briefing.game.seed == 99


async def test_who_comes_back_from_a_briefing_stands_on_the_same_card() -> None:
    others = tuple(evolve(SHOP, id=f"shop-{n}", title=f"Shop {n}") for n in range(8))
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        home = await shown(pilot, Shelf(scenarios=others, saves=(DONE,)))
        await pilot.press("down", "down", "down")
        await pilot.pause()
        home.show(Shelf(scenarios=others, saves=(DONE,)))
        await pilot.pause()
        assert "▌ Shop 3" in text_of(app)
        home.show(Shelf(scenarios=others, saves=(GOING, DONE)))
        await pilot.pause()
        assert "▌ Spoke & Chain" in text_of(app)


async def test_a_save_is_put_away_and_stays_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "saves" / "shop-1.sim"
    path.parent.mkdir()
    world = shipped_scenario("spoke-and-chain")
    game = Game(scenario=world, seed=7).play(world.habit.decisions)
    save(game, path)
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("delete", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Continue" not in text_of(app)
    assert load(path.parent / "put-away" / "shop-1.sim") == game
