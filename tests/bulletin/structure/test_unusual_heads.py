"""Headlines that look like something else: a link, a quotation, a paragraph, a repeated caption."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Story
from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

LINE = "सेमरा में सड़क का उद्घाटन आज, "


def page(*lines: str) -> Story:
    return read("\n".join(lines))


def place(found: Story) -> str:
    return readable(found.place).text.strip(" ।:.-,–") if found.place else ""


@pytest.mark.parametrize(
    "title",
    [
        f"Live: {LINE}देखें पल पल की खबरें",
        f"VIDEO : {LINE}गांव में खुशी",
        f"{LINE}देखें वीडियो",
        f"{LINE}पूरी खबर पढ़ें",
    ],
)
def test_only_title_above_the_text_is_no_link(title: str) -> None:
    found = page("सभी खबरें", "", title, "", TEXT, MORE)
    assert said(found.headline).startswith(title[:12])
    assert found.headline
    assert any(isinstance(mark, Doubt) for mark in found.headline.marks)


@pytest.mark.parametrize(
    "link", [f"यह भी पढ़ें: {LINE}देखें वीडियो", "VIDEO: कोटा में रेल लाइन पर बाढ़ का पानी"]
)
def test_link_beside_a_title_stays_one(link: str) -> None:
    found = page(TITLE, link, TEXT, MORE)
    assert said(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


def test_label_of_a_link_is_no_headline() -> None:
    found = page("यह भी पढ़ें: कोटा में बारिश से सड़क बही", TEXT, MORE)
    assert found.headline is None


def test_statement_in_quotes_above_all_is_the_headline() -> None:
    title = "“सड़क के बिना गांव अधूरा! मंत्री ने कहा – अब हर घर तक पहुंचेगी गाड़ी”"
    found = page(title, "", "सेमरा में सड़क खुली", TEXT, MORE)
    assert said(found.headline).strip("“”") == title.strip("“”")


def test_whole_sentence_in_quotes_above_all_is_a_quotation() -> None:
    assert page("“हम गांव तक सड़क ले आए हैं।”", TEXT, MORE).headline is None


def test_many_words_without_a_stop_above_a_dateline_are_the_headline() -> None:
    title = (
        "सेमरा के हर घर से एक मुट्ठी अनाज लेकर तीन महीने से चल रही यात्रा…तपती धूप में भी दो सौ से ज्यादा लोगों ने"
        " निभाया साथ….अब राजधानी में जुटेंगे हजारों किसान..कब और कहां होगा यह आयोजन"
    )
    found = page(title, f"दुमका – {TEXT}", MORE)
    assert (said(found.headline), place(found)) == (title, "दुमका")


def test_whole_sentence_with_a_dateline_is_text() -> None:
    opens = "Dumka: मंत्री ने मंगलवार को सेमरा गांव में नई सड़क का उद्घाटन किया."
    found = page(opens, "", f"{TEXT} {MORE}", "", "0Shares")
    assert found.headline is None
    assert place(found) == "Dumka"


def test_reports_of_a_digest_keep_their_titles() -> None:
    first, second = "बिजली गिरने से दो भैंसों की मौत", "सेमरा में सड़क खुली"
    found = page(
        "9 मई : दुमका की मुख्य खबरें", "0", "semra samachar",
        first, f"दुमका : बिजली गिरने से दो भैंसों की मौत हो गई। {MORE}", second, f"दुमका : {TEXT} {MORE}",
    )  # fmt: skip
    assert [said(each.heading) for each in found.sections if each.heading] == [first, second]


def test_title_again_with_a_credit_run_together_is_said_once() -> None:
    assert spoken(page(TITLE, f"{TITLE}Social Media", "", TEXT, MORE)) == [TEXT, MORE]


def test_day_with_the_year_first_is_not_read() -> None:
    assert spoken(page(TITLE, "2022-09-01", TEXT, MORE)) == [TEXT, MORE]


@pytest.mark.parametrize(
    "wrote",
    ["दुमका से खाईद जौहर की रिपोर्ट –", "दुमका से नमो नारायण मिश्रा:-", "दुमका से राकेश की रिपोर्ट –"],
)
def test_place_before_a_reporter_who_opens_the_text(wrote: str) -> None:
    assert place(page(f"{wrote} {TEXT} {MORE}", MORE)) == "दुमका"


def test_who_reports_for_whom_is_the_byline() -> None:
    found = page("दुमका लाइव के लिए राकेश शर्मा (बबलू) की रिपोर्ट –", TEXT, MORE)
    assert found.headline is None
    assert found.byline
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "note",
    [
        "नोट: यह लेखक के निजी विचार हैं। जन सत्य का सहमत होना जरूरी नहीं। हम असहमति का भी सम्मान करते हैं।",
        "(आलेख में व्यक्त विचार लेखक के अपने हैं, संपादक का इनसे सहमत होना आवश्यक नहीं है)",
        "ये लेखक के अपने विचार हैं। जन सत्य का इससे सहमत होना जरूरी नहीं है।",
    ],
)
def test_whose_views_they_are_is_not_read(note: str) -> None:
    assert spoken(page(TITLE, TEXT, MORE, note)) == [TEXT, MORE]


def test_what_an_author_says_of_his_views_is_read() -> None:
    news = "लेखक ने कहा कि ये विचार उनके अपने हैं।"
    assert spoken(page(TITLE, TEXT, MORE, news))[-1] == news


def test_zero_for_a_dot_stands_in_a_byline() -> None:
    found = page("मो० शबा की रिपोर्ट", f"दुमका। {TEXT}", MORE)
    assert found.headline is None
    assert (said(found.byline), place(found)) == ("मो० शबा की रिपोर्ट", "दुमका")


def test_town_and_a_misspelt_reporter_are_place_and_sender() -> None:
    found = page("बेतिया /संवादाता", TEXT, MORE)
    assert (found.headline, place(found)) == (None, "बेतिया")


@pytest.mark.parametrize(
    ("opens", "doubtful"),
    [
        ("दुमका गणतंत्र दिवस के मौके पर मंत्री ने सड़क का उद्घाटन किया है।", True),
        ("दुमका में गणतंत्र दिवस के मौके पर मंत्री ने सड़क का उद्घाटन किया है।", False),
        ("दुमका पुलिस ने गणतंत्र दिवस के मौके पर सड़क पर पहरा दिया है।", False),
        ("दुमका रोड स्थित कॉलोनी में गणतंत्र दिवस के मौके पर सड़क खुली है।", False),
    ],
)
def test_town_that_nothing_binds_to_its_sentence_is_doubtful(opens: str, doubtful: bool) -> None:
    first = page(TITLE, opens, MORE).sections[0].paragraphs[0]
    assert any(isinstance(mark, Doubt) for mark in first.marks) == doubtful


def test_line_that_begins_with_the_end_of_a_sentence_continues_the_one_above() -> None:
    found = page(
        "दुमका । जिले में कुछ दिनों की उमस के बाद अब हल्की से मध्यम बारिश हो रही",
        "है. शहर में पिछले दो दिनों से थमी बारिश एक बार फिर से शुरू हो गई है.",
    )
    assert found.headline is None
    assert place(found) == "दुमका"


def test_line_with_a_colon_that_may_be_a_heading_is_doubtful() -> None:
    label = "सेमरा गांव में सड़क खुलने से सबसे ज्यादा खुशी :"
    below = "सेमरा गांव में अब सड़क खुलने से लोग खुश हैं और सबसे ज्यादा खुशी बच्चों को है।"
    found = page(TITLE, TEXT, MORE, label, below, MORE)
    told = [each for section in found.sections for each in section.paragraphs if each.text == label]
    assert [any(isinstance(mark, Doubt) for mark in each.marks) for each in told] == [True]


def test_row_of_states_above_a_title_is_a_menu() -> None:
    row = "बिहार उत्तरप्रदेश मध्यप्रदेश उत्तराखंड झारखंड राजस्थान हिमाचल प्रदेश दिल्ली पश्चिम बंगाल"
    found = page(row, "", "LATEST NEWS", "", TITLE, "", TITLE, "", f"दुमका. {TEXT}", MORE)
    assert (said(found.headline), place(found)) == (TITLE, "दुमका")
    assert spoken(found) == [TEXT, MORE]


def test_only_title_that_reads_like_a_pages_words_is_the_headline() -> None:
    title = "तस्वीरों में देखिए सेमरा मेला"
    one = "सेमरा मेला शुक्रवार को ध्वजारोहण के साथ शुरू हो गया।"
    other = "मेले में पांच हजार से ज्यादा पशु आए हैं और दुकानें सज गई हैं।"
    assert said(read("\n\n".join((title, one, other))).headline) == title


def test_label_of_a_link_above_all_is_no_headline() -> None:
    title = "सेमरा मेला शुक्रवार से शुरू"
    text = "सेमरा मेला शुक्रवार को ध्वजारोहण के साथ शुरू हो गया। दुकानें सज गई हैं।"
    found = read("\n\n".join(("ये भी पढ़ें: सेमरा मेला कब से शुरू होगा", title, text, text[:50] + "।")))
    assert said(found.headline) == title


def test_words_of_a_picture_in_small_letters_are_no_headline() -> None:
    found = page("semra road opening 2026", TEXT, MORE)
    assert found.headline is None
    assert spoken(found) == [TEXT, MORE]


def test_title_of_hindi_in_latin_letters_is_read() -> None:
    title = "semra ki sadak par mila naya pul"
    assert said(page(title, TEXT, MORE).headline) == title
