"""Games to saves and back; the replay is the truth, and a save of this model version must agree with it."""

import math
from pathlib import Path

from attrs import evolve

from simgame.errors import DecisionsRefused, ReplayMismatch, SaveNotWritten, SimgameError, UnreadableFile
from simgame.game import Game
from simgame.saves.document import Branch, Recorded, Save, read_save, text_of
from simgame.saves.files import claim, write_whole
from simgame.saves.lock import SaveLock
from simgame.scenario import PeriodDecisions
from simgame.score import score

TOLERANCE = 1e-6
"""Relative difference that two processors may make."""


def save(
    game: Game, path: Path, draft: PeriodDecisions | None = None, branch: Branch | None = None, taken_back: int = 0
) -> None:
    """
    Put a game on disk, whole or not at all; returns when it is safe there.

    Args:
        game: All of it.
        path: Of the save.
        draft: Plan of the next period as it was left, to go on with; no part of the game.
        branch: Which other game it was played on from, if it was.
        taken_back: How often a period of it was taken back.

    Raises:
        SaveNotWritten: No room, no right, or the file there is another game.
    """
    if path.exists():
        _must_be_this_game(game, path)
    write_whole(path, text_of(evolve(recorded(game), draft=draft, branch=branch, taken_back=taken_back)))


def recorded(game: Game) -> Save:
    """The game with what came of it."""
    return Save(
        scenario=game.scenario,
        seed=game.seed,
        log=game.log,
        results=tuple(Recorded(cash=report.cash, value=report.value) for report in game.reports),
        points=score(game).points,
        finished=game.over,
    )


def load(path: Path) -> Game:
    """
    The game of a save, replayed by this program's model.

    Raises:
        UnreadableFile: As for read_save.
        DecisionsRefused: Its decisions break the rules of its scenario.
        ReplayMismatch: It was recorded by this model version, yet replays otherwise.
    """
    found = read_save(path)
    game = Game(scenario=found.scenario, seed=found.seed)
    for decisions in found.log:
        game = game.play(decisions)
    if found.replays:
        _compare(found, game, path)
    return game


def resume(path: Path) -> tuple[Game, SaveLock]:
    """
    A saved game to go on with, and the right to write it.

    A save of another model version goes on under a new name, so that what it recorded stays.

    Raises:
        SaveInUse: It is open elsewhere.
        SaveNotWritten: The folder of saves cannot be written to.
        SimgameError: It cannot be loaded, as for load.
    """
    lock = SaveLock(path)
    try:
        game = load(path)
        if read_save(path).replays:
            return game, lock
    except SimgameError:
        lock.release()
        raise
    lock.release()
    return game, claim(game.scenario.id)


def draft_of(path: Path, game: Game) -> PeriodDecisions | None:
    """The plan a save was left with; None where there is none, or this game could not be played on with it."""
    draft = read_save(path).draft
    if draft is None or game.over:
        return None
    try:
        return game.play(draft).log[-1]
    except DecisionsRefused:
        return None


def _compare(found: Save, game: Game, path: Path) -> None:
    for period, (result, report) in enumerate(zip(found.results, game.reports, strict=True), 1):
        for what, then, now in (("cash", result.cash, report.cash), ("value", result.value, report.value)):
            if not math.isclose(then, now, rel_tol=TOLERANCE, abs_tol=TOLERANCE):
                raise ReplayMismatch(path, period, what, then, now)


def _must_be_this_game(game: Game, path: Path) -> None:
    try:
        found = read_save(path)
    except UnreadableFile as fault:
        raise SaveNotWritten(path, f"what is there is no sound save ({fault})", "Name another file.") from fault
    if (found.scenario, found.seed) != (game.scenario, game.seed) or not found.replays:
        raise SaveNotWritten(path, "another game is there", "Name another file.")
