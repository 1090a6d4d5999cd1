"""Serve: the same game in a few browser tabs of this machine; nobody else reaches it."""

import argparse
import os
import socket
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.cli.given import scenario_of, whole_number
from simgame.errors import SimgameError

if TYPE_CHECKING:
    from simgame.web.door import Door
    from simgame.web.pages import Colours

PORT, TABS = 8000, 4
LAST_PORT = 65_535
MOST_TABS = 32
"""Each takes some 60 MB."""


class NoWebExtra(SimgameError):
    """What the browser needs is not installed."""

    hint = (
        "In simgame's folder: `uv tool install --force '.[web]'`, `pipx install --force '.[web]'`, "
        "or `.venv/bin/pip install -e '.[web]'` after `make play`."
    )

    def __init__(self) -> None:
        super().__init__("the game in the browser needs the extra `web`")


class PortTaken(SimgameError):
    """Another program listens at the port that was asked for, or it is reserved."""

    hint = "Name another, or leave --port out and a free one is found."

    def __init__(self, port: int, why: str) -> None:
        super().__init__(f"port {port} cannot be used: {why}")


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("game", nargs="?", metavar="SCENARIO", help="what each tab opens with (default: home screen)")
    parser.add_argument("--port", type=_port, metavar="N", help=f"where to listen (default: {PORT}, or a free one)")
    told = f"how many tabs may play at once (default: {TABS})"
    parser.add_argument("--tabs", type=_tabs, default=TABS, metavar="K", help=told)
    parser.add_argument("--open", action="store_true", help="open the first tab")


def run(options: argparse.Namespace) -> int:
    """Serve; ends with Ctrl+C."""
    if find_spec("textual_serve") is None:
        raise NoWebExtra
    words, again = _commands(options.game)
    import asyncio

    from simgame.web.door import Door
    from simgame.web.server import Offer, serve

    with _listening(options.port) as listening:
        door = Door(port=listening.getsockname()[1])
        offer = Offer(words=words, again=again, tabs=options.tabs, colours=_colours, complain=_complain)
        try:
            asyncio.run(serve(listening, door, offer, lambda: _announce(door, options)))
        except KeyboardInterrupt:
            print()
    print("simgame serve has stopped; every game is saved.", file=sys.stderr)
    return 0


def _commands(named: str | None) -> tuple[list[str], list[str]]:
    """
    What a tab runs at first, and after a reload: a game begun is gone on with from the home screen.

    Raises:
        SimgameError: There is no such scenario, or it has faults, or no such save.
    """
    if named is None:
        return [], []
    from simgame.saves.document import read_save
    from simgame.saves.files import SUFFIX

    if named.endswith(SUFFIX):
        read_save(Path(named))
        return ["play", named], ["play", named]
    scenario_of(named)
    return ["play", named], []


def _listening(port: int | None) -> socket.socket:
    """
    A socket at the port, or at the usual one, or at any free one.

    Raises:
        PortTaken: The port that was asked for is not to be had.
    """
    from simgame.web.door import LOOPBACK

    try:
        return socket.create_server((LOOPBACK, PORT if port is None else port))
    except OSError as fault:
        if port is not None:
            raise PortTaken(port, os.strerror(fault.errno or 0).lower()) from fault
        return socket.create_server((LOOPBACK, 0))


def _announce(door: "Door", options: argparse.Namespace) -> None:
    if options.port is None and door.port != PORT:
        print(f"Port {PORT} is taken, so this is port {door.port}.", file=sys.stderr)
    tabs = "one tab" if options.tabs == 1 else f"up to {options.tabs} tabs"
    print(f"The game is open, for {tabs} of a browser on this machine:\n\n  {door.address}\n", flush=True)
    print("Whoever knows this address can play here: pass it to nobody. Ctrl+C stops.", file=sys.stderr)
    if options.open:
        _open(door.address)


def _open(address: str) -> None:
    """Show it by way of a file that only this user can read: a browser's arguments are open to all users."""
    import atexit
    import tempfile
    import webbrowser

    folder = tempfile.TemporaryDirectory(prefix="simgame-")
    atexit.register(folder.cleanup)
    page = Path(folder.name) / "open.html"
    page.write_text(f'<!doctype html><meta http-equiv="refresh" content="0; url={address}">', encoding="utf-8")
    if not webbrowser.open(page.as_uri()):
        print("No browser opened. Paste the address into one.", file=sys.stderr)


def _colours() -> "Colours":
    """Of the theme that the player chose, around the terminal."""
    from textual.theme import BUILTIN_THEMES

    from simgame import settings
    from simgame.tui.theme import EVENING, THEMES
    from simgame.web.pages import Colours

    known = {**BUILTIN_THEMES, **{theme.name: theme for theme in THEMES}}
    try:
        theme = known.get(settings.read(settings.settings_file()).theme, EVENING)
    except SimgameError:
        theme = EVENING
    made = theme.to_color_system().generate()
    return Colours(made["background"], made["foreground"])


def _complain(said: str) -> None:
    from simgame.characters import printable

    print("A fault of the program, please report it:", *map(printable, said.splitlines()), sep="\n", file=sys.stderr)


def _port(text: str) -> int:
    return whole_number(text, 1, LAST_PORT)


def _tabs(text: str) -> int:
    return whole_number(text, 1, MOST_TABS)
