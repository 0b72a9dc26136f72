"""Which addresses, and parts of them, are left out: nobody could note what they would say.

An article's own address has its title in it; a file's or a post's has long numbers.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, words_of
from bulletin.normalisation.context import near, previous_word
from bulletin.normalisation.latin.wordlike import SHORT, VOWEL
from bulletin.normalisation.words.joined_words import capitals_apart

_LONGEST = 40
"""The most characters of a path that are said."""
_NOT_SAID = lazy_pattern("[0-9]{5}|%[0-9A-F]{2}")
"""A long number, or an escaped letter."""
_TITLE = lazy_pattern("(?:[A-Za-z0-9]+[-_]){4}[A-Za-z0-9]")


def is_of_an_article(path: str) -> bool:
    """«/fake-news/old-photo-of-a-bridge-7890»: a path with a title of five words."""
    return _TITLE.search(path) is not None


_SEVERAL_WORDS = lazy_pattern("(?:[A-Za-z0-9]+[-_]){2}[A-Za-z0-9]")


def is_long(path: str) -> bool:
    """Whether a path, without its query, is too long to be said, or has a step of three words."""
    return (
        len(path) > _LONGEST
        or _NOT_SAID.search(path) is not None
        or _SEVERAL_WORDS.search(path) is not None
    )


_CODE = lazy_pattern("/([A-Za-z0-9_-]{5,10})/?")
_MIXED = lazy_pattern("[0-9_-][A-Za-z]|[A-Z].*[a-z]|[a-z].*[A-Z]")
_RUN = lazy_pattern("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def is_a_code(path: str, host: str, language: Language) -> bool:
    """«/RSEdUY», «/3xYzAb»: what a service for short links made up; but not «/MyGov»."""
    made_up = _CODE.fullmatch(path)
    if not made_up or not (_MIXED.search(made_up[1]) or is_of_short_links(host, language)):
        return False
    runs = _RUN.findall(capitals_apart(made_up[1], language))
    return not runs or not all(_is_like_a_word(run, language) for run in runs)


def _is_like_a_word(run: str, language: Language) -> bool:
    if len(run) == SHORT or (len(run) > SHORT and (run.isupper() or VOWEL.search(run))):
        return True
    return run.lower() in english(language) or run in language.acronyms


def is_of_short_links(host: str, language: Language) -> bool:
    """Whether a host only leads on to others."""
    return host.lower().removeprefix("www.") in language.cues["short_links"]


def is_told_as_a_link(text: str, start: int, language: Language) -> bool:
    """«इस लिंक https://… पर जाएं»: whether the sentence has a word for what stands here."""
    return previous_word(text, start) in language.cues["links"]


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
