from pathlib import Path

import pytest
from attrs import evolve

from simgame.game import Game
from simgame.planning.difficulty import differences
from simgame.planning.opening import facts
from simgame.scenario import Score, Texts
from simgame.scenario.difficulty import Difficulty
from simgame.tui.app import SimgameApp
from simgame.tui.pages.plan import PlanPage
from simgame.tui.screens.briefing import BriefingScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.screens.play import PlayScreen
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP, played

SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]
TOLD = evolve(SHOP, texts=Texts(briefing="Your aunt leaves you her bike shop. The phone is on the wall."))
TOLD_UNLOCKED = evolve(TOLD, unlock={})

HARD = evolve(
    TOLD,
    difficulty={
        "calm": Difficulty(cash=20_000, noise="smooth"),
        "tight": Difficulty(cash=5_000, economy_sd=0.05, help=False),
    },
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_start_is_in_reach_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        assert "Start month 1" in text_of(app)
        assert "Your aunt" in text_of(app)


async def test_enter_starts_the_game() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "Run month 1" in text_of(app)


async def test_escape_goes_home() -> None:
    app = SimgameApp()
    async with app.run_test() as pilot:
        app.push_screen(BriefingScreen(played(0)))
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_texts_are_never_markup() -> None:
    app = SimgameApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(BriefingScreen(played(0, evolve(EVIL_SHOP, texts=Texts(briefing=EVIL)))))
        await pilot.pause()
        assert text_of(app).count(EVIL) == 2


async def test_it_looks_as_it_should(seen_as_text: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        seen_as_text(app, "briefing-80x24")


def test_what_winning_means_follows_the_measure_of_the_scenario() -> None:
    worth, cash = (
        dict(facts(Game(scenario=evolve(SHOP, score=Score(measure=measure)), seed=1))) for measure in ("worth", "cash")
    )
    assert "till plus next year's profit" in worth["You win by"]
    assert cash["You win by"] == "Money in the till at the end. It is $12,100 now."


async def test_arrows_choose_a_difficulty_which_is_the_one_that_is_played() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, HARD)))
        await pilot.pause()
        assert "The scenario as it stands." in text_of(app)
        await pilot.press("right")
        await pilot.pause()
        assert "Less in the till, a rougher economy, no advisers, no coach." in text_of(app)
        assert "$5,000 in the till" in text_of(app)
        await pilot.press("right")
        await pilot.pause()
        assert "More in the till, less luck." in text_of(app)
        await pilot.press("left", "n")
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Spoke & Chain, tight" in text_of(app)
        assert "Till $5k" in text_of(app)
        assert "Mara, marketing" not in text_of(app)


async def test_a_click_chooses_a_difficulty() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, HARD)))
        await pilot.pause()
        rows = text_of(app).splitlines()
        y = next(n for n, row in enumerate(rows) if "Difficulty ◂" in row)
        await pilot.click(offset=(rows[y].index("calm"), y))
        await pilot.pause()
        assert "$20,000 in the till" in text_of(app)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_difficulties_and_start_are_in_reach_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        app.push_screen(BriefingScreen(played(0, HARD)))
        await pilot.pause()
        assert "Difficulty ◂  calm   normal" in text_of(app)
        assert "Start month 1" in text_of(app)


async def test_where_there_is_one_difficulty_nothing_is_said_of_it() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        assert "Difficulty" not in text_of(app)


def test_only_what_differs_is_told() -> None:
    assert list(differences(HARD, HARD)) == []
    calm = evolve(HARD, difficulty={"calm": Difficulty(noise="off", economy_sd=0.0, help=True)}).at_difficulty("calm")
    assert list(differences(HARD, calm)) == ["less luck", "a calmer economy"]
    assert list(differences(calm, HARD)) == ["more luck", "a rougher economy"]
    silent = evolve(HARD, play=evolve(HARD.play, help=False))
    assert list(differences(silent, HARD)) == ["advisers and coach"]


async def test_a_month_is_practised_and_does_not_count(tmp_path: Path) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD_UNLOCKED)))
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert "Practice: Spoke & Chain" in text_of(app)
        await pilot.press("down", "down", "left", "n", "n")
        await pilot.pause()
        assert "Now for real" in text_of(app)
        assert not (tmp_path / "saves" / "shop-1.sim").exists()
        await pilot.press("n")
        await pilot.pause()
        shown = text_of(app)
        assert "Run month 1" in shown
        assert "Practice" not in shown
        play = app.screen
        assert isinstance(play, PlayScreen)
        assert play.query_one(PlanPage).plan.hours.promotion == TOLD.habit.hours.promotion - 1


async def test_leaving_practice_leads_back_to_the_briefing() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD_UNLOCKED)))
        await pilot.pause()
        await pilot.press("p", "escape")
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)
        assert app.screen.focused is not None


async def test_a_scenario_that_opens_lever_by_lever_is_not_practised() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(BriefingScreen(played(0, TOLD)))
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert isinstance(app.screen, BriefingScreen)
        assert "ractise" not in text_of(app)
