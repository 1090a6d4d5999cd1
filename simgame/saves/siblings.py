"""Other saves of the same game: same world, same luck, other decisions from some period on."""

from pathlib import Path

from attrs import frozen

from simgame.errors import UnreadableFile
from simgame.game import Game
from simgame.saves.document import read_save
from simgame.saves.files import save_paths, saves_folder


@frozen
class Sibling:
    """Another way the same game went."""

    path: Path
    game: Game
    parted: int
    """The first period that was decided otherwise, from 1."""


def sibling(game: Game, own: Path, folder: Path | None = None) -> Sibling | None:
    """
    The save to lay beside a game: the one that goes along with it longest, and of these the one written last.

    Args:
        game: Of at least one period.
        own: Its own save.
        folder: Where to look; the player's saves where left out.

    Returns:
        None where no other save has the same scenario, seed and model version, and decides otherwise in a period that
        both played.
    """
    found = []
    for path in save_paths(folder or saves_folder()):
        try:
            save, written = read_save(path), path.stat().st_mtime
        except (UnreadableFile, FileNotFoundError):
            continue
        if path == own or not save.replays or (save.scenario, save.seed) != (game.scenario, game.seed):
            continue
        both = min(len(save.log), len(game.log))
        parted = next((n for n in range(both) if save.log[n] != game.log[n]), None)
        if parted is not None:
            other = Game(scenario=game.scenario, seed=game.seed, log=save.log)
            found.append((parted, written, Sibling(path, other, parted + 1)))
    return max(found, key=lambda each: each[:2])[-1] if found else None
