"""Waits for files to change."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from simgame.authoring.stamp import stamp

PAUSE = 0.5
"""Seconds between two looks at the files."""


def changes(paths: Sequence[Path]) -> Iterator[None]:
    """Once at first, and again each time that one of the files is another; ends never."""
    while True:
        before = [stamp(path) for path in paths]
        yield
        while [stamp(path) for path in paths] == before:
            time.sleep(PAUSE)
