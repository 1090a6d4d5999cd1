"""What a record and its fields mean, in the words that stand under them in the source."""

import ast
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

_PLACE = re.compile(r"\s*TOML: .*", re.DOTALL)
"""Where a record stands in a file; its path says so too."""
_SYMBOL = re.compile(r" \((?!sd\))\w{1,6}\)(?=\.$)")
"""How papers call it."""


def meaning(cls: type) -> str:
    """What a record is: the first paragraph of its docstring, on one line."""
    return _PLACE.sub("", _plain((cls.__doc__ or "").strip().partition("\n\n")[0]))


def meaning_of(cls: type, name: str) -> str:
    """What a field of a record means; empty where nothing stands under it, in the record or what it builds on."""
    return next((found for each in cls.__mro__ if (found := _told(each).get(name))), "")


def _told(cls: type) -> Mapping[str, str]:
    return _module(cls.__module__).get(cls.__name__, {})


@cache
def _module(name: str) -> Mapping[str, Mapping[str, str]]:
    """Words by class and field of one module; none where Python came without the source."""
    try:
        tree = ast.parse(inspect.getsource(sys.modules[name]))
    except (OSError, TypeError):  # a built-in module, or one without its source
        return {}
    return {each.name: dict(_fields(each)) for each in tree.body if isinstance(each, ast.ClassDef)}


def _fields(cls: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(cls.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):  # noqa: SIM102  # two questions
            if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
                yield field.target.id, _plain(str(below.value.value))


def _plain(text: str) -> str:
    return _SYMBOL.sub("", " ".join(text.split()))
