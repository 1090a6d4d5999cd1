"""One of a few: whom the firm is for, and the answer to a question."""

from collections.abc import Mapping
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.message import Message

from simgame.planning.levers import MIX
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.painter import Row, Span, Tone, fit, said, width_of, wrapped


class Choice(Chart, can_focus=True):
    """Options by key; subclasses draw them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,plus", "turn(1)", "Change", key_display="←→", id="choice.next"),
        Binding("left,minus", "turn(-1)", "Previous", id="choice.previous", show=False),
        Binding("home", "pick(0)", "First", id="choice.first", show=False),
        Binding("end", "pick(-1)", "Last", id="choice.last", show=False),
    ]

    class Picked(Message):
        """Another option was chosen; who hears it shows the choice."""

        def __init__(self, choice: "Choice", option: str) -> None:
            super().__init__()
            self.choice = choice
            self.option = option

    def __init__(self, lever: str, options: Mapping[str, str], picked: str | None) -> None:
        super().__init__(id=lever.replace(".", "-"))
        self.lever = lever
        self._options = {key: said(label) for key, label in options.items()}
        self._picked = picked

    @property
    def picked(self) -> str | None:
        return self._picked

    @picked.setter
    def picked(self, option: str | None) -> None:
        self._picked = option
        self.redraw()

    def action_turn(self, steps: int) -> None:
        keys = list(self._options)
        here = keys.index(self._picked) if self._picked in keys else (-1 if steps > 0 else 0)
        self._choose(keys[(here + steps) % len(keys)])

    def action_pick(self, index: int) -> None:
        self._choose(list(self._options)[index])

    def _choose(self, option: str) -> None:
        if option != self._picked:
            self._picked = option
            self.post_message(self.Picked(self, option))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        if self.has_focus:
            event.stop()
            self.action_turn(1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        if self.has_focus:
            event.stop()
            self.action_turn(-1)


class Picker(Choice):
    """``For ◂ Tourers ▸``: one row, the others behind the arrows."""

    def __init__(self, lever: str, label: str, options: Mapping[str, str], picked: str | None) -> None:
        super().__init__(lever, options, picked)
        self._label = label
        self._settled = ""
        self.mix = ""
        """What stands there where no single option is picked."""

    def settle(self, why: str) -> None:
        """Fixed for now, in these words; an empty text frees it."""
        self._settled = why
        self.can_focus = not why
        self.redraw()

    @property
    def words(self) -> str:
        """What it is, and whom it stands at."""
        return f"{self._label} {self._options.get(self._picked or '', self.mix)}"

    @property
    def cells(self) -> int:
        """Columns it takes, with why it is settled."""
        return cell_len(f"  {self.words}  {self._settled or '◂ ▸'}")

    def paint(self, width: int, height: int) -> list[Row]:
        edge = Span("▌" if self.has_focus else " ", Tone.KEY)
        name = self._spoken(width)
        if self._settled:
            short, full = f"{self._label} {name}", f"{self._label} {name}  {self._settled}"
            fits = cell_len(full) < width
            return [fit((edge, Span(full if fits else short, Tone.QUIET)), width)]
        label = Span(f"{self._label} ", Tone.STRONG if self.has_focus else Tone.PLAIN)
        less, more = Span("◂ ", Tone.KEY, action="turn(-1)"), Span(" ▸", Tone.KEY, action="turn(1)")
        return [fit((edge, label, less, Span(name, Tone.STRONG), more), width)]

    def _spoken(self, width: int) -> str:
        """What is picked; of a mix that finds no room, the largest part."""
        name = self._options.get(self._picked or "", self.mix)
        mixed = self._picked is None or self._picked == MIX
        short = mixed and cell_len(f" {self._label} ◂ {name} ▸") > width
        return name.partition(",")[0] if short else name


class Question(Choice):
    """What an event asks, with its answers under each other: arrows walk through them and out at either end."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "choose", "Choose", key_display="enter", id="question.choose"),
        Binding("up", "walk(-1)", "Answer above", id="question.up", show=False),
        Binding("down", "walk(1)", "Move", key_display="↑↓", id="question.down"),
        Binding("right,plus", "turn(1)", "Next", id="question.next", show=False),
    ]

    class Looked(Message):
        """The player stands on another answer."""

    def __init__(self, event_id: str, headline: str, text: str, answers: Mapping[str, str], picked: str | None) -> None:
        super().__init__(f"answer.{event_id}", answers, picked)
        self.event_id = event_id
        self.headline = headline
        self.text = text
        self._at = 0
        """The answer that Enter chooses."""

    @property
    def about(self) -> tuple[str, tuple[str, ...]]:
        """What explains it: a heading and sentences."""
        return self.headline, (self.text, "Each answer changes what follows.")

    def arrive(self, steps: int) -> None:
        """Stand on the first answer, or on the last where the way leads up."""
        self._look_at(0 if steps > 0 else len(self._options) - 1)

    def _look_at(self, index: int) -> None:
        self._at = index
        self.redraw()
        self.post_message(self.Looked())

    def action_walk(self, steps: int) -> None:
        """To the next answer; past the ends the arrow belongs to the page."""
        if not 0 <= self._at + steps < len(self._options):
            raise SkipAction
        self._look_at(self._at + steps)

    def action_choose(self) -> None:
        self.action_pick(self._at)

    def _choose(self, option: str) -> None:
        self._at = list(self._options).index(option)
        super()._choose(option)
        self.redraw()

    def is_chosen(self, key: str) -> bool:
        return key == self._picked

    def paint(self, width: int, height: int) -> list[Row]:
        rows = wrapped(self.headline, width - 1, Tone.STRONG, Span("▌? " if self.has_focus else " ? ", Tone.WARN))
        if self.text:
            rows += wrapped(self.text, width - 1, Tone.QUIET, Span("   "))
        for index, (key, label) in enumerate(self._options.items()):
            chosen = self.is_chosen(key)
            here = self.has_focus and index == self._at
            mark = Span(f" {'▸' if here else ' '} {'●' if chosen else '○'} ", Tone.KEY)
            told = wrapped(label, width - 1, Tone.STRONG if chosen or here else Tone.PLAIN, mark)
            hint = Span("   Enter chooses", Tone.QUIET)
            if here and not chosen and len(told) == 1 and width_of((*told[0], hint)) < width:
                told = [(*told[0], hint)]
            rows += [tuple(_pressed(span, index) for span in row) for row in told]
        return rows


def _pressed(span: Span, index: int) -> Span:
    return Span(span.text, span.tone, span.filled, f"pick({index})")
