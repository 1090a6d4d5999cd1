"""A small shop with beliefs of its own, and the same shop in a world where only what nobody sees differs."""

import numpy as np
from attrs import evolve

from simgame.arrays import rules_of
from simgame.game import Game
from simgame.model.state import State
from simgame.scenario import Answer, Effect, Event, Firm, Hours, PeriodDecisions, Scenario, Segment
from simgame.scenario.segments import Belief, Start

MIXED = PeriodDecisions(hours=Hours(research=6, pricing=3, promotion=10, prospecting=9, closing=12), price=68)
SALES = PeriodDecisions(hours=Hours(prospecting=18, closing=22), price=62)

SHOP = Scenario(
    id="shop",
    format=1,
    title="Shop",
    periods=6,
    firm=Firm(price=68, cash=12_100, position=4),
    segments={
        "near": Segment(
            name="Near",
            prospects=900,
            need=3.137,
            worth=57.31,
            start=Start(awareness=0.08, leads=6, opportunities=2, customers=40),
            belief=Belief(need=4, need_sd=2, worth=60, worth_sd=20),
        ),
        "far": Segment(
            name="Far",
            prospects=500,
            need=7.713,
            worth=91.17,
            start=Start(awareness=0.05, leads=4, opportunities=1, customers=30),
            belief=Belief(need=5, need_sd=2, worth=62, worth_sd=20),
        ),
    },
    events={
        "big_order": Event(
            at=5,
            headline="A big order",
            default="no",
            answers={
                "yes": Answer(say="Take it", cost=300, effects=(Effect(on="world.demand", times=1.5, weeks=4),)),
                "no": Answer(say="Decline"),
            },
        ),
        "frost": Event(at=5, headline="A frost", effects=(Effect(on="world.demand", times=0.5, weeks=8),)),
    },
)


def shop(periods: int, scenario: Scenario = SHOP, seed: int = 7) -> Game:
    """The mixed plan for so many periods."""
    game = Game(scenario=scenario, seed=seed)
    for _ in range(periods):
        game = game.play(MIXED)
    return game


def elsewhere(game: Game, *, shift: float, factor: float, boom: float, seed: int | None = None) -> Game:
    """
    The same counts, beliefs and books in another truth.

    Args:
        game: As its owner sees it.
        shift: Added to what every segment wants, points of the scale.
        factor: On what every segment would pay.
        boom: Added to the state of the economy.
        seed: Of the luck to come; the same where left out.
    """
    segments = {
        name: evolve(each, need=float(np.clip(each.need + shift, 0, 10)), worth=each.worth * factor)
        for name, each in game.scenario.segments.items()
    }
    scenario = evolve(game.scenario, segments=segments)

    def moved(state: State) -> State:
        return evolve(state, need=state.need + shift, economy=state.economy + boom)

    played = evolve(
        game.played,
        setting=evolve(game.played.setting, rules=rules_of(scenario)),
        opening=moved(game.played.opening),
        periods=tuple(
            evolve(period, weeks=[(moved(state), flows) for state, flows in period.weeks])
            for period in game.played.periods
        ),
    )
    other = Game(scenario=scenario, seed=game.seed if seed is None else seed, log=game.log)
    books = {"played": played, "opening": game.opening, "reports": game.reports}
    for name, value in books.items():
        object.__setattr__(other, name, value)  # what a game works out once, it keeps
    return other
