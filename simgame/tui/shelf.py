"""What lies ready to be played: scenarios and saved games, read without the engine."""

from pathlib import Path

from attrs import frozen

from simgame.errors import SimgameError
from simgame.saves.document import read_save
from simgame.saves.files import save_paths, saves_folder
from simgame.saves.recent import SaveSummary, recent_saves
from simgame.scenario import Scenario, load, shipped


@frozen(kw_only=True)
class Broken:
    """A file that should be here and cannot be read."""

    path: Path
    why: str


@frozen(kw_only=True)
class Shelf:
    """Everything the home screen offers."""

    scenarios: tuple[Scenario, ...] = ()
    """The tutorial first, then from easy to hard."""
    saves: tuple[SaveSummary, ...] = ()
    """Newest first."""
    broken: tuple[Broken, ...] = ()

    @property
    def unfinished(self) -> tuple[SaveSummary, ...]:
        return tuple(save for save in self.saves if not save.finished)

    def best(self, scenario_id: str) -> SaveSummary | None:
        """The finished game of a scenario that did best: by points, where there are some, else by Worth."""
        finished = [save for save in self.saves if save.finished and save.scenario_id == scenario_id]
        return max(finished, key=_standing, default=None)


def never_played(folder: Path | None = None) -> bool:
    """Whether there is no save at all; looks at names only."""
    return next(save_paths(folder or saves_folder()), None) is None


def read_shelf(folder: Path | None = None) -> Shelf:
    """Read all of it; what is broken is listed with its fault, never raised."""
    broken: list[Broken] = []
    scenarios: list[Scenario] = []
    for path in shipped().values():
        try:
            scenarios.append(load(path))
        except SimgameError as fault:
            broken.append(Broken(path=path, why=_told(fault, path)))
    saves = recent_saves(folder)
    sound = {save.path for save in saves}
    broken += [
        Broken(path=path, why=_fault(path)) for path in save_paths(folder or saves_folder()) if path not in sound
    ]
    return Shelf(scenarios=tuple(scenarios), saves=saves, broken=tuple(broken))


def _fault(save: Path) -> str:
    try:
        read_save(save)
    except (SimgameError, OSError) as fault:
        return _told(fault, save)
    return "It was being written; come back to see it."


def _told(fault: Exception, path: Path) -> str:
    """Without the path, which stands beside it anyway."""
    return str(fault).removeprefix(f"{path}: ")


def _standing(save: SaveSummary) -> tuple[bool, float]:
    return save.points is not None, save.points if save.points is not None else save.value or save.cash
