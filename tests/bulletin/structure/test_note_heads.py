"""What stands above and below a press note's text, told by its place, whatever its form."""

import textwrap

import pytest

from bulletin.core.model import Article
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
HEAD = ("नगर परिषद, सीकर", "जनसंपर्क शाखा", "पत्र क्रमांक: 214/2026")
TITLE = "झील किनारे लगेंगे बैठने के आसन, काम अगले माह"
TEXT = (
    "नगर परिषद झील के किनारे नागरिकों के बैठने के लिए पत्थर के आसन बनाएगी। इस पर 8 लाख रुपये खर्च होंगे।",
    "आयुक्त मीना राठी ने बताया कि आसन बनने के बाद यहां पौधे भी लगाए जाएंगे।",
)


def read(*lines: str) -> tuple[str, str, list[str]]:
    """The headline, the place, and all that is said below them."""
    found = story(Article("note.txt", "\n".join(lines)), HINDI)
    said = [part for each in found.sections for part in (each.heading, *each.paragraphs) if part]
    texts = [text for part in said if (text := readable(part).text.strip())]
    return (
        readable(found.headline).text.strip() if found.headline else "",
        readable(found.place).text.strip() if found.place else "",
        texts,
    )


@pytest.mark.parametrize(
    "dateline", ["सीकर, 3 फरवरी। ", "सीकर 3 फरवरी 2026/ ", "सीकर, 3 फरवरी 2026\n"]
)
@pytest.mark.parametrize("title", [f"{TITLE}।", f"- {TITLE}", f'"{TITLE}"'])
def test_title_above_dated_text_is_the_headline_whatever_its_marks(
    title: str, dateline: str
) -> None:
    headline, place, said = read(*HEAD, "//समाचार//", title, f"{dateline}{TEXT[0]}", TEXT[1])
    assert headline.strip('-" ') == title.strip('-" ')
    assert place.startswith("सीकर")
    assert said == list(TEXT)


@pytest.mark.parametrize("motto", ["॥ जल ही जीवन है ॥", "।। सबका हित ।।", "!! सेवा ही संकल्प !!"])
def test_motto_between_two_signs_is_not_read(motto: str) -> None:
    assert read(motto, *HEAD, TITLE, *TEXT) == (TITLE, "सीकर", list(TEXT))


@pytest.mark.parametrize("salutation", ["महोदय/महोदया,", "महाशय/महाशया"])
def test_salutation_of_both_is_not_read(salutation: str) -> None:
    assert read(*HEAD, TITLE, salutation, *TEXT) == (TITLE, "सीकर", list(TEXT))


def test_deck_of_a_note_without_a_verb_is_no_caption() -> None:
    deck = "पत्थर के आसन बनाने पर 8 लाख रुपये का खर्च"
    assert read(*HEAD, TITLE, deck, "आदरणीय संपादक जी,", *TEXT) == (TITLE, "सीकर", [deck, *TEXT])


def test_name_of_an_office_alone_above_a_title_is_no_headline() -> None:
    above = ("राज्य सूचना आयोग", "सीकर, 3 फरवरी। (प्रेस नोट)")
    assert read(*above, TITLE, *TEXT) == (TITLE, "सीकर, 3 फरवरी।", list(TEXT))


def test_what_a_letter_says_of_its_subject_is_neither_title_nor_news() -> None:
    subject = "विषय- झील किनारे आसन बनाने की सूचना प्रकाशित करने बाबत"
    headline, _, said = read(*HEAD, subject, "उपरोक्त विषयांतर्गत सादर निवेदन है कि", *TEXT)
    assert (headline, said) == ("झील किनारे आसन बनाने", list(TEXT))


def test_title_with_a_bullet_above_decks_with_bullets_is_the_headline() -> None:
    decks = ("- पौधे भी लगाए जाएंगे", "- परिषद 8 लाख रुपये देगी")
    lines = (*HEAD, "दिनांक : 3 फरवरी 2026", f"- {TITLE}", *decks)
    headline, _, said = read(*lines, f"सीकर, 3 फरवरी 2026/ {TEXT[0]}", TEXT[1])
    assert headline.strip("- ") == TITLE
    assert said == [*(each.strip("- ") for each in decks), *TEXT]


def test_short_title_with_a_full_stop_below_a_letterhead_is_no_caption() -> None:
    lines = (HEAD[0], "", HEAD[1], "", "समाचार क्रमांक 84", "", "झील किनारे आसन, खर्च 8 लाख।", "")
    assert read(*lines, f"सीकर, 3 फरवरी। {TEXT[0]}", "", TEXT[1])[0] == "झील किनारे आसन, खर्च 8 लाख।"


@pytest.mark.parametrize("town", ["जिला सतना, मध्यप्रदेश", "सतना (मध्य प्रदेश)"])
def test_town_of_a_letterhead_above_dated_text_is_not_read(town: str) -> None:
    head = (
        "कार्यालय कलेक्टर एवं जिला दंडाधिकारी", town, "(जनसंपर्क शाखा)", "कलेक्ट्रेट भवन, सतना - 485001",
        "(स्थापना वर्ष 1978)", "No. 919/PR/2026          Dated: 04-06-2026", "प्रेस रिलीज",
    )  # fmt: skip
    title = "तालाब पर बढ़ेंगी सुविधाएं, किनारे संवारने का काम अगले माह से होगा"
    text = f"सतना 4 जून 2026/ {TEXT[0]}"
    assert read("\n\n".join((*head, title, text, TEXT[1], "मीडिया सेल", head[0])))[2] == list(TEXT)


def test_town_whose_name_is_also_a_verb_signs_a_note() -> None:
    head = ("बिहार सरकार", "जिला जन-सम्पर्क कार्यालय, गया", "प्रेस विज्ञप्ति")
    foot = ("(राजेश कुमार)", "जिला जन-सम्पर्क पदाधिकारी", "गया")
    assert read(*head, TITLE, f"गया, 3 फरवरी। {TEXT[0]}", TEXT[1], *foot)[2] == list(TEXT)


@pytest.mark.parametrize(
    "called",
    [
        ("राजेश राठी, जनसंपर्क अधिकारी", "01572-250000"),
        ("राजेश राठी", "जनसंपर्क अधिकारी", "94140 00000"),
    ],
)
def test_name_and_post_above_a_telephone_are_whom_to_call(called: tuple[str, ...]) -> None:
    label = "अधिक जानकारी के लिए संपर्क करें:"
    assert read(*HEAD, TITLE, f"सीकर, 3 फरवरी। {TEXT[0]}", TEXT[1], label, *called)[2] == list(TEXT)


@pytest.mark.parametrize("motto", ["आसन सबके लिए", "नागरिक पहले, बाकी बाद में", '"काम सबके लिए"'])
def test_motto_above_the_name_of_an_office_is_not_read(motto: str) -> None:
    office = "कार्यालय जिला विकास प्राधिकरण, सीकर"
    headline, _, said = read(motto, office, TITLE, f"सीकर, 3 फरवरी। {TEXT[0]}", TEXT[1])
    assert (headline, said) == (TITLE, list(TEXT))


@pytest.mark.parametrize(
    "line",
    ["--: प्रेस नोट :--", "प.सं. जसका/669/2025-26 दिनांक 07.11.2026", "वि.सं. 43/मार्च/2026",
     "दिनांक 21.11.2026, समय: सायं 5 बजे"],
)  # fmt: skip
def test_label_number_and_hour_above_a_title_are_not_read(line: str) -> None:
    for above in ((line,), (line, "मीडिया के लिए"), (*HEAD[:1], "(स्थापना वर्ष 1990)", line)):
        headline, _, said = read(*above, TITLE, f"सीकर। {TEXT[0]}", TEXT[1])
        assert (headline, said) == (TITLE, list(TEXT))


@pytest.mark.parametrize(
    "foot",
    [
        ("संलग्न:", "1. कार्यक्रम के 2 फोटो", "2. वीडियो क्लिप"),
        ("— समाप्त —", "जनसंपर्क अधिकारी"),
        (
            "मीडिया संपर्क:",
            "राजेश राठी, जनसंपर्क अधिकारी, मो. 9414000000",
            "रीना जैन, सहायक, ई-मेल: pr@example.in",
        ),
    ],
)
def test_enclosures_end_and_contacts_below_a_note_are_not_read(foot: tuple[str, ...]) -> None:
    points = ("1. आसन पत्थर के होंगे।", "2. पौधे नीम के होंगे।")
    said = read(*HEAD, TITLE, f"सीकर, 3 फरवरी। {TEXT[0]}", TEXT[1], *points, "", *foot)[2]
    assert said == [*TEXT, *points]


@pytest.mark.parametrize(
    "above",
    [
        ("सीकर झील बचाओ मंच | 01572-250000 | manch@example.in", "* 3 फरवरी 2026 *"),
        ("नगर परिषद, सीकर          MUNICIPAL COUNCIL SIKAR", "प्रेस को जारी"),
    ],
)
def test_sender_with_its_telephone_or_english_name_on_its_line_is_not_read(
    above: tuple[str, ...],
) -> None:
    headline, _, said = read(*above, TITLE, f"सीकर, 3 फरवरी। {TEXT[0]}", TEXT[1])
    assert (headline, said) == (TITLE, list(TEXT))


def test_columns_of_a_letterhead_do_not_go_on_in_the_line_below() -> None:
    head = (
        "पुलिस अधीक्षक का कार्यालय, सीकर          OFFICE OF THE SUPERINTENDENT OF POLICE",
        "राजस्थान पुलिस",
    )
    number = ("स.क्र.-53/सितंबर/26          दि. 17.09.2026", "दैनिक समाचार बुलेटिन")
    wrapped = textwrap.wrap(f"दिनांक 17.09.2026, सीकर। {TEXT[0]}", 66)
    assert read(*head, "", *number, "", TITLE, "", *wrapped, "", TEXT[1])[0] == TITLE


def test_title_below_a_note_s_number_among_several_is_no_other_story_s() -> None:
    lines = ("पत्र सं.- 91 सीकर दिनांक- 10/08/2026", "", "समाचार - 1", "", "जल जीवन मिशन", "",
             "पहली बार शहर में बदली गई पचास साल पुरानी लाइन", "",
             "दिनांक 10.08.2026, सीकर। नगर परिषद ने झील के पास की बड़ी लाइन को सफलतापूर्वक",
             "बदला है। काम तीन दिन में पूरा हुआ।", "", TEXT[1])  # fmt: skip
    found = story(Article("note.pdf", "\n".join(lines), wrapped=True), HINDI)
    assert found.headline
    assert found.headline.text == lines[6]


def test_title_with_a_bullet_above_a_deck_with_one_is_the_headline_without_a_dateline() -> None:
    lines = ("प्रेस विज्ञप्ति संख्या - 88", "दिनांक - 21.01.2026", f"• {TITLE}", "• पौधे भी लगाए जाएंगे")
    headline, _, said = read("जनसंपर्क कार्यालय, सीकर", *lines, *TEXT)
    assert (headline.strip("• "), said) == (TITLE, ["पौधे भी लगाए जाएंगे", *TEXT])


def test_post_and_its_town_with_a_full_stop_sign_a_note() -> None:
    lines = ("प्रेस नोट-03(01/57)", "सीकर, 3 फरवरी 2026 (सूचना)।", TITLE, *TEXT)
    assert read("\n\n".join((*lines, "जिला सूचना अधिकारी, सीकर।")))[2] == list(TEXT)


def test_deck_below_a_title_that_ends_in_what_somebody_did_is_not_part_of_it() -> None:
    title = "आयुक्त ने झील के किनारे बन रहे आसनों की समीक्षा की"
    deck = "इस साल तीन और तालाब संवारे जाएंगे"
    headline, _, said = read("पत्र सूचना कार्यालय", "भारत सरकार", title, deck, *TEXT)
    assert (headline, said) == (title, [deck, *TEXT])


def test_where_something_takes_place_above_a_signature_is_read() -> None:
    event = ("दिनांक: 8 फरवरी 2026, रविवार", "समय: शाम 7 बजे", "स्थान: गांधी भवन, मुख्य सभागार")
    foot = ("(रमेश जैन)", "जिला सचिव", "मो. 9414000000")
    text = f"सीकर/6 फरवरी 2026। {TEXT[0]}"
    assert read("\n\n".join((*HEAD, TITLE, text, TEXT[1], *event, *foot)))[2] == [*TEXT, *event]
