"""The file of a scenario that is being played: when its author changes it, the game goes on in the new version."""

from pathlib import Path

from simgame.authoring.stamp import stamp
from simgame.authoring.translation import told_in
from simgame.errors import SimgameError
from simgame.scenario import Scenario, check_file, summary
from simgame.scenario.difficulty import DIFFICULTIES


class FollowedFile:
    """Looks whether a file says something else by now; what is sound in it counts, the rest is told."""

    def __init__(self, path: Path) -> None:
        """Follow a file from now on."""
        self._path = path
        self._stamp = stamp(path)
        self._scenario = check_file(path)[0]

    def look(self, played: Scenario) -> Scenario | None:
        """
        The scenario where it changed since the last look, else None; a file that is gone may come back.

        Args:
            played: As it was; the new one is of the same difficulty, and in the same language if it can be.

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
        known, self._scenario = self._scenario, scenario
        if scenario == known:
            return None
        return told_in(self._path, (played.language,)).at_difficulty(_difficulty(known, played))


def _difficulty(known: Scenario | None, played: Scenario) -> str:
    """At which a scenario is played; normal where that cannot be told."""
    rules = played.digest().rules
    fitting = (name for name in DIFFICULTIES if known and known.at_difficulty(name).digest().rules == rules)
    return next(fitting, "normal")


class NewVersionFaulty(SimgameError):
    """A file that is being played changed, and cannot be played as it stands."""

    def __init__(self, name: str, faults: str) -> None:
        super().__init__(f"{name} has faults; the game goes on in its last sound version.")
        self.hint = faults
