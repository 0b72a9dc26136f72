"""Layouts of articles: what stands between the parts must not change what each part is."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

HEADING, OTHER = "गांव के लोगों में खुशी", "ठेकेदार ने मांगा भुगतान"
UNDER = "गांव के लोगों ने सड़क खुलने पर खुशी जताई और मिठाई बांटी।"
BELOW = "ठेकेदार ने बाकी काम के भुगतान के लिए विभाग को पत्र लिखा है।"


def headings(text: str) -> list[str]:
    return [said(each.heading) for each in read(text).sections if each.heading]


def page(*lines: str) -> str:
    return "\n\n".join(lines)


@pytest.mark.parametrize("foot", ["राकेश शर्मा की रिपोर्ट", "रिपोर्ट: राकेश शर्मा"])
def test_byline_below_the_text_leaves_its_headings_alone(foot: str) -> None:
    text = page(TITLE, TEXT, MORE, HEADING, UNDER, OTHER, BELOW, foot)
    assert headings(text) == [HEADING, OTHER]


@pytest.mark.parametrize("mark", ["◆", "■", "◾", "▪️", "🔷"])
def test_sign_before_a_heading_between_paragraphs_makes_it_no_item(mark: str) -> None:
    text = page(TITLE, TEXT, MORE, f"{mark} {HEADING}", UNDER, f"{mark} {OTHER}", BELOW)
    assert headings(text) == [HEADING, OTHER]


@pytest.mark.parametrize("mark", ["◆", "◾", "✦"])
def test_signs_before_several_lines_make_a_list(mark: str) -> None:
    items = [f"{mark} {each}" for each in ("नई पुलिया", "चौड़ी नाली", "सोलर लाइट")]
    text = page(TITLE, TEXT, "सड़क के साथ ये काम भी होंगे:", *items, MORE)
    assert spoken(read(text))[-4:-1] == ["नई पुलिया", "चौड़ी नाली", "सोलर लाइट"]
    assert not {"नई पुलिया", "चौड़ी नाली", "सोलर लाइट"}.intersection(headings(text))


def test_statement_with_its_speaker_behind_it_is_no_link() -> None:
    quote = '"बरसात के चार महीने बच्चे कीचड़ में चलकर पढ़ने जाते थे।" - राकेश शर्मा'
    found = read(page(TITLE, TEXT, MORE, UNDER, quote, BELOW))
    assert any("कीचड़" in each for each in spoken(found))


@pytest.mark.parametrize("above", ["By राकेश शर्मा", "Published by: राकेश शर्मा", "Sign in"])
def test_title_below_who_wrote_it_is_no_letterhead(above: str) -> None:
    title = "सीट बंटवारे पर नहीं बनी बात, सेमरा में आमने सामने होंगे सहयोगी दल"
    second = "नामांकन के आखिरी दिन तक चली बातचीत बेनतीजा"
    text = "सेमरा नगर परिषद चुनाव के लिए नामांकन के आखिरी दिन तक दोनों दलों में सहमति नहीं बनी।"
    lines = ("होम > राजनीति > सेमरा", above, title, "1 minute read", second, text, MORE)
    assert said(read(page(*lines)).headline) == title


def test_title_in_quotes_below_the_page_and_its_author_is_the_headline() -> None:
    title = '"सेमरा में सड़क का काम पूरा, गांव में मनी खुशी"'
    for above in ("रिपोर्टर- राकेश शर्मा", "☰ Menu\n\n✍️ राकेश शर्मा"):
        found = read(page(above, title, "Published: November 27, 2026", TEXT, MORE))
        assert said(found.headline).strip('"') == title.strip('"')


def test_sign_before_the_only_title_below_its_author_makes_it_no_item() -> None:
    found = read(page("संवाददाता राकेश शर्मा", f"🔴 {TITLE}", "3 min read", TEXT, MORE))
    assert said(found.headline) == TITLE


@pytest.mark.parametrize("opens", ["राकेश शर्मा, दुमका।", "संवाददाता राकेश शर्मा दुमका।"])
@pytest.mark.parametrize("wrote", ["राकेश शर्मा", "By सुनीता वर्मा"])
def test_byline_that_is_known_already_does_not_hide_the_place(opens: str, wrote: str) -> None:
    for lines in ((TITLE, wrote, f"{opens} {TEXT}", MORE), (TITLE, f"{opens} {TEXT}", MORE, wrote)):
        found = read(page(*lines))
        assert said(found.place).strip(" ।") == "दुमका"
        assert spoken(found)[:2] == [TEXT, MORE]


@pytest.mark.parametrize(
    "name",
    ["वनांचल दर्पण | निष्पक्ष और निर्भीक", "The Gram Post | सच की आवाज", "पहाड़ की पुकार : सच के साथ"],
)
def test_name_and_motto_of_a_site_are_no_headline(name: str) -> None:
    for between in ((), ("Home > राज्य > दुमका",), ("3 min read",)):
        found = read(page(name, *between, TITLE, TEXT, MORE))
        assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("title", ["सेमरा: गांव में खुशी", "सड़क पर सियासत - विपक्ष ने उठाए सवाल"])
def test_title_in_two_parts_stays_the_headline(title: str) -> None:
    assert said(read(page(title, TEXT, MORE)).headline) == title


@pytest.mark.parametrize("poll", [("हां", "नहीं"), ("हाँ", "नहीं", "कह नहीं सकते"), ("सहमत", "असहमत")])
def test_poll_without_a_button_is_not_read(poll: tuple[str, ...]) -> None:
    asked = "क्या सड़क का काम समय पर पूरा हुआ?"
    assert spoken(read(page(TITLE, TEXT, asked, *poll, MORE))) == [TEXT, MORE]


def test_question_that_the_text_answers_is_read() -> None:
    asked = "क्या सड़क का काम समय पर पूरा हुआ?"
    assert asked in spoken(read(page(TITLE, TEXT, asked, "नहीं। दो साल की देरी हुई।", MORE)))


def test_label_that_the_paragraph_below_tells_is_a_heading() -> None:
    label, below = "लोगों ने जताई खुशी:", "गांव के लोगों ने सड़क खुलने पर खुशी जताई और मिठाई बांटी।"
    assert headings(page(TITLE, TEXT, MORE, label, below, BELOW)) == [label]


@pytest.mark.parametrize(
    "label",
    [
        "चौकीदार ने किया विरोध:",
        "ठेकेदार ने रुकवाया काम:",
        "मरम्मत करने गई थी टीम :",
        "सबसे ज्यादा खर्च पुल के :",
    ],
)
def test_label_whose_verb_is_not_its_end_is_a_heading(label: str) -> None:
    below = "पंचायत के लोग सुबह से जमा थे। शाम को पुलिस आई और सबको घर भेज दिया।"
    assert headings(page(TITLE, TEXT, MORE, label, below, BELOW)) == [label]


@pytest.mark.parametrize("label", ["मंत्री ने कहा:", "विभाग ने जारी किए निर्देश:"])
def test_label_before_what_somebody_says_is_no_heading(label: str) -> None:
    below = "दुकानदार अपना सामान सड़क से हटा लें, नहीं तो जुर्माना लगेगा।"
    assert headings(page(TITLE, TEXT, MORE, label, below, BELOW)) == []


@pytest.mark.parametrize("sign", [" | ", "\t", "  "])
def test_rows_of_a_table_below_the_text_are_read(sign: str) -> None:
    rows = [sign.join(each) for each in (("काम", "लंबाई", "इकाई"), ("नाली", "24", "मीटर"))]
    found = " ".join(spoken(read(page(TITLE, TEXT, MORE, *rows, "(भाषा)", "Share on Facebook"))))
    assert all(each in found for each in ("नाली", "24", "मीटर"))


def test_title_above_rows_of_its_form_is_a_heading() -> None:
    title = "जिले के प्रमुख बाजारों में 10 ग्राम चांदी की कीमत"
    rows = ("दुमका 62,710 रुपये", "गोड्डा 63,050 रुपये", "सेमरा 62,560 रुपये")
    assert headings("\n".join((TITLE, TEXT, MORE, title, *rows))) == [title]


def test_menu_of_the_foot_is_no_table() -> None:
    foot = ("Privacy Policy | Terms | Contact", "© 2026 | Semra Darpan | Home")
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


def test_names_in_quotes_above_their_texts_are_headings() -> None:
    first = f"‘सेमरा की राह’ के पहले दिन 21 करोड़ की कमाई हुई। {TEXT}"
    text = f"{TITLE}\n\n{TEXT}\n‘सेमरा की राह’\n{first}\n‘दूर के ढोल: भाग दो’\n{MORE}\n"
    assert headings(text) == ["‘सेमरा की राह’", "‘दूर के ढोल: भाग दो’"]


def test_statement_in_quotes_above_a_text_is_a_quotation() -> None:
    assert headings(f"{TITLE}\n\n{TEXT}\n\n‘सड़क के बिना गांव अधूरा’\n\n{MORE}\n") == []


@pytest.mark.parametrize(
    "link",
    [
        "ये भी पढ़ेंJan Portal: अब एक जगह मिलेंगी सारी सुविधाएं", "यह भी पढ़ें'पानी' पर बवाल",
        "ये भी पढ़ेंबिहार में बारिश का अलर्ट",
    ],
)  # fmt: skip
def test_link_that_is_glued_to_its_label_is_not_read(link: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{link}\n\n{MORE}")) == [TEXT, MORE]


def test_what_will_be_read_is_no_label_of_a_link() -> None:
    line = "ये भी पढ़ेंगे गांव के बच्चे, सरकार ने खोले स्कूल"
    assert line in " ".join(spoken(read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{MORE}")))


def test_news_that_goes_on_behind_a_link_within_its_paragraph_is_kept() -> None:
    link = "Also Read: कई जिलों के लिए खुशखबरी, 68 सड़कें होंगी तैयार, देखें सूची"
    news = "इसे करीब 24,000 करोड़ रुपये की लागत से पिछले साल सेमरा गांव में शुरू किया गया था।"
    assert news in " ".join(spoken(read(f"{TITLE}\n\n{TEXT} {link} PM: {news}\n\n{MORE}")))
