"""The lengths of clips: stored ones, expected ones, and those that have been made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from bulletin.core.model import Utterance
from bulletin.mixing import Mixing, layout
from bulletin.narration.clips import ClipStore, DamagedClipError
from bulletin.narration.delivery import Ensemble, delivery
from bulletin.narration.estimate import speeches_s
from bulletin.narration.speed import Length, at_speeds
from bulletin.narration.synthesis import Narrated

_RATE = 24000
"""The resolution of an estimate."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """The seconds of each story until the next one's first word, and in all."""

    stories_s: Mapping[int, float]
    whole_s: float


class Expected:
    """Expected lengths of clips: exact for stored ones, estimated for others."""

    def __init__(self, store: ClipStore, ensemble: Ensemble) -> None:
        """``store`` is looked into once for each clip."""
        self._store = store
        self._ensemble = ensemble
        self._found: dict[str, Length | None] = {}

    def lengths(self, said: Sequence[Utterance]) -> list[Length]:
        """One for each utterance."""
        kept = [self.kept(each) for each in said]
        kept_s = [each.frames / each.rate if each else None for each in kept]
        likely_s = speeches_s(said, self._ensemble.cast.voice, kept_s, self._ensemble.manner)
        return [
            known or Length(round(seconds * _RATE), _RATE)
            for known, seconds in zip(kept, likely_s, strict=True)
        ]

    def estimate(self, said: Sequence[Utterance], mixing: Mixing) -> Estimate:
        """How long what is said will last, including its pauses and the station sounds."""
        form = mixing.form
        laid = layout(said, at_speeds(said, self.lengths(said), form.rate), mixing)
        starts: dict[int, int] = {}
        for each, span in zip(said, laid.words, strict=True):
            starts.setdefault(each.story, span.start if starts else 0)
        ends = [*list(starts.values())[1:], laid.frames]
        lasts = zip(starts, starts.values(), ends, strict=True)
        return Estimate(
            {story: (end - start) / form.rate for story, start, end in lasts},
            laid.frames / form.rate,
        )

    def kept(self, utterance: Utterance) -> Length | None:
        """The length of the stored clip; ``None`` if there is none."""
        key = self._ensemble.key(utterance)
        if key not in self._found:
            self._found[key] = self._looked_up(key, self._ensemble.own_speed(utterance))
        return self._found[key]

    def _looked_up(self, key: str, own_speed: float) -> Length | None:
        with suppress(DamagedClipError):
            if speech := self._store.get(key):
                return Length(speech.clip.frames, speech.clip.rate, own_speed)
        return None


class MadeClips:
    """Clips that have been made, for utterances with the same words."""

    def __init__(self, narrated: Iterable[Narrated]) -> None:
        """Each is given out once, and the last of several with the same words repeatedly."""
        self._parts: defaultdict[tuple[str, str], list[Narrated]] = defaultdict(list)
        for part in narrated:
            self._parts[_words(part.utterance)].append(part)

    def lengths(self, said: Sequence[Utterance]) -> list[Length]:
        """One for each utterance."""
        likest = [_likest(self._parts[_words(each)], each) for each in said]
        return [Length(part.profile.frames, part.profile.rate, part.own_speed) for part in likest]

    def parts(self, said: Sequence[Utterance]) -> list[Narrated]:
        """``said`` with their clips."""
        return [replace(self._part(each), utterance=each) for each in said]

    def _part(self, utterance: Utterance) -> Narrated:
        parts = self._parts[_words(utterance)]
        likest = _likest(parts, utterance)
        if len(parts) > 1:
            parts.remove(likest)
        return likest


def _words(utterance: Utterance) -> tuple[str, str]:
    return utterance.spoken, utterance.reader


def _likest(parts: Sequence[Narrated], utterance: Utterance) -> Narrated:
    """The first clip of the same words with the same delivery as ``utterance``, else the first."""
    manner = delivery(utterance)
    return next((part for part in parts if delivery(part.utterance) == manner), parts[0])
