"""The numbers of the model: one frozen record an activity, and all of them together."""

from attrs import Factory, frozen

from simgame.rules.alignment import Alignment
from simgame.rules.closing import Closing
from simgame.rules.customers import Customers
from simgame.rules.firm import Firm, Rivals
from simgame.rules.pricing import Pricing
from simgame.rules.promotion import Promotion
from simgame.rules.prospecting import Prospecting
from simgame.rules.research import Research
from simgame.rules.rivals import Faces
from simgame.rules.segments import Segments
from simgame.rules.world import Noise, World

__all__ = [
    "Alignment",
    "Closing",
    "Customers",
    "Faces",
    "Firm",
    "Model",
    "Noise",
    "Pricing",
    "Promotion",
    "Prospecting",
    "Research",
    "Rivals",
    "Rules",
    "Segments",
    "World",
]


@frozen(kw_only=True)
class Model:
    """The parameters a scenario may override. TOML: ``[model]``."""

    promotion: Promotion = Factory(Promotion)
    research: Research = Factory(Research)
    pricing: Pricing = Factory(Pricing)
    prospecting: Prospecting = Factory(Prospecting)
    closing: Closing = Factory(Closing)
    customers: Customers = Factory(Customers)
    alignment: Alignment = Factory(Alignment)
    world: World = Factory(World)
    noise: Noise = Factory(Noise)


@frozen(kw_only=True)
class Rules(Model):
    """All numbers of one week: the model's, the firm's, the rivals' and the segments'."""

    firm: Firm = Factory(Firm)
    rivals: Rivals = Factory(Rivals)
    faces: Faces
    segments: Segments
