"""The reference page of scenario files: every key, the names that rules know, the paths that effects may name."""

import argparse
from pathlib import Path

PAGE = Path("docs/scenario-reference.md")
"""Where it lies in a checkout."""


def configure(parser: argparse.ArgumentParser) -> None:
    """What the command line may say."""
    parser.add_argument(
        "--write", nargs="?", type=Path, const=PAGE, metavar="FILE", help=f"write it into a file (default: {PAGE})"
    )


def run(options: argparse.Namespace) -> int:
    """Print the page in Markdown, or write it and print where."""
    from simgame.authoring.reference import reference
    from simgame.errors import SimgameError

    if options.write is None:
        print(reference(), end="")
        return 0
    try:
        options.write.write_text(reference(), encoding="utf-8")
    except OSError as fault:
        raise SimgameError(f"{options.write}: the page cannot be written: {fault.strerror}") from fault
    print(f"written: {options.write}")
    return 0
