"""Datelines in every order, with every mark, that Hindi papers use."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest

from bulletin.structure.lines import alike
from tests.bulletin.structure.reading import read, said, spoken

PLACES = {
    "a town": "भोपाल",
    "two words": "नई दिल्ली",
    "two towns": "बक्सर/आरा",
    "a state": "रायबरेली, उत्तर प्रदेश",
    "a district": "मिहींपुरवा (बहराइच)",
    "a hyphen": "जांजगीर-चांपा",
    "an ending": "रतनपुरवाखेड़ी",
    "unknown": "टिकमोरा",
    "Latin": "Korba",
}
SENDERS = {
    "an agency": "एजेंसी",
    "a reporter": "संवाददाता",
    "a paper's reporter": "जागरण संवाददाता",
    "an office": "ब्यूरो",
    "a desk": "पब्लिक ऐप डेस्क",
    "a paper": "आजाद सवेरा न्यूज़",
    "a paper in a word": "सत्यखबर",
    "a Latin paper": "NOW HINDUSTAN",
    "a Latin name": "Udaipur Kiran",
    "a surname": "राकेश शर्मा",
    "a given name": "प्रहलाद कुमार",
    "a signed report": "अमरेश कुमार की रिपोर्ट",
}
DAYS = ("12 जुलाई", "12 जुलाई 2025", "जुलाई 12", "12.07.2025", "14, नवम्बर", "दिनांक 12 जुलाई")
FORMS = (
    "{place}", "{place} ({sender})", "{place}, {sender}", "{sender}, {place}", "{sender} {place}",
    "({sender}) {place}", "{place}, {day} ({sender})", "{place}, {day}, {sender}", "{place} {day}",
    "{place}, {day}", "{day}, {place}", "{place} ({day})", "{place}/{sender}", "{sender}/{place}",
    "{place}। {sender}", "{place} - {sender}", "{sender}। {place}", "{sender}. {place}",
    "{place}, {day}। {sender}", "{sender}: {place}", "{sender} ({place})", "[{place}] {sender}",
    "{place} [{sender}]", "{place} @ {sender}", "{sender}@{place}",
)  # fmt: skip
MARKS = (
    "।", " ।", ".", ":", " :", " :-", ":-", " -", " –", "–", " —", "—", " |", "।।", " //",
    " ::", ":-/", "",
)  # fmt: skip
A_PRIME = 7919
WRAPS = ("{}", "**{}**", "*{}*", "\ufeff{}", "\u200b{}")
PERSONS = ("a surname", "a given name", "a signed report")
LATIN = ("a Latin paper", "a Latin name")
TEXT = "जिले के थाना क्षेत्र में पुलिस ने शनिवार को दो लोगों को चोरी के आरोप में गिरफ्तार किया है।"
MORE = "थाना प्रभारी ने बताया कि आरोपियों के पास से नकदी और गहने बरामद किए गए हैं।"


def says_too_little(form: str, place: str, sender: str, mark: str) -> bool:
    """Whether a dateline might as well be other words: an unknown word beside a name; or nothing
    parts its names.
    """
    if not mark and (not form.endswith((")", "]")) or form == "{place} ({day})"):
        return True
    if form == "{sender} {place}":
        odd = (
            place in ("unknown", "Latin", "two towns", "a district") or sender == "a signed report"
        )
        return odd or sender in PERSONS
    if form == "{sender}@{place}":  # an address, or a name in a byline
        return place in ("Latin", "unknown") or sender in PERSONS
    if form == "{place}" and place == "unknown":
        return mark not in ("।", " ।", ".", "।।")
    if form == "{place}। {sender}" and sender in LATIN:
        return True
    if place == "unknown" and "{day}" not in form:
        return sender in (*PERSONS, *LATIN, "a paper", "a paper in a word")
    if form == "{sender} ({place})" and not mark:
        return sender in LATIN
    return form == "{place} {day}" and place in ("unknown", "a state")


def datelines(form: str) -> Iterator[tuple[str, str]]:
    """Each dateline of a form that can be told, and its first place."""
    senders = SENDERS if "{sender}" in form else {"none": ""}
    days = DAYS if "{day}" in form else ("",)
    for (where, place), (who, sender), day, mark in itertools.product(
        PLACES.items(), senders.items(), days, MARKS
    ):
        if not says_too_little(form, where, who, mark):
            first = place.split("/")[0].split(",")[0].split(" (")[0]
            yield form.format(place=place, sender=sender, day=day) + mark, first


def check(opens: str, place: str, wrap: str) -> None:
    article = f"थाना पुलिस ने दो चोरों को पकड़ा\n\n{wrap.format(opens)} {TEXT}\n\n{MORE}"
    found = read(article)
    assert alike(place) in alike(said(found.place)), opens
    assert spoken(found) == [TEXT, MORE], opens


@pytest.mark.parametrize("form", FORMS)
def test_dateline_is_parted_from_its_text_in_any_form(form: str) -> None:
    every = list(datelines(form))
    for at in range(8):
        opens, place = every[at * A_PRIME % len(every)]
        check(opens, place, WRAPS[at % len(WRAPS)])


@pytest.mark.parametrize(
    "step", [pytest.param(113, marks=pytest.mark.slow), pytest.param(7, marks=pytest.mark.release)]
)
@pytest.mark.parametrize("form", FORMS)
def test_dateline_is_parted_from_its_text_in_every_form(form: str, step: int) -> None:
    for opens, place in list(datelines(form))[::step]:
        check(opens, place, "{}")


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("दुमका/माथुर : ", "दुमका"),
        ("दुमका/(ABC.24…) ", "दुमका"),
        ("दुमका, 25 जनवरी/", "दुमका"),
        ("दुमका.13 दिसम्बर (हि.स.) । ", "दुमका"),
        ("*दुमका* ", "दुमका"),
    ],
)
def test_dateline_that_has_no_known_form_is_told_by_what_stands_around(
    opens: str, place: str
) -> None:
    text = f"लोगों ने बताया कि {TEXT}"
    found = read(f"थाना पुलिस ने दो चोरों को पकड़ा\n\n{opens}{text}\n\n{MORE}")
    assert (said(found.place), spoken(found)) == (place, [text, MORE])


@pytest.mark.parametrize(
    "opens", ["दुमका, गोड्डा, पाकुड़ और", "सवेरा की पुकार दुमका -", "दुमका-गोड्डा मार्ग पर", "दुमका में"]
)
def test_place_that_belongs_to_its_sentence_is_no_dateline(opens: str) -> None:
    text = f"{opens} {TEXT}"
    found = read(f"थाना पुलिस ने दो चोरों को पकड़ा\n\n{text}\n\n{MORE}")
    assert (found.place, spoken(found)) == (None, [text, MORE])


@pytest.mark.parametrize("word", ["स्व.", "प्रो.", "रिटा.", "इंजी.", "राज.", "Capt.", "लेफ्टि. जन."])
def test_abbreviation_that_opens_an_article_is_no_place(word: str) -> None:
    text = f"{word} रमेश कुमार की याद में गांव के मैदान में शिविर लगा। सौ लोगों ने रक्तदान किया।"
    found = read(f"{text}\n\n{MORE}\n")
    assert (found.place, spoken(found)[0]) == (None, text)


def test_state_in_two_letters_with_dots_is_a_place() -> None:
    assert said(read(f"उ.प्र. {TEXT}\n\n{MORE}\n").place) == "उ.प्र."


def test_day_in_latin_letters_behind_a_bar_is_of_the_dateline() -> None:
    text = "जिले के सेमरा गांव में नई सड़क का उद्घाटन हुआ और लोगों ने खुशी जताई।"
    found = read(f"सेमरा में सड़क खुली, गांव में खुशी\n\nKatghora, Korba | Nov 24, 2026 {text}")
    assert (said(found.place), spoken(found)) == ("Katghora, Korba | Nov 24, 2026", [text])


@pytest.mark.parametrize("opens", ["Rakesh Sharma | Nov 24, 2026", "Korba | Nov 24, 2026 को"])
def test_other_words_before_a_day_in_latin_letters_are_kept(opens: str) -> None:
    text = "जिले के सेमरा गांव में नई सड़क का उद्घाटन हुआ और लोगों ने खुशी जताई।"
    found = read(f"सेमरा में सड़क खुली, गांव में खुशी\n\n{opens} {text}")
    assert "Nov 24, 2026" in spoken(found)[0]


@pytest.mark.parametrize("opens", ["कल (सोमवार)", "आज (28 नवंबर)", "MP News : कल (सोमवार)"])
def test_word_before_a_day_in_brackets_is_no_place(opens: str) -> None:
    text = f"{opens} जिले के कई गांवों में नहर की मरम्मत शुरू होगी।"
    found = read(f"सेमरा में नहर की मरम्मत शुरू\n\n{text}\n\nकिसानों ने इसका स्वागत किया है।")
    assert found.place is None
    assert opens.rpartition(": ")[2] in spoken(found)[0]


@pytest.mark.parametrize("opens", ["दुमका (सोमवार)", "सेमरखेड़ा (28 नवंबर)"])
def test_place_before_a_day_in_brackets_is_one(opens: str) -> None:
    text = "प्रखंड के कई गांवों में नहर की मरम्मत शुरू होगी।"
    found = read(f"नहर की मरम्मत शुरू\n\n{opens} {text}\n\nकिसानों ने इसका स्वागत किया है।")
    assert said(found.place) == opens


@pytest.mark.parametrize("mark", ["/ ", " - ", " – "])
@pytest.mark.parametrize("state", ["झारखंड", "बिहार"])
def test_place_may_precede_a_text_that_opens_with_a_state(mark: str, state: str) -> None:
    text = f"{state} में सावन के महीने में जोरदार बरसात हुई और नदियां उफान पर हैं।"
    found = read(f"सावन में जोरदार बरसात\n\nदुमका{mark}{text}\n\nलोगों ने राहत की सांस ली है।")
    assert (said(found.place).strip(" /–-"), spoken(found)[0]) == ("दुमका", text)


def test_road_between_two_places_is_text() -> None:
    text = "पटना/ गया में सावन के महीने में जोरदार बरसात हुई और नदियां उफान पर हैं।"
    assert spoken(read(f"सावन में जोरदार बरसात\n\n{text}\n\nलोगों ने राहत की सांस ली है।"))[0] == text


def test_letter_typed_for_a_danda_ends_a_dateline_behind_a_bracket() -> None:
    text = "जिला मजिस्ट्रेट ने मतगणना स्थल का चयन किया है।"
    found = read(f"मतगणना स्थल तय\n\nदेवरिया (जन सत्य)l {text}\n\nसभी को सूचना दी गई है।")
    assert spoken(found)[0] == text


def test_names_before_a_place_in_brackets_are_read_if_they_are_many() -> None:
    text = "कथा व्यास आचार्य श्री राकेश चन्द्र शर्मा (नव धाम दुमका) सिटी गार्डन में हवन कराएंगे।"
    found = read(f"सेमरा में भागवत कथा शुरू\n\nकथा का आयोजन सेमरा में हुआ।\n\n{text}")
    assert text in spoken(found)


def test_reporter_before_a_place_in_brackets_is_not_read() -> None:
    text = "प्रखंड के कई गांवों में नहर की मरम्मत शुरू होगी।"
    found = read(f"नहर की मरम्मत शुरू\n\nराकेश शर्मा (दुमका) {text}\n\nकिसानों ने स्वागत किया है।")
    assert spoken(found)[0] == text


@pytest.mark.parametrize("opens", ["पूर्वी राज्यों", "प्रमुख शहरों", "पूर्व जिले"])
def test_places_behind_what_they_are_open_a_text(opens: str) -> None:
    text = f"{opens} लखनऊ, कानपुर और आगरा में बारिश हुई और लोगों को परेशानी हुई।"
    assert spoken(read(f"बारिश से लोग परेशान\n\n{text}\n\nलोगों ने राहत मांगी है।"))[0] == text


def test_office_in_both_letters_behind_its_town_is_text() -> None:
    text = "सभा में पार्षदों ने बजट पर चर्चा की।"
    opens = "दुमका (Dumka) ग्रेटर नगर निगम (Greater Municipal Corporation)"
    found = read(f"सभा में बजट पर चर्चा\n\n{opens} सातवीं सभा में बजट पर चर्चा होगी।\n\n{text}")
    assert "नगर निगम" in spoken(found)[0]


@pytest.mark.parametrize("place", ["भोर", "सेमरखेड़ा", "बेला"])
@pytest.mark.parametrize("day", ["{} 12 मार्च", "{} 12 मार्च,", "{}, 12 मार्च", "{} 12 मार्च 2026"])
@pytest.mark.parametrize("sender", ["(वार्ता)", "[भाषा]", "(एजेंसी)"])
@pytest.mark.parametrize("mark", [" ", "-", "। ", ": ", " – "])
def test_agency_in_brackets_behind_a_day_tells_that_any_word_is_a_place(
    place: str, day: str, sender: str, mark: str
) -> None:
    text = "झारखंड में नहर की मरम्मत सोमवार से शुरू होगी और किसानों को राहत मिलेगी।"
    opens = f"{day.format(place)} {sender}{mark}"
    found = read(f"नहर की मरम्मत शुरू\n\n{opens}{text}\n\nकिसानों ने इसका स्वागत किया है।")
    assert said(found.place).startswith(place)
    assert spoken(found)[0] == text


@pytest.mark.parametrize("place", ["भोर", "दुमका"])
@pytest.mark.parametrize("paper", ["झारखंड महिमा", "बिहार आवाज"])
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_region_and_a_word_in_brackets_are_a_paper_and_a_day_may_follow(
    place: str, paper: str, gap: str
) -> None:
    text = "प्रखंड के कई गांवों में नहर की मरम्मत शुरू होगी और किसानों को पानी मिलेगा।"
    opens = f"{place} ({paper})। 16 सितंबर 2026,"
    found = read(f"नहर की मरम्मत शुरू\n\n{opens}{gap}{text}\n\nकिसानों ने स्वागत किया है।")
    assert said(found.place) == f"{place} । 16 सितंबर 2026,"
    assert spoken(found)[0] == text


@pytest.mark.parametrize("opens", ["16 सितंबर को", "16 सितंबर, 20 सितंबर और 25 सितंबर को"])
def test_day_that_begins_a_sentence_behind_a_place_is_text(opens: str) -> None:
    text = f"{opens} प्रखंड के कई गांवों में नहर की मरम्मत होगी।"
    found = read(f"नहर की मरम्मत शुरू\n\nदुमका। {text}\n\nकिसानों ने स्वागत किया है।")
    assert (said(found.place), spoken(found)[0]) == ("दुमका।", text)


DESKS = (
    "स्टाफ रिपोर्टर",
    "नगर प्रतिनिधि",
    "राज्य ब्यूरो",
    "संवाद सूत्र",
    "न्यूज डेस्क",
    "निप्र",
    "जागरण संवाददाता",
)


@pytest.mark.parametrize("desk", DESKS)
@pytest.mark.parametrize("mark", ["। ", "।", " | "])
def test_desk_behind_a_place_is_not_read(desk: str, mark: str) -> None:
    text = "मुख्यमंत्री शुक्रवार को योजना की अगली किस्त जारी करेंगे।"
    found = read(f"योजना की किस्त आज\n\nसतना{mark}{desk} {text}")
    assert (said(found.place).strip(" ।|"), spoken(found)) == ("सतना", [text])


@pytest.mark.parametrize("opens", ["नगर प्रतिनिधि मंडल ने", "संवाददाता सम्मेलन में", "राज्य ब्यूरो के अफसर ने"])
def test_desk_that_is_what_a_sentence_is_about_is_read(opens: str) -> None:
    text = f"{opens} शुक्रवार को योजना की अगली किस्त का ब्योरा दिया है।"
    assert spoken(read(f"योजना की किस्त आज\n\nसतना। {text}")) == [text]


@pytest.mark.parametrize("behind", ["के रास्ते पर", "के बीच सड़क पर", "की सीमा पर"])
def test_way_between_two_places_is_no_dateline(behind: str) -> None:
    text = f"नोएडा- गाजियाबाद {behind} सोमवार को भारी जाम लगा और दो घंटे तक वाहन फंसे रहे।"
    found = read(f"जाम में फंसे रहे लोग\n\n{text}\n\nपुलिस ने वाहनों का रूट बदला है।")
    assert (found.place, spoken(found)[0]) == (None, text)


@pytest.mark.parametrize("mark", ["◆", "■ ", "● "])
def test_picture_behind_a_place_is_its_mark(mark: str) -> None:
    text = "दुमका जिले के नगर थाना क्षेत्र में सोमवार को दो चोर पकड़े गए।"
    assert said(read(f"दो चोर गिरफ्तार\n\nदुमका (झारखंड) {mark}{text}").place).startswith("दुमका")


@pytest.mark.parametrize("between", ["/", " ", "", "/ "])
@pytest.mark.parametrize("sender", ["जन की आवाज", "जन सत्य", "राकेश शर्मा"])
def test_letter_typed_for_a_danda_is_not_read_behind_a_place_and_its_sender(
    between: str, sender: str
) -> None:
    text = "जिला मजिस्ट्रेट ने मतगणना स्थल का चयन किया है।"
    found = read(f"मतगणना स्थल तय\n\nगोंडा{between}({sender})l {text}\n\nसभी को सूचना दी गई है।")
    assert said(found.place).rstrip(" /") == "गोंडा"


@pytest.mark.parametrize(
    "opens",
    [
        "सेमरा न्यूज़ प्रिंट / साक्षी सेमरिया / {}।",
        "जन की आवाज टाइम्स/साक्षी सेठ/{}:",
        "{} / सेमरा न्यूज़ प्रिंट / साक्षी सेठ।",
        "साक्षी सेठ / सेमरा न्यूज़ प्रिंट / {} –",
    ],
)
def test_only_the_place_is_read_between_strokes(opens: str) -> None:
    text = "शिक्षकों ने अपनी मांगों को लेकर एक दिन का धरना दिया और ज्ञापन सौंपा।"
    found = read(f"शिक्षकों का धरना, ज्ञापन सौंपा\n\n{opens.format('दुमका')} {text}")
    assert (said(found.place).strip(" /।:–"), spoken(found)) == ("दुमका", [text])


@pytest.mark.parametrize("word", ["सवांददाता", "सम्वाददाता", "सवाददाता", "संवाददता", "संवददाता"])
@pytest.mark.parametrize("form", ["{}, दुमका: ", "{} दुमका। ", "नगर {}, दुमका। "])
def test_misspelt_correspondent_before_a_place_is_not_read(word: str, form: str) -> None:
    text = "मुख्यमंत्री शुक्रवार को योजना की अगली किस्त जारी करेंगे।"
    found = read(f"योजना की किस्त आज\n\n{form.format(word)}{text}")
    assert (said(found.place).strip(" :।"), spoken(found)) == ("दुमका", [text])


@pytest.mark.parametrize("sender", ["सेमरा प्रयाग न्यूज", "जन चेतना समाचार", "न्यूज डेस्क"])
@pytest.mark.parametrize("mark", [" :- ", ": ", "। ", " – "])
def test_sender_in_brackets_before_a_mark_is_not_read(sender: str, mark: str) -> None:
    text = "जंगल के पास खेत में सोमवार सुबह एक तेंदुआ घायल मिला और उसे बचाया गया।"
    assert spoken(read(f"खेत में मिला तेंदुआ\n\n({sender}){mark}{text}")) == [text]


@pytest.mark.parametrize("town", ["सेमरखेड़ा", "हॉबार्ट"])
@pytest.mark.parametrize("region", ["तस्मानिया", "अलास्का"])
@pytest.mark.parametrize("again", ["{0} के {1} में", "शहर {1} में", "यहां {0} में"])
def test_unknown_town_and_region_that_the_text_has_again_are_the_place(
    town: str, region: str, again: str
) -> None:
    text = f"{again.format(region, town)} शुक्रवार को हुई वार्ता के बाद नेताओं ने बयान दिया।"
    found = read(f"वार्ता के बाद आया बयान\n\n{town}, {region}। {text}\n\nवार्ता दो घंटे चली।")
    assert (said(found.place), spoken(found)[0]) == (f"{town}, {region}।", text)


@pytest.mark.parametrize("pair", ["रमेश, सुरेश", "चावल, दाल", "बारिश, तूफान"])
def test_other_two_words_before_a_danda_are_read(pair: str) -> None:
    text = f"{pair}। {pair.partition(',')[0]} के बाद गांव में लोगों को बड़ी राहत मिली है।"
    assert spoken(read(f"गांव में राहत\n\n{text}\n\nलोग खुश हैं।"))[0] == text


@pytest.mark.parametrize("place", ["राजस्थान (Rajasthan)", "दुमका (Dumka)", "बिहार"])
@pytest.mark.parametrize("goes_on", [" - से हादसे की खबर आ रही है।", " – में सोमवार को घर गिर गए।"])
def test_place_before_a_postposition_belongs_to_its_sentence(place: str, goes_on: str) -> None:
    found = read(f"तेज बारिश से नुकसान\n\n{place}{goes_on}\n\nपुलिस पहुंच गई है।")
    assert (found.place, spoken(found)[0]) == (None, f"{place}{goes_on}")


@pytest.mark.parametrize("opens", ["दुमका (टीएनआर)।", "दुमका, टी एन आर:", "दुमका | टी एन आर\n"])
def test_letters_that_are_no_known_acronym_are_a_sender(opens: str) -> None:
    found = read(f"थाना पुलिस ने दो चोरों को पकड़ा\n\n{opens} {TEXT}\n\n{MORE}")
    assert (alike(said(found.place)), spoken(found)) == (alike("दुमका"), [TEXT, MORE])
