"""What a page says about its article: title, author and date."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.blocks import About, one_line
from bulletin.sources.html.elements import drop, may_be_title, text_of
from bulletin.sources.html.headlines.headline import shown
from bulletin.sources.html.headlines.untitled import headline_of_text

_SITE = re.compile(r"\s+[|–—-]\s+[^|–—]+$")
_BEHIND = re.compile(r"\s*[|–—-]\s+([^|–—-]{2,40})")
_NOBODY = re.compile(r"https?:|^(admin|administrator|webdesk|editor|super ?user)$", re.IGNORECASE)
_ARTICLES = re.compile("Article|Report|Posting")
_LONGEST_TITLE, _FEWEST_WORDS = 300, 4
_BETWEEN = re.compile(r"\s+(?:[|–—-]|::)\s+")
_WORD = re.compile(r"\S+")


def about(tree: Any, zone: datetime.tzinfo) -> About:
    """What a page says in its headline, ``meta`` tags and JSON-LD, without the site's name, and
    without a label in the headline, which is removed.

    Its date is in ``zone``.
    """
    said = _own_data(tree)
    names = _names_of_page(tree, said)
    _drop_badge(tree, (*names, *map(without_site, names)))
    authors = [*_names(said.get("author")), *_meta(tree, "author"), *_meta(tree, "article:author")]
    author = next((name for name in authors if name and not _NOBODY.search(name)), "")
    dates = [
        said.get("datePublished"),
        *_meta(tree, "article:published_time"),
        *tree.xpath("//*[@itemprop='datePublished']/@content | //time/@datetime"),
    ]
    return About(
        _title(tree, said),
        author,
        next((day for each in dates if (day := _date(each, zone))), None),
    )


def site(tree: Any) -> str:
    """The name of a page's site, or ''; in many, it comes after the headline in the title."""
    return next(_meta(tree, "og:site_name"), "") or _site_in_title(tree)


def _site_in_title(tree: Any) -> str:
    called = next((text_of(each) for each in tree.xpath("//head/title")), "")
    headings = (heading for heading in _headings(tree, _LONGEST_TITLE) if heading in called)
    found = (_BEHIND.fullmatch(called.removeprefix(heading)) for heading in headings)
    return next((each[1] for each in found if each), "")


def without_site(text: str) -> str:
    """A title or a caption without the site's name after it."""
    return _SITE.sub("", text)


def _title(tree: Any, said: dict[str, Any]) -> str:
    """The headline that the page shows or names.

    If only the page's own title is known, and it says nothing about the text, it is the line above
    the text.
    """
    title = _named(tree, said)
    told = (*_texts(said.get("headline")), *_meta(tree, "og:title"))
    is_told = any(HINDI_LETTER.search(each) or len(each.split()) >= _FEWEST_WORDS for each in told)
    return title if is_told else headline_of_text(tree, title) or title


def _named(tree: Any, said: dict[str, Any]) -> str:
    """The headline that the page shows, if it resembles its name elsewhere."""
    elsewhere = _names_of_page(tree, said)
    called = next(_meta(tree, "og:site_name"), "")
    named = [without_site(_behind(called, each)) for each in elsewhere]
    if named and (headline := _behind_a_blog(tree, named[0])):
        return headline
    headings = list(_headings(tree, 2 * len(named[0]) if named else _LONGEST_TITLE))
    for heading in headings:
        is_long = len(heading.split()) >= _FEWEST_WORDS
        within = is_long and any(heading in each for each in elsewhere)
        if within or any(akin(heading, each) for each in named):
            return heading
    if named and any(text_of(each) == named[0] for each in tree.iter("h2", "h3")):
        return named[0]  # the headline is a lower heading, below the site's name
    if lower := _among(tree, elsewhere):
        return lower
    only = headings[0] if len(headings) == 1 else ""
    if only and not _texts(said.get("headline")) and not any(only in each for each in elsewhere):
        return only
    return named[0] if named else only


def _behind(site: str, name: str) -> str:
    """A page's name without that of its ``site``, if it begins with it: «site – headline»."""
    between = _BETWEEN.match(name, len(site)) if site and name.startswith(site) else None
    return name[between.end() :] if between else name


def _behind_a_blog(tree: Any, name: str) -> str:
    """The headline of a page called «blog: headline», if the page shows it without the blog's name;
    or ''.
    """
    _, _, rest = name.partition(": ")
    is_long = len(rest.split()) >= _FEWEST_WORDS
    is_alone = is_long and shown(tree, name) is None and shown(tree, rest) is not None
    return rest if is_alone else ""


def _names_of_page(tree: Any, said: dict[str, Any]) -> list[str]:
    """What a page is called anywhere but in its headings, perhaps with the site's name behind."""
    return [
        *_texts(said.get("headline")),
        *_meta(tree, "og:title"),
        *(text_of(each) for each in tree.xpath("//head/title|//title")),
    ]


def _among(tree: Any, names: list[str]) -> str:
    """The line that is a part of the page's name, beside the site's, or ''.

    Pages without headings show it in bold letters.
    """
    parts = {part for name in names for part in _BETWEEN.split(name)}
    lines = (each.text_content() for each in tree.iter("h2", "h3"))
    bold = (each.text or "" for each in tree.iter("b", "strong", "font") if not len(each))
    texts = map(one_line, (*lines, *bold))
    found = [text for text in texts if text in parts and len(text.split()) >= _FEWEST_WORDS]
    return max(found, key=len, default="")


def _headings(tree: Any, longest: int) -> Iterator[str]:
    for each in tree.xpath("//h1"):
        heading = text_of(each)
        # A heading that is never closed contains everything after it.
        if heading and (len(heading) <= longest or not each.xpath(".//p|.//div|.//h2|.//ul")):
            yield heading


def _texts(value: Any) -> list[str]:
    return [one_line(value)] if isinstance(value, str) and value.strip() else []


def akin(one: str, other: str) -> bool:
    """Whether half of the words of the shorter one are in the other."""
    words, others = set(_WORD.findall(one)), set(_WORD.findall(other))
    return 2 * len(words & others) >= min(len(words), len(others)) > 0


def _own_data(tree: Any) -> dict[str, Any]:
    """What JSON-LD says of the page's article; nothing if it is called otherwise than the page, as
    the next story or one that the page showed before, and the page does not show what it is called.
    """
    found = list(_linked_data(tree))
    if not found:
        return {}
    names = [*_names_of_page(tree, {}), *_headings(tree, _LONGEST_TITLE)]
    called = [
        each for each in names if len(each.split()) > _FEWEST_WORDS and HINDI_LETTER.search(each)
    ]
    akin_to = (each for each in found if not called or _may_be(each, called))
    seen = (each for each in found if shown(tree, _headline(each)) is not None)
    return next(akin_to, None) or next(seen, {})


def _may_be(said: dict[str, Any], called: list[str]) -> bool:
    headline = _headline(said)
    return not HINDI_LETTER.search(headline) or any(akin(headline, each) for each in called)


def _headline(said: dict[str, Any]) -> str:
    return next(iter(_texts(said.get("headline"))), "")


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """The page's articles as JSON-LD describes them."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            # Line ends in a string are invalid JSON, but common.
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            if _ARTICLES.search(str(item.get("@type"))):
                yield item


def _items(found: Any) -> Iterator[dict[str, Any]]:
    if isinstance(found, list):
        for each in found:
            yield from _items(each)
    elif isinstance(found, dict):
        yield found
        yield from _items(found.get("@graph"))


def _names(author: Any) -> Iterator[str]:
    if isinstance(author, str):
        yield one_line(author)
    elif isinstance(author, list):
        names = [name for each in author for name in _names(each)]
        yield ", ".join(names)
    elif isinstance(author, dict):
        yield from _names(author.get("name"))


def _meta(tree: Any, name: str) -> Iterator[str]:
    found = tree.xpath("//meta[@name=$name or @property=$name]/@content", name=name)
    return (text for each in found if (text := one_line(each)))


def _date(text: Any, zone: datetime.tzinfo) -> datetime.date | None:
    """The date of an ISO 8601 time, in ``zone``; ``None`` if it is invalid."""
    try:
        time = datetime.datetime.fromisoformat(str(text).strip().replace(" +", "+"))
    except ValueError:
        return None
    return (time.astimezone(zone) if time.tzinfo else time).date()


_MOST_WORDS = 3


def _drop_badge(tree: Any, names: Iterable[str]) -> None:
    """Remove the first element of an ``h1`` if it is a few words, and the rest is one of ``names``,
    as the page is called elsewhere.
    """
    called = [*filter(may_be_title, names)]
    for heading in tree.iter("h1"):
        first = next(iter(heading), None)
        if first is None or (heading.text or "").strip():
            continue
        label, whole = (text_of(each) for each in (first, heading))
        is_short = 0 < len(label.split()) <= _MOST_WORDS
        if is_short and whole.removeprefix(label).strip() in called:
            drop(first)
            return
