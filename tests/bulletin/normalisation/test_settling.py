"""Whether a number is doubtful, by all that speaks against it together."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from bulletin.language import Language, load
from bulletin.normalisation import speak
from bulletin.normalisation.chunks import chunks
from bulletin.normalisation.doubts.doubting import shares_of_chunks, weighed
from bulletin.normalisation.doubts.settling import numbers
from bulletin.normalisation.explanation import doubts

HINDI = load("hi")


def doubted(written: str, language: Language = HINDI) -> list[str]:
    return [each.written for each in doubts(weighed(speak(written, language), language))]


def with_weights(folder: Path, *rows: str) -> Language:
    """Hindi with other weights, or none."""
    for path in HINDI.folder.iterdir():
        if path.name != "number_doubts.tsv":
            (folder / path.name).symlink_to(path)
    if rows:
        (folder / "number_doubts.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return dataclasses.replace(HINDI, folder=folder)


@pytest.mark.parametrize(
    "written",
    [
        "नाव का भाव 1740 से 4875 रहा",
        "कल 1800 हाई-वॉटर गाड़ियां लगाईं",
        "शहर में धारा -144 लागू कर दी गई",
        "सब मरीज कोविड -19 से ठीक हुए",
        "टीम ने 180-5 का स्कोर बनाया",
    ],
)
def test_doubt_that_is_seldom_due_there_is_none(written: str) -> None:
    assert not doubted(written)


def test_number_that_no_rule_doubts_is_doubtful_where_names_have_it() -> None:
    assert doubted("मेले में टैब 750 की बिक्री हुई") == ["750"]


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("उसके पास से एक तमंचा . 32 बोर मिला", "32"),
        ("दुकान में Zarax XT 100 की कीमत घटी", "100"),
        ("नया ज़िंकवाल 125 XTEC बाजार में आया", "125"),
    ],
)
def test_number_in_surroundings_in_which_many_were_read_wrongly_is_doubtful(
    written: str, number: str
) -> None:
    assert number in doubted(written)


def test_clauses_of_a_law_are_sure() -> None:
    assert not doubted("धारा 34(1)(च) के तहत और धारा 115 और 505(1) में")


@pytest.mark.parametrize(
    "written",
    ["मंदिर 26°40' उ.अ. पर है", "गाँव 30°05′N 78°10′E पर है", "दूरी b और c का योग", "ब्लॉक a में आग"],
)
def test_coordinates_and_variables_are_sure(written: str) -> None:
    assert not doubted(written)


@pytest.mark.parametrize("written", ["उस k पास कुछ नहीं", "ऋग्वेद के मंडल में 6:16 देखें"])
def test_letter_or_verse_that_may_be_something_else_is_doubtful(written: str) -> None:
    assert doubted(written)


def test_without_weights_each_doubt_stands(tmp_path: Path) -> None:
    assert doubted("शहर में धारा -144 लागू कर दी गई", with_weights(tmp_path)) == ["-144"]


def test_doubt_of_a_kind_without_a_weight_stands(tmp_path: Path) -> None:
    language = with_weights(tmp_path, "any number\t-9")
    assert doubted("शहर में धारा -144 लागू कर दी गई", language) == ["-144"]
    assert not doubted(
        "शहर में धारा -144 लागू कर दी गई",
        with_weights(_folder(tmp_path), "any number\t-9", "kind hyphen before a number\t-1"),
    )


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "other"
    folder.mkdir()
    return folder


def test_number_has_its_doubt_and_the_words_beside_it() -> None:
    spoken = speak("शहर में धारा -144 की बात", HINDI)
    found = [*chunks(spoken)]
    shares = [*shares_of_chunks(found, spoken, HINDI)]
    [(piece, number, share)] = numbers(found, shares, spoken, HINDI)
    assert spoken.written[piece.start : piece.end].strip() == "-144"
    assert number.kind == "hyphen before a number"
    assert (number.before, number.behind) == ((" ", "usual"), (" ", "की"))
    assert share < 0.98
