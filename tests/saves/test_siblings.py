"""Another play of the same game is found by what it is, not by its name."""

from pathlib import Path

import pytest
from attrs import evolve

from simgame.game import Game
from simgame.saves.replay import save
from simgame.saves.siblings import sibling
from simgame.scenario import Hours, PeriodDecisions, shipped_scenario

SHOP = shipped_scenario("ladder-and-leather")
PLAN = PeriodDecisions(hours=Hours(promotion=10, prospecting=10, closing=10))
OTHER = evolve(PLAN, hours=Hours(promotion=0, prospecting=10, closing=20))


def game(*plans: PeriodDecisions, seed: int = 3) -> Game:
    found = Game(scenario=SHOP, seed=seed)
    for plan in plans:
        found = found.play(plan)
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def test_the_way_that_goes_along_longest_is_laid_beside(folder: Path) -> None:
    mine = game(PLAN, PLAN, PLAN)
    save(mine, folder / "mine.sim")
    save(game(OTHER, PLAN, PLAN), folder / "early.sim")
    save(game(PLAN, OTHER, PLAN, PLAN), folder / "late.sim")
    found = sibling(mine, folder / "mine.sim", folder)
    assert found is not None
    assert (found.path.name, found.parted, len(found.game.log)) == ("late.sim", 2, 4)
    assert found.game.reports[0] == mine.reports[0]


def test_no_other_game_is_taken_for_another_way(folder: Path) -> None:
    mine = game(PLAN, PLAN)
    save(mine, folder / "mine.sim")
    save(game(OTHER, PLAN, seed=4), folder / "other_luck.sim")
    save(game(PLAN), folder / "its_beginning.sim")
    save(evolve(game(OTHER), scenario=shipped_scenario("spoke-and-chain"), log=()), folder / "other_world.sim")
    (folder / "damaged.sim").write_text("{", encoding="utf-8")
    assert sibling(mine, folder / "mine.sim", folder) is None
    assert sibling(mine, folder / "mine.sim", folder / "nowhere") is None
