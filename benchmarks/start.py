"""How soon the program is there and answers, measured from outside through a pseudo-terminal.

    python -m benchmarks.start [RUNS]

Prints each figure beside its limit. Arms that are compared run in turn, so that a busy machine slows both; a figure
alone is a median, with the least before it, which a busy machine spares. Unix only.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

from benchmarks.terminal import (
    DOWN,
    ESCAPE,
    LARGE,
    LEFT,
    PROGRAM,
    RIGHT,
    ROOT,
    USUAL,
    Terminal,
    surroundings,
    told,
    typical,
)  # fmt: skip

WORLD = ROOT / "tests" / "corpus" / "valid" / "reference.toml"
REPAINTING = """
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget
from rich.segment import Segment
from rich.style import Style
INK = [Style(color=f"rgb({n * 5},{255 - n * 5},120)") for n in range(40)]
class Rows(Widget):
    presses = 0
    def render_line(self, y):
        return Strip([Segment(f"{self.presses + n:04d}", INK[n % 40]) for n in range(self.size.width // 4)])
class Bare(App):
    def compose(self):
        self.rows = Rows()
        yield self.rows
    def on_key(self, event):
        self.rows.presses += 1
        self.rows.refresh(Region(0, 0, self.rows.size.width, ROWS))
Bare().run()
"""
"""As many full rows in other letters at every key, and nothing else."""
BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("The smallest app")
Bare().run()
"""
RUNS, PRESSES, COMMITS = 9, 30, 6
BAR_LIMITS = {USUAL: 16.0, LARGE: 25.0}
IDLE, TICK = 30.0, 0.01
"""Seconds without a key, and the least that the system counts."""
FORECAST_LIMIT, CURVES_LIMIT = 60.0, 90.0
"""Milliseconds to the forecast, and to what is worked out after it; the bars wait for neither."""


def main(arguments: list[str]) -> int:
    """Measure everything and print it; 1 where a limit is broken."""
    runs = int(arguments[0]) if arguments else RUNS
    print(f"{os.getloadavg()[0]:.1f} programs wait for {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory() as saves:
        held = [
            told("home usable, × a bare Textual app", home_ratio(runs, saves), 1.3),
            told("simgame --help, × python -c pass", help_ratio(runs, saves), 3.0),
            *in_play(saves),
            *large_bar_moved(saves),
            told("a frame of the busiest screen, × a bare app repainting as many rows", frame_ratio(saves), 2.0),
            told("idle for 30 seconds, × a bare app", idle_ratio(saves), 1.2),
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
    """From an arrow key on an hour bar to bars and budget repainted, to its forecast, and to what comes last."""
    presses = [terminal.frames(key) for key in (LEFT, RIGHT) * (PRESSES // 2)]
    at = "{} × {}".format(*size)
    return [
        told(f"a bar moved to bars repainted at {at}, ms", typical(frames[0] for frames in presses), BAR_LIMITS[size]),
        told(f"a bar moved to its forecast at {at}, ms", typical(frames[1] for frames in presses), FORECAST_LIMIT),
        told(f"a bar moved to its curves at {at}, ms", typical(frames[-1] for frames in presses), CURVES_LIMIT),
    ]


def large_bar_moved(saves: str) -> list[bool]:
    """The same on a screen where four pages stand together."""
    with playing(saves, LARGE) as terminal:
        return bar_moved(terminal, LARGE)


def frame_ratio(saves: str) -> float:
    """From a key to the first frame with all four pages on the screen, against the same rows of a bare app."""
    with playing(saves, LARGE) as ours:
        presses = [(ours.frames(key)[0], ours.rows) for key in (LEFT, RIGHT) * (PRESSES // 2)]
    rows = max(each for _, each in presses)
    code = REPAINTING.replace("ROWS", str(rows))
    with Terminal([sys.executable, "-c", code], saves, LARGE) as bare:
        bare.wait_for("0000")
        bare.settle()
        plain = [bare.frames(key)[0] for key in (LEFT, RIGHT) * (PRESSES // 2)]
    print(f"  {rows} rows")
    return typical(each for each, _ in presses) / typical(plain)


def idle_ratio(saves: str) -> float:
    """Processor time of a game nobody touches, against that of a bare app, side by side."""
    with playing(saves, USUAL) as ours, Terminal([sys.executable, "-c", BARE], saves) as bare:
        bare.wait_for("The smallest app")
        bare.settle()
        before = ours.busy, bare.busy
        time.sleep(IDLE)
        mine, theirs = ours.busy - before[0], bare.busy - before[1]
    print(f"  {mine:.2f} s and {theirs:.2f} s")
    return (mine + TICK) / (theirs + TICK)


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
