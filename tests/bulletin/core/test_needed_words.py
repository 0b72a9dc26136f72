"""Which words a text needs for a regular expression to be found in it."""

from __future__ import annotations

import pytest

from bulletin.core.needed_words import needed_words


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("आज", ["आज"]),
        ("आज|कल", ["आज कल"]),
        ("(?:आज|कल)-की", ["आज कल", "-की"]),
        ("(?:आज|परसों)[ीे]", ["आज परसों"]),
        ("^(?P<day>आज|कल)$", ["आज कल"]),
        ("(?:(?:आज|कल)|परसों)", ["आज कल परसों"]),
        ("(?:आज.खबर|कल)", ["खबर कल"]),
        ("(?=.*आज)(?<=कल)खबर", ["आज", "कल", "खबर"]),
        (r"[^\])]{2,40}आज\(", ["आज"]),
        ("(?-i:Bulletin)", ["bullet", "n"]),
        ("(?P<sign>आज)(?P=sign)", ["आज"]),
        ("खबर(?:आज|कल)+", ["खबर", "आज कल"]),
        ("(?:आज|कल){2,5}", ["आज कल"]),
        # A letter that may be missing or repeated is none of the word's.
        ("खबरे?", ["खबर"]),
        ("खबरे*", ["खबर"]),
        ("खबरे{0,2}", ["खबर"]),
    ],
)
def test_words_of_a_form(form: str, words: list[str]) -> None:
    assert [*map(" ".join, needed_words(form))] == words


@pytest.mark.parametrize(
    "form",
    [
        "", ".*", r"\d+", "[आज]+", "(?:आज)?", "(?:आज)*", "(?:आज){0,3}", "(?:आज){,3}", "आज|", "|आज",
        "आज|[कल]", "(?!आज)", "(?<!आज)", "(?:आज|(?:कल)?)", "(?i)", "k|s", "आज(",
    ],
)  # fmt: skip
def test_form_that_needs_no_words(form: str) -> None:
    assert not needed_words(form)
