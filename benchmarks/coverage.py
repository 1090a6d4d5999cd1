"""
How often what happens lies in the range a forecast gives, where the truth is drawn from what the owner believes.

``python -m benchmarks.coverage [GAMES] [SCENARIO]`` prints, over games of decent but random play, the share of periods
whose revenue, calls, sales, profit and worth lie in the 50 % and in the 90 % range, and how the ranges narrow with
research.
"""

import sys
from collections import defaultdict
from statistics import fmean

import numpy as np
from attrs import evolve, fields

from simgame.analysis.beliefs import Known, known_of, unsure_of
from simgame.analysis.forecast import DRAWS, Forecast, foreseen
from simgame.game import Game
from simgame.scenario import Hours, PeriodDecisions, Scenario, Target, load, shipped
from simgame.units import Interval

GAMES = 200
MEASURES = ("revenue", "leads", "wins", "profit", "value")
RESEARCH = (0.0, 2.0, 4.0, 8.0, 12.0)
"""Hours a week at which the width of the ranges is shown."""


def drawn(scenario: Scenario, dice: np.random.Generator) -> Scenario:
    """The scenario with another truth, drawn from what its owner believes at first."""
    segments = {}
    for name, segment in scenario.segments.items():
        belief = segment.belief
        log_sd = np.sqrt(np.log1p((belief.worth_sd / belief.worth) ** 2))
        worth = belief.worth * np.exp(log_sd * dice.standard_normal() - log_sd**2 / 2)
        need = np.clip(belief.need + belief.need_sd * dice.standard_normal(), 0, 10)
        segments[name] = evolve(segment, need=float(need), worth=float(worth))
    model = scenario.model
    for path, sd in unsure_of(scenario).items():
        group, _, name = path.partition(".")
        record = getattr(model, group)
        bounds: Interval = getattr(fields(type(record)), name).metadata["bounds"]
        number = np.clip(getattr(record, name) * np.exp(sd * dice.standard_normal()), bounds.low, bounds.high)
        model = evolve(model, **{group: evolve(record, **{name: float(number)})})
    return evolve(scenario, segments=segments, model=model)


def plan(scenario: Scenario, research: float, dice: np.random.Generator) -> PeriodDecisions:
    """Decent hours for a month: so much research, the rest near even on what promotes and sells."""
    rest = dice.dirichlet((4, 16, 14, 18)) * (scenario.firm.hours - research)
    pricing, promotion, prospecting, closing = map(float, np.floor(rest * 4) / 4)
    hours = Hours(
        research=research, pricing=pricing, promotion=promotion, prospecting=prospecting, closing=closing
    )  # fmt: skip
    return PeriodDecisions(hours=hours)


def owner_of(published: Scenario, game: Game) -> Known:
    """What the owner knows of a game whose truth differs from what is published."""
    rates = np.array([[[segment.order_rate] for segment in game.latest.segments.values()]])
    return known_of(published, game.played.states[-1], rates, np.full((1, 1, 1), game.latest.price))


def play(published: Scenario, seed: int, research: float | None = None) -> list[tuple[Forecast, dict[str, float]]]:
    """One game: each period's forecast, and what came."""
    dice = np.random.default_rng(seed)
    game = Game(scenario=drawn(published, dice), seed=seed)
    target = Target.of(str(dice.choice(list(published.segments))))
    price = published.firm.price * float(np.exp(0.07 * dice.standard_normal()))
    found = []
    while not game.over:
        hours = research if research is not None else float(dice.integers(4, 10))
        entry = evolve(plan(published, hours, dice), target=target, price=price)
        ahead = foreseen(game, owner_of(published, game), entry, DRAWS)
        game = game.play(entry)
        found.append((ahead, {name: float(getattr(game.latest, name)) for name in MEASURES}))
    return found


def coverage(games: list[list[tuple[Forecast, dict[str, float]]]]) -> dict[str, tuple[float, float]]:
    """Share of periods in the 50 % and in the 90 % range, by measure."""
    inside = defaultdict(list)
    for game in games:
        for ahead, came in game:
            for name, value in came.items():
                reach = ahead.measures[name]
                inside[name].append((reach.p25 <= value <= reach.p75, reach.p5 <= value <= reach.p95))
    return {name: (fmean(half for half, _ in hits), fmean(most for _, most in hits)) for name, hits in inside.items()}


def main() -> None:
    count, name = (*sys.argv[1:], *(str(GAMES), "spoke-and-chain")[len(sys.argv) - 1 :])
    games, published = int(count), load(shipped()[name])
    print(f"{published.title}: {games} games, research 4 to 9 hours a week\n")
    print("            in the 50 % range   in the 90 % range")
    for name, (half, most) in coverage([play(published, seed) for seed in range(games)]).items():
        print(f"{'worth' if name == 'value' else name:10s} {100 * half:18.1f} {100 * most:19.1f}")
    print("\nwidth of the 90 % range in the last period, mean of 20 games")
    for research in RESEARCH:
        ends = [play(published, seed, research)[-1][0].measures for seed in range(20)]
        widths = {name: fmean(end[name].p95 - end[name].p5 for end in ends) for name in ("revenue", "value")}
        print(f"research {research:4.0f} h   revenue {widths['revenue']:8.0f}   worth {widths['value']:8.0f}")


if __name__ == "__main__":
    main()
