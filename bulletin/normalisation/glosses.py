"""A bracket that says the words before it again in the other script is not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin import say
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_BRACKET = re.compile(f"\\( ?([A-Za-z][A-Za-z .&'-]{{0,58}}|[{INDIC}][{INDIC} .-]{{0,58}}) ?\\)")
_REACH = 80
_INDIC_WORDS = re.compile(f"[{INDIC}]+")
_LATIN_WORDS = re.compile(r"[A-Za-z]+(?:\.[A-Za-z]+)*")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _BRACKET.finditer(text):
        before = re.split("[\n()।]", text[max(0, match.start() - _REACH) : match.start()])[-1]
        if _repeats(before.rstrip(" '\""), match[1], language):
            yield Reading(*match.span(), "")


def _repeats(before: str, bracket: str, language: Language) -> bool:
    if bracket[0].isascii():
        said = [_sound(say(word, language)) for word in _LATIN_WORDS.findall(bracket)]
        heard = [_sound(word) for word in _trailing(_INDIC_WORDS, before)]
    else:
        said = [_sound(word) for word in _INDIC_WORDS.findall(bracket)]
        heard = [_sound(say(word, language)) for word in _trailing(_LATIN_WORDS, before)]
    if not said or not heard:
        return False
    whole = "".join(said)
    for count in range(1, min(len(heard), len(said) + 3) + 1):
        if _alike("".join(heard[-count:]), whole):
            return True
    return 1 < len(said) <= 3 and _alike(heard[-1], said[-1])


def _trailing(words: re.Pattern[str], before: str) -> list[str]:
    """The words of one script that ``before`` ends in."""
    found: list[str] = []
    end = len(before)
    for match in reversed(list(words.finditer(before))):
        if before[match.end() : end].strip(" .-'\""):
            break
        found.insert(0, match[0])
        end = match.start()
    return found


# Sounds that one script tells apart and the other does not.
_ONE_SOUND = str.maketrans(
    {
        **dict.fromkeys("शषस", "स"),
        **dict.fromkeys("तटथठ", "त"),
        **dict.fromkeys("दडधढ", "द"),
        **dict.fromkeys("नणञङंँ", "न"),
        **dict.fromkeys("कखक", "क"),
        **dict.fromkeys("गघ", "ग"),
        **dict.fromkeys("पफ", "प"),
        **dict.fromkeys("बभवव", "व"),
        **dict.fromkeys("जझय", "ज"),
        **dict.fromkeys("चछ", "च"),
        **dict.fromkeys("ािीुूृेैोौॉॅ़्ः", ""),
        **dict.fromkeys("अआइईउऊएऐओऔऑऍ", ""),
        "म": "न",
    }
)


def _sound(word: str) -> str:
    """The consonants of a word in Devanagari; the word itself where there is at most one."""
    consonants = word.translate(_ONE_SOUND)
    return consonants if len(consonants) > 1 else f"{word} "


def _alike(one: str, other: str) -> bool:
    """Whether two strings differ in at most one letter in five."""
    longest = max(len(one), len(other))
    allowed = longest // 5
    if abs(len(one) - len(other)) > allowed:
        return False
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        above = row
        row = [i]
        for j, right in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
    return row[-1] <= allowed


PASS = Pass("gloss", _read)
