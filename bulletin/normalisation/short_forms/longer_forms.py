"""Whether a short form is a part of a longer one, or of initials: «लो.स.वि», «ई.डब्ल्यू.एस.».

No list has all forms of several parts, so a known one may begin or end one that is not listed.
"""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Abbreviation, Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.short_forms.localities import parts_of_names
from bulletin.normalisation.words.vocabulary import frequent_words

IN_A_LONGER_FORM = lazy_pattern(f"[{INDIC}]\\.\\Z")
_NEXT_PART = lazy_pattern(f"([{INDIC}]{{1,4}})\\.")


def goes_on(text: str, end: int, language: Language) -> bool:
    """«मा.क.पा.»: whether a part of a longer short form follows, neither an initial nor a title."""
    part = _NEXT_PART.match(text, end)
    if not part or part[1] in language.initials:
        return False
    return part[0] not in language.abbreviations


_SHORT_PARTS = lazy_pattern(f"(?:[{INDIC}]{{1,3}}\\.)+(?![{INDIC}])")


def begins_a_form(text: str, end: int, language: Language) -> bool:
    """«आ.आ.पा. ने»: whether several short parts follow, and then no name, as one does titles."""
    parts = _SHORT_PARTS.match(text, end)
    behind = next_word(text, parts.end()) if parts else ""
    return parts is not None and (not behind or is_no_name(behind, language))


_MORE = lazy_pattern(f"([{INDIC}]{{1,3}})(?![{INDIC}])")


def is_a_longer_form(
    text: str, start: int, end: int, abbreviation: Abbreviation, language: Language
) -> bool:
    """«लो.स.वि», «लो.स.वि.»: whether a form of several parts begins a longer one, which no row has;
    but not «म.प्र.में», «उ.प्र.पु.», whose first word is a place.
    """
    stopped = end + text.startswith(".", end)
    more = _MORE.match(text, stopped) if text[stopped - 1] == "." else None
    if not more or "." not in text[start : end - 1] or f"{more[1]}." not in language.abbreviations:
        return False
    return plain_place(abbreviation.spoken) not in known_places(language)


_TWO_PARTS = lazy_pattern(f"[{INDIC}]{{1,3}}\\.[{INDIC}]{{1,3}}\\.?")
_A_PART_BEFORE = lazy_pattern(f"(?:^|[^{INDIC}.])((?:[{INDIC}]{{1,3}}\\.)+)\\Z")
_LONGEST_BEGINNING = 20


def ends_a_longer_form(
    text: str, start: int, end: int, abbreviation: Abbreviation, language: Language
) -> bool:
    """«सु.भा.स.पा.»: whether parts that no row has touch a form of two, which is no word of its own
    then; but not «म.प्र.वि.स.», where a place does, nor letters, unless it is letters as well.
    """
    if text[start - 1 : start] != "." or not _TWO_PARTS.fullmatch(text, start, end):
        return False
    parts = _A_PART_BEFORE.search(text, max(0, start - _LONGEST_BEGINNING), start)
    if not parts or any(
        each.when == "any" or abbreviation.spoken.startswith(each.beside or ("?",))
        for each in language.abbreviations.get(parts[1], ())
    ):
        return False
    if language.initials.issuperset(parts[1].rstrip(".").split(".")):
        return abbreviation.spoken == text[start:end].replace(".", "")  # «आई.ई.सी.»
    return not is_behind_titles(text, start, language)


def begins_initials(text: str, start: int, end: int, language: Language) -> bool:
    """«ई.डब्ल्यू.एस.», «ई.ओ. नगर पालिका»: whether a form of letters has two more behind it, or if it
    has several, one; or one and then a word that is no name.
    """
    letters = text[start:end].rstrip(".").split(".")
    more = _LETTERS.match(text, end + text.startswith(".", end))
    if not more or not language.initials.issuperset(letters):
        return False
    behind = more[0].rstrip(".").split(".")
    several = len(letters) + len(behind) > _INITIALS
    told = several or is_no_name(next_word(text, more.end()), language)
    return told and language.initials.issuperset(behind)


def is_no_name(word: str, language: Language) -> bool:
    """Whether a ``word`` is a frequent one that names nobody."""
    return word in frequent_words(language) and word not in parts_of_names(language)


def is_an_initial(text: str, start: int, end: int, language: Language) -> bool:
    """«ई.डी ने», «ई.वी.एम मशीन»: letters without a space, behind the last of which is no stop."""
    more = _UNSTOPPED.match(text, end)
    letters = [text[start : end - 1], *(more[0].split(".") if more else [])]
    return more is not None and language.initials.issuperset(letters)


_LETTERS = lazy_pattern(f"(?:[{INDIC}]{{1,7}}\\.)+")
_UNSTOPPED = lazy_pattern(f"(?:[{INDIC}]{{1,7}}\\.)*[{INDIC}]{{1,7}}(?![{INDIC}.])")
_INITIALS = 2
"""«ई.के. सिंह»: more are none of a person behind a title."""


_PARTS_BEFORE = lazy_pattern(f"(?:^|[^{INDIC}.])((?:[{INDIC}]{{1,7}}\\.)+)\\Z")
_LONGEST_TITLES = 24
_TITLES = frozenset({"name", "title"})


def is_behind_titles(text: str, start: int, language: Language) -> bool:
    """«स्व.डॉ.वर्मा», «डॉ.मो. अली»: whether all that touches what begins at ``start`` are titles."""
    parts = _PARTS_BEFORE.search(text, max(0, start - _LONGEST_TITLES), start)
    return parts is not None and all(
        any(each.when in _TITLES for each in language.abbreviations.get(f"{part}.", ()))
        for part in parts[1].rstrip(".").split(".")
    )


def is_behind_letters(text: str, start: int, form: str, language: Language) -> bool:
    """«सी.एम.एच.ओ.डॉ.वर्मा»: whether letters touch a title that is none, nor a degree («बी.एड.»)."""
    parts = _PARTS_BEFORE.search(text, max(0, start - _LONGEST_TITLES), start)
    letters = parts[1].rstrip(".").split(".") if parts else []
    if len(letters) < _INITIALS or form in language.cues["degrees"] or form in language.initials:
        return False
    return language.initials.issuperset(letters)
