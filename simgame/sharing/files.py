"""Where what is shared lies, and how it gets there."""

from pathlib import Path

from simgame.errors import SimgameError

MOST = 10_000
"""Files of one name in a folder."""


class NotShared(SimgameError):
    """What was to be shared could not be written; what lay there is as it was."""

    hint = "Make room, or name another place."

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path}: not written, {why}")


def put(path: Path, data: bytes) -> None:
    """
    Write a file, over what is there, in a folder that is made where it is missing.

    Raises:
        NotShared: It cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as fault:
        raise NotShared(path, _why(fault)) from fault


def put_beside(folder: Path, stem: str, suffix: str, data: bytes) -> Path:
    """
    Write a file under the next free name, ``plan-3.svg``, and tell which that was.

    Args:
        folder: Made where it is missing.
        stem: What the name begins with.
        suffix: What it ends with, dot and all.
        data: Its content.

    Raises:
        NotShared: It cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, MOST):
            path = folder / f"{stem}-{number}{suffix}"
            if not path.exists():
                with path.open("xb") as file:
                    file.write(data)
                return path
    except OSError as fault:
        raise NotShared(folder, _why(fault)) from fault
    raise NotShared(folder, f"there are {MOST:,} files called {stem}")


def _why(fault: OSError) -> str:
    return (fault.strerror or str(fault)).lower()
