"""Pages, wherever they come from, are one story each; a letter may have several."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage
from html import escape
from pathlib import Path

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.sources import Options, read
from bulletin.structure import notes
from tests.web import Page, Web

HINDI = load("hi")
TEXT = (
    "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं। अधिकारियों ने बताया कि वहां "
    "नए झूले लगाए गए हैं और रास्ते चौड़े किए गए हैं।"
)
RULED = (
    f"<h1>पार्क खुले</h1><p>सीकर, 12 नवंबर। {TEXT}</p><p>***</p>"
    f"<h2>दूसरे पार्क भी खुले</h2><p>दुमका, 12 नवंबर। {TEXT}</p>"
)


def saved(tmp_path: Path) -> Iterator[Article]:
    page = EmailMessage()
    page["From"] = "<Saved by a browser>"
    page.set_content(f"<html><body><article>{RULED}</article></body></html>", subtype="html")
    page.make_related()
    path = tmp_path / "page.mht"
    path.write_bytes(page.as_bytes())
    yield from read(str(path), Options())


def linked(web: Web, content: str = "") -> Iterator[Article]:
    web.pages["/1"] = Page(f"<html><body><article>{RULED}</article></body></html>".encode())
    web.pages["/feed"] = Page(
        f"<rss version='2.0'><channel><title>क</title><item><title>पार्क खुले</title>"
        f"<link>{web.url('/1')}</link>{content}</item></channel></rss>".encode()
    )
    yield from read(web.url("/feed"), Options(allow_local=True))


def test_saved_page_is_one_story(tmp_path: Path) -> None:
    assert [len(notes(each, HINDI)) for each in saved(tmp_path)] == [1]


def test_page_of_a_feed_is_one_story(web: Web) -> None:
    assert [len(notes(each, HINDI)) for each in linked(web)] == [1]


def test_entry_of_a_feed_is_one_story(web: Web) -> None:
    content = f"<description>{escape(RULED)}</description>"
    assert [len(notes(each, HINDI)) for each in linked(web, content)] == [1]


def test_letter_may_have_several_stories(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["Subject"] = "प्रेस नोट"
    letter.set_content(f"<html><body>{RULED}</body></html>", subtype="html")
    path = tmp_path / "letter.eml"
    path.write_bytes(letter.as_bytes())
    (article,) = read(str(path), Options())
    assert len(notes(article, HINDI)) == 2
