"""How soon the program is there and answers, measured from outside through a pseudo-terminal.

    python -m benchmarks.start [RUNS]

Prints each figure with its limit; arms that are compared run in turn, so that a busy machine slows both. Unix only.
"""

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
import tempfile
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

ROOT = Path(__file__).parents[1]
WORLD = ROOT / "tests" / "corpus" / "valid" / "reference.toml"
PROGRAM = [sys.executable, "-m", "simgame"]
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("The smallest app")
Bare().run()
"""
RUNS, PRESSES = 9, 30
ROWS, COLUMNS = 24, 80
SILENCE = 0.06
"""Seconds without output that end an answer."""
PATIENCE = 20.0
"""Seconds to wait for a screen."""
ANSWERS = {
    b"\x1b[?2026$p": b"\x1b[?2026;2$y",
    b"\x1b[?2048$p": b"\x1b[?2048;0$y",
    b"\x1b[6n": b"\x1b[1;1R",
    b"\x1b[c": b"\x1b[?62;22c",
}
"""What terminals say when asked; a program may wait for it."""
CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^].*?(?:\x07|\x1b\\)|\x1b[@-Z\\^_=>]", re.DOTALL)
DOWN, LEFT, RIGHT = b"\x1b[B", b"\x1b[D", b"\x1b[C"


class Terminal:
    """A program behind a pseudo-terminal of 80 × 24."""

    def __init__(self, command: list[str], saves: str) -> None:
        self.started = time.perf_counter()
        self._said = b""
        self._process, self._terminal = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            environment = os.environ | {"TERM": "xterm-256color", "COLORTERM": "truecolor", "SIMGAME_SAVES": saves}
            os.chdir(ROOT)
            os.execvpe(command[0], command, environment)  # noqa: S606  # this repository's program

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
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
        pressed = last = time.perf_counter()
        os.write(self._terminal, key)
        while self._read(SILENCE if last > pressed else PATIENCE):
            last = time.perf_counter()
        return (last - pressed) * 1e3

    def settle(self) -> None:
        """Wait until nothing is written for half a second."""
        while self._read(0.5):
            continue

    def _read(self, patience: float) -> bool:
        if not select.select([self._terminal], [], [], patience)[0]:
            return False
        said = os.read(self._terminal, 1_048_576)
        self._said += said
        for question, answer in ANSWERS.items():
            if question in said:
                os.write(self._terminal, answer)
        return bool(said)


def main(arguments: list[str]) -> int:
    """Measure everything and print it; 1 where a limit is broken."""
    runs = int(arguments[0]) if arguments else RUNS
    with tempfile.TemporaryDirectory() as saves:
        held = [
            told("home usable, × a bare Textual app", home_ratio(runs, saves), 1.5),
            told("simgame --help, × python -c pass", help_ratio(runs), 3.0),
            told("a bar moved to the plan screen repainted, ms", bar_latency(saves), 25.0),
        ]
    return 0 if all(held) else 1


def told(what: str, figure: float, limit: float) -> bool:
    """Print a figure beside its limit; whether it keeps it."""
    print(f"{what}: {figure:.2f} (limit {limit:g}){'' if figure <= limit else '  BROKEN'}", flush=True)
    return figure <= limit


def home_ratio(runs: int, saves: str) -> float:
    """How much longer the first-time player's home screen takes than the smallest app that Textual can show."""
    return ratio(
        lambda: shown_after([*PROGRAM], "Open the shop", saves),
        lambda: shown_after([sys.executable, "-c", BARE], "The smallest app", saves),
        runs,
    )


def help_ratio(runs: int) -> float:
    """How much longer ``simgame --help`` takes than a Python that does nothing."""
    return ratio(
        lambda: ended_after([*PROGRAM, "--help"]), lambda: ended_after([sys.executable, "-c", "pass"]), runs * 3
    )


def ratio(ours: Callable[[], float], theirs: Callable[[], float], runs: int) -> float:
    """Median time of ours by median time of theirs; the first pair warms caches and does not count."""
    pairs = [(ours(), theirs()) for _ in range(runs + 1)][1:]
    mine, bare = (statistics.median(float(each) for each in times) for times in zip(*pairs, strict=True))
    print(f"  {mine:.0f} ms and {bare:.0f} ms")
    return mine / bare


def shown_after(command: list[str], text: str, saves: str) -> float:
    """Milliseconds until a program shows a text."""
    with Terminal(command, saves) as terminal:
        return terminal.wait_for(text)


def ended_after(command: list[str]) -> float:
    """Milliseconds a program runs."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)  # noqa: S603  # this repository's program
    return (time.perf_counter() - start) * 1e3


def bar_latency(saves: str) -> float:
    """Median milliseconds from an arrow key on an hour bar to the plan screen repainted, forecast and all."""
    with Terminal([*PROGRAM, "play", str(WORLD), "--seed", "1"], saves) as terminal:
        terminal.wait_for("Research")
        terminal.settle()
        for key in (DOWN, DOWN, LEFT, RIGHT):
            terminal.press(key)
        times = [terminal.press(key) for key in (LEFT, RIGHT) * (PRESSES // 2)]
    print(f"  {min(times):.0f} to {max(times):.0f} ms in {len(times)} presses")
    return statistics.median(times)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
