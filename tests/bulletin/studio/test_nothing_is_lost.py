"""Two tabs, the back button, a full disk, a studio that was killed: what was typed is there."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest
from playwright.sync_api import Browser, Page, expect

from audio.files import written_aside
from tests.bulletin.studio.conftest import ARTICLE, PATIENCE_MS, SECOND, SHOW, Studio, Visit
from tests.conftest import rest_slow

THIRD = """जयपुर

गेहूँ की खरीद शुरू

किसानों से गेहूँ की सरकारी खरीद सोमवार से होगी।
"""
SAVED = "[data-saved]"


def write(page: Page, words: str, line: int = -1) -> None:
    """Type at the end of a line of text, and leave it open."""
    page.locator("main[data-ready]").wait_for()
    text = page.locator(".label-prose:not(.unread) .text").nth(line)
    text.focus()
    page.keyboard.press("Enter")
    page.locator("textarea.writing:focus").wait_for()
    page.keyboard.press("Control+End")
    page.keyboard.insert_text(words)


def test_what_is_typed_is_saved_before_it_is_finished(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    working = visit(path)
    write(working.page, " अधूरा वाक्य")
    working.page.wait_for_timeout(1000)
    assert "अधूरा वाक्य" in studio.script(path)


@pytest.mark.slow
def test_back_button_loses_nothing(studio: Studio, visit: Callable[..., Visit]) -> None:
    path = studio.begin(ARTICLE)
    working = visit(path)
    page = working.page
    write(page, " पीछे जाने से पहले")
    page.locator("[data-saved]:not(.bad)").wait_for()
    page.wait_for_timeout(600)
    page.go_back()
    page.locator("[data-new]").wait_for()
    page.go_forward()
    expect(page.locator(".text", has_text="पीछे जाने से पहले")).to_have_count(1)


@pytest.mark.slow
def test_another_tab_takes_up_what_was_written_in_one(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    one, other = visit(path), visit(path)
    write(one.page, " पहले टैब से")
    one.page.keyboard.press("Escape")
    expect(other.page.locator(".text", has_text="पहले टैब से")).to_have_count(1)


@pytest.mark.parametrize(("choice", "kept"), rest_slow([(0, "दूसरे का"), (1, "पहले का")], 1))
def test_line_that_two_tabs_write_in_shows_both(
    choice: int, kept: str, studio: Studio, browser: Browser
) -> None:
    path = studio.begin(ARTICLE)
    context = browser.new_context(locale="hi-IN")
    one, other = context.new_page(), context.new_page()
    for page in (one, other):
        page.set_default_timeout(PATIENCE_MS)
        page.goto(studio.door)
        page.goto(studio.address + path)
    write(other, "")
    write(one, " पहले का")
    one.keyboard.press("Escape")
    one.locator("textarea.writing").wait_for(state="detached")
    other.keyboard.insert_text(" दूसरे का")
    conflict = other.locator(".conflict")
    expect(conflict).to_contain_text("पहले का")
    conflict.locator("button").nth(choice).click()
    other.wait_for_timeout(1200)
    script = studio.script(path)
    assert kept in script
    versions = studio.folder / path.rpartition("/")[2] / "versions"
    assert any("पहले का" in each.read_text("utf-8") for each in versions.glob("*.md"))
    context.close()


def test_line_of_a_story_that_another_tab_removed_is_there_until_it_is_let_go(
    studio: Studio, browser: Browser
) -> None:
    path = studio.begin(ARTICLE, ARTICLE.replace("।", ", यह भी।"))
    page = browser.new_page(locale="hi-IN")
    page.set_default_timeout(PATIENCE_MS)
    page.goto(studio.door)
    page.goto(studio.address + path)
    write(page, "")
    assert studio.post(f"{path}/change", {"do": "remove", "story": 1}).status == 200
    page.keyboard.insert_text(" इसकी जगह नहीं")
    conflict = page.locator(".conflict")
    expect(conflict).to_contain_text("हटा दी गई")
    expect(page.locator("textarea.writing")).to_have_value(re.compile("इसकी जगह नहीं"))
    conflict.get_by_role("button").click()
    expect(page.locator("textarea.writing")).to_have_count(0)
    expect(page.locator("#story-1")).to_have_count(0)
    page.close()


def test_line_changed_elsewhere_is_its_own_though_a_story_before_it_was_removed(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(SECOND, ARTICLE, THIRD)
    working = visit(path)
    page = working.page
    write(page, "", line=2)
    rev = {"rev": studio.get(f"{path}/state").json["rev"]}
    there = page.locator(".line[data-editing]")
    base = there.get_attribute("data-base")
    line = {"at": "1.3", "base": base, **rev, "text": "उनसे फोन नंबर लिए।", "complete": True}
    assert studio.post(f"{path}/text", line).status == 200
    assert studio.post(f"{path}/change", {"do": "remove", "story": 0, **rev}).status == 200
    page.keyboard.insert_text(" यह मेरा है।")
    expect(page.locator(".conflict")).to_contain_text("उनसे फोन नंबर लिए।")
    page.locator(f"{SAVED}.bad", has_text="फ़ैसले की प्रतीक्षा").wait_for()
    page.locator("[data-make]").click()  # it is asked about first
    expect(page.locator("#toast")).to_contain_text("फ़ैसले की प्रतीक्षा")
    page.locator("[data-mine]").click()
    page.keyboard.press("Escape")
    expect(page.locator("article.story")).to_have_count(2)
    working.saved()
    mine = "जितने भी NGO राहत के काम में लगे हैं, उनसे फोन नंबर ले लिए जाएं। यह मेरा है।"
    first, second = studio.script(path).split("# गेहूँ")
    assert mine in first
    assert "फोन" not in second
    working.problems.clear()  # the browser tells of the refusal


def test_undoing_what_another_page_has_changed_since_is_asked_about(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    working = visit(path)
    page = working.page
    write(page, " मेरा")
    page.keyboard.press("Escape")
    page.locator("[data-undo]:not([disabled])").wait_for()
    assert studio.post(f"{path}/add/text", {"text": SECOND}).status == 200
    page.locator("[data-undo]").click()
    page.locator("#ask[open] [data-close]").click()
    assert "साइबर" in studio.script(path)
    page.locator("[data-undo]").click()
    page.locator("#ask[open] [data-yes]").click()
    expect(page.locator(".text", has_text="मेरा")).to_have_count(0)
    assert "साइबर" not in studio.script(path)
    page.locator("[data-redo]").click()
    expect(page.locator(".text", has_text="साइबर").first).to_be_visible()
    working.problems.clear()  # the browser tells of the refusal


def test_text_that_is_not_added_yet_stays_though_another_page_adds_its_own(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    page = visit(path).page
    page.locator("main[data-ready]").wait_for()
    page.keyboard.press("n")
    page.locator("#add textarea").fill("अभी अधूरा")
    draft = studio.folder / path.rpartition("/")[2] / "draft.txt"
    with page.expect_response("**/draft"):
        pass
    assert studio.post(f"{path}/add/text", {"text": SECOND}).status == 200
    assert not draft.exists()
    with page.expect_response("**/draft"):
        pass
    assert draft.read_text("utf-8") == "अभी अधूरा"


def test_title_of_one_page_and_date_of_another_are_both_kept(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    page = visit(path).page
    page.locator("main[data-ready]").wait_for()
    assert studio.post(f"{path}/change", {"do": "head", "title": "शाम का"}).status == 200
    page.locator("input[name=date]").fill("2026-02-03")
    expect(page.locator("input[name=title]")).to_have_value("शाम का")
    assert "title: शाम का\ndate: 2026-02-03" in studio.script(path)


def test_full_disk_is_told_and_tried_again(
    studio: Studio, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = studio.begin(ARTICLE)
    context = browser.new_context(locale="hi-IN")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(studio.door)
    page.goto(studio.address + path)

    @contextmanager
    def full(path: Path) -> Iterator[BinaryIO]:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        yield

    monkeypatch.setattr("bulletin.studio.kept_script.written_aside", full)
    write(page, " भरी डिस्क पर")
    page.locator("[data-saved].bad").wait_for()
    assert "भरी डिस्क पर" not in studio.script(path)
    monkeypatch.setattr("bulletin.studio.kept_script.written_aside", written_aside)
    page.locator("[data-saved]:not(.bad)").wait_for()
    page.wait_for_timeout(500)
    assert "भरी डिस्क पर" in studio.script(path)
    context.close()


@contextmanager
def process(folder: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    running = subprocess.Popen(
        [
            *(sys.executable, "-m", "bulletin", "studio", str(folder)),
            *("--no-browser", "--engine", "silent"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert running.stderr
    found = re.search(r"http://\S+", running.stderr.readline())
    assert found
    try:
        yield running, found[0]
    finally:
        running.kill()
        running.wait()
        running.stderr.close()


@pytest.mark.slow
def test_open_page_goes_on_with_a_studio_that_was_killed_and_started_again(
    tmp_path: Path, browser: Browser
) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "show.toml").write_text(SHOW, "utf-8")
    context = browser.new_context(locale="hi-IN")
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    with process(folder) as (_, address):
        page.goto(address)
        page.locator("input[name=title]").fill("सुबह")
        page.locator("[data-new] button").click()
        page.locator("main[data-ready]").wait_for()
        page.keyboard.press("n")
        page.locator("#add textarea").fill(ARTICLE)
        page.keyboard.press("Control+Enter")
        page.locator(".story").first.wait_for()
        write(page, " मारे जाने से पहले,")
        page.wait_for_timeout(1100)
    (script,) = folder.glob("*/script.md")
    assert "मारे जाने से पहले," in script.read_text("utf-8")
    page.keyboard.insert_text(" और बाद में")
    page.locator("[data-saved].bad").wait_for()
    with process(folder):
        page.locator("[data-saved]:not(.bad)").wait_for()
        page.wait_for_timeout(500)
        assert "मारे जाने से पहले, और बाद में" in script.read_text("utf-8")
    context.close()


def test_one_folder_is_open_in_one_studio_which_a_second_start_shows(tmp_path: Path) -> None:
    with process(tmp_path) as (_, address):
        second = subprocess.run(
            [sys.executable, "-m", "bulletin", "studio", str(tmp_path), "--no-browser"],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert second.returncode == 0
    assert f"{address} (it was open already)" in second.stderr


@pytest.mark.parametrize("in_dialog", [True, False])
def test_file_that_is_no_text_is_told_though_the_next_one_is_added(
    in_dialog: bool, studio: Studio, visit: Callable[..., Visit], tmp_path: Path
) -> None:
    picture, article = tmp_path / "x.png", tmp_path / "खबर.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    article.write_text(ARTICLE, "utf-8")
    working = visit(studio.begin(ARTICLE))
    page = working.page
    page.locator("main[data-ready]").wait_for()
    if in_dialog:  # else as if they were dropped on the page
        page.keyboard.press("n")
    page.locator("[data-file]").set_input_files([picture, article])
    expect(page.locator("#add [data-error]")).to_have_text(
        "x.png: यह तस्वीर है। पाठ टाइप करके दें, या OCR से निकालकर।"
    )
    expect(page.locator("#add [data-error]")).to_be_visible()
    expect(page.locator("article.story")).to_have_count(2)
    working.problems.clear()  # the browser tells of the refusal


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda show, _: show.write_text("[programme", "utf-8"), "show.toml:1: "),
        (lambda _, script: script.rename(script.with_name("away.md")), "ऐसा कोई बुलेटिन नहीं है"),
    ],
    ids=["a show's file that is being edited", "a script that is moved away"],
)
def test_what_is_refused_waits_until_it_is_saved(
    spoil: Callable[[Path, Path], object],
    why: str,
    studio: Studio,
    visit: Callable[..., Visit],
) -> None:
    path = studio.begin(ARTICLE)
    working = visit(path)
    page, show = working.page, studio.folder / "show.toml"
    script = studio.folder / path.rpartition("/")[2] / "script.md"
    before = show.read_text("utf-8")
    write(page, " पहले")
    working.saved()
    spoil(show, script)
    page.keyboard.insert_text(" और बाद में")
    page.locator(f"{SAVED}.bad", has_text=why).wait_for()
    page.wait_for_timeout(1500)
    expect(page.locator(f"{SAVED}.bad")).to_contain_text(why)
    show.write_text(before, "utf-8")
    if not script.exists():
        script.with_name("away.md").rename(script)
    working.saved()
    assert " पहले और बाद में" in script.read_text("utf-8")
    working.problems.clear()


def test_page_left_open_says_when_the_studio_is_gone(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    path = studio.begin(ARTICLE)
    working = visit(path)
    folder = studio.folder / path.rpartition("/")[2]
    folder.rename(folder.with_name("away"))
    working.page.locator(f"{SAVED}.bad", has_text="ऐसा कोई बुलेटिन नहीं है").wait_for()
    folder.with_name("away").rename(folder)
    working.saved()
    working.page.route("**/state", lambda route: route.abort())
    working.page.locator(f"{SAVED}.bad", has_text="स्टूडियो जवाब नहीं दे रहा").wait_for()
    working.page.unroute("**/state")
    working.saved()
    working.problems.clear()
