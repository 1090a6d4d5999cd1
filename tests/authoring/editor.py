"""An editor, as far as a language server can tell: it opens files, types, and asks what could stand at the cursor."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Self

TOMBI = Path(sys.executable).parent / "tombi"
_PATIENCE = 60.0
"""Seconds after which a server that says nothing is stopped, so that reading from it ends."""


class Editor:
    """Tombi's language server at work in a folder; the cursor in texts is ``|``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = 0

    def __enter__(self) -> Self:
        self.server = subprocess.Popen(
            [TOMBI, "lsp", "--offline"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
        )
        self.stop = Timer(_PATIENCE, self.server.kill)
        self.stop.start()
        place = {"rootUri": self.folder.as_uri(), "workspaceFolders": [{"uri": self.folder.as_uri(), "name": "here"}]}
        can = {"textDocument": {"hover": {"contentFormat": ["markdown"]}, "publishDiagnostics": {}}}
        self.ask("initialize", {"processId": None, "capabilities": can, **place})
        self.tell("initialized", {})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop.cancel()
        self.server.kill()
        self.server.communicate()

    def offered(self, text: str) -> list[str]:
        """What the list under the cursor says."""
        found = self._at("textDocument/completion", text)
        return [item["label"].strip('"') for item in found or ()]

    def explained(self, text: str) -> str:
        """What is said of the word under the cursor."""
        found = self._at("textDocument/hover", text)
        return str(found["contents"]["value"])

    def _at(self, method: str, text: str) -> Any:  # noqa: ANN401  # an answer in JSON
        before, after = text.split("|")
        file = self.folder / f"typed_{self.asked}.toml"
        file.write_text(before + after, encoding="utf-8")
        document = {"uri": file.as_uri(), "languageId": "toml", "version": 1, "text": before + after}
        self.tell("textDocument/didOpen", {"textDocument": document})
        self._await(lambda message: message.get("method") == "textDocument/publishDiagnostics")
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"line": line, "character": column}
        return self.ask(method, {"textDocument": {"uri": file.as_uri()}, "position": place})

    def ask(self, method: str, params: object) -> Any:  # noqa: ANN401  # an answer in JSON
        self.asked += 1
        self._send({"id": self.asked, "method": method, "params": params})
        return self._await(lambda message: message.get("id") == self.asked and "method" not in message)["result"]

    def tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _await(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The message that is wanted; the server's own questions on the way get no answer but that there is none."""
        while not wanted(message := self._read()):
            if "method" in message and "id" in message:
                self._send({"id": message["id"], "result": None})
        return message

    def _send(self, message: dict[str, object]) -> None:
        assert self.server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.server.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.server.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.server.stdout is not None
        length = 0
        while line := self.server.stdout.readline().strip():
            name, value = line.split(b":")
            length = int(value) if name.lower() == b"content-length" else length
        return dict(json.loads(self.server.stdout.read(length)))
