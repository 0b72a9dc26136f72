"""Properties that hold for any text."""

from __future__ import annotations

import random
import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bulletin.core.model import Spoken
from bulletin.language import load
from bulletin.normalisation import numbers, speak
from bulletin.normalisation.numbers import says_a_number
from bulletin.normalisation.repairs.forms import canonical
from tests.rows import each_holds

HINDI = load("hi")
speak("Zyx 1", HINDI)  # reads the tables and compiles the patterns, which no test should time

_PIECES = [
    *(
        "भारत",
        "दिल्ली",
        "में",
        "से",
        "की",
        "बजे",
        "रन",
        "सीरीज",
        "करोड़",
        "लाख",
        "किमी",
        "डॉ.",
        "एस.",
        "ई.पू.",
    ),
    *(
        "सन्",
        "जनवरी",
        "26",
        "1950",
        "2023-24",
        "10:30",
        "₹",
        "Rs.",
        "%",
        "°C",
        "3/4",
        "245/6",
        "12वीं",
    ),
    *(
        "NGO",
        "(NGO)",
        "एनजीओ",
        "Modi",
        "G20",
        " a@b.in ",
        " https://x.in ",
        "@abc",
        "#abc",
        "+91",
        "98260 12345",
    ),
    *(
        " ",
        "  ",
        "\n",
        ",",
        ".",
        "।",
        "|",
        "-",
        "–",
        "/",
        "(",
        ")",
        "'",
        '"',
        ":",
        "*",
        "x",
        "½",
        "\u200d",
    ),
    *(
        "\u093c",
        "\u093e",
        "\u094d",
        "०",
        "१२",
        "क़",
        "क़",
        "5",
        "0",
        "…",
        "\ufeff",
        "\ue000",
        "\ue001",
    ),
]
PRINTED = st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)
DEVANAGARI = st.text(st.characters(min_codepoint=0x0900, max_codepoint=0x097F), max_size=20)
ANYTHING = (
    st.text(max_size=40) | DEVANAGARI | PRINTED | st.text("0123456789.,:/-+ ₹%'", max_size=12)
)
"""Any Unicode, Devanagari in any order, pieces of news in any order, signs of numbers."""

TEMPLATES = [
    "कुल {}",
    "{} लोग आए",
    "GST @{}%",
    "<{}%",
    "({})",
    "ट्रेन {} रवाना",
    "↑{} अंक",
    "एसपी {} और",
    "कोड-{}",
    "*{}* पद",
    "X{}Y",
    "@{} रुपये",
]

WORDS = ["सरकार", "ने", "कहा", "योजना", "जनता", "पहुँची", "ज़रूरत", "नहीं", "विद्यालय", "कृषि"]


def is_latin(character: str) -> bool:
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN ")


def said(written: str) -> Spoken:
    return speak(written, HINDI)


@given(ANYTHING)
def test_pieces_cover_the_written_text_in_order(written: str) -> None:
    spoken = said(written)
    position = 0
    for piece in spoken.pieces:
        assert piece.start == position
        assert piece.end >= piece.start
        position = piece.end
    assert position == len(written)


@given(ANYTHING)
def test_no_digit_and_no_latin_letter_is_left(written: str) -> None:
    text = said(written).text
    assert not [c for c in text if c.isdigit() or is_latin(c)]


@given(ANYTHING)
@example("GST @18% और @500")
@example("@123 <b>5</b> #45 ₹.5 4 .5")
def test_every_digit_is_said_or_told_as_left_out(written: str) -> None:
    """A piece that covers digits says a number, or is in ``--why`` as not read, by a rule."""
    for piece in said(written).pieces:
        if re.search("[0-9]", canonical(written[piece.start : piece.end]).text):
            left_out = piece.rule in {"unread", "address"} and not piece.spoken.strip()
            number = says_a_number("0", piece.spoken, HINDI)
            assert number or left_out or piece.rule == "phrase"


@given(st.integers(0, 10**9), st.sampled_from(TEMPLATES))
def test_number_keeps_its_value_in_any_place(number: int, template: str) -> None:
    spoken = said(template.format(number)).text
    ways = {numbers.cardinal(number, HINDI), numbers.digits(str(number), HINDI)}
    ways |= {numbers.year(number, HINDI)}
    assert any(way in spoken for way in ways)


@given(ANYTHING)
@example("A\u0327\u030a 5\u0308")
def test_spoken_text_is_nfc(written: str) -> None:
    assert unicodedata.is_normalized("NFC", said(written).text)


def test_spoken_text_speaks_itself() -> None:
    """Some one in a hundred of such strings («4+ .39₹») read otherwise again, as what is left of
    two signs is like a third.

    Drawn here, as hypothesis draws from what stands in the modules that happen to be loaded too.
    """
    drawn = random.Random(1)  # noqa: S311
    signs = "0123456789.,:/-+ ₹%'"
    devanagari = [chr(code) for code in range(0x0900, 0x0980)]
    texts = [
        "".join(drawn.choices(kind, k=drawn.randint(1, longest)))
        for kind, longest in ((_PIECES, 14), (devanagari, 20), (list(signs), 12))
        for _ in range(200)
    ]
    once = [said(text).text for text in texts]
    assert sum(said(text).text != text for text in once) <= len(texts) // 100


@given(st.lists(st.sampled_from([*WORDS, "12", "₹40", "NGO", "26/01/2024", "5:30"]), max_size=12))
def test_untouched_words_keep_their_order(words: list[str]) -> None:
    text = said(" ".join(words)).text
    kept = [word for word in re.split(" +", text) if word in WORDS]
    assert kept == [word for word in words if word in WORDS]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_plain_hindi_stays_as_it_is(words: list[str]) -> None:
    written = " ".join(words) + "।"
    spoken = said(written)
    assert spoken.text == written
    assert [piece.rule for piece in spoken.pieces] == [""]


_SAME_WORD = {"पन्द्रह": "पंद्रह"}


def agrees_with_icu(number: int) -> None:
    icu = pytest.importorskip("icu", reason="the wheel icukit-pyicu is not installed")
    oracle = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("hi"))
    words = oracle.format(number).split()
    assert numbers.cardinal(number, HINDI) == " ".join(_SAME_WORD.get(w, w) for w in words)


@given(st.integers(0, 10**11))
def test_cardinals_agree_with_icu(number: int) -> None:
    agrees_with_icu(number)


def test_small_cardinals_agree_with_icu() -> None:
    each_holds(range(1000), agrees_with_icu)


@pytest.mark.parametrize(
    "form",
    ["5 {unit}", "-3 से -5 {unit}", "8/128 {unit}", "5/12/18 {unit}", "₹5/{unit}", "5 {unit}/10 kg"],
)
def test_unit_is_read_in_any_case_wherever_a_number_takes_one(form: str) -> None:
    small = [unit for unit in HINDI.units if unit.isascii()]
    for unit in {*HINDI.units, *map(str.capitalize, small), *map(str.upper, small)}:
        assert speak(form.format(unit=unit), HINDI).text
