"""The names of a line's features: each that the code uses is one that a line can have."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from bulletin.language import load
from bulletin.language.copy import news_copy
from bulletin.structure import labelling
from bulletin.structure.labelling.label_chain import shipped
from bulletin.structure.labelling.short_lines import SHORT_EVIDENCE, feature_of
from bulletin.structure.labelling.text import heads_below

HINDI = load("hi")
ROOM = Path(labelling.__file__).parent
OWN_TABLE = Path(heads_below.__file__)
READERS = ({*ROOM.rglob("*.py")} - {OWN_TABLE}) | {ROOM.parent / "deciding.py"}
OF_TABLES = {feature_of(table) for table in SHORT_EVIDENCE}
WEIGHED = set(shipped().lines)
COUNTED = {name for name in WEIGHED if name.startswith("words ")}
"""Those that are put together: ``line._WORDS`` has the numbers."""


def _texts(file: Path) -> Iterator[str]:
    """The strings of a module that are neither documentation nor parts of others."""
    tree = ast.parse(file.read_text("utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    for node in constants:
        if isinstance(node.value, str) and id(node) not in prose | parts:
            yield node.value


USED = {text for file in READERS for text in _texts(file)} | heads_below.STEPS
NAMES = {text for text in USED if " " in text and text[0].isascii() and text[0].isalpha()}


def test_every_name_in_the_code_is_in_the_table_of_weights_or_of_evidence() -> None:
    assert set() == NAMES - WEIGHED - OF_TABLES


def test_every_name_in_the_table_of_weights_is_given_by_the_code() -> None:
    assert set() == WEIGHED - USED - OF_TABLES - COUNTED


def test_every_table_of_evidence_about_short_lines_is_weighed_or_asked_about() -> None:
    assert set() == OF_TABLES - WEIGHED - USED


def test_every_sign_that_speaks_for_a_label_has_words_for_an_editor() -> None:
    speaking = {name for name, weights in shipped().lines.items() if (weights > 0).any()}
    assert speaking - set(news_copy(HINDI).seen) == set()


def test_editor_has_no_words_for_a_sign_that_nothing_is_called() -> None:
    asked_about = {"unknown place"}  # of a dateline, not of a line
    assert set(news_copy(HINDI).seen) - WEIGHED - asked_about == set()
