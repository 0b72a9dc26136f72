"""What espeak-ng is given for a spoken text: our phonemes for Hindi words, in its own letters.

``मुंबई`` is ``[[m'Umb@,i:]]``. By its own rules it would say «mumbi». Words that are not Hindi are
left to it as they are written.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib.resources import files

from bulletin.engines.accent import accented, flapped
from bulletin.engines.speech import WordSpan, words
from bulletin.engines.word_parts import parted, plain
from bulletin.pronunciation import pronounced

_WORD_SIGNS = 150
"""Of a word's phonemes: the library keeps 200, and ends the process where there are more."""

_CLAUSE_BYTES = 700
"""The library cuts a clause behind its 725th byte, be it within a phoneme."""

_ENDS = re.compile("[,;:.!?।—…][\"'”’»)]*$")
"""Where a clause ends."""

_KEPT_WORDS = 65_536
_TABLE = "phonemes.tsv"


@dataclass(frozen=True, slots=True)
class Given:
    """A text for the library, and where in it each word of the spoken text stands.

    A place's own text is the word as it was spoken, without a lexicon's sound.
    """

    text: str
    places: tuple[WordSpan, ...]


def given(spoken: str) -> Given:
    """``spoken`` for the library, its Hindi words and a lexicon's sounds as phonemes.

    At the end of a clause that is too long for the library, words stay as written.
    """
    text = ""
    places: list[WordSpan] = []
    done = clause = 0
    for word in words(spoken):
        text += _bare(spoken[done : word.start])
        written, said = plain(word.text), _word(word.text)
        if len((text + said)[clause:].encode()) > _CLAUSE_BYTES:
            said = _bare(written)
        places.append(WordSpan(written, len(text), len(text) + len(said)))
        text += said
        done = word.end
        clause = len(text) if _ENDS.search(written) else clause
    return Given(text + _bare(spoken[done:]), tuple(places))


def _word(word: str) -> str:
    """A word with its marks."""
    part = parted(word)
    sound = _in_phonemes(flapped(part.ipa)) if part.ipa else _hindi(part.said)
    if not 0 < len(sound) <= _WORD_SIGNS:
        return _bare(plain(word))
    # Without the space, phonemes right after a mark would be taken for another mark, and not said.
    before = f"{_bare(part.before)} " if part.before else ""
    return f"{before}[[{sound}]]{_bare(part.after)}"


def _bare(text: str) -> str:
    """``text`` without brackets that the library would take for the start of phonemes."""
    return text.replace("[[", "[ [")


@functools.lru_cache(_KEPT_WORDS)
def _hindi(word: str) -> str:
    """The phonemes of a Hindi word; empty for another."""
    said = pronounced(word)
    return _in_phonemes(accented(said)) if said else ""


def _in_phonemes(ipa: str) -> str:
    """IPA in the library's phonemes; what it has none for is left out."""
    table = _phonemes()
    return "".join(table.get(symbol, "") for symbol in _symbols().findall(ipa))


@functools.cache
def _symbols() -> re.Pattern[str]:
    """Matches what is said with one phoneme, the longest first; else any character."""
    longest_first = sorted(_phonemes(), key=lambda ipa: -len(ipa))
    return re.compile("|".join([*map(re.escape, longest_first), "."]))


@functools.cache
def _phonemes() -> dict[str, str]:
    lines = files(__package__).joinpath(_TABLE).read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))
