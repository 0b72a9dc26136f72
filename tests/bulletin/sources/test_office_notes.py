"""Press notes as offices lay them out: a letterhead in a header, numbers and days in a row, wrapped
lines.
"""

from __future__ import annotations

import textwrap
from email.message import EmailMessage
from pathlib import Path

from bulletin import sources
from bulletin.core.model import Article, Story
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story
from tests.bulletin.sources.press_notes import pdf, placed_pdf

HEAD = ["नगर परिषद, सीकर", "जनसंपर्क शाखा"]
NUMBERED = "क्रमांक/जनसंपर्क/2026/1214               दिनांक 12 मार्च 2026"
TITLE = "सीकर में दो दिन बंद रहेगा पुराना पुल"
TEXT = [
    "सीकर। मरम्मत के कारण पुराना पुल 14 और 15 मार्च को बंद रहेगा। बसें नए पुल से जाएंगी।",
    "आयुक्त ने बताया कि काम पर 12 लाख रुपये खर्च होंगे और इसे दो दिन में पूरा कर लिया जाएगा।",
]
POINTS = ["भारी वाहन बाईपास से जाएंगे।", "पैदल यात्री पुल पर जा सकेंगे।"]
SIGNED = ["जनसंपर्क अधिकारी", "नगर परिषद, सीकर"]


def _read(path: Path) -> Story:
    (article,) = sources.read(str(path))
    return story(article, load("hi"))


def _said(found: Story) -> str:
    every = [p for section in found.sections for p in (section.heading, *section.paragraphs) if p]
    return " ".join(readable(each).text for each in every)


def _is_whole(found: Story) -> bool:
    """Whether all of the news is said, and nothing of the frame."""
    words = " ".join(_said(found).split())
    news = [TEXT[0].partition(" ")[2], *TEXT[1:]]
    assert found.headline
    assert found.place
    return (
        (found.headline.text, found.place.text) == (TITLE, "सीकर।")
        and all(each in words for each in news)
        and not any(each in words for each in (*HEAD, "क्रमांक", "दिनांक", *SIGNED))
    )


def _saved(page: str) -> bytes:
    letter = EmailMessage()
    letter["From"] = "<Saved by a browser>"
    letter["Subject"] = "note"
    letter.set_content(page, subtype="html")
    letter.make_related()
    return letter.as_bytes()


def _page(link: str) -> str:
    head = "".join(f"<div>{each}</div>" for each in HEAD)
    points = "".join(f"<li>{each}</li>" for each in POINTS)
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    return (
        f"<html><head><title>note</title></head><body><header>{head}{link}</header><hr>"
        f"<p>{NUMBERED}</p><p>प्रेस विज्ञप्ति</p><p align=center><b>{TITLE}</b></p>{text}"
        f"<ol>{points}</ol><div>{'<br>'.join(SIGNED)}</div></body></html>"
    )


def test_saved_note_with_its_letterhead_in_a_header_is_read_whole(tmp_path: Path) -> None:
    for link in ("", '<div><a href="http://www.example.in/">www.example.in</a></div>'):
        path = tmp_path / "note.mht"
        path.write_bytes(_saved(_page(link)))
        found = _read(path)
        assert _is_whole(found)
        assert all(point in _said(found) for point in POINTS)


def test_number_and_day_in_a_row_are_no_part_of_the_title_below(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    lines = [*HEAD, NUMBERED, TITLE]
    below = dict.fromkeys(range(len(lines)), 22)
    for text in TEXT:
        wrapped = textwrap.wrap(text, 46)
        below |= dict.fromkeys(range(len(lines), len(lines) + len(wrapped) - 1), 15)
        lines += wrapped
    path.write_bytes(pdf([*lines, *SIGNED], below=below, set_in=(0, 1, 3)))
    assert _is_whole(_read(path))


LETTER = """\
जिला विधिक सेवा प्राधिकरण, रायसेन Govt. of M.P.
(राष्ट्रीय विधिक सेवा प्राधिकरण, नई दिल्ली के अधीन) Press Release
जिला न्यायालय परिसर, रायसेन
क्रमांक/जिविसेप्रा/2026/640 रायसेन, दिनांक 11 नवंबर 2026
प्रेस विज्ञप्ति
नेशनल लोक अदालत 13 दिसंबर को, बिजली-पानी के बिलों में मिलेगी छूट

रायसेन। जिला न्यायालय सहित सभी तहसील न्यायालयों में 13 दिसंबर
को नेशनल लोक अदालत लगेगी। इसमें बिजली, जलकर और बैंक ऋण के
मामले आपसी समझौते से निपटाए जाएंगे।
प्राधिकरण की सचिव हर्षिनी यादव ने बताया कि इसके लिए 22
खंडपीठें बनाई गई हैं।
1. बिजली के बिल पर ब्याज में शत-प्रतिशत छूट मिलेगी।
2. जलकर के अधिभार में आधी छूट दी जाएगी।

सचिव
जिला विधिक सेवा प्राधिकरण, रायसेन"""


def test_letterhead_in_two_columns_is_not_joined_above_its_number() -> None:
    found = story(Article("note.pdf", LETTER, wrapped=True), load("hi"))
    assert found.headline
    assert found.headline.text == "नेशनल लोक अदालत 13 दिसंबर को, बिजली-पानी के बिलों में मिलेगी छूट"


def test_line_that_begins_with_a_number_of_the_news_is_read(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    lines = [
        "यात्रियों की भीड़ को देखते हुए रेल प्रशासन ने सोमवार से गाड़ी",
        "संख्या 12185 रीवा एक्सप्रेस में एक नया स्लीपर कोच और वार्ड",
        "क्रमांक 12 में रहने वाले यात्रियों के लिए एक नया टिकट घर",
        "शुरू किया है। यह उनकी पुरानी मांग थी।",
    ]
    text = "\n".join(lines)
    path.write_text(f"रीवा एक्सप्रेस में बढ़ा कोच\n\nभोपाल। {text}\n", "utf-8")
    assert " ".join(lines) in _said(_read(path))


def test_place_below_a_letters_address_begins_the_text(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    lines = ["सेवा में,", "संपादक महोदय", "विषय: सीकर में दो दिन बंद रहेगा पुराना पुल, बसें नए पुल से"]
    lines += [line for text in TEXT for line in textwrap.wrap(text, 58)]
    path.write_bytes(placed_pdf([(line, 40)] for line in lines))
    found = _read(path)
    assert found.place
    assert found.place.text == "सीकर।"
