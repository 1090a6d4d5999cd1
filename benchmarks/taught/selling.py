"""Figures of selling as a craft: territory and time, what is learned, follow-up, and a review that changes the plan."""

from attrs import frozen

from benchmarks.taught.games import (
    EVEN,
    by_month,
    called_back,
    gained,
    hours,
    in_all,
    more,
    number,
    played,
    quiet,
    row,
    worth,
)
from benchmarks.taught.points import CRAFT, LEADS, ORDER, PLAY_ON, REVIEW, Shown
from simgame.figures import money
from simgame.game import Game
from simgame.scenario import Hours, Target
from simgame.story import reached

TERRITORY = "the-territory"
TAKEN = 4
"""The month of every play here."""
ELSEWHERE = Target(promotion={"vines": 1.0}, prospecting={"forest": 1.0}, product={"forest": 1.0})
"""Adverts in the vineyards, van and gloves in the forest."""
SHORT_OF_CLOSING = hours(6, 3, 12, 15, 4)
GOAL = 18
"""Sales a month."""
UNCARED, CARED = hours(6, 3, 10, 18, 3), hours(6, 3, 10, 10, 11)
"""3 hours of closing, all taken by quotes, or 11."""
BEFORE, MOVED = hours(6, 3, 10, 13, 8), hours(6, 3, 10, 9, 12)
"""4 hours go from prospecting to closing."""


@frozen
class Learned:
    """A year in The Territory with a play in month 4, and the same year without it."""

    game: Game
    base: Game

    @classmethod
    def of(cls, play: str, kept: Hours = EVEN, aim: Target | None = None) -> "Learned":
        """Both years."""
        scenario = quiet(TERRITORY)
        return cls(played(scenario, kept, aim, plays={TAKEN: play}), played(scenario, kept, aim))

    def more(self, name: str, digits: int = 0) -> str:
        """How much more of a figure there is, months 4 to 12."""
        return row(more(self.game, self.base, name)[TAKEN - 1 :], digits)

    @property
    def worth(self) -> str:
        """What the play adds."""
        return gained(self.game, self.base)


def one_territory() -> str:
    scenario = quiet(TERRITORY)
    one, two = (played(scenario, EVEN, aim) for aim in (None, ELSEWHERE))
    return (
        f"Of 100 callers rung back in months 1 to 4: {row(called_back(one)[:4])} with all in the forest, "
        f"{row(called_back(two)[:4])} with the adverts in the vineyards. Sales in a year {number(in_all(one, 'wins'))} "
        f"against {number(in_all(two, 'wins'))}."
    )


def lead_drive() -> str:
    drive = Learned.of("drive")
    calls, lost, sales = (more(drive.game, drive.base, name)[3:6] for name in ("calls", "lost_leads", "wins"))
    return (
        f"Months 4, 5, 6: calls more {row(calls)}; hung up more {row(lost)}; sales more {row(sales, 1)}. "
        f"Worth {drive.worth}."
    )


def sales_learned(play: str) -> str:
    learned = Learned.of(play)
    return f"Sales more in months 4 to 12: {learned.more('wins', 1)}. Worth {learned.worth}."


def battle_cards() -> str:
    learned = Learned.of("red_van")
    known = [100 * game.reports[TAKEN].rivals["falk"].awareness for game in (learned.game, learned.base)]
    return (
        f"Of 100 people {number(known[0])} know the red van in month 5, not {number(known[1])}. "
        f"{sales_learned('red_van')}"
    )


def closing_workshop() -> str:
    short, ample = (Learned.of("closing_day", kept) for kept in (SHORT_OF_CLOSING, EVEN))
    cost = money(quiet(TERRITORY).plays["closing_day"].cost)
    return (
        f"Sales more in months 4 to 12 where quotes get 4 hours: {short.more('wins', 1)}; Worth {short.worth}. With 12 "
        f"hours: {ample.more('wins', 1)}; Worth {ample.worth}, for {cost}."
    )


def rung_after_a_month() -> str:
    learned = Learned.of("ring_back")
    return (
        f"Months 4 to 12: of 100, happier by {learned.more('satisfaction')}; reorders more {learned.more('reorders')}. "
        f"Worth {learned.worth}."
    )


def fridays() -> str:
    apart, alike = Learned.of("fridays", aim=ELSEWHERE), Learned.of("fridays")
    told = []
    for each in (apart, alike):
        after, before = (number(called_back(game)[TAKEN]) for game in (each.game, each.base))
        told.append(f"{after} instead of {before}, Worth {each.worth}")
    return f"Of 100 callers rung back in month 5: {told[0]}, where adverts and van part; with one territory {told[1]}."


def review() -> str:
    scenario = quiet("spoke-and-chain")
    told = []
    for meeting in (4, 7, 10, scenario.periods + 1):
        habit = dict.fromkeys(range(1, meeting), scenario.habit.hours)
        game = played(scenario, EVEN, "all", months=habit, aims={meeting: "tourers"})
        kept = sum(reached(report, {"wins": GOAL}) for report in game.reports)
        told.append(f"{kept} and {worth(game)} {f'in month {meeting}' if meeting <= scenario.periods else 'never'}")
    return f"Months of 12 that reach a goal of {GOAL} sales, and Worth, if the plan changes: {', '.join(told)}."


def after_the_sale() -> str:
    scenario = quiet("second-helping")
    few, cared = (played(scenario, kept) for kept in (UNCARED, CARED))
    named = {"satisfaction": "happy", "reorders": "reorders", "referrals": "friends sent"}
    told = [
        f"{said} {number(by_month(cared, name)[11])} against {number(by_month(few, name)[11])}"
        for name, said in named.items()
    ]
    left = [number(100 * game.latest.customers_lost / game.latest.customers, 1) for game in (cared, few)]
    told.append(f"of 100 families left {left[0]} against {left[1]}")
    return f"11 hours of closing against 3, month 12: {', '.join(told)}. Worth {worth(cared)} against {worth(few)}."


def hours_after_the_sale() -> str:
    scenario = quiet("second-helping")
    base = played(scenario, BEFORE)
    worths = [gained(played(scenario, BEFORE, months={month: MOVED}), base) for month in (2, 4, 6, 8)]
    return (
        "4 hours moved from prospecting to closing in one month change Worth, if that is month 2, 4, 6, 8, by "
        f"{', '.join(worths)}."
    )


FIGURES = (
    Shown(
        ORDER,
        ("second-helping",),
        "closing hours that find no quotes ring customers: `customers.care_hours`, `care_points`, `care_orders`",
        "Result: friends sent, reorders, left; Market: how happy they are",
        after_the_sale,
    ),
    Shown(ORDER, ("second-helping",), "the same, with more families to ring each month", PLAY_ON, hours_after_the_sale),
    Shown(
        LEADS,
        (TERRITORY,),
        "`targets`; who aims apart is less aligned and rings fewer back; `prospecting.lead_memory`: leads go cold",
        "Result: answered, hung up",
        one_territory,
    ),
    Shown(LEADS, (TERRITORY,), "lead generation: play `drive`", "Result: plays, news; hung up", lead_drive),
    Shown(LEADS, (TERRITORY,), "a territory plan: play `pins`", PLAY_ON, lambda: sales_learned("pins")),
    Shown(CRAFT, (TERRITORY,), "a new presentation: play `suitcase`", PLAY_ON, lambda: sales_learned("suitcase")),
    Shown(
        CRAFT,
        (TERRITORY,),
        "product training: play `gloves`, `stock.skill` later",
        PLAY_ON,
        lambda: sales_learned("gloves"),
    ),
    Shown(
        CRAFT,
        (TERRITORY,),
        "knowing the competition: play `red_van` against rival `falk`",
        "Market: rivals",
        battle_cards,
    ),
    Shown(
        CRAFT,
        (TERRITORY,),
        "regular training: play `thursdays`, an hour a week for good",
        PLAY_ON,
        lambda: sales_learned("thursdays"),
    ),
    Shown(
        REVIEW,
        (TERRITORY,),
        "a closing workshop: play `closing_day`, `closing.opportunity_hours`",
        "Result: no time, bought",
        closing_workshop,
    ),
    Shown(
        REVIEW,
        (TERRITORY,),
        "a follow-up programme: play `ring_back`, `customers.care_points`",
        "Market: how happy they are; Result: reorders",
        rung_after_a_month,
    ),
    Shown(
        REVIEW,
        (TERRITORY,),
        "goals and a review each Friday: play `fridays`, `prospecting.follow_up_floor`",
        "Result: answered, hung up",
        fridays,
    ),
    Shown(
        REVIEW,
        ("spoke-and-chain",),
        "`goals`, set at meetings; the owner's habit until one of them, then the even plan for tourers",
        "Plan: goal; Result: your goal, and what came",
        review,
    ),
)
