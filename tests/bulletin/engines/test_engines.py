"""Engines by name, and which of them ``auto`` takes."""

from __future__ import annotations

import pytest

from bulletin import engines
from bulletin.core.errors import EngineUnavailableError, SettingsError
from bulletin.engines import Engine, Readiness, choosing
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.gtts import GttsEngine
from bulletin.engines.silent import SilentEngine


def ready(_self: Engine) -> Readiness:
    return Readiness(True)


def down(_self: Engine) -> Readiness:
    return Readiness(False, "it is down", "Wait.")


def test_engines_are_found_by_entry_point() -> None:
    assert {"espeak", "gtts", "silent"} <= set(engines.names())
    assert engines.engine("silent").name == "silent"


def test_unknown_engine_and_voice_are_named_with_those_that_are() -> None:
    with pytest.raises(SettingsError, match=r"there is no engine 'xx'\. There are: auto, .*espeak"):
        engines.choose("xx", None)
    with pytest.raises(SettingsError, match=r"espeak has no voice 'xx'\. It has: hi, "):
        engines.choose("espeak", "xx")
    with pytest.raises(SettingsError, match="no engine has a voice 'xx'"):
        engines.choose("auto", "xx")


def test_auto_takes_the_best_engine_that_is_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GttsEngine, "check", ready)
    assert engines.choose("auto", None).engine.name == "gtts"


def test_auto_says_why_it_passed_an_engine_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "engines", lambda: iter([GttsEngine(), EspeakEngine()]))
    monkeypatch.setattr(GttsEngine, "check", down)
    choice = engines.choose("auto", None)
    assert (choice.engine.name, choice.why) == (
        "espeak",
        "espeak speaks, as gtts cannot: it is down",
    )


def test_auto_takes_an_engine_that_has_the_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GttsEngine, "check", ready)
    choice = engines.choose("auto", "hi+f2")
    assert (choice.engine.name, choice.voice.name) == ("espeak", "hi+f2")


def test_auto_never_takes_silence_for_a_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "engines", lambda: iter([GttsEngine(), SilentEngine()]))
    monkeypatch.setattr(GttsEngine, "check", down)
    with pytest.raises(EngineUnavailableError, match=r"no voice is ready: gtts cannot: it is down"):
        engines.choose("auto", None)


def test_silence_never_stands_in_for_a_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "engines", lambda: iter([SilentEngine()]))
    assert engines.stand_in("gtts", None) is None
    monkeypatch.setattr(choosing, "engines", lambda: iter([SilentEngine(), EspeakEngine()]))
    choice = engines.stand_in("gtts", None)
    assert choice
    assert choice.engine.name == "espeak"


def test_every_engine_takes_a_sentence_but_no_book_at_once() -> None:
    for engine in engines.engines():
        assert engine.limit
        assert 100 <= engine.limit <= 1000
