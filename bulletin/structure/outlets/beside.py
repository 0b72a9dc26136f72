"""What a page says behind its outlet's name in a title: a section, an edition, another name."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.page_words import may_be_of_a_page

_LONGEST = 4


def is_of_the_page(behind: str, language: Language) -> bool:
    """Whether nothing, or only a few of a page's words, stand behind the name."""
    words = behind.split(None, _LONGEST)
    if len(words) > _LONGEST or holds(behind, "finite", language):
        return False
    return all(
        holds(word, "section", language) or may_be_of_a_page(word, language) for word in words
    )
