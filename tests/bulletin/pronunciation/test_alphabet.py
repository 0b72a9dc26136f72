"""IPA as people write it."""

from __future__ import annotations

import unicodedata

import pytest

from bulletin.engines.kokoro.phonemes import vocabulary
from bulletin.pronunciation.alphabet import UnknownSymbolError, symbols, written


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("ɦə", "hə"),
        ("bʱ", "bʰ"),
        ("gɡ", "ɡɡ"),
        ("t͡ʃd͡ʒ", "ʧʤ"),
        ("t͜ʃd͜ʒ", "ʧʤ"),
        ("t̪d̪", "td"),
        ("kə.məl", "kəməl"),
        ("õ", "o\u0303"),
        ("ãː", "a\u0303ː"),
        ("ç", "ç"),
    ],
)
def test_ipa_loses_nothing_in_either_normal_form(theirs: str, ours: str) -> None:
    for form in ("NFC", "NFD"):
        assert written(unicodedata.normalize(form, theirs)) == ours


@pytest.mark.parametrize(
    ("theirs", "symbol", "nearest"),
    [("kɬa", "ɬ", "l"), ("ɓa", "ɓ", "b"), ("naʘ", "ʘ", "p"), ("a中", "中", ""), ("A", "A", "a")],
)
def test_unknown_symbol_comes_with_the_nearest(theirs: str, symbol: str, nearest: str) -> None:
    with pytest.raises(UnknownSymbolError) as wrong:
        written(theirs)
    assert (wrong.value.symbol, wrong.value.nearest) == (symbol, nearest)


def test_letter_with_an_unknown_mark_is_named_whole() -> None:
    with pytest.raises(UnknownSymbolError) as wrong:
        written("ā")
    assert wrong.value.symbol == "ā"


def test_kokoro_knows_every_symbol() -> None:
    assert symbols() <= set(vocabulary())
