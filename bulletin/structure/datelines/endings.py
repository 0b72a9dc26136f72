"""Where a dateline may end: at which mark, and before which text."""

from __future__ import annotations

import functools

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.days import opens_with_a_day
from bulletin.structure.datelines.grammar import Parts
from bulletin.structure.datelines.part_kinds import is_place, place_among
from bulletin.structure.datelines.parts import is_text, opens_sentence
from bulletin.structure.lines import has_word

_LONG, _MOST_PERSONS = 8, 2
ODD_MARKS = frozenset("!*=~_>lI")
"""The marks that hardly any dateline has."""


def may_end(
    mark: str, found: Parts, before: str, rest: str, language: Language, *, opens: bool
) -> bool:
    """Whether a dateline may end in ``mark``, given the texts ``before`` and after it."""
    if not mark:
        return opens or _goes_without_a_mark(found, before, rest, language)
    if ODD_MARKS.issuperset(mark):
        return (opens and not rest) or _is_clear(found, mark, rest, language)
    known = bool(found.places) and not found.unknown
    touches = rest[:1].strip() != ""
    if mark.startswith("ः") and touches:
        return known  # not «पुनःनिर्माण»
    if mark == "." and is_short_form(before, language):
        return known and "." in before  # «उ.प्र. …», not «स्व. …»
    if mark == "." and rest[:1].isdigit():
        return known  # «दुमका.30 मार्च को», not «धारा.30»
    if mark == "." and "।" in before:
        return found.more  # not «दुमका। रांची झा. क्रिकेट संघ की …»
    if mark == ";":
        return not _lists_another(found, rest, language)  # not «दुमका; रांची और गया में»
    if mark in ("-", "–", "—") and touches:
        # Not «दुमका -रांची मार्ग पर», «दुमका—रांची मार्ग पर», «जम्मू -कश्मीर में».
        return before.endswith((")", "]")) or not _joins_places(before, rest, language)
    if mark == "/":
        dated = opens_with_a_day(rest, language) or _opens_with_its_state(rest, language)
        return found.more or (known and dated)  # not «पटना/ गया में»
    if mark.startswith("…"):  # not «दिल्ली… नाम ही काफी है»
        told = known and _tells_at_length(rest, language)
        return bool(found.places) and (found.more or found.places[0] in rest or told)
    return True


def is_short_form(before: str, language: Language) -> bool:
    """Whether the last word of ``before`` is an abbreviation, so that a dot after it is its own."""
    return before.split()[-1] in _short_forms(language)


@functools.cache
def _short_forms(language: Language) -> frozenset[str]:
    first = (form.split()[0] for form in language.abbreviations)
    return frozenset(word.removesuffix(".") for word in first if word.endswith("."))


def _is_clear(found: Parts, mark: str, rest: str, language: Language) -> bool:
    """Whether a text follows known places and a ``mark`` that is rare in datelines: «दुमका* …», but
    not «दुमका * गया», nor «दुमका! …», which may be an address.
    """
    if mark in ("l", "I", ">"):
        return True
    known = found.places and not found.unknown
    clear = bool(known) and (mark != "!" or found.more)
    return clear and is_text(rest) and opens_sentence(rest, language)


def _tells_at_length(rest: str, language: Language) -> bool:
    """Whether ``rest`` begins with a sentence of news, not with «नाम ही काफी है»."""
    first = rest.partition("।")[0]
    return len(first.split(None, _LONG)) >= _LONG and opens_sentence(rest, language)


def _lists_another(found: Parts, rest: str, language: Language) -> bool:
    """Whether ``rest`` begins with another place, which owns nothing: «दुमका; रांची और गया में»."""
    words = rest.replace(",", " ").split(None, 3)
    place = place_among(words, language)
    behind = words[len(place.split()) :][:1]
    owns = bool(behind) and holds(behind[0], "owns", language)
    return bool(place) and not (owns or place in found.all_places)


def _joins_places(before: str, rest: str, language: Language) -> bool:
    """Whether ``rest`` begins with a place, or with the second half of ``before``'s name."""
    first = rest.split(None, 1)[0]
    joined = plain_place(before.split()[-1] + first) in news_copy(language).regions
    return joined or is_place(first, language)


def _opens_with_its_state(rest: str, language: Language) -> bool:
    """Whether a state or a country opens ``rest``: «भोपाल/ मध्य प्रदेश में …»."""
    words = rest.split(None, 2)[:2]
    regions = news_copy(language).regions
    return any(plain_place(" ".join(words[:many])) in regions for many in (1, 2))


def _is_told_again(found: Parts, before: str, rest: str, language: Language) -> bool:
    """Whether a place has its district in brackets, and the text names it again, as its own: «सेमरा
    (दुमका) छठ पर्व को लेकर सेमरा के …», but not «सेमरा (दुमका) निवासी …».
    """
    places = found.all_places
    first = rest.split(None, 1)[:1]
    beside = len(places) == 2 and bool(found.places) and before.rstrip().endswith(")")
    if not (beside and first) or holds(first[0], "bound_to_a_place", language):
        return False
    return any(before.startswith(place) and f" {place} " in rest for place in places)


def _goes_without_a_mark(found: Parts, before: str, rest: str, language: Language) -> bool:
    """Whether a dateline may end without a mark: at the end of its line, or at a bracket that names
    who sent it or when, but not «झारखंड (Jharkhand) में».
    """
    if not has_word(rest):
        told = found.places or found.likely or not found.sites  # no «आयु सीमा (Age Limit)»
        alone = not found.persons or "(" in before or (found.places and "।" in before)
        return found.known_senders > 0 or bool(told and alone)
    named = before[: max(before.rfind("("), before.rfind("["))].rstrip()
    if found.sites and not (found.days or named.endswith(tuple(found.all_places))):
        return False  # «दुमका। राज्य जांच एजेंसी (SIT) प्रमुख ने …»
    # Any word may have a day in brackets: «कल (सोमवार) प्रदेश के …».
    known = found.places or found.likely or found.known_senders - found.press > found.days
    from_whom = found.senders or (found.days and "(" in before)
    within = "(" in before and len(found.places) > 1 and not found.unknown
    glued = rest[:1].strip() != ""  # «गया (बिहार)जिला परिषद के …»
    again = within and (glued or rest.lstrip().startswith(f"{found.places[0]} "))
    again = again or _is_told_again(found, before, rest, language)
    if found.persons > _MOST_PERSONS:
        return False  # «व्यास आचार्य श्री राकेश शर्मा (नव धाम दुमका) सेमरा में …»
    known = known or found.is_village  # «सेमरखेड़ा (राकेश शर्मा) प्रखंड के …»
    return bool((from_whom and known) or again) and opens_sentence(rest, language)
