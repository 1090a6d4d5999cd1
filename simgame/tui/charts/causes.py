"""Shares as steps of a waterfall."""

from collections.abc import Iterable

from simgame.analysis import parts
from simgame.scenario import ACTIVITIES
from simgame.tui.charts.painter import Tone
from simgame.tui.charts.waterfall import Part
from simgame.tui.widgets.hours_bar import MARKS

LOOKS = {
    "marketing": (Tone.MARKETING, "◁"),
    "sales": (Tone.SALES, "▷"),
    "together": (Tone.GOOD, "&"),
    "base": (Tone.QUIET, "○"),
    "luck": (Tone.PLAIN, "?"),
    "whole": (Tone.KEY, "="),
    **{name: (Tone(name), MARKS[name]) for name in ACTIVITIES},
}
"""Tone and mark by where a part comes from."""
SKETCH = tuple(
    Part(label=label, amount=amount, tone=LOOKS[source][0], mark=LOOKS[source][1], whole=source == "whole")
    for label, amount, source in (
        ("marketing", 2, "marketing"),
        ("sales", 4, "sales"),
        ("both together", 5, "together"),
        ("luck", -1, "luck"),
        ("in all", 10, "whole"),
    )
)
"""The shape of what stands here once there are figures."""


def steps(told: Iterable[parts.Part]) -> list[Part]:
    """Parts as they are drawn."""
    return [
        Part(
            label=part.label,
            amount=part.amount,
            tone=LOOKS[part.source][0],
            mark=LOOKS[part.source][1],
            whole=part.source == "whole",
            signed=part.signed,
        )
        for part in told
    ]
