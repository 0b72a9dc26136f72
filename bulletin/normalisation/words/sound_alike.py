"""Roughly what words in Devanagari sound like, to match different spellings of a word."""

from __future__ import annotations

# Sounds that one script distinguishes and the other does not.
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


def sound(word: str) -> str:
    """The consonants of a word in Devanagari; the word itself if there is at most one."""
    consonants = word.translate(_ONE_SOUND)
    return consonants if len(consonants) > 1 else f"{word} "


def alike(one: str, other: str) -> bool:
    """Whether two strings differ in at most one letter in five."""
    longest = max(len(one), len(other))
    allowed = longest // 5
    if abs(len(one) - len(other)) > allowed:
        return False
    if one == other or not allowed:
        return one == other
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, start=1):
        above = row
        row = [i]
        for j, right in enumerate(other, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (left != right)))
        if min(row) > allowed:
            return False
    return row[-1] <= allowed
