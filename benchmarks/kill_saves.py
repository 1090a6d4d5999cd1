"""Kill scripted play at random moments: no committed period may be lost, no save unreadable.

    python -m benchmarks.kill_saves [KILLS]

Each player is a process of its own that says of every period when its commit returned; it is killed with SIGKILL
somewhere between its start and its last commit, and the next one goes on with what it left. Needs fork, so no Windows.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from simgame.errors import SimgameError
from simgame.game import Game
from simgame.saves.lock import SaveLock
from simgame.saves.replay import load, save
from simgame.scenario import Hours, PeriodDecisions
from simgame.scenario import load as load_scenario

KILLS = 200
WORLD = Path(__file__).parents[1] / "tests" / "corpus" / "valid" / "reference.toml"


def main(arguments: list[str]) -> int:
    """Run the kills, print what came of them; 0 where nothing was lost."""
    kills = int(arguments[0]) if arguments else KILLS
    chance = random.Random(1)  # noqa: S311  # moments, not secrets
    told: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        longest = seconds_of_a_game(Path(folder) / "whole.sim")
        for _ in range(kills):
            told += killed_once(Path(folder) / f"game-{told['games finished']}.sim", chance.uniform(0, longest))
    names = ("periods committed", "games finished", "killed while writing", "periods lost", "unreadable saves")
    print(f"{kills} kills: " + ", ".join(f"{told[name]} {name}" for name in names))
    return 1 if told["periods lost"] or told["unreadable saves"] else 0


def seconds_of_a_game(path: Path) -> float:
    """How long a player lives that nobody kills, on this machine, now."""
    start = time.perf_counter()
    reading, writing = os.pipe()
    play_on(path, writing)
    os.close(reading)
    os.close(writing)
    return time.perf_counter() - start


def killed_once(path: Path, seconds: float) -> Counter[str]:
    """Let a player go on with a save for so long, kill it, and look at what it left."""
    before = len(load(path).log) if path.exists() else 0
    reading, writing = os.pipe()
    player = os.fork()
    if player == 0:
        try:
            play_on(path, writing)
        finally:
            os._exit(0)
    os.close(writing)
    time.sleep(seconds)
    os.kill(player, signal.SIGKILL)
    os.waitpid(player, 0)
    said = len(os.read(reading, 65_536))
    os.close(reading)
    told = Counter({"periods committed": said, "killed while writing": sum(1 for _ in path.parent.glob(".*.tmp"))})
    try:
        game = load(path) if before + said else None
    except SimgameError as fault:
        print(fault, file=sys.stderr)
        return told + Counter({"unreadable saves": 1})
    kept = len(game.log) if game else 0
    told["periods lost"] = max(0, before + said - kept)
    told["games finished"] = int(game is not None and game.over)
    return told


def play_on(path: Path, writing: int) -> None:
    """The player: commit period after period and say so after each."""
    with SaveLock(path):
        game = load(path) if path.exists() else Game(scenario=load_scenario(WORLD), seed=len(path.name))
        while not game.over:
            hours = Hours(promotion=game.period % 8, prospecting=12, closing=20)
            game = game.play(PeriodDecisions(hours=hours))
            save(game, path)
            os.write(writing, b".")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
