"""What plays brought and which goals were reached: a finished game beside itself without each play."""

from collections.abc import Iterator

from attrs import evolve

from simgame.diary import goals_kept
from simgame.figures import counted, money
from simgame.game import Game
from simgame.measure import measure_of

SEEN = 0.5
"""Sales from which a difference is one."""


def meetings(game: Game) -> tuple[str, ...]:
    """
    Each play with what it added to sales and to what counts, then how often goals were reached, a sentence or two each.

    The same luck flows where the game counted people, so that a play is not told by who happened to come. Without a
    play its money is kept; its hours stay idle.
    """
    smooth = smoothed(game)
    return tuple(filter(None, (*_plays(game, smooth), goals_kept(game))))


def _plays(game: Game, smooth: Game) -> Iterator[str]:
    period, currency, measure = game.scenario.period, game.scenario.currency, measure_of(game.scenario)
    for number, entry in enumerate(game.log):
        for name in entry.plays:
            kept = evolve(entry, plays=tuple(play for play in entry.plays if play != name))
            without = evolve(smooth, log=(*smooth.log[:number], kept, *smooth.log[number + 1 :]))
            more = sum(report.wins for report in smooth.reports) - sum(report.wins for report in without.reports)
            added = measure.figure(smooth.latest) - measure.figure(without.latest)
            sales = counted(abs(more), "sale") if abs(more) >= SEEN else "no sale"
            yield (
                f"{period.capitalize()} {number + 1}: {game.scenario.plays[name].name}. "
                f"It {'brought' if more > -SEEN else 'took'} {sales} and "
                f"{'added' if added >= 0 else 'took'} {money(abs(round(added)), currency)} "
                f"{'to' if added >= 0 else 'off'} {measure.said}."
            )


def smoothed(game: Game) -> Game:
    """The same decisions and luck where people flow and are not counted."""
    play = game.scenario.play
    return (
        game if play.noise == "off" else evolve(game, scenario=evolve(game.scenario, play=evolve(play, noise="smooth")))
    )
