"""How lines are set (bold, centred, broken), as far as they differ from most of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.core.model import Block, Look

_MOST = 0.5
_TABS, _SPACES = 3, 24
"""Before a line that is typed at the right."""


def breaks(lines: Sequence[str]) -> list[Look]:
    """For each line of a paragraph, whether only a line break parts it from the line above."""
    above = ["", *lines[:-1]]
    return [Look.BROKEN if line.strip() else Look.PLAIN for line in above]


def set_in(typed: str) -> Look:
    """The look of a line by the white space before its words, as a signature is typed."""
    space = typed[: len(typed) - len(typed.lstrip())]
    deeply = space.count("\t") >= _TABS or space.count(" ") >= _SPACES
    return Look.RIGHT if deeply else Look.PLAIN


def unlike_the_text(texts: Sequence[str], looks: Sequence[Look]) -> tuple[Look, ...]:
    """``looks`` without what most letters have: in a text all in bold, bold says nothing."""
    letters = sum(map(len, texts))
    kept = Look.PLAIN
    for look in Look:
        having = sum(len(text) for text, each in zip(texts, looks, strict=True) if look in each)
        if 0 < having < _MOST * letters:
            kept |= look
    return tuple(look & kept for look in looks)


def telling(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` with what tells of their looks."""
    looks = unlike_the_text([each.text for each in blocks], [each.look for each in blocks])
    pairs = zip(blocks, looks, strict=True)
    return [each if each.look == look else replace(each, look=look) for each, look in pairs]
