"""Text that stands directly in a section, and last paragraphs, are read whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from bulletin.core.model import Block
from bulletin.sources.html.boxes.announced import drop_announced
from bulletin.sources.html.voting import agreed, going_on
from tests.bulletin.sources.html.canal_story import TITLE, TOLD
from tests.bulletin.sources.reading import article_of, lines_of

AFTER = (
    "करीब दो करोड़ रुपये की योजना में ग्यारह पुलिया बनाई गईं और पेड़ भी लगाए गए।",
    "अधीक्षण अभियंता ने बताया कि बरसात के कारण दो महीने मजदूर नहीं मिले थे।",
)
LAST = "गंगा देवी को समिति का अध्यक्ष चुना गया।"


def page(body: str, below: str = "") -> str:
    return (
        f"<title>{TITLE}</title><nav><a href='/'>होम</a></nav>"
        f"<main><article><h1>{TITLE}</h1>{body}{below}</article></main>"
    )


def test_text_that_stands_directly_in_a_section_is_read(tmp_path: Path) -> None:
    above = f"<p class='lead'>{TITLE}</p>"
    body = f"<section>{TOLD[0]}<br>{' '.join(TOLD[1:])}</section>"
    found = lines_of(f"<div id='root'><article>{above}{body}</article></div>", tmp_path)
    assert TOLD[0] in found


@pytest.mark.parametrize(
    ("last", "is_read"),
    [
        (LAST, True),
        ("ताजा खबरों के लिए हमारे साथ जुड़े रहें।", False),
        ("लेखक वरिष्ठ पत्रकार हैं।", False),
        ("गंगा देवी बनीं अध्यक्ष", False),
    ],
)
def test_last_paragraph_that_one_reading_lacks_is_read_if_it_tells(
    last: str, is_read: bool
) -> None:
    blocks = [Block(TOLD[0], 0), Block(last, 0)]
    found = going_on(blocks, blocks[:1], "\n".join((TOLD[0], last)))
    assert found == (blocks[1:] if is_read else [])


def test_few_words_below_the_headline_are_read_as_its_summary(tmp_path: Path) -> None:
    told = "".join(f"<p>{each}</p>" for each in TOLD)
    above = "<p class='lead'>नहर के किनारों की मरम्मत भी होगी</p><div><span>न्यूज डेस्क</span></div>"
    other = "<p class='lead'>ताजा अपडेट यहां सबसे पहले</p><div><span>न्यूज डेस्क</span></div>"
    body = f"<div class='body'>{told}</div>"
    assert "नहर के किनारों की मरम्मत भी होगी" in lines_of(page(above, body), tmp_path)
    assert "ताजा अपडेट यहां सबसे पहले" not in lines_of(page(other, body), tmp_path)


def test_tag_is_no_part_of_a_text_that_has_its_word() -> None:
    last = "विभाग ने किसानों से कहा है कि वे सफाई के दौरान मवेशियों को नहर की पटरी पर न ले जाएं।"
    told = [Block(each, 0) for each in (*TOLD, last)]
    tags = [Block("नहर", 0), Block("सिंचाई विभाग", 0)]
    other = "\n".join(each.text for each in told)
    assert agreed([*told, *tags], [other]) == told
    assert agreed([*told, *tags], [f"{other}\nनहर"]) == [*told, tags[0]]


def test_story_announced_in_a_line_between_breaks_is_left_out(tmp_path: Path) -> None:
    other = "भूकंप के झटकों से सहमे पड़ोसी देश के लोग"
    link = f"<b><span style='color:red'>यह भी पढ़ें :</span></b> <a href='/b'>{other}</a>"
    text = "<br><br>".join((*TOLD, link, *AFTER))
    said = article_of(f"<title>{TITLE}</title><h3>{TITLE}</h3><div>{text}</div>", tmp_path).text
    assert f"\n{other}\n" not in said
    assert all(each in said for each in (*TOLD, *AFTER))


@pytest.mark.parametrize(("name", "is_read"), [("desc", True), ("teaser", False)])
def test_text_goes_on_below_an_announced_story_if_it_is_set_as_above(
    name: str, is_read: bool
) -> None:
    first = f"<div><p class='desc'>{TOLD[0]}</p></div>"
    other = "<div class='banner'><h3>भूकंप के झटकों से सहमे पड़ोसी देश के लोग</h3></div>"
    more = "".join(f"<div><p class='{name}'>{each}</p></div>" for each in AFTER)
    body = f"<div>{first}<div><h2>ये भी पढ़ें</h2></div>{other}{more}</div>"
    tree = html.document_fromstring(f"<html><body><h1>{TITLE}</h1>{body}</body></html>")
    drop_announced(tree, TITLE)
    assert all((each in tree.text_content()) == is_read for each in AFTER)
