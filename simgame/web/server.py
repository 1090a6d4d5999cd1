"""The server of the tabs: pages, the websocket of each tab, and an orderly end."""

import asyncio
import json
import logging
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from http import HTTPStatus
from importlib import resources
from pathlib import Path

import textual_serve
from aiohttp import WSCloseCode, WSMsgType, web
from attrs import define, field, frozen

from simgame.web.door import Door, watched
from simgame.web.messages import MESSAGE_BYTES, BadMessage, Looked, Ping, Resized, Typed, cells, message
from simgame.web.pages import Colours, notice, playing
from simgame.web.tab import End, Tab

HEARTBEAT = 15.0
"""Seconds between signs of life; a tab that gives none is closed."""
SEAT_WAIT = 10.0
"""Seconds that a new tab waits for a place: one that is reloaded leaves its own after it asks anew."""
GOODBYE = 2.0
"""Seconds that a browser has to agree that a connection is over."""
_TERMINAL = Path(textual_serve.__file__).parent / "static"
"""xterm.js and its style sheet, as installed; what else lies beside them is not served."""
_OWN = resources.files(__package__).joinpath("static")
_ASSETS = {
    "xterm.js": (_TERMINAL / "js" / "textual.js", "text/javascript"),
    "xterm.css": (_TERMINAL / "css" / "xterm.css", "text/css"),
    "page.js": (_OWN / "page.js", "text/javascript"),
    "page.css": (_OWN / "page.css", "text/css"),
    "icon.svg": (_OWN / "icon.svg", "image/svg+xml"),
}


@frozen(kw_only=True)
class Offer:
    """What is served."""

    words: Sequence[str]
    """What follows ``simgame`` in a tab opened for the first time."""
    again: Sequence[str]
    """The same for a tab that is reloaded, whose game is saved by then."""
    tabs: int
    """How many may be open at once, from 1."""
    colours: Callable[[], Colours]
    complain: Callable[[str], None]
    """Told what a fault of the program left behind."""


@define
class Server:
    """Tabs of one offer behind one door."""

    door: Door
    offer: Offer
    _open: set[web.WebSocketResponse] = field(init=False, factory=set)
    _freed: asyncio.Condition = field(init=False, factory=asyncio.Condition)

    def app(self) -> web.Application:
        """Its pages."""
        app = web.Application(middlewares=[watched(self.door)], client_max_size=1024)
        app.on_response_prepare.append(self._ruled)
        own = f"/{self.door.token}"
        app.router.add_get(own, self._complete)
        app.router.add_get(f"{own}/", self._page)
        app.router.add_get(f"{own}/static/{{name}}", self._asset)
        app.router.add_get(f"{own}/ws", self._tab)
        return app

    async def close(self) -> None:
        """Tell every tab, and wait until its game has left."""
        text = "simgame was stopped. The game is saved. Start it again and open its new address."
        await asyncio.gather(*(_part(tab, text) for tab in tuple(self._open)))
        async with self._freed:
            await self._freed.wait_for(lambda: not self._open)

    async def _ruled(self, _: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(self.door.rules)

    async def _complete(self, _: web.Request) -> web.StreamResponse:
        raise web.HTTPFound(f"/{self.door.token}/")

    async def _page(self, _: web.Request) -> web.StreamResponse:
        return playing(self.offer.colours())

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        if (asset := _ASSETS.get(request.match_info["name"])) is None:
            raise web.HTTPNotFound
        path, kind = asset
        return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8")

    async def _tab(self, request: web.Request) -> web.StreamResponse:
        connection = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=MESSAGE_BYTES, timeout=GOODBYE)
        if not connection.can_prepare(request):
            return notice("Nothing here", "Open the address that simgame serve printed.", HTTPStatus.BAD_REQUEST)
        await connection.prepare(request)
        if not await self._seated(connection):
            await _part(connection, self._full())
            return connection
        try:
            await self._play(connection, request)
        finally:
            self._open.discard(connection)
            async with self._freed:
                self._freed.notify_all()
        return connection

    async def _seated(self, connection: web.WebSocketResponse) -> bool:
        async with self._freed:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._freed.wait_for(lambda: len(self._open) < self.offer.tabs), SEAT_WAIT)
                self._open.add(connection)
                return True
        return False

    def _full(self) -> str:
        more = self.offer.tabs + 1
        taken = "The one tab is" if self.offer.tabs == 1 else f"All {self.offer.tabs} tabs are"
        return f"{taken} taken. Close one and reload, or start simgame serve --tabs {more}."

    async def _play(self, connection: web.WebSocketResponse, request: web.Request) -> None:
        async def ended(end: End) -> None:
            await _part(connection, self._words_of(end))

        tab = Tab(
            self.offer.again if "again" in request.query else self.offer.words,
            write_bytes=connection.send_bytes,
            write_str=connection.send_str,
            ended=ended,
        )
        try:
            await tab.start(_cells(request, "width", 80), _cells(request, "height", 24))
            await _listen(connection, tab)
        except OSError as fault:
            await _part(connection, f"The game could not start: {(fault.strerror or str(fault)).lower()}.")
        except BadMessage:
            await connection.close(code=WSCloseCode.POLICY_VIOLATION)
        finally:
            await tab.stop()

    def _words_of(self, end: End) -> str:
        """What a player reads of how the game ended; a refusal says itself why."""
        if end.status == 0:
            return "You left the game. It is saved. Reload to go on."
        if end.status == 1 and "Traceback" not in end.said and end.said.strip():
            return end.said.strip()
        self.offer.complain(end.said)
        return "The game stopped by a fault of its own. The months you ran are saved. Reload to go on."


class _Told(logging.Handler):
    """Faults of the server, told like those of a game."""

    def __init__(self, complain: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self._complain = complain

    def emit(self, record: logging.LogRecord) -> None:
        self._complain(self.format(record))


async def serve(listening: socket.socket, door: Door, offer: Offer, ready: Callable[[], None]) -> None:
    """
    Serve until this task is cancelled or the process is asked to end; no game outlives it.

    Args:
        ready: Called once pages are answered.
    """
    logging.getLogger("aiohttp").addHandler(_Told(offer.complain))
    server = Server(door, offer)
    runner = web.AppRunner(server.app(), access_log=None)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        ready()
        await _asked_to_end()
    finally:
        await server.close()
        await runner.cleanup()


async def _asked_to_end() -> None:
    """Ctrl+C cancels this; a closed terminal or a shutdown of the machine lets it return."""
    asked = asyncio.Event()
    if sys.platform != "win32":
        for sign in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(sign, asked.set)
    await asked.wait()


async def _listen(connection: web.WebSocketResponse, tab: Tab) -> None:
    async for said in connection:
        if said.type is not WSMsgType.TEXT:
            raise BadMessage
        match message(said.data):
            case Typed(text):
                await tab.send_bytes(text.encode())
            case Resized(width, height):
                await tab.set_terminal_size(width, height)
            case Looked(at):
                await (tab.focus() if at else tab.blur())
            case Ping():
                pass


async def _part(connection: web.WebSocketResponse, text: str) -> None:
    """Say why, and close."""
    with suppress(ConnectionError):
        await connection.send_str(json.dumps(["ended", text]))
    await connection.close()


def _cells(request: web.Request, name: str, usual: int) -> int:
    asked = request.query.get(name, "")
    return cells(int(asked)) if asked.isdecimal() and len(asked) < 10 else usual  # noqa: PLR2004  # more digits are no window
