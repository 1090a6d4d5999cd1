"""Playing on from an earlier period, with the same luck, as a game of its own."""

from simgame.errors import SimgameError
from simgame.plain.typed import Unclear, number
from simgame.plain.voice import Voice
from simgame.session import Session


def branched(voice: Voice, session: Session, typed: list[str]) -> Session:
    """
    The same game from an earlier period on; the old one is kept.

    Raises:
        Unclear: There is no such period, or nowhere to keep it.
    """
    name, last = session.game.scenario.period, len(session.game.log)
    if not last:
        raise Unclear(f"No {name} is played yet.")
    at = number(typed[-1]) if typed else 0.0
    if at not in range(1, last + 1):
        raise Unclear(f"From which {name}?", f"Type branch and a number from 1 to {last}.")
    try:
        other = session.branched(int(at))
    except SimgameError as fault:
        raise Unclear(str(fault), fault.hint) from fault
    voice.say(f"From {name} {at:.0f} on, with the same luck. The old game is kept.")
    return other
