"""How much louder each clip is made, so that all clips of all voices are heard alike."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from audio.loudness import gated
from audio.profile import Profile
from bulletin.narration.positions import Position

__all__ = ["evened", "phrased_db"]

_HEADLINE_DB = 1.0
_STORY_DB = 0.8
_PARAGRAPH_DB = 1.0
"""By so much a story and a paragraph begin louder than their middle, and end softer."""

_SURE_FROM_S = 3.0
"""A clip so long is as loud as it is measured; of a shorter one, its voice tells more and more."""

_FURTHEST_DB = 9.0
"""A clip further from its voice is meant to be, or is no speech."""


def evened(profiles: Sequence[Profile], voices: Sequence[str]) -> list[float]:
    """The gain in dB that brings each clip to 0 LUFS; ``voices`` says whose each is.

    A word alone has no loudness to speak of, as it may have no stressed vowel: it stands as far
    from its voice as the voice said it, the less so the longer it is.
    """
    of_voice = {
        voice: gated(
            np.concatenate(
                [
                    profile.blocks
                    for profile, whose in zip(profiles, voices, strict=True)
                    if whose == voice
                ]
            )
        )
        for voice in dict.fromkeys(voices)
    }
    return [
        _gain(profile, of_voice[voice]) for profile, voice in zip(profiles, voices, strict=True)
    ]


def _gain(profile: Profile, of_voice: float | None) -> float:
    if of_voice is None:
        return 0.0
    own = profile.loudness_lufs
    if own is None:
        return -of_voice
    away = min(max(own - of_voice, -_FURTHEST_DB), _FURTHEST_DB)
    sure = min(profile.seconds / _SURE_FROM_S, 1.0)
    return -of_voice - sure * away


def phrased_db(position: Position) -> float:
    """How much louder an utterance is read for where it stands: the first of a paragraph the most.

    Levelled alike, four voices' speech had a loudness range of 1.4 to 1.7 LU; so it has 3 to 4.
    """
    if position.headline:
        return _HEADLINE_DB
    story, paragraph = position.in_story, position.in_paragraph
    return _STORY_DB * (1 - 2 * story) + _PARAGRAPH_DB * (1 - 2 * paragraph)
