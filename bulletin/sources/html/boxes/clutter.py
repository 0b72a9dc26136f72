"""Removes unseen elements, deep nesting, table layouts, and bundles of links."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from typing import Any

from lxml import etree

from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import drop, text_of
from bulletin.sources.html.part_counts import pieces_of
from bulletin.sources.html.rows import drop_rest

_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOT_SHOWN = ("hidden", "placeholder", "fallback")
"""The attributes of what is hidden, and of what AMP shows until something else is there."""
_HIDING = frozenset(("hidden", "hide", "is-hidden", "d-none"))
_ON_A_SIZE = re.compile(r"\w+:|d-\w+-\w+|(?:visible|hidden)-\w\w")
_FOR_SCREEN_READERS = frozenset(
    ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text")
)
_SUSPENDED = re.compile(r"S:[0-9a-f]")  # React's streamed content, waiting for its place
_DATA = re.compile(r'\s*[\[{]\s*(?:"[\w@$-]{1,60}"\s*:|\{\s*")')
_KEPT = frozenset(("html", "body", "head", "h1", "main", "article", "title"))
_LONGEST_CELL = 300
_FRAME = ("tbody", "thead", "tfoot", "tr", "td", "th", "colgroup", "col")
_HOLDS_BLOCKS = "boolean(.//p|.//div|.//ul|.//ol|.//table|.//h1|.//h2|.//h3|.//blockquote)"
_HOLDERS = ("div", "section", "article", "main", "td")
_LISTS = ("ul", "ol", "dl", "tr", "div", "p", "section")
_LINES = frozenset(("br", "li", "td", "th", "h2", "h3", "h4", *_LISTS))
_LINKED, _MOST_WORDS_UNLINKED = 0.75, 12
_FEWEST_WORDS_OF_A_TITLE = 4
_MOST_IN_A_TEASER, _MOST_WORDS_OF_A_TEASER = 8, 80
_FEWEST_PARAGRAPHS, _FEWEST_ABOVE, _FEWEST_TOLD = 3, 2, 80
_LONGEST_CRUMB = 60
_FEWEST_LETTERS_OF_A_LINE, _NEARLY_ALL = 20, 0.7
_FEWEST_IN_A_BAR, _BAR = 3, re.compile(r"\s*[|•·]\s*")
_ENDED = re.compile(r"[।.?!]\W*$")
# Pages nest some 60 deep; browsers flatten what lies below 512. Readers of pages, trafilatura too,
# call themselves twice a level, and Python lets them do so 1000 times.
_DEEPEST = 200
_NO_TEXT = frozenset(("script", "style", "noscript", "template"))


def flatten(tree: Any) -> None:
    """Turn what is nested too deeply, as by tags that never end, into plain text."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    for element in level:
        inner = [each for each in element.iterdescendants() if each.tag not in _NO_TEXT]
        for each in inner:
            each.text = f"\n{each.text or ''}" if each.tag in _LINES else each.text
            each.tail = f"\n{each.tail or ''}" if each.tag in _LINES else each.tail
        etree.strip_tags(element, *{each.tag for each in inner})


def drop_copies(tree: Any) -> None:
    """Remove what is not shown and repeats what is, such as a version to print: neither its
    headline nor its text is the page's.
    """
    lines = Counter(_lines(tree))
    gone: set[Any] = set()
    for element in _elements(tree):
        if element in gone:
            continue
        if _is_out_of_sight(element) and _is_a_copy(element, lines):
            gone.update(element.iter())
            drop(element)


def drop_unseen(tree: Any) -> None:
    """Remove hidden elements, and text that is data for scripts."""
    lines = Counter(_lines(tree))
    for element in _elements(tree):
        if _is_hidden(element, lines) or _DATA.match(element.text or ""):
            drop(element)


def _elements(tree: Any) -> list[Any]:
    """The elements that may be removed, in order."""
    found = tree.iterdescendants()
    return [each for each in found if isinstance(each.tag, str) and each.tag not in _KEPT]


def _lines(element: Any) -> list[str]:
    """The longer sentences of an element, whatever is linked or bold in them."""
    lines = (part.strip() for each in pieces_of(element) for part in each.text.split("।"))
    return [line for line in lines if len(line) >= _FEWEST_LETTERS_OF_A_LINE]


def _is_hidden(element: Any, lines: Counter[str]) -> bool:
    if element.tag == "input":
        return True
    names = set(element.get("class", "").split())
    if _is_not_displayed(element, names):
        if not _is_shown_later(element) or _is_a_copy(element, lines):
            return True
        for name in (*_NOT_SHOWN, "style"):  # trafilatura leaves out what is hidden
            element.attrib.pop(name, None)
    if element.get("aria-hidden") == "true":
        is_text = _is_shown_later(element) or _is_a_paragraph(element)
        return not is_text and element.find(".//h1") is None
    return element.tag == "span" and bool(_FOR_SCREEN_READERS & names)


def _is_out_of_sight(element: Any) -> bool:
    names = set(element.get("class", "").split())
    return element.get("aria-hidden") == "true" or _is_not_displayed(element, names)


def _is_not_displayed(element: Any, names: set[str]) -> bool:
    styled = _HIDDEN_STYLE.search(element.get("style", "")) or _is_hidden_by(names)
    return bool(styled) or any(name in element.attrib for name in _NOT_SHOWN)


def _is_hidden_by(names: set[str]) -> bool:
    """Whether a class hides an element on screens of any size."""
    return bool(_HIDING & names) and not any(_ON_A_SIZE.match(name) for name in names)


def _is_shown_later(element: Any) -> bool:
    """Whether a script will show hidden content: the article, or its rest below «read more»."""
    paragraphs = element.findall(".//p")
    if len(paragraphs) >= _FEWEST_PARAGRAPHS or _SUSPENDED.match(element.get("id", "")):
        return True
    if _opens_beside(element) or _is_a_later_page(element):
        return True
    above = element.getparent()
    goes_on = above is not None and len(above.findall("p")) >= _FEWEST_ABOVE
    told = sum(len(each.text_content()) for each in paragraphs)
    return goes_on and told >= _FEWEST_TOLD


def _is_a_later_page(element: Any) -> bool:
    """Whether an element tells something, without links to other stories, and is set as the one
    above it, which is shown: the next page of a story.
    """
    above, name = element.getprevious(), element.get("class")
    if above is None or not name or (above.tag, above.get("class")) != (element.tag, name):
        return False
    linked = any(map(_is_a_linked_title, element.iter("a")))
    shown = not _is_not_displayed(above, set(name.split()))
    told = sum(len(each.text_content()) for each in element.findall(".//p") if _is_told(each))
    is_told = told >= _FEWEST_LETTERS_OF_A_LINE
    return shown and not linked and is_told and above.find(".//p") is not None


def _is_a_linked_title(link: Any) -> bool:
    return len(link.text_content().split()) >= _FEWEST_WORDS_OF_A_TITLE


def _opens_beside(element: Any) -> bool:
    """Whether what is pressed for the rest of a text stands right below a hidden sentence."""
    after, text = element.getnext(), element.text_content()
    if after is None or "।" not in text or (element.tail or "").strip():
        return False
    is_pressed = after.tag == "button" or after.get("href", "").startswith(("#", "javascript:"))
    return is_pressed and any_of("onwards").fullmatch(text_of(after)) is not None


def _is_a_paragraph(element: Any) -> bool:
    """Whether an element is a paragraph among others: a screen shows what screen readers skip."""
    above = element.getparent()
    among = above is not None and len(above.findall("p")) > _FEWEST_ABOVE
    text = text_of(element) if element.tag == "p" and among else ""
    return len(text) >= _FEWEST_TOLD and text.endswith("।")


def _is_a_copy(element: Any, lines: Counter[str]) -> bool:
    """Whether nearly all lines of a hidden element are also elsewhere, as in a version to print."""
    own = Counter(_lines(element))
    copied = sum(lines[line] > count for line, count in own.items())
    if copied <= _NEARLY_ALL * len(own):
        return False
    lines.subtract(own)  # what remains may be the only one
    return True


def unframe_tables(tree: Any) -> None:
    """Turn layout tables into plain elements."""
    for table in list(tree.iter("table")):
        if _is_frame(table):
            for part in list(table.iter(*_FRAME)):
                if _nearest_table(part) is table:
                    is_line = part.tag in ("td", "th")
                    part.tag = "p" if is_line and not part.xpath(_HOLDS_BLOCKS) else "div"
            table.tag = "div"
        else:
            for part in [each for cell in table.iter("td", "th") for each in cell.findall("p")]:
                part.drop_tag()  # a paragraph of figures alone would be taken for clutter


def _nearest_table(element: Any) -> Any:
    return next((each for each in element.iterancestors("table")), None)


def _is_frame(table: Any) -> bool:
    """Whether a table has no data: one row, nested tables, a title, paragraphs, or a long cell."""
    holds = any(table.find(f".//{part}") is not None for part in ("table", "h1"))
    # A word processor puts each cell's words into a paragraph; a layout has several in a cell.
    parts = [len(cell.findall(".//p")) for cell in table.iter("td", "th")]
    if holds or (sum(parts) > 2 and max(parts) > 1):
        return True
    cells = [text_of(cell) for cell in table.iter("td", "th")]
    widest = max(
        (len(row.findall("td")) + len(row.findall("th")) for row in table.iter("tr")), default=0
    )
    rows = sum(1 for _ in table.iter("tr"))
    return min(widest, rows) < 2 or any(len(cell) > _LONGEST_CELL for cell in cells)


def drop_links(tree: Any) -> None:
    """Remove parts that are only links: menus, breadcrumbs, boxes and titles of other stories.

    A table of contents goes with its title.
    """
    _unlink(tree)
    for link in list(tree.iter("a")):
        if _is_teaser(link):
            drop(link)
    for element in list(tree.iter(*_LISTS, "footer", "td")):
        for link in _bar(element):
            link.tail = None
            drop(link)
    titled: dict[Any, None] = {}
    for element in list(tree.iter(*_LISTS)):
        if element.getparent() is None or element.find(".//h1") is not None:
            continue
        if _is_bundle(element) or _is_path(element):
            if _is_of_contents(element):
                titled[element.getparent()] = None
            drop(element)
    for box in titled:
        drop_rest(box)


def _is_of_contents(element: Any) -> bool:
    """Whether all links of a list lead to parts of the page itself."""
    leads = [each.get("href", "") for each in element.iter("a")]
    return bool(leads) and all(len(each) > 1 and each[0] == "#" for each in leads)


def unlink_sentences(tree: Any) -> None:
    """Take the links off paragraphs that end in a full stop: a sentence with links is no menu."""
    lines = (each for parent in tree.iter(*_HOLDERS) for each in _lines_alike(parent))
    for element in (*tree.iter("p"), *lines):
        if text_of(element).endswith("।"):
            etree.strip_tags(element, "a")


def _lines_alike(parent: Any) -> list[Any]:
    """The children of an element that look like the paragraphs of a text: most have sentences, and
    hardly one is a link.
    """
    alike: dict[str, list[Any]] = {}
    for child in parent.iterchildren("div"):
        alike.setdefault(child.get("class", ""), []).append(child)
    return [
        each
        for row in alike.values()
        if len(row) > _FEWEST_PARAGRAPHS and 2 * sum(map(_is_unlinked, row)) > len(row)
        for each in row
    ]


def _is_unlinked(element: Any) -> bool:
    """Whether an element is a sentence, no word of which is linked."""
    return element.find(".//a") is None and text_of(element).endswith("।")


def _unlink(tree: Any) -> None:
    """Take the links off a text that all leads to one page: other stories would have one each."""
    told = [link for link in tree.iter("a") if "।" in link.text_content()]
    leads = Counter(link.get("href", "") for link in told)
    for link in told:
        if leads[link.get("href", "")] >= _FEWEST_PARAGRAPHS:
            link.drop_tag()


def _bar(element: Any) -> list[Any]:
    """The links that open an element, if they are a line with bars between them, as in a footer."""
    links = list(takewhile(lambda child: child.tag == "a", element))
    if len(links) < _FEWEST_IN_A_BAR or (element.text or "").strip():
        return []
    after, last = links[-1].getnext(), links[-1].tail or ""
    is_line = not last.strip() and (after is None or after.tag in _LINES)
    return links if is_line and all(_BAR.fullmatch(each.tail or "") for each in links[:-1]) else []


def _is_bundle(element: Any) -> bool:
    """Whether an element is two or more links with next to nothing between them.

    A paragraph of sentences may be linked nearly throughout.
    """
    links = element.findall(".//a")
    if len(links) < 2 or (element.tag == "p" and _is_told(element)):
        return False
    text = letters_alone(element.text_content())
    linked = sum(len(letters_alone(link.text_content())) for link in links)
    outside = len(text) - linked
    return bool(text) and linked >= _LINKED * len(text) and outside < _MOST_WORDS_UNLINKED * 6


def _is_told(element: Any) -> bool:
    """Whether an element ends like a text, and has a sentence with a stop of its own."""
    text = element.text_content()
    return "।" in text and _ENDED.search(text) is not None


def _is_teaser(link: Any) -> bool:
    """Whether a link holds the title and the summary of another story."""
    if link.get("href", "#").startswith("#") or len(link) > _MOST_IN_A_TEASER:
        return False
    title = _title_in(link)
    if title is None or link.find(".//h1") is not None:
        return False
    words, title_words = (len(each.text_content().split()) for each in (link, title))
    return title_words + _FEWEST_WORDS_OF_A_TITLE <= words <= _MOST_WORDS_OF_A_TEASER


def _title_in(link: Any) -> Any:
    """The only heading in a link, or the first of its parts, if it is all parts; or ``None``."""
    titles = link.findall(".//h2") + link.findall(".//h3") + link.findall(".//h4")
    if titles:
        return titles[0] if len(titles) == 1 else None
    card = link
    while len(card) == 1:
        card = card[0]
    texts = (card.text, *(each.tail for each in card), link.tail)
    parts = [each for each in card if text_of(each)]
    if len(parts) < 2 or any((text or "").strip() for text in texts):
        return None
    is_title = len(parts[0].text_content().split()) >= _FEWEST_WORDS_OF_A_TITLE
    return parts[0] if is_title and not _ENDED.search(parts[0].text_content()) else None


def _is_path(element: Any) -> bool:
    """Whether a list is a breadcrumb: short links, ending with the page itself."""
    if element.tag not in ("ul", "ol"):
        return False
    steps = element.findall("li")
    if len(steps) < 3 or any(len(text_of(step)) > _LONGEST_CRUMB for step in steps):
        return False
    return all(step.find(".//a") is not None for step in steps[:-1])
