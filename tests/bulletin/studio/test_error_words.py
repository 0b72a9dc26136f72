"""Errors in the language of the page: whole sentences, from a table."""

from __future__ import annotations

import ast
import re
from importlib.resources import files
from pathlib import Path

import pytest

from bulletin.core.errors import BulletinError, DurationError, Place, ScriptError, SourceError
from bulletin.studio.error_words import error_line, translated
from bulletin.studio.phrasebook import languages
from tests.rows import each_holds

STUDIO = Path(str(files("bulletin.studio")))
IN_A_TERMINAL = ("studio_opening.py",)
"""Their errors are told before there is a page."""
LONGER = "it lasts 5:10.0 at least without a story, 10.0 more than the 5:00 requested"
SHOWN = (
    "engines",
    "language/lexicon_file.py",
    "mixing",
    "narration",
    "normalisation/unspeakable.py",
    "programme",
    "sources",
)
"""The rooms and modules whose errors a page can show."""
UNSEEN = (
    # What is wrong with a stored clip, which is spoken again, and with a plug-in.
    "narration/clip_file.py",
    "narration/shared_clips.py",
    "engines/plugins.py",
    # Caught by whoever called.
    "engines/kokoro/worker_pool.py",
    # The command line's own: lists, standard input, settings of the environment.
    "sources/documents.py",
    "sources/encodings.py",
    "sources/fetching.py",
    "sources/isolation.py",
    "sources/listing.py",
)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (SourceError("there is no text", todo="Paste the text of an article."),
         "कोई पाठ नहीं है। किसी लेख का पाठ चिपकाएँ।"),
        (SourceError("it is empty", place=Place("खबर.txt", 3)), "खबर.txt:3: यह ख़ाली है।"),
        # What stands in a field is translated, too, if the table has it.
        (SourceError("it is JSON data, not an article"), "यह JSON आँकड़ा है, लेख नहीं।"),
        (SourceError("it cannot be saved (No space left on device)"),
         "यह सहेजा नहीं जा सका (डिस्क में जगह नहीं है)।"),
        (DurationError(LONGER),
         "यह कम से कम 5:10.0 का रहता है, एक ख़बर छोड़ने के बाद भी, यानी 10.0 ज़्यादा (5:00 माँगा गया था)।"),
        (ScriptError("there is no mark 'x'", todo="Did you mean 'y'? Write \\[ for a bracket."),
         "'x' नाम का कोई चिह्न नहीं है। कहीं 'y' तो नहीं? कोष्ठक के लिए \\[ लिखें।"),
        # The longer of two rows counts: «it is {}» is one as well.
        (SourceError("it is an old Word document"), "यह पुरानी Word फ़ाइल है।"),
        (SourceError("it is in Marathi, not in Hindi"), "यह मराठी में है, हिंदी में नहीं।"),
        # Secrets are as hidden as in English.
        (SourceError("the server answers 403", place=Place("https://a:b@c.example/")),
         "https://c.example/: सर्वर का जवाब है: 403।"),
        (BulletinError("what no row has", todo="Nor this."), "what no row has. Nor this."),
    ],
)  # fmt: skip
def test_error_is_told_in_hindi(error: BulletinError, told: str) -> None:
    assert error_line(error, "hi") == told
    assert error_line(error, "en") == str(error)


FIELD = "data"
"""Stands in each field: it has a row, so a sentence that is all field is seen to be met."""
PUT_TOGETHER = {
    "it lasts datadata at leastdata, data more than the data requested",
    "reader data uses voice data, which data",
}
"""Their parts are words, so no sentence of the table is like them."""


def written(node: ast.AST) -> str:
    """A message as a reader may meet it, with a word in each field; '' if it is a field alone."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=parts) if re.search("[a-z]", "".join(map(written, parts))):
            return "".join(written(part) or FIELD for part in parts)
    return ""


def said_by(path: Path) -> set[str]:
    """What the errors say that a module raises, and what to do about them."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name), args=[what, *_], keywords=more):
                if name.endswith("Error"):
                    todos = [each.value for each in more if each.arg == "todo"]
                    found |= {written(each) for each in (what, *todos)}
            case ast.Call(func=ast.Name(id="told_as"), args=[_, what, *_], keywords=more):
                todos = [each.value for each in more if each.arg == "todo"]
                found |= {
                    f"{written(what)} ({FIELD})" if written(what) else "",
                    *map(written, todos),
                }
    return found - {""}


def shown_modules() -> list[Path]:
    package = STUDIO.parent
    rooms = [package / name for name in SHOWN]
    modules = [
        path for room in rooms for path in ([room] if room.is_file() else room.rglob("*.py"))
    ]
    own = [path for path in STUDIO.glob("*.py") if path.name not in IN_A_TERMINAL]
    return own + [path for path in modules if str(path.relative_to(package)) not in UNSEEN]


def test_each_error_that_a_page_shows_has_words() -> None:
    def check(path: Path) -> None:
        said = said_by(path) - PUT_TOGETHER
        assert {each for each in said if translated(each, "hi") == each} == set()

    each_holds(shown_modules(), check)


@pytest.mark.parametrize("language", list(languages()))
def test_no_page_names_an_option_that_its_reader_cannot_give(language: str) -> None:
    """Only ``--engine`` may be: whoever starts the studio gives it."""
    texts = {
        written(node)
        for room in ("sources", "engines", "narration")
        for path in (STUDIO.parent / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant | ast.JoinedStr)
    }
    advice = {text for text in texts if re.fullmatch(r"[A-Z][^\n]* --[a-z][^\n]*\.", text)}
    assert len(advice) > 5
    shown = {translated(text, language) for text in advice}
    assert {text for text in shown if re.search("--(?!engine)", text)} == set()


@pytest.mark.parametrize("table", list((STUDIO / "words").glob("errors.*.tsv")), ids=str)
def test_each_row_is_of_a_language_and_keeps_its_fields(table: Path) -> None:
    assert table.name.split(".")[1] in languages()
    rows = [row for row in table.read_text("utf-8").splitlines() if row and row[0] != "#"]
    for row in rows:
        english, words = row.split("\t")
        assert re.findall(r"{.*?}", words) == re.findall(r"{.*?}", english), row
