"""A mend that is sure: some characters of a text, and what should stand there instead."""

from attrs import asdict, frozen


@frozen(kw_only=True)
class Fix:
    """Lines and columns count from 1; the end is the first character that stays."""

    line: int
    column: int
    end_line: int
    end_column: int
    replacement: str

    @classmethod
    def between(cls, before: str, after: str, line: int) -> "Fix":
        """The smallest mend that makes one text of another, which begins on ``line``."""
        start, end = changed(before, after)
        kept = len(before) - end
        return cls.spanning(before, start, end, after[start : len(after) - kept], line)

    @classmethod
    def spanning(cls, text: str, start: int, end: int, replacement: str, line: int) -> "Fix":
        """The mend that replaces what stands from ``start`` to ``end`` in a text that begins on ``line``."""
        first, column = _place(text, start)
        last, end_column = _place(text, end)
        return cls(
            line=line + first, column=column, end_line=line + last, end_column=end_column, replacement=replacement
        )

    def as_json(self) -> dict[str, int | str]:
        """What ``--format json`` prints of it."""
        return asdict(self)


def changed(before: str, after: str) -> tuple[int, int]:
    """From where to where the first text differs from the second."""
    start = _shared(before, after)
    most = min(len(before), len(after)) - start
    same = _shared(before[::-1], after[::-1])
    return start, len(before) - min(same, most)


def _shared(one: str, other: str) -> int:
    """Characters with which both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, its) in pairs if mine != its), min(len(one), len(other)))


def _place(text: str, offset: int) -> tuple[int, int]:
    """Lines before an offset, and its column from 1."""
    return text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset)
