"""At the plan: what can be changed is changed and on disk, what cannot is told, and nothing is lost."""

import re
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame.characters import hostile
from simgame.game import Game
from simgame.plain.desk import COMMANDS, Desk
from simgame.plain.spoken import WIDTH
from simgame.plain.voice import Gone
from simgame.proposed import proposed
from simgame.saves.document import read_save
from simgame.scenario import ACTIVITIES, Event, Unlock, shipped_scenario
from simgame.session import Session
from tests.plain.table import answer, said, voice
from tests.tui.stage import EVIL_SHOP, SHOP, played

OPEN = Game(scenario=evolve(SHOP, unlock={}), seed=7)
GLOVES = Game(scenario=shipped_scenario("the-territory"), seed=7)
"""With plays on the table, goals, guesses and three targets."""
HABIT = played(3, evolve(GLOVES.scenario, title="Gloves"))


def begun(game: Game = OPEN) -> Session:
    return Session.begun(game)


def saves(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "saves").glob("*.sim"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("research 0 closing 5", "Research 0 hours, closing 5 hours."),
        (
            "hours 1 2 3 4 5",
            "Research 1 hour, pricing 2 hours, promotion 3 hours, prospecting 4 hours, closing 5 hours.",
        ),
        ("promotion money 20", "Promotion money $20 a week."),
        ("money research 9999", "At most $2,000 a week can be spent on research."),
        ("price 70", "Price $70, was $68."),
        ("price 70 research 0 closing 5", "Price $70, was $68. Research 0 hours, closing 5 hours."),
        ("research 0 price 70 closing 5", "Price $70, was $68. Research 0 hours, closing 5 hours."),
        ("hours 1 2 3 4 5 price 70", "Price $70, was $68. Research 1 hour,"),
        ("closing 5 target racers", "Target takes a line of its own. Nothing is changed."),
        ("target racers", "For Racers."),
        ("target 1", "For everybody."),
        ("frobnicate", '"frobnicate" is not understood. Nothing is changed.'),
        ("research", "Research, "),
        ("why", "No month is played yet."),
        ("undo", "Nothing is changed yet."),
        ("what is awareness", "Known: Share of possible buyers"),
        ("guess 5", "Sales are guessed every 3 months. The next is month 3."),
    ],
)
def test_a_line_is_answered(line: str, told: str) -> None:
    assert told in answer(begun(), line)


def test_more_hours_than_there_are_are_refused_with_what_can_be_done() -> None:
    session = begun()
    plan = proposed(session.game)
    most = plan.hours.closing + session.game.budget - plan.hours.total
    told = answer(session, "closing 1000")
    assert "too many" in told
    assert "Nothing is changed." in told
    assert (f"Type closing {most:.4g}, or" in told) is (most > plan.hours.closing)


@pytest.mark.parametrize("line", ["price 9999999 closing 1", "closing 1 price 9999999", "price 70 closing 1000"])
def test_of_a_line_of_two_parts_both_are_done_or_neither(line: str) -> None:
    session = begun()
    out = StringIO()
    desk = Desk(voice([line], out), session)
    with pytest.raises(Gone):
        desk.played()
    desk.session.let_go()
    assert "Nothing is changed." in " ".join(out.getvalue().split())
    assert desk._plan == proposed(session.game)


def test_the_last_period_is_asked_about_whatever_the_plan() -> None:
    told = said(begun(played(SHOP.periods - 1)), "run", "no", "run", "yes")
    assert told.count("This is the last month.") == 2
    assert "not understood" not in told
    assert told.index("Not run.") < told.index("The game is over")


def test_a_figure_is_asked_about_with_or_without_with() -> None:
    told = said(begun(played(2)), "why with demand", "why demand")
    assert told.count("Demand, month 2:") == 2


def test_a_line_typed_in_place_of_yes_is_obeyed() -> None:
    told = said(begun(GLOVES), "run now", "take back", "price 37")
    assert "Whom" not in told
    assert told.index("It stays.") < told.rindex("$36")


def test_who_is_followed_rests_and_following_twice_changes_nothing() -> None:
    told = " ".join(said(begun(GLOVES), "follow mara", "follow mara").split())
    assert "Your plan does what Mara says already. Nothing is changed." in told


def test_a_change_says_what_it_does_to_the_forecast_and_its_undoing_the_contrary() -> None:
    told = " ".join(said(begun(GLOVES), "closing 0", "undo", "target all").split())
    first, back = re.findall(r"Forecast: bought (\d+, was \d+)", told)
    assert first.split(", was ") == back.split(", was ")[::-1]


def test_a_lever_that_is_shut_says_when_it_opens() -> None:
    later = evolve(SHOP, unlock={"pricing": Unlock(period=3, say="Now.")})
    assert "Pricing opens in month 3. Nothing is changed." in answer(begun(Game(scenario=later, seed=7)), "pricing 2")


def test_each_change_is_on_disk_before_the_next_prompt(tmp_path: Path) -> None:
    seen: list[float | None] = []

    class Watching(StringIO):
        """Looks at the disk whenever a prompt is written."""

        def write(self, text: str, /) -> int:
            if text.endswith(": "):
                seen.extend(draft.price for path in saves(tmp_path) if (draft := read_save(path).draft))
            return super().write(text)

    desk = Desk(voice(["price 37", "price 38", "undo"], Watching()), begun(GLOVES))
    with pytest.raises(Gone):
        desk.played()
    desk.session.let_go()
    assert seen == [37, 38, 37]


def test_running_asks_first_and_any_other_line_is_obeyed(tmp_path: Path) -> None:
    told = said(begun(GLOVES), "run", "price 37", "run", "", "run now")
    assert told.count("Not run.") == 2
    assert "Price $37, was $36." in told
    assert [[entry.price for entry in read_save(path).log] for path in saves(tmp_path)] == [[37]]


def test_a_game_goes_on_where_its_plan_was_left() -> None:
    first = begun(GLOVES)
    said(first, "price 37", "closing 3", "quit")
    again = Session.resumed(first.lock.path)
    assert again.draft is not None
    assert (again.draft.price, again.draft.hours.closing) == (37, 3)
    assert "closing 3 hours. 15 hours are free. Price $37." in " ".join(said(again, "quit").split())


def test_an_open_question_is_told_answered_and_asked_about() -> None:
    game = next(game for game in (played(n) for n in range(4)) if game.questions)
    told = said(begun(game), "run", "answer 2", "answer 9")
    (event,) = game.questions.values()
    assert f"No answer yet: {event.headline}." in told
    assert f"Your answer: {list(event.answers.values())[1].say}" in told
    assert '"9" is none of these' in told


def test_what_plays_take_of_the_hours_comes_back_with_them() -> None:
    out = StringIO()
    desk = Desk(voice(["play 1", "play none", "play 1"], out), begun(GLOVES))
    with pytest.raises(Gone):
        desk.played()
    desk.session.let_go()
    (taken,) = desk._plan.plays
    left = GLOVES.budget - GLOVES.scenario.hours_taken([taken])
    assert desk._plan.hours.total == pytest.approx(left)
    assert desk._draft.earlier[-1] == proposed(GLOVES)


def test_a_branch_plays_on_from_an_earlier_period_beside_the_old_game(tmp_path: Path) -> None:
    told = said(begun(GLOVES), "run now", "run now", "branch 2", "closing 3")
    assert "From month 2 on, with the same luck. The old game is kept." in told
    assert [len(read_save(path).log) for path in saves(tmp_path)] == [2, 1]


def test_a_period_is_taken_back_once_that_is_agreed_to(tmp_path: Path) -> None:
    told = said(begun(GLOVES), "price 37", "run now", "take back", "", "take back", "yes", "plan")
    assert "It stays." in told
    assert told.rindex("Price: $37") > told.index("Take month 1 back?")
    (path,) = saves(tmp_path)
    save = read_save(path)
    assert (save.log, save.taken_back) == ((), 1)


def test_a_pinned_plan_is_compared_with_and_come_back_to() -> None:
    told = said(begun(GLOVES), "pin", "price 40", "forecast", "pin back", "pin")
    assert "; pinned " in " ".join(told.split())
    assert "Back at the pinned plan." in told
    assert "The pinned plan is let go." in told


def test_practice_is_told_and_kept_nowhere(tmp_path: Path) -> None:
    told = said(GLOVES, "practise", "price 37", "run now")
    assert told.index("That was practice.") < told.rindex("Month 1 of 12.")
    assert "Price $36." in told[told.rindex("Month 1 of 12.") :]
    assert saves(tmp_path) == []


def test_a_finished_game_is_looked_back_on() -> None:
    game = played(SHOP.periods - 1)
    told = said(begun(game), "run now", "price 70", "", "quit")
    assert "The game is over: nothing can be planned." in told
    assert f"{SHOP.title}, after {SHOP.periods} months." in told
    assert "Where your sales came from." in told


def test_a_finished_game_is_handed_on_as_a_line_and_a_page(tmp_path: Path) -> None:
    told = said(begun(played(SHOP.periods)), "line", "export", "quit")
    (page,) = tmp_path.rglob("*.html")
    assert page.name in told
    assert "export or quit; Enter goes home: line\n" + SHOP.title in told


def test_texts_of_a_scenario_are_printed_and_never_obeyed() -> None:
    told = said(begun(Game(scenario=EVIL_SHOP, seed=7)), "", "market", "run now", "result", "history", "answer 1")
    assert all(hostile(line) is None for line in told.splitlines())


TYPED = st.one_of(
    st.sampled_from([*COMMANDS, *ACTIVITIES, "run now", "yes", "", "what is fit", "why all", "hours 1 1 1 1 1"]),
    st.builds(
        "{} {}".format,
        st.sampled_from([*COMMANDS, *ACTIVITIES]),
        st.one_of(st.integers(-5, 60), st.sampled_from(["+2", "racers", "none", "1 2", "money 5", "mara", "all"])),
    ),
    st.text(max_size=500),
).filter(lambda line: not line.strip().lower().startswith(("quit", "branch")))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(TYPED, max_size=12), st.integers(0, 3))
def test_whatever_is_typed_the_plan_stays_one_that_can_be_run_and_lies_on_disk(lines: list[str], months: int) -> None:
    session = begun(evolve(GLOVES, log=HABIT.log[:months]))
    out = StringIO()
    desk = Desk(voice(lines, out), session)
    with suppress(Gone):
        desk.played()
    desk.session.let_go()
    assert all(len(line) <= WIDTH for line in out.getvalue().split("\n"))
    now = desk._game
    plan = now.play(desk._plan).log[-1]
    if desk.session.lock.path.exists():
        again = Session.resumed(desk.session.lock.path)
        again.let_go()
        assert (again.game.log, again.game.seed) == (now.log, now.seed)
        assert now.play(again.draft or proposed(now)).log[-1] == plan
    else:
        assert desk._plan == proposed(session.game)


def test_news_that_was_told_before_the_plan_is_not_told_again() -> None:
    events = {"road": Event(at=1, headline="The road is closed", text="Until spring.")}
    told = said(begun(Game(scenario=evolve(SHOP, events=events), seed=7)), "run now")
    assert told.count("The road is closed") == 1
