"""The program on a terminal of its own: what a terminal sends, byte by byte."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

pty = pytest.importorskip("pty", reason="a pseudo-terminal is needed")
ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
_CONTROL = re.compile(r"\x1b\[[0-9;?<>=]*\$?[a-zA-Z]")


class Terminal:
    """A program and what it wrote."""

    def __init__(self) -> None:
        self._end, inside = pty.openpty()
        command = [sys.executable, "-m", "simgame"]
        size = {"COLUMNS": "80", "LINES": "24", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            command, stdin=inside, stdout=inside, stderr=inside, cwd=ROOT, env=os.environ | size
        )
        os.close(inside)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._end)

    def send(self, keys: bytes) -> None:
        os.write(self._end, keys)

    def until(self, told: str) -> float:
        """Wait for these words; how many seconds that took."""
        seen, start = "", time.perf_counter()
        while told not in seen:
            assert time.perf_counter() - start < PATIENCE, f"{told!r} never came"
            if select.select([self._end], [], [], 0.1)[0]:
                seen += _CONTROL.sub("", os.read(self._end, 65_536).decode(errors="replace"))
        return time.perf_counter() - start


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with Terminal() as opened:
        opened.until("Open the shop")
        yield opened


def test_a_lone_escape_is_known_at_once(terminal: Terminal) -> None:
    waits = []
    for _ in range(3):
        terminal.send(b"?")
        terminal.until("Type to search")
        time.sleep(0.3)
        terminal.send(b"\x1b")
        waits.append(terminal.until("Open the shop"))
    assert min(waits) < 0.1


def test_an_arrow_is_no_escape_though_it_begins_with_one(terminal: Terminal) -> None:
    terminal.send(b"?")
    terminal.until("Type to search")
    time.sleep(0.3)
    terminal.send(b"\x1b[B\x1b[B\x1b[A")
    terminal.send(b"\x1b")
    terminal.until("Open the shop")


def test_q_ends_the_program_cleanly(terminal: Terminal) -> None:
    terminal.send(b"q")
    assert terminal.process.wait(PATIENCE) == 0
