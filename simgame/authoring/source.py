"""The text of a scenario file, and where each key stands in it, as far as it can be read."""

from bisect import bisect_right
from functools import cached_property
from typing import Any

from attrs import frozen

from simgame.characters import removed
from simgame.errors import SimgameError
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.limits import ENTRIES, deep_bracket, deep_key, entries
from simgame.scenario.positions import Positions, Span, scan
from simgame.scenario.read import Reading, read
from simgame.scenario.strangers import tables


class NotWhereItWas(SimgameError):
    """A place in the text cannot be changed, because the line it is on cannot be read."""

    hint = "Put that line right in the text first."

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line} cannot be read")
        self.line = line


@frozen
class Source:
    """One state of the text; all places are offsets into it."""

    text: str

    @cached_property
    def reading(self) -> Reading:
        """What could be read; nothing of a text that is too large or too deep."""
        text = removed(self.text)
        fits = entries(text) <= ENTRIES and deep_key(text) is None and deep_bracket(text) is None
        return read(text, tables()) if fits else Reading(data={}, text="")

    @cached_property
    def positions(self) -> Positions:
        """Where everything stands in the text as read, which may differ on lines that were unreadable."""
        return scan(self.reading.text)

    def value(self, path: KeyPath) -> Any:  # noqa: ANN401  # TOML may hold anything
        """What the file says there; None where it says nothing."""
        found: Any = self.reading.data
        for part in path:
            try:
                found = found[part]
            except (KeyError, IndexError, TypeError):
                return None
        return found

    def raw(self, path: KeyPath) -> str:
        """The same as it is written; empty where the path has no spot of its own."""
        return self.positions.raw(path)

    def span(self, path: KeyPath) -> Span:
        """
        Where a stated value stands.

        Raises:
            KeyError: The file does not state it.
            NotWhereItWas: It was read by guessing.
        """
        return self.written(self.positions.spots[path].value)

    def written(self, span: Span) -> Span:
        """
        A place in the text as read, as one in the text as written.

        Raises:
            NotWhereItWas: The lines there differ.
        """
        first, last = (bisect_right(self.positions.starts, offset) - 1 for offset in span)
        for number in range(first, last + 1):
            if self._lines[0][number : number + 1] != self._lines[1][number : number + 1]:
                raise NotWhereItWas(number + 1)
        shift = self._starts[first] - self.positions.starts[first]
        return span[0] + shift, span[1] + shift

    @cached_property
    def _lines(self) -> tuple[list[str], list[str]]:
        """As read and as written."""
        return self.positions.text.split("\n"), self.text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        for line in self._lines[1]:
            starts.append(starts[-1] + len(line) + 1)
        return starts

    def place(self, path: KeyPath) -> tuple[int, int]:
        """Line and column, from 1, of a path or of what is around it; those of the top where nothing is."""
        spot = self.positions.nearest(path)
        return self.positions.place(spot.key[0]) if spot else (1, 1)

    def at(self, line: int, column: int) -> KeyPath:
        """What stands on a line and column, from 1: the innermost path there, or the table the line belongs to."""
        if not 0 < line <= len(self.positions.starts):
            return ()
        offset = self.positions.starts[line - 1] + column - 1
        spots = self.positions.spots.items()
        inside = [path for path, spot in spots if min(spot.key[0], spot.value[0]) <= offset < spot.value[1]]
        if inside:
            return max(inside, key=len)
        headers = [(spot.value[0], path) for path, spot in spots if spot.value[0] < spot.key[0]]
        return max((each for each in headers if each[0] <= offset), default=(0, ()))[1]
