"""Slips in names, headers and whole lines."""

import re

from tests.slips.kind import COMMENT, FULL_LINE, HEADER, KEY, PAIR, Kinds

KINDS = Kinds()


def _apart(key: str) -> tuple[str, str]:
    """Blanks before a key, and the key."""
    name = key.lstrip()
    return key[: len(key) - len(name)], name


def _renamed(key: str, name: str) -> str:
    return _apart(key)[0] + name


def _swapped(key: str) -> str | None:
    lead, name = _apart(key)
    middle = len(name) // 2
    return f"{lead}{name[: middle - 1]}{name[middle]}{name[middle - 1]}{name[middle + 1 :]}" if len(name) > 3 else None


def _dropped(key: str) -> str | None:
    lead, name = _apart(key)
    return f"{lead}{name[: len(name) // 2]}{name[len(name) // 2 + 1 :]}" if len(name) > 3 else None


def _doubled(key: str) -> str | None:
    lead, name = _apart(key)
    return f"{lead}{name[:2]}{name[1:]}" if len(name) > 3 and name[1] != "_" else None


def _dotted(header: str, change: "re.Pattern[str]", into: str) -> str | None:
    return change.sub(into, header, count=1) if change.search(header) else None


def _first_part(header: str, into: str) -> str:
    return re.sub(r"(?<=\[)\w+", into, header)


def _parts(header: str) -> list[str]:
    return header[1:-1].split(".")


def _noted(pair: str, note: str) -> str | None:
    return None if pair.endswith(("[", ",", '"""')) else f"{pair}  {note}"


KINDS.add(
    KEY,
    {
        "Letters swapped": _swapped,
        "A letter left out": _dropped,
        "A letter too many": _doubled,
        "A capital letter": lambda key: _renamed(key, _apart(key)[1].capitalize()),
        "Capitals": str.upper,
        "Blank for underscore": lambda key: key.replace("_", " ") if "_" in key else None,
        "Hyphen for underscore": lambda key: key.replace("_", "-") if "_" in key else None,
        "No underscore": lambda key: key.replace("_", "") if "_" in key else None,
        "Key in curly quotes": lambda key: _renamed(key, f"“{_apart(key)[1]}”"),
        "Key with an article": lambda key: _renamed(key, f"the {_apart(key)[1]}"),
    },
)
KINDS.add(
    PAIR,
    {
        "Colon": lambda pair: re.sub(r"\s*=", ":", pair, count=1),
        "Colon before the blank": lambda pair: pair.replace("=", ":", 1),
        "Colon and equals sign": lambda pair: pair.replace("=", ":=", 1),
        "Two equals signs": lambda pair: pair.replace("=", "==", 1),
        "An arrow": lambda pair: pair.replace("=", "=>", 1),
        "A thin arrow": lambda pair: pair.replace("=", "->", 1),
        "No equals sign": lambda pair: re.sub(r"\s*=", "", pair, count=1),
        "Is": lambda pair: pair.replace("=", "is", 1),
        "A dash for the equals sign": lambda pair: pair.replace("=", "-", 1),
        "Nothing after the equals sign": lambda pair: (
            pair.split("=")[0] + "=" if not pair.endswith(("[", '"""')) else None
        ),
        "A bullet": lambda pair: f"- {pair}",
        "A star": lambda pair: f"* {pair}",
        "A number before": lambda pair: f"1. {pair}",
        "A comma at the end": lambda pair: f"{pair}," if pair[-1] not in "[," and not pair.endswith('"""') else None,
        "A semicolon at the end": lambda pair: (
            f"{pair};" if pair[-1] not in "[," and not pair.endswith('"""') else None
        ),
        "Slashes before a note": lambda pair: _noted(pair, "// as in spring"),
        "Dashes before a note": lambda pair: _noted(pair, "-- as in spring"),
        "A note in brackets": lambda pair: _noted(pair, "(as in spring)"),
        "A note without a sign": lambda pair: _noted(pair, " as in spring"),
        "A no-break space": lambda pair: re.sub(r"\s*=\s*", "\u00a0=\u00a0", pair, count=1),
        "Given twice": lambda pair: f"{pair}\n{pair}" if pair[0] not in " {" and pair[-1] not in '[,"' else None,
        "A stray quote at the end": lambda pair: f'{pair}"' if pair[-1].isdigit() else None,
    },
)
KINDS.add(
    HEADER,
    {
        "Header not closed": lambda header: header[:-1],
        "Header not opened": lambda header: header[1:],
        "Header without brackets": lambda header: header[1:-1],
        "Header in round brackets": lambda header: f"({header[1:-1]})",
        "Header in braces": lambda header: f"{{{header[1:-1]}}}",
        "Header in double brackets": lambda header: f"[{header}]",
        "Header closed by a brace": lambda header: header[:-1] + "}",
        "Header with a colon": lambda header: f"{header}:",
        "Header as in YAML": lambda header: f"{header[1:-1]}:",
        "Header with an equals sign": lambda header: f"{header} =",
        "Header with words after it": lambda header: f"{header} as I see it",
        "Header with a blank for the dot": lambda header: _dotted(header, re.compile(r"\."), " "),
        "Header with a colon for the dot": lambda header: _dotted(header, re.compile(r"\."), ":"),
        "Header with a stroke for the dot": lambda header: _dotted(header, re.compile(r"\."), "/"),
        "Header with a comma for the dot": lambda header: _dotted(header, re.compile(r"\."), ", "),
        "Header with two dots": lambda header: _dotted(header, re.compile(r"\."), ".."),
        "Header with a dot at the end": lambda header: header[:-1] + ".]",
        "Header of a kind misspelt": lambda header: _first_part(header, _swapped(_parts(header)[0]) or "fimr"),
        "Header of a kind in the singular": lambda header: _first_part(header, _parts(header)[0].removesuffix("s")),
        "Header of a kind with a capital": lambda header: _first_part(header, _parts(header)[0].capitalize()),
        "Header in capitals": str.upper,
        "Header without its kind": lambda header: f"[{'.'.join(_parts(header)[1:])}]" if "." in header else None,
        "Header with a hyphen in a name": lambda header: header.replace("_", "-") if "_" in header else None,
        "Header with a blank in a name": lambda header: header.replace("_", " ") if "_" in header else None,
        "Header with curly quotes": lambda header: f"[“{header[1:-1]}”]",
        "Header twice": lambda header: f"{header}\n{header}",
        "Header as in Markdown": lambda header: f"## {header[1:-1]}",
    },
)
KINDS.add(
    COMMENT,
    {
        "Comment with slashes": lambda comment: f"//{comment[1:]}" if len(comment) > 2 else None,
        "Comment with dashes": lambda comment: f"--{comment[1:]}" if len(comment) > 2 else None,
        "Comment with a semicolon": lambda comment: f";{comment[1:]}" if len(comment) > 2 else None,
        "Comment with no sign": lambda comment: comment[2:] if len(comment) > 4 else None,
    },
)
KINDS.add(FULL_LINE, {"Line left out": lambda _: ""})
