from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from difflib import ndiff
from pathlib import Path

import pytest
from textual.pilot import Pilot

from simgame.game import Game
from simgame.scenario import load, shipped
from simgame.session import Session
from simgame.tui.app import SimgameApp
from simgame.tui.screens.editor import EditorScreen
from simgame.tui.screens.home import HomeScreen
from simgame.tui.screens.play import PlayScreen
from simgame.tui.widgets.finding_list import FindingList
from simgame.tui.widgets.scenario_text import ScenarioText
from tests.tui.conftest import Seen, text_of
from tests.tui.stage import EVIL

SIZES = [(40, 12), (60, 18), (80, 24), (100, 30), (160, 50), (240, 60)]
TEXT = shipped()["spoke-and-chain"].read_text(encoding="utf-8")
CHECKED = 0.35
"""Seconds after which what was typed is being checked."""
FIRM = ("down", "down", "enter")
"""Keys from the top of the outline to the first row of the firm."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "shop.toml"
    place.write_text(TEXT, encoding="utf-8")
    return place


def read(path: Path) -> str:
    return path.read_bytes().decode()


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def drafts(path: Path) -> list[str]:
    return [place.name for place in path.parent.iterdir() if "draft" in place.name]


@asynccontextmanager
async def editing(path: Path, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
    app = SimgameApp(path=path)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        yield pilot


async def settled(pilot: Pilot[None], wait: float = 0.05) -> str:
    """Until all is checked and drawn; what the terminal shows then."""
    await pilot.pause(wait)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.02)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause(0.02)
    return text_of(pilot.app)


async def until(pilot: Pilot[None], text: str) -> str:
    """What the terminal shows once this is on it."""
    for _ in range(100):
        await pilot.pause(0.1)
        if text in text_of(pilot.app):
            return await settled(pilot, 0.1)
    raise AssertionError(f"{text!r} never came")


async def press(pilot: Pilot[None], *keys: str) -> str:
    for key in keys:
        await pilot.press(key)
    return await settled(pilot)


async def typed(pilot: Pilot[None], text: str) -> str:
    for letter in text:
        await pilot.press({" ": "space", "\n": "enter", '"': "quotation_mark"}.get(letter, letter))
    return await settled(pilot, CHECKED)


def source(pilot: Pilot[None]) -> ScenarioText:
    return editor(pilot).query_one(ScenarioText)


def editor(pilot: Pilot[None]) -> EditorScreen:
    return next(screen for screen in pilot.app.screen_stack if isinstance(screen, EditorScreen))


def changed(before: str, after: str) -> list[str]:
    return [line.rstrip() for line in ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


async def test_an_arrow_in_the_form_changes_one_number_of_the_text(path: Path) -> None:
    async with editing(path) as pilot:
        shown = await press(pilot, *FIRM, "down", "right", "right")
        assert "◂ 15.00 ▸" in shown
        assert "not saved yet" in shown
        assert changed(TEXT, source(pilot).text) == ["- wage      = 14.00", "+ wage      = 15.00"]
        await press(pilot, "u")
        assert "14.50" in await press(pilot, "f2")
    assert changed(TEXT, read(path)) == ["- wage      = 14.00", "+ wage      = 14.50"]


async def test_what_is_out_of_range_is_refused_in_the_words_of_the_checker(path: Path) -> None:
    async with editing(path) as pilot:
        await press(pilot, *FIRM, "down", "enter")
        shown = await typed(pilot, "-3\n")
        assert "✗ `wage` is -3 $/hour, but must be 0 or more" in shown
        assert source(pilot).text == TEXT
        await press(pilot, "ctrl+u")
        shown = await typed(pilot, "12,5\n")
        assert "✗ `12,5` has a decimal comma – write `12.5`" in shown
        shown = await press(pilot, "escape")
        assert "✗" not in shown
        assert source(pilot).text == TEXT


async def test_a_key_the_file_does_not_say_is_added_to_its_table(path: Path) -> None:
    async with editing(path) as pilot:
        await press(pilot, *FIRM, *["down"] * 5, "enter")
        await press(pilot, "ctrl+u")
        await typed(pilot, "500\n")
        assert changed(TEXT, source(pilot).text) == ["+ credit    = 500"]


async def test_words_and_choices_are_written_in_quotes(path: Path) -> None:
    async with editing(path) as pilot:
        await press(pilot, "enter", "down", "enter")
        await press(pilot, "ctrl+u")
        await typed(pilot, 'A "new" name\n')
        assert '"A \\"new\\" name"' in source(pilot).text
        await press(pilot, "escape", "down", "enter", "right")
        assert 'noise  = "off"' in source(pilot).text


async def test_one_more_segment_comes_with_its_explanations_and_is_at_hand(path: Path) -> None:
    async with editing(path) as pilot:
        shown = await press(pilot, *["down"] * 8, "enter")
        assert "New segment" in shown
        assert "nothing to put right" in shown
        assert "▌name" in shown
        added = changed(TEXT, source(pilot).text)
        assert all(line.startswith("+") for line in added)
        assert "+ prospects = 1_000           # people in the segment, customers included" in added


async def test_a_fault_is_marked_listed_and_put_right_with_one_key(path: Path) -> None:
    async with editing(path) as pilot:
        await press(pilot, "2")
        source(pilot).jump(24, 16)
        await press(pilot, "backspace")
        shown = await typed(pilot, ",")
        assert "24● wage      = 14,00" in shown
        assert "● 1 to put right" in shown
        assert "`14,00` has a decimal comma" in shown
        source(pilot).jump(1, 1)
        await press(pilot, "f8")
        assert source(pilot).cursor_location == (23, 12)
        shown = await press(pilot, "f4")
        assert "24  wage      = 14.00" in shown
        assert "nothing to put right" in shown
        await press(pilot, "f7", "f7", "f7")
        assert source(pilot).text == TEXT


async def test_the_list_of_findings_goes_through_the_text(path: Path) -> None:
    write(path, TEXT.replace("wage ", "wgae ").replace("prospects = 3_000", "prospcts = 3_000"))
    async with editing(path) as pilot:
        await press(pilot, "2", "tab")
        assert isinstance(pilot.app.focused, FindingList)
        await press(pilot, "down")
        assert source(pilot).cursor_location == (47, 0)
        await press(pilot, "enter")
        assert isinstance(pilot.app.focused, ScenarioText)


async def test_the_preview_moves_and_keeps_the_last_sound_version(path: Path) -> None:
    async with editing(path) as pilot:
        before = await press(pilot, "3")
        await press(pilot, "1", *["down"] * 5, "enter", *["down"] * 3, *["right"] * 5)
        moved = await press(pilot, "3")
        assert moved != before
        assert "% Commuters" in moved
        assert "⠂⠐ as saved" in moved
        source(pilot).jump(6, 1)
        await press(pilot, "2")
        await typed(pilot, "=")
        broken = await press(pilot, "f6")
        assert "● the last sound version" in broken
        assert broken.splitlines()[-2] == moved.splitlines()[-2]
        assert "% Commuters" in broken


async def test_leaving_asks_and_can_save_or_throw_away(path: Path) -> None:
    async with editing(path) as pilot:
        await press(pilot, *FIRM, "right", "escape")
        shown = await press(pilot, "escape")
        assert "Save your changes to shop.toml?" in shown
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, EditorScreen)
        await press(pilot, "ctrl+q", "right", "enter")
        assert pilot.app._exit
    assert read(path) == TEXT
    async with editing(path) as pilot:
        await press(pilot, *FIRM, "down", "right", "q", "q", "enter")
        assert isinstance(pilot.app.screen, HomeScreen)
    assert changed(TEXT, read(path)) == ["- wage      = 14.00", "+ wage      = 14.50"]
    assert drafts(path) == []


async def test_what_another_program_wrote_is_shown_in_form_text_and_preview(path: Path) -> None:
    async with editing(path, (160, 50)) as pilot:
        await press(pilot, *FIRM)
        write(path, TEXT.replace("wage      = 14.00", "wage      = 19.50 # more"))
        shown = await until(pilot, "Read again: another program changed it.")
        assert "wage                 19.50" in shown
        assert "wage      = 19.50 # more" in shown


async def test_what_is_not_saved_is_never_lost_to_another_program(path: Path) -> None:
    theirs = TEXT.replace("fixed     = 140.00", "fixed     = 200.00")
    async with editing(path) as pilot:
        await press(pilot, *FIRM, "down", "right")
        write(path, theirs)
        shown = await until(pilot, "changed here and by another program")
        assert "14.50" in shown
        shown = await press(pilot, "f2")
        assert "shop.toml was changed by another program" in shown
        shown = await press(pilot, "right", "enter")
        assert "200.00" in shown
        assert "yours is kept as shop.mine.toml" in shown
    assert read(path) == theirs
    kept = read(path.with_name("shop.mine.toml"))
    assert changed(TEXT, kept) == ["- wage      = 14.00", "+ wage      = 14.50"]


@pytest.mark.parametrize("key", ["enter", "escape"])
async def test_what_an_editor_that_died_left_is_gone_on_with(path: Path, key: str) -> None:
    mine = TEXT.replace("14.00", "17.00")
    write(path.with_name(".shop.toml.draft"), mine)
    async with editing(path) as pilot:
        assert "Changes to shop.toml were left unsaved" in text_of(pilot.app)
        await press(pilot, key)
        assert source(pilot).text == mine
        assert "not saved yet" in text_of(pilot.app)
        await press(pilot, "f7")
        assert source(pilot).text == TEXT


async def test_no_text_of_a_file_is_markup_or_reaches_the_terminal(path: Path) -> None:
    raw = TEXT.replace("Spoke & Chain: a bike", f"{EVIL} \x1b[31m\x9b \u202e").replace('"Tourers"', f'"{EVIL[:40]}"')
    raw = raw.replace("\n", "\r\n")
    write(path, raw)
    async with editing(path, (160, 50)) as pilot:
        source(pilot).jump(2, 1)
        shown = await press(pilot, *["down"] * 6)
        source(pilot).jump(2, 1)
        shown = await settled(pilot)
        assert "# [@click=app.quit]x[/] [/b] [$3] [red] ¿[31m¿ ¿" in shown
        assert f"Segments\n    {EVIL[:10]}".split("\n")[1] in shown
        assert "U+001B" in shown
        await press(pilot, *FIRM[2:], "down", "right", "f2")
    saved = read(path)
    assert len(changed(raw, saved)) == 2
    assert saved.count("\r\n") == saved.count("\n") == raw.count("\n")
    assert "\x1b[31m\x9b \u202e" in saved


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_page_works_at_every_size(path: Path, size: tuple[int, int]) -> None:
    async with editing(path, size) as pilot:
        assert "The game" in text_of(pilot.app)
        shown = await press(pilot, *FIRM, "down", "right")
        assert "14.50" in shown
        shown = await press(pilot, "f6")
        assert "wage" in shown
        shown = await press(pilot, "f6")
        assert "Who buys" in shown
        assert "F2" in shown.splitlines()[-1]
        for line in shown.splitlines():
            assert len(line) <= size[0]


@pytest.mark.parametrize("size", [(80, 24), (160, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_editor_looks_as_it_should(path: Path, size: tuple[int, int], seen_as_text: Seen) -> None:
    write(path, read(Path(__file__).parents[2] / "corpus" / "valid" / "reference.toml"))
    async with editing(path, size) as pilot:
        await press(pilot, *FIRM, "down")
        seen_as_text(pilot.app, f"editor-{size[0]}x{size[1]}")


async def test_the_keys_are_all_told(path: Path) -> None:
    async with editing(path) as pilot:
        seen = await press(pilot, "question_mark") + await press(pilot, "pagedown", "pagedown")
        rows = [" ".join(row.replace("█", " ").split()) for row in seen.splitlines()]
        for told in ("F2 s ^s Save", "F6 Next page", "F7 u Undo", "2 Text", "pgdn A page down", "esc q Back"):
            assert told in rows


async def test_rows_and_tables_answer_to_clicks(path: Path) -> None:
    async with editing(path) as pilot:
        rows = text_of(pilot.app).splitlines()
        await pilot.click("#outline", offset=(6, next(y for y, row in enumerate(rows) if "  Firm" in row) - 2))
        shown = await settled(pilot)
        y = next(y for y, row in enumerate(shown.splitlines()) if "wage" in row)
        await pilot.click("#entries", offset=(3, y - 2))
        shown = await settled(pilot)
        more = shown.splitlines()[y].index("▸")
        await pilot.click("#entries", offset=(more - 29, y - 2))
        assert "◂ 14.50 ▸" in await settled(pilot)


async def test_home_edits_a_copy_of_a_shipped_scenario(tmp_path: Path) -> None:
    app = SimgameApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await press(pilot, "s", "e")
        copy = tmp_path / "saves" / "scenarios" / "my-tutorial.toml"
        assert read(copy)
        assert "my-tutorial.toml" in text_of(app)
        await press(pilot, "q")
        shown = await settled(pilot, 0.6)
        assert isinstance(app.screen, HomeScreen)
        assert (
            "Your scenarios" in "\n".join(card.title for card in app.screen._shelf.cards()) if app.screen._shelf else ""
        )
        assert "e Edit" in shown
    assert read(shipped()["tutorial"]) in read(copy)


async def test_a_file_full_of_markup_is_gone_through_table_by_table(path: Path) -> None:
    write(path, read(Path(__file__).parents[2] / "corpus" / "evil.toml"))
    async with editing(path) as pilot:
        seen = set(text_of(pilot.app).splitlines())
        for _ in range(25):
            await pilot.press("right", "down")
            seen |= set(text_of(pilot.app).splitlines())
        for _ in range(2):
            seen |= set((await press(pilot, "f6")).splitlines())
        assert pilot.app.is_running
        assert any("[@click=" in row for row in seen)
        assert any("[/" in row for row in seen)


async def test_a_game_goes_on_in_the_version_its_author_saved(path: Path) -> None:
    app = SimgameApp(Session.begun(Game(scenario=load(path), seed=1)), path)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        assert "Spoke & Chain" in await settled(pilot)
        await press(pilot, "down", "left")
        write(path, TEXT.replace("Spoke & Chain", "Spoke and Wheel"))
        shown = await until(pilot, "The author changed this scenario.")
        assert "Spoke and Wheel" in shown
        write(path, TEXT.replace("14.00", "abc"))
        shown = await until(pilot, "shop.toml has faults;")
        assert "Spoke and Wheel" in shown
        assert isinstance(app.screen, PlayScreen)
        plan = app.screen.draft
        assert plan is not None
        assert plan.hours.pricing == 0
