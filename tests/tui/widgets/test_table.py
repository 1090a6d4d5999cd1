from textual.app import App, ComposeResult

from simgame.tui.widgets.table import Column, Table
from tests.tui.conftest import text_of


class Sheet(App[None]):
    def compose(self) -> ComposeResult:
        columns = [Column("Month", tuple(f"m{n}" for n in range(40)))]
        columns += [Column(f"c{c}", tuple(f"{c}.{n}" for n in range(40))) for c in range(20)]
        yield Table(columns)


async def test_heads_and_first_column_stay_while_the_rest_scrolls() -> None:
    sheet = Sheet()
    async with sheet.run_test(size=(40, 10)) as pilot:
        sheet.query_one(Table).scroll_to(25, 20, animate=False)
        await pilot.pause()
        rows = text_of(sheet).splitlines()
        assert rows[0].startswith(" Month")
        assert "c0" not in rows[0]
        assert rows[1].startswith(" m20")
        assert "5.20" in rows[1]


class Ledger(App[None]):
    def compose(self) -> ComposeResult:
        yield Table([Column("Month", ("1",)), Column("Till", ("$12,100",)), Column("Worth", ("$98,765",))])


async def test_no_number_is_cut_at_an_edge() -> None:
    ledger = Ledger()
    async with ledger.run_test(size=(20, 5)) as pilot:
        await pilot.pause()
        assert "$12,100" in text_of(ledger)
        assert "$9" not in text_of(ledger)
        ledger.query_one(Table).scroll_to(4, 0, animate=False)
        await pilot.pause()
        assert "100" not in text_of(ledger)


async def test_rows_beyond_the_last_are_blank() -> None:
    sheet = Sheet()
    async with sheet.run_test(size=(80, 50)) as pilot:
        await pilot.pause()
        assert text_of(sheet).splitlines()[42].strip(" ▎▊") == ""
