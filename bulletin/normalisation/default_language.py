"""Written words of the default language into spoken ones, by a lexicon, and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bulletin.core.defaults import LANGUAGE
from bulletin.core.spoken import Spoken
from bulletin.language import load
from bulletin.language.lexicon_file import read
from bulletin.normalisation import Lexicon, explanation, speak
from bulletin.normalisation.doubts.doubting import weighed


def lexicon_of(file: Path) -> Lexicon:
    """The lexicon in a file; raises ``SettingsError`` with the file and the line."""
    return Lexicon(read(file))


def normalised(text: str, lexicon: Path | Lexicon | None = None) -> Spoken:
    """How ``text`` is said, by a lexicon's rules and, below them, the language's.

    Raises ``SettingsError`` for a mistake in a lexicon's file.
    """
    own = lexicon_of(lexicon) if isinstance(lexicon, Path) else lexicon
    return speak(text, load(LANGUAGE), own)


def explained(text: str, lexicon: Lexicon | None = None) -> Spoken:
    """Like :func:`normalised`, with what a script would mark as doubtful."""
    return weighed(normalised(text, lexicon), load(LANGUAGE))


def why(said: Spoken) -> Iterator[str]:
    """A line for each thing that was rewritten: how it is said, by which rule, and how surely."""
    language = load(LANGUAGE)
    return (explanation.as_text(each, language) for each in explanation.rewritings(said))


def as_json(said: Spoken) -> dict[str, object]:
    """A text, how it is said, and what was rewritten, for ``json.dumps``."""
    return explanation.as_json(said, load(LANGUAGE))
