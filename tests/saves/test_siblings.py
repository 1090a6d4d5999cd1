"""Another play of the same game is the one it was played on from, or is found by what it is."""

import json
import os
from pathlib import Path

from attrs import evolve

from simgame.game import Game
from simgame.saves.document import Branch
from simgame.saves.replay import save
from simgame.saves.siblings import branch_of, sibling
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario

SHOP = shipped_scenario("ladder-and-leather")
PLAN = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=10))
OTHER = evolve(PLAN, hours=Hours(promotion=0, prospecting=10, closing=20))


def game(*plans: PeriodDecisions, seed: int = 3) -> Game:
    found = Game(scenario=SHOP, seed=seed)
    for plan in plans:
        found = found.play(plan)
    return found


def found(folder: Path, mine: Game) -> tuple[str, int | None] | None:
    other = sibling(mine, folder / "mine.sim")
    return (other.path.name, other.parted) if other else None


def test_the_way_that_goes_along_longest_is_laid_beside(tmp_path: Path) -> None:
    mine = game(PLAN, PLAN, PLAN)
    save(mine, tmp_path / "mine.sim")
    save(game(OTHER, PLAN, PLAN), tmp_path / "early.sim")
    save(game(PLAN, OTHER, PLAN, PLAN), tmp_path / "late.sim")
    other = sibling(mine, tmp_path / "mine.sim")
    assert other is not None
    assert (other.path.name, other.parted, len(other.game.log)) == ("late.sim", 2, 4)
    assert other.game.reports[0] == mine.reports[0]


def test_of_equals_the_one_written_last_is_laid_beside(tmp_path: Path) -> None:
    for when, name in enumerate(("b.sim", "c.sim", "a.sim"), 1):
        save(game(OTHER), tmp_path / name)
        os.utime(tmp_path / name, (when, when))
    assert found(tmp_path, game(PLAN)) == ("a.sim", 1)


def test_the_game_it_was_played_on_from_comes_first(tmp_path: Path) -> None:
    save(game(PLAN, PLAN, PLAN), tmp_path / "mine.sim", branch=Branch(of="first.sim", period=1))
    save(game(OTHER, PLAN, PLAN), tmp_path / "first.sim")
    save(game(PLAN, PLAN, OTHER), tmp_path / "later.sim")
    assert found(tmp_path, game(PLAN, PLAN, PLAN)) == ("first.sim", 1)
    (tmp_path / "first.sim").unlink()
    assert found(tmp_path, game(PLAN, PLAN, PLAN)) == ("later.sim", 3)


def test_the_game_it_was_played_on_from_may_be_alike(tmp_path: Path) -> None:
    save(game(PLAN), tmp_path / "mine.sim", branch=Branch(of="first.sim", period=1))
    save(game(PLAN, OTHER), tmp_path / "first.sim")
    assert found(tmp_path, game(PLAN)) == ("first.sim", None)


def test_no_other_game_is_taken_for_another_way(tmp_path: Path) -> None:
    mine = game(PLAN, PLAN)
    save(mine, tmp_path / "mine.sim", branch=Branch(of="other_luck.sim", period=1))
    save(game(OTHER, PLAN, seed=4), tmp_path / "other_luck.sim")
    save(game(PLAN), tmp_path / "its_beginning.sim")
    save(evolve(game(OTHER), scenario=shipped_scenario("spoke-and-chain"), log=()), tmp_path / "other_world.sim")
    (tmp_path / "damaged.sim").write_text("{", encoding="utf-8")
    assert sibling(mine, tmp_path / "mine.sim") is None
    assert sibling(mine, tmp_path / "nowhere" / "mine.sim") is None


def test_a_save_that_breaks_rules_or_was_changed_is_passed_over(tmp_path: Path) -> None:
    mine = game(PLAN)
    for name, changes in (
        ("rules.sim", {"log": [{"hours": {"closing": 900}}]}),
        ("target.sim", {"log": [{"target": {"promotion": {"nobody": 1.0}}}]}),
        ("changed.sim", {"results": [{"cash": 1.0, "value": 2.0}]}),
    ):
        save(game(OTHER), tmp_path / name)
        document = json.loads((tmp_path / name).read_text(encoding="utf-8")) | changes
        (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
    assert sibling(mine, tmp_path / "mine.sim") is None


def test_a_save_says_where_it_comes_from_while_it_can_be_read(tmp_path: Path) -> None:
    save(game(PLAN), tmp_path / "mine.sim", branch=Branch(of="first.sim", period=1))
    save(game(PLAN), tmp_path / "first.sim")
    assert branch_of(tmp_path / "mine.sim") == Branch(of="first.sim", period=1)
    assert branch_of(tmp_path / "first.sim") is None
    assert branch_of(tmp_path / "none.sim") is None
