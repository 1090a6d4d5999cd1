"""What is wrong with plain data that should be a scenario, without the echoes of what is wrong already."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import islice
from typing import Any

from attrs import frozen

from simgame.scenario.diagnose import Fault, KeyPath
from simgame.scenario.limits import GATHERED
from simgame.scenario.records import Reader
from simgame.scenario.scenario import Scenario
from simgame.scenario.sense import sense


def recorded(reader: Reader, data: Mapping[str, Any], name: str) -> tuple[Scenario, list[Fault], list[Fault]]:
    """The scenario as far as it can be read, its faults, and those of paths that were only guessed at."""
    guessed = _Wrong(frozenset(reader.lost))
    scenario: Scenario = reader.record(Scenario, data, (), id=name)
    lost = _Wrong(frozenset(reader.lost))
    faults = [fault for fault in reader.faults if not guessed.holds(fault.path) and not lost.touches(fault.needs)]
    return scenario, faults, [fault for fault in reader.faults if guessed.holds(fault.path)]


def sensible(scenario: Scenario, faults: Iterable[Fault], lost: Iterable[KeyPath]) -> list[Fault]:
    """Faults of what does not fit together, where nothing they were judged by is wrong itself."""
    wrong = _Wrong(frozenset([*lost, *(fault.path for fault in faults if fault.spoils)]))
    return [fault for fault in islice(sense(scenario), GATHERED) if not wrong.touches(fault.needs)]


@frozen
class _Wrong:
    """Paths that are wrong, and what depends on them."""

    paths: frozenset[KeyPath]

    @cached_property
    def tables(self) -> frozenset[KeyPath]:
        """Tables in which a path is wrong."""
        return frozenset(path[:-1] for path in self.paths if path)

    def holds(self, path: KeyPath) -> bool:
        """Whether a path is wrong itself or lies in a table that is."""
        return any(path[:length] in self.paths for length in range(1, len(path) + 1))

    def touches(self, needs: Iterable[KeyPath]) -> bool:
        """Whether a path that is needed is wrong: itself, a table around it or a key right in it."""
        return any(() in self.paths or need in self.tables or self.holds(need) for need in needs)
