"""A bed's gain: down before a word begins, up again after a while without speech."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from audio.format import Format
from audio.timeline import Envelope, Span

ATTACK_S = 0.2
"""How long before a word the bed begins to fall; when the word begins, it is down."""

HOLD_S = 0.25
"""How long it stays down after a word …"""

RELEASE_S = 0.6
"""… and then rises, as far as possible before the next one."""

TAIL_S = 1.2
"""How long after the last word the bed has faded out."""

_IN_S = 0.4
_UNHEARD_DB = -60.0


def ducked(
    bed: Span, words: Sequence[Span], form: Format, open_db: float, under_db: float
) -> Envelope:
    """The envelope of a bed under the ``words`` in its span.

    Between two words it rises evenly, and only as far as it can be down again in time.
    """
    attack, hold, release = map(form.samples, (ATTACK_S, HOLD_S, RELEASE_S))
    over = [word for word in words if bed.start <= word.start and word.end <= bed.end]
    points = [
        (bed.start, _UNHEARD_DB),
        (bed.start + form.samples(_IN_S), open_db),
        (over[0].start - attack, open_db),
        (over[0].start, under_db),
    ]
    for word, following in pairwise(over):
        rising = min(following.start - attack - word.end - hold, release)
        if rising > 0:
            risen_db = under_db + (open_db - under_db) * rising / release
            points += [
                (word.end + hold, under_db),
                (word.end + hold + rising, risen_db),
                (following.start - attack, risen_db),
                (following.start, under_db),
            ]
    end = over[-1].end
    points += [(end, under_db), (end + form.samples(TAIL_S), _UNHEARD_DB)]
    at, gain_db = zip(*points, strict=True)
    return Envelope(np.array(at, dtype=np.int64), np.array(gain_db))
