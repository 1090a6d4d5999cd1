"""All that a page tells of a game, worked out once."""

from attrs import Factory, frozen

from simgame.analysis.closer import Closer, looked_closer
from simgame.analysis.same_luck import course
from simgame.game import Game
from simgame.measure import Measure, measure_of
from simgame.review import Review
from simgame.scenario import ACTIVITIES, Scenario
from simgame.score import Par, Score, par_of, score


@frozen(kw_only=True)
class Handout:
    """One game of at least one period, looked at from every side."""

    game: Game
    score: Score
    closer: Closer
    review: Review
    par: Par | None = None
    """What points are measured on, where there are any."""
    courses: dict[str, tuple[float, ...]] = Factory(dict)
    """What counts from the opening on, $: ``you``, and ``par`` and ``best`` once the game is over."""

    @property
    def scenario(self) -> Scenario:
        return self.game.scenario

    @property
    def measure(self) -> Measure:
        return measure_of(self.game.scenario)

    @property
    def levers(self) -> tuple[str, ...]:
        """The activities of this game."""
        return tuple(name for name in ACTIVITIES if name in self.scenario.play.levers)


def handout(game: Game, closer: Closer | None = None) -> Handout:
    """
    Work out what a page tells; a second or two, and a moment where the closer look was taken before.

    Args:
        game: Of at least one period; what its owner cannot know is told only once it is over.
        closer: Of the same game.
    """
    figure = measure_of(game.scenario).figure
    courses = {"you": tuple(figure(report) for report in (game.opening, *game.reports))}
    par = par_of(game.scenario)
    if par is not None and game.over:
        plans = {"par": par.par_plan, "best": par.ceiling_plan}
        courses |= {name: course(game, plan) for name, plan in plans.items() if plan}
    return Handout(
        game=game,
        score=score(game),
        closer=closer or looked_closer(game),
        review=Review(scenario=game.scenario, opening=game.opening, reports=game.reports),
        par=par,
        courses=courses,
    )
