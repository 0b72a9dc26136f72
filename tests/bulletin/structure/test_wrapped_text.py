"""Text that a mail program or a copy of a PDF wrapped reads as the same text unwrapped."""

from __future__ import annotations

import textwrap

import pytest

from bulletin.core.model import Doubt, Story
from tests.bulletin.structure.flood_story import MORE, TITLE
from tests.bulletin.structure.reading import read, said, spoken, words

TEXT = (
    "जिला प्रशासन ने बुधवार को नदी के किनारे बसे सभी गांवों के लोगों के लिए राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है और वहां दवाएं भी मिलेंगी।"
)
LONG = "नदी के किनारे बसे गांवों के लोगों के लिए राहत शिविर शुरू, दवाओं और भोजन की व्यवस्था भी की गई"
WIDTH = 78


def parts(found: Story) -> tuple[str, str, list[str]]:
    return (
        said(found.headline),
        said(found.place),
        [" ".join(each.split()) for each in spoken(found)],
    )


def wrapped(*paragraphs: str, width: int = WIDTH, between: str = "\n\n") -> str:
    return between.join(textwrap.fill(each, width) for each in paragraphs)


@pytest.mark.parametrize("width", [64, 72, WIDTH])
@pytest.mark.parametrize(
    "paragraphs",
    [
        (LONG, TEXT),  # the title takes two lines
        (LONG, f"दुमका। {TEXT}"),
        (f"दुमका: {TEXT}", MORE),
        (TITLE, f"{TEXT} {TEXT}".rstrip("।"), "Read More"),  # a text without a stop
        (TITLE, TEXT.replace("।", " ।"), MORE),
    ],
)
def test_wrapped_paragraphs_between_blank_lines_read_as_whole_ones(
    paragraphs: tuple[str, ...], width: int
) -> None:
    whole = parts(read("\n\n".join(paragraphs)))
    assert parts(read(wrapped(*paragraphs, width=width))) == whole


def test_danda_alone_on_a_line_ends_the_sentence_above() -> None:
    found = read(f"{TITLE}\n\n{TEXT[:-1]}\n।\n\n{MORE}\n")
    assert spoken(found)[0] == f"{TEXT[:-1]} ।"


def test_full_line_above_a_text_that_says_it_again_is_its_title() -> None:
    title = "नदी के किनारे बसे गांवों के लोगों के लिए राहत शिविर में दवाएं भी मिलेंगी"
    found = read(wrapped(title, TEXT, TEXT, between="\n"))
    assert said(found.headline) == title
    text = wrapped(f"{TEXT} {MORE}", between="\n")
    assert read(text).headline is None


def test_rows_between_blank_lines_are_not_joined() -> None:
    rows = ("उत्तर क्षेत्र में गेहूं 2300 और चना 5100 रुपये", "दक्षिण क्षेत्र में गेहूं 2250 और चना 5000 रुपये")
    assert set(rows) <= set(spoken(read(f"{TITLE}\n\n{TEXT}\n\n" + "\n".join(rows))))


def test_line_that_breaks_off_or_begins_within_a_sentence_is_no_heading() -> None:
    broken = "जिला संघ के अध्यक्ष और सचिव ने सेमरा में पत्रकारों से बातचीत में बताया कि"
    first, second = (
        "बैठक के बीच में अधिकारी अपने कार्यालय चले गए",
        "से नाराज लोगों ने नारे लगाए और काम रोक दिया।",
    )
    found = read(
        "\n".join((TITLE, TEXT, broken, "जिला संघ के अध्यक्ष और सचिव फिर मिलेंगे।", first, second))
    )
    assert all(each.heading is None for each in found.sections)
    assert f"{first} {second}" in spoken(found)


def test_question_that_ends_in_who_said_it_is_a_heading() -> None:
    heading = "क्या कहा था राकेश शर्मा ने"
    found = read("\n\n".join((TITLE, TEXT, heading, f"राकेश शर्मा ने कहा था कि {TEXT}")))
    assert [said(each.heading) for each in found.sections if each.heading] == [heading]


def test_long_first_line_that_may_go_on_is_a_doubtful_headline() -> None:
    line = (
        "दुमका जिले के विकास खंड सेमरा में स्थित ग्राम पंचायत लाल नगर और बड़ाबाग में नदी का जल स्तर तेजी से बढ़ने से"
    )
    found = read(f"{line}\nदो गांवों के कई घर डूब गए हैं। {TEXT} {TEXT} {TEXT}")
    assert found.headline is None or any(isinstance(mark, Doubt) for mark in found.headline.marks)


def test_words_for_search_engines_above_the_title_are_no_headline() -> None:
    words = (
        "बाढ़ राहत शिविर, दुमका बाढ़, Dumka flood news, flood relief camp, Dumka today, नदी का जलस्तर"
    )
    found = read("\n".join((words, TITLE, TEXT, MORE)))
    assert said(found.headline) == TITLE
    assert words not in spoken(found)
    places = "दुमका, गोड्डा, देवघर, पाकुड़ और साहिबगंज में बारिश से बाढ़, 20 गांव डूबे"
    assert said(read("\n".join((places, TEXT, MORE))).headline) == places


@pytest.mark.parametrize("below", ["दुमका।", "दुमका", "29 नवंबर 2026"])
def test_line_with_a_place_or_a_day_does_not_continue_a_title(below: str) -> None:
    title = "नहर की मरम्मत को बड़ी जरूरत बताया शर्मा ने"
    text = "सेमरा में नहर की मरम्मत शुरू हुई और विभाग ने पानी छोड़ने की तैयारी की।"
    found = read(f"{title}\n{below}\n{text}\nकिसानों ने बताया कि मरम्मत में देरी से नुकसान हुआ।")
    assert said(found.headline) == title


@pytest.mark.parametrize("above", ["22 जनवरी 2026,", "सोमवार, 23 अगस्त 2021,"])
def test_day_with_a_comma_above_a_title_is_not_a_part_of_it(above: str) -> None:
    text = "सेमरा में नहर की मरम्मत शुरू हुई और विभाग ने पानी छोड़ने की तैयारी की।"
    found = read(f"{above}\nसेमरा में नहर की मरम्मत शुरू\n{text}\nकिसानों ने इसका स्वागत किया है।")
    assert said(found.headline) == "सेमरा में नहर की मरम्मत शुरू"


@pytest.mark.parametrize(
    "below", ["29 नवंबर 2026", "Updated: Nov 29, 2026, 10:45 IST", "By Ramesh Kumar", "67 Views"]
)
def test_pages_line_does_not_continue_a_title_with_a_comma(below: str) -> None:
    title = "सेमरा में टूटी नहर की मरम्मत शुरू,"
    text = "सेमरा में नहर की मरम्मत शुरू हुई और विभाग ने पानी छोड़ने की तैयारी की।"
    found = read(f"{title}\n{below}\n{text}\nकिसानों ने बताया कि देरी से नुकसान हुआ है।")
    assert said(found.headline) == title


def test_title_with_a_comma_goes_on_below() -> None:
    text = "सेमरा में नहर की मरम्मत शुरू हुई और विभाग ने पानी छोड़ने की तैयारी की।"
    found = read(f"सेमरा में नहर की मरम्मत शुरू,\nकिसानों को मिलेगा पानी\n{text}\nकिसान खुश हैं।")
    assert said(found.headline) == "सेमरा में नहर की मरम्मत शुरू, किसानों को मिलेगा पानी"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("दुमका से गोड्डा के लिए", "चलेगी नई बस, जानिए कब कहां रुकेगी"),
        ("नदी का पानी बढ़ा, चालीस गांवों", "में अलर्ट"),
    ],
)
def test_title_in_two_lines_above_the_text_is_whole(one: str, other: str) -> None:
    text = "दुमका। मंत्री ने आज सुबह सेमरा गांव में नई सड़क का उद्घाटन किया। गांव के लोग खुश हैं।"
    assert words(read(f"{one}\n{other}\n\n{text}").headline) == f"{one} {other}"


def test_name_below_a_title_that_ends_in_a_postposition_is_not_joined_to_it() -> None:
    text = "दुमका। मंत्री ने आज सुबह सेमरा गांव में नई सड़क का उद्घाटन किया। गांव के लोग खुश हैं।"
    title = "गांव को सड़क मिली मंत्री के साथ"
    assert words(read(f"{title}\nराकेश शर्मा\n\n{text}").headline) == title


@pytest.mark.parametrize("end", ["जिसका नाम", "जिसकी वजह", "जिनके साथ"])
def test_line_that_breaks_off_in_a_relative_clause_goes_on_below(end: str) -> None:
    cut = f"मुझे तब पता चला जब मेरे भाई ने मुझसे कहा कि वह एक फिल्म कर रहे हैं {end}"
    rest = "'सेमरा' है। निर्देशक ने मुझे गांव की तस्वीर दिखाई और मैं पूरे उत्साह से भर गया।"
    assert spoken(read(f"{TITLE}\n{MORE}\nफिल्म कैसे मिली?\n{cut}\n{rest}"))[-1] == f"{cut} {rest}"


SHORT = (
    "सेमरा गांव में बुधवार को नई सड़क का उद्घाटन हुआ। मंत्री ने कहा कि इस सड़क से बारह पंचायतों के "
    "लोगों को लाभ मिलेगा और बाजार तक जाना आसान होगा।"
)


@pytest.mark.parametrize("width", [32, 36])
def test_short_text_wrapped_at_a_narrow_width_is_one_paragraph(width: int) -> None:
    found = read(wrapped("सेमरा में नई सड़क खुली", SHORT, width=width))
    assert spoken(found) == [SHORT]


def test_line_that_begins_a_sentence_which_the_next_one_ends_goes_on() -> None:
    one, other = "सेमरा की टीम ने लगातार तीसरा मैच भी जीत लिया। दोनों टीमों के", "बीच अब तक नौ मैच हुए हैं।"
    assert f"{one} {other}" in spoken(read(f"{TITLE}\n\n{one}\n{other}\n\n{MORE}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("सेमरा की टीम ने लगातार तीसरा मैच भी जीत लिया। दोनों मैच हुए हैं", "टीमों के बीच अब तक नौ मैच हुए हैं।"),
        ("सेमरा की टीम ने लगातार तीसरा मैच भी जीत लिया। फोटो सवेरा", "टीमों के बीच अब तक नौ मैच हुए हैं।"),
        ("सेमरा। सड़क खुली", "लोगों ने मंत्री का स्वागत किया है।"),
    ],
)
def test_line_that_only_lacks_its_stop_does_not_go_on(one: str, other: str) -> None:
    assert other in spoken(read(f"{TITLE}\n\n{one}\n{other}\n\n{MORE}"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("सेमरा प्रखंड के सभी विद्यालयों में खाली पड़े शिक्षकों के पदों की", "सूची बुधवार को जारी की जाएगी।"),
        ("पुल के दोनों ओर बनी सड़कों को चौड़ा करने का काम तीन महीने में पूरा", "होने की उम्मीद है।"),
    ],
)
def test_only_wrapped_paragraph_of_a_short_text_is_whole(one: str, other: str) -> None:
    found = read(f"{one}\n{other}\n\n{MORE}")
    assert (found.headline, spoken(found)[0]) == (None, f"{one} {other}")


def test_mark_at_the_start_of_a_line_ends_the_sentence_above() -> None:
    one, other = "सेमरा के लोगों ने नए पुल की मांग की", "। उनका कहना है कि नाव से आना कठिन है।"
    assert f"{one} {other}" in spoken(read(f"{TITLE}\n\n{MORE}\n\n{one}\n{other}\n\n{MORE}"))


def test_short_line_within_a_wrapped_paragraph_goes_on() -> None:
    lines = textwrap.wrap(f"{TEXT} {SHORT} {TEXT}", 72)
    cut = lines[3].rindex(" ", 0, 50)
    lines[3:] = [lines[3][:cut], *textwrap.wrap(" ".join([lines[3][cut:], *lines[4:]]), 72)]
    found = read(f"{TITLE}\n\n" + "\n".join(lines))
    assert spoken(found) == [f"{TEXT} {SHORT} {TEXT}"]


def test_paragraph_that_comes_twice_in_a_row_is_read_once() -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT.split('। ')[0]}।\n\n{MORE}\n{MORE}\n")) == [
        f"{TEXT.split('। ')[0]}।",
        MORE,
    ]


LIBRARY = (
    "रानीपुर के सरकारी विद्यालय में शनिवार को नया पुस्तकालय खोला गया। मुख्य अतिथि सरपंच ने बच्चों को "
    "किताबें बांटी और कहा कि अब पढ़ने के लिए शहर जाना नहीं पड़ेगा।"
)
FIELDS = (
    "सोनपुरा के किसान दो दिन की बारिश से परेशान हैं। गांव के निचले हिस्से के खेत पानी में डूबे हैं। "
    "पटवारी सर्वे करने मंगलवार को पहुंचे तो किसान नुकसान की भरपाई की मांग करने लगे।"
)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("गांव के स्कूल में नया पुस्तकालय", LIBRARY),
        ("खेतों में पानी भरने से धान की फसल खराब", FIELDS),
    ],
)
def test_short_text_tells_its_width_by_the_lines_that_end_no_sentence(
    title: str, text: str
) -> None:
    assert parts(read(wrapped(title, text, width=70, between="\n"))) == (title, "", [text])


def test_last_word_of_a_wrapped_sentence_is_no_place() -> None:
    text = (
        "शिविर में आए 164 लोगों की जांच हुई और सभी को दवाएं देकर समय पर आने को कहा गया। "
        "डॉक्टरों को जांच की रिपोर्ट जल्द देने का निर्देश दिया गया।"
    )
    assert parts(read(wrapped(text, width=68))) == ("", "", [text])


def test_full_line_that_opens_with_a_place_is_no_title_of_a_wrapped_text() -> None:
    text = (
        "विकास अधिकारी नेहा वर्मा ने बताया कि मुख्यमंत्री सड़क योजना में गांव की सभी टूटी सड़कें दो महीने में बन "
        "जाएंगी। इसके लिए बजट मिल गया है और काम सोमवार से शुरू होगा। ठेकेदार को समय पर काम पूरा करने "
        "के लिए कहा गया है।"
    )
    found = parts(read(wrapped(f"मैनपुरी – {text}", width=60)))
    assert (found[0], found[2]) == ("", [text])


@pytest.mark.parametrize("label", ["यह भी पढ़ें: ", "इसे भी पढ़ें – "])
def test_text_below_a_link_that_had_room_for_more_is_read(label: str) -> None:
    link = f"{label}सेमरा मेले में झूले से गिरे दो बच्चे"
    lines = wrapped(TITLE, f"दुमका। {TEXT}", link, MORE, width=64, between="\n")
    assert parts(read(lines))[2][-1] == MORE
