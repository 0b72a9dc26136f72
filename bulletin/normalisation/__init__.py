"""Normalises written words into spoken words.

:func:`speak` is the only entry point. A text goes through the passes of :data:`PASSES` in order;
each reads one class of token, and closes what it has read to later passes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.core.collector import CollectorPaused
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import SayAs, Spoken
from bulletin.language import Language
from bulletin.normalisation import other_scripts, spellings, strokes_of_words, symbols, unread
from bulletin.normalisation.dates_and_times import dates, fiscal_years, samvat, times, years
from bulletin.normalisation.identifiers import (
    codes,
    flights,
    lettered_numbers,
    numbered_names,
    roman_numerals,
    telephones,
    vehicles,
    web_addresses,
)
from bulletin.normalisation.latin import courts, english, glosses, roman_hindi
from bulletin.normalisation.lexicon import Lexicon, built_in
from bulletin.normalisation.passes import Pass, Passes, Reading
from bulletin.normalisation.quantities import (
    amount_lists,
    bare_numbers,
    blood_groups,
    cardinals,
    coordinates,
    durations,
    fractions,
    kelvins,
    measures,
    money,
    money_in_words,
    ordinals,
    powers,
    rates,
    units,
)
from bulletin.normalisation.running import run
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.short_forms import abbreviations, initials, unlisted_abbreviations
from bulletin.normalisation.sport import overs, scores, teams

__all__ = ["PASSES", "Lexicon", "Memory", "speak"]


def _built_in(text: str, language: Language) -> Iterator[Reading]:
    for each in built_in(language).readings(text, language):
        before = max(0, each.start - _LONGEST_ADDRESS)
        if not (
            _AMID_A_CODE.match(text, max(0, each.start - 1))
            or _IN_AN_ADDRESS.search(text, before, each.start)
            or _OF_A_HOST.match(text, each.end)
        ):
            yield each
    yield from teams.readings(text, language)


_AMID_A_CODE = lazy_pattern("[#₹$]|[0-9][A-Z][0-9]")
"""«#G20India», the «F1» of «09ABCDE1234F1Z5», the «22K» of «₹22K»."""
_IN_AN_ADDRESS = lazy_pattern("(?:://|www\\.)[^ \n]*\\Z")
_LONGEST_ADDRESS = 120
_OF_A_HOST = lazy_pattern("\\.(?<=[a-z]\\.)(?:com|in|org)(?![A-Za-z0-9-])")
"""«YouTube.com»."""


PASSES = Passes(
    unread.PASS,
    glosses.PASS,
    durations.PASS,
    overs.PASS,
    coordinates.PASS,
    kelvins.PASS,
    numbered_names.PASS,
    Pass("phrase", _built_in),
    web_addresses.PASS,
    vehicles.PASS,
    samvat.PASS,
    abbreviations.PASS,
    initials.PASS,
    blood_groups.PASS,
    powers.PASS,
    telephones.PASS,
    flights.PASS,
    codes.PASS,
    amount_lists.PASS,
    fiscal_years.PASS,
    dates.PASS,
    years.PASS,
    times.PASS,
    rates.PASS,
    money.PASS,
    money_in_words.PASS,
    scores.PASS,
    ordinals.PASS,
    measures.PASS,
    fractions.PASS,
    units.PASS,
    cardinals.RANGES,
    cardinals.DECIMALS,
    lettered_numbers.PASS,
    bare_numbers.PASS,
    abbreviations.ANNOUNCING,
    unlisted_abbreviations.PASS,
    spellings.PASS,
    roman_hindi.PASS,
    roman_numerals.PASS,
    courts.PASS,
    strokes_of_words.PASS,
    english.ACRONYMS,
    english.WORDS,
    other_scripts.PASS,
    symbols.PASS,
    unlisted_abbreviations.LEFT,
)
"""The passes in order, after :mod:`~bulletin.normalisation.repairs.forms` and a user's lexicon.

If two classes match one token, the more specific (a sign, a cue beside it) comes first; the plain
number comes last.
"""


def speak(
    written: str,
    language: Language,
    lexicon: Lexicon | None = None,
    given: Sequence[SayAs] = (),
    memory: Memory | None = None,
) -> Spoken:
    """The spoken form of a text. Never raises; the result's text is NFC.

    ``lexicon`` is the user's, whose rules override all passes; the readings ``given`` in a script
    override these in turn. ``memory`` holds what the article has said so far, and is updated.
    """
    with CollectorPaused():
        return run(written, PASSES, language, given, memory, lexicon)
