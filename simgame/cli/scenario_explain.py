"""What a finding of `simgame scenario check` means, with an example written wrong and right."""

import argparse
import textwrap

from simgame.errors import SimgameError

WIDTH = 80
"""Columns of the meaning."""


class NoSuchCode(SimgameError):
    """A code is asked for that no finding has."""

    def __init__(self, word: str) -> None:
        from simgame.authoring.explanations import EXPLANATIONS
        from simgame.scenario.diagnose import did_you_mean

        super().__init__(f"{word}: no finding has this code")
        self.hint = did_you_mean(word, EXPLANATIONS) or "`simgame scenario explain` lists the codes."


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="the word in brackets, as in error[comma]; without it all are listed"
    )


def run(options: argparse.Namespace) -> int:
    """Print one explanation, or the list."""
    print(_all() if options.code is None else _one(options.code.strip("[]").lower()))
    return 0


def _all() -> str:
    from simgame.authoring.explanations import EXPLANATIONS

    width = max(map(len, EXPLANATIONS))
    return "\n".join(
        textwrap.fill(each.meaning, WIDTH, initial_indent=f"{code:{width}}  ", subsequent_indent=" " * (width + 2))
        for code, each in EXPLANATIONS.items()
    )


def _one(code: str) -> str:
    from simgame.authoring.explanations import EXPLANATIONS

    known = {str(each): explained for each, explained in EXPLANATIONS.items()}
    if code not in known:
        raise NoSuchCode(code)
    explained = known[code]
    meaning = textwrap.fill(f"{code}: {explained.meaning}", WIDTH)
    examples = [("wrong", explained.wrong), ("right", explained.right)]
    shown = [_shown(label, example) for label, example in examples if example]
    return "\n".join([meaning, *([""] if shown else []), *shown])


def _shown(label: str, example: str) -> str:
    """An example, its lines one below the other."""
    from simgame.characters import printable

    first, *rest = map(printable, example.split("\n"))
    return "\n".join([f"  {label}  {first}", *(f"         {line}" for line in rest)])
