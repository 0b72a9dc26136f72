"""Which voice speaks for which reader."""

from __future__ import annotations

import pytest

from bulletin.core.cast import Cast
from bulletin.core.errors import SourceError
from bulletin.core.model import Pause, Role, Utterance, Voice

ASHA, RAVI = Voice("kokoro", "asha"), Voice("kokoro", "ravi")
CAST = Cast(ASHA, {"Reader A": ASHA, "Reader B": RAVI})


def said_by(reader: str) -> Utterance:
    return Utterance("नमस्ते", "नमस्ते", Role.BODY, Pause.SENTENCE, 0, "", 1, reader=reader)


def test_each_reader_is_heard_in_the_voice_that_was_cast() -> None:
    order = ["Reader B", "", "Reader A", "Reader B"]
    heard = CAST.heard(map(said_by, order))
    assert list(heard.items()) == [("Reader B", "ravi"), ("", "asha"), ("Reader A", "asha")]


def test_reader_who_was_not_cast_is_named() -> None:
    with pytest.raises(SourceError, match=r"newsreader 'Reader C'.*Reader"):
        CAST.voice(said_by("Reader C"))
