"""The phonemes of what is said: a voice's own only where a lexicon gives none."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.spoken import Spoken
from bulletin.pronunciation import Pronunciation, explaining


def line(said: Spoken) -> str:
    """All that is said, in IPA, with the lexicon's phonemes."""
    return "".join(piece.ipa or explaining.line(piece.spoken) for piece in said.pieces).strip()


def why(said: Spoken) -> Iterator[str]:
    """A line for each word: its phonemes, and by which rule."""
    return map(explaining.as_text, _words(said))


def as_json(said: Spoken) -> list[dict[str, object]]:
    """The words and their phonemes, for ``json.dumps``."""
    return [explaining.as_json(word) for word in _words(said)]


def _words(said: Spoken) -> Iterator[Pronunciation]:
    """The Hindi words of what is said, and those whose phonemes the lexicon has, in order."""
    for piece in said.pieces:
        if piece.ipa:
            yield explaining.of_lexicon(piece.spoken.strip(), piece.ipa)
        else:
            yield from explaining.words(piece.spoken)
