"""A scenario of your own: a copy of a tested one, or one made of your answers to eight questions about a firm."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simgame.characters import printable
from simgame.errors import SimgameError

if TYPE_CHECKING:
    from simgame.authoring.new_files import Made
    from simgame.authoring.own_firm import OwnFirm

DEFAULT = "spoke-and-chain"


class NoSuchExample(SimgameError):
    """No shipped scenario has this name."""


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("name", metavar="NAME", help="of the new file, bakery for bakery.toml in this folder")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--from", dest="example", metavar="ID", help=f"a shipped scenario to copy (default: {DEFAULT})")
    how.add_argument("--as", dest="trade", metavar="TRADE", help='ask about a firm of your own: --as "bakery"')


def run(options: argparse.Namespace) -> int:
    """Write the file and say what to do next."""
    from simgame.authoring.new_files import file_name, free, make

    name = file_name(options.name)
    path = free(Path(name))
    if options.trade is None:
        text, told = _copied(options.example or DEFAULT)
    else:
        text, told = _own(_asked(options.trade))
    made = make(path, text)
    print(f"{name} is written: {told}.")
    _say_next(made)
    return 0


def _copied(scenario_id: str) -> tuple[str, str]:
    from simgame.authoring.new_files import example
    from simgame.scenario import shipped
    from simgame.scenario.diagnose import did_you_mean

    try:
        return example(scenario_id), f"a copy of {scenario_id}, with its comments"
    except KeyError:
        fault = NoSuchExample(f"{scenario_id}: no shipped scenario has this name")
        fault.hint = did_you_mean(scenario_id, shipped()) or "`simgame scenario list` names them."
        raise fault from None


def _own(own: "OwnFirm") -> tuple[str, str]:
    from simgame.authoring.own_firm import original, scenario_text
    from simgame.figures import people, price

    crowd = sum(segment.prospects for segment in original().segments.values()) * own.crowd
    told = f"{own.name},\none {own.unit} at {price(own.price, own.currency)}, {people(crowd)} people who could buy"
    return scenario_text(own), told


def _asked(trade: str) -> "OwnFirm":
    """The firm, asked for on the terminal; from a pipe, one answer a line, and a missing one is the proposed one."""
    from simgame.authoring.questions import LONG, NoAnswer, firm_of, name, questions

    trade = name(trade.strip(), LONG)
    print("Enter takes the answer in brackets.\n")
    answers: dict[str, object] = {}
    for number, question in enumerate(questions(trade), 1):
        while True:
            proposed = question.proposed(answers)
            said = _line(f"{number}. {question.ask(answers)}\n   [{proposed}] ") or proposed
            try:
                answers |= question.taken(said, answers)
                break
            except NoAnswer as fault:
                if not sys.stdin.isatty():
                    fault.hint = f"That was answer {number}, to: {question.ask(answers)}"
                    raise
                print(f"   {fault}")
    print()
    return firm_of(trade, answers)


def _line(prompt: str) -> str:
    """A line typed, without the blanks around it; empty at the end of a pipe."""
    print(prompt, end="", flush=True)
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        raise SimgameError("the answers are not UTF-8") from None
    if not (line.endswith("\n") and sys.stdin.isatty()):
        print(printable(line.strip()))
    return line.strip()


def _say_next(made: "Made") -> None:
    name = made.scenario.name
    if made.helpers:
        print(f"{' and '.join(path.name for path in made.helpers)} beside it let an editor help.")
    if made.kept:
        print(f"{' and '.join(path.name for path in made.kept)} were there already and stay as they are.")
    print(f"""
Next:
  simgame play {name}
  simgame scenario check {name}    after each change
  simgame scenario preview {name}  what players will meet
  simgame scenario balance {name}  does it matter what they do?""")
