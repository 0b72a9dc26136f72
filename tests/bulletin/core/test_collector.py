"""The garbage collector while values are made that have no cycles."""

from __future__ import annotations

import gc

import pytest

from bulletin.core.collector import CollectorPaused
from bulletin.language import load
from bulletin.normalisation import speak


def test_collector_is_off_within_and_on_behind_even_after_an_error() -> None:
    with pytest.raises(ValueError, match="odd"), CollectorPaused():
        assert not gc.isenabled()
        raise ValueError("odd")
    assert gc.isenabled()


def test_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with CollectorPaused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_normalising_a_long_text_collects_nothing() -> None:
    language = load("hi")
    speak("3 मई को 5% बढ़ा।", language)
    gc.collect()
    before = gc.get_stats()[0]["collections"]
    speak("3 मई को 5% बढ़ा। " * 2_000, language)
    assert gc.get_stats()[0]["collections"] - before <= 1
