"""A program behind a pseudo-terminal, as benchmarks measure it from outside. Unix only."""

import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[1]
PROGRAM = [sys.executable, "-m", "simgame"]
USUAL, LARGE = (80, 24), (160, 50)
"""Columns and rows."""
SILENCE = 0.15
"""Seconds without output that end an answer; less than a forecast takes would leave its frame to the next key."""
PATIENCE = 20.0
"""Seconds to wait for a screen."""
ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[c": b"\x1b[?62;22c",
}
"""What terminals say when asked; a program may wait for it."""
TICKS = os.sysconf("SC_CLK_TCK")
FRAME_END = b"\x1b[?2026l"
"""Textual paints a frame between two such marks."""
CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^].*?(?:\x07|\x1b\\)|\x1b[@-Z\\^_=>]", re.DOTALL)
UP, DOWN, LEFT, RIGHT, ESCAPE = b"\x1b[A", b"\x1b[B", b"\x1b[D", b"\x1b[C", b"\x1b"
ROW = re.compile(rb"\x1b\[(\d+);\d+H")


class Terminal:
    """A program behind a pseudo-terminal; animations are off, so that an answer ends."""

    def __init__(self, command: list[str], saves: str, size: tuple[int, int] = USUAL) -> None:
        self.started = time.perf_counter()
        self._said = b""
        self._asked_at = 0
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.chdir(ROOT)
            os.execvpe(command[0], command, surroundings(saves))  # noqa: S606  # this repository's program

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        os.close(self._terminal)

    def wait_for(self, text: str) -> float:
        """Milliseconds from the start until the text was on the screen."""
        end = self.started + PATIENCE
        while text.encode() not in CONTROL.sub(b"", self._said):
            if time.perf_counter() > end or not self._read(PATIENCE):
                raise SystemExit(f"{text!r} never came:\n{CONTROL.sub(b'', self._said).decode(errors='replace')}")
        return (time.perf_counter() - self.started) * 1e3

    def press(self, key: bytes) -> float:
        """Milliseconds from a key to the last byte of what it changed on the screen."""
        return self.frames(key)[-1]

    def frames(self, key: bytes) -> list[float]:
        """Milliseconds from a key to the end of each frame that it changed on the screen, and to the last byte."""
        self._asked_at = len(self._said)
        pressed = last = time.perf_counter()
        os.write(self._terminal, key)
        ends: list[float] = []
        while self._read(SILENCE if last > pressed else PATIENCE):
            last = time.perf_counter()
            ends += [(last - pressed) * 1e3] * (self.answer.count(FRAME_END) - len(ends))
        return [*ends, (last - pressed) * 1e3]

    @property
    def answer(self) -> bytes:
        """All bytes since the last key."""
        return self._said[self._asked_at :]

    @property
    def rows(self) -> int:
        """How many rows of the screen the first frame since the last key wrote."""
        return len(set(ROW.findall(self.answer.partition(FRAME_END)[0])))

    @property
    def screen_text(self) -> str:
        """All that was written since the last key, without control sequences."""
        return CONTROL.sub(b"", self.answer).decode(errors="replace")

    @property
    def busy(self) -> float:
        """Seconds of processor time so far."""
        fields = Path(f"/proc/{self._process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    @property
    def memory(self) -> float:
        """Megabytes the program holds."""
        command = ["ps", "-o", "rss=", "-p", str(self._process)]
        return int(subprocess.run(command, check=True, capture_output=True).stdout) / 1024  # noqa: S603  # a number

    def leave(self) -> float:
        """Milliseconds from Ctrl+Q until the program is gone."""
        start = time.perf_counter()
        os.write(self._terminal, b"\x11")
        while os.waitpid(self._process, os.WNOHANG) == (0, 0):
            self._read(0.001)
        self._process = 0
        return (time.perf_counter() - start) * 1e3

    def settle(self) -> None:
        """Wait until nothing is written for half a second."""
        while self._read(0.5):
            continue

    def _read(self, patience: float) -> bool:
        if not select.select([self._terminal], [], [], patience)[0]:
            return False
        try:
            said = os.read(self._terminal, 1_048_576)
        except OSError:  # Linux says so where the program has closed its end
            return False
        self._said += said
        for question, answer in ANSWERS.items():
            if question in said:
                os.write(self._terminal, answer)
        return bool(said)


def surroundings(saves: str) -> dict[str, str]:
    """Of a program: a usual terminal, no settings, and bytecode kept between runs, as an installed program has it."""
    told = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_ANIMATIONS": "none"}
    own = {"SIMGAME_SAVES": saves, "SIMGAME_SETTINGS": f"{saves}/none.json", "PYTHONPYCACHEPREFIX": f"{saves}/bytecode"}
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return inherited | told | own


def told(what: str, figure: float, limit: float) -> bool:
    """Print a figure beside its limit; whether it keeps it."""
    print(f"{what}: {figure:.2f} (limit {limit:g}){'' if figure <= limit else '  BROKEN'}", flush=True)
    return figure <= limit


def typical(times: Iterable[float]) -> float:
    """The median in milliseconds; tells the range too."""
    taken = list(times)
    print(f"  {min(taken):.0f} to {max(taken):.0f} ms in {len(taken)}")
    return statistics.median(taken)
