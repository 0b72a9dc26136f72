"""A feed with its pages, served on loopback, and a real browser to view them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, Route

from bulletin.publish import preview
from bulletin.publish.cover import Cover, jpeg
from bulletin.publish.site import build
from tests.bulletin.publish.site.feeds import PODCAST, Made, heads

PATIENCE_S = 20
_PLAIN = {"viewport", "color_scheme"}
"""What a page may be set up with, and be used again."""

PHONE = {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A real bulletin of two stories."""
    return Made(tmp_path_factory.mktemp("made"))


@pytest.fixture(scope="session")
def feed(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a feed of three episodes, with its pages."""
    folder = tmp_path_factory.mktemp("feed")
    (folder / "cover.jpg").write_bytes(jpeg(Cover(PODCAST.title, "", PODCAST.colour), 1400))
    made.put(folder, map(made.episode, (1, 2, 3)))
    build(folder, PODCAST, "cover.jpg", heads(folder))
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address at which a folder is served while the block runs."""
    listener = preview.listening(0)
    server = uvicorn.Server(
        uvicorn.Config(preview.application(folder), log_level="critical", lifespan="off")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/"
    finally:
        server.should_exit = server.force_exit = True
        thread.join()
        listener.close()


@pytest.fixture(scope="session")
def address(feed: Path) -> Iterator[str]:
    """Where the feed's pages are served."""
    with served(feed) as where:
        yield where


@dataclass
class Visit:
    """A page that is being looked at, and all that went on meanwhile."""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def audio(self, member: str) -> Any:
        """A property of the page's audio element."""
        return self.page.evaluate(f"document.querySelector('audio').{member}")

    def until(self, condition: str) -> None:
        """Wait until a condition on ``audio`` holds; asked from here, as the page bars strings."""
        ends = time.monotonic() + PATIENCE_S
        while not self.page.evaluate(f"(audio => {condition})(document.querySelector('audio'))"):
            assert time.monotonic() < ends, f"never: {condition}"
            self.page.wait_for_timeout(30)

    def marked(self, selector: str = ".sentence") -> list[str]:
        """The texts that are marked as being heard."""
        return self.page.locator(f"{selector}[aria-current]").all_inner_texts()

    def at_rest(self) -> None:
        """Wait until the page has drawn what it was told."""
        self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"
        )


class Windows:
    """Pages that tests use one after another, as a browser takes a second for a new one."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._kept: dict[str, Page] = {}
        self.now: dict[Page, Visit] = {}

    def look(self, context: dict[str, Any], new: bool) -> Visit:
        """A visit in a page of such a context, which knows nothing of those before."""
        is_kept = not new and context.keys() <= _PLAIN
        of_size = str(sorted(context.items())) if is_kept else ""
        page = self._kept.get(of_size) or self._browser.new_context(**context).new_page()
        if page not in self.now:
            page.on("request", lambda request: self.now[page].requests.append(request.url))
            page.on("pageerror", lambda error: self.now[page].problems.append(str(error)))
            page.on("dialog", lambda dialog: self.now[page].problems.append(dialog.message))
            page.on("console", lambda message: self.now[page].problems.append(message.text))
        if of_size:
            self._kept[of_size] = page
        visiting = self.now[page] = Visit(page)
        return visiting

    def forget(self, page: Page) -> None:
        """Let nothing of what was done in a page be known to the next."""
        if page in self._kept.values():
            page.evaluate("() => { localStorage.clear(); sessionStorage.clear() }")
            page.emulate_media(media="null")
            page.unroute_all()
            page.goto("about:blank")
        else:
            page.context.close()


def _late(route: Route) -> None:
    """Answer a request as a slow line does."""
    time.sleep(0.5)
    route.continue_()


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Windows:
    """The pages of a module's tests."""
    return Windows(browser)


@pytest.fixture
def visit(windows: Windows, address: str) -> Iterator[Callable[..., Visit]]:
    """``visit(path)`` opens a page; no page may ask another host or complain on the console.

    ``troubled=True`` is for pages that are to meet trouble; files like ``block`` do not come, and
    those like ``slow`` come late; the rest sets up the browser's context.
    """
    opened: list[tuple[Visit, str, bool]] = []

    def go(
        path: str,
        at: str = address,
        troubled: bool = False,
        block: str = "",
        slow: str = "",
        **context: Any,
    ) -> Visit:
        visiting = windows.look(context, new=bool(block or slow))
        opened.append((visiting, at, troubled))
        if block:
            visiting.page.route(block, lambda route: route.abort())
        if slow:
            visiting.page.route(slow, _late)
        visiting.page.goto(at + path)
        visiting.page.wait_for_load_state("load")
        return visiting

    yield go
    for visiting, at, troubled in opened:
        requests, problems = list(visiting.requests), list(visiting.problems)
        windows.forget(visiting.page)
        assert not [url for url in requests if not url.startswith(at)]
        if not troubled:
            assert not problems
