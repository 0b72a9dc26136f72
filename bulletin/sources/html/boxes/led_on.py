"""Removes the beginnings of other stories amid a text, which lead to their rest: «… पूरी खबर पढ़ें»."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.announced import is_a_label
from bulletin.sources.html.elements import HEADLINE, OF_THE_CORE, drop, is_title, text_of
from bulletin.sources.html.part_counts import is_told

_LINES = ("p", "div", "li", "blockquote", "a")
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_BOLD = frozenset(("strong", "b", "a"))
_WITHIN = "boolean(.//p|.//div|.//li|.//h1)"
_FEWEST_OF_A_DIGEST, _MOST_LETTERS = 3, 1500


def drop_led_on(tree: Any) -> None:
    """Remove lines that end in a link to the rest of their story, with the title above or within
    them; where the text, or a page without a sure article, has several without a label, they are
    news in brief.
    """
    runs = [run for line in list(tree.iter(*_LINES)) if (run := _run(line))]
    brief = [run for run in runs if any(each.get(OF_THE_CORE) for each in run)] or runs
    if len(brief) < _FEWEST_OF_A_DIGEST or _is_labelled(brief[0][0]):
        for run in runs:
            drop(*run)


def _is_labelled(first: Any) -> bool:
    """Whether the row of boxes that begins with ``first`` has a label of other stories."""
    while first is not None and first.getprevious() is None:
        first = first.getparent()
    return first is not None and is_a_label(first.getprevious())


def _run(line: Any) -> list[Any]:
    """The label, title and text of another story, down to the ``line`` that leads to its rest."""
    leads = _leading(line)
    if not leads:
        return []
    run, lead = [line], text_of(line).removesuffix(leads).rstrip()
    if not lead and line.getprevious() is not None:
        run.insert(0, line.getprevious())
        lead = text_of(run[0])
    if not is_told(lead):
        return []
    title = run[0].getprevious()
    if title is not None and _is_a_title(title):
        label = title.getprevious()
        labels = [label] if label is not None and is_a_label(label) else []
        return [*labels, title, *run]
    return run if line.tag == "li" or any(map(_is_a_title, run[0])) else []


def _leading(line: Any) -> str:
    """The words at the end of a line that lead to the rest of a story; '' if there are none."""
    text = text_of(line)
    if len(text) > _MOST_LETTERS or line.xpath(_WITHIN):
        return ""
    ends = len(line) and not (line[-1].tail or "").strip()
    last = line if line.tag == "a" else line[-1] if ends else None
    if last is not None and last.tag == "a" and last.get("href", "#")[:1] != "#":
        leads = text_of(last)
        if any_of("onwards").fullmatch(leads):
            return leads
    full = any_of("full_story").search(text)
    return full[0][1:].strip() if full else ""


def _is_a_title(element: Any) -> bool:
    """Whether an element is set as the title of a story, but not of this one."""
    text = text_of(element)
    if not is_title(text) or "।" in text or element.get(HEADLINE) is not None:
        return False
    bold = len(element) == 1 and element[0].tag in _BOLD and text_of(element[0]) == text
    labelled = any_of("pointers").match(text) is not None
    above = element.getprevious()
    labelled = labelled or (above is not None and is_a_label(above))
    return element.tag in _HEADINGS or element.tag in _BOLD or bold or labelled
