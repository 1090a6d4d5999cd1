"""What is on disk is the game: it replays to what was recorded, or says that it does not."""

import json
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame import MODEL_VERSION
from simgame.errors import DecisionsRefused, ReplayMismatch, SaveInUse, SaveNotWritten
from simgame.game import Game
from simgame.places import FOLDER_VARIABLE
from simgame.saves.document import read_save, text_of
from simgame.saves.replay import draft_of, load, recorded, resume, save
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions
from simgame.scenario import load as load_scenario

WORLD = evolve(load_scenario(Path(__file__).parents[1] / "corpus" / "valid" / "reference.toml"), periods=3)
LISTEN = PeriodDecisions(hours=Hours(research=10, promotion=10, prospecting=8, closing=12))
SELL = PeriodDecisions(hours=Hours(prospecting=16, closing=24), price=70)

HOURS = st.lists(st.integers(0, 8), min_size=5, max_size=5).map(
    lambda each: Hours(**dict(zip(ACTIVITIES, each, strict=True)))
)
PLANS = st.builds(PeriodDecisions, hours=HOURS, price=st.none() | st.floats(50, 90))


def played(*decisions: PeriodDecisions, seed: int = 7, noise: str = "counts") -> Game:
    game = Game(scenario=evolve(WORLD, play=evolve(WORLD.play, noise=noise)), seed=seed)
    for each in decisions:
        game = game.play(each)
    return game


def tampered(path: Path, **changes: object) -> str:
    text = json.dumps(json.loads(path.read_text(encoding="utf-8")) | changes)
    path.write_text(text, encoding="utf-8")
    return text


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32 - 1), st.lists(PLANS, max_size=3), st.sampled_from(["off", "smooth", "counts"]))
def test_every_game_comes_back_as_it_was_saved(
    tmp_path: Path, seed: int, plans: list[PeriodDecisions], noise: str
) -> None:
    game = played(*plans, seed=seed, noise=noise)
    path = tmp_path / f"{seed}-{len(plans)}-{noise}.sim"
    path.unlink(missing_ok=True)
    save(game, path)
    assert load(path) == game


def test_a_save_records_what_came_of_each_period(tmp_path: Path) -> None:
    game = played(LISTEN, SELL, SELL)
    save(game, tmp_path / "a.sim")
    found = read_save(tmp_path / "a.sim")
    assert [result.cash for result in found.results] == [report.cash for report in game.reports]
    assert [result.value for result in found.results] == [report.value for report in game.reports]
    assert found.finished
    assert not recorded(played(LISTEN)).finished


def test_a_draft_is_no_part_of_the_game_and_gone_with_the_next_commit(tmp_path: Path) -> None:
    path, game = tmp_path / "a.sim", played(LISTEN)
    save(game, path, SELL)
    assert load(path) == game
    assert draft_of(path, game) == SELL
    save(game.play(LISTEN), path)
    assert draft_of(path, load(path)) is None


def test_a_draft_that_breaks_a_rule_or_comes_too_late_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    save(played(), path, evolve(SELL, price=10_000))
    assert draft_of(path, played()) is None
    save(played(LISTEN, SELL, SELL), path, SELL)
    assert draft_of(path, load(path)) is None


def test_commits_undo_and_other_branches_go_over_the_same_game(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    for game in (played(), played(LISTEN), played(LISTEN, SELL), played(LISTEN), played(SELL)):
        save(game, path)
        assert load(path) == game


@pytest.mark.parametrize("what", ["cash", "value"])
def test_changed_results_are_told_and_left_on_disk(tmp_path: Path, what: str) -> None:
    path = tmp_path / "a.sim"
    save(played(LISTEN, SELL), path)
    results = json.loads(path.read_text(encoding="utf-8"))["results"]
    results[1][what] += 0.1
    text = tampered(path, results=results)
    with pytest.raises(ReplayMismatch, match=f"{what} in period 2 is recorded as") as caught:
        load(path)
    assert caught.value.hint
    assert path.read_text(encoding="utf-8") == text


def test_another_processor_may_differ_by_a_millionth(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    game = played(LISTEN)
    save(game, path)
    results = json.loads(path.read_text(encoding="utf-8"))["results"]
    results[0]["cash"] *= 1 + 5e-7
    tampered(path, results=results)
    assert load(path) == game


def test_decisions_beyond_the_rules_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    save(played(SELL), path)
    tampered(path, log=[{"hours": {"closing": 41}, "price": 70}])
    with pytest.raises(DecisionsRefused):
        load(path)


def test_a_save_of_another_model_version_replays_without_a_promise_and_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    game = played(LISTEN)
    save(game, path)
    text = tampered(path, model_version=MODEL_VERSION - 1, results=[{"cash": 1.0, "value": 2.0}])
    assert not read_save(path).replays
    assert load(path) == game
    with pytest.raises(SaveNotWritten, match="another game is there"):
        save(game.play(SELL), path)
    assert path.read_text(encoding="utf-8") == text


def test_a_game_that_goes_on_is_held(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    save(played(LISTEN), path)
    game, lock = resume(path)
    with lock, pytest.raises(SaveInUse):
        resume(path)
    assert (game, lock.path) == (played(LISTEN), path)


def test_a_game_that_cannot_go_on_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "a.sim"
    save(played(LISTEN), path)
    tampered(path, results=[{"cash": 1.0, "value": 2.0}])
    for _ in range(2):
        with pytest.raises(ReplayMismatch):
            resume(path)


def test_a_save_of_another_model_version_goes_on_in_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    path = tmp_path / "a.sim"
    save(played(LISTEN), path)
    text = tampered(path, model_version=MODEL_VERSION - 1)
    game, lock = resume(path)
    with lock:
        save(game.play(SELL), lock.path)
    assert lock.path.name == "reference-1.sim"
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("other", [played(seed=8), played(noise="off")])
def test_another_game_is_not_written_over(tmp_path: Path, other: Game) -> None:
    path = tmp_path / "a.sim"
    save(other, path)
    with pytest.raises(SaveNotWritten, match="another game is there") as caught:
        save(played(LISTEN), path)
    assert caught.value.hint
    assert load(path) == other


@pytest.mark.parametrize(
    "text", ["", "[1, 2", "my diary", text_of(recorded(played(LISTEN)))[:-40], '{"format": 2, "scenario": 0}']
)
def test_what_is_no_sound_save_is_not_written_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.sim"
    path.write_text(text)
    with pytest.raises(SaveNotWritten, match="what is there is no sound save"):
        save(played(LISTEN), path)
    assert path.read_text() == text
