"""The shape of a scenario file as JSON Schema, from which editors complete, explain and underline."""

import json
import math
import re
from pathlib import Path
from typing import Any

from simgame.authoring.specs import CHOICE, LIST, NAME, TABLE, TABLES, TRUTH, WHOLE_NUMBER, Spec, whole
from simgame.scenario.limits import ID, LARGEST, SINGLE_LINE
from simgame.scenario.side_files import TOMBI_FILE

SCHEMA_FILE = "scenario.schema.json"
"""The name under which scenario files look for it, in their own folder."""
FIRST_LINE = f"#:schema ./{SCHEMA_FILE}"
"""The line that tells editors so."""
TOMBI_TEXT = """\
# Tombi, the TOML language server: schemas come from the files' first lines, none from the network.
[schema]
catalog = { paths = [] }
"""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_ONE_LINE = r"^[^\n\t]*$"
_EITHER_NUMBER = ["number", "integer"]
"""``number`` would do, but Tombi does not explain a whole number that stands for one."""


def schema() -> dict[str, Any]:
    """
    JSON Schema, draft 7, of scenario files.

    It knows kinds, bounds, names and lengths; not what must be there, so that a file half written has no marks, and not
    what depends on several keys. ``scenario check`` knows both.
    """
    told = {"$schema": _DRAFT, "title": "A scenario of simgame", "x-tombi-toml-version": "v1.0.0"}
    return told | _schema(whole())


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def write_schema(folder: Path) -> list[Path]:
    """
    Put the schema into a folder of scenarios, and Tombi's settings where it has none; OSError where that fails.

    Returns:
        The files written.
    """
    written = [folder / SCHEMA_FILE]
    written[0].write_text(schema_text(), encoding="utf-8")
    if not (folder / TOMBI_FILE).exists():
        written.append(folder / TOMBI_FILE)
        written[1].write_text(TOMBI_TEXT, encoding="utf-8")
    return written


def _schema(spec: Spec) -> dict[str, Any]:
    told = _tables(spec) if spec.kind in {TABLE, TABLES} else _list(spec) if spec.kind == LIST else _value(spec)
    if spec.takes_segment:
        told = {"anyOf": [{"type": "string", "maxLength": spec.limit}, told]}
    if words := description(spec):
        told["description"] = words
    if spec.default is not None:
        told["default"] = spec.default
    return told


def description(spec: Spec) -> str:
    """What a key means; of a number its unit and usual range too."""
    parts = [spec.words]
    if spec.unit not in {"", "1"}:
        parts.append(f"Unit: {spec.unit}.")
    if spec.usual:
        parts.append(f"Mostly between {spec.usual[0]:g} and {spec.usual[1]:g}.")
    return " ".join(filter(None, parts)).replace("``", "`")


def _tables(spec: Spec) -> dict[str, Any]:
    told: dict[str, Any] = {"type": "object", "additionalProperties": False}
    keys = {key: _schema(inner) for key, inner in spec.keys.items()}
    if spec.entry is not None and spec.options:
        keys = dict.fromkeys(spec.options, _schema(spec.entry))
    elif spec.entry is not None:
        told["additionalProperties"] = _schema(spec.entry)
        told["propertyNames"] = {"pattern": f"^{ID.pattern}$"}
        told["maxProperties"] = spec.most + len(spec.keys)
        told["x-tombi-additional-key-label"] = NAME
    return told | {"properties": keys} if keys else told


def _list(spec: Spec) -> dict[str, Any]:
    items = _schema(spec.entry) if spec.entry else {}
    return {"type": "array", "items": items, "minItems": spec.least, "maxItems": spec.most}


def _value(spec: Spec) -> dict[str, Any]:
    if spec.kind == TRUTH:
        return {"type": "boolean"}
    if spec.kind == CHOICE:
        return _choice(spec.options)
    if not spec.is_number:
        line = {"pattern": _ONE_LINE} if spec.limit <= SINGLE_LINE else {}
        return {"type": "string", "maxLength": spec.limit, **line}
    low, high, bounds = "minimum", "maximum", spec.bounds
    if bounds.low_open and math.isfinite(bounds.low):
        low = "exclusiveMinimum"
    if bounds.high_open and math.isfinite(bounds.high):
        high = "exclusiveMaximum"
    return {
        "type": "integer" if spec.kind == WHOLE_NUMBER else _EITHER_NUMBER,
        low: _plain(max(bounds.low, -LARGEST)),
        high: _plain(min(bounds.high, LARGEST)),
    }


def _choice(options: tuple[str, ...]) -> dict[str, Any]:
    plain = {"type": "string", "enum": [each for each in options if NAME not in each]}
    forms = [re.escape(each).replace(NAME, ID.pattern) for each in options if NAME in each]
    if not forms:
        return plain
    return {"anyOf": [plain, {"type": "string", "pattern": f"^({'|'.join(forms)})$"}]}


def _plain(bound: float) -> float:
    """Whole numbers without a point, as people write them."""
    return int(bound) if bound == int(bound) else bound
