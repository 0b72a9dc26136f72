"""A headline that its neighbours make look like something else, and what is none for all that."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Story
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT

TITLE = "सेमरा गांव में नई सड़क का मंत्री ने किया उद्घाटन, 12 पंचायतों को राहत"
MASTHEAD = "Editor: Vinod Arya | 94244 37885"


def page(*lines: str, between: str = "\n") -> Story:
    return read(between.join(lines))


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "head",
    [
        [MASTHEAD, TITLE, TITLE],
        ["राशिफल", TITLE, TITLE, "Google News पर फॉलो करें", "0 Comments"],
        ["वर्ष 12 अंक 45", TITLE, "(फाइल फोटो)", TITLE],
        ["मध्यप्रदेश", "Follow us on Google News", "Trending", TITLE, "Print"],
        ["चुनाव 2026", "अन्य खबरें", "वर्ष 12 अंक 45", TITLE, TITLE],
    ],
)
def test_title_among_lines_of_a_page_is_the_headline(head: list[str], between: str) -> None:
    found = page(*head, TEXT, MORE, between=between)
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_title_above_text_that_ends_in_full_stops_is_the_headline() -> None:
    text, more = TEXT.replace("।", "."), MORE.replace("।", ".")
    found = page("वर्ष 12 अंक 45", TITLE, "(फाइल फोटो)", TITLE, text, more)
    assert words(found.headline) == TITLE


def test_headline_that_only_its_words_tell_is_asked_about() -> None:
    found = page("जनता की आवाज", TITLE, "(फाइल फोटो)", TITLE, TEXT, MORE)
    assert found.headline
    assert [mark.confidence for mark in found.headline.marks if isinstance(mark, Doubt)] == [0.6]


def test_title_of_another_story_below_a_label_of_links_is_no_headline() -> None:
    other = "सोने के दाम में आई गिरावट, जानें सभी शहरों का ताजा भाव"
    assert page("मध्यप्रदेश", "Trending", other, "Print", TEXT, MORE).headline is None


@pytest.mark.parametrize(
    "above", ["सच के साथ, आपके साथ", "जनता की आवाज", "चुनाव 2026", "लाइव टीवी", "निष्पक्ष और निर्भीक"]
)
@pytest.mark.parametrize("often", [1, 2])
def test_title_below_a_motto_or_a_section_is_the_headline(above: str, often: int) -> None:
    found = page(above, *[TITLE] * often, TEXT, MORE, between="\n\n")
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("name", ["समाचार और तथ्य", "नजर नगर की", "हाल फिलहाल"])
def test_title_below_a_name_may_say_in_other_words_what_the_text_tells(name: str) -> None:
    title = "सेमरा: पक्के मार्ग से जुड़ा गांव, अब राह आसान"
    found = page(name, title, "23 नवंबर 2026", TEXT, MORE)
    assert (words(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize(
    "ticker",
    [
        "दिल्ली में भूकंप के झटके शेयर बाजार में तेजी सोना महंगा रुपया मजबूत",
        "बारिश का अलर्ट रेल टिकट महंगा क्रिकेट टीम का एलान चीनी निर्यात पर रोक",
    ],
)
def test_title_below_run_together_titles_of_others_is_the_headline(ticker: str) -> None:
    found = page(ticker, TITLE, TEXT, MORE, between="\n\n")
    assert (words(found.headline), spoken(found)) == (TITLE, [ticker, TEXT, MORE])
    (read_anyway, *_) = found.sections[0].paragraphs
    assert any(isinstance(mark, Doubt) for mark in read_anyway.marks)


def test_long_title_of_which_the_text_has_a_word_is_the_headline() -> None:
    title = "दो साल का इंतजार खत्म हुआ और अब नहीं लगाना पड़ेगा लंबा चक्कर, सेमरा वालों ने ली राहत की सांस"
    assert words(page(title, TITLE, TEXT, MORE).headline) == title


@pytest.mark.parametrize("code", ["खबर संख्या 45 का संशोधित संस्करण", "समाचार क्रमांक 7/2 का अद्यतन रूप"])
def test_number_of_an_agencys_copy_is_no_headline(code: str) -> None:
    found = page(code, TITLE, f"दुमका, 23 नवंबर (भाषा) {TEXT}", MORE)
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("title", ["खुशी की सड़क", "इंतजार हुआ खत्म, मिली राहत?"])
def test_short_title_of_which_the_text_has_a_word_or_that_asks_is_the_headline(title: str) -> None:
    deck = "सेमरा गांव में मंत्री ने नई सड़क का उद्घाटन किया"
    assert words(page(title, deck, TEXT, MORE, between="\n\n").headline) == title


@pytest.mark.parametrize("above", ["राकेश शर्मा", "रिपोर्ट: राकेश शर्मा"])
def test_name_of_the_byline_below_the_text_is_not_read_again(above: str) -> None:
    found = page(TITLE, above, TEXT, MORE, "राकेश शर्मा", between="\n\n")
    assert words(found.byline).endswith("राकेश शर्मा")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("day", ["सोमवार, नवंबर 23, 2026", "नवंबर 23, 2026", "सोमवार, 23 नवंबर 2026"])
def test_day_below_the_name_of_a_page_is_no_headline(day: str) -> None:
    title = "सेमरा में नई सड़क खुली"
    found = page("मेरा गांव", day, title, TEXT, MORE, between="\n\n")
    assert (words(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize("section", ["देश-विदेश", "दुनिया (5106)", "हेल्थ लाइफस्टाइल"])
def test_sections_above_a_text_without_a_title_are_no_headline(section: str) -> None:
    found = page(section, TEXT, MORE)
    assert (words(found.headline), spoken(found)) == ("", [TEXT, MORE])


def test_bar_before_an_excerpt_does_not_join_it_with_the_title() -> None:
    found = page(TITLE, f"|{TEXT}", MORE)
    assert (words(found.headline), len(spoken(found))) == (TITLE, 2)


ENDED = "कई दिनों की बारिश के बाद नदी का पानी घरों में घुसने की आशंका है।"


@pytest.mark.parametrize(
    "below",
    [
        (ENDED, TEXT, MORE),
        (f"दुमका। {TEXT}", MORE),
    ],
    ids=["said again", "above a dateline"],
)
def test_sentence_that_is_said_again_or_is_above_the_dateline_is_the_headline(
    below: tuple[str, ...],
) -> None:
    found = page(ENDED, *below, between="\n\n")
    assert words(found.headline) == ENDED
    assert ENDED not in spoken(found)


def test_sentence_of_many_words_above_the_dateline_is_text() -> None:
    long = ENDED.replace("है।", "है और लोग अपने घर खाली कर के ऊंची जगह पर जाने लगे हैं।")
    found = page(long, f"दुमका। {TEXT}", MORE, between="\n\n")
    assert (found.headline, spoken(found)[0]) == (None, long)
