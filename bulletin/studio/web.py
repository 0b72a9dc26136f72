"""The application: its routes, and the server on loopback."""

from __future__ import annotations

import socket
from importlib.resources import files
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bulletin.radio import slow_clients
from bulletin.studio import adding, answers, changing, finishing, pages, playing
from bulletin.studio.answers import action, page, upload
from bulletin.studio.request_guard import Guard
from bulletin.studio.workbench import Workbench

_HOST = "127.0.0.1"
_ASSETS = Path(str(files("bulletin.studio").joinpath("assets")))
_FONTS = Path(str(files("bulletin.publish.site").joinpath("assets/fonts")))
_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
_MOST_AT_ONCE = 200
_BACK = "Go back to the list of bulletins."
_AGAIN = "Nothing that was saved is lost: load the page again."


def application(bench: Workbench, port: int, secret: str) -> ASGIApp:
    """The ASGI application for a workbench."""
    app = Starlette(
        routes=[
            *_pages(),
            *_actions(),
            Route("/assets/{file}", _asset),
            Route("/fonts/{file}", _font),
        ],
        exception_handlers={
            404: answers.otherwise("there is no such page", _BACK, 404),
            405: answers.otherwise("there is no such page", _BACK, 405),
            Exception: answers.otherwise("the studio failed", _AGAIN, 500),
        },
    )
    app.router.redirect_slashes = False
    app.state.bench = bench
    return Guard(app, port, secret)


def _pages() -> list[Route]:
    return [
        Route("/", page(pages.newsroom)),
        Route("/voices", page(pages.voices)),
        Route("/sample/{voice}.wav", page(playing.sample)),
        Route("/b/{name}", page(pages.edit)),
        Route("/b/{name}/desk", page(pages.desk)),
        Route("/b/{name}/story/{number:int}", page(pages.story)),
        Route("/b/{name}/state", page(pages.state)),
        Route("/b/{name}/versions", page(pages.versions)),
        Route("/b/{name}/word", page(playing.word)),
        Route("/b/{name}/say/{sound}", page(playing.say)),
        Route("/b/{name}/sound/{sound}.wav", page(playing.sound)),
        Route("/b/{name}/whole", page(pages.whole)),
        Route("/b/{name}/prompter", page(pages.prompter)),
        Route("/b/{name}/made/{made}/{file}", page(pages.made_file)),
    ]


def _actions() -> list[Route]:
    by_path = {
        "text": changing.text,
        "change": changing.change,
        "draft": adding.draft,
        "ahead": playing.ahead,
        "add/text": adding.add_text,
        "add/address": adding.add_address,
        "restore": changing.restore,
        "try": playing.try_reading,
        "make": finishing.make,
        "stop": finishing.stop,
        "check": finishing.check,
        "approve": finishing.set_approval,
        "publish": finishing.publish,
        "air": finishing.air,
    }
    return [
        Route("/new", action(adding.new), methods=["POST"]),
        Route("/b/{name}/add/file", upload(adding.add_file), methods=["POST"]),
        *(
            Route(f"/b/{{name}}/{path}", action(handler), methods=["POST"])
            for path, handler in by_path.items()
        ),
    ]


async def _asset(request: Request) -> Response:
    return _file(_ASSETS, request.path_params["file"])


async def _font(request: Request) -> Response:
    return _file(_FONTS, request.path_params["file"])


def _file(folder: Path, name: str) -> Response:
    """A file directly in ``folder``, of the kinds that pages use."""
    path = folder / name
    if path.suffix not in _TYPES or path.name != name or not path.is_file():
        return JSONResponse({"error": "There is nothing here."}, 404)
    return FileResponse(path, media_type=_TYPES[path.suffix], headers={"cache-control": "no-cache"})


def listening(port: int) -> socket.socket:
    """A socket on the loopback ``port``, or on a free one for 0; raises ``OSError``."""
    return socket.create_server((_HOST, port))


def serve(app: ASGIApp, listener: socket.socket) -> None:
    """Answer until Ctrl-C or SIGTERM."""
    slow_clients.serve(app, listener, _MOST_AT_ONCE)
