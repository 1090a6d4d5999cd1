"""Games of one plan that is kept but for what a figure changes, without luck; and their figures in words."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import starmap
from typing import Any

from attrs import evolve

from simgame.figures import MINUS, money
from simgame.game import Game
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario, Target, check_decisions, shipped_scenario
from tests.plan_games import within

NOTHING: Mapping[Any, Any] = {}
AIMS = {
    "spoke-and-chain": "tourers",
    "corner-shop": "choosy",
    "long-lead": "choosy",
    "the-box": "choosy",
    "soft-soap": "bathers",
    "better-mousetrap": "bakeries",
    "fair-and-square": "swimmers",
    "full-bench": "fiddlers",
    "weather-permitting": "courtyards",
    "five-keys": "households",
    "price-war": "ovens",
    "the-territory": "forest",
    "two-doors": "offices",
}
"""The segment aimed at where a figure names no other; the rest have only one."""
HUNDREDS = 100.0
"""Money in the long run is told in these, $."""


def hours(research: float, pricing: float, promotion: float, prospecting: float, closing: float) -> Hours:
    """Hours a week in the order of the screen."""
    return Hours(**dict(zip(ACTIVITIES, (research, pricing, promotion, prospecting, closing), strict=True)))


EVEN = hours(6, 3, 10, 9, 12)
"""The even plan: of 40 hours 19 on marketing, 21 on sales."""


def quiet(name: str, *, events: bool = True) -> Scenario:
    """A shipped scenario without luck, all its plays on the table; also without its events, if so wanted."""
    scenario = shipped_scenario(name)
    table = evolve(scenario.play, noise="off", offered=max(1, len(scenario.plays)))
    return evolve(scenario, play=table, events=scenario.events if events else {})


def played(  # noqa: PLR0913  # the levers of a game
    scenario: Scenario,
    kept: Hours = EVEN,
    aim: str | Target | None = None,
    *,
    aims: Mapping[int, str] = NOTHING,
    months: Mapping[int, Hours] = NOTHING,
    prices: Mapping[int, float] = NOTHING,
    plays: Mapping[int, str] = NOTHING,
    answers: Mapping[str, str] = NOTHING,
    seed: int = 1,
) -> Game:
    """
    A game in which the same is done in every period, but for what is named.

    Args:
        scenario: The world.
        kept: Hours a week of the first budget; one that changes is divided alike. Levers that are shut get none.
        aim: A segment, ``all``, or whom each of the three parts aims at; that of ``AIMS`` where left out.
        aims: Another segment from a month on.
        months: Other hours in single months.
        prices: List price from a month on, $.
        plays: A play by month.
        answers: By event; the default where left out.
        seed: Which luck chances have.
    """

    def decided(period: int, budget: float) -> PeriodDecisions:
        since = max((month for month in aims if month <= period), default=None)
        whom = (aim or AIMS.get(scenario.id, "all")) if since is None else aims[since]
        made = (plays[period],) if period in plays else ()
        return PeriodDecisions(
            hours=_of_budget(scenario, months.get(period, kept), period, budget, made),
            price=prices.get(period),
            target=_target(whom) if "target" in scenario.open_levers(period) else Target(),
            plays=made,
            answers={name: answer for name, answer in answers.items() if name in scenario.may_ask(period)},
        )

    budgets = [scenario.firm.hours] * scenario.periods
    while True:
        game = Game(scenario=scenario, seed=seed, log=_checked(scenario, starmap(decided, enumerate(budgets, 1))))
        found = [game.budget_in(period) for period in range(1, game.period)]
        if found == budgets:
            return _with_all_plays(game)
        budgets = found


def _checked(scenario: Scenario, entries: Iterable[PeriodDecisions]) -> tuple[PeriodDecisions, ...]:
    """A log that breaks no rule; prices and targets that are left out stay as before."""
    log: list[PeriodDecisions] = []
    for period, entry in enumerate(entries, 1):
        log.append(check_decisions(scenario, period, entry, log[-1] if log else None))
    return tuple(log)


def _target(aim: str | Target) -> Target:
    return Target.of(aim) if isinstance(aim, str) else aim


def _of_budget(scenario: Scenario, wanted: Hours, period: int, budget: float, made: Sequence[str]) -> Hours:
    """Parts of the first budget as parts of this one, of open levers; shortened alike where plays take hours."""
    part = budget / scenario.firm.hours
    given = {name: part * getattr(wanted, name) for name in ACTIVITIES if name in scenario.open_levers(period)}
    taken = sum(scenario.plays[name].hours for name in made) / scenario.weeks_per_period
    return within(Hours(**given), budget - taken)


def _with_all_plays(game: Game) -> Game:
    """The game; nothing is measured of a play that was closed, or that the till could not pay."""
    wanted = {name for entry in game.log for name in entry.plays}
    if missing := wanted - game.played.chronicle.made:
        raise ValueError(f"{game.scenario.id}: not made: {', '.join(sorted(missing))}")
    return game


def by_month(game: Game, name: str) -> list[float]:
    """A figure of the reports, by month."""
    return [float(getattr(report, name)) for report in game.reports]


def in_all(game: Game, name: str) -> float:
    """A flow summed over the game."""
    return sum(by_month(game, name))


def more(game: Game, base: Game, name: str) -> list[float]:
    """By how much a figure is higher than in another game, by month."""
    return [one - other for one, other in zip(by_month(game, name), by_month(base, name), strict=True)]


def called_back(game: Game) -> list[float]:
    """Of 100 callers who got an answer or hung up in a month, how many got one."""
    pairs = zip(by_month(game, "worked"), by_month(game, "lost_leads"), strict=True)
    return [100 * worked / (worked + lost) for worked, lost in pairs]


def row(values: Iterable[float], digits: int = 0) -> str:
    """Figures in a row, ``8, 6, 12``; whole where no digits are asked for."""
    return ", ".join(number(value, digits) for value in values)


def number(value: float, digits: int = 0) -> str:
    """With thousands, a true minus, and none before nothing."""
    return f"{round(value, digits) + 0.0:,.{digits}f}".replace("-", MINUS)


def worth(game: Game) -> str:
    """What the firm is worth at the end, to the nearest $100."""
    return dollars(game.latest.value)


def gained(game: Game, base: Game) -> str:
    """What it is worth more than in another game, with its sign, to the nearest $100."""
    amount = game.latest.value - base.latest.value
    return f"{'+' if amount > HUNDREDS / 2 else ''}{dollars(amount)}"


def dollars(amount: float) -> str:
    """To the nearest $100."""
    return money(HUNDREDS * round(amount / HUNDREDS))
