"""Writes the file of a translation: every text of the original, with room for it in another language."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from attrs import frozen

from simgame.authoring.change import Change
from simgame.authoring.layout import passages
from simgame.authoring.setting import adding_section, dotted, setting
from simgame.authoring.source import Source
from simgame.authoring.texts import Text, texts
from simgame.authoring.written import value_written
from simgame.scenario import Scenario
from simgame.scenario.diagnose import KeyPath

ORIGINAL, CHANGED, GONE = "#>", "#!", "#-"
"""How lines begin that tell the original, what it was when it was translated, and what it has no longer."""

_WAS = f"{CHANGED} The original has changed. Mend the translation, then delete the lines with {CHANGED}. It was:"
_Entry = tuple[KeyPath, Text]


@frozen(kw_only=True)
class Refreshed:
    """The text of a translation that follows its original."""

    text: str
    new: tuple[KeyPath, ...] = ()
    """Texts to translate that it did not have."""
    changed: tuple[KeyPath, ...] = ()
    """Translated ones whose original is another by now."""
    gone: tuple[KeyPath, ...] = ()
    """Keys and tables that the original has no longer; they stay as comments."""


def blank(original: Scenario, file: str, language: str) -> str:
    """
    A translation with nothing translated yet.

    Args:
        original: What is to be translated.
        file: Name of its file.
        language: Tag of the other language.
    """
    opening = (
        f"# The texts of {file} in another language: {language}\n"
        f"# Lines with {ORIGINAL} are the original. Write into the quotes below; what stays empty is told as it is.\n"
        f"# `simgame scenario translate {file} {language}` adds what is new and marks with {CHANGED} what changed."
    )
    tables = groupby(texts(original).items(), key=lambda entry: entry[0][:-1])
    bodies = [
        "\n".join([f"[{dotted(table)}]"] * bool(table) + [_entry(*each) for each in some]) for table, some in tables
    ]
    return "\n\n".join([opening, *bodies]) + "\n"


def refreshed(text: str, original: Scenario) -> Refreshed:
    """
    A translation with all that its original has by now; no word of it is lost.

    Args:
        text: The translation as it is, sound TOML in lines that end in newlines.
        original: As it is now.
    """
    wanted, lines = texts(original), text.split("\n")
    gone = _take_out_gone(lines, wanted)
    changed = _tell_originals(lines, wanted)
    source = Source("\n".join(lines))
    new = [(path, original_text) for path, original_text in wanted.items() if source.value(path) is None]
    for table, some in groupby(new, key=lambda entry: entry[0][:-1]):
        source = _with_new(source, table, list(some))
    return Refreshed(text=source.text, new=tuple(path for path, _ in new), changed=changed, gone=gone)


def _take_out_gone(lines: list[str], wanted: Mapping[KeyPath, Text]) -> tuple[KeyPath, ...]:
    """Make comments of what the original has no longer; returns the paths of that."""
    known = {path[:length] for path in wanted for length in range(len(path) + 1)}
    gone: list[KeyPath] = []
    within = False
    for each in list(passages("\n".join(lines))):
        if each.is_header:
            within = each.path not in known
        if within or each.path not in known:
            gone += [each.path] if each.is_header or not within else []
            for at in range(_top(lines, each.first), each.last + 1):
                lines[at] = f"{GONE} {lines[at]}".rstrip()
    return tuple(gone)


def _tell_originals(lines: list[str], wanted: Mapping[KeyPath, Text]) -> tuple[KeyPath, ...]:
    """Put the original as it is now above each text; returns those whose translation belongs to another one."""
    source, changed = Source("\n".join(lines)), []
    for each in reversed([each for each in passages(source.text) if each.path in wanted]):
        top = _top(lines, each.first)
        above, now = lines[top : each.first], _told(wanted[each.path])
        before = [line for line in above if line.startswith(ORIGINAL)]
        marks = [line for line in above if line.startswith(CHANGED)]
        if not marks and before and any(source.value(each.path)):
            marks = [_WAS, *(CHANGED + line.removeprefix(ORIGINAL) for line in before)]
        if [ORIGINAL + line.removeprefix(CHANGED) for line in marks[1:]] == now:
            marks = []
        told = [at for at, line in enumerate(above) if line.startswith((ORIGINAL, CHANGED))]
        start = min(told, default=len(above))
        own = [line for at, line in enumerate(above) if at not in told]
        lines[top : each.first] = [*own[:start], *marks, *now, *own[start:]]
        changed += [each.path] if marks else []
    return tuple(reversed(changed))


def _with_new(source: Source, table: KeyPath, entries: Iterable[_Entry]) -> Source:
    """The translation with room for more texts of one table."""
    if table and not isinstance(source.value(table), dict):
        body = "\n".join([f"[{dotted(table)}]", *(_entry(*each) for each in entries)])
        return Source(adding_section(source, table, body).applied(source.text))
    for path, original in entries:
        change = setting(source, path, _room(original))
        before, _, after = change.text.partition(_room(original))
        start = before.find(f"{dotted(path[-1:])} ")
        if not before[:start].strip():
            change = Change(change.start, change.end, before[:start] + _entry(path, original) + after)
        source = Source(change.applied(source.text))
    return source


def _top(lines: list[str], first: int) -> int:
    """The first of the comments right above a line."""
    while first and lines[first - 1].startswith("#") and not lines[first - 1].startswith(GONE):
        first -= 1
    return first


def _entry(path: KeyPath, original: Text) -> str:
    return "\n".join([*_told(original), f"{dotted(path[-1:])} = {_room(original)}"])


def _told(original: Text) -> list[str]:
    """The original as comments."""
    parts = (original,) if isinstance(original, str) else original
    return [f"{ORIGINAL} {line}".rstrip() for part in parts for line in part.strip("\n").split("\n")]


def _room(original: Text) -> str:
    """An empty text in the shape of the original."""
    if isinstance(original, str):
        return '"""\n"""' if "\n" in original else '""'
    return value_written([""] * len(original))
