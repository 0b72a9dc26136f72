"""Spoken Hindi into the model's tokens, and the word that each token belongs to.

A Hindi word's phonemes are those of ``bulletin.pronunciation``. Other words' are espeak-ng's,
respelt as the model was trained on them, by the table of misaki's ``EspeakG2P`` (Apache-2.0), which
the model's makers use for Hindi. The vocabulary is the model's own (``config.json`` of Kokoro-82M):
a symbol and its number per line.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from bulletin.engines.accent import accented, flapped
from bulletin.engines.espeakng import library
from bulletin.engines.speech import words
from bulletin.engines.word_parts import parted
from bulletin.pronunciation import pronounced

_VOICE = "hi"
_TIE = "^"
_RESPELT = (
    ("a^ɪ", "I"),
    ("a^ʊ", "W"),
    ("d^z", "ʣ"),
    ("d^ʒ", "ʤ"),
    ("e^ɪ", "A"),
    ("o^ʊ", "O"),
    ("ə^ʊ", "Q"),
    ("s^s", "S"),
    ("t^s", "ʦ"),
    ("t^ʃ", "ʧ"),
    ("ɔ^ɪ", "Y"),
)
_MARKS = str.maketrans({"।": ".", "॥": ".", "–": "—", "-": "—", "'": None, "‘": "“", "’": "”"})
_LANGUAGE = re.compile(r"\([a-z^-]+\)")
"""A flag where espeak-ng changes the language, such as ``(^e^n)`` before Latin letters."""

_BREATH = ",.;:!?—…"
_KEPT_WORDS = 65_536


@dataclass(frozen=True, slots=True)
class Token:
    """A symbol, its number in the vocabulary, and the index of its word, if it has one."""

    symbol: str
    number: int
    word: int | None


def tokens(spoken: str) -> list[Token]:
    """The tokens of a spoken text; empty if there is nothing to say."""
    found: list[Token] = []
    for word, span in enumerate(words(spoken)):
        part = parted(span.text)
        found += _tokens(part.before.translate(_MARKS), None)
        found += _tokens(_sounds(part.ipa) or _phonemes(part.said), word)
        found += _tokens(part.after.translate(_MARKS) + " ", None)
    return found[:-1]


def within(limit: int, said: list[Token]) -> Iterator[list[Token]]:
    """``said`` in runs of at most ``limit`` tokens, cut after a mark, else between words."""
    while len(said) > limit:
        spaces = [at for at in range(1, limit + 1) if said[at].symbol == " "]
        breaths = [at for at in spaces if said[at - 1].symbol in _BREATH]
        end = (breaths or spaces or [limit])[-1]
        yield said[:end]
        said = said[end:]
    if said:
        yield said


def _sounds(ipa: str) -> str:
    """A lexicon's IPA in the model's symbols."""
    return flapped(_respelt(ipa.replace("\u0361", _TIE)))


@functools.lru_cache(_KEPT_WORDS)
def _phonemes(word: str) -> str:
    """The phonemes of a word, from espeak-ng if it is not Hindi."""
    hindi = pronounced(word)
    if hindi:
        return accented(hindi)
    return _respelt("".join(library().phonemes(word, _VOICE, _TIE).split()))


def _respelt(phonemes: str) -> str:
    plain = _LANGUAGE.sub("", phonemes)
    for theirs, models in _RESPELT:
        plain = plain.replace(theirs, models)
    return plain.replace(_TIE, "").replace("-", "")


def _tokens(symbols: str, word: int | None) -> Iterator[Token]:
    known = vocabulary()
    return (Token(each, known[each], word) for each in symbols if each in known)


@functools.cache
def vocabulary() -> dict[str, int]:
    """Each symbol that the model knows, and its number."""
    lines = files(__package__).joinpath("data/vocabulary.tsv").read_text("utf-8").splitlines()
    return {symbol: int(number) for symbol, number in (line.split("\t") for line in lines)}
