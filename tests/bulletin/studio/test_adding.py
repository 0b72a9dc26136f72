"""What is pasted, dropped or fetched: taken, refused with a reason, or taken all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, expect

from tests.bulletin.studio.conftest import ARTICLE, Answer, Studio, Visit

ENGLISH = (
    "It rained all day in the city, and the minister said that all drains will be cleaned by June. "
    "The people were not happy about it."
)
ADVERT = "घर बैठे कमाएँ!\n\nआज ही ऑर्डर करें और 50% की भारी छूट पाएँ। ऑफर सीमित समय के लिए है।\n"
BAD_SCRIPT = "---\nbulletin: 1\n---\n\n# ख़बर\n\n[नहीं: क]\nपाठ।\n"
IN_ENGLISH = {"accept-language": "en"}


def dropped(studio: Studio, path: str, name: str, data: str, query: str = "") -> Answer:
    headers = {
        "cookie": studio.cookie,
        "origin": studio.address,
        "content-type": "application/octet-stream",
        "x-name": name,
        **IN_ENGLISH,
    }
    return studio.ask("POST", f"{path}/add/file{query}", data.encode(), headers)


def sources(studio: Studio) -> list[Path]:
    return list(studio.folder.glob("*/sources/*"))


def test_what_is_no_article_is_refused_unless_it_is_taken_all_the_same(studio: Studio) -> None:
    path = studio.begin()
    refused = studio.post(f"{path}/add/text", {"text": ENGLISH}, **IN_ENGLISH)
    assert refused.status == 422
    assert refused.json == {
        "error": "pasted text: it is in English, not in Hindi. Use the text of a Hindi article; if "
        "this is one, take it all the same.",
        "force": True,
    }
    assert dropped(studio, path, "note.txt", ENGLISH).json["force"]
    assert sources(studio) == []
    assert studio.post(f"{path}/add/text?force", {"text": ENGLISH}).status == 200
    assert dropped(studio, path, "note.txt", ENGLISH, "?force").status == 200
    assert studio.script(path).count("all drains") == 2


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("empty.txt", " \n", "empty.txt: it is empty."),
        # Of a script, the line is told: it is no text that could be forced.
        ("old.md", BAD_SCRIPT, "old.md:7:"),
        ("picture.jpg", "\x89PNG\r\n\x1a\n\0\0", "picture.jpg: it is"),
    ],
)
def test_file_that_cannot_be_read_is_named_as_it_was_dropped(
    name: str, data: str, why: str, studio: Studio
) -> None:
    refused = dropped(studio, studio.begin(), name, data)
    assert refused.status == 422
    assert refused.json["error"].startswith(why)
    assert "force" not in refused.json
    assert sources(studio) == []


def test_what_is_to_be_said_of_a_story_that_is_taken_is_told(studio: Studio) -> None:
    path = studio.begin()
    assert studio.post(f"{path}/add/text", {"text": ARTICLE}).json["told"] == []
    (told,) = studio.post(f"{path}/add/text", {"text": ADVERT}).json["told"]
    assert told.startswith("चिपकाया गया पाठ: ")
    assert told.endswith("; फिर भी जोड़ा गया।")


def test_button_takes_what_was_refused(studio: Studio, visit: Callable[..., Visit]) -> None:
    working = visit(studio.begin(), locale="en-GB")
    page = working.page
    page.locator("main[data-ready]").wait_for()
    page.keyboard.press("n")
    force = page.locator("[data-force]")
    expect(force).to_be_hidden()
    texts = [("a.txt", ENGLISH), ("b.txt", ARTICLE), ("c.txt", ""), ("d.txt", ENGLISH)]
    files = [
        FilePayload(name=name, mimeType="text/plain", buffer=text.encode()) for name, text in texts
    ]
    page.locator("[data-file]").set_input_files(files)
    expect(page.locator(".story")).to_have_count(1)
    expect(page.locator("#add [data-error]")).to_contain_text("d.txt: it is in English")
    expect(force).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".story")).to_have_count(3)
    expect(page.locator("#add")).to_be_hidden()
    assert len([each for each in working.problems if "422" in each]) == 3
    working.problems.clear()


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("path", ["/zzz", "/b", "/b/x/add/text", "/new", "/b/x/story/y"])
def test_unknown_address_is_a_page_with_a_way_back(method: str, path: str, studio: Studio) -> None:
    headers = {"accept": "text/html,*/*", "cookie": studio.cookie}
    shown = studio.ask(method, path, headers=headers)
    assert shown.status in (404, 405)
    assert shown.headers["content-type"] == "text/html; charset=utf-8"
    if method == "GET":
        assert "ऐसा कोई पन्ना नहीं है। बुलेटिनों की सूची पर लौटें।" in shown.text
        assert 'href="/"' in shown.text
    read = studio.get(path)
    assert json.loads(read.data)["error"].startswith("ऐसा कोई पन्ना नहीं है")


def test_failure_of_our_own_is_told_in_words(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: object) -> None:
        raise RuntimeError("x")

    path = studio.begin()
    monkeypatch.setattr("bulletin.studio.newsroom.Open.state", failing)
    shown = studio.get(path, accept="text/html")
    assert (shown.status, "स्टूडियो में गड़बड़ी हुई।" in shown.text) == (500, True)
    assert studio.get(f"{path}/state").json["error"].startswith("स्टूडियो में गड़बड़ी हुई।")


def test_what_is_asked_twice_at_once_is_done_once(
    studio: Studio, visit: Callable[..., Visit]
) -> None:
    page = visit().page
    page.locator("[data-new] button").dblclick()
    page.locator("main[data-ready]").wait_for()
    page.keyboard.press("n")
    page.locator("#add textarea").fill(ARTICLE)
    page.evaluate("""() => {
        const form = document.querySelector("[data-add-text]");
        form.requestSubmit();
        form.requestSubmit();
    }""")
    expect(page.locator("#add")).to_be_hidden()
    page.wait_for_timeout(500)
    assert len(list(studio.folder.glob("*/script.md"))) == 1
    assert len(sources(studio)) == 1
