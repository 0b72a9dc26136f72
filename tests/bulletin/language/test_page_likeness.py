"""Which words are those of the page around an article."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest

from bulletin.core.errors import LanguageError
from bulletin.language import load, read
from bulletin.language.page_likeness import page_likeness

HINDI = load("hi")


@pytest.mark.parametrize(
    "line",
    [
        "पूरी खबर का ऑडियो सुनें",
        "टिप्पणी लिखने के लिए लॉगिन करें",
        "Click to load more comments",
        "निष्पक्ष पत्रकारिता को सहयोग दें",
    ],
)
def test_line_of_a_page_is_like_one(line: str) -> None:
    assert page_likeness(line, HINDI) > 0


@pytest.mark.parametrize(
    "line",
    [
        "पुलिस ने चोरी के दो आरोपी पकड़े",
        "किसानों को मिला मुआवजा",
        "सेमरा",
        "उन्होंने कहा कि नहर का पानी खेतों तक पहुंचेगा।",
    ],
)
def test_line_of_news_is_not(line: str) -> None:
    assert page_likeness(line, HINDI) < 0


@pytest.mark.parametrize(
    ("variant", "usual"),
    [
        ("यहां क्लीक करें", "यहां क्लिक करें"),
        ("वीडियो देखिये", "विडियो देखिए"),
        ("यहाँ पढ़ें", "यहां पढें"),
        ("5 Shares", "12 SHARES"),
    ],
)
def test_spelling_makes_no_difference(variant: str, usual: str) -> None:
    assert page_likeness(variant, HINDI) == page_likeness(usual, HINDI)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(HINDI.folder, tmp_path / "hi"))


def test_language_without_a_table_has_no_such_line(folder: Path) -> None:
    (folder / "page_likeness.tsv").unlink()
    assert page_likeness("खबर सुनें", read(folder)) == -math.inf


@pytest.mark.parametrize(
    ("table", "reason"),
    [("खबर\tmuch\n", "'much' is not a number"), ("क्लिक\t1\nक्लीक\t2\n", "twice")],
)
def test_bad_table_is_refused(table: str, reason: str, folder: Path) -> None:
    (folder / "page_likeness.tsv").write_text(table, "utf-8")
    with pytest.raises(LanguageError, match=reason):
        page_likeness("खबर सुनें", read(folder))
