"""``import bulletin`` is the way in: a few functions, named as the commands, that print nothing."""

from __future__ import annotations

import datetime
import inspect
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

import bulletin
from bulletin.cli import bulletin as command_line
from bulletin.core.errors import InputError
from bulletin.pipeline import Listener

ROOT = Path(__file__).parents[1]
EXAMPLES = re.findall(
    r"```python\n(.*?)```", (ROOT / "docs" / "python.md").read_text("utf-8"), re.DOTALL
)
ARTICLE = "पटना\n\nबारिश की खबर\n\nमौसम विभाग ने ₹20 लाख की चेतावनी दी है।\n"
NOT_OF_MAKE = {"sources", "outs", "correction", "new", "publish", "replace", "quiet", "verbose"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "cache"))
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_page_s_examples_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exec(compile("\n".join(EXAMPLES), "docs/python.md", "exec"), {})  # noqa: S102
    shown = capsys.readouterr()
    assert shown.out.startswith("दो हज़ार पाँच सौ करोड़ रुपए\n[('money', 'दो")
    assert "missing.txt: there is no such file." in shown.out
    assert {"bulletin.mp3", "bulletin.wav", "script.md"} <= {each.name for each in folder.iterdir()}
    assert shown.err == ""


def test_names_are_few_and_explained() -> None:
    assert len(bulletin.__all__) <= 6
    assert all(getattr(bulletin, name).__doc__ for name in bulletin.__all__)


def test_import_loads_nothing_that_ctrl_c_could_meet() -> None:
    show = (
        "import sys; old = {*sys.modules}; import bulletin.__main__; print(*{*sys.modules} - old)"
    )
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"bulletin", "bulletin.__main__", "__future__"}
    assert bulletin.__version__
    assert not hasattr(bulletin, "nothing")


def test_make_has_the_options_of_the_command_and_no_others() -> None:
    def options(name: str) -> set[str]:
        command = command_line.commands[name]
        return {str(each.name) for each in command.params if isinstance(each, click.Option)}

    keywords = set(inspect.signature(bulletin.make).parameters) - {"sources", "out", "listener"}
    assert keywords == options("make") - NOT_OF_MAKE
    keywords = set(inspect.signature(bulletin.script).parameters) - {"sources", "listener"}
    assert keywords == options("script") - {"out", "quiet", "verbose"}


def test_nothing_is_printed_and_the_manifest_comes_back(capfd: pytest.CaptureFixture[str]) -> None:
    made = bulletin.make("article.txt", "a.mp3", engine="silent", manifest="a.json")
    assert made.to_json() == Path("a.json").read_text("utf-8")
    assert made.stories[0].title == "बारिश की खबर"
    assert capfd.readouterr() == ("", "")


def test_bulletin_that_was_read_is_made_as_its_source() -> None:
    read = bulletin.read("article.txt", title="समाचार")
    made = bulletin.make(read, Path("a.wav"), engine="silent")
    assert (made.title, len(made.stories)) == ("समाचार", 1)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"engine": "nobody"}, "there is no engine 'nobody'"),
        ({"speed": 2.0}, "speed: 2.0 is too high. It may be from 0.8 up to 1.3."),
        ({"rate": 8000}, "rate: 8000 is not one of its values"),
        ({"duration": "5:60"}, "duration: '5:60' is not a length such as 5:00"),
        ({"duration": 0}, "duration: '0' is not a length"),
        ({"date": "31-02-2026"}, "date: '31-02-2026' is not a date such as 2026-11-25"),
        ({"preset": "television"}, "there is no preset 'television'"),
        ({"show": "nowhere.toml"}, "nowhere.toml: "),
        ({"lexicon": "nowhere.toml"}, "nowhere.toml: "),
    ],
    ids=str,
)
def test_wrong_argument_is_an_input_error(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        bulletin.make("article.txt", "a.mp3", **({"engine": "silent"} | wrong))  # type: ignore[arg-type]
    assert not Path("a.mp3").exists()


@pytest.mark.parametrize("day", ["2026-11-25", "25-11-2026", datetime.date(2026, 11, 25)])
def test_date_is_written_as_on_the_command_line(day: bulletin.Day) -> None:
    assert bulletin.read("article.txt", date=day).date == datetime.date(2026, 11, 25)
    assert "date: 2026-11-25" in bulletin.script("article.txt", date=day)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: bulletin.make("article.txt", "x.mp3", date=20260126),  # type: ignore[arg-type]
         "date: 20260126 is not a day (a datetime.date or its text)."),
        (lambda: bulletin.read("article.txt", date=datetime.datetime(2026, 1, 26)),
         "date: datetime.datetime(2026, 1, 26, 0, 0) is not a day (a datetime.date or its text)."),
        (lambda: bulletin.read(None),  # type: ignore[arg-type]
         "sources: None is not the name of a file (a str or a Path)."),
        (lambda: bulletin.read([]), "sources: the list is empty. Name a file."),
        (lambda: bulletin.script(["article.txt", 5]),  # type: ignore[list-item]
         "sources: 5 is not the name of a file (a str or a Path)."),
        (lambda: bulletin.script(b"article.txt"),  # type: ignore[arg-type]
         "sources: b'article.txt' is not the name of a file (a str or a Path)."),
        (lambda: bulletin.make("article.txt", ""), "out: '' is not the name of a file"),
        (lambda: bulletin.make("article.txt", "a\0b.mp3"), "out: 'a\\x00b.mp3' is not the name"),
        (lambda: bulletin.read("article.txt", show="a\0b"), "show: 'a\\x00b' is not the name"),
        (lambda: bulletin.script("article.txt", show={}),  # type: ignore[arg-type]
         "show: {} is not the name of a file (a str or a Path) or a bulletin.config.Settings."),
        (lambda: bulletin.make("article.txt", "x.mp3", stereo="no"),  # type: ignore[arg-type]
         "stereo: 'no' is not True or False."),
        (lambda: bulletin.read("article.txt", latest=0), "latest: 0 is not a whole number from 1"),
        (lambda: bulletin.read("article.txt", latest=True), "latest: True is not a whole number"),
        (lambda: bulletin.read("article.txt", listener=print),  # type: ignore[arg-type]
         "listener: <built-in function print> is not a bulletin.pipeline.Listener."),
        (lambda: bulletin.normalise(["5" * 99]),  # type: ignore[arg-type]
         f"text: ['{'5' * 58}… is not text (a str)."),
    ],
)  # fmt: skip
def test_argument_of_another_type_is_named(call: Callable[[], object], message: str) -> None:
    with pytest.raises(InputError, match=re.escape(message)):
        call()


def test_text_and_the_files_of_a_generator_are_taken() -> None:
    assert bulletin.normalise("5\0").text
    assert bulletin.read(path for path in [Path("article.txt")]).stories  # type: ignore[arg-type]


def test_strict_refuses_what_cannot_be_said() -> None:
    Path("article.txt").write_text(ARTICLE + "\nयह ∮ है।\n", encoding="utf-8")
    with pytest.raises(InputError, match="1 part of the text cannot be said"):
        bulletin.make("article.txt", "a.mp3", engine="silent", strict=True)
    assert bulletin.make("article.txt", "a.mp3", engine="silent").duration_s > 1


def test_show_of_the_folder_counts_and_settings_stand_in_for_it() -> None:
    from bulletin.config import Settings

    Path("show.toml").write_text('[programme]\nname = "दिनभर"\nstation = "रेडियो"\n', "utf-8")
    assert bulletin.make("article.txt", "a.mp3", engine="silent").programme == "दिनभर"
    alone = bulletin.make("article.txt", "a.mp3", engine="silent", show=Settings())
    assert alone.programme == ""


def test_listener_hears_what_the_command_line_says() -> None:
    class Heard(Listener):
        def __init__(self) -> None:
            self.parts: list[tuple[int, int]] = []

        def spoken(self, parts: int, of: int) -> None:
            self.parts.append((parts, of))

    heard = Heard()
    made = bulletin.make("article.txt", "a.mp3", engine="silent", listener=heard)
    assert heard.parts[-1] == (len(made.utterances), len(made.utterances))


def test_lexicon_counts() -> None:
    Path("words.toml").write_text('[[rule]]\nwritten = "ISRO"\nsay = "अंतरिक्ष संगठन"\n', "utf-8")
    assert bulletin.normalise("ISRO", lexicon="words.toml").text == "अंतरिक्ष संगठन"
