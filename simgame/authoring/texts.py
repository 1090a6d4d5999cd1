"""The texts of a scenario, apart from its rules: what a translation gives in another language."""

from collections.abc import Callable, Mapping
from typing import Any

from attrs import Attribute, evolve, fields, has

from simgame.scenario import Scenario
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.rule import Rule

Text = str | tuple[str, ...]
"""What stands at one key: a text, or a list of them."""

NO_TEXTS = {("language",)}
"""Words that a translation does not give: its name says the language."""


def texts(scenario: Scenario) -> dict[KeyPath, Text]:
    """All texts that are not empty, by path, in the order of the records and of the file."""
    found: dict[KeyPath, Text] = {}

    def keep(path: KeyPath, text: Text) -> Text:
        if any(text):
            found[path] = text
        return text

    _each(scenario, (), keep)
    return found


def with_texts(scenario: Scenario, told: Mapping[KeyPath, Text]) -> Scenario:
    """
    The scenario with other texts; its rules are the same.

    Args:
        scenario: In any language.
        told: Texts by path. An empty one changes nothing, nor does an empty entry of a list, or one that is missing.
    """

    def chosen(path: KeyPath, text: Text) -> Text:
        new = told.get(path, "")
        if isinstance(text, tuple) and isinstance(new, tuple):
            return tuple(new[at] if new[at : at + 1] and new[at] else old for at, old in enumerate(text))
        return new if isinstance(new, str) and isinstance(text, str) and new else text

    changed: Scenario = _each(scenario, (), chosen)
    return changed


def _each(record: Any, path: KeyPath, chosen: Callable[[KeyPath, Text], Text]) -> Any:  # noqa: ANN401  # any record
    """The record with each of its texts replaced by the chosen one."""
    changes: dict[str, Any] = {}
    for attribute in fields(type(record)):
        value = getattr(record, attribute.name)
        inner = path if "rest" in attribute.metadata else (*path, attribute.name)
        new = chosen(inner, value) if _is_text(attribute, inner) else _inside(value, inner, chosen)
        if new is not value:
            changes[attribute.name] = new
    return evolve(record, **changes) if changes else record


def _inside(value: Any, path: KeyPath, chosen: Callable[[KeyPath, Text], Text]) -> Any:  # noqa: ANN401  # of any field
    if isinstance(value, Mapping):
        changed = {name: _inside(item, (*path, name), chosen) for name, item in value.items()}
        return changed if any(changed[name] is not item for name, item in value.items()) else value
    return _each(value, path, chosen) if has(type(value)) and not isinstance(value, Rule) else value


def _is_text(attribute: "Attribute[Any]", path: KeyPath) -> bool:
    return "words" in attribute.metadata and "options" not in attribute.metadata and path not in NO_TEXTS
