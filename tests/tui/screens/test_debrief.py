import pytest
from attrs import evolve

from simgame.analysis.meetings import meetings
from simgame.figures import money
from simgame.game import Game
from simgame.review import Review
from simgame.scenario import Hours, Terms, Texts
from simgame.scenario import Score as Measure
from simgame.score import Par, Step, score
from simgame.tui.app import SimgameApp
from simgame.tui.screens.debrief import DebriefScreen
from simgame.tui.screens.home import HomeScreen
from tests.analysis.test_meetings import PLAYS
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP, played
from tests.worlds import harbour, months

SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]
ASKED = evolve(SHOP, texts=Texts(debrief=("Which hour paid last?",)))

PAR = Par(habit=31_000, habit_se=9, par=58_200, par_se=9, ceiling=60_000, ceiling_se=9)


def ended(scenario: object = ASKED, points: float | None = None) -> DebriefScreen:
    game = played(6, scenario)  # type: ignore[arg-type]
    return DebriefScreen(game, evolve(score(game), points=points), None if points is None else PAR)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_verdict_and_doors_are_in_sight_at_every_size(size: tuple[int, int]) -> None:
    app = SimgameApp()
    async with app.run_test(size=size) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        assert "is what a buyer would pay" in text_of(app)
        assert all(door in text_of(app) for door in ("Play again", "Same luck again", "Play on…", "Home"))


async def test_worth_is_told_with_its_two_parts_and_what_changed() -> None:
    game = played(6, ASKED)
    app = SimgameApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(DebriefScreen(game, score(game)))
        await pilot.pause()
        till, next_year = (money(round(amount)) for amount in (game.latest.cash, game.latest.going_concern))
        assert f"The till {till} and next year {next_year}" in text_of(app)
        came = money(round(game.opening.value))
        assert f"than the {came} when you came" in text_of(app)


async def test_what_is_below_is_named_until_it_is_reached() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        assert "↓ more: your answers, what they wanted, to talk about" in text_of(app)
        await app.workers.wait_for_complete()
        await pilot.press(*["pagedown"] * 9)
        await pilot.pause()
        assert "↓ more" not in text_of(app)
        assert "Which hour paid last?" in text_of(app)


async def test_other_plans_and_what_an_analyst_says_stand_below() -> None:
    step = Step(hours=Hours(promotion=30), price=60, target={"racers": 1.0})
    par = evolve(PAR, par_plan=(step,) * 6, ceiling_plan=(step,) * 6)
    app = SimgameApp()
    async with app.run_test(size=(100, 120)) as pilot:
        app.push_screen(DebriefScreen(played(6), evolve(score(played(6)), points=62), par))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "In months 1 to 2 par gave promotion 30 h, you 3 h." in text_of(app)
        assert "You never changed promotion: no data can tell." in text_of(app)


async def test_plays_and_goals_are_looked_back_on_where_there_were_any() -> None:
    game = played(2).play(evolve(ASKED.habit.decisions, goals={"wins": 0.0}))
    app = SimgameApp()
    async with app.run_test(size=(100, 120)) as pilot:
        app.push_screen(DebriefScreen(game, score(game)))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Your goal\n\n  · You reached your goal in 1 of 1 month." in text_of(app)
        app.push_screen(DebriefScreen(played(2), score(played(2))))
        await pilot.pause()
        assert "Your goal" not in text_of(app)
        fair = months(Game(scenario=harbour(PLAYS), seed=4), 2, plays=("fair",))
        app.push_screen(DebriefScreen(fair, score(fair)))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Your plays, beside the same months without them" in text_of(app)
        assert all(f"· {told}" in text_of(app) for told in meetings(fair))


async def test_guesses_stand_beside_what_came() -> None:
    game = played(2).play(evolve(ASKED.habit.decisions, prediction={"wins": (4.0, 9.0)}))
    app = SimgameApp()
    async with app.run_test(size=(100, 120)) as pilot:
        app.push_screen(DebriefScreen(game, score(game)))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert "Month 3: you said 4 to 9, the forecast" in text_of(app)
        assert "100 is as good as the forecast" in text_of(app)


async def test_without_a_par_it_says_how_to_get_one() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        assert "simgame scenario par" in text_of(app)


@pytest.mark.parametrize(
    ("points", "told"), [(62.4, "62 points"), (-30.0, "\N{MINUS SIGN}30 points"), (140.0, "140 points")]
)
async def test_points_stand_on_a_line_from_habit_to_par(points: float, told: str) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended(points=points))
        await pilot.pause()
        assert told in text_of(app)
        assert "●" in next(row for row in text_of(app).splitlines() if told in row)
        assert "0 points: $31k at the end, had the old owner gone on." in text_of(app)
        assert "100 points: $58.2k at the end, by a planner who knows what you know." in text_of(app)


async def test_points_beyond_par_lie_beyond_its_mark() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended(points=140.0))
        await pilot.pause()
        line = next(row for row in text_of(app).splitlines() if "140 points" in row)
        assert line.index("┼") < line.rindex("┼") < line.index("●")


async def test_months_taken_back_are_in_the_header() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(DebriefScreen(played(6, ASKED), score(played(6, ASKED)), taken_back=2))
        await pilot.pause()
        assert "after 6 months, 2 months taken back" in text_of(app)


async def test_beliefs_stand_beside_the_truth_and_questions_follow() -> None:
    game = played(6, ASKED)
    review = Review(scenario=ASKED, opening=game.opening, reports=game.reports)
    app = SimgameApp()
    async with app.run_test(size=(160, 120)) as pilot:
        app.push_screen(DebriefScreen(game, score(game)))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        for guess in review.guesses:
            assert f"You thought {guess.believed_need:.1f}; they wanted {guess.need:.1f}." in text_of(app)
        assert "Which hour paid last?" in text_of(app)


async def test_where_cash_is_the_measure_the_headline_is_the_till() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended(evolve(ASKED, score=Measure(measure="cash"))))
        await pilot.pause()
        assert "is in the till at the end" in text_of(app)


async def test_a_game_that_the_bank_ended_says_so() -> None:
    poor = evolve(SHOP, play=Terms(bankruptcy="stop"), firm=evolve(SHOP.firm, cash=1.0, fixed=5_000.0))
    game = played(1, poor)
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(DebriefScreen(game, score(game)))
        await pilot.pause()
        assert "closed by the bank in month 1" in text_of(app)


@pytest.mark.parametrize(("key", "same"), [("a", False), ("l", True)])
async def test_playing_again_begins_with_new_luck_or_the_same(key: str, same: bool) -> None:  # noqa: FBT001
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        await pilot.press(key, "n")
        await pilot.pause()
        assert app._session is not None
        assert (app._session.game.seed == 7) == same


async def test_home_is_a_click_away() -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        await pilot.click("#home")
        await pilot.pause()
        assert isinstance(app.screen, HomeScreen)


async def test_the_keyboard_reaches_what_lies_below() -> None:
    app = SimgameApp()
    async with app.run_test(size=(60, 18)) as pilot:
        app.push_screen(ended())
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*["pagedown"] * 12)
        await pilot.pause()
        assert "Which hour paid last?" in text_of(app)


async def test_texts_are_never_markup() -> None:
    app = SimgameApp()
    async with app.run_test(size=(160, 120)) as pilot:
        app.push_screen(ended(evolve(EVIL_SHOP, texts=Texts(debrief=(EVIL,)))))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert text_of(app).count(EVIL) == 7


async def test_it_looks_as_it_should(seen_as_text: Seen, seen_as_picture: Seen) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(ended(points=62.4))
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen_as_text(app, "debrief-80x24")
        seen_as_picture(app, "debrief-80x24")
