"""Page Words: every word on the screens, explained in a line, with a search."""

from itertools import groupby

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Input

from simgame.game import Game
from simgame.glossary import GLOSSARY, Term, matching
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, pad, rule, wrapped
from simgame.tui.pages.page import Page

WORD = 20
"""Columns for a word where its meaning stands beside it."""
NARROW = 60


class WordList(Chart):
    """Terms under their groups."""

    def __init__(self) -> None:
        super().__init__()
        self._terms: tuple[Term, ...] = GLOSSARY

    def show(self, terms: tuple[Term, ...]) -> None:
        self._terms = terms
        self.redraw()

    def paint(self, width: int, height: int) -> list[Row]:
        if not self._terms:
            return [(Span(" No word like that here. Try fewer letters.", Tone.QUIET),)]
        rows: list[Row] = []
        for group, terms in groupby(self._terms, key=lambda term: term.group):
            rows += [rule(width - 1, f" {group}")] if not rows else [BLANK, rule(width - 1, f" {group}")]
            for term in terms:
                rows += explained(term, width)
        return rows


def explained(term: Term, width: int) -> list[Row]:
    """A word and its meaning, beside each other where there is room."""
    word = Span(f" {term.word}", Tone.STRONG)
    meaning = term.meaning + (f" (Books: {term.also}.)" if term.also else "")
    if width < NARROW:
        return [(word,), *wrapped(meaning, width - 4, Tone.PLAIN, Span("   "))]
    return wrapped(meaning, width - 2, Tone.PLAIN, Span(pad(word.text, WORD), Tone.STRONG))


class WordsPage(Page, can_focus=False):
    """The glossary."""

    LABEL = "Words"

    def compose(self) -> ComposeResult:
        yield Input(placeholder="/ searches the words", compact=True)
        with VerticalScroll():
            yield WordList()

    def show(self, game: Game) -> None:
        self._game = game

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one(WordList).show(matching(event.value) if event.value.strip() else GLOSSARY)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(VerticalScroll).focus()
