"""A timeline holds every period once, and each dated event in the period of its week."""

import pytest

from simgame.authoring.timeline import by_rule, timeline, told
from simgame.scenario import Effect, shipped, shipped_scenario


@pytest.mark.parametrize("name", shipped())
def test_every_week_event_and_lever_stands_in_one_period(name: str) -> None:
    scenario = shipped_scenario(name)
    ahead = timeline(scenario)
    weeks = [week for each in ahead for week in range(each.first_week, each.last_week + 1)]
    assert weeks == list(range(1, scenario.weeks + 1))
    events = [event for each in ahead for event in each.events] + list(by_rule(scenario))
    assert sorted(events) == sorted(scenario.events)
    assert sorted(lever for each in ahead for lever in each.opens) == sorted(scenario.unlock)
    assert all(each.first_week <= (event.at or 0) <= each.last_week for each in ahead for event in each.events.values())


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Effect(on="world.demand", times=1.15, weeks=3), "world.demand x 1.15 for 3 weeks"),
        (Effect(on="firm.hours", plus=8), "firm.hours +8"),
        (Effect(on="pricing.leak", times=1.1, plus=-0.05, weeks=1), "pricing.leak x 1.1 -0.05 for 1 week"),
        (Effect(on="stock.leads", plus=20, segment="target", weeks=3), "stock.leads +20 (target) in each of 3 weeks"),
        (Effect(on="stock.leads", plus=20, delay=2), "stock.leads +20, 2 weeks later"),
        (Effect(on="world.season", times=0, market=True), "world.season x 0, for every firm"),
        (Effect(on="world.season"), "world.season as it is"),
    ],
)
def test_an_effect_reads_as_a_line(effect: Effect, words: str) -> None:
    assert told(effect) == words
