"""A running ``simgame serve``, and tabs of it without a browser."""

import asyncio
import json
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from attrs import frozen

PATIENCE = 30.0
"""Seconds until something must have happened, on a busy machine."""


@frozen
class Served:
    """Where it answers, and its process."""

    address: str
    process: Process
    folder: Path
    """Where the games of its tabs are kept."""

    @property
    def origin(self) -> str:
        return self.address.rsplit("/", 2)[0]

    @property
    def games(self) -> list[int]:
        """Process ids of its tabs' games."""
        return children(self.process.pid)

    async def end(self, sign: signal.Signals) -> tuple[int, str]:
        """Send a signal; the exit status, and what it had told its user."""
        self.process.send_signal(sign)
        _, told = await asyncio.wait_for(self.process.communicate(), PATIENCE)
        assert self.process.returncode is not None
        return self.process.returncode, told.decode()


@asynccontextmanager
async def served(folder: Path, *words: str) -> AsyncIterator[Served]:
    """The command with saves and settings in the folder; it is ended, and left no game running."""
    environment = {
        "SIMGAME_SAVES": str(folder / "saves"),
        "SIMGAME_SETTINGS": str(folder / "settings.json"),
        "TEXTUAL_ANIMATIONS": "none",
    }
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "simgame", "serve", *words), stdout=PIPE, stderr=PIPE, env={**os.environ, **environment}
    )
    assert process.stdout
    try:
        while b"http" not in (line := await asyncio.wait_for(process.stdout.readline(), PATIENCE)):
            assert line, "it ended before it told its address"
        yield Served(line.decode().strip(), process, folder)
    finally:
        if process.returncode is None:
            process.terminate()
            await process.communicate()


@asynccontextmanager
async def tab_of(server: Served, query: str = "") -> AsyncIterator[ClientWebSocketResponse]:
    """What the page of a tab opens."""
    async with (
        ClientSession() as session,
        session.ws_connect(f"{server.address}ws?width=80&height=24{query}", origin=server.origin) as tab,
    ):
        yield tab


async def drawn(tab: ClientWebSocketResponse, text: str) -> None:
    """Wait until the game in a tab draws a text."""
    seen = ""
    while text not in seen:
        heard = await tab.receive(PATIENCE)
        assert heard.type is WSMsgType.BINARY, f"{heard} instead of {text!r}"
        seen += heard.data.decode("utf-8", "replace")


async def ended(tab: ClientWebSocketResponse) -> str:
    """What a tab is told at its end."""
    while True:
        heard = await tab.receive(PATIENCE)
        if heard.type is WSMsgType.TEXT and (said := json.loads(heard.data))[0] == "ended":
            return str(said[1])
        assert heard.type in {WSMsgType.BINARY, WSMsgType.TEXT}, heard


async def until(holds: Callable[[], bool]) -> None:
    """Wait until it does."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while not holds():
        assert asyncio.get_running_loop().time() < end
        await asyncio.sleep(0.05)


def children(parent: int) -> list[int]:
    """Processes that another one began."""
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()]


def running(pid: int) -> bool:
    """Whether a process is neither gone nor only waits to be counted."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
