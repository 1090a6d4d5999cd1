"""Fields that are not numbers: texts with a length, choices from a list, names of other things."""

from typing import Any

from attrs import NOTHING, NothingType, field

NAME = 40
"""Characters in a name on screen."""
HEADLINE = 60
SAY = 300
TEXT = 600
BRIEFING = 4_000


def words(limit: int, default: str | tuple[str, ...] | NothingType = NOTHING) -> Any:  # noqa: ANN401  # attrs types field() so too
    """A field for text that people read and the engine does not; ``limit`` in characters, for each of several."""
    return field(default=default, metadata={"words": True, "limit": limit})


def choice(default: str | tuple[str, ...] | NothingType, *options: str) -> Any:  # noqa: ANN401
    """A field for one of a few words, or for several of them."""
    return field(default=default, metadata={"options": options})


def rest(*, most: int) -> Any:  # noqa: ANN401  # as above
    """A field for the tables that stand beside the known ones, by name."""
    return field(factory=dict, metadata={"keys": (), "most": most, "rest": True})


def table(*keys: str, most: int, chosen: bool = False) -> Any:  # noqa: ANN401
    """
    A field for tables by name: any id, or one of ``keys``.

    Args:
        keys: Names there may be; any where none is given.
        most: How many there may be.
        chosen: Whether they are chosen from before a game begins, so that the game itself never reads them.
    """
    return field(factory=dict, metadata={"keys": keys, "most": most} | ({"chosen": True} if chosen else {}))
