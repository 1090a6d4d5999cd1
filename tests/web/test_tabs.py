import asyncio
import json
import signal
from pathlib import Path

import pytest

from simgame.game import Game
from simgame.saves.files import claim
from simgame.saves.replay import save
from simgame.scenario import load, shipped
from tests.web.served import drawn, ended, running, served, tab_of, until

if not Path("/proc/self/stat").is_file():
    pytest.skip("no /proc, where games that run are counted", allow_module_level=True)


async def test_a_game_ends_with_its_tab(tmp_path: Path) -> None:
    async with served(tmp_path) as server:
        async with tab_of(server) as tab:
            await drawn(tab, "Open the shop")
            (game,) = server.games
        await until(lambda: not running(game))


async def test_a_tab_closed_before_its_game_drew_anything_leaves_none(tmp_path: Path) -> None:
    async with served(tmp_path) as server:
        async with tab_of(server):
            await until(lambda: len(server.games) == 1)
            (game,) = server.games
        await until(lambda: not running(game))


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
async def test_games_end_with_the_server_and_tabs_are_told(tmp_path: Path, sign: signal.Signals) -> None:
    async with served(tmp_path) as server, tab_of(server) as one, tab_of(server) as other:
        await asyncio.gather(drawn(one, "Open the shop"), drawn(other, "Open the shop"))
        games = server.games
        stopping = asyncio.create_task(server.end(sign))
        for tab in (one, other):
            assert await ended(tab) == (
                "simgame was stopped. The game is saved. Start it again and open its new address."
            )
            await tab.close()
        status, told = await stopping
        assert status == 0
        assert told.endswith("simgame serve has stopped; every game is saved.\n")
        assert len(games) == 2
        assert not any(map(running, games))


async def test_games_end_even_with_a_server_that_was_killed(tmp_path: Path) -> None:
    async with served(tmp_path) as server, tab_of(server) as tab:
        await drawn(tab, "Open the shop")
        (game,) = server.games
        server.process.kill()
        await until(lambda: not running(game))


async def test_one_tab_too_many_is_told_so_and_a_place_left_is_free_again(tmp_path: Path) -> None:
    async with served(tmp_path, "--tabs", "1") as server:
        async with tab_of(server) as first:
            await drawn(first, "Open the shop")
            async with tab_of(server) as second:
                told = await ended(second)
            assert told == "The one tab is taken. Close one and reload, or start simgame serve --tabs 2."
            assert len(server.games) == 1
        async with tab_of(server) as third:
            await drawn(third, "Open the shop")


async def test_a_save_open_in_one_tab_is_refused_kindly_in_another(tmp_path: Path) -> None:
    path = saved(tmp_path)
    async with served(tmp_path, str(path)) as server, tab_of(server) as one:
        await drawn(one, "Run month")
        async with tab_of(server) as other:
            told = await ended(other)
        assert told == f"{path}: open in another window\nClose the other game first, or start a new one."
        assert "Traceback" not in (await server.end(signal.SIGTERM))[1]


async def test_a_player_who_leaves_is_told_how_to_go_on(tmp_path: Path) -> None:
    async with served(tmp_path) as server, tab_of(server) as tab:
        await drawn(tab, "Open the shop")
        await tab.send_str(json.dumps(["stdin", "q"]))
        assert await ended(tab) == "You left the game. It is saved. Reload to go on."


async def test_a_scenario_opens_with_its_briefing_and_a_reload_at_home(tmp_path: Path) -> None:
    async with served(tmp_path, "spoke-and-chain") as server:
        async with tab_of(server) as tab:
            await drawn(tab, "Spoke & Chain")
        async with tab_of(server, "&again=1") as tab:
            await drawn(tab, "Open the shop")


async def test_a_second_server_finds_another_port_and_says_so(tmp_path: Path) -> None:
    async with served(tmp_path) as first, served(tmp_path) as second:
        assert first.origin != second.origin
        status, told = await second.end(signal.SIGINT)
    assert status == 0
    assert told.startswith(f"Port 8000 is taken, so this is port {second.origin.rsplit(':')[-1]}.\n")


def saved(folder: Path) -> Path:
    """A game of the tutorial, before its first month."""
    game = Game(scenario=load(shipped()["tutorial"]), seed=1)
    with claim(game.scenario.id, folder) as lock:
        save(game, lock.path)
        return lock.path
