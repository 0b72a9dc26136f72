"""Copy as small newsrooms type it: statements and their speakers, round-ups, a paper's name above a
dateline, two towns without a mark.
"""

from __future__ import annotations

import pytest

from bulletin.core.model import Story
from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

REPORTER = "राकेश शर्मा सवेरा न्यूज"


def page(*lines: str) -> Story:
    return read("\n".join(lines))


def place(found: Story) -> str:
    return readable(found.place).text.strip(" ।:.-") if found.place else ""


def headings(found: Story) -> list[str]:
    return [words(section.heading) for section in found.sections if section.heading]


@pytest.mark.parametrize("label", ["इनका कहना है", "इनका कहना है...", "वर्जन", "क्या कहते हैं अधिकारी"])
@pytest.mark.parametrize("dash", ["-", "- ", ""])
def test_speakers_below_statements_are_no_headings(label: str, dash: str) -> None:
    said = "सड़क का काम दो महीने में पूरा कर लेंगे।"
    names = (f"{dash}सुखलाल बैगा, सरपंच, सेमरा", f"{dash}एचएस धुर्वे, कार्यपालन यंत्री")
    found = page(TITLE, "", f"दुमका। {TEXT}", "", label, said, names[0], MORE, names[1])
    assert headings(found) == [label]
    assert [" ".join(each.split()) for each in spoken(found)][-4:] == [
        said, names[0].removeprefix("- "), MORE, names[1].removeprefix("- "),
    ]  # fmt: skip


def test_title_below_statements_is_a_heading() -> None:
    found = page(TITLE, f"दुमका। {TEXT}", "", "इनका कहना है", MORE, "", "नई सड़क से खुश गांव", TEXT)
    assert headings(found)[-1:] == ["नई सड़क से खुश गांव"]


@pytest.mark.parametrize("title", ["जिले की खबरें संक्षेप में", "समाचार संक्षेप", "फटाफट खबरें"])
def test_title_of_several_reports_is_the_headline(title: str) -> None:
    reports = ("सेमरा: सड़क खुली", TEXT, "", "गोड्डा: पुल बना", MORE)
    found = page(title, "", *reports)
    assert (words(found.headline), headings(found)) == (title, ["सेमरा: सड़क खुली", "गोड्डा: पुल बना"])


@pytest.mark.parametrize("paper", ["दैनिक सवेरा", "सवेरा न्यूज", REPORTER])
def test_paper_above_a_dateline_is_no_headline(paper: str) -> None:
    found = page(paper, f"दुमका, 26 नवंबर। {TEXT}", MORE)
    assert (words(found.headline), place(found)) == ("", "दुमका, 26 नवंबर")


def test_digest_above_a_dateline_is_the_headline() -> None:
    assert words(page("खेल समाचार", f"दुमका, 26 नवंबर। {TEXT}", MORE).headline) == "खेल समाचार"


def test_place_below_a_summary_is_the_place() -> None:
    below = "दुमका शहर की नई सड़क पर बुधवार को पहली बस चली और यात्री खुश हुए।"
    found = page(TITLE, "", TEXT, "", "दुमका", below)
    assert (place(found), headings(found)) == ("दुमका", [])
    several = page(TITLE, "", TEXT, "", "दुमका", below, "गोड्डा", below.replace("दुमका", "गोड्डा"))
    assert headings(several) == ["दुमका", "गोड्डा"]
    dated = page(TITLE, "", f"गोड्डा। {TEXT}", "", "दुमका", below)
    assert place(dated) == "गोड्डा"


@pytest.mark.parametrize(
    ("opens", "where"),
    [("दुमका/गोड्डा बिहार में", "दुमका/गोड्डा"), ("सड़क/गोड्डा बिहार में", "")],
)
def test_two_towns_without_a_mark_are_the_place(opens: str, where: str) -> None:
    assert place(page(TITLE, "", f"{opens} बुधवार को नई सड़क खुली है।", MORE)) == where


@pytest.mark.parametrize(
    "cue", ["फाइनल वीओ: ", "वीओ 2: ", "एंकर रीड: ", "ओपनिंग एंकर- ", "वॉइस ओवर: ", "वीओ-2 ", "VO (3) "]
)
def test_cues_of_a_television_script_are_not_read(cue: str) -> None:
    found = page(TITLE, f"{cue}{TEXT}", f"{cue}{MORE}")
    texts = [p for section in found.sections for p in section.paragraphs]
    assert [readable(each).text.strip() for each in texts] == [TEXT, MORE]


def test_number_behind_a_cue_is_read_if_it_counts() -> None:
    found = page(TITLE, TEXT, "वीओ-2 लोगों को घर लौटने में मदद मिली है।", "वीओ- 3 गांवों तक बस पहुंचेगी।")
    assert {"2 लोगों को घर लौटने में मदद मिली है।", "3 गांवों तक बस पहुंचेगी।"} <= {
        readable(each).text.strip() for section in found.sections for each in section.paragraphs
    }


@pytest.mark.parametrize("label", ["हेडर- ", "हैडिंग: "])
def test_header_of_a_television_script_is_its_headline(label: str) -> None:
    found = page(f"{label}{TITLE}", "", f"एंकर- {TEXT}", MORE)
    assert readable(found.headline).text.strip() == TITLE if found.headline else False


def test_line_that_breaks_off_goes_on_below() -> None:
    found = page(TITLE, TITLE, "मंत्री आशा राणा ने", "सड़क का उद्घाटन करते हुए गांव की प्रशंसा की।", MORE)
    assert "मंत्री आशा राणा ने सड़क का उद्घाटन करते हुए गांव की प्रशंसा की।" in spoken(found)
    assert headings(found) == []


def test_desk_in_latin_letters_is_not_read() -> None:
    found = page(f"Semra Varta desk: {TEXT}", MORE)
    texts = [p for section in found.sections for p in section.paragraphs]
    assert [each for each in (readable(p).text.strip() for p in texts) if each] == [TEXT, MORE]


def test_only_sub_heading_right_below_the_headline_is_a_summary() -> None:
    deck = "मंत्री ने कहा, अब गांव तक पहुंचेगी बस"
    found = page(TITLE, "", deck, TEXT, MORE)
    assert (words(found.headline), headings(found), deck in spoken(found)) == (TITLE, [], True)
    several = page(TITLE, "", deck, TEXT, "", "सड़क पर खर्च हुए तीन करोड़", MORE)
    assert headings(several) == [deck, "सड़क पर खर्च हुए तीन करोड़"]


@pytest.mark.parametrize("desk", ["विशेष ब्यूरो बिहार", "ब्यूरो", "राज्य ब्यूरो,"])
def test_desk_and_its_reporter_above_a_title_are_the_byline(desk: str) -> None:
    found = page(f"{desk} राकेश शर्मा की रिपोर्ट :", TITLE, f"दुमका। {TEXT}", MORE)
    assert words(found.headline) == TITLE
    assert found.byline
    assert "राकेश शर्मा" in found.byline.text


def test_row_of_tags_above_a_title_is_left_out() -> None:
    tags = "#टॉप न्यूज़ झारखंड विशेष जॉब/ एजुकेशन जीवन"
    found = page(tags, "", TITLE, "", TEXT, MORE)
    assert (words(found.headline), tags in spoken(found)) == (TITLE, False)
    assert words(page(f"#{TITLE}", TEXT, MORE).headline) == f"#{TITLE}"


@pytest.mark.parametrize(
    "again", [f"{TITLE} New road opened in the village of Semra", f"script{TITLE}"]
)
def test_title_with_a_pages_words_is_said_once(again: str) -> None:
    found = page(again, "", TITLE, f"दुमका। {TEXT}", MORE)
    assert (words(found.headline), again in spoken(found)) == (TITLE, False)


TOLD = f"दुमका, 26 नवंबर (भाषा) {TEXT}"
NEXT = "गांव के लोगों ने मंत्री से पुल की मांग भी की है।"


@pytest.mark.parametrize(
    "mark",
    [
        ("जारी भाषा राजेश", "", "दो-अंतिम"),
        ("भाषा राजेश अशोक", "जारी", "लीड दो"),
        ("राजेश.श्रवण", "जारी.भाषा"),
        ("जारी भाषा", "", "दि12 सड़क दो अंतिम दुमका"),
        ("राजेश.श्रवण", "जारी.भाषा", "", f"{TITLE} दो अंतिम दुमका"),
        ("(जारी)",),
    ],
)
@pytest.mark.parametrize(
    "end",
    [
        ("भाषा राजेश", "माधव"),
        ("भाषा", "डीकेपी/"),
        ("(भाषा)",),
        ("राम टंडन", "1941", "भाषा", "(शब्द: 210)"),
        ("भाषा सं जफर", "जफर", "2611 2141"),
        ("हिन्दुस्थान समाचार/राकेश शर्मा", "/संजीव/दधिबल", "HSNS"),
    ],
)
def test_marks_between_the_parts_of_an_agencys_copy_are_not_read(
    mark: tuple[str, ...], end: tuple[str, ...]
) -> None:
    found = page(TITLE, TOLD, *mark, MORE, NEXT, *end)
    assert (words(found.headline), headings(found)) == (TITLE, [])
    assert spoken(found) == [TEXT, MORE, NEXT]


def test_agency_in_short_below_its_copy_is_not_read() -> None:
    found = page(TITLE, TOLD.replace("भाषा", "यूनीवार्ता"), "जारी.वार्ता", MORE, "राजेश", "वार्ता")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("heading", ["भाषा पर सड़क का असर", "नई सड़क की भाषा"])
def test_heading_with_the_agencys_name_and_the_texts_words_is_read(heading: str) -> None:
    assert headings(page(TITLE, TOLD, "", heading, MORE, NEXT)) == [heading]


def test_few_words_between_paragraphs_are_read_without_an_agency() -> None:
    assert headings(page(TITLE, f"दुमका। {TEXT}", "", "जारी भाषा राजेश", MORE)) == ["जारी भाषा राजेश"]


@pytest.mark.parametrize(
    "note",
    [
        "(शाम छह बजे से पहले प्रकाशित न करें)",
        "सभी संपादक: कृपया नीचे की खबर पहले भेजी गई खबर की जगह लें।",
        "संपादक कृपया ध्यान दें: यह रात आठ बजे के बाद ही दिया जाए।",
        "प्रतिबंध: 13 मार्च सुबह 6 बजे से पहले प्रकाशित न करें",
        "(संपादक: कृपया ध्यान दें, यह खबर पहले भेजी गई खबर के स्थान पर है।)",
        "EMBARGO: NOT FOR PUBLICATION BEFORE 1800 HRS",
    ],
)
def test_note_to_editors_above_the_title_is_not_read(note: str) -> None:
    found = page(note, "", TITLE, "", TOLD, MORE)
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_words_of_a_letter_about_the_note_below_them_are_not_read() -> None:
    found = page("नमस्ते,", "आज की खबर नीचे है।", "", TITLE, "", f"दुमका। {TEXT}", MORE)
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize(
    "code",
    [
        "प्रादे18 दुमका पहली लीड",
        "दि42 सड़क दो अंतिम",
        "खेल7 लीड",
        "UNI0123 4 BHA 0210 दुमका",
    ],
)
def test_code_of_an_agencys_copy_with_its_part_is_no_headline(code: str) -> None:
    assert words(page(code, TITLE, TOLD, MORE).headline) == TITLE


def test_prices_in_two_forms_are_rows_without_a_heading() -> None:
    prices = (
        "सोना 24 कैरेट - 72,450 रुपये प्रति 10 ग्राम",
        "सोना 22 कैरेट - 66,400 रुपये प्रति 10 ग्राम",
        "चांदी - 88,200 रुपये प्रति किलो",
        "चांदी सिक्का - 980 रुपये प्रति नग",
    )
    found = page(
        "सोने और चांदी के भाव बढ़े", "", "दुमका। सोने का भाव बुधवार को बढ़ गया है।", "", *prices, "", MORE
    )
    assert headings(found) == []
    assert spoken(found)[1:-1] == list(prices)


@pytest.mark.parametrize(
    "above",
    [
        ("भाषा 12 21:15 29-11-2026", "प्रादे87 झारखंड सड़क"),
        ("वार्ता 21.15", "दि12"),
        ("प्रादे87 झारखंड सड़क",),
    ],
)
def test_codes_above_an_agencys_copy_are_not_read(above: tuple[str, ...]) -> None:
    found = page(*above, TITLE, "", TOLD, MORE)
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_note_in_brackets_above_an_agencys_dateline_is_not_read() -> None:
    note = "(विवरण जोड़ते हुए)"
    assert spoken(page(TITLE, note, "", TOLD, MORE)) == [TEXT, MORE]
    assert note in spoken(page(TITLE, note, "", f"दुमका। {TEXT}", MORE))


def test_slug_of_a_short_word_above_a_part_is_not_read() -> None:
    assert spoken(page(TITLE, TOLD, "जारी", "नहर दो अंतिम दुमका", MORE)) == [TEXT, MORE]


@pytest.mark.parametrize("agency", ["(PTI)", "(ANI)", " [IANS]", "(PTI/भाषा)"])
def test_agency_in_latin_letters_behind_the_last_sentence_is_not_read(agency: str) -> None:
    assert spoken(page(TITLE, TOLD, f"{MORE} {agency}")) == [TEXT, MORE]
