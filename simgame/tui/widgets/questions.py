"""What a period asks: the question of an event, and every third period a guess."""

from attrs import evolve
from textual.containers import Vertical

from simgame.figures import money
from simgame.game import Game
from simgame.scenario import Answer, PeriodDecisions, Scenario
from simgame.tui.charts.chart import Chart
from simgame.tui.widgets.choice import Question
from simgame.tui.widgets.guess import Guess, asks, levers


class Questions(Vertical):
    """All of them, under each other."""

    def __init__(self) -> None:
        super().__init__(id="questions")

    async def ask(self, game: Game) -> None:
        """What the next period of this game asks."""
        await self.remove_children()
        await self.mount_all(
            Question(
                name,
                event.headline,
                event.text,
                {key: priced(answer, game.scenario) for key, answer in event.answers.items()},
                None,
            )
            for name, event in game.questions.items()
        )
        if asks(game):
            await self.mount_all(Guess(lever, game.latest.wins) for lever in levers(game.scenario.level))

    def show(self, plan: PeriodDecisions) -> None:
        """What the plan answers."""
        for question in self.query(Question):
            question.picked = plan.answers.get(question.event_id)
        for guess_ in self.query(Guess):
            guess_.show(plan.prediction)

    def take_typed(self, plan: PeriodDecisions) -> PeriodDecisions:
        """Take what is being typed as a guess; the plan with it."""
        for guess_ in self.query(Guess):
            if guess_.typed is not None and (typed := guess_.close()) is not None:
                plan = evolve(plan, prediction=guess_.guessed(typed, plan.prediction))
        return plan

    def rows(self, width: int) -> int:
        """What they take in so many columns."""
        return sum(chart.rows(width) for chart in self.query(Chart))


def priced(answer: Answer, scenario: Scenario) -> str:
    """An answer with what it costs or brings at once."""
    if not answer.cost:
        return answer.say
    amount = money(abs(answer.cost), scenario.currency)
    return f"{answer.say} ({'costs' if answer.cost > 0 else 'brings'} {amount})"
