"""Parts that pages are made of: sections, drawings with their sentence, tables, texts of a scenario."""

from collections.abc import Callable, Iterable, Sequence
from xml.etree.ElementTree import Element

from simgame.scenario import Scenario
from simgame.sharing.drawing import NARROW, WIDE
from simgame.sharing.markup import Inside, element, holding


def section(title: str, *inside: Inside) -> Element:
    return element("section", element("h2", title), *inside)


def paragraph(text: str, kind: str = "") -> Element:
    return element("p", text, **({"class_": kind} if kind else {}))


def figure(drawn: Callable[[int], Element], caption: str) -> Element:
    """A drawing in both widths, of which one is seen, over the sentence that says what is in it."""
    return element("figure", drawn(WIDE), drawn(NARROW), element("figcaption", caption))


def sentences(told: Iterable[str]) -> Element:
    return element("ul", *(element("li", each) for each in told))


def quoted(scenario: Scenario, name: str, text: str, **told: str | float) -> Element:
    """An element with a text of the scenario alone, in the scenario's language."""
    return element(name, text, lang=scenario.language, dir="auto", **told)


def table(caption: str, head: Sequence[str], rows: Sequence[Sequence[str]], foot: Sequence[str] = ()) -> Element:
    """
    A table whose first column names its rows; it scrolls sideways where it is wider than the page.

    Args:
        caption: What it is of.
        head: Over the columns.
        rows: Cells as they are read.
        foot: A last row that sums up, if there is one.
    """
    made = element(
        "table",
        element("caption", caption),
        element("thead", element("tr", *(element("th", each, scope="col") for each in head))),
        element("tbody", *map(_row, rows)),
    )
    if foot:
        holding(made, [element("tfoot", _row(foot))])
    return element("div", made, class_="scrolls", role="region", aria_label=caption, tabindex="0")


def _row(cells: Sequence[str]) -> Element:
    return element("tr", element("th", cells[0], scope="row"), *(element("td", each) for each in cells[1:]))
