"""Finds the text that is surely a page's article, which no single rule may remove.

Each rule that removes what is beside an article judges by a few signs, which some page has in its
article. So what a page's text is by several signs together is marked before any rule runs, and
``elements.drop`` keeps it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lxml import etree

from bulletin.sources.blocks import one_line
from bulletin.sources.html.densest import Letters, SentencesBefore
from bulletin.sources.html.elements import GONE, HEADLINE, NO_TEXT, OF_THE_CORE, text_of
from bulletin.sources.html.headlines.headline import shown
from bulletin.sources.html.part_counts import is_told, stems
from bulletin.sources.html.parts.part_weights import odds, weight
from bulletin.sources.html.witness import Witness

_FEWEST, _MOST_SOUGHT = 300, 12
"""The least text of a core, in letters of sentences, and the most places where it is sought."""
_MOST_OF_ONE = 0.5
"""The share of a text that one of its paragraphs has at most."""
_MOST_BETWEEN = 500
"""The letters between a headline and its text: a summary, captions."""
_PARAGRAPHS, _SHARING, _TOLD, _LINKED, _NEARLY_ALL = 0.6, 0.2, 0.5, 0.4, 0.7
_LINES = frozenset(("div", "section"))
_HOLDS_BLOCKS = "boolean(.//p|.//div|.//section|.//ul|.//ol|.//table|.//h2|.//h3)"
_HIDDEN = "boolean(ancestor-or-self::*[@hidden or contains(@style, 'none')])"
_MARKED = ".//*[contains(@itemprop, 'articleBody')]"
_HEADING_ABOVE = "preceding::*[self::h1 or self::h2 or self::h3][1]"
_FEWEST_SHARING = 2
_FEWEST_WORDS_OF_A_TITLE, _FEWEST_OF_A_STORY = 5, 100
_THOUSAND = 1000


class _Page(NamedTuple):
    """What tells of a page's texts which of them is the article."""

    weights: Mapping[Any, int]
    letters: int
    """Its letters of sentences."""
    told: frozenset[str]
    before: SentencesBefore
    above: int | None
    """The letters of sentences above the headline; ``None`` without a headline."""
    witness: Witness
    marked: Any
    """The element that the page itself marks as the article's body, by microdata, if only one."""


def mark_core(tree: Any, title: str, witness: Witness, weights: Letters) -> None:
    """Mark the headline ``title``, and the elements with the text that is surely its article.

    ``witness`` is what the page's scripts tell of the article. A page has no core if no text has
    enough signs.
    """
    etree.strip_attributes(tree, OF_THE_CORE, GONE, HEADLINE)  # a page may have its own
    headline = shown(tree, title) if title else None
    if headline is not None:
        headline.set(HEADLINE, "")
    before = SentencesBefore(weights)
    above = None if headline is None else before.of(headline)
    letters = weights.get(tree, 0)
    page = _Page(weights, letters, stems(title), before, above, witness, _marked(tree, weights))
    texts = sorted(_texts(tree, weights), key=weights.__getitem__, reverse=True)[:_MOST_SOUGHT]
    most = max((_in_paragraphs(each, weights) for each in texts), default=0)
    sums = [(_sum(each, page, most), -at, each) for at, each in enumerate(texts)]
    best, _, text = max(sums, default=(0.0, 0, None))
    if text is not None and best >= weight("core"):
        _mark(text, weights)


def _marked(tree: Any, weights: Mapping[Any, int]) -> Any:
    """The one element with text that is marked as an article's body; ``None`` if several are."""
    marked = [each for each in tree.xpath(_MARKED) if weights.get(each, 0) >= _FEWEST]
    return marked[0] if len(marked) == 1 else None


def _mark(text: Any, weights: Mapping[Any, int]) -> None:
    whole = weights[text]
    for each in text.iter():
        if letters := weights.get(each, 0):
            each.set(OF_THE_CORE, str(_THOUSAND * letters // whole))
    for each in text.iterancestors():
        each.set(OF_THE_CORE, str(_THOUSAND))


def _texts(tree: Any, weights: Mapping[Any, int]) -> Iterator[Any]:
    """The elements of several paragraphs, none of which has most of their sentences."""
    largest: dict[Any, int] = {}
    for each, letters in weights.items():
        if letters and each is not tree:
            parent = each.getparent()
            largest[parent] = max(largest.get(parent, 0), letters)
    for each, letters in weights.items():
        if letters >= _FEWEST and largest.get(each, 0) <= _MOST_OF_ONE * letters:
            yield each


def _in_paragraphs(text: Any, weights: Mapping[Any, int]) -> int:
    """The letters of sentences in an element's own lines and paragraphs, of whatever tag."""
    others = sum(weights.get(each, 0) for each in text if not _is_a_paragraph(each))
    return weights[text] - others


def _is_a_paragraph(element: Any) -> bool:
    """Whether an element holds a line or a paragraph, and no more."""
    if element.tag not in _LINES or not element.xpath(_HOLDS_BLOCKS):
        return element.tag == "p" or element.tag in _LINES
    return len(element) == 1 and not (element.text or "").strip() and _is_a_paragraph(element[0])


def _sum(text: Any, page: _Page, most: int) -> float:
    """How surely a text is the page's article, as log-odds."""
    lines = [line for line in _lines(text) if is_told(line)]
    sharing = sum(bool(page.told & stems(line)) for line in lines)
    marked = _is_marked(text, page)
    # Teasers are set as the lines of a text are, but hardly ever as paragraphs.
    is_set = sharing > 0 or marked or text.find("p") is not None
    own = _in_paragraphs(text, page.weights) if is_set else 0
    told = sum(map(page.witness.tells, lines))
    between = -1 if page.above is None else page.before.of(text) - page.above
    signs = {
        "core in paragraphs": own >= _PARAGRAPHS * page.weights[text],
        "core is the most": own >= most > 0,
        "core is nearly all": page.weights[text] >= _NEARLY_ALL * page.letters,
        "core shares the headline": sharing >= max(_FEWEST_SHARING, _SHARING * len(lines)),
        "core below the headline": 0 <= between <= _MOST_BETWEEN,
        "core is marked": marked,
        "core is told": lines and told >= _TOLD * len(lines),
        "core of another story": not (sharing or marked) and _is_under_another(text, page),
        "core hidden": text.xpath(_HIDDEN),
        "core of links": _linked(text) > _LINKED * page.weights[text],
    }
    return odds(signs)


def _is_marked(text: Any, page: _Page) -> bool:
    """Whether a text is most of what the page marks as the article's body, or little more."""
    if page.marked is None:
        return False
    own, body = page.weights[text], page.weights[page.marked]
    is_within = text is page.marked or page.marked in text.iterancestors()
    around = not is_within and text in page.marked.iterancestors()
    return (is_within and own >= _NEARLY_ALL * body) or (around and body >= _NEARLY_ALL * own)


def _is_under_another(text: Any, page: _Page) -> bool:
    """Whether sentences stand between the page's headline and a heading above a text that has none
    of its words: that of the next story.
    """
    heading = next(iter(text.xpath(_HEADING_ABOVE)), None)
    if heading is None or page.above is None:
        return False
    line = text_of(heading)
    is_title = len(line.split()) >= _FEWEST_WORDS_OF_A_TITLE and not page.told & stems(line)
    return is_title and page.before.of(heading) - page.above >= _FEWEST_OF_A_STORY


def _lines(text: Any) -> Iterator[str]:
    """The paragraphs of a text, or the lines between its breaks."""
    for line in (text.text, *_parts(text)):
        if line and (told := one_line(line)):
            yield told


def _parts(text: Any) -> Iterator[str | None]:
    for each in text:
        if isinstance(each.tag, str) and each.tag not in NO_TEXT:
            yield each.text_content()
        yield each.tail


def _linked(text: Any) -> int:
    return sum(len(each.text_content()) for each in text.iter("a"))
