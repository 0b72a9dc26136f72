"""Removes what a page shows beside its article: titled boxes, and the articles after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.announced import drop_announced
from bulletin.sources.html.boxes.authors import drop_authors
from bulletin.sources.html.boxes.below_text import drop_below_text
from bulletin.sources.html.boxes.closed_boxes import drop_closed_boxes
from bulletin.sources.html.boxes.comments import drop_comments
from bulletin.sources.html.boxes.digests import are_foreign, drop_digests
from bulletin.sources.html.boxes.offers import drop_offers
from bulletin.sources.html.boxes.polls import drop_forms, drop_polls
from bulletin.sources.html.boxes.widgets import drop_widgets
from bulletin.sources.html.core import mark_core
from bulletin.sources.html.densest import (
    MOST,
    WHOLE,
    Letters,
    drop_beside,
    is_beside,
    sentence_letters,
)
from bulletin.sources.html.elements import drop, lines_of, text_of
from bulletin.sources.html.ends import Names
from bulletin.sources.html.headlines.headline import (
    drop_above_headline,
    lower_other_titles,
    shown,
)
from bulletin.sources.html.part_counts import stems
from bulletin.sources.html.parts.foreign import drop_foreign
from bulletin.sources.html.rows import drop_rows
from bulletin.sources.html.stories.next_story import drop_last_slide, drop_next_story
from bulletin.sources.html.stories.twins import drop_twins
from bulletin.sources.html.witness import Witness

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
_FEWEST_PARAGRAPHS, _FEWEST_TOLD_HERE, _MOST_AS_LONG = 2, 100, 3.0
_FEWEST_WORDS_OF_A_TITLE, _FEWEST_TOLD, _MOST_SHARED = 7, 4, 0.1
_FEWEST_WORDS_OF_A_TITLE_BELOW, _FEWEST_TITLES = 4, 3
_WORD = re.compile("[\u0900-\u0963]{4,}")


def drop_other_stories(tree: Any, names: Names, witness: Witness, weights: Letters) -> None:
    """Remove what is beside an article: boxes with known titles, polls, further articles and so on.

    ``witness`` is what the page's scripts tell of the article.
    """
    title = names.title
    lower_other_titles(tree, title)
    if drop_comments(tree, weights):
        weights = sentence_letters(tree)
    if drop_twins(tree, title, weights):
        weights = sentence_letters(tree)
    mark_core(tree, title, witness, weights)
    weights[WHOLE] = weights.get(tree, 0)
    drop_polls(tree, weights)
    drop_forms(tree, weights)
    drop_closed_boxes(tree, weights)
    _drop_boxes(tree, title, weights)
    drop_authors(tree, title, weights)
    drop_offers(tree, title, weights)
    drop_announced(tree, title)
    drop_rows(tree, weights)
    drop_digests(tree, title, weights)
    drop_widgets(tree, title, weights)
    _drop_further_articles(tree, title, weights)
    drop_next_story(tree, title, weights)
    drop_last_slide(tree, title)
    drop_above_headline(tree, title, weights)
    drop_foreign(tree, names, witness)
    drop_below_text(tree, title)


def _drop_boxes(tree: Any, title: str, weights: Letters) -> None:
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
    if box is None or not any(map(_is_a_linked_title, box.iter("a"))):
        return False
    told = [each for each in above if each is not box and weights.get(each)]
    return bool(told) and all(_is_of_sentences(each, weights[each]) for each in told)


def _is_of_sentences(element: Any, letters: int) -> bool:
    """Whether an element has no links, or hardly any in its many ``letters`` of sentences."""
    linked = sum(len(each.text_content()) for each in element.iter("a"))
    return not linked or (letters >= _FEWEST_OF_A_COLUMN and linked <= _MOST_LINKED * letters)


def _is_a_linked_title(link: Any) -> bool:
    return len(link.text_content().split()) >= _FEWEST_WORDS_OF_A_TITLE_BELOW


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
    titles = sum(
        len(each.text_content().split()) >= _FEWEST_WORDS_OF_A_TITLE_BELOW
        for each in box.iter("h3", "h4", "h5")
    )
    is_of_several = titles >= _FEWEST_TITLES or _has_titled_rows(box)
    return is_of_several and not any(map(_goes_on, box.iter("p")))


def _has_titled_rows(box: Any) -> bool:
    alike: Counter[tuple[str, str]] = Counter()
    for each in box:
        lines = list(lines_of(each))
        is_titled = len(lines) > 1 and not lines[0].endswith(("।", ".", ":"))
        if is_titled and len(lines[0].split()) >= _FEWEST_WORDS_OF_A_TITLE_BELOW:
            alike[each.tag, each.get("class", "")] += 1
    return max(alike.values(), default=0) >= _FEWEST_TITLES


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


def _drop_further_articles(tree: Any, title: str, weights: Letters) -> None:
    """Remove elements like the one that holds the headline which have a headline of their own.

    Pages that load the next article as they are scrolled have such elements.
    """
    for heading in list(tree.iter("h1", "h2")):
        if text_of(heading) != title:
            continue
        for holder in heading.iterancestors():
            if not _has_a_text(holder, weights):
                continue
            # A headline and a summary may have an element of their own, beside that of the text.
            is_told = _has_paragraphs(holder) and weights[holder] >= _FEWEST_TOLD_HERE
            most = float("inf") if is_told else _MOST_AS_LONG * weights[holder]
            for other in list(_like(holder, title, weights)):
                if weights.get(other, 0) <= most:
                    drop(other)
        own = next(heading.iterancestors("article"), None)
        if own is not None and _has_a_text(own, weights):
            for other in own.xpath("following::article[.//h1]"):
                drop(other)
        return


def _has_a_text(holder: Any, weights: Letters) -> bool:
    """Whether an element has paragraphs, or sentences separated by line breaks."""
    return _has_paragraphs(holder) or weights.get(holder, 0) >= _FEWEST_TOLD_HERE


def _has_paragraphs(holder: Any) -> bool:
    return len(holder.findall(".//p")) >= _FEWEST_PARAGRAPHS


def _like(holder: Any, title: str, weights: Letters) -> Iterator[Any]:
    """The siblings below an element with the same tag, one of its classes, and another headline."""
    for other in holder.itersiblings(holder.tag):
        if not _share_a_class(holder, other):
            continue
        own = _own_headline(other, weights) if holder.tag != "article" else _first_heading(other)
        is_same = own is not None and text_of(own) == title
        is_headed = own is not None and not is_same
        if is_headed or _is_foreign(other, title) or _is_called_another(other):
            yield other


def _is_called_another(element: Any) -> bool:
    """Whether an element opens with a label for other stories, and has a headline below it."""
    first = next(lines_of(element), "")
    own = _first_heading(element)
    return own is not None and _most_below(_title_in(first)) > 0 and text_of(own) != first


def _is_foreign(element: Any, title: str) -> bool:
    """Whether an element opens with a title, and its text has hardly a word of the headline.

    A part of the article below a heading of its own would be about what the headline says.
    """
    own = _first_heading(element)
    if own is None or len(own.text_content().split()) < _FEWEST_WORDS_OF_A_TITLE:
        return False
    told = set(_WORD.findall(title))
    shared = told & set(_WORD.findall(element.text_content()))
    return len(told) >= _FEWEST_TOLD and len(shared) <= _MOST_SHARED * len(told)


def _own_headline(element: Any, weights: Letters) -> Any:
    """The headline above an element's text; one within the text is the title of a part of it."""
    headline = element.find(".//h1")
    if headline is None:
        return None
    inside = takewhile(lambda each: each is not element, headline.iterancestors())
    above = (each for part in (headline, *inside) for each in part.itersiblings(preceding=True))
    return headline if sum(weights.get(each, 0) for each in above) < _FEWEST_TOLD_HERE else None


def _share_a_class(one: Any, other: Any) -> bool:
    names, others = (set(each.get("class", "").split()) for each in (one, other))
    return bool(names & others) or names == others


def _first_heading(element: Any) -> Any:
    """The heading above all of an element's paragraphs, if there is one."""
    first = next(element.iter("h1", "h2", "p"), None)
    return None if first is None or first.tag == "p" else first
