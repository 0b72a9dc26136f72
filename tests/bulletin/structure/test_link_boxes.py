"""Titles of other stories below a label amid the text, and headings that stand there."""

from __future__ import annotations

from tests.bulletin.structure.reading import read, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

END = "विभाग के इंजीनियर ने बताया कि पुल का काम अगले साल शुरू होगा।"


def test_heading_below_a_label_of_which_the_text_tells_is_read() -> None:
    lines = (TITLE, TEXT, MORE, "यह भी पढ़ें", "इंजीनियर ने बताया कब शुरू होगा पुल", END)
    assert "इंजीनियर ने बताया कब शुरू होगा पुल" in spoken(read("\n".join(lines)))
