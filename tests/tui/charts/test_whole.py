from simgame.analysis.attribution import attributed_game
from simgame.tui.charts.painter import words_of
from simgame.tui.charts.told import ToldChart
from simgame.tui.charts.whole import WholeChart
from tests.tui.stage import played


def shown(chart: WholeChart | ToldChart, width: int = 60) -> list[str]:
    return [words_of(row).rstrip() for row in chart.paint(width, 0)]


def test_the_sales_of_a_game_are_told_in_whole_people_that_add_up() -> None:
    shares = next(each for each in attributed_game(played(4)) if each.measure == "wins")
    chart = WholeChart(id="whole")
    assert "one activity after the other" in shown(chart)[-1]
    chart.tell(shares)
    amounts = [words[2:] for words in (row.split() for row in shown(chart)) if len(words) > 2 and words[1].isalpha()]
    numbers = [int(words[0].replace("−", "-")) for words in amounts if words[0].lstrip("+−").isdigit()]  # noqa: RUF001
    assert sum(numbers[:-1]) == numbers[-1]


def test_what_is_being_worked_out_says_so_until_it_is_there() -> None:
    chart = ToldChart("Who knew best", "Trying it…", id="told")
    assert shown(chart) == ["Who knew best", "", "Trying it…"]
    chart.tell(("Mara did.", "Sam did not."))
    assert shown(chart) == ["Who knew best", "", "· Mara did.", "· Sam did not."]
