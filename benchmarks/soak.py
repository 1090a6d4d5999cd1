"""
Whether memory grows in long play: games are played by keys through a pseudo-terminal, one after the other.

    python -m benchmarks.soak [MINUTES]

Every game goes from its briefing through months with bars moved and pages turned to its debrief. The memory of minutes
2 to 5 is compared with that of the last three; it may differ by a tenth. Unix only.
"""

import statistics
import sys
import tempfile
import time

from benchmarks.terminal import DOWN, LEFT, PROGRAM, RIGHT, UP, Terminal, told

GAME = ["play", "spoke-and-chain", "--seed", "1"]
MINUTES = 60
TOLERANCE = 0.1
WARM = 2
"""Minutes after which what is loaded once is loaded."""
AROUND = 3
"""Minutes at either end that are compared."""
MOVES = (
    DOWN,
    RIGHT,
    RIGHT,
    LEFT,
    DOWN,
    LEFT,
    b"c",
    b"c",
    UP,
    b"2",
    b"3",
    b"4",
    b"5",
    b"6",
    b"1",
    b"e",
    b"e",
)
"""Keys of a month before it is run."""
MOST_PERIODS = 50
"""No game lasts longer; a program that stands still is noticed."""


def main(arguments: list[str]) -> int:
    """Play for so long and compare."""
    minutes = float(arguments[0]) if arguments else MINUTES
    with tempfile.TemporaryDirectory() as saves, Terminal([*PROGRAM, *GAME], saves) as terminal:
        terminal.wait_for("You win by")
        start, held, games, keys = time.monotonic(), list[tuple[float, float]](), 0, 0
        while (now := (time.monotonic() - start) / 60) < minutes:
            keys += play(terminal)
            games += 1
            held.append((now, terminal.memory))
            print(f"{now:5.1f} min  game {games:3}  {keys:6} keys  {terminal.memory:.1f} MB", flush=True)
    first = statistics.median(each for at, each in held if WARM <= at < WARM + AROUND)
    last = statistics.median(each for at, each in held if at >= minutes - AROUND)
    print(f"{first:.1f} MB in minutes {WARM} to {WARM + AROUND}, {last:.1f} MB at the end, {games} games")
    return 0 if told("growth of memory", last / first - 1, TOLERANCE) else 1


def play(terminal: Terminal) -> int:
    """One game from its briefing to the next briefing; how many keys that took."""
    keys = 0

    def press(key: bytes) -> str:
        nonlocal keys
        keys += 1
        terminal.press(key)
        return terminal.screen_text

    press(b"n")
    for _ in range(MOST_PERIODS):
        shown = "".join(press(key) for key in (*MOVES, b"n"))
        if "Yes, run it" in shown:
            shown += press(b"n")
        shown += press(b"n")
        if "See how it ended" in shown:
            break
    else:
        raise SystemExit("The game never ended")
    terminal.settle()
    press(b"a")
    return keys


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
