import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App

from simgame import settings

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
REWRITE = "SIMGAME_REWRITE_GOLDEN"
"""Set to anything, a run writes down what it sees; read the difference before committing it."""
_IDS = re.compile(r"terminal-\d+")

Seen = Callable[[App[None], str], None]


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the player's saves or settings."""
    monkeypatch.setenv("SIMGAME_SAVES", str(tmp_path / "saves"))
    monkeypatch.setenv(settings.FILE_VARIABLE, str(tmp_path / "settings.json"))


@pytest.fixture
def seen_as_text() -> Seen:
    """Compare a screen, letter by letter, with the file of this name in golden/."""
    return lambda app, name: _compare(text_of(app), GOLDEN / f"{name}.txt")


@pytest.fixture
def seen_as_picture() -> Seen:
    """The same with colours, as SVG."""
    return lambda app, name: _compare(_IDS.sub("terminal", app.export_screenshot(title="")), GOLDEN / f"{name}.svg")


def text_of(app: App[None]) -> str:
    """What the terminal shows; solid cells as blocks."""
    rows = []
    for strip in app.screen._compositor.render_strips():
        parts = ("█" * len(text) if style and style.reverse and not text.strip() else text for text, style, _ in strip)
        rows.append("".join(parts).rstrip())
    return "\n".join(rows) + "\n"


def _compare(seen: str, golden: Path) -> None:
    if os.environ.get(REWRITE):
        golden.write_text(seen, encoding="utf-8")
    assert golden.is_file(), f"no {golden.name}; run once with {REWRITE}=1"
    assert seen == golden.read_text(encoding="utf-8"), f"look at the difference; if it is meant, run with {REWRITE}=1"
