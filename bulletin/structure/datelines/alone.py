"""Datelines of a place and little else, known by the place, or by the text after it."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines.commas import before_a_comma
from bulletin.structure.datelines.days import on_a_bare_day, without_a_mark
from bulletin.structure.datelines.endings import is_short_form
from bulletin.structure.datelines.part_kinds import Kind, is_latin, kind_here, kind_of, place_among
from bulletin.structure.datelines.parts import REACH, Dateline, are_places, is_text, opens_sentence
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.persons import has_surname, is_given
from bulletin.structure.told_places import is_rare_name

_LONGEST_PLACE = 3
_SHORTEST_ALONE = 3
_SHORTEST_RARE = 4
_IN_HINDI_LETTERS = lazy_pattern("[\u0900-\u0963-]+")
_FEWEST_BEHIND_ALONE = 5
_LETTERS = r"[^\W\d_](?:[\w\u0900-\u0963-](?<![\d_]))*"
_ALONE = lazy_pattern(
    rf"(?P<place>{_LETTERS}(?: {_LETTERS})?)(?P<mark> ?(?:।|\.|;|:-?)(?=\s)"
    r"|[.:](?=[\u0904-\u0939])|ः[-–—]+| [–—-](?=\s)|[–—-](?=\s)|[–—](?=[\u0904-\u0939])|/(?=\s)) *"
)
_PAIR = lazy_pattern(rf"(?P<town>{_LETTERS}), ?(?P<region>{_LETTERS}) ?।(?=\s) *")
_BRACKETS = lazy_pattern(r"[(\[](?P<place>[^()\[\]]{2,30})[)\]] ?[:।–—-]* ?(?=[\u0904-\u0939])")
_TWICE = lazy_pattern(
    r"(?P<place>[^\s,।:()/0-9-]{2,20})(?P<mark> ?[-–—]{1,2} ?| )(?=(?P=place) (?P<behind>\S+) )"
)
_HYPHEN = lazy_pattern("(?P<place>[\u0900-\u0963]{3,20})-(?P<first>[\u0900-\u0963]{2,20})(?= )")
_REACH_AGAIN = 250
_CRY = lazy_pattern(
    r"(?P<place>[^\s,।:()/0-9!]{2,20}(?: [^\s,।:()/0-9!]{2,20})?)"
    r"(?: ?\((?P<within>[^()0-9]{2,30})\))? ?! (?P<site>[A-Za-z]{2,20} ?[-–] ?)?(?=[\u0904-\u0939])"
)
_NO_PAPER = (Kind.PLACE, Kind.LIKELY, Kind.PERSON)
_PAPER = lazy_pattern(
    r"(?P<paper>[\u0900-\u0963]{2,14} [\u0900-\u0963]{2,14}) (?P<place>[\u0900-\u0963]{2,20}) ?।\s*"
    r"(?=[\u0904-\u0939\d]|$)"
)
_SPACED = (" –", " —", " -")
_VOWEL = lazy_pattern("[\u0900-\u0914\u093e-\u094f]")
_FEWEST_BONES = 3


def alone(plain: str, gazetteer: Gazetteer, *, opens: bool) -> Dateline | None:
    """A place at the start of text, with little beside it; ``opens`` as for ``dateline``."""
    language = gazetteer.language
    if found := _one_word(plain, gazetteer):
        return found
    if found := _before_a_hyphen(plain, gazetteer) or _in_its_region(plain, language):
        return found
    marked = (_twice, _before_a_cry, _in_brackets)
    for form in (*marked, on_a_bare_day, without_a_mark, _before_its_text):
        if found := form(plain, language):
            return found
    return _behind_a_paper(plain, language, opens=opens) or before_a_comma(plain, language)


def _one_word(plain: str, gazetteer: Gazetteer) -> Dateline | None:
    """A place that no table has, alone before the text: «रानीखेत। …», «बालूमाथ : बालूमाथ-रांची …».

    Because a colon may follow any word, the text must then mention the place at once, or the word
    must be rare: «पांकी : …».
    """
    language = gazetteer.language
    found = _ALONE.match(plain[:REACH])
    if not found or len(found["place"]) < _SHORTEST_ALONE:
        return None
    rest = plain[found.end() : found.end() + REACH]
    few = len(rest.split()) < _FEWEST_BEHIND_ALONE
    if kind_of(found["place"], language) is Kind.SENDER:
        return None
    tables = ("phrase", "finite", "no_place", "press")
    if few or any(holds(found["place"], table, language) for table in tables):
        return None
    mark = found["mark"].strip()
    if mark == "." and is_short_form(found["place"], language):
        return None
    if gazetteer.tells(found["place"]):
        return Dateline(found.end(), found["place"], (), sure=True, more=False)
    rare = _is_rare(found["place"], language, hardly=found["mark"] in _SPACED)
    if found[0].endswith(".") and not rare:
        return None  # «अधि.राकेश»
    if mark == ";" and not rare:
        return None
    if mark in ":-–—/" and not (rare or _speaks_of(found["place"], rest, language)):
        return None
    if " " in found["place"] and not _is_in_a_town(found["place"], mark, rest, language):
        return None
    return Dateline(found.end(), found["place"], (), sure=False, more=False)


def _in_its_region(plain: str, language: Language) -> Dateline | None:
    """Two names that no table has, with a comma and a danda, before a text that has one of them
    again: «सेमरखेड़ा, टिकरवाल। टिकरवाल के सेमरखेड़ा में …». One of them must be rare.
    """
    found = _PAIR.match(plain[:REACH])
    if not found:
        return None
    rest = plain[found.end() : found.end() + REACH]
    names = (found["town"], found["region"])
    again = any(f" {name} " in f" {rest}" for name in names)
    rare = any(is_rare_name(name, language) for name in names)
    if not (again and rare) or len(rest.split()) < _FEWEST_BEHIND_ALONE:
        return None
    tables = ("phrase", "finite", "no_place", "press")
    if any(holds(name, table, language) for name in names for table in tables):
        return None
    if any(is_given(name, language) or has_surname(name, language) for name in names):
        return None
    return Dateline(found.end(), found["town"], (), sure=False, more=False)


def _is_in_a_town(words: str, mark: str, rest: str, language: Language) -> bool:
    """Whether the first of two words is a known town, or the last is one before a full stop, and
    the first is in the text too, or hardly in any other: «बड़ाबाग जैसलमेर। बड़ाबाग में …». A person
    may be called after a town: «कल्याण सिंह – कल्याण सिंह ने …».
    """
    if kind_of(words, language) is Kind.PERSON:
        return False
    first, last = words.split()
    places = news_copy(language).places
    small = first in rest or is_rare_name(first, language)
    small = small and mark in "।." and plain_place(last) in places
    return plain_place(first) in places or small


def _is_rare(word: str, language: Language, *, hardly: bool) -> bool:
    """Whether a Hindi word was never counted in Hindi texts (or ``hardly`` ever), and is not a
    person's name.
    """
    counted = vocabulary(language)
    if counted is None or len(word) < _SHORTEST_RARE or not _IN_HINDI_LETTERS.fullmatch(word):
        return False
    pieces = word.split("-")
    if any(is_given(each, language) or has_surname(each, language) for each in pieces):
        return False
    return all(counted.is_rare(each) if hardly else not counted.known(each) for each in pieces)


def _before_a_cry(plain: str, language: Language) -> Dateline | None:
    """A known place and «!», which some papers type for a danda: «चम्बा ! …», «कालपी(जालौन)! …»."""
    found = _CRY.match(plain[:REACH])
    if not found or not are_places(found["within"] or found["place"], language):
        return None
    few = not is_text(plain[found.end() :])
    if few:
        return None
    senders = (found.span("site"),) if found["site"] else ()
    return Dateline(found.end(), found["place"], senders, sure=True, more=False)


def _in_brackets(plain: str, language: Language) -> Dateline | None:
    """A known place in brackets before text: «(चम्बा) जिले में …»."""
    found = _BRACKETS.match(plain[:REACH])
    if not found or not are_places(found["place"], language):
        return None
    rest = plain[found.end() :]
    if not is_text(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(found.end(), found["place"], (), sure=True, more=False)


def _before_its_text(plain: str, language: Language) -> Dateline | None:
    """A known town without a mark, before words that can only begin a sentence, in a text that
    names it again: «गुना आगामी 22 मार्च को … गुना में …»; or before a minister who acts, as towns
    have none: «गुना मुख्यमंत्री राकेश शर्मा ने …».
    """
    town = place_among(plain[:REACH].split(), language)
    if not town or not plain.startswith(f"{town} ") or is_latin(town):
        return None
    rest = plain[len(town) + 1 :]
    if plain_place(town) in news_copy(language).regions or not is_text(rest):
        return None
    again = plain_place(town) in plain_place(rest[:_REACH_AGAIN])
    opens = again and holds(rest, "opens_text", language)
    acts = holds(rest, "minister_acts", language) and not holds(plain, "own_minister", language)
    if not (opens or acts):
        return None
    return Dateline(len(town) + 1, town, (), sure=True, more=False)


def _twice(plain: str, language: Language) -> Dateline | None:
    """A known place and a hyphen before a text that begins with it: «जालोर-जालोर के …».

    Without a mark, the text must be about what only a place has: «सेमरखेड़ा सेमरखेड़ा प्रखंड के …».
    """
    found = _TWICE.match(plain[:REACH])
    if not found:
        return None
    place, behind = found["place"], found["behind"]
    rare = is_rare_name(place, language)
    if not (rare or are_places(place, language)):
        return None
    has_it = any(holds(behind, table, language) for table in ("owns", "area", "station"))
    if not (found["mark"].strip() or has_it or behind in language.cues["postpositions"]):
        return None
    return Dateline(found.end(), found["place"], (), sure=True, more=False)


def _before_a_hyphen(plain: str, gazetteer: Gazetteer) -> Dateline | None:
    """A known place and a hyphen without a space, before a text that names it again: «गुना-मंडी में
    …», or that begins with a frequent word: «दुमका-सरकारी स्कूल में …».

    A common word must follow, but none for what joins two places: «दिल्ली-मुंबई मार्ग».
    """
    language = gazetteer.language
    found = _HYPHEN.match(plain)
    counted = vocabulary(language)
    if not found or counted is None or kind_here(found["place"], gazetteer) is not Kind.PLACE:
        return None
    first, rest = found["first"], plain[found.end() :]
    behind = rest.split(None, 1)[0]
    area = holds(first, "area", language) and behind in language.cues["postpositions"]
    joined = plain_place(found["place"] + first) in news_copy(language).places
    if holds(behind, "station", language) or (area and not joined):
        # «सोनभद्र-सेमरा थाना क्षेत्र के …», «गुना-जिले के …»
        return Dateline(found.start("first"), found["place"], (), sure=True, more=False)
    words = [first, *rest.split(None, _LONGEST_PLACE)[:_LONGEST_PLACE]]
    one_name = plain_place(found[0]) in news_copy(language).regions  # «जम्मू-कश्मीर»
    if one_name or holds(" ".join(words), "way", language):
        return None
    if kind_of(first, language) or counted.is_rare(first):
        return None
    again = found["place"] in rest[:_REACH_AGAIN]
    if not again and not _is_apart(first, rest, language):
        return None
    return Dateline(found.start("first"), found["place"], (), sure=True, more=False)


def _is_apart(first: str, rest: str, language: Language) -> bool:
    """Whether the word after a place and a hyphen is too frequent for a name's second half, and
    opens a text: not «दिल्ली-उत्तर प्रदेश», «दिल्ली-निवासी राकेश», «मुंबई-अजय देवगन».
    """
    counted = vocabulary(language)
    if counted is None or not counted.is_frequent(first) or not is_text(rest):
        return False
    bound = any(holds(first, table, language) for table in ("joined_to_a_place", "direction"))
    return not (bound or is_given(first, language) or has_surname(first, language))


def _speaks_of(place: str, rest: str, language: Language) -> bool:
    """Whether a text has the place, perhaps with other vowels: «गम्हारिया : छोटा गम्हरिया …».

    A frequent word does not count, as a text may have it for any reason: «बारिश : बारिश में …».
    """
    counted = vocabulary(language)
    if counted is not None and counted.is_frequent(place):
        return False
    if place in rest:
        return True
    bones = _VOWEL.sub("", place)
    words = (_VOWEL.sub("", word) for word in rest.split())
    return len(bones) >= _FEWEST_BONES and any(word.startswith(bones) for word in words)


def _behind_a_paper(plain: str, language: Language, *, opens: bool) -> Dateline | None:
    """A known place after the few words of a paper's name, and a danda: «सेमरा बयार दुमका। …».

    If the text has these words as well, they are more likely a smaller place.
    """
    found = _PAPER.match(plain[:REACH])
    if not found or not place_among([found["place"]], language):
        return None
    paper, rest = found["paper"], plain[found.end() :]
    few = not opens and not is_text(rest)
    if few or paper in rest or kind_of(paper, language) in _NO_PAPER:
        return None
    tables = ("phrase", "finite", "no_place", "role", "signed", "told_place")
    if any(holds(paper, table, language) for table in tables):
        return None
    if holds(found["place"], "finite", language):  # «शिविर लगाया गया।»
        return None
    return Dateline(found.end(), found["place"], ((0, found.start("place")),), True, False)
