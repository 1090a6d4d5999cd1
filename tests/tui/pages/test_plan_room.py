from attrs import asdict, evolve
from hypothesis import given
from hypothesis import strategies as st

from simgame.tui.pages.plan_room import Parts, Room, shared

PARTS = st.builds(
    Parts,
    bars=st.integers(3, 8),
    figures=st.integers(3, 5),
    levers=st.integers(0, 3),
    questions=st.integers(0, 3),
    advice=st.integers(1, 4),
    beside=st.booleans(),
)
ROWS = st.integers(-5, 60)
ORDER = ("advice", "curves", "hint", "pictures", "airy")


@given(rows=ROWS, parts=PARTS)
def test_what_joins_the_bars_fits(rows: int, parts: Parts) -> None:
    room = shared(rows, parts)
    assert room == Room() or parts.rows(room) <= rows


@given(rows=ROWS, parts=PARTS)
def test_what_is_left_out_would_not_fit_beside_what_is_more_useful(rows: int, parts: Parts) -> None:
    room = shared(rows, parts)
    for n, name in enumerate(ORDER):
        if not getattr(room, name):
            kept = {other: getattr(room, other) for other in ORDER[:n]}
            assert parts.rows(evolve(Room(**kept), **{name: True})) > rows


@given(PARTS)
def test_a_tall_page_has_it_all(parts: Parts) -> None:
    room = asdict(shared(60, parts))
    assert not room.pop("tight")
    assert all(room.values())


@given(PARTS)
def test_a_tight_page_saves_the_rows_over_and_under_the_bars(parts: Parts) -> None:
    assert parts.rows(Room()) - parts.rows(Room(tight=True)) == 2
    assert shared(60, parts, tight=True).tight
