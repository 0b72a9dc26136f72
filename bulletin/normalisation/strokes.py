"""Strokes between words: a pause, «या», or nothing."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, news_copy, plain_place
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    next_word,
    previous_word,
    second_word,
    second_word_before,
)
from bulletin.normalisation.numbers import number_words
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.short_forms.localities import parts_of_names
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.sound_alike import sound
from bulletin.normalisation.words.vocabulary import frequent_words, vocabulary

_INDIC = lazy_pattern(f"[{INDIC}]+\\Z")


def stroke(text: str, start: int, end: int, language: Language) -> Reading | None:
    """How a stroke between words is said; ``None`` for the second of two."""
    if text[start - 1 : start] == "/":
        return None
    strokes = _STROKES.match(text, start)
    return _strokes(text, strokes) if strokes else _slash(text, start, end, language)


def _strokes(text: str, strokes: re.Match[str]) -> Reading:
    """Several strokes: a pause, as in «रायपुर// मुख्यमंत्री ने», or an ornament."""
    start, end = strokes.span()
    start -= text[start - 1 : start] == " "
    if start and _A_WORD_BEFORE.match(text, start - 1) and _A_WORD_BEHIND.match(text, end):
        return _comma(text, start, end)
    return Reading(*strokes.span(), "")


_STROKES = lazy_pattern("//+")
_A_WORD_BEFORE = lazy_pattern(f"[{INDIC}{HEAD}{TAIL}]")
_A_WORD_BEHIND = lazy_pattern(f" ?[{INDIC}A-Za-z{HEAD}]")


def _slash(text: str, start: int, end: int, language: Language) -> Reading:
    """A comma between names, «या» between two words, a hyphen between genders, else a gap."""
    word = next_word(text, end).rstrip(":")
    before = _INDIC.search(text[max(0, start - 24) : start])
    left = before[0] if before else ""
    return (
        _slash_in_a_list(text, start, end, language)
        or _slash_between_phrases(text, start, end, word, language)
        or _slash_beside_a_token(text, start, end, word, language)
        or _slash_beside_no_word(text, start, end, {left, word}, language)
        or _slash_between_words(text, start, end, left, word, language)
    )


def _slash_in_a_list(text: str, start: int, end: int, language: Language) -> Reading | None:
    if _LETTER_OF_A_NUMBER.search(text, max(0, start - 4), end + 1):
        return Reading(start, end, ", ")  # «498ए/304बी/34»
    if text[start - 1 : start] == ")" and text[end : end + 1] == HEAD:
        return Reading(start, end, " ")  # «103(1)/61(2)»
    if _BEHIND_BRACKET.match(text, max(0, start - 2)) or _is_in_a_row(text, start, end, language):
        return _comma(text, start - (text[start - 1 : start] == " "), end)
    if _MIXED_CHAIN.search(text, max(0, start - _CHAIN_REACH), end + _CHAIN_REACH):
        return Reading(start, end, ", ")  # «नकद/UPI/कार्ड»
    if _OF_A_DAY.fullmatch(text, 0, end) and _WORD_BEHIND.match(text, end):
        return _comma(text, start, end)  # «देवास, 31 मार्च 2021/ जिले में»
    return None


_BEHIND_BRACKET = lazy_pattern(f"(?:.?\\)|\\) )/ ?[{INDIC}]|\\) / ?{HEAD}")
"""«सेंधमारी (गृहभेदन) / छिनतई»."""
_ROW_REACH = 36
_OF_A_ROW = f"[^/।,;:(\n]{{2,{_ROW_REACH - 2}}}"
_ROW_BEHIND = lazy_pattern(f"({_OF_A_ROW})/ ?[{INDIC}]")
_ROW_BEFORE = lazy_pattern(f"[{INDIC})] ?/({_OF_A_ROW})\\Z")
_BESIDE_A_TOKEN = lazy_pattern(f"[{INDIC}] ?/ ?{HEAD}|{TAIL} ?/ ?[{INDIC}]")


def _is_in_a_row(text: str, start: int, end: int, language: Language) -> bool:
    """«आर्म्स एक्ट/एनडीपीएस एक्ट/ हत्या», where a token is read already: whether another stroke is
    near, and only a few words between the two.
    """
    if not _BESIDE_A_TOKEN.search(text, max(0, start - 2), end + 2):
        return False
    behind = _ROW_BEHIND.match(text, end)
    before = _ROW_BEFORE.search(text, max(0, start - _ROW_REACH), start)
    linking = language.cues["conjunctions"] | language.cues["postpositions"]
    return any(
        row and _WORD_OF_A_ROW.search(row[1]) and linking.isdisjoint(row[1].split())
        for row in (behind, before)
    )


_WORD_OF_A_ROW = lazy_pattern(f"[{INDIC}]{{2}}")


def _slash_between_phrases(
    text: str, start: int, end: int, word: str, language: Language
) -> Reading | None:
    if _parts(text, start, word, language):
        return Reading(start - 1, end, ",")
    if _between(language).match(text, end) and not _joined_before(text, start, language):
        begin = start - (text[start - 1] == " ")  # «टाइगर/केशकाल 11 के बीच», «पुणे /नागपुर के बीच»
        return _comma(text, begin, end)
    return None


def _slash_beside_a_token(
    text: str, start: int, end: int, word: str, language: Language
) -> Reading | None:
    beside = max(0, start - 2)
    if _BETWEEN_TOKENS.match(text, beside):  # «₹87,860 / ₹80,550»
        return Reading(start - 1, end, ",")
    if _BETWEEN_LONG_TOKENS.match(text, max(0, start - _LONG)):
        return Reading(start, end, ", ")  # «31 जुलाई/31 दिसं.», «17.5°N/86.2°E»
    joined = {previous_word(text, start), word} & language.cues["conjunctions"]
    if _APART.match(text, beside) and not joined:  # «शाम 5:00 बजे / सुबह 7:30 बजे»
        return Reading(start - 1, end, ",", evidence="stroke left out")
    if _BEHIND_TOKEN.match(text, beside) and not _is_a_rate(word, language):
        return _comma(text, start - (text[start - 1] == " "), end)  # «दिसंबर 2, 2023/ राज्य में»
    return None


def _slash_beside_no_word(
    text: str, start: int, end: int, words: set[str], language: Language
) -> Reading | None:
    if "" not in words and words.isdisjoint(language.cues["conjunctions"]):
        return None
    mixed = _TOKEN_AND_WORD.match(text, max(0, start - 2)) or _WORD_AND_TOKEN.match(
        text, max(0, start - 1)
    )
    evidence = "stroke left out" if mixed else ""
    if mixed and _is_between_counts(text, start, language):
        return _comma(text, start, end)._replace(evidence=evidence)
    if mixed and _SPACE_BEFORE.match(text, start - 1):
        return _comma(text, start - 1, end)._replace(evidence=evidence)
    return Reading(start, end, "", evidence=evidence)


_COUNT_BEHIND = lazy_pattern(f"/ ?{HEAD}{TAIL}{{0,40}} ?([{INDIC}]+)")
_COUNT_BEFORE = lazy_pattern(f"[{HEAD}{TAIL}] ?([{INDIC}]{{2,16}}) ?\\Z")


def _is_between_counts(text: str, start: int, language: Language) -> bool:
    """«12 पुरुष/5 महिला»: whether people or things are counted on both sides."""
    before = _COUNT_BEFORE.search(text, max(0, start - _CHAIN_REACH), start)
    behind = _COUNT_BEHIND.match(text, start)
    return (
        before is not None
        and behind is not None
        and not language.cues["counted"].isdisjoint((before[1], behind[1]))
    )


def _is_between_counts_in_words(text: str, start: int, end: int, language: Language) -> bool:
    """«6 दिन/पाँच रात»: whether a number and what is counted stand on both sides."""
    before, behind = text[max(0, start - _CHAIN_REACH) : start], text[end : end + _CHAIN_REACH]
    return _is_a_count(before.split()[-2:], language) and _is_a_count(behind.split()[:2], language)


def _is_a_count(words: list[str], language: Language) -> bool:
    """Whether two words are a number, which may be a token, and what it counts."""
    if len(words) < len(("number", "counted")):
        return False
    number, of = words
    if number[-1] not in {HEAD, TAIL} and sound(number) not in _sounds_of_numbers(language):
        return False
    return of in words_of(language, "counted", "day_parts")


@functools.cache
def _sounds_of_numbers(language: Language) -> frozenset[str]:
    return frozenset(map(sound, number_words(language)))


def _slash_between_words(
    text: str, start: int, end: int, left: str, word: str, language: Language
) -> Reading:
    cues, before = language.cues, text[start - len(left) - 1 : start - len(left)]
    reach = max(0, start - _CHAIN_REACH)
    in_chain = (
        _BRACKET_IN_CHAIN.match(text, start)
        or _TOKEN_IN_CHAIN.search(text, reach, start)
        or _CHAIN.search(text, reach, end + _CHAIN_REACH)
    )
    if in_chain or _is_place(text, start, left, word, language):
        return _comma(text, start, end)  # «नई दिल्ली/शिव कुमार/भावना»
    if f"{left}/{word}" in cues["both_sexes"] and text[start + 1] != " ":
        return Reading(start, end, "-")  # «छात्र/छात्राओं»
    if _are_persons(text, end, left, word, language):
        return _comma(text, start, end)  # «डीएम/एडीएम», «बाला जी/पुलिस अधीक्षक»
    if _is_spelled(left, word, language) or _are_agencies(
        left, word, language, in_brackets=before == "("
    ):
        return Reading(start, end, "")
    alternatives = {left, word} <= cues["posts"] and not _is_before_a_name(text, end, language)
    if not alternatives and _are_of_one_kind(text, start, end, language):
        return _comma(text, start, end)  # «जिला जज/अपर मजिस्ट्रेट», «अनुसूचित जाति/अनुसूचित जनजाति»
    if left in cues["bylined"] and before in {"", "\n"}:
        return _comma(text, start, end)  # «रिपोर्टर/अमित कुमार»
    if _is_between_counts_in_words(text, start, end, language):
        return _comma(text, start, end)  # «पाँच रात/छह दिन»
    if second_word(text, end) in cues["ratio"]:
        return Reading(start, end, " ")  # «छात्र/शिक्षक अनुपात»
    if text[end : end + 1] == " ":
        return _comma(text, start, end)._replace(evidence="stroke left out")  # «बालक/ बालिका वर्ग»
    if _are_listed(left, word, language):
        return _comma(text, start, end)._replace(evidence="stroke between words")
    return Reading(start, end, language.says["alternative"], evidence="stroke between words")


def _are_of_one_kind(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a stroke stands between two offices, which one person may have, two castes, or two
    ceremonies, as works are begun and opened at once.
    """
    before = text[max(0, start - _POST_REACH) : start].rpartition("\n")[2].split()
    behind = text[end : end + _POST_REACH].partition("\n")[0].split()
    beside = {*before[-_WORDS_OF_A_POST:]}, {*behind[: _WORDS_OF_A_POST + 1]}
    kinds = (
        words_of(language, "offices", "posts"),
        language.cues["classes_of_society"],
        language.cues["ceremonies"],
    )
    return any(not any(kind.isdisjoint(words) for words in beside) for kind in kinds)


def _is_before_a_name(text: str, end: int, language: Language) -> bool:
    """«निर्वाचन अधिकारी/जिलाधिकारी राम वर्मा ने»: whether the two offices are a named person's."""
    behind = text[end : end + _POST_REACH].partition("\n")[0].split()
    return any(_is_of_a_name(word, language) for word in behind[1 : _WORDS_OF_A_POST + 2])


def _are_persons(text: str, end: int, left: str, word: str, language: Language) -> bool:
    """«बाला जी/पुलिस अधीक्षक सोमेन वर्मा», «मुकेश वर्मा/राहुल»: a person, and a second one or that
    one's post; or two offices by their letters, «डीएम/एडीएम».
    """
    cues = language.cues
    if {left, word} <= cues["offices"]:
        return True
    if left not in cues["honorific"] and not _is_of_a_name(left, language):
        return False
    posts = cues["offices"] | cues["posts"]
    behind = text[end : end + _POST_REACH].split()[:_WORDS_OF_A_POST]
    reporters = left in news_copy(language).surnames and word in parts_of_names(language)
    return reporters or _is_of_a_name(word, language) or not posts.isdisjoint(behind)


_POST_REACH, _WORDS_OF_A_POST = 40, 3
"""«मुख्य विकास अधिकारी»."""


def _is_of_a_name(word: str, language: Language) -> bool:
    """Whether a word is a surname, or a given name that is no frequent word, as «भूमि» is."""
    if word in news_copy(language).surnames:
        return True
    return word in parts_of_names(language) and word not in frequent_words(language)


def _are_listed(left: str, word: str, language: Language) -> bool:
    """«आजमपाड़ा/रामनगर, 6», «राज्यों/केंद्रशासित प्रदेशों में»: names, and several of a kind before the
    stroke, are listed; «या» stands between two words for things. A name is a place, or a word that
    hardly any text has.
    """
    if left.endswith(tuple(language.cues["plural_endings"])):
        return True
    counted, places = vocabulary(language), known_places(language)
    return any(
        plain_place(each) in places or not (counted is None or counted.known(each))
        for each in (left, word)
    )


def _comma(text: str, start: int, end: int) -> Reading:
    """A pause for the sign, which may have no space after it."""
    return Reading(start, end, "," if text[end] == " " else ", ")


def _joined_before(text: str, start: int, language: Language) -> bool:
    """«पुलिस और बदमाश/डकैतों के बीच»: whether a conjunction before it already joins two things."""
    before = second_word_before(text, start)
    return not previous_word(text, start) or before in language.cues["conjunctions"]


_between = word_pattern(
    f" ?(?:[{INDIC}]+ )(?:[{INDIC}{HEAD}{TAIL}]+ ){{0,3}}<between_two>(?![{INDIC}])"
)


def _parts(text: str, start: int, word: str, language: Language) -> bool:
    """«अनुसूचित जाति / अनुसूचित जनजाति»: a stroke with a space on both sides, between two words."""
    if not _BETWEEN_WORDS.match(text, max(0, start - 2)):
        return False
    before = previous_word(text, start)
    if _are_persons(text, start + 1, before, word, language):
        return True
    return not (
        {before, word} & language.cues["conjunctions"]
        or _is_spelled(before, word, language)
        or _are_agencies(before, word, language, in_brackets=False)
    )


def _is_a_rate(word: str, language: Language) -> bool:
    """Whether so much may be for each ``word``: «500/दिन»; or it goes on: «24 नवंबर/रात»."""
    each = words_of(language, "units", "counted", "conjunctions", "units_alone", "day_parts")
    return word in each


_TOKEN_BEFORE = f"(?:.?[{HEAD}{TAIL}]|[{HEAD}{TAIL}] )/ ?[{INDIC}]"
_BEHIND_TOKEN = lazy_pattern(_TOKEN_BEFORE)
_BETWEEN_TOKENS = lazy_pattern(f"{TAIL} / {HEAD}")
_LONG = 4
_BETWEEN_LONG_TOKENS = lazy_pattern(f"{TAIL}{{{_LONG}}}/{HEAD}{TAIL}{{{_LONG}}}")
_APART = lazy_pattern(f"{TAIL} / [{INDIC}]|[{INDIC}] / {HEAD}")
_BETWEEN_WORDS = lazy_pattern(f"[{INDIC}] / [{INDIC}]")
_OF_A_DAY = lazy_pattern(f"[{INDIC} ()-]{{2,64}},? {HEAD}{TAIL}{{4,20}}/")
_WORD_BEHIND = lazy_pattern(f" ?[{INDIC}]")
_TOKEN_AND_WORD = lazy_pattern(f"{_TOKEN_BEFORE}|[{INDIC}] /[{INDIC}]")
_SPACE_BEFORE = lazy_pattern(f" /[{INDIC}]")
_WORD_AND_TOKEN = lazy_pattern(f"[{INDIC}]/{HEAD}")
"""«500 / दिन», «खंड/12», «पुणे /नागपुर»: a stroke that may have to be said."""
_CHAIN = lazy_pattern(f"/[{INDIC} .]{{2,24}}/ ?[{INDIC}{HEAD}]")
_CHAIN_REACH = 26
_BRACKET_IN_CHAIN = lazy_pattern(
    f"/[{INDIC}{HEAD}{TAIL} .]{{2,24}} ?\\([^()/\n]{{1,20}}\\) ?/ ?[{INDIC}{HEAD}]"
)
_TOKEN_IN_CHAIN = lazy_pattern(f"[{INDIC})] ?/ ?{HEAD}{TAIL}{{0,20}}(?: [{INDIC}]+){{1,2}}\\Z")
"""«चोरी/लूट (साइबर)/ मारपीट», «चोरी/एन.डी.पी.एस. एक्ट/लूट»."""
_MIXED_CHAIN = lazy_pattern(
    f"[{INDIC}]/{HEAD}{TAIL}{{0,24}}/|/{HEAD}{TAIL}{{0,24}}/[{INDIC}]|/[{INDIC}]{{2,24}}/{HEAD}"
)
"""«बैंकिंग/UPI/कार्ड»: three things with a stroke, of which one is read already."""
_LETTER_OF_A_NUMBER = lazy_pattern(f"[{HEAD}{TAIL}][{INDIC}]{{1,2}}/{HEAD}")
_OPENING_REACH = 32
_ENDS = frozenset((".", "।", ":", "-", "—", ""))


def _is_place(text: str, start: int, left: str, word: str, language: Language) -> bool:
    """«पवन सिंह/हल्द्वानी.», «दतिया/सेवढ़ा, 24 नवम्बर»: whether the stroke is part of a dateline.

    There is a reporter and a place, or two places, before a stop, a colon or the end. A place that
    opens a line may also come before a comma or a bracket; «मुंगेली/ » before anything. With one
    more word, such a place is a label: «कोटा मंडी/गेहूं तेज».
    """
    places = known_places(language)
    if plain_place(left) in places and (
        second_word_before(text, start) in words_of(language, "district", "bylined")
    ):
        return True  # «जनपद सीतापुर/थानगांव थाना क्षेत्र में», «ब्यूरो मुरैना/ आगामी चुनाव में»
    begin = text.index(word, start) + len(word)
    second = next_word(text, begin).rstrip(":")
    if plain_place(f"{word} {second}") in places:  # «मॉस्को/नई दिल्ली:»
        word, begin = f"{word} {second}", text.index(second, begin) + len(second)
    behind = text[begin : begin + 2].lstrip(" ")[:1]
    opening = text[max(0, start - _OPENING_REACH - 1) : start].rpartition("\n")[2]
    if len(opening) <= _OPENING_REACH:
        opening = opening.rpartition(", ")[2]  # «जासं, धनबाद/कालूबथान :»
        if plain_place(opening.strip()) in places:
            return not opening.endswith(" ") or behind in {*_ENDS, ",", "("}
        if plain_place(opening.partition(" ")[0]) in places:
            return opening.count(" ") == 1 and not opening.endswith(" ")
    return behind in _ENDS and plain_place(word) in places


def _are_agencies(left: str, right: str, language: Language, *, in_brackets: bool) -> bool:
    """«ब्यूरो/एजेंसियां», or one of them in brackets: the credit of a report."""
    known = [plain_place(word) in news_copy(language).agencies for word in (left, right)]
    return any(known) if in_brackets else all(known)


def _is_spelled(left: str, right: str, language: Language) -> bool:
    """Whether both sides are letter names, as in «एससी/एसटी»."""
    return all(letter_names(language).fullmatch(word) for word in (left, right))


letter_names = word_pattern("<initials>+")
"""The names of letters in one word: «एससी»."""
