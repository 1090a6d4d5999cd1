"""JSON from anybody: bounded in size and depth, numbers finite, no text a terminal would obey."""

import json
import math
import sys
from pathlib import Path
from typing import Any, NoReturn

from simgame.characters import code_point, hostile
from simgame.errors import UnreadableFile

LARGEST = 1_048_576
"""Bytes a file may have; more is not looked at."""
MOST_DEPTH = 24
"""How far tables and lists may nest where strings are looked at one by one."""
_LARGEST_NUMBER = sys.float_info.max
_ESCAPES = ("\\u", "\\b", "\\f", "\\r")


def read_text(path: Path) -> str:
    """
    The text of a file, without a byte order mark.

    Raises:
        UnreadableFile: It cannot be opened, is larger than LARGEST, or is not UTF-8.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as fault:
        raise UnreadableFile(path, (fault.strerror or str(fault)).lower()) from fault
    if len(data) > LARGEST:
        raise UnreadableFile(path, "larger than 1 MiB", "No file of simgame is that large; is this the right one?")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableFile(path, "not UTF-8 text", "Save it as UTF-8.") from fault


def read_json(path: Path, *, unique: bool = False) -> Any:  # noqa: ANN401  # JSON may be anything
    """
    The JSON of a file.

    Args:
        path: Which file.
        unique: Whether a key given twice is a fault; slower, for files people write by hand.

    Raises:
        UnreadableFile: As for read_text, or it is no JSON, nests too deep, or holds text no terminal may show.
    """
    text = read_text(path)
    try:
        value = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once if unique else None)
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise UnreadableFile(path, f"not JSON at {where}: {fault.msg}", "It may be cut off or damaged.") from fault
    except RecursionError as fault:
        raise UnreadableFile(path, "nested too deep") from fault
    except ValueError as fault:
        raise UnreadableFile(path, str(fault)) from fault
    if not _plain(text):
        _inspect(value, path, MOST_DEPTH)
    return value


def finite(value: object) -> bool:
    """Whether a JSON value is a number that arithmetic can use; true and false are none."""
    if type(value) is float:
        return math.isfinite(value)
    return type(value) is int and -_LARGEST_NUMBER <= value <= _LARGEST_NUMBER


def _plain(text: str) -> bool:
    """Whether no string in it can hide a character; quick, and sure where it says yes."""
    return text.replace("\n", "").isprintable() and not any(escape in text for escape in _ESCAPES)


def _inspect(value: object, path: Path, depth: int) -> None:
    if depth == 0:
        raise UnreadableFile(path, f"nested more than {MOST_DEPTH} deep")
    if isinstance(value, str) and (found := hostile(value)):
        raise UnreadableFile(path, f"holds {code_point(found[0])}, which terminals obey or hide")
    if isinstance(value, dict):
        for key, part in value.items():
            _inspect(key, path, depth - 1)
            _inspect(part, path, depth - 1)
    elif isinstance(value, list):
        for part in value:
            _inspect(part, path, depth - 1)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"`{twice}` is given twice in one place")
    return table


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a number")
