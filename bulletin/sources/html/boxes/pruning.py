"""Removes the parts of a page that are not its article (listed in ``around.toml``)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any

from bulletin.sources.html.around_tables import any_of, table
from bulletin.sources.html.boxes.captions import drop_captions
from bulletin.sources.html.boxes.hidden import drop_unseen
from bulletin.sources.html.boxes.link_rows import drop_link_rows
from bulletin.sources.html.boxes.linked_titles import drop_linked_titles
from bulletin.sources.html.boxes.links import drop_links, unlink_sentences
from bulletin.sources.html.densest import sentence_letters, sentences_before
from bulletin.sources.html.elements import HEADLINE, drop, is_last, text_of
from bulletin.sources.html.markup import open_accordions, unframe_tables

# An element with this share of the page's text is never removed.
_MOST, _NEARLY_ALL, _NEXT_TO_ALL = 0.3, 0.7, 0.9
_FEWEST, _ALONE, _FEWEST_FACTS = 200, 2, 2
_ASKS = "boolean(.//input|.//button|.//form|.//textarea|.//select)"
_LONGEST_LABEL, _LONGEST_HEADING = 300, 120
_MOST_KNOWN = 1 << 12
_FEWEST_PARAGRAPHS = 3
"""Of a short article, one of which asks its readers to join."""
_ATTRIBUTES = ("class", "id", "role", "aria-labelledby", "aria-label")
_HOLDS_LINES = frozenset(("div", "td", "p", "span", "font", "article", "section"))
_INLINE = frozenset(("b", "small", "span", "strong", "time"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_MAY_BE_LABELS = ("p", "div", "li", "h2", "h3", "h4", "h5", *_INLINE)
_PART, _MOST_IN_AN_ID, _MOST_IN_ANY_ID = re.compile(r"[^\W_]+"), 3, 7
"""The words of a heading's id, and of any element's, that may name what it is."""
_PARTS = frozenset(("article", "main", "section", "blockquote"))
_UNSEEN = ("noscript", "template")
_SENDER = re.compile(r"\s*[—–-].*\(@\w+\)", re.DOTALL)
_ENDED = re.compile(r"[।.?!:,;]\W*$")
_CAMEL = re.compile("(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
"""Between the words of «relatedStories», not within the letters of «n1AuAdJlVL»."""


def prune(tree: Any) -> None:
    """Remove menus, adverts, related links, comments, captions and frames of embeds.

    Lines that are entirely bold, and not a sentence, become headings.
    """
    open_accordions(tree)
    drop_unseen(tree)
    unframe_tables(tree)
    drop_captions(tree)
    _drop_by_name(tree)
    drop_linked_titles(tree)
    drop_links(tree)
    drop_link_rows(tree)
    for element in list(tree.iter("blockquote")):
        _unframe(element)
    line_of = cache(lambda element: text_of(element))  # of many in a paragraph
    for element in list(tree.iter("b", "strong")):
        _head(element, line_of)
    for element in list(tree.iter(*_MAY_BE_LABELS)):
        if _is_no_text(element):
            drop(element)
    unlink_sentences(tree)


@cache
def _names() -> re.Pattern[str]:
    written = (re.escape(name).replace(r"\*", r"\w*") for name in table("names"))
    names = "|".join(name.replace(r"\-", "[-_]{0,2}") for name in written)
    return re.compile(rf"(?:^|[\s_-])(?:{names})(?=$|[\s_-])", re.IGNORECASE)


@cache
def _modifiers() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[_-])(?:{'|'.join(table('modifiers'))})(?=$|[_-])", re.IGNORECASE)


def _drop_by_name(tree: Any) -> None:
    share = _Share(tree)
    _drop_by_tag(tree, share)
    named = _named(tree, share)
    kept = share.names_of_text(named)
    for element, name in named.items():
        if share.is_small(element) and name not in kept:
            drop(element)


def _drop_by_tag(tree: Any, share: _Share) -> None:
    captions = {each: each.tag for each in tree.iter("figcaption")}
    told_in = share.names_of_text(captions)
    for element in list(tree.iter(*table("tags"))):
        if tag := _tag_of_text(element, share, told_in):
            element.tag = tag
        elif _goes_by_tag(element, share):
            drop(element)


def _tag_of_text(element: Any, share: _Share, told_in: frozenset[str]) -> str:
    """The tag for an element whose own is that of something else, but which holds text; or ''."""
    if element.tag in _UNSEEN and share.holds_text(element):
        # What a script would show, or what stands there without one.
        return "div" if element.tag != "template" or share.is_most(element) else ""
    if element.tag in told_in:
        return "p"  # a gallery tells its story below its pictures
    if element.tag == "footer" and element.getparent().tag == "blockquote":
        return "p"  # who said it
    if share.is_page(element):
        return "div"  # a menu or a button that is never closed
    is_own = element.tag == "aside" and share.is_within_text(element) and _has_facts(element)
    return "div" if is_own else ""


def _goes_by_tag(element: Any, share: _Share) -> bool:
    """Whether an element with one of the listed tags is not of the article."""
    if element.tag == "footer":
        return _is_of_the_page(element)
    return element.tag not in ("aside", "form") or share.is_small(element)


def _named(tree: Any, share: _Share) -> dict[Any, str]:
    """The elements that have the name of something else, with that name."""
    named: dict[Any, str] = {}
    headed = {above for each in tree.xpath(f"//*[@{HEADLINE}]") for above in each.iterancestors()}
    for element in list(tree.iterdescendants()):
        name = _listed(_called(element))
        if not name or element.tag in ("html", "body", "h1"):
            continue
        if share.is_page(element) and share.is_first(element):
            for attribute in ("class", "id"):  # readers of pages judge by them, too
                element.attrib.pop(attribute, None)
        elif element not in headed and element.find(".//h1") is None:
            named[element] = name
    return named


@lru_cache(maxsize=_MOST_KNOWN)
def _listed(called: str) -> str:
    """The first listed name among those that a page gives an element; '' for none."""
    names = " ".join(each for each in called.split() if not _modifiers().search(each))
    found = _names().search(_CAMEL.sub("-", names))
    return found[0].strip(" _-").lower() if found else ""


def _has_facts(aside: Any) -> bool:
    """Whether a box lists sentences of its own, and neither leads to other stories nor asks."""
    items = [text_of(each) for each in aside.iter("li")]
    told = sum(item.endswith("।") for item in items)
    return told >= _FEWEST_FACTS and aside.find(".//a") is None and not aside.xpath(_ASKS)


def _is_of_the_page(footer: Any) -> bool:
    """Whether a footer belongs to the page, not to a part of it, and holds no article."""
    inside = any(each.tag in _PARTS for each in footer.iterancestors())
    return not inside and footer.find(".//h1") is None and footer.find(".//article") is None


def _called(element: Any) -> str:
    """The names that a page gives an element; an id of many words is only made from a heading."""
    most = _MOST_IN_AN_ID if element.tag in _HEADINGS else _MOST_IN_ANY_ID
    is_slug = len(_PART.findall(element.get("id", ""))) > most
    attributes = (each for each in _ATTRIBUTES if each != "id" or not is_slug)
    return " ".join(filter(None, map(element.get, attributes)))


class _Share:
    """How much of a page's text an element has, by its sentences, or else by its paragraphs."""

    def __init__(self, tree: Any) -> None:
        self._sentences = sentence_letters(tree)
        self._all = self._sentences.get(tree, 0)
        self._prose = _prose(tree)

    def names_of_text(self, named: dict[Any, str]) -> frozenset[str]:
        """The names that several elements with much of the page's sentences share.

        A page builder calls each paragraph a «widget».
        """
        sums: Counter[str] = Counter()
        told: Counter[str] = Counter()
        around = {
            above
            for element, name in named.items()
            for above in (element.iterancestors() if self._sentences.get(element) else ())
            if named.get(above) == name
        }
        for element, name in named.items():
            letters = self._sentences.get(element, 0)
            if letters and element not in around:
                sums[name] += letters
                told[name] += 1
        most = _MOST * max(self._all, _FEWEST)
        nearly = max(_NEARLY_ALL * self._all, _FEWEST)
        return frozenset(
            name
            for name, letters in sums.items()
            if letters > nearly or (letters > most and told[name] > _ALONE)
        )

    def holds_text(self, element: Any) -> bool:
        return self._all >= _FEWEST and not self.is_small(element)

    def is_most(self, element: Any) -> bool:
        """Whether an element has most of the page's text: what a script shows is the article."""
        return self._sentences.get(element, 0) > self._all / 2

    def is_page(self, element: Any) -> bool:
        """Whether an element has nearly all sentences, such as a menu that is never closed."""
        return self._sentences.get(element, 0) > max(_NEXT_TO_ALL * self._all, _FEWEST)

    def is_first(self, element: Any) -> bool:
        """Whether there is no sentence above an element."""
        return sentences_before(element, self._sentences) == 0

    def is_within_text(self, element: Any) -> bool:
        """Whether there are sentences right before and after an element, within its parent."""
        around = (element.itersiblings(preceding=before) for before in (True, False))
        return all(any(map(self._sentences.get, each)) for each in around)

    def is_small(self, element: Any) -> bool:
        if self._all >= _FEWEST:
            return self._sentences.get(element, 0) <= _MOST * self._all
        return _prose(element) <= _MOST * self._prose


def _unframe(quote: Any) -> None:
    """Keep only the words of an embedded post, without its sender, date and links."""
    names = quote.get("class", "")
    if "instagram-media" in names or "tiktok-embed" in names:
        drop(quote)
    elif "twitter-tweet" in names or "koo-media" in names:
        for link in list(quote.iter("a")):
            if link.getparent().tag != "p" or "." in link.text_content():
                drop(link)
        words = [each for each in quote.iter("p") if not _SENDER.match(each.text_content())]
        tail = quote.tail
        for paragraph in words:
            paragraph.tail = None
        quote.clear()
        quote.tail = tail
        quote.extend(words)


def _head(bold: Any, line_of: Callable[[Any], str]) -> None:
    """Make bold words that are a line a heading; ``line_of`` an element is its text in one line."""
    text, parent = line_of(bold), bold.getparent()
    is_short = 1 < len(text) < _LONGEST_HEADING
    if not is_short or _ENDED.search(text) or any_of("pointers").match(text):
        return
    if parent.tag == "p" and line_of(parent) == text:
        parent.tag = "h3"
    elif parent.tag in _HOLDS_LINES and (_has_a_line(bold) or _opens_a_box(bold, parent)):
        bold.tag = "h3"


def _has_a_line(element: Any) -> bool:
    """Whether an element is alone between two line breaks, and no other such element follows.

    Several bold lines are a letterhead.
    """
    before, after = element.getprevious(), element.getnext()
    if before is None or after is None or before.tag != "br" or after.tag != "br":
        return False
    while after is not None and after.tag == "br" and not (after.tail or "").strip():
        after = after.getnext()
    if after is not None and after.tag == element.tag:
        return False
    return not (before.tail or "").strip() and not (element.tail or "").strip()


def _opens_a_box(bold: Any, box: Any) -> bool:
    """Whether a line of bold words opens a box below a paragraph: its title."""
    above, after = box.getprevious(), bold.getnext()
    is_first = bold.getprevious() is None and not (box.text or "").strip()
    is_line = after is not None and after.tag == "br" and not (bold.tail or "").strip()
    return is_first and is_line and box.tag != "p" and above is not None and above.tag == "p"


def _is_no_text(element: Any) -> bool:
    """Whether an element is a label, or a pointer to another article."""
    text = text_of(element) if len(element) < 8 else ""
    if not text or len(text) > _LONGEST_LABEL:
        return False
    links = element.find(".//a") is not None
    if _is_within_a_line(element):
        return bool(links and is_last(element) and any_of("pointers").match(text))
    asks = len(element.findall("p")) < _FEWEST_PARAGRAPHS and any_of("joins").search(text)
    if links and (asks or any_of("pointers").match(text)):
        return True
    is_stamp = not element.tag.startswith("h") and any_of("stamps").fullmatch(text)
    return bool(is_stamp or any_of("labels").fullmatch(text))


def _is_within_a_line(element: Any) -> bool:
    """Whether an element has words of its own line beside it: «<p>सुबह <span>10:30 बजे</span> …»,
    or beside one that holds nothing else: «<b><span>पढ़ें:</span></b> <a>…».
    """
    if element.tag not in _INLINE:
        return False
    text, above = element.text_content().strip(), element.getparent()
    while above.tag in _INLINE and above.text_content().strip() == text:
        element, above = above, above.getparent()
        if above is None:
            return False  # it was removed before
    before, after = element.getprevious(), element.getnext()
    beside = above.text if before is None else before.tail
    is_before_a_link = after is not None and after.tag == "a"
    return bool(is_before_a_link or (beside or "").strip() or (element.tail or "").strip())


def _prose(element: Any) -> int:
    """How many characters an element's paragraphs have, or itself if it has none."""
    paragraphs = sum(len(each.text_content()) for each in element.iter("p"))
    return paragraphs or len(element.text_content())
