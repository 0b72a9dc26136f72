"""A bulletin from its pasted stories to its feed, in a real browser: by mouse, and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bulletin.publish import podcast_state
from tests.bulletin.studio.conftest import ARTICLE, SECOND, Studio, Visit
from tests.conftest import SHARED

BHOPAL = SHARED / "articles" / "bhopal.txt"
READING = "स्वयंसेवी संस्था"
ADDED = " जाँच चल रही है।"


@pytest.fixture(params=["ours", pytest.param("bhopal", marks=pytest.mark.release)])
def pasted(request: pytest.FixtureRequest) -> str:
    """What is pasted: it has «NGO» in a line of text."""
    if request.param == "ours":
        return ARTICLE
    if not BHOPAL.is_file():
        pytest.skip("the shared article is not here")
    return BHOPAL.read_text("utf-8")


def first_title(page: Page) -> str:
    return page.locator(".item:has([data-news]) .item-title").first.inner_text()


def script_of(studio: Studio) -> str:
    (path,) = studio.folder.glob("*/script.md")
    return path.read_text("utf-8")


def assert_published(studio: Studio) -> None:
    folder = studio.folder / "podcast"
    state = podcast_state.read_state(folder)
    assert state is not None
    assert state.podcast.title == "आकाश समाचार"
    assert "<item>" in (folder / "feed.xml").read_text("utf-8")


def paste_by_mouse(page: Page, text: str) -> None:
    page.locator("main[data-ready]").wait_for()
    before = page.locator(".story").count()
    page.locator(".rundown-head [data-add]").click()
    page.locator("#add textarea").fill(text)
    page.locator("[data-add-text] .main-button").click()
    expect(page.locator(".story")).to_have_count(before + 1)


def note_what_is_heard(page: Page) -> None:
    """Keep the text of sentences and words that were marked: a mark lasts only as long as the sound
    does, which a busy machine may miss.
    """
    page.evaluate(
        """() => new MutationObserver((changes) => {
            for (const { target } of changes)
                for (const mark of ["hearing-now", "heard"])
                    if (target.classList.contains(mark)) {
                        const name = `data-${mark}`;
                        const before = document.body.getAttribute(name) ?? "";
                        document.body.setAttribute(name, before + target.textContent);
                    }
        }).observe(document.body, { subtree: true, attributeFilter: ["class"] })"""
    )


def was_heard(page: Page, text: str) -> None:
    """Wait until a sentence with this text, and a word of a sentence, were marked."""
    body = page.locator("body")
    expect(body).to_have_attribute("data-hearing-now", re.compile(re.escape(text)))
    expect(body).to_have_attribute("data-heard", re.compile("."))


def drag_first_below_second(page: Page) -> None:
    items = page.locator(".item:has([data-news])")
    handle = items.nth(0).locator("[data-handle]").bounding_box()
    under = items.nth(1).bounding_box()
    assert handle
    assert under
    x = handle["x"] + handle["width"] / 2
    page.mouse.move(x, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(x + 2, handle["y"] + handle["height"], steps=4)
    page.mouse.move(x + 2, under["y"] + under["height"] - 4, steps=12)
    page.wait_for_timeout(250)
    page.mouse.up()


def test_bulletin_is_made_by_mouse(
    pasted: str, studio: Studio, visit: Callable[..., Visit]
) -> None:
    working = visit()
    page = working.page
    page.locator("input[name=title]").fill("सुबह का बुलेटिन")
    page.get_by_role("button", name="शुरू करें").click()
    page.locator("main.desk").wait_for()
    note_what_is_heard(page)
    paste_by_mouse(page, pasted)
    paste_by_mouse(page, SECOND)

    # A reading is corrected, and heard at once.
    word = page.locator(".label-prose .w", has_text="NGO").first
    word.click()
    page.locator("#card input[name=spoken]").fill(READING)
    page.locator("#card [data-keep=here]").click()
    was_heard(page, "NGO")
    assert f"[पढ़ें: {READING}]NGO" in script_of(studio)
    expect(page.locator("p.spoken", has_text=READING)).to_have_count(1)
    working.silent()

    # A line is written in, and its sentence is heard.
    line = page.locator(".line.label-prose:not(.unread)").first
    line.hover()
    line.locator("[data-edit]").click()
    page.keyboard.press("End")
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(ADDED)
    page.keyboard.press("Enter")
    was_heard(page, ADDED.strip())
    page.locator("[data-stop-sound]").evaluate(
        "button => button.click()"
    )  # it may be silent by now
    working.silent()

    # The words around the news, and another order.
    page.locator("[data-around]").click()
    page.locator(".kind-closing").first.wait_for()
    before = first_title(page)
    drag_first_below_second(page)
    expect(page.locator(".item:has([data-news]) .item-title").first).not_to_have_text(before)

    # Made, heard from the middle of its picture, checked, published.
    page.locator("[data-make]").click()
    page.locator("[data-listen]:not(.hidden)").wait_for(timeout=120_000)
    page.locator("[data-listen]").click()
    picture = page.locator("main[data-ready] [data-picture]")
    picture.wait_for()
    box = picture.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 3)
    page.locator(".transcript [aria-current]").wait_for()
    page.locator("[data-toggle].playing").click()
    page.get_by_role("button", name="जाँचें").click()
    expect(page.locator("[data-findings] table")).to_be_visible()
    page.locator("[data-approve]").click()
    page.locator("main[data-ready]", has=page.locator(".good", has_text="स्वीकृत")).wait_for()
    page.locator("[data-open=publish]").click()
    for name, value in PODCAST.items():
        page.locator(f"#publish [name={name}]").fill(value)
    page.locator("#publish .main-button").click()
    expect(page.locator("[data-done]")).to_contain_text("पॉडकास्ट")
    assert_published(studio)


PODCAST = {
    "title": "आकाश समाचार",
    "url": "https://akash.example/podcast/",
    "email": "news@akash.example",
    "author": "आकाश",
}


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press Tab until what is named has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab never comes to {selector}")


def paste_by_keyboard(page: Page, text: str) -> None:
    page.locator("main[data-ready]").wait_for()
    before = page.locator(".story").count()
    page.keyboard.press("n")
    page.locator("#add[open]").wait_for()
    page.keyboard.insert_text(text)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".story")).to_have_count(before + 1)
    page.locator("#add:not([open])").wait_for(state="attached")


@pytest.mark.slow
def test_bulletin_is_made_by_keyboard_alone(
    pasted: str, studio: Studio, visit: Callable[..., Visit]
) -> None:
    working = visit()
    page = working.page
    tab_to(page, "input[name=title]")
    page.keyboard.insert_text("सुबह का बुलेटिन")
    page.keyboard.press("Enter")
    page.locator("main.desk").wait_for()
    note_what_is_heard(page)
    paste_by_keyboard(page, pasted)

    # To the word, its card, another reading.
    tab_to(page, ".line .text") if not page.locator(".line .text:focus").count() else None
    for _ in range(30):
        if page.locator(".line:has(.text:focus).label-prose:has-text('NGO')").count():
            break
        page.keyboard.press("ArrowDown")
    for _ in range(120):
        page.keyboard.press("ArrowRight")
        if page.evaluate("document.activeElement.textContent.includes('NGO')") and page.evaluate(
            "document.activeElement.matches('.w')"
        ):
            break
    page.keyboard.press("Enter")
    page.locator("#card[open] input:focus").wait_for()
    page.keyboard.insert_text(READING)
    page.keyboard.press("Enter")
    was_heard(page, "NGO")
    assert f"[पढ़ें: {READING}]NGO" in script_of(studio)
    page.keyboard.press("Escape")
    working.silent()

    # Writing in the line, hearing it on Enter, and again by Space.
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("e")
    page.locator("textarea:focus").wait_for()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(ADDED)
    page.keyboard.press("Enter")
    was_heard(page, ADDED.strip())
    page.keyboard.press("Space")
    working.silent()
    page.keyboard.press("Space")
    page.locator(".hearing-now").first.wait_for()
    page.keyboard.press("Space")

    # Labelled, left out, read again, undone.
    page.keyboard.press("l")
    page.locator("#labels[open] :focus").wait_for()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    at = page.locator(".line[data-here]").get_attribute("data-at")
    page.keyboard.press("x")
    page.locator(f".line[data-at='{at}'].unread").wait_for()
    page.keyboard.press("Control+z")
    page.locator(f".line[data-at='{at}']:not(.unread)").wait_for()

    # Another story, another order.
    paste_by_keyboard(page, SECOND)
    before = first_title(page)
    page.keyboard.press("Shift+Tab")
    for _ in range(40):
        if page.locator(".item a:focus").count():
            break
        page.keyboard.press("Shift+Tab")
    page.locator(".item a:focus").wait_for()
    if page.locator(".item:has(:focus)").get_attribute("data-story") == "0":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator(".item:has([data-news]) .item-title").first).not_to_have_text(before)

    # Made, heard, published.
    page.keyboard.press("b")
    page.locator("[data-listen]:focus").wait_for(timeout=120_000)
    page.keyboard.press("Enter")
    page.locator("main[data-ready] [data-picture]").wait_for()
    tab_to(page, "[data-toggle]")
    page.keyboard.press("Space")
    page.locator(".transcript [aria-current]").wait_for()
    page.keyboard.press("Space")
    tab_to(page, "[data-picture]")
    page.keyboard.press("ArrowRight")
    tab_to(page, "[data-open=publish]", most=400)
    page.keyboard.press("Enter")
    page.locator("#publish[open]").wait_for()
    for name, value in PODCAST.items():
        if not page.locator(f"#publish [name={name}]:focus").count():
            tab_to(page, f"#publish [name={name}]")
        page.keyboard.insert_text(value)
    page.keyboard.press("Enter")
    expect(page.locator("[data-done]")).to_contain_text("पॉडकास्ट")
    assert_published(studio)


def test_feed_that_is_set_up_asks_and_no_more(
    studio: Studio, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    show = studio.folder / "show.toml"
    podcast = "".join(f'{key} = "{value}"\n' for key, value in PODCAST.items())
    show.write_text(
        f'{show.read_text("utf-8")}\n[podcast]\n{podcast}target = "published"\n', "utf-8"
    )
    path = studio.begin(ARTICLE)
    studio.post(f"{path}/make", {"duration": ""})
    working = visit(path)
    working.page.locator("[data-listen]:not(.hidden)").wait_for(timeout=120_000)
    working.page.goto(f"{studio.address}{path}/whole")
    working.page.locator("[data-open=publish]").click()
    expect(working.page.locator("#publish")).to_contain_text("आकाश समाचार")
    working.page.locator("#publish .main-button").click()
    expect(working.page.locator("[data-done]")).to_contain_text("भेजा गया")
    assert (studio.folder / "published" / "feed.xml").is_file()

    air = tmp_path / "air"
    air.mkdir()
    working.page.locator("[data-open=air]").click()
    working.page.locator("#air [name=where]").fill(str(air))
    working.page.locator("#air select").select_option("podcast")
    working.page.locator("#air .main-button").click()
    expect(working.page.locator("[data-done]")).to_contain_text(str(air))
    assert [each.suffix for each in air.iterdir() if not each.name.startswith(".")]
