"""A bulletin by sentences: where each is written, what is said for it, and its clip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bulletin.config import Settings
from bulletin.core.defaults import LANGUAGE
from bulletin.core.model import Bulletin, Paragraph, Piece, Spoken, Story, Unread, Utterance, Voice
from bulletin.core.readable import readable
from bulletin.engines import VoiceChoice
from bulletin.engines.speech import words
from bulletin.language import load
from bulletin.language.lexicon_file import Rule
from bulletin.narration.casting import cast
from bulletin.narration.clips import ClipStore
from bulletin.narration.delivery import Ensemble
from bulletin.normalisation import Lexicon
from bulletin.phrasing import memory_of, paragraphs, spoken_form
from bulletin.phrasing.words import words_of
from bulletin.pipeline.planning import plan


@dataclass(frozen=True, slots=True)
class Stretch:
    """``[start, end)`` of a paragraph's text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A single utterance, and the ``stretch`` of its paragraph.

    ``words`` are where each of its spoken words is written. ``key`` names its clip, which is
    ``kept`` if it has been made already.
    """

    stretch: Stretch
    utterance: Utterance
    voice: Voice
    key: str
    kept: bool
    words: tuple[Stretch, ...]


Sentences = dict[tuple[int, int], list[Sentence]]
"""A bulletin's sentences by story, counted from 0, and by the paragraph's line."""


def sentences(
    bulletin: Bulletin,
    choice: VoiceChoice,
    settings: Settings,
    store: ClipStore,
    *,
    named: bool = False,
) -> Sentences:
    """All sentences of a script's bulletin, whose paragraphs have different lines.

    ``named`` says that the voice was requested. Raises ``InputError``.
    """
    said = plan(bulletin, settings, choice.engine)
    voices = cast(bulletin, settings.reader, choice.engine, choice.voice, named)
    ensemble = Ensemble(choice.engine, voices)
    by_line: defaultdict[tuple[int, int], list[Utterance]] = defaultdict(list)
    for each in said:
        by_line[each.story, each.line].append(each)
    found: Sentences = {}
    for number, story in enumerate(bulletin.stories):
        for line, stands in _places_by_line(story, settings.lexicon).items():
            for utterance, stretch, spans in stands.of(by_line.get((number, line), [])):
                voice = voices.voice(utterance)
                name = ensemble.key(utterance)
                kept = store.path(name).is_file()
                sentence = Sentence(stretch, utterance, voice, name, kept, spans)
                found.setdefault((number, line), []).append(sentence)
    return found


def pieces(story: Story, settings: Settings) -> dict[int, list[tuple[Stretch, Piece]]]:
    """What in a story is not said as written, and where, by line.

    The pieces' own offsets are those of the text that is read.
    """
    return {
        line: [(stands.written(piece.start, piece.end), piece) for piece in stands.reworded]
        for line, stands in _places_by_line(story, settings.lexicon).items()
    }


class _Placement:
    """Maps what is read of a paragraph to where it is written."""

    def __init__(self, paragraph: Paragraph, spoken: Spoken) -> None:
        self._text = spoken.written
        self._places = _places(paragraph, spoken.written)
        self.reworded = [piece for piece in spoken.pieces if piece.rule]
        self._words = [
            self.written(word.start, word.end)
            for word in words_of(spoken, load(LANGUAGE).phrasing)
            for _ in words(word.spoken)
        ]

    def written(self, start: int, end: int) -> Stretch:
        """Where ``[start, end)`` of what is read is in the paragraph."""
        if start >= end:
            at = self._places[start] if start < len(self._places) else len(self._text)
            return Stretch(at, at)
        return Stretch(self._places[start], self._places[end - 1] + 1)

    def of(
        self, said: Sequence[Utterance]
    ) -> Iterator[tuple[Utterance, Stretch, tuple[Stretch, ...]]]:
        """The paragraph's utterances, each with its stretch and those of its spoken words."""
        at = word = 0
        for each in said:
            start = max(self._text.find(each.text, at), 0)
            at = start + len(each.text)
            count = len(words(each.spoken))
            yield each, self.written(start, at), tuple(self._words[word : word + count])
            word += count


@lru_cache(maxsize=512)
def _places_by_line(story: Story, lexicon: tuple[Rule, ...]) -> dict[int, _Placement]:
    """A story's paragraphs by line; readings in one can depend on the others."""
    own, memory = Lexicon(lexicon), memory_of(story)
    found: dict[int, _Placement] = {}
    for _, paragraph, _ in paragraphs(story):
        spoken = spoken_form(readable(paragraph), load(LANGUAGE), own, memory)
        found[paragraph.line] = _Placement(paragraph, spoken)
    return found


def _places(paragraph: Paragraph, read: str) -> list[int]:
    """Where each character that is read is written; for an inserted space, the place before it."""
    unread = [mark for mark in paragraph.marks if isinstance(mark, Unread)]
    if not unread:
        return list(range(len(read)))
    text = paragraph.text
    kept = [
        at for at in range(len(text)) if not any(mark.start <= at < mark.end for mark in unread)
    ]
    places: list[int] = []
    next_one = 0
    for character in read:
        while (
            next_one < len(kept)
            and text[kept[next_one]] != character
            and text[kept[next_one]].isspace()
        ):
            next_one += 1
        if next_one < len(kept) and text[kept[next_one]] == character:
            places.append(kept[next_one])
            next_one += 1
        else:
            places.append(places[-1] if places else 0)
    return places
