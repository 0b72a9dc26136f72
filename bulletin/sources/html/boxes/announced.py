"""Removes the lines below «ये खबर भी पढ़ें...» in a text, whether or not they are links."""

from __future__ import annotations

from itertools import islice
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import drop, is_title, text_of
from bulletin.sources.html.part_counts import Subject, is_told, stems

_LABELS, _LINES = ("p", "div", "h3", "h4", "h5"), frozenset(("p", "div"))
_TITLES = frozenset(("h2", "h3", "h4", "h5", "h6", "figure"))
_SIGNS = " .…:–-*|»"
_LONGEST_LABEL, _MOST, _TITLE_AND_SUMMARY = 60, 4, 2
_FEWEST_STEMS = 9


def drop_announced(tree: Any, title: str) -> None:
    """Remove labels of other stories, with the lines below them that belong to those stories.

    These run to the end of the text, or are a title and a summary, and none of them shares a word
    with ``title`` or the text; or they end in a link to the rest of their story.
    """
    if not stems(title):
        return
    for label in list(tree.iter(*_LABELS)):
        parent = label.getparent()
        if parent is not None and is_a_label(label):
            led = _run_to_a_link(label)
            run = led or _run_below(label)
            if led or (run and _is_foreign(run, title, parent)):
                drop(label, *run)


def is_a_label(element: Any) -> bool:
    """Whether an element is a label of other stories, without a link."""
    text = text_of(element) if len(element) < _TITLE_AND_SUMMARY else ""
    label = text.strip(_SIGNS)
    if not label or len(label) > _LONGEST_LABEL or element.find(".//a") is not None:
        return False
    return any(any_of(name).fullmatch(label) is not None for name in ("boxes", "pointers"))


def _run_to_a_link(label: Any) -> list[Any]:
    """The title, picture and summary below a label, down to the link to the rest of their story."""
    below = list(islice(label.itersiblings(), _MOST + 1))
    for at, each in enumerate(below, 1):
        is_one = each.tag in _LINES or each.tag in _TITLES
        if not is_one or is_a_label(each):
            break
        if any(any_of("onwards").fullmatch(text_of(a)) for a in each.iter("a")):
            return below[:at]
    return []


def _run_below(label: Any) -> list[Any]:
    below = list(islice(label.itersiblings(), _MOST + 1))
    told = filter(_is_a_told_line, label.itersiblings(preceding=True))
    above = {_set(each) for each in told} - {()}
    for at, each in enumerate(below[:_MOST], 1):
        goes_on = _set(each) in above and _is_a_told_line(each)
        if each.tag not in _LINES or is_a_label(each) or goes_on:
            below = below[: at - 1]
            break
    if not below or len(below) <= _MOST:
        return below
    first = text_of(below[0])
    return below[:_TITLE_AND_SUMMARY] if is_title(first) else []


def _is_a_told_line(element: Any) -> bool:
    return element.tag in _LINES and is_told(text_of(element))


def _set(element: Any) -> tuple[str | None, ...]:
    """How a line is set: its class, and those of what is in it; empty without any."""
    classes = [each.get("class") for each in islice(element.iter(), _MOST)]
    return (element.tag, *classes) if any(classes) else ()


def _is_foreign(run: list[Any], title: str, parent: Any) -> bool:
    lines = [text_of(each) for each in run]
    rest = (each for each in parent if each.tag in _LINES and each not in run)
    subject = Subject(title, [text for each in rest if is_told(text := text_of(each))])
    said = frozenset().union(*map(stems, lines))
    is_new = not any(subject.shared(line, 0) for line in lines)
    return is_new and len(said) >= _FEWEST_STEMS and any(map(is_told, lines))
