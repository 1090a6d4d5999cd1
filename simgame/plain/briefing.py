"""Before the first period: who one is, what winning means, how long, how the firm stands, and how hard it shall be."""

import re

from attrs import evolve

from simgame.game import Game
from simgame.plain.practice import practised
from simgame.plain.typed import Unclear, known, words
from simgame.plain.voice import Gone, Voice
from simgame.planning.difficulty import differences
from simgame.planning.opening import facts


def briefed(voice: Voice, game: Game) -> Game | None:
    """
    The game as it is to be played; None for home.

    Raises:
        Gone: The player leaves.
    """
    scenario, name = game.scenario, "normal"
    voice.say("", f"{scenario.title}.", *filter(None, re.split(r"\n\s*\n", scenario.texts.briefing)))
    voice.say(*(f"{label} {told}" for label, told in facts(game)))
    others = scenario.difficulties if len(scenario.difficulties) > 1 else ()
    if others:
        voice.say(f"Difficulty: {name}. Type {' or '.join(each for each in others if each != name)} for another.")
    practise = "" if scenario.unlock else f" practise runs a {scenario.period} that does not count;"
    while True:
        prompt = f"Enter starts {scenario.period} 1;{practise} back goes home"
        typed = words(voice.ask(prompt))
        try:
            word = (
                known(
                    typed[0],
                    ("start", "back", "home", "quit", "exit", "help", *others, *(("practise",) if practise else ())),
                )
                if typed
                else "start"
            )
        except Unclear as fault:
            voice.fault(fault)
            continue
        match word:
            case "start":
                return evolve(game, scenario=scenario.at_difficulty(name))
            case "back" | "home":
                return None
            case "quit" | "exit":
                raise Gone
            case "practise":
                chosen = evolve(game, scenario=scenario.at_difficulty(name))
                if practised(voice, chosen):
                    return chosen
            case "help":
                voice.say("Enter starts the game, back goes home, quit ends.")
            case _:
                name = word
                changed = evolve(game, scenario=scenario.at_difficulty(name))
                told = ", ".join(differences(scenario, changed.scenario)) or "the scenario as it stands"
                voice.say(f"Difficulty: {name}, {told}.", *(f"{label} {each}" for label, each in facts(changed)))
