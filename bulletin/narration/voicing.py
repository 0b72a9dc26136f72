"""Sends clips through their voice's chain: once, stored beside the clips themselves.

So a show without the chain, or with another chain, speaks nothing again.
"""

from __future__ import annotations

import csv
import functools
import hashlib
import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import astuple, dataclass, field, replace
from functools import partial
from importlib.resources import files

from audio.chain import VERSION, Chain, chained
from audio.clip import Clip
from audio.profile import measured
from bulletin.core.errors import OutputError
from bulletin.core.model import Utterance, Voice
from bulletin.engines.speech import Speech
from bulletin.narration.clips import ClipStore, DamagedClipError
from bulletin.narration.delivery import Ensemble
from bulletin.narration.listener import Listener
from bulletin.narration.synthesis import Narrated

_AT_ONCE = 2


def chain_of(voice: Voice) -> Chain | None:
    """The chain of ``voice``: its own, else one without an equaliser; ``None`` if not speech."""
    return _table().get((voice.engine, voice.name), Chain())


@dataclass(frozen=True, slots=True)
class Booth:
    """Sends clips through their voices' chains, and stores the results on this machine."""

    store: ClipStore
    ensemble: Ensemble
    listener: Listener
    _not_stored: list[OutputError] = field(default_factory=list, init=False)

    def voiced(self, parts: Sequence[Narrated]) -> list[Narrated]:
        """``parts`` as they are to be mixed.

        If a clip cannot be stored, the listener is told once, and it is processed again whenever
        it is drawn.
        """
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="chain") as pool:
            found = list(pool.map(self._voiced, parts))
        for error in self._not_stored[:1]:
            self.listener.not_kept(str(error))
        return found

    def _voiced(self, part: Narrated) -> Narrated:
        chain = chain_of(self.ensemble.cast.voice(part.utterance))
        if chain is None:
            return part
        speech, damaged = self._stored(part, chain)
        return replace(
            part,
            draw=partial(self._drawn, part, chain),
            profile=speech.profile or part.profile,
            damaged=part.damaged or damaged,
        )

    def _drawn(self, part: Narrated, chain: Chain) -> Clip:
        return self._stored(part, chain)[0].clip

    def _stored(self, part: Narrated, chain: Chain) -> tuple[Speech, bool]:
        """The processed clip, made if necessary, and whether a stored one was damaged."""
        key = self._key(part.utterance, chain)
        damaged = False
        try:
            if found := self.store.local.get(key):
                return found, False
        except DamagedClipError as error:
            self.listener.damaged(str(error))
            damaged = True
        clip = chained(part.draw(), chain, part.profile)
        made = Speech(clip, part.words, measured(clip))
        try:
            self.store.local.put(key, made)
        except OutputError as error:
            self._not_stored.append(error)
        return made, damaged

    def _key(self, utterance: Utterance, chain: Chain) -> str:
        """The name of a clip that went through ``chain``: a hash of what decides how it sounds."""
        own = self.ensemble.key(utterance)
        parts = json.dumps([own, "chain", VERSION, astuple(chain)])
        return hashlib.sha256(parts.encode()).hexdigest()


@functools.cache
def _table() -> dict[tuple[str, str], Chain | None]:
    lines = files(__package__).joinpath("equalisers.tsv").read_text("utf-8").splitlines()
    rows = list(csv.reader((line for line in lines if line[0] != "#"), delimiter="\t"))[1:]
    return {(row[0], row[1]): _chain(row[2:-1]) for row in rows}


def _chain(cells: Sequence[str]) -> Chain | None:
    return Chain(tuple(map(float, cells))) if any(cells) else None
