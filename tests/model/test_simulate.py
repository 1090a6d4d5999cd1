from collections.abc import Sequence

import numpy as np
import pytest
from attrs import evolve, fields

from simgame.analysis.trials import by_game, reference_plan, weekly
from simgame.arrays import opening, rules_of
from simgame.model.luck import Luck
from simgame.model.simulate import Setting, play
from simgame.model.state import Array, Decisions, State, Week
from tests.model.lessons import RULES, WORLD
from tests.model.worlds import NOISES, World, world

TRAJECTORY = {
    1: (2570.104486, 0.669212, 4.940682, 0.982101, 12401.903176),
    4: (2591.018837, 0.637880, 6.078498, 1.305423, 13322.291460),
    13: (2684.666257, 1.064413, 9.128401, 1.652483, 16364.254980),
    52: (2739.516809, 1.648139, 10.454492, 1.715423, 27587.015289),
}
"""Revenue, wins, inbound, outreach and cash in weeks of the reference plan, as two other programs have them."""
RECORDS = ((0, State), (1, Week))


def weeks_of(setting: Setting, state: State, plan: Sequence[Decisions]) -> list[tuple[State, Week]]:
    return [week for period in play(setting, state, plan) for week in period]


def differences(these: list[tuple[State, Week]], those: list[tuple[State, Week]]) -> list[str]:
    """Week and field wherever two courses are not the same to the last bit."""
    return [
        f"week {week}: {number.name}"
        for week, pair in enumerate(zip(these, those, strict=True), 1)
        for part, record in RECORDS
        for number in fields(record)
        if not np.array_equal(getattr(pair[0][part], number.name), getattr(pair[1][part], number.name))
    ]


def alone(drawn: World, game: int) -> World:
    luck = drawn.setting.luck
    return World(
        setting=evolve(drawn.setting, luck=evolve(luck, seeds=luck.seeds[[game]], games=luck.games[[game]])),
        state=drawn.state.games([game]),
        plan=drawn.plan.games([game]),
    )


def test_the_reference_plan_follows_the_trajectory_of_two_other_programs() -> None:
    weeks = weekly(RULES, opening(WORLD), [reference_plan(WORLD)] * 52)
    for number, (state, flows) in enumerate(weeks, 1):
        if number in TRAJECTORY:
            found = [
                by_game(values)[0] for values in (flows.revenue, flows.wins, flows.inbound, flows.outreach, state.cash)
            ]
            assert found == pytest.approx(TRAJECTORY[number], rel=1e-6)


@pytest.mark.parametrize("noise", NOISES)
@pytest.mark.parametrize("firms", [1, 3])
def test_a_game_alone_is_the_same_game_as_in_a_batch_of_a_thousand_to_the_last_bit(noise: str, firms: int) -> None:
    drawn = world(11, firms=firms, segments=12, noise=noise, games=1_000)
    batch = weeks_of(drawn.setting, drawn.state, [drawn.plan] * 13)
    for game in (0, 417, 999):
        one = alone(drawn, game)
        picked = [(state.games([game]), flows.games([game])) for state, flows in batch]
        assert differences(picked, weeks_of(one.setting, one.state, [one.plan] * 13)) == []


@pytest.mark.parametrize("noise", NOISES)
def test_the_same_decisions_give_the_same_game_to_the_last_bit(noise: str) -> None:
    drawn = world(12, firms=2, segments=3, noise=noise)
    first, second = (weeks_of(drawn.setting, drawn.state, [drawn.plan] * 26) for _ in range(2))
    assert differences(first, second) == []


@pytest.mark.parametrize("noise", NOISES)
def test_what_is_decided_later_leaves_the_weeks_before_as_they_were(noise: str) -> None:
    drawn, other = (world(seed, firms=2, segments=3, noise=noise) for seed in (13, 14))
    kept = weeks_of(drawn.setting, drawn.state, [drawn.plan] * 26)
    changed = weeks_of(drawn.setting, drawn.state, [drawn.plan] * 10 + [other.plan] * 16)
    assert differences(kept[:10], changed[:10]) == []
    assert differences(kept[10:11], changed[10:11]) != []


def test_a_period_is_its_weeks_and_pays_extras_once() -> None:
    drawn = world(15)
    free = evolve(drawn.plan, extras=0 * drawn.plan.extras)
    months = weeks_of(evolve(drawn.setting, weeks_per_period=4), drawn.state, [drawn.plan] * 2)
    weeks = weeks_of(drawn.setting, drawn.state, [drawn.plan, free, free, free] * 2)
    assert differences(months, weeks) == []


def test_games_at_different_weeks_have_the_season_of_theirs() -> None:
    state, plan = opening(WORLD, games=2), reference_plan(WORLD, 2)
    quiet = Setting(rules=RULES, luck=Luck.of(0, 2, "off"), weeks_per_period=1)
    ((_, both),) = next(play(quiet, state, [plan], np.array([1, 14]).reshape(1, 1, -1)))
    single = evolve(quiet, luck=Luck.of(0, 1, "off"))
    for game, week in enumerate((1, 14)):
        ((_, flows),) = next(play(single, opening(WORLD), [plan.games([0])], week))
        assert both.games([game]).inbound.tolist() == flows.inbound.tolist()


@pytest.mark.parametrize("firms", [2, 4, 6])
def test_equal_firms_stay_equal_to_the_last_bit(firms: int) -> None:
    plan = reference_plan(WORLD).games(np.zeros(1, dtype=int))
    shared = evolve_firms(plan, firms)
    for state, flows in weekly(rules_of(WORLD, firms), opening(WORLD, firms=firms), [shared] * 52):
        for record in (state, flows):
            for number in fields(type(record)):
                value = getattr(record, number.name)
                assert (value == value[:1]).all(), number.name


def test_a_firm_that_cuts_its_price_takes_customers_from_an_equal_one() -> None:
    plan = evolve_firms(reference_plan(WORLD), 2)
    cheaper = evolve(plan, price=np.array([60.0, 68.0]).reshape(2, 1, 1))
    *_, (state, _) = weekly(rules_of(WORLD, 2), opening(WORLD, firms=2), [cheaper] * 104)
    cheap, dear = state.customers.sum(axis=(1, 2))
    assert cheap / dear - 1 == pytest.approx(0.20, abs=0.01)


def test_a_shared_market_serves_no_more_people_than_there_are() -> None:
    """Firms so good that they could win everybody twice share those who are free."""
    crowded = rules_of(WORLD, 3)
    crowded = evolve(crowded, closing=evolve(crowded.closing, base_appeal=9.0))
    start = opening(WORLD, firms=3)
    plenty = evolve(start, opportunities=start.opportunities + 2_000)
    for state, _ in weekly(crowded, plenty, [evolve_firms(reference_plan(WORLD), 3)] * 13):
        assert (state.customers.sum(axis=0) <= crowded.segments.prospects * (1 + 1e-12)).all()


def evolve_firms(plan: Decisions, firms: int) -> Decisions:
    """The same decisions of several firms."""
    names = [number.name for number in fields(Decisions)]
    return Decisions(**{name: np.repeat(getattr(plan, name), firms, axis=0) for name in names})


def effect_of_an_hour(noise: str, *, shared: bool) -> Array:
    """What a year of one hour moved from prospecting to closing changes in profit, $, for 500 seeds."""
    seeds = 500
    plan = reference_plan(WORLD, seeds)
    moved = evolve(plan, prospecting=plan.prospecting - 1, closing=plan.closing + 1)
    profits = []
    for decisions, seed in ((plan, 1), (moved, 1 if shared else 2)):
        setting = Setting(rules=RULES, luck=Luck.of(seed, seeds, noise), weeks_per_period=52)
        (weeks,) = play(setting, opening(WORLD, games=seeds), [decisions])
        profits.append(np.sum([by_game(flows.profit) for _, flows in weeks], axis=0))
    return np.asarray(profits[1] - profits[0])


@pytest.mark.parametrize("noise", ["smooth", "counts"])
def test_shared_luck_shows_what_an_hour_changes(noise: str) -> None:
    assert effect_of_an_hour(noise, shared=True).var() < 0.05 * effect_of_an_hour(noise, shared=False).var()
