"""Why in words: sentences made from the shares of a period, for screens and for commands that print them."""

from collections.abc import Iterator, Mapping, Sequence

from simgame.analysis.attribution import Attribution
from simgame.figures import counted, people
from simgame.game import Game
from simgame.scenario import ACTIVITIES, MARKETING

Shares = Mapping[str, Attribution]
"""The attributions of one period, by measure."""

TELLING = 0.5
"""People from which a share is worth a sentence."""
MOVED = 1.5
"""Sales more or fewer than in the period before, from which their causes are told."""
STOPPED = 0.5
"""Share of promotion's most hours at which it counts as cut."""


def shares_of(attributions: Sequence[Attribution]) -> Shares:
    """The attributions by measure."""
    return {each.measure: each for each in attributions}


def why(game: Game, period: int, now: Shares) -> str:
    """Where the sales of a period came from, in one sentence of at most 14 words; calls where nothing was sold."""
    wins, leads = now["wins"], now["leads"]
    if wins.total >= TELLING:
        return _largest(wins, "sale", game.scenario.period)
    if leads.total >= TELLING:
        return _largest(leads, "call", game.scenario.period)
    return f"Nobody called and nobody bought in {game.scenario.period} {period}."


def _largest(shares: Attribution, one: str, period: str) -> str:
    """The largest part of this period's work, and what marketing did before."""
    name, share = max(shares.activities.items(), key=lambda item: item[1].this_period)
    earlier = sum(shares.activities[name].earlier for name in MARKETING)
    told = []
    if share.this_period >= TELLING:
        told.append(f"{people(share.this_period)} came from {name} this {period}")
    if earlier >= TELLING:
        told.append(
            f"{people(earlier)} from earlier marketing" if told else f"{people(earlier)} came from earlier marketing"
        )
    total = counted(shares.total, one)
    return f"Of {total}, {', '.join(told)}." if told else f"{total} came without anyone's hours."


def lessons(game: Game, period: int, now: Shares, before: Shares | None) -> tuple[str, ...]:
    """
    What a period teaches, each sentence with its number and at most 14 words.

    Args:
        game: Played so far.
        period: The period looked at, from 1.
        now: Its shares.
        before: Those of the period before; None in the first.
    """
    found = [_each_side(now)]
    if before is not None:
        found = [*_moved(now, before), *_fading(game, period, now, before), *found]
    return tuple(found)


def _each_side(now: Shares) -> str:
    """What marketing and sales would have sold without each other."""
    wins = now["wins"]
    alone = [people(wins.base + side) for side in (wins.marketing, wins.sales)]
    return f"Alone, marketing would sell {alone[0]} and sales {alone[1]}. Together they sold {people(wins.total)}."


def _moved(now: Shares, before: Shares) -> Iterator[str]:
    """More or fewer sales than before, and the two activities that did most of it."""
    moved = now["wins"].total - before["wins"].total
    if abs(moved) < MOVED:
        return
    changes = {name: now["wins"].activities[name].total - before["wins"].activities[name].total for name in ACTIVITIES}
    luck = now["wins"].luck - before["wins"].luck
    told = _causes({**changes, "luck": luck}, 1 if moved > 0 else -1)
    word = "more" if moved > 0 else "fewer"
    yield f"{counted(abs(moved), f'sale {word}', f'sales {word}')} than before: {told}."


def _causes(changes: Mapping[str, float], sign: int) -> str:
    """The two that moved most the same way."""
    largest = sorted(((sign * change, name) for name, change in changes.items()), reverse=True)[:2]
    word = "more" if sign > 0 else "less"
    return ", ".join(f"{name} {people(change)} {word}" for change, name in largest if change >= TELLING) or "bit by bit"


def _fading(game: Game, period: int, now: Shares, before: Shares) -> Iterator[str]:
    """What promotion still brings whose hours were cut, and how that fades."""
    hours = [report.hours.promotion for report in game.reports[:period]]
    if hours[-1] > STOPPED * max(hours):
        return
    still, was = (shares["leads"].activities["promotion"].total for shares in (now, before))
    if was >= TELLING:
        fewer = f", {people(was - still)} fewer than before" if was - still >= TELLING else ""
        yield f"Promotion at {hours[-1]:.0f} h: earlier months still bring {counted(still, 'call')}{fewer}."
