"""Removes what stands below an article, outside its own element, and has no sentence: titles of
other stories that nothing links, names of sections.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from bulletin.sources.html.densest import densest
from bulletin.sources.html.elements import (
    NO_TEXT,
    PAGE,
    drop,
    is_title,
    lines_of,
    rows_alike,
)
from bulletin.sources.html.part_counts import Subject, is_told

_FEWEST_TITLES, _LONGEST = 2, 2000
_LISTS = ("ul", "ol", "dl", "table")


def drop_below_text(tree: Any, title: str) -> None:
    """Remove elements below the one that has nearly all sentences, if they have none and are rows
    of titles, or share no word with the text or its ``title``.

    Facts in a list, in a table or behind a colon may be the article's, whatever their words.
    """
    holder = densest(tree)
    if holder is None or holder.tag in PAGE:
        return
    subject: Subject | None = None
    for each in _below(holder):
        lines = [] if len(each) > _LONGEST else list(lines_of(each))
        if not lines or any(map(_is_sentence, lines)):
            continue
        subject = subject or Subject(title, [line for line in lines_of(holder) if is_told(line)])
        is_foreign = not any(subject.shared(line, 0) for line in lines)
        if _is_a_row_of_titles(each) or (is_foreign and not _has_facts(each, lines)):
            drop(each)


def _below(holder: Any) -> list[Any]:
    """What follows an element on its page, in the largest parts."""
    around = [
        holder,
        *(each for each in holder.iterancestors() if each.tag not in ("html", "body")),
    ]
    return [
        each
        for above in around
        for each in above.itersiblings()
        if isinstance(each.tag, str) and each.tag not in NO_TEXT and each.find(".//h1") is None
    ]


def _has_facts(element: Any, lines: list[str]) -> bool:
    listed = element.tag in _LISTS or next(element.iter(*_LISTS), None) is not None
    return listed or any(":" in line for line in lines)


def _is_sentence(line: str) -> bool:
    return "।" in line or is_told(line)


def _is_a_row_of_titles(element: Any) -> bool:
    """Whether an element has several alike, each a line with the words of a title and no stop."""
    parts = element.iter("div", "p", "section", "article")
    titles = (part for part in parts if part is not element and _is_a_title(part))
    return any(len(row) >= _FEWEST_TITLES for row in rows_alike(titles))


def _is_a_title(part: Any) -> bool:
    first, *more = [*islice(lines_of(part), 2)] or [""]
    return not more and is_title(first)
