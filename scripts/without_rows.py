"""A language that lacks some rows of its tables, and what it reads differently from the whole one.

It is as if nobody had met those words yet: readings that differ are wrong, and need no judge.
"""

from __future__ import annotations

import dataclasses
import itertools
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from bulletin.core.spoken import Spoken
from bulletin.language import Language, read

_TABLES = (
    *("abbreviations", "acronyms", "currencies", "english", "english_endings", "english_prefixes"),
    *("evidence_counted", "foreign_names", "hosts", "letter_cues", "name_parts", "names"),
    *("names_beside", "phrase_names", "place_names", "places", "pronounced", "proper_names"),
    *("rates", "roman_hindi", "scale_words", "science_parts", "spellings", "team_codes", "towns"),
    *("translations", "units", "word_pairs", "words_beside"),
)
"""Those of words; others have the forms of numbers, the letters, or fitted weights."""
_RULE = "[[rule]]"
_FEW = 8
"""A list of fewer words is part of how a language works."""


def without_rows(language: Language, part: int, parts: int, place: Path) -> Language:
    """``language`` without every ``parts``-th row and cue, in a new folder at ``place``."""
    folder = place / "hi"
    folder.mkdir()

    def stays(key: str) -> bool:
        return crc32(key.encode()) % parts != part

    for path in language.folder.iterdir():
        if path.stem in _TABLES and path.suffix == ".tsv":
            rows = path.read_text("utf-8").splitlines(keepends=True)
            kept = (row for row in rows if row.startswith("#") or _is_sign(row) or stays(row))
            (folder / path.name).write_text("".join(kept), "utf-8")
        elif path.name == "lexicon.toml":
            head, *rules = path.read_text("utf-8").split(_RULE)
            kept = (_RULE + rule for rule in rules if stays(rule))
            (folder / path.name).write_text(head + "".join(kept), "utf-8")
        else:
            (folder / path.name).symlink_to(path)
    cues = {
        name: words if len(words) < _FEW else frozenset(filter(stays, words))
        for name, words in language.cues.items()
    }
    return dataclasses.replace(read(folder), cues=cues)


def _is_sign(row: str) -> bool:
    """Whether a row is about a single sign, which no text is without: «%»."""
    return len(row.split("\t")[0].strip()) <= 1


def stretches(one: Spoken, other: Spoken) -> Iterator[tuple[int, int, str, str]]:
    """The stretches of a text that are read apart both times, and what is said for each."""
    cuts = sorted(_cuts(one) & _cuts(other))
    for start, end in itertools.pairwise(cuts):
        yield start, end, _said(one, start, end), _said(other, start, end)


def _cuts(spoken: Spoken) -> set[int]:
    """Where a reading begins or ends, and the spaces of what is said as written."""
    found = {0, len(spoken.written)}
    for piece in spoken.pieces:
        found |= {piece.start, piece.end}
        if not piece.rule and piece.spoken == spoken.written[piece.start : piece.end]:
            found |= {at for at in range(piece.start, piece.end) if spoken.written[at].isspace()}
    return found


def _said(spoken: Spoken, start: int, end: int) -> str:
    parts = (
        piece.spoken
        if start <= piece.start and piece.end <= end
        else spoken.written[max(start, piece.start) : min(end, piece.end)]
        for piece in spoken.pieces
        if piece.start < end and piece.end > start
    )
    return unicodedata.normalize("NFC", "".join(parts))
