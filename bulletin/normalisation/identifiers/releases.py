"""Releases of things that are no software, said in English: «लॉकडाउन 4.0», «मोदी सरकार 3.0».

What is measured ends in a zero, too («तीव्रता 6.0»), so the words on both sides must speak for a
name. Versions of software are read as decimals.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, next_word, previous_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import number_matches

_RELEASE = lazy_pattern(
    f"[1-9](?:(?<=[{INDIC}A-Za-z][ -].)[.]0(?![0-9A-Za-z{INDIC}%°+]|[.,:/][0-9]| ?[-–] ?[0-9])"
    "|(?<=['\"‘“].)[.]0(?=['\"’”]))"
)
_COUNTING = (
    *("postpositions", "conjunctions", "count_before", "count_after", "measured_before"),
    *("version_of", "numbered", "rating", "range_word", "day_parts", "months"),
)
_COUNTED = (
    *("counted", "counted_after", "count_after", "currency_words", "overs", "range_word"),
    *("version_of", "conjunctions", "at", "from_to", "hours", "minutes", "seconds"),
    *("measured_before", "units", "scale_words", "rating"),
)


def releases(text: str, language: Language) -> Iterator[Reading]:
    """Each number with «.0» behind a name, and nothing that is counted behind it."""
    for match in number_matches(_RELEASE, text):
        tied = text[match.start() - 1] == "-"  # «लॉकडाउन-3.0»
        titled = text[match.start() - 1] not in "- "  # «'2.0'», a film
        start, end = match.start() - tied, match.end()
        before, behind = previous_word(text, start - titled), next_word(text, end)
        if not (before or titled) or _is_counted(before, behind, language):
            continue
        listed = before not in language.cues["of_releases"] and _is_listed(text, start, end)
        if listed or _is_read_off(text, start, end, language):
            continue
        one, zero = (numbers.english(int(digit), language) for digit in (match[0][0], "0"))
        words = f"{' ' * tied}{one} {language.says['point']} {zero}"
        kind = "release of a Latin name" if before.isascii() else "release of a name"
        yield Reading(start, end, words, evidence=kind)


_OTHER = lazy_pattern("[0-9][.][1-9]")
_LIST_REACH = 40


def _is_listed(text: str, start: int, end: int) -> bool:
    """«पालमपुर 4.0, डलहौजी 4.4»: whether another decimal, which is no release, is near."""
    beside = text[max(0, start - _LIST_REACH) : start], text[end : end + _LIST_REACH]
    return any(_OTHER.search(part) for part in beside)


_INSTRUMENT_REACH = 40


def _is_read_off(text: str, start: int, end: int, language: Language) -> bool:
    """«गुलमर्ग माइनस 5.0», «भूकंप: सोनीपत 4.0»: what an instrument shows, or that of a place:
    «कच्छ 8.0», but not «अयोध्या 2.0 की तैयारी».
    """
    before, instruments = previous_word(text, start), language.cues["instruments"]
    words = words_of(language, "thermometer", "instruments")
    if before in instruments or near(text, start, end, _INSTRUMENT_REACH, words, "।\n"):
        return True
    return not next_word(text, end) and plain_place(before) in known_places(language)


def _is_counted(before: str, behind: str, language: Language) -> bool:
    return before in words_of(language, *_COUNTING) or behind in words_of(language, *_COUNTED)
