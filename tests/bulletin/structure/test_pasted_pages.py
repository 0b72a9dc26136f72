"""A whole web page, copied and pasted: its menu, teasers, comments and foot are not read."""

from __future__ import annotations

import pytest

from bulletin.structure.pasted.stretches import inside
from tests.bulletin.structure.reading import read, said, spoken

MENU = (
    "होम", "देश", "विदेश", "राज्य", "राजनीति", "खेल", "क्रिकेट", "मनोरंजन", "व्यापार", "सेहत", "शिक्षा",
    "नौकरी", "राशिफल", "वीडियो", "फोटो",
)  # fmt: skip
GOODS = (
    "चावल", "गेहूं", "चीनी", "नमक", "तेल", "साबुन", "माचिस", "आलू", "प्याज", "टमाटर", "केला", "सेब",
    "पपीता", "मटर", "गोभी",
)  # fmt: skip
PLACES = ("असम", "गोवा", "केरल", "बिहार", "पंजाब", "हरियाणा", "ओडिशा", "तेलंगाना")
TITLE = "सेमरा में नहर टूटी, चार गांवों के खेत डूबे"
STAMP = ("राकेश शर्मा", "12 नवंबर 2026, 14:05 बजे", "शेयर करें")
FIRST = (
    "सेमरा के पास सोमवार रात नहर का तटबंध टूट गया और चार गांवों के खेतों में पानी भर गया। किसान रामदीन "
    "ने बताया कि धान की पूरी नर्सरी डूब गई है और बीज दोबारा खरीदना होगा।"
)
SECOND = (
    "सिंचाई विभाग के इंजीनियर ने बताया कि तटबंध की मरम्मत मंगलवार दोपहर तक पूरी हो जाएगी। धान की नर्सरी "
    "के नुकसान का आकलन पटवारी करेंगे।"
)
THIRD = (
    "कलेक्टर ने बताया कि चार गांवों के किसानों को बीज निगम से उधार पर बीज मिलेगा और ब्याज नहीं लगेगा। "
    "नहर का पानी उतरने पर तटबंध की जांच होगी।"
)
LAST = "किसान संघ का कहना है कि नहर का तटबंध पिछले साल भी इसी जगह टूटा था और मरम्मत अधूरी छोड़ दी गई थी।"
TEXT = (FIRST, SECOND, THIRD, LAST)
TEASERS = (
    "महंगाई के विरोध में व्यापारी सड़क पर उतरे",
    "क्या आपका मोबाइल भी गर्म होता है",
    "शहर की सबसे पुरानी मिठाई की दुकान",
    "फिल्म की शूटिंग के लिए पहुंचे कलाकार",
    "टीम का एलान, दो नए चेहरों को मौका",
    "सोना हुआ महंगा, चांदी में नरमी",
    "रेलवे ने बदला समय, यात्री परेशान",
    "इन आदतों से घटेगा वजन",
)
FOOT = ("हमारे बारे में", "संपर्क करें", "विज्ञापन दें", "गोपनीयता नीति", "सर्वाधिकार सुरक्षित")


def page(*between: str, foot: tuple[str, ...] = ("ये भी पढ़ें", *TEASERS, *MENU, *FOOT)) -> str:
    """The page around the story, with lines ``between`` its second and third paragraph."""
    blocks = ("\n".join(MENU), TITLE, "\n".join(STAMP), *TEXT[:2], *between, *TEXT[2:])
    return "\n\n".join((*blocks, "\n".join(foot)))


def test_page_around_an_article_is_not_read() -> None:
    found = read(page())
    assert (said(found.headline), spoken(found)) == (TITLE, list(TEXT))


def test_titles_above_the_article_are_not_its_title() -> None:
    found = read("\n".join((*MENU[:6], *TEASERS[:2], page())))
    assert (said(found.headline), spoken(found)) == (TITLE, list(TEXT))


def test_menu_stays_in_the_script_as_what_is_not_read() -> None:
    written = [part.text for each in read(page()).sections for part in each.paragraphs]
    assert {*MENU, *TEASERS} <= {*written}


def test_sentence_amid_a_page_is_read() -> None:
    sentence = "गांव के सरपंच ने कहा कि रास्ता बंद है।"
    assert sentence in spoken(read(page(sentence)))


@pytest.mark.parametrize("count", [5, 15])
def test_list_of_an_article_that_is_no_page_is_read(count: int) -> None:
    items = GOODS[:count]
    text = "\n\n".join((TITLE, *TEXT[:3], "इन सेवाओं पर रोक रहेगी:", "\n".join(items), TEXT[3]))
    assert {*items} <= {*spoken(read(text))}


def test_list_whose_lines_share_words_is_read() -> None:
    wards = [f"वार्ड {ward} में {ward + 3} मरीज मिले।" for ward in range(1, 31)]
    foot = ("ये भी पढ़ें", *TEASERS, *MENU, *FOOT)
    text = "\n\n".join(("\n".join(MENU), TITLE, *TEXT, *wards, "\n".join(foot)))
    assert {*TEXT, *wards} <= {*spoken(read(text))}


@pytest.mark.parametrize("lead", ["इन पर रोक रहेगी:", "क्या-क्या बंद रहेगा?"])
def test_list_typed_below_what_introduces_it_is_read(lead: str) -> None:
    listed = "\n".join((LAST, lead, *GOODS))
    foot = ("ये भी पढ़ें", *TEASERS, *MENU, *FOOT)
    text = "\n\n".join(("\n".join(MENU), TITLE, *TEXT[:3], listed, "\n".join(foot)))
    assert {*TEXT, *GOODS} <= {*spoken(read(text))}


def test_name_in_a_row_of_an_article_is_read() -> None:
    rows = [
        line
        for at, place in enumerate(PLACES)
        for line in (place, f"निगरानी- {at}, परीक्षण- {at + 9}", f"क्या बंद है- स्कूल, {GOODS[at]} बाजार")
    ]
    assert {*PLACES} <= {*spoken(read(page("\n".join((FIRST, *rows)))))}


def test_place_above_the_text_of_a_page_is_its_place() -> None:
    foot = "\n".join(("ये भी पढ़ें", *TEASERS, *MENU, *FOOT))
    found = read("\n\n".join(("\n".join(MENU), TITLE, "नई दिल्ली", *TEXT, foot)))
    assert (said(found.place), spoken(found)) == ("नई दिल्ली", list(TEXT))


def test_list_below_the_first_paragraphs_of_an_article_is_no_menu() -> None:
    text = "\n\n".join((TITLE, *TEXT[:2], "\n".join(GOODS), *TEXT[2:]))
    assert {*GOODS} <= {*spoken(read(text))}


def test_list_between_a_title_and_its_text_is_no_menu() -> None:
    summary = "नहर का तटबंध टूटने से चार गांवों की धान की नर्सरी डूबी, किसानों को बीज निगम से बीज मिलेगा"
    text = "\n\n".join((TITLE, summary, "\n".join((*PLACES, *PLACES)), *TEXT))
    assert {*PLACES[1:]} <= {*spoken(read(text))}


def test_run_of_prose_is_never_surely_outside() -> None:
    odds = [-6.0] * 9 + [1.0] * 4 + [-6.0] * 9 + [4.0] * 20
    assert min(inside(odds, 9, 12)[9:13]) >= 0 > inside(odds, 22, 41)[9]
