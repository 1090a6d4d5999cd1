"""Figures of what buyers want and pay: whom to serve, what knowing is worth, and the price."""

from attrs import evolve

from benchmarks.taught.games import AIMS, EVEN, by_month, gained, hours, in_all, number, played, quiet, row, worth
from benchmarks.taught.points import KNOWING, PLAY_ON, PRICE, WHOM, Shown
from simgame.analysis.knowing import give_or_take
from simgame.figures import price
from simgame.game import Game
from simgame.scenario import Scenario

UNASKED = hours(0, 3, 10, 13, 14)
"""The even plan with its hours of research on sales."""
CUT = {4: 24.00, 7: 30.00}
"""Months 4 to 6 at $24 instead of $30."""
STUDIES = {"study": "a market study", "rival": "the rival taken apart", "plan": "a plan on one page"}
BAKERIES, SAUNAS = AIMS["better-mousetrap"], "saunas"


def one_or_all() -> str:
    scenario = quiet("spoke-and-chain")
    told = [f"{segment.name} {worth(played(scenario, aim=name))}" for name, segment in scenario.segments.items()]
    return f"Worth of the even plan for {', '.join(told)}; for everybody {worth(played(scenario, aim='all'))}."


def one_place_or_three() -> str:
    scenario = quiet("the-territory")
    names = {name: segment.name for name, segment in scenario.segments.items()} | {"all": "all three"}
    games = {told: played(scenario, aim=name) for name, told in names.items()}
    told = [f"{name} {number(in_all(game, 'wins'))} and {worth(game)}" for name, game in games.items()]
    return f"Sales in a year and Worth, the even plan: {', '.join(told)}."


def knowing_pays_by_distance() -> str:
    scenario = quiet("spoke-and-chain")
    told = []
    for name, segment in scenario.segments.items():
        asked, unasked = (played(scenario, kept, name) for kept in (EVEN, UNASKED))
        away = abs(segment.need - scenario.firm.position)
        told.append(f"for {segment.name}, {number(away, 1)} away, {gained(asked, unasked)}")
    return f"What 6 hours of research add to Worth, by how far the product is from the wish: {'; '.join(told)}."


def how_sure() -> str:
    scenario = quiet("better-mousetrap")
    asked, unasked = (played(scenario, kept) for kept in (EVEN, UNASKED))
    ends = [give_or_take(game.reports[2].segments[BAKERIES].need_sd) for game in (asked, unasked)]
    first = give_or_take(asked.opening.segments[BAKERIES].need_sd)
    return (
        f"What bakeries want, of 10 points: {first} at first; after 3 months {ends[0]} with 6 hours of research, "
        f"{ends[1]} with 0. Worth {worth(asked)} against {worth(unasked)}."
    )


def plays_that_know() -> str:
    scenario = quiet("better-mousetrap")
    bases = [played(scenario, kept) for kept in (EVEN, UNASKED)]
    told = []
    for play, name in STUDIES.items():
        games = (played(scenario, kept, plays={1: play}) for kept in (EVEN, UNASKED))
        asked, unasked = (gained(game, base) for game, base in zip(games, bases, strict=True))
        told.append(f"{name} {asked} and {unasked}")
    return f"What each adds to Worth in month 1, with 6 hours of research and with 0: {'; '.join(told)}."


def pocket() -> str:
    scenario = quiet("price-war")
    games = [played(scenario, hours(6, given, 10, 9, 15 - given)) for given in (0, 3, 6)]
    kept = ", ".join(price(game.reports[0].pocket_price) for game in games)
    return (
        f"Of each {price(scenario.firm.price)} the firm keeps {kept} with 0, 3, 6 hours of pricing, taken from "
        f"closing. Worth {', '.join(worth(game) for game in games)}."
    )


def said_and_paid() -> str:
    game = played(quiet("price-war"), hours(12, 6, 6, 8, 8), SAUNAS)
    owner, truth = game.latest.segments[SAUNAS], game.latest.truth[SAUNAS]
    return (
        f"After a year of 12 hours of research and 6 of pricing saunas say {price(owner.stated_worth)}, tests say "
        f"{price(owner.tested_worth)}; the truth is {price(truth.worth)}."
    )


def war() -> str:
    scenario = quiet("price-war")
    hold, cut = played(scenario), played(scenario, prices=CUT)
    deaf = _unanswered(scenario)
    peace = gained(played(deaf, prices=CUT), played(deaf))
    sales = [row(by_month(game, "wins")[3:9]) for game in (cut, hold)]
    return (
        f"From $30 to $24 for months 4 to 6, and back. Sales of months 4 to 9: {sales[0]}; who holds {sales[1]}. The "
        f"rival's price in those months: {_boards(cut)}; else {_boards(hold)}. The cut changes Worth by "
        f"{gained(cut, hold)}, and by {peace} where nobody answers it."
    )


def _boards(game: Game) -> str:
    return ", ".join(price(report.rivals["voss"].price) for report in game.reports[3:9])


def _unanswered(scenario: Scenario) -> Scenario:
    """The rival does not read the board, and paints no lower one."""
    faces = {name: evolve(face, reacts=0.0) for name, face in scenario.rivals.faces.items()}
    events = {name: event for name, event in scenario.events.items() if name != "board"}
    return evolve(scenario, rivals=evolve(scenario.rivals, faces=faces), events=events)


FIGURES = (
    Shown(
        WHOM,
        ("spoke-and-chain",),
        "one workshop, three wishes (`need`); hours of promotion and calls are shared by all who are aimed at",
        f"Plan: For; {PLAY_ON}",
        one_or_all,
    ),
    Shown(
        WHOM,
        ("the-territory",),
        "`targets`: adverts, van and gloves may aim at different places",
        f"Result: bought; {PLAY_ON}",
        one_place_or_three,
    ),
    Shown(
        KNOWING,
        ("spoke-and-chain",),
        "the product follows what research hears; where it fits already, hours are lost",
        f"{PLAY_ON}; beliefs beside the truth",
        knowing_pays_by_distance,
    ),
    Shown(
        KNOWING,
        ("better-mousetrap",),
        "`need_sd` of the owner's belief narrows with each answer",
        "Market: clouds that tighten; `simgame forecast`",
        how_sure,
    ),
    Shown(
        KNOWING,
        ("better-mousetrap",),
        "plays `study`, `rival` (Market then shows Snapwell's strength), `plan`",
        f"Plan: plays; {PLAY_ON}",
        plays_that_know,
    ),
    Shown(
        PRICE,
        ("price-war",),
        "`pricing.leak`: discounts nobody had to give",
        "Why: given away; `simgame show SAVE --json`: `pocket_price`",
        pocket,
    ),
    Shown(
        PRICE,
        ("price-war",),
        "`research.worth_bias`: people say a fifth more than they pay; tests cost hours of pricing",
        "Market: they say, tests",
        said_and_paid,
    ),
    Shown(
        PRICE,
        ("price-war",),
        "rival `voss` answers a cut in kind, and event `board` undercuts it",
        "Market and news: his price; Result: bought",
        war,
    ),
)
