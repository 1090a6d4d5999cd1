"""What home offers, one card each."""

from typing import NamedTuple


class Card(NamedTuple):
    """One thing to choose, or a heading where it has no name."""

    title: str
    name: str = ""
    """Tells cards apart; not shown."""
    note: str = ""
    """At the right of the title; yields where there is no room."""
    under: tuple[str, ...] = ()
    faulty: bool = False
