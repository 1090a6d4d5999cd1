"""The reference page of scenario files: every key, the names that rules know, and the paths that effects may name."""

import math
from collections.abc import Iterable, Sequence

from simgame.authoring.specs import CHOICE, ITEM, LIST, NAME, RULE, TABLE, TABLES, TEXT, TRUTH, Spec, spec, specs, whole
from simgame.authoring.written import value_written
from simgame.scenario.effects import CHANGEABLE
from simgame.scenario.figures import FIGURES
from simgame.scenario.limits import ID, SIZE
from simgame.scenario.rule import LONGEST
from simgame.scenario.rule_reading import DEEPEST

_COLUMNS = ("key", "kind", "unit", "bounds", "usual", "left out", "meaning")
_PATHS, _NAMES = "Paths that effects may name", "Names that rules know"
_MANY = 12
"""Choices beyond which a list of its own tells them."""
_HOMES = {
    "firm": (("firm",),),
    "rivals": (("rivals",),),
    "segments": (("segments", NAME),),
    "stock": (("segments", NAME, "start"), ("firm",)),
}
"""Tables whose keys paths of a group name; of all others those of the model."""
_KEYLESS = {
    "stock.backlog": ("orders", "Orders that are late."),
    "stock.referrals": ("leads", "Friends of customers, who are open quotes next week."),
}
"""Unit and meaning of paths that no key of a file states."""
_OPENING = f"""\
# Every key of a scenario file

Made by `simgame scenario doc` from what the program itself reads. A scenario is a text file in TOML, at most
{SIZE // 1024} KiB. Where `{NAME}` stands you choose a name: `{ID.pattern}`. `simgame scenario check` refuses what is
outside the *bounds* and warns outside the *usual* range. *Left out* says what holds where the file is silent;
**needed** keys have to be there. Letters such as *M a5* tell [where a number comes from](evidence.md). Players have to
find out what is **hidden**. The texts in another language lie beside the file, `tutorial.de.toml` beside
`tutorial.toml`; `simgame scenario translate` writes it.
"""


def reference() -> str:
    """The page in Markdown."""
    sections = [_table_section(tables) for tables in _alike([whole(), *specs()])]
    return "\n".join([_OPENING, *sections, _rules_section(), _paths_section()])


def _alike(known: Iterable[Spec]) -> list[list[Spec]]:
    """Tables in the order of the file; those that have the same keys stand together."""
    groups: dict[object, list[Spec]] = {}
    for each in known:
        if each.kind == TABLE and each.keys:
            groups.setdefault(_shape(each), []).append(each)
    return list(groups.values())


def _shape(table: Spec) -> object:
    return tuple((key.name, key.kind, key.words, key.unit, key.options) for key in table.keys.values())


def _table_section(tables: Sequence[Spec]) -> str:
    first = tables[0]
    alike = [_title(each) for each in tables[1:] if each.words == first.words]
    told = [first.words, *([f"The same keys: {', '.join(alike)}."] if alike else [])]
    told += [f"The same keys: {_title(each)}: {each.words}" for each in tables[1:] if each.words != first.words]
    return f"## {_title(first)}\n\n{_marked(' '.join(told))}\n\n{_markdown(_COLUMNS, map(_row, first.keys.values()))}\n"


def _title(table: Spec) -> str:
    """A table as its header is written; an entry of a list by the list."""
    if not table.path:
        return "The file as a whole"
    if table.name == ITEM:
        return f"entries of `{'.'.join(table.path[:-1])}`"
    return f"`[{table.dotted}]`"


def _row(key: Spec) -> tuple[str, ...]:
    number = key.entry if key.entry and key.entry.is_number else key
    usual = f"{number.usual[0]:g} to {number.usual[1]:g}" if number.usual else ""
    origin = [f"*{' '.join(filter(None, (key.basis, key.source)))}*"] if key.source else []
    hidden = ["**Hidden.**"] if key.hidden else []
    meaning = " ".join([_marked(key.words), *origin, *hidden])
    return f"`{key.name}`", _kind(key), _unit(number), _bounds(number), usual, _left_out(key), meaning


def _kind(key: Spec) -> str:
    if key.kind == CHOICE:
        many = len(key.options) > _MANY
        return f"[path]({_link(_PATHS)})" if many else " ".join(f"`{each}`" for each in key.options)
    if key.kind == RULE:
        return f"[rule]({_link(_NAMES)})"
    if key.kind == LIST and key.entry:
        inner = _kind(key.entry) if key.entry.kind == CHOICE else f"{key.entry.kind}s"
        return f"{key.least} {inner}" if key.least == key.most else f"list of {inner}"
    if key.kind == TABLES and key.entry and key.entry.kind != TABLE:
        return f"{key.entry.kind}s by name"
    kind = {TABLES: "tables by name", TRUTH: "true or false", TEXT: f"text, {key.limit:,} characters"}.get(
        key.kind, key.kind
    )
    return f"{kind}, or a segment or `all`" if key.takes_segment else kind


def _bounds(key: Spec) -> str:
    """Of a number; of tables and lists, how many there may be."""
    if key.is_number:
        return str(key.bounds)
    return f"{key.most} at most" if key.kind in {TABLES, LIST} and key.least != key.most else ""


def _unit(key: Spec) -> str:
    return key.unit if key.unit != "1" else ""


def _left_out(key: Spec) -> str:
    if key.required:
        return "**needed**"
    written = value_written(key.default)
    return f"`{written}`" if written not in {"", '""', "[]"} else ""


def _rules_section() -> str:
    rows = [
        (f"`{name}`", figure.unit, "yes" if figure.by_segment else "", _marked(figure.meaning))
        for name, figure in FIGURES.items()
    ]
    told = (
        f'A rule is a text such as `"awareness > 0.4 and period >= 4"`: names, numbers, `+ - *`, comparisons, `and`, '
        f"`or`, `not` and brackets, at most {LONGEST} characters and {DEEPEST} brackets deep. Names are the firm's "
        "figures of the last finished period; before the first, stocks stand as the file says, hours and money as in "
        "the owner's habit, and flows are 0. Some can be asked for by segment, `awareness.tourers`. Only what has the "
        "same unit can be compared."
    )
    table = _markdown(("name", "unit", "by segment", "meaning"), rows)
    return f"## {_NAMES}\n\n{told}\n\n{table}\n"


def _paths_section() -> str:
    on = next(each for each in specs() if each.kind == CHOICE and len(each.options) > _MANY)
    rows = [_path_row(path) for path in on.options]
    told = (
        "`times` multiplies, `plus` adds in the unit of the path. A stock is only added to. What would leave its "
        "bounds is kept at them. `segment` makes an effect one for a single segment, where the table says so."
    )
    table = _markdown(("path", "unit", "kept", "by segment", "meaning"), rows)
    return f"## {_PATHS}\n\n{told}\n\n{table}\n"


def _path_row(path: str) -> tuple[str, ...]:
    named, about = CHANGEABLE.get(path), _about(path)
    unit, meaning = (_unit(about), about.words) if about else _KEYLESS[path]
    bounds = named.bounds if named else about.bounds if about else None
    kept = str(bounds) if bounds and math.isfinite(bounds.low) else ""
    return f"`{path}`", unit, kept, "yes" if named and named.by_segment else "", _marked(meaning)


def _about(path: str) -> Spec | None:
    """The key behind a path that effects may name."""
    group, *name = path.split(".")
    return next(filter(None, (spec((*home, *name)) for home in _HOMES.get(group, (("model", group),)))), None)


def _markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(_line(cells) for cells in lines)


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _marked(words: str) -> str:
    return words.replace("``", "`")


def _link(title: str) -> str:
    return "#" + title.lower().replace(" ", "-")
