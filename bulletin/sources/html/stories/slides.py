"""Removes the last slide of a story in AMP's format for slides, if it leads on to another story."""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.elements import drop, lines_of
from bulletin.sources.html.part_counts import Subject

__all__ = ["drop_last_slide"]

_FEWEST = 3
_LEADS_ON = ("amp-story-page-outlink", "amp-story-cta-layer")


def drop_last_slide(tree: Any, title: str) -> None:
    """Remove the last slide, if it has a link and shares no word with those above it."""
    slides = list(tree.iter("amp-story-page"))
    if len(slides) < _FEWEST or next(slides[-1].iter(*_LEADS_ON), None) is None:
        return
    subject = Subject(title, [line for each in slides[:-1] for line in lines_of(each)])
    if not any(subject.shared(line, 0) for line in lines_of(slides[-1])):
        drop(slides[-1])
