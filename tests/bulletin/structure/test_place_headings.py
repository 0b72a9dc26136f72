"""A place that a page sets as a heading above its text is the article's, unless several are."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article, Block
from bulletin.language import load
from bulletin.structure import story
from tests.bulletin.structure.reading import said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

HINDI = load("hi")
SUMMARY = "गांव के लोगों ने सड़क खुलने पर खुशी मनाई और अधिकारियों का आभार जताया।"


def _article(*below: str) -> Article:
    """A headline and lines below it, of which «##» marks headings."""
    lines = (f"# {TITLE}", *below)
    blocks = tuple(
        Block(line.lstrip("# "), at, level=len(line) - len(line.lstrip("#")))
        for at, line in enumerate(lines, start=1)
    )
    return Article("a.html", "\n".join(block.text for block in blocks), blocks=blocks, page=True)


@pytest.mark.parametrize("place", ["रांची:", "नई दिल्ली।", "रांची -"])
@pytest.mark.parametrize("above", [(), (SUMMARY,)])
def test_place_with_its_mark_as_a_heading_above_the_text_is_its_place(
    place: str, above: tuple[str, ...]
) -> None:
    found = story(_article(*above, f"## {place}", TEXT, "## आगे क्या होगा", MORE), HINDI)
    assert found.place is not None
    assert said(found.place).rstrip(":।- ") == place.rstrip(":।- ")
    assert spoken(found) == [*above, TEXT, "आगे क्या होगा", MORE]


@pytest.mark.parametrize(
    "below",
    [("## रांची:", TEXT, "## पटना:", MORE), ("## सड़क खुली", TEXT, "## रांची:", MORE)],
    ids=["one of several", "below another heading"],
)
def test_place_that_heads_a_section_stays_its_heading(below: tuple[str, ...]) -> None:
    found = story(_article(SUMMARY, *below), HINDI)
    assert "रांची:" in [said(part.heading) for part in found.sections]
