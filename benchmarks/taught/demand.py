"""Figures of marketing beside sales: who creates demand, who satisfies it, when, and in which order."""

from collections.abc import Mapping
from itertools import accumulate

from benchmarks.taught.games import AIMS, EVEN, by_month, hours, number, played, quiet, row, worth
from benchmarks.taught.points import CONCEPTS, CREATES, LASTS, ORDER, PLAY_ON, STEPS, Shown
from simgame.analysis.attribution import Attribution, Share, attributed, attributed_game
from simgame.analysis.knowing import give_or_take
from simgame.figures import price
from simgame.game import Game
from simgame.scenario import Hours

PUSH = hours(0, 3, 4, 14, 19)
"""Nobody asks; 33 of 40 hours sell."""
SALES_FIRST, MARKETING_FIRST = hours(2, 1, 5, 14, 18), hours(8, 4, 16, 5, 7)
"""32 of 40 hours on sales; 28 on marketing."""
STEP_BY_STEP = {1: hours(40, 0, 0, 0, 0), 2: hours(40, 0, 0, 0, 0), 3: hours(20, 20, 0, 0, 0), 4: hours(6, 4, 30, 0, 0)}
"""One step of Soft Soap a month; all five from month 5 on."""
UNASKED = {1: hours(0, 0, 0, 0, 0), 2: hours(0, 0, 0, 0, 0), 3: hours(0, 20, 0, 0, 0), 4: hours(0, 4, 36, 0, 0)}
"""The same without the first two."""
BATHERS = AIMS["soft-soap"]


def measured(found: tuple[Attribution, ...], measure: str) -> Attribution:
    """The division of one measure."""
    return next(each for each in found if each.measure == measure)


def month(game: Game, period: int, measure: str, activity: str) -> Share:
    """What an activity brought in a month, by hours of that month and of earlier ones."""
    return measured(attributed(game, period), measure).activities[activity]


def neither_alone() -> str:
    found = attributed_game(played(quiet("ladder-and-leather")))
    calls, sales = measured(found, "leads"), measured(found, "wins")
    return (
        f"Of {number(calls.total)} leads in 8 months marketing alone brings {number(calls.marketing)}, sales alone "
        f"{number(calls.sales)}. Of {number(sales.total)} sales marketing alone brings {number(sales.marketing)}, "
        f"sales alone {number(sales.sales)}; only the two together bring the other {number(sales.together)}."
    )


def pull_and_push() -> str:
    found = measured(attributed(played(quiet("ladder-and-leather")), 4), "leads").activities
    pull, push = (
        f"{number(found[name].this_period)} by hours of that month and {number(found[name].earlier)} by earlier ones"
        for name in ("promotion", "prospecting")
    )
    return f"Leads of month 4: promotion pulls {pull}, prospecting pushes {push}."


def nobody_answers() -> str:
    first, second = played(quiet("tutorial"), hours(0, 0, 10, 12, 18)).reports[:2]
    return (
        f"Month 1: {number(first.calls)} ring, {number(first.worked)} are answered. Month 2, with 12 hours of "
        f"prospecting: {number(first.waiting)} waited, {number(second.calls)} more ring, {number(second.worked)} are "
        "answered."
    )


def promotion_stops() -> str:
    scenario = quiet("tutorial")
    usual, silent, unsold = (
        played(scenario, EVEN, months=dict.fromkeys((4, 5, 6), kept))
        for kept in (EVEN, hours(6, 3, 0, 9, 12), hours(6, 3, 10, 9, 0))
    )
    calls = [row(by_month(game, "inbound")[3:]) for game in (silent, usual)]
    sales = [row(by_month(game, "wins")[3:]) for game in (silent, unsold, usual)]
    return (
        f"Calls of months 4, 5, 6: {calls[0]} without promotion, {calls[1]} with it. Sales: {sales[0]} without "
        f"promotion, {sales[1]} without closing, {sales[2]} with both."
    )


def earlier_effort() -> str:
    game = played(quiet("spoke-and-chain"))
    found = [month(game, period, "leads", "promotion") for period in (2, 4, 6)]
    closing = month(game, 4, "wins", "closing")
    return (
        f"Of 100 leads that promotion brings, {row(100 * share.earlier / share.total for share in found)} come from "
        f"hours of earlier months in months 2, 4, 6. Closing in month 4: {number(closing.this_period, 1)} sales by its "
        f"own hours, {number(closing.earlier, 1)} by earlier ones, which had emptied the desk."
    )


def first_two_months() -> str:
    scenario = quiet("spoke-and-chain")
    first = (SALES_FIRST, MARKETING_FIRST)
    games = [played(scenario, months=dict.fromkeys((1, 2), each)) for each in first]
    sales, marketing = (list(accumulate(by_month(game, "wins"))) for game in games)
    return (
        f"Months 1 and 2 with 32 of 40 hours on sales, or with 28 on marketing, then the even plan: {number(sales[1])} "
        f"against {number(marketing[1])} sales by month 2, {number(sales[5])} against {number(marketing[5])} by month "
        f"6. Worth {worth(games[0])} against {worth(games[1])}."
    )


def pushed_or_asked() -> str:
    scenario = quiet("better-mousetrap")
    push, ask = (played(scenario, kept) for kept in (PUSH, EVEN))
    ends = [row(by_month(game, "wins")[at] for at in (0, 2, 11)) for game in (push, ask)]
    return (
        f"Sales of months 1, 3, 12: {ends[0]} with 33 hours of selling and 0 of research, {ends[1]} with the even "
        f"plan. Worth {worth(push)} against {worth(ask)}. The trap ends at {number(push.latest.position, 1)} or at "
        f"{number(ask.latest.position, 1)}; bakeries want {number(ask.latest.truth['bakeries'].need, 1)}."
    )


def steps_left_out() -> str:
    asked, unasked = soap(STEP_BY_STEP, EVEN), soap(UNASKED, hours(0, 3, 13, 11, 13))
    calls, sales = (
        [by_month(game, name)[at] for game in (asked, unasked)] for name, at in (("inbound", 3), ("wins", 4))
    )
    return (
        f"Calls of month 4: {number(calls[0])} after steps 1 and 2, {number(calls[1])} without them. Sales of month 5: "
        f"{number(sales[0])} against {number(sales[1])}. Worth {worth(asked)} against {worth(unasked)}."
    )


def step_by_step() -> str:
    game = soap(STEP_BY_STEP, EVEN)
    first, reports = game.opening.segments[BATHERS], [report.segments[BATHERS] for report in game.reports]
    calls, positions = by_month(game, "inbound"), by_month(game, "position")
    return (
        f"1: what bathers want, {give_or_take(first.need_sd)} before and {give_or_take(reports[0].need_sd)} after. "
        f"2: the soap at {number(positions[0], 1)}, then {number(positions[1], 1)}; they want "
        f"{number(game.reports[1].truth[BATHERS].need, 1)}. 3: they say {price(reports[2].stated_worth)}, tests say "
        f"{price(reports[2].tested_worth)}. 4: {number(calls[2])} calls, then {number(calls[3])}. "
        f"5: {number(game.reports[3].wins)} sales, then {number(game.reports[4].wins)}."
    )


def soap(months: Mapping[int, Hours], kept: Hours) -> Game:
    """Soft Soap, at the price that tests find from month 3 on."""
    return played(quiet("soft-soap"), kept, months=months, prices={3: 15.50})


FIGURES = (
    Shown(
        CREATES,
        ("ladder-and-leather",),
        "hours of promotion make leads, hours of prospecting and closing make sales of them",
        "Why; `simgame explain SAVE --game --measure wins`",
        neither_alone,
    ),
    Shown(
        CREATES,
        ("ladder-and-leather",),
        "people call (`promotion.aware_inbound`), or are called (`prospecting.cold_yield`)",
        "Result: called you, by cold calls; Why, `+`",
        pull_and_push,
    ),
    Shown(
        CREATES,
        ("tutorial",),
        "`unlock.prospecting`: in month 1 nobody can answer",
        "Result: rang, answered, hung up",
        nobody_answers,
    ),
    Shown(
        LASTS,
        ("tutorial",),
        "`promotion.forgetting` wears awareness down over months; event `quiet` asks to try it",
        "Result: called you, bought",
        promotion_stops,
    ),
    Shown(
        LASTS,
        ("spoke-and-chain",),
        "the same: who heard of the firm last month still rings",
        "Why, `+`: this month, earlier; `simgame explain SAVE --period 4 --measure leads`",
        earlier_effort,
    ),
    Shown(
        ORDER,
        ("spoke-and-chain",),
        "the calls there are at first are soon answered; only marketing makes more",
        PLAY_ON,
        first_two_months,
    ),
    Shown(
        CONCEPTS,
        ("better-mousetrap",),
        "`firm.position` moves by research alone; event `returns`",
        "Result: bought, said no; Market: your offer beside the wish",
        pushed_or_asked,
    ),
    Shown(
        CONCEPTS,
        ("soft-soap",),
        "the soap as it is, promoted and sold, or asked for first",
        "Result: called you, bought",
        steps_left_out,
    ),
    Shown(
        STEPS,
        ("soft-soap",),
        "`unlock`: each of the first five months opens one step",
        "Market (1 to 3), Result (4, 5)",
        step_by_step,
    ),
)
