from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from simgame.analysis.forecast import Forecast, Range, forecast
from simgame.analysis.outlook import shown
from simgame.figures import MINUS
from simgame.tui.charts.painter import width_of, words_of
from simgame.tui.widgets.ahead import Ahead
from tests.tui.stage import SHOP, month, played

FORECAST = forecast(played(2), SHOP.habit.decisions, 20)
MEASURES = tuple(FORECAST.measures)


def reach(middle: float, wide: float) -> Range:
    ends = {f"p{percent}": middle + wide * (percent - 50) / 45 for percent in (5, 10, 25, 50, 75, 90, 95)}
    return Range(**ends)


def ahead_of(**measures: Range) -> Forecast:
    return evolve(FORECAST, measures={**FORECAST.measures, **measures})


def painted(
    ahead: Forecast, width: int, *, beginner: bool = False, compact: bool = False, drawn: bool = False
) -> list[str]:
    chart = Ahead(evolve(SHOP, level="beginner" if beginner else "advanced"))
    chart.compact, chart.drawn = compact, drawn
    chart.show(ahead, month(), ())
    return [words_of(row) for row in chart.paint(width, 0)]


@given(
    st.floats(-90_000, 90_000),
    st.floats(0, 20_000),
    st.integers(32, 60),
    st.booleans(),
)
@settings(max_examples=50)
def test_every_figure_finds_room_with_its_range(middle: float, wide: float, width: int, drawn: bool) -> None:  # noqa: FBT001  # hypothesis draws it
    ranges = {name: reach(middle if name in ("profit", "value") else abs(middle) / 90, wide) for name in MEASURES}
    chart = Ahead(evolve(SHOP, level="advanced"))
    chart.drawn = drawn
    chart.show(ahead_of(**ranges), month(), ())
    rows = chart.paint(width, 0)
    assert all(width_of(row) <= width for row in rows)
    assert not any("…" in words_of(row) for row in rows)


def test_a_picture_shows_where_a_figure_lies_often_half_the_time_and_where_it_was() -> None:
    rows = painted(ahead_of(calls=reach(20, 10)), 32, beginner=True, drawn=True)
    assert rows[1].split() == ["Calls", "20", "▼", "10", "to", "30"]
    assert rows[2].count("●") == 1
    assert rows[2].count("┃") == 1
    assert rows[2].index("─") < rows[2].index("━") < rows[2].index("●") < rows[2].rindex("━") < rows[2].rindex("─")
    assert rows[-1].startswith(" ─ 9 in 10  ━ half  ┃ last month")


def test_in_one_row_ranges_stand_where_there_is_room() -> None:
    ahead = ahead_of(calls=reach(20, 10), wins=reach(4, 2), profit=reach(100, 300))
    wide, narrow = (painted(ahead, width, beginner=True, compact=True) for width in (58, 36))
    assert wide == [f" Calls 20 10–30  Bought 4 2–6  Money $100 {MINUS}$200 to $400 "]
    assert narrow == [" Calls 20 Bought 4 Money $100"]


def test_beginners_see_calls_sales_and_money() -> None:
    told = "\n".join(painted(FORECAST, 32, beginner=True))
    assert all(name in told for name in ("Calls", "Bought", "Money"))
    assert "Quotes" not in told


def test_beginners_see_what_counts_where_plays_or_answers_pay_later() -> None:
    assert shown(SHOP)[-1] == "value"
    assert "value" not in shown(evolve(SHOP, events={}))


def test_a_forecast_that_failed_says_so_until_one_comes() -> None:
    chart = Ahead(evolve(SHOP, level="advanced"))
    chart.show(FORECAST, month(), ())
    chart.fail("ZeroDivisionError")
    assert "failed (ZeroDivisionError)" in " ".join(words_of(row) for row in chart.paint(32, 0)).replace("  ", " ")
    chart.show(FORECAST, month(), ())
    assert "failed" not in " ".join(words_of(row) for row in chart.paint(32, 0))


def test_a_goal_stands_under_the_figures_and_says_whether_the_forecast_reaches_it() -> None:
    chart = Ahead(evolve(SHOP, level="advanced"))
    chart.show(ahead_of(wins=reach(4, 2), revenue=reach(9_000, 500)), month(), ())
    chart.goals = {"wins": 6}
    assert [row.split() for row in map(words_of, chart.paint(34, 0)) if "Goal" in row] == [
        ["Goal", "6", "sales", "in", "reach"]
    ]
    chart.goals = {"revenue": 9_501}
    assert any(row.split() == ["Goal", "$9.5k", "revenue", "unlikely"] for row in told(chart))
    chart.goals, chart.keeps_sales = {"wins": 6}, True
    assert any(row.split() == ["Goal", "6", "sales"] for row in told(chart))


def test_on_a_full_page_the_gravest_warning_stands_in_place_of_the_legend() -> None:
    chart = Ahead(evolve(SHOP, level="advanced"))
    chart.show(FORECAST, month(), ("9 calls wait.", "The till runs dry."))
    full, chart.short = told(chart), True
    short = told(chart)
    assert any("9 times in 10" in row for row in full)
    assert any("runs dry" in row for row in full)
    assert short[-1].split() == ["!", "9", "calls", "wait."]
    assert len(short) == len(full) - 4


def test_a_pinned_what_if_is_what_later_ones_are_compared_with() -> None:
    chart = Ahead(evolve(SHOP, level="advanced"))
    chart.show(ahead_of(calls=reach(20, 4)), month(), ())
    chart.pin(hold=True)
    chart.show(ahead_of(calls=reach(26, 4)), month(), ())
    assert next(row for row in told(chart) if "Calls" in row).split() == ["Calls", "26", "▲", "6", "more"]
    assert told(chart)[0].split() == ["Against", "your", "pin", "w", "lets", "go"]
    chart.drawn = True
    assert any("┃ pin" in row for row in told(chart))
    chart.pin(hold=False)
    chart.drawn = False
    assert any("against last month" in row for row in told(chart))


def told(chart: Ahead) -> list[str]:
    return [words_of(row) for row in chart.paint(34, 0)]
