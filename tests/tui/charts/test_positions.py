from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.figures import price
from simgame.tui.charts.clouds import Axis, Cloud
from simgame.tui.charts.painter import Row, Span, Tone, width_of, words_of
from simgame.tui.charts.positions import HERE, SAYS, Group, positions

WANT = Axis(name="they want", low=0, high=10, step=2, say=lambda value: f"{value:.1f}".removesuffix(".0"))
PAY = Axis(name="they would pay", low=10, high=40, step=5, say=price)
ENDS = ("quick and cheap", "careful and lasting")
HUES = (Tone.RESEARCH, Tone.PRICING, Tone.CLOSING)
NEEDS, DOLLARS = st.floats(0, 10), st.floats(10, 40)


def group(name: str, across: float, up: float, off: float = 1.0) -> Group:
    cloud = Cloud(across=across, up=up, across_off=off, up_off=3 * off)
    hue = HUES[ord(name[0]) % len(HUES)]
    return Group(name=name, pin=Span(name[0], hue, filled=True), now=cloud, before=cloud, says=up)


def drawn(*groups: Group, here: tuple[float, float] = (2.7, 24.0), width: int = 70, height: int = 18) -> list[Row]:
    return positions(groups, here, (WANT, PAY), ENDS, width, height)


def seen(rows: list[Row]) -> str:
    return "\n".join(map(words_of, rows))


def dotted(row: Row, tone: Tone) -> bool:
    """Whether dots of this tone are in a row."""
    return any("\u2800" < letter <= "\u28ff" for span in row if span.tone is tone for letter in span.text)


CLOUDS = st.builds(group, st.sampled_from(["Ann", "Bob", "Cy", "D 茶屋"]), NEEDS, DOLLARS, st.floats(0.01, 9))


@given(st.lists(CLOUDS, max_size=12), st.tuples(NEEDS, DOLLARS), st.integers(30, 140), st.integers(6, 50))
def test_a_map_is_exactly_as_large_as_asked_and_shows_where_you_stand(
    groups: list[Group], here: tuple[float, float], width: int, height: int
) -> None:
    rows = drawn(*groups, here=here, width=width, height=height)
    assert len(rows) == height
    assert {width_of(row) for row in rows} == {width}
    assert seen(rows).count(HERE) == 1


@given(st.lists(CLOUDS, max_size=12))
def test_every_segment_has_its_letter(groups: list[Group]) -> None:
    filled = [span.text for row in drawn(*groups) for span in row if span.filled]
    assert sorted("".join(filled)) == sorted(each.pin.text for each in groups)


def test_names_stand_beside_their_letters_whole() -> None:
    text = seen(drawn(group("Ann", 2, 15), group("Bob", 5, 20), group("Cy", 8, 30)))
    assert all(name in text for name in ("Ann", "Bob", "Cy", "you"))


def test_who_is_thought_alike_stands_side_by_side() -> None:
    rows = drawn(group("Ann", 4, 30), group("Bob", 4, 30), group("Cy", 4, 30))
    (row,) = [row for row in rows if any(span.filled for span in row)]
    assert "".join(span.text for span in row if span.filled) == "BAC"
    assert all(name in seen(rows) for name in ("Ann", "Bob", "Cy"))


def test_a_cloud_that_tightened_lies_inside_its_faint_outline_of_before() -> None:
    steady = group("Ann", 7, 25)
    rows = drawn(evolve(steady, before=group("Ann", 7, 25, off=2).now))
    before = [y for y, row in enumerate(rows) if dotted(row, Tone.LINE)]
    now = [y for y, row in enumerate(rows) if dotted(row, steady.pin.tone)]
    assert before[0] < now[0] < now[-1] < before[-1]
    assert not any(dotted(row, Tone.LINE) for row in drawn(steady))


def test_what_people_say_is_marked_only_where_tests_say_otherwise() -> None:
    agreed = group("Ann", 7, 30)
    assert SAYS not in seen(drawn(agreed))
    assert SAYS not in seen(drawn(evolve(agreed, says=30.5)))
    rows = [words_of(row) for row in drawn(evolve(agreed, says=38))]
    said, tested = (next(y for y, row in enumerate(rows) if mark in row) for mark in (SAYS, "A"))
    assert said < tested
    assert rows[said].index(SAYS) == rows[tested].index("A")


def test_both_axes_name_your_own_place() -> None:
    *plot, _, numbers = drawn(here=(2.7, 24.0))
    strong = [span.text.strip() for row in (*plot, numbers) for span in row if span.tone is Tone.STRONG]
    assert strong == ["$24", HERE, "you", "2.7"]


def test_the_ends_of_the_scale_are_in_words() -> None:
    *_, axis, numbers = map(words_of, drawn())
    assert "quick and cheap" in axis
    assert "careful and lasting" in axis
    assert numbers.split() == ["0", "2.7", "4", "6", "8", "10"]


def test_long_words_leave_each_other_room() -> None:
    *_, axis, _ = positions((), (5, 20), (WANT, PAY), ("a" * 80, "z" * 80), 60, 10)
    assert words_of(axis).count("…") == 2
