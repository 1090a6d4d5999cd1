"""The eight questions that make a firm one's own: what they ask, what they take for an answer, what they propose."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from simgame.authoring.own_firm import OwnFirm, kind_id, original
from simgame.authoring.rescaling import written
from simgame.errors import SimgameError
from simgame.scenario.limits import text_fault

SHORT = 20
"""Characters of names that stand in the middle of a sentence."""
LONG = 40
HOURS = (10.0, 400.0)
"""A week."""
PRICES = (0.05, 100_000.0)
RICHEST = 80_000.0
"""Money, against the tested scenario: with more, its sums are longer than a scenario can hold."""
CROWD = (0.6, 1_000.0)
"""People, against the tested scenario: with fewer, luck decides; with more, the numbers get too long to read."""
_SUM = re.compile(r"(?P<before>[^\d\s.,]{0,7})\s*(?P<number>\d[\d.,_' ]*)\s*(?P<after>[^\d\s.,]{0,7})")

Answers = Mapping[str, Any]
"""What was answered so far, by field of OwnFirm."""


class NoAnswer(SimgameError):
    """What was said is no answer; the message says what would be."""


@frozen(kw_only=True)
class Question:
    """One question."""

    ask: Callable[[Answers], str]
    proposed: Callable[[Answers], str]
    """The answer of who gives none."""
    taken: Callable[[str, Answers], Answers]
    """
    What an answer says, by field.

    Raises:
        NoAnswer: It cannot be used.
    """


def _text(field: str, ask: str, most: int, proposed: Callable[[Answers], str]) -> Question:
    return Question(ask=lambda _: ask, proposed=proposed, taken=lambda said, _: {field: name(said, most)})


def _kind(field: str, ask: str, proposed: str) -> Question:
    def taken(said: str, answers: Answers) -> Answers:
        found = name(said, SHORT)
        if kind_id(found) in {kind_id(answers[each]) for each in ("plain", "middle", "special") if each in answers}:
            raise NoAnswer("Give each kind of customers a name of its own, with letters from a to z in it.")
        return {field: found}

    return Question(ask=lambda _: ask, proposed=lambda _: proposed, taken=taken)


def name(said: str, most: int) -> str:
    """
    A name as it was said.

    Raises:
        NoAnswer: A scenario cannot hold it.
    """
    if fault := text_fault(said, most):
        raise NoAnswer(f"That {fault}.")
    if not re.search(r"\w", said) or re.search(r"""[<>"\\]""", said):
        raise NoAnswer('Write it in letters, without " < > and \\.')
    return said


def amount(said: str) -> tuple[float, str]:
    """
    A sum of money and its currency, empty where none was said: ``4,20 €``, ``$4.20``, ``1'200 kr``, ``4.20``.

    Raises:
        NoAnswer: It is no sum.
    """
    match = _SUM.fullmatch(said)
    if match is None or (match["before"] and match["after"]):
        raise NoAnswer("Write a sum of money, like 4.20, $4.20 or 4.20 €.")
    currency = match["before"] or match["after"]
    if not all(letter.isalpha() or unicodedata.category(letter) == "Sc" for letter in currency):
        raise NoAnswer(f"{currency} is the sign of no currency. Write letters, or a sign like $, € or ¥.")
    return _number(match["number"]), f"{currency} " if currency.isalpha() else currency


def _number(said: str) -> float:
    """Digits in groups of three are thousands; what stands behind the last other sign are decimals."""
    digits = re.sub(r"[_' ]", "", said)
    if re.fullmatch(r"[1-9]\d{0,2}(?:(,\d{3})+|(\.\d{3})+)", digits):
        return float(re.sub(r"[.,]", "", digits))
    whole, _, rest = digits.replace(",", ".").rpartition(".")
    return float(f"{whole.replace('.', '')}.{rest}" if whole else rest)


def _price(said: str, _: Answers) -> Answers:
    price, currency = amount(said)
    if not PRICES[0] <= price <= PRICES[1]:
        raise NoAnswer(f"Name a price from {PRICES[0]:g} to {PRICES[1]:,.0f}.")
    return {"price": round(price, 2), "currency": currency or original().currency}


def _hours(said: str, _: Answers) -> Answers:
    if not re.fullmatch(r"\d{1,3}(?:[.,]\d\d?)?", said) or not HOURS[0] <= _number(said) <= HOURS[1]:
        raise NoAnswer(f"Write a number of hours from {HOURS[0]:g} to {HOURS[1]:g}.")
    return {"hours": _number(said)}


def _wage(said: str, answers: Answers) -> Answers:
    wage = round(amount(said)[0], 2)
    least, most = CROWD[0], min(CROWD[1], RICHEST * original().firm.price / answers["price"])
    low = math.ceil(100 * _wage_for(least, answers)) / 100
    high = math.floor(100 * _wage_for(most, answers)) / 100
    if not low <= wage <= high:
        few = "few people would have to buy" if wage < low else "many people would have to buy"
        price = f"{answers['currency']}{written(answers['price'], like='.00')}"
        raise NoAnswer(f"At a price of {price} too {few}. Name a wage from {low:,.2f} to {high:,.2f}.")
    return {"wage": wage}


def _wage_for(crowd: float, answers: Answers) -> float:
    """What an hour costs where there are so many times as many people as in the tested scenario."""
    firm = original().firm
    price, hours = answers["price"] / firm.price, answers["hours"] / firm.hours
    return round(float(crowd * price * firm.wage / hours), 6)


def _usual_wage(answers: Answers) -> str:
    """The tested wage where that leaves as many people or more; else what leaves as many."""
    wage = math.ceil(100 * max(original().firm.wage, _wage_for(1.0, answers))) / 100
    return f"{answers['currency']}{written(wage, like='.00')}"


def _usual_price(_: Answers) -> str:
    return f"{original().currency}{written(original().firm.price, like='.00')}"


def questions(trade: str) -> tuple[Question, ...]:
    """The questions in order; each may build on the answers before it."""
    return (
        _text("unit", "What do you sell one of? A loaf, a visit, an order …", SHORT, lambda _: "order"),
        _text("name", "What is the firm called?", LONG, lambda _: f"Old Town {trade[:28].strip().title()}"),
        Question(
            ask=lambda answers: f"What does one {answers['unit']} cost? In your money: 4.20 €, $4.20 …",
            proposed=_usual_price,
            taken=_price,
        ),
        _kind("plain", "Who wants it quick and plain?", "Passers-by"),
        _kind("middle", "Who wants something in between?", "Families"),
        _kind("special", "Who wants it careful and special?", "Enthusiasts"),
        Question(
            ask=lambda _: "How many hours a week are there to plan, your own and your helpers'?",
            proposed=lambda _: f"{original().firm.hours:g}",
            taken=_hours,
        ),
        Question(ask=lambda _: "What does one of these hours cost you?", proposed=_usual_wage, taken=_wage),
    )


def firm_of(trade: str, answers: Answers) -> OwnFirm:
    """The firm of whom all questions were answered."""
    return OwnFirm(trade=trade, **answers)
