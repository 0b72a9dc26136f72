"""Messages as reporters send them: a sign before the title, who sent them below the text."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


@pytest.mark.parametrize("sign", ["👉 ", "🔹", "• ", "🔴 "])
@pytest.mark.parametrize("above", ["", "सवेरा न्यूज | दुमका\n"])
def test_only_item_above_the_text_is_its_title(sign: str, above: str) -> None:
    found = read(f"{above}{sign}{TITLE}\nदुमका, 24 नवंबर। {TEXT}\n{MORE}")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_only_item_below_the_text_is_an_item() -> None:
    assert TITLE in " ".join(spoken(read(f"पुल बना\n\n{TEXT}\n\n🔹{TITLE}\n\n{MORE}")))


@pytest.mark.parametrize(
    "foot",
    ["खबर सरोकार\nसच के साथ", "-राकेश शर्मा-", "नवप्रभात दर्पण\nसब की बात", "लोकमंच 24\nसच के साथ"],
)
def test_paper_and_its_motto_below_the_text_are_not_read(foot: str) -> None:
    assert spoken(read(f"{TITLE}\n\nदुमका। {TEXT}\n\n{MORE}\n\n{foot}")) == [TEXT, MORE]


@pytest.mark.parametrize(
    "foot",
    ["इनमें ये थे:\nसुखलाल बैगा\nरामदीन मरावी", "राम\nश्याम\nमोहन\nसोहन"],
)
def test_names_that_the_text_leads_to_or_several_are_read(foot: str) -> None:
    assert foot.split("\n")[-1] in " ".join(spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{foot}")))


def test_flash_above_a_title_is_no_headline() -> None:
    assert said(read(f"फ्लैश\n{TITLE}\n\nदुमका। {TEXT}\n\n{MORE}").headline) == TITLE


@pytest.mark.parametrize("opens", ["दुमका। ", "दुमका\n"])
@pytest.mark.parametrize("title", [TITLE, f"{TITLE} !!"])
def test_foreign_words_above_a_dated_texts_title_are_no_headline(opens: str, title: str) -> None:
    found = read(f"देश की बात\n\n{title}\n\n{opens}{TEXT}\n\n{MORE}")
    assert (said(found.headline)[: len(TITLE)], spoken(found)) == (TITLE, [TEXT, MORE])


def test_request_with_pictures_behind_it_is_not_read() -> None:
    asked = "खबर अच्छी लगे तो शेयर जरूर करें 🙏🙏"
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{asked}")) == [TEXT, MORE]


@pytest.mark.parametrize("label", ["हेडिंग- ", "Headline: ", "स्लग- ", "SLUG: ", "शीर्षक: "])
@pytest.mark.parametrize("placed", ["डेटलाइन- दुमका", "LOCATION: दुमका", "स्थान: दुमका", "Place: दुमका"])
def test_labels_of_a_title_and_a_place_are_not_read(label: str, placed: str) -> None:
    found = read(f"{label}{TITLE}\n{placed}\n\n{TEXT}\n\n{MORE}")
    assert (said(found.headline), said(found.place)) == (TITLE, "दुमका")
    assert spoken(found) == [TEXT, MORE]


def test_hour_of_a_post_may_have_a_month_with_a_nasal() -> None:
    found = read(f"जनता की आवाज\n29 नवंबर को 9:15 PM बजे ·\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("opens", ["नमस्ते योजना में दुमका जुड़ा", "प्रिय नेता की याद में मेला"])
def test_title_that_begins_like_a_greeting_is_read(opens: str) -> None:
    assert said(read(f"{opens}\n\nदुमका। {TEXT}\n\n{MORE}").headline) == opens


ABOUT = "ग्राम विकास समिति दुमका के रमेश ने बताया कि समिति सड़क की देखभाल करेगी।"


def test_society_of_the_text_with_its_place_below_it_signs() -> None:
    foot = "ग्राम विकास समिति (पंजी.), दुमका, झारखंड"
    text = f"{TITLE}\n\n{TEXT}\n\n{ABOUT}"
    assert spoken(read(f"{text}\n\n{foot}")) == [TEXT, ABOUT]


@pytest.mark.parametrize("foot", ["सड़क पर नया पुल, दुमका", "नगर परिषद और वन विभाग, सीकर"])
def test_last_line_of_few_words_that_the_text_does_not_name_is_read(foot: str) -> None:
    assert foot in " ".join(spoken(read(f"{TITLE}\n\n{TEXT}\n\n{ABOUT}\n\n{foot}")))
