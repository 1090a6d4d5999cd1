"""The file of a scenario that is being played: when its author changes it, the game goes on in the new version."""

from pathlib import Path

from simgame.errors import SimgameError
from simgame.scenario import Scenario, check_file, summary
from simgame.tui.manuscript import stamp


class FollowedFile:
    """Looks whether a file says something else by now; what is sound in it counts, the rest is told."""

    def __init__(self, path: Path, scenario: Scenario) -> None:
        """Follow a file that said this a moment ago."""
        self._path = path
        self._stamp = stamp(path)
        self._scenario = scenario

    @property
    def name(self) -> str:
        return self._path.name

    def look(self) -> Scenario | None:
        """
        The scenario where it changed since the last look, else None; a file that is gone may come back.

        Raises:
            NewVersionFaulty: It changed, and cannot be played as it stands.
        """
        seen = stamp(self._path)
        if seen is None or seen == self._stamp:
            return None
        self._stamp = seen
        scenario, findings = check_file(self._path)
        if scenario is None:
            raise NewVersionFaulty(self._path.name, summary(findings))
        if scenario == self._scenario:
            return None
        self._scenario = scenario
        return scenario


class NewVersionFaulty(SimgameError):
    """A file that is being played changed, and cannot be played as it stands."""

    def __init__(self, name: str, faults: str) -> None:
        super().__init__(f"{name} has faults; the game goes on in its last sound version.")
        self.hint = faults
