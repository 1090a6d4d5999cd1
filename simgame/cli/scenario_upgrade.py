"""Bring scenario files to the newest format. Comments and layout stay; a file that needs nothing is left alone."""

import argparse
from pathlib import Path

from simgame.cli.difference import difference


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="scenario files")
    parser.add_argument("--diff", action="store_true", help="print what would change, and write nothing")


def run(options: argparse.Namespace) -> int:
    """Upgrade every file that can be; those of a newer format are told, with exit status 1."""
    from simgame.errors import SimgameError

    faults = []
    for path in options.files:
        try:
            print(_upgrade(path, diff=options.diff))
        except SimgameError as fault:
            faults.append(f"{fault}\n{fault.hint}".rstrip())
    if faults:
        raise SimgameError("\n".join(faults))
    return 0


def _upgrade(path: Path, *, diff: bool) -> str:
    """What was done, or would be."""
    from simgame.authoring.schema import SCHEMA_FILE
    from simgame.authoring.upgrade import upgraded
    from simgame.saves.files import write_whole
    from simgame.scenario.scenario import FORMAT
    from simgame.untrusted import read_text

    text = read_text(path)
    new = upgraded(text, path)
    if not new.done:
        return f"{path}: format {FORMAT} is the newest, nothing to do"
    if diff:
        return difference(path, text, new.text)
    write_whole(path, new.text)
    told = [f"{path}: added {what}" for what in new.done]
    if not path.with_name(SCHEMA_FILE).exists():
        told.append(f"  {SCHEMA_FILE} is not there yet: simgame scenario schema --write {path.parent}")
    return "\n".join(told)
