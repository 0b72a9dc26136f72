"""Which addresses, and parts of them, are left out: nobody could note what they would say.

An article's own address has its title in it; a file's or a post's has long numbers.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import near

_LONGEST = 40
"""The most characters of a path that are said."""
_NOT_SAID = lazy_pattern("[0-9]{6}|%[0-9A-F]{2}")
"""A long number, or an escaped letter."""
_TITLE = lazy_pattern("(?:[A-Za-z0-9]+[-_]){4}[A-Za-z0-9]")


def is_of_an_article(path: str) -> bool:
    """«/fake-news/old-photo-of-a-bridge-7890»: a path with a title of five words."""
    return _TITLE.search(path) is not None


def is_long(path: str) -> bool:
    """Whether a path, without its query, is too long to be said."""
    return len(path) > _LONGEST or _NOT_SAID.search(path) is not None or is_of_an_article(path)


_TORN = lazy_pattern("/(?<=/) ?[-–—]{0,2}/[!-~]*")


def with_what_was_torn(text: str, end: int) -> int:
    """The end of an address that a space has torn: «http://…/ --/photo/2594.cms»."""
    torn = _TORN.match(text, end - 1)
    return torn.end() if torn else end


_ENDS_LINE = lazy_pattern("[ .।)]*(?:\n|\\Z)")
_NOT_ALONE = lazy_pattern("[^\\s:–—(-] ?\\Z")
_NEAR = 90


def is_at_the_foot(text: str, start: int, end: int, language: Language) -> bool:
    """«… देखने लायक है। ravi@nadi.com»: an author's mail, which nobody is asked to write to."""
    if not _ENDS_LINE.match(text, end) or not _NOT_ALONE.search(text, max(0, start - 2), start):
        return False
    asked = words_of(language, "address_matters", "address_asked")
    return not near(text, start, end, _NEAR, asked)
