"""What a page sets between its headline and its text is read: the article in a few points."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "पहाड़ी झील का बांध रिसने लगा, निचले गांव खाली कराए"
TOLD = (
    "पहाड़ी झील के बांध से रविवार को पानी रिसने लगा, जिसके बाद निचले गांव खाली करा लिए गए।",
    "अभियंताओं ने बताया कि दीवार में 14 फुट लंबी दरार है और मरम्मत पर 3,250 बोरी रेत लगेगी।",
    "विस्थापित लोगों को पंचायत की धर्मशाला में ठहराया गया है, जहां रसोई शुरू की गई है।",
)
POINTS = ("झील की दीवार में चौड़ी दरार", "धर्मशाला में ठहराए गए विस्थापित", "रेत की 3,250 बोरियां मंगाई गईं")


def points(items: tuple[str, ...] = POINTS) -> str:
    return "".join(f"<li>{item}</li>" for item in items)


def read(above: str, tmp_path: Path) -> list[str]:
    told = "".join(f"<p>{each}</p>" for each in TOLD)
    return lines_of(
        f"<title>{TITLE}</title><nav><a href='/'>होम</a></nav><div><h1>{TITLE}</h1></div>"
        f"<div class='top'>{above}</div><div class='story'>{told}</div>",
        tmp_path,
    )


@pytest.mark.parametrize(
    "above",
    [
        f"<ul>{points()}</ul>",
        f"<ul class='a1'>{points()}</ul><img src='a.jpg'>",
        "<div><div>हाइलाइट्स</div>" + "".join(f"<p>{each}</p>" for each in POINTS) + "</div>",
    ],
    ids=["a list", "a list above a picture", "lines below a title"],
)
def test_page_points_above_the_text_are_read(above: str, tmp_path: Path) -> None:
    assert read(above, tmp_path) == [TITLE, *POINTS, *TOLD]


@pytest.mark.parametrize(
    "above",
    [
        f"<ul>{points(('सराफा बाजार में चांदी चमकी', 'कबड्डी लीग में जयंती टीम जीती'))}</ul>",
        "<ul>"
        + "".join(f"<li><a href='/{n}'>{each}</a></li>" for n, each in enumerate(POINTS))
        + "</ul>",
        "<ul><li>सुरेश नेगी</li><li>पहाड़ी झील, 12 मार्च</li><li>2 मिनट</li></ul>",
        "".join(f"<div><p>{each}</p></div>" for each in POINTS[:1]),
    ],
    ids=["about something else", "links", "who wrote when", "one line without a title"],
)
def test_page_lists_above_the_text_that_are_not_its_points_are_left_out(
    above: str, tmp_path: Path
) -> None:
    assert read(above, tmp_path) == [TITLE, *TOLD]


def test_page_short_subheading_about_the_article_is_read(tmp_path: Path) -> None:
    subheading = "विस्थापित लोग धर्मशाला में ठहरे"
    assert read(f"<h2>{subheading}</h2>", tmp_path) == [TITLE, subheading, *TOLD]
    assert read("<h2>राज्य की ताजा खबरें</h2>", tmp_path) == [TITLE, *TOLD]


def test_page_summary_above_a_text_with_line_breaks_is_read(tmp_path: Path) -> None:
    summary = "बांध की दीवार में दरार पड़ने से निचली बस्तियों के सैकड़ों लोग बेघर हो गए।"
    assert lines_of(
        f"<title>{TITLE}</title><nav><a href='/'>होम</a></nav><div><h1>{TITLE}</h1>"
        f"<div class='top'>{summary}</div><div><ul>{points()}</ul></div><figure></figure>"
        f"<article class='x'>{'<br><br>'.join(TOLD * 2)}</article></div>",
        tmp_path,
    )[: len(POINTS) + 2] == [TITLE, summary, *POINTS]


def test_page_summary_below_a_bold_line_that_is_the_headline_is_read(tmp_path: Path) -> None:
    summary = "बांध की दीवार में दरार पड़ने से निचली बस्तियों के सैकड़ों लोग बेघर हो गए।"
    page = (
        f"<title>{TITLE}</title><a href='/'>होम</a><div><span><b>{TITLE}</b></span><br>"
        f"<span>{summary}</span><br><span>जनसंपर्क</span><br>"
        f"<div class='x'>{'<br><br>'.join(TOLD * 2)}</div></div>"
    )
    assert lines_of(page, tmp_path)[:3] == [TITLE, summary, TOLD[0]]


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("झील का पानी बस्तियों तक पहुंचा, धर्मशाला में रुके विस्थापित परिवार", True),
        ("कबड्डी लीग में जयंती टीम की लगातार सातवीं जीत, कप्तान चमकी", False),
    ],
)
def test_line_right_below_the_headline_is_its_summary_if_it_is_about_the_article(
    line: str, is_read: bool, tmp_path: Path
) -> None:
    told = "".join(f"<p>{each}</p>" for each in TOLD)
    found = lines_of(
        f"<title>{TITLE}</title><nav><a href='/'>होम</a></nav><main><div><h1>{TITLE}</h1>"
        f"<p class='x1'>{line}</p><div><span>सुरेश नेगी</span>, <time>12 मार्च</time></div></div>"
        f"<div class='text'>{told}</div></main>",
        tmp_path,
    )
    assert found == [TITLE, *([line] if is_read else []), *TOLD]


@pytest.mark.parametrize("name", ["article-sub", "summery", "story-intro"])
def test_line_below_the_headline_that_is_named_so_is_its_summary(name: str, tmp_path: Path) -> None:
    line = "मंत्री ने दिया हर घर की मरम्मत के लिए पैसे का भरोसा"
    assert read(f"<div class='{name}'>{line}</div>", tmp_path) == [TITLE, line, *TOLD]
