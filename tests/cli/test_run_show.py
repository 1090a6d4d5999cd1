"""`run` plays a file of decisions, `show` replays a save, and both print the same results."""

import json
from pathlib import Path
from typing import Any

import pytest

from simgame import MODEL_VERSION
from simgame.cli import main
from simgame.cli.given import DEFAULT_SEED
from simgame.saves.lock import SaveLock
from simgame.saves.replay import load
from tests.test_diary import FESTIVAL, LETTERS
from tests.worlds import HARBOUR

WORLD = Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"
PLAN: dict[str, Any] = {
    "decisions": [
        {
            "hours": {"research": 6, "pricing": 3, "promotion": 10, "prospecting": 9, "closing": 12},
            "price": 68.0,
            "spend": {"promotion": 150},
            "target": {
                "promotion": {"commuters": 0.1, "tourers": 0.6, "racers": 0.3},
                "prospecting": {"commuters": 0.1, "tourers": 0.6, "racers": 0.3},
                "product": {"tourers": 1.0, "racers": 0.5},
            },
        }
    ],
    "repeat_last": True,
}
PERIOD = (
    "period week hours price pocket_price revenue cost profit cash inbound outreach referrals leads worked lost_leads "
    "wins orders served backlog unspent_hours plays cared_share rivals segments"
)
SEGMENT = (
    "awareness believed_fit waiting opportunities customers satisfaction believed_need need_sd stated_worth "
    "stated_worth_sd tested_worth tested_worth_sd"
)

Output = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(PLAN))
    return str(path)


def results(capsys: Output, *words: str) -> dict[str, Any]:
    assert main([*words, "--json"]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def test_the_document_has_the_promised_names(capsys: Output, plan: str) -> None:
    document = results(capsys, "run", str(WORLD), "--decisions", plan)
    assert list(document) == ["format", "scenario", "seed", "model_version", "noise", "periods", "score"]
    assert document["scenario"].keys() == {"id", "digest"}
    assert (document["format"], document["seed"], document["noise"]) == (1, DEFAULT_SEED, "off")
    assert document["score"].keys() == {"cash", "customer_value", "going_concern", "value", "points", "calibration"}
    assert [period["period"] for period in document["periods"]] == list(range(1, 13))
    for period in document["periods"]:
        assert list(period) == PERIOD.split()
        assert all(list(segment) == SEGMENT.split() for segment in period["segments"].values())


def test_the_reference_trajectory_comes_out(capsys: Output, plan: str) -> None:
    weeks = results(capsys, "run", str(WORLD), "--decisions", plan, "--weekly")["weeks"]
    assert [week["week"] for week in weeks] == list(range(1, 49))
    assert weeks[0]["revenue"] == pytest.approx(2570.104486, rel=1e-6)
    assert weeks[3]["cash"] == pytest.approx(13322.291460, rel=1e-6)
    assert weeks[12]["outreach"] == pytest.approx(1.652483, rel=1e-6)


def test_flows_of_weeks_add_up_to_their_period_and_stocks_are_its_last(capsys: Output, plan: str) -> None:
    document = results(capsys, "run", str(WORLD), "--decisions", plan, "--weekly", "--noise", "counts")
    for period, weeks in zip(document["periods"], zip(*[iter(document["weeks"])] * 4, strict=True), strict=True):
        for flow in ("revenue", "cost", "profit", "inbound", "leads", "wins", "orders", "worked", "lost_leads"):
            assert period[flow] == pytest.approx(sum(week[flow] for week in weeks))
        assert [period[stock] for stock in ("week", "cash", "backlog")] == [
            weeks[-1][stock] for stock in ("week", "cash", "backlog")
        ]
        assert period["leads"] == pytest.approx(period["inbound"] + period["outreach"] + period["referrals"])
        assert period["profit"] == pytest.approx(period["revenue"] - period["cost"])


def test_truth_is_told_only_where_it_is_asked_for(capsys: Output, plan: str) -> None:
    document = results(capsys, "run", str(WORLD), "--decisions", plan, "--truth")
    assert document["periods"][0]["segments"]["racers"].keys() == {*SEGMENT.split(), "fit", "need", "worth"}
    assert document["periods"][0]["segments"]["racers"]["worth"] == 90.0


def test_a_run_is_the_same_every_time_and_another_seed_is_other_luck(capsys: Output, plan: str) -> None:
    words = ("run", str(WORLD), "--decisions", plan, "--noise", "counts")
    first, second, other = (results(capsys, *words, *seed) for seed in ([], [], ["--seed", "8"]))
    assert first == second
    assert first["periods"] != other["periods"]
    assert other["seed"] == 8


@pytest.mark.parametrize("noise", ["off", "smooth", "counts"])
def test_a_save_shows_what_its_run_showed(capsys: Output, plan: str, tmp_path: Path, noise: str) -> None:
    save = tmp_path / "out.sim"
    words = ("--weekly", "--truth")
    ran = results(capsys, "run", str(WORLD), "--decisions", plan, "--noise", noise, "--save", str(save), *words)
    assert results(capsys, "show", str(save), *words) == ran
    assert ran["noise"] == load(save).scenario.play.noise == noise


def test_guesses_are_scored_apart_from_money(capsys: Output, tmp_path: Path) -> None:
    (hours,) = PLAN["decisions"]
    guessed = [hours, {**hours, "prediction": {"wins": [2, 9]}}, {**hours, "prediction": {"profit": [0, 900]}}]
    plans = [tmp_path / "silent.json", tmp_path / "guessed.json"]
    for path, entries in zip(plans, ([hours] * 3, guessed), strict=True):
        path.write_text(json.dumps({"decisions": entries}))
    save = str(tmp_path / "out.sim")
    silent, told = (results(capsys, "run", str(WORLD), "--decisions", str(path)) for path in plans)
    assert silent["score"].pop("calibration") is None
    calibration = told["score"].pop("calibration")
    assert 0 <= calibration <= 200
    assert told == silent
    assert main(["run", str(WORLD), "--decisions", str(plans[1]), "--save", save]) == 0
    ran = capsys.readouterr().out.splitlines()
    assert ran[-1] == f"Guesses: {calibration:.0f}, where 100 is as good as the program's own"
    assert results(capsys, "show", save)["score"]["calibration"] == calibration


def test_a_table_tells_every_period_and_what_the_firm_is_worth(capsys: Output, plan: str) -> None:
    assert main(["run", str(WORLD), "--decisions", plan, "--weekly"]) == 0
    title, *lines = capsys.readouterr().out.splitlines()
    assert title == "Reference world, seed 1, noise off"
    assert sum(line.split()[:2] == ["week", "leads"] for line in lines) == 1
    assert [line.split()[0] for line in lines[52:64]] == [str(month) for month in range(1, 13)]
    assert lines[-1].startswith("Worth $")


def test_plays_answers_and_goals_are_told_under_the_table(capsys: Output, tmp_path: Path) -> None:
    world, path, save = tmp_path / "harbour.toml", tmp_path / "plan.json", str(tmp_path / "out.sim")
    world.write_text(HARBOUR.format(noise="off") + LETTERS + FESTIVAL, encoding="utf-8")
    hours = {"hours": {"prospecting": 16, "closing": 16}}
    entries = [{**hours, "plays": ["letters"], "goals": {"wins": 1}}, {**hours, "answers": {"festival": "large"}}]
    path.write_text(json.dumps({"decisions": entries}))
    assert main(["run", str(world), "--decisions", str(path), "--save", save]) == 0
    ran = capsys.readouterr().out
    assert ran.splitlines()[-5:-2] == [
        "month 1  Your play: 1,500 letters. 40 calls more. Goal: 1 sale a month.",
        (
            "month 2  Whose number is on the posters? You: Yours, in red. A hard frost. "
            "1,500 letters, Whose number is on the posters? 50 calls more."
        ),
        "You reached your goal in 1 of 1 month.",
    ]
    assert main(["show", save]) == 0
    assert capsys.readouterr().out == ran


def test_all_faults_of_the_decisions_are_told(capsys: Output, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"decisions": [{"hours": {"closing": 50}}, {"hours": {"sleeping": 8}, "price": "x"}]}')
    assert main(["run", str(WORLD), "--decisions", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert [line[:9] for line in err.splitlines()] == ["period 2:", "period 2:"]


def test_a_run_does_not_write_over_what_is_no_save(capsys: Output, plan: str, tmp_path: Path) -> None:
    diary = tmp_path / "diary.txt"
    diary.write_text("dear diary")
    assert main(["run", str(WORLD), "--decisions", plan, "--save", str(diary)]) == 1
    assert "no sound save" in capsys.readouterr().err
    assert diary.read_text() == "dear diary"


def test_a_run_does_not_write_into_a_game_that_is_open(capsys: Output, plan: str, tmp_path: Path) -> None:
    with SaveLock(tmp_path / "out.sim"):
        assert main(["run", str(WORLD), "--decisions", plan, "--save", str(tmp_path / "out.sim")]) == 1
    assert "open in another window" in capsys.readouterr().err


def test_a_save_of_another_model_version_shows_what_it_recorded(capsys: Output, plan: str, tmp_path: Path) -> None:
    path = tmp_path / "out.sim"
    assert main(["run", str(WORLD), "--decisions", plan, "--save", str(path)]) == 0
    document = json.loads(path.read_text(encoding="utf-8"))
    document |= {"model_version": MODEL_VERSION - 1, "results": [{"cash": 1_234.0, "value": -5_678.0}] * 12}
    path.write_text(json.dumps(document), encoding="utf-8")
    capsys.readouterr()
    assert main(["show", str(path)]) == 0
    out, err = capsys.readouterr()
    assert [line.split() for line in out.splitlines()][3] == ["1", "$1,234", "−$5,678"]  # noqa: RUF001  # a minus sign
    assert "a replay differs" in err
    replay = results(capsys, "show", str(path))
    assert replay["periods"][0]["cash"] != 1_234.0
    assert "a replay differs" in capsys.readouterr().err or replay["model_version"] == MODEL_VERSION


def test_changed_results_are_refused(capsys: Output, plan: str, tmp_path: Path) -> None:
    path = tmp_path / "out.sim"
    assert main(["run", str(WORLD), "--decisions", plan, "--save", str(path)]) == 0
    path.write_text(path.read_text(encoding="utf-8").replace('"cash":1', '"cash":2', 1), encoding="utf-8")
    assert main(["show", str(path)]) == 1
    assert "is recorded as" in capsys.readouterr().err
