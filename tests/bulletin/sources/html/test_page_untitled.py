"""The headline of a page whose title is the site's, and lines that run into its text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.model import Block
from bulletin.sources.html.voting import unheaded
from tests.bulletin.sources.reading import lines_of

TITLE = "तालाब का बांध टूटा, चार मोहल्लों में भरा पानी"
TOLD = (
    "रविवार रात पुराने तालाब का बांध टूट गया, जिससे चार मोहल्लों में पानी भर गया और लोग छतों पर चढ़ गए।",
    "नगर पालिका ने नावें लगाईं और सुबह तक सभी परिवारों को स्कूल में पहुंचा दिया, जहां भोजन का प्रबंध है।",
    "अभियंता ने बताया कि बांध की मरम्मत पिछले साल ही हुई थी, इसलिए ठेकेदार से जवाब मांगा गया है।",
)
SPAN = "<table><tr><td><span id=lblTitle>{}</span><br><span>रविवार</span></td></tr></table>"
SITE = "जिला सूचना केंद्र"
TEXT = "".join(f"<p>{told}</p>" for told in TOLD)
OTHER = "<h3>मेले की तारीख बदली, अब शनिवार से लगेगा</h3><p>समिति ने मेले की तारीख बदल दी।</p>"


def read(tmp_path: Path, head: str, body: str) -> list[str]:
    page = f"<head>{head}</head><body><nav><a href=/>होम</a></nav>{body}</body>"
    return lines_of(page, tmp_path)


@pytest.mark.parametrize("line", ["<h3>{}</h3>", "<div><b>{}</b></div>", "<font size=5>{}</font>"])
@pytest.mark.parametrize("above", ["", OTHER])
def test_line_above_the_text_is_the_headline_of_a_page_that_names_none(
    line: str, above: str, tmp_path: Path
) -> None:
    body = f"<h1>{SITE}</h1><div>{above}</div><div>{line.format(TITLE)}{TEXT}</div>"
    assert read(tmp_path, "<title>News Detail :: DIC</title>", body)[0] == TITLE


@pytest.mark.parametrize(
    "line",
    ["<div>{}</div>", "<div class=ttl><span>{}</span></div>", "<td><span>{}</span><br></td>"],
)
@pytest.mark.parametrize("called", ["नगर दर्पण", "हिंदी समाचार, ताजा खबरें, आज की बड़ी सुर्खियां"])
def test_line_set_as_any_other_is_the_headline_of_a_page_that_names_none(
    called: str, line: str, tmp_path: Path
) -> None:
    ticker = "<div>मेले की तारीख बदली, अब शनिवार से लगेगा</div>"
    body = f"{ticker}<div>{line.format(TITLE)}<div>वन विभाग, रविवार</div><div>{TEXT}</div></div>"
    assert read(tmp_path, f"<title>{called}</title>", body)[0] == TITLE


def test_line_with_a_word_of_the_text_is_the_headline_if_it_is_set_as_one(tmp_path: Path) -> None:
    title = "आधी रात को आई आफत, मोहल्लों में अब भी अंधेरा"
    for line in ("<div class=ttl>{}</div>", "<p><b>{}</b></p>", "<h4>{}</h4>", SPAN):
        body = f"{line.format(title)}<div>{TEXT}</div>"
        assert read(tmp_path, "<title>नगर दर्पण</title>", body)[0] == title
    plain = f"<div>{title}</div><div>{TEXT}</div>"
    assert read(tmp_path, "<title>नगर दर्पण</title>", plain)[0] != title


def test_large_line_above_a_marked_summary_is_the_headline(tmp_path: Path) -> None:
    title, deck = "टूटा तालाब का बांध, बही गृहस्थी", "चार मोहल्लों के परिवारों के लिए नावें और भोजन"
    body = f"<div class='text-3xl font-bold'>{title}</div><h2>{deck}</h2><div>{TEXT}</div>"
    assert read(tmp_path, "<title>नगर दर्पण</title>", body)[:2] == [title, deck]


def test_line_within_the_text_is_not_its_headline(tmp_path: Path) -> None:
    line = "<p>बांध टूटने के बाद चार मोहल्लों में भरा पानी</p>"
    text = f"<p>{TOLD[0]}</p>{line}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    assert read(tmp_path, "<title>नगर दर्पण</title>", f"<div>{text}</div>")[0] == "नगर दर्पण"


def test_label_in_english_names_no_headline(tmp_path: Path) -> None:
    head = "<title>News</title><meta property=og:title content=News>"
    body = f"<a href=/>Home</a> / News<div><h4>{TITLE}</h4></div><div>{TEXT}</div>"
    assert read(tmp_path, head, body)[0] == TITLE


def test_summary_between_the_headline_and_the_text_is_not_taken_for_it(tmp_path: Path) -> None:
    deck = "बांध टूटने से डूबे चार मोहल्ले, ठेकेदार से मांगा गया जवाब"
    body = f"<h1>{SITE}</h1><div><h4>{TITLE}</h4><h5>{deck}</h5>{TEXT}</div>"
    assert read(tmp_path, "<title>ePaper - Page 3</title>", body)[:2] == [TITLE, deck]


@pytest.mark.parametrize(
    "head",
    [
        "<title>पानी में डूबी रात</title>",  # shown above the text
        f"<title>{SITE}</title><meta property=og:title content='पानी में डूबी रात'>",
    ],
)
def test_headline_that_the_page_names_is_kept_whatever_its_words(head: str, tmp_path: Path) -> None:
    body = f"<div><h2>पानी में डूबी रात</h2>{TEXT}</div><h3>{TITLE}</h3><p>{TOLD[0]}</p>"
    assert read(tmp_path, head, body)[0] == "पानी में डूबी रात"


def test_document_saved_as_a_page_without_a_title_is_read_from_its_first_line(
    tmp_path: Path,
) -> None:
    page = f"<p>सीकर सेवा मंच</p><p><b>{TITLE}</b></p>{TEXT}"
    (tmp_path / "a.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    (article,) = sources.read(str(tmp_path / "a.html"))
    assert article.text.split("\n")[0] == "सीकर सेवा मंच"


def test_headline_that_runs_into_the_first_paragraph_is_left_out_of_it() -> None:
    first, *rest = (Block(told, 0) for told in TOLD)
    glued = Block(f"विस्तार से {TITLE} 7 Nov, 2026Print this News{TOLD[0]}", 0)
    assert unheaded([glued, *rest], [first, *rest], TITLE) == [first, *rest]
    assert unheaded([glued, *rest], rest, TITLE) == [glued, *rest]  # no reading has it alone
    said = Block(f"{TITLE} की खबर झूठी है। {TOLD[0]}", 0)
    assert unheaded([said, *rest], [first, *rest], TITLE) == [said, *rest]
    above = Block(glued.text.removesuffix(TOLD[0]), 0)  # it has the day, and may have the place
    assert unheaded([glued, *rest], [first, *rest], "तालाब") == [above, first, *rest]
    told = Block(f"लोग कहते हैं कि {TOLD[0]}", 0)
    assert unheaded([told, *rest], [first, *rest], TITLE) == [told, *rest]
    assert unheaded([], [first], TITLE) == []


def test_site_behind_the_headline_in_the_title_is_known(tmp_path: Path) -> None:
    body = f"<h1>{TITLE}</h1><div><p>नगर पोस्ट टीम</p>{TEXT}</div>"
    assert read(tmp_path, f"<title>{TITLE} - नगर पोस्ट</title>", body) == [TITLE, *TOLD]


SITE_FIRST = "<title>नगर दर्पण – {0}</title><meta property=og:title content='नगर दर्पण – {0}'>"


@pytest.mark.parametrize("heading", ["<h1>{}</h1>", "<div class=k>{}</div>"])
def test_headline_stands_behind_the_name_of_the_site(heading: str, tmp_path: Path) -> None:
    site = "<meta property=og:site_name content='नगर दर्पण'>"
    body = f"<div>{heading.format(TITLE)}<div>{TEXT}</div></div>"
    assert read(tmp_path, SITE_FIRST.format(TITLE) + site, body)[0] == TITLE


FOOT = "<div>नगर दर्पण में छपी सामग्री का बिना अनुमति उपयोग वर्जित है। विवाद का न्याय क्षेत्र सागर होगा।</div>"


@pytest.mark.parametrize("called", ["सागर News: {} : नगर दर्पण", "नगर दर्पण"])
def test_scripts_tell_the_story_of_a_page_that_shows_its_foot_alone(
    called: str, tmp_path: Path
) -> None:
    story = {"title": TITLE, "body": TEXT}
    data = f"<script id=__NEXT_DATA__ type=application/json>{json.dumps(story)}</script>"
    head = f"<title>{called.format(TITLE)}</title>"
    assert read(tmp_path, head, f"<div id=root></div>{FOOT}{data}") == [TITLE, *TOLD]


FIRST = (
    "सागर में शनिवार को नई सड़क का उद्घाटन हुआ, जिसमें आसपास के बीस गांवों के सैकड़ों लोग आए। "
    "मेयर ने कहा कि इससे मंडी तक का रास्ता आधा रह जाएगा और किसानों की आमदनी बढ़ेगी। सड़क पर "
    "दो साल से काम चल रहा था, और बारिश में कई बार रुका था।"
)


@pytest.mark.parametrize(
    ("summary", "above"),
    [(FIRST, [FIRST]), (TEXT, []), (f"{FIRST[:-1]}...", []), (FIRST[:88], [])],
    ids=["a paragraph of its own", "the text once more", "cut off", "a single sentence"],
)
def test_summary_in_scripts_is_read_if_it_is_a_paragraph_that_the_text_lacks(
    summary: str, above: list[str], tmp_path: Path
) -> None:
    story = {"title": TITLE, "summary": summary, "content": TEXT}
    data = f"<script id=__NEXT_DATA__ type=application/json>{json.dumps(story)}</script>"
    page = read(tmp_path, f"<title>{TITLE}</title>", f"<div id=root></div>{data}")
    assert page == [TITLE, *above, *TOLD]
