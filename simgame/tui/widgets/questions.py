"""What a period asks: the question of an event, what a strategy meeting chooses, and every third period a guess."""

from collections.abc import Mapping

from attrs import evolve
from textual.containers import Vertical
from textual.message import Message

from simgame.analysis.calibration import MEASURE
from simgame.analysis.forecast import Range
from simgame.game import Game
from simgame.planning.goals import sets_goals
from simgame.planning.guesses import asks, levers
from simgame.planning.plays import priced
from simgame.proposed import proposed
from simgame.scenario import ACTIVITIES, PeriodDecisions, before_plays, fitted
from simgame.tui.charts.chart import Chart
from simgame.tui.widgets.choice import Choice, Question
from simgame.tui.widgets.goal import Goal
from simgame.tui.widgets.guess import Ends, Guess, predicted, unfinished
from simgame.tui.widgets.table_of_plays import TableOfPlays


class Questions(Vertical):
    """All of them, under each other."""

    class Answered(Message):
        """The plan with another answer, play, goal or guess."""

        def __init__(self, plan: PeriodDecisions) -> None:
            super().__init__()
            self.plan = plan

    def __init__(self, game: Game, plan: PeriodDecisions) -> None:
        super().__init__(id="questions")
        self._game = game
        self._plan = plan
        self._whole = plan.hours
        """Hours as they were before plays took some."""
        self._ends: Ends = {}
        """What is filled in of a guess."""

    async def ask(self, game: Game) -> None:
        """What the next period of this game asks."""
        self._game, self._whole, self._ends = game, proposed(game).hours, {}
        await self.remove_children()
        await self.mount_all(
            Question(
                name,
                event.headline,
                event.text,
                {key: priced(answer, game.scenario, event, game.period) for key, answer in event.answers.items()},
                None,
            )
            for name, event in game.questions.items()
        )
        if game.offered:
            await self.mount(TableOfPlays(game))
        if sets_goals(game):
            await self.mount(Goal(game))
        if asks(game):
            await self.mount_all(Guess(lever, game.latest.wins) for lever in levers(game.scenario.level))

    def show(self, plan: PeriodDecisions) -> None:
        """What the plan answers."""
        self._plan = plan
        left = self._game.left_beside(plan.plays)
        self._whole = before_plays(self._whole, plan.hours, left) if plan.plays else plan.hours
        for question in self.query(Question):
            if isinstance(question, TableOfPlays):
                question.show(plan.plays, self._taken)
            else:
                question.picked = plan.answers.get(question.event_id)
        for goal in self.query(Goal):
            goal.show(plan.goals)
        if plan.prediction != predicted(self._ends):
            self._ends = self._ends_of(plan)
        for guess_ in self.query(Guess):
            guess_.show(self._ends)

    def _ends_of(self, plan: PeriodDecisions) -> Ends:
        """The ends of what a plan predicts, by lever."""
        names = levers(self._game.scenario.level)
        return dict(zip(names, plan.prediction.get(MEASURE, ()), strict=False))

    @property
    def doubtful(self) -> tuple[str, ...]:
        """Sentences on what was filled in and does not count."""
        return tuple(filter(None, (unfinished(self._ends),)))

    def take_typed(self, plan: PeriodDecisions) -> PeriodDecisions:
        """Take what is being typed as a guess or a goal; the plan with it."""
        for guess_ in self.query(Guess):
            if guess_.typed is not None and (typed := guess_.close()) is not None:
                self._fill(guess_.filled(typed))
                plan = evolve(plan, prediction=predicted(self._ends))
        for goal in self.query(Goal):
            if goal.typed is not None and (typed := goal.close()) is not None:
                plan = evolve(plan, goals=goal.aimed(typed))
        return plan

    def rows(self, width: int) -> int:
        """What they take in so many columns."""
        return sum(chart.rows(width) for chart in self.query(Chart))

    def on_guess_made(self, made: Guess.Made) -> None:
        made.stop()
        self._fill(made.ends)
        self.post_message(self.Answered(evolve(self._plan, prediction=predicted(self._ends))))

    def _fill(self, ends: Ends) -> None:
        """Half a guess is shown, and is no part of the plan."""
        self._ends = ends
        for guess_ in self.query(Guess):
            guess_.show(ends)

    def on_goal_put(self, put: Goal.Put) -> None:
        put.stop()
        self.post_message(self.Answered(evolve(self._plan, goals=put.goals)))

    def on_choice_picked(self, picked: Choice.Picked) -> None:
        picked.stop()
        if isinstance(picked.choice, Question):
            answers = {**self._plan.answers, picked.choice.event_id: picked.option}
            self.post_message(self.Answered(evolve(self._plan, answers=answers)))

    @property
    def _taken(self) -> dict[str, float]:
        """Hours a week that the plays took, by activity."""
        given = {name: getattr(self._whole, name) - getattr(self._plan.hours, name) for name in ACTIVITIES}
        return {name: size for name, size in given.items() if size}

    def foresee(self, ahead: Mapping[str, Range]) -> None:
        """Goals of who has no period behind start where the forecast says."""
        for goal in self.query(Goal) if not self._game.log else ():
            goal.start_at(ahead)

    def on_table_of_plays_chosen(self, chosen: TableOfPlays.Chosen) -> None:
        """The hours a play takes come from where most are given, and go back there."""
        chosen.stop()
        hours = fitted(self._whole, self._game.left_beside(chosen.plays))
        self.post_message(self.Answered(evolve(self._plan, plays=chosen.plays, hours=hours)))
