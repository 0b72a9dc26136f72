"""``bulletin spoken``: a line in, a line out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("कुल 12 लोग\n", "कुल बारह लोग\n"),
        ("3,45,210\n\n\n१२\n", "तीन लाख पैंतालीस हज़ार दो सौ दस\n\n\nबारह\n"),
        ("एक\r\nदो\r\n", "एक\nदो\n"),
        ("बिना अंत 7", "बिना अंत सात"),
        ("", ""),
        ("\n", "\n"),
    ],
)
def test_spoken_gives_a_line_for_a_line(written: str, said: str, run: Run) -> None:
    assert run("spoken", stdin=written.encode()).stdout == said
    Path("a.txt").write_bytes(written.encode())
    assert run("spoken", "a.txt").stdout == said


def test_spoken_of_a_missing_file_is_one_line(run: Run) -> None:
    result = run("spoken", "none.txt")
    assert (result.exit_code, result.stderr) == (
        2,
        "bulletin: none.txt: there is no such file. Check the name.\n",
    )


def test_why_shows_span_class_and_reading_under_the_line(run: Run) -> None:
    assert run("spoken", "--why", stdin="टिकट ₹40 का\nसाफ पंक्ति\n").stdout == (
        "टिकट चालीस रुपए का\n    1:5–8    money    ₹40 → चालीस रुपए\nसाफ पंक्ति\n"
    )


def test_why_numbers_a_line_that_stands_twice_by_its_place(run: Run) -> None:
    assert run("spoken", "--why", stdin="7 लोग\n7 लोग\n").stdout == (
        "सात लोग\n    1:0–1    cardinal    7 → सात\nसात लोग\n    2:0–1    cardinal    7 → सात\n"
    )


def test_why_shows_how_sure_a_reading_is_that_had_a_rival(run: Run) -> None:
    line = run("spoken", "--why", stdin="मंडल 1990 पर\n").stdout.splitlines()[1]
    assert re.fullmatch(r"    1:5–9    cardinal    1990 → एक हज़ार नौ सौ नब्बे    0\.\d\d.*", line)
    assert line.endswith(" (a year, a count or a code)")


def test_phonemes_stand_under_the_line_and_their_rules_with_why(run: Run) -> None:
    assert run("spoken", "--phonemes", stdin="लोकसभा में 2\n").stdout == (
        "लोकसभा में दो\n    lˈoːksˌəbʰaː me\u0303ː dˈoː\n"
    )
    why = run("spoken", "--phonemes", "--why", stdin="बेहतर लोकसभा\n").stdout.splitlines()
    assert re.fullmatch("    1:बेहतर    bˈeːhtˌəɾ    schwas    बेह्तर्    0\\.\\d\\d", why[2])
    assert why[3] == "    1:लोकसभा    lˈoːksˌəbʰaː    compound    लोक्सभा"


def test_phonemes_of_a_lexicon_are_its_own(run: Run) -> None:
    Path("own.toml").write_text(
        '[[rule]]\nwritten = "Ngozi"\nipa = "ŋˈɡoʊzi"\nspelled = "न्गोज़ी"\n', encoding="utf-8"
    )
    said = run("spoken", "--phonemes", "--lexicon", "own.toml", stdin="Ngozi आईं\n")
    assert said.stdout.splitlines()[1] == "    ŋˈɡoʊzi ˈaːĩː".replace("ĩ", "i\u0303")
    why = run("spoken", "--phonemes", "--why", "--lexicon", "own.toml", stdin="Ngozi आईं\n").stdout
    assert why.splitlines()[3].startswith("    1:न्गोज़ी    ŋˈɡoʊzi    lexicon    ")


def test_phonemes_as_json_are_a_list_of_words(run: Run) -> None:
    line = json.loads(run("spoken", "--phonemes", "--json", stdin="मुंबई\n").stdout)
    assert [word["ipa"] for word in line["phonemes"]] == ["mˈʊmbəˌiː"]


def test_why_shows_what_is_not_read(run: Run) -> None:
    assert "    unread    " in run("spoken", "--why", stdin="वे आए (फाइल फोटो)\n").stdout


def test_why_shows_a_mistyped_word_that_is_said_as_meant(run: Run) -> None:
    shown = run("spoken", "--why", stdin="खेतो मे पानी, शाम 5:00 बजे  तक\n").stdout.splitlines()
    assert shown[1] == "    1:0–4    repair    खेतो → खेतों"


def test_why_shows_no_change_of_form_that_is_not_heard(run: Run) -> None:
    written = "\u0938\u095c\u0915  \u200bपर\u00a0जाम है।\n"
    assert run("spoken", "--why", stdin=written).stdout == "सड़क पर जाम है।\n"


def test_why_shows_what_no_rule_read_and_is_doubtful(run: Run) -> None:
    shown = run("spoken", "--why", stdin="पुलिस ने सथानीय लोगों को हटाया\n").stdout
    assert "left as written\tसथानीय → सथानीय\t0." in shown.replace("    ", "\t")


def test_json_is_an_object_a_line(run: Run) -> None:
    lines = run("spoken", "--json", stdin="टिकट ₹40 का\nसाफ\n").stdout.splitlines()
    first, second = map(json.loads, lines)
    assert first == {
        "line": 1,
        "written": "टिकट ₹40 का",
        "spoken": "टिकट चालीस रुपए का",
        "rewritings": [
            {
                "start": 5,
                "end": 8,
                "written": "₹40",
                "rule": "money",
                "spoken": "चालीस रुपए",
                "confidence": 1.0,
                "evidence": "",
                "reason": "",
            }
        ],
    }
    assert second["rewritings"] == []


def test_lexicon_stands_above_the_tables(run: Run) -> None:
    Path("own.toml").write_text('[[rule]]\nwritten = "G20"\nsay = "समूह बीस"\n', encoding="utf-8")
    result = run("spoken", "--lexicon", "own.toml", stdin="G20 की बैठक\n")
    assert result.stdout == "समूह बीस की बैठक\n"


def test_mistake_in_a_lexicon_names_its_line(run: Run) -> None:
    Path("own.toml").write_text('\n[[rule]]\nwritten = "G20"\n', encoding="utf-8")
    result = run("spoken", "--lexicon", "own.toml", stdin="G20\n")
    assert result.exit_code == 2
    assert result.stderr.startswith("bulletin: own.toml:2: a rule needs ")


def test_missing_lexicon_is_one_line(run: Run) -> None:
    result = run("spoken", "--lexicon", "none.toml", stdin="G20\n")
    assert result.exit_code == 2
    assert result.stderr.startswith("bulletin: none.toml: ")
    assert result.stderr.count("\n") == 1


def test_unspeakable_sign_is_a_warning_with_file_and_line(run: Run) -> None:
    Path("a.txt").write_text("साफ\nचिह्न ∮ यहां\n", encoding="utf-8")
    result = run("spoken", "a.txt")
    assert result.exit_code == 0
    assert result.stderr == "bulletin: a.txt:2: '∮' is a sign that cannot be said.\n"


def test_unspeakable_sign_is_an_error_in_strict(run: Run) -> None:
    result = run("spoken", "--strict", stdin="चिह्न ∮ यहां\n")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith("bulletin: 1 part of the text cannot be")


def test_strict_passes_what_can_be_said(run: Run) -> None:
    assert run("spoken", "--strict", stdin="NGO ने ₹40 लिए\n").exit_code == 0
