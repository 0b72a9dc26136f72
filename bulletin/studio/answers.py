"""How handlers answer: pages from templates, JSON, and errors that a reader understands."""

from __future__ import annotations

import datetime
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import jinja2
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from bulletin.core.durations import m_ss
from bulletin.core.errors import (
    BulletinError,
    NoArticleError,
    OutputError,
    SettingsError,
    SourceError,
)
from bulletin.studio.error_words import error_line
from bulletin.studio.newsroom import Open
from bulletin.studio.phrasebook import LANGUAGE, Phrasebook, languages, of_request
from bulletin.studio.workbench import Workbench

_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("bulletin.studio"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


_TEMPLATES.filters["clock"] = m_ss


@dataclass(frozen=True, slots=True)
class Asked:
    """A request: the workbench, the values in its address and body, and the reader's language."""

    bench: Workbench
    path: dict[str, str]
    query: dict[str, str]
    body: dict[str, Any]
    words: Phrasebook
    data: bytes = b""
    name: str = ""

    def text(self, key: str, longest: int = 200_000) -> str:
        """A text of the body; raises ``SourceError`` for anything else."""
        value = self.body.get(key, "")
        if not isinstance(value, str) or len(value) > longest:
            raise SourceError(f"`{key}` is not text of at most {longest} characters")
        return value.encode("utf-8", "replace").decode()

    def number(self, key: str) -> int:
        """A whole number of the body."""
        value = self.body.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or abs(value) > 1_000_000:
            raise SourceError(f"`{key}` is not a number")
        return value

    def at(self) -> tuple[int, int]:
        """The line it is about: ``at`` in the body or the address, such as ``2.5``."""
        value = self.body.get("at", self.query.get("at", ""))
        story, _, line = str(value).partition(".")
        if not (story.isdecimal() and line.isdecimal() and len(str(value)) < 12):
            raise SourceError("no line is named")
        return int(story), int(line)

    def bulletin(self) -> Open:
        """The bulletin in the address; raises ``SourceError``."""
        return self.bench.newsroom.bulletin(self.path["name"])

    def date(self) -> datetime.date:
        """The ``date`` in the body; raises ``SettingsError``."""
        try:
            return datetime.date.fromisoformat(self.text("date", 10))
        except ValueError:
            raise SettingsError("it is not a date", todo="Write it as 2026-01-26.") from None

    def reading(self) -> tuple[int, int, str]:
        """A reading for the words ``[start, end)`` of a line; an empty one takes a choice back."""
        spoken = " ".join(self.text("spoken", 500).split())
        return self.number("start"), self.number("end"), spoken

    def told(self, error: BulletinError) -> str:
        """An error in the reader's language."""
        return error_line(error, self.words.language)

    def job(self, open_: Open) -> dict[str, object]:
        """The progress of making a bulletin."""
        return self.bench.job(open_).progress.as_json(self.words.language)

    def render(self, template: str, **values: Any) -> str:
        """A template filled in."""
        return _TEMPLATES.get_template(template).render(
            words=self.words, languages=languages(), **values
        )


Handler = Callable[[Asked], Response | str | dict[str, Any]]
Endpoint = Callable[[Request], Awaitable[Response]]


def page(handler: Handler) -> Endpoint:
    """A GET handler; an error becomes a page."""

    async def endpoint(request: Request) -> Response:
        asked = _parsed(request, {})
        try:
            return _response(await run_in_threadpool(handler, asked))
        except BulletinError as error:
            if _is_read(request):
                return _error_page(error, asked, _status(error))
            return _json_error(error, asked)

    return endpoint


def otherwise(what: str, todo: str, status: int) -> Callable[[Request, Exception], Response]:
    """What is answered where no handler does: a page with a way back, or JSON."""

    def handler(request: Request, _: Exception) -> Response:
        asked, error = _parsed(request, {}), BulletinError(what, todo=todo)
        if _is_read(request):
            return _error_page(error, asked, status)
        return JSONResponse({"error": asked.told(error)}, status)

    return handler


def _is_read(request: Request) -> bool:
    """Whether the answer is shown to a reader, and not to a page's script."""
    return request.headers.get("accept", "").startswith("text/html")


def _error_page(error: BulletinError, asked: Asked, status: int) -> Response:
    return HTMLResponse(asked.render("error.html", error=asked.told(error)), status)


def action(handler: Handler) -> Endpoint:
    """A POST handler with JSON."""

    async def endpoint(request: Request) -> Response:
        try:
            body = json.loads(await request.body() or b"{}")
        except (ValueError, RecursionError):
            return JSONResponse({"error": "The request is not JSON."}, 400)
        if not isinstance(body, dict):
            return JSONResponse({"error": "The request is not a JSON object."}, 400)
        return await _acted(handler, _parsed(request, body))

    return endpoint


def upload(handler: Handler) -> Endpoint:
    """A POST handler with the bytes of a file, whose name is in ``x-name``, URL-encoded."""

    async def endpoint(request: Request) -> Response:
        from urllib.parse import unquote

        data = await request.body()
        name = unquote(request.headers.get("x-name", "file"))
        return await _acted(handler, _parsed(request, {}, data, name))

    return endpoint


async def _acted(handler: Handler, asked: Asked) -> Response:
    try:
        return _response(await run_in_threadpool(handler, asked))
    except BulletinError as error:
        return _json_error(error, asked)


def _parsed(request: Request, body: dict[str, Any], data: bytes = b"", name: str = "") -> Asked:
    words = of_request(
        request.cookies.get(LANGUAGE, ""), request.headers.get("accept-language", "")
    )
    return Asked(
        request.app.state.bench,
        dict(request.path_params),
        dict(request.query_params),
        body,
        words,
        data,
        name,
    )


def _response(answer: Response | str | dict[str, Any]) -> Response:
    if isinstance(answer, Response):
        return answer
    return HTMLResponse(answer) if isinstance(answer, str) else JSONResponse(answer)


def _status(error: BulletinError) -> int:
    if isinstance(error, OutputError):
        return 507
    return 404 if isinstance(error, SourceError) else 422


def _json_error(error: BulletinError, asked: Asked) -> JSONResponse:
    status = 507 if isinstance(error, OutputError) else 422
    by_force = {"force": True} if isinstance(error, NoArticleError) else {}
    return JSONResponse({"error": asked.told(error), **by_force}, status)
