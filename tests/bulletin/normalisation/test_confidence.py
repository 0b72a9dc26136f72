"""The confidence of readings: the table of shares, and doubtful readings below sure ones."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from bulletin.core.errors import LanguageError
from bulletin.core.model import Piece
from bulletin.language import load
from bulletin.language.loading import tsv
from bulletin.normalisation import speak
from bulletin.normalisation.confidence import WEIGHT, evidence_of, reason, sure
from bulletin.normalisation.doubts.doubting import weighed
from bulletin.normalisation.doubts.reasons import reason_for
from bulletin.normalisation.explanation import DOUBTFUL, doubts, shown
from bulletin.normalisation.usual_forms import form, share_of_form

HINDI = load("hi")
ROWS = [cells for _, cells in tsv(HINDI.folder / "confidence.tsv", columns=5)]


def read(written: str) -> list[Piece]:
    return [piece for piece in speak(written, HINDI).pieces if piece.rule]


def test_share_is_that_of_the_judged_and_of_few_the_expected_one(tmp_path: Path) -> None:
    (tmp_path / "confidence.tsv").write_text("few\t0\t0.9\t0\t0\nmany\t0\t0.9\t0\t992\n", "utf-8")
    language = dataclasses.replace(HINDI, folder=tmp_path)
    assert sure("few", language) == 0.9
    assert sure("many", language) == round(0.9 * WEIGHT / (WEIGHT + 992), 3)
    assert sure("other", language, 0.4) == 0.4


def test_row_counts_whose_score_is_reached(tmp_path: Path) -> None:
    rows = ("a\t0.5\t0.6\t0\t0", "a\t0\t0.2\t0\t0", "a\t0.9\t0.95\t0\t0", "")
    (tmp_path / "confidence.tsv").write_text("\n".join(rows), "utf-8")
    language = dataclasses.replace(HINDI, folder=tmp_path)
    shares = [sure("a", language, score) for score in (-1, 0, 0.49, 0.5, 0.89, 0.9, 1)]
    assert shares == [0.2, 0.2, 0.2, 0.6, 0.6, 0.95, 0.95]


def test_least_of_several_shares_knows_its_evidence() -> None:
    assert evidence_of(min(1.0, sure("guess", HINDI), sure("range", HINDI))) == "guess"
    assert evidence_of(sure("number", HINDI, 0.4)) == "number"
    assert evidence_of(0.5) == ""


def test_each_kind_of_evidence_has_a_reason() -> None:
    forms = {name.partition("/")[0] for name in HINDI.evidence}
    for evidence in {row[0] for row in ROWS} | forms - {"L"}:  # whose choice shows no confidence
        assert all(reason(evidence, HINDI)), evidence
    assert reason("no such kind", HINDI) == ("", "")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("मैच में Zorkanbad पहुंचे", "an unlisted word in Latin letters"),
        ("मैच में 120/80 दर्ज हुआ", "a fraction, a ratio or alternatives"),
        ("पुलिस ने स्थनीय लोगों को हटाया", "maybe a slip of «स्थानीय»"),
        ("वह अडंर-17 टीम में मार्च-2025 तक रहा", "maybe a slip of «अंडर»"),
        ("और 1984 मामले दर्ज हुए", "a year, a count or a code"),
        ("कार्बन CK1 आया", "letters that touch a number"),  # also for its number
        ("कई गांव डूब गए है", "maybe a slip of «हैं»"),
        ("सब घर घर गए और नेता नेता आए", "stands twice"),
        ("यह साकारात्मक पहल है", "maybe a slip of «सकारात्मक»"),  # as likely as not
        ("घर है मेरे वां.अमिताभ", "a dot inside a word"),  # too short for a sentence's end
    ],
)
def test_doubtful_reading_says_why(written: str, why: str) -> None:
    found = [*doubts(weighed(speak(written, HINDI), HINDI))]
    reasons = {reason_for(each.evidence, each.written, HINDI).in_english for each in found}
    assert reasons == {why}


def test_two_words_said_as_two_sentences_are_no_doubt_about_their_stop() -> None:
    assert not [*doubts(weighed(speak("पुल कल वहां गिराया.सेना ने हटाया", HINDI), HINDI))]


def test_row_without_numbers_is_named(tmp_path: Path) -> None:
    (tmp_path / "confidence.tsv").write_text("a\t0\tviel\t0\t0\n", "utf-8")
    with pytest.raises(LanguageError, match="four numbers"):
        sure("a", dataclasses.replace(HINDI, folder=tmp_path))


def test_better_scores_are_surer() -> None:
    for evidence in {row[0] for row in ROWS}:
        of_it = sorted(
            (float(row[1]), sure(evidence, HINDI, float(row[1])))
            for row in ROWS
            if row[0] == evidence
        )
        assert of_it == sorted(of_it, key=lambda pair: pair[1]), evidence


@pytest.mark.parametrize(
    "written",
    [
        "Zorkanbad में सभा",  # a word that only the model spells
        "SDOP ने बताया",  # four letters in capitals that may be a word
        "#Kutchkhamber पर",
        "zqkhabar.in पर देखें",
        "कार्बन CK1 आया",  # a model, a section, a formula
        "7 9 87 में हुआ",
        "दर्द 2.25 घंटे रहा",  # maybe hours and minutes
        "विराट कोहली (c) खेले",
        "टीम WOW लगी",
        "श्लोक -3- 5 पढ़ें",  # numbers, ranges and signs as news seldom has them
        "सूची 20711903-441 में",
        "फोन 9+ आया",
        "कुल 35L रहा",  # litres or lakhs
        "दल की 150+ पार करने की कोशिश",
        "पहला चरण → दूसरा चरण",
        "धारा b/31 में",
        "टं0प0सं0 पर",  # short forms that no table has
        "60 ढि.ग्राम खाद",
        "रायगढ़ टं. -बिलासपुर",
        "वह शाम 502 बजे पहुंचा",
        "दवा में टैब. पैरासिटामोल दी",
        "रामगढ़ ढि.प्र.। सभा हुई",
        "कीमत 90 (excl. of tax) है",
        "पंजी OR.NO.45 में",
        "फाइल खंड/12 में है",  # a stroke that may have to be said
        "मैच पुणे /नागपुर में है",
        "मकान 2-3-48 में",  # maybe no date
        "तिथि 05.03 तक है",
        "दुकान पर मिलान 742615938 हुआ",  # maybe a telephone
        "टिकट मिला, 4471 वाला",  # maybe a code
        "शाम की पाली 5.08 तक",  # maybe a time
        "राशि वह11402 लाया",  # maybe a code
        "नमक में Na 45 मिलीग्राम है",  # two letters, maybe a symbol
        "पाँच सौ के 38 x 100 नोट",  # no size, as nothing is measured
        "सदन में 103-132, बाहर बराबरी",  # maybe no range
        "श्रृंखला में 0-2 क्लीन स्वीप",  # maybe a score
        "यह स्नान नासिक में 31.07.",  # maybe a day
        "योजना 31.3 तक चलेगी",
        "दर Jan. 512, फिर गिरी",  # short forms that no rule has read
        "कुल 412 adv., 89 dec. रहे",
        "पहला Ch. 1 आया",  # it stands for several words
        "सभा में जयंत मोनु. स्कूल के छात्र अपने सभी शिक्षकों के साथ बड़ी संख्या में मौजूद रहे।",
    ],
)
def test_what_only_a_guess_tells_is_doubtful(written: str) -> None:
    assert [*doubts(speak(written, HINDI))]


@pytest.mark.parametrize(
    "written",
    [
        "कुल 12 लोग",
        "फोन A71 में P7 चिप है",
        "BJP और CBSE के DRDO में",
        "Online Result जारी",
        "₹5,000 करोड़",
        "10:30 बजे",
        "भारत ने 4-5 मैच जीते",
        "अमित शाह (Amit Shah) बोले",
        "Rahul Gandhi और Akhilesh Yadav",
        "Sujatha और Yashvardhan आए",  # listed names that Hindi texts have, too
        "कोविड-19, जी7 और G20 के 12,345 लोग",
        "मिग-21 के 3-4 विमान",
        "एस.पी.ओ. और भा.ज.पा.",
        "एन.आई.ए.सी. और N.I.A. ने",
        "वह आ गया.फिर सब आए",
        "वह 12/3/24 को आया",
        "मसूर 2125 से 2170 रही",
        "तापमान (-1.5%) और ₹3.5 लाख/वर्ष",
        "राज्य में 4183 घर बने",  # nothing speaks for a code
        "मसूर 4125 से 4150, मूंग 5900 से 6000",
        "मरीजों की संख्या 33610 हो गई",
        "जिले में 08, शहर में 05 लोग",
        "रन-रेट 5.08 रही",  # no time of day about
        "सूर्योदय 06:12, नक्षत्र 11:54 तक",
        "एयर इंडिया का AI 2415 विमान",
        "पुलिस ने पूछताछ की. फिर घर गई",  # a full stop, no short form
        "डॉक्टर एम. वर्मा आए",
        "डॉ. शर्मा ने इलाज किया",  # «10 डॉ.» means the same
        "वीडियो को 34k लाइक और 2M लोग मिले",
        "प्लॉट 30x40 फीट का है",
        "उम्र 18-25 वर्ष, 5 से 10 लोग और 0-5 किमी",
        "तीव्रता 7.5 रही, सूची में 2.5 का अंतर",
        "वह 'भारत 70' फिल्म में है",
        "MSD 12 7 4 1 15",  # a row of a table
        "रतलाम 04 जुलाई 2020/ कलेक्टर ने कहा",  # the day of a press note
    ],
)
def test_what_a_table_or_the_form_tells_is_no_doubt(written: str) -> None:
    assert not [*doubts(speak(written, HINDI))]


def test_dictionaries_speak_for_english_words_and_given_names() -> None:
    said = {"hike": "हाइक", "guess": "गेस", "rainfall": "रेनफॉल", "Adesh": "आदेश", "Rehan": "रेहान"}
    assert {word: speak(word, HINDI).text for word in said} == said


def test_threshold_is_between_what_is_unsure_and_what_is_sure() -> None:
    shares = {row[0]: sure(row[0], HINDI) for row in ROWS}
    assert shares["ratio"] < DOUBTFUL < shares["letters"]
    assert max(piece.confidence for piece in read("120/80")) < DOUBTFUL


@pytest.mark.parametrize(
    ("before", "token", "after", "expected"),
    [
        ("कुल ", "12", " लोग", "9"),
        ("कुल (", "1,234", ").", "9,9"),
        ("कोविड", "-19", " में", "क-9"),
        ("", "-20711903-44", "", "-99999-9"),
        ("a", "/", "26", "a/9"),
        ("(", "मु0अ0", "-", "क9क9-"),
    ],
)
def test_form_is_a_token_by_classes_with_what_touches_it(
    before: str, token: str, after: str, expected: str
) -> None:
    start = len(before)
    assert form(f"{before}{token}{after}", start, start + len(token)) == expected


def test_form_counts_only_for_rules_of_the_table(tmp_path: Path) -> None:
    (tmp_path / "usual_forms.tsv").write_text("range\t9-9\t12\n", "utf-8")
    (tmp_path / "confidence.tsv").write_text("unusual form\t0\t0.6\t0\t0\n", "utf-8")
    language = dataclasses.replace(HINDI, folder=tmp_path)
    assert share_of_form("3-4", 0, 3, "range", language) == 1
    assert share_of_form("-3-4", 0, 4, "range", language) == 0.6
    assert share_of_form("-3-4", 0, 4, "date", language) == 1


def test_reading_that_is_not_certain_is_never_shown_as_certain() -> None:
    assert [shown(share) for share in (0.666, 0.9, 0.9954)] == [0.67, 0.9, 0.99]
