"""Neighbours of an article that are written in full sentences, as it is, are left out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources

TITLE = "पुल की दीवार गिरी, दो गांवों का रास्ता बंद"
TOLD = (
    "बारिश के बाद सोमवार रात पुराने पुल की दीवार गिर गई, जिससे दो गांवों का रास्ता बंद हो गया।",
    "ग्रामीणों का कहना है कि दरार की सूचना पंचायत को पिछले महीने ही दे दी गई थी।",
    "अभियंता ने बताया कि मरम्मत का काम बुधवार सुबह शुरू कर दिया जाएगा।",
)
OTHERS = (
    ("अजमेर में बिजली संयंत्र का उद्घाटन टला", "महाप्रबंधक ने सोमवार को नई तारीख बताने से इनकार किया।"),
    ("कोटा में छात्रावासों के किराये घटे", "उपायुक्त ने संचालकों के साथ बैठक के बाद इसकी घोषणा की।"),
)


def read(tmp_path: Path, below: str, amid: str = "") -> list[str]:
    path = tmp_path / "page.html"
    story = f"<h1>{TITLE}</h1><p>{TOLD[0]}</p>{amid}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>"
    page = f"<nav><a href=/>होम</a></nav><div class=w><div>{story}</div>{below}</div>"
    path.write_text(f"<title>{TITLE}</title><body>{page}</body>", "utf-8")
    (article,) = sources.read(str(path))
    return article.text.split("\n")


def cards(card: str) -> str:
    rows = (card.format(at=at, title=title, told=told) for at, (title, told) in enumerate(OTHERS))
    return f"<div>{''.join(rows)}</div>"


@pytest.mark.parametrize(
    "card",
    [
        "<article class=c><h3>{title}</h3><p>{told}</p><a href=/{at}>पूरी खबर पढ़ें</a></article>",
        "<div class=c><a href=/{at}><img src=a></a><h4><a href=/{at}>{title}</a></h4>{told}</div>",
        "<li class=c><b>{title}</b><p>{told}</p><a href=/{at}>Read More »</a></li>",
    ],
)
def test_headlines_with_summaries_that_lead_to_the_rest_are_other_stories(
    card: str, tmp_path: Path
) -> None:
    assert read(tmp_path, cards(card)) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "card",
    [
        "<div class=c><h3>{title}</h3><p>{told}</p></div>",
        "<div class=c><h3>{title}</h3><p>{told}</p><a href=/{at}>आवेदन करें</a></div>",
        "<div class=c><h3>पहला काम</h3><p>{told}</p></div>",
    ],
)
def test_parts_of_the_article_itself_are_read(card: str, tmp_path: Path) -> None:
    end = "<p>प्रशासन ने कहा कि दोनों कामों की रिपोर्ट शुक्रवार तक दे दी जाएगी।</p>"
    said = "\n".join(read(tmp_path, cards(card) + end))
    assert all(told in said for _, told in OTHERS)


@pytest.mark.parametrize(
    "title",
    [
        "अन्य शहरों की खबरें",
        "राज्य से अन्य समाचार",
        "दूसरे लाइव ब्लॉग",
        "टॉप स्टोरी",
        "और वीडियो",
        "वेब पर चर्चित",
    ],
)
def test_box_is_known_by_its_title(title: str, tmp_path: Path) -> None:
    box = f"<div><p>{title}</p><p>{OTHERS[0][1]}</p></div>"
    assert read(tmp_path, box) == [TITLE, *TOLD]


@pytest.mark.parametrize("title", ["वायरल वीडियो", "पुलिस को मिला वीडियो", "यह है पूरी खबर"])
def test_heading_of_the_article_is_no_title_of_a_box(title: str, tmp_path: Path) -> None:
    said = read(tmp_path, f"<div><h3>{title}</h3><p>{OTHERS[0][1]}</p></div>")
    assert OTHERS[0][1] in said


@pytest.mark.parametrize(
    "line",
    [
        f"<div>इमेज कैप्शन, {OTHERS[0][1]}</div>",
        "<p>पदनाम, हमारे संवाददाता</p>",
        f"<p>अगली वेब स्टोरी: {OTHERS[0][0]}</p>",
        f'<div class="photo-cap">{OTHERS[0][1]}</div>',
        f'<div class="next-story">{OTHERS[0][1]}</div>',
    ],
)
def test_line_about_a_picture_or_the_next_story_is_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", amid=line) == [TITLE, *TOLD]
