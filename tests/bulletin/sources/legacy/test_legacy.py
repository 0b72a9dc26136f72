"""Hindi typed for fonts from before Unicode: each word is right, and nothing else is mistaken for
it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.sources.legacy import CERTAIN, Font, decode, detect, named
from bulletin.sources.legacy.decoding import Decoder, typed
from bulletin.sources.legacy.layouts import layout
from tests.rows import each_holds

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [
        re.sub(r"\\x(..)", lambda code: chr(int(code[1], 16)), line).split("\t")
        for line in lines
        if line and not line.startswith("# ")
    ]


KRUTIDEV, CHANAKYA, TYPISTS = rows("krutidev.tsv"), rows("chanakya.tsv"), rows("typists.tsv")
OTHERS = rows("other_text.tsv")
ENCODERS = [
    *((Font.KRUTIDEV, word, by_one) for word, by_one, _ in KRUTIDEV),
    *((Font.DEVLYS, word, by_other) for word, _, by_other in KRUTIDEV),
    *((Font.CHANAKYA, word, by_one) for word, by_one, _ in CHANAKYA),
    *((Font.CHANAKYA, word, by_other) for word, _, by_other in CHANAKYA),
]


def test_word_of_another_encoder_is_read_right() -> None:
    def check(row: tuple[Font, str, str]) -> None:
        font, word, keys = row
        assert decode(keys, font) == word

    each_holds(ENCODERS, check)


def test_words_hold_every_sign_and_more_than_200_words_a_font() -> None:
    for table in (KRUTIDEV, CHANAKYA):
        words = {row[0] for row in table}
        held = set("".join(words))
        assert len(words) > 350
        assert set("ािीुूृेैोौॉ्ंँः़") <= held
        assert set("अआइईउऊऋएऐओऔऑ") <= held
        # Except ङ, ञ and ळ, which Hindi news has no words of.
        assert {chr(code) for code in range(0x915, 0x93A)} - held <= set("ङञऩऱळऴ")


def test_what_typists_write_is_read() -> None:
    def check(row: list[str]) -> None:
        name, keys, text = row
        assert Decoder(name).decoded(typed(keys)) == unicodedata.normalize("NFC", text)

    each_holds(TYPISTS, check)


@pytest.mark.parametrize("table", [KRUTIDEV, CHANAKYA], ids=["krutidev", "chanakya"])
def test_fifty_words_are_detected_with_confidence(table: list[list[str]]) -> None:
    expected = Font.KRUTIDEV if table is KRUTIDEV else Font.CHANAKYA
    for column in (1, 2):
        for start in range(0, len(table) - 50, 50):
            text = "\n".join(row[column] for row in table[start : start + 50])
            font, confidence = detect(text)
            assert (font, confidence >= CERTAIN) == (expected, True), text


@pytest.mark.parametrize("between", ["\n", " "], ids=["a line each", "in one line"])
@pytest.mark.parametrize("table", [KRUTIDEV, CHANAKYA], ids=["krutidev", "chanakya"])
def test_words_that_were_found_out_are_all_read(table: list[list[str]], between: str) -> None:
    for column in (1, 2):
        text = between.join(row[column] for row in table)
        read = decode(text, detect(text).font, mixed=True)
        assert read.split() == [row[0] for row in table]


def test_devanagari_among_keys_stays_what_it_is() -> None:
    # An encoder that did not know ड़ left it as it was.
    assert decode("tqड़rk कि दिल्ली, gSA", Font.KRUTIDEV) == "जुड़ता कि दिल्ली, है।"


@pytest.mark.parametrize(("kind", "text"), OTHERS)
def test_other_text_is_never_taken_for_it(kind: str, text: str) -> None:
    assert detect(text).confidence < 0.6, kind
    assert detect(f"{text}\n" * 30).confidence < CERTAIN, kind


def test_all_other_text_together_is_not_taken_for_it() -> None:
    assert detect("\n".join(text for _, text in OTHERS)).confidence < 0.5


def test_legacy_lines_among_others_are_found_and_decoded_alone() -> None:
    mixed = (
        "Koo App\nमुख्यमंत्री ने बैठक ली।\n"
        "dfe'uj] dysDVj ds lkFk cSBd esa dkuwu O;oLFkk dh leh{kk dh xbZA\n"
        "Follow Us On You Tube\n¼NGO½ dh tkap gksxh"
    )
    font, confidence = detect(mixed)
    assert (font, confidence >= CERTAIN) == (Font.KRUTIDEV, True)
    assert decode(mixed, font, mixed=True) == (
        "Koo App\nमुख्यमंत्री ने बैठक ली।\n"
        "कमिश्नर, कलेक्टर के साथ बैठक में कानून व्यवस्था की समीक्षा की गई।\n"
        "Follow Us On You Tube\n(NGO) की जांच होगी"
    )


def test_chanakya_of_newspapers_and_of_school_books_are_told_apart() -> None:
    books = "mQtkZ osQ lzksr oqQN {ks=kksa esa gSaA jkT; ljdkj us fd;k"
    newspapers = "ª¤Áæü ·ð¤ dæðÌ ·é¤À ÿæð˜ææð´ ×ð´ ãñ´Ð ÚUæ’Ø âÚU·¤æÚU Ùð ç·¤Øæ"
    for text in (books, newspapers):
        assert detect(text)[0] is Font.CHANAKYA
        assert decode(text, Font.CHANAKYA) == "ऊर्जा के स्रोत कुछ क्षेत्रों में हैं। राज्य सरकार ने किया"


@pytest.mark.parametrize(
    ("family", "font"),
    [
        ("Kruti Dev 010", Font.KRUTIDEV),
        ("KrutiDev010", Font.KRUTIDEV),
        ("kruti dev 040 wide", Font.KRUTIDEV),
        ("DevLys 010", Font.DEVLYS),
        ("Devlys010", Font.DEVLYS),
        ("Chanakya", Font.CHANAKYA),
        ("Walkman-Chanakya905", Font.CHANAKYA),
        ("AkrutiDevPriya", None),
        ("Mangal", None),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_font_is_known_by_its_name(family: str, font: Font | None) -> None:
    assert named(family) is font


@pytest.mark.parametrize(
    "form",
    [
        lambda keys: keys,
        lambda keys: keys.encode("cp1252").decode("latin-1"),
        lambda keys: "".join(
            chr(0xF000 + byte) if byte > 32 else chr(byte) for byte in keys.encode("cp1252")
        ),
        lambda keys: unicodedata.normalize("NFD", keys),
    ],
    ids=["Windows-1252", "read as Latin-1", "a symbol font's", "decomposed"],
)
def test_characters_are_known_however_they_were_saved(form: Callable[[str], str]) -> None:
    assert decode(form("fo’ks”k Øe Å¡pkbZ ˆ‰Š"), Font.KRUTIDEV) == "विशेष क्रम ऊँचाई ६७८"


def test_tables_show_devanagari_for_runs_of_keys() -> None:
    # So that no glyph of a run is taken for a key again.
    for name in ("krutidev", "walkman", "chanakya"):
        assert all(re.fullmatch("[\u0900-\u097f]+", shown) for shown in layout(name).runs.values())


@given(st.text())
def test_any_text_is_decoded_and_judged_without_an_error(text: str) -> None:
    for font in Font:
        decode(text, font)
        decode(text, font, mixed=True)
    assert 0 <= detect(text).confidence < 1


@given(st.text(st.sampled_from([chr(code) for code in layout("krutidev").singles] + [" "])))
def test_any_keys_are_decoded_to_normal_form(keys: str) -> None:
    for font in Font:
        text = decode(keys, font)
        assert text == unicodedata.normalize("NFC", text)
        assert "\ue000" not in text


@pytest.mark.parametrize("font", list(Font))
def test_half_a_million_characters_without_a_space_are_decoded(font: Font) -> None:
    assert decode("fd" * 250_000, font)
