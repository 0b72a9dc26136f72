"""Doubts about small numbers that may belong to a name, and would then be said in English.

«टॉप 10», «लेविल-2», «RAID 2»: it depends on the word whether a name takes an English number, and
no list of such words is complete. But a number that counts needs something counted after it: «तूफान
2 में» has nothing. A number beside a doubtful one is doubtful, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, Spoken
from bulletin.language import Language, words_of
from bulletin.normalisation.chunks import Chunk
from bulletin.normalisation.confidence import Share, sure
from bulletin.normalisation.context import INDIC, near, next_word, second_word
from bulletin.normalisation.explanation import DOUBTFUL
from bulletin.normalisation.identifiers.opened_titles import CAPITALISED, counts
from bulletin.normalisation.numbers import spelled
from bulletin.normalisation.quantities.number_shapes import is_a_value, is_in_a_row
from bulletin.normalisation.repairs.digit_groups import LOST_ZERO, MISPLACED
from bulletin.normalisation.repairs.typed_numbers import has_slip_of_a_year

CLAUSE = "clause of a law"
"""The evidence of a number in brackets that is sure."""

_NUMBERS = frozenset({"cardinal", "decimal"})
_IN_A_NAME = lazy_pattern(
    "[0-9]|[1-9]\\.0|(?!19|20)[1-9][0-9]{3}|(?P<longer>[0-9]{2,3}|[1-9]\\.[1-9])"
)
_BEHIND_LATIN = lazy_pattern("(?:[A-Za-z]{2}|(?<![A-Za-z])[A-Z]) \\Z")
"""«RAID 2», «GST 2.0», «T 3», «RTX 4060»."""
_BEHIND_NAME = lazy_pattern("(?:[A-Za-z][a-z]|(?<![A-Za-z])[A-Z]) \\Z")
"""«iPhone 15», «Dial 100», «Vitamin B 12», «Bluetooth 5.3», but not «NH 31»."""
_DASHED = lazy_pattern(f"([{INDIC}]{{2,}})-[0-9]{{1,2}}")
_GLUED = lazy_pattern(f"[0-9]{{1,3}}([{INDIC}]{{4,}})")
"""«91मोबाइल्स»: «इक्यानबे» or «नाइंटी वन», but not «64जीबी»."""
_SMALL = lazy_pattern("[0-9]{1,2}|[1-9]\\.0")
_QUOTED = lazy_pattern(f"['\"‘“][0-9]+ [{INDIC}]{{2,12}}(?: [{INDIC}]{{2,12}})?['\"’”]")
_BRACKETED = lazy_pattern(r"[0-9]{1,3}\*?\([0-9]{1,3}(?:\)\*?)?")
"""«25(15)»: runs and balls; the last bracket is no part of a chunk."""
_LAWS = ("numbered", "act_name", "act_alone")
"""«धारा 34(2)», «आबकारी एक्ट 34(2)»."""
_LAW_REACH = 60
_WORD_BEFORE = lazy_pattern(f"(?<![{INDIC}])([{INDIC}]{{2,20}}) \\Z")
_REACH = 21


def shares_of_numbers(
    found: Sequence[Chunk], spoken: Spoken, language: Language
) -> Iterator[float]:
    """For each chunk ``found``, how sure it is by its neighbours; 1 if they raise no doubt."""
    doubted_until = -2
    for at, chunk in enumerate(found):
        if not chunk.readings:
            yield 1.0
            continue
        if _is_misplaced(chunk, spoken.written):
            yield sure("misplaced comma", language)
            continue
        if has_slip_of_a_year(spoken.written, chunk.start, chunk.end):
            yield sure("slip in a number", language, 0.0)
            continue
        if _is_from(chunk, spoken.written, language):
            yield sure("range before from", language)
            continue
        if _is_falling(chunk, spoken.written, language):
            yield sure("falling range", language)
            continue
        if _is_a_clause(chunk, spoken.written, language):
            yield Share(1.0, CLAUSE)
            continue
        if not _is_number(chunk):
            yield 1.0
            continue
        before = _reading_before(found, at)
        share = _of_form(chunk, before, spoken.written, language)
        torn = chunk.readings[-1].spoken.endswith(",")  # a pause that nobody wrote: «10, 2 किमी»
        torn = torn and not is_in_a_row(spoken.written, chunk.start, chunk.end)
        if torn or chunk.start == doubted_until + 1:
            share = min(share, sure("number beside a number", language))  # «16 983 करोड़»
        if min(share, *(each.confidence for each in chunk.readings)) < DOUBTFUL:
            doubted_until = chunk.end
        yield share


def _reading_before(found: Sequence[Chunk], at: int) -> Piece | None:
    """The last reading of the chunk before, if only a space separates the two."""
    last = found[at - 1] if at else None
    beside = last and last.readings and last.end + 1 == found[at].start
    return last.readings[-1] if last and beside else None


def _is_misplaced(chunk: Chunk, text: str) -> bool:
    """«5,04,33079», «1,40,00», «162,881 मीटर», which may have a point; but not «मई 28,1883»."""
    if all(each.rule == "date" for each in chunk.readings):
        return False
    if any(sign.search(text, chunk.start, chunk.end) for sign in (MISPLACED, LOST_ZERO)):
        return True
    of_a_measure = any(each.rule == "measure" for each in chunk.readings)
    return of_a_measure and _POINT.search(text, chunk.start, chunk.end) is not None


_POINT = lazy_pattern("(?<![0-9,])[1-9][0-9]{2},[0-9]{3} ?[^0-9,]")


def _is_from(chunk: Chunk, text: str, language: Language) -> bool:
    """«24-27 से हारी», which may be a score, but not «40-50 से अधिक», «10-15 से 20»."""
    first = chunk.readings[0]
    if first.rule != "range" or not _RISING.fullmatch(text, chunk.start, chunk.end):
        return False
    if next_word(text, chunk.end) not in language.cues["range_word"]:
        return False
    behind = second_word(text, chunk.end)
    return behind != "" and behind not in language.cues["count_after"]


_RISING = lazy_pattern("[0-9]{1,2}-[0-9]{1,2}")


def _is_falling(chunk: Chunk, text: str, language: Language) -> bool:
    """«158-15 हजार»: a range up to less than it begins with is mistyped, or no range."""
    two = _TWO_OF_A_SCALE.match(text, chunk.start, chunk.end)
    return two is not None and two[3] in language.scale_words and float(two[1]) > float(two[2])


_TWO_OF_A_SCALE = lazy_pattern(
    f"([0-9]{{1,4}}(?:\\.[0-9]+)?) ?- ?([0-9]{{1,4}}(?:\\.[0-9]+)?) ?([{INDIC}]+)"
)


def _is_a_clause(chunk: Chunk, text: str, language: Language) -> bool:
    """«34(2)», «34(1)(च)», «295A,505(1)(c)» of an act."""
    if "(" not in text[chunk.start : chunk.end]:
        return False
    return _is_of_a_law(_word_before(chunk, text), chunk, text, language)


def _word_before(chunk: Chunk, text: str) -> str:
    found = _WORD_BEFORE.search(text, max(0, chunk.start - _REACH), chunk.start)
    return found[1] if found else ""


def _is_number(chunk: Chunk) -> bool:
    return all(each.rule in _NUMBERS for each in chunk.readings)


def _of_form(chunk: Chunk, before: Piece | None, text: str, language: Language) -> float:
    written = text[chunk.start : chunk.end]
    word = _word_before(chunk, text)
    if _BRACKETED.fullmatch(written):
        return sure("number in a number's bracket", language)
    if written.isdigit() and next_word(text, chunk.end) in language.cues["short_behind"]:
        return sure("number before a short word", language)  # «110 ली शराब», «52 वे मेले»
    glued = _GLUED.fullmatch(written)
    if glued and glued[1] not in language.cues["spelled_units"]:
        return sure("number on a word", language)
    dashed = _DASHED.fullmatch(written)
    if dashed:
        usual = any(dashed[1] in language.cues[name] for name in _SAID_IN_HINDI)
        usual = usual or _is_listed(text, chunk.start, chunk.end)
        return 1.0 if usual else sure("number on a word", language)
    if _may_be_of_a_name(written, chunk, before, text, language):
        return sure("digit behind Latin letters", language)
    quoted = _SMALL.fullmatch(written) and _QUOTED.match(text, max(0, chunk.start - 1))
    if quoted and not counts(text, chunk.end, language, several=True):
        return sure("number that counts nothing", language)  # «'3 इडियट'»: a title
    if word and _SMALL.fullmatch(written):
        if CAPITALISED.match(text, chunk.end):
            return sure("number that counts nothing", language)  # «लेकर 3 Idiots तक»
        return _behind(word, chunk, text, language)
    return 1.0


_ANOTHER_BEFORE = lazy_pattern(f"[{INDIC}]-[0-9]{{1,6}}, ?(?:[{INDIC}]+ )?\\Z")
_ANOTHER_BEHIND = lazy_pattern(f", ?(?:[{INDIC}]+ )?[{INDIC}]+-[0-9]{{1,6}}(?![0-9])")
_LIST_REACH = 40


def _is_listed(text: str, start: int, end: int) -> bool:
    """«शिविर-12, नाव-46, सपा-5»: whether another word beside has its number, so that both count."""
    return (
        _ANOTHER_BEHIND.match(text, end) is not None
        or _ANOTHER_BEFORE.search(text, max(0, start - _LIST_REACH), start) is not None
    )


def _is_of_a_law(word: str, chunk: Chunk, text: str, language: Language) -> bool:
    """Whether a ``word`` before a bracket, an act near it, or the list that it is in says that it
    is a clause: «धारा 34(2)», «धारा 74, 333, 351(2) बीएनएस».
    """
    if any(word in language.cues[name] for name in _LAWS):
        return True
    goes_on = _CLAUSE_BEFORE.search(text, max(0, chunk.start - 2), chunk.start)
    if goes_on or word in language.cues["conjunctions"]:  # «धारा 296, 115(2)», «498A और 505(1)»
        named = near(text, chunk.start, chunk.start, _LAW_REACH, language.cues["listed"], "।\n")
        if named:
            return True
    acts = words_of(language, "act_name", "act_alone")
    return near(text, chunk.start, chunk.end, _LAW_REACH, acts, "।\n")


_CLAUSE_BEFORE = lazy_pattern("[,)] ?\\Z")


def _may_be_of_a_name(
    written: str, chunk: Chunk, before: Piece | None, text: str, language: Language
) -> bool:
    """«RAID 2», «TIME 100»; but not «Nifty 97 अंक», where it counts, nor «COVID 19»."""
    named = _IN_A_NAME.fullmatch(written)
    if not named:
        return False
    amid = CAPITALISED.match(text, chunk.end)  # «GT 10 Pro»
    latin = _BEHIND_NAME if named["longer"] and not amid else _BEHIND_LATIN
    found = latin.search(text, max(0, chunk.start - 3), chunk.start) is not None
    if not found and not (before and _is_a_word_in_capitals(before, text, language)):
        return False
    said = before.spoken.split()[-1:] if before else []
    if any(word in language.cues["numbered_in_hindi"] for word in said):
        return False
    round_number = named["longer"] and written.endswith(("00", "50"))  # «Fortune 500 कंपनियां»
    return bool(round_number) or not counts(text, chunk.end, language, several=True)


def _is_a_word_in_capitals(reading: Piece, text: str, language: Language) -> bool:
    """«TIME», but not «NH», whose letters are said."""
    written = text[reading.start : reading.end].strip()
    if reading.rule != "acronym" or len(written) <= len("NH"):
        return False
    return reading.spoken.strip() != spelled(written, language)


def _behind(word: str, chunk: Chunk, text: str, language: Language) -> float:
    """How sure a small number after a ``word`` is."""
    cues, written = language.cues, text[chunk.start : chunk.end]
    if word in cues["named_by_number"]:
        return sure("number on a word", language)
    if is_a_value(text, chunk.start, chunk.end):
        return 1.0
    released = "." in written and word not in cues["postpositions"]  # «योजना 3.0»
    if released or (written[0] != "0" and _may_be_a_title(word, text, chunk.end, language)):
        return sure("number that counts nothing", language)
    return 1.0


_SAID_IN_HINDI = ("numbered", "listed", "numbered_in_hindi")


def _may_be_a_title(word: str, text: str, end: int, language: Language) -> bool:
    """«तूफान 2 में», «तूफान 2 (Toofan 2)», «'काला तूफान 2'»: whether a number follows a ``word``
    that is a noun, and at ``end`` nothing follows that it could count.
    """
    cues = language.cues
    if any(word in cues[name] for name in _BEFORE_A_COUNT):
        return False
    if _QUOTE.match(text, end):
        return True
    behind = next_word(text, end)
    named = behind in cues["behind_a_name"] or behind in cues["film"] or _BRACKET.match(text, end)
    named = named or _LAST.match(text, end)  # «पैसा वसूल है नेक्सस 5?»
    return bool(named) and not word.endswith(tuple(cues["ends_no_title"]))


_BEFORE_A_COUNT = (
    *_SAID_IN_HINDI,
    *("count_before", "count_after", "roman_behind", "postpositions", "conjunctions", "no_title"),
)
_QUOTE, _BRACKET = lazy_pattern("['\"’”]"), lazy_pattern(" ?\\(")
_LAST = lazy_pattern(" ?[?!।]|\n|\\Z")
