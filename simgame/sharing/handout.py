"""All that a page tells of a game, worked out once."""

from attrs import Factory, frozen

from simgame.analysis.closer import Closer, looked_closer
from simgame.analysis.same_luck import course, grown
from simgame.game import Game
from simgame.measure import Measure, measure_of
from simgame.review import Review
from simgame.scenario import ACTIVITIES, Scenario
from simgame.score import Par, Score, Step, par_of, score


@frozen(kw_only=True)
class Handout:
    """One game of at least one period, looked at from every side."""

    game: Game
    score: Score
    closer: Closer
    review: Review
    par: Par | None = None
    """What points are measured on, where there are any."""
    plans: dict[str, tuple[Step, ...]] = Factory(dict)
    """The plans to compare with, once the game is over: ``par`` and ``best``, one entry a played period."""
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
    plans = _plans(game, par) if par is not None and game.over else {}
    courses |= {name: course(game, plan) for name, plan in plans.items()}
    return Handout(
        game=game,
        score=score(game),
        closer=closer or looked_closer(game),
        review=Review(scenario=game.scenario, opening=game.opening, reports=game.reports),
        par=par,
        plans=plans,
        courses=courses,
    )


def _plans(game: Game, par: Par) -> dict[str, tuple[Step, ...]]:
    """Those that there are; the best one is kept in parts of the first budget."""
    played = len(game.log)
    plans = {"par": par.par_plan[:played], "best": grown(game, par.ceiling_plan)}
    return {name: plan for name, plan in plans.items() if plan}
