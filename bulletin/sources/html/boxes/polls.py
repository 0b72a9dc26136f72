"""Removes polls, and forms to fill in."""

from __future__ import annotations

import re
from itertools import accumulate, islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.part_lines import OPENS_A_PART
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters, drop_beside
from bulletin.sources.html.elements import lines_of, text_of

_CHOICES = ("li", "p", "div", "span", "a", "label", "button")
_FEWEST_CHOICES = 2
_PRESSED, _PRESSED_ROLES = ("button", "label"), ("button", "radio", "option")
_LONGEST_LABEL, _LONGEST_FORM = 60, 250
_NAME = re.compile("[\u0900-\u0963]{3,}")


def drop_polls(tree: Any, weights: Letters) -> None:
    """Remove polls: elements with choices to tick, or a question and answers of a word each."""
    for choice in [each for each in tree.iter(*_CHOICES) if _is_a_choice(each)]:
        box = _short_box(choice)
        if box is not None and _asks(box):
            drop_beside(box, weights)
    for choice in list(tree.xpath("//input[@type='radio' or @type='checkbox']")):
        if choice.getparent() is None:
            continue
        holders = (
            each
            for each in choice.iterancestors()
            if len(list(islice(each.iter("input"), _FEWEST_CHOICES))) == _FEWEST_CHOICES
        )
        box = next(holders, None)
        if weights.get(box, 0) < FEWEST_BEFORE:  # a list with boxes to tick may tell the story
            drop_beside(box, weights)


def drop_forms(tree: Any, weights: Letters) -> None:
    """Remove forms that ask for an address, such as to subscribe, or for figures to calculate with.

    All short text around the field goes, too, but for sentences that do not speak to the reader:
    they are a short column of the article.
    """
    for field in [each for each in tree.iter("input") if _is_filled_in(each)]:
        drop_beside(_short_box(field, weights), weights)


def _short_box(element: Any, weights: Letters | None = None) -> Any:
    """The largest element around another one that has not much text, or ``None``; if ``weights``
    are known, without other elements that tell something.

    The terms that a user of the form agrees to do not count.
    """
    box = None
    for above in element.iterancestors():
        texts = map(one_line, above.itertext())
        length = accumulate(len(text) for text in texts if not any_of("consents").search(text))
        if any(each > _LONGEST_FORM for each in length):
            break
        others = (each for each in above if each is not box and (weights or {}).get(each))
        if box is not None and any(map(_tells, others)):
            break
        box = above
    return box


def _tells(element: Any) -> bool:
    """Whether one of the sentences of an element neither speaks to the reader nor asks."""
    told = (line for line in lines_of(element) if line.endswith("।"))
    asks = any_of("asks_a_reader"), any_of("asks_to_act")
    return any(not any(each.search(line) for each in asks) for line in told)


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
    """Whether a few words are a button that neither opens a part of the page nor shares it."""
    if element.tag not in _PRESSED and element.get("role") not in _PRESSED_ROLES:
        return False
    if len(element) > _FEWEST_CHOICES or OPENS_A_PART & set(element.attrib):
        return False
    text = text_of(element)
    is_an_answer = _NAME.search(text) is not None and not any_of("deeds").match(text)
    return is_an_answer and len(text) < _LONGEST_LABEL and "?" not in text


def _is_filled_in(field: Any) -> bool:
    names = " ".join(field.get(name, "") for name in ("type", "name", "placeholder"))
    return field.get("type") in ("number", "range", "date") or bool(
        any_of("addresses").search(names)
    )
