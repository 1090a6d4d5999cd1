"""JSON Schema of scenario files, from which editors complete, explain and underline."""

import argparse
from pathlib import Path


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument(
        "--write",
        nargs="?",
        type=Path,
        const=Path(),
        metavar="FOLDER",
        help="put it into a folder of scenarios, with Tombi's settings if it has none (default: this folder)",
    )


def run(options: argparse.Namespace) -> int:
    """Print it, or write it and print where."""
    from simgame.authoring.schema import FIRST_LINE, schema_text, write_schema
    from simgame.errors import SimgameError

    if options.write is None:
        print(schema_text(), end="")
        return 0
    try:
        written = write_schema(options.write)
    except OSError as fault:
        raise SimgameError(f"{options.write}: the schema cannot be written: {fault.strerror}") from fault
    print(*(f"written: {path}" for path in written), f"Files that begin with `{FIRST_LINE}` use it.", sep="\n")
    return 0
