"""Changes of a plan as they are typed: hours, price, money and whom it aims at."""

from collections.abc import Mapping, Sequence

from attrs import evolve

from simgame.figures import hours, money, price
from simgame.game import Game
from simgame.plain.typed import NONE, Unclear, chosen, is_number, known, number
from simgame.planning.levers import AIMS, EVERYBODY, settled, shut, whom, with_aim, with_number
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Scenario

ALONE = ("target", "for", "money", "spend", "answer", "play", "goal", "guess", "follow", "pin", "undo", "run")
"""What shares no line with hours."""
ROUNDING = 1e-9
"""Hours that are only rounding."""
PAID = ("promotion", "research")
"""Activities that money can be spent on."""
CALLED = {"calls": "prospecting", "offer": "product"}
"""Parts of a target by what a player calls them."""


def free(game: Game, plan: PeriodDecisions) -> float:
    """Hours a week that a plan gives to nothing."""
    left = game.left_beside(plan.plays) - plan.hours.total
    return left if left > ROUNDING else 0.0


def give(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Hours for activities by name, ``promotion 10 closing +2``; all of them or none.

    Raises:
        Unclear: What was typed is no such list, a lever is shut, or there are not so many hours.
    """
    if alone := next((word for word in words if word in ALONE), ""):
        raise Unclear(f"{alone.capitalize()} takes a line of its own. Nothing is changed.")
    names, sizes = words[::2], [word for word in words[1::2] if word not in ("hours", "h")]
    if len(names) != len(sizes):
        raise Unclear(
            f"How many hours for {known(names[-1], ACTIVITIES)}? Nothing is changed.",
            f"Type {names[-1]} and a number, as in 10.",
        )
    wanted = {name: getattr(plan.hours, name) for name in ACTIVITIES}
    for word, size in zip(names, sizes, strict=True):
        name = known(word, ACTIVITIES)
        _must_move(game, name)
        told = number(size)
        wanted[name] = max(0.0, wanted[name] + told) if size[0] in "+-" else told
    return _given(game, plan, wanted, [known(word, ACTIVITIES) for word in names])


def split(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Hours for all open activities in their order, ``hours 6 3 10 9 12``.

    Raises:
        Unclear: As for ``give``.
    """
    if "price" in words:
        at = words.index("price")
        return price_and_more(game, plan, [*words[at + 1 : at + 2], *words[:at], *words[at + 2 :]])
    if words and not is_number(words[0]):
        return give(game, plan, words)
    open_now = [name for name in ACTIVITIES if name in game.scenario.open_levers(game.period)]
    order = ", ".join(open_now)
    if len(words) != len(open_now):
        raise Unclear(f"Hours takes {len(open_now)} numbers, in this order: {order}.")
    if any(word[0] in "+-" for word in words):
        raise Unclear("Hours takes numbers without a sign.", f"They are for {order}.")
    wanted = {name: getattr(plan.hours, name) for name in ACTIVITIES}
    return _given(game, plan, wanted | dict(zip(open_now, map(number, words), strict=True)), open_now)


def _given(
    game: Game, plan: PeriodDecisions, wanted: Mapping[str, float], moved: Sequence[str]
) -> tuple[PeriodDecisions, str]:
    """The plan with these hours, if the week has them."""
    week = game.left_beside(plan.plays)
    over = sum(wanted.values()) - week
    if over > ROUNDING:
        raise Unclear(f"The week has {hours(week)}; that would be {hours(over)} too many.", _way_out(plan, moved, week))
    changed = evolve(plan, hours=Hours(**wanted))
    told = ", ".join(f"{name} {hours(wanted[name])}" for name in dict.fromkeys(moved))
    return changed, f"{told[:1].upper()}{told[1:]}. {left_said(game, changed)}"


def _way_out(plan: PeriodDecisions, moved: Sequence[str], week: float) -> str:
    """What could be typed instead."""
    unused = week - plan.hours.total
    spare = f"{hours(max(unused, 0.0))} {'is' if unused == 1 else 'are'} free."
    if len(set(moved)) > 1:
        return f"{spare} Nothing is changed. Give fewer."
    name = moved[0]
    most = getattr(plan.hours, name) + max(unused, 0.0)
    instead = f"Type {name} {most:.4g}, or lower" if most > getattr(plan.hours, name) else "Lower"
    return f"{spare} Nothing is changed. {instead} another activity first."


def left_said(game: Game, plan: PeriodDecisions) -> str:
    """How many hours a plan leaves, in a sentence."""
    left = free(game, plan)
    return f"{hours(left)} {'is' if left == 1 else 'are'} free." if left else "All hours are given."


def _must_move(game: Game, lever: str) -> None:
    """Raises Unclear where a lever cannot be moved in the next period, with the reason."""
    scenario = game.scenario
    if lever in scenario.open_levers(game.period):
        return
    waits = shut(scenario, game.period).get(lever)
    raise Unclear(f"{lever.capitalize()} {waits or 'is no part of this game'}. Nothing is changed.")


def ask_price(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Another list price, ``price 68``.

    Raises:
        Unclear: It is no number, lies out of bounds, or the price is settled.
    """
    scenario, now = game.scenario, plan.price or game.latest.price
    say = scenario.currency
    if scenario.play.price == "fixed":
        raise Unclear(f"The price is fixed in this game: {price(now, say)}.")
    if words_said := settled(scenario, game.period).get("price"):
        raise Unclear(f"The price is {price(now, say)}: it {_waits(words_said)}.")
    low, high = scenario.price_range_or_default
    bounds = f"from {price(low, say)} to {price(high, say)}"
    if len(words) != 1:
        raise Unclear(f"Your price is {price(now, say)}.", f"Type price and a number {bounds}.")
    told = number(words[0])
    wanted = now + told if words[0][0] in "+-" else told
    if not low <= wanted <= high:
        raise Unclear(f"A price of {price(wanted, say)} cannot be asked.", f"It must lie {bounds}.")
    return with_number(plan, "price", wanted), f"Price {price(wanted, say)}, was {price(now, say)}."


def price_and_more(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Another list price, and hours on the same line, ``price 68 closing 10``; both or neither.

    Raises:
        Unclear: As for ``ask_price`` and ``split``.
    """
    if not words[1:]:
        return ask_price(game, plan, words)
    try:
        priced, told = ask_price(game, plan, words[:1])
        changed, also = split(game, priced, words[1:])
    except Unclear as fault:
        nothing = "" if "Nothing is changed." in f"{fault} {fault.hint}" else " Nothing is changed."
        raise Unclear(f"{fault}{nothing}", fault.hint) from fault
    return changed, f"{told} {also}"


def _waits(words: str) -> str:
    """``until month 4`` as what a lever does."""
    return words if words.startswith("opens") else f"stays {words}"


def spend(game: Game, plan: PeriodDecisions, words: Sequence[str]) -> tuple[PeriodDecisions, str]:
    """
    Money a week on promotion or research, ``promotion money 150``.

    Args:
        game: Whose next period is planned.
        plan: To be changed.
        words: The activity and the amount, in either order.

    Raises:
        Unclear: There is no such lever, it is shut, or it is no amount that can be spent.
    """
    scenario = game.scenario
    _must_move(game, "money")
    there = [name for name in PAID if name in scenario.play.levers]
    names, amounts = [word for word in words if not is_number(word)], [word for word in words if is_number(word)]
    if len(names) != 1 or len(amounts) != 1:
        raise Unclear(
            "Money is spent on one activity a line. Nothing is changed.", f"Type {there[0]} money and an amount a week."
        )
    name, now = known(names[0], there), 0.0
    now = getattr(plan.spend, name)
    told = number(amounts[0])
    wanted = max(0.0, now + told) if amounts[0][0] in "+-" else told
    if wanted > scenario.firm.spend_limit:
        most = money(scenario.firm.spend_limit, scenario.currency)
        raise Unclear(f"At most {most} a week can be spent on {name}. Nothing is changed.")
    return with_number(
        plan, f"money.{name}", wanted
    ), f"{name.capitalize()} money {money(wanted, scenario.currency)} a week."


def aim(game: Game, plan: PeriodDecisions, text: str) -> tuple[PeriodDecisions, str]:
    """
    Aim at one group of buyers or at everybody, ``target racers``, ``target promotion racers``.

    Raises:
        Unclear: There is no such group, or the target is settled.
    """
    scenario = game.scenario
    if len(scenario.segments) == 1:
        raise Unclear("All buyers are of one kind in this game. There is nobody to choose.")
    if words := settled(scenario, game.period).get("target"):
        raise Unclear(f"Whom you aim at {_waits(words)}.")
    part, rest = _part(scenario, text)
    groups = whom(scenario)
    if not rest:
        offered = ", ".join(f"{at} {name}" for at, name in enumerate(groups.values(), 1))
        raise Unclear(f"Whom do you aim at: {offered}.", f"Type target and a number{_parts_said(scenario)}.")
    key = EVERYBODY if rest.casefold() in (EVERYBODY, *NONE) else chosen(rest, groups)
    label = f"{AIMS[part]} " if part in AIMS else "For "
    return with_aim(plan, part, key, scenario), f"{label}{groups[key]}."


def _part(scenario: Scenario, text: str) -> tuple[str, str]:
    """Which part of the target a text means, and the rest of it."""
    first, _, rest = text.strip().partition(" ")
    part = CALLED.get(first.casefold(), first.casefold())
    if scenario.play.targets == "each" and part in AIMS:
        return part, rest.strip()
    return "target", text.strip()


def _parts_said(scenario: Scenario) -> str:
    return "; before it promotion, calls or offer for one of the three" if scenario.play.targets == "each" else ""
