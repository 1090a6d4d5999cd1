"""How the parts of the page Plan stand in the columns and rows there are."""

from textual.geometry import Size

from simgame.game import Game
from simgame.scenario import PeriodDecisions
from simgame.tui.pages.page import Page
from simgame.tui.pages.plan_room import MARGIN, Parts, Room, shared
from simgame.tui.widgets.advisers import Advisers
from simgame.tui.widgets.ahead import Ahead
from simgame.tui.widgets.banner import Banner, Detail
from simgame.tui.widgets.foot import Foot
from simgame.tui.widgets.hours_group import HoursGroup
from simgame.tui.widgets.levers import Levers
from simgame.tui.widgets.questions import Questions

ROOMY = 72
"""Columns from which the forecast stands beside the bars."""
AHEAD = 33
"""Columns of the forecast there."""
TALL = 18
"""Rows of the page from which the forecast has a row a number."""
PLAIN = ((Detail.FULL, False, False), (Detail.FULL, True, False))
"""What the banner tells, whether a warning stands in place of the legend, and whether all stands without air."""
BUSY = (*PLAIN, (Detail.MORE, True, False), (Detail.MORE, True, True), (Detail.SHORT, True, True))
"""The same, ever shorter, where a period asks something."""
LOW = ((Detail.SHORT, False, False), (Detail.LEAST, False, False))


def lay_out(page: Page, room: Size, game: Game, plan: PeriodDecisions) -> None:
    """
    Spread the parts of the page.

    Args:
        page: Has them.
        room: There is, while nothing lies over the foot of the page.
        game: Whose next period is planned.
        plan: As it stands.
    """
    roomy, low = room.width >= ROOMY, room.height < TALL
    page.set_class(roomy, "-roomy")
    page.set_class(low, "-low")
    ahead, banner, foot = page.query_one(Ahead), page.query_one(Banner), page.query_one(Foot)
    ahead.compact = low and not roomy
    parts = _parts(page, room.width, beside=roomy)
    left, tight = _shorten(page, room, parts)
    shares = shared(left, parts, tight=tight)
    foot.lay(room.width, by_itself=shares.curves, hint=shares.hint)
    foot.draw(game, plan)
    _place(page, foot)
    page.set_class(foot.asked, "-asked")
    page.set_class(tight, "-tight")
    page.set_class(not banner.rows(room.width), "-silent")
    page.set_class(shares.airy and not foot.asked, "-airy")
    page.set_class(shares.advice and parts.advice > 0 and not foot.asked, "-advised")
    banner.detail = Detail.LEAST if foot.asked else banner.detail
    banner.redraw()
    ahead.drawn = shares.pictures
    ahead.redraw()


def _place(page: Page, foot: Foot) -> None:
    """A chart that was asked for stands right under the bars it is about."""
    over = page.query_one("#desk" if foot.asked else "#advisers")
    if page.children.index(foot) != page.children.index(over) + 1:
        page.move_child(foot, after=over)


def wanted(page: Page, width: int) -> int:
    """Rows in which all parts of the page would stand plainly, advice and the key of the curves too."""
    beside = width >= ROOMY
    ahead, banner = page.query_one(Ahead), page.query_one(Banner)
    detail, short, drawn = banner.detail, ahead.short, ahead.drawn
    banner.detail, ahead.short, ahead.drawn = Detail.FULL, False, False
    parts = _parts(page, width, beside=beside)
    over = max(ahead.rows(AHEAD) - parts.desk, 0) if beside else 0
    rows = banner.rows(width) + page.query_one(Questions).rows(width) + over
    banner.detail, ahead.short, ahead.drawn = detail, short, drawn
    return rows + parts.rows(Room(advice=parts.advice > 0, hint=True))


def parts_that_vary(page: Page, width: int) -> tuple[int, ...]:
    """Rows of questions and levers, which change with a plan."""
    return page.query_one(Questions).rows(width), page.query_one(Levers).spread(width, halves=width >= ROOMY)


def _parts(page: Page, width: int, *, beside: bool) -> Parts:
    return Parts(
        bars=len(page.query_one(HoursGroup).children),
        figures=page.query_one(Ahead).most,
        levers=page.query_one(Levers).spread(width, halves=beside),
        questions=len(page.query_one(Questions).children),
        advice=page.query_one(Advisers).rows(width),
        beside=beside,
    )


def _shorten(page: Page, room: Size, parts: Parts) -> tuple[int, bool]:
    """Tell less until all finds room; the rows that are left for the parts, and whether they stand without air."""
    ahead, banner, asked = page.query_one(Ahead), page.query_one(Banner), page.query_one(Questions).rows(room.width)
    left, tight = room.height, False
    for detail, short, tight in LOW if room.height < TALL else BUSY if parts.questions else PLAIN:
        banner.detail, ahead.short, ahead.drawn = detail, short, False
        over = max(ahead.rows(AHEAD) - parts.desk, 0) if parts.beside else 0
        told = banner.rows(room.width)
        left = room.height - (told or -MARGIN * (not tight)) - asked - over
        if parts.rows(Room(tight=tight, advice=not parts.questions)) <= left:
            break
    return left, tight
