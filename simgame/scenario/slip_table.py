"""The slips people make who never wrote TOML, in the words they are told in."""

import re
from collections.abc import Callable

from simgame.scenario.slips import STRING, Slip

_END = r"(?=\s*(?:$|[,}\]#]))"


def _put(text: str) -> Callable[[str], str]:
    return lambda _: text


def _underscored(found: str) -> str:
    body = found.strip()
    return found.replace(
        body, re.sub(r"[\s-]+", "_", body.strip("[]").strip()).join("[]" if body[0] == "[" else ("", ""))
    )


def _percent(found: str) -> str:
    return f"{float(found.rstrip('%').rstrip().replace(',', '.')) / 100:g}"


def _quoted(found: str) -> str:
    body = found.strip()
    return found.replace(body, f'"{body}"', 1) if body else found


def _thousands(found: str) -> str:
    return re.sub(r"(?<=\d)[,.'’ ](?=\d{3})", "_", found)


def _german(found: str) -> str:
    return found.replace(".", "_").replace(",", ".")


def _inner(found: str) -> str:
    start = found.index('"')
    return found[: start + 1] + found[start + 1 :].rstrip()[:-1].replace('"', "'") + '"'


def _closed(found: str) -> str:
    """The text with all brackets closed that it opens outside of strings."""
    opened = ""
    for bracket in re.findall(r"[\[{\]}]", STRING.sub("", found)):
        opened = opened + bracket if bracket in "[{" else opened[:-1]
    return found.rstrip() + opened[::-1].translate(str.maketrans("[{", "]}"))


def _slip(  # noqa: PLR0913  # a slip in all its parts
    code: str,
    pattern: str,
    mend: Callable[[str], str],
    message: str,
    hint: str,
    *,
    raw: bool = False,
    desperate: bool = False,
) -> Slip:
    forgets = code in {"letters", "empty"}
    return Slip(code, pattern, mend, message, hint, raw, forgets, desperate)


SLIPS = (
    _slip("curly", "[“”„‟«»″]", _put('"'), "`{}` is a curly quote", 'write straight quotes, "like these"', raw=True),
    _slip(
        "curly",
        "[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]",
        _put("'"),
        "`{}` is a curly quote",
        'write straight quotes, "like these"',
        raw=True,
    ),
    _slip(
        "colon", r"^\s*[\w-]+\s*:=?", lambda found: found.rstrip(":= \t") + " =", "a colon stands for `=`", "write `{}`"
    ),
    _slip(
        "colon",
        r"(?<=[{,])\s*[\w-]+\s*:=?",
        lambda found: found.rstrip(":= \t") + " =",
        "a colon stands for `=`",
        "write `{}`",
    ),
    _slip("equals", r"==+|=>|=\s+=", _put("="), "`{}` is not needed here", "one `=` is enough"),
    _slip("comment", r"^\s*(?://|--|;|/\*|%)|\s//", _put(" #"), "`{}` does not begin a comment", "begin it with `#`"),
    _slip("end", r"[;,]+\s*$", _put(""), "a line needs no sign at its end", "leave out the `,` or `;`"),
    _slip("spaces", r"^\s*[\w-]+(?:[ \t]+[\w-]+)+(?=\s*=)", _underscored, "`{}` has spaces", "write `{}`"),
    _slip("spaces", r"^\s*\[[\w .-]+\]", _underscored, "`{}` has spaces", "write `{}`"),
    _slip(
        "header", r"^\s*\[[\w.-]+\s*$", lambda found: found.rstrip() + "]", "the bracket is not closed", "write `{}`"
    ),
    _slip("header", r"^\s*[\w.-]+\]\s*$", lambda found: "[" + found.strip(), "the bracket is not opened", "write `{}`"),
    _slip(
        "header",
        r"^\s*[\[({<]+\s*[\w.-]+\s*[\])}>]+:?",
        lambda found: f"[{found.strip(' []{}()<>:')}]",
        "a table's name stands in square brackets",
        "write `{}`",
    ),
    _slip("missing", r"^\s*[\w-]+(?=\s+[\"'\d\[{-])", lambda found: found + " =", "`=` is missing", "write `{} …`"),
    _slip(
        "currency",
        r"\s*[$€£¥₹]\s*",
        _put(" "),
        "`{}` does not belong to a number",
        "leave it out; `currency` says it once",
    ),
    _slip("percent", r"\d+(?:_\d+)*(?:[.,]\d+)?\s*%", _percent, "`{}` is written as a share", "write `{}`"),
    _slip("thousands", r"(?<==)\s*-?\d{1,3}(?:\.\d{3})+,\d+" + _END, _german, "`{}` has a decimal comma", "write `{}`"),
    _slip(
        "thousands",
        r"(?<==)\s*-?\d{1,3}(?:[,'’ ]\d{3})+(?:\.\d+)?" + _END,
        _thousands,
        "`{}` has a sign between thousands",
        "write `{}`",
    ),
    _slip(
        "comma",
        r"(?<==)\s*-?\d+,\d+" + _END,
        lambda found: found.replace(",", "."),
        "`{}` has a decimal comma",
        "write `{}`",
    ),
    _slip("point", r"(?<![\w.])\.\d+", lambda found: "0" + found, "`{}` has nothing before the point", "write `{}`"),
    _slip("point", r"(?<=\d)\.(?![\d.])", _put(".0"), "nothing stands after the point", "write a digit, as in 5.0"),
    _slip("zero", r"(?<![\w.])0+(?=\d)", _put(""), "a number does not begin with `{}`", "leave it out"),
    _slip(
        "truth",
        r"(?i)(?<==)\s*(?:yes|true|no|false)" + _END,
        lambda found: " true" if found.strip().lower() in {"yes", "true"} else " false",
        "`{}` is neither a truth nor a text",
        "write `{}`, or put the word in quotes",
    ),
    _slip(
        "unit",
        r"(?<==)\s*-?\d[\d._]*\s*[^\W\d][\w/ ]*" + _END,
        lambda found: re.sub(r"(?<=\d)\s*[^\W\d_][\w/ ]*$", "", found),
        "`{}` has its unit behind it",
        "write `{}`",
    ),
    _slip(
        "quote",
        r"(?<==)\s*\"[^\"]*'\s*$",
        lambda found: found.rstrip()[:-1] + '"',
        "the quotes differ",
        "write `{}`",
        raw=True,
    ),
    _slip(
        "quote",
        r"(?<==)\s*'[^']*\"\s*$",
        lambda found: found.rstrip()[:-1] + "'",
        "the quotes differ",
        "write `{}`",
        raw=True,
    ),
    _slip(
        "quote",
        r"(?<==)\s*[^\W\d][^\"'=\[\]{}]*\"" + _END,
        lambda found: ' "' + found.strip(),
        "the quote is not opened",
        "write `{}`",
        raw=True,
    ),
    _slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\",\]#]*(?=\s*\])",
        lambda found: found.rstrip() + '"',
        "the quote is not closed",
        "write `{}`",
    ),
    _slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\"#]*(?=\s*(?:$|#))",
        lambda found: found.rstrip() + '"',
        "the quote is not closed",
        'end it with `"`',
    ),
    _slip(
        "quote",
        r"(?<==)\s*'[^'#]*(?=\s*(?:$|#))",
        lambda found: found.rstrip() + "'",
        "the quote is not closed",
        "end it with `'`",
    ),
    _slip(
        "quote",
        r"(?<==)\s*\".*\"\s*$",
        _inner,
        "quotes stand within quotes",
        "write single quotes, 'like these', inside",
        raw=True,
    ),
    _slip(
        "backslash",
        r"\\(?![\"\\])",
        _put(r"\\"),
        "a backslash means something of its own",
        r"write two, `\\`",
        raw=True,
    ),
    _slip("backslash", r"\\", _put(r"\\"), "a backslash means something of its own", r"write two, `\\`", raw=True),
    _slip("unquoted", r"(?<==)\s*[^\W\d][^\"'=\[\]{},#]*" + _END, _quoted, "`{}` is text without quotes", "write `{}`"),
    _slip("unquoted", r"(?<=[\[,])\s*[^\W\d][\w .-]*" + _END, _quoted, "`{}` is text without quotes", "write `{}`"),
    _slip(
        "unquoted",
        r"(?<==)\s*[^\s\"'\[{][^\"'\[{]*$",
        _quoted,
        "this is text without quotes",
        "write `{}`",
        desperate=True,
    ),
    _slip(
        "unquoted",
        r"(?<==)\s*[^\s\"'\[{].*$",
        lambda found: f" '{found.strip()}'",
        "this is text without quotes",
        "write `{}`",
        raw=True,
        desperate=True,
    ),
    _slip("comma", r"(?<=[\"\d}\]])\s+(?=[\"\d{\w-])", _put(", "), "a comma is missing", "write `,` between the two"),
    _slip(
        "bracket",
        r"(?<==)\s*[\[{].*$",
        _closed,
        "a bracket is not closed",
        "close every `[` with `]`, every `{` with `}`",
        raw=True,
    ),
    _slip("bracket", r"(?<=[\]}])[\]})]+\s*$", _put(""), "`{}` closes nothing", "leave it out"),
    _slip(
        "bracket",
        r"(?<==)\s*\(.*\)",
        lambda found: f" [{found.strip()[1:-1]}]",
        "a list stands in square brackets",
        "write `[…]`",
        raw=True,
    ),
    _slip(
        "letters",
        r"^\s*[\w-]*[^\W\w]*[^\x00-\x7f][\w-]*(?=\s*=)",
        _quoted,
        "`{}` is not a name",
        "names are made of a to z, 0 to 9 and _",
    ),
    _slip("empty", r"=\s*$", _put('= ""'), "nothing stands after `=`", "give it a value, or leave the line out"),
)
"""Tried in this order; the first whose mending makes the line readable is told."""
