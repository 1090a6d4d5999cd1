"""The play screen: numbered pages over one game, and the button that runs a period."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Horizontal
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from simgame.game import Game
from simgame.planning.doubts import doubts, still_open
from simgame.scenario import PeriodDecisions
from simgame.tui.pages.history import HistoryPage
from simgame.tui.pages.market import MarketPage
from simgame.tui.pages.money import MoneyPage
from simgame.tui.pages.page import Page, before
from simgame.tui.pages.plan import PlanPage
from simgame.tui.pages.result import ResultPage
from simgame.tui.pages.why import WhyPage
from simgame.tui.pages.words import WordsPage
from simgame.tui.screens.asked_first import leaving, taking_back
from simgame.tui.screens.explaining import explained
from simgame.tui.screens.play_layout import lay_out
from simgame.tui.widgets.commit import Commit
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.note import Note
from simgame.tui.widgets.page_tabs import PageTabs
from simgame.tui.widgets.status_line import StatusLine

PAGES: tuple[type[Page], ...] = (PlanPage, ResultPage, WhyPage, MarketPage, MoneyPage, HistoryPage, WordsPage)
CLOSES = "e closes this"


class PlayScreen(Screen[None]):
    """Shows a game and asks for the next period; the app alone plays it."""

    CSS_PATH: ClassVar = ["play.tcss", "../charts/charts.tcss", "../pages/plan.tcss", "../pages/pages.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(n), f"page({n - 1})", page.LABEL, id=f"page.{n}", show=False) for n, page in enumerate(PAGES, 1)),
        Binding("n", "commit", "Run the period", id="commit", show=False),
        Binding("enter", "agree", "Yes, run it", id="agree"),
        Binding("u", "undo", "Undo", id="undo", show=False),
        Binding("t", "take_back", "Take the last period back", id="take_back", show=False),
        Binding("e", "explain", "Explain", id="explain"),
        Binding("slash", "search", "Search words", key_display="/", id="search", show=False),
        Binding("question_mark", "app.keys", "Keys", key_display="?"),
        Binding("escape,q", "back", "Back", id="back"),
    ]

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """Each widget shows its own focus; Textual would repaint the whole screen."""

    class Committed(Message):
        """The player wants to run the period with these decisions."""

        def __init__(self, decisions: PeriodDecisions) -> None:
            super().__init__()
            self.decisions = decisions

    class Finished(Message):
        """The last result is read; the debrief may come."""

    class TakenBack(Message):
        """The player wants to decide the last period anew."""

    def __init__(self, game: Game, draft: PeriodDecisions | None = None) -> None:
        """
        Show a game.

        Args:
            game: To play on, or to look at when it is over.
            draft: Where the plan of its next period stood when it was left.
        """
        super().__init__()
        self._game = game
        self._plan = PlanPage(game, draft)
        self._page = 0
        self._asked: PeriodDecisions | None = None
        """The plan the question over the page is about."""
        self._explaining = False
        self._unread = False
        self._left: dict[int, Widget | None] = {}

    def compose(self) -> ComposeResult:
        yield StatusLine(self._game, before(self._game))
        yield PageTabs(tuple(page.LABEL for page in PAGES))
        with Container(id="pages"):
            for page in PAGES:
                yield self._plan if page is PlanPage else page(self._game)
        yield Note()
        with Horizontal(id="foot"):
            yield KeyLine()
            yield Commit(self._runs)

    def on_mount(self) -> None:
        self.action_page(1 if self._game.over else 0)

    @property
    def draft(self) -> PeriodDecisions | None:
        """The plan of the next period, where anything in it was changed."""
        return self._plan.begun

    def show(self, game: Game) -> None:
        """The game after a commit: its result is told, the next period can be planned."""
        self._game = game
        self.query_one(StatusLine).show(game, before(game))
        for page in self.query(Page):
            page.show(game)
        self._unread = True
        self.action_page(1)

    def refuse(self, faults: tuple[str, ...]) -> None:
        """The plan breaks rules: say which, on the plan."""
        self._settle()
        self.action_page(0)
        self._plan.refuse(faults)

    @property
    def _runs(self) -> str:
        if self._game.over:
            return "See how it ended"
        does = "Run" if self._plan.display and not self._unread else "Plan"
        return f"{does} {self._game.scenario.period} {self._game.period}"

    def on_resize(self, event: events.Resize) -> None:
        self._lay_out(event.size)

    def _lay_out(self, size: Size) -> None:
        lay_out(self.query_one("#pages", Container), tuple(self.query(Page)), self._page, size)
        if not self._asked:
            self.query_one(Commit).show(self._runs)
        if (result := self.query_one(ResultPage)).display:
            result.seen()

    def action_page(self, index: int) -> None:
        self._unread = self._unread and index == 1
        self._settle()
        self._left[self._page] = self.focused
        self._page = index
        self._lay_out(self.size)
        self.query_one(PageTabs).show(index, still_open(self._game, self._plan.plan))
        self._enter()
        self.refresh_bindings()

    def _enter(self) -> None:
        page = self.query(Page)[self._page]
        inside = [page, *page.query("*")]
        first = next((widget for widget in inside if widget.focusable and not isinstance(widget, Input)), None)
        left = self._left.get(self._page)
        self.set_focus(left if left and left in inside and left.focusable else first, scroll_visible=False)
        page.scroll_home(animate=False)

    def action_commit(self) -> None:
        if self._game.over:
            self.post_message(self.Finished())
            return
        if self._unread or not self._plan.display:
            self.action_page(0)
            return
        self._plan.take_typed()
        doubtful = () if self._asked else (*self._plan.doubtful, *doubts(self._game, self._plan.plan))
        if doubtful:
            self._ask(doubtful)
            return
        self._settle()
        self.post_message(self.Committed(self._plan.plan))

    def _ask(self, doubtful: tuple[str, ...]) -> None:
        """Put the question over the page; it takes the focus, so that no key reaches what lies under it."""
        self._settle()
        self._left[self._page] = self.focused
        self._asked = self._plan.plan
        self.query_one(Commit).show("Yes, run it")
        note = self.query_one(Note)
        note.say(f"{self._runs}?", doubtful, "Enter or n runs it · Esc goes on planning")
        note.can_focus = True
        self.set_focus(note, scroll_visible=False)
        self.refresh_bindings()

    def action_agree(self) -> None:
        self.action_commit()

    def _settle(self) -> None:
        """No question and no explanation over the page."""
        note = self.query_one(Note)
        if self._asked:
            self._asked = None
            note.can_focus = False
            self.set_focus(self._left.get(self._page), scroll_visible=False)
            self.refresh_bindings()
        self._explaining = False
        note.hush()
        self.query_one(Commit).show(self._runs)

    def on_plan_page_changed(self) -> None:
        if self._asked not in (None, self._plan.plan):
            self._settle()
        self.query_one(PageTabs).show(self._page, still_open(self._game, self._plan.plan))
        self.query_one(MarketPage).plan(self._plan.plan)

    def on_foresight_page_foreseen(self) -> None:
        if self._explaining:
            self._explain()

    def on_question_looked(self) -> None:
        if self._explaining:
            self._explain()

    def on_plan_page_spread(self) -> None:
        """The plan takes other rows than before: where four pages share them, they do it anew."""
        if self.query_one("#pages").has_class("-four"):
            self._lay_out(self.size)

    def on_why_page_worked(self, worked: WhyPage.Worked) -> None:
        if worked.found.game is self._game:
            self.query_one(ResultPage).tell(worked.found.why, worked.found.later)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A plan is undone where it is seen, and agreed to when it was asked about."""
        possible = {
            "undo": self._page == 0 and not self._asked,
            "agree": self._asked is not None,
            "take_back": bool(self._game.log),
        }
        return possible.get(action, True)

    def action_undo(self) -> None:
        self._plan.undo()

    def action_take_back(self) -> None:
        self.app.push_screen(taking_back(self._game), self._take_back)

    def _take_back(self, sure: bool | None) -> None:  # noqa: FBT001  # Textual passes what a screen is dismissed with
        if sure:
            self.post_message(self.TakenBack())

    def action_explain(self) -> None:
        if self._explaining:
            self._settle()
            return
        self._settle()
        self._explaining = True
        self._explain()

    def on_descendant_focus(self) -> None:
        """What is clicked under the question takes it away."""
        if self._asked and not isinstance(self.focused, Note):
            clicked = self.focused
            self._settle()
            self.set_focus(clicked)
        if self._explaining:
            self._explain()

    def _explain(self) -> None:
        told = explained(self.query(Page)[self._page], self.focused, self._game.scenario)
        if told is None:
            self._settle()
            self.action_page(len(PAGES) - 1)
        else:
            self._tell(*told)

    def _tell(self, head: str, lines: tuple[str, ...]) -> None:
        """Explain, on the half of the page where the focus is not."""
        below = self.focused is not None and self.focused.region.y > self.size.height // 2
        self.query_one(Note).say(head, lines, CLOSES, above=below)

    def action_search(self) -> None:
        self.action_page(len(PAGES) - 1)
        self.query_one(Input).focus()

    def action_back(self) -> None:
        if self._asked or self._explaining:
            self._settle()
        elif isinstance(self.focused, Input):
            self._enter()
        elif self._page:
            self.action_page(0)
        elif not self._plan.step_back():
            self._leave()

    def _leave(self) -> None:
        """Nobody leaves a game by a key too many; where nothing was done yet, and at the end, nobody is asked."""
        if self._game.over or not (self._game.log or self._plan.begun):
            self.dismiss(None)
            return
        self.app.push_screen(leaving(), self._leave_if)

    def _leave_if(self, sure: bool | None) -> None:  # noqa: FBT001  # Textual passes what a screen is dismissed with
        if sure:
            self.dismiss(None)

    def on_key(self) -> None:
        self.query_one(ResultPage).skip()
