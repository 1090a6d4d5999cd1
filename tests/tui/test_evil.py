"""Text of a scenario is text on every screen, whatever it looks like."""

import re
from pathlib import Path

import pytest
from attrs import evolve

from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, check_text, load
from simgame.session import Session
from simgame.tui.app import SimgameApp
from simgame.tui.screens.briefing import BriefingScreen
from tests.tui.conftest import text_of

EVIL = Path(__file__).parents[1] / "corpus" / "evil.toml"
TEXT = EVIL.read_text(encoding="utf-8")
HOSTILE = {
    "escape": "\x1b[31m",
    "clipboard": "\x1b]52;c;eA==\x07",
    "eight-bit": "\x9b31m",
    "turned": "\u202e",
    "isolate": "\u2066",
    "hidden": "\u200b",
    "mark": "\ufeff",
    "backspace": "\x08",
}
STRINGS = [match.start(1) for match in re.finditer(r'= (?:"""\n)?"?(\[(?:@|/|\$|E))', TEXT)]
PAGES = "1234567"
SIZES = [(80, 24), (160, 50), (40, 12)]


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=list(HOSTILE))
def test_a_character_that_terminals_obey_is_refused_wherever_it_stands(hostile: str) -> None:
    assert len(STRINGS) > 20
    for start in STRINGS:
        text = TEXT[:start] + hostile + TEXT[start:]
        scenario, findings = check_text(text, "evil.toml")
        assert scenario is None
        line = text.count("\n", 0, start) + 1
        assert {"character"} <= {finding.code for finding in findings if finding.line == line}
        told = "\n".join(map(str, findings))
        assert not any(letter in told for letter in hostile if not letter.isprintable())


def test_without_them_the_file_is_sound() -> None:
    assert check_text(TEXT, "evil.toml")[1] == []


def halfway(periods: int) -> Game:
    game = Game(scenario=load(EVIL), seed=7)
    for _ in range(periods):
        plays = ("study",) if game.offered and not game.log else ()
        hours = Hours(promotion=10, prospecting=10, closing=10)
        game = game.play(PeriodDecisions(hours=hours, price=18, plays=plays))
    return game


def literal(app: SimgameApp) -> str:
    """What is in sight; the program still runs, so nothing in it was obeyed."""
    assert app.is_running
    return " ".join(text_of(app).split())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_page_shows_it_as_it_stands_and_clicks_do_nothing(size: tuple[int, int]) -> None:
    app = SimgameApp(Session.begun(halfway(2)))
    seen = ""
    async with app.run_test(size=size) as pilot:
        for page in PAGES:
            await pilot.press(page)
            await app.workers.wait_for_complete()
            await pilot.pause()
            seen += literal(app)
            for y in range(2, size[1] - 1, 5):
                await pilot.click(offset=(min(12, size[0] - 1), y))
        await pilot.press("question_mark")
        await pilot.pause()
        assert app.is_running
    assert "[@click=app.quit]" in seen


async def test_the_way_from_home_to_the_debrief_is_literal() -> None:
    app = SimgameApp()
    async with app.run_test(size=(100, 30)) as pilot:
        app.push_screen(BriefingScreen(halfway(0)))
        await pilot.pause()
        assert "[@click=app.quit]briefing[/] [/b] [$3]" in literal(app)
        await pilot.press("n")
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen = literal(app)
        for told in ("[@click=app.quit]hint[/]", "[@click=app.quit]ask[/] [/b] [$3]", "[@click=app.quit]news[/]"):
            assert told in seen
    ended = SimgameApp(Session.begun(halfway(3)))
    async with ended.run_test(size=(100, 200)) as pilot:
        await ended.workers.wait_for_complete()
        await pilot.pause()
        assert "[@click=app.quit]debrief[/] [/b] [$3]" in literal(ended)


def test_a_difficulty_keeps_the_text_as_it_is() -> None:
    scenario = load(EVIL)
    tight = scenario.at_difficulty("tight")
    assert tight.title.startswith(scenario.title[:30])
    assert evolve(tight, title=scenario.title, firm=scenario.firm, difficulty=scenario.difficulty) == scenario
