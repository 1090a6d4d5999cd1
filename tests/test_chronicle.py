import numpy as np
import pytest
from attrs import evolve

from simgame.analysis.attribution import attributed
from simgame.analysis.batch import replays
from simgame.analysis.forecast import forecast
from simgame.errors import DecisionsRefused
from simgame.game import Game, replayed
from simgame.scenario import Hours, PeriodDecisions, Target
from tests.worlds import HOURS, harbour, months, play_harbour

CROWD = """
[events.crowd]
when = "customers > {many}"
{more}
headline = "A crowd"
effects = [{{ on = "stock.cash", plus = 1_000 }}]
"""
OFFER = """
[events.offer]
when = "period >= 3"
headline = "An offer"
default = "no"

[events.offer.answers.yes]
say = "Take it"
cost = 300.00
effects = [{ on = "firm.fixed", plus = -50, weeks = 8 }]

[events.offer.answers.no]
say = "Leave it"
"""
FAIR = """
[plays.fair]
name = "Fair"
cost = 400.00
hours = 16
{more}
effects = [{{ on = "stock.leads", plus = 30, segment = "target" }}]
"""
FRIENDS = """
[plays.friends]
name = "Friends"
effects = [{ on = "stock.referrals", plus = 3, weeks = 6, segment = "sailors" }]
"""
HELPER = """
[events.helper]
at = 5
headline = "Ada wants to work"
default = "no"

[events.helper.answers.yes]
say = "Hire her"
effects = [{ on = "firm.hours", plus = 20 }]

[events.helper.answers.no]
say = "Later"
"""


def fired(game: Game, name: str) -> list[int]:
    """The periods in which an event happened."""
    return [period for period in range(1, len(game.log) + 1) if name in game.news(period)]


def test_an_event_by_rule_happens_in_the_first_period_before_which_its_rule_holds_and_once() -> None:
    customers = [report.customers for report in play_harbour().reports]
    first = next(n for n, many in enumerate(customers, 2) if many > customers[3])
    game = play_harbour(CROWD.format(many=customers[3], more=""))
    assert fired(game, "crowd") == [first]
    assert game.latest.cash == pytest.approx(play_harbour().latest.cash + 1_000, abs=1e-6)


def test_a_rule_that_holds_at_the_opening_brings_its_event_in_period_1() -> None:
    assert fired(play_harbour(CROWD.format(many=59, more="")), "crowd") == [1]
    assert fired(play_harbour(CROWD.format(many=60, more=""), count=1), "crowd") == []


@pytest.mark.parametrize(("rule", "periods"), [("hours.closing < {} + 1", [1]), ("hours.closing < {}", [])])
def test_before_the_first_period_a_rule_reads_the_hours_of_the_owners_habit(rule: str, periods: list[int]) -> None:
    habit = harbour().habit.hours.closing
    assert habit > 0
    assert (
        fired(play_harbour(CROWD.replace("customers > {many}", rule.format(habit)).format(more=""), count=1), "crowd")
        == periods
    )


def test_an_event_may_come_again_so_many_periods_later() -> None:
    game = play_harbour(CROWD.format(many=1, more="again_after = 3"))
    assert fired(game, "crowd") == [1, 4, 7]


def test_the_next_period_is_known_before_it_is_planned_and_no_other() -> None:
    game = months(Game(scenario=harbour(OFFER), seed=1), 2)
    assert (list(game.news(3)), list(game.questions), game.news(4)) == (["offer"], ["offer"], {})
    assert months(Game(scenario=harbour(), seed=1), 8).news(9) == {}


def test_chance_is_drawn_once_at_the_first_time_that_an_event_could_happen() -> None:
    scenario = harbour(CROWD.format(many=1, more="chance = 0.3"))
    games = [months(Game(scenario=scenario, seed=seed), 2) for seed in range(200)]
    found = [fired(game, "crowd") for game in games]
    assert {tuple(periods) for periods in found} == {(), (1,)}
    assert 0.2 < sum(map(len, found)) / len(games) < 0.4


def test_an_answer_to_an_event_by_rule_costs_and_works_from_its_period_on() -> None:
    base = months(Game(scenario=harbour(OFFER), seed=1), 2)
    yes, no = (months(base, 2, answers={"offer": answer}) for answer in ("yes", "no"))
    assert months(base, 2).latest == no.latest
    assert yes.reports[2].costs.extras == 300
    assert yes.latest.cash - no.latest.cash == pytest.approx(-300 + 8 * 50)


def test_an_answer_where_nothing_is_asked_is_not_used() -> None:
    scenario = harbour(OFFER)
    early = months(Game(scenario=scenario, seed=1), 1, answers={"offer": "yes"})
    assert early.latest == months(Game(scenario=scenario, seed=1), 1).latest


def test_a_play_costs_money_once_and_hours_of_its_period() -> None:
    scenario = harbour(FAIR.format(more=""))
    with pytest.raises(DecisionsRefused, match="36 is the most beside 4 for plays"):
        months(Game(scenario=scenario, seed=1), 1, plays=("fair",))
    short = Hours(research=6, pricing=3, promotion=10, prospecting=9, closing=8)
    game = months(Game(scenario=scenario, seed=1), 2, short, plays=("fair",))
    assert [report.costs.extras for report in game.reports] == [400, 0]
    assert [report.unspent_hours for report in game.reports] == pytest.approx([0, 4])
    assert [report.plays for report in game.reports] == [("fair",), ()]


def test_a_play_for_the_target_reaches_whom_the_firm_aims_at_in_its_parts() -> None:
    scenario = harbour(FAIR.format(more="").replace("hours = 16", ""))
    idle = PeriodDecisions(hours=Hours(), target=Target.of("fishers"))
    quiet, loud = (Game(scenario=scenario, seed=1).play(evolve(idle, plays=plays)) for plays in ((), ("fair",)))
    lost = [game.played.weeks[0][0].lost_leads[0, :, 0] for game in (quiet, loud)]
    assert lost[1] - lost[0] == pytest.approx([0, 30 * 0.65])
    everybody = Game(scenario=scenario, seed=1).play(PeriodDecisions(hours=Hours(), plays=("fair",)))
    assert everybody.played.weeks[0][0].lost_leads[0, :, 0] - lost[0] == pytest.approx([15 * 0.65, 15 * 0.65])


def test_a_stream_adds_to_a_stock_week_by_week() -> None:
    scenario = harbour(FRIENDS)
    idle = Hours()
    quiet, told = (months(Game(scenario=scenario, seed=1), 3, idle, plays=plays) for plays in ((), ("friends",)))
    more = [
        float(one.referrals[0, 0, 0] - other.referrals[0, 0, 0])
        for one, other in zip(sum(told.played.weeks, ()), sum(quiet.played.weeks, ()), strict=True)
    ]
    assert more[:6] == pytest.approx([3] * 6, rel=0.2)
    assert more[7:] == pytest.approx([0] * 5, abs=0.2)


TABLE = "".join(f'\n[plays.p{n}]\nname = "Play {n}"\ncost = 10.00\n' for n in range(8))


def test_three_plays_are_on_the_table_at_a_meeting_drawn_by_the_seed() -> None:
    scenario = harbour(TABLE, strategy_every=3)
    tables = [tuple(Game(scenario=scenario, seed=seed).offered) for seed in range(40)]
    assert {len(table) for table in tables} == {3}
    assert len(set(tables)) > 10
    assert {name for table in tables for name in table} == set(scenario.plays)
    assert months(Game(scenario=scenario, seed=1), 1).offered == {}
    assert tuple(months(Game(scenario=scenario, seed=1), 3).offered) != tables[1]


@pytest.mark.parametrize(
    ("plays", "told"),
    [
        (("p9",), "`p9` is no play; choose p0, p1"),
        (("p0", "p1"), "2 named; 1 is the most at a meeting"),
        (("p0", "p0"), "one is named twice"),
        (("{other}",), "`{other}` is not on the table in period 1; choose "),
    ],
)
def test_a_play_that_cannot_be_chosen_is_refused_with_the_reason(plays: tuple[str, ...], told: str) -> None:
    scenario = harbour(TABLE)
    game = Game(scenario=scenario, seed=1)
    other = next(name for name in scenario.plays if name not in game.offered)
    with pytest.raises(DecisionsRefused) as refused:
        months(game, 1, plays=tuple(play.format(other=other) for play in plays))
    assert any(told.format(other=other) in fault for fault in refused.value.faults)


def test_between_meetings_no_play_is_made() -> None:
    game = months(Game(scenario=harbour(TABLE, strategy_every=3), seed=1), 1)
    with pytest.raises(DecisionsRefused, match="the next strategy meeting is in period 4"):
        months(game, 1, plays=("p1",))


@pytest.mark.parametrize(
    ("more", "open_in"),
    [
        ("cooldown = 2", [1, 4, 5]),
        ("limit = 1", [1]),
        ('requires = "period >= 3"', [3, 4, 5]),
        ("", [1, 2, 3, 4, 5]),
    ],
)
def test_a_play_is_on_the_table_as_its_file_says(more: str, open_in: list[int]) -> None:
    game = Game(scenario=harbour(FAIR.format(more=more).replace("hours = 16", "").replace("400.00", "0.00")), seed=1)
    found = []
    for period in range(1, 6):
        offered = "fair" in game.offered
        found += [period] * offered
        game = months(game, 1, plays=("fair",) if offered and len(found) == 1 else ())
    assert found == open_in


def test_an_overdrawn_firm_is_offered_nothing_that_costs() -> None:
    scenario = harbour(TABLE, periods=8)
    poor = evolve(scenario, firm=evolve(scenario.firm, cash=-1.0))
    assert Game(scenario=poor, seed=1).offered == {}


def test_luck_decides_whether_a_gamble_works() -> None:
    more = 'chance = 0.4\nwon = "It worked"\nlost = "It did not"'
    scenario = harbour(FAIR.format(more=more).replace("hours = 16", ""))
    games = [months(Game(scenario=scenario, seed=seed), 1, plays=("fair",)) for seed in range(100)]
    quiet = months(Game(scenario=scenario, seed=1), 1)
    worked = [game.worked("fair", 1) for game in games]
    assert 0.28 < np.mean(worked) < 0.52
    for game, won in zip(games, worked, strict=True):
        assert (game.latest.lost_leads > quiet.latest.lost_leads + 1) == won


def test_a_helper_who_is_hired_can_be_planned_from_the_next_period_on() -> None:
    game = months(Game(scenario=harbour(HELPER), seed=1), 1)
    hired, alone = (months(game, 1, answers={"helper": answer}) for answer in ("yes", "no"))
    assert (hired.budget, alone.budget) == (60, 40)
    more = evolve(HOURS, closing=HOURS.closing + 20)
    assert months(hired, 1, more).latest.budget == 60
    with pytest.raises(DecisionsRefused, match="60 a week planned; 40 is the most"):
        months(alone, 1, more)


def test_a_caretaker_plans_the_hours_there_are() -> None:
    game = months(Game(scenario=harbour(HELPER), seed=1), 1)
    hired, alone = (months(game, 1, answers={"helper": answer}) for answer in ("yes", "no"))
    wages = 20 * game.scenario.firm.wage * game.scenario.score.caretaker_weeks
    assert hired.latest.going_concern > alone.latest.going_concern - wages


def test_what_happened_stays_as_it_was_where_effort_is_taken_away() -> None:
    many = play_harbour().reports[3].customers
    with_crowd, without = (play_harbour(more, count=6) for more in (CROWD.format(many=many, more=""), ""))
    assert fired(with_crowd, "crowd") != []
    found, quiet = (
        next(each for each in attributed(game, 6) if each.measure == "value") for game in (with_crowd, without)
    )
    assert found.base + sum(share.total for share in found.activities.values()) == pytest.approx(found.total)
    assert found.base - quiet.base == pytest.approx(1_000)


def test_a_forecast_knows_what_comes_by_rule_and_what_a_play_would_do() -> None:
    base = months(Game(scenario=harbour(OFFER + FRIENDS), seed=1), 2)
    plan = PeriodDecisions(hours=HOURS)
    quiet, busy = (forecast(base, evolve(plan, plays=plays)).measures["leads"] for plays in ((), ("friends",)))
    assert busy.p50 - quiet.p50 > 8
    yes, no = (forecast(base, evolve(plan, answers={"offer": answer})).measures["profit"] for answer in ("yes", "no"))
    assert no.p50 - yes.p50 == pytest.approx(300 - 200, abs=1)


def test_under_another_seed_a_log_meets_its_own_events() -> None:
    scenario = harbour(CROWD.format(many=62, more="chance = 0.5") + OFFER, noise="counts")
    game = months(Game(scenario=scenario, seed=3), 8)
    values = replays(scenario, game.log, 6)
    alone = [Game(scenario=scenario, seed=seed, log=game.log).latest.value for seed in range(6)]
    assert values.tolist() == alone


def test_firms_of_one_market_meet_events_by_their_own_figures() -> None:
    scenario = harbour(CROWD.format(many=61, more=""))
    busy = months(Game(scenario=scenario, seed=1), 6).log
    idle = months(Game(scenario=scenario, seed=1), 6, Hours()).log
    played = replayed(scenario, 1, [busy, idle])
    (crowd,) = {each.announced for each in played.setting.modifiers}
    where = played.setting.modifiers[0].holds
    assert where is not None
    assert where[:, 0, 0].tolist() == [True, False]
    assert crowd > 1
