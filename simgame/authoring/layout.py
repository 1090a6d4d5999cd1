"""Which lines of a sound file say what."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import frozen

from simgame.scenario.diagnose import KeyPath
from simgame.scenario.positions import scan


@frozen(kw_only=True)
class Passage:
    """A header, or a key with its value: lines ``first`` to ``last``, counted from 0."""

    first: int
    last: int
    path: KeyPath
    """Of the table, or of the key."""
    is_header: bool = False


def passages(text: str) -> Iterator[Passage]:
    """All of them in the order of the file; ``text`` is sound TOML in lines that end in newlines."""
    positions = scan(text)
    whole = {spot.value: path for path, spot in sorted(positions.spots.items(), key=lambda entry: len(entry[0]))}
    reached = 0
    for spot in sorted(positions.spots.values(), key=lambda spot: min(spot.key[0], spot.value[0])):
        start = min(spot.key[0], spot.value[0])
        if start >= reached:
            reached = spot.value[1]
            first, last = (bisect_right(positions.starts, offset) - 1 for offset in (start, reached))
            yield Passage(first=first, last=last, path=whole[spot.value], is_header=spot.value[0] < spot.key[0])
