"""Waits for files to change."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

PAUSE = 0.5
"""Seconds between two looks at the files."""

_Stamp = tuple[int, int, int] | None


def changes(paths: Sequence[Path]) -> Iterator[None]:
    """Once at first, and again each time that one of the files is another; ends never."""
    while True:
        before = [_stamp(path) for path in paths]
        yield
        while [_stamp(path) for path in paths] == before:
            time.sleep(PAUSE)


def _stamp(path: Path) -> _Stamp:
    """What tells a file from what it was; None while there is none, as when an editor puts another in its place."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
