from hypothesis import given
from hypothesis import strategies as st

from simgame.fork import Fork
from simgame.scenario import Hours
from simgame.tui.charts.branches import branches
from simgame.tui.charts.painter import width_of, words_of
from tests.tui.stage import SHOP, month

CASH = st.floats(-60_000, 60_000)
HOURS = st.builds(Hours, promotion=st.floats(0, 20), closing=st.floats(0, 20))
WAY = st.lists(st.tuples(CASH, HOURS, st.floats(0, 40)), min_size=6, max_size=6)


def fork(mine: list[tuple[float, Hours, float]], other: list[tuple[float, Hours, float]], number: int | None) -> Fork:
    ways = [
        tuple(month(period=n, cash=cash, hours=hours, wins=wins) for n, (cash, hours, wins) in enumerate(way, 1))
        for way in (mine, other)
    ]
    return Fork(scenario=SHOP, parted=number, mine=ways[0], other=ways[1])


@given(WAY, WAY, st.integers(1, 6) | st.none(), st.integers(30, 200))
def test_no_row_is_wider_than_its_room(
    mine: list[tuple[float, Hours, float]], other: list[tuple[float, Hours, float]], number: int | None, width: int
) -> None:
    assert max(map(width_of, branches(fork(mine, other, number), width))) <= width


def test_only_hours_that_differ_have_lanes_and_each_has_one_a_way() -> None:
    mine = [(9_000.0, Hours(promotion=8, closing=20), 6.0)] * 6
    other = [(4_000.0, Hours(promotion=3, closing=20), 4.0)] * 6
    rows = [words_of(row).split() for row in branches(fork(mine, other, 1), 80)]
    heads = [row for row in rows if row and row[0] in {"Worth", "▲", "✚", "Bought", "other"} and "now," not in row]
    assert [(row[0], row[-1]) for row in heads] == [
        ("Worth", "$39k"),
        ("other", "$34k"),
        ("▲", "h"),
        ("other", "h"),
        ("Bought", "36"),
        ("other", "24"),
    ]
