"""Words keep their places at another speed."""

from __future__ import annotations

import pytest

from bulletin.engines.speech import Word, at_speed

HEARD = (Word("मौसम", 0, 9000, exact=True), Word("विभाग", 9600, 20001, exact=False))


@pytest.mark.parametrize("factor", [0.8, 0.94, 1.0, 1.3])
def test_words_keep_their_share_of_the_speech(factor: float) -> None:
    for word, before in zip(at_speed(HEARD, factor), HEARD, strict=True):
        assert (word.text, word.exact) == (before.text, before.exact)
        assert word.start == pytest.approx(before.start / factor, abs=0.5)
        assert word.end == pytest.approx(before.end / factor, abs=0.5)
