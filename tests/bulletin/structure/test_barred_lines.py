"""Lines of several parts between bars, above and below an article."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken

TITLE = "पुल की मरम्मत पूरी, कल से खुलेगा रास्ता"
TEXT = "लोक निर्माण विभाग ने सेमरा नदी के पुल की मरम्मत का काम तीन महीने में पूरा कर लिया है।"
MORE = "अभियंता ने बताया कि कल सुबह से सभी वाहन पुल से गुजर सकेंगे।"
TICKER = (
    "मेले में लगी दुकानें, उमड़ी भीड़     |     खेत में मिला अजगर, वन विभाग ने पकड़ा     |     "
    "जिले में कल से शुरू होगी दौड़     |     "
)


@pytest.mark.parametrize(
    "head", [f"{TICKER}\n{TITLE}", f"Breaking News\n{TICKER}\nlogo\n\n{TITLE}"]
)
def test_ticker_above_the_text_is_not_read(head: str) -> None:
    found = read(f"{head}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "names",
    [
        "Semra Times । Hindi News Portal । सेमरा टाइम्स,। हिन्दी न्यूज । न डरेंगे, ना झुकेंगे।।",
        "सेमरा न्यूज | सबसे तेज | सच के साथ",
    ],
)
def test_names_of_a_site_below_the_text_are_not_read(names: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{names}")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "सेमरा ने 5 विकेट से जीता मैच | टाइम्स एकादश हारी | मैदान भरा रहा",
        "पुल खुला | दुकानें खुलीं | लोग खुश",
    ],
)
def test_news_between_bars_is_read(line: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}")
    assert len(spoken(found)) == 3


def test_bars_for_dandas_make_no_ticker() -> None:
    typed = "मेला आज से शुरू हुआ है | एक लाख लोग पहुंच चुके हैं | घाट तैयार किए गए हैं |"
    found = read(f"{TITLE}\n\n{typed}\n\n{TEXT}\n\n{MORE}")
    assert len(spoken(found)) == 3


def test_titles_between_bars_are_read_where_nothing_else_is() -> None:
    assert spoken(read(TICKER))
