"""What stands over the plan: the less, the more the period asks."""

from attrs import evolve

from simgame.game import Game
from simgame.scenario import check_text, summary
from simgame.tui.charts.painter import words_of
from simgame.tui.pages.page import before
from simgame.tui.widgets.banner import Banner, Detail
from tests.tui.stage import Stage, settled
from tests.worlds import HARBOUR, harbour, months

BUSY = """
[plays.letters]
name  = "1,500 letters"
text  = "To the people you aim at, and to nobody else. 210 ring within two weeks, or never."
hours = 6

[plays.herald]
name = "Coffee with the Herald"
text = "Kit Lowe writes for 9,000 homes. Two stories in five get printed. Bring biscuits."

[events.helper]
at       = 1
headline = "Jory asks for a seat"
effects  = [{ on = "firm.hours", plus = 12, delay = 12 }]

[events.frost]
at       = 13
headline = "A hard frost"
text     = "The harbour is shut, the sailors stay at home and the fishers mend their nets."

[coach.known]
when = "period > 1"
say  = "A boat that is known is waited for."

[coach.price]
when = "period > 1"
say  = "Whoever asks too much hears it last."
"""


def busy() -> Game:
    scenario = evolve(harbour(BUSY, strategy_every=3), level="advanced")
    return months(Game(scenario=scenario, seed=1), 3)


def told(detail: Detail) -> list[str]:
    game = busy()
    banner = Banner(game, before(game))
    banner.detail = detail
    return [words_of(row).strip("▎ ") for row in banner.paint(78, 0)]


def test_news_and_new_hours_are_told_however_short_the_rest_is() -> None:
    for detail in (Detail.SHORT, Detail.MORE, Detail.FULL):
        rows = told(detail)
        assert any(row.startswith("News A hard frost.") for row in rows)
        assert "New: Your week has 52 hours now, 12 more." in rows


def test_each_detail_tells_less_than_the_next() -> None:
    shortest, more, full = (told(detail) for detail in (Detail.SHORT, Detail.MORE, Detail.FULL))
    assert len(told(Detail.LEAST)) == 1 < len(shortest) < len(more) < len(full)
    assert [sum(row.startswith("Coach") for row in rows) for rows in (shortest, more, full)] == [1, 1, 2]
    assert "answered" in shortest[0]
    assert not any(row.startswith("Kept") for row in more)


async def test_a_busy_meeting_fits_a_usual_terminal_as_far_as_the_price() -> None:
    stage = Stage(busy())
    async with stage.run_test(size=(80, 24)) as pilot:
        await settled(stage, pilot)
        for says in ("A hard frost", "12 more", "Strategy meeting", "210 ring", "Goal: sales", "Price ◂"):
            assert says in stage.text
        assert "52 h" in stage.text
    roomy = Stage(busy())
    async with roomy.run_test(size=(100, 40)) as pilot:
        await settled(roomy, pilot)
        assert "Kept" in roomy.text
        assert "Whoever asks too much" in roomy.text


def test_a_scenario_without_help_has_no_coach() -> None:
    scenario, findings = check_text(
        HARBOUR.format(noise="off").replace("[play]", "[play]\nhelp = false") + BUSY, "h.toml"
    )
    assert scenario is not None, summary(findings)
    assert months(Game(scenario=scenario, seed=1), 3).hints == ()
