"""The values that stages pass to each other."""

from __future__ import annotations

from bulletin.core.model import Pause, Role, Utterance

PLAIN = Utterance("सड़क", "सड़क", Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)


def test_utterance_is_said_plainly_unless_it_says_otherwise() -> None:
    assert (PLAIN.speed, PLAIN.tempo, PLAIN.emphasis) == (1.0, 1.0, False)
    assert (PLAIN.story, PLAIN.reader, PLAIN.sound, PLAIN.sound_before) == (0, "", "", "")


def test_quicker_utterance_is_quicker_than_it_was() -> None:
    assert PLAIN.quickened(1.5).quickened(2).speed == 3.0
