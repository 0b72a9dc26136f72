"""``bulletin script``, and ``bulletin make`` from its output."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import manifest_of

Run = Callable[..., Result]


def written(run: Run, *words: str | Path) -> str:
    result = run("script", *words, "-o", "s.md", "--date", "2026-01-26")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    return Path("s.md").read_text("utf-8")


def test_script_is_written_and_what_is_left_out_is_told(run: Run, example: Path) -> None:
    result = run("script", example, "-o", "s.md")
    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("s.md").read_text("utf-8").startswith("---\nbulletin: 1\ntitle: ")
    headline = "बारिश से पहले नालों की सफाई पर मंत्री सख्त, 'अधूरे' काम वाले…"
    assert result.stderr.splitlines() == [
        f"bulletin: {example}:5: left out «जयपुर» (स्थान दोबारा)",
        f"bulletin: {example}:7: left out «{headline}» (शीर्षक दोबारा)",
        f"bulletin: {example}:14: left out «Koo App» (सोशल मीडिया पोस्ट का नाम)",
        f"bulletin: {example}:20: left out «Follow Us On You Tube» (फॉलो करने का अनुरोध)",
    ]


def test_script_is_shown_without_a_file(run: Run, example: Path) -> None:
    text = written(run, example)
    result = run("script", example, "--date", "2026-01-26", "--quiet")
    assert (result.stdout, result.stderr) == (text, "")


def test_script_of_a_script_is_the_same(run: Run, example: Path) -> None:
    text = written(run, example)
    assert run("script", "s.md", "--quiet").stdout == text


def test_script_takes_standard_input(run: Run) -> None:
    result = run("script", "-", "--quiet", stdin="बड़ी खबर\n\nबारिश हुई।".encode())
    assert "\n# बड़ी खबर\n\nबारिश हुई।\n" in result.stdout


@pytest.mark.parametrize("title", [None, "सुबह की खबरें"])
def test_making_from_an_article_is_script_then_make(
    title: str | None, run: Run, example: Path
) -> None:
    named = ["--title", title] if title else []
    made = ["--engine", "silent", "--date", "2026-01-26", "--quiet"]
    run("make", example, "-o", "a.mp3", "--manifest", "a.json", *made, *named)
    written(run, example, *named)
    run("make", "s.md", "-o", "b.mp3", "--manifest", "b.json", *made)
    assert Path("a.mp3").read_bytes() == Path("b.mp3").read_bytes()
    one, other = (manifest_of(Path(name)) for name in ("a.json", "b.json"))
    assert one["title"] == other["title"]
    for field in ("text", "spoken", "role", "pause_ms", "story", "reader"):
        assert [each[field] for each in one["utterances"]] == [
            each[field] for each in other["utterances"]
        ]
    for field in ("text", "reason"):
        assert [each[field] for each in one["left_out"]] == [
            each[field] for each in other["left_out"]
        ]
    assert {each["source"] for each in other["left_out"]} == {"s.md"}


def test_editor_changes_what_is_read(run: Run, example: Path) -> None:
    text = written(run, example)
    text = text.replace("[न पढ़ें: सोशल मीडिया पोस्ट का नाम]Koo App[/न पढ़ें]", "Koo App")
    text = re.sub(r"^## .*$", "## नया उपशीर्षक", text, count=1, flags=re.MULTILINE)
    Path("s.md").write_text(text, encoding="utf-8")
    run("make", "s.md", "-o", "x.mp3", "--manifest", "x.json", "--engine", "silent")
    manifest = manifest_of(Path("x.json"))
    said = [each["text"] for each in manifest["utterances"]]
    assert "Koo App" in said
    assert "नया उपशीर्षक" in said
    assert "Koo App" not in [each["text"] for each in manifest["left_out"]]


def test_script_and_articles_make_one_bulletin(run: Run) -> None:
    Path("a.txt").write_text("पहली खबर\n\nबारिश हुई।", encoding="utf-8")
    Path("b.txt").write_text("दूसरी खबर\n\nधूप निकली।", encoding="utf-8")
    run("script", "a.txt", "-o", "a.md", "--title", "शाम", "--date", "2026-02-03")
    run("make", "a.md", "b.txt", "-o", "x.mp3", "--manifest", "x.json", "--engine", "silent")
    manifest = manifest_of(Path("x.json"))
    assert (manifest["title"], manifest["date"]) == ("शाम", "2026-02-03")
    assert [each["title"] for each in manifest["stories"]] == ["पहली खबर", "दूसरी खबर"]


def test_mistake_in_a_script_is_one_line_and_exit_2(run: Run) -> None:
    Path("s.md").write_text("---\nbulletin: 1\n---\n# क\n\nएक [वीराम 2s] दो", encoding="utf-8")
    result = run("make", "s.md", "-o", "x.mp3", "--engine", "silent")
    assert result.exit_code == 2
    assert result.stderr.startswith("bulletin: s.md:6:4: there is no mark 'वीराम 2s'.")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["none.txt"], "none.txt: there is no such file."),
        (["a.txt", "-o", "no/s.md"], "no/s.md: there is no folder "),
        (["a.txt", "-o", "a.txt"], "a.txt: it is used twice, "),
    ],
)
def test_script_that_cannot_be_is_one_line(words: list[str], message: str, run: Run) -> None:
    Path("a.txt").write_text("खबर", encoding="utf-8")
    result = run("script", *words)
    assert result.stderr.startswith(f"bulletin: {message}")
    assert (result.stderr.count("\n"), result.stdout) == (1, "")
    assert Path("a.txt").read_text("utf-8") == "खबर"


def test_spoken_shows_the_words_beside_those_written_and_how_long_they_last(
    run: Run, example: Path
) -> None:
    spoken = ["--engine", "silent", "--spoken"]
    lines = run("script", example, "--quiet", *spoken).stdout.splitlines()
    assert re.fullmatch(r"# बारिश से पहले .* \(\d+:\d\d\)", lines[0])
    at = next(n for n, line in enumerate(lines) if "3,45,210" in line)
    assert lines[at + 1].startswith("    → ")
    assert "तीन लाख पैंतालीस हज़ार दो सौ दस" in lines[at + 1]
    assert "Koo App" not in "\n".join(lines)
    run("make", example, "-o", "x.mp3", "--manifest", "x.json", "--engine", "silent")
    made_s = manifest_of(Path("x.json"))["duration_s"]
    total = re.fullmatch(r"कुल (\d+):(\d\d) \(silent: tone\)", lines[-1])
    assert total
    assert int(total[1]) * 60 + int(total[2]) == pytest.approx(made_s, rel=0.1)
