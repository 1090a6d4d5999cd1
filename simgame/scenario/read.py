"""TOML text to records."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import fields, has

from simgame.scenario.decisions import Target
from simgame.scenario.scenario import Scenario


def load(path: Path) -> Scenario:
    """The scenario of a file; its id is the stem of the file's name."""
    data = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    scenario: Scenario = _record(Scenario, data | {"id": Path(path).stem})
    return scenario


def _record(cls: type, data: dict[str, Any]) -> Any:
    kinds = get_type_hints(cls)
    known = {attribute.name for attribute in fields(cls)}
    if unknown := set(data) - known:
        raise ValueError(f"{cls.__name__}: {unknown}")
    return cls(**{name: _value(kinds[name], value) for name, value in data.items()})


def _value(kind: Any, value: Any) -> Any:
    if isinstance(kind, UnionType):
        kind = get_args(kind)[0]
    if kind is Target and isinstance(value, str):
        return Target.of(value)
    if has(kind):
        return _record(kind, value)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], item) for item in value)
    if get_origin(kind) is Mapping:
        return {name: _value(get_args(kind)[1], item) for name, item in value.items()}
    return kind(value)
