"""docs/teaching.md is the page that the program writes; its quick figures are measured again here."""

import re

import pytest

from benchmarks.taught.demand import nobody_answers, promotion_stops
from benchmarks.taught.kinds import letters
from benchmarks.taught.points import POINTS, Point, Shown
from benchmarks.teaching import FIGURES, PAGE, by_scenario, cells, main, row, title
from simgame.scenario import shipped

ANY_FIGURE = "…"
REFERENCE = PAGE.parent / "scenario-reference.md"


def test_the_page_has_every_point_in_its_order() -> None:
    headings = re.findall(r"^## \d.*$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert headings == [title(number, point) for number, point in enumerate(POINTS, 1)]


@pytest.mark.parametrize("point", POINTS, ids=lambda point: point.name)
def test_under_each_point_stand_the_figures_the_program_measures(point: Point) -> None:
    rows = [row(shown, ANY_FIGURE) for shown in FIGURES if shown.point is point]
    found = [line for line in section_of(point).splitlines() if line.startswith("| [")]
    assert rows
    assert [with_any_figure(line) for line in found] == [cells(each) for each in rows]


def test_every_shipped_scenario_shows_something_and_is_in_the_list() -> None:
    assert set(shipped()) == {name for shown in FIGURES for name in shown.scenarios}
    assert by_scenario(FIGURES) in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("shown", FIGURES, ids=lambda shown: shown.how)
def test_what_makes_it_happen_is_in_the_scenario_or_a_key_it_leaves_alone(shown: Shown) -> None:
    reference = REFERENCE.read_text(encoding="utf-8")
    for name in shown.scenarios:
        known = words(shipped()[name].read_text(encoding="utf-8")) | words(reference)
        named = {word for quoted in re.findall(r"`([^`]+)`", shown.how) for word in words(quoted)}
        assert named - known == set(), name


@pytest.mark.parametrize("measure", [nobody_answers, promotion_stops, letters])
def test_the_page_tells_what_is_measured_today(measure: object) -> None:
    (shown,) = (shown for shown in FIGURES if shown.measure is measure)
    assert cells(row(shown, shown.measure())) in section_of(shown.point)


def test_an_unknown_word_is_told_how_to_write_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--wrote"]) == 2
    assert "[--write]" in capsys.readouterr().err


def section_of(point: Point) -> str:
    """The part of the page under a point's heading."""
    page = PAGE.read_text(encoding="utf-8")
    return page.partition(f". {point.name}\n")[2].partition("\n## ")[0]


def with_any_figure(line: str) -> str:
    """A row of the page without what was measured."""
    scenario, how, _, where = line.removeprefix("| ").removesuffix(" |").split(" | ")
    return cells((scenario, how, ANY_FIGURE, where))


def words(text: str) -> set[str]:
    """Names as files have them."""
    return set(re.findall(r"[a-z][a-z0-9_]*", text))
