"""Runs the passes, one after the other over a text whose length never changes.

A pass gets the text and yields readings. What it has read is overwritten with private-use
characters (:func:`~bulletin.normalisation.scanning.closed`): one ``HEAD``, then ``TAIL`` to the
token's length. So later passes cannot match inside it, offsets stay the same, and looking for the
words beside a number works across closed tokens. The input's own private-use characters were
removed before.
"""

from __future__ import annotations

import functools
import itertools
import operator
from collections.abc import Iterable, Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, SayAs, Spoken
from bulletin.language import Language
from bulletin.normalisation import scanning
from bulletin.normalisation.confidence import evidence_of, sure
from bulletin.normalisation.context import HEAD, INDIC, TAIL, next_word
from bulletin.normalisation.lexicon import Lexicon
from bulletin.normalisation.named_again import named_again
from bulletin.normalisation.numbers import says_a_number
from bulletin.normalisation.passes import Pass, Passes, Reading
from bulletin.normalisation.repairs.as_meant import as_meant
from bulletin.normalisation.repairs.forms import canonical
from bulletin.normalisation.repairs.source import Source
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.said_twice import repeating
from bulletin.normalisation.usual_forms import share_of_form

GIVEN, LISTED = "script", "lexicon"
"""The rules of readings that an editor chose in the script, and in a lexicon."""


def run(
    written: str,
    passes: Passes,
    language: Language,
    given: Sequence[SayAs] = (),
    memory: Memory | None = None,
    lexicon: Lexicon | None = None,
) -> Spoken:
    """``written`` through all ``passes``; what none has read is said as written, in NFC.

    ``given`` are the readings that an editor chose, which precede any pass; next come those of the
    user's ``lexicon``. ``memory`` is the article's; without one, ``written`` is an article of its
    own.
    """
    memory = Memory() if memory is None else memory
    source = as_meant(written, language)
    text = source.text
    kinds = scanning.kinds_of(text)
    tokens: list[Reading] = []
    chosen = (*_given(source, given), *_own(source, lexicon, language))
    for step in (*chosen, *passes.needed(kinds)):
        if step.of_numbers and not scanning.number_starts(text):
            continue  # all have been read
        if step.remembering:
            found = list(step.remembering(text, language, memory))
        else:
            found = list(step.read(text, language))
        if not found:
            continue  # most passes find nothing in most lines
        found.sort(key=_START)
        readings = _without_overlaps(text, _without_losses(text, found, step.name, language))
        if readings:
            tokens += [_token(reading, step.name, source.text, language) for reading in readings]
            text = scanning.closed(text, [(each.start, each.end) for each in readings])
    tokens.sort()
    named_again(source.text, tokens, language, memory)
    for first, last, start, end in reversed(repeating(source.text, tokens)):
        if _EDITED.isdisjoint(token.rule for token in tokens[first : last + 1]):
            tokens[first : last + 1] = [Reading(start, end, "", rule="gloss")]
    return Spoken(written, tuple(_pieces(source, text, tokens, language)))


_START = operator.attrgetter("start")
_EDITED = frozenset({GIVEN, LISTED})
_FREE = _EDITED | {"phrase"}
"""An editor's text may say digits in any way."""
_LEAVE_OUT = frozenset({"unread", "address", "gloss"})
"""Passes that may leave digits unread, which ``--why`` reports."""


def _without_losses(
    text: str, readings: Iterable[Reading], name: str, language: Language
) -> Iterator[Reading]:
    """The readings except those that would lose a digit: another pass will read it."""
    free = name in _FREE
    may_leave_out = name in _LEAVE_OUT
    for reading in readings:
        written, spoken = text[reading.start : reading.end], reading.spoken
        if free or (may_leave_out and not spoken) or says_a_number(written, spoken, language):
            yield reading


def _token(reading: Reading, name: str, text: str, language: Language) -> Reading:
    """A reading with its rule, which is no surer than readings of tokens of its form."""
    start, end, spoken, ipa, share, rule, evidence = reading
    rule = rule or name
    share = sure(evidence, language) if evidence else share
    if spoken:
        share = min(share, share_of_form(text, start, end, rule, language))
    return Reading(start, end, spoken, ipa, share, rule)


def _given(source: Source, given: Sequence[SayAs]) -> Iterator[Pass]:
    """The editor's readings as a pass, with their places in the canonical text."""
    if given:
        spans = [(source.span(mark.start, mark.end), canonical(mark.spoken).text) for mark in given]
        yield Pass(GIVEN, lambda _text, _language: (Reading(*span, said) for span, said in spans))


def _own(source: Source, lexicon: Lexicon | None, language: Language) -> Iterator[Pass]:
    """A user's lexicon as passes: for words as typed, and for those that repairs have changed."""
    if lexicon:
        listed = tuple(lexicon.as_typed(source.written, language))
        if listed:
            yield Pass(LISTED, lambda text, _language: _listed(source, text, listed))
        yield lexicon.step(LISTED)


def _listed(source: Source, text: str, listed: Sequence[Reading]) -> Iterator[Reading]:
    """The readings ``listed`` for words of the written text that no editor's reading has closed."""
    for reading in listed:
        start, end = source.span(reading.start, reading.end)
        if not {HEAD, TAIL} & set(text[start:end]):
            yield reading._replace(start=start, end=end)


def _without_overlaps(text: str, readings: Iterable[Reading]) -> list[Reading]:
    """The readings except those that overlap the one before."""
    kept: list[Reading] = []
    done = 0
    for reading in readings:
        if reading.start < done or reading.end <= reading.start:
            continue
        if not reading.spoken:
            start = reading.start
            if kept and not kept[-1].spoken and kept[-1].end == start:
                start = kept.pop().start
                done = kept[-1].end if kept else 0
            reading = _with_what_it_leaves(text, reading._replace(start=start), done)
        kept.append(reading)
        done = reading.end
    return kept


_NO_SPACE_BEFORE = " \n,.;:!?।॥)"
_NOT_TWICE = frozenset([*(stop * 2 for stop in ",.;:!?।॥-"), ":-"])


def _with_what_it_leaves(text: str, reading: Reading, done: int) -> Reading:
    """The unread stretch, including the space or the second stop that it would leave behind."""
    start, end = reading.start, reading.end
    behind = text[end : end + 1]
    if start > done and text[start - 1] == " " and (not behind or behind in _NO_SPACE_BEFORE):
        start -= 1
    elif behind == " " and (not start or text[start - 1] == "\n"):
        end += 1
    if start > done:
        again = end + (text[end : end + 1] == " ")
        if text[start - 1] + text[again : again + 1] in _NOT_TWICE:
            end = again + 1
    return reading._replace(start=start, end=end)


_STOPS = frozenset(".,;:!?।॥)")
_WORD = lazy_pattern(f"[{INDIC}0-9A-Za-z]")


@functools.lru_cache(maxsize=1024)
def _is_of_a_word(character: str) -> bool:
    return _WORD.match(character) is not None


_PAUSED = frozenset({"cardinal", "identifier", "range", "year"})
_DECIMAL = lazy_pattern(r"[0-9]\.[0-9]{1,2}\Z")
"""«पीएम 2.5», whatever read it."""
_WHOLE = lazy_pattern("[0-9]+(?:[.,:/-][0-9]+)*+(?![0-9A-Za-z])")


def _would_run_together(text: str, first: Reading, second: Reading) -> bool:
    """«पीएम 10 484», «13345 20 मई»: two numbers that would be heard as one without a pause.

    «4 5 लोग», without its hyphen, is a pair.
    """
    if second.start != first.end + 1 or text[first.end] != " ":
        return False
    behind = _WHOLE.match(text, second.start)
    if not behind:
        return False
    low, high = text[first.start : first.end], behind[0]
    if not low[-1].isdigit() or not (first.rule in _PAUSED or _DECIMAL.search(low)):
        return False
    is_pair = low.isdigit() and high.isdigit() and int(high) - int(low) in (0, 1)
    return not is_pair or _is_in_a_row(text, first.start, behind.end())


def _is_in_a_row(text: str, start: int, end: int) -> bool:
    """«भारत 0 1 0 1»: whether two numbers are cells of a row of at least three."""
    before = text[start - 1 : start] == " " and text[max(0, start - 2) : start - 1].isdigit()
    return before or (text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit())


_ON_LETTERS = lazy_pattern("[A-Za-z][0-9]{1,2}\\Z")


def _is_heard_as_a_day(text: str, token: Reading, language: Language) -> bool:
    """«2024 YR4 दिसंबर में»: a number on letters would be taken for a day without a pause."""
    if text[token.end : token.end + 1] != " " or not text[token.end - 1].isdigit():
        return False
    on_letters = _ON_LETTERS.search(text, max(0, token.end - len("R16")), token.end)
    return on_letters is not None and next_word(text, token.end) in language.months


def _pieces(
    source: Source, text: str, tokens: list[Reading], language: Language
) -> Iterator[Piece]:
    """Open stretches and tokens, alternating; ``text`` is the canonical one with tokens closed.

    A token is separated by a space from a word, open or read, that it touches.
    """
    cursor = done = 0
    last = ""
    for token, following in itertools.zip_longest(tokens, tokens[1:]):
        for piece in source.open(cursor, done, token.start):
            yield piece
            cursor = piece.end
            last = piece.spoken[-1:] or last
        spoken = token.spoken
        behind = text[token.end : token.end + 1]
        touches = _is_of_a_word(behind)
        begins = _is_of_a_word(spoken[0]) if spoken else touches
        if begins and (last in _STOPS or _is_of_a_word(last)):
            spoken = f" {spoken}"
        cursor_end = source.end(token.end)
        if (touches or behind == "(") and _is_of_a_word(spoken[-1:]):
            spoken += " "
        elif (following and _would_run_together(source.text, token, following)) or (
            _is_heard_as_a_day(source.text, token, language)
        ):
            spoken += ","
        share = token.confidence
        yield Piece(
            cursor, cursor_end, spoken, token.rule, token.ipa, float(share), evidence_of(share)
        )
        cursor, done, last = cursor_end, token.end, spoken[-1:] or last
    yield from source.open(cursor, done, len(text))
