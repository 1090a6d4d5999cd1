"""What effects may name: numbers of the rules, and stocks."""

from attrs import fields, frozen

from simgame.rules import Model
from simgame.scenario.firm import Firm
from simgame.scenario.rivals import Rival
from simgame.scenario.scenario import Scenario
from simgame.units import Interval, interval

_FIRM = ("hours", "wage", "fixed", "capacity", "unit_cost")
_SEGMENT = ("prospects", "worth", "need")
_SEGMENT_STOCKS = ("awareness", "leads", "opportunities", "customers", "satisfaction", "referrals")
OF_RIVALS = ("awareness", "price")
"""Of each rival with a face."""
_FIRM_STOCKS = ("cash", "backlog", "skill")
_SHARED = {"alignment", "pricing", "world", "research.adapt_speed", "research.adapt_hours"}
_SHARED |= {"closing.skill_gain", "closing.skill_loss", "closing.practice_hours"}
"""Groups and paths of the model that are one number for the whole firm or the whole market."""
_DEFAULTS = Model()
_ANY = interval("(-inf, inf)")


@frozen
class Named:
    """A number that an effect may name: where it may lie, and whether it differs from segment to segment."""

    group: str
    name: str
    bounds: Interval = _ANY
    by_segment: bool = False

    @property
    def is_stock(self) -> bool:
        return self.group == "stock"

    def before(self, scenario: Scenario) -> float | None:
        """The number as the scenario states it; None where it differs or moves."""
        if self.group == "firm":
            return float(getattr(scenario.firm, self.name))
        record = getattr(scenario.model, self.group, None)
        return None if record is None else float(getattr(record, self.name))


def _named() -> dict[str, Named]:
    named = [
        Named(
            group.name,
            number.name,
            number.metadata["bounds"],
            by_segment=not {group.name, f"{group.name}.{number.name}"} & _SHARED,
        )
        for group in fields(Model)
        for number in fields(type(getattr(_DEFAULTS, group.name)))
    ]
    named += [Named("firm", name, getattr(fields(Firm), name).metadata["bounds"]) for name in _FIRM]
    named += [Named("segments", name, by_segment=True) for name in _SEGMENT]
    named += [Named("stock", name, by_segment=True) for name in _SEGMENT_STOCKS]
    named += [Named("stock", name) for name in _FIRM_STOCKS]
    return {f"{each.group}.{each.name}": each for each in named}


CHANGEABLE = _named()
"""By path, as scenario files write it; those of rivals with a face, ``rivals.NAME.price``, come with a scenario."""


def changeable(scenario: Scenario) -> dict[str, Named]:
    """All that effects of this scenario may name, by path."""
    bounds = {name: getattr(fields(Rival), name).metadata["bounds"] for name in OF_RIVALS}
    return CHANGEABLE | {
        f"rivals.{rival}.{name}": Named("rivals", name, bounds[name])
        for rival in scenario.rivals.faces
        for name in OF_RIVALS
    }


PARAMETERS = tuple(path for path, named in CHANGEABLE.items() if named.group in {group.name for group in fields(Model)})
"""Paths of the model's own numbers, which ``[uncertainty]`` may name."""
