"""The show's file is typed, and a mistake is reported with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bulletin.config import Settings, load
from bulletin.core.errors import InputError
from bulletin.core.model import Pause
from bulletin.language import load as language
from bulletin.language import programme_words


def written(text: str, folder: Path) -> Path:
    path = folder / "show.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_settings_have_a_pause_for_all_that_can_end() -> None:
    pauses = Settings().pauses.after
    assert list(pauses) == list(Pause)
    inner = [pauses[each] for each in list(Pause)[:-1]]
    assert inner == sorted(inner), "what ends more is silent for longer"
    assert max(inner) < 2000, "no silence over 2 s"


def test_file_sets_what_it_names(tmp_path: Path) -> None:
    settings = load(written("[pauses]\nsentence = 650\n[narration]\nat_once = 2\n", tmp_path))
    assert (settings.pauses.sentence, settings.pauses.clause) == (650, 250)
    assert settings.narration.at_once == 2


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("[pauses]\n\nsentense = 1\n", 3, "there is no setting 'pauses.sentense'. Did you mean"),
        ("\n[pause]\nsentence = 1\n", 2, "there is no setting 'pause'. Did you mean 'pauses'?"),
        (
            "[narration]\nxyz = 1\n",
            2,
            "there is no setting 'narration.xyz'. There are: speed, phrased, at_once",
        ),
        (
            "[pauses]\nclause = -5\n",
            2,
            "pauses.clause: -5 is too low. It may be from 0 up to 1900.",
        ),
        (
            "[pauses]\nclause = 'लंबा'\n",
            2,
            'pauses.clause: "लंबा" is not a whole number. Write: clause = 250',
        ),
        ("pauses.clause = 1.5\n", 1, "pauses.clause: 1.5 is not a whole number. Write: clause = 2"),
        ("pauses = 3\n", 1, "pauses: 3 is not a table of settings. Begin it with [pauses]"),
        (
            "[pauses\nclause = 1\n",
            1,
            "the heading of this table is not closed. Write: [pauses], alone",
        ),
        ("\n\nclause = \n", 3, "clause has no value."),
        ("a = 1\na = 2\n", 2, "a is set a second time."),
        (
            "[[reader]]\nname = 'a'\n[[reader]]\nnane = 'b'\n",
            3,
            "reader.name: it is missing. Write: name =",
        ),
        (
            "[[reader]]\nname = 'a'\n\n[[reader]]\nname = 'b'\nvoise = ''\n",
            6,
            "there is no setting 'reader.voise'. Did you mean 'voice'?",
        ),
        (
            "[[reader]]\nname = 'a'\n[reader.voices]\nespeak = 1\n",
            4,
            'reader.voices.espeak: 1 is not text. Write: espeak = "1"',
        ),
        ("[[reader]]\nname = 'a'\n[[reader]]\nname = 'a'\n", 3, "reader: two newsreaders have"),
        (
            "[[reader]]\nname = 'a'\nreads = ['recaps']\n",
            3,
            'reader.reads: "recaps" is not one of its values. Did you mean "recap"?',
        ),
        (
            "[programme]\norder = 'x'\n",
            2,
            'programme.order: "x" is not one of its values. There are: "given", "priority".',
        ),
        (
            "[programme]\ntime = '25:00'\n",
            2,
            "programme.time: a time is hours and minutes, from 0:00 to 23:59. Write: time =",
        ),
        (
            "[programme]\nopening = [\n'a',\n'b {statoin} c',\n]\n",
            4,
            "programme.opening: there is no field 'statoin' here. Did you mean 'station'?",
        ),
        ("[programme]\nrecap = 'x {headline}'\n", 2, "programme.recap: there is no field"),
        ("[programme]\nrecap = 'x {'\n", 2, "programme.recap: a { or } stands alone"),
        ("[programme]\nrecap = 'x {date!r}'\n", 2, "programme.recap: a field is only a name"),
        (
            'x = """\nclause = 3\n"""\n[pauses]\nclause = \'x\'\n',
            5,
            'pauses.clause: "x" is not a whole number.',
        ),
        (
            "[[lexicon]]\nwritten = 'a'\nsay = 'अ'\n[[lexicon]]\nwriten = 'b'\n",
            5,
            "unknown key 'writen' in a rule. Did you mean 'written'?",
        ),
    ],
)
def test_mistake_is_named_with_its_line(text: str, line: int, message: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load(written(text, tmp_path))
    assert f"show.toml:{line}: {message}" in str(caught.value)


def test_file_that_is_missing_or_no_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match=r"none\.toml: the show's file cannot be read .*bulletin init"
    ):
        load(tmp_path / "none.toml")
    (tmp_path / "b.toml").write_bytes(b"a = '\xff'")
    with pytest.raises(InputError, match=r"b\.toml:1: it is not UTF-8 text"):
        load(tmp_path / "b.toml")


def test_files_of_a_show_are_found_from_its_folder(tmp_path: Path) -> None:
    text = '[provenance]\ncertificate = "station.pem"\nkey = "/keys/station.key"\n'
    found = load(written(text, tmp_path)).provenance
    assert found.files == (str(tmp_path / "station.pem"), "/keys/station.key")
    assert load(written("[provenance]\n", tmp_path)).provenance.certificate == ""


@pytest.mark.parametrize("text", ["", "[schedule]\nminutes = [0]\n[archive]\ndays = 90\n"])
def test_so_are_the_folders_that_it_does_not_name(text: str, tmp_path: Path) -> None:
    found = load(written(text, tmp_path))
    folders = [found.schedule.folder, found.schedule.records, found.archive.folder]
    assert folders == [str(tmp_path / name) for name in ("air", "records", "archive")]


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("https://station.example/hook", ""),
        ("http://127.0.0.1:8080/", ""),
        ("ftp://station.example/hook", "'ftp://station.example/hook' is not a web address"),
        ("station.example", "'station.example' is not a web address"),
        ("https://me:secret@station.example/", "must not contain a name or a password"),
    ],
)
def test_webhook_is_a_web_address_without_secrets(address: str, wrong: str, tmp_path: Path) -> None:
    show = written(f'[serve]\nwebhooks = ["{address}"]\n', tmp_path)
    if not wrong:
        assert load(show).serve.webhooks == (address,)
        return
    with pytest.raises(InputError, match=re.escape(wrong)) as error:
        load(show)
    assert "secret" not in str(error.value)


def test_programme_says_the_languages_words_unless_the_show_has_others(tmp_path: Path) -> None:
    words = programme_words(language("hi")).words
    found = load(written('[programme]\nopening = ["नमस्ते।"]\n', tmp_path)).programme
    assert found is not None
    assert found.opening == ("नमस्ते।",)
    assert {key: getattr(found, key) for key in words if key != "opening"} == {
        key: said for key, said in words.items() if key != "opening"
    }
