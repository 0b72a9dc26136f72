"""The labels of an article's lines."""

from __future__ import annotations

from enum import StrEnum


class Label(StrEnum):
    """What a line is in its article."""

    HEADLINE = "headline"
    PLACE = "place"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    QUOTATION = "quotation"
    ITEM = "item"
    NOTE = "note"
    REQUEST = "request"
    CAPTION = "caption"
    LINKS = "links"
    LINK = "link"
    SIGNOFF = "signoff"
    LETTERHEAD = "letterhead"


SPOKEN = frozenset(
    (
        Label.HEADLINE, Label.PLACE, Label.BYLINE, Label.HEADING, Label.BODY, Label.QUOTATION,
        Label.ITEM,
    )
)  # fmt: skip
"""The labels of what is read; the others are boilerplate."""
