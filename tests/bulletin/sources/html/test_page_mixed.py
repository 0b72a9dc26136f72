"""What a page shows around a text in any mixture: copies, other stories, boxes, names of sites."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bulletin.sources.html import canal_story
from tests.bulletin.sources.html.canal_story import TITLE
from tests.bulletin.sources.reading import article_of, lines_of

TOLD = canal_story.TOLD[:4]
OTHER = "कोटा में छात्रावासों का किराया घटा, संचालकों की बैठक में फैसला"
OTHERS = (
    "कोटा में छात्रावासों के किराये घटाने का फैसला संचालकों की बैठक में लिया गया है।",
    "कोचिंग संस्थानों में इस साल दाखिले कम हुए हैं और सैकड़ों कमरे खाली पड़े हैं।",
    "मकान मालिकों ने बिजली के बिल में भी छूट मांगी है और इसके लिए ज्ञापन दिया है।",
)


def paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{each}</p>" for each in texts)


TEXT, OTHER_TEXT = paragraphs(TOLD), paragraphs(OTHERS)


def read(tmp_path: Path, body: str, head: str = "") -> list[str]:
    head = head or f"<title>{TITLE}</title>"
    return lines_of(f"<head>{head}</head><body>{body}</body>", tmp_path)


def told_in(lines: list[str]) -> list[str]:
    return [line for line in lines if line in TOLD]


def data_of(headline: str, text: tuple[str, ...]) -> str:
    said = {"@type": "NewsArticle", "headline": headline, "articleBody": " ".join(text)}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize("tag", ["h1", "h2", "div", "span"])
def test_data_of_another_story_say_nothing_of_the_page(tag: str, tmp_path: Path) -> None:
    shown = f"<div><{tag}>{TITLE}</{tag}></div><div>{TEXT}</div>"
    head = f"<title>{TITLE} | नया सवेरा</title>{data_of(OTHER, OTHERS * 2)}"
    article = article_of(f"<head>{head}</head><body>{shown}</body>", tmp_path)
    assert article.title == TITLE
    assert told_in(article.text.split("\n")) == list(TOLD)
    assert OTHERS[0] not in article.text


def test_data_of_the_story_itself_are_found_behind_those_of_another(tmp_path: Path) -> None:
    head = f"<title>{TITLE}</title>{data_of(OTHER, OTHERS)}{data_of(TITLE, TOLD)}"
    page = f"<head>{head}</head><body><div><h2>{TITLE}</h2>{TEXT}</div></body>"
    assert article_of(page, tmp_path).title == TITLE


def test_data_with_the_shown_headline_are_the_pages_own(tmp_path: Path) -> None:
    head = f"<title>{OTHER} | नया सवेरा</title>{data_of(TITLE, TOLD)}"
    page = f"<head>{head}</head><body><div><h2>{TITLE}</h2>{TEXT}</div></body>"
    assert article_of(page, tmp_path).title == TITLE


@pytest.mark.parametrize("head", ["", '<h1 class="title"><a href="/">कोसी आलोक</a></h1>'])
def test_headline_stands_behind_the_name_of_a_blog(head: str, tmp_path: Path) -> None:
    shown = f'{head}<div class="post"><h3 class="post-title">{TITLE}</h3>{TEXT}</div>'
    page = f"<head><title>कोसी आलोक: {TITLE}</title></head><body>{shown}</body>"
    assert article_of(page, tmp_path).title == TITLE


def test_place_before_a_colon_is_of_the_headline(tmp_path: Path) -> None:
    title = f"नागौर: {TITLE}"
    shown = f"<h1>{title}</h1>{TEXT}<h3>{TITLE}</h3>"
    page = f"<head><title>{title}</title></head><body>{shown}</body>"
    assert article_of(page, tmp_path).title == title


@pytest.mark.parametrize(
    "hiding", ["hidden", 'style="display:none"', 'aria-hidden="true"', 'class="hide"']
)
def test_hidden_copy_above_is_not_the_article(hiding: str, tmp_path: Path) -> None:
    copy = f"<div {hiding}><h2>{TITLE}</h2>{TEXT}</div>"
    shown = f"<div class=main><h1>{TITLE}</h1><section>{TEXT}</section></div>"
    assert told_in(read(tmp_path, copy + shown)) == list(TOLD)


def test_hidden_text_that_is_nowhere_else_stays(tmp_path: Path) -> None:
    page = f'<h1>{TITLE}</h1><div style="display:none">{TEXT}</div>'
    assert told_in(read(tmp_path, page)) == list(TOLD)


@pytest.mark.parametrize(
    "press", ['<a href="#">और पढ़ें</a>', "<button>Read More</button>", '<a href="#">पूरी खबर पढ़ें</a>']
)
def test_rest_of_a_text_is_hidden_above_what_is_pressed_for_it(press: str, tmp_path: Path) -> None:
    short = "पुल की रेलिंग भी बदलेगी।"
    rest = f'<div style="display:none"><p>{short}</p></div>{press}'
    lines = read(tmp_path, f"<article><h1>{TITLE}</h1><div>{TEXT}{rest}</div></article>")
    assert lines[-1] == short


@pytest.mark.parametrize("box", ["<div hidden>{}</div>", "<template>{}</template>"])
def test_other_story_that_is_not_shown_is_left_out_amid_the_text(box: str, tmp_path: Path) -> None:
    first, last, others = map(paragraphs, (TOLD[:2], TOLD[2:], OTHERS[:2]))
    story = box.format(f"<h2>{OTHER}</h2>{others}")
    lines = read(tmp_path, f"<article><h1>{TITLE}</h1><div>{first}{story}{last}</div></article>")
    assert lines[-len(TOLD) :] == list(TOLD)


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        (f"<span>बड़ी खबर</span><span>{TITLE}</span><button>सुनें</button>", f"बड़ी खबर {TITLE}"),
        (f"<span>{TITLE[0]}</span><span>{TITLE[1:]}</span>", TITLE),
        (f"<button>{TITLE}</button>", TITLE),
    ],
)
def test_parts_of_a_headline_are_words_of_their_own(shown: str, title: str, tmp_path: Path) -> None:
    page = f"<head><title>कोसी आलोक</title></head><body><h1>{shown}</h1>{TEXT}</body>"
    assert article_of(page, tmp_path).title == title


def test_hidden_sentence_that_nothing_opens_is_left_out(tmp_path: Path) -> None:
    rest = '<div style="display:none"><p>आप लॉग इन नहीं हैं।</p></div><a href="/n/1">और पढ़ें</a>'
    lines = read(tmp_path, f"<article><h1>{TITLE}</h1><div>{TEXT}{rest}</div></article>")
    assert "आप लॉग इन नहीं हैं।" not in lines


@pytest.mark.parametrize(
    "box",
    [
        "<div><h4>रीना जोशी</h4><p>हिंदी पत्रकारिता में 14 साल का सफर। गांव और शिक्षा पर लेखन।</p></div>",
        "<section><span>रीना जोशी</span><p>रीना को डिजिटल मीडिया में 10 साल का अनुभव है।</p></section>",
    ],
)
def test_life_of_who_wrote_is_not_read_wherever_it_stands(box: str, tmp_path: Path) -> None:
    for page in (f"<h1>{TITLE}</h1>{box}{TEXT}", f"<h1>{TITLE}</h1>{TEXT}{box}"):
        lines = read(tmp_path, f"<div>{page}</div>")
        assert told_in(lines) == list(TOLD)
        assert not any("साल का" in line for line in lines)


def test_life_of_somebody_in_the_news_is_read(tmp_path: Path) -> None:
    who = "मोहन लाल खेती की पत्रकारिता में 14 साल का अनुभव रखते हैं और गांव में रहते हैं।"
    box = f"<div><h4>मोहन लाल</h4><p>{who}</p></div>"
    assert who in read(tmp_path, f"<div><h1>{TITLE}</h1>{TEXT}{box}</div>")


def test_text_goes_on_below_questions_within_it(tmp_path: Path) -> None:
    asked = "<h3>अक्सर पूछे जाने वाले सवाल</h3><h4>दफ्तर कब खुलता है?</h4><p>दफ्तर रोज दस बजे खुलता है।</p>"
    more = "<h3>किनारों की मरम्मत</h3><p>नहर के किनारों की मरम्मत के लिए किसानों ने श्रमदान भी किया है।</p>"
    lines = read(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}{asked}{more}</article>")
    assert lines[-1].startswith("नहर के किनारों की मरम्मत")


def test_questions_within_a_short_text_do_not_name_it(tmp_path: Path) -> None:
    asked = "<h3>FAQs</h3><p>दफ्तर कब खुलता है?</p><p>दफ्तर रोज दस बजे खुलता है।</p>" * 3
    text = f"<div class=body><p>{TOLD[2]}</p>{asked}<p>{TOLD[3]}</p></div>"
    page = f"<div><div><h1>{TITLE}</h1><p>{TOLD[0]}</p></div><p>{TOLD[1]}</p>{text}</div>"
    assert TOLD[2] in read(tmp_path, page)


def test_blog_post_in_a_widget_stays_beside_a_longer_story(tmp_path: Path) -> None:
    post = f'<h3 class="post-title">{TITLE}</h3><div class="post-body"><p>{TOLD[0]}</p></div>'
    more = f"<div class=more><h2>{OTHER}</h2>{OTHER_TEXT * 2}</div>"
    assert TOLD[0] in read(tmp_path, f'<div class="widget Blog">{post}</div>{more}')


def test_comments_below_a_title_with_the_headline_are_left_out(tmp_path: Path) -> None:
    said = "<ol><li><cite>राम</cite><p>बहुत अच्छी खबर है, बधाई।</p></li></ol>"
    write = "<form><textarea></textarea></form>"
    below = f"<div><h3>1 thought on “{TITLE}”</h3>{said}{write}</div>"
    lines = read(tmp_path, f"<div><article><h1>{TITLE}</h1>{TEXT}</article>{below}</div>")
    assert not any("बधाई" in line or "thought" in line for line in lines)


def test_score_of_a_match_is_beside_an_article_about_water(tmp_path: Path) -> None:
    score = "<div><div>भारत बनाम न्यूजीलैंड, दूसरा वनडे</div><div>{}</div><div>{}</div><i>स्कोर</i></div>"
    board = score.format(
        "<b>IND</b> <b>287/6 (50.0)</b>", "<b>NZ</b> <b>112/3 (21.4)</b>"
    )  # fmt: skip
    lines = read(tmp_path, f"<div><h1>{TITLE}</h1>{board}{TEXT}</div>")
    assert told_in(lines) == list(TOLD)
    assert not any("वनडे" in line or "287" in line for line in lines)


@pytest.mark.parametrize(
    "label",
    [
        "क्या यह लेख उपयोगी था?", "How useful was this post?", "अब तक 18 लोगों ने रेटिंग दी",
        "ऑडियो में सुनें 1x", "Listen to this article", "A- A A+", "अ- अ अ+ अक्षर का आकार",
    ],
)  # fmt: skip
def test_label_of_a_tool_is_left_out(label: str, tmp_path: Path) -> None:
    lines = read(tmp_path, f"<article><h1>{TITLE}</h1><div>{label}</div>{TEXT}</article>")
    assert label not in lines


def test_readers_who_vote_are_news(tmp_path: Path) -> None:
    told = "अब तक 18 लोगों ने मत दिए, बाकी किसानों ने बहिष्कार किया।"
    page = f"<article><h1>{TITLE}</h1>{TEXT}<p>{told}</p></article>"
    assert told in read(tmp_path, page)
