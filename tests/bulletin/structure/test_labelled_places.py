"""Places beside what only pages say: labels, pictures, who wrote."""

from __future__ import annotations

import pytest

from bulletin.core.model import Unread
from tests.bulletin.structure.reading import read, said, spoken

TITLE = "स्कूलों में कल से अवकाश, आदेश जारी"
TEXT = "जिला प्रशासन ने ठंड को देखते हुए सभी स्कूलों में दो दिन का अवकाश घोषित कर दिया है।"
MORE = "शिक्षकों को विद्यालय आना होगा।"

OF_PAGES = (
    ("दुमका ब्रेकिंग", "दुमका"),
    ("#Breaking दुमका", "दुमका"),
    ("ब्रेकिंग न्यूज़ दुमका 🚨", "दुमका"),
    ("🔴 दुमका ब्रेकिंग 🔴", "दुमका"),
    ("दुमका ➡️", "दुमका"),
    ("बड़ी खबर दुमका से", "दुमका"),
    ("दुमका से बड़ी खबर", "दुमका"),
    ("खबर दुमका से है", "दुमका"),
    ("स्थान दुमका", "दुमका"),
    ("दुमका झारखंड", "दुमका झारखंड"),
    ("दुमका...", "दुमका..."),
    ("ब्रेकिंग….दुमका", "दुमका"),
)


@pytest.mark.parametrize(("line", "place"), OF_PAGES)
def test_line_below_the_title_says_where(line: str, place: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n{MORE}")
    assert (said(found.headline), said(found.place)) == (TITLE, place)
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        *OF_PAGES,
        ("दुमका,28/11/2026", "दुमका,28/11/2026"),
        ("राकेश शर्मा दुमका", "दुमका"),
        ("दैनिक क्रांति दुमका", "दुमका"),
    ],
)
def test_line_above_the_title_says_where(line: str, place: str) -> None:
    found = read(f"{line}\n{TITLE}\n{TEXT}\n{MORE}")
    assert (said(found.headline), said(found.place)) == (TITLE, place)
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("दुमका ब्रेकिंग : ", "दुमका"),
        ("#दुमका - ", "दुमका -"),
        ("दुमका ➡️ ", "दुमका"),
        ("ब्रेकिंग/दुमका/ ", "दुमका/"),
        ("स्थान दुमका : ", "दुमका :"),
        ("दुमका झारखंड। ", "दुमका झारखंड।"),
        ("दुमका :। ", "दुमका :।"),
        ("दुमका –: ", "दुमका –:"),
        ("((सेमराभारत रितेश सिरदार दुमका)):–\n", "दुमका"),
        ("दुमका (राव राकेश सिंह परिहार)", "दुमका"),
        ("दुमका, नवम्बर 28 -- दुमका, वरिष्ठ संवाददाता। ", "दुमका, नवम्बर 28 --"),
    ],
)
def test_place_with_a_label_opens_the_text(opens: str, place: str) -> None:
    found = read(f"{TITLE}\n{opens}{TEXT}\n{MORE}")
    assert said(found.place) == place
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "text",
    [
        "दुमका से बड़ी खबर सामने आ रही है, जहां बाजार में आग लगने से तीन दुकानें जल गईं।",
        "खबर दुमका की है, जहां बाजार में आग लगने से तीन दुकानें जल गईं और लोग भागे।",
        "दुमका ब्रेकिंग न्यूज चैनल का दफ्तर कल से बंद है और कर्मचारी धरने पर बैठे हैं।",
        "अपडेट दुमका में कल से बारिश होगी और सभी स्कूल दो दिन तक बंद रहेंगे।",
        "दुमका झारखंड का जिला है और यहां हर साल एक बड़ा मेला लगता है।",
        "#दुमका में बारिश से सड़कें डूब गईं और लोगों का आना-जाना बंद हो गया।",
        "स्थान दुमका विश्वविद्यालय को मिला पहला और उसके कुलपति को सम्मानित किया गया।",
    ],
)
def test_sentence_with_the_same_words_has_no_dateline(text: str) -> None:
    found = read(f"{TITLE}\n{text}\n{MORE}")
    assert found.place is None
    assert spoken(found) == [text, MORE]


def test_several_places_of_a_menu_say_nothing() -> None:
    menu = "राकेश शर्मा दुमका\nदैनिक सेमरा गोड्डा"
    assert read(f"{menu}\n{TITLE}\n{TEXT}\n{MORE}").place is None


def test_paper_s_frequent_last_word_is_no_place() -> None:
    text = "दुमका न्यूज़ धमाका /// " + TEXT
    assert read(f"{TITLE}\n{text}\n{MORE}").place is None


@pytest.mark.parametrize("who", ["मो. आरिफ", "डॉ. राकेश", "राकेश शर्मा"])
def test_person_and_place_before_a_colon_are_byline_and_place(who: str) -> None:
    found = read(f"{TITLE}\n{who} दुमका: {TEXT}\n{MORE}")
    assert (said(found.byline), said(found.place)) == (who, "दुमका:")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("opening", "reason"),
    [
        ("ब्रेकिंग दुमका। ", "पृष्ठ की टिप्पणी"),
        ("दुमका (एजेंसी)। ", "एजेंसी का श्रेय"),
        ("दुमका 👉 ", "चिह्न"),
    ],
)
def test_what_stands_beside_a_place_is_named_for_what_it_is(opening: str, reason: str) -> None:
    text = "नगर निगम ने रविवार को मुख्य बाजार में सफाई अभियान चलाया और दुकानदारों को डिब्बे बांटे।"
    found = read(f"{opening}{text}")
    assert found.place
    unread = [mark for mark in found.place.marks if isinstance(mark, Unread)]
    assert {mark.reason for mark in unread} == {reason}


@pytest.mark.parametrize("banner", ["गोड्डा ब्रेकिंग न्यूज़", "दुमका ब्रेकिंग", "गोड्डा अपडेट"])
@pytest.mark.parametrize("place", ["सेमरखेड़ा (दुमका)", "दुमका", "पाकुड़ (झारखंड)"])
def test_banner_of_a_channel_is_no_place_if_another_stands_below_the_title(
    banner: str, place: str
) -> None:
    text = "कस्बे की मंडी में बुधवार देर रात आग लग गई। पांच दुकानें जलकर खाक हो गईं।"
    more = "दमकल की चार गाड़ियों ने तीन घंटे की मशक्कत के बाद आग पर काबू पाया।"
    found = read(f"{banner}\n\nमंडी में भीषण आग, पांच दुकानें जलीं\n\n{place}\n{text}\n\n{more}")
    assert (said(found.place), spoken(found)) == (place, [text, more])
