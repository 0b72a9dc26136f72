"""Lines above a text that look like titles, and titles that look like text."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

OTHERS = ("मेले में झूले की जांच, अफसर पहुंचे", "खेत में मिला तेंदुआ, ग्रामीणों में दहशत का माहौल")


def test_outlet_called_after_the_town_above_its_dateline_is_no_headline() -> None:
    found = read(f"दुमका दिनभर\nदुमका:\n{TEXT}\n{MORE}")
    assert (found.headline, spoken(found)) == (None, [TEXT, MORE])


def test_town_and_what_the_text_tells_above_its_dateline_is_a_headline() -> None:
    found = read(f"दुमका बंद\nदुमका: बाजार सोमवार को बंद रहा। {TEXT}\n{MORE}")
    assert said(found.headline) == "दुमका बंद"


def test_name_above_all_and_above_a_dateline_is_who_wrote() -> None:
    found = read(f"सुधीर अस्थाना\nदुमका। {TEXT}\n{MORE}")
    assert (found.headline, said(found.byline)) == (None, "सुधीर अस्थाना")


@pytest.mark.parametrize("caption", ["थाने के बाहर खड़े लोग।", "दुमका। सड़क पर जुटे ग्रामीण।"])
def test_caption_with_a_stop_above_a_credit_with_a_dash_is_not_read(caption: str) -> None:
    found = read(f"{caption}\n– फोटो : सवेरा\nविस्तार\n{TEXT}\n{MORE}")
    assert (found.headline, found.place, spoken(found)) == (None, None, [TEXT, MORE])


def test_titles_of_other_stories_with_bullets_above_the_own_are_not_read() -> None:
    found = read("\n".join((*(f"- {each}" for each in OTHERS), TITLE, TEXT, MORE)))
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_titles_with_bullets_above_all_may_share_a_few_words_with_the_text() -> None:
    others = (f"{OTHERS[0]}, सेमरा के लोग नाराज", f"{OTHERS[1]}, गांव में पिंजरा लगा")
    found = read("\n".join((*(f"- {each}" for each in others), TITLE, TEXT, MORE)))
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "आर पी डब्लू न्यूज़/धर्मेंद्र अदलखा",
        "भोर दर्पण 21ब्यूरोचीफ:-सौरभ त्यागी",
        "श्री न्यूज 24 आदिति न्यूज साप्ताहिक अखबार यूट्यूब चैनल लखनऊ",
        "न्यूज़ लहर संवाददाता",
    ],
)
@pytest.mark.parametrize("place", ["", "दुमका। "])
def test_words_of_a_sender_between_title_and_text_are_not_read(line: str, place: str) -> None:
    assert spoken(read(f"{TITLE}\n{line}\n{place}{TEXT}\n{MORE}")) == [TEXT, MORE]


@pytest.mark.parametrize("deck", ["पत्रकारों को मंत्री ने दिखाई सड़क", "न्यूज़ चैनल पर भी दिखी सेमरा की सड़क"])
def test_deck_with_words_of_a_sender_is_read(deck: str) -> None:
    assert deck in spoken(read(f"{TITLE}\n{deck}\n{TEXT}\n{MORE}"))


def test_views_in_a_list_above_the_text_are_not_read() -> None:
    found = read(
        f"{TITLE}\n- Posted By: RAKESH\n- Updated: 6 January, 2021 19:45\n- 468\n\n{TEXT}\n{MORE}"
    )
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("tail", [" - गांव में खुशी", " | #SemraNews", " #Semra #Dumka"])
def test_end_of_a_title_that_only_repeats_it_or_has_hashtags_is_not_read(tail: str) -> None:
    found = read(f"{TITLE}{tail}\n{TEXT}\n{MORE}")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_titles_of_other_stories_below_the_text_are_not_read() -> None:
    below = (*OTHERS, "नहर टूटी तो डूबी फसल, किसान परेशान")
    assert spoken(read("\n".join((TITLE, TEXT, MORE, *below)))) == [TEXT, MORE]


def test_what_the_text_tells_below_it_is_read() -> None:
    below = ("सड़क के उद्घाटन पर गांव में मिठाई बंटी", *OTHERS)
    assert spoken(read("\n".join((TITLE, TEXT, MORE, *below))))[-3:] == list(below)


def test_line_that_breaks_off_is_no_heading() -> None:
    found = read(f"{TITLE}\n{TITLE}\nमंत्री राकेश कुमार शर्मा ने\nसेमरा गांव में सड़क देखी\n{TEXT}\n{MORE}")
    assert not any(each.heading for each in found.sections)


def test_two_titles_with_stops_that_the_text_below_repeats_are_the_headline() -> None:
    title = "मंत्री ने सेमरा में नई सड़क को किया रवाना। गांव में उद्घाटन की खुशी।"
    assert said(read(f"{title}\n\n{TEXT} {MORE}\n\n{MORE}\n").headline) == title


def test_two_titles_right_above_the_dateline_of_the_text_are_the_headline() -> None:
    title = "सेमरा में सड़क खुली। मंत्री ने गांव में किया उद्घाटन।"
    text = f"दुमका। {TEXT} {MORE}"
    found = read(f"{title}\n{text}\n{MORE}\n")
    assert (said(found.headline), said(found.place)) == (title, "दुमका।")


def test_numbered_path_of_a_page_is_not_read_though_its_last_step_has_a_label() -> None:
    path = ("1. Home", "2. देश", f"3. Dumka News: {TITLE}")
    found = read("\n".join((*path, f"{TITLE}, मंत्री ने किया उद्घाटन", TEXT, MORE)))
    assert said(found.headline) == f"{TITLE}, मंत्री ने किया उद्घाटन"
    assert spoken(found) == [TEXT, MORE]


def test_long_line_that_opens_with_a_dateline_is_text_though_it_has_no_stop() -> None:
    text = "दुमका//सेमरा गांव में चल रहे मेले का सोमवार को समापन हो गया है और हर कोई "
    text += "इस मेले की तारीफ कर रहा है और अब सब लौट रहे हैं"
    found = read(f"{text}\nमेले में दस हजार लोग आए थे और पांच दिन तक दुकानें लगी रहीं।")
    assert (found.headline, spoken(found)[0]) == (None, text.partition("//")[2])


def test_name_in_one_latin_word_amid_the_text_that_does_not_tell_of_it_is_not_read() -> None:
    assert spoken(read("\n\n".join((TITLE, TEXT, "SemraDarpan", MORE)))) == [TEXT, MORE]


def test_name_in_one_latin_word_of_which_the_text_tells_is_read() -> None:
    more = "डिजिलॉकर पर भी सड़क की शिकायत की जा सकेगी, गांव के लोगों ने बताया।"
    assert "DigiLocker" in spoken(read("\n\n".join((TITLE, TEXT, "DigiLocker", more, MORE))))


def test_label_for_search_engines_amid_the_text_is_not_read() -> None:
    label = "Semra Sadak Latest News"
    assert spoken(read("\n".join((TITLE, TEXT, label, MORE)))) == [TEXT, MORE]
