"""The order of a week: the page to read first."""

from typing import Any

from attrs import fields

from simgame.model import aftermath, money, stages
from simgame.model.luck import Draws
from simgame.model.state import Array, Decisions, State, Week, Weeks
from simgame.rules import Rules


def step(state: State, decisions: Decisions, rules: Rules, draws: Draws, week: Weeks) -> tuple[State, Week]:
    """
    One week of all firms in all games; no formula may branch on values, for ``model/recording.py`` writes them down.

    Args:
        state: At the start of the week.
        decisions: What every firm does this week.
        rules: The numbers in force this week, modifiers applied.
        draws: The luck of this week.
        week: From 1; an array (1, 1, G) only where noise is off.

    Returns:
        The state at the end of the week and what flowed in it.
    """
    start = stages.Start(state, stages.within_means(decisions, state.cash, rules), rules, draws, week)
    market = stages.market(start)
    offer = stages.offer(start, market)
    pull = stages.promoted(start, market, offer)
    pipeline = stages.prospected(start, market, offer, pull)
    sale = stages.closed(start, market, offer, pull, pipeline)
    delivery = aftermath.delivered(start, market, offer, sale)
    aftercare = aftermath.kept(start, market, offer, sale, delivery)
    lessons = aftermath.learned(start, market, pipeline)
    rivalry = aftermath.answered(start, aftercare)
    books = aftermath.paid(start, offer, delivery)

    margin = offer.pocket_price - rules.firm.unit_cost
    customer_value = money.customer_value(aftercare.customers, delivery.use, aftercare.retention, margin)
    following = _gathered(State, market, pull, pipeline, sale, delivery, aftercare, lessons, rivalry, books)
    flows = _gathered(
        Week, offer, pull, pipeline, sale, delivery, aftercare, rivalry, books, customer_value=customer_value
    )
    return following, flows


def _gathered(record: Any, *found: Any, **more: Array) -> Any:  # noqa: ANN401  # State or Week, from any stages
    """A record whose fields are taken by name from what the stages found."""
    wanted = {attribute.name for attribute in fields(record)}
    for stage in found:
        more.update((name, getattr(stage, name)) for name in stage.__slots__ if name in wanted)
    return record(**more)
