"""A handle before a text's first word is not said."""

from __future__ import annotations

import pytest

from bulletin.sources.text.app_marks import without_a_handle

TEXT = "सेमरा में सड़क खुली\n.\nसड़क खोल दी गई है।\n"


@pytest.mark.parametrize(
    ("handle", "foot"),
    [("semra_news ", ""), ("semranews ", "Follow @semranews for more"), ("@semra_news ", "")],
)
def test_handle_before_the_first_word_is_not_read(handle: str, foot: str) -> None:
    assert without_a_handle(f"{handle}{TEXT}{foot}") == f"{TEXT}{foot}"


@pytest.mark.parametrize("text", [f"iphone {TEXT}", f"semra_news\n{TEXT}", f"jio {TEXT}@semranews"])
def test_other_first_words_stay(text: str) -> None:
    assert without_a_handle(text) == text
