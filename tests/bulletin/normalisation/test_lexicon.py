"""A newsroom's own words: the five kinds of rule, contexts, order, and what a mistake says."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core import tomlfile
from bulletin.core.errors import SettingsError
from bulletin.core.spoken import SayAs
from bulletin.language import load
from bulletin.language.lexicon_file import parse, read, rules
from bulletin.normalisation import Lexicon, speak
from bulletin.normalisation.repairs.as_meant import as_meant

HINDI = load("hi")


def said(written: str, toml: str) -> str:
    return speak(written, HINDI, Lexicon(parse(toml, "own.toml"))).text


def rule(written: str, *lines: str) -> str:
    return "\n".join(["[[rule]]", f'written = "{written}"', *lines, ""])


@pytest.mark.parametrize(
    ("toml", "written", "spoken"),
    [
        (rule("Su-57", 'say = "सुखोई सत्तावन"'), "Su-57 उड़ा", "सुखोई सत्तावन उड़ा"),
        (rule("BHEL", 'as = "word"'), "BHEL चढ़ा", "भेल चढ़ा"),
        (rule("Sebi", 'as = "letters"'), "Sebi ने कहा", "एसईबीआई ने कहा"),
        (rule("भाजपा", 'as = "letters"'), "भाजपा जीती", "भा ज पा जीती"),
        (rule("CAR", 'as = "en"'), "CAR खरीदी", "कार खरीदी"),
        (
            rule("Ngozi", 'ipa = "ŋˈɡoʊzi"', 'spelled = "न्गोज़ी"'),
            "Ngozi आईं",
            "न्गोज़ी आईं",
        ),
    ],
    ids=["substitute", "word", "letters", "syllables", "language", "phonetic"],
)
def test_each_kind_of_rule_reads_its_word(toml: str, written: str, spoken: str) -> None:
    assert said(written, toml) == spoken


def test_forms_of_a_users_rules_are_put_right() -> None:
    assert said("24*7 खुला", rule("24*7", 'say = "दिन-रात"')) == "दिन-रात खुला"


def test_forms_of_the_built_in_lexicon_are_right() -> None:
    typed = [each.written for each in parse(HINDI.lexicon, "lexicon.toml")]
    assert [as_meant(form, HINDI).text for form in typed] == typed


def test_phonetic_rule_gives_a_voice_the_ipa() -> None:
    lexicon = Lexicon(parse(rule("Ngozi", 'ipa = "ŋˈɡoʊzi"', 'spelled = "न्गोज़ी"'), "own"))
    (piece,) = speak("Ngozi", HINDI, lexicon).pieces
    assert (piece.rule, piece.ipa) == ("lexicon", "ŋˈɡoʊzi")


def test_rule_takes_whole_words_only() -> None:
    toml = rule("राम", 'say = "श्रीराम"')
    assert said("राम, रामपुर और आराम", toml) == "श्रीराम, रामपुर और आराम"


def test_rule_holds_for_each_form_it_names() -> None:
    toml = '[[rule]]\nwritten = ["Su-57", "SU-57"]\nsay = "सुखोई सत्तावन"\n'
    assert said("Su-57, SU-57", toml) == "सुखोई सत्तावन, सुखोई सत्तावन"


def test_longest_rule_wins() -> None:
    toml = rule("राम", 'say = "क"') + rule("राम मंदिर", 'say = "ख"')
    assert said("राम मंदिर, राम", toml) == "ख, क"


def test_rule_holds_only_in_its_context() -> None:
    toml = rule("सं.", 'say = "संवत"', 'after = ["विक्रम"]') + rule(
        "PM", 'say = "पार्टिकुलेट मैटर"', 'before = ["कण"]'
    )
    assert said("विक्रम सं. आया, PM कण", toml) == "विक्रम संवत आया, पार्टिकुलेट मैटर कण"
    assert said("PM आए", toml) == "पीएम आए"


def test_user_stands_above_numbers_and_phrases() -> None:
    assert said("G20 में 12", rule("12", 'say = "दर्जन"')) == "जी ट्वेंटी में दर्जन"


def test_rule_for_a_number_takes_no_part_of_a_number() -> None:
    assert said("1.12 और 12", rule("12", 'say = "दर्जन"')) == "एक दशमलव एक दो और दर्जन"


def test_rule_that_begins_with_a_sign_is_found() -> None:
    assert said("कुल @home लोग", rule("@home", 'say = "एट होम"')) == "कुल एट होम लोग"


def test_rule_stands_above_the_repair_of_what_is_mistyped() -> None:
    toml = rule("सं.", 'say = "संवत"', 'after = ["विक्रम"]')
    assert said("विक्रम सं. 2080 में, वार्ड सं. 5", toml) == ("विक्रम संवत दो हज़ार अस्सी में, वार्ड संख्या पाँच")


def test_rule_for_digits_takes_no_part_of_a_number_that_is_put_right() -> None:
    toml = rule("11", 'say = "एकादश"')
    assert said("11, 487 लोग, 11", toml) == "ग्यारह हज़ार चार सौ सत्तासी लोग, एकादश"


def test_editors_reading_stands_above_the_lexicon() -> None:
    lexicon = Lexicon(parse(rule("सं.", 'say = "संवत"'), "own"))
    written = "विक्रम सं. 2080"
    assert speak(written, HINDI, lexicon, [SayAs(7, 10, "सन")]).text == "विक्रम सन दो हज़ार अस्सी"


def test_reading_is_brought_to_nfc() -> None:
    assert said("X", rule("X", 'say = "\u095bिला"')) == "ज\u093cिला"


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[[rule]\n", "own.toml:1: the heading of this table is not closed"),
        ("x = 1\n", "own.toml:1: unknown key 'x'"),
        ("rule = 3\n", "own.toml:1: [[rule]] is not an array of tables"),
        (rule("a"), "own.toml:1: a rule needs"),
        ("\n\n" + rule("a", 'say = "अ"', 'as = "word"'), "own.toml:3: a rule needs"),
        (rule("a", 'say = "अ"') + rule("", 'say = "अ"'), "own.toml:4: a rule needs"),
        (rule("a", 'as = "xx"'), "own.toml:1: cannot say a word as 'xx'"),
        (rule("a", 'ipa = "ə"'), "own.toml:1: a rule in IPA needs `spelled`"),
        (
            rule("a", 'say = "अ"') + rule("b", 'ipa = "bɬa"', 'spelled = "ब्ला"'),
            "own.toml:6: no voice knows the symbol 'ɬ' of 'bɬa'. Write 'l'.",
        ),
        (
            rule("b", 'ipa = "ˈˌːʰ"', 'spelled = "ब्ला"'),
            "own.toml:3: 'ˈˌːʰ' has no sound. Write its vowels and consonants.",
        ),
        ("[[rule]]\nwritten = []\n", "own.toml:1: `written` is an empty list"),
        ("[[rule]]\nwritten = ['a', 3]\nsay = 'अ'\n", "own.toml:1: `written` is not text"),
        (rule("a", "say = 3"), "own.toml:1: `say` is not text"),
        (rule("a", 'say = " "'), "own.toml:3: `say` is empty. Write how it is said."),
        (rule("a", 'say = "अ"', 'before = "b"'), "own.toml:1: `before` is not a list of words"),
        (rule("a", 'say = "अ"', "x = 1"), "own.toml:4: unknown key 'x'"),
    ],
)
def test_mistake_names_file_and_line(toml: str, message: str) -> None:
    with pytest.raises(SettingsError) as wrong:
        parse(toml, "own.toml")
    assert str(wrong.value).startswith(message)


def test_rules_stand_in_a_show_s_file_too() -> None:
    text = '[pauses]\n\n[[lexicon]]\nwritten = "a"\n'
    with pytest.raises(SettingsError) as wrong:
        rules(tomlfile.parse(text, "show.toml"), "lexicon")
    assert str(wrong.value).startswith("show.toml:3: ")


def test_file_is_read_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("\ufeff" + rule("X", 'say = "अ"'), encoding="utf-8")
    assert len(read(path)) == 1
