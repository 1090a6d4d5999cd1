"""What is sent as text: the page that holds the terminal, and notices for who gets no further."""

from html import escape
from http import HTTPStatus
from importlib import resources
from string import Template

from aiohttp import web
from attrs import frozen


@frozen
class Colours:
    """What the page is painted in around the terminal, as CSS writes colours."""

    background: str
    ink: str


def playing(colours: Colours) -> web.Response:
    """The page with the game."""
    return _page("game.html", HTTPStatus.OK, background=colours.background, ink=colours.ink)


def notice(title: str, text: str, status: HTTPStatus) -> web.Response:
    """A page that says what is wrong and what to do."""
    return _page("notice.html", status, title=title, text=text)


def _page(name: str, status: HTTPStatus, **said: str) -> web.Response:
    template = Template(resources.files(__package__).joinpath("static", name).read_text(encoding="utf-8"))
    filled = template.substitute({key: escape(text) for key, text in said.items()})
    return web.Response(text=filled, content_type="text/html", status=status)
