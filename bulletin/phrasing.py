"""Spoken words into utterances: cut where a newsreader breathes, within what a voice can take.

A sentence is one utterance where the voice takes it whole. Where it doesn't, the cheapest set of
cuts is found: at clause ends first, then before a conjunction, then after a postposition, and
only then between other words; inside a number or a word only where it alone is too long.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from bulletin.language import Language, Phrasing
from bulletin.model import Bulletin, Paragraph, Pause, Piece, Role, Spoken, Story, Utterance
from bulletin.spoken import Lexicon, speak

__all__ = ["Phrase", "halves", "paragraphs", "phrases", "utterances"]

_CLOSING = "\"'”’»)]}"
_OPENING = "\"'“‘«([{"
_SPACE = re.compile(r"\s")
_VIRAMA = "\u094d"

# What a cut costs where it falls, in the same coin as an utterance more and an uneven length.
_AT_CLAUSE = 1.0
_BEFORE_CONJUNCTION = 4.0
_AFTER_POSTPOSITION = 9.0
_BETWEEN_WORDS = 20.0
_INSIDE_A_NUMBER = 60.0
_INSIDE_A_WORD = 200.0
_AN_UTTERANCE_MORE = 8.0
_SHORTNESS = 6.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch as written, the words said for it, and what ends with it within its paragraph."""

    text: str
    spoken: str
    ends: Pause


@dataclass(frozen=True, slots=True)
class _Word:
    """What is not cut but in need: ``[start, end)`` as written, and what is said for it.

    ``inside`` is what a cut behind it costs where it is itself but a part of something longer.
    """

    start: int
    end: int
    spoken: str
    inside: float = 0.0


def utterances(
    bulletin: Bulletin,
    language: Language,
    pauses: Mapping[Pause, int],
    limit: int | None,
    lexicon: Lexicon | None = None,
    *,
    ipa: bool = False,
) -> tuple[Utterance, ...]:
    """All that is said in a bulletin, in order.

    ``pauses`` are milliseconds by what ends; ``limit`` is the most code points that an utterance's
    spoken words may have; ``lexicon`` is the newsroom's own, and with ``ipa`` the sounds that it
    has are written behind their words: ``न्गोज़ी[[ŋˈɡoʊzi]]``. A paragraph without a word or a number
    in it says nothing.
    """
    said: list[Utterance] = []
    for number, story in enumerate(bulletin.stories):
        lines = [
            Utterance(
                part.text,
                part.spoken,
                role,
                ends or part.ends,
                0,
                story.source,
                line,
                story=number,
                reader=story.reader,
            )
            for role, line, part, ends in _parts(story, language, limit, lexicon, ipa=ipa)
        ]
        said += _ending(lines, Pause.STORY)
    return tuple(
        replace(each, pause_ms=pauses[each.ends]) for each in _ending(said, Pause.BULLETIN)
    )


def phrases(spoken: Spoken, phrasing: Phrasing, limit: int | None) -> Iterator[Phrase]:
    """One paragraph's phrases: its sentences, or the parts of those longer than ``limit``."""
    for sentence in _sentences(_words(spoken, phrasing), phrasing):
        words = sentence if limit is None else [s for w in sentence for s in _small(w, limit)]
        start = 0
        for end in _cuts(words, phrasing, limit):
            part = words[start:end]
            yield Phrase(
                text=spoken.written[part[0].start : part[-1].end],
                spoken=_joined(part),
                ends=_pause(words, end, phrasing),
            )
            start = end


def halves(spoken: str, phrasing: Phrasing) -> tuple[str, str] | None:
    """``spoken`` in two, cut where it costs least, near its middle; ``None`` for one word."""
    whole = Spoken(spoken, (Piece(0, len(spoken), spoken),))
    words = list(_words(whole, phrasing))
    if len(words) < 2:
        return None

    def cost(at: int) -> float:
        aside = abs(2 * len(_joined(words[:at])) - len(spoken)) / len(spoken)
        return _cost_behind(words, at, phrasing) + _BETWEEN_WORDS * aside**2

    at = min(range(1, len(words)), key=cost)
    return _joined(words[:at]), _joined(words[at:])


def _with_sounds(spoken: Spoken) -> Spoken:
    """``spoken`` with a lexicon's sounds behind their words."""
    return replace(spoken, pieces=tuple(map(_with_sound, spoken.pieces)))


def _with_sound(piece: Piece) -> Piece:
    word = piece.spoken.rstrip()
    if not piece.ipa or not word:
        return piece
    return replace(piece, spoken=f"{word}[[{piece.ipa}]]{piece.spoken[len(word) :]}")


def _ending(said: list[Utterance], ends: Pause) -> list[Utterance]:
    return [*said[:-1], replace(said[-1], ends=ends)] if said else []


def _parts(
    story: Story, language: Language, limit: int | None, lexicon: Lexicon | None, *, ipa: bool
) -> Iterator[tuple[Role, int, Phrase, Pause | None]]:
    """Each phrase with its role, its line, and what ends with it if more than the phrase does."""
    for role, paragraph, ends in paragraphs(story):
        said = speak(paragraph.text, language, lexicon)
        said = _with_sounds(said) if ipa else said
        parts = list(phrases(said, language.phrasing, limit))
        for number, part in enumerate(parts, start=1):
            yield role, paragraph.line, part, ends if number == len(parts) else None


def paragraphs(story: Story) -> Iterator[tuple[Role, Paragraph, Pause]]:
    """A story's paragraphs in the order in which they are read, and what ends with each."""
    if story.place:
        yield Role.PLACE, story.place, Pause.SENTENCE
    if story.headline:
        yield Role.HEADLINE, story.headline, Pause.SECTION
    for section in story.sections:
        if section.heading:
            yield Role.HEADING, section.heading, Pause.PARAGRAPH
        for paragraph in section.paragraphs:
            last = paragraph is section.paragraphs[-1]
            yield Role.BODY, paragraph, Pause.SECTION if last else Pause.PARAGRAPH


def _words(spoken: Spoken, phrasing: Phrasing) -> Iterator[_Word]:
    """The words, each with the marks that stand with it; marks alone go with the word before.

    A mark that ends a sentence ends a word too, whatever follows it; but for the full stop, which
    stands inside addresses and abbreviations.
    """
    marks = re.escape(phrasing.sentence_ends.replace(".", ""))
    unbroken = re.compile(rf"[^\s{marks}]*[{marks}]+[{re.escape(_CLOSING)}]*|[^\s{marks}]+")
    stands = _Alignment(spoken)
    held: tuple[int, int] | None = None
    for match in unbroken.finditer(_closed(spoken)):
        if any(map(str.isalnum, match[0])):
            if held:
                yield stands.word(*held)
            held = match.span()
        elif held:
            held = (held[0], match.end())
    if held:
        yield stands.word(*held)


def _closed(spoken: Spoken) -> str:
    """The spoken text with no space inside what is read as one thing; as long as the text."""
    return "".join(
        _SPACE.sub("_", piece.spoken) if piece.rule else piece.spoken for piece in spoken.pieces
    )


class _Alignment:
    """From offsets in the spoken text to offsets in the written one."""

    def __init__(self, spoken: Spoken) -> None:
        self._text = spoken.text
        self._pieces = spoken.pieces
        lengths = (len(piece.spoken) for piece in spoken.pieces)
        self._starts = list(accumulate(lengths, initial=0))

    def word(self, start: int, end: int) -> _Word:
        """The word said at ``[start, end)`` of the spoken text."""
        return _Word(
            self._written(start, lambda piece: piece.start),
            self._written(end - 1, lambda piece: piece.end - 1) + 1,
            self._text[start:end],
        )

    def _written(self, offset: int, inside: Callable[[Piece], int]) -> int:
        """Where a spoken character was written; ``inside`` chooses for a piece that is reworded."""
        at = bisect_right(self._starts, offset) - 1
        piece = self._pieces[at]
        if piece.rule or len(piece.spoken) != piece.end - piece.start:
            return inside(piece)
        return piece.start + offset - self._starts[at]


def _sentences(words: Iterator[_Word], phrasing: Phrasing) -> Iterator[list[_Word]]:
    sentence: list[_Word] = []
    for word in words:
        sentence.append(word)
        if _ends_in(word, phrasing.sentence_ends):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _ends_in(word: _Word, marks: str) -> bool:
    return word.spoken.rstrip(_CLOSING + " ")[-1:] in tuple(marks)


def _cuts(words: Sequence[_Word], phrasing: Phrasing, limit: int | None) -> list[int]:
    """Behind which words a sentence is cut, its end included: the cheapest way within ``limit``."""
    if limit is None or len(_joined(words)) <= limit:
        return [len(words)]
    cost = [0.0]
    cut_before = [0]
    for end in range(1, len(words) + 1):
        best, best_start, length = float("inf"), end - 1, -1
        for start in range(end - 1, -1, -1):
            length += len(words[start].spoken) + 1
            if length > limit:
                break
            total = cost[start] + _AN_UTTERANCE_MORE + _SHORTNESS * ((limit - length) / limit) ** 2
            if total < best:
                best, best_start = total, start
        cost.append(best + _cost_behind(words, end, phrasing))
        cut_before.append(best_start)
    cuts = [len(words)]
    while cut_before[cuts[-1]]:
        cuts.append(cut_before[cuts[-1]])
    return cuts[::-1]


def _cost_behind(words: Sequence[_Word], end: int, phrasing: Phrasing) -> float:
    """What it costs to cut between ``words[end - 1]`` and the word after it."""
    if end == len(words):
        return 0.0
    word, following = words[end - 1], words[end]
    if word.inside:
        return word.inside
    if _ends_in(word, phrasing.clause_ends):
        return _AT_CLAUSE
    if following.spoken.strip(_OPENING) in phrasing.cut_before:
        return _BEFORE_CONJUNCTION
    if word.spoken.strip(_CLOSING) in phrasing.cut_after:
        return _AFTER_POSTPOSITION
    return _BETWEEN_WORDS


def _pause(words: Sequence[_Word], end: int, phrasing: Phrasing) -> Pause:
    if end == len(words):
        return Pause.SENTENCE
    return Pause.CLAUSE if _cost_behind(words, end, phrasing) == _AT_CLAUSE else Pause.CUT


def _joined(words: Sequence[_Word]) -> str:
    return " ".join(word.spoken for word in words)


def _small(word: _Word, limit: int) -> Iterator[_Word]:
    """``word``, or parts of it that are within ``limit``: a long number's words, or letters.

    A part knows where it was written if ``word`` is said as it is written; else the first stands
    for the whole of it.
    """
    if len(word.spoken) <= limit:
        yield word
        return
    as_written = len(word.spoken) == word.end - word.start
    start, end = word.start, word.end
    for part, inside in _parts_of(word.spoken, limit):
        if as_written:
            end = start + len(part)
        yield _Word(start, end, part, inside)
        start = end


def _parts_of(spoken: str, limit: int) -> Iterator[tuple[str, float]]:
    """Words, and parts of those that are too long, each with what a cut behind it costs."""
    for word in spoken.split():
        start = 0
        while len(word) - start > limit:
            tries = range(start + limit, start + limit // 2, -1)
            end = next((at for at in tries if _parts_letters(word, at)), start + limit)
            yield word[start:end], _INSIDE_A_WORD
            start = end
        yield word[start:], _INSIDE_A_NUMBER


def _parts_letters(word: str, at: int) -> bool:
    return unicodedata.category(word[at])[0] != "M" and word[at - 1] != _VIRAMA
