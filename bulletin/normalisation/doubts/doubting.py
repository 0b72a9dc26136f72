"""Doubts that no single rule can have: about text that no rule has read, and about chunks that
several rules have read.

A rule knows how sure its reading is, but not whether another rule has read what touches it. And
text that no rule reads is said as written, whatever it is; ``unread_text`` says what speaks against
it. This module weighs both, chunk by chunk. ``confidence.tsv`` says how often such things are
right, as for any evidence.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, Spoken
from bulletin.language import Language
from bulletin.normalisation.chunks import Chunk, chunks
from bulletin.normalisation.confidence import Share, evidence_of, sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.doubts.doubting_brackets import latin_brackets
from bulletin.normalisation.doubts.doubting_numbers import shares_of_numbers
from bulletin.normalisation.doubts.doubting_tokens import CHOSEN, share_of_token
from bulletin.normalisation.doubts.misspellings import (
    fits_its_neighbours,
    is_of_a_name,
    is_slip_by_neighbours,
    may_be_a_slip,
    torn_word,
)
from bulletin.normalisation.doubts.mistaken_words import mistaken
from bulletin.normalisation.doubts.number_signs import shares_of_slips
from bulletin.normalisation.doubts.reasons import (
    BRACKET,
    MEANING,
    MISSPELLED,
    MISTAKEN,
    RESEMBLES,
)
from bulletin.normalisation.doubts.settling import settled
from bulletin.normalisation.doubts.unread_text import (
    EDGE,
    LETTER,
    LOST,
    ODD,
    ORDINARY,
    SHORT_FORM,
    STOP_WITHIN,
    UNKNOWN,
    evidence_as_written,
    evidence_of_word,
)
from bulletin.normalisation.explanation import DOUBTFUL, has_no_doubt
from bulletin.normalisation.repairs.as_meant import as_meant
from bulletin.normalisation.repairs.typed_words import may_be_two_words
from bulletin.normalisation.usual_forms import share_of_form
from bulletin.normalisation.words.vocabulary import frequent_words, slips

LEFT = "left as written"
"""The rule of what no rule has read, and is doubtful."""
_OF_AN_AMOUNT = "rate"
"""The rule of what belongs to the amount before it: «₹94/kg», «40 किलो/एकड़»."""
SEVERAL = "several rules"
"""What the forms of chunks that several rules have read are counted as, in ``usual_forms.tsv``."""
_WORD = lazy_pattern(f"[{INDIC}]+")
_LAST_WORD = lazy_pattern(f"[{INDIC}]+\\Z")
_BY_NEIGHBOURS, _TWICE = "slip by its neighbours", "word twice"
_OF_TEXT = frozenset({UNKNOWN, _BY_NEIGHBOURS, MISSPELLED, RESEMBLES, LETTER, ODD})
"""Doubts about text that no rule has read, maybe beside a reading: «अडंर-17»."""
_SPACES_OF_A_SENTENCE = 2
"""In a line with fewer, maybe a name or a cell of a table, no word is looked at."""


def has_nothing_to_doubt(written: str, language: Language) -> bool:
    """Whether a text has only usual words in Hindi letters, and marks that no rule reads."""
    if not has_no_doubt(written) or ("?" in written and LOST.search(written)):
        return False
    if written.count(" ") < _SPACES_OF_A_SENTENCE:
        return not (written.startswith("(") and may_be_two_words(written[1:-1], language))
    if mistaken(written, language):
        return False
    words = set(_WORD.findall(unicodedata.normalize("NFC", written)))
    unusual = words - _usual_words(language)
    if any(evidence_of_word(each, language) or may_be_a_slip(each, language) for each in unusual):
        return False
    return not unusual or not any(
        torn_word(written, *word.span(), language) for word in _WORD.finditer(written)
    )


@functools.cache
def _usual_words(language: Language) -> frozenset[str]:
    """The frequent words that are no slip of another."""
    return frequent_words(language) - slips(language).keys()


def weighed(spoken: Spoken, language: Language) -> Spoken:
    """``spoken`` with its doubts: doubtful text that no rule has read as pieces of their own, and
    readings no surer than their chunks.
    """
    if has_nothing_to_doubt(spoken.written, language):
        return spoken
    found = [*chunks(spoken)]
    shares = [*shares_of_chunks(found, spoken, language)]
    doubted = [each for each in zip(found, shares, strict=True) if each[1] < DOUBTFUL]
    numbers = settled(found, shares, spoken, language)
    if not doubted and not numbers:
        return spoken
    return replace(spoken, pieces=tuple(_pieces(spoken, doubted, numbers)))


def shares_of_chunks(found: Sequence[Chunk], spoken: Spoken, language: Language) -> Iterator[float]:
    """How sure each of the chunks ``found`` is, all its readings together; 1 if nothing speaks
    against it.
    """
    in_sentence = spoken.written.count(" ") >= _SPACES_OF_A_SENTENCE
    foreign = latin_brackets(spoken.written, language)
    clauses = [match.span() for match in _CLAUSES.finditer(spoken.written)]
    for chunk, share_of_number, share_of_slip in zip(
        found,
        shares_of_numbers(found, spoken, language),
        shares_of_slips(found, spoken, language),
        strict=True,
    ):
        if chunk.readings:
            yield min(
                share_of_number,  # which may be sure for a reason
                _share_of_several(chunk, spoken.written, language),
                _share_in_bracket(chunk, foreign, language),
                _share_of_rest(chunk, spoken.written, clauses, language),
                share_of_token(chunk, spoken.written, language),
                share_of_slip,
            )
        elif chunk.end - chunk.start > _LONGEST_CHUNK or _is_within(chunk, clauses):
            yield 1.0
        else:
            last = chunk is found[-1]
            yield _share_unread(chunk, spoken.written, language, last, in_sentence)


def _share_unread(
    chunk: Chunk, written: str, language: Language, last: bool, in_sentence: bool
) -> float:
    """How sure a chunk is that no rule has read."""
    text = written[chunk.start : chunk.end]
    evidence = evidence_as_written(text, language, last=last, in_sentence=in_sentence)
    if evidence == UNKNOWN and is_of_a_name(written, *chunk[:2], language):
        return 1.0
    if evidence == RESEMBLES and _fits(written, chunk, language):
        return 1.0
    if not evidence and in_sentence:
        if typed := _share_of_mistaken(written, chunk, language):
            return typed
        if _is_slip(written, chunk, language):
            evidence = _BY_NEIGHBOURS
    return sure(evidence, language) if evidence else 1.0


def _share_of_mistaken(written: str, chunk: Chunk, language: Language) -> Share | None:
    """How sure a frequent word of a chunk is that may be typed for another; ``None`` if none may,
    or it is said as meant.
    """
    found = mistaken(written, language)
    at = next((at for at in range(chunk.start, chunk.end) if at in found), -1) if found else -1
    word = _WORD.match(written, at) if at >= 0 else None
    if word is None or as_meant(word[0], language).text != word[0]:
        return None
    if not found[at]:
        return sure(_TWICE, language)
    return Share(sure(MISTAKEN, language), f"{MISTAKEN}{MEANING}{found[at]}")


def _last_word(written: str, chunk: Chunk) -> re.Match[str] | None:
    end = chunk.start + len(written[chunk.start : chunk.end].rstrip(EDGE))
    return _LAST_WORD.search(written, chunk.start, end)


def _fits(written: str, chunk: Chunk, language: Language) -> bool:
    """Whether the words beside the last one of a chunk speak for it as it is written."""
    word = _last_word(written, chunk)
    return word is not None and fits_its_neighbours(written, *word.span(), language)


def _is_slip(written: str, chunk: Chunk, language: Language) -> bool:
    """Whether the last word of a chunk that no rule has read is a slip by its neighbours, and is
    said as written.
    """
    word = _last_word(written, chunk)
    if word is None:
        return False
    told = torn_word(written, *word.span(), language) or is_slip_by_neighbours(
        written, *word.span(), language
    )
    if not told or not ORDINARY.fullmatch(written, chunk.start, word.end()):  # «गो¨वद»
        return False
    return as_meant(word[0], language).text == word[0]


def _share_of_several(chunk: Chunk, written: str, language: Language) -> float:
    """How sure a chunk that several rules have read is, if its form is unusual."""
    rules = {reading.rule for reading in chunk.readings} - {_OF_AN_AMOUNT}
    if len(rules) <= 1 or not rules.isdisjoint(CHOSEN):
        return 1.0
    return share_of_form(written, chunk.start, chunk.end, SEVERAL, language)


_LONGEST_CHUNK = 40
"""Anything longer is a list or a text without spaces: a mark on it would not help an editor."""


def _share_in_bracket(
    chunk: Chunk, brackets: Sequence[tuple[int, int]], language: Language
) -> float:
    """How sure words in a Latin bracket are, of which a newsreader may say none."""
    heard = _is_within(chunk, brackets) and any(reading.spoken for reading in chunk.readings)
    return sure(BRACKET, language) if heard else 1.0


_CLAUSES = lazy_pattern("(?<=[0-9]) ?\\((?:[0-9]{1,2}\\) ?\\()?[क-ह](?:\\) ?\\([क-ह])*\\)")
"""«धारा 34(1)(च)», «59 (क)»: letters of an act's clauses, said as written."""


def _is_within(chunk: Chunk, stretches: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(stretches, (chunk.start, chunk.end)) - 1
    return at >= 0 and stretches[at][0] <= chunk.start < stretches[at][1]


def _touch(start: int, end: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether ``[start, end)`` has a part of one of ``stretches``, which are in order and apart."""
    last = bisect_left(stretches, (end,)) - 1
    return last >= 0 and stretches[last][1] > start


def _share_of_rest(
    chunk: Chunk, written: str, clauses: Sequence[tuple[int, int]], language: Language
) -> float:
    """How sure the rest of a chunk is that its readings have left: «60 Viewsरायपुर.सागर»."""
    first = chunk.readings[0]
    if first.start <= chunk.start and first.end >= chunk.end:
        return 1.0
    share, at = 1.0, chunk.start
    for start, end in (*((each.start, each.end) for each in chunk.readings), (chunk.end, 0)):
        if start - at > 1 and not _touch(at, start, clauses):
            evidence = evidence_as_written(
                written[at:start].strip(), language, last=True, in_sentence=True
            )
            share = min(share, sure(evidence, language) if evidence else 1.0)
        at = end
    return share


def _pieces(
    spoken: Spoken, doubted: Sequence[tuple[Chunk, float]], numbers: Mapping[int, float]
) -> Iterator[Piece]:
    at = 0
    for piece in spoken.pieces:
        while at < len(doubted) and doubted[at][0].end <= piece.start:
            at += 1
        if piece.rule:
            if piece.start in numbers:
                share = numbers[piece.start]
                piece = piece._replace(confidence=float(share), evidence=evidence_of(share))
            elif at < len(doubted) and doubted[at][0].start < piece.end:
                piece = _no_surer(piece, doubted[at][1])
            yield piece
        else:
            yield from _open(spoken.written, piece, doubted, at)


def _no_surer(piece: Piece, share: float) -> Piece:
    """``piece`` with at most the confidence ``share``."""
    if share >= piece.confidence:
        return piece
    return piece._replace(confidence=float(share), evidence=evidence_of(share))


def _open(
    written: str, piece: Piece, doubted: Sequence[tuple[Chunk, float]], at: int
) -> Iterator[Piece]:
    """A piece that no rule has read, in parts if some of it is doubtful."""
    start = piece.start
    same = piece.spoken == written[piece.start : piece.end]
    for number in range(at, len(doubted)):
        chunk, share = doubted[number]
        if chunk.start >= piece.end:
            break
        if chunk.readings and evidence_of(share) not in _OF_TEXT:
            continue
        as_typed = written[chunk.start : chunk.end] in piece.spoken
        if evidence_of(share) == SHORT_FORM and not as_typed:
            continue  # «वार्ड सं. 5», which a repair has written in full
        whole = piece.start <= chunk.start and chunk.end <= piece.end
        if evidence_of(share) == STOP_WITHIN and not whole:
            continue  # «रोका.सेना», which is said as two sentences
        if not same:
            spoken = piece.spoken.strip()
            yield _no_surer(piece._replace(rule=LEFT), share) if spoken else piece
            return
        begin, end = max(start, chunk.start), min(chunk.end, piece.end)
        yield from _part(piece, start, begin)
        for each in _part(piece, begin, end):
            yield _no_surer(each._replace(rule=LEFT), share)
        start = end
    yield from _part(piece, start, piece.end)


def _part(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    """The stretch ``[start, end)`` of a piece that is said as written, if it is not empty."""
    if (start, end) == (piece.start, piece.end):
        yield piece
    elif start < end:
        said = piece.spoken[start - piece.start : end - piece.start]
        yield piece._replace(start=start, end=end, spoken=said)
