"""Files that leave the lists and stay on the disk."""

from pathlib import Path

FOLDER = "put-away"
"""Beside the file."""


def put_away(path: Path) -> Path:
    """
    Move a save or a scenario of one's own out of the lists.

    Returns:
        Where it lies now; a number stands behind the name where one lay there already.

    Raises:
        OSError: It cannot be moved.
    """
    folder = path.parent / FOLDER
    folder.mkdir(exist_ok=True)
    number = 1
    while (place := folder / f"{path.stem}{f'-{number}' * (number > 1)}{path.suffix}").exists():
        number += 1
    return path.rename(place)
