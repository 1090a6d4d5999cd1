from simgame.tui.charts.options import options
from simgame.tui.charts.painter import words_of


def test_the_chosen_one_stands_out_without_colour_and_each_can_be_clicked() -> None:
    row = options([("look('a')", "Map"), ("look('b')", "In words")], "look('b')")
    assert words_of(row) == " ◂  Map   In words  ▸"
    assert [span.text for span in row if span.filled] == [" In words "]
    assert [span.action for span in row if span.action] == ["look('a')", "look('b')"]
