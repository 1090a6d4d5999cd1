"""
How many one-line slips the checker tells as one finding on the right line.

    python -m benchmarks.slips [--every N] [--all] [FILE...]

Without files: three that the checker was made with and three that it was not. Harmless slips, which are read as they
were meant, do not count. ``--all`` prints every slip that was not told, one a line. Exit status 1 below the floor.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from tests.slips.corpus import HARMLESS, MEANT, OTHERWISE, TOLD, Outcome, outcomes

ROOT = Path(__file__).parents[1]
FILES = (
    "tests/corpus/valid/full.toml",
    "tests/corpus/valid/explained.toml",
    "scenarios/spoke-and-chain.toml",
    "scenarios/the-territory.toml",
    "scenarios/ladder-and-leather.toml",
    "scenarios/tutorial.toml",
)
FLOOR = 0.92


def main(arguments: list[str]) -> int:
    """Measure every file; 1 where one of them is below the floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slips", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[ROOT / name for name in FILES])
    parser.add_argument("--every", type=int, default=1, help="only every so many slips")
    parser.add_argument("--all", action="store_true", help="print the slips that were not told")
    options = parser.parse_args(arguments)
    shares, by_kind = {}, []
    for path in options.files:
        found = [each for each in outcomes(path, options.every) if each.said != HARMLESS]
        shares[path.name] = (sum(each.said == TOLD for each in found), len(found))
        by_kind += found
    _print_kinds(by_kind)
    if options.all:
        _print_untold(by_kind)
    for name, (told, count) in shares.items():
        print(f"{name:28} {told:6,} of {count:6,} told  {told / count:.1%}")
    mends = Counter(each.mend for each in by_kind)
    print(f"{mends[MEANT]:,} mends make what was meant, {mends[OTHERWISE]:,} something else")
    return int(any(told < FLOOR * count for told, count in shares.values()))


def _print_kinds(found: Iterable[Outcome]) -> None:
    counts: dict[str, Counter[str]] = {}
    for each in found:
        counts.setdefault(each.slipped.kind.name, Counter()).update([each.said, f"mend {each.mend}", "slips"])
    columns = ("slips", "told", "several", "elsewhere", "silent", "mend meant", "mend otherwise")
    print(f"{'':38}" + "".join(f"{name:>15}" for name in columns))
    for name, row in sorted(counts.items(), key=lambda item: item[1]["told"] / item[1]["slips"]):
        print(f"{name:38}" + "".join(f"{row[column] or '':>15}" for column in columns))


def _print_untold(found: Iterable[Outcome]) -> None:
    for each in found:
        if each.said != TOLD or each.mend == OTHERWISE:
            print(
                f"\n{each.slipped.kind.name}: {each.said} {each.mend}, line {each.slipped.line}: {each.slipped.wrong!r}"
            )
            print("".join(f"    {line}\n" for line in each.lines[:4]), end="")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
