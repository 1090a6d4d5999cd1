"""A decisions file becomes a log, or all that is wrong with it."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from simgame.decisions_file import read_decisions
from simgame.errors import DecisionsRefused, UnreadableFile
from simgame.scenario import Hours, PeriodDecisions, Scenario, Spend, Target, load

WORLD = Path(__file__).parent / "corpus" / "valid" / "reference.toml"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return evolve(load(WORLD), periods=4)


def read_text(folder: Path, name: str, text: str, scenario: Scenario) -> tuple[PeriodDecisions, ...]:
    (folder / name).write_text(text, encoding="utf-8")
    return read_decisions(folder / name, scenario)


def read(folder: Path, document: object, scenario: Scenario) -> tuple[PeriodDecisions, ...]:
    return read_text(folder, "plan.json", json.dumps(document), scenario)


def refused(folder: Path, document: object, scenario: Scenario) -> tuple[str, ...]:
    with pytest.raises(DecisionsRefused) as caught:
        read(folder, document, scenario)
    return caught.value.faults


def test_what_is_left_out_is_nought_and_the_price_stays(tmp_path: Path, scenario: Scenario) -> None:
    first, second = read(tmp_path, {"decisions": [{"price": 70, "hours": {"closing": 12}}, {}]}, scenario)
    assert first == PeriodDecisions(price=70, hours=Hours(closing=12))
    assert second == PeriodDecisions(price=70)


def test_the_first_price_is_the_scenarios(tmp_path: Path, scenario: Scenario) -> None:
    assert read(tmp_path, {"decisions": [{}]}, scenario)[0].price == scenario.firm.price


def test_the_last_entry_is_repeated_to_the_end_without_what_happens_once(tmp_path: Path, scenario: Scenario) -> None:
    entry = {"hours": {"closing": 12}, "prediction": {"wins": [3, 8]}, "note": "hope", "target": "tourers"}
    first, *rest = read(tmp_path, {"decisions": [entry], "repeat_last": True}, scenario)
    assert first.prediction == {"wins": (3, 8)}
    assert rest == [evolve(first, prediction={}, note="")] * 3


def test_nothing_to_repeat_is_an_empty_log(tmp_path: Path, scenario: Scenario) -> None:
    assert read(tmp_path, {"decisions": [], "repeat_last": True}, scenario) == ()


def test_faults_of_all_periods_are_told_with_their_period(tmp_path: Path, scenario: Scenario) -> None:
    faults = refused(tmp_path, {"decisions": [{"hours": {"closing": -1}}, {}, {"hour": {}, "price": "x"}]}, scenario)
    assert [fault[:9] for fault in faults] == ["period 1:", "period 3:", "period 3:"]


def test_what_the_scenario_forbids_is_told_with_its_period(tmp_path: Path, scenario: Scenario) -> None:
    faults = refused(tmp_path, {"decisions": [{}, {"hours": {"closing": 41}}, {"price": 1}]}, scenario)
    assert [fault[:9] for fault in faults] == ["period 2:", "period 3:"]


def test_a_prediction_that_cannot_come_true_is_told_with_its_period(tmp_path: Path, scenario: Scenario) -> None:
    entries = [{"prediction": {"wins": [3, 8], "profit": [-900, 0]}}, {"prediction": {"wins": [-4, 8], "win": [3, 8]}}]
    assert refused(tmp_path, {"decisions": entries}, scenario) == (
        "period 2: prediction: `win` is not measured; did you mean `wins`?",
        "period 2: prediction.wins: -4 to 8 must be between 0 and 1,000,000,000",
    )


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ([], "no list `decisions`"),
        ({"decisions": {}}, "no list `decisions`"),
        ({"decisions": [], "repeat_last": "yes"}, "`repeat_last` must be true or false"),
        ({"decisions": [], "repeatlast": True}, "`repeatlast` is not known"),
        ({"decisions": [{}] * 5}, "has 5 periods, but Reference world has 4"),
    ],
)
def test_a_document_of_another_shape_is_refused(tmp_path: Path, scenario: Scenario, document: object, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read(tmp_path, document, scenario)


def test_a_table_of_periods_is_read_as_its_json(tmp_path: Path, scenario: Scenario) -> None:
    text = (
        "research,pricing,promotion,prospecting,closing,price,promotion_spend,research_spend,target\n"
        "6,3,10,9,12,68,150,0,tourers\n\n,,,,12.5,,,,all\n"
    )
    first, second = read_text(tmp_path, "plan.csv", text, scenario)
    assert first == PeriodDecisions(
        hours=Hours(research=6, pricing=3, promotion=10, prospecting=9, closing=12),
        price=68,
        spend=Spend(promotion=150),
        target=Target.of("tourers"),
    )
    assert second == PeriodDecisions(hours=Hours(closing=12.5), price=68)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_may_be_left_out_and_parted_as_spreadsheets_do(
    tmp_path: Path, scenario: Scenario, delimiter: str
) -> None:
    text = f"\ufeffClosing{delimiter}price\r\n12{delimiter}70\r\n"
    assert read_text(tmp_path, "plan.csv", text, scenario) == (PeriodDecisions(hours=Hours(closing=12), price=70),)


@pytest.mark.parametrize("cell", ["nan", "inf", "1e3", "0x1", "12 h", "1_0", "\uff11\uff12"])
def test_a_cell_that_is_no_plain_number_is_named(tmp_path: Path, scenario: Scenario, cell: str) -> None:
    with pytest.raises(DecisionsRefused, match=f"period 1: hours.closing must be a number, not '{cell}'"):
        read_text(tmp_path, "plan.csv", f"closing\n{cell}\n", scenario)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "another first row"),
        ("closing,hours\n1,2\n", "another first row"),
        ("closing,closing\n1,2\n", "another first row"),
        ("closing,price\n12,5,68\n", "row 2 has more cells"),
        ("closing\n" + "1" * 200_000, "no table: field larger"),
    ],
)
def test_a_table_of_other_columns_is_refused(tmp_path: Path, scenario: Scenario, text: str, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read_text(tmp_path, "plan.csv", text, scenario)
