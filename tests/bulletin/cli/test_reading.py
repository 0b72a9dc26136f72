"""Sources on the command line: addresses, feeds and legacy fonts, with their notices."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from tests.web import Page, Web

Run = Callable[..., Result]
MAKE = ("make", "-o", "x.mp3", "--engine", "silent", "--manifest", "m.json")
ARTICLE = "<p>नगर निगम ने शुक्रवार को सफाई का विशेष अभियान चलाया और जुर्माना वसूला।</p>" * 5
PAGE = f"""<html><head><title>सफाई का अभियान - नई सुबह</title></head><body>
<nav>मेनू</nav><article><h1>सफाई का अभियान</h1>{ARTICLE}</article></body></html>"""
FEED = """<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
{}</channel></rss>"""
ITEM = """<item><title>खबर {0}</title><pubDate>0{0} Apr 2024 10:00:00 GMT</pubDate>
<content:encoded>&lt;p&gt;पाठ {0}।&lt;/p&gt;</content:encoded></item>"""


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def web() -> Iterator[Web]:
    running = Web()
    running.pages["/khabar"] = Page(PAGE.encode())
    with running.running():
        yield running


def said() -> list[str]:
    manifest = json.loads(Path("m.json").read_text("utf-8"))
    return [utterance["text"] for utterance in manifest["utterances"]]


def test_page_of_an_address_is_read(run: Run, web: Web) -> None:
    result = run(*MAKE, web.url("/khabar"), "--allow-local")
    assert result.exit_code == 0, result.stderr
    assert said()[:2] == [
        "सफाई का अभियान",
        "नगर निगम ने शुक्रवार को सफाई का विशेष अभियान चलाया और जुर्माना वसूला।",
    ]


def test_address_of_this_machine_is_refused_unless_it_is_allowed(run: Run, web: Web) -> None:
    result = run(*MAKE, web.url("/khabar"))
    assert result.exit_code == 2
    assert result.stderr == (
        f"bulletin: {web.url('/khabar')}: 127.0.0.1 is not an address of the public network. If "
        "you trust it, use --allow-local.\n"
    )
    assert not Path("x.mp3").exists()


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (Page(status=404), "the server answers 404 Not Found. Check the address."),
        (Page(b"%PDF-1.5", "application/pdf"), "it is a damaged PDF. Save it again, or as text."),
        (
            Page(b"\x89PNG", "image/png"),
            "it is a picture. Use the text, typed or recognised (OCR).",
        ),
        (Page(b"<html><body></body></html>"), "no article was found in the page. Use the page"),
        (Page(b""), "it is empty. Give it the text of an article."),
        (Page(b"{}", "application/json"), "it is JSON data, not an article."),
    ],
)
def test_page_that_is_no_article_is_one_line(page: Page, message: str, run: Run, web: Web) -> None:
    web.pages["/x"] = page
    result = run(*MAKE, web.url("/x"), "--allow-local")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"bulletin: {web.url('/x')}: {message}")
    assert result.stderr.count("\n") == 1


def test_newest_stories_of_a_feed_are_the_bulletin_s(run: Run) -> None:
    Path("feed.xml").write_text(FEED.format("".join(map(ITEM.format, (1, 3, 2)))), "utf-8")
    assert run(*MAKE, "feed.xml", "--latest", "2").exit_code == 0
    assert said() == ["खबर 3", "पाठ 3।", "खबर 2", "पाठ 2।"]


def test_file_of_several_press_notes_is_a_story_for_each_and_says_so(run: Run) -> None:
    text = "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और झूले लगे हैं। " * 2
    notes = [f"प्रेस नोट संख्या {n}\n\nपार्क {n} खुला\n\n{text}\n\n" for n in (41, 42)]
    Path("a.txt").write_text("".join(notes), "utf-8")
    result = run(*MAKE, "a.txt")
    assert "bulletin: a.txt: 2 stories are in it.\n" in result.stderr
    manifest = json.loads(Path("m.json").read_text("utf-8"))
    assert [story["title"] for story in manifest["stories"]] == ["पार्क 41 खुला", "पार्क 42 खुला"]


def test_font_that_was_found_out_is_told_unless_quiet(run: Run) -> None:
    Path("a.txt").write_bytes(
        "eq[;ea=h us dgk\n\ndkuwu O;oLFkk dh leh{kk gksxhA ubZ fnYyh esa cSBd gqbZA\n".encode(
            "cp1252"
        )
    )
    result = run(*MAKE, "a.txt")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        "bulletin: a.txt: read as Kruti Dev 010 (confidence 0.99); to change that, use "
        "--encoding.\n"
    )
    assert said() == ["मुख्यमंत्री ने कहा", "कानून व्यवस्था की समीक्षा होगी।", "नई दिल्ली में बैठक हुई।"]
    assert run(*MAKE, "a.txt", "--quiet").stderr == ""


def test_font_may_be_named(run: Run) -> None:
    assert run(*MAKE, "-", "--encoding", "krutidev", stdin=b"jke\n").exit_code == 0
    assert said() == ["राम"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--encoding", "klingon"], "there is no encoding 'klingon'. There are: krutidev, "),
        (["--latest", "0"], "Invalid value for '--latest'"),
    ],
)
def test_wrong_option_is_said_to_be_so(words: list[str], message: str, run: Run) -> None:
    Path("a.txt").write_text("खबर", "utf-8")
    result = run(*MAKE, "a.txt", *words)
    assert (result.exit_code, message in result.stderr) == (2, True)


def test_page_and_document_are_read_from_standard_input(run: Run) -> None:
    assert run(*MAKE, "-", stdin=PAGE.encode()).exit_code == 0
    assert said()[0] == "सफाई का अभियान"


def test_spoken_shows_an_old_font_s_words(run: Run) -> None:
    result = run("spoken", "-", stdin=b"ubZ fnYyh esa 10 yksx vk, FksA\n")
    assert result.stdout == "नई दिल्ली में दस लोग आए थे।\n"
    assert "<stdin>: read as Kruti Dev 010" in result.stderr
