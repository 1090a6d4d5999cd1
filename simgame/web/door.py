"""Who comes in: those with the printed address, from a page of this server, on this machine."""

import secrets
from collections.abc import Mapping
from hmac import compare_digest
from http import HTTPStatus

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from attrs import field, frozen

from simgame.web.pages import notice

LOOPBACK = "127.0.0.1"
"""The only address that is listened at; no other machine reaches it."""
TOKEN_BYTES = 24
_HTTP_PORT = 80
"""The one that browsers leave out of Host and Origin."""


def _token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


@frozen(kw_only=True)
class Door:
    """The way into one server, for as long as it runs."""

    port: int
    token: str = field(factory=_token, repr=False)
    """Begins every path; only who was given the address knows it, other users of this machine do not."""

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{LOOPBACK}:{self.port}/{self.token}/"

    @property
    def hosts(self) -> frozenset[str]:
        """The names by which browsers may call this server; any other was pointed here by a stranger (rebinding)."""
        names = {f"{name}:{self.port}" for name in (LOOPBACK, "localhost")}
        return frozenset(names | {LOOPBACK, "localhost"} if self.port == _HTTP_PORT else names)

    @property
    def rules(self) -> Mapping[str, str]:
        """Headers of every answer: nothing from elsewhere, shown in no frame, kept nowhere, named to nobody."""
        sockets = " ".join(sorted(f"ws://{host}" for host in self.hosts))
        return {
            # xterm.js writes its style sheets into the page itself.
            "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
            f"connect-src 'self' {sockets}; object-src 'none'; base-uri 'none'; form-action 'none'; "
            "frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
            "Server": "simgame",
        }

    def refusal(self, request: web.Request) -> str:
        """Why a request does not come in, in words for its sender; empty where it does."""
        if request.headers.get("Host", "").lower() not in self.hosts:
            return "This address does not lead here. Open the one that simgame serve printed."
        origin = request.headers.get("Origin")
        if origin is not None and origin.lower().removeprefix("http://") not in self.hosts:
            return "Another site sent you. Open the address that simgame serve printed."
        if origin is None and "Upgrade" in request.headers:
            return "Only a page of this server may connect."
        if not compare_digest(request.path.split("/")[1].encode(), self.token.encode()):
            return (
                "The address is not complete, or of an earlier start. Copy all of the one that simgame serve printed."
            )
        return ""


def watched(door: Door) -> Middleware:
    """What stands before every page: strangers read a notice, and every answer carries the rules."""

    @web.middleware
    async def watch(request: web.Request, handler: Handler) -> web.StreamResponse:
        if why := door.refusal(request):
            return notice("No way in", why, HTTPStatus.FORBIDDEN)
        try:
            return await handler(request)
        except web.HTTPNotFound:
            return notice("Nothing here", "Open the address that simgame serve printed.", HTTPStatus.NOT_FOUND)

    return watch
