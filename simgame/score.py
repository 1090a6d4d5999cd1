"""What a game is worth, and its points between habit and par."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from simgame import MODEL_VERSION
from simgame.errors import UnreadableFile
from simgame.game import Game
from simgame.measure import measure_of
from simgame.places import own_folder, pars_folder
from simgame.scenario import ACTIVITIES, Hours, Scenario, digest, shipped
from simgame.untrusted import finite, read_json, read_text

LARGEST = 1e12
"""Of any amount in a par, $."""
LEAST_GAP = 0.02
"""From habit to par, as a share of the largest amount around; in shipped scenarios it is 0.2 to 0.9."""


@frozen(kw_only=True)
class Score:
    """The score of a game so far, $ but for points."""

    cash: float
    customer_value: float
    """Contribution expected in 52 weeks from customers held now; for information."""
    going_concern: float
    """Profit of the weeks after the game under an ordinary caretaker."""
    value: float
    """What winning means: cash and going concern, or cash alone where the scenario says so."""
    points: float | None
    """0 is the owner's habit, 100 is par; None without a par."""
    calibration: float | None = None
    """How well the player guessed sales, 0 to 200; None without guesses, and until forecasts are run again."""


@frozen(kw_only=True)
class Step:
    """One period of a plan to compare with, as people read it."""

    hours: Hours
    """A week."""
    price: float
    """$."""
    target: Mapping[str, float]
    """Share of games in which it aimed at a segment, or at ``all``."""


@frozen(kw_only=True)
class Par:
    """Expected values that points are measured on, $, with their standard errors, and the plans that reach them."""

    habit: float
    habit_se: float
    par: float
    """Of a planner who knows what a player knows."""
    par_se: float
    ceiling: float
    """Of the best plan that a solver finds who knows the truth."""
    ceiling_se: float
    par_plan: tuple[Step, ...] = ()
    """The planner's mean plan, one entry a period."""
    ceiling_plan: tuple[Step, ...] = ()

    def points(self, value: float) -> float:
        """Where a value lies between habit (0) and par (100)."""
        return 100 * (value - self.habit) / (self.par - self.habit)

    def measures(self, cash: float) -> bool:
        """
        Whether points say something: planning is worth more than habit, by more than a trifle.

        Args:
            cash: Of the firm at first, $.
        """
        return self.par - self.habit >= LEAST_GAP * max(abs(self.habit), abs(self.par), abs(cash), 1.0)


def par_path(source: Path) -> Path:
    """Where the par of a scenario file lies: beside it."""
    return source.with_suffix(".par.json")


ENDS = ("habit", "par", "ceiling")


def par_text(scenario: Scenario, par: Par, difficulties: Mapping[str, Par]) -> str:
    """A par as it is stored, with the rules and the model version it belongs to, and its ends at other difficulties."""
    belongs = {"rules": digest(scenario).rules, "model_version": MODEL_VERSION}
    others = {
        name: {"rules": digest(scenario.at_difficulty(name)).rules, **{end: getattr(each, end) for end in ENDS}}
        for name, each in difficulties.items()
    }
    return json.dumps({**belongs, **asdict(par), "difficulties": others}, indent=2) + "\n"


def par_of(scenario: Scenario) -> Par | None:
    """
    The par measured for a scenario, at the difficulty it is played at.

    It lies beside a shipped file, among the player's own scenarios, or among the pars kept from elsewhere; the rules
    say which it is. None where there is none, or where rules or model have changed since.
    """
    near, rules = f"{scenario.id}.par.json", digest(scenario).rules
    places = [par_path(source) for source in shipped().values()]
    places += [path for folder in (own_folder(), pars_folder()) for path in sorted(folder.glob("*.par.json"))]
    found = (_stored(path, scenario, rules) for path in sorted(places, key=lambda path: path.name != near))
    return next(filter(None, found), None)


def stored_par(path: Path, scenario: Scenario) -> Par | None:
    """The par of a scenario in a file that anybody may have written; None where it is another's, or none is there."""
    return _stored(path, scenario, digest(scenario).rules)


def _stored(path: Path, scenario: Scenario, rules: str) -> Par | None:
    try:
        told = read_json(path) if rules in read_text(path) else None
    except UnreadableFile:
        return None
    if not isinstance(told, dict) or told.get("model_version") != MODEL_VERSION:
        return None
    others = told.get("difficulties")
    offered = [told, *(others.values() if isinstance(others, dict) else ())]
    played = next((each for each in offered if isinstance(each, dict) and each.get("rules") == rules), None)
    return None if played is None else _sound(told, played, scenario)


def _sound(told: dict[str, Any], played: dict[str, Any], scenario: Scenario) -> Par | None:
    """The par that a document tells, with its ends at the difficulty played, if every part of it makes sense."""
    amounts: dict[str, Any] = {end: played.get(end) for end in ENDS} | {
        f"{end}_se": told.get(f"{end}_se") for end in ENDS
    }
    plans = [_plan(told.get(name), scenario) for name in ("par_plan", "ceiling_plan")]
    if not all(map(_is_amount, amounts.values())) or None in plans:
        return None
    par = Par(**amounts, par_plan=plans[0] or (), ceiling_plan=plans[1] or ())
    return par if par.measures(scenario.firm.cash) else None


def _plan(told: object, scenario: Scenario) -> tuple[Step, ...] | None:
    """A plan of all periods, or of none; None where it is no plan."""
    if not isinstance(told, list) or len(told) not in {0, scenario.periods}:
        return None
    steps = tuple(_step(entry) for entry in told if _is_step(entry, scenario))
    return steps if len(steps) == len(told) else None


def _is_step(told: object, scenario: Scenario) -> bool:
    if not isinstance(told, dict):
        return False
    hours, target = told.get("hours"), told.get("target")
    if not isinstance(hours, dict) or not isinstance(target, dict):
        return False
    known = hours.keys() <= set(ACTIVITIES) and target.keys() <= {*scenario.segments, "all"}
    amounts = (told.get("price"), *hours.values(), *target.values())
    return known and all(_is_amount(each) and each >= 0 for each in amounts)


def _is_amount(told: Any) -> bool:  # noqa: ANN401  # JSON may be anything
    return finite(told) and abs(told) <= LARGEST


def _step(entry: dict[str, Any]) -> Step:
    return Step(hours=Hours(**entry["hours"]), price=entry["price"], target=entry["target"])


def score(game: Game) -> Score:
    """The score as the game stands."""
    latest = game.latest
    value = measure_of(game.scenario).figure(latest)
    par = par_of(game.scenario)
    return Score(
        cash=latest.cash,
        customer_value=latest.customer_value,
        going_concern=latest.going_concern,
        value=value,
        points=None if par is None else par.points(value),
    )
