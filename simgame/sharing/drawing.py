"""What drawings are made of: words, lines, solid and hollow shapes. Colours are the stylesheet's, by class."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from simgame.sharing.markup import element, place

WIDE, NARROW = 680, 340
"""Pixels that a drawing is made for: a sheet of paper, and a telephone held upright."""
LETTERS = {"": 8.2, "strong": 9.0, "small": 7.0}
"""Pixels that a letter takes in the widest fonts that are usual, by the class of its text."""
R = 4.5
"""Half the size of a mark, pixels."""
MARKS = {
    "research": "circle",
    "pricing": "diamond",
    "promotion": "triangle",
    "prospecting": "square",
    "closing": "cross",
    "you": "circle",
    "par": "triangle",
    "best": "square",
}
"""A shape for each activity and each plan, so that colour is never alone."""
SHAPES = {
    "diamond": "M0-5.4 5.4 0 0 5.4-5.4 0z",
    "triangle": "M0-4.8 5.2 4.4-5.2 4.4z",
    "square": "M-4.2-4.2h8.4v8.4h-8.4z",
    "cross": "M-1.7-5h3.4v3.3h3.3v3.4h-3.3v3.3h-3.4v-3.3h-3.3v-3.4h3.3z",
}


def drawing(width: float, height: float, says: str, parts: Iterable[Element]) -> Element:
    """
    A drawing that fills its column and is never larger than it was made.

    Args:
        width: Pixels, one of ``WIDE`` and ``NARROW``.
        height: Pixels.
        says: What it shows, for who cannot see it.
        parts: From back to front.
    """
    name = "wide" if width == WIDE else "narrow"
    box = f"0 0 {place(width)} {place(height)}"
    return element("svg", *parts, viewBox=box, class_=name, role="img", aria_label=says)


def words(x: float, y: float, text: str, tone: str = "", anchor: str = "start") -> Element:
    """
    A line of text.

    Args:
        x: Of its start, its middle or its end, as ``anchor`` says.
        y: Of its base line.
        text: Whatever it looks like.
        tone: Classes: a colour, ``strong``, ``small``.
        anchor: ``start``, ``middle`` or ``end``.
    """
    told: dict[str, str | float] = {"class_": tone} if tone else {}
    if anchor != "start":
        told["text_anchor"] = anchor
    return element("text", text, x=x, y=y, **told)


def width_of(text: str, kind: str = "strong") -> float:
    """
    About as many pixels as a text takes, rather more than less.

    Args:
        text: One line.
        kind: One of ``LETTERS``.
    """
    return len(text) * LETTERS[kind]


def solid(shape: str, tone: str) -> Element:
    return element("path", d=shape, class_=f"solid {tone}")


def hollow(shape: str, tone: str) -> Element:
    """Its outline alone."""
    return element("path", d=shape, class_=f"hollow {tone}")


def rule(x1: float, y1: float, x2: float, y2: float, tone: str = "line") -> Element:
    return element("path", d=f"M{place(x1)} {place(y1)}L{place(x2)} {place(y2)}", class_=f"hollow {tone}")


def mark(name: str, x: float, y: float, tone: str, *, filled: bool = True) -> Element:
    """The shape of an activity or of a plan, around a point; ``circle`` for what has none."""
    kind, shape = "solid" if filled else "hollow", SHAPES.get(MARKS.get(name, "circle"))
    if shape is None:
        return element("circle", cx=x, cy=y, r=R, class_=f"{kind} {tone}")
    return element("path", d=shape, transform=f"translate({place(x)} {place(y)})", class_=f"{kind} {tone}")


def box(x: float, y: float, width: float, height: float) -> str:
    """A rectangle as a shape, or a part of one; a negative height goes upwards."""
    across = place(width)
    return f"M{place(x)} {place(y)}h{across}v{place(height)}h-{across}z"


def apart(places: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """
    Places moved as little as needed so that none is nearer to the next than ``least``.

    Args:
        places: In any order.
        least: Pixels between two.
        low: None goes below.
        high: None goes beyond, where there is room for all.
    """
    order = sorted(range(len(places)), key=lambda n: places[n])
    moved = list(places)
    reached = low - least
    for n in order:
        moved[n] = reached = max(places[n], reached + least)
    limit = high + least
    for n in reversed(order):
        moved[n] = limit = min(moved[n], limit - least)
    return moved
