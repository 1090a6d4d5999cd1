"""Where saves lie, what they are called, and how they get onto the disk whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from simgame.errors import SaveInUse, SaveNotWritten
from simgame.places import FOLDER_VARIABLE, saves_folder
from simgame.saves.lock import SaveLock

SUFFIX = ".sim"


def save_paths(folder: Path) -> Iterator[Path]:
    """Files of the folder that are called as saves are."""
    with suppress(FileNotFoundError, NotADirectoryError):
        yield from folder.glob(f"*{SUFFIX}")


def claim(scenario_id: str, folder: Path | None = None) -> SaveLock:
    """
    Hold the next free name for a new game, ``spoke-and-chain-7.sim``, against every other process.

    Raises:
        SaveNotWritten: The folder cannot be made or written to.
    """
    place = folder or saves_folder()
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise SaveNotWritten(place, _why(fault), f"Name another folder in {FOLDER_VARIABLE}.") from fault
    number = _highest(place, scenario_id)
    while True:
        number += 1
        path = place / f"{scenario_id}-{number}{SUFFIX}"
        with suppress(SaveInUse):
            lock = SaveLock(path)
            if not path.exists():
                return lock
            lock.release()


def write_whole(path: Path, text: str) -> None:
    """
    Put text into a file so that whoever reads it, whenever, finds all of the old or all of the new.

    Raises:
        SaveNotWritten: It could not be written; the old file is as it was.
    """
    target = Path(os.path.realpath(path))
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
        _sync_folder(target.parent)
    except OSError as fault:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise SaveNotWritten(path, _why(fault), "Make room or name another folder, then commit again.") from fault


def _highest(folder: Path, scenario_id: str) -> int:
    names = [path.name.removesuffix(SUFFIX) for path in save_paths(folder)]
    numbers = [name.removeprefix(f"{scenario_id}-") for name in names]
    return max((int(number) for number in numbers if number.isdecimal() and len(number) < 10), default=0)  # noqa: PLR2004


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # pragma: no cover  # Windows keeps folders in order by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _why(fault: OSError) -> str:
    return (fault.strerror or str(fault)).lower()
