"""What is wrong with a statement, on one line or over several."""

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from simgame.scenario.limits import MENDED, SHOWN
from simgame.scenario.mending import Wrong, joined, parsed, slipped, unreadable, wrong
from simgame.scenario.slips import masked, parted

LONG_QUOTES = ('"""', "'''")

_SOUND_PAIR = re.compile(r"[\w-]+\s*=", re.ASCII)
_HALF_CLOSED = re.compile(r"\s*(?:\"{1,2}|'{1,2})\s*")
_OPEN_LIST = re.compile(r"[^#\"'\[{]*=\s*\[\s*(?:#.*)?")
_BEHIND = re.compile(r"(?P<entry>.*?[\]}\"\w],?)\s+(?P<note>(?:--|//|;|\()?\s*[^\W\d][^=\[\]{}\"]*)")
_HALF_OPENED = re.compile(r'[^"\n]*=[ \t]*(?P<quote>"{1,2})[ \t]*\n')
_TEXT = re.compile(r'"(?:\\.|[^"\\])*+"', re.DOTALL)


@frozen
class Mending:
    """All that is wrong with a statement, and its text without that; None where it cannot be read even so."""

    wrongs: tuple[Wrong, ...]
    text: str | None
    forgets: bool = False
    """Whether the text can be read but says something else than was meant."""


def mending(text: str) -> Mending:
    """How a statement that cannot be read is read after all."""
    if found := _half_opened(text):
        return found
    if any(text.count(quotes) % 2 for quotes in LONG_QUOTES):
        return _long_text(text)
    line = joined(text) if "\n" in text else text
    if line != text and parsed(line) is not None:
        return Mending(tuple(_broken(text)), line)
    if line != text and (found := _entries(text)):
        return found
    if len(text) <= MENDED and (slip := slipped(line)):
        return Mending((wrong(slip, text, line),), slip.mended, slip.forgets)
    return Mending((unreadable(text),), None)


def _long_text(text: str) -> Mending:
    """A text in three quotes that does not end: it ends before what can only be the next statement."""
    quotes = next(quotes for quotes in LONG_QUOTES if text.count(quotes) % 2)
    lines = text.split("\n")
    sound = (at for at, line in enumerate(lines) if at and _SOUND_PAIR.match(line) and parsed(line) is not None)
    ends = next(sound, len(lines))
    while ends > 1 and not lines[ends - 1].strip():
        ends -= 1
    kept = "\n".join(lines[:ends])
    half = ends > 1 and _HALF_CLOSED.fullmatch(lines[ends - 1])
    start = len(kept) - len(lines[ends - 1]) if half else len(kept)
    edit = (start, len(kept), quotes if half else f"\n{quotes}")
    told = Wrong(
        start=start if half else text.index(quotes),
        width=len(kept) - start if half else 3,
        code="quote",
        message="a text over several lines ends with three quotes"
        if half
        else "the text that begins here does not end",
        hint=f"end it with {quotes}",
        edit=edit if ends > 1 and parsed(kept[:start] + edit[2]) is not None else None,
    )
    closed = f"{kept[:start]}{quotes}" + "\n".join(["", *lines[ends:]])
    return Mending((told,), closed if parsed(closed) is not None else None)


def _half_opened(text: str) -> Mending | None:
    """A text over several lines that begins with fewer quotes than three."""
    match = _HALF_OPENED.match(text)
    if not match:
        return None
    start, end = match.span("quote")
    for ending in ('"""', '""', '"'):
        if text.endswith(ending):
            better = f'{text[:start]}"""{text[end : len(text) - len(ending)]}"""'
            message, hint = "a text over several lines begins with three quotes", 'write `"""`'
            edit = (start, len(text), better[start:])
            told = Wrong(start=start, width=end - start, code="quote", message=message, hint=hint, edit=edit)
            return Mending((told,), better) if parsed(better) is not None else None
    return None


def _broken(text: str) -> Iterator[Wrong]:
    """What only the ends of its lines make unreadable: tables in braces and texts."""
    for start, end in _over_line_ends(text):
        part = text[start:end]
        is_table = part.startswith("{")
        one_line = re.sub(r"\s*\n\s*", " ", part)
        yield Wrong(
            start=start,
            width=1 if is_table else part.index("\n"),
            code="braces" if is_table else "quote",
            message="a table in braces stands on one line" if is_table else "the text runs over the end of its line",
            hint="close it with `}` on this line" if is_table else "write it on one line, or put it in three quotes",
            edit=(start, end, one_line) if joined(part) == part.replace("\n", " ") else None,
        )


def _over_line_ends(text: str) -> Iterator[tuple[int, int]]:
    """From where to where a table in braces, or a text, runs over the end of a line."""
    line = joined(text)
    opened: list[int] = []
    for at, sign in enumerate(masked(line)):
        if sign == "{":
            opened.append(at)
        elif sign == "}" and opened and "\n" in text[(start := opened.pop()) : at] and not opened:
            yield start, at + 1
    for match in _TEXT.finditer(line):
        if "\n" in text[match.start() : match.end()]:
            yield match.span()


def _entries(text: str) -> Mending | None:
    """What is wrong with entries of a list that begin on lines of their own; None where they are not the matter."""
    lines = text.split("\n")
    if not _OPEN_LIST.fullmatch(lines[0]):
        return None
    last = max((at for at, line in enumerate(lines) if at and parted(line)[0].strip(" \t],")), default=0)
    wrongs: list[Wrong] = []
    better, offset = [lines[0]], len(lines[0]) + 1
    for at, line in enumerate(lines[1:], start=1):
        if len(wrongs) == SHOWN:
            return Mending(tuple(wrongs), None)
        mended, told = _entry(line, is_last=at == last)
        better.append(mended)
        wrongs += [told.moved(offset)] if told else []
        offset += len(line) + 1
    whole = "\n".join(better)
    if parsed(whole) is None:
        code, comment = parted(better[-1])
        whole = "\n".join([*better[:-1], f"{code}]{comment}"])
        wrongs.append(_not_closed(text, len(lines[0])))
    return Mending(tuple(wrongs), whole) if wrongs and parsed(whole) is not None else None


def _not_closed(text: str, opening: int) -> Wrong:
    start = text.index("[")
    return Wrong(
        start=start,
        width=max(1, len(text[start:opening].rstrip())),
        code="bracket",
        message="a bracket is not closed",
        hint="close every `[` with `]`, every `{` with `}`",
        edit=(len(text), len(text), "\n]"),
    )


def _entry(line: str, *, is_last: bool) -> tuple[str, Wrong | None]:
    """One line of a list without what is wrong with it; empty where nobody can make it out."""
    code, comment = parted(line)
    body = code.strip()
    entry = body.rstrip(" ,")
    start, end = code.find(entry), code.find(entry) + len(entry)
    if not body.strip("], "):
        return line, None
    if parsed(f"x = [{entry.rstrip(']') if is_last else entry}]") is not None:
        if is_last or body.endswith((",", "]")):
            return line, None
        told = Wrong(start=end, width=1, code="comma", message="a comma is missing", hint="end the line with `,`")
        return f"{code},{comment}", evolve(told, edit=(end, end, ","))
    return _behind(code, comment) or _slip(line, start, end)


def _behind(code: str, comment: str) -> tuple[str, Wrong] | None:
    """An entry with words behind it that do not begin as a note does."""
    match = _BEHIND.fullmatch(masked(code)) if len(code) <= MENDED else None
    if not match or parsed(f"x = [{code[: match.end('entry')]}]") is None:
        return None
    start, at = match.end("entry"), match.start("note")
    comma = "," if code.endswith(",") and code[start - 1] != "," else ""
    better = f"{comma}{code[start:at]}# {code[at : len(code) - len(comma)]}"
    told = Wrong(
        start=at,
        width=len(match["note"]),
        code="comment",
        message="a note stands behind the value",
        hint="begin it with `#`",
        edit=(start, len(code), better),
    )
    return f"{code[:start]}{better}{comment}", told


def _slip(line: str, start: int, end: int) -> tuple[str, Wrong | None]:
    """An entry with a slip in it."""
    entry = line[start:end]
    several = "," in masked(entry) and "=" not in masked(entry)
    before, after = ("x = [", "]") if several else ("x = ", "")
    as_pair = before + entry + after
    if len(line) > MENDED or not (found := slipped(as_pair)):
        return "", unreadable(line)
    told = wrong(found, as_pair, as_pair).moved(start - len(before))
    mended = found.mended.removeprefix(before).removesuffix(after) if after else found.mended.removeprefix(before)
    return line[:start] + mended + line[end:], told
