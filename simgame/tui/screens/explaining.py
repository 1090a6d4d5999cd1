"""What ``e`` tells of whatever has the focus."""

from textual.widget import Widget

from simgame.glossary import term
from simgame.planning.levers import meant
from simgame.scenario import Scenario
from simgame.tui.pages.page import Page
from simgame.tui.pages.plan import PlanPage
from simgame.tui.widgets.choice import Picker, Question

EXPLAINED = {"money-promotion": "promotion money", "money-research": "research money"}
"""Words of the glossary for widgets that are not called so."""


def explained(page: Page, focused: Widget | None, scenario: Scenario) -> tuple[str, tuple[str, ...]] | None:
    """
    A heading and sentences; None where the glossary alone can help.

    Args:
        page: That is shown.
        focused: What has the focus.
        scenario: That is played.
    """
    if page.about:
        return page.about
    if isinstance(focused, Question):
        return focused.about
    if isinstance(focused, Picker) and isinstance(page, PlanPage):
        return focused.words, meant(page.plan.target, focused.lever.rpartition(".")[2], scenario)
    name = (focused.id if focused else None) or ""
    known = term(EXPLAINED.get(name, name.partition("-")[0]))
    if known is None:
        return None
    more = page.explains(name) if isinstance(page, PlanPage) else ()
    return known.word.capitalize(), (known.meaning, *more)
