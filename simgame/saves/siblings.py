"""Other saves of the same game: same world, same luck, other decisions from some period on."""

from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from simgame.errors import SimgameError, UnreadableFile
from simgame.fork import parted
from simgame.game import Game
from simgame.saves.document import Branch, read_save
from simgame.saves.files import save_paths
from simgame.saves.replay import load


@frozen
class Sibling:
    """Another way the same game went."""

    path: Path
    game: Game
    parted: int | None
    """The first period that was decided otherwise, from 1; None where all are alike."""


def sibling(game: Game, own: Path) -> Sibling | None:
    """
    The save to lay beside a game: the one it was played on from, else the one that goes along with it longest.

    Args:
        game: Of at least one period.
        own: Its own save; others are looked for in its folder, and of equals the one written last is taken.

    Returns:
        None where no other sound save there has the same scenario, seed and model version and decides otherwise in a
        period that both played. The one it was played on from may be alike throughout.
    """
    branch = branch_of(own)
    origin = branch.of if branch else ""
    found = sorted(_candidates(game, own, origin), reverse=True)
    for _, number, _, path in found:
        try:
            return Sibling(path, load(path), number or None)
        except SimgameError:
            continue
    return None


def branch_of(own: Path) -> Branch | None:
    """Which save this one was played on from; None where it was begun afresh, or is not on disk."""
    try:
        return read_save(own).branch
    except UnreadableFile:
        return None


def _candidates(game: Game, own: Path, origin: str) -> Iterator[tuple[bool, int, float, Path]]:
    """Whether it is the origin, where it parts (0 for nowhere), when it was written, and where it lies."""
    for path in save_paths(own.parent):
        try:
            save, written = read_save(path), path.stat().st_mtime
        except (UnreadableFile, FileNotFoundError):
            continue
        if path == own or not save.replays or (save.scenario, save.seed) != (game.scenario, game.seed):
            continue
        number = parted(game.log, save.log) or 0
        if number or path.name == origin:
            yield path.name == origin, number, written, path
