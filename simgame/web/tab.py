"""One tab: a simgame command without a terminal of its own, whose screens and keys go through a websocket."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from attrs import frozen
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

LEAVING = 5.0
"""Seconds that a game has to put its plan on disk before it is ended."""
_STARTED = b"__GANGLION__\n"
"""What Textual's driver for the web says first."""
_SCREEN = b"D"
"""Begins a packet for the terminal; others offer files and pages to open, which this game never does."""
_LONGEST_COMPLAINT = 64 * 1024
_LONGEST_PACKET = 16 * 1024 * 1024


@frozen
class End:
    """How a game ended by itself."""

    status: int
    """The command's exit status; negative where a signal ended it."""
    said: str
    """What it wrote to stderr."""


class Tab(AppService):
    """The command that runs for one tab; it never outlives it."""

    def __init__(
        self,
        words: Sequence[str],
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        ended: Callable[[End], Awaitable[None]],
    ) -> None:
        """
        Prepare; ``start`` runs the command.

        Args:
            words: What follows ``simgame``.
            ended: Told once, when the command is over.
        """
        super().__init__(
            "", write_bytes=write_bytes, write_str=write_str, close=_nothing, download_manager=DownloadManager()
        )
        self._words = words
        self._ended = ended

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        return super()._build_environment(width, height) | {
            "TEXTUAL_DRIVER": "simgame.tui.tab_driver:TabDriver",
            "TERM": "xterm-256color",
        }

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Without a shell between, and out of reach of the server's Ctrl+C: it is told to leave instead."""
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "simgame", *self._words),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
            start_new_session=True,
        )
        self._stdin = self._process.stdin
        return self._process

    async def run(self) -> None:
        process = self._process
        if process is None or process.stdout is None or process.stderr is None:
            raise RuntimeError("a tab runs once it is started, with pipes")
        complaint = asyncio.create_task(_tail(process.stderr))
        try:
            with suppress(asyncio.IncompleteReadError):
                await self._pass_on(process.stdout)
        finally:
            if not process.stdout.at_eof():
                _end(process)
        status, said = await process.wait(), await complaint
        await self._ended(End(status, said.decode("utf-8", "replace")))

    async def _pass_on(self, output: asyncio.StreamReader) -> None:
        if await output.readline() != _STARTED:
            return
        while True:
            head = await output.readexactly(5)
            size = int.from_bytes(head[1:], "big")
            if size > _LONGEST_PACKET:
                return
            payload = await output.readexactly(size)
            # A tab that is closed hears nothing more; the game is listened to until it has left.
            with suppress(ConnectionError):
                if head[:1] == _SCREEN:
                    await self.on_data(payload)

    async def stop(self) -> None:
        """Tell the game to leave, and see to it."""
        if self._task is None or self._process is None:
            return
        task, self._task = self._task, None
        await self._download_manager.cancel_app_downloads(app_service_id=self.app_service_id)
        await self.send_meta({"type": "quit"})
        try:
            await asyncio.wait_for(asyncio.shield(task), LEAVING)
        except TimeoutError:
            _end(self._process)
            await task


def _end(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()


async def _tail(stream: asyncio.StreamReader) -> bytes:
    """The end of what comes, up to a length."""
    kept = b""
    while data := await stream.read(4096):
        kept = (kept + data)[-_LONGEST_COMPLAINT:]
    return kept


async def _nothing() -> None:
    """A tab closes once it was told how its game ended."""
