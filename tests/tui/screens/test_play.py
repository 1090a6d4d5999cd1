"""The play screen: everything by keyboard alone and by mouse alone, at every size, whatever the texts hold."""

import pytest
from attrs import evolve
from textual.events import MouseScrollDown, MouseScrollUp

from simgame.scenario import Answer, Event, Hours
from simgame.tui.pages.result import ResultPage
from simgame.tui.screens.play_layout import WIDE
from simgame.tui.widgets.commit import Commit
from simgame.tui.widgets.hours_bar import HoursBar
from simgame.tui.widgets.page_tabs import PageTabs
from tests.tui.conftest import Seen
from tests.tui.stage import EVIL, EVIL_SHOP, SHOP, Stage, played, settled

PAGES = ["plan", "result", "why", "market", "money", "history", "words"]
SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]


def bar(stage: Stage, activity: str) -> HoursBar:
    return stage.play.query_one(f"#{activity}", HoursBar)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_page_of_every_size_shows_till_and_commit(size: tuple[int, int]) -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=size) as pilot:
        for key in "1234567":
            await pilot.press(key)
            await pilot.pause()
            assert "Till" in stage.rows[0]
            together = size[0] >= WIDE and key in "1234"
            assert f"{'Run' if key == '1' or together else 'Plan'} month 3" in stage.rows[-1]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_texts_of_a_scenario_are_never_markup(size: tuple[int, int]) -> None:
    stage = Stage(played(1, EVIL_SHOP))
    async with stage.run_test(size=size) as pilot:
        for key in ["1", "e", "2", "3", "plus", "4", "5", "6", "7"]:
            await pilot.press(key)
            await pilot.pause()
        await pilot.press("4")
        await pilot.pause()
        assert EVIL[:20] in stage.text


async def test_arrows_move_hours_and_the_budget_holds() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("right", "right", "shift+right")
        await pilot.pause()
        assert bar(stage, "research").value == 0
        assert "40 of 40 h   all given: lower another" in stage.text
        await pilot.press("down", "down", "down", "left", "left", "up", "up", "up", "right")
        await pilot.pause()
        assert bar(stage, "research").value == 1
        assert "1 h free" in stage.text


async def test_home_end_and_typing_set_hours() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("up", "up", "up")
        bar(stage, "closing").focus()
        await pilot.press("home")
        await pilot.pause()
        assert bar(stage, "closing").value == 0
        await pilot.press("enter", "1", "2", "enter")
        await pilot.pause()
        assert bar(stage, "closing").value == 12
        await pilot.press("end")
        await pilot.pause()
        assert bar(stage, "closing").value == 20


async def test_digits_typed_into_a_bar_turn_no_page_and_escape_forgets_them() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "3", "escape")
        await pilot.pause()
        assert bar(stage, "research").value == 0
        assert "MARKETING" in stage.text


async def test_a_click_on_the_track_gives_hours_and_a_drag_is_undone_at_once() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        closing = bar(stage, "closing")
        await pilot.mouse_down(closing, offset=(25, 0))
        await pilot.hover(closing, offset=(22, 0))
        await pilot.hover(closing, offset=(19, 0))
        await pilot.mouse_up(closing, offset=(19, 0))
        await pilot.pause()
        assert closing.value < 10
        await pilot.press("u")
        await pilot.pause()
        assert closing.value == 20


async def test_the_forecast_follows_the_bars() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        before = stage.text
        bar(stage, "closing").focus()
        await pilot.press("home")
        await pilot.pause()
        assert "quotes are open, 0" in stage.text
        await pilot.press("u")
        await pilot.pause()
        assert [row for row in stage.text.splitlines() if "Bought" in row] == [
            row for row in before.splitlines() if "Bought" in row
        ]


async def test_the_first_commits_ask_and_escape_takes_them_back() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "weeks go by" in stage.text
        await pilot.press("escape", "n")
        await pilot.pause()
        assert stage.game.period == 1
        await pilot.press("n")
        await pilot.pause()
        assert stage.game.period == 2
        assert "waited" in stage.text


async def test_a_later_commit_asks_only_for_what_is_left_open() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "No goal is set" in stage.text
        assert "weeks go by" not in stage.text
        await pilot.press("n")
        await pilot.pause()
        assert stage.game.period == 5
        await pilot.press("n")
        bar(stage, "closing").focus()
        await pilot.press("left", "n")
        await pilot.pause()
        assert "1 h a week are free" in stage.text
        assert stage.game.period == 5


async def test_after_a_result_n_goes_to_the_plan_and_never_runs_two_months() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "n", "n")
        await pilot.pause()
        assert stage.game.period == 5
        assert "MARKETING  creates demand" in stage.text
        assert "Run month 5" in stage.rows[-1]


async def test_each_page_remembers_where_the_focus_was() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down", "2", "3", "1")
        await pilot.pause()
        assert bar(stage, "promotion").has_focus


async def test_while_asked_enter_means_yes_and_no_field_opens() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n", "right", "end")
        await pilot.pause()
        assert stage.game.period == 1
        assert "Enter or n runs it" in stage.text
        await pilot.press("enter")
        await pilot.pause()
        assert stage.game.period == 2
        assert stage.game.log[-1].hours == SHOP.habit.hours


async def test_escape_from_the_question_leads_back_to_the_same_bar() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "n", "escape")
        await pilot.pause()
        assert "weeks go by" not in stage.text
        assert bar(stage, "promotion").has_focus


async def test_a_click_on_the_plan_takes_the_question_away() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.click(bar(stage, "promotion"), offset=(3, 0))
        await pilot.pause()
        assert "weeks go by" not in stage.text
        assert bar(stage, "promotion").has_focus


async def test_a_commit_takes_what_is_being_typed() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        bar(stage, "closing").focus()
        await pilot.press("enter", "1", "2")
        await pilot.pause()
        assert "12▏ hours   Enter takes it" in stage.text
        await pilot.press("n")
        await pilot.pause()
        assert "8 h a week are free" in stage.text
        await pilot.press("n")
        await pilot.pause()
        assert stage.game.log[-1].hours.closing == 12


async def test_arrows_take_what_is_being_typed() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        bar(stage, "closing").focus()
        await pilot.press("enter", "1", "2", "up")
        await pilot.pause()
        assert bar(stage, "closing").value == 12
        bar(stage, "closing").focus()
        await pilot.press("enter", "1", "0", "right")
        await pilot.pause()
        assert bar(stage, "closing").value == 11
        await pilot.press("enter", "3", "u")
        await pilot.pause()
        assert bar(stage, "closing").value == 11
        assert "Enter takes it" not in stage.text


async def test_the_focus_does_not_wrap_at_either_end() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("up")
        await pilot.pause()
        assert bar(stage, "research").has_focus
        await pilot.press(*["down"] * 20)
        await pilot.pause()
        last = stage.play.focused
        await pilot.press("down")
        assert stage.play.focused is last


async def test_answers_are_walked_through_and_chosen() -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=(80, 24)) as pilot:
        bar(stage, "closing").focus()
        await pilot.press("down", "down")
        await pilot.pause()
        assert "Decline   Enter chooses" in stage.text
        assert "1 question" in stage.text
        await pilot.press("enter")
        await pilot.pause()
        assert "● Decline" in stage.text
        await pilot.press("up", "space")
        await pilot.pause()
        assert "● Take it" in stage.text
        await pilot.press("up")
        await pilot.pause()
        assert bar(stage, "closing").has_focus


async def test_a_strategy_month_says_what_it_settles() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.query_one("#target").focus()
        await pilot.press("end", "n")
        await pilot.pause()
        assert "Price $68 and the offer for Racers stay until month 4." in stage.text


async def test_on_the_result_e_says_what_held_the_firm_back() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "e")
        await pilot.pause()
        assert "Going by what you believe, this would bring within a year:" in stage.text
        assert "4 h from closing to pricing: $" in stage.text


async def test_history_shows_profit_at_eighty_columns() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("6")
        await pilot.pause()
        assert stage.rows[2].rstrip().endswith("Revenue  Profit")


async def test_ticks_of_a_till_that_hardly_moved_are_told_apart() -> None:
    stage = Stage(played(1, evolve(SHOP, firm=evolve(SHOP.firm, cash=912_100))))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        ticks = [row.split("┤")[0].strip() for row in stage.rows if "┤" in row]
        assert len(ticks) >= 2
        assert len(set(ticks)) == len(ticks)


async def test_a_question_is_answered_with_arrows_and_with_a_click() -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=(80, 24)) as pilot:
        assert "1 question" in stage.text
        stage.play.query_one("#answer-courier").focus()
        await pilot.press("right")
        await pilot.pause()
        assert "question" not in stage.text
        await pilot.click("#answer-courier", offset=(8, 2))
        await pilot.press("n", "n")
        await pilot.pause()
        assert stage.game.log[-1].answers == {"courier": "no"}


async def test_price_and_target_wait_for_the_strategy_month() -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=(80, 24)) as pilot:
        assert "until month 4" in stage.text
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.query_one("#price").focus()
        await pilot.press("right", "right")
        stage.play.query_one("#target").focus()
        await pilot.press("right", "n", "n")
        await pilot.pause()
        assert stage.game.log[-1].price == 70
        assert stage.game.log[-1].target.product == {"commuters": 1.0}


async def test_each_target_has_a_picker_of_its_own_where_a_scenario_sets_them_apart() -> None:
    stage = Stage(played(0, evolve(SHOP, play=evolve(SHOP.play, targets="each"))))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        stage.play.query_one("#target-prospecting").focus()
        await pilot.press("right", "n", "n")
        await pilot.pause()
        target = stage.game.log[-1].target
        assert (target.promotion, target.prospecting, target.product) == ({}, {"commuters": 1.0}, {})


async def test_what_a_scenario_does_not_play_with_is_not_shown() -> None:
    play = evolve(SHOP.play, levers=("promotion", "closing"), money="never", price="fixed")
    habit = evolve(SHOP.habit, hours=Hours(promotion=20, closing=20))
    stage = Stage(played(0, evolve(SHOP, play=play, habit=habit, unlock={})))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for word in ("Research", "Prospecting", "Promotion money", "Price"):
            assert word not in stage.text


async def test_an_answer_says_what_it_costs() -> None:
    answers = {"yes": Answer(say="Buy it", cost=300), "no": Answer(say="Sell it", cost=-50)}
    ask = Event(at=1, headline="A second-hand press is for sale", default="no", answers=answers)
    stage = Stage(played(0, evolve(SHOP, events={"press": ask})))
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "Buy it (costs $300)" in stage.text
        assert "Sell it (brings $50)" in stage.text
        await pilot.press("n")
        await pilot.pause()
        assert "Without one: Sell it." in stage.text


async def test_an_arrow_of_a_stepper_is_a_button() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        row = next(y for y, text in enumerate(stage.rows) if "Price ◂" in text)
        await pilot.click(offset=(stage.rows[row].index("▸"), row))
        await pilot.pause()
        assert "Price ◂ $69 ▸" in stage.text


async def test_a_lever_that_opens_says_why() -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "New: Research. Three callers asked for something else." in stage.text


async def test_a_locked_lever_says_when_it_opens_and_cannot_be_moved() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "opens in month 2" in stage.text
        await pilot.click(bar(stage, "research"), offset=(25, 0))
        await pilot.pause()
        assert bar(stage, "research").value == 0


async def test_the_wheel_moves_what_has_the_focus() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        closing, price, target = bar(stage, "closing"), stage.play.query_one("#price"), stage.play.query_one("#target")
        for widget, event in ((closing, MouseScrollDown), (price, MouseScrollUp), (target, MouseScrollDown)):
            widget.focus()
            await pilot.pause()
            await pilot._post_mouse_events([event], widget)
        await pilot.press("n", "n")
        await pilot.pause()
        assert stage.game.log[-1].hours.closing == 19
        assert stage.game.log[-1].price == 69
        assert stage.game.log[-1].target.product == {"racers": 1.0}


async def test_what_is_typed_wrong_or_left_behind_is_mended() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        bar(stage, "closing").focus()
        await pilot.press("enter", "1", "9", "backspace", "0", "tab")
        await pilot.pause()
        assert bar(stage, "closing").value == 10
        bar(stage, "closing").focus()
        await pilot.press("enter", ".", "enter")
        await pilot.pause()
        assert bar(stage, "closing").value == 10


async def test_before_the_first_month_every_page_says_where_the_firm_stands() -> None:
    stage = Stage(played(0))
    async with stage.run_test(size=(80, 24)) as pilot:
        for key, words in (
            ("2", "12 calls wait"),
            ("3", "Once a month is run"),
            ("5", "No month is played yet"),
            ("6", "start"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in stage.text


async def test_a_question_is_explained_by_what_it_says() -> None:
    stage = Stage(played(1))
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.query_one("#answer-courier").focus()
        await pilot.press("e")
        await pilot.pause()
        assert "Each answer changes what follows" in stage.text


async def test_back_leads_to_the_plan_and_from_there_out() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3", "escape")
        await pilot.pause()
        assert "MARKETING" in stage.text
        await pilot.press("escape")
        await pilot.pause()
        assert "Leave the game?" in stage.text
        await pilot.press("escape")
        await pilot.pause()
        assert stage.screen is stage.play
        await pilot.press("escape", "enter")
        await pilot.pause()
        assert len(stage.screen_stack) == 1


async def test_escape_closes_the_chart_that_was_asked_for_and_stays() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        await pilot.press("down", "down", "c", "e")
        await settled(stage, pilot)
        assert "e closes this" in stage.text
        await pilot.press("escape")
        await settled(stage, pilot)
        assert "e closes this" not in stage.text
        assert "c closes" in stage.text
        await pilot.press("escape")
        await settled(stage, pilot)
        assert "c closes" not in stage.text
        assert stage.screen is stage.play


async def test_a_chart_that_was_asked_for_leaves_its_bar_in_sight_and_names_what_it_hides() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(60, 18)) as pilot:
        await settled(stage, pilot)
        stage.play.query_one("#closing").focus()
        await pilot.press("c")
        await settled(stage, pilot)
        assert any("✚ Closing" in row for row in stage.rows)
        assert "c closes" in stage.text
        assert any(row.startswith("  ▼ ") and " more: " in row for row in stage.rows)


async def test_nobody_is_asked_anything_once_the_game_is_over() -> None:
    meets = evolve(SHOP, periods=3, play=evolve(SHOP.play, help=True))
    stage = Stage(played(3, meets))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("1")
        await settled(stage, pilot)
        assert "The game is over" in stage.text
        assert not any(word in stage.text for word in ("Mara", "Goal", "Guess", "?  "))
        await pilot.press("escape")
        await pilot.pause()
        assert len(stage.screen_stack) == 1


async def test_a_refused_plan_says_why_on_the_plan() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("3")
        stage.play.refuse(("hours add up to 50, but must be at most 40",))
        await pilot.pause()
        assert "hours add up to 50, but must be at most 40" in stage.text


async def test_clicks_turn_pages_and_commit() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.click(PageTabs, offset=(stage.rows[1].index("Money"), 0))
        await pilot.pause()
        assert "What a buyer would pay" in stage.text
        await pilot.click(Commit)
        await pilot.pause()
        assert stage.game.period == 4
        await pilot.click(Commit)
        await pilot.pause()
        await pilot.click(Commit)
        await pilot.pause()
        assert stage.game.period == 5


async def test_explain_follows_the_focus() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert "Listening to buyers" in stage.text
        await pilot.press("down")
        await pilot.pause()
        assert "discounts creep in" in stage.text
        await pilot.press("e")
        await pilot.pause()
        assert "discounts creep in" not in stage.text


async def test_a_new_result_counts_up_when_seen_and_any_key_ends_that() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        stage.play.show(played(3))
        result = stage.play.query_one(ResultPage)
        assert result.counting
        await pilot.press("x")
        assert not result.counting


async def test_the_search_finds_words_and_enter_leaves_it() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", *"discount")
        await pilot.pause()
        assert "given away" in stage.text
        assert "referrals" not in stage.text
        await pilot.press(*"xyz", "enter")
        await pilot.pause()
        assert "No word like that" in stage.text
        await pilot.press("1")
        await pilot.pause()
        assert "MARKETING" in stage.text


async def test_the_last_result_is_read_before_the_game_ends() -> None:
    stage = Stage(played(5))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "See how it ended" in stage.text
        assert "Demand satisfied" in stage.text
        assert not stage.finished
        await pilot.press("1", "n")
        await pilot.pause()
        assert stage.finished


async def test_a_large_screen_shows_plan_result_why_and_market_at_once() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(160, 50)) as pilot:
        await settled(stage, pilot)
        for words in ("creates demand", "Demand satisfied", "Alone, marketing would sell", "Commuters"):
            assert words in stage.text
        await pilot.press("6")
        await pilot.pause()
        assert "creates demand" not in stage.text


async def test_what_is_committed_is_what_the_bars_show() -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        bar(stage, "closing").focus()
        await pilot.press("shift+left")
        bar(stage, "promotion").focus()
        await pilot.press("shift+right", "n", "n")
        await pilot.pause()
        assert stage.game.log[-1].hours == Hours(pricing=1, promotion=8, prospecting=16, closing=15)


@pytest.mark.parametrize(
    ("size", "page"),
    [((80, 24), page) for page in PAGES]
    + [((40, 12), page) for page in PAGES[:4]]
    + [((160, 50), "plan"), ((60, 18), "plan")],
    ids=str,
)
async def test_the_pages_look_as_they_did(size: tuple[int, int], page: str, seen_as_text: Seen) -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=size) as pilot:
        await pilot.press(str(PAGES.index(page) + 1))
        await settled(stage, pilot)
        seen_as_text(stage, f"play-{page}-{size[0]}x{size[1]}")


async def test_the_plan_has_its_colours(seen_as_picture: Seen) -> None:
    stage = Stage(played(3))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        seen_as_picture(stage, "play-plan-80x24")


async def test_an_explanation_leaves_what_it_explains_in_sight_and_moves_nothing() -> None:
    stage = Stage(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        bars = stage.rows[6]
        await pilot.press("e")
        await pilot.pause()
        assert stage.rows[6] == bars
        assert "Listening to buyers" in "\n".join(stage.rows[12:])
        await pilot.press("shift+tab", "shift+tab", "shift+tab")
        await pilot.pause()
        assert "▌Research money" in stage.text
        assert "interviews" in "\n".join(stage.rows[:8])
