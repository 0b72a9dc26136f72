"""Senders at the edges of titles and texts, whatever signs part them from the words: in Latin
letters, in both scripts, a site with its address; and what only looks like one.
"""

from __future__ import annotations

import pytest

from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

LAST = "अब बस और एम्बुलेंस भी सीधे गांव तक आ सकेंगी।"


@pytest.mark.parametrize(
    "sender",
    [
        "SEMRANEWZ DUMKA DESK", "semranews", "Web Desk -", "Semra.in/", "Dumka News",
        "Semra24.com :",
    ],
)  # fmt: skip
def test_sender_in_latin_letters_before_a_title_or_a_text_is_not_read(sender: str) -> None:
    titled, texted = read(f"{sender} {TITLE}\n{TEXT}\n{MORE}"), read(f"{sender} {TEXT}\n{MORE}")
    assert (said(titled.headline), spoken(titled)) == (TITLE, [TEXT, MORE])
    assert spoken(texted) == [TEXT, MORE]


@pytest.mark.parametrize(
    "text",
    [
        "Semranews ने मंत्री के हवाले से बताया कि सड़क खुल गई है।",
        "Help Desk बनाया गया है ताकि गांव के लोग सड़क की शिकायत कर सकें।",
        "Google Maps पर सेमरा गांव की नई सड़क अब दिखने लगी है।",
    ],
)
def test_what_the_news_is_about_is_read_though_it_is_in_latin_letters(text: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{text}\n\n{MORE}\n"))[0] == text


@pytest.mark.parametrize("sender", ["The Semrawadi: ", "सेमरा पहल न्यूज़ डेस्क – "])
def test_site_or_named_desk_before_a_text_is_not_read(sender: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{sender}{TEXT}\n\n{MORE}\n")) == [TEXT, MORE]


@pytest.mark.parametrize(
    "tail",
    [
        " Nav Kesari Times", " The Prahari Chaupal", " - नव केसरी प्रहरी | Nav Kesari Prahari",
        " | सेमरा टुडे | Semra Today", " | new road opened in the village", "; देखें वीडियो",
        ", जानें", " (देखें वीडियो)", "- Video", ", जानें पूरी डिटेल",
    ],
)  # fmt: skip
def test_what_pages_add_behind_a_title_is_not_read(tail: str) -> None:
    found = read(f"{TITLE}{tail}\n\n{TEXT}\n\n{MORE}\n\n{LAST}\n")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE, LAST])


@pytest.mark.parametrize("head", ["दैनिक नव केसरी : ", "प्रखर टाइम्स | "])
def test_paper_before_a_title_of_which_the_text_does_not_tell_is_not_read(head: str) -> None:
    assert said(read(f"{head}{TITLE}\n\n{TEXT}\n\n{MORE}\n").headline) == TITLE


@pytest.mark.parametrize("head", ["खुशखबर: ", "गांव की सड़क : ", "राकेश शर्मा: ", "Sadak Yojana: "])
def test_topic_or_speaker_before_a_title_is_read(head: str) -> None:
    text = f"{TEXT} सड़क योजना में पैसा मिला।"
    assert said(read(f"{head}{TITLE}\n\n{text}\n\n{MORE}\n").headline) == f"{head}{TITLE}"


def test_title_in_english_before_a_text_that_tells_the_same_is_not_read() -> None:
    label = "Minister opens new road in Semra, Dumka: "
    assert spoken(read(f"{TITLE}\n\n{label}{TEXT}\n\n{MORE}\n")) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("देहरादून, उत्तराखंड, ", "देहरादून"),
        ("दुमका (सेमरामीडिया) ", "दुमका"),
        ("दुमका—रांची मार्ग पर ", ""),
        ("उत्तराखंड, हिमाचल प्रदेश, पंजाब और ", ""),
        ("देहरादून, उत्तराखंड, हिमाचल में ", ""),
    ],
)
def test_place_with_its_state_between_commas_is_a_dateline(opens: str, place: str) -> None:
    found = read(f"{TITLE}\n\n{opens}पुलिस ने सोमवार को नई सड़क पर दो वाहन पकड़े।\n\n{MORE}\n")
    assert (readable(found.place).text.split(",")[0].strip() if found.place else "") == place
