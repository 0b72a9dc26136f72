"""Removes rows that only lead elsewhere: «ऑनलाइन आवेदन | यहां क्लिक करें»."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import drop, is_last, text_of

_ROWS = ("tr", "li", "p")
_TABLES = frozenset(("table", "ul", "ol", "thead", "tbody", "figure", "div"))
_MOST_WORDS, _MOST_HEADS, _MOST_PARTS = 12, 1, 8


def drop_link_rows(tree: Any) -> None:
    """Remove rows of tables and lists, and lines, that end in a link like «click here».

    Of a table with only such rows, the head and the title are removed, too.
    """
    pressed = (each for each in tree.iter("a") if _is_to_press(each))
    rows = dict.fromkeys(next(each.iterancestors(*_ROWS), None) for each in pressed)
    holders: dict[Any, None] = {}
    for row in rows:
        if row is not None and _only_leads(row):
            if (holder := _holder(row)) is not None:
                holders[holder] = None
            drop(row)
    for holder in holders:
        if holder.getparent() is not None and _has_no_facts(holder):
            _drop_with_title(holder)


def _is_to_press(link: Any) -> bool:
    text = text_of(link) if len(link) <= _MOST_PARTS else ""
    return any_of("presses").fullmatch(text) is not None


def _only_leads(row: Any) -> bool:
    """Whether a row is a few words and, at the end, a link like «click here»."""
    text, last = text_of(row), row.findall(".//a")[-1]
    is_short = len(text.split(None, _MOST_WORDS + 1)) <= _MOST_WORDS and "।" not in text
    return is_short and _is_to_press(last) and text.endswith(text_of(last))


def _holder(row: Any) -> Any:
    """The table or list of a row; ``None`` for a line of its own."""
    return next(row.iterancestors("table", "ul", "ol"), None) if row.tag != "p" else None


def _has_no_facts(holder: Any) -> bool:
    """Whether only the head of a table is left: a row of words without figures."""
    rows = [text for each in holder.iter("tr", "li") if (text := text_of(each))]
    is_head = all(not any(map(str.isdigit, text)) for text in rows)
    return len(rows) <= _MOST_HEADS and is_head and (holder.tag == "table" or not rows)


def _drop_with_title(holder: Any) -> None:
    top = holder
    for above in _around(holder):
        top = above
    title = top.getprevious()
    text = "" if title is None else text_of(title)
    if text and any_of("link_tables").fullmatch(text):
        drop(title)
    drop(top)


def _around(holder: Any) -> Iterator[Any]:
    """The elements around a table that hold nothing else, innermost first."""
    for above in holder.iterancestors():
        is_alone = above.tag in _TABLES and holder.getprevious() is None and is_last(holder)
        if not is_alone or (above.text or "").strip():
            return
        yield above
        holder = above
