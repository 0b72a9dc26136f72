"""Languages are folders of tables; a mistake in one is reported with its file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bulletin.core.errors import LanguageError
from bulletin.language import load, read
from bulletin.language.loading import by_first, weights
from tests.marathi import FOLDER

HINDI = load("hi").folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "mr"))


def test_language_is_loaded_once() -> None:
    assert load("hi") is load("hi")


def test_second_language_needs_no_code(folder: Path) -> None:
    assert read(folder).numbers[12] == "बारा"


@pytest.mark.parametrize("code", ["xx", "", "../hi", "hi/"])
def test_unknown_language_is_an_error(code: str) -> None:
    with pytest.raises(LanguageError, match="no language"):
        load(code)


@pytest.mark.parametrize(
    ("table", "line", "message"),
    [
        ("numbers.tsv", "7\tसात", "expected the number 100, found 7"),
        ("scales.tsv", "x\tशे\t-", "'x' is not a whole number"),
        ("scales.tsv", "20\tमहा\t-", "the largest scale is not first"),
        ("months.tsv", "13\tमाघ\tमाघ", "no month 13"),
        ("months.tsv", "1\tमाघ\tमार्च", "'मार्च' appears twice"),
        ("units.tsv", "%\tटक्के\t-", "'%' appears twice"),
        ("currencies.tsv", "€\tयुरो", "2 columns instead of 4"),
        ("ordinal_endings.tsv", "ला\tneuter\tवे\t-", "'neuter' is not one of"),
        ("ordinal_endings.tsv", "ला\tfeminine\tवे\tx", "'x' is not a whole number"),
        ("abbreviations.tsv", "अ.\tअमुक\tsometimes", "'sometimes' is not a condition"),
        ("abbreviations.tsv", "अ.\tअमुक\tbefore", "'before' is not a condition"),
        ("abbreviations.tsv", "अ.|ब.\tअमुक\tany", "'अ.|ब.' and 'अमुक' are not as many"),
        ("spellings.tsv", "अ\t", "an empty cell"),
        ("letters.tsv", "A\tए\t-", "'A' appears twice"),
    ],
)
def test_mistake_in_a_table_names_file_and_line(
    folder: Path, table: str, line: str, message: str
) -> None:
    path = folder / table
    before = path.read_text("utf-8") if path.exists() else ""
    path.write_text(before + line + "\n", encoding="utf-8")
    with pytest.raises(LanguageError) as wrong:
        read(folder)
    assert message in str(wrong.value)
    assert str(path) in str(wrong.value)
    if "largest" not in message:
        assert f":{len(before.splitlines()) + 1}: " in str(wrong.value)


def test_long_table_by_its_first_column_has_no_comments_and_names_a_wrong_line(
    tmp_path: Path,
) -> None:
    path = tmp_path / "names.tsv"
    assert by_first(path) == {}
    path.write_text("# names\n#\n\nram\tराम\n#tag\tटैग\n", encoding="utf-8")
    assert by_first(path) == {"ram": "राम", "#tag": "टैग"}
    path.write_text("ram\tराम\nsita\tसीता\tसिया\n", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"names.tsv:2: 3 columns instead of 2"):
        by_first(path)


@pytest.mark.parametrize("table", ["says", "cues"])
def test_missing_phrase_is_named(folder: Path, table: str) -> None:
    path = folder / "words.toml"
    text = path.read_text("utf-8")
    name = "decimal" if table == "says" else "cricket"
    kept = [line for line in text.splitlines() if not line.startswith(f"{name} =")]
    path.write_text("\n".join(kept), encoding="utf-8")
    with pytest.raises(LanguageError, match=rf"\[{table}\] lacks '{name}'"):
        read(folder)


REPAIR = "[words]\nweight = 'किलो|ग्रॅम'\n[[repair]]\ntyped = '{typed}'\nwritten = '.'\n"


def test_repair_takes_the_words_of_its_table(folder: Path) -> None:
    (folder / "typed.toml").write_text(
        REPAIR.replace("{typed}", "·(?=[0-9]{1,2} (?:{weight}))"), encoding="utf-8"
    )
    (repair,) = read(folder).repairs
    assert repair.typed.sub(repair.written, "12·5 किलो 7·25 रुपये") == "12.5 किलो 7·25 रुपये"


def test_repair_may_be_typed_in_several_forms(folder: Path) -> None:
    table = "[[repair]]\ntyped = ['km', 'KM(?=[0-9])']\nwritten = 'किमी'\n"
    (folder / "typed.toml").write_text(table, encoding="utf-8")
    assert [(each.sign, each.written) for each in read(folder).repairs] == [
        ("km", "किमी"),
        ("KM", "किमी"),
    ]


def test_every_repair_of_hindi_begins_with_a_sign_of_its_own() -> None:
    assert [each.typed.pattern for each in load("hi").repairs if not each.sign] == []


@pytest.mark.parametrize(
    ("typed", "sign"),
    [
        (r"\. (?=[0-9])", ". "),
        ("किमी?(?=प्रति)", "किम"),
        ("00*(?=[1-9])", "0"),
        ("से+(?= )", "से"),
        ("[Hh]rs?", ""),
        ("(?:LPA|lpa)", ""),
        ("घं|मि", ""),
        (r"घं\|(?:मि|घं)[|]", "घं|"),
    ],
)
def test_repair_is_sought_where_its_beginning_stands(folder: Path, typed: str, sign: str) -> None:
    (folder / "typed.toml").write_text(REPAIR.replace("{typed}", typed), encoding="utf-8")
    (repair,) = read(folder).repairs
    assert repair.sign == sign


def test_repair_with_a_word_that_is_not_listed_is_an_error(folder: Path) -> None:
    (folder / "typed.toml").write_text(REPAIR.replace("{typed}", "{length}"), encoding="utf-8")
    with pytest.raises(LanguageError, match=r"typed\.toml"):
        read(folder)


def test_broken_toml_is_an_error(folder: Path) -> None:
    (folder / "language.toml").write_text("code = \n", encoding="utf-8")
    with pytest.raises(LanguageError, match=r"language\.toml"):
        read(folder)


@pytest.mark.parametrize("tables", [HINDI, FOLDER], ids=["hi", "mr"])
def test_every_table_names_its_source(tables: Path) -> None:
    for path in [*tables.glob("*.tsv"), *tables.glob("*.toml")]:
        assert "ource" in path.read_text("utf-8"), path.name


def test_weight_that_is_no_number_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    assert weights(path) == {}
    path.write_text("# seen\tweight\none\t0.5\nother\tmuch\n", "utf-8")
    with pytest.raises(LanguageError, match=r"weights\.tsv:3: .* is not a number"):
        weights(path)
