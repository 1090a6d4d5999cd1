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
