"""A line that only names another story is left out, whatever leads to it; other links stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.html.mill_fire import TITLE, TOLD
from tests.bulletin.sources.reading import article_of

ALL = "\n".join((TITLE, *TOLD))
LINK = "<a href=/n/771>झील में उतरे सारस, देखने उमड़े बच्चे</a>"


def read(tmp_path: Path, more: str) -> str:
    told = [f"<p>{each}</p>" for each in TOLD]
    text = "".join([*told[:2], more, *told[2:]])
    page = f"<nav><a href=/>होम</a></nav><div><h1>{TITLE}</h1><div class=text>{text}</div></div>"
    return article_of(f"<title>{TITLE} | दर्पण</title><body>{page}</body>", tmp_path).text


@pytest.mark.parametrize(
    "line",
    [
        f"<p>चुनिंदा किस्से- {LINK}</p>",
        f"<p><strong>दर्पण पर और भी: {LINK}</strong></p>",
        f"<h3>काम की बात: {LINK}</h3>",
        f"<p>बाकी किस्से</p><p>{LINK}</p>",
        f"<div>ताल किनारे<br><br><b>मन बहले: {LINK}</b><br></div>".replace("ताल किनारे", TOLD[1]),
    ],
    ids=["hyphen", "bold", "heading", "label above", "between breaks"],
)
def test_lines_that_lead_to_another_story_are_left_out(line: str, tmp_path: Path) -> None:
    assert "सारस" not in (told := read(tmp_path, line))
    assert not any(each in told for each in ("किस्से", "और भी", "काम की", "मन बहले"))
    assert all(each in told for each in TOLD)


def test_a_label_whose_words_are_told_is_a_heading(tmp_path: Path) -> None:
    word = max(TOLD[2].split(), key=len)
    assert f"{word} की तैयारी" in read(tmp_path, f"<p>{word} की तैयारी</p><p>{LINK}</p>")


def test_a_link_that_goes_on_in_its_line_stays(tmp_path: Path) -> None:
    line = "<p>मिल मालिक: <a href=/n/772>हर मजदूर के घर को मिलेगा सहारा</a>, बोले प्रबंधक रघुवीर।</p>"
    assert "हर मजदूर के घर को मिलेगा सहारा" in read(tmp_path, line)


SHARED = max(TOLD[2].split(), key=len)
CARD = (
    "<div class=card><h3>झील में उतरे सारस, देखने उमड़े बच्चे</h3>"
    "<p>उत्तर से आए परिंदों को देखने पहुंचे बच्चों ने {} भी गिनी।</p><a href=/g>तस्वीरें देखें</a></div>"
)
FILM = "<div class=film><img><span>02:14</span><h3>झील में उतरे सारस, साथ में {}</h3></div>"


@pytest.mark.parametrize("box", [CARD, FILM], ids=["card", "film"])
def test_boxes_that_lead_on_are_left_out_though_they_share_a_word(box: str, tmp_path: Path) -> None:
    told = read(tmp_path, box.format(SHARED))
    assert "सारस" not in told
    assert all(each in told for each in TOLD)


def test_box_about_the_article_stays_above_its_link(tmp_path: Path) -> None:
    said = f"{' '.join(TOLD[3].split()[:4])} और {TITLE} पर सबकी नजर रही।"
    box = f"<div class=card><h3>{TITLE} की जांच</h3><p>{said}</p><a href=/g>आदेश देखें</a></div>"
    assert said in read(tmp_path, box)
