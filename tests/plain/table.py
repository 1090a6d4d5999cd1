"""A player who types lines at once, and what is said to that."""

from collections.abc import Iterable
from io import StringIO, TextIOWrapper

from simgame.game import Game
from simgame.plain.desk import Desk
from simgame.plain.program import Program
from simgame.plain.voice import Gone, Voice
from simgame.session import Session


def voice(lines: Iterable[str], out: StringIO | TextIOWrapper) -> Voice:
    """Of a player who types these lines and goes away."""
    return Voice.between(StringIO("".join(f"{line}\n" for line in lines)), out)


def said(start: Game | Session | None, *lines: str) -> str:
    """The whole of what is said from here on, with the lines that are typed."""
    out = StringIO()
    Program(voice(lines, out), ("en",)).run(start)
    return out.getvalue()


def answer(session: Session, line: str) -> str:
    """What is said to one line at the plan, in one line; the game is let go."""
    out = StringIO()
    desk = Desk(voice([line], out), session)
    try:
        desk.played()
    except Gone:
        pass
    finally:
        desk.session.let_go()
    _, told, *_ = out.getvalue().rsplit("reads the plan: ", 2)
    return " ".join(told.rpartition("Month ")[0].split()).removeprefix(line).strip()
