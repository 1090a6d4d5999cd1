"""After the last period: what the firm is worth, how it came about, and what was so all along."""

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Button, Static

from simgame.analysis.closer import Closer, looked_closer
from simgame.analysis.same_luck import grown
from simgame.game import Game
from simgame.planning.ending import ANSWERS, PLAYS, headline
from simgame.review import Review
from simgame.score import Par, Score
from simgame.tui.charts.debrief import BeliefChart, MonthsChart, VerdictChart
from simgame.tui.charts.guesses import GuessesChart
from simgame.tui.charts.painter import said
from simgame.tui.charts.planners import PlannersChart
from simgame.tui.charts.told import ToldChart
from simgame.tui.charts.whole import WholeChart
from simgame.tui.screens.branch import BranchScreen
from simgame.tui.screens.reading import HOME
from simgame.tui.screens.sharing import SharingScreen
from simgame.tui.text import plain
from simgame.tui.widgets.key_line import KeyLine
from simgame.tui.widgets.two_ways import TwoWays


class DebriefScreen(SharingScreen):
    """Shows a finished game; leaving it is going home."""

    CSS_PATH: ClassVar = ["debrief.tcss", "../charts/charts.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "again", "Play again", id="debrief.again"),
        Binding("l", "same_luck", "Same luck again", id="debrief.same_luck", show=False),
        Binding("b", "branch", "Play on from earlier", id="debrief.branch"),
        HOME,
    ]

    class Again(Message):
        """The same scenario is to be played once more."""

        def __init__(self, game: Game, *, same_luck: bool) -> None:
            super().__init__()
            self.game = game
            self.same_luck = same_luck

    class LookedCloser(Message):
        """What takes a moment is worked out."""

        def __init__(self, closer: Closer) -> None:
            super().__init__()
            self.closer = closer

    def __init__(
        self, game: Game, score: Score, par: Par | None = None, save: Path | None = None, taken_back: int = 0
    ) -> None:
        """
        Look back.

        Args:
            game: Of at least one period.
            score: Of this game.
            par: What its points are measured on, where there are points.
            save: Where it lies on disk; other plays of it are looked for beside it.
            taken_back: How often a period of it was taken back.
        """
        super().__init__(game, score, save)
        self._par = par
        self._taken_back = taken_back

    def compose(self) -> ComposeResult:
        review = Review(scenario=self._game.scenario, opening=self._game.opening, reports=self._game.reports)
        yield Static(plain(headline(self._game, self._taken_back)), id="title")
        with VerticalScroll(id="story", can_focus=False):
            yield VerdictChart(review, self._score, self._par, id="verdict")
            yield MonthsChart(review, id="months")
            if self._save:
                yield TwoWays(self._game, self._save, id="two-ways")
            plays, goals = (any(getattr(entry, told) for entry in self._game.log) for told in ("plays", "goals"))
            if plays or goals:
                heading = PLAYS.format(period=said(review.scenario.period)) if plays else "Your goal"
                yield ToldChart(heading, "Playing your game again without each play…", id="meetings")
            if any(event.answers for n in range(1, self._game.period) for event in self._game.news(n).values()):
                heading = ANSWERS.format(period=said(review.scenario.period))
                yield ToldChart(heading, "Playing your game again with other answers…", id="answers")
            with Horizontal(id="after"):
                yield BeliefChart(review, id="beliefs")
                yield WholeChart(id="whole")
            if self._par and self._par.par_plan:
                best = grown(self._game, self._par.ceiling_plan)
                yield PlannersChart(review, self._par, best, id="planners")
            yield GuessesChart(review.scenario.period, id="guesses")
            if review.scenario.score.measure == "worth":
                yield ToldChart("What the forecast said of Worth", "Foreseeing each period again…", id="foreseen")
            yield ToldChart("Who knew best", "Trying what your two advisers said…", id="advisers")
            yield ToldChart(
                "What an analyst would read from your weeks",
                "Playing your game again with an hour more…",
                id="analyst",
            )
            if review.scenario.texts.debrief:
                yield Static(_questions(review.scenario.texts.debrief), id="questions")
        yield Static(id="more")
        with Horizontal(id="doors"):
            yield Button(Content("Play again"), id="again")
            yield Button(Content("Same luck again"), id="same-luck")
            yield Button(Content("Play on…"), id="branch")
            yield Button(Content("Home"), id="home")
        yield KeyLine()

    def on_mount(self) -> None:
        story = self.query_one("#story")
        for moving in ("scroll_y", "virtual_size", "size"):
            self.watch(story, moving, self._say_more)
        self._look_closer()

    @work(thread=True)
    def _look_closer(self) -> None:
        """What takes a moment to work out."""
        self.post_message(self.LookedCloser(looked_closer(self._game)))

    def on_debrief_screen_looked_closer(self, looked: LookedCloser) -> None:
        self._closer = closer = looked.closer
        self.query_one(WholeChart).tell(closer.sales)
        self.query_one(GuessesChart).tell(closer.guesses)
        for chart in self.query("#meetings").results(ToldChart):
            chart.tell(closer.meetings)
        for name, told in (("answers", closer.answers), ("foreseen", closer.foreseen), ("advisers", closer.advice)):
            for chart in self.query(f"#{name}").results(ToldChart):
                chart.tell(told)
        self.query_one("#analyst", ToldChart).tell(closer.claims)

    def _say_more(self) -> None:
        """Name what is still to be read while it is out of sight."""
        story = self.query_one("#story")
        parts = {
            "two-ways.-found": "two ways",
            "meetings": "your plays",
            "answers": "your answers",
            "beliefs": "what they wanted",
            "planners": "others' plans",
            "questions": "to talk about",
        }
        below = ", ".join(say for part, say in parts.items() if self.query(f"#{part}"))
        hidden = story.max_scroll_y > story.scroll_offset.y
        self.query_one("#more", Static).update(Content(f"↓ more: {below}" if hidden else ""))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        doors = {
            "again": self.action_again,
            "same-luck": self.action_same_luck,
            "branch": self.action_branch,
            "home": self.action_home,
        }
        doors[event.button.id or ""]()

    def action_again(self) -> None:
        self.post_message(self.Again(self._game, same_luck=False))

    def action_same_luck(self) -> None:
        self.post_message(self.Again(self._game, same_luck=True))

    def action_branch(self) -> None:
        self.app.push_screen(BranchScreen(self._game))


def _questions(asked: tuple[str, ...]) -> Content:
    heading = Content.styled("To talk about", "bold")
    return Content("\n\n").join([heading, *(plain(question) for question in asked)])
