"""Whether a file is another than before, told without reading it."""

from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells one state of a file from another without reading it."""

    modified: int
    """Nanoseconds."""
    size: int
    inode: int


def stamp(path: Path) -> Stamp | None:
    """The state a file is in; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino)
