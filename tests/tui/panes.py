"""The program in real terminals, by tmux."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds until something must be on the screen, on a busy machine."""


class Panes:
    """A terminal with a server of its own; a second pane takes the right half."""

    def __init__(self, folder: Path, columns: int, rows: int) -> None:
        self._command = ["tmux", "-S", str(folder / "tmux"), "-f", os.devnull]
        self._size = ["-x", str(columns), "-y", str(rows)]
        self._env = {
            **os.environ,
            "SIMGAME_SAVES": str(folder / "saves"),
            "SIMGAME_SETTINGS": str(folder / "settings.json"),
            "TEXTUAL_ANIMATIONS": "none",
        }

    def tmux(self, *words: str) -> str:
        run = subprocess.run(
            [*self._command, *words], capture_output=True, text=True, check=True, env=self._env, cwd=ROOT
        )
        return run.stdout

    def open(self, *words: str) -> None:
        """Run simgame in the first pane, or in one beside it."""
        program = " ".join([sys.executable, "-m", "simgame", *words])
        if not self._size:
            self.tmux("split-window", "-h", "-t", "0.0", program)
            return
        self.tmux("new-session", "-d", *self._size, program)
        self._size = []

    def seen(self, pane: int) -> str:
        return self.tmux("capture-pane", "-p", "-t", f"0.{pane}")

    def press(self, pane: int, *keys: str) -> None:
        self.tmux("send-keys", "-t", f"0.{pane}", *keys)

    def until(self, pane: int, there: str | Callable[[str], bool]) -> str:
        """What a pane shows once a text is on it, or once something holds of it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            seen = self.seen(pane)
            if there in seen if isinstance(there, str) else there(seen):
                return seen
            time.sleep(0.05)
        raise AssertionError(f"{there!r} never came:\n{self.seen(pane)}")
