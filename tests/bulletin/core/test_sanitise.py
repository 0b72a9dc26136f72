"""Text that is safe for every format."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bulletin.core.sanitise import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  दो\n\nशब्द\t ", "दो शब्द"),
        ("क\x00ख\x1bग\x7f", "कखग"),
        ("\ud83dक\udc00", "क"),
        ("\u202eउल्टा\u202c \u200fक", "उल्टा क"),
        ("न्\u200dयू क्\u200cष", "न्\u200dयू क्\u200cष"),
        ("👨\u200d👩\u200d👧 ]]> </script> ../", "👨\u200d👩\u200d👧 ]]> </script> ../"),
        ("\ufffeक\uffff\U0010ffff", "क"),
        ("\U0001fffe𠀀\U0001ffff", "𠀀"),
        ("", ""),
    ],
)
def test_plain_leaves_what_can_be_printed(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.text(alphabet=st.characters(), max_size=30))
def test_plain_text_fits_xml_and_utf_8(text: str) -> None:
    made = plain(text)
    element = etree.Element("title")
    element.text = made
    read = etree.fromstring(etree.tostring(element))
    assert (read.text or "") == made
    assert made.encode().decode() == made
    assert plain(made) == made
