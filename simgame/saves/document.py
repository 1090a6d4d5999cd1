"""A save: scenario, seed and log, and what came of them, as one JSON document."""

import json
from functools import lru_cache
from pathlib import Path, PureWindowsPath
from typing import Any

from attrs import asdict, frozen

from simgame import MODEL_VERSION, seeds
from simgame.characters import printable
from simgame.errors import SimgameError, UnreadableFile
from simgame.log_entries import decisions_of, entry_of
from simgame.saves.files import SUFFIX
from simgame.scenario import PeriodDecisions, Scenario, canonical, digest, from_canonical
from simgame.untrusted import finite, read_json

FORMAT = 1
"""Of the document; raised when a program that knows only the old one would misread it."""
MOST_PERIODS = 200
MOST_TAKEN_BACK = 1_000_000
LONGEST_NAME = 255
"""Letters of a file name."""


@frozen(kw_only=True)
class Branch:
    """Which game another one was played on from."""

    of: str
    """Name of its save, a file in the same folder."""
    period: int
    """The first one decided anew, from 1."""


@frozen(kw_only=True)
class Recorded:
    """What came of one period, as the program that played it saw it; $."""

    cash: float
    value: float


@frozen(kw_only=True)
class Save:
    """What a save says: enough to replay the game, and what it came to when it was played."""

    scenario: Scenario
    seed: int
    log: tuple[PeriodDecisions, ...]
    results: tuple[Recorded, ...]
    """One per period of the log."""
    points: float | None
    """Of the game so far; None without a par."""
    finished: bool
    model_version: int = MODEL_VERSION
    """Of the program that recorded the results."""
    draft: PeriodDecisions | None = None
    """Plan of the next period as it was left; no part of the game."""
    branch: Branch | None = None
    """Where it left another game, if it did; no part of the game either."""
    taken_back: int = 0
    """How often its player took a period back after seeing its result."""

    @property
    def replays(self) -> bool:
        """Whether this program must come to the same results."""
        return self.model_version == MODEL_VERSION


def text_of(save: Save) -> str:
    """The document, on one line."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "model_version": save.model_version,
        "digests": asdict(digest(save.scenario)),
        "seed": save.seed,
        "finished": save.finished,
        "points": save.points,
        "results": [{"cash": result.cash, "value": result.value} for result in save.results],
        "log": [entry_of(decisions) for decisions in save.log],
        "scenario": canonical(save.scenario),
    }
    if save.draft is not None:
        document["draft"] = entry_of(save.draft)
    if save.branch is not None:
        document["branch"] = asdict(save.branch)
    if save.taken_back:
        document["taken_back"] = save.taken_back
    return json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"


def read_save(path: Path) -> Save:
    """
    What a file says, its parts checked but nothing replayed.

    Raises:
        UnreadableFile: It is no save, is damaged, was changed, or needs a newer simgame.
    """
    document = read_json(path)
    if not isinstance(document, dict) or not isinstance(document.get("format"), int) or "scenario" not in document:
        raise UnreadableFile(path, "no save of simgame", "Saves end in .sim; `simgame scenario list` names scenarios.")
    if document["format"] > FORMAT:
        raise UnreadableFile(path, "made by a newer simgame", "Update simgame to open it.")
    scenario = _scenario(document, path)
    save = Save(
        scenario=scenario,
        seed=_whole(document, "seed", seeds.LARGEST, path),
        log=_log(document, path),
        results=_results(document, path),
        points=_optional(document, "points", path),
        finished=document.get("finished") is True,
        model_version=_whole(document, "model_version", 1_000_000, path),
        draft=_draft(document),
        branch=_branch(document, scenario.periods, path),
        taken_back=_whole({"taken_back": 0, **document}, "taken_back", MOST_TAKEN_BACK, path),
    )
    if len(save.results) != len(save.log) or len(save.log) > scenario.periods:
        raise _damaged(path, f"holds {len(save.log)} decisions, {len(save.results)} results")
    return save


def _scenario(document: dict[str, Any], path: Path) -> Scenario:
    try:
        scenario, digests = _checked_scenario(json.dumps(document["scenario"]))
    except SimgameError as fault:
        raise _damaged(path, f"its scenario cannot be read: {fault}") from fault
    if digests != document.get("digests"):
        raise _damaged(path, "its scenario is not the one it was played in")
    return scenario


@lru_cache(maxsize=16)
def _checked_scenario(text: str) -> tuple[Scenario, dict[str, str]]:
    """A scenario and its digests; a folder of saves mostly holds one scenario, and checking it is most of the work."""
    data = json.loads(text)
    if not isinstance(data, dict):
        raise SimgameError("no table")
    scenario = from_canonical(data)
    return scenario, asdict(digest(scenario))


def _log(document: dict[str, Any], path: Path) -> tuple[PeriodDecisions, ...]:
    entries = _list(document, "log", path)
    faults: list[str] = []
    log = tuple(decisions_of(entry, f"period {number}", faults) for number, entry in enumerate(entries, 1))
    if faults:
        raise _damaged(path, faults[0])
    return log


def _draft(document: dict[str, Any]) -> PeriodDecisions | None:
    """None as well where it cannot be read: a plan can be made again, and the game is whole without it."""
    faults: list[str] = []
    draft = decisions_of(document["draft"], "draft", faults) if "draft" in document else None
    return None if faults else draft


def _branch(document: dict[str, Any], periods: int, path: Path) -> Branch | None:
    branch = document.get("branch")
    if branch is None:
        return None
    if not isinstance(branch, dict) or not names_a_save(branch.get("of")):
        raise _damaged(path, "`branch` names no save in its folder")
    return Branch(of=branch["of"], period=_whole(branch, "period", periods, path, least=1))


def names_a_save(name: object) -> bool:
    """Whether a save may name this as another one: no path, on any system, and nothing a terminal would obey."""
    if not isinstance(name, str) or len(name) > LONGEST_NAME or printable(name) != name:
        return False
    return name == PureWindowsPath(name).name and name.endswith(SUFFIX)


def _results(document: dict[str, Any], path: Path) -> tuple[Recorded, ...]:
    results = _list(document, "results", path)
    for number, result in enumerate(results, 1):
        if not isinstance(result, dict) or not finite(result.get("cash")) or not finite(result.get("value")):
            raise _damaged(path, f"result {number} is no pair of cash and value")
    return tuple(Recorded(cash=result["cash"], value=result["value"]) for result in results)


def _list(document: dict[str, Any], key: str, path: Path) -> list[Any]:
    value = document.get(key)
    if isinstance(value, list) and len(value) <= MOST_PERIODS:
        return value
    raise _damaged(path, f"`{key}` is no list of at most {MOST_PERIODS}")


def _whole(document: dict[str, Any], key: str, largest: int, path: Path, *, least: int = 0) -> int:
    value = document.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and least <= value <= largest:
        return value
    raise _damaged(path, f"`{key}` is no whole number from {least} to {largest}")


def _optional(document: dict[str, Any], key: str, path: Path) -> float | None:
    value = document.get(key)
    if value is None or finite(value):
        return value
    raise _damaged(path, f"`{key}` is no number")


def _damaged(path: Path, why: str) -> UnreadableFile:
    return UnreadableFile(path, f"damaged or changed by hand: {why}", "It stays as it is; go on from another save.")
