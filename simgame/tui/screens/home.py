"""Where one starts: one button for a first-time player, a shelf of games for everybody else."""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Horizontal, Vertical, VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Button, ContentSwitcher, Static

from simgame.figures import money
from simgame.saves.recent import SaveSummary
from simgame.scenario import Scenario
from simgame.tui.screens.confirm import ConfirmScreen
from simgame.tui.shelf import Broken, Shelf, never_played, read_shelf
from simgame.tui.text import paragraphs, plain
from simgame.tui.widgets.cards import Card, Cards
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.telephone import Sign, Telephone

MOST_UNFINISHED = 3


class HomeScreen(Screen[None]):
    """Reads what is on disk every time it is shown; its styles come with the app, whose first screen it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "shelf", "All scenarios", id="home.shelf"),
        Binding("q", "app.leave", "Quit", id="quit"),
    ]

    class Picked(Message):
        """A scenario was chosen to be played from its start."""

        def __init__(self, scenario: Scenario) -> None:
            super().__init__()
            self.scenario = scenario

    class Resumed(Message):
        """A saved game was chosen to be played on, or looked at where it is over."""

        def __init__(self, path: Path) -> None:
            super().__init__()
            self.path = path

    def __init__(self) -> None:
        super().__init__()
        self._shelf = Shelf()

    def compose(self) -> ComposeResult:
        with ContentSwitcher(initial="welcome" if never_played() else "shelf"):
            with Vertical(id="welcome"):
                yield Telephone()
                yield Center(Button("Open the shop", id="open"))
                yield Static(plain("Your first months, ten minutes. Nothing to know first."), id="promise")
            with Vertical(id="shelf"):
                yield Sign()
                with Horizontal():
                    yield Cards()
                    with VerticalScroll(id="about", can_focus=False):
                        yield Static(id="about-title")
                        yield Static(id="about-text")
        yield KeyLine()

    def on_screen_resume(self) -> None:
        if self.is_current:
            self._read()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        self.app.call_from_thread(self.show, read_shelf())

    def show(self, shelf: Shelf) -> None:
        """Offer this from now on."""
        self._shelf = shelf
        self.query_one(Cards).show(cards(shelf))
        if shelf.saves or shelf.broken:
            self.action_shelf()

    def action_shelf(self) -> None:
        self.query_one(ContentSwitcher).current = "shelf"
        self.query_one(Cards).focus()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "shelf":
            return self.is_mounted and self.query_one(ContentSwitcher).current == "welcome"
        return super().check_action(action, parameters)

    def on_button_pressed(self) -> None:
        if self._shelf.scenarios:
            self.post_message(self.Picked(self._shelf.scenarios[0]))

    def on_cards_chosen(self, event: Cards.Chosen) -> None:
        kind, _, name = event.name.partition(":")
        if kind == "scenario":
            self.post_message(self.Picked(self._scenario(name)))
        elif kind == "save":
            self.post_message(self.Resumed(Path(name)))
        else:
            broken = next(file for file in self._shelf.broken if str(file.path) == name)
            self.app.push_screen(
                ConfirmScreen(f"{broken.path.name} cannot be read", detail=broken.why, yes="Back", no="")
            )

    def on_cards_reached(self, event: Cards.Reached) -> None:
        kind, _, name = event.name.partition(":")
        scenario = self._scenario(name) if kind == "scenario" else None
        self.query_one("#about").set_class(scenario is not None, "-told")
        if scenario:
            self.query_one("#about-title", Static).update(plain(scenario.title))
            self.query_one("#about-text", Static).update(paragraphs(scenario.texts.briefing))

    def _scenario(self, name: str) -> Scenario:
        return next(scenario for scenario in self._shelf.scenarios if scenario.id == name)


def cards(shelf: Shelf) -> list[Card]:
    """The shelf as cards under headings."""
    going = [_going(save) for save in shelf.unfinished[:MOST_UNFINISHED]]
    fresh = [_fresh(scenario, shelf) for scenario in shelf.scenarios]
    broken = [_broken(file) for file in shelf.broken]
    headed = [("Continue", going), ("New game", fresh), ("Cannot be read", broken)]
    return [card for heading, group in headed if group for card in (Card(title=heading), *group)]


def _going(save: SaveSummary) -> Card:
    return Card(
        name=f"save:{save.path}",
        title=save.title,
        note=f"{save.period_name} {min(save.period + 1, save.periods)} of {save.periods}",
        under=(f"{money(save.cash, save.currency)} in the till, last played {save.modified.day} {save.modified:%B}",),
    )


def _fresh(scenario: Scenario, shelf: Shelf) -> Card:
    best = shelf.best(scenario.id)
    if best and best.points is not None:
        score = f"best {best.points:.0f} points"
    elif best and best.value is not None:
        score = f"best {money(best.value, scenario.currency)}"
    else:
        score = "start here" if scenario is shelf.scenarios[0] and not shelf.saves else ""
    length = f"{scenario.periods} {scenario.period}s, {scenario.minutes} minutes"
    teaches = (f"Teaches {_listed(scenario.teaches)}",) if scenario.teaches else ()
    return Card(
        name=f"scenario:{scenario.id}",
        title=scenario.title,
        note=score,
        under=(f"{scenario.level.capitalize()}, {length}", *teaches),
    )


def _broken(file: Broken) -> Card:
    return Card(name=f"broken:{file.path}", title=file.path.name, under=(file.why.splitlines()[0],), faulty=True)


def _listed(parts: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
