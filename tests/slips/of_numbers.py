"""Slips in numbers: as people write them in letters, invoices and spreadsheets."""

import re

from tests.slips.kind import NUMBER, TRUTH, Kinds

KINDS = Kinds()
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _has_point(number: str) -> bool:
    return "." in number


def _thousands(number: str, sign: str) -> str | None:
    whole = re.split("[.,]", number.lstrip("-"))[0].replace("_", "")
    return number.replace("_", "").replace(whole, f"{int(whole):,}".replace(",", sign)) if len(whole) > 3 else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Decimal comma."""
    return number.replace(".", ",").replace("_", "") if _has_point(number) else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Decimal comma and points between thousands."""
    return None if _has_point(number) else _thousands(f"{number},00", ".")


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Decimal point and commas between thousands."""
    return _thousands(number if _has_point(number) else f"{number}.00", ",")


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Percent for a share."""
    return f"{float(number) * 100:g}%" if _has_point(number) and 0 < float(number) < 1 else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Percent for a share, after a blank."""
    return f"{float(number) * 100:g} %" if _has_point(number) and 0 < float(number) < 1 else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Percent for a count."""
    return f"{number} %" if float(number) >= 1 else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Nothing before the point."""
    return number.replace("0.", ".") if re.match(r"-?0\.\d", number) else None


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """Nothing after the point."""
    return re.sub(r"\.0*$", ".", f"{number}." if not _has_point(number) else number)


@KINDS.at(NUMBER)
def _(number: str) -> str | None:
    """A number in words."""
    return _WORDS[int(number)] if number.isdigit() and int(number) < len(_WORDS) else None


KINDS.add(
    NUMBER,
    {
        "Comma between thousands": lambda number: _thousands(number, ","),
        "Point between thousands": lambda number: None if _has_point(number) else _thousands(number, "."),
        "Blank between thousands": lambda number: _thousands(number, " "),
        "Apostrophe between thousands": lambda number: _thousands(number, "'"),
        "Narrow blank between thousands": lambda number: _thousands(number, "\u202f"),
        "Currency sign before": lambda number: f"${number}",
        "Other currency sign before": lambda number: f"£ {number}",
        "Currency sign after": lambda number: f"{number} €",
        "Currency code after": lambda number: f"{number} EUR",
        "Currency code before": lambda number: f"USD {number}",
        "Unit after": lambda number: f"{number} hours",
        "Unit after, no blank": lambda number: f"{number}h",
        "Unit with a stroke after": lambda number: f"{number} hours/week",
        "Number in quotes": lambda number: f'"{number}"',
        "Number in curly quotes": lambda number: f"“{number}”",
        "Number in brackets": lambda number: f"({number})",
        "Zero first": lambda number: f"0{number}" if number[0] not in "-0" else None,
        "Two points": lambda number: number.replace(".", "..") if _has_point(number) else None,
        "Letter O for zero": lambda number: number[:-1] + "O" if number.endswith("0") else None,
        "About": lambda number: f"~{number}",
        "About, in words": lambda number: f"ca. {number}",
        "A range": lambda number: f"{number}-{number}5",
        "A long minus": lambda number: number.replace("-", "\u2212") if number[0] == "-" else None,
        "A minus apart": lambda number: number.replace("-", "- ") if number[0] == "-" else None,
        "Plus or minus": lambda number: f"±{number}",
        "A fraction": lambda _: "1/2",
        "A sum": lambda number: f"{number} + 1",
        "A question mark": lambda _: "?",
        "A dash": lambda _: "-",
        "None": lambda _: "none",
        "n/a": lambda _: "n/a",
        "A semicolon after": lambda number: f"{number};",
        "A full stop after": lambda number: f"{number}." if _has_point(number) else None,
        "A comma point mix": lambda number: number.replace(".", ",.") if _has_point(number) else None,
        "A star after": lambda number: f"{number}*",
    },
)
KINDS.add(
    TRUTH,
    {
        "Yes for true": lambda truth: "yes" if truth == "true" else "no",
        "Capital truth": str.capitalize,
        "Truth in capitals": str.upper,
        "Truth in quotes": lambda truth: f'"{truth}"',
        "1 for true": lambda truth: "1" if truth == "true" else "0",
        "On for true": lambda truth: "on" if truth == "true" else "off",
    },
)
