"""Reads rules: from text to the parts they are made of."""

import re
from collections.abc import Callable, Collection, Iterator

from attrs import frozen

from simgame.characters import printable
from simgame.scenario.diagnose import did_you_mean, listed, surely
from simgame.scenario.figures import FIGURES
from simgame.scenario.limits import NAMED
from simgame.scenario.rule_parts import COMPARISONS, JOINS, SUMS, Joined, Named, Not, Number, Part, dimension

DEEPEST = 8
"""Brackets in brackets."""
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d[\d_]*(?:\.\d+)?)|(?P<name>[A-Za-z_][\w.]*)|(?P<sign><=|>=|==|!=|[-+*()<>=]))", re.ASCII
)
_WORDS = {"and", "or", "not"}


class RuleFault(Exception):  # named for what it is
    """A rule cannot be read, or compares what cannot be compared."""

    def __init__(self, message: str, start: int, end: int, hint: str = "", instead: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.start = start
        """Characters into the rule where the fault begins."""
        self.end = end
        self.instead = instead
        """What should surely stand there; empty where nobody knows."""


@frozen
class Token:
    """A word of a rule and where it stands."""

    kind: str
    """``number``, ``name`` or ``sign``; ``end`` after the last."""
    text: str
    start: int
    end: int


class Parser:
    """Reads a rule from left to right; each method reads what binds closer than the one before it."""

    def __init__(self, text: str) -> None:
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0

    @property
    def next(self) -> Token:
        return self.tokens[self.at]

    def take(self, *texts: str) -> Token | None:
        """The next token where it is one of these."""
        token = self.next
        if token.kind == "end" or token.text not in texts:
            return None
        self.at += 1
        return token

    def rule(self) -> Part:
        tree = self.either()
        if self.next.kind != "end":
            raise self.unexpected("put `and` or `or` between two conditions")
        self.condition(tree)
        return tree

    def either(self) -> Part:
        return self.joined(("or",), self.both)

    def both(self) -> Part:
        return self.joined(("and",), self.contrary)

    def joined(self, words: tuple[str, ...], read: Callable[[], Part]) -> Part:
        part = read()
        while token := self.take(*words):
            self.condition(part)
            other = read()
            self.condition(other)
            part = Joined(part.start, other.end, token.text, part, other)
        return part

    def contrary(self) -> Part:
        if not (token := self.take("not")):
            return self.comparison()
        self.descend(token)
        part = self.contrary()
        self.depth -= 1
        self.condition(part)
        return Not(token.start, part.end, part)

    def comparison(self) -> Part:
        left = self.sum()
        if token := self.take("="):
            hint = "write `==` for equal, `<=` or `>=` for a limit"
            raise RuleFault("`=` does not compare", token.start, token.end, hint, "==")
        if not (token := self.take(*COMPARISONS)):
            return left
        right = self.sum()
        if self.next.text in COMPARISONS:
            raise self.unexpected("join two comparisons with `and`")
        whole = Joined(left.start, right.end, token.text, left, right)
        mine, other = dimension(left), dimension(right)
        if mine and other and mine.dimension != other.dimension:
            raise RuleFault(f"compares {mine.unit} with {other.unit}", whole.start, whole.end)
        return whole

    def sum(self) -> Part:
        part = self.product()
        while token := self.take(*SUMS):
            other = self.product()
            mine, others = dimension(part), dimension(other)
            part = Joined(part.start, other.end, token.text, part, other)
            if mine and others and mine.dimension != others.dimension:
                verb = "adds" if token.text == "+" else "subtracts"
                message = (
                    f"{verb} {others.unit} and {mine.unit}"
                    if verb == "adds"
                    else f"takes {others.unit} from {mine.unit}"
                )
                raise RuleFault(message, part.start, part.end)
        return part

    def product(self) -> Part:
        part = self.single()
        while token := self.take("*"):
            other = self.single()
            part = Joined(part.start, other.end, token.text, part, other)
            dimension(part)
        return part

    def single(self) -> Part:
        token = self.next
        if token.kind == "number":
            self.at += 1
            return Number(token.start, token.end, float(token.text.replace("_", "")))
        if token.kind == "name" and token.text not in _WORDS:
            self.at += 1
            return _named(token)
        if self.take("-"):
            self.descend(token)
            part = self.single()
            self.depth -= 1
            zero = Number(token.start, token.start, 0.0)
            return Joined(token.start, part.end, "-", zero, part)
        if self.take("("):
            self.descend(token)
            part = self.either()
            self.depth -= 1
            if not self.take(")"):
                raise RuleFault("this bracket is not closed", token.start, token.end, "close it with `)`")
            return part
        raise self.unexpected("write a figure, `cash` for instance, or a number")

    def descend(self, token: Token) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise RuleFault(f"the rule is nested more than {DEEPEST} deep", token.start, token.end)

    def condition(self, part: Part) -> None:
        if isinstance(part, Not) or (isinstance(part, Joined) and (part.sign in COMPARISONS or part.sign in JOINS)):
            return
        hint = f"compare it, `{part} > 10` for instance"
        raise RuleFault(f"`{part}` is neither true nor false", part.start, part.end, hint)

    def unexpected(self, hint: str) -> RuleFault:
        token = self.next
        told = "the rule ends too soon" if token.kind == "end" else f"`{token.text}` is not expected here"
        return RuleFault(told, token.start, token.end, hint)


def _tokens(text: str) -> Iterator[Token]:
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            at += len(text[at:]) - len(text[at:].lstrip())
            message = f"`{printable(text[at], NAMED)}` cannot stand in a rule"
            hint = _HINTS.get(text[at], "rules have names, numbers, + - *, and comparisons")
            raise RuleFault(message, at, at + 1, hint, _INSTEAD.get(text[at], ""))
        kind = match.lastgroup
        yield Token(kind, match[kind], match.start(kind), match.end(kind))
        at = match.end()
    yield Token("end", "", len(text), len(text) + 1)


_INSTEAD = {"&": "and", "|": "or", "≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "−": "-", "–": "-"}  # noqa: RUF001  # look-alikes
_HINTS = {
    "%": "write 0.4 for 40 %",
    "/": "rules do not divide; multiply the other side",
    "&": "write `and`",
    "|": "write `or`",
    "!": "write `not`",
    "≥": "write `>=`",
    "≤": "write `<=`",
    "$": "leave the sign out",
    "€": "leave the sign out",
    ",": "write a point in decimals, and nothing or _ in thousands",
    '"': "figures and numbers stand without quotes",
}


def _named(token: Token) -> Named:
    """A figure by its name, with the name of a segment after it where it has one."""
    name, _, segment = token.text.partition(".")
    if token.text in FIGURES:
        return Named(token.start, token.end, token.text, None)
    if segment and name in FIGURES and FIGURES[name].by_segment:
        return Named(token.start, token.end, name, segment)
    if segment and name in FIGURES:
        raise RuleFault(f"`{name}` is the same for all segments", token.start, token.end, f"write `{name}`", name)
    hint, sure = did_you_mean(token.text, FIGURES) or _near(name), surely(token.text, FIGURES)
    message = f"`{printable(token.text, NAMED)}` is not a name that rules know"
    raise RuleFault(message, token.start, token.end, hint, sure)


def _near(name: str) -> str:
    family: Collection[str] = [known for known in FIGURES if known.startswith(f"{name}.")]
    return f"choose {listed(family)}" if family else ""
