"""Page Plan: hours, price, money and target, the question of the period, and what it all should bring."""

from typing import ClassVar

from attrs import evolve
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.events import DescendantFocus
from textual.geometry import Size
from textual.message import Message

from simgame import story
from simgame.game import Game
from simgame.glossary import term
from simgame.measure import measure_of
from simgame.planning.draft import Draft
from simgame.planning.guesses import asks
from simgame.planning.hours_taken import answers_take
from simgame.planning.levers import settled, settles, shut
from simgame.planning.rivals import boards
from simgame.proposed import proposed
from simgame.scenario import ACTIVITIES, PeriodDecisions
from simgame.tui.pages.foresight import ForesightPage
from simgame.tui.pages.page import before
from simgame.tui.pages.plan_layout import lay_out, parts_that_vary
from simgame.tui.widgets.advisers import Adviser, Advisers
from simgame.tui.widgets.ahead import Ahead
from simgame.tui.widgets.banner import Banner
from simgame.tui.widgets.beyond import Beyond
from simgame.tui.widgets.choice import Question
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.foot import Foot
from simgame.tui.widgets.hours_bar import HoursBar
from simgame.tui.widgets.hours_group import HoursGroup
from simgame.tui.widgets.levers import Levers
from simgame.tui.widgets.questions import Questions
from simgame.tui.widgets.stepper import Stepper

GUESS = "The forecast is a guess from what you know; research narrows it. Its ranges hold 9 times in 10."


class PlanPage(ForesightPage):
    """Holds the draft; the forecast follows it."""

    LABEL = "Plan"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", id="plan.up", show=False),
        Binding("down", "move(1)", "Move", key_display="↑↓", id="plan.down"),
        Binding("c", "swap", "Chart", id="plan.chart", show=False),
        Binding("w", "pin", "Pin this what-if, or let go", id="plan.pin", show=False),
        Binding("W,shift+w", "to_pin", "Back to the pinned plan", id="plan.to_pin", key_display="W", show=False),
    ]

    class Changed(Message):
        """The draft is another one."""

    class Spread(Message):
        """Its parts take other rows than before."""

    def __init__(self, game: Game, draft: PeriodDecisions | None = None) -> None:
        """
        Show a game.

        Args:
            game: Whose next period is planned.
            draft: Where the plan stood when it was left; None starts it anew.
        """
        super().__init__(game)
        self._first = proposed(game)
        self._draft = Draft(self._first).changed(draft or self._first)
        self._stale = False
        self._hour = ""
        self._room = Size(0, 0)
        self._varies: tuple[int, ...] = ()
        """Rows of what a plan makes taller or lower, as they were shared last."""
        self._boards = boards(game)

    @property
    def plan(self) -> PeriodDecisions:
        return self._draft.plan

    @property
    def _budget(self) -> float:
        """Hours a week there are beside the plays of the plan."""
        return self._game.left_beside(self.plan.plays)

    @property
    def begun(self) -> PeriodDecisions | None:
        """The plan, where anything in it is changed."""
        return None if self.plan == self._first else self.plan

    def compose(self) -> ComposeResult:
        scenario = self._game.scenario
        yield Banner(self._game, before(self._game))
        with Container(id="desk"):
            activities = tuple(activity for activity in ACTIVITIES if activity in scenario.play.levers)
            yield HoursGroup(activities, self.plan.hours, self._budget)
            yield Ahead(scenario)
        yield Questions(self._game, self.plan)
        yield Levers(scenario, self.plan)
        yield Advisers(self._game)
        yield Foot(self._game)
        yield Beyond(self)

    async def on_mount(self) -> None:
        await self._begin()

    def show(self, game: Game) -> None:
        """The next period of this game; the page starts over."""
        self._game = game
        self._first = proposed(game)
        self._boards = boards(game)
        self._draft = Draft(self._first)
        self.query_one(Ahead).pin(hold=False)
        self.query_one(Banner).show(game, before(game))
        self.query_one(Foot).show(game)
        self.query_one(Advisers).show(game)
        self.call_later(self._begin)

    async def _begin(self) -> None:
        await self.query_one(Questions).ask(self._game)
        self._breathe()
        self._spread()

    def refuse(self, faults: tuple[str, ...]) -> None:
        """Say what in the plan breaks a rule."""
        self.query_one(Banner).refuse(faults)
        self._breathe()
        self.scroll_home(animate=False)

    def action_move(self, steps: int) -> None:
        """To the control above or below; at the ends the focus stays, and the page shows what is beyond."""
        places = [widget for widget in self.query("*") if widget.focusable and widget.size]
        focused = self.screen.focused
        there = places.index(focused) + steps if focused in places else 0
        if there < 0:
            self.scroll_home(animate=False)
        elif there >= len(places):
            self.scroll_end(animate=False)
        else:
            self.screen.set_focus(places[there])
            if isinstance(question := places[there], Question):
                question.arrive(steps)

    def take_typed(self) -> None:
        """Close the field that is open; the number typed into it is part of the plan at once."""
        plan = evolve(self.plan, hours=self.query_one(HoursGroup).take_typed())
        self._change(self.query_one(Questions).take_typed(self.query_one(Levers).take_typed(plan)))

    def undo(self) -> None:
        """Forget what is being typed, or else the last change."""
        typing = [dial for dial in self.query(Dial) if dial.typed is not None]
        for dial in typing:
            dial.close()
        if typing:
            return
        self._draft = self._draft.undone()
        self._spread()

    def action_pin(self) -> None:
        """Hold this plan to compare others with it, or let go of the one that is held."""
        self._draft = self._draft.pinned()
        self.query_one(Ahead).pin(hold=self._draft.pin is not None)

    def action_to_pin(self) -> None:
        self._change(self._draft.pin or self.plan)

    def fit_into(self, room: Size, *, alone: bool) -> None:
        """
        Spread the parts over the page.

        Args:
            room: What the page has while nothing lies over its foot.
            alone: Whether the page Result is out of sight; beside it the banner does not tell the same.
        """
        banner = self.query_one(Banner)
        if (self._room, banner.tells) != (room, alone):
            self._room, banner.tells = room, alone
            self._breathe()

    def _breathe(self) -> None:
        """Share the rows anew."""
        lay_out(self, self._room, self._game, self.plan)
        self._varies = parts_that_vary(self, self._room.width)

    def action_swap(self) -> None:
        """The other chart at the foot, or one where there is none."""
        foot = self.query_one(Foot)
        foot.swap()
        self._breathe()
        if foot.asked:
            self.call_after_refresh(self._show_chart)

    def _show_chart(self) -> None:
        """The chart as far as there is room for it beside the bar it is about."""
        self.query_one(Foot).scroll_visible(animate=False, immediate=True)
        if isinstance(bar := self.screen.focused, HoursBar):
            bar.scroll_visible(animate=False, immediate=True)

    def step_back(self) -> bool:
        """Close the chart that was asked for, where one stands in the way of the rest; whether there was one."""
        asked = self.query_one(Foot).asked
        if asked:
            self.action_swap()
        return asked

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Sentences on what was typed and is not taken as it was."""
        typed = [dial for dial in self.query(Stepper) if dial.beyond and dial.value in dial.bounds]
        return (*(f"{dial.words}: that is {dial.beyond}." for dial in typed), *self.query_one(Questions).doubtful)

    def on_foot_pressed(self) -> None:
        self.action_swap()

    def on_hours_group_changed(self, changed: HoursGroup.Changed) -> None:
        changed.stop()
        self._change(evolve(self.plan, hours=changed.hours), dragging=changed.dragging)

    def on_levers_moved(self, moved: Levers.Moved) -> None:
        moved.stop()
        self._change(moved.applied(self.plan, self._game.scenario), dragging=moved.dragging)

    def on_questions_answered(self, answered: Questions.Answered) -> None:
        answered.stop()
        self._change(answered.plan)

    def on_adviser_taken(self, taken: Adviser.Taken) -> None:
        taken.stop()
        hours = taken.move.made(self.plan.hours, self._budget)
        self._change(evolve(self.plan, hours=hours))

    def on_descendant_focus(self, focus: DescendantFocus) -> None:
        if isinstance(focus.widget, HoursBar):
            self.query_one(Foot).follow(focus.widget.lever)

    def _change(self, plan: PeriodDecisions, *, dragging: bool = False) -> None:
        self._draft = self._draft.changed(plan, dragging=dragging)
        if not self._stale:
            self._stale = True
            self.call_later(self._spread)

    def _spread(self) -> None:
        """Show the draft and what it should bring in one repaint, once for all changes that were waiting."""
        self._stale = False
        scenario, period = self._game.scenario, min(self._game.period, self._game.scenario.periods)
        taken, off = self._game.budget - self._budget, answers_take(self._game, self.plan)
        self.query_one(HoursGroup).show(self.plan.hours, shut(scenario, period), self._budget, taken, off)
        self.query_one(Levers).show(self.plan, settled(scenario, period), self._boards, settles(scenario, period))
        self.query_one(Questions).show(self.plan)
        self.query_one(Advisers).look_at(self.plan)
        self.query_one(Ahead).keeps_sales = asks(self._game)
        self._aim()
        if self._varies != parts_that_vary(self, self._room.width):
            self._breathe()
            self.post_message(self.Spread())
        self.query_one(Ahead).redraw()
        self._look_ahead()
        self.post_message(self.Changed())

    def _aim(self) -> None:
        """Show the goals of this plan, or those that hold still, beside what it should bring."""
        ahead, goals = self.query_one(Ahead), self.plan.goals or self._game.goals(self._game.period)
        if ahead.goals != goals:
            ahead.goals = goals
            self._breathe()

    def explains(self, lever: str) -> tuple[str, ...]:
        """Sentences on what the forecast makes of a lever."""
        scenario = self._game.scenario
        ahead = None if scenario.level == "beginner" else term(measure_of(scenario).ahead)
        counts = f"{ahead.word.capitalize()}: {ahead.meaning}" if ahead else ""
        return tuple(filter(None, (self._hour if lever == "research" else "", GUESS, counts)))

    def _look_ahead(self) -> None:
        if self._game.over:
            self.query_one(Ahead).close()
        else:
            self.look_ahead()

    def tell(self, foreseen: ForesightPage.Foreseen) -> None:
        latest = self._game.latest
        warned = story.warnings(latest, foreseen.plan, foreseen.ahead.mean, self._game.scenario)
        if self.query_one(Ahead).show(foreseen.ahead, latest, warned):
            self._breathe()
            self.post_message(self.Spread())
        if foreseen.plan == self._draft.pin:
            self.query_one(Ahead).pin(hold=True)
        self._hour = foreseen.hour
        self.query_one(Questions).foresee(foreseen.ahead.measures)
        if not self.query_one(Foot).draw(foreseen.game, foreseen.plan):
            self.query_one(Advisers).advise()

    def on_response_rested(self) -> None:
        self.query_one(Advisers).advise()

    def fail(self, fault: str) -> None:
        self.query_one(Ahead).fail(fault)
