"""Leaves out the lines amid an article in which a site speaks for itself: it asks its readers to
join, to install, to pay; it says who wrote.

Such a line stands anywhere, in any element. What tells it is that it speaks to the reader, asks or
promises something, names a channel of the site, and shares no word with the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Block
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.ends import Names
from bulletin.sources.html.part_counts import Subject, is_told
from bulletin.sources.html.parts.part_weights import odds, weight

_ENOUGH, _MOST = 300, 0.2
"""The letters of sentences that tell what an article is about; the most of them that go."""
_MOST_WORDS, _BY_CHANCE = 40, 0.4
_LATIN = re.compile("[A-Za-z]")
_STOPPED = re.compile(r"[।.]\W*$")
_ASKS = ("asks a reader", "asks to act", "asks to a channel", "asks with a promise", "asks of news")
_LIVES = ("career", "since", "writes", "now", "to_readers", "career_in_english")


def without_own_words(blocks: Sequence[Block], names: Names) -> list[Block]:
    """``blocks`` without a site's own lines; all of them if these would be a good part."""
    told = [each.text for each in blocks if is_told(each.text)]
    whole = sum(map(len, told))
    if whole < _ENOUGH:
        return list(blocks)
    subject = Subject(names.title, told)
    own = {at for at, each in enumerate(blocks) if at and _is_own(each, subject, names)}
    if sum(len(blocks[at].text) for at in own) > _MOST * whole:
        return list(blocks)
    return [each for at, each in enumerate(blocks) if at not in own]


def _is_own(block: Block, subject: Subject, names: Names) -> bool:
    text = block.text
    if block.level == 1 or len(text.split(None, _MOST_WORDS)) > _MOST_WORDS:
        return False
    shared = subject.shared(text, int(is_told(text)))
    return shared < 1 and (_asks(text, shared) or _is_a_life(text, names))


def _asks(text: str, shared: float) -> bool:
    """Whether a site asks its readers for something in a line, as log-odds."""
    signs = {
        **{sign: any_of(_table(sign)).search(text) for sign in _ASKS},
        "asks without a stop": not _STOPPED.search(text),
        "asks beside the subject": shared <= _BY_CHANCE,
        "says": any_of("said").search(text),
    }
    return odds(signs) >= weight("asks surely")


def _is_a_life(text: str, names: Names) -> bool:
    """Whether a line says what the page's author is, not what somebody of that name did; or what
    somebody is, in English.
    """
    if len(HINDI_LETTER.findall(text)) < len(_LATIN.findall(text)):
        return any_of("career_in_english").search(text) is not None
    if not names.author or names.author not in text or names.author in names.title:
        return False
    signs = {f"a life by {name}": any_of(_table(name)).search(text) for name in _LIVES}
    signs["says"] = any_of("said").search(text)
    return odds(signs) >= weight("a life surely")


def _table(sign: str) -> str:
    return sign.replace(" ", "_")
