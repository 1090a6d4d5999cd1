"""What a game is worth, and its points between habit and par."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from simgame import MODEL_VERSION
from simgame.game import Game
from simgame.scenario import Hours, Scenario, digest, shipped


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
    The par stored beside a shipped scenario, at the difficulty it is played at.

    None where there is none, or where rules or model have changed since.
    """
    source = shipped().get(scenario.id)
    if source is None or not par_path(source).is_file():
        return None
    stored: dict[str, Any] = json.loads(par_path(source).read_text(encoding="utf-8"))
    offered = (stored, *stored.pop("difficulties", {}).values())
    played = next((each for each in offered if each["rules"] == digest(scenario).rules), None)
    if played is None or stored["model_version"] != MODEL_VERSION:
        return None
    told: dict[str, Any] = {end: played[end] for end in ENDS} | {f"{end}_se": stored[f"{end}_se"] for end in ENDS}
    for name in ("par_plan", "ceiling_plan"):
        told[name] = tuple(_step(entry) for entry in stored[name])
    return Par(**told)


def _step(entry: dict[str, Any]) -> Step:
    return Step(hours=Hours(**entry["hours"]), price=entry["price"], target=entry["target"])


def score(game: Game) -> Score:
    """The score as the game stands."""
    latest = game.latest
    value = latest.cash if game.scenario.score.measure == "cash" else latest.value
    par = par_of(game.scenario)
    return Score(
        cash=latest.cash,
        customer_value=latest.customer_value,
        going_concern=latest.going_concern,
        value=value,
        points=None if par is None else par.points(value),
    )
