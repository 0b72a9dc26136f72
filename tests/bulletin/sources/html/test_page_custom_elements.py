"""Custom elements are read as parts, or as words of a line."""

from __future__ import annotations

import pytest
from lxml import html

from bulletin.sources.html.markup import name_custom_elements


@pytest.mark.parametrize(
    ("page", "named"),
    [
        ("<x-text>एक</x-text>", '<div class="x-text">एक</div>'),
        ('<x-box class="a">एक</x-box>', '<div class="x-box a">एक</div>'),
        ("<x-a>एक</x-a><x-a>दो</x-a>", '<div class="x-a">एक</div><div class="x-a">दो</div>'),
        ("कल <x-word>एक</x-word>", 'कल <span class="x-word">एक</span>'),
        ("<x-word>एक</x-word> कल", '<span class="x-word">एक</span> कल'),
        ("<p><x-word>एक</x-word></p>", '<p><span class="x-word">एक</span></p>'),
        ("<amp-img></amp-img>", "<amp-img></amp-img>"),
        ("<center>एक</center>", "<div>एक</div>"),
    ],
)
def test_custom_element_becomes_a_part_or_words_of_a_line(page: str, named: str) -> None:
    tree = html.fromstring(f"<div>{page}</div>")
    name_custom_elements(tree)
    assert html.tostring(tree, encoding="unicode") == f"<div>{named}</div>"
