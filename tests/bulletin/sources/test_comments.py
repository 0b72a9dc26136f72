"""Comments that a copy of a shared document has below its text."""

from __future__ import annotations

from bulletin.sources.text.app_marks import without_comments

TEXT = "पार्क खुले\n\nसीकर।{} शहर के तीन पार्क{} खोल दिए गए हैं।\n"


def test_comments_and_their_letters_are_left_out() -> None:
    text = TEXT.format("[a]", "[b]") + "\n[a]कब खुले?\nसौंपा गया\n[b]नाम जांच लें\n[c]ठीक है\n"
    assert without_comments(text) == (TEXT.format("", "") + "\n" * 5, 3)


def test_letters_of_a_list_and_comments_of_nothing_are_text() -> None:
    for text in (
        TEXT.format("", "") + "\n[a] पहला पार्क\n[b] दूसरा पार्क\n",  # no letter in the text
        TEXT.format("[a]", "") + "\n[b]नाम जांच लें\n",  # no first one
        TEXT.format("[a]", "[b]"),
    ):
        assert without_comments(text) == (text, 0)
