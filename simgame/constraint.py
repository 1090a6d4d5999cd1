"""What holds a firm back most: the stage, from the first word of the firm to the delivered order, whose relief pays."""

from collections.abc import Mapping

from attrs import frozen

from simgame.scenario import ACTIVITIES

PRICE = "price"
CAPACITY = "capacity"
STAGES = (*ACTIVITIES, PRICE, CAPACITY)
"""Each activity stands for the stage its hours relieve."""
HOURS = "hours"
"""Where no move of hours pays, but more hours would."""
EVEN = "even"
"""Where nothing is worth a word."""
LATE = 0.1
"""Late orders, as a share of a period's, from which the shop comes first: whatever else brings has to wait there."""
LEAST = 0.01
"""Share of revenue that relief must bring to be worth a word."""


@frozen(kw_only=True)
class Relief:
    """What it would bring to relieve one stage a little, in the time that hours have to pay."""

    profit: float
    """$."""
    wins: float
    amount: float
    """How much relief: hours a week, or the price asked instead, $, or orders a week."""
    source: str | None = None
    """The activity that hours come from, empty for free hours; None for hours on top of the week's, and all else."""


@frozen(kw_only=True)
class Held:
    """What holds a firm back, going by what its owner believes."""

    stage: str
    """One of ``STAGES``, ``HOURS`` or ``EVEN``."""
    reliefs: Mapping[str, Relief]
    """The best that the owner can do for each stage whose lever is open, with the hours there are."""
    more: Mapping[str, Relief]
    """What hours on top would bring, by activity."""
    second: str = ""
    """The stage that comes next; empty where it is not worth a word."""

    @property
    def lever(self) -> str:
        """The stage, or the activity where more hours would bring most; empty where nothing would."""
        if self.stage == HOURS:
            return _most(self.more)
        return "" if self.stage == EVEN else self.stage

    @property
    def relief(self) -> Relief | None:
        """That of the lever; None where there is none."""
        return (self.more if self.stage == HOURS else self.reliefs).get(self.lever)

    @property
    def ranked(self) -> tuple[tuple[str, Relief], ...]:
        """What could be done, what brings most first."""
        told = self.more if self.stage == HOURS else self.reliefs
        return tuple(sorted(told.items(), key=lambda each: -each[1].profit))


def constraint(reliefs: Mapping[str, Relief], more: Mapping[str, Relief], revenue: float, late: float = 0.0) -> Held:
    """
    Name the stage whose relief brings most profit, or hours, where only more of them would bring any.

    Args:
        reliefs: By stage.
        more: Hours on top, by activity.
        revenue: Of the same time without any relief, $.
        late: Orders not delivered yet, as a share of those that came in the period.
    """
    least = LEAST * max(revenue, 0.0)
    if late > LATE and CAPACITY in reliefs and reliefs[CAPACITY].profit > least:
        return Held(stage=CAPACITY, reliefs=reliefs, more=more)
    stages = ((_most(reliefs), reliefs), (_most(more), more))
    pays = [bool(most) and each[most].profit > least for most, each in stages]
    stage = stages[0][0] if pays[0] else HOURS if pays[1] else EVEN
    rest = {name: relief for name, relief in reliefs.items() if name != stage and relief.profit > least}
    return Held(stage=stage, reliefs=reliefs, more=more, second=_most(rest))


def _most(reliefs: Mapping[str, Relief]) -> str:
    return max(reliefs, key=lambda stage: reliefs[stage].profit, default="")
