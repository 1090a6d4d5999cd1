"""What differs between two scenarios, in the words of their files."""

import re
from pathlib import Path

import pytest

from simgame.authoring.difference import differences
from simgame.scenario import Scenario, check_text

FULL = (Path(__file__).parents[1] / "corpus" / "valid" / "full.toml").read_text(encoding="utf-8")
NUMBERS = re.findall(r"^(?!strategy|weeks_per|periods|at |format).+ = 0?[\d_]*\.\d+$", FULL, re.MULTILINE)


def scenario_of(text: str) -> Scenario:
    scenario, findings = check_text(text, "full.toml")
    assert scenario is not None, findings
    return scenario


BASE = scenario_of(FULL)


def told(*changes: tuple[str, str]) -> list[str]:
    """What is said of a file changed in these places."""
    text = FULL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return [str(each) for each in differences(BASE, scenario_of(text))]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("prospects = 120", "prospects = 140", "segments.cafes.prospects: 120 people -> 140"),
        ("forgetting = 0.05", "", "model.promotion.forgetting: 0.05/week -> 0.035"),
        ("awareness = 0.2,", "awareness = 0.25,", "segments.cafes.start.awareness: 0.2 -> 0.25"),
        ("price_range = [2.50, 7.00]", "price_range = [2, 7]", "firm.price_range: [2.5, 7] $/order -> [2, 7]"),
        ("price_range = [2.50, 7.00]", "", "firm.price_range is gone: [2.5, 7]"),
        ('noise      = "smooth"', 'noise      = "off"', 'play.noise: "smooth" -> "off"'),
        ("times = 0.7, weeks = 3", "times = 0.7, weeks = 4", "events.frost.effects.0.weeks: 3 weeks -> 4"),
        ('"world.season"    = 0.4', "", 'uncertainty."world.season" is gone: 0.4'),
        ("Crust & Crumb", "Crumb & Crust", 'title: "Crust & Crumb" -> "Crumb & Crust"'),
        ('"Which hour paid last?", ', "", 'texts.debrief.1 is gone: "Who never bought, and why?"'),
    ],
)
def test_a_change_is_told_in_the_words_of_the_file(old: str, new: str, said: str) -> None:
    assert said in told((old, new))


def test_a_default_that_follows_another_number_is_no_change_of_its_own() -> None:
    text = re.sub(r"\[habit\]\n(.+\n)+", "", FULL)
    found = differences(scenario_of(text), scenario_of(text.replace("hours     = 60", "hours     = 80")))
    assert [str(each) for each in found] == ["firm.hours: 60 hours/week -> 80"]


def test_a_table_that_is_new_is_told_with_all_it_says() -> None:
    event = '\n[events.rain]\nwhen = "cash < 500"\nheadline = "Rain"\neffects = [{ on = "stock.cash", plus = 50 }]\n'
    found = differences(BASE, scenario_of(FULL + event))
    assert [str(each) for each in found] == [
        'events.rain is new: { when = "cash < 500", headline = "Rain", effects = [{ on = "stock.cash", plus = 50 }] }'
    ]


def test_another_order_of_tables_is_a_difference() -> None:
    wet, dry = ("[coach.wet]\nwhen = 'cash < 0'\nsay = 'A'\n", "[coach.dry]\nwhen = 'cash < 1'\nsay = 'B'\n")
    one, other = scenario_of(f"{FULL}\n{wet}{dry}"), scenario_of(f"{FULL}\n{dry}{wet}")
    assert one.digest() != other.digest()
    [found] = differences(one, other)
    assert str(found).startswith("coach: now in the order ")
    assert str(found).endswith("dry, wet")


def test_long_texts_are_told_from_shortly_before_they_part() -> None:
    [said] = told(("makes 1 200 loaves a week", "makes 1 500 loaves a week"))
    assert said.startswith('texts.briefing: "…')
    assert "200 loaves a week" in said
    assert len(said) < 200


@pytest.mark.parametrize("line", NUMBERS)
def test_rules_differ_exactly_where_digests_of_rules_do(line: str) -> None:
    same, other = (scenario_of(FULL.replace(line, line + more, 1)) for more in ("  # the same", "1"))
    assert differences(BASE, same) == []
    found = differences(BASE, other)
    assert found != []
    assert any(not each.is_words for each in found) == (other.digest().rules != BASE.digest().rules)
