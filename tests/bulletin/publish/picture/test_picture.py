"""A bulletin's picture: what is drawn is true and in its place, and nothing overlaps."""

from __future__ import annotations

import io
import shutil
import wave
from collections.abc import Callable
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import av
import numpy as np
import pytest
from click.testing import Result
from numpy.typing import NDArray

from bulletin.core.durations import h_mm_ss
from bulletin.publish.picture.lanes import _label
from bulletin.publish.picture.png import png
from bulletin.publish.picture.svg import Svg
from bulletin.publish.picture.text_width import shortened, width
from tests.conftest import called_in, manifest_of

Run = Callable[..., Result]
NS = "{http://www.w3.org/2000/svg}"
SHOW = """
[programme]
name = "दिनभर"
station = "रेडियो"

[[reader]]
name = "पहला"

[[reader]]
name = "दूसरा"
"""
TITLES = ("शक्ति वितरण में द्वितीय राष्ट्रीय पुरस्कार", "बजट पर विस्तृत चर्चा", "क्रिकेट में बढ़त")

needs_png = pytest.mark.skipif(
    find_spec("resvg_py") is None, reason="the extra 'picture' is not installed"
)


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a programme of three stories, a.mp3 and a.json."""
    folder = tmp_path_factory.mktemp("programme")
    (folder / "show.toml").write_text(SHOW, "utf-8")
    for number, title in enumerate(TITLES):
        body = "सदन में आज लंबी चर्चा के बाद प्रस्ताव पारित हुआ। " * (2 + 4 * number)
        (folder / f"{number}.txt").write_text(f"{title}\n\n{body}\n", "utf-8")
    called_in(
        folder, "make", "0.txt", "1.txt", "2.txt", "-o", "a.mp3", "--engine", "silent",
        "--manifest", "a.json",
    )  # fmt: skip
    return folder


@pytest.fixture
def made(run: Run, programme: Path) -> Run:
    """The same, in the working folder."""
    shutil.copytree(programme, Path(), dirs_exist_ok=True)
    return run


def drawn(path: str) -> ElementTree.Element:
    return ElementTree.fromstring(Path(path).read_text("utf-8"))  # noqa: S314


def texts(svg: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in svg.iter(f"{NS}text")]


def told(svg: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in svg.iter(f"{NS}title")]


def test_picture_of_a_manifest_shows_all_that_it_tells(made: Run) -> None:
    assert made("picture", "a.json", "-o", "a.svg").exit_code == 0
    shown = texts(drawn("a.svg"))
    for title in TITLES:
        assert title in shown
    for name in ("अध्याय", "ध्वनि", "स्वर", "संगीत", "लाउडनेस", "लक्ष्य", "−16", "आरंभ धुन", "स्टिंग"):
        assert name in shown
    manifest = manifest_of(Path("a.json"))
    assert h_mm_ss(manifest["duration_s"]) in " ".join(shown)


def test_blocks_stand_where_what_they_show_is_heard(made: Run) -> None:
    made("picture", "a.json", "-o", "a.svg")
    svg, manifest = drawn("a.svg"), manifest_of(Path("a.json"))
    blocks = {
        title.text: rect
        for rect in svg.iter(f"{NS}rect")
        if (title := rect.find(f"{NS}title")) is not None
    }
    opening = next(rect for text, rect in blocks.items() if text and text.startswith("आरंभ धुन"))
    closing = next(rect for text, rect in blocks.items() if text and text.startswith("समापन धुन"))
    per_s = (float(closing.get("x", 0)) - float(opening.get("x", 0))) / (
        manifest["sounds"][-1]["start_s"] - manifest["sounds"][0]["start_s"]
    )
    for said in manifest["utterances"]:
        x = float(opening.get("x", 0)) + per_s * said["start_s"]
        assert any(float(rect.get("x", 0)) == pytest.approx(x, abs=0.2) for rect in blocks.values())


def test_titles_of_chapters_never_overlap(made: Run) -> None:
    """A label ends before its block does, whatever the viewer's font."""
    made("picture", "a.json", "-o", "a.svg")
    svg = drawn("a.svg")
    for rect, label in pairwise(svg):
        title = rect.find(f"{NS}title")
        if rect.tag != f"{NS}rect" or title is None or not (title.text or "")[:1].isdigit():
            continue
        room = float(rect.get("x", 0)) + float(rect.get("width", 0)) - float(label.get("x", 0))
        assert width(label.text or "", 12) <= room + 0.1


def test_picture_of_a_sound_file_alone_shows_its_sound(made: Run) -> None:
    made("picture", "a.mp3", "-o", "a.svg")
    shown = texts(drawn("a.svg"))
    assert {"ध्वनि", "लाउडनेस", *TITLES} <= set(shown), "an MP3 holds its chapters"
    assert not {"स्वर", "संगीत", "लक्ष्य"} & set(shown)


def test_story_without_a_headline_is_called_by_its_first_words(run: Run) -> None:
    Path("a.txt").write_text("मौसम विभाग ने आज पूरे प्रदेश में तेज़ बारिश की चेतावनी दी है।\n", "utf-8")
    run("make", "a.txt", "-o", "a.wav", "--engine", "silent", "--manifest", "a.json")
    run("picture", "a.json", "-o", "a.svg")
    shown = texts(drawn("a.svg"))
    assert "मौसम विभाग ने आज पूरे प्रदेश में तेज़…" in shown
    assert not [each for each in shown if "a.txt" in each]


def test_picture_of_a_sound_file_without_chapters_has_none(run: Run) -> None:
    Path("a.txt").write_text("बारिश\n\nमौसम विभाग ने चेतावनी दी है।\n", "utf-8")
    run("make", "a.txt", "-o", "a.wav", "--engine", "silent")
    run("picture", "a.wav", "-o", "a.svg")
    assert "अध्याय" not in texts(drawn("a.svg"))


def test_picture_says_what_was_done_to_fit(run: Run) -> None:
    Path("a.txt").write_text("बारिश\n\n" + "मौसम विभाग ने चेतावनी दी है। " * 4, "utf-8")
    run(
        "make", "a.txt", "-o", "a.wav", "--engine", "silent", "--duration", "0:40",
        "--manifest", "a.json",
    )  # fmt: skip
    run("picture", "a.json", "-o", "a.svg")
    shown = texts(drawn("a.svg"))
    assert any(text.startswith("विराम ×1.30 · गति ×1.000 · पार्श्व धुन") for text in shown)


def test_picture_of_silence_can_be_drawn(run: Run) -> None:
    with wave.open("a.wav", "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(bytes(16000))
    assert run("picture", "a.wav", "-o", "a.svg").exit_code == 0
    assert any("मौन" in text for text in texts(drawn("a.svg")))


@needs_png
def test_png_is_twice_as_large_as_the_svg(made: Run) -> None:
    made("picture", "a.json", "-o", "a.svg")
    assert made("picture", "a.json", "-o", "a.png").exit_code == 0
    size = drawn("a.svg").get("width"), drawn("a.svg").get("height")
    pixels = grey(Path("a.png").read_bytes())
    assert pixels.shape == (2 * float(size[1] or 0), 2 * float(size[0] or 0))


@needs_png
def test_png_joins_letters_as_devanagari_does() -> None:
    """«क्ष» is one sign, narrower than its letters apart; «कि» has its vowel before the letter."""

    def ink(text: str) -> NDArray[np.intp]:
        svg = Svg(400)
        svg.text(20, 60, text, 40)
        return np.flatnonzero((grey(png(svg.done(100))) < 128).any(axis=0))

    joined, apart = ink("क्ष"), ink("क्\u200cष")
    assert 0 < np.ptp(joined) < 0.8 * np.ptp(apart)
    assert ink("ि" + "क").max() != ink("कि").max()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("none.mp3", "-o", "a.svg"), "none.mp3: there is no such file. Name a sound file, or a"),
        (("a.txt", "-o", "a.svg"), "a.txt: it has no sound"),
        (("a.json", "-o", "a.svg"), "a.json: it is not a manifest of bulletin"),
        ((".", "-o", "a.svg"), "it is a folder"),
        (
            ("a.txt", "-o", "a.jpg"),
            "a.jpg: a picture must be a PNG or an SVG. Name it .png or .svg.",
        ),
    ],
)
def test_picture_of_what_is_none_is_one_clear_line(
    run: Run, words: tuple[str, ...], message: str
) -> None:
    Path("a.txt").write_text("यह ध्वनि नहीं है", "utf-8")
    Path("a.json").write_text("{}", "utf-8")
    failed = run("picture", *words)
    assert failed.exit_code in (2, 4)
    assert message in failed.stderr
    assert failed.stderr.count("\n") == 1


def test_manifest_whose_sound_is_elsewhere_is_told(made: Run) -> None:
    Path("a.mp3").unlink()
    failed = made("picture", "a.json", "-o", "a.svg")
    assert failed.exit_code == 2
    assert "its sound file is not beside it (a.mp3)" in failed.stderr


@pytest.mark.parametrize(
    ("room", "text"),
    [
        (1000, "बजट पर विस्तृत चर्चा"),
        (80, "बजट पर…"),
        (10, ""),
    ],
)
def test_title_is_shortened_by_whole_words(room: float, text: str) -> None:
    assert shortened("बजट पर विस्तृत चर्चा", 12, room) == text


@needs_png
@pytest.mark.parametrize("text", [*TITLES, "12 अंक चढ़कर 81,245 पर", "GDP Growth −16 LUFS", "ज़िंदगी"])
def test_width_is_no_less_than_what_is_drawn(text: str) -> None:
    svg = Svg(900)
    svg.text(10, 50, text, 20, bold=True)
    columns = np.flatnonzero((grey(png(svg.done(80))) < 128).any(axis=0))
    drawn_width = np.ptp(columns) / 2
    assert 0.95 * drawn_width <= width(text, 20) <= 1.5 * drawn_width


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (754, "12:34"), (3725, "1:02:05")]
)
def test_clock_of_the_picture(seconds: float, text: str) -> None:
    assert h_mm_ss(seconds) == text


def grey(data: bytes) -> NDArray[np.uint8]:
    """A PNG's pixels in grey."""
    with av.open(io.BytesIO(data), mode="r") as container:
        frame = next(container.decode(video=0))
        return np.asarray(frame.reformat(format="gray").to_ndarray(), dtype=np.uint8)


@pytest.mark.parametrize(
    ("room", "label"),
    [(500.0, "3  बजट पर विस्तृत चर्चा"), (8.0, "3"), (-20.0, "")],
)
def test_chapter_s_label_is_its_number_where_its_title_has_no_room(room: float, label: str) -> None:
    assert _label(3, TITLES[1], room) == label
