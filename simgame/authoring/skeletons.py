"""What a new segment, event, play or rival looks like before its author says more: sound, small, and explained."""

from collections.abc import Mapping

from attrs import frozen

from simgame.authoring.change import Change
from simgame.authoring.setting import adding_section, dotted
from simgame.authoring.source import Source
from simgame.authoring.specs import spec
from simgame.authoring.written import number_written
from simgame.errors import SimgameError
from simgame.scenario.diagnose import KeyPath

SKELETONS: Mapping[KeyPath, Mapping[str, str]] = {
    ("segments",): {
        "name": '"New segment"',
        "prospects": "1_000",
        "need": "5.0",
        "worth": "{price}",
        "start": "{ awareness = 0.05, leads = 5, opportunities = 2, customers = 20, satisfaction = 70 }",
        "belief": "{ need = 5.0, need_sd = 2.0, worth = {price}, worth_sd = {spread} }",
    },
    ("events",): {
        "at": "{week}",
        "headline": '"Something happens"',
        "text": '"What it is, and what it means for the shop."',
        "effects": '[{ on = "world.demand", times = 0.9, weeks = 4 }]',
    },
    ("events", "answers"): {
        "say": '"An answer"',
        "cost": "0.00",
        "effects": '[{ on = "world.demand", times = 1.1, weeks = 4 }]',
    },
    ("plays",): {
        "name": '"New play"',
        "function": '"marketing"',
        "text": '"What one does, and what it may bring."',
        "cost": "{price}",
        "hours": "8",
        "effects": '[{ on = "promotion.reach", times = 1.2, weeks = 4 }]',
    },
    ("rivals",): {"name": '"New rival"', "awareness": "0.5", "price": "{price}"},
    ("coach",): {"when": '"waiting > worked"', "say": '"Who calls them?"'},
}
"""Keys of a new table by the group it goes into; what each key means is added as a comment."""

_EFFECT = '{ on = "world.demand", times = 1.0, weeks = 4 }'
"""A new effect, which changes nothing yet."""

_ONE: Mapping[str, str] = {
    "segments": "segment",
    "events": "event",
    "answers": "answer",
    "plays": "play",
    "rivals": "rival",
    "coach": "hint",
}
_WIDEST = 100
"""Columns a line with its comment may take; longer ones have the comment above."""


class NoMore(SimgameError):
    """A group has as many tables as it may."""


@frozen
class Added:
    """A new table: what to change in the file, and where it is then."""

    change: Change
    path: KeyPath


def kind_of(group: KeyPath) -> KeyPath:
    """Which skeleton goes into a group: the key of SKELETONS."""
    return group if len(group) < 3 else (group[0], *group[2:])  # noqa: PLR2004  # events.NAME.answers


def one_of(group: KeyPath) -> str:
    """What one table of a group is called: ``segment`` for ``segments``."""
    return _ONE[str(group[-1])]


def item(path: KeyPath) -> str:
    """A new item of a list, as TOML writes it: an effect that changes nothing yet, or words to be replaced."""
    return _EFFECT if path[-1] == "effects" else '"New words"'


def added(source: Source, group: KeyPath) -> Added:
    """
    One more table in a group, commented, sound as it stands.

    Args:
        source: The file as it is.
        group: ``("segments",)`` or ``("events", "frost", "answers")``; its kind is in SKELETONS.

    Raises:
        NoMore: There are as many as there may be.
        NotWhereItWas: The line behind which it belongs cannot be read.
    """
    there = source.value(group)
    taken = set(there) if isinstance(there, dict) else set()
    most = spec(group)
    if most is not None and len(taken) >= most.most:
        raise NoMore(f"there are {len(taken)} {group[-1]}; {most.most} is the most")
    one = one_of(group)
    names = (f"new_{one}" if n == 1 else f"new_{one}_{n}" for n in range(1, len(taken) + 2))
    path = (*group, next(name for name in names if name not in taken))
    lines = [f"[{dotted(path)}]", *_lines(source, path, SKELETONS[kind_of(group)])]
    return Added(adding_section(source, path, "\n".join(lines)), path)


def _lines(source: Source, path: KeyPath, keys: Mapping[str, str]) -> list[str]:
    widest = max(map(len, keys))
    pairs = [(f"{key.ljust(widest)} = {_filled(source, value)}", _words(path, key)) for key, value in keys.items()]
    column = max((len(pair) for pair, words in pairs if len(pair) + len(words) + 4 <= _WIDEST), default=0)
    return [_line(pair, words, column) for pair, words in pairs]


def _line(pair: str, words: str, column: int) -> str:
    if not words:
        return pair
    beside = f"{pair.ljust(column)}   # {words}"
    return beside if len(beside) <= _WIDEST + column and len(pair) <= column else f"# {words}\n{pair}"


def _words(path: KeyPath, key: str) -> str:
    known = spec((*path, key))
    words = known.words.rstrip(".").replace("``", "`") if known else ""
    return words[:1].lower() + words[1:]


def _filled(source: Source, value: str) -> str:
    """A value with numbers that suit the file in the places of names."""
    price, week = source.value(("firm", "price")), source.value(("weeks_per_period",))
    known = spec(("firm", "price"))
    price = price if isinstance(price, int | float) and price > 0 and known else 60
    week = week if isinstance(week, int) and 0 < week <= 52 else 4  # noqa: PLR2004  # as its bounds are
    for name, number in (("{price}", price), ("{spread}", price / 3)):
        value = value.replace(name, number_written(known, round(number, 2), "0.00") if known else str(number))
    return value.replace("{week}", str(week + 1))
