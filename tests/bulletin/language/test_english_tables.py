"""The tables of English words and of acronyms: every line of them, and what a mistake says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.resources import files

import pytest

from bulletin.core.errors import LanguageError, Place
from bulletin.language.latin_tables import Row, acronyms, english_words

Parse = Callable[[Iterable[Row]], Mapping[str, str]]


def rows(name: str) -> Iterator[Row]:
    text = files("bulletin.language.hi").joinpath(name).read_text("utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if line and not line.startswith("#"):
            yield Place(name, number), line.split("\t")


ENGLISH = english_words(rows("english.tsv"))
ACRONYMS = acronyms(rows("acronyms.tsv"))

# What no well-formed Devanagari word holds: two vowel signs, a sign on a vowel letter or on
# nothing, a nukta of a letter that the table's policy leaves bare.
MALFORMED = re.compile(r"(?:^|[ ा-ौ्अ-औ])[ा-ौ्]|[ंँः][ा-्ंँः]|[^ज]\u093c(?<![डढ]\u093c)|्$")


def test_english_table_holds_the_commonest_words() -> None:
    assert len(ENGLISH) >= 2_500


def test_acronym_table_holds_the_commonest_acronyms() -> None:
    assert len(ACRONYMS) >= 150


@pytest.mark.parametrize("table", [ENGLISH, ACRONYMS], ids=["english", "acronyms"])
def test_every_reading_is_well_formed(table: Mapping[str, str]) -> None:
    wrong = {word: reading for word, reading in table.items() if MALFORMED.search(reading)}
    assert wrong == {}


@pytest.mark.parametrize("name", ["english.tsv", "acronyms.tsv"])
def test_header_names_the_source(name: str) -> None:
    text = files("bulletin.language.hi").joinpath(name).read_text("utf-8")
    assert "# Source: written for the project" in text
    assert text.endswith("\n")


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("doctor", "डॉक्टर"),
        ("conference", "कॉन्फ्रेंस"),
        ("university", "यूनिवर्सिटी"),
        ("sensex", "सेंसेक्स"),
        ("twitter", "ट्विटर"),
        ("whatsapp", "व्हाट्सऐप"),
        ("office", "ऑफिस"),
        ("news", "न्यूज़"),
        ("minister", "मिनिस्टर"),
        ("cricket", "क्रिकेट"),
        ("chhattisgarh", "छत्तीसगढ़"),
        ("september", "सितंबर"),
        ("washington", "वॉशिंगटन"),
        ("of", "ऑफ"),
        ("vs", "बनाम"),
    ],
)
def test_english_word_is_said_as_newsreaders_say_it(word: str, reading: str) -> None:
    assert ENGLISH[word] == reading


@pytest.mark.parametrize(
    ("word", "reading"),
    [
        ("NATO", "नाटो"),
        ("ISRO", "इसरो"),
        ("COVID", "कोविड"),
        ("AIIMS", "एम्स"),
        ("SAARC", "सार्क"),
        ("NABARD", "नाबार्ड"),
        ("CAG", "कैग"),
        ("MGNREGA", "मनरेगा"),
        ("POCSO", "पॉक्सो"),
        ("NEWS", "न्यूज़"),
    ],
)
def test_acronym_is_said_as_a_word(word: str, reading: str) -> None:
    assert ACRONYMS[word] == reading


@pytest.mark.parametrize(
    "word", ["IIT", "RBI", "JEE", "UIDAI", "UAPA", "LAC", "CBI", "IIM", "WHO", "US", "IT", "UN"]
)
def test_acronym_that_is_spelled_is_not_in_the_table(word: str) -> None:
    assert word not in ACRONYMS


@pytest.mark.parametrize(
    ("parse", "lines", "said"),
    [
        (english_words, [("Doctor", "डॉक्टर")], "small Latin letters"),
        (english_words, [("doctor", "doctor")], "Devanagari"),
        (english_words, [("doctor", "")], "Devanagari"),
        (english_words, [("zone", "\u095bोन")], "NFC"),
        (english_words, [("b", "बी"), ("a", "ए")], "out of order"),
        (english_words, [("a", "ए"), ("a", "अ")], "duplicate"),
        (acronyms, [("Nato", "नाटो")], "capitals"),
        (acronyms, [("NATO", "नाटो।")], "Devanagari"),
    ],
)
def test_mistake_names_its_place(parse: Parse, lines: list[tuple[str, str]], said: str) -> None:
    table = [(Place("t.tsv", number), cells) for number, cells in enumerate(lines, start=1)]
    with pytest.raises(LanguageError, match=said) as caught:
        parse(table)
    assert caught.value.place == Place("t.tsv", len(lines))
