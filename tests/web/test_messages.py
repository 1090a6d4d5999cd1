import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simgame.web.messages import MOST_CELLS, BadMessage, Looked, Ping, Resized, Typed, message

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
)
SAID = st.text() | JSON.map(json.dumps)
SAID |= st.tuples(st.sampled_from(["stdin", "resize", "ping", "focus"]), JSON).map(json.dumps)


@given(SAID)
def test_whatever_a_page_sends_is_understood_or_refused(said: str) -> None:
    try:
        understood = message(said)
    except BadMessage:
        return
    assert isinstance(understood, Typed | Resized | Looked | Ping)


@given(st.integers(), st.integers())
def test_no_window_is_too_large_to_draw(width: int, height: int) -> None:
    size = message(json.dumps(["resize", {"width": width, "height": height}]))
    assert isinstance(size, Resized)
    assert 1 <= min(size.width, size.height) <= max(size.width, size.height) <= MOST_CELLS


@pytest.mark.parametrize("said", ["[" * 60_000, "[1" + "0" * 5_000 + "]", "null", ""])
def test_what_would_cost_too_much_is_refused(said: str) -> None:
    with pytest.raises(BadMessage):
        message(said)
