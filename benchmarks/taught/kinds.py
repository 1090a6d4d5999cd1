"""Figures of seven kinds of promotion, each taken in Fair & Square by a firm that aims at swimmers."""

from benchmarks.taught.games import EVEN, gained, hours, more, number, played, quiet, row
from benchmarks.taught.points import KINDS, PLAY_ON, Shown
from simgame.figures import percent
from simgame.game import Game
from simgame.scenario import Hours

SCENARIO = "fair-and-square"
TAKEN = 4
"""The month of the play where no other is named."""
FEW_ANSWER, MANY_ANSWER = hours(6, 3, 10, 4, 17), hours(6, 3, 6, 20, 5)
"""4 and 20 hours of prospecting."""
PRINTED, UNPRINTED = 3, 1
"""Seeds under which the newspaper prints the story of month 4, and does not."""


def taken(
    play: str, kept: Hours = EVEN, aim: str | None = None, *, period: int = TAKEN, seed: int = 1
) -> tuple[Game, Game]:
    """The year with a play, and without it."""
    scenario = quiet(SCENARIO)
    return played(scenario, kept, aim, plays={period: play}, seed=seed), played(scenario, kept, aim, seed=seed)


def since(pair: tuple[Game, Game], name: str) -> list[float]:
    """How much more of a figure there is, by month from month 4 on."""
    return more(*pair, name)[TAKEN - 1 :]


def letters() -> str:
    pair = taken("letters")
    return (
        f"Calls more in months 4, 5, 6: {row(since(pair, 'calls')[:3])}; sales {row(since(pair, 'wins')[:3], 1)}. "
        f"Worth {gained(*pair)}."
    )


def herald() -> str:
    pairs = [taken("herald", seed=seed) for seed in (PRINTED, UNPRINTED)]
    if [game.worked("herald", TAKEN) for game, _ in pairs] != [True, False]:
        raise ValueError(f"luck has changed: the story is no longer printed under seed {PRINTED} and not {UNPRINTED}")
    told = [f"{row(since(pair, 'calls')[:3])}; Worth {gained(*pair)}" for pair in pairs]
    chance = percent(quiet(SCENARIO).plays["herald"].chance)
    return f"Calls more in months 4, 5, 6 if it is printed ({chance}): {told[0]}. If not: {told[1]}."


def fair() -> str:
    told = []
    for kept in (FEW_ANSWER, MANY_ANSWER):
        pair = taken("fair", kept)
        came, lost, won = (number(sum(since(pair, name))) for name in ("brought", "lost_leads", "wins"))
        told.append(
            f"{came} names and {number(kept.prospecting)} hours of prospecting: {lost} more go cold, {won} more buy"
        )
    return f"{'. '.join(told)}."


def open_day() -> str:
    pair = taken("open_day")
    worths = ", ".join(gained(*taken("open_day", period=period)) for period in (1, 4, 7, 10))
    return (
        f"Of 100, happier in months 4 to 7 by {row(since(pair, 'satisfaction')[:4], 1)}. Worth {worths} if it is in "
        "months 1, 4, 7, 10, with more customers each time."
    )


def wrapper() -> str:
    pair = taken("wrapper")
    return f"Calls more in months 4 to 12: {row(since(pair, 'calls'))}. Worth {gained(*pair)}."


def pact() -> str:
    pair = taken("towels")
    return f"Friends more in months 4 to 12: {row(since(pair, 'referrals'))}. Worth {gained(*pair)}."


def club() -> str:
    told = []
    for aim in (None, "givers"):
        pair = taken("club", aim=aim)
        told.append(f"{number(sum(since(pair, 'referrals')))} and {gained(*pair)}")
    return f"Friends more by month 12, and Worth: {told[0]} for a firm of swimmers, {told[1]} for one of gift givers."


FIGURES = tuple(
    Shown(KINDS, (SCENARIO,), f"{kind}: play `{play}`", where, measure)
    for kind, play, where, measure in (
        ("direct mail", "letters", "Result: plays, news", letters),
        ("public relations", "herald", "News; Result: plays, news", herald),
        ("a trade show", "fair", "Result: plays, news; hung up", fair),
        ("a special event", "open_day", "Market: how happy they are", open_day),
        ("brand building", "wrapper", PLAY_ON, wrapper),
        ("an alliance", "towels", "Result: friends sent", pact),
        ("an affinity group", "club", "Result: friends sent", club),
    )
)
