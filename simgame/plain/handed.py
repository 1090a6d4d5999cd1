"""A finished game handed on: its result in one line, and the page to share."""

from collections.abc import Iterator
from pathlib import Path

from simgame.game import Game
from simgame.places import shared_folder
from simgame.score import score
from simgame.sharing.files import put
from simgame.sharing.handout import handout
from simgame.sharing.line import result_line
from simgame.sharing.page import page


def in_a_line(game: Game) -> str:
    """The result, to paste where friends talk."""
    return result_line(game, score(game))


def exported(game: Game, save: Path) -> Iterator[str]:
    """
    Write the page beside what else is shared, under the name of the save, and say where it is.

    Raises:
        SimgameError: It cannot be written.
    """
    path = shared_folder() / f"{save.stem}.html"
    put(path, page(handout(game)).encode())
    yield f"The page is written as {path.name} in the folder"
    yield str(path.parent)
    yield "It holds all it needs: print it, send it, open it anywhere."
