"""Price, money and whom the firm is for: what a period's plan has besides hours."""

from collections.abc import Iterator, Mapping

from textual.app import ComposeResult
from textual.containers import Grid
from textual.message import Message

from simgame.figures import money, price
from simgame.planning.levers import AIMS, aimed_at, aims_at, mix, with_aim, with_number
from simgame.scenario import PeriodDecisions, Scenario
from simgame.tui.charts.line import round_step
from simgame.tui.charts.painter import Span, Tone, said
from simgame.tui.widgets.choice import Choice, Picker
from simgame.tui.widgets.dial import Dial
from simgame.tui.widgets.stepper import Stepper


class Levers(Grid):
    """Only what the scenario plays with; what is settled for now says until when."""

    class Moved(Message):
        """One of them moved: a number by its lever, or a segment by what is aimed."""

        def __init__(self, lever: str, value: float | str, *, dragging: bool = False) -> None:
            super().__init__()
            self.lever = lever
            self.value = value
            self.dragging = dragging

        def applied(self, plan: PeriodDecisions, scenario: Scenario) -> PeriodDecisions:
            """The plan with it."""
            if isinstance(self.value, str):
                return with_aim(plan, self.lever.rpartition(".")[2], self.value, scenario)
            return with_number(plan, self.lever, self.value)

    def __init__(self, scenario: Scenario, plan: PeriodDecisions) -> None:
        super().__init__(id="levers")
        self._scenario = scenario
        self._first = plan

    def compose(self) -> ComposeResult:
        yield from self._price()
        yield from self._pickers()
        yield from self._money()

    def _price(self) -> Iterator[Stepper]:
        scenario = self._scenario
        if scenario.play.price == "free":
            step = round_step(scenario.firm.price / 70)
            bounds = scenario.price_range_or_default
            value = self._first.price or scenario.firm.price
            yield Stepper("price", "Price", value, bounds, step, lambda amount: price(amount, scenario.currency))

    def _pickers(self) -> Iterator[Picker]:
        scenario, target = self._scenario, self._first.target
        if len(scenario.segments) > 1:
            aims = AIMS if scenario.play.targets == "each" else {"target": "For"}
            for aim, label in aims.items():
                lever = aim if aim == "target" else f"target.{aim}"
                yield Picker(lever, label, aims_at(scenario, aim), aimed_at(target, aim, scenario))

    def _money(self) -> Iterator[Stepper]:
        if self._scenario.play.money == "on":
            say, limit = self._scenario.currency, self._scenario.firm.spend_limit
            for activity in ("promotion", "research"):
                if activity in self._scenario.play.levers:
                    yield Stepper(
                        f"money.{activity}",
                        f"{activity.capitalize()} money",
                        getattr(self._first.spend, activity),
                        (0.0, limit),
                        round_step(limit / 200),
                        lambda amount: f"{money(amount, say)} a week",
                    )

    def show(self, plan: PeriodDecisions, settled: Mapping[str, str], boards: str = "", stays: str = "") -> None:
        """
        Put them as the plan says.

        Args:
            plan: What to show.
            settled: Words by lever, ``price``, ``target`` or ``money``, that cannot move in this period.
            boards: What rivals ask, to read beside the price.
            stays: Until when price and target stay as they are set now; empty where they move in the next period.
        """
        for stepper in self.query(Stepper):
            kind, _, part = stepper.lever.partition(".")
            stepper.value = getattr(plan.spend, part) if part else plan.price or self._scenario.firm.price
            if kind == "price":
                told = filter(None, (f"stays {stays}" if stays and kind not in settled else "", said(boards)))
                stepper.tail = tuple(Span(f"  {words}", Tone.QUIET) for words in told)
            stepper.settle(settled.get(kind, ""))
        for picker in self.query(Picker):
            aim = picker.lever.rpartition(".")[2]
            picker.mix = said(mix(plan.target, aim, self._scenario))
            picker.picked = aimed_at(plan.target, aim, self._scenario)
            picker.settle(settled.get("target", ""))

    def spread(self, width: int, *, halves: bool) -> int:
        """
        Give a control both columns where its words find no room in one, or where it stands alone.

        Args:
            width: Columns in all.
            halves: Whether two controls stand in a row.

        Returns:
            Rows that all of them take.
        """
        rows: list[list[Stepper | Picker]] = []
        for control in (child for child in self.children if isinstance(child, Stepper | Picker)):
            half = halves and control.cells <= (width - 1) // 2
            if half and rows and len(rows[-1]) == 1 and rows[-1][0].cells <= (width - 1) // 2:
                rows[-1].append(control)
            else:
                rows.append([control])
        for row in rows:
            for control in row:
                control.set_class(halves and len(row) == 1, "-whole")
        return len(rows)

    def take_typed(self, plan: PeriodDecisions) -> PeriodDecisions:
        """Take what is being typed into a number; the plan with it."""
        for stepper in self.query(Stepper):
            if stepper.typed is not None and (typed := stepper.close()) is not None:
                plan = with_number(plan, stepper.lever, typed)
        return plan

    def on_dial_asked(self, asked: Dial.Asked) -> None:
        asked.stop()
        self.post_message(self.Moved(asked.dial.lever, asked.value, dragging=asked.dragging))

    def on_choice_picked(self, picked: Choice.Picked) -> None:
        picked.stop()
        self.post_message(self.Moved(picked.choice.lever, picked.option))
