"""How lines of notes are set (broken within a paragraph, at the right) as evidence."""

from __future__ import annotations

import io
from email.message import EmailMessage
from pathlib import Path

import docx
import pytest

from bulletin import sources
from bulletin.core.model import Article, Look, Story
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.sources.looks import unlike_the_text
from bulletin.structure import story
from tests.bulletin.sources.press_notes import FORMATS, odt_of

HEAD = ["कार्यालय अधीक्षक, सेमरा चिकित्सालय", "जनसंपर्क शाखा"]
TITLE = ["अस्पताल में पहली बार हुआ", "कूल्हा प्रत्यारोपण, मरीज तीन दिन में चलने लगा"]
SUBJECT = ["विषय: अस्पताल में पहली बार", "हुआ कूल्हे का प्रत्यारोपण"]
TEXT = [
    "सेमरा, 12 मार्च। चिकित्सालय के हड्डी विभाग ने एक महिला का कूल्हा बदला है।",
    "डॉक्टर ने बताया कि अब ऐसे रोगियों को महानगर नहीं जाना पड़ेगा।",
]
POINTS = ["(क) शहर में शिविर लगेंगे।", "(ख) गांवों में जांच होगी।"]
SIGNED = ["(विजय कुमार चौबे)", "प्रवर लिपिक", "सेमरा"]


def _docx(parts: list[list[str]]) -> bytes:
    document = docx.Document()
    for lines in parts:
        paragraph = document.add_paragraph()
        for line in lines:
            if paragraph.runs:
                paragraph.add_run().add_break()
            paragraph.add_run(line)
    found = io.BytesIO()
    document.save(found)
    return found.getvalue()


def _odt(parts: list[list[str]]) -> bytes:
    broken = ("<text:line-break/>".join(lines) for lines in parts)
    return odt_of("".join(f"<text:p>{each}</text:p>" for each in broken))


def _rtf(parts: list[list[str]]) -> bytes:
    plain = FORMATS["rtf"](["|".join(lines) for lines in parts])
    return plain.replace(b"|", b"\\line ")


def _mail(parts: list[list[str]]) -> bytes:
    letter = EmailMessage()
    letter["Subject"] = "press note"
    page = "".join(f"<p>{'<br>'.join(lines)}</p>" for lines in parts)
    letter.set_content(f"<html><body>{page}</body></html>", subtype="html")
    return letter.as_bytes()


MADE = {"docx": _docx, "odt": _odt, "rtf": _rtf, "eml": _mail}


def _read(data: bytes, kind: str, folder: Path) -> Article:
    path = folder / f"note.{kind}"
    path.write_bytes(data)
    (article,) = sources.read(str(path))
    return article


def _story(data: bytes, kind: str, folder: Path) -> Story:
    return story(_read(data, kind, folder), load("hi"))


@pytest.mark.parametrize("kind", MADE)
@pytest.mark.parametrize("title", [TITLE, SUBJECT], ids=["title", "subject"])
def test_title_broken_within_its_paragraph_is_one(
    title: list[str], kind: str, tmp_path: Path
) -> None:
    data = MADE[kind]([[HEAD[0]], [HEAD[1]], title, *([line] for line in TEXT)])
    found = _story(data, kind, tmp_path)
    assert found.headline
    assert readable(found.headline).text == " ".join(title).removeprefix("विषय: ")


@pytest.mark.parametrize("kind", MADE)
def test_letterhead_broken_within_its_paragraph_stays_above_the_title(
    kind: str, tmp_path: Path
) -> None:
    data = MADE[kind]([HEAD, [" ".join(TITLE)], *([line] for line in TEXT)])
    found = _story(data, kind, tmp_path)
    assert found.headline
    assert found.headline.text == " ".join(TITLE)


def test_lines_set_at_the_right_in_rtf_are_no_table(tmp_path: Path) -> None:
    set_in = [[f"\t\t\t\t{line}"] for line in SIGNED]
    data = _rtf([HEAD, [" ".join(TITLE)], *([line] for line in TEXT), *set_in])
    assert "•" not in _read(data, "rtf", tmp_path).text


def test_paragraphs_parted_by_two_breaks_stay_two(tmp_path: Path) -> None:
    text = _read(_docx([[TITLE[0], "", TITLE[1]], *([line] for line in TEXT)]), "docx", tmp_path)
    assert Look.BROKEN not in text.looks[1]


def test_look_that_most_of_a_text_has_says_nothing() -> None:
    bold = (Look.BOLD, Look.BOLD, Look.PLAIN)
    assert unlike_the_text(["शीर्षक", "लंबा अनुच्छेद यहां", "अंत"], bold) == (Look.PLAIN,) * 3
    assert unlike_the_text(["शीर्षक", "अंत", "लंबा अनुच्छेद यहां है"], bold) == bold
