"""Places everything: words in sequence, sounds in the pauses, beds around words.

It works from lengths alone, so that a bulletin can also be laid out before it is spoken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from audio.ducking import TAIL_S
from audio.format import Format
from audio.timeline import Span
from bulletin.mixing.placement import Placement

_BEFORE_A_SOUND_S = 0.3
_AFTER_A_SOUND_S = 0.3
BED_LEAD_S = 1.0
"""How long a bed plays before the first word over it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """``words`` are the utterances' places, ``sounds`` the others' with their names, in order.

    ``held`` is where a bed fills the time after the last word (see :mod:`bulletin.mixing.hold`).
    """

    words: tuple[Span, ...]
    sounds: tuple[tuple[str, Span], ...]
    beds: tuple[Span, ...]
    frames: int
    held: Span | None = None


def laid_out(
    lengths: Sequence[int],
    pauses: Sequence[int],
    placement: Placement,
    sounds: Mapping[str, int],
    form: Format,
) -> Layout:
    """Lay out utterances of these lengths and the pauses after them, all in samples.

    ``sounds`` are the lengths of the station sounds; missing ones are skipped. A pause is
    lengthened to hold its sound and a bed's beginning or end, so that no sound meets a word.
    """
    after = form.samples(_AFTER_A_SOUND_S)
    lead, tail = form.samples(BED_LEAD_S), form.samples(TAIL_S)
    spans = placement.beds if "bed" in sounds else ()
    begins, ends = {first for first, _ in spans}, {last for _, last in spans}
    words: list[Span] = []
    heard, at = _opening(placement, sounds, after)
    if 0 in begins:
        at += lead - (after if heard else 0)
    for number, (length, pause) in enumerate(zip(lengths, pauses, strict=True)):
        words.append(Span(at, at + length))
        following = at + length + pause
        free = at + length + (tail if number in ends else 0)  # from here on nothing else plays
        name = placement.after[number]
        if name in sounds:
            start = max(free, at + length + form.samples(_BEFORE_A_SOUND_S))
            heard.append((name, Span(start, start + sounds[name])))
            free = start + sounds[name]
            following = max(following, free + after)
        at = max(following, free + (lead if number + 1 in begins else 0))
    beds = [Span(max(words[a].start - lead, 0), words[b].end + tail) for a, b in spans]
    return Layout(tuple(words), tuple(heard), tuple(beds), at)


def _opening(
    placement: Placement, sounds: Mapping[str, int], after: int
) -> tuple[list[tuple[str, Span]], int]:
    """The sounds before the first word, and where the last of them and its silence end."""
    heard: list[tuple[str, Span]] = []
    at = 0
    for name in placement.before:
        if name in sounds:
            heard.append((name, Span(at, at + sounds[name])))
            at += sounds[name] + after
    return heard, at
