"""A change to a text that leaves every other character alone."""

from attrs import frozen


@frozen
class Change:
    """Other characters in place of some: the offsets are of the text before."""

    start: int
    end: int
    text: str

    def applied(self, text: str) -> str:
        """The text after the change."""
        return text[: self.start] + self.text + text[self.end :]

    @classmethod
    def between(cls, before: str, after: str) -> "Change":
        """The smallest single change that makes one text of another."""
        most = min(len(before), len(after))
        start = next((n for n in range(most) if before[n] != after[n]), most)
        same = next((n for n in range(most - start) if before[-1 - n] != after[-1 - n]), most - start)
        return cls(start, len(before) - same, after[start : len(after) - same])
