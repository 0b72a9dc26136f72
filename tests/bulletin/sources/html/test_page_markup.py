"""What a page's markup says of its parts: whose they are, where they lead, what they are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.model import Block, Form
from bulletin.sources.html.ends import Names, article_alone
from bulletin.sources.html.voting import closing, filled, respaced
from tests.bulletin.sources.reading import lines_of

TITLE = "नहर का बांध टूटा, तीन गांवों के खेत डूबे"
TOLD = (
    "रविवार तड़के नहर का बांध टूट जाने से तीन गांवों के खेतों में पानी भर गया।",
    "किसानों ने बताया कि मिट्टी कई दिनों से खिसक रही थी और इसकी खबर दी गई थी।",
    "सिंचाई विभाग के अभियंता ने कहा कि दरार शाम तक भर दी जाएगी।",
    "तहसीलदार ने फसल के नुकसान का ब्योरा मंगलवार तक मांगा है।",
)
HEAD = f"<title>{TITLE}</title><meta name=author content='सुरेश नेगी'>"


def paragraphs(texts: tuple[str, ...] = TOLD, mark: str = "<p>{}</p>") -> str:
    return "".join(map(mark.format, texts))


def read(tmp_path: Path, text: str, around: str = "{}") -> list[str]:
    body = around.format(f"<h1>{TITLE}</h1>{text}")
    page = f"<nav><a href=/>होम</a></nav><div class=w>{body}</div>"
    return lines_of(f"<head>{HEAD}</head><body>{page}</body>", tmp_path)


SAID = "मैं खुद वहां था और मैंने देखा कि पानी बहुत तेजी से खेतों में आ रहा था।"


@pytest.mark.parametrize(
    "box",
    [
        "<div class=comments-area>{}</div>",
        "<ol class='commentlist box'>{}</ol>",
        "<section id=comments>{}</section>",
        "<div itemscope itemtype=https://schema.org/Comment>{}</div>",
    ],
)
def test_comments_longer_than_the_article_are_left_out(box: str, tmp_path: Path) -> None:
    said = box.format(paragraphs((SAID,) * 9, "<li><b>पाठक</b><p>{}</p></li>"))
    assert read(tmp_path, paragraphs() + said) == [TITLE, *TOLD]


@pytest.mark.parametrize("name", ["comments", "has-comments", "comments-open"])
def test_an_article_is_read_whatever_its_class_says_of_comments(name: str, tmp_path: Path) -> None:
    assert read(tmp_path, paragraphs(), f"<div class='{name}'>{{}}</div>") == [TITLE, *TOLD]
    assert read(tmp_path, f"<div class='{name}'>{paragraphs()}</div>") == [TITLE, *TOLD]


def test_a_page_within_a_button_that_is_never_closed_is_read(tmp_path: Path) -> None:
    around = "<header><div class=menu-box><button>मेन्यू <main>{}</main></div></header>"
    assert read(tmp_path, paragraphs(), around) == [TITLE, *TOLD]


def test_a_text_that_all_leads_to_one_page_is_read(tmp_path: Path) -> None:
    text = paragraphs(TOLD, "<p><a href=/full><b>तीन गांवों में पानी</b> <span>{}</span></a></p>")
    assert all(told in "\n".join(read(tmp_path, text)) for told in TOLD)


def test_a_sentence_that_is_a_link_is_read_and_a_title_is_not(tmp_path: Path) -> None:
    text = paragraphs(TOLD[:2]) + "<p><a href=/{}>{}</a></p>" + paragraphs(TOLD[2:])
    assert read(tmp_path, text.format(1, SAID)) == [TITLE, *TOLD[:2], SAID, *TOLD[2:]]
    assert read(tmp_path, text.format(1, "मंडी में गेहूं के दाम और चढ़े")) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "heading",
    [
        "<h2 id=social-media-par-kya-kaha-gaya>{}</h2>",
        "<h2 class=has-widget>{}</h2>",
        "<h2 class='cta-padding-top'>{}</h2>",
    ],
)
def test_an_id_made_of_words_and_a_class_of_looks_name_nothing(
    heading: str, tmp_path: Path
) -> None:
    text = paragraphs(TOLD[:2]) + heading.format("गांव वालों ने क्या कहा") + paragraphs(TOLD[2:])
    assert "गांव वालों ने क्या कहा" in read(tmp_path, text)


def test_an_id_made_of_a_heading_of_a_part_names_nothing(tmp_path: Path) -> None:
    name = "sarpanch-promoted-to-chief-of-the-block-after-two-years-1"
    text = paragraphs(TOLD[:1]) + f"<div id={name}>{paragraphs(TOLD[1:2])}</div>"
    assert read(tmp_path, text + paragraphs(TOLD[2:])) == [TITLE, *TOLD]


@pytest.mark.parametrize("name", ["author_detail_box", "authorBio", "author__card", "about-author"])
def test_a_box_about_the_author_is_known_by_its_name_however_joined(
    name: str, tmp_path: Path
) -> None:
    box = f"<div class={name}><p>वे पहाड़ और पानी के सवालों पर काम करते हैं।</p></div>"
    assert read(tmp_path, paragraphs() + box) == [TITLE, *TOLD]


def test_what_an_author_is_ends_a_page_and_what_one_did_ends_a_text(tmp_path: Path) -> None:
    life = "सुरेश नेगी कुमाऊं के एक महाविद्यालय में भूगोल के शिक्षक हैं।"
    assert read(tmp_path, paragraphs((*TOLD, life))) == [TITLE, *TOLD]
    deed = "सुरेश नेगी ने कहा कि बांध की मरम्मत हर साल अधूरी रह जाती है।"
    assert read(tmp_path, paragraphs((*TOLD, deed))) == [TITLE, *TOLD, deed]


def test_a_form_goes_with_what_is_agreed_to_in_it(tmp_path: Path) -> None:
    terms = "आगे बढ़कर आप हमारी गोपनीयता नीति मानते हैं, जिसमें संदेश भेजना भी है। " * 4
    form = (
        f"<section><h3>खबरें अपने फोन पर</h3><form><input type=tel></form><div>{terms}</div></section>"
    )
    text = paragraphs(TOLD[:2]) + form + paragraphs((*TOLD[2:], SAID, SAID[3:], SAID[8:]))
    assert "गोपनीयता" not in "\n".join(read(tmp_path, text))


def test_headlines_within_a_text_are_titles_of_its_parts(tmp_path: Path) -> None:
    hero = "<div class='s hero'><p>अंक 12</p><p>जल</p>{}</div>"
    text = (
        f"<div class='s text'>{paragraphs()}<h1>किसानों का नुकसान</h1>{paragraphs((SAID,) * 2)}</div>"
    )
    said = read(tmp_path, "", hero + text)
    assert set(TOLD) <= set(said)


@pytest.mark.parametrize("at", ["S:1", "S:a", "S:f"])
def test_what_is_streamed_for_a_place_that_waits_is_read(at: str, tmp_path: Path) -> None:
    text = paragraphs(TOLD[:2]) + f"<div hidden id={at}>{paragraphs(TOLD[2:])}</div>"
    assert set(TOLD) <= set(read(tmp_path, text))


@pytest.mark.parametrize(
    "line",
    [
        "विज्ञापन के बाद खबर जारी है",
        "विज्ञापन - खबर नीचे जारी है",
        "वापस ऊपर जाएं",
    ],
)
def test_a_line_about_the_page_between_paragraphs_is_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, paragraphs((TOLD[0], line, *TOLD[1:]))) == [TITLE, *TOLD]


HEADING, ITEM = Block("किसानों ने क्या बताया", 0, level=3), Block("बीज की मांग", 0, form=Form.ITEM)
TEXT = [Block(text, 0) for text in TOLD]


def test_headings_and_items_that_two_readings_have_are_filled_in() -> None:
    whole = [TEXT[0], HEADING, TEXT[1], ITEM, TEXT[2], Block("शेयर", 0), TEXT[3]]
    other = "\n".join(block.text for block in whole)
    assert filled(TEXT, whole, other) == [each for each in whole if each.text != "शेयर"]
    assert filled(TEXT, whole, "\n".join(TOLD)) == TEXT  # no other reading has more
    assert filled(TEXT[1:3], whole, other) == [TEXT[1], ITEM, TEXT[2]]  # nothing around them


def test_a_reading_with_a_paragraph_of_its_own_is_left_as_it_is() -> None:
    own = Block(SAID, 0)
    kept = [TEXT[0], own, *TEXT[1:]]
    assert filled(kept, [TEXT[0], HEADING, *TEXT[1:]], "\n".join((*TOLD, HEADING.text))) == kept


def test_text_below_headings_like_those_above_is_closed_with_them() -> None:
    long = Block("किसानों ने और तहसील के दूसरे लोगों ने क्या बताया", 0, level=3)
    below = [long, TEXT[2], TEXT[3]]
    other = "\n".join(TOLD)
    assert closing([*TEXT[:2], *below], [long, *TEXT[:2]], other) == below
    assert closing([*TEXT[:2], *below], TEXT[:2], other) == []


def test_spaces_that_a_reading_lost_within_a_line_are_those_of_another() -> None:
    glued = Block("किसानों नेऔर मजदूरों ने", 0, level=3)
    assert respaced([glued], [Block("किसानों ने और मजदूरों ने", 0)]) == [
        Block("किसानों ने और मजदूरों ने", 0, level=3)
    ]
    assert respaced([TEXT[0]], [Block(TOLD[0].replace(" ", ""), 0)]) == [TEXT[0]]


def test_a_last_sentence_with_links_is_read_with_its_spaces(tmp_path: Path) -> None:
    text = (
        "<p>गांव में <b><a href=/p>पानी</a></b><span> और</span> <b><a href=/m>मिट्टी</a></b>"
        "<span> भर गई</span>, लोग रात भर छतों पर बैठे रहे।</p>"
    )
    assert "पानी और मिट्टी भर गई" in "\n".join(read(tmp_path, paragraphs() + text))


def test_the_news_in_brief_of_one_article_is_read(tmp_path: Path) -> None:
    brief = "<div class=i><a href=/{at}>खबर {at}: खेतों में पानी का हाल</a><p>{told}</p></div>"
    text = "".join(brief.format(at=at, told=told) for at, told in enumerate((*TOLD, SAID)))
    assert TOLD[2] in read(tmp_path, text, "<article>{}</article>")


def test_a_list_of_sentences_with_boxes_to_tick_is_no_poll(tmp_path: Path) -> None:
    item = "<div><input type=checkbox><p>{}</p></div>"
    advice = (f"{SAID} इसलिए बीज ऊंची जगह पर रखें।", f"{SAID} इसलिए मवेशियों को खोल दें।")
    said = read(tmp_path, f"{paragraphs()}<div class=g>{paragraphs(advice, item)}</div>")
    assert set(advice) <= set(said)
    poll = "<div><p>क्या बांध बचेगा?</p><input type=radio> शायद <input type=radio> कभी नहीं</div>"
    assert read(tmp_path, paragraphs() + poll) == [TITLE, *TOLD]


def test_title_of_a_picture_that_repeats_the_headline_loses_no_text_above_it() -> None:
    above, *more = (Block(text, 1) for text in TOLD)
    titles = (Block(TITLE, 1, level=level) for level in (1, 2))
    blocks = [next(titles), above, next(titles), *more]
    assert article_alone(blocks, Names(TITLE, "", "")) == blocks
