"""Errors are one line, and cross processes intact."""

from __future__ import annotations

import inspect
import pickle

import pytest

from bulletin.core import errors
from bulletin.core.errors import BulletinError, Place, SourceError, in_one_line

TREE = [
    value
    for value in vars(errors).values()
    if inspect.isclass(value) and issubclass(value, BulletinError)
]


def test_error_is_one_line_of_what_where_and_todo() -> None:
    error = SourceError("it is empty", todo="Give it text.", place=Place("a.txt", 3))
    assert str(error) == "a.txt:3: it is empty. Give it text."
    assert str(SourceError("यह क्या है?")) == "यह क्या है?"


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (SourceError("it\nis  empty", todo="Give it text."), "it is empty. Give it text."),
        (ValueError("two\nlines"), "ValueError: two lines"),
        (
            OSError("https://me:secret@example.com/ refused"),
            "OSError: https://example.com/ refused",
        ),
    ],
    ids=str,
)
def test_any_error_is_told_in_a_line_without_secrets(error: Exception, line: str) -> None:
    assert in_one_line(error) == line


@pytest.mark.parametrize("kind", TREE, ids=lambda kind: kind.__name__)
def test_error_survives_pickling(kind: type[BulletinError]) -> None:
    error = kind("what", todo="Todo.", place=Place("f", 1))
    back = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert (type(back), str(back), back.exit_code) == (kind, str(error), kind.exit_code)


def test_docstring_draws_the_whole_tree() -> None:
    assert errors.__doc__
    assert all(kind.__name__ in errors.__doc__ for kind in TREE)
