"""Values as files write them: numbers in the style of the number they replace, texts in quotes."""

import json
import math
from collections.abc import Mapping, Sequence

from simgame.authoring.setting import bare
from simgame.authoring.specs import TRUTH, WHOLE_NUMBER, Spec

_STEPS = 30
"""A step is about so small a part of the number."""
_SIZES = (1, 2, 2.5, 5, 10)
_DIGITS = 9
"""Decimals at most."""


def text_written(text: str) -> str:
    """A text in quotes, on one line."""
    return json.dumps(text, ensure_ascii=False)


def value_written(value: object) -> str:
    """Any value of a spec as a file would state it; empty where there is none."""
    if isinstance(value, str):
        return text_written(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(value_written, value))}]"
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{bare(key)} = {value_written(item)}' for key, item in value.items())} }}"
    return f"{value:.12g}" if isinstance(value, int | float) and math.isfinite(value) else ""


def stepped(spec: Spec, value: float, steps: int) -> float:
    """
    A number some steps on; steps are round, and small beside the number.

    Args:
        spec: Of the number; its hard bounds hold, open ends keep a step away.
        value: Where it stands.
        steps: How many; below 0 for down.
    """
    step = _step(spec, value)
    moved = (math.floor if steps < 0 else math.ceil)(round(value / step, 6)) * step
    moved = moved if not math.isclose(moved, value, abs_tol=step / 1e6) else value
    moved = (value if moved == value else moved - math.copysign(step, steps)) + steps * step
    return _within(spec, round(moved, _DIGITS), value)


def turned(spec: Spec, value: object, raw: str, steps: int) -> str:
    """
    The value of a key some steps on, as a file writes it; an option of a few, true or false, or a number.

    Args:
        spec: Of the key.
        value: What the file says; None where it is silent.
        raw: The same as it is written.
        steps: How many; below 0 for back.
    """
    value = spec.default if value is None else value
    if spec.is_number:
        number = value if isinstance(value, int | float) else 0 if 0 in spec.bounds else 1
        return number_written(spec, stepped(spec, float(number), steps), raw)
    options: Sequence[object] = (False, True) if spec.kind == TRUTH else spec.options
    at = options.index(value) + steps if value in options else 0
    return value_written(options[at % len(options)])


def number_written(spec: Spec, value: float, like: str) -> str:
    """
    A number as a file writes it.

    Args:
        spec: Of the number.
        value: The number.
        like: What it replaces: `_` parts thousands where it does there, and money and numbers that end in 0 keep
            their decimals.
    """
    decimals = 0 if spec.kind == WHOLE_NUMBER else max(_kept(spec, like), _needed(value))
    return f"{value:_.{decimals}f}" if "_" in like else f"{value:.{decimals}f}"


def _kept(spec: Spec, like: str) -> int:
    after = like.replace("_", "").partition(".")[2]
    return len(after) if after.isdecimal() and (after.endswith("0") or "$" in spec.unit) else 0


def _needed(value: float) -> int:
    return next((n for n in range(_DIGITS) if math.isclose(round(value, n), value, rel_tol=1e-9)), _DIGITS)


def _step(spec: Spec, value: float) -> float:
    size = abs(value)
    if not size:
        low, high = spec.usual or (spec.bounds.low, spec.bounds.high)
        size = min(high - low, float(_STEPS)) if math.isfinite(high - low) else float(_STEPS)
    rough = size / _STEPS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(part * power for part in _SIZES if part * power >= rough * (1 - 1e-9))
    return max(round(step), 1) if spec.kind == WHOLE_NUMBER else step


def _within(spec: Spec, moved: float, value: float) -> float:
    """The number moved, or the bound it passed; an open bound is not reached."""
    low, high = spec.bounds.low, spec.bounds.high
    if moved in spec.bounds:
        return moved
    bound = low if moved <= low else high
    return bound if bound in spec.bounds else value
