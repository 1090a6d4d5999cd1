"""Every key of a scenario file: kind, unit, bounds, default and words, as the records state them."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from attrs import NOTHING, Attribute, Factory, evolve, field, fields, frozen, has

from simgame.authoring.meanings import meaning, meaning_of
from simgame.scenario.diagnose import KeyPath
from simgame.scenario.effects import CHANGEABLE, OF_RIVALS, PARAMETERS
from simgame.scenario.events import Effect
from simgame.scenario.fields import NAME as NAME_LENGTH
from simgame.scenario.limits import LARGEST, LISTED
from simgame.scenario.records import takes_segment
from simgame.scenario.rule import LONGEST, Rule
from simgame.scenario.scenario import Scenario
from simgame.scenario.strangers import kinds
from simgame.units import Interval, interval

NAME = "NAME"
"""Stands in a path for the name that an author gives a table."""
ITEM = "ITEM"
"""Stands in a path for one entry of a list."""

NUMBER, WHOLE_NUMBER, TEXT, CHOICE, RULE, TRUTH = "number", "whole number", "text", "choice", "rule", "truth"
LIST, TABLE, TABLES = "list", "table", "tables"

_NUMBERS = interval(f"[{-LARGEST}, {LARGEST}]")
_ANY_NUMBER = interval("[0, inf)")
_KNOWN: Mapping[tuple[type, str], tuple[str, ...]] = {
    (Effect, "on"): (*CHANGEABLE, *(f"rivals.{NAME}.{number}" for number in OF_RIVALS)),
    (Scenario, "uncertainty"): PARAMETERS,
}
"""Names that fields may hold which cannot list them themselves: the lists are made of all records."""


@frozen(kw_only=True)
class Spec:
    """All that is known of one key."""

    path: tuple[str, ...]
    """Where it stands, NAME and ITEM for what has no name of its own: ``segments.NAME.worth``."""
    kind: str
    """NUMBER, WHOLE_NUMBER, TEXT, CHOICE, RULE, TRUTH, LIST, TABLE, or TABLES for entries by a name of the author's."""
    words: str = ""
    """What it means."""
    required: bool = False
    """Whether a file must give it."""
    default: Any = None
    """What holds where the file is silent, as a file would state it; None where there is no such thing."""
    unit: str = ""
    """Of numbers; ``1`` for a bare one."""
    bounds: Interval = _NUMBERS
    usual: tuple[float, float] | None = None
    """Range of numbers outside which a file is warned."""
    options: tuple[str, ...] = ()
    """Of a CHOICE, some with NAME in them; of TABLES, the names there are, where not any will do."""
    takes_segment: bool = False
    """Whether the name of a segment, or ``all``, may stand in place of the tables."""
    limit: int = NAME_LENGTH
    """Characters of a TEXT or of a RULE."""
    is_words: bool = False
    """Whether only people read it, and the engine does not."""
    least: int = 0
    """Entries of a LIST."""
    most: int = LISTED
    """Entries of a LIST, of TABLES, or of a TABLE beside its keys."""
    hidden: bool = False
    """Whether players have to find it out."""
    basis: str = ""
    """Of a number of the model: how well it is known, a letter of docs/evidence.md."""
    source: str = ""
    """Key of its source in docs/evidence.md."""
    keys: Mapping[str, "Spec"] = field(factory=dict)
    """Of a TABLE, in the order of the record."""
    entry: "Spec | None" = None
    """What a LIST or TABLES hold, and a TABLE under names of the author's beside its keys."""

    @property
    def name(self) -> str:
        """The key itself; NAME or ITEM for an entry."""
        return self.path[-1] if self.path else ""

    @property
    def dotted(self) -> str:
        """The path as files write it."""
        return ".".join(self.path)

    @property
    def is_number(self) -> bool:
        return self.kind in {NUMBER, WHOLE_NUMBER}

    @property
    def inner(self) -> tuple["Spec", ...]:
        """The specs right below."""
        return (*self.keys.values(), *filter(None, (self.entry,)))

    def step(self, part: str | int) -> "Spec | None":
        """The spec of a key of a table, of an entry by its name, or of an item by its place."""
        if self.kind == LIST:
            return self.entry if isinstance(part, int) or part == ITEM else None
        return self.keys.get(str(part), self.entry) if isinstance(part, str) else None


def spec(path: KeyPath) -> Spec | None:
    """
    The spec of a key, of a table or of the whole file, ``()``.

    Args:
        path: As in a file, ``("segments", "commuters", "worth")``, or with NAME and ITEM.

    Returns:
        None where no such key is known.
    """
    found: Spec | None = whole()
    for part in path:
        found = found.step(part) if found else None
    return found


def specs() -> Iterator[Spec]:
    """Every spec below the whole file, outer before inner, in the order of the records."""
    return _below(whole())


def _below(outer: Spec) -> Iterator[Spec]:
    for each in outer.inner:
        yield each
        yield from _below(each)


@cache
def whole() -> Spec:
    """The spec of a file as a whole."""
    return _table((), Scenario)


def _table(path: tuple[str, ...], cls: type) -> Spec:
    stated = [each for each in fields(cls) if not {"outside", "rest"} & set(each.metadata)]
    keys = {each.name: _key((*path, each.name), cls, each) for each in stated}
    table = Spec(path=path, kind=TABLE, words=meaning(cls), keys=keys, takes_segment=takes_segment(cls, path))
    for each in fields(cls):
        if "rest" in each.metadata:
            others = _spec(path, kinds(cls)[each.name], each)
            return evolve(table, entry=others.entry, most=others.most)
    return table


def _key(path: tuple[str, ...], cls: type, attribute: "Attribute[Any]") -> Spec:
    made = _spec(path, kinds(cls)[attribute.name], attribute)
    known = _KNOWN.get((cls, attribute.name), made.options)
    return evolve(
        made,
        kind=CHOICE if known and made.kind == TEXT else made.kind,
        words=meaning_of(cls, attribute.name) or made.words,
        required=attribute.default is NOTHING,
        default=_default(attribute, made),
        options=known,
    )


def _spec(path: tuple[str, ...], kind: Any, attribute: "Attribute[Any]") -> Spec:  # noqa: ANN401  # an annotation
    origin, most = get_origin(kind), attribute.metadata.get("most", LISTED)
    if kind is Rule:
        return Spec(path=path, kind=RULE, limit=LONGEST)
    if has(kind):
        return _table(path, kind)
    if origin is Mapping:
        entry = _spec((*path, NAME), get_args(kind)[1], attribute)
        names, segment = attribute.metadata.get("keys", ()), takes_segment(kind, path)
        return Spec(path=path, kind=TABLES, entry=entry, most=most, options=names, takes_segment=segment)
    if origin is tuple:
        inner, *rest = get_args(kind)
        several = rest == [Ellipsis]
        entry = _spec((*path, ITEM), inner, attribute)
        least, most = (0, most) if several else (1 + len(rest), 1 + len(rest))
        return Spec(path=path, kind=LIST, entry=entry, least=least, most=most, is_words=entry.is_words)
    return _value(path, kind, attribute)


def _value(path: tuple[str, ...], kind: type, attribute: "Attribute[Any]") -> Spec:
    known = attribute.metadata
    if kind is bool:
        return Spec(path=path, kind=TRUTH)
    if kind is str:
        options, told = known.get("options", ()), known.get("words", False)
        limit = known.get("limit", NAME_LENGTH)
        return Spec(path=path, kind=CHOICE if options else TEXT, options=options, limit=limit, is_words=told)
    return Spec(
        path=path,
        kind=WHOLE_NUMBER if kind is int else NUMBER,
        unit=known.get("unit", "1"),
        bounds=known.get("bounds", _ANY_NUMBER),
        usual=known.get("usual"),
        hidden=known.get("hidden", False),
        basis=known.get("kind", ""),
        source=known.get("source", ""),
    )


def _default(attribute: "Attribute[Any]", made: Spec) -> Any:  # noqa: ANN401  # of any field
    default = attribute.default
    if default is NOTHING or isinstance(default, Factory) or made.kind in {TABLE, TABLES}:  # type: ignore[arg-type]
        return None
    return list(default) if isinstance(default, tuple) else default
