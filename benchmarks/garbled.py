"""
Garbled scenario files: none may raise, take long or take much memory.

    python -m benchmarks.garbled [INPUTS] [--from NUMBER]

Each input, of 2 KB at most, is made of its number alone, so that one that failed can be looked at again. They are
checked, told and mended in processes of their own, a batch each. Exit status 1 where one raises, takes more than
0.5 s of a processor, or where a batch takes more than 200 MB at its peak.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from simgame.authoring.fixes import mended
from simgame.scenario import check_file, summary

ROOT = Path(__file__).parents[1]
FILES = sorted([*ROOT.glob("scenarios/*.toml"), *ROOT.glob("tests/corpus/*valid/*.toml")])
INPUTS, BATCH, LARGEST = 200_000, 5_000, 2_048
SECONDS, PEAK = 0.5, 200
SIGNS = "\"'[]{}=,.#\n\r\t\\ 019aeinfx_-+:;%$()<>“”€é\x00\x1b\u00a0\u200b\u202e\u0301"
PARTS = (
    '"""',
    "'''",
    "[[",
    "]]",
    "= {",
    "= [",
    "\n[",
    "]\n",
    "# fine: ",
    "1e999",
    "nan",
    "1979-05-27",
    "\r",
    "\\u0000",
    "==",
)


def main(arguments: list[str]) -> int:
    """Check every input, print the slowest and the peak; 1 where a limit is broken."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.garbled")
    parser.add_argument("inputs", nargs="?", type=int, default=INPUTS)
    parser.add_argument("--from", dest="first", type=int, default=0, help="number of the first input")
    parser.add_argument("--batch", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.batch is not None:
        print(json.dumps(batch(options.batch, options.inputs)))
        return 0
    slowest, peak = (0.0, 0), 0
    for first in range(options.first, options.first + options.inputs, BATCH):
        count = min(BATCH, options.first + options.inputs - first)
        command = [sys.executable, "-m", "benchmarks.garbled", str(count), "--batch", str(first)]
        run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S603  # this program
        if run.returncode:
            print(run.stdout + run.stderr)
            return 1
        found = json.loads(run.stdout)
        slowest, peak = max(slowest, (found["seconds"], found["number"])), max(peak, found["peak"])
    print(f"{options.inputs:,} garbled files, no exception")
    print(f"slowest {slowest[0] * 1000:.0f} ms (number {slowest[1]}), peak {peak} MB")
    return int(slowest[0] > SECONDS or peak > PEAK)


def batch(first: int, count: int) -> dict[str, float]:
    """Check so many inputs, from one number on; an exception names the number."""
    texts = [path.read_bytes().decode("utf-8") for path in FILES]
    slowest = (0.0, 0)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "garbled.toml"
        for number in range(first, first + count):
            raw = garbled(number, texts)
            path.write_bytes(raw)
            start = time.process_time()
            try:
                check(path, raw)
            except BaseException as fault:
                fault.add_note(f"number {number}: {raw!r}")
                raise
            slowest = max(slowest, (time.process_time() - start, number))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"seconds": slowest[0], "number": slowest[1], "peak": peak}


def check(path: Path, raw: bytes) -> None:
    """All that the checker does with one file."""
    scenario, findings = check_file(path)
    if (scenario is None) != any(finding.is_error for finding in findings):
        raise AssertionError("played in spite of errors, or refused without")
    summary(findings)
    if any(finding.fix for finding in findings):
        mended(raw.decode("utf-8"), findings)


def garbled(number: int, texts: list[str]) -> bytes:
    """The input of a number."""
    chance = random.Random(number)  # noqa: S311  # garbling, not secrets
    ways: tuple[Callable[[random.Random, list[str]], str | bytes], ...]
    ways = (*[slipped] * 6, spliced, of_signs, of_bytes, repeated)
    text = chance.choice(ways)(chance, texts)
    raw = text.encode("utf-8", "replace") if isinstance(text, str) else text
    return raw[:LARGEST]


def passage(chance: random.Random, texts: list[str]) -> str:
    """Lines of a sound or unsound file."""
    lines = chance.choice(texts).split("\n")
    start = chance.randrange(len(lines)) if chance.random() < 0.7 else 0  # noqa: PLR2004  # mostly from the middle
    return "\n".join(lines[start : start + chance.randint(1, 60)])


def slipped(chance: random.Random, texts: list[str]) -> str:
    """A passage with some places changed, lost, doubled or moved."""
    text = passage(chance, texts)
    for _ in range(chance.randint(1, 12)):
        at = chance.randint(0, len(text))
        lost = chance.choice((0, 0, 1, 1, 2, 5, 40, 200))
        new = chance.choice(
            (
                "",
                chance.choice(SIGNS),
                chance.choice(PARTS),
                "".join(chance.choices(SIGNS, k=chance.randint(1, 8))),
                text[chance.randint(0, len(text)) :][: chance.randint(1, 80)],
                chance.choice("[]{}\"'.,") * chance.randint(1, 40),
            )
        )
        text = text[:at] + new + text[at + lost :]
    return text


def spliced(chance: random.Random, texts: list[str]) -> str:
    """The beginning of one passage and the end of another."""
    one, other = passage(chance, texts), passage(chance, texts)
    return one[: chance.randint(0, len(one))] + other[chance.randint(0, len(other)) :]


def of_signs(chance: random.Random, _: list[str]) -> str:
    """Signs that mean something, one after another."""
    return "".join(chance.choices([*SIGNS, *PARTS], k=chance.randint(1, 600)))


def of_bytes(chance: random.Random, _: list[str]) -> bytes:
    """Anything."""
    return chance.randbytes(chance.randint(0, LARGEST))


def repeated(chance: random.Random, texts: list[str]) -> str:
    """One thing over and over: deep nesting, long keys, huge numbers, a line again and again."""
    lines = passage(chance, texts).split("\n")
    parts: tuple[str, ...] = (
        "[",
        "{",
        "{a=",
        "[{",
        "a.",
        "a",
        "9",
        "'",
        '"',
        '"""\n',
        "x = [\n",
        "x = {\n",
        "\\",
        " ",
        "[a]\n",
        "-",
        "é.",
    )
    part = chance.choice((*parts, chance.choice(lines) + "\n", chance.choice(PARTS)))
    before = chance.choice(("", "x = ", "[firm]\nprice = ", "[", '"', "x = -0."))
    return before + part * chance.randint(1, LARGEST // max(1, len(part))) + chance.choice(("", "\n", " = 1", "]", "}"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
