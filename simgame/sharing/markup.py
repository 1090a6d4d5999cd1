"""Elements of a page and of its drawings. What stands in them is escaped when they are written, whoever wrote it."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from simgame.characters import removed

Inside = Element | str
"""What an element holds."""


def element(name: str, /, *inside: Inside, **told: str | float) -> Element:
    """
    An element.

    Args:
        name: As HTML or SVG calls it.
        inside: Texts, whatever they look like, and other elements, in order.
        told: Attributes; ``aria_label`` is written ``aria-label``, and ``class_`` loses its last character.
    """
    made = Element(name, {key.rstrip("_").replace("_", "-"): _written(value) for key, value in told.items()})
    return holding(made, inside)


def holding(made: Element, inside: Iterable[Inside]) -> Element:
    """The element with more in it."""
    for part in inside:
        if isinstance(part, Element):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + removed(part)
        else:
            made.text = (made.text or "") + removed(part)
    return made


def written(page: Element) -> str:
    """The page as a file holds it."""
    return f"<!doctype html>\n{tostring(page, encoding='unicode', method='html')}\n"


def place(value: float) -> str:
    """A length in a drawing, to a tenth."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def _written(value: str | float) -> str:
    return removed(value) if isinstance(value, str) else place(value)
