"""In a form of a table, a word of Devanagari begins and ends where its vowel signs do."""

from __future__ import annotations

import re

import pytest

from bulletin.core.word_edges import with_edges


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("की", True),
        ("राम की गाय", True),
        ("गाय की।", True),
        ("«की»", True),
        ("रोकी गई", False),
        ("कीं", False),
        ("2की", False),
        ("कीa", False),
        ("ॲकी", False),
    ],
)
def test_word_is_found_only_whole(text: str, is_found: bool) -> None:
    form = re.compile(with_edges(r"(?<!\w)की(?!\w)"))
    assert bool(form.search(text)) is is_found


def test_other_parts_of_a_form_stay() -> None:
    assert with_edges(r"\w+(?=\w)(?<=\w)[^\w]") == r"\w+(?=\w)(?<=\w)[^\w]"
