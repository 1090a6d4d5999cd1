"""
The whole acceptance table: every effect, its band, what this version measures, and where the band is from.

Run from the root of the repository: ``python -m benchmarks.acceptance``. Exit status 1 where a figure lies outside.
The tests measure the same with fewer seeds; the numbers of docs/evidence.md are this program's.
"""

import sys

from simgame.analysis.evidence import Figure, MeasuredEffect, measure
from simgame.scenario import shipped, shipped_scenario
from simgame.units import interval
from tests.analysis.test_responses import GOLDEN
from tests.model.counts import bias_of_counts
from tests.model.lessons import LESSONS, WORLD
from tests.model.limits import LIMITS
from tests.model.test_simulate import alone, differences, effect_of_an_hour, weeks_of
from tests.model.worlds import NOISES, world

SEEDS = 4_000
YEAR = 52


def shared_luck() -> MeasuredEffect:
    """Variance of the effect of an hour where luck is shared, over that where it is not."""
    figures = []
    for noise, band in (("smooth", "[0, 0.05]"), ("counts", "[0, 0.05]")):
        ratio = effect_of_an_hour(noise, shared=True).var() / effect_of_an_hour(noise, shared=False).var()
        figures.append(Figure(name=f"{noise}: shared over independent", value=float(ratio), band=interval(band)))
    return MeasuredEffect(
        id="AT-17", claim="Shared luck shows what an hour changes", figures=tuple(figures), source="theory"
    )


def alone_and_in_a_batch() -> MeasuredEffect:
    """Records of a year that are not the same to the last bit, alone and among a thousand games with 12 segments."""
    figures = []
    for noise in NOISES:
        drawn = world(11, firms=3, segments=12, noise=noise, games=1_000)
        batch = weeks_of(drawn.setting, drawn.state, [drawn.plan] * YEAR)
        unlike = 0
        for game in range(0, 1_000, 111):
            one = alone(drawn, game)
            picked = [(state.games([game]), flows.games([game])) for state, flows in batch]
            unlike += len(differences(picked, weeks_of(one.setting, one.state, [one.plan] * YEAR)))
        figures.append(Figure(name=f"{noise}: numbers that differ", value=unlike, band=interval("[0, 0]")))
    return MeasuredEffect(
        id="AT-18", claim="A game alone is the same game in a batch", figures=tuple(figures), source="theory"
    )


def responses() -> MeasuredEffect:
    """How far this version's response functions are from the numbers written down."""
    figures = tuple(Figure(name=golden.name, value=golden.off, band=interval("[0, 1e-9)")) for golden in GOLDEN)
    return MeasuredEffect(id="AT-13", claim="Analysts' responses are the usual ones", figures=figures, source="a11")


def table() -> list[MeasuredEffect]:
    """Every row, in the order of docs/evidence.md."""
    rows = [*measure(WORLD), *(lesson() for lesson in LESSONS), *(limit() for limit in LIMITS)]
    rows += [responses(), shared_luck(), alone_and_in_a_batch()]
    worlds = [WORLD, *(shipped_scenario(name) for name in shipped())]
    return [*rows, *(bias_of_counts(scenario, SEEDS) for scenario in worlds)]


def main() -> int:
    """Print the table."""
    rows = table()
    for row in rows:
        print(f"{row.id:7} {row.claim}  ({row.source})")
        for figure in row.figures:
            verdict = "" if figure.inside else "  OUTSIDE"
            print(f"        {figure.name:62} {figure.text:>8}  {figure.band_text}{verdict}")
    outside = sum(not figure.inside for row in rows for figure in row.figures)
    print(f"\n{outside} of {sum(len(row.figures) for row in rows)} figures outside their bands")
    return int(outside > 0)


if __name__ == "__main__":
    sys.exit(main())
