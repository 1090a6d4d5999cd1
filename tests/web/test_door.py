from pathlib import Path

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError

from simgame.web.messages import MESSAGE_BYTES
from tests.web.served import Served, drawn, served, tab_of

STRANGERS = [
    {"Host": "evil.example:{port}"},
    {"Host": "127.0.0.1.evil.example:{port}"},
    {"Host": "127.0.0.1:1"},
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://127.0.0.1:{port}"},
    {"Origin": "http://127.0.0.1:1"},
]
"""What a browser sends that another site led here, by its own name or by one it bent to this machine."""


def sent(headers: dict[str, str], server: Served) -> dict[str, str]:
    return {name: text.replace("{port}", server.origin.rsplit(":")[-1]) for name, text in headers.items()}


async def test_strangers_get_neither_a_page_nor_a_connection(tmp_path: Path) -> None:
    async with served(tmp_path) as server, ClientSession() as session:
        for headers in STRANGERS:
            async with session.get(server.address, headers=sent(headers, server)) as answer:
                assert answer.status == 403, headers
                assert "simgame serve" in await answer.text()
            asked = {"Origin": server.origin, **sent(headers, server)}
            with pytest.raises(WSServerHandshakeError, match="403"):
                await session.ws_connect(f"{server.address}ws", headers=asked)
        with pytest.raises(WSServerHandshakeError, match="403"):
            await session.ws_connect(f"{server.address}ws")
        assert server.games == []


async def test_nothing_is_told_to_those_without_the_token(tmp_path: Path) -> None:
    async with served(tmp_path) as server, ClientSession() as session:
        token = server.address.rsplit("/")[-2]
        wrong = token[:-1] + ("A" if token[-1] != "A" else "B")
        for path in (
            "",
            wrong,
            f"{wrong}/",
            f"{wrong}/ws",
            "static/page.js",
            f"{wrong}/static/page.js",
            "%ff%00/",
            "é",
        ):
            async with session.get(f"{server.origin}/{path}") as answer:
                assert answer.status == 403, path
                assert token not in await answer.text()
        with pytest.raises(WSServerHandshakeError, match="403"):
            await session.ws_connect(f"{server.origin}/{wrong}/ws", origin=server.origin)


async def test_every_answer_keeps_to_this_server(tmp_path: Path) -> None:
    async with served(tmp_path) as server, ClientSession() as session:
        for address in (server.address, f"{server.address}static/page.js", f"{server.address}no", server.origin):
            async with session.get(address) as answer:
                assert answer.headers["Content-Security-Policy"].startswith("default-src 'self';")
                assert answer.headers["Referrer-Policy"] == "no-referrer"
                assert "Access-Control-Allow-Origin" not in answer.headers
        for path in ("static/..%2f..%2fdoor.py", "static/js", "ws"):
            async with session.get(f"{server.address}{path}", headers={"Origin": server.origin}) as answer:
                assert answer.status in {400, 404}, path


@pytest.mark.parametrize("said", ['["stdin", "' + "x" * MESSAGE_BYTES + '"]', '["run", "rm"]', b"\0\0"])
async def test_a_page_that_says_what_ours_never_does_is_parted_from(tmp_path: Path, said: str | bytes) -> None:
    async with served(tmp_path) as server, tab_of(server) as tab:
        await drawn(tab, "Open the shop")
        await (tab.send_bytes(said) if isinstance(said, bytes) else tab.send_str(said))
        while (heard := await tab.receive(30)).type is WSMsgType.BINARY:
            pass
        assert heard.type in {WSMsgType.CLOSE, WSMsgType.CLOSED}
        assert tab.close_code in {1008, 1009}
