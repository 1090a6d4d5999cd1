"""Where one starts: a numbered list of games to go on with and scenarios to begin, read without the engine."""

from collections.abc import Collection, Sequence
from pathlib import Path

from attrs import frozen

from simgame.card import Card
from simgame.plain.typed import Unclear, chosen, words
from simgame.plain.voice import Gone, Voice
from simgame.scenario import Scenario
from simgame.scenario.diagnose import likely
from simgame.shelf import Shelf, read_shelf

ALL = ("all", "list", "more")
"""What a newcomer types to see every scenario."""
BACK = ("back", "home")
HELP = ("help", "h")
HELPS = "A number or a title opens a game; its beginning is enough. List tells them all again; quit ends."


@frozen
class Fresh:
    """A new game."""

    scenario: Scenario
    seed: int | None = None
    """Its luck, where that is given."""


def chosen_at_home(voice: Voice, languages: Sequence[str]) -> Path | Fresh:
    """
    The saved game, or the new one, that the player wants.

    Raises:
        Gone: The player leaves.
    """
    voice.say("simgame: a small firm and forty hours a week.")
    shelf = read_shelf(languages)
    if shelf.scenarios and not shelf.saves and not shelf.broken:
        voice.say(f"Your first months, ten minutes, nothing to know first: {shelf.scenarios[0].title}.")
        typed = words(_answer(voice, "Enter opens the shop; all lists every game; quit ends"))
        if not typed or typed[0] in ("open", "1"):
            return Fresh(shelf.scenarios[0])
        if typed[0] in HELP:
            voice.say(HELPS)
        elif typed[0] not in ALL:
            voice.say("That is not understood. Here is every game.")
    return _listed(voice, shelf)


def _listed(voice: Voice, shelf: Shelf) -> Path | Fresh:
    cards = shelf.cards()
    names = {card.name: card.title for card in cards if card.name}
    _say(voice, cards)
    while True:
        line = _answer(voice, "Type a number or a title, list, or quit; Enter opens 1")
        typed = words(line)
        if typed and typed[0] in (*ALL, *BACK, *HELP) and len(typed) == 1:
            voice.say(*_aside(typed[0]))
            if typed[0] not in HELP:
                _say(voice, cards)
            continue
        try:
            return _meant(shelf, chosen(line or "1", names))
        except Unclear as fault:
            voice.say(_no_game(str(fault), line, names.values()))


def _aside(word: str) -> tuple[str, ...]:
    """What is said to a word that opens no game, before the list where that follows."""
    if word in HELP:
        return (HELPS,)
    return ("This is the list of games; quit ends.",) if word in BACK else ()


def _no_game(fault: str, line: str, titles: Collection[str]) -> str:
    """Why a line opened nothing, and what to type."""
    fault = fault.removesuffix(" Nothing is changed.")
    if not titles:
        return f"{fault} There is nothing to open."
    meant = likely(line.casefold(), [title.casefold() for title in titles])
    title = next((title for title in titles if meant and title.casefold() == meant), "")
    like = f" Did you mean {title}?" if title and "cannot be read" not in fault else ""
    return f"{fault}{like} Type a number from 1 to {len(titles)}, or a title."


def _answer(voice: Voice, prompt: str) -> str:
    line = voice.ask(prompt)
    if words(line)[:1] in (["quit"], ["exit"], ["q"], ["bye"]):
        raise Gone
    return line


def _say(voice: Voice, cards: Sequence[Card]) -> None:
    """Every card on a line, under its heading."""
    number = 0
    for card in cards:
        if not card.name:
            voice.say("", f"{card.title}.")
            continue
        number += 1
        told = [f"{number}. {card.title}", *filter(None, (card.note,)), *card.under]
        voice.say(". ".join(each.rstrip(".") for each in told) + ".")


def _meant(shelf: Shelf, name: str) -> Path | Fresh:
    """
    What a card stands for.

    Raises:
        Unclear: Its file cannot be read.
    """
    offer = shelf.offer(name)
    if offer.scenario:
        return Fresh(offer.scenario, offer.seed)
    path = offer.path or Path()
    if offer.why:
        raise Unclear(f"{path.name} cannot be read: {offer.why}")
    return path
