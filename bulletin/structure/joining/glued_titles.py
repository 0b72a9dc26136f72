"""A title, a caption or a credit that was copied together with the text: «… का विरोधभोपाल। …»,
«फोटो-5 कैप्शन- सम्मानित खिलाड़ी. भोपाल. …», «… भीड़ उमड़ी। फोटो: राकेश शर्मा».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds, pattern
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, parted
from bulletin.structure.persons import is_person

_REACH = 170
_LAST_WORD = lazy_pattern("([\u0900-\u0963]+) ?[।:] ?(?=[\u0904-\u0939])")
_END_OF_A_CAPTION = lazy_pattern("([\u0900-\u0963]+) ?[.।] ?(?=[\u0904-\u0939])")
_FIRST_OF_THE_REST = lazy_pattern(r"[^,।.:]{2,20}(?=[,।.:])")
# «राकेश शर्मादुमका। », «संवाददाता, दुमकामेले में»
_WROTE = lazy_pattern("(?:[\u0900-\u0963]+ ){1,3}(?P<word>[\u0900-\u0963]{6,}) ?। ?(?=\\S+ \\S)")
_SENT = lazy_pattern("(?P<who>[^,।:]{2,30}), ?(?P<word>[\u0900-\u0963]{5,}) (?=\\S+ \\S)")
_STOPPED = lazy_pattern(r"((?:[^\s।.:?!]+ ){3,14}[^\s।.:?!]+)[।.] (?=\S)")
_CUT = lazy_pattern("(?<![\u094d])(?=[\u0904-\u0939])")
_FEWEST_WORDS, _FEWEST_BEHIND = 4, 8
_SHORTEST_CAPTIONED = 2 * _FEWEST_BEHIND
"""A letter and a space for each word behind a caption; most lines of a list are shorter."""
_SHORTEST_WORD, _SHORTEST_PLACE = 2, 3
_BETWEEN_TWINS = " |।/–—-"
_LONGEST_TITLE, _LONGEST_CREDIT, _FEWEST_OF_NEWS = 24, 60, 12


def without_its_title(first: Par, language: Language) -> list[Par]:
    """The ``first`` par, in two if a title is run together with a dateline.

    The last word before the first stop is then unknown, but made of a known word and a known place.
    Or a dateline follows the stop: «सड़क खुली. दुमका: मंत्री ने …».
    """
    found = _LAST_WORD.search(first.plain[:_REACH])
    stopped = _STOPPED.match(first.plain[:_REACH])
    if stopped and len(parts := _parted_at_a_stop(first, stopped, language)) > 1:
        return parts
    if not found or first.marked or len(first.plain[: found.start()].split()) < _FEWEST_WORDS:
        return [first]
    few = len(first.plain[found.end() :].split(None, _FEWEST_BEHIND)) < _FEWEST_BEHIND
    at = 0 if few else _place_in(found[1], language)
    title = first.plain[: found.start() + at]
    if not at or any(stop in title for stop in "।.:") or holds(title, "finite", language):
        return [first]
    if dateline(first.plain, Gazetteer(language)):
        return [first]  # «पाली, अक्टूबर 3 -- चोखेड़ी। …»
    return list(parted(first, len(title)))


def _parted_at_a_stop(first: Par, stopped: re.Match[str], language: Language) -> list[Par]:
    rest = first.plain[stopped.end() :]
    opens = dateline(rest, Gazetteer(language))
    told = len(rest.split(None, _FEWEST_BEHIND)) > _FEWEST_BEHIND
    if first.marked or not (told and opens and opens.sure) or holds(stopped[1], "finite", language):
        return [first]
    ended = opens.more or rest[opens.end - 1 : opens.end] in tuple(":-–—")
    if not ended or dateline(first.plain, Gazetteer(language)):
        return [first]
    return list(parted(first, len(stopped[0].rstrip())))


def without_its_twin(par: Par) -> list[Par]:
    """``par``, in two if it is a title and the same title again: «सड़क खुलीसड़क खुली»."""
    if len(par.plain) > 2 * _REACH:
        return [par]
    half = len(par.plain) // 2
    one, other = par.plain[:half], par.plain[-half:]
    title = one.rstrip(_BETWEEN_TWINS)
    words = title.count(" ") + 1
    twins = title == other.lstrip(_BETWEEN_TWINS) and _FEWEST_WORDS <= words <= _LONGEST_TITLE
    return list(parted(par, len(title))) if twins and "।" not in title else [par]


def without_its_address(par: Par, language: Language) -> list[Par]:
    """``par``, in two if a letter's address, subject and salutation come before its text."""
    found = pattern("letter_opening", language).match(par.plain)
    return list(parted(par, found.end())) if found and found.end() < len(par.plain) else [par]


def without_its_caption(par: Par, language: Language) -> list[Par]:
    """``par``, in two if it begins with a caption's label, and text follows the caption: after a
    stop, or a place that is run together with its last word.
    """
    if len(par.plain) < _SHORTEST_CAPTIONED:
        return [par]
    forms = evidence(language).get("caption_opens", ())
    label = next((found for form in forms if (found := form.match(par.plain))), None)
    if not label:
        return [par]
    found = _END_OF_A_CAPTION.search(par.plain[:_REACH], label.end())
    if not found or len(par.plain[found.end() :].split(None, _FEWEST_BEHIND)) < _FEWEST_BEHIND:
        return [par]
    if at := _place_in(found[1], language):
        return list(parted(par, found.start() + at))
    rest = par.plain[found.end() :]
    first = _FIRST_OF_THE_REST.match(rest)
    sent = first and kind_of(first[0], language) is Kind.SENDER
    opens = sent or dateline(rest, Gazetteer(language))
    if not opens and holds(par.plain[label.end() : found.end()], "finite", language):
        return [par]
    return list(parted(par, found.end()))


def without_its_credit(par: Par, language: Language) -> list[Par]:
    """``par``, in two if a photo's credit follows its sentences: «… भीड़ उमड़ी। फोटो: राकेश शर्मा»."""
    stop = par.plain.rfind("। ", -_LONGEST_CREDIT)
    if stop < 0 or not holds(par.plain[stop + 2 :], "credit_sentence", language):
        return [par]
    told = [sentence.strip() for sentence in par.plain[:stop].split("।")]
    several = len(told) > 1 and len(par.plain[:stop].split()) >= _FEWEST_OF_NEWS
    is_news = several or any(holds(sentence, "finite", language) for sentence in told)
    end = len(par.plain[:stop].rstrip(" ।")) + 1
    return list(parted(par, end)) if is_news else [par]


def behind_its_reporter(par: Par, language: Language) -> list[Par]:
    """``par``, in two if a reporter, or a sender's place, is run together with what follows, as in
    copied pages: «राकेश शर्मादुमका। मेले में …», «संवाददाता,दुमकामेले में …».
    """
    found = _WROTE.match(par.plain)
    if found:
        at = _place_in(found["word"], language)
        name = par.plain[: found.start("word") + at]
        if at and is_person(name, language):
            return list(parted(par, len(name)))
    found = _SENT.match(par.plain)
    if found and kind_of(found["who"], language) is Kind.SENDER:
        at = _place_before(found["word"], language)
        return list(parted(par, found.start("word") + at)) if at else [par]
    return [par]


def _place_before(word: str, language: Language) -> int:
    """Where a known word begins in ``word`` after a known place; 0 if all of it is known, or no
    part.
    """
    cuts = _cuts(word, _SHORTEST_PLACE, 1, language)
    found = [at for at in cuts if _are_known(word[:at], word[at:], language)]
    joined = found and holds(word[found[-1] :], "word_of_a_place", language)
    return found[-1] if found and not joined else 0


def _place_in(word: str, language: Language) -> int:
    """Where a known place begins in ``word`` after a known word; 0 if all of it is known, or no
    part.
    """
    cuts = _cuts(word, _SHORTEST_WORD, _SHORTEST_PLACE, language)
    return next((at for at in cuts if _are_known(word[at:], word[:at], language)), 0)


def _cuts(word: str, before: int, behind: int, language: Language) -> Iterator[int]:
    """Where an unknown ``word``, which is no place, may be cut: ``before`` letters or more stand
    before the cut, more than ``behind`` after it.
    """
    if _is_word(word, language) or plain_place(word) in news_copy(language).places:
        return
    for cut in _CUT.finditer(word, before, len(word) - behind):
        yield cut.start()


def _are_known(place: str, word: str, language: Language) -> bool:
    return plain_place(place) in news_copy(language).places and _is_word(word, language)


def _is_word(word: str, language: Language) -> bool:
    counted = vocabulary(language)
    return counted is not None and counted.known(word)
