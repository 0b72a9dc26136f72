"""Hindi words and their phonemes."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from bulletin.pronunciation import pronounced, version
from bulletin.pronunciation.explaining import as_json, line, sureness, words

SHARED = Path(__file__).parents[3].parent / "shared" / "cases" / "pronunciation"


def ipa(word: str) -> str:
    said = pronounced(word)
    assert said is not None
    return said.ipa


def sounds(word: str) -> str:
    """Without stress."""
    return ipa(word).replace("ˈ", "").replace("ˌ", "")


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("कमल", "kəməl"),
        ("लड़की", "ləɽkiː"),
        ("पढ़ना", "pəɽʰnaː"),
        ("मतलब", "mətləb"),
        ("लगभग", "ləɡbʰəɡ"),
        ("पहले", "pəhleː"),
        ("मुंबई", "mʊmbəiː"),
        ("दुबई", "dʊbəiː"),
        ("पुरस्कार", "pʊɾəskaːɾ"),
        ("राजस्थान", "ɾaːɟəstʰaːn"),
        ("महिलाओं", "məhɪlaːõː"),
        ("गईं", "ɡəĩː"),
        ("मोहम्मद", "moːhəmməd"),
    ],
)
def test_schwa_is_said_where_it_is_heard(word: str, right: str) -> None:
    assert unicodedata.normalize("NFC", sounds(word)) == unicodedata.normalize("NFC", right)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("अंग", "əŋɡ"),
        ("पंजाब", "pəɲɟaːb"),
        ("ठंडा", "ʈʰəɳɖaː"),
        ("संत", "sənt"),
        ("संभव", "səmbʰəʋ"),
        ("संन्यास", "sənnjaːs"),
        ("मैंने", "mɛ̃ːneː"),
        ("पाँच", "pãːc"),
        ("एवं", "eːʋəm"),
        ("अतः", "ətəh"),
        ("दुःख", "dʊkʰ"),
        ("प्रातःकाल", "pɾaːtəhkaːl"),
    ],
)
def test_mark_above_or_behind_sounds_by_what_follows(word: str, right: str) -> None:
    assert unicodedata.normalize("NFC", sounds(word)) == unicodedata.normalize("NFC", right)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("ज्ञान", "ɡjaːn"),
        ("विशेषज्ञ", "ʋɪʃeːʂəɡj"),
        ("ऋषि", "ɾɪʂɪ"),
        ("कृपा", "kɾɪpaː"),
        ("श्रृंखला", "ʃɾɪŋkʰlaː"),
        ("ऌक", "lɾɪk"),
        ("ॲप", "ɛp"),
        ("डॉक्टर", "ɖɔkʈəɾ"),
        ("ज़रूर", "zəɾuːɾ"),
        ("ख़बर", "xəbəɾ"),
        ("अच्छा", "əccʰaː"),
        ("लडका", "ləɽkaː"),
        ("रेडियो", "ɾeːɖɪjoː"),
    ],
)
def test_letters_have_their_sounds(word: str, right: str) -> None:
    assert sounds(word) == right


@pytest.mark.parametrize(
    ("word", "right", "rule"),
    [
        ("लोकसभा", "loːksəbʰaː", "compound"),
        ("सुरक्षाबलों", "sʊɾəkʂaːbəlo\u0303ː", "compound"),
        ("राज्यसभा", "ɾaːɟjəsəbʰaː", "compound"),
        ("स्मार्टफ़ोन", "smaːɾʈfoːn", "compound"),
        ("कार्डधारक", "kaːɾɖdʰaːɾək", "compound"),
        ("बुलंदशहर", "bʊləndʃəhəɾ", "compound"),
        ("प्रधान-मंत्री", "pɾədʰaːnməntɾiː", "compound"),
        ("एनडीए", "eːnɖiːeː", "initials"),
        ("एमएलए", "eːmeːleː", "initials"),
        ("सिंह", "sɪŋɡʰ", "exception"),
        ("मनमोहनसिंह", "mənmoːhənsɪŋɡʰ", "compound"),
        ("बेहतर", "beːhtəɾ", "schwas"),
        ("सरकारी", "səɾkaːɾiː", "schwas"),
        ("विवाद", "ʋɪʋaːd", "letters"),
    ],
)
def test_word_says_by_what_rule_it_is_said(word: str, right: str, rule: str) -> None:
    said = pronounced(word)
    assert said is not None
    assert (sounds(word), said.rule) == (right, rule)


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("कमाल", "kəmˈaːl"),
        ("मालिक", "mˈaːlɪk"),
        ("पत्नी", "pˈətniː"),
        ("लड़की", "lˈəɽkˌiː"),
        ("पसंद", "pəsˈənd"),
        ("में", "mẽː"),
        ("यह", "jˌəh"),
        ("है", "hɛː"),
    ],
)
def test_stress_is_on_the_last_heavy_syllable_before_the_end(word: str, right: str) -> None:
    assert unicodedata.normalize("NFC", ipa(word)) == unicodedata.normalize("NFC", right)


@pytest.mark.parametrize("word", ["BBC", "", "123", "कbख", "ाक", "।", "ॐ", "क्षX"])
def test_what_is_not_hindi_has_no_pronunciation(word: str) -> None:
    assert pronounced(word) is None


def test_spelling_in_either_normal_form_is_the_same_word() -> None:
    for word in ("लड़का", "ज़मीन", "ढूँढ़ना"):
        assert ipa(unicodedata.normalize("NFD", word)) == ipa(unicodedata.normalize("NFC", word))


def test_joiner_and_apostrophe_are_not_heard() -> None:
    assert ipa("रा\u200cज") == ipa("राज")
    assert ipa("मु'अय्यन") == ipa("मुअय्यन")


def test_choice_says_how_sure_it_is() -> None:
    sure, unsure = pronounced("लगभग"), pronounced("विवाद")
    assert sure is not None
    assert unsure is not None
    assert as_json(sure)["sure"] == round(sureness(sure), 2) != sureness(sure)
    assert 0.5 < sureness(sure) < 1
    assert sureness(unsure) == 1


def test_line_keeps_what_is_not_hindi() -> None:
    assert line("BBC ने कहा, “हाँ”।") == f"BBC nˈeː kˈəhaː, “{ipa('हाँ')}”।"
    assert [said.word for said in words("BBC ने कहा, “हाँ”।")] == ["ने", "कहा", "हाँ"]


def test_json_shows_the_word_as_it_was_understood() -> None:
    assert as_json(words("लोकसभा")[0])["understood"] == "लोक्सभा"


def test_version_names_rules_and_tables() -> None:
    assert version() == version()
    assert len(version().partition(".")[2]) == 8


def test_words_of_the_shared_key_are_right() -> None:
    if not SHARED.is_dir():
        pytest.skip("../shared is not here")
    score = SHARED / "score_pron.py"
    said = subprocess.run(
        [sys.executable, str(score), str(SHARED / "pron_dev.tsv")],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    share = float(said.splitlines()[-1].split()[2].rstrip("%"))
    assert share >= 98.5


def test_no_sign_of_devanagari_is_without_an_answer() -> None:
    for sign in map(chr, range(0x0900, 0x0980)):
        for word in (sign, "क" + sign, sign + "क", f"क{sign}ं", f"क्{sign}म", f"{sign}ः", sign * 2):
            said = pronounced(word)
            assert said is None or said.ipa, word
