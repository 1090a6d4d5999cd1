"""Slips in texts and words: quotes that a word processor made, quotes forgotten, quotes within."""

from tests.slips.kind import LIST, LONG, STRING, TABLE, Kinds

KINDS = Kinds()


def _inner(text: str) -> str:
    return text[1:-1]


def _words(text: str) -> list[str]:
    return _inner(text).split(" ")


def _inside(items: str) -> str:
    return items.strip()[1:-1]


def _second_quoted(text: str) -> str | None:
    words = _words(text)
    return f'"{words[0]} "{words[1]}" {" ".join(words[2:])}"' if len(words) > 2 else None


KINDS.add(
    STRING,
    {
        "Curly quotes": lambda text: f"“{_inner(text)}”",
        "German quotes": lambda text: f"„{_inner(text)}“",
        "Quotes of French": lambda text: f"«{_inner(text)}»",
        "Single curly quotes": lambda text: f"\u2018{_inner(text)}\u2019",
        "A curly quote at the end": lambda text: f'"{_inner(text)}”',
        "A curly quote at the start": lambda text: f'“{_inner(text)}"',
        "No quote at the end": lambda text: text[:-1],
        "No quote at the start": lambda text: text[1:],
        "No quotes": _inner,
        "Quotes that differ": lambda text: f"\"{_inner(text)}'",
        "Quotes that differ, the other way": lambda text: f"'{_inner(text)}\"",
        "Two quotes each": lambda text: f'"{text}"',
        "Two single quotes for one": lambda text: f"''{_inner(text)}''",
        "Backticks": lambda text: f"`{_inner(text)}`",
        "Quotes within quotes": _second_quoted,
        "An apostrophe in single quotes": lambda text: f"'{_inner(text)}'s'",
        "A backslash": lambda text: f'"{_inner(text)} \\ so"' if " " in text else None,
        "Text broken over two lines": lambda text: text.replace(" ", "\n", 1) if len(_words(text)) > 3 else None,
        "A full stop after the quotes": lambda text: f"{text}.",
        "A note after the quotes": lambda text: f"{text} (mine)",
        "A character of no width": lambda text: text[:2] + "\u200b" + text[2:],
    },
)
KINDS.add(
    LONG,
    {
        "One quote for three": lambda _: '"',
        "Two quotes for three": lambda _: '""',
        "Curly quotes for three": lambda _: "“",
    },
)
KINDS.add(
    LIST,
    {
        "List in round brackets": lambda items: f" ({_inside(items)})",
        "List in braces": lambda items: f" {{{_inside(items)}}}",
        "List without brackets": lambda items: f" {_inside(items)}",
        "List not closed": lambda items: items[:-1],
        "List not opened": lambda items: f" {items.lstrip()[1:]}",
        "List closed twice": lambda items: f"{items}]",
        "List closed by a brace": lambda items: items[:-1] + "}",
        "List without a comma": lambda items: items.replace(", ", " ", 1),
        "List with a semicolon": lambda items: items.replace(", ", "; ", 1),
        "List with and": lambda items: items.replace(", ", " and ", 1),
        "List with two commas": lambda items: items.replace(", ", ",, ", 1),
        "List without quotes": lambda items: items.replace('"', "") if '"' in items else None,
        "List in one pair of quotes": lambda items: (
            f' ["{_inside(items).replace(chr(34), "")}"]' if '", "' in items else None
        ),
    },
)
KINDS.add(
    TABLE,
    {
        "Table in round brackets": lambda table: f"({table[1:-1]})",
        "Table in square brackets": lambda table: f"[{table[1:-1]}]",
        "Table not closed": lambda table: table[:-1].rstrip(),
        "Table not opened": lambda table: table[1:],
        "Table closed twice": lambda table: f"{table}}}",
        "Table closed by a bracket": lambda table: table[:-1] + "]",
        "Table with colons": lambda table: table.replace(" =", ":"),
        "Table with one colon": lambda table: table.replace(" =", ":", 1),
        "Table without a comma": lambda table: table.replace(", ", " ", 1),
        "Table with a semicolon": lambda table: table.replace(", ", "; ", 1),
        "Table with semicolons": lambda table: table.replace(", ", "; ") if table.count(", ") > 1 else None,
        "Table with a comma at the end": lambda table: table[:-1].rstrip() + ", }",
        "Table without an equals sign": lambda table: table.replace(" = ", " ", 1),
        "Table with and": lambda table: table.replace(", ", " and ", 1),
        "Table over lines": lambda table: table.replace("{ ", "{\n  ").replace(", ", ",\n  ").replace(" }", "\n}"),
        "Table broken once": lambda table: table.replace(", ", ",\n  ", 1),
        "Keys in a table without values": lambda table: table.replace(" = ", " = , ", 1) if "," in table else None,
    },
)
