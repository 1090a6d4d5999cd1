"""A scenario of one's own firm: a tested one, rescaled to its price, hours and wage, with its names in the texts."""

import math
import re
import unicodedata
from functools import cache
from pathlib import Path

from attrs import frozen

from simgame.authoring.rescaling import Scale, replaced, rescaled, written
from simgame.scenario import Scenario, load
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.positions import scan

TEMPLATE = Path(__file__).with_name("small-firm.toml")
"""A sound scenario whose texts have ``<firm>`` and the like for words, and whose segments are called ``plain_kind``…"""

_RESERVED = {"all", "target"}
"""Words that stand for no single segment where segments are named."""


@cache
def original() -> Scenario:
    """The scenario that others are made from."""
    return load(TEMPLATE)


@frozen(kw_only=True)
class OwnFirm:
    """What has to be known of a firm."""

    trade: str
    """``bakery``."""
    name: str
    unit: str
    """What it sells, one of them."""
    currency: str
    price: float
    """Of one, over 0."""
    plain: str
    """Customers who want it quick and plain."""
    middle: str
    special: str
    """Customers who want it careful and special."""
    hours: float
    """A week, over 0."""
    wage: float
    """An hour, over 0."""

    @property
    def crowd(self) -> float:
        """How many times as many people there are as in the tested scenario, so that hours cost what they cost here."""
        firm = original().firm
        exact = (self.wage * self.hours) / (firm.wage * firm.hours) / (self.price / firm.price)
        return round(exact, 1 if exact < 10 else 1 - math.floor(math.log10(exact)))  # noqa: PLR2004  # two digits, whole tens of people

    @property
    def scale(self) -> Scale:
        """How the tested scenario becomes this firm's."""
        firm = original().firm
        return Scale(money=self.crowd * self.price / firm.price, hours=self.hours / firm.hours, people=self.crowd)

    @property
    def fixed(self) -> float:
        """Costs a week beside the wages: in all, they are what they are in the tested scenario."""
        firm = original().firm
        return self.scale.money * (firm.wage * firm.hours + firm.fixed) - self.wage * self.hours

    @property
    def ids(self) -> dict[str, str]:
        """Of its segments, by the name they have in the template."""
        return {f"{kind}_kind": kind_id(getattr(self, kind)) for kind in ("plain", "middle", "special")}


def kind_id(name: str) -> str:
    """The id of a kind of customers: its name in small plain letters, ``Cafés`` as ``cafes``."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    made = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:32].rstrip("_")
    return made if made[:1].isalpha() and made not in _RESERVED else f"kind_{made}"[:32].rstrip("_")


def scenario_text(own: OwnFirm) -> str:
    """The text of a scenario file for this firm."""
    text = rescaled(TEMPLATE.read_text(encoding="utf-8"), own.scale)
    positions = scan(text)
    told: dict[KeyPath, str] = {
        ("currency",): f'"{own.currency}"',
        ("unit",): f'"{own.unit}"',
        ("firm", "wage"): written(own.wage, like=".00"),
        ("firm", "fixed"): written(own.fixed, like=".00"),
    }
    text = replaced(text, [(positions.spots[path].value, words) for path, words in told.items()])
    return _worded(text, own)


def _worded(text: str, own: OwnFirm) -> str:
    words = {
        "<trade>": own.trade,
        "<firm>": own.name,
        "<unit>": own.unit,
        "<plain>": own.plain,
        "<middle>": own.middle,
        "<special>": own.special,
        "<hours>": f"{own.hours:g}",
        **own.ids,
    }
    return re.sub("|".join(words), lambda match: words[match[0]], text)
