from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario.figures import FIGURES
from simgame.scenario.rule import LONGEST, Rule
from simgame.scenario.rule_reading import DEEPEST, RuleFault

NAMES = st.sampled_from(sorted(FIGURES))
PIECES = st.sampled_from(
    [*sorted(FIGURES), "and", "or", "not", "(", ")", "+", "-", "*", "<", ">=", "==", "=", "7", "0.4", "%", "/", "x"]
)


def met(text: str, **figures: float) -> bool:
    return bool(Rule.of(text).met(figures.__getitem__))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("cash < 500", True),
        ("cash < 500 and wins > 9", False),
        ("cash < 500 or wins > 9", True),
        ("not wins > 9", True),
        ("not (cash < 500 and wins == 3)", False),
        ("cash > 1_000 or cash < 500 and wins == 3", True),
        ("(cash > 1_000 or cash < 500) and wins != 3", False),
        ("2 * wins + 1 >= 7", True),
        ("2 * (wins + 1) <= 7", False),
        ("wins - 1 - 1 == 1", True),
        ("wins - (1 - 1) == 1", False),
        ("-wins < -2.5", True),
    ],
)
def test_a_rule_means_what_it_says(text: str, holds: bool) -> None:  # noqa: FBT001  # what is expected
    assert met(text, cash=400, wins=3) is holds


@pytest.mark.parametrize(
    "text", ["cash < 500 and not (wins > 3 or period >= 4)", "2 * (wins + 1) - (leads - 3) > 4", "not not cash < 5"]
)
def test_a_rule_written_out_is_the_same_rule(text: str) -> None:
    rule = Rule.of(text)
    assert Rule.of(str(rule)) == rule
    assert str(Rule.of(str(rule))) == str(rule)


def test_spaces_and_needless_brackets_are_no_part_of_a_rule() -> None:
    assert Rule.of("cash<500 and((wins>3))") == Rule.of("cash < 500 and wins > 3")


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_any_words_are_a_rule_or_a_fault_with_its_place(text: str) -> None:
    with suppress(RuleFault):
        rule = Rule.of(text)
        assert Rule.of(str(rule)) == rule
        assert isinstance(rule.met(lambda _: 1.0), bool)
        return
    with pytest.raises(RuleFault) as raised:
        Rule.of(text)
    assert 0 <= raised.value.start < raised.value.end <= len(text) + 1
    assert raised.value.message


@given(st.text(max_size=60))
def test_any_text_is_a_rule_or_a_fault(text: str) -> None:
    with suppress(RuleFault):
        assert str(Rule.of(text))


@given(NAMES, NAMES)
def test_only_figures_of_one_kind_are_compared(one: str, other: str) -> None:
    alike = FIGURES[one].dimension == FIGURES[other].dimension
    try:
        Rule.of(f"{one} < 2 * {other}")
    except RuleFault as fault:
        assert not alike
        told = fault.message
        assert told == f"compares {FIGURES[one].unit} with {FIGURES[other].unit}"
    else:
        assert alike


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("customers * price > cash", "compares $ an order times customers with $"),
        ("price * customers + cash > 3", "adds $ and $ an order times customers"),
        ("cash - wins > 3", "takes wins from $"),
        ("awareness * customers > leads and week > period", "compares weeks with periods"),
    ],
)
def test_products_have_a_unit_of_their_own(text: str, told: str) -> None:
    with pytest.raises(RuleFault, match=told.replace("$", r"\$")):
        Rule.of(text)


def test_a_share_of_people_is_people() -> None:
    assert met("awareness * customers > 0.1 * leads", awareness=0.5, customers=10, leads=20)
    assert met("awareness * awareness < 0.3", awareness=0.5)


def test_the_longest_and_the_deepest_rule_are_read_and_no_longer_one() -> None:
    text = "cash < 5" + " " * (LONGEST - 8)
    assert met(text, cash=1)
    with pytest.raises(RuleFault, match="is the most"):
        Rule.of(text + " ")
    assert met("(" * DEEPEST + "cash" + ")" * DEEPEST + " < 5", cash=1)
    with pytest.raises(RuleFault, match="deep"):
        Rule.of("not " * (DEEPEST + 1) + "cash < 5")
    with pytest.raises(RuleFault, match="deep"):
        Rule.of("-" * (DEEPEST + 1) + "cash < 5")


def test_a_rule_knows_the_figures_it_reads() -> None:
    assert [str(name) for name in Rule.of("not awareness.sea > 0.4 or -cash < 3 and 1 < 2").names()] == [
        "awareness.sea",
        "cash",
    ]
