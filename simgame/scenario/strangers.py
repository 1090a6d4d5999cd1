"""Keys that a table does not have: what was meant, and where they belong."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from simgame.characters import printable
from simgame.scenario.diagnose import Fault, KeyPath, likely, surely
from simgame.scenario.limits import NAMED, SHOWN, plain_id
from simgame.scenario.rule import Rule
from simgame.scenario.scenario import Scenario

_JOINED = re.compile(r"([a-z]+)[-_.: ]+(.+)")
"""A table's name and another, joined by another sign than a dot."""


@frozen
class Stranger:
    """One fault, and the paths whose absence it explains."""

    fault: Fault
    explains: tuple[KeyPath, ...] = ()


def strangers(cls: type, data: Mapping[str, Any], path: KeyPath) -> Iterator[Stranger]:
    """Faults of all keys of a table that its record does not have."""
    known = {attribute.name for attribute in fields(cls) if "outside" not in attribute.metadata}
    if any("rest" in attribute.metadata for attribute in fields(cls)):
        return
    wanted = [name for name in known if name not in data or get_origin(kinds(cls)[name]) is Mapping]
    unknown = [key for key in data if key not in known][:SHOWN]
    home = _home_of_all(unknown) if len(unknown) > 1 else ()
    if home:
        yield _astray(unknown, home, path)
        return
    for key in unknown:
        sure = surely(key, wanted)
        prefixed = None if sure else _prefixed(key, data[key], path)
        yield prefixed or _unknown(key, likely(key, wanted), path, sure)


def kinds(cls: type) -> dict[str, Any]:
    """What a record's fields are annotated with, without None."""
    return _kinds(cls)


@cache
def _kinds(cls: type) -> dict[str, Any]:
    return {name: _bare(kind) for name, kind in get_type_hints(cls).items()}


def _bare(kind: Any) -> Any:  # noqa: ANN401  # a type, or one with None
    if isinstance(kind, UnionType):
        return next(part for part in get_args(kind) if part is not NoneType)
    return kind


def _prefixed(key: str, inner: Any, path: KeyPath) -> Stranger | None:  # noqa: ANN401  # what stands under the key
    """A table whose name lacks its first part, or a part of a key that nobody needs; None for anything else."""
    if not isinstance(inner, dict):
        return None
    message = f"`{printable(key, NAMED)}` is not known here"
    if key.isdigit() or path[-1:] == (key,):
        fault = Fault(path=(*path, key), code="unknown", message=message, hint=f"leave `{key}.` out", at_key=True)
        return Stranger(fault, tuple((*path, name) for name in inner))
    if not path and (match := _JOINED.fullmatch(key)) and match[1] in tables():
        return _renamed(key, match[1], plain_id(match[2]))
    fitting = [home for home, names in _homes().items() if home[1:] == ("NAME",) and inner and names.issuperset(inner)]
    if path or len(fitting) != 1:
        return None
    return _renamed(key, str(fitting[0][0]), key)


def _renamed(key: str, table: str, name: str) -> Stranger:
    """A table that is surely ``name`` in another."""
    message, meant = f"`{printable(key, NAMED)}` is not known here", f"{table}.{name}"
    hint = f"write [{printable(meant, NAMED)}]"
    fault = Fault(path=(key,), code="unknown", message=message, hint=hint, at_key=True, instead=meant)
    return Stranger(fault, ((table, name),))


def _unknown(key: str, guess: str | None, path: KeyPath, sure: str) -> Stranger:
    homes = [home for home, names in _homes().items() if key in names and (*home, key) not in _homes()]
    single = [home for home in homes if "NAME" not in home] or homes
    home = single[0] if len(single) == 1 else ()
    hint = f"did you mean `{guess}`?" if guess else f"it belongs under [{dotted(home)}]" if home else ""
    message = f"`{printable(key, NAMED)}` is not known here"
    explains = (*path, guess) if guess else (*home, key)
    fault = Fault(path=(*path, key), code="unknown", message=message, hint=hint, at_key=True, instead=sure)
    return Stranger(fault, (explains,) if guess or home else ())


def _astray(keys: list[str], home: KeyPath, path: KeyPath) -> Stranger:
    message = f"`{printable(keys[0], NAMED)}` and {len(keys) - 1} more are not known here"
    hint = f"they belong under [{dotted(home)}]; is its line missing?"
    named = tuple(part for part in home if part != "NAME")
    return Stranger(Fault(path=(*path, keys[0]), code="header", message=message, hint=hint, at_key=True), (named,))


def _home_of_all(keys: list[str]) -> KeyPath:
    """The table that has all these keys, the one with the fewest others; empty where none has."""
    fitting = [(len(names), home) for home, names in _homes().items() if names.issuperset(keys)]
    return min(fitting)[1] if fitting else ()


@cache
def _homes() -> dict[KeyPath, frozenset[str]]:
    """Keys by the table of the file they belong in."""
    homes: dict[KeyPath, frozenset[str]] = {}
    open_tables: list[tuple[KeyPath, Any]] = [((), Scenario)]
    while open_tables:
        path, cls = open_tables.pop()
        homes[path] = frozenset(kinds(cls))
        for attribute in fields(cls):
            kind = kinds(cls)[attribute.name]
            inner = get_args(kind)[-1] if get_origin(kind) is Mapping else kind
            if has(inner) and inner is not Rule:
                here = path if "rest" in attribute.metadata else (*path, attribute.name)
                open_tables.append((here if inner is kind else (*here, "NAME"), inner))
    return {path: names for path, names in homes.items() if path}


def tables() -> frozenset[str]:
    """Names of the tables that stand in no other."""
    kind_of = kinds(Scenario)
    return frozenset(name for name, kind in kind_of.items() if has(kind) or get_origin(kind) is Mapping)


def dotted(path: KeyPath) -> str:
    """A path as headers write it."""
    return ".".join(printable(str(part), NAMED) for part in path)
