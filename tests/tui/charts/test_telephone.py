import re

import pytest

from simgame.figures import MINUS
from simgame.funnel import asked_quote
from simgame.tui.charts.painter import width_of, words_of
from simgame.tui.charts.telephone import demand, telephone
from tests.tui.stage import month, played


@pytest.mark.parametrize("width", [38, 58, 78, 118, 158])
def test_no_row_is_wider_than_the_page(width: int) -> None:
    rows = [*telephone(month(), width), *demand(month(), width)]
    assert max(width_of(row) for row in rows) <= width


def test_marketing_stands_left_of_the_telephone_and_sales_right() -> None:
    head = words_of(telephone(month(), 78)[0])
    assert head.index("MARKETING") < head.index("SALES")


def test_each_leak_is_named_where_it_happens() -> None:
    text = "\n".join(map(words_of, telephone(month(customers_lost=2), 78)))
    for row in ("Answered", "Decided", "Customers"):
        assert row in text
    for leak in ("6 hung up", "4 said no", "2 left"):
        assert f"{MINUS}{leak}" in text


def test_those_answered_who_asked_for_no_quote_are_named() -> None:
    text = "\n".join(map(words_of, telephone(month(), 78, asked=7.6)))
    assert re.search(rf"Asked a quote +8 {MINUS}4 didn't", text)
    assert "Asked a quote" not in "\n".join(map(words_of, telephone(month(), 78)))


@pytest.mark.parametrize("periods", [1, 2, 5])
def test_everybody_answered_asked_for_a_quote_or_did_not(periods: int) -> None:
    game = played(periods)
    before = (game.opening, *game.reports)[-2]
    asked = asked_quote(game.latest, before, game.scenario)
    assert asked is not None
    assert 0 < asked < game.latest.worked


def test_numbers_start_at_nothing_and_end_at_what_they_are() -> None:
    start, end = words_of(demand(month(), 78, 0.0)[0]), words_of(demand(month(), 78, 1.0)[0])
    assert start.endswith("0 people")
    assert end.endswith("27 people")


def test_created_and_satisfied_share_a_scale() -> None:
    created, satisfied, _ = demand(month(inbound=20, referrals=0, worked=10, outreach=0, wins=10), 78)
    lengths = [sum(span.width for span in row if span.filled) for row in (created, satisfied)]
    assert lengths[0] == pytest.approx(2 * lengths[1], abs=1)


def test_friends_and_cold_calls_are_told_apart_without_colour() -> None:
    created, _, legend = (words_of(row) for row in demand(month(inbound=10, referrals=10, outreach=20, wins=5), 78))
    assert created.count("▒") == pytest.approx(created.count("/") / 2, abs=1)
    assert "▒ 10 sent by friends" in legend
    assert "/ 20 by cold calls" in legend


def test_calls_that_plays_and_news_brought_ring_and_are_told_apart() -> None:
    fair = month(brought=40, worked=52)
    text = "\n".join(map(words_of, telephone(fair, 78)))
    assert "Plays, news     40" in text
    assert "62 rang" in text
    created, _, legend = (words_of(row) for row in demand(fair, 78))
    assert created.endswith("67 people")
    assert created.count("+") == pytest.approx(40 / 67 * 47, abs=1)
    assert "+ 40 by plays, news" in legend


def test_the_legend_of_demand_is_whole_where_four_sources_stand_in_it() -> None:
    legend = words_of(demand(month(inbound=73, brought=210, referrals=1, outreach=23), 78)[-1])
    assert " ".join(legend.split()) == "73 called + 210 by plays, news ▒ 1 sent by friends / 23 by cold calls"
