"""What a page may say: keys, sizes, whether it is looked at. Everything else ends the connection."""

import json

from attrs import frozen

MESSAGE_BYTES = 64 * 1024
"""The longest message; a pasted page of text is shorter."""
MOST_CELLS = 500
"""Columns and rows of the largest terminal; on more, drawing takes too long."""


class BadMessage(ValueError):
    """A page of ours never says this."""


@frozen
class Typed:
    """Keys, pastes and the mouse, as a terminal sends them."""

    text: str


@frozen
class Resized:
    """Columns and rows that the window holds, each in [1, 500]."""

    width: int
    height: int


@frozen
class Looked:
    """The player turned to this tab, or away from it."""

    at: bool


@frozen
class Ping:
    """A sign of life."""


Message = Typed | Resized | Looked | Ping


def message(said: str) -> Message:
    """
    What a page says.

    Raises:
        BadMessage: It says nothing that is known here.
    """
    try:
        parts = json.loads(said)
    except (ValueError, RecursionError) as fault:
        raise BadMessage(said[:80]) from fault
    match parts:
        case ["stdin", str(text)]:
            return Typed(text)
        case ["resize", {"width": int(width), "height": int(height)}]:
            return Resized(cells(width), cells(height))
        case ["focus" | "blur" as way]:
            return Looked(way == "focus")
        case ["ping", str()]:
            return Ping()
    raise BadMessage(said[:80])


def cells(asked: int) -> int:
    """A number of columns or rows that can be drawn."""
    return min(max(asked, 1), MOST_CELLS)
