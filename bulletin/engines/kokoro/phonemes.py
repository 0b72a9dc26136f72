"""Spoken Hindi into the model's tokens, and which word each token belongs to.

The phonemes are espeak-ng's, respelt as Kokoro was trained on them: the table is that of misaki's
``EspeakG2P`` (Apache-2.0), which the model's makers use for Hindi, with one line more: espeak-ng
1.52 writes the flap ड़ as ``r.``, for which the model's symbol is ``ɽ``. The vocabulary is the
model's own (``config.json`` of Kokoro-82M): a symbol and its number a line.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from bulletin.engines.espeakng import library
from bulletin.engines.speech import words

__all__ = ["Token", "plain", "tokens", "vocabulary", "within"]

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
    ("r.", "ɽ"),
)
_MARKS = str.maketrans({"।": ".", "॥": ".", "–": "—", "-": "—", "'": None, "‘": "“", "’": "”"})
_LANGUAGE = re.compile(r"\([a-z^-]+\)")
"""A flag where espeak-ng changes the language, as ``(^e^n)`` before Latin letters."""

_IPA = re.compile(r"\[\[(.+?)\]\]")

_BREATH = ",.;:!?—…"


@dataclass(frozen=True, slots=True)
class Token:
    """A symbol, its number in the vocabulary, and the word (from 0) it is of, if of any."""

    symbol: str
    number: int
    word: int | None


@dataclass(frozen=True, slots=True)
class _Parts:
    """A word between spaces: the marks before what is said, that itself, the marks after it.

    ``ipa`` is its sound, where a lexicon has it.
    """

    before: str
    said: str
    after: str
    ipa: str


def tokens(spoken: str) -> list[Token]:
    """The tokens of a spoken text; empty where it has nothing to say."""
    parts = [_parted(word.text) for word in words(spoken)]
    found: list[Token] = []
    for word, (part, phonemes) in enumerate(zip(parts, _phonemes(parts), strict=True)):
        found += _tokens(part.before.translate(_MARKS), None)
        found += _tokens(part.ipa or phonemes, word)
        found += _tokens(part.after.translate(_MARKS) + " ", None)
    return found[:-1]


def within(limit: int, said: list[Token]) -> Iterator[list[Token]]:
    """``said`` in runs of at most ``limit`` tokens, cut behind a mark, else between words."""
    while len(said) > limit:
        spaces = [at for at in range(1, limit + 1) if said[at].symbol == " "]
        breaths = [at for at in spaces if said[at - 1].symbol in _BREATH]
        end = (breaths or spaces or [limit])[-1]
        yield said[:end]
        said = said[end:]
    if said:
        yield said


def plain(word: str) -> str:
    """A word without the sound that a lexicon has put behind it."""
    return _IPA.sub("", word)


def _parted(word: str) -> _Parts:
    sound = _IPA.search(word)
    ipa = _respelt(sound[1].replace("\u0361", _TIE)) if sound else ""
    text = plain(word)
    inner = [at for at, sign in enumerate(text) if unicodedata.category(sign)[0] not in "PS"]
    start, end = inner[0], inner[-1] + 1
    return _Parts(text[:start], text[start:end], text[end:], ipa)


def _phonemes(parts: Sequence[_Parts]) -> Iterator[str]:
    """The phonemes of each word, as they are within their clause."""
    clause: list[str] = []
    for part in parts:
        clause.append(part.said)
        if part.after or part is parts[-1]:
            yield from _clause_phonemes(clause)
            clause = []


def _clause_phonemes(clause: Sequence[str]) -> list[str]:
    together = _respelt(library().phonemes(" ".join(clause), _VOICE, _TIE)).split()
    if len(together) == len(clause):
        return together
    # It made of some word two, or of two one: letter by letter, a compound, an abbreviation.
    return [_respelt(library().phonemes(word, _VOICE, _TIE)) for word in clause]


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
