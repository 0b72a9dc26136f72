"""A small letter by itself: a variable or a label («जहाँ a पद है», «ब्लॉक a»), no article."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, INDIC, TAIL
from bulletin.normalisation.word_patterns import JOINED, word_pattern

_LETTER = lazy_pattern(
    f"(?<![A-Za-z0-9{INDIC}{HEAD}{TAIL}(@#&._/-])(?<![A-Za-z]{{2}}[ ,'’-])(?<![A-Za-z]{{2}}, )[a-z]"
    f"(?=-?[{INDIC}]|[ ,;:।?!'\"|=+*<>]|\\Z)(?![{INDIC}])(?! ?[,;:|-]? ?[A-Za-z]{{2}})"
)
_BETWEEN_READ = lazy_pattern(f"[{HEAD}{TAIL}] [a-z] {HEAD}")
_BEFORE = word_pattern("(?<![A-Za-z])[A-Za-z]" + JOINED + "\\Z|[=+*<>|≤≥] ?\\Z")
_BEHIND = word_pattern(f"{JOINED}[A-Za-z](?![A-Za-z])| ?[=+*<>|≤≥]")
_LONGEST_JOINT = 10


def is_a_lone_letter(text: str, start: int) -> bool:
    """Whether a letter of no English words stands at ``start``: no other Latin word is beside it,
    nor may both its neighbours be some that have been read («Tata a BCCI»).
    """
    if not _LETTER.match(text, start):
        return False
    return not _BETWEEN_READ.match(text, max(0, start - 2))


def is_a_variable(text: str, start: int, language: Language) -> bool:
    """Whether a lone letter is surely one, as another or a sign is beside it: «b और c», «x =».

    Any other but «a» may be typed for a word: «उस k पास».
    """
    if text[start] == "a":
        return True
    before = _BEFORE(language).search(text, max(0, start - _LONGEST_JOINT), start)
    return bool(before or _BEHIND(language).match(text, start + 1))
