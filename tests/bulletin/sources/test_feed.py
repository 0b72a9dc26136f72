"""Feeds: the newest stories, with their own text or that of their pages."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Article
from tests.poison import POISON, TEXT
from tests.web import Page, Web

SENTENCE = "नगर निगम ने शुक्रवार को सफाई का विशेष अभियान चलाया और जुर्माना वसूला। "
RSS = """<?xml version="1.0" encoding="{charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>नई सुबह</title><link>http://news.example/</link>{items}</channel></rss>"""
ITEM = """<item><title>{title}</title><link>{link}</link><dc:creator>{author}</dc:creator>
<pubDate>{date}</pubDate><description><![CDATA[<p>{summary}</p>]]></description>{content}</item>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>नई सुबह</title>
<entry><title>एटम खबर</title><id>1</id><updated>2024-05-01T10:00:00Z</updated>
<author><name>रवि</name></author>
<link href="http://x.example/1"/><content type="html">
&lt;p&gt;पहला पैरा।&lt;/p&gt;
&lt;h3&gt;उपशीर्षक&lt;/h3&gt;
&lt;ul&gt;&lt;li&gt;एक&lt;/li&gt;&lt;/ul&gt;
</content></entry></feed>"""


def item(title: str, date: str = "", link: str = "", summary: str = "", content: str = "") -> str:
    full = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    return ITEM.format(
        title=title, link=link, author="रवि", date=date, summary=summary, content=full
    )


def read(
    feed: str, tmp_path: Path, latest: int = 5, *, allow_local: bool = True
) -> tuple[list[Article], list[str]]:
    path = tmp_path / "feed.xml"
    path.write_text(feed, "utf-8")
    told: list[str] = []
    options = sources.Options(latest=latest, allow_local=allow_local, tell=told.append)
    return list(sources.read(str(path), options)), told


def rss(*items: str) -> str:
    return RSS.format(charset="utf-8", items="".join(items))


def test_stories_are_the_newest_first(tmp_path: Path) -> None:
    dates = ["Mon, 01 Apr 2024 10:00:00 +0530", "Wed, 03 Apr 2024 23:00:00 GMT", ""]
    feed = rss(*(item(f"खबर {date[5:7]}", date, content="<p>पाठ।</p>") for date in dates))
    articles, _ = read(feed, tmp_path, latest=2)
    assert [article.title for article in articles] == ["खबर 03", "खबर 01"]
    assert [article.date for article in articles] == [
        datetime.date(2024, 4, 4),
        datetime.date(2024, 4, 1),
    ]
    assert articles[0].author == "रवि"


def test_long_doctype_above_a_feed_is_no_text(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY a{each} "b">' for each in range(1_000))
    feed = rss(item("खबर", content="<p>पाठ।</p>")).replace(
        "<rss", f"<!DOCTYPE rss [{entities}]><rss"
    )
    (article,), _ = read(feed, tmp_path)
    assert article.title == "खबर"


def test_content_of_an_entry_is_its_article(tmp_path: Path) -> None:
    content = (
        "<p>पहला <b>पैरा</b>।</p><h2>उपशीर्षक</h2><ul><li>एक</li><li>दो</li></ul>"
        "दूसरा।<br/>तीसरा।<script>x</script>"
    )
    (article,), _ = read(rss(item("खबर &amp; और", content=content)), tmp_path)
    assert [(block.text, str(block.form), block.level) for block in article.blocks] == [
        ("खबर & और", "prose", 1),
        ("पहला पैरा।", "prose", 0),
        ("उपशीर्षक", "prose", 2),
        ("एक", "item", 0),
        ("दो", "item", 0),
        ("दूसरा।", "prose", 0),
        ("तीसरा।", "prose", 0),
    ]


def test_atom_is_read_too(tmp_path: Path) -> None:
    (article,), _ = read(ATOM, tmp_path)
    assert (article.name, article.title, article.author) == ("http://x.example/1", "एटम खबर", "रवि")
    assert [block.text for block in article.blocks] == ["एटम खबर", "पहला पैरा।", "उपशीर्षक", "एक"]


def test_page_behind_the_link_is_taken_where_there_is_no_content(web: Web, tmp_path: Path) -> None:
    text = f"<article><p>{SENTENCE * 5}</p></article>"
    page = f"<html><title>और कुछ</title><body><nav>मेनू</nav>{text}</body></html>"
    web.pages["/1"] = Page(page.encode())
    (article,), told = read(rss(item("खबर", link=web.url("/1"), summary="छोटा सार")), tmp_path)
    assert article.text == f"खबर\n{(SENTENCE * 5).strip()}"
    assert (article.name, told) == (web.url("/1"), [])


def test_summary_is_taken_and_told_where_the_page_cannot_be_had(web: Web, tmp_path: Path) -> None:
    (article,), told = read(rss(item("खबर", link=web.url("/404"), summary="छोटा सार।")), tmp_path)
    assert article.text == "खबर\nछोटा सार।"
    (line,) = told
    assert line.startswith(f"{web.url('/404')}: the server answers 404 Not Found. ")
    assert line.endswith(" Its summary is used.")


def test_link_to_this_machine_is_not_followed(web: Web, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="not an address of the public network"):
        read(rss(item("खबर", link=web.url("/1"))), tmp_path, allow_local=False)
    assert web.asked == []


@pytest.mark.parametrize("link", ["file:///etc/passwd", "/etc/passwd", "javascript:alert(1)", ""])
def test_link_that_is_no_address_of_a_page_is_not_followed(link: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"it links to no page|is not an http or https address"):
        read(rss(item("खबर", link=link)), tmp_path)


def test_feed_from_the_network_may_have_relative_links(web: Web) -> None:
    web.pages["/feed"] = Page(rss(item("खबर", link="/1")).encode(), "application/rss+xml")
    web.pages["/1"] = Page(f"<html><body><article><p>{SENTENCE * 5}</p></article></html>".encode())
    (article,) = sources.read(web.url("/feed"), sources.Options(allow_local=True))
    assert article.name == web.url("/1")


@pytest.mark.parametrize("feed", [rss(), "<rss><channel>", "<feed></feed>"])
def test_feed_without_a_story_is_refused(feed: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="the feed has no story"):
        read(feed, tmp_path)


def test_feed_in_utf_16_with_another_charset_declared_is_read(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(
        RSS.format(charset="iso-8859-1", items=item("खबर", content="<p>पाठ।</p>")).encode("utf-16")
    )
    (article,) = sources.read(str(path))
    assert article.text == "खबर\nपाठ।"


FEEDS_WITH_A_GOOD_STORY = [
    "dated 9999.xml", "dated 9999-12-31.xml", "dated 0001.xml", "dated in digits.xml",
    "dated at second 61.xml", "link in brackets.xml", "link with a port.xml",
    "link with a dot.xml", "link of 70 letters.xml", "link to a file.xml", "deep entry.xml",
    "deep entry that never ends.xml", "deep content.xml", "signs in content.xml", "cut off.xml",
    "long name.xml", "link across entries.xml",
]  # fmt: skip


@pytest.mark.parametrize("name", FEEDS_WITH_A_GOOD_STORY)
def test_bad_entry_does_not_lose_the_good_one(name: str, tmp_path: Path) -> None:
    articles, _ = read(POISON[name]().decode(), tmp_path)
    assert TEXT in [article.text.split("\n")[-1] for article in articles]


def test_time_to_come_is_not_believed(tmp_path: Path) -> None:
    feed = rss(
        item("आज", "Wed, 03 Apr 2024 23:00:00 GMT", content="<p>क।</p>"),
        item("कभी", "Fri, 31 Dec 9999 23:59:59 GMT", content="<p>ख।</p>"),
    )
    articles, _ = read(feed, tmp_path)
    assert [(article.title, article.date) for article in articles] == [
        ("आज", datetime.date(2024, 4, 4)),
        ("कभी", None),
    ]


def test_next_entry_is_taken_for_one_that_cannot_be_read(tmp_path: Path) -> None:
    feed = rss(item("एक", link="http://[bad"), item("दो", content="<p>ख।</p>"))
    articles, told = read(feed, tmp_path, latest=1)
    assert [article.title for article in articles] == ["दो"]
    assert told[-1].startswith("left out: ")
