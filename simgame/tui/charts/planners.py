"""Your hours beside those of two planners: one who knows what you know, and one who knows the truth."""

from collections.abc import Iterator, Sequence

from simgame.analysis.contrasts import told
from simgame.figures import hours
from simgame.planning.ending import planners
from simgame.review import Review
from simgame.score import Par, Step
from simgame.tui.charts.chart import Chart
from simgame.tui.charts.months import Lane, months
from simgame.tui.charts.painter import BLANK, Row, Span, Tone, said, wrapped
from simgame.tui.widgets.hours_bar import MARKS

LEAST = 60
"""Columns under which only the words are shown."""


class PlannersChart(Chart):
    """A lane for you, par and the best plan under each activity, and where you part from par in words."""

    def __init__(self, review: Review, par: Par, best: Sequence[Step], *, id: str) -> None:
        """
        Set three ways side by side.

        Args:
            best: The best plan with the hours that it comes to in this game, as far as the game went.
        """
        super().__init__(id=id)
        self._best = best
        self._review = review
        self._par = par

    def paint(self, width: int, height: int) -> list[Row]:
        review = self._review
        rows: list[Row] = [(Span("How others would have done it", Tone.STRONG),)]
        rows += wrapped(planners(self._par, review.scenario.currency), width, Tone.QUIET)
        for sentence in told(review.scenario, review.reports, self._par.par_plan):
            rows += wrapped(sentence, width - 2, Tone.PLAIN, Span("· ", Tone.QUIET))
        if width < LEAST:
            return rows
        return [*rows, BLANK, *months(list(self._lanes()), said(review.scenario.period), width)]

    def _lanes(self) -> Iterator[Lane]:
        review = self._review
        count = len(review.reports)
        plans = {"par": self._par.par_plan[:count], "best": self._best}
        hours_of = {"you": [report.hours for report in review.reports]}
        hours_of |= {name: [step.hours for step in plan] for name, plan in plans.items()}
        most = review.scenario.firm.hours / 2
        for name in review.scenario.play.levers:
            for who, given in hours_of.items():
                if not given:
                    continue
                values = [min(getattr(each, name), most) for each in given]
                mean = sum(getattr(each, name) for each in given) / count
                yours = who == "you"
                yield Lane(
                    label=name.capitalize() if yours else f"  {who}",
                    values=values,
                    tone=Tone(name) if yours else Tone.QUIET,
                    last=hours(round(mean)),
                    top=most,
                    mark=MARKS[name] if yours else " ",
                )
