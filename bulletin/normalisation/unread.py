"""What is not read aloud: notes to a page's reader, links to posts, pictographs."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.context import INDIC, alternatives
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

# Pictographs, dingbats, boxes, and enclosed letters and digits that are not text.
_PICTURE = "\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\U0001f000-\U0001faff\U0001fb00-\U0001fbff"


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    notes = alternatives(language.cues["unread_brackets"])
    return re.compile(
        "[(\\[<pP\u2300-\u2bff\U0001f000-\U0001fbff](?:"
        "(?<=<)/?[A-Za-z][A-Za-z0-9]{0,9}(?: [^<>\n]{0,120})?/?>|"
        f"(?<=[(\\[]) ?(?:(?i:{notes})(?: ?[:/|।,-][^()\\[\\]\n]{{0,40}})?|@[A-Za-z0-9_]+) ?[)\\]]"
        f"|(?<=[।.{INDIC}\\]]\\[)[0-9]{{1,3}}\\]"  # «… हुआ।[3]»: a note at the foot of the page
        "|(?<=[pP])ic\\.twitter\\.com/[A-Za-z0-9]+"
        f"|(?<=[{_PICTURE}]))"
    )


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _pattern(language).finditer(text):
        if not language.symbols.get(match[0]):  # «3🥇» is said
            yield Reading(*match.span(), "")


PASS = Pass("unread", _read)
