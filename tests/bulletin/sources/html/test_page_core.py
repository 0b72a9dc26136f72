"""What is surely a page's article stays, whatever a single rule takes it for."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from bulletin.sources.html.boxes.part_lines import is_led_in
from bulletin.sources.html.core import mark_core
from bulletin.sources.html.densest import sentence_letters
from bulletin.sources.html.elements import GONE, OF_THE_CORE, drop
from bulletin.sources.html.witness import Witness
from tests.bulletin.sources.html.canal_story import TITLE, TOLD
from tests.bulletin.sources.reading import lines_of

OTHERS = (
    "अजमेर में बिजली संयंत्र का उद्घाटन टल गया और नई तारीख की घोषणा अगले सप्ताह की जाएगी।",
    "कोटा में छात्रावासों के किराये घटाने का फैसला संचालकों की बैठक में लिया गया है।",
    "बीकानेर की मंडी में मूंगफली की आवक बढ़ने से भाव सौ रुपये तक नीचे आ गए हैं।",
)
TEXT = "".join(f"<p>{each}</p>" for each in TOLD)
TEASERS = "".join(f"<div class=t><span>{each}</span></div>" for each in OTHERS)


def read(tmp_path: Path, body: str) -> list[str]:
    return lines_of(f"<head><title>{TITLE}</title></head><body>{body}</body>", tmp_path)


@pytest.mark.parametrize(
    "story",
    [
        f"<div class=a><div><h5>हमारे बारे में</h5><h2>{TITLE}</h2></div><div>{TEXT}</div></div>",
        f"<div class=a><h5>अन्य खबरें</h5><h2>{TITLE}</h2>{TEXT}</div>",
        f"<div class=a><h1 class=h>{TITLE}</h1><p>28 नवंबर 2026</p><p>नागौर। आज</p>{TEXT}</div>",
    ],
)
def test_an_article_that_opens_as_something_else_does_is_kept(story: str, tmp_path: Path) -> None:
    lines = read(
        tmp_path, f"<div class=top>{TEASERS}</div>{story}<div class=end>{TEASERS * 2}</div>"
    )
    assert [line for line in lines if line in TOLD] == list(TOLD)


def marked(below: str = "") -> tuple[html.HtmlElement, list[html.HtmlElement]]:
    page = (
        f"<body><div id=top>{TEASERS}</div><article><h1>{TITLE}</h1>{TEXT}</article>{below}</body>"
    )
    tree = html.document_fromstring(page)
    mark_core(tree, TITLE, Witness(""), sentence_letters(tree))
    return tree, tree.findall(".//article/p")


def test_an_element_with_much_of_the_article_is_not_removed() -> None:
    tree, told = marked()
    assert not drop(tree.find(".//article"))
    assert not drop(*told[:4])
    assert len(tree.findall(".//article/p")) == len(TOLD)


def test_the_article_is_not_removed_paragraph_by_paragraph() -> None:
    tree, told = marked()
    assert drop(told[-1])  # who wrote it, perhaps
    for each in told:
        drop(each)
    assert len(tree.findall(".//article/p")) >= 1


def test_what_is_beside_the_article_is_removed() -> None:
    tree, _ = marked(f"<section>{''.join(f'<p>{each}</p>' for each in OTHERS)}</section>")
    assert drop(tree.get_element_by_id("top"), tree.find(".//section"))
    assert tree.find(".//section") is None


def test_a_page_of_many_stories_has_no_core() -> None:
    tree = html.document_fromstring(f"<body><h1>राज्य की खबरें</h1><div>{TEASERS * 4}</div></body>")
    mark_core(tree, "राज्य की खबरें", Witness(""), sentence_letters(tree))
    assert not tree.xpath(f"//*[@{OF_THE_CORE}]")


def test_a_part_whose_text_is_gone_leads_nowhere() -> None:
    assert not is_led_in(html.fragment_fromstring("<div><img src=a></div>"), linked=True)


def test_a_page_may_have_marks_of_its_own() -> None:
    tree, _ = marked(f"<p id=ad {OF_THE_CORE}=most {GONE}=all>{OTHERS[0]}</p>")
    assert drop(tree.get_element_by_id("ad"))


def test_a_text_of_lists_that_shares_no_word_with_its_headline_is_the_core() -> None:
    title = "सर्दियों में सेहत के पांच सूत्र"
    points = "".join(f"<h3>{n}</h3><ul><li>{each}</li></ul>" for n, each in enumerate(TOLD))
    text = f"<div id=text><p>{TOLD[0]}</p>{points}</div>"
    praise = f"<div class=slides><div>{OTHERS[0]}</div></div>"
    tree = html.document_fromstring(f"<body><h1>{title}</h1>{text}{praise}</body>")
    mark_core(tree, title, Witness(""), sentence_letters(tree))
    assert tree.get_element_by_id("text").get(OF_THE_CORE)


def test_what_a_page_marks_as_the_body_is_its_core_though_lines_in_boxes_share_no_word() -> None:
    title = "इस शहर के आंगन सूने क्यों हैं"
    text = "".join(f"<div class=line>{each}</div>" for each in TOLD)
    other = f"<section><h3>कोटा में छात्रावासों के नए किराये</h3>{TEASERS * 2}</section>"
    page = f"<body><h1>{title}</h1>{other}<div{{}}><section id=text>{text}</section></div></body>"

    def core(marks: str) -> str | None:
        tree = html.document_fromstring(page.format(marks))
        mark_core(tree, title, Witness(""), sentence_letters(tree))
        found: str | None = tree.get_element_by_id("text").get(OF_THE_CORE)
        return found

    assert core(" itemprop=articleBody")
    assert not core("")
