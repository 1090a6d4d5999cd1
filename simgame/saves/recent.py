"""What the home screen tells of saved games, read without playing them again."""

from datetime import datetime
from pathlib import Path

from attrs import frozen

from simgame.errors import UnreadableFile
from simgame.measure import measure_of
from simgame.places import saves_folder
from simgame.saves.document import read_save
from simgame.saves.files import save_paths


@frozen(kw_only=True)
class SaveSummary:
    """One saved game in a list."""

    path: Path
    title: str
    scenario_id: str
    seed: int
    period: int
    """Periods played."""
    periods: int
    """Periods of the whole game."""
    period_name: str
    """What a period is called."""
    currency: str
    cash: float
    """At the end of the last period played, $."""
    measure: str
    """What it is scored by, as ``[score]`` says it."""
    value: float | None
    """By that measure, then too, $; None before the first commit."""
    points: float | None
    finished: bool
    modified: datetime
    """When it was last written, local time."""


def recent_saves(folder: Path | None = None) -> tuple[SaveSummary, ...]:
    """Saves of the folder, newest first; files that are none, or damaged, are passed over."""
    found = []
    for path in save_paths(folder or saves_folder()):
        try:
            found.append(_summary(path))
        except (UnreadableFile, FileNotFoundError):
            continue
    return tuple(sorted(found, key=lambda summary: summary.modified, reverse=True))


def _summary(path: Path) -> SaveSummary:
    save = read_save(path)
    last = save.results[-1] if save.results else None
    return SaveSummary(
        path=path,
        title=save.scenario.title,
        scenario_id=save.scenario.id,
        seed=save.seed,
        period=len(save.log),
        periods=save.scenario.periods,
        period_name=save.scenario.period,
        currency=save.scenario.currency,
        cash=last.cash if last else save.scenario.firm.cash,
        measure=save.scenario.score.measure,
        value=measure_of(save.scenario).figure(last) if last else None,
        points=save.points,
        finished=save.finished,
        modified=datetime.fromtimestamp(path.stat().st_mtime).astimezone(),
    )
