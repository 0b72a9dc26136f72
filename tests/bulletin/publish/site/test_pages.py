"""The pages in a real browser: accessible, on any screen, whatever a title contains."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from bulletin.core.sanitise import plain
from bulletin.manifest.sentences import Sentence
from bulletin.publish.site import build
from tests.bulletin.publish.site.conftest import PHONE, Visit, served
from tests.bulletin.publish.site.feeds import PODCAST, Made, heads
from tests.conftest import rest_slow

Visitor = Callable[..., Visit]
PAGES = ["index.html", "archive/2026-11.html", "episodes/bulletin-2/index.html", "404.html"]
HOSTILE = {
    "cdata": "]]> <![CDATA[ ]]> --> <!-- बाढ़",
    "script": "</script><script>alert(1)</script></title><img src=x onerror=alert(2)>बाढ़",
    "quotes": '"\'` onmouseover=alert(1) x=" &quot;&amp;&#x27; {{ 7*7 }} {% raw %}',
    "control": "बाढ़\x00\x01\x08\x0b\x1b[31m\x7f\x85\x9f\ufffe\nदूसरी पंक्ति\t\r\u2028\u2029",
    "path": "../../../../etc/passwd ..\\..\\x %2e%2e%2f file:///etc/passwd javascript:alert(1)",
    "direction": "\u202e\u200f\u2067عنوان\u061c बाढ़ \u202d\u2066 abc",
    "long": "मूसलाधार बारिश से जनजीवन अस्तव्यस्त " * 280,
    "unbroken": "क्षत्रिय" * 1250,
    "emoji": "🌧️👨‍👩‍👧‍👦🇮🇳 बाढ़ 🏳️‍🌈" + "\U0001f468\u200d" * 40,
    "marks": "क" + "\u0301\u0951\u0952\u093c" * 200,
}


@pytest.fixture(scope="module")
def hostile(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A feed in which each title, summary, chapter and sentence is hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    chapter, said = made.episode().chapters[0], made.episode().sentences[0]
    made.put(
        folder,
        (
            made.episode(
                number,
                slug=name,
                title=text,
                summary=text,
                voice_note=text,
                chapters=(chapter, type(chapter)(60.0, 120.0, text)),
                sentences=(
                    said,
                    Sentence(text, 60.0, 61.0, 1, 1, "headline", text),
                    Sentence(text, 61.0, 62.0, 1, 2, "body"),
                ),
            )
            for number, (name, text) in enumerate(HOSTILE.items(), start=1)
        ),
    )
    texts = {"title": HOSTILE["script"], "description": HOSTILE["quotes"], "author": "]]></a>"}
    build(folder, PODCAST.model_copy(update=texts), "", heads(folder))
    with served(folder) as where:
        yield where


@pytest.mark.parametrize("name", rest_slow(HOSTILE, 4))
def test_hostile_text_is_shown_and_breaks_nothing(visit: Visitor, hostile: str, name: str) -> None:
    seen = visit(f"episodes/{name}/index.html", at=hostile, viewport=PHONE)
    page = seen.page
    shown = plain(HOSTILE[name])
    assert " ".join(page.locator("h1").inner_text().split()) == shown
    assert page.locator(".sentence").nth(2).text_content() == shown
    assert page.locator("script").count() == 3
    assert page.locator("img").count() == 0
    told = json.loads(page.locator("script[type='application/ld+json']").inner_text())
    assert told["name"].split() == HOSTILE[name].split()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.get_by_role("button", name="चलाएँ").click()
    seen.until("audio.currentTime > 0")


@pytest.mark.parametrize("path", ["index.html", "archive/2026-11.html"])
def test_hostile_titles_leave_lists_whole(visit: Visitor, hostile: str, path: str) -> None:
    page = visit(path, at=hostile, viewport=PHONE).page
    assert page.locator(".row").count() == len(HOSTILE) - (path == "index.html")
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    for row in page.locator(".row").all():
        box = row.bounding_box()
        assert box
        assert box["height"] < 400


@pytest.mark.parametrize("width", rest_slow([320, 1280, 360, 768], 2))
@pytest.mark.parametrize("path", PAGES)
def test_page_never_scrolls_sideways(visit: Visitor, path: str, width: int) -> None:
    page = visit(path, viewport={"width": width, "height": 800}, troubled=path == "404.html").page
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("colours", rest_slow(["light", "dark"], 1))
@pytest.mark.parametrize("path", PAGES[:3])
@pytest.mark.parametrize(
    "colour",
    [
        PODCAST.colour,
        pytest.param("#ffd400", marks=pytest.mark.slow),
        pytest.param("#0a0a0a", marks=pytest.mark.slow),
    ],
)
def test_axe_finds_nothing_serious(
    visit: Visitor, made: Made, tmp_path: Path, path: str, colours: str, colour: str
) -> None:
    folder = made.put(tmp_path / "feed", map(made.episode, (1, 2, 3)))
    build(folder, PODCAST.model_copy(update={"colour": colour}), "", heads(folder))
    with served(folder) as where:
        seen = visit(path, at=where, color_scheme=colours, viewport=PHONE)
        if seen.page.locator("audio").count():
            seen.page.evaluate("document.querySelector('audio').currentTime = 30")
            seen.at_rest()
        for help_ in seen.page.locator("details").all():
            help_.evaluate("each => { each.open = true }")
        found = Axe().run(seen.page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in ("serious", "critical")] == []


def test_empty_feed_has_a_page_that_says_so(visit: Visitor, tmp_path: Path) -> None:
    build(tmp_path, PODCAST, "", [])
    with served(tmp_path) as where:
        page = visit("index.html", at=where, viewport=PHONE).page
        page.get_by_text("अभी कोई बुलेटिन नहीं आया है").wait_for()
        assert not page.locator("audio").count()
        assert not [each for each in Axe().run(page).response["violations"] if each["impact"]]


def test_colours_are_chosen_and_remembered(visit: Visitor) -> None:
    seen = visit("index.html", color_scheme="light")
    ground = "getComputedStyle(document.body).backgroundColor"
    light = seen.page.evaluate(ground)
    toggle = seen.page.get_by_role("button", name="गहरा रंग")
    assert toggle.get_attribute("aria-pressed") == "false"
    toggle.click()
    dark = seen.page.evaluate(ground)
    assert dark != light
    seen.page.goto(seen.page.url.replace("index.html", PAGES[2]))
    assert seen.page.evaluate(ground) == dark
    assert toggle.get_attribute("aria-pressed") == "true"


def test_letters_are_in_the_font_that_ships(visit: Visitor) -> None:
    page = visit(PAGES[2]).page
    page.evaluate("document.fonts.ready.then(() => true)")
    used = page.evaluate(
        "[...document.fonts].filter(each => each.status === 'loaded').map(each => each.family)"
    )
    assert {name.strip('"') for name in used} == {"Bulletin Sans", "Bulletin Serif"}


@pytest.mark.parametrize("path", PAGES[:3])
def test_page_stands_still_while_it_loads(visit: Visitor, path: str) -> None:
    """By less than what web.dev counts as good, in one of two visits: a machine under load may
    paint a page in parts.
    """
    assert any(_moved(visit(path, viewport=PHONE).page) < 0.1 for _ in range(2))


@pytest.mark.parametrize("path", PAGES[:3])
def test_page_stands_still_when_its_fonts_come_late(visit: Visitor, path: str) -> None:
    assert _moved(visit(path, viewport=PHONE, slow="**/*.woff2").page) < 0.001


def _moved(page: Page) -> float:
    """How far a page's parts moved while it loaded, as its cumulative layout shift."""
    moved: float = page.evaluate(
        """() => new Promise(done => {
            let sum = 0;
            new PerformanceObserver(list => {
                for (const entry of list.getEntries()) sum += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            document.fonts.ready.then(() => setTimeout(() => done(sum), 200));
        })"""
    )
    return moved


def test_index_leads_to_every_page(visit: Visitor) -> None:
    page = visit("index.html").page
    page.locator(".row").last.click()
    page.wait_for_url("**/episodes/bulletin-1/index.html")
    page.locator("[rel=next]").click()
    page.wait_for_url("**/episodes/bulletin-2/index.html")
    page.locator(".brand a").click()
    page.locator(".months a").first.click()
    page.wait_for_url("**/archive/2026-11.html")
