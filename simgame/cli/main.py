"""From words typed to a command run; faults become a message, a hint and an exit status."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from simgame.errors import SimgameError

COMMANDS = {
    "play": "play a scenario, or go on with a save",
    "serve": "the game in browser tabs of this machine",
    "run": "play decisions from a file, without a screen",
    "show": "the results of a save",
    "forecast": "what you know says of the next period under a plan",
    "explain": "what each activity earned in a period of a save",
    "scenario list": "the scenarios that come with simgame, and yours",
    "scenario new": "a scenario of your own, copied or asked for",
    "scenario check": "what is wrong with scenario files, and where",
    "scenario explain": "what a finding means, written wrong and right",
    "scenario edit": "a scenario as a form, as text and as curves",
    "scenario preview": "a scenario before it is played, as text and curves",
    "scenario doc": "every key of scenario files, and what it means",
    "scenario diff": "what differs between two scenarios in meaning",
    "scenario upgrade": "bring scenario files to the newest format",
    "scenario translate": "the texts of a scenario in another language",
    "scenario schema": "help for editors: JSON Schema of scenario files",
    "scenario balance": "whether a scenario is felt: ten tests",
    "scenario par": "measure habit and par, and store them",
    "scenario evidence": "a scenario's effects beside what research has measured",
}
"""Every command and what it does; ``scenario check`` is the module ``scenario_check`` beside this one."""

DONE, FAULTS, USAGE = 0, 1, 2
"""Exit statuses."""
INTERRUPTED = 130
"""What shells expect of a program stopped by Ctrl+C."""


def entry() -> NoReturn:
    """Run what the shell's command line asks for, and exit."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a real terminal, file or pipe
    sys.exit(main(sys.argv[1:]))


def main(argv: Sequence[str]) -> int:
    """Run one command; returns the exit status: 0 done, 1 the input has faults, 2 wrong usage."""
    try:
        status = _dispatch(argv)
        sys.stdout.flush()
    except SimgameError as fault:
        _tell(fault)
        return FAULTS
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _dispatch(words: Sequence[str]) -> int:
    if not words:
        from simgame.cli import home

        return home.run()
    for length in (2, 1):
        if (name := " ".join(words[:length])) in COMMANDS:
            return _run(name, words[length:])
    if words == ["--plain"]:
        from simgame.cli import home

        return home.run(plain=True)
    if words[0] == "--version":
        print(_version())
        return DONE
    group = f"{words[0]} " if any(name.startswith(f"{words[0]} ") for name in COMMANDS) else ""
    rest = words[1:] if group else words
    if rest and rest[0] in ("--help", "-h"):
        print(_overview(group))
        return DONE
    print(_unknown(rest[0], group) if rest else _overview(group), file=sys.stderr)
    return USAGE


def _run(name: str, words: Sequence[str]) -> int:
    import argparse

    command = import_module(f"simgame.cli.{name.replace(' ', '_')}")
    parser = argparse.ArgumentParser(prog=f"simgame {name}", description=command.__doc__, allow_abbrev=False)
    command.configure(parser)
    try:
        options = parser.parse_args(words)
    except SystemExit as stop:
        return int(stop.code or DONE)
    return int(command.run(options))


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    from simgame import MODEL_VERSION

    try:
        package = version("simgame")
    except PackageNotFoundError:
        package = "from a checkout"
    return f"simgame {package}, model {MODEL_VERSION}"


def _overview(group: str) -> str:
    names = [name for name in COMMANDS if name.startswith(group)]
    width = max(map(len, names))
    opening = "A small-business simulation in the terminal. Without a command: the home screen.\n\n"
    lines = [f"  {name:<{width}}  {COMMANDS[name]}" for name in names]
    closing = (
        "Each command tells its options: simgame run --help. Also: simgame --version.\n"
        "simgame --plain is the game as lines of text, for screen readers and pipes."
    )
    usage = f"usage: simgame {group}COMMAND …\n\n"
    return usage + ("" if group else opening) + "\n".join(lines) + ("" if group else f"\n\n{closing}")


def _unknown(word: str, group: str) -> str:
    from simgame.scenario.diagnose import did_you_mean

    known = [name.removeprefix(group) for name in COMMANDS if name.startswith(group)]
    hint = did_you_mean(word, known) or f"`simgame {group}--help` lists the commands."
    return f"{_printable(word)} is no command of `{f'simgame {group}'.strip()}`\n{hint}"


def _tell(fault: SimgameError) -> None:
    print(*filter(None, (_printable(str(fault)), _printable(fault.hint))), sep="\n", file=sys.stderr)


def _printable(text: str) -> str:
    """Text whose lines hold nothing that a terminal would obey; file names may hold anything."""
    from simgame.characters import printable

    return "\n".join(map(printable, text.split("\n")))
