import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.scenario import Scenario, canonical, check_text

VALID = Path(__file__).parents[1] / "corpus" / "valid"
FULL = (VALID / "full.toml").read_text(encoding="utf-8")


def scenario_of(text: str, name: str = "full.toml") -> Scenario:
    scenario, findings = check_text(text, name)
    assert scenario is not None, findings
    return scenario


BASE = scenario_of(FULL)


GAPS = st.sampled_from(["", " ", "\t", "   "])


@given(GAPS, GAPS, st.sampled_from(["", "\n", "\n\n# a comment\n"]))
def test_layout_and_comments_move_no_digest(before: str, after: str, between: str) -> None:
    text = re.sub(
        r"^([a-z_]+) *= *([^\"\[{#\n]*[^\s\"\[{#])", rf"\1{before}={after}\2{before}# why", FULL, flags=re.MULTILINE
    )
    text = re.sub(r"^\[", rf"{between}[", text, flags=re.MULTILINE)
    assert scenario_of(text).digest() == BASE.digest()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("8_400.00", "8400"),
        ("chance   = 0.5", "chance   = 0.50"),
        ("cost    = 350.00", "cost    = 3.5e2"),
        ("satisfaction = 78", "satisfaction = 78.0"),
        ('target = "cafes"', 'target = { promotion = { cafes = 1 }, prospecting = "cafes", product = "cafes" }'),
        ('product = "all"', "product = {}"),
        ("hours     = 60", "hours     = 60.0"),
        ("need     = 4.0\nneed_sd  = 1.5", "need_sd  = 1.5\nneed     = 4.0"),
        ('say = "Stay at home"', 'say = "Stay at home"\ncost = 0.00'),
    ],
)
def test_another_way_to_say_the_same_moves_no_digest(old: str, new: str) -> None:
    assert old in FULL
    assert scenario_of(FULL.replace(old, new)).digest() == BASE.digest()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Crust & Crumb", "Crumb & Crust"),
        ('level    = "intermediate"', 'level    = "advanced"'),
        ("The mill raises its price", "The mill raised its price"),
        ('say = "Stay at home"', 'say = "Stay"'),
        ("Which hour paid last?", "Which hour paid first?"),
        ('currency = "€"', 'currency = "$"'),
    ],
)
def test_words_move_the_digest_of_all_but_not_of_the_rules(old: str, new: str) -> None:
    changed = scenario_of(FULL.replace(old, new)).digest()
    assert changed.rules == BASE.digest().rules
    assert changed.all != BASE.digest().all


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("customers = 240", "customers = 241"),
        ("tolerance = 3.5", "tolerance = 3.6"),
        ("weeks = 3 }", "weeks = 4 }"),
        ("promotion = 5,", "promotion = 4,"),
        ('bankruptcy = "stop"', 'bankruptcy = "continue"'),
        ('"world.season"    = 0.4', '"world.season"    = 0.5'),
        ("[events.frost]", "[events.ice]"),
    ],
)
def test_one_number_more_moves_both_digests(old: str, new: str) -> None:
    changed = scenario_of(FULL.replace(old, new)).digest()
    assert changed.rules != BASE.digest().rules
    assert changed.all != BASE.digest().all


def test_the_name_of_the_file_is_no_part_of_what_it_means() -> None:
    assert evolve(BASE, id="another").digest() == BASE.digest()


def test_digests_are_sixteen_hex_digits_that_stay_from_release_to_release() -> None:
    digest = scenario_of((VALID / "minimal.toml").read_text(encoding="utf-8")).digest()
    assert (digest.rules, digest.all) == ("5b2900d55849a4b3", "9e623fc6d9a804d2")


def test_the_plain_form_leaves_defaults_out_and_keeps_the_order_of_the_classes() -> None:
    plain = canonical(scenario_of((VALID / "minimal.toml").read_text(encoding="utf-8"), "minimal.toml"))
    expected: dict[str, Any] = {
        "id": "minimal",
        "format": 1,
        "title": "Harbour",
        "firm": {"price": 20.0, "cash": 5000.0},
        "segments": {
            "sailors": {
                "name": "Sailors",
                "prospects": 300.0,
                "need": 4.0,
                "worth": 22.0,
                "belief": {"need": 5.0, "worth": 20.0, "worth_sd": 6.0},
            }
        },
    }
    assert plain == expected
    assert list(plain) == list(expected)
