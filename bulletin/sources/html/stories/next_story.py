"""Removes another story below an article's end, whether or not it has an element of its own."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any, NamedTuple

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import (
    FEWEST_BEFORE,
    MOST,
    WHOLE,
    Letters,
    sentences_before,
)
from bulletin.sources.html.elements import PAGE, drop, lines_of, may_be_title, text_of
from bulletin.sources.html.ends import DAY
from bulletin.sources.html.part_counts import Subject, stems

_PLACED = re.compile(r"[^\s।:,-]+(?: [^\s।:,-]+){0,2}\s*[।:,–-]\s*\S")
_SIGNED = re.compile(r"[।.?!]\s*\([^()।]{2,25}\)$")
_FEWEST_SIGNS, _MANY_SIGNS, _MOST_ENDS = 2, 3, 5
_FEWEST_TOLD = 4
_MOST_LINES, _LONGEST_LINE, _LONGEST_LABEL = 5, 80, 60
_NEARLY_ALL, _MOST_SHARED = 0.95, 0.34


class _Part(NamedTuple):
    """A part of a page that opens with a heading: one element, or all that follow the heading."""

    heading: Any
    elements: list[Any]
    signs: int
    is_set_alike: bool
    """Whether the heading is set as the page's headline is."""

    @property
    def has_an_element(self) -> bool:
        """Whether one element holds the part."""
        return len(self.elements) == 1


def drop_next_story(tree: Any, title: str, weights: Letters) -> None:
    """Remove another story, with a headline of its own, below an article called ``title``.

    A part of the article may have a rule above it and words that are only there, but no dateline.
    """
    told = stems(title)
    if len(told) < _FEWEST_TOLD:
        return
    set_as = _set_as(tree, title)
    parts = (_part(each, weights, set_as) for each in tree.iter("h1", "h2", "h3", "h4"))
    ends = [part for part in parts if part.signs >= _FEWEST_SIGNS]
    for part in ends[:_MOST_ENDS]:
        if part.heading.getroottree().getroot() is not tree.getroottree().getroot():
            continue  # it was in another one
        letters = sum(weights.get(each, 0) for each in part.elements)
        is_sure = part.has_an_element or part.signs >= _MANY_SIGNS
        is_small = 0 < letters <= (_NEARLY_ALL if is_sure else MOST) * weights[WHOLE]
        is_below = is_small and sentences_before(part.elements[0], weights) >= FEWEST_BEFORE
        if is_below and _says_another(part, told):
            drop(*part.elements)


def _set_as(tree: Any, title: str) -> str:
    """The class of the ``h1`` that is the headline; '' if it has none."""
    headlines = (each for each in tree.iter("h1") if text_of(each) == title)
    return next((each.get("class", "") for each in headlines), "")


def _part(heading: Any, weights: Letters, set_as: str) -> _Part:
    holder = heading
    above = heading.getparent()
    while above is not None and above.tag not in PAGE and _opens_with(above, holder):
        holder, above = above, above.getparent()
    has_text = weights.get(holder, 0) > 0
    elements = [holder] if has_text else [holder, *holder.itersiblings()]
    is_set_alike = bool(set_as) and heading.get("class") == set_as
    is_an_article = holder.tag == "article" and _is_alone(holder)
    signs = is_set_alike + is_an_article + _signs(heading, holder, has_text=has_text)
    is_set_alike = is_set_alike and heading.tag == "h1"
    return _Part(heading, elements, signs, is_set_alike)


def _is_alone(article: Any) -> bool:
    """Whether no other element beside an article is one: a live report has one for each entry."""
    beside = (article.itersiblings("article", preceding=way) for way in (True, False))
    return all(next(each, None) is None for each in beside)


def _opens_with(element: Any, first: Any) -> bool:
    return element[0] is first and not (element.text or "").strip()


def _signs(heading: Any, holder: Any, *, has_text: bool) -> int:
    """How many signs there are that a heading begins another story.

    The signs are a rule, an agency's name in brackets at the end of the text above, words that
    announce the next story, the rank of a headline, a date below it, and a place before the text.
    """
    above, is_ruled = holder.getprevious(), False
    if above is not None and above.tag == "hr":
        above, is_ruled = above.getprevious(), True
    end = "" if above is None else one_line(above.tail or above.text_content())
    lines = _lines_below(heading, holder if has_text else None)
    text = next((each for each in lines if each.endswith("।") or len(each) > _LONGEST_LINE), "")
    day = any(DAY.search(each) for each in lines if len(each) <= _LONGEST_LINE)
    signs = (
        is_ruled,
        _SIGNED.search(end[-_LONGEST_LABEL:]),
        len(end) <= _LONGEST_LABEL and (any_of("boxes").fullmatch(end) or _announces(end)),
        heading.tag == "h1",
        day,
        _PLACED.match(text),
    )
    return sum(map(bool, signs))


def _announces(line: str) -> bool:
    return bool(line) and any_of("next_stories").fullmatch(line) is not None


def _lines_below(heading: Any, holder: Any) -> list[str]:
    """The first lines below a heading, in its ``holder`` or among its siblings."""
    if holder is None:
        return [text_of(each) for each in islice(heading.itersiblings(), 2)]
    title = text_of(heading)
    lines = lines_of(holder)
    return [line for line in islice(lines, _MOST_LINES) if line not in title]


def _says_another(part: _Part, told: frozenset[str]) -> bool:
    """Whether the heading of a part is the headline of another story.

    It then has none of the words ``told`` in the page's headline, and the text below it has hardly
    one; or it looks like the page's headline, and has more signs of a story of its own.
    """
    heading = part.heading.text_content()
    said = stems(" ".join(each.text_content() for each in part.elements))
    most = _MOST_SHARED if part.has_an_element and part.signs >= _MANY_SIGNS else 0.0
    is_headline = may_be_title(heading)
    if part.is_set_alike and part.has_an_element and part.signs >= _MANY_SIGNS:
        return is_headline
    is_new = not told & stems(heading)
    return is_headline and is_new and len(told & said) <= most * len(told)


_FEWEST_SLIDES = 3
_LEADS_ON = ("amp-story-page-outlink", "amp-story-cta-layer")


def drop_last_slide(tree: Any, title: str) -> None:
    """Remove the last slide, if it has a link and shares no word with those above it."""
    slides = list(tree.iter("amp-story-page"))
    if len(slides) < _FEWEST_SLIDES or next(slides[-1].iter(*_LEADS_ON), None) is None:
        return
    subject = Subject(title, [line for each in slides[:-1] for line in lines_of(each)])
    if not any(subject.shared(line, 0) for line in lines_of(slides[-1])):
        drop(slides[-1])
