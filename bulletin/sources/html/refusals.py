"""Refuses pages that are no article: of many stories, with a notice, with a text that is locked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from bulletin.core.errors import NoArticleError, Place, SourceError
from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Block
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import has_title
from bulletin.sources.html.notices import is_locked, named, notice, shown_lines, wants_a_password
from bulletin.sources.html.teasers import are_teasers, teasers
from bulletin.sources.options import Options

_FEWEST_SAID, _MOST_STORIES = 30, 6
_STORIES = "it is a page of many stories: a section, a home page or search results"
_STOP = re.compile(r"।|(?<![.…])[.?!](?:\s|$)")
_FEWEST_WORDS, _FEWEST_WORDS_OF_NEWS, _FEWEST_WORDS_OF_A_TEXT = 5, 40, 100
_TODO = "Use the page of one article, or its text."
_FORCED = f"{_TODO[:-1]}; if this is one, use --force."


class Shown(NamedTuple):
    """What a whole page shows, before anything is removed from it; '' where there is no such thing.

    ``notice`` may stand instead of an article, ``named`` says which kind of page it is; ``locked``
    wants a password, and ``kept`` keeps the rest of a text from who does not pay.
    """

    notice: str
    named: str
    locked: str
    kept: str
    stories: int
    """Links that read like titles."""
    teasers: frozenset[str]


def as_shown(tree: Any) -> Shown:
    """What a page shows."""
    lines = shown_lines(tree)
    return Shown(
        notice(tree, lines) or _filled(tree),
        named(tree),
        wants_a_password(tree),
        is_locked(tree, lines),
        _stories(tree),
        teasers(tree),
    )


def refuse_no_article(
    tree: Any, found: Sequence[Block], page: Shown, title: str, name: str, options: Options
) -> None:
    """Raise ``SourceError`` if what was ``found`` in a page is no article, and none is forced."""
    if not options.force:
        if _is_linked(tree, found):
            raise no_article(name, page.notice)
        told = (block.text for block in found if _STOP.search(block.text))
        listed = page.stories > _MOST_STORIES and not _has_a_sentence(found)
        if listed or are_teasers(told, page.teasers):
            raise NoArticleError(_STORIES, todo=_FORCED, place=Place(name))
        if (page.named and _says_little(found)) or (page.locked and not _has_a_sentence(found)):
            raise NoArticleError(page.named or page.locked, todo=_FORCED, place=Place(name))
        if page.kept:
            text = [block for block in found if block.text != title]
            _refuse_a_beginning(page.kept, text, name, options)
    if not _says_more(found, title):
        raise no_article(name, page.notice)


def _refuse_a_beginning(kept: str, text: Sequence[Block], name: str, options: Options) -> None:
    """Refuse a page that ``kept`` all but a few words of its text, and tell of one with more."""
    if _says_little(text):
        raise NoArticleError(kept, todo=_FORCED, place=Place(name))
    if sum(len(block.text.split()) for block in text) < _FEWEST_WORDS_OF_A_TEXT:
        options.tell(f"{name}: {kept}.")


def _filled(tree: Any) -> str:
    """What a page that is filled by scripts may be, if it has no text of its own."""
    is_filled = tree.find(".//script") is not None
    return "it may be filled by JavaScript alone" if is_filled else ""


def no_article(name: str, instead: str = "") -> SourceError:
    """The error for a page without an article, with what it shows ``instead``, if known."""
    what = "no article was found in the page"
    todo = f"{_TODO[:-1]} as a browser shows it." if instead else _TODO
    return SourceError(f"{what}: {instead}" if instead else what, todo=todo, place=Place(name))


def _says_more(found: Sequence[Block], title: str) -> bool:
    """Whether there is anything besides a title, labels and a few words in Latin letters."""
    texts = (block.text for block in found if block.text != title)
    said = " ".join(text for text in texts if not any_of("boxes").fullmatch(text))
    return bool(HINDI_LETTER.search(said)) or len(said) > _FEWEST_SAID


def _is_linked(tree: Any, found: Sequence[Block]) -> bool:
    """Whether all that was found is the words of several links, without a sentence."""
    if _has_a_sentence(found) or not _says_little(found):
        return False
    links = [_letters(each.text_content()) for each in tree.iter("a")]
    text = "".join(_letters(block.text) for block in found if not block.level)
    within = [link for link in links if link and link in text]
    return len(within) > 1 and sum(map(len, within)) >= len(text)


def _letters(text: str) -> str:
    return "".join(text.split())


def _says_little(found: Sequence[Block]) -> bool:
    return sum(len(block.text.split()) for block in found) < _FEWEST_WORDS_OF_NEWS


def _stories(tree: Any) -> int:
    """How many links a page has that read like titles."""
    return sum(map(has_title, tree.iter("a")))


def _has_a_sentence(found: Sequence[Block]) -> bool:
    return any(
        _STOP.search(block.text) and len(block.text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
        for block in found
    )
