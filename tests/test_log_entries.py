"""A log's entries read back as they were written, and every slip in one is named."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.log_entries import TARGETS, decisions_of, entry_of
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions, Spend, Target

IDS = st.from_regex(r"[a-z][a-z0-9_]{0,31}", fullmatch=True)
AMOUNTS = st.floats(0, 1000)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
WEIGHTS = st.dictionaries(IDS, AMOUNTS, max_size=4)
RANGES = st.tuples(FINITE, FINITE).map(lambda ends: (min(ends), max(ends)))
DECISIONS = st.builds(
    PeriodDecisions,
    hours=st.builds(Hours, **dict.fromkeys(ACTIVITIES, AMOUNTS)),
    price=st.none() | st.floats(0.01, 1e6),
    spend=st.builds(Spend, promotion=AMOUNTS, research=AMOUNTS),
    target=st.builds(Target, **dict.fromkeys(TARGETS, WEIGHTS)),
    plays=st.lists(IDS, max_size=3).map(tuple),
    answers=st.dictionaries(IDS, IDS, max_size=3),
    prediction=st.dictionaries(IDS, RANGES, max_size=2),
    goals=st.dictionaries(IDS, FINITE, max_size=2),
    note=st.text(max_size=140),
)


def faults_of(entry: object) -> list[str]:
    faults: list[str] = []
    decisions_of(entry, "period 3", faults)
    return faults


@given(DECISIONS)
def test_an_entry_reads_back_as_it_was_written(decisions: PeriodDecisions) -> None:
    faults: list[str] = []
    assert decisions_of(json.loads(json.dumps(entry_of(decisions))), "period 1", faults) == decisions
    assert faults == []


def test_what_nobody_decided_is_not_written() -> None:
    assert entry_of(PeriodDecisions()) == {}
    assert entry_of(PeriodDecisions(hours=Hours(closing=3))) == {"hours": {"closing": 3}}


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ([], "period 3: must be a table of decisions, not []"),
        ({"hours": 40}, "period 3: hours must be a table, not 40"),
        ({"hours": {"promotoin": 4}}, "period 3: hours.`promotoin` is not known here; did you mean `promotion`?"),
        ({"hours": {"closing": "ten"}}, "period 3: hours.closing must be a number, not 'ten'"),
        ({"hours": {"closing": True}}, "period 3: hours.closing must be a number, not True"),
        ({"hours": {"closing": -1}}, "period 3: hours.closing is -1, but must be between 0 and 1000"),
        ({"spend": {"research": -0.5}}, "period 3: spend.research is -0.5, but must be 0 or more"),
        ({"price": "68"}, "period 3: price must be a number, not '68'"),
        ({"target": 3}, "period 3: target must be a segment or a table, not 3"),
        (
            {"target": "Tourers"},
            "period 3: target: 'Tourers' is no name; names are small letters, digits and _, at most 32",
        ),
        ({"target": {"product": {"b": -1}}}, "period 3: target.product.b is -1, but must be 0 or more"),
        ({"target": {"product": []}}, "period 3: target.product must be a table of at most 60 entries, not []"),
        ({"plays": "fair"}, "period 3: plays must be a list of at most 60 names, not 'fair'"),
        ({"goals": {"wins": "many"}}, "period 3: goals.wins must be a number, not 'many'"),
        (
            {"prediction": {"wins": [5, 3]}},
            "period 3: prediction.wins must be two numbers, the lower first, not [5, 3]",
        ),
        ({"prediction": {"wins": 14}}, "period 3: prediction.wins must be two numbers, the lower first, not 14"),
        (
            {"prediction": {"wins": [True, 3]}},
            "period 3: prediction.wins must be two numbers, the lower first, not [True, 3]",
        ),
        ({"prediction": [3, 8]}, "period 3: prediction must be a table of at most 60 entries, not [3, 8]"),
        ({"note": "x" * 141}, "period 3: note must be text of at most 140 characters, not '" + "x" * 36 + "..."),
        ({"prize": 3}, "period 3: `prize` is not known here; did you mean `price`?"),
    ],
)
def test_a_slip_is_named_with_its_place_and_what_is_asked(entry: object, fault: str) -> None:
    assert faults_of(entry) == [fault]


def test_all_faults_are_told_at_once() -> None:
    entry = {"hours": {"closing": -1, "pricing": "x"}, "price": [], "target": {"who": 1}, "colour": "red"}
    assert len(faults_of(entry)) == 5


@pytest.mark.parametrize("key", TARGETS)
def test_a_target_may_be_one_segment(key: str) -> None:
    faults: list[str] = []
    whole = decisions_of({"target": "b"}, "", faults).target
    part = decisions_of({"target": {key: "b"}}, "", faults).target
    everybody = decisions_of({"target": {key: "all"}}, "", faults).target
    assert getattr(whole, key) == getattr(part, key) == {"b": 1.0}
    assert getattr(everybody, key) == {}
    assert faults == []
