from typing import Any

import pytest
from textual.screen import Screen

from simgame.game import Game
from tests.tui.stage import Stage, played


class Frames(Stage):
    """Counts what it sends to the terminal."""

    def __init__(self, game: Game) -> None:
        super().__init__(game)
        self.frames = 0

    def _display(self, screen: Screen[Any], renderable: Any) -> None:  # noqa: ANN401  # as Textual has it
        self.frames += renderable is not None
        super()._display(screen, renderable)


@pytest.mark.parametrize("moves", [["left"], ["left", "right"]])
async def test_bar_budget_and_forecast_come_in_one_frame(moves: list[str]) -> None:
    stage = Frames(played(2))
    async with stage.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "down")
        await pilot.pause(0.1)
        for move in moves:
            before, shown = stage.frames, stage.text
            await pilot.press(move)
            await pilot.pause(0.1)
            assert stage.frames == before + 1
            changed = [one for one, other in zip(shown.split("\n"), stage.rows, strict=True) if one != other]
            assert any("Promotion" in row for row in changed)
            assert any(" of 40 h" in row for row in changed)
