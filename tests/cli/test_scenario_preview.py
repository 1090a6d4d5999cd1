"""`scenario preview` tells an author in eighty columns what players will meet and what the numbers come to."""

import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

import pytest

from simgame.authoring.own_firm import TEMPLATE
from simgame.cli import main
from simgame.cli.plot import blocks, plot, spread
from simgame.scenario import Scenario, load, shipped, shipped_scenario

ROOT = Path(__file__).parents[2]
Output = pytest.CaptureFixture[str]

every_scenario = pytest.mark.parametrize("name", shipped())


def told(capsys: Output, *words: str) -> str:
    assert main(["scenario", "preview", *words]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


@every_scenario
def test_it_fits_eighty_columns(capsys: Output, name: str) -> None:
    assert max(map(len, told(capsys, name).splitlines())) <= 80


def words_of(text: str) -> str:
    return " ".join(text.split())


@every_scenario
def test_every_text_a_player_meets_is_in_it(capsys: Output, name: str) -> None:
    scenario = shipped_scenario(name)
    out = words_of(told(capsys, name))
    for text in texts(scenario):
        assert words_of(text) in out


def texts(scenario: Scenario) -> list[str]:
    answers = [answer.say for event in scenario.events.values() for answer in event.answers.values()]
    events = [text for event in scenario.events.values() for text in (event.headline, event.text)]
    plays = [text for play in scenario.plays.values() for text in (play.name, play.text)]
    return [
        scenario.title,
        *answers,
        *events,
        *plays,
        *(hint.say for hint in scenario.coach.values()),
        *(unlock.say for unlock in scenario.unlock.values()),
        *(line for line in scenario.texts.briefing.splitlines()),
        *scenario.texts.debrief,
    ]


def test_the_timeline_says_what_comes_in_which_month(capsys: Output) -> None:
    lines = told(capsys, "tutorial").splitlines()
    assert "month 2, weeks 5 to 8: prospecting opens" in lines
    assert lines[lines.index("month 5, weeks 17 to 20") + 1].startswith("* week 17: Try one month")
    assert "month 4, weeks 13 to 16: strategy meeting" in told(capsys, "spoke-and-chain").splitlines()


def test_what_comes_by_rule_stands_apart_with_its_rule(capsys: Output) -> None:
    out = words_of(told(capsys, str(TEMPLATE)))
    assert "when waiting > worked and period >= 4 and cash > 1500: Tom's niece could answer" in out
    assert "Hire her > firm.hours +8" in out
    assert "every 4 months at most, if customers > 60" in out


def document(capsys: Output, name: str) -> dict[str, dict[str, dict[str, list[float]]]]:
    found: dict[str, dict[str, dict[str, list[float]]]] = json.loads(told(capsys, name, "--json"))
    return found


@every_scenario
def test_a_dearer_offer_is_asked_for_and_bought_by_fewer(capsys: Output, name: str) -> None:
    found = document(capsys, name)
    for curves in (found["demand"]["shares"], found["calls"]["calls"]):
        for values in curves.values():
            assert all(later < earlier for earlier, later in pairwise(values))


def test_programs_read_the_same_curves_and_weeks(capsys: Output) -> None:
    found = json.loads(told(capsys, "spoke-and-chain", "--json"))
    scenario = shipped_scenario("spoke-and-chain")
    assert found["scenario"] == {"id": "spoke-and-chain", "digest": scenario.digest().all}
    assert set(found["curves"]) == set(scenario.play.levers)
    assert [each["period"] for each in found["periods"] if each["meets"]] == [1, 4, 7, 10]
    named = [event for each in found["periods"] for event in each["events"]] + found["by_rule"]
    assert sorted(named) == sorted(scenario.events)


def test_a_fault_is_told_and_nothing_previewed(capsys: Output, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(TEMPLATE.read_text(encoding="utf-8").replace("cash  ", "cahs  "), encoding="utf-8")
    assert main(["scenario", "preview", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "did you mean `cash`?" in err


def test_it_is_there_in_two_seconds() -> None:
    command = [sys.executable, "-m", "simgame", "scenario", "preview", "spoke-and-chain"]
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        run = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, env=os.environ)
        times.append(time.perf_counter() - begun)
        assert run.returncode == 0
    assert min(times) < 2


def test_no_screen_is_loaded_for_it() -> None:
    program = (
        "import sys\nfrom simgame.cli import main\nmain(['scenario', 'preview', 'tutorial'])\n"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich')))"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=False, env=os.environ)
    assert run.returncode == 0


def test_a_plot_has_its_highest_point_at_the_top_and_zero_at_the_bottom() -> None:
    rows = plot({"a": [0, 5, 10], "b": [10, 10, 10]}, 30, 5, "10", "0", ("$1", "$3"))
    assert rows[0] == "10 |bbbbbbbbbbbbbbbbbbbbbb****"
    assert rows[4].startswith(" 0 |aaa")
    assert rows[5:] == ["   +--------------------------", f"    $1{' ' * 22}$3"]


def test_a_plot_of_nothing_is_flat() -> None:
    assert plot({"a": [0.0]}, 12, 3, "0", "0", ("$1",))[2] == "0 |aaaaaaaaa"


@pytest.mark.parametrize(
    ("values", "drawn"), [([0, 1], "▁▂▄▅▇█"), ([1, 0], "█▇▅▄▂▁"), ([3, 3], "▁▁▁▁▁▁"), ([0, 9, 0], "▁▄▇▇▄▁")]
)
def test_blocks_rise_from_the_least_to_the_most(values: list[float], drawn: str) -> None:
    assert blocks(values, 6) == drawn


def test_words_are_spread_from_end_to_end() -> None:
    assert spread(("a", "bb", "ccc"), 20) == "a       bb       ccc"


def test_a_scenario_of_ones_own_can_be_previewed(capsys: Output, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(TEMPLATE.read_text(encoding="utf-8"), encoding="utf-8")
    assert load(path).title in told(capsys, str(path))
