"""Removes what a page shows beside its article: titled boxes, polls, and the articles after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, sentence_letters, sentences_before
from bulletin.sources.html.elements import drop
from bulletin.sources.html.headline import drop_above_headline
from bulletin.sources.html.offers import drop_offers
from bulletin.sources.html.rows import drop_rows
from bulletin.sources.html.widgets import drop_widgets

__all__ = ["drop_other_stories"]

_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "b", "strong", "span", "div", "p", "th")
_LONGEST_LABEL, _LONGEST_FORM = 60, 250
_ADDRESS = re.compile(r"e-?mail|ई-?मेल|इनबॉक्स", re.IGNORECASE)
_SIGNS = re.compile(r"^[^\w(]+")
_WHOLE = None
"""The key of the whole page's sentences."""

_MOST, _MOST_OF_READERS = 0.4, 0.9
"""An element with this share of the page's sentences holds the article, or a part of it."""

_CHOICES = ("li", "p", "div", "span", "a", "label", "button")
_FEWEST_CHOICES, _MOST_BELOW = 2, 400
_PRESSED, _PRESSED_ROLES = ("button", "label"), ("button", "radio", "option")
_OPENS = frozenset(("aria-expanded", "aria-controls"))
_NO_SENTENCE = 1e-9
_WRITES = "boolean(descendant-or-self::form//textarea)"
_FEWEST_PARAGRAPHS, _FEWEST_TOLD_HERE, _MOST_AS_LONG = 2, 100, 3.0
_FEWEST_WORDS_OF_A_TITLE, _FEWEST_TOLD, _MOST_SHARED = 7, 4, 0.1
_FEWEST_WORDS_OF_A_TITLE_BELOW = 4
_PLACED = re.compile(r"[^\s।:,-]+(?: [^\s।:,-]+){0,2}\s*[।:,–-]\s*\S")
_FEWEST_SIGNS, _MOST_ENDS = 2, 5
_SIGNED = re.compile(r"[।.?!]\s*\([^()।]{2,25}\)$")
_WORD = re.compile("[\u0900-\u0963]{4,}")
_NAME = re.compile("[\u0900-\u0963]{3,}")


def drop_other_stories(tree: Any, title: str) -> None:
    """Remove boxes by the titles above them, polls, and articles below the one called ``title``."""
    weights = sentence_letters(tree)
    weights[_WHOLE] = weights.get(tree, 0)
    _drop_polls(tree, weights)
    _drop_forms(tree, weights)
    _drop_boxes(tree, title, weights)
    drop_offers(tree, weights)
    drop_rows(tree, weights)
    drop_widgets(tree, title, weights)
    _drop_further_articles(tree, title, weights)
    _drop_below_a_rule(tree, title, weights)
    drop_above_headline(tree, title, weights)


def _drop_polls(tree: Any, weights: dict[Any, int]) -> None:
    """Remove the questions that a page asks its readers: what holds the choices to tick, or a
    question and its answers in a word.
    """
    for choice in [each for each in tree.iter(*_CHOICES) if _is_a_choice(each)]:
        box = _short_box(choice)
        if box is not None and _asks(box):
            _drop_beside(box, weights)
    for choice in list(tree.xpath("//input[@type='radio' or @type='checkbox']")):
        if choice.getparent() is None:
            continue
        holders = (
            each
            for each in choice.iterancestors()
            if len(each.findall(".//input")) >= _FEWEST_CHOICES
        )
        _drop_beside(next(holders, None), weights)


def _drop_forms(tree: Any, weights: dict[Any, int]) -> None:
    """Remove what asks for an address, such as to subscribe, or for figures to reckon with: all
    around its field that is short.
    """
    for field in [each for each in tree.iter("input") if _is_filled_in(each)]:
        _drop_beside(_short_box(field), weights)


def _short_box(element: Any) -> Any:
    """The largest element around another one that has not much text, or ``None``."""
    box = None
    for above in element.iterancestors():
        length = accumulate(len(one_line(text)) for text in above.itertext())
        if any(each > _LONGEST_FORM for each in length):
            break
        box = above
    return box


def _asks(box: Any) -> bool:
    """Whether an element has a question, and answers to choose from, but no sentence."""
    text = box.text_content()
    if "?" not in text:
        return False
    named = sum(map(_is_named_choice, box.iter(*_CHOICES)))
    pressed = sum(map(_is_pressed_choice, box.iter(*_CHOICES))) if "।" not in text else 0
    return named >= _FEWEST_CHOICES or pressed > _FEWEST_CHOICES


def _is_a_choice(element: Any) -> bool:
    return _is_named_choice(element) or _is_pressed_choice(element)


def _is_named_choice(element: Any) -> bool:
    is_short = len(element) == 0 and len(element.text or "") < _LONGEST_LABEL
    return is_short and any_of("choices").fullmatch(one_line(element.text or "")) is not None


def _is_pressed_choice(element: Any) -> bool:
    """Whether a few words are there to be pressed, and neither open a part nor share the page."""
    if element.tag not in _PRESSED and element.get("role") not in _PRESSED_ROLES:
        return False
    if len(element) > _FEWEST_CHOICES or _OPENS & set(element.attrib):
        return False
    text = one_line(element.text_content())
    is_an_answer = _NAME.search(text) is not None and not any_of("deeds").match(text)
    return is_an_answer and len(text) < _LONGEST_LABEL and "?" not in text


def _is_filled_in(field: Any) -> bool:
    names = " ".join(field.get(name, "") for name in ("type", "name", "placeholder"))
    return field.get("type") in ("number", "range", "date") or bool(_ADDRESS.search(names))


def _drop_boxes(tree: Any, title: str, weights: dict[Any, int]) -> None:
    told = set(_NAME.findall(title))
    for element in list(tree.iter(*_HEADINGS)):
        if len(element) > 2 or element.getparent() is None:
            continue
        text = one_line(element.text_content()) if len(element.text or "") < 200 else ""
        most = _most_below(text) or _most_in_a_widget(text, told)
        box = None
        for above in element.iterancestors() if most else ():
            if not _opens_with(above, text) or not _is_beside(above, weights, most):
                break
            box = above
        _drop_beside(box, weights, most)
        if box is None and most == _MOST_OF_READERS:
            _drop_below(element)


def _drop_below(title: Any) -> None:
    """Remove what readers wrote below a ``title`` of its own, down to a form for more of it."""
    below = list(islice(title.itersiblings(), _MOST_BELOW))
    forms = [at for at, each in enumerate(below) if each.xpath(_WRITES)]
    if forms and all(each.find(".//h1") is None for each in below):
        for each in (title, *below[: forms[-1] + 1]):
            each.drop_tree()


def _most_below(text: str) -> float:
    """The largest share of a page's sentences in the box that is called ``text``; 0 if none is."""
    title = _title_in(text)
    if not title:
        return 0.0
    if any_of("readers").fullmatch(title):
        return _MOST_OF_READERS
    return _MOST if any_of("boxes").fullmatch(title) else 0.0


def _most_in_a_widget(text: str, told: set[str]) -> float:
    """As :func:`_most_below`, for a box without sentences; ``told`` are the headline's words."""
    title = _title_in(text)
    if not title or not any_of("widgets").fullmatch(title):
        return 0.0
    return 0.0 if told & set(_NAME.findall(title)) else _NO_SENTENCE


def _title_in(text: str) -> str:
    """A line without the signs around it; '' if it is too long for the title of a box."""
    title = _SIGNS.sub("", text).strip(" :-–|»→")
    return title if len(title) <= _LONGEST_LABEL else ""


def _opens_with(element: Any, text: str) -> bool:
    """Whether ``text`` is the first text of an element, and not all of it."""
    first = next((each for each in element.itertext() if each.strip()), "")
    return one_line(first) in text


def _drop_further_articles(tree: Any, title: str, weights: dict[Any, int]) -> None:
    """Remove elements like the one that holds the headline which have a headline of their own.

    A page that goes on with the next article when it is scrolled has such elements.
    """
    for heading in list(tree.iter("h1", "h2")):
        if one_line(heading.text_content()) != title:
            continue
        for holder in heading.iterancestors():
            if not _has_a_text(holder, weights):
                continue
            # A headline and a summary may have an element of their own, beside that of the text.
            most = float("inf") if _has_paragraphs(holder) else _MOST_AS_LONG * weights[holder]
            for other in list(_like(holder, title)):
                if weights.get(other, 0) <= most:
                    other.drop_tree()
        own = next(heading.iterancestors("article"), None)
        if own is not None and _has_a_text(own, weights):
            for other in own.xpath("following::article[.//h1]"):
                drop(other)
        return


def _drop_below_a_rule(tree: Any, title: str, weights: dict[Any, int]) -> None:
    """Remove another story in the element of an article, below its end and a headline.

    A part of the article may have a rule above it and words of its own, but no dateline.
    """
    ends = [each for each in tree.iter("h2", "h3", "h4") if _ends_above(each)]
    for heading in ends[:_MOST_ENDS]:
        below = list(heading.itersiblings()) if heading.getparent() is not None else []
        told = sum(weights.get(each, 0) for each in below)
        is_below = sentences_before(heading, weights) >= FEWEST_BEFORE
        text = " ".join(one_line(each.text_content()) for each in (heading, *below))
        is_small = 0 < told <= _MOST * weights[_WHOLE]
        if is_below and is_small and _says_another(heading, text, title):
            for each in (heading, *below):
                each.drop_tree()


def _ends_above(heading: Any) -> bool:
    """Whether two of three signs part stories around a heading: a rule, an agency's name in
    brackets at the end of the text above, and a place before that below.
    """
    above, is_ruled = heading.getprevious(), False
    if above is not None and above.tag == "hr":
        above, is_ruled = above.getprevious(), True
    end = "" if above is None else one_line(above.tail or above.text_content())
    below = heading.getnext()
    opening = "" if below is None else one_line(below.text_content())
    signs = is_ruled, _SIGNED.search(end[-_LONGEST_LABEL:]), _PLACED.match(opening)
    return sum(map(bool, signs)) >= _FEWEST_SIGNS


def _says_another(heading: Any, text: str, title: str) -> bool:
    """Whether a heading is a headline, and no word of ``title`` is in it or in ``text`` below."""
    told = set(_WORD.findall(title))
    is_headline = len(heading.text_content().split()) >= _FEWEST_WORDS_OF_A_TITLE_BELOW
    return is_headline and len(told) >= _FEWEST_TOLD and not told & set(_WORD.findall(text))


def _has_a_text(holder: Any, weights: dict[Any, int]) -> bool:
    """Whether an element has paragraphs, or sentences where line breaks part these."""
    return _has_paragraphs(holder) or weights.get(holder, 0) >= _FEWEST_TOLD_HERE


def _has_paragraphs(holder: Any) -> bool:
    return len(holder.findall(".//p")) >= _FEWEST_PARAGRAPHS


def _like(holder: Any, title: str) -> Iterator[Any]:
    """The siblings below an element with the same tag, one of its classes, and another headline."""
    for other in holder.itersiblings(holder.tag):
        if not _share_a_class(holder, other):
            continue
        own = other.find(".//h1") if holder.tag != "article" else _first_heading(other)
        if own is not None or _is_foreign(other, title) or _is_called_another(other):
            yield other


def _is_called_another(element: Any) -> bool:
    """Whether an element opens with a label for other stories, and has a headline below it."""
    first = next((text for each in element.itertext() if (text := one_line(each))), "")
    own = _first_heading(element)
    return own is not None and _most_below(first) > 0 and one_line(own.text_content()) != first


def _is_foreign(element: Any, title: str) -> bool:
    """Whether an element opens with a title, and hardly a word of the headline is in its text.

    A part of the article below a heading of its own speaks of what the headline says.
    """
    own = _first_heading(element)
    if own is None or len(own.text_content().split()) < _FEWEST_WORDS_OF_A_TITLE:
        return False
    told = set(_WORD.findall(title))
    shared = told & set(_WORD.findall(element.text_content()))
    return len(told) >= _FEWEST_TOLD and len(shared) <= _MOST_SHARED * len(told)


def _share_a_class(one: Any, other: Any) -> bool:
    names, others = (set(each.get("class", "").split()) for each in (one, other))
    return bool(names & others) or names == others


def _first_heading(element: Any) -> Any:
    """The heading above all of an element's paragraphs, if there is one."""
    first = next(element.iter("h1", "h2", "p"), None)
    return None if first is None or first.tag == "p" else first


def _is_beside(element: Any, weights: dict[Any, int], most: float = _MOST) -> bool:
    if element.tag in ("html", "body", "main", "article") or element.find(".//h1") is not None:
        return False
    share = weights.get(element, 0)
    if share > _MOST * weights[_WHOLE] and sentences_before(element, weights) < FEWEST_BEFORE:
        return False
    return share <= most * weights[_WHOLE]


def _drop_beside(element: Any, weights: dict[Any, int], most: float = _MOST) -> None:
    if element is None or element.getparent() is None:
        return
    if _is_beside(element, weights, most):
        element.drop_tree()
