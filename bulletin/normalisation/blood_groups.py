"""Blood groups: ``O+ve``, ``AB-``, where the sign is a rhesus factor rather than arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_GROUP = re.compile(
    r"([ABO](?<![A-Za-z0-9.-].)(?:(?<=A)B)?) ?([+-])(?: ?(ve|VE|Ve)(?![A-Za-z]))?(?![A-Za-z0-9])"
)
_REACH = 40


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _GROUP.finditer(text):
        if match[3] or near(text, *match.span(), _REACH, language.cues["blood"]):
            name = "positive" if match[2] == "+" else "negative"
            letters = numbers.spelled(match[1], language)
            yield Reading(*match.span(), language.says[name].format(n=letters))


PASS = Pass("blood group", _read)
