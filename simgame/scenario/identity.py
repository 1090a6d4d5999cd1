"""What a scenario means, apart from how its file is written: the form saves keep, and its digests."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from attrs import Attribute, Factory, fields, frozen, has

from simgame.scenario.rule import Rule

APART = {"words", "outside", "chosen"}
"""What the engine does not read: words, the id, and what is chosen before a game begins."""


@frozen(kw_only=True)
class Digest:
    """Two fingerprints of 16 hex digits each."""

    rules: str
    """Of all but the words: what decides a game."""
    all: str
    """Of the words too."""


def canonical(record: Any, *, words: bool = True) -> dict[str, Any]:  # noqa: ANN401  # any record of a scenario
    """
    A record as plain data: defaults left out, fields in class order, tables in file order.

    Args:
        record: A scenario, or a part of one.
        words: Whether to keep what only people read.
    """
    plain: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        if not words and APART & attribute.metadata.keys():
            continue
        if value != default_of(attribute, record):
            told = plain_value(value, words=words)
            plain |= told if "rest" in attribute.metadata else {attribute.name: told}
    return plain


def digest(scenario: Any) -> Digest:  # noqa: ANN401  # a Scenario, which uses this module
    """The same for files that say the same; whatever their layout, comments or name."""
    told = canonical(scenario)
    told.pop("id", None)
    return Digest(rules=_hash(canonical(scenario, words=False)), all=_hash(told))


def default_of(attribute: "Attribute[Any]", record: Any) -> Any:  # noqa: ANN401  # of any field
    """What a field of this record would hold if its file were silent; NOTHING where it must not be."""
    default: Any = attribute.default
    if isinstance(default, Factory):  # type: ignore[arg-type]  # attrs types it as a function
        return default.factory(record) if default.takes_self else default.factory()
    return default


def plain_value(value: Any, *, words: bool = True) -> Any:  # noqa: ANN401  # of any field
    """A value of a field as plain data."""
    if isinstance(value, Rule):
        return str(value)
    if has(type(value)):
        return canonical(value, words=words)
    if isinstance(value, Mapping):
        return {name: plain_value(item, words=words) for name, item in value.items()}
    if isinstance(value, tuple):
        return [plain_value(item, words=words) for item in value]
    return value


def _hash(plain: dict[str, Any]) -> str:
    text = json.dumps(plain, separators=(",", ":"), ensure_ascii=True, allow_nan=False)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
