"""How soon the program is there and answers, measured from outside through a pseudo-terminal.

    python -m benchmarks.start [RUNS]

Prints each figure beside its limit. Arms that are compared run in turn, so that a busy machine slows both; a figure
alone is a median, with the least before it, which a busy machine spares. Unix only.
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
from collections.abc import Callable, Iterable
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
RUNS, PRESSES, COMMITS = 9, 30, 6
USUAL, LARGE = (80, 24), (160, 50)
"""Columns and rows."""
BAR_LIMITS = {USUAL: 16.0, LARGE: 25.0}
FORECAST_LIMIT = 60.0
"""Milliseconds; the bars do not wait for it."""
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
FRAME_END = b"\x1b[?2026l"
"""Textual paints a frame between two such marks."""
CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^].*?(?:\x07|\x1b\\)|\x1b[@-Z\\^_=>]", re.DOTALL)
DOWN, LEFT, RIGHT, ESCAPE = b"\x1b[B", b"\x1b[D", b"\x1b[C", b"\x1b"


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


def main(arguments: list[str]) -> int:
    """Measure everything and print it; 1 where a limit is broken."""
    runs = int(arguments[0]) if arguments else RUNS
    print(f"{os.getloadavg()[0]:.1f} programs wait for {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as saves:
        held = [
            told("home usable, × a bare Textual app", home_ratio(runs, saves), 1.5),
            told("simgame --help, × python -c pass", help_ratio(runs, saves), 3.0),
            *in_play(saves),
            *large_bar_moved(saves),
        ]
    return 0 if all(held) else 1


def in_play(saves: str) -> list[bool]:
    """What a player feels on the play screen, in one game at 80 × 24."""
    with playing(saves, USUAL) as terminal:
        return [
            *bar_moved(terminal, USUAL),
            told("bytes written for it, KB", len(terminal.answer) / 1024, 20.0),
            told("another page, ms", pages_turned(terminal), 40.0),
            told("Escape, ms", escaped(terminal), 30.0),
            told("a period run, saved and shown, ms", committed(terminal), 200.0),
            told("memory, MB", terminal.memory, 65.0),
            told("gone after Ctrl+Q, ms", terminal.leave(), 300.0),
        ]


def playing(saves: str, size: tuple[int, int]) -> Terminal:
    """The program in a new game, a bar in focus that can move both ways."""
    terminal = Terminal([*PROGRAM, "play", str(WORLD), "--seed", "1"], saves, size)
    terminal.wait_for("You win by")
    terminal.settle()
    terminal.press(b"n")
    terminal.wait_for("Research")
    terminal.settle()
    for key in (DOWN, DOWN, LEFT, RIGHT):
        terminal.press(key)
    return terminal


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


def help_ratio(runs: int, saves: str) -> float:
    """How much longer ``simgame --help`` takes than a Python that does nothing."""
    return ratio(
        lambda: ended_after([*PROGRAM, "--help"], saves),
        lambda: ended_after([sys.executable, "-c", "pass"], saves),
        runs * 3,
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


def ended_after(command: list[str], saves: str) -> float:
    """Milliseconds a program runs."""
    around = surroundings(saves)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=around)  # noqa: S603  # our program
    return (time.perf_counter() - start) * 1e3


def bar_moved(terminal: Terminal, size: tuple[int, int]) -> list[bool]:
    """From an arrow key on an hour bar to bars and budget repainted, and to the forecast that follows."""
    presses = [terminal.frames(key) for key in (LEFT, RIGHT) * (PRESSES // 2)]
    at = "{} × {}".format(*size)
    return [
        told(f"a bar moved to bars repainted at {at}, ms", typical(frames[0] for frames in presses), BAR_LIMITS[size]),
        told(f"a bar moved to its forecast at {at}, ms", typical(frames[-1] for frames in presses), FORECAST_LIMIT),
    ]


def large_bar_moved(saves: str) -> list[bool]:
    """The same on a screen where four pages stand together."""
    with playing(saves, LARGE) as terminal:
        return bar_moved(terminal, LARGE)


def pages_turned(terminal: Terminal) -> float:
    """From a digit to its page; the first time around builds what is kept."""
    turns = [terminal.press(key) for _ in range(3) for key in (b"2", b"3", b"4", b"5", b"6", b"1")]
    return typical(turns[6:])


def escaped(terminal: Terminal) -> float:
    """From Escape to the explanation gone that ``e`` opened."""

    def closed() -> float:
        terminal.press(b"e")
        return terminal.press(ESCAPE)

    return typical(closed() for _ in range(PRESSES // 3))


def committed(terminal: Terminal) -> float:
    """From the key that runs a period to its result shown; the confirming key where the program asks first."""

    def run() -> float:
        terminal.press(b"1")
        first = terminal.press(b"n")
        return terminal.press(b"n") if b"Yes, run it" in terminal.answer else first

    return typical(run() for _ in range(COMMITS))


def typical(times: Iterable[float]) -> float:
    """The median in milliseconds; tells the range too."""
    taken = list(times)
    print(f"  {min(taken):.0f} to {max(taken):.0f} ms in {len(taken)}")
    return statistics.median(taken)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
