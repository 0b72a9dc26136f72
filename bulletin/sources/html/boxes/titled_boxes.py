"""Removes boxes by their known titles: of other stories, readers' comments, widgets."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.digests import are_foreign
from bulletin.sources.html.densest import MOST, Letters, drop_beside, is_beside
from bulletin.sources.html.elements import (
    drop,
    has_title,
    is_title,
    lines_of,
    rows_alike,
    text_of,
)
from bulletin.sources.html.headlines.headline import shown
from bulletin.sources.html.part_counts import stems

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "span", "div", "p", "th")
_LINES = frozenset(("h2", "h3", "h4", "h5", "h6", "p"))
_INLINE = frozenset(("b", "em", "font", "i", "span", "strong"))
_LONGEST_LABEL = 60
_SIGNS = re.compile(r"^[^\w(]+")
# The same title once more in English: «संबंधित खबरें (Related News)».
_IN_ENGLISH = re.compile(r"(?<=[\u0900-\u0963])\s*[(|/–-]?\s*[A-Za-z][A-Za-z &]*\)?$")
_MOST_OF_READERS = 0.9
"""Readers' comments may have this share of the page's sentences."""
_MOST_BELOW = 400
_NO_SENTENCE = 1e-9
_SEVERAL_COMMENTS = 2
_WRITES = "boolean(descendant-or-self::form//textarea)"
_FEWEST_OF_A_COLUMN, _MOST_LINKED = 300, 0.15
_FEWEST_TITLES = 3
_WORD = re.compile("[\u0900-\u0963]{4,}")


def drop_titled_boxes(tree: Any, title: str, weights: Letters) -> None:
    """Remove what such a title heads, unless it has much of the page's sentences or the headline
    ``title``.
    """
    told, words = stems(title), frozenset(_WORD.findall(title))
    has_titles, headline = cache(_has_titles), shown(tree, title)
    for element in list(tree.iter(*_HEADINGS)):
        if len(element) > 2 or element.getparent() is None:
            continue
        text = text_of(element) if len(element.text or "") < 200 else ""
        called = _title_in(text if text == title or not title else text.replace(title, ""))
        most = _most_below(called) or _most_in_a_widget(called, told)
        box, taken = None, most
        for above in element.iterancestors() if most else ():
            if not _opens_with(above, text) or _goes_on_below(box, above, weights):
                break
            is_of_stories = has_titles(above) or _is_a_list(above, words, weights)
            share = _MOST_OF_READERS if most == MOST and is_of_stories else most
            if most == _MOST_OF_READERS and not _is_written_by_readers(above):
                share = MOST
            if not is_beside(above, weights, share, headline):
                break
            box, taken = above, share
        if box is not None and not (_opens_a_line(box, text) or _is_above_a_table(box)):
            drop_beside(box, weights, taken, headline)
        if box is None and most == _MOST_OF_READERS:
            _drop_below(element)


def _opens_a_line(box: Any, text: str) -> bool:
    """Whether a box is only the label ``text`` before a link in the same line: «<b>पढ़ें:</b> <a>»."""
    after = box.getnext()
    is_before_a_link = after is not None and after.tag == "a" and not (box.tail or "").strip()
    return box.tag in _INLINE and is_before_a_link and text_of(box) == text


def _is_above_a_table(box: Any) -> bool:
    """Whether a box is only the title of a table in the article: «आज के भाव»."""
    after = box.getnext()
    return after is not None and after.tag == "table" and box.tag in _LINES


def _is_written_by_readers(box: Any) -> bool:
    """Whether a box has a field for writing, or the times of several comments: «टिप्पणियां» may also
    be a button above the text.
    """
    return bool(box.xpath(_WRITES)) or len(box.findall(".//time")) >= _SEVERAL_COMMENTS


def _goes_on_below(box: Any, above: Any, weights: Letters) -> bool:
    """Whether a ``box`` has its story, and the element ``above`` it only adds sentences without
    links, or many with hardly any: the text of the article, or a column of it.
    """
    if box is None or not any(map(has_title, box.iter("a"))):
        return False
    told = [each for each in above if each is not box and weights.get(each)]
    return bool(told) and all(_is_of_sentences(each, weights[each]) for each in told)


def _is_of_sentences(element: Any, letters: int) -> bool:
    """Whether an element has no links, or hardly any in its many ``letters`` of sentences."""
    linked = sum(len(each.text_content()) for each in element.iter("a"))
    return not linked or (letters >= _FEWEST_OF_A_COLUMN and linked <= _MOST_LINKED * letters)


def _drop_below(title: Any) -> None:
    """Remove readers' comments below their own ``title``, down to the form for writing one; or the
    title alone, which may be a button's.
    """
    below = list(islice(title.itersiblings(), _MOST_BELOW))
    forms = [at for at, each in enumerate(below) if each.xpath(_WRITES)]
    if forms and all(each.find(".//h1") is None for each in below):
        for each in below[: forms[-1] + 1]:
            drop(each)
    drop(title)


def is_of_other_stories(line: str) -> bool:
    """Whether a line is the title of a box of other stories, or of readers' comments."""
    return _most_below(_title_in(line)) > 0


def _most_below(title: str) -> float:
    """The largest share of a page's sentences in the box that is called ``title``; 0 if none is."""
    if not title:
        return 0.0
    if any_of("readers").fullmatch(title):
        return _MOST_OF_READERS
    return MOST if any_of("boxes").fullmatch(title) else 0.0


def _most_in_a_widget(title: str, told: frozenset[str]) -> float:
    """Like :func:`_most_below`, for a box without sentences; ``told`` are the headline's words."""
    if not title or not any_of("widgets").fullmatch(title):
        return 0.0
    return 0.0 if told & stems(title) else _NO_SENTENCE


def _has_titles(box: Any) -> bool:
    """Whether a box has the titles of several stories below its own: headings, or the first lines
    of similar elements.
    """
    titles = sum(map(has_title, box.iter("h3", "h4", "h5")))
    is_of_several = titles >= _FEWEST_TITLES or _has_titled_rows(box)
    return is_of_several and not any(map(_goes_on, box.iter("p")))


def _has_titled_rows(box: Any) -> bool:
    return any(len(row) >= _FEWEST_TITLES for row in rows_alike(filter(_is_titled, box)))


def _is_titled(element: Any) -> bool:
    """Whether an element has other lines below one that may be a title."""
    first, *more = [*islice(lines_of(element), 2)] or [""]
    return bool(more) and is_title(first)


def _is_a_list(box: Any, told: frozenset[str], weights: Letters) -> bool:
    """Whether all sentences of a box are items of a list, with hardly a word of those ``told`` in
    the headline.
    """
    items = [each for each in box.iter("li") if weights.get(each)]
    is_all = sum(weights[each] for each in items) == weights.get(box, 0)
    return is_all and len(items) >= _FEWEST_TITLES and bool(told) and are_foreign(items, told)


def _goes_on(paragraph: Any) -> bool:
    """Whether another paragraph follows, as in an article."""
    after = paragraph.getnext()
    return after is not None and after.tag == "p"


def _title_in(text: str) -> str:
    """A line without the signs around it and what it repeats in English; '' if it is too long for
    the title of a box.
    """
    if len(text) > 2 * _LONGEST_LABEL:
        return ""
    title = _IN_ENGLISH.sub("", _SIGNS.sub("", text).strip(" :-–|»→"))
    return title if len(title) <= _LONGEST_LABEL else ""


def _opens_with(element: Any, text: str) -> bool:
    """Whether ``text`` is the first text of an element, and not all of it."""
    first = next((each for each in element.itertext() if each.strip()), "")
    return one_line(first) in text
