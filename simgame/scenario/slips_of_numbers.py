"""Numbers as they stand in letters, invoices and spreadsheets."""

import re

from simgame.scenario.slips import END, Slip, put

_NUMBER = r"-?\d[\d._]*+"
_BLANK = r"[ '’\u00a0\u2009\u202f]"
_SIGNS = r"(?:[^\s\"'\[\]{}=#,]|,(?=[^\s\"'\[\]{}=#,]))*+"
_WRONG_SIGN = "`{}` does not belong to a number"


def _percent(found: str) -> str:
    return f"{float(found.rstrip('%').rstrip().replace(',', '.')) / 100:g}"


def _thousands(found: str) -> str:
    return re.sub(rf"(?<=\d)(?:,|{_BLANK})(?=\d{{3}})", "_", found)


def _german(found: str) -> str:
    return found.replace(".", "_").replace(",", ".")


def _pointed(found: str) -> str:
    return found.replace(",", ".")


def _without_unit(found: str) -> str:
    return re.sub(r"(?<=[\d.])\s*[^\W\d_][\w/ ]*[?!.]?$", "", found)


def _truth(found: str) -> str:
    return " true" if found.strip().lower() in {"yes", "true"} else " false"


def _zeros(found: str) -> str:
    return re.sub("[oO]", "0", found)


NUMBERS = (
    Slip(
        "currency",
        r"(?<=[\d.])\s*[$€£¥₹]" + END,
        put(""),
        _WRONG_SIGN,
        "leave it out; `currency` says it once",
    ),
    Slip(
        "currency", r"(?<!\s)\s*+[$€£¥₹]\s*+(?=-?[\d.])", put(" "), _WRONG_SIGN, "leave it out; `currency` says it once"
    ),
    Slip(
        "currency",
        r"(?<==)\s*[A-Z][A-Za-z]{1,2}\.?[ \t]+(?=-?\d)",
        put(" "),
        _WRONG_SIGN,
        "leave it out; `currency` says it once",
    ),
    Slip(
        "percent",
        r"(?<![\w.,])\d++(?:_\d++)*+(?:[.,]\d++)?+\s*+%",
        _percent,
        "`{}` is written as a share",
        "write `{}`",
    ),
    Slip("thousands", r"(?<==)\s*-?\d{1,3}(?:\.\d{3})+,\d+" + END, _german, "`{}` has a decimal comma", "write `{}`"),
    Slip(
        "thousands",
        rf"(?<==)\s*-?\d{{1,3}}(?:(?:,|{_BLANK})\d{{3}})+(?:\.\d+)?" + END,
        _thousands,
        "`{}` has a sign between thousands",
        "write `{}`",
    ),
    Slip("comma", r"(?<==)\s*-?\d+,\d+" + END, _pointed, "`{}` has a decimal comma", "write `{}`"),
    Slip("point", r"(?<![\w.])\.\d+", lambda found: "0" + found, "`{}` has nothing before the point", "write `{}`"),
    Slip("point", r"(?<![\w.])\d+\.\d+\.(?!\S)", lambda found: found[:-1], "`{}` has a point too many", "write `{}`"),
    Slip("point", r"(?<=\d)\.(?![\d.])", put(".0"), "nothing stands after the point", "write a digit, as in 5.0"),
    Slip("point", r"(?<=\d)(?:\.{2,3}|,\.|\.,)(?=\d)", put("."), "`{}` parts no decimals", "write one point"),
    Slip("zero", r"(?<![\w.])0+(?=\d)", put(""), "a number does not begin with `{}`", "leave it out"),
    Slip("zero", r"(?<![\w.])\d[\d_.]*[oO]+[\doO]*" + END, _zeros, "`{}` has a letter for a zero", "write `{}`"),
    Slip(
        "minus",
        r"(?<=[=,\[])\s*(?:[\u2212–—]\s*|-\s+)(?=\d)",
        put(" -"),
        "this is no minus sign",
        "write `-` before the number",
    ),
    Slip(
        "number",
        r"(?<==)\s*(?:~|≈|±|\+/?-|(?i:ca|circa|about|approx)\b\.?)\s*(?=-?\d)",
        put(" "),
        _WRONG_SIGN,
        "give one number",
    ),
    Slip(
        "bracket",
        rf"(?<==)\s*\(\s*{_NUMBER}\s*\)",
        lambda found: f" {found.strip()[1:-1]}",
        "a number stands without brackets",
        "write `{}`",
    ),
    Slip(
        "truth",
        r"(?i)(?<==)\s*(?:yes|true|no|false)" + END,
        _truth,
        "`{}` is neither a truth nor a text",
        "write `{}`, or put the word in quotes",
    ),
    Slip(
        "number",
        rf"(?i)(?<==)\s*{_NUMBER}\s*+(?:k|m|mio|mln|million|thousand|hundred|dozen)\b\.?" + END,
        put(" 1"),
        "`{}` is not a number",
        "write all its digits, 5_000 for instance",
        forgets=True,
    ),
    Slip(
        "unit",
        rf"(?<==)\s*{_NUMBER}\s*+[^\W\d][\w/ ]*+[?!.]?" + END,
        _without_unit,
        "`{}` has its unit behind it",
        "write `{}`",
    ),
)
"""Tried in this order."""

NO_NUMBERS = (
    Slip(
        "number",
        rf"(?<==)\s*+[-+]?\d{_SIGNS}(?:\s*+[-–—+*/]\s*+\d{_SIGNS}|\s++to\s++\d{_SIGNS})*+" + END,
        put(" 1"),
        "`{}` is not a number",
        "give one number, 1234.5 for instance",
        forgets=True,
    ),
    Slip(
        "number",
        r"(?<==)\s*(?:\?+|-+|[–—…]|\.{2,})" + END,
        put(" 1"),
        "`{}` is not a value",
        "give it a value, or leave the line out",
        forgets=True,
    ),
)
"""What no mend makes a number of."""
