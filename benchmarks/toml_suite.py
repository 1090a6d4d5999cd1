"""
Whether scenario files are read as TOML 1.0 is: run on the files of a TOML test suite.

    python -m benchmarks.toml_suite FOLDER

FOLDER has the folders `valid` and `invalid`, of toml-lang/toml-test or of CPython's `test/test_tomllib/data`; a file
`files-toml-1.0.0` in it names those that count. Of a sound file the reader must make what Python's tomllib makes of it,
and know where every key stands; of an unsound one something must be told. Exit status 1 where one is not so.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from simgame.characters import hostile, removed
from simgame.scenario.diagnose import Finding, KeyPath
from simgame.scenario.limits import deep_bracket, deep_key
from simgame.scenario.load import text_of
from simgame.scenario.positions import scan
from simgame.scenario.read import read

LINE_END = re.compile(r"\r\n?")
LIST = "files-toml-1.0.0"


def main(arguments: list[str]) -> int:
    """Run every file; 1 where one is not read as it should be."""
    folder = Path(arguments[0])
    listed = folder / LIST
    names = listed.read_text(encoding="utf-8").split("\n") if listed.exists() else None
    failed = 0
    for kind, fault_of in (("valid", misread), ("invalid", overlooked)):
        paths = sorted(folder.glob(f"{kind}/**/*.toml"))
        counted = [path for path in paths if names is None or str(path.relative_to(folder)) in names]
        faults = [(path, fault) for path in counted if (fault := fault_of(path))]
        print(f"{kind}: {len(counted) - len(faults)} of {len(counted)} as they should be")
        for path, fault in faults:
            print(f"  {path.relative_to(folder)}: {fault}")
        failed += len(faults)
    return int(failed > 0)


def misread(path: Path) -> str:
    """What is wrong with how a sound file is read; empty where nothing is."""
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    data, reading = tomllib.loads(text), read(LINE_END.sub("\n", text))
    if reading.unreadable:
        return f"line {reading.unreadable[0].line}: {reading.unreadable[0].message}"
    if repr(reading.data) != repr(data):
        return "other values"
    positions = scan(reading.text)
    for where, value in values(data):
        if where not in positions.spots:
            return f"no place of {where}"
        if not isinstance(value, dict | list) and not same(positions.raw(where), value):
            return f"{where} is not at {positions.raw(where)!r}"
    return ""


def values(data: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:  # noqa: ANN401  # what TOML may hold
    """Every key and item with its path."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (*path, key), value
        yield from values(value, (*path, key))


def same(raw: str, value: object) -> bool:
    """Whether raw text is how a value is written."""
    try:
        return repr(tomllib.loads(f"value = {raw}")["value"]) == repr(value)
    except ValueError:
        return False


def overlooked(path: Path) -> str:
    """What is overlooked in an unsound file; empty where something is told of it."""
    text = text_of(path)
    if isinstance(text, Finding) or hostile(text.replace("\r\n", "\n")):
        return ""
    text = removed(text)
    told = deep_key(text) is not None or deep_bracket(text) is not None or read(text).unreadable
    return "" if told else "nothing is told of it"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
