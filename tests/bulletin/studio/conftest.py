"""A studio on loopback, and a real browser to work in it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect

from bulletin.radio.slow_clients import Protocol
from bulletin.studio import web
from bulletin.studio.workbench import Workbench

SECRET = "a-secret-that-only-this-test-knows-0123456789"  # noqa: S105
PATIENCE_MS = 90_000
"""Only a fault waits so long; a busy machine may need half a minute."""
expect.set_options(timeout=PATIENCE_MS)

ARTICLE = """जयपुर

बारिश से पहले 214 नालों की सफाई पर मंत्री सख्त

नगरीय विकास मंत्री ने कहा कि सभी नाले 15 जून तक साफ होंगे। इस पर ₹2500 करोड़ खर्च होंगे।
जितने भी NGO राहत के काम में लगे हैं, उनसे फोन नंबर ले लिए जाएं।
"""
SECOND = """भोपाल

साइबर अपराधों पर बैठक

मुख्यमंत्री ने साइबर सुरक्षा पर बैठक की। अगली बैठक 10.30 बजे होगी।
"""
SHOW = """[programme]
name = "सुबह का बुलेटिन"
station = "आकाश"

[[reader]]
name = "पहला"

[[reader]]
name = "दूसरा"
"""


@dataclass
class Answer:
    """What the studio answered."""

    status: int
    headers: dict[str, str]
    data: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.data)

    @property
    def text(self) -> str:
        return self.data.decode()


@dataclass
class Studio:
    """A running studio, asked as its own pages ask it unless a test says otherwise."""

    folder: Path
    port: int
    bench: Workbench

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def door(self) -> str:
        return f"{self.address}/?key={SECRET}"

    @property
    def cookie(self) -> str:
        return f"bulletin-studio-{self.port}={SECRET}"

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> Answer:
        """A bare request."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(method, path, body, headers or {})
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        answer = Answer(response.status, told, response.read())
        connection.close()
        return answer

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers={"cookie": self.cookie, **headers})

    def post(self, path: str, body: Any, **headers: str) -> Answer:
        ours = {
            "cookie": self.cookie,
            "origin": self.address,
            "content-type": "application/json",
        }
        return self.ask("POST", path, json.dumps(body).encode(), {**ours, **headers})

    def begin(self, *articles: str, title: str = "सुबह का बुलेटिन") -> str:
        """A bulletin of articles; the path of its page."""
        path: str = self.post("/new", {"title": title, "date": "2026-01-26"}).json["go"]
        for article in articles:
            assert self.post(f"{path}/add/text", {"text": article}).status == 200
        return path

    def script(self, path: str) -> str:
        return (self.folder / path.rpartition("/")[2] / "script.md").read_text("utf-8")


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    """See :func:`running`."""
    with running(tmp_path) as found:
        yield found


@contextmanager
def running(parent: Path) -> Iterator[Studio]:
    """A studio on a newsroom with two newsreaders, in the voice without words."""
    folder = parent / "newsroom"
    folder.mkdir()
    (folder / "show.toml").write_text(SHOW, "utf-8")
    bench = Workbench(folder, "silent", None)
    listener = web.listening(0)
    port = listener.getsockname()[1]
    config = uvicorn.Config(
        web.application(bench, port, SECRET), http=Protocol, log_level="critical", lifespan="off"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield Studio(folder, port, bench)
    finally:
        bench.close()
        server.should_exit = server.force_exit = True
        thread.join()
        listener.close()


@dataclass
class Visit:
    """A page that is worked in, and all that went on meanwhile."""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def saved(self) -> None:
        """Wait until the page says that all is saved."""
        self.page.locator("[data-saved]:not(.bad)").wait_for()
        self.page.wait_for_timeout(400)

    def silent(self) -> None:
        """Wait until nothing is heard."""
        self.page.locator("[data-stop-sound][disabled]").wait_for(timeout=PATIENCE_MS)


@pytest.fixture
def visit(browser: Browser, studio: Studio) -> Iterator[Callable[..., Visit]]:
    """``visit(path)`` opens a page of the studio; none may ask another host or complain.

    What is in ``context`` sets up the browser's context.
    """
    opened: list[tuple[BrowserContext, Visit]] = []

    def go(path: str = "/", **context: Any) -> Visit:
        defaults = {"locale": "hi-IN", "viewport": {"width": 1280, "height": 900}}
        surroundings = browser.new_context(**{**defaults, **context})
        page = surroundings.new_page()
        page.set_default_timeout(PATIENCE_MS)
        visiting = Visit(page)
        opened.append((surroundings, visiting))
        page.on("request", lambda request: visiting.requests.append(request.url))
        page.on("pageerror", lambda error: visiting.problems.append(str(error)))
        page.on("console", lambda message: visiting.problems.append(message.text))
        page.goto(studio.door)
        if path != "/":
            page.goto(studio.address + path)
        return visiting

    yield go
    for surroundings, visiting in opened:
        surroundings.close()
        assert not [url for url in visiting.requests if not url.startswith(studio.address)]
        assert not visiting.problems
