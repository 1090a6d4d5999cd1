"""A headless Chromium driven over its DevTools protocol: one browser, its tabs, and all they asked the network for."""

import asyncio
import base64
import json
import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

FOUND = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
PATIENCE = 30.0
"""Seconds until something must have happened, on a busy machine."""
_CONTROL = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>])")
_KEYS = {"Enter": ("\r", 13), "Escape": ("", 27), "ArrowRight": ("", 39), "ArrowDown": ("", 40), "Tab": ("", 9)}


class BrowserTab:
    """One page, and what was heard of it since it opened."""

    def __init__(self, browser: "Browser", session: str, target: str) -> None:
        self._browser, self._session, self._target = browser, session, target
        self.asked: list[str] = []
        """Every address that it asked for, those of websockets and fonts too."""
        self.faults: list[str] = []
        """Errors in its console, exceptions, and what its content policy kept out."""
        self.drawn = ""
        """The text that its terminal was sent, in the order it came, without colours and positions."""

    async def call(self, method: str, **said: Any) -> dict[str, Any]:  # noqa: ANN401  # what the protocol takes
        return await self._browser.call(method, said, self._session)

    async def go(self, address: str) -> None:
        await self.call("Page.navigate", url=address)

    async def close(self) -> None:
        await self._browser.call("Target.closeTarget", {"targetId": self._target})

    async def value(self, script: str) -> Any:  # noqa: ANN401  # whatever the script says
        told = await self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        return told["result"].get("value")

    async def press(self, *keys: str) -> None:
        for key in keys:
            text, code = _KEYS.get(key, (key, ord(key[0].upper())))
            said = {"key": key, "windowsVirtualKeyCode": code, **({"text": text} if text else {})}
            await self.call("Input.dispatchKeyEvent", type="keyDown", **said)
            await self.call("Input.dispatchKeyEvent", type="keyUp", key=key, windowsVirtualKeyCode=code)

    async def click(self, column: int, row: int) -> None:
        """Click into a cell of the terminal, counted from 0."""
        left, top, width, height = await self.value(
            "(() => { const box = document.querySelector('.xterm-screen').getBoundingClientRect();"
            "return [box.left, box.top, box.width, box.height] })()"
        )
        columns, rows = self.size
        x, y = left + width * (column + 0.5) / columns, top + height * (row + 0.5) / rows
        for kind, buttons in (("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)):
            button = "none" if kind == "mouseMoved" else "left"
            await self.call(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button=button, buttons=buttons, clickCount=1
            )

    size = (0, 0)
    """Columns and rows that it last asked for."""

    async def resize(self, width: int, height: int) -> None:
        await self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.call("Page.captureScreenshot"))["data"])

    async def until_drawn(self, text: str, after: int = 0) -> int:
        """Wait until a text was sent to the terminal; returns where it stands."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while text not in self.drawn[after:]:
            assert asyncio.get_running_loop().time() < end, f"{text!r} never came: {self.drawn[after:][-3000:]}"
            await asyncio.sleep(0.05)
        return self.drawn.index(text, after)

    async def until(self, script: str) -> None:
        """Wait until a script says yes."""
        end = asyncio.get_running_loop().time() + PATIENCE
        while not await self.value(script):
            assert asyncio.get_running_loop().time() < end, f"never: {script}"
            await asyncio.sleep(0.1)

    def hear(self, method: str, said: dict[str, Any]) -> None:
        match method:
            case "Network.requestWillBeSent":
                self.asked.append(said["request"]["url"])
            case "Network.webSocketCreated":
                self.asked.append(said["url"])
            case "Network.webSocketFrameReceived" if said["response"]["opcode"] == 2:
                data = base64.b64decode(said["response"]["payloadData"]).decode("utf-8", "replace")
                self.drawn += _CONTROL.sub("", data)
            case "Network.webSocketFrameSent" if said["response"]["payloadData"].startswith('["resize"'):
                size = json.loads(said["response"]["payloadData"])[1]
                self.size = size["width"], size["height"]
            case "Runtime.exceptionThrown":
                self.faults.append(json.dumps(said["exceptionDetails"]))
            case "Runtime.consoleAPICalled" if said["type"] in {"error", "assert"}:
                self.faults.append(json.dumps(said["args"]))
            case "Log.entryAdded" if said["entry"]["level"] == "error":
                self.faults.append(json.dumps(said["entry"]))


class Browser:
    """A running Chromium."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._tabs: dict[str, BrowserTab] = {}
        self.hearing = asyncio.create_task(self._hear())

    async def call(self, method: str, said: dict[str, Any], session: str | None = None) -> dict[str, Any]:
        number = next(self._numbers)
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        about = {"sessionId": session} if session else {}
        await self._socket.send_json({"id": number, "method": method, "params": said, **about})
        return await asyncio.wait_for(answer, PATIENCE)

    async def tab(self, width: int = 1280, height: int = 800) -> BrowserTab:
        target = (await self.call("Target.createTarget", {"url": "about:blank"}))["targetId"]
        session = (await self.call("Target.attachToTarget", {"targetId": target, "flatten": True}))["sessionId"]
        tab = self._tabs[session] = BrowserTab(self, session, target)
        for domain in ("Network", "Page", "Runtime", "Log"):
            await tab.call(f"{domain}.enable")
        await tab.call("Emulation.setFocusEmulationEnabled", enabled=True)
        await tab.resize(width, height)
        return tab

    async def _hear(self) -> None:
        async for heard in self._socket:
            if heard.type is not WSMsgType.TEXT:
                continue
            said = json.loads(heard.data)
            if "id" in said:
                answer = self._waiting.pop(said["id"])
                if not answer.done():
                    answer.set_result(said.get("result", said))
            elif said.get("sessionId") in self._tabs:
                self._tabs[said["sessionId"]].hear(said["method"], said["params"])


@asynccontextmanager
async def chromium(folder: Path, *options: str) -> AsyncIterator[Browser]:
    """A browser that knows nothing but this machine, with its profile in the folder."""
    assert FOUND
    root = ["--no-sandbox"] if os.geteuid() == 0 else []
    process = await asyncio.create_subprocess_exec(
        *(FOUND, "--headless=new", "--remote-debugging-port=0", f"--user-data-dir={folder}", *root, *options),
        *("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"),
        *("--disable-dev-shm-usage", "about:blank"),
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        said = folder / "DevToolsActivePort"
        for _ in range(int(PATIENCE * 20)):
            if said.is_file() and len(lines := said.read_text().split()) == 2:
                break
            await asyncio.sleep(0.05)
        async with (
            ClientSession() as session,
            session.ws_connect(f"ws://127.0.0.1:{lines[0]}{lines[1]}", max_msg_size=0) as socket,
        ):
            browser = Browser(socket)
            yield browser
            await browser.call("Browser.close", {})
            browser.hearing.cancel()
    finally:
        if process.returncode is None:
            try:
                await asyncio.wait_for(process.wait(), 10)
            except TimeoutError:
                process.kill()
                await process.wait()


def host_of(address: str) -> str:
    """The host that an address names; empty for what is in the page itself."""
    parts = urlsplit(address)
    return "" if parts.scheme in {"data", "blob", "about"} else parts.hostname or ""
