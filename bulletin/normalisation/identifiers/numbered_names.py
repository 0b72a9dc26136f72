"""Numbers in names: whether a newsreader says them in English, as in «Season 3», «Stree 2».

The kind of the name decides, its size, and hardly its script:

| Kind | Number | Told by |
| --- | --- | --- |
| phone, chip, system, car, motorcycle | English, from a hundred on in pairs | ``product_numbers`` |
| film, series | English | a word for films near, a quote, a known title |
| part, round, level, type, tier | English; some below ten in Hindi letters | ``parts_in_english`` |
| digits on letters, processors, 2 in 1, flights of rockets | English | their form |
| form, stage of an examination, norm | English | ``norms_in_english``, ``lettered_forms`` |
| release («4.0»), group of nations | English | ``releases``, ``of_nations`` |
| mission, arms, aircraft, virus | Hindi | ``no_products``, and what is left |
| variety of a crop | Hindi, in pairs | ``varieties`` |
| road, law, sector, helpline, vehicle | Hindi | their own passes |
| age of a team | Hindi | its form |
| an index of shares | English | ``_indices`` |
| a text that is only a name | Hindi | ``product_numbers`` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.identifiers.gadgets import (
    apertures,
    numbers_in_brackets,
    processors,
    sensors,
)
from bulletin.normalisation.identifiers.lettered_forms import lettered_forms
from bulletin.normalisation.identifiers.on_letters import is_on_letters, is_vitamin
from bulletin.normalisation.identifiers.opened_titles import (
    FILM_REACH,
    counts,
    is_near_films,
    opens_a_title,
)
from bulletin.normalisation.identifiers.product_numbers import products
from bulletin.normalisation.identifiers.product_words import has_a_sequel, in_script
from bulletin.normalisation.identifiers.releases import releases
from bulletin.normalisation.identifiers.rulers import rulers
from bulletin.normalisation.identifiers.star_classes import star_classes
from bulletin.normalisation.identifiers.varieties import varieties
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import frequent_words

_NUMBER = lazy_pattern(f"([1-9][0-9]?)(?![0-9A-Za-z{INDIC}%°+]|[.,:/][0-9]| ?[-–] ?[0-9])")
_GAP = lazy_pattern(f"[{INDIC}A-Za-z](?: ?(- ?)| )?\\Z")
_QUOTES = frozenset("'\"’”")
_AGES, _UNDER = range(12, 24), 6
_under = word_pattern(
    f"(?:^|[^#A-Za-z0-9{INDIC}])((?:U|<letter>)(?: ?-)?)\\Z",
    letter=lambda language: (language.letters.get("U", "U"),),
)


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = _found(text, language)
    if "://" not in text and "www." not in text:
        yield from found
        return
    for reading in found:
        if not _IN_AN_ADDRESS.search(text, max(0, reading.start - _LONGEST_ADDRESS), reading.start):
            yield reading  # but «http://x.in/YJ548Z» has no model


_IN_AN_ADDRESS = lazy_pattern("(?:://|www\\.)[^ \n]*\\Z")
_LONGEST_ADDRESS = 120


def _found(text: str, language: Language) -> Iterator[Reading]:
    yield from varieties(text, language)
    if language.says["english_digits"]:
        yield from processors(text, language)
        yield from apertures(text, language)
        yield from numbers_in_brackets(text, language)
        yield from sensors(text, language)
        yield from rulers(text, language)
        yield from star_classes(text, language)
        yield from _in_one(text, language)
        yield from lettered_forms(text, language)
        yield from products(text, language)
        yield from _names(text, language)
        yield from _rounds(text, language)
        yield from _indices(text, language)
        yield from releases(text, language)


def _names(text: str, language: Language) -> Iterator[Reading]:
    for match in number_matches(_NUMBER, text):
        if opens_a_title(text, match, language):
            yield Reading(*match.span(), numbers.english(int(match[1]), language))
            continue
        start = match.start()
        gap = _GAP.search(text, max(0, start - 4), start)
        if gap:
            begin = start - len(gap[1] or "")
            reading = _of_an_age(text, match, language)
            reading = reading or _behind_a_name(text, begin, match, language)
            if reading:
                yield reading
                yield from _of_the_same(text, reading, language)


_ROUND = lazy_pattern(f"([1-9][0-9]?)s(?![0-9A-Za-z{INDIC}])")


def _rounds(text: str, language: Language) -> Iterator[Reading]:
    """«Super 8s», «सुपर 4s में»: the s adds nothing."""
    for match in number_matches(_ROUND, text) if "s" in text else ():
        if _is_of(previous_word(text, match.start()), "super_rounds", language):
            yield Reading(*match.span(), numbers.english(int(match[1]), language))


_several_in_one = word_pattern(
    "([2-9])(?<![.,:/-].) ?-? ?<in_one> ?-? ?"
    f"(?:1(?![0-9A-Za-z.,:/])|(?:<one>|[Oo]ne|ONE)(?![A-Za-z{INDIC}]))",
    one=lambda language: (numbers.english(1, language),),
)


def _in_one(text: str, language: Language) -> Iterator[Reading]:
    """«2-इन-1 लैपटॉप», «4 in 1», «3 इन वन»."""
    for match in number_matches(_several_in_one(language), text):
        if counts(text, match.end(), language, several=False):
            continue  # «2 इन 1 लाख लोगों में»
        several, one = (numbers.english(int(number), language) for number in (match[1], 1))
        yield Reading(*match.span(), language.says["in_one"].format(n=several, one=one))


_OF_AN_INDEX = lazy_pattern(
    f"(?:1?50|[1245]00|250)(?![0-9A-Za-z{INDIC}%]|[.,:/][0-9]| ?[-–] ?[0-9])"
)
_INDEX_REACH = 40


def _indices(text: str, language: Language) -> Iterator[Reading]:
    """«निफ्टी मिडकैप 50», «बीएसई स्मॉलकैप 250»: so many shares, which name their index."""
    for match in number_matches(_OF_AN_INDEX, text):
        if previous_word(text, match.start()) not in language.cues["kinds_of_index"]:
            continue
        if counts(text, match.end(), language, several=False):
            continue  # «मिडकैप 50 अंक चढ़ा»
        if near(text, *match.span(), _INDEX_REACH, language.cues["share_indices"], "।\n"):
            yield Reading(*match.span(), numbers.english(int(match[0]), language))


def _of_the_same(text: str, first: Reading, language: Language) -> Iterator[Reading]:
    """«टाइप 1 और 2», «लेवल 8, 7 या 6»: more numbers of the name that the ``first`` one is of."""
    listed = _more_numbers(language).match(text, first.end)
    if not listed or counts(text, listed.end(), language, several=False):
        return
    for number in _DIGITS.finditer(text, *listed.span()):
        yield Reading(*number.span(), numbers.english(int(number[0]), language))


_more_numbers = word_pattern(
    "(?:(?:, ?[1-9][0-9]?(?![0-9]))* <conjunctions> [1-9][0-9]?|(?:, ?[1-9])+(?= <postpositions> ))"
    f"(?![0-9A-Za-z{INDIC}%°+]|[.,:/][0-9]| ?[-–] ?[0-9])"
)
_DIGITS = lazy_pattern("[0-9]+")


def _of_an_age(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """«U-19», «U17»: teams of players under an age."""
    found = _under(language).search(text, max(0, match.start() - _UNDER), match.start())
    if not found or int(match[1]) not in _AGES or not language.says["under_age"]:
        return None
    begin = match.start() - len(found[1])
    if previous_word(text, begin) in language.cues["model_before"]:
        return None  # «Vivo U20»
    words = language.says["under_age"].format(n=numbers.cardinal(int(match[1]), language))
    return Reading(found.start(1), match.end(), words)


def _behind_a_name(
    text: str, begin: int, match: re.Match[str], language: Language
) -> Reading | None:
    """«टियर 2», «टियर-2», «टियर- 2», «टॉप-3», «आई20»: ``begin`` is before the dash."""
    end, before = match.end(), previous_word(text, begin)
    touches = text[match.start() - 1] != " "
    if touches and _AMID_AN_ADDRESS.search(text, max(0, begin - _LONGEST_PART), begin):
        return None
    vitamin = is_vitamin(text, begin, match, before, language)
    listed = vitamin or _is_of(before, "english_numbered", language)
    listed = listed or (
        touches
        and (
            before in language.cues["touches_english"]
            or is_on_letters(text, match, before, language)
        )
    )
    tied = touches and text[begin - 1] != " "  # «अनलॉक-4 नियमों», but not «अनलॉक 4 जिलों में»
    small = len(match[1]) == 1 and _is_small_part(text, end, before, language, tied=tied)
    listed = (listed or small) and (touches or not _is_this(text, begin, before, language))
    titled = before not in language.months and next_word(text, end) not in language.cues["befell"]
    titled = titled and (match[1] != "1" or has_a_sequel(before, text[end : end + FILM_REACH]))
    titled = titled and (
        (len(match[1]) == 1 and _is_of(before, "sequels", language))
        or _is_of_a_film(text, match, before, language)
    )
    best = before in language.cues["best_of"]
    best = best or _is_of_nations(text, begin, match, before, language)
    if not best and not (listed or titled):
        return None
    in_month = listed and _is_before_a_month(text, end, language)
    sure = best or in_month or small or vitamin
    if not sure and counts(text, end, language, several=not listed):
        return None
    return Reading(begin, end, numbers.english(int(match[1]), language))


_AMID_AN_ADDRESS, _LONGEST_PART = lazy_pattern("[/_=-][A-Za-z]+\\Z"), 24
"""«…/news/lockdown-9-april-…»"""


def _is_of(word: str, cue: str, language: Language) -> bool:
    """Whether a list has a word, in either script."""
    words = language.cues[cue]
    forms = (word, word.capitalize(), in_script(word, language))  # «HouseFull»
    return not words.isdisjoint(forms)


def _is_small_part(text: str, end: int, word: str, language: Language, *, tied: bool) -> bool:
    """«लेवल 2», «ITR-1», «बीएस 4 वाहन»"""
    if _is_of(word, "norms_in_english", language):
        if tied or _is_of(word, "emission_norms", language):
            return next_word(text, end) not in words_of(language, "units", "scale_words", "months")
    elif not _is_of(word, "parts_in_english", language):
        return False
    return not counts(text, end, language, several=not tied)


def _is_this(text: str, begin: int, before: str, language: Language) -> bool:
    """«इस सीजन 5 शतक», «हर राउंड 2 मिनट»: a number behind a word that means one that is known."""
    pointed = previous_word(text, text.rindex(before, 0, begin))
    return pointed in language.cues["told_year"]


def _is_before_a_month(text: str, end: int, language: Language) -> bool:
    """«टियर 1 जुलाई में»: as nothing happens in a day of July, the number is the name's."""
    month = next_word(text, end) in language.months
    return month and second_word(text, end) in language.cues["in_month"]


def _is_of_nations(
    text: str, begin: int, match: re.Match[str], before: str, language: Language
) -> bool:
    """«जी 20 शिखर सम्मेलन», «ओसाका में जी 7 देश», but not «मोदी जी 20 देशों में गए», where it honours."""
    if before not in {"G", language.letters.get("G")} or match[1] not in _NATIONS:
        return False
    if next_word(text, match.end()) in language.cues["of_nations"]:
        return True
    ahead = text[max(0, begin - _NATIONS_REACH) : begin].rstrip(" ").removesuffix(before)
    honours = previous_word(ahead, len(ahead))
    return not honours or honours in words_of(language, "postpositions", "asking")


_NATIONS, _NATIONS_REACH = frozenset({"7", "8", "20", "77"}), 40


def _is_of_a_film(text: str, match: re.Match[str], before: str, language: Language) -> bool:
    """«Dhamaal 4 का ट्रेलर», «फिल्म हेट स्टोरी 4' …», and whatever a quote closes: «'बागी 2'»."""
    quoted = text[match.end() : match.end() + 1] in _QUOTES
    reach = (max(0, match.start() - _LONGEST_TITLE), match.start())
    if quoted and _OPENED.search(text, *reach):
        counted = before in words_of(language, "numbered", "listed", "roman_behind")
        if counted or _OPENED_FAR.search(text, *reach) or len(match[1]) > 1:  # «फिल्म 'आर्टिकल 15'»
            return is_near_films(text, match, language)
        return not near(text, *match.span(), FILM_REACH, language.cues["satellite"])
    if len(match[1]) > 1 or not (quoted or before.isascii()):
        ends = _ends_a_title(text, match, before, language)
        return ends and (len(match[1]) == 1 or is_near_films(text, match, language))
    named = before[:1].isupper() and not before.isupper()  # «Mirzapur S3» is a season
    return (named if before.isascii() else quoted) and is_near_films(text, match, language)


def _ends_a_title(text: str, match: re.Match[str], before: str, language: Language) -> bool:
    """«फिल्म हाथी मेरे साथी 2 ने …», «हाथी मेरे साथी 2 का ट्रेलर»: a word for films comes right before
    or after the title, and the number counts nothing.
    """
    cues, end = language.cues, match.end()
    behind = next_word(text, end)
    counting = before in words_of(language, *_COUNTING)
    if not counting and _stars_behind(language).match(text, end):
        return True
    if behind in cues["released"] and not counting:
        return is_near_films(text, match, language)
    alone = behind in words_of(language, "postpositions", "soon", "screened_at")
    alone = alone or (not behind and _ENDS.match(text, end) is not None)
    if not alone or behind in cues["count_after"]:
        return False
    if counting or before.endswith(tuple(cues["ends_no_title"])):
        return False
    if second_word(text, end) in cues["film"]:
        return True
    if behind in cues["screened_at"]:  # but «20 बॉक्स से»
        return behind not in cues["box"] or second_word(text, end) in cues["box_office"]
    if _is_a_rare_title(text, match, before, language):
        return True
    title = _TITLE_BEFORE.search(text, max(0, match.start() - FILM_REACH), match.start())
    for word in reversed(title[0].replace(":", "").split()[:-1] if title else []):
        if word in cues["film"] or word in cues["web_series"]:
            return True
        if word in cues["postpositions"]:
            return False
    return False


def _is_a_rare_title(text: str, match: re.Match[str], before: str, language: Language) -> bool:
    """«गुल्लक 4 में», with a film or a series near: a word that is no frequent one counts nothing."""
    if len(match[1]) > 1 or before in frequent_words(language) or not next_word(text, match.end()):
        return False  # «फिल्म रिव्यू: … डायन 3» ends with its stars
    return near(text, *match.span(), FILM_REACH, words_of(language, "film", "streamed"), "।\n")


_stars_behind = word_pattern(
    f" ?\\((?:[0-9.]{{1,3}} ?|[{INDIC}]{{2,6}} (?:[{INDIC}]{{2,5}} )?)<stars>"
)
"""«कहानी 2 (3 स्टार)»: what a review gives."""

_TITLE_BEFORE = lazy_pattern(f"(?<![^ (\n])(?:[{INDIC}A-Za-z]+(?: ?:)? )+\\Z")
_ENDS = lazy_pattern("[,;:।!?)|]| [–—-] | \\(|$")
_COUNTING = ("numbered", "listed", "roman_behind", "postpositions", "conjunctions", "no_title")
_LONGEST_TITLE = 40
_OPENED = lazy_pattern(f"(?:^|[ (\\n])['\"‘“][{INDIC}A-Za-z.-]+(?: [{INDIC}A-Za-z.-]+){{0,5}} ?\\Z")
"""A title of one to six words after an opening quote."""
_OPENED_FAR = lazy_pattern("['\"‘“](?:[^ '\"‘“]+ ){6}\\Z")
"""Six words: what is quoted may be no title («'मरीज अब घटकर रह गए हैं 4'»)."""


PASS = Pass("number in a name", _read, of_numbers=True)
