"""Figures of the firm as a whole: two departments, full benches, helpers, and growth."""

from collections.abc import Mapping
from itertools import groupby

from attrs import evolve

from benchmarks.taught.games import (
    AIMS,
    EVEN,
    NOTHING,
    by_month,
    called_back,
    gained,
    hours,
    in_all,
    number,
    played,
    quiet,
    row,
    worth,
)
from benchmarks.taught.points import CHASM, FLOOD, GROWTH, PEOPLE, PLAY_ON, Shown
from simgame.analysis.holding import Holding
from simgame.game import Game
from simgame.scenario import Hours

OF_EIGHTY = hours(12, 6, 20, 18, 24)
"""The even plan of two departments."""
BRIDGES = {1: "mondays", 4: "one_lead", 7: "seats", 10: "bonus"}
ROOMS = {"no bridge": {}, "one": {13: "book"}, "two": {10: "breakfast", 13: "book"}}
KEYS, HOUSEHOLDS = "five-keys", AIMS["five-keys"]
MANY = 1_000.0
"""Jobs a week, more than there are."""
SECOND_SEGMENT = {7: "landlords"}
DEAF, LOUD = hours(1, 3, 12, 11, 13), hours(4, 2, 20, 10, 4)
"""Firms that hardly ask, and that promote with half their hours."""
PROMOTED = hours(4, 4, 14, 9, 9)
FILMED = 5
"""The month in which a film makes racers call."""
STAGES = {"research": "the offer", "price": "the price", "pricing": "discounts", "capacity": "the shop"}
"""What holds a firm back, where the screen has another word for it."""


def two_aims() -> str:
    scenario = quiet("two-doors")
    games = {
        "two aims": played(scenario, OF_EIGHTY, scenario.habit.target),
        "one aim": played(scenario, OF_EIGHTY),
        "one aim and four bridges": played(scenario, OF_EIGHTY, plays=BRIDGES),
    }
    told = [
        f"{name} {number(called_back(game)[-1])}, {number(in_all(game, 'wins'))}, {worth(game)}"
        for name, game in games.items()
    ]
    return f"The same hours; of 100 callers rung back in month 12, sales in a year, Worth: {'; '.join(told)}."


def two_rooms() -> str:
    full, roomy = ([keys(plays=plays, capacity=capacity) for plays in ROOMS.values()] for capacity in (None, MANY))
    told = [f"{name} {number(called_back(game)[-1])}" for name, game in zip(ROOMS, full, strict=True)]
    gains = [", ".join(gained(game, games[0]) for game in games[1:]) for games in (full, roomy)]
    return (
        f"Of 100 callers {number(called_back(full[0])[11])} are rung back in month 12 from one room; in month 15 from "
        f"two: {', '.join(told)}. One and two bridges change Worth by {gains[0]}; with vans for {number(MANY)} jobs a "
        f"week by {gains[1]}."
    )


def keys(
    kept: Hours = EVEN,
    helper: str = "okke",
    plays: Mapping[int, str] = NOTHING,
    capacity: float | None = None,
) -> Game:
    """Five Keys for households, and for landlords from month 7 on."""
    scenario = quiet(KEYS)
    firm = evolve(scenario.firm, capacity=capacity or scenario.firm.capacity)
    answers = {"helper": helper}
    return played(evolve(scenario, firm=firm), kept, aims=SECOND_SEGMENT, plays=plays, answers=answers)


def bottleneck_moves() -> str:
    scenario = quiet("full-bench")
    games = {
        "nothing done": played(scenario, PROMOTED),
        "a bench": played(scenario, PROMOTED, answers={"bench": "bench"}),
        "$42 instead of $36 from month 7": played(scenario, PROMOTED, prices={7: 42.00}),
    }
    told = [f"{name} {number(game.latest.backlog)} late, {worth(game)}" for name, game in games.items()]
    moved = held_back(games["nothing done"])
    return f"What held it back: {moved}. Repairs late in month 12, and Worth: {'; '.join(told)}."


def held_back(game: Game) -> str:
    """What held back, by month; what stays is told once."""
    named = [held_in(game, report.period) for report in game.reports]
    runs = [(name, [at for at, _ in group]) for name, group in groupby(enumerate(named, 1), key=lambda pair: pair[1])]
    told = [f"{name} in month{f's {at[0]} to {at[-1]}' if at[1:] else f' {at[0]}'}" for name, at in runs]
    return ", ".join(told)


def held_in(game: Game, period: int) -> str:
    """What held back in one month."""
    stage = Holding(game)[period].stage
    return STAGES.get(stage, stage)


def film() -> str:
    scenario = quiet("spoke-and-chain")
    told = []
    for answer, name in (("now", "shown in large letters"), ("slow", "invited to the rides")):
        game = played(scenario, EVEN, "racers", answers={"film": answer})
        report = game.reports[FILMED - 1]
        told.append(
            f"{name}, {number(report.brought)} more ring and {number(report.lost_leads)} hang up, what holds back is "
            f"{held_in(game, FILMED)}"
        )
    return f"Month {FILMED}, a firm for racers: {'; '.join(told)}."


def helpers() -> str:
    firms = {"hardly asks": DEAF, "promotes with half its hours": LOUD, "follows the even plan": EVEN}
    told = []
    for name, kept in firms.items():
        noor, rafa = (gained(keys(kept, helper), keys(kept)) for helper in ("noor", "rafa"))
        told.append(f"{name}: {noor} and {rafa}")
    return f"What Noor and Rafa change in Worth, against Okke, in a firm that {'; '.join(told)}."


def chapters() -> str:
    game = keys()
    there, sales = (row(by_month(game, name)[at - 1] for at in (3, 6, 9, 12, 15)) for name in ("budget", "wins"))
    return f"Months 3, 6, 9, 12, 15: {there} hours a week, {sales} sales. What held it back: {held_back(game)}."


def second_segment() -> str:
    scenario = quiet(KEYS)
    aims = ("landlords", "all", HOUSEHOLDS)
    landlords, both, stay = (worth(played(scenario, aims={7: aim})) for aim in aims)
    return (
        f"Worth if from month 7 on it is all for landlords {landlords}, for both {both}, for households still {stay}."
    )


def rival_comes() -> str:
    scenario = quiet(KEYS)
    alone = evolve(scenario, events={name: each for name, each in scenario.events.items() if name != "locknow"})
    met, unmet = (played(each, aims=SECOND_SEGMENT) for each in (scenario, alone))
    ends = [row(by_month(game, "wins")[9:12]) for game in (met, unmet)]
    return f"Sales of months 10 to 12: {ends[0]} beside LockNow, {ends[1]} without. Worth {gained(met, unmet)}."


FIGURES = (
    Shown(
        CHASM,
        ("two-doors",),
        "`targets`, `alignment.ceiling`; plays `mondays`, `one_lead`, `seats`, `bonus`",
        "Result: answered, hung up, bought",
        two_aims,
    ),
    Shown(
        CHASM,
        (KEYS,),
        "event `second` lowers `alignment.ceiling`; plays `breakfast` and `book` are bridges",
        "Result: answered, hung up",
        two_rooms,
    ),
    Shown(
        FLOOD,
        ("full-bench",),
        "events `rossi`, `box`, `classes` raise demand; `firm.capacity`; event `bench`; the price",
        "Result: what held you back, late",
        bottleneck_moves,
    ),
    Shown(
        FLOOD,
        ("spoke-and-chain",),
        "event `film`, answers `now` and `slow`",
        "Result: plays, news; hung up",
        film,
    ),
    Shown(
        PEOPLE,
        (KEYS,),
        "event `helper`: `noor` the analyst, `rafa` the charmer, `okke` the all-rounder; each moves other keys",
        f"Plan: the question of month 4; {PLAY_ON}",
        helpers,
    ),
    Shown(
        GROWTH,
        (KEYS,),
        "events `helper`, `landlords`, `locknow`, `second` begin a chapter each; `firm.hours`",
        "Plan: hours; Result: what held you back",
        chapters,
    ),
    Shown(GROWTH, (KEYS,), "`unlock.target` in month 7; event `landlords`", f"Plan: For; {PLAY_ON}", second_segment),
    Shown(GROWTH, (KEYS,), "event `locknow`: a rival becomes known", "Market: rivals; Result: bought", rival_comes),
)
