"""Every view in a browser: for everybody, in both languages and colours, large and small."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.bulletin.studio.conftest import ARTICLE, SECOND, Studio, Visit, running

PHONE = {"width": 390, "height": 780}
DOUBTFUL = """जयपुर

फाइल 22 पर सुनवाई

कुल 7712 और 3.5 की बात है। Koo App पर लिखा।
"""


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    """One for all views."""
    with running(tmp_path_factory.mktemp("views")) as found:
        yield found


@pytest.fixture(scope="module")
def finished(studio: Studio) -> str:
    """The path of a finished bulletin."""
    path = studio.begin(ARTICLE, SECOND, DOUBTFUL)
    studio.post(f"{path}/change", {"do": "around"})
    studio.post(f"{path}/make", {"duration": ""})
    while studio.get(f"{path}/state").json["job"]["state"] in ("speaking", "mixing"):
        time.sleep(0.02)
    assert studio.get(f"{path}/state").json["job"]["state"] == "done"
    return path


def serious(page: Page) -> list[str]:
    """What axe finds of weight, with where."""
    result = Axe().run(page)
    return [
        f"{each['id']}: {node['html'][:160]}"
        for each in result.response["violations"]
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"][:3]
    ]


def write(page: Page, line: int = 5) -> None:
    page.locator("main[data-ready]").wait_for()
    page.locator(".text").nth(line).focus()
    page.keyboard.press("Enter")
    page.locator("textarea.writing").wait_for()


VIEWS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "newsroom": ("", lambda page: None),
    "script": ("{path}", lambda page: page.locator(".story").first.wait_for()),
    "add": ("{path}", lambda page: page.locator(".rundown-head [data-add]").click()),
    "word": ("{path}", lambda page: page.locator(".w.r").first.click()),
    "labels": ("{path}", lambda page: page.locator(".tag").nth(4).click()),
    "writing": ("{path}", lambda page: write(page)),
    "versions": ("{path}", lambda page: page.locator("[data-versions]").click()),
    "voices": ("{path}", lambda page: page.locator("[data-voices]").click()),
    "keys": ("{path}", lambda page: page.locator("[data-keys]").click()),
    "whole": ("{path}/whole", lambda page: page.locator("[data-check] button").click()),
    "publish": ("{path}/whole", lambda page: page.locator("[data-open=publish]").click()),
    "air": ("{path}/whole", lambda page: page.locator("[data-open=air]").click()),
    "prompter": ("{path}/prompter", lambda page: None),
}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("locale", "colours"),
    [
        ("hi-IN", "dark"),
        ("en-GB", "light"),
        # Names depend on the language, contrasts on the colours: the other pairs have the same.
        pytest.param("hi-IN", "light", marks=pytest.mark.release),
        pytest.param("en-GB", "dark", marks=pytest.mark.release),
    ],
)
def test_axe_finds_nothing_serious_in_any_view(
    locale: str, colours: str, studio: Studio, finished: str, visit: Callable[..., Visit]
) -> None:
    working = visit("/", locale=locale, color_scheme=colours)
    found: dict[str, list[str]] = {}
    for name, (at, opened) in VIEWS.items():
        working.page.goto(studio.address + (at.format(path=finished) or "/"))
        opened(working.page)
        working.page.wait_for_timeout(350)
        found[name] = serious(working.page)
    assert working.page.locator("html").get_attribute("lang") == locale[:2]
    assert {name: each for name, each in found.items() if each} == {}


def overflowing(page: Page) -> Any:
    return page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


SIZES = [(1024, 768), (640, 450), (390, 780), (320, 640)]
"""640 by 450 is a window of 1280 by 900 at 200%."""


@pytest.mark.slow
def test_no_view_is_wider_than_its_window(
    studio: Studio, finished: str, visit: Callable[..., Visit]
) -> None:
    wide: dict[tuple[str, int], int] = {}
    working = visit("/")
    for width, height in SIZES:
        working.page.set_viewport_size({"width": width, "height": height})
        for name in ("newsroom", "script", "whole"):
            at, _ = VIEWS[name]
            working.page.goto(studio.address + (at.format(path=finished) or "/"))
            working.page.wait_for_timeout(300)
            wide[name, width] = overflowing(working.page)
    assert wide == dict.fromkeys(wide, 0)


def test_line_is_as_wide_as_a_phone_while_it_is_written(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    page = visit(studio.begin(ARTICLE), viewport=PHONE).page
    write(page, 2)
    box = page.locator("textarea.writing").bounding_box()
    assert box
    assert box["width"] > 0.75 * PHONE["width"]


GAPS = """lines => lines.map(line => {
  const [text, said] = [".text", ".said p"].map(each => line.querySelector(each));
  return said.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
})"""


@pytest.mark.slow
def test_spoken_line_stands_right_below_its_text_however_long_the_note_beside_it(
    studio: Studio, finished: str, visit: Callable[..., Visit]
) -> None:
    page = visit(finished).page
    page.locator(".line").first.wait_for()
    lines = page.locator(".line:has(.said p)")
    page.evaluate("""document.querySelectorAll(".line:has(.said p) .margin").forEach(margin => {
      margin.append(...Array.from({length: 6}, () => document.createElement("p")));
      margin.querySelectorAll("p").forEach(note => note.append("संदेह"));
    })""")
    gaps = lines.evaluate_all(GAPS)
    assert gaps
    assert max(gaps) < 12


LINES = """names => names.map(name => {
  const range = document.createRange();
  range.selectNodeContents(name);
  return [name.textContent, range.getClientRects().length];
})"""


@pytest.mark.slow
def test_check_breaks_no_name(studio: Studio, finished: str, visit: Callable[..., Visit]) -> None:
    page = visit("/").page
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{studio.address}{finished}/whole")
    page.locator("[data-check] button").click()
    page.locator("[data-findings] table").wait_for()
    lines = page.locator("[data-findings] th[scope=row]").evaluate_all(LINES)
    assert [name for name, count in lines if count > 1 + name.count("-") + name.count(" ")] == []
    assert overflowing(page) == 0


@pytest.mark.slow
def test_bulletin_is_heard_and_approved_on_a_phone(
    studio: Studio, finished: str, visit: Callable[..., Visit]
) -> None:
    working = visit("/", viewport=PHONE, has_touch=True, is_mobile=True)
    page = working.page
    page.goto(studio.address + finished)
    line = page.locator(".line.label-prose:not(.unread)").first
    line.locator("[data-hear-line]").tap()
    page.locator(".hearing-now").first.wait_for()
    page.locator("[data-listen]").tap()
    page.locator("main[data-ready] [data-toggle]").tap()
    page.locator("[data-toggle].playing").wait_for()
    page.locator("[data-approve]").tap()
    page.locator(".good").first.wait_for()
    expect(page.locator("[data-approve]")).to_have_attribute("data-approve", "no")


def test_language_and_the_colours_can_be_switched(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    working = visit(studio.begin(ARTICLE))
    page = working.page
    page.locator("[data-language]").select_option("en")
    page.locator("html[lang=en]").wait_for()
    expect(page.locator("[data-make]")).to_have_text("Make bulletin")
    page.locator("main[data-ready]").wait_for()
    page.locator("[data-theme-toggle]").click()
    page.reload()
    expect(page.locator("html[lang=en][data-theme=dark]")).to_have_count(1)
    expect(page.locator("[data-theme-toggle]")).to_have_attribute("aria-pressed", "true")
