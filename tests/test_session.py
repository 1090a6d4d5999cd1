"""A branch is the same game and luck with a shorter log, in a file of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simgame.errors import DecisionsRefused, SaveInUse
from simgame.game import Game
from simgame.places import FOLDER_VARIABLE
from simgame.saves.document import Branch, read_save
from simgame.saves.lock import SaveLock
from simgame.saves.replay import load
from simgame.scenario import ACTIVITIES, Hours, PeriodDecisions
from simgame.scenario import load as load_scenario
from simgame.session import Session

SOURCE = load_scenario(Path(__file__).parent / "corpus" / "valid" / "reference.toml")
WORLD = evolve(SOURCE, periods=4, play=evolve(SOURCE.play, noise="counts"))
HOURS = st.lists(st.integers(0, 8), min_size=5, max_size=5).map(
    lambda each: Hours(**dict(zip(ACTIVITIES, each, strict=True)))
)
PLANS = st.builds(PeriodDecisions, hours=HOURS, price=st.floats(50, 90))
LOGS = st.lists(PLANS, min_size=4, max_size=4)
ANYWHERE = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the player's saves."""
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "saves"))


def played(plans: list[PeriodDecisions], seed: int = 7) -> Session:
    session = Session.begun(Game(scenario=WORLD, seed=seed))
    for plan in plans:
        session = session.committed(plan)
    return session


def files(tmp_path: Path) -> Iterator[Path]:
    return iter(sorted((tmp_path / "saves").glob("*.sim")))


@ANYWHERE
@given(st.integers(0, 2**32 - 1), LOGS, LOGS, st.integers(1, 4))
def test_a_branch_is_the_same_before_it_and_the_luck_stays(
    seed: int, plans: list[PeriodDecisions], others: list[PeriodDecisions], period: int
) -> None:
    first = played(plans, seed)
    second = first.branched(period)
    assert second.game.log == first.game.log[: period - 1]
    assert (second.game.scenario, second.game.seed) == (first.game.scenario, first.game.seed)
    for plan in others[period - 1 :]:
        second = second.committed(plan)
    assert second.game.reports[: period - 1] == first.game.reports[: period - 1]
    assert load(first.lock.path) == first.game
    assert load(second.lock.path) == second.game
    first.let_go()
    second.let_go()


@ANYWHERE
@given(st.integers(0, 2**32 - 1), LOGS, st.integers(1, 4))
def test_a_branch_that_decides_the_same_is_the_same_game(seed: int, plans: list[PeriodDecisions], period: int) -> None:
    first = played(plans, seed)
    second = first.branched(period)
    assert second.draft == first.game.log[period - 1]
    for plan in plans[period - 1 :]:
        second = second.committed(plan)
    assert second.game == first.game
    assert second.game.reports == first.game.reports
    assert second.lock.path != first.lock.path
    first.let_go()
    second.let_go()


def test_a_branch_remembers_where_it_comes_from_through_plans_and_commits(tmp_path: Path) -> None:
    first = played([PeriodDecisions()] * 4)
    branch = Branch(of="reference-1.sim", period=3)
    second = first.branched(3)
    second.left(PeriodDecisions(price=70.0))
    assert read_save(second.lock.path).branch == branch
    second.let_go()
    again = Session.resumed(second.lock.path)
    assert again.branch == branch
    assert again.committed(PeriodDecisions()).branch == branch
    assert read_save(again.lock.path).branch == branch
    assert read_save(first.lock.path).branch is None
    assert [path.name for path in files(tmp_path)] == ["reference-1.sim", "reference-2.sim"]


def test_a_branch_nobody_changed_anything_in_leaves_no_file(tmp_path: Path) -> None:
    first = played([PeriodDecisions()] * 2)
    second = first.branched(2)
    second.left(second.draft)
    assert [path.name for path in files(tmp_path)] == ["reference-1.sim"]
    with pytest.raises(SaveInUse):
        SaveLock(second.lock.path)


def test_what_was_guessed_then_is_guessed_anew() -> None:
    guessed = PeriodDecisions(price=70.0, prediction={"wins": (3.0, 8.0)}, note="hope")
    assert played([guessed]).branched(1).draft == PeriodDecisions(price=70.0)


def test_a_branch_lies_beside_the_game_it_comes_from(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    path = tmp_path / "elsewhere" / "my game.sim"
    session = evolve(played([]), lock=SaveLock(path)).committed(PeriodDecisions())
    second = session.branched(1)
    assert second.lock.path.parent == path.parent
    assert second.branch == Branch(of="my game.sim", period=1)


def test_a_game_under_a_name_no_save_may_hold_is_branched_without_it(tmp_path: Path) -> None:
    session = evolve(played([]), lock=SaveLock(tmp_path / "a\tb.sim")).committed(PeriodDecisions())
    second = session.branched(1).committed(PeriodDecisions(price=70.0))
    assert read_save(second.lock.path).branch is None


def dearer(session: Session) -> Session:
    """Its game in a version in which an hour costs twice as much."""
    firm = evolve(WORLD.firm, wage=2 * WORLD.firm.wage)
    return session.in_version(evolve(WORLD, firm=firm), PeriodDecisions(price=60))


def test_a_game_goes_on_in_another_version_and_what_is_saved_of_the_old_one_stays() -> None:
    plans = [PeriodDecisions(hours=Hours(closing=10)), PeriodDecisions(hours=Hours(promotion=10))]
    first = played(plans)
    saved = read_save(first.lock.path)
    second = dearer(first)
    assert second.game.log == first.game.log
    assert second.game.latest.cash < first.game.latest.cash
    assert second.draft == PeriodDecisions(price=60)
    second = second.committed(PeriodDecisions())
    assert read_save(first.lock.path) == saved
    assert load(second.lock.path) == second.game
    first.let_go()
    second.let_go()


def test_a_game_that_was_never_saved_needs_no_other_name() -> None:
    first = played([])
    second = dearer(first)
    assert second.lock is first.lock
    second.let_go()


def test_a_version_that_forbids_what_was_decided_is_refused_and_a_plan_it_forbids_forgotten() -> None:
    session = played([PeriodDecisions(hours=Hours(closing=40))])
    with pytest.raises(DecisionsRefused):
        session.in_version(evolve(WORLD, firm=evolve(WORLD.firm, hours=30)), None)
    session.let_go()
    session = played([])
    shorter = evolve(WORLD, firm=evolve(WORLD.firm, hours=30))
    assert session.in_version(shorter, PeriodDecisions(hours=Hours(closing=40))).draft is None
    session.let_go()


@ANYWHERE
@given(LOGS, PLANS)
def test_a_period_taken_back_is_decided_anew_under_the_same_luck(
    plans: list[PeriodDecisions], other: PeriodDecisions
) -> None:
    first = played(plans)
    back = first.one_back()
    assert (back.game.log, back.draft, back.taken_back) == (first.game.log[:-1], first.game.log[-1], 1)
    assert load(first.lock.path) == back.game
    assert back.committed(plans[-1]).game == first.game
    again = back.committed(other).one_back()
    assert read_save(first.lock.path).taken_back == 2
    again.let_go()
    resumed = Session.resumed(first.lock.path)
    assert (resumed.game, resumed.draft, resumed.taken_back) == (again.game, again.draft, 2)
    resumed.let_go()
