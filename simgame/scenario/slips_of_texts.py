"""Quotes that a word processor made, that were forgotten, or that stand within others."""

from collections.abc import Callable

from simgame.scenario.slips import END, Slip, put


def quoted(found: str) -> str:
    """The text in quotes, blanks around it left outside."""
    body = found.strip()
    return found.replace(body, f'"{body}"', 1) if body else found


def _inner(found: str) -> str:
    start = found.index('"')
    return found[: start + 1] + found[start + 1 :].rstrip()[:-1].replace('"', "'") + '"'


def _doubled(found: str) -> str:
    body = found.strip()
    return found.replace(body, f'"{body.strip(body[0])}"')


def _ended(quote: str) -> Callable[[str], str]:
    """What puts a quote at the end."""
    return lambda found: found.rstrip() + quote


def _changed(quote: str) -> Callable[[str], str]:
    """What puts a quote in the place of the last one."""
    return lambda found: found.rstrip()[:-1] + quote


def _opened(found: str) -> str:
    return ' "' + found.strip()


CURLY = (
    Slip("curly", "[“”„‟«»″]", put('"'), "`{}` is a curly quote", 'write straight quotes, "like these"', raw=True),
    Slip(
        "curly",
        "[\u2018\u2019\u201a\u201b\u2039\u203a`\u00b4]",
        put("'"),
        "`{}` is a curly quote",
        'write straight quotes, "like these"',
        raw=True,
    ),
)

TEXTS = (
    Slip(
        "quote",
        r"(?<=[=\[,])\s*(?:\"\"[^\"]+\"\"|''[^']+'')" + END,
        _doubled,
        "the quotes are doubled",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\"']*'" + END,
        _changed('"'),
        "the quotes differ",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*'[^\"']*\"" + END,
        _changed("'"),
        "the quotes differ",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<==)\s*\"[^\"]*'\s*$",
        _changed('"'),
        "the quotes differ",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*[^\W\d][^\"'=\[\]{},]*\"" + END,
        _opened,
        "the quote is not opened",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<==)\s*[^\s\"'=\[\]{}][^\"=\[\]{}]*\"\s*$",
        _opened,
        "the quote is not opened",
        "write `{}`",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\",\]}#]*(?=\s*[\]}])",
        _ended('"'),
        "the quote is not closed",
        "write `{}`",
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\",}#]*(?=,\s*[\w-]+\s*=|,\s*\")",
        _ended('"'),
        "the quote is not closed",
        "write `{}`",
    ),
    Slip(
        "quote",
        r"(?<=[=,\[])\s*\"[^\"#]*(?=\s*(?:$|#))",
        _ended('"'),
        "the quote is not closed",
        'end it with `"`',
    ),
    Slip(
        "quote",
        r"(?<==)\s*'[^'#]*(?=\s*(?:$|#))",
        _ended("'"),
        "the quote is not closed",
        "end it with `'`",
    ),
    Slip(
        "quote",
        r"(?<=[\d\]}])[\"']\s*$",
        put(""),
        "`{}` closes nothing",
        "leave it out",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<==)\s*\".*\"\s*$",
        _inner,
        "quotes stand within quotes",
        "write single quotes, 'like these', inside",
        raw=True,
    ),
    Slip(
        "quote",
        r"(?<==)\s*'.*'\s*$",
        lambda found: f' "{found.strip()[1:-1]}"',
        "an apostrophe stands within single quotes",
        "write `{}`",
        raw=True,
    ),
    Slip("end", r"(?<=\")\.\s*$", put(""), "a line needs no sign at its end", "leave it out"),
    Slip(
        "backslash", r"\\(?![\"\\])", put(r"\\"), "a backslash means something of its own", r"write two, `\\`", raw=True
    ),
    Slip("backslash", r"\\", put(r"\\"), "a backslash means something of its own", r"write two, `\\`", raw=True),
)

UNQUOTED = (
    Slip(
        "unquoted",
        r"(?<==)\s*(?:[^\W\d]|[$€£¥₹])[^\"'=\[\]{},#]*" + END,
        quoted,
        "`{}` is text without quotes",
        "write `{}`",
    ),
    Slip("unquoted", r"(?<=[\[,])\s*[^\W\d][\w .-]*" + END, quoted, "`{}` is text without quotes", "write `{}`"),
)

LAST = (
    Slip(
        "unquoted",
        r"(?<==)\s*[^\s\"'\[{][^\"'\[{]*$",
        quoted,
        "this is text without quotes",
        "write `{}`",
        desperate=True,
    ),
    Slip(
        "unquoted",
        r"(?<==)\s*[^\s\"'\[{].*$",
        lambda found: f" '{found.strip()}'",
        "this is text without quotes",
        "write `{}`",
        raw=True,
        desperate=True,
    ),
)
"""Told where nothing else is."""
