"""The tables of Hindi that are read when they are first needed: what they say, what they refuse."""

from __future__ import annotations

import ast
import datetime
import re
import shutil
from pathlib import Path

import pytest

import bulletin
from bulletin.core.errors import LanguageError
from bulletin.language import letter_rules, load, programme_words, read
from bulletin.language.label_patterns import evidence
from bulletin.language.loading import tsv

LANGUAGE = load("hi")
HINDI = LANGUAGE.folder
DAY = datetime.date(2026, 11, 25)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HINDI, tmp_path / "hi"))


@pytest.mark.parametrize(
    ("time", "said", "greeting"),
    [
        ("00:00", "रात 12 बजे", "नमस्कार"),
        ("00:05", "रात 12:05 बजे", "नमस्कार"),
        ("03:59", "रात 3:59 बजे", "नमस्कार"),
        ("04:00", "सुबह 4 बजे", "सुप्रभात"),
        ("11:30", "सुबह 11:30 बजे", "नमस्कार"),
        ("12:00", "दोपहर 12 बजे", "नमस्कार"),
        ("13:00", "दोपहर 1 बजे", "नमस्कार"),
        ("16:00", "शाम 4 बजे", "नमस्कार"),
        ("17:10", "शाम 5:10 बजे", "शुभ संध्या"),
        ("20:00", "रात 8 बजे", "नमस्कार"),
        ("23:59", "रात 11:59 बजे", "नमस्कार"),
    ],
)
def test_time_is_told_by_the_part_of_the_day(time: str, said: str, greeting: str) -> None:
    calendar = programme_words(load("hi")).calendar
    clock = datetime.time.fromisoformat(time)
    assert (calendar.time(clock), calendar.greeting(clock)) == (said, greeting)
    assert (calendar.date(DAY), calendar.weekday(DAY)) == ("25 नवंबर 2026", "बुधवार")
    assert calendar.greeting(None) == "नमस्कार"


def test_day_that_does_not_begin_at_hour_0_is_refused(folder: Path) -> None:
    table = folder / "programme.toml"
    table.write_text(table.read_text("utf-8").replace('0 = "रात"', '1 = "रात"', 1), "utf-8")
    with pytest.raises(LanguageError, match="the day does not begin at hour 0"):
        programme_words(read(folder))


@pytest.mark.parametrize("text", ["कल", "वह कल आया", "«कल»", "कल।"])
def test_form_of_evidence_is_found(text: str, folder: Path) -> None:
    (folder / "evidence.toml").write_text("near = ['(?<!\\w)कल(?!\\w)']", "utf-8")
    (form,) = evidence(read(folder))["near"]
    assert form.search(text)
    assert not form.search("कला आजकल")


def _named_in_code() -> tuple[set[str], set[str]]:
    """The word lists that the code asks for by name; all words of its strings and of evidence."""
    asked: set[str] = set()
    words = {*re.findall(r"\w+", (HINDI / "evidence.tsv").read_text("utf-8"))}
    for path in Path(bulletin.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Constant(str(text)):
                    words.update(re.findall(r"\w+", text))
                case ast.Subscript(ast.Attribute(attr="cues") | ast.Name("cues"), ast.Constant(it)):
                    asked.add(str(it))
                case ast.Call(ast.Name("words_of"), [_, *names]):
                    asked.update(
                        str(each.value) for each in names if isinstance(each, ast.Constant)
                    )
                case ast.Call(ast.Name("word_pattern"), [template], own):
                    lists = re.findall("<([a-z_|]+)>", ast.unparse(template))
                    given = {each.arg for each in own}
                    asked.update(each for name in {*lists} - given for each in name.split("|"))
    return asked, words


def test_word_lists_are_those_that_the_code_asks_for() -> None:
    asked, words = _named_in_code()
    assert asked - {*LANGUAGE.cues} == {name for name in asked if hasattr(LANGUAGE, name)}
    assert {*LANGUAGE.cues} <= words


@pytest.mark.parametrize("table", ["phrase_names", "translations"])
def test_words_of_a_table_are_in_order_and_there_once(table: str) -> None:
    words = [row[0] for _, row in tsv(HINDI / f"{table}.tsv", columns=2)]
    assert words == sorted(set(words))


def test_language_without_evidence_has_none(folder: Path) -> None:
    (folder / "evidence.toml").unlink()
    assert not evidence(read(folder))


@pytest.mark.parametrize(
    "table",
    ["currencies", "units", "symbols", "hosts", "spellings", "letters", "months", "scale_words"],
)
def test_row_that_is_there_twice_is_refused(table: str, folder: Path) -> None:
    path = folder / f"{table}.tsv"
    lines = path.read_text("utf-8").splitlines()
    first = next(line for line in lines if line and not line.startswith("#"))
    path.write_text("\n".join([*lines, first]) + "\n", "utf-8")
    with pytest.raises(LanguageError, match=rf"{table}\.tsv:{len(lines) + 1}: .* appears twice"):
        read(folder)


@pytest.mark.parametrize("table", ["currencies", "units", "hosts", "spellings"])
def test_table_holds_each_row_that_is_written(table: str) -> None:
    rows = [
        line.split("\t")[0]
        for line in (HINDI / f"{table}.tsv").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert not {*rows} - {*getattr(load("hi"), table)}


def test_latin_letters_have_rules_in_each_reading() -> None:
    rules = letter_rules(load("hi"))
    assert {cue.reading for cue in rules.cues} <= {*rules.readings, "spell"}
    assert rules.groups["pur"] > 0 > rules.groups["ing"]
    assert rules.joins["क", "स"] == "्"


def test_rules_for_letters_are_patterns_with_a_group_for_each_sound() -> None:
    for by_letter in letter_rules(load("hi")).readings.values():
        for rule_set in by_letter.values():
            pattern = re.compile(rule_set.pattern.pattern)  # which is lazy
            assert pattern.groups + 1 == len(rule_set.sounds)


@pytest.mark.parametrize(
    ("table", "line", "message"),
    [
        ("cues", "zz\t^a$", "there are no rules for the reading 'zz'"),
        ("cues", "en\t(", "is not a valid pattern"),
        ("cues", "en", "1 columns instead of 2"),
        ("classes", "CC\ta", "'CC' is not one new capital letter"),
        ("classes", "C\ta", "'C' is not one new capital letter"),
        ("groups", "^a\t1", "'^a' is not a new group of letters"),
        ("groups", "AA\t1", "is not a new group of letters"),
        ("groups", "qq\tx", "'x' is not a weight"),
        ("joins", "a\tख\t्", "a consonant, its followers"),
        ("joins", "क\tस\tं", "क and स have another sign"),
        ("sounds", "en\t\tA\t\tऑ", "'A' is not in small Latin letters"),
        ("sounds", "en\t\taugh\tt", "4 columns instead of 5"),
    ],
)
def test_rule_for_letters_that_cannot_be_is_refused(
    table: str, line: str, message: str, folder: Path
) -> None:
    path = folder / f"letter_{table}.tsv"
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, line]) + "\n", "utf-8")
    with pytest.raises(LanguageError) as wrong:
        letter_rules(read(folder))
    assert message in str(wrong.value)
    assert f"letter_{table}.tsv:{len(lines) + 1}" in str(wrong.value)
