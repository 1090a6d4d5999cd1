"""What would change in a file, as programs that compare files print it."""

from difflib import unified_diff
from pathlib import Path

from simgame.characters import printable


def difference(path: Path, before: str, after: str) -> str:
    """Unified lines between two texts of a file; empty where they do not differ."""
    lines = unified_diff(before.splitlines(), after.splitlines(), str(path), str(path), lineterm="")
    return "\n".join(map(printable, lines))
