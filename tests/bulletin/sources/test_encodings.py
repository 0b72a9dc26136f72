"""Files in every encoding: detected, with evidence, or refused."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin import sources
from bulletin.core.errors import SourceError

NEWS = "भोपाल\r\n\r\nमुख्यमंत्री ने कहा — “NGO” की जांच होगी।\r\n"
TEXT = NEWS.replace("\r\n", "\n")
KRUTIDEV = "Hkksiky\n\neq[;ea=h us dgk fd dkuwu O;oLFkk dh leh{kk gksxhA “kklu rS;kj gSA\n"
CHANAKYA = "ÖæðÂæÜ\n\n×é\x81Ø×´˜æè Ùð ·¤ãæ ç·¤ ·¤æÙêÙ ÃØßSÍæ ·¤è â×èÿææ ãô»èÐ\n"


def read(data: bytes, tmp_path: Path, encoding: str | None = None) -> tuple[str, list[str]]:
    path = tmp_path / "x.txt"
    path.write_bytes(data)
    told: list[str] = []
    (article,) = sources.read(str(path), sources.Options(encoding=encoding, tell=told.append))
    return article.text, [line.removeprefix(f"{path.parent}/") for line in told]


def test_line_in_devanagari_stays_as_it_is_whatever_font_is_named(tmp_path: Path) -> None:
    line = "सेंसेक्स 1015.53 अंक गिरा, NSE का सूचकांक 23, 545 पर रहा।\n"
    assert read((line + KRUTIDEV).encode(), tmp_path, "krutidev")[0].startswith(f"{line}भोपाल\n")


def refusal(data: bytes, tmp_path: Path, encoding: str | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        read(data, tmp_path, encoding)
    return str(caught.value).removeprefix(f"{tmp_path}/")


@pytest.mark.parametrize("written", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_is_found_out(written: str, tmp_path: Path) -> None:
    assert read(NEWS.encode(written), tmp_path) == (TEXT, [])


@pytest.mark.parametrize("written", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_may_be_named(written: str, tmp_path: Path) -> None:
    assert read(NEWS.encode(written), tmp_path, written) == (TEXT, [])


@pytest.mark.parametrize("written", ["cp1252", "utf-8", "utf-16", "utf-16-le"])
def test_kruti_dev_is_found_out_however_it_was_saved(written: str, tmp_path: Path) -> None:
    text, told = read(KRUTIDEV.encode(written), tmp_path)
    assert text == "भोपाल\n\nमुख्यमंत्री ने कहा कि कानून व्यवस्था की समीक्षा होगी। षासन तैयार है।\n"
    assert told == [
        "x.txt: read as Kruti Dev 010 (confidence 0.99); to change that, use --encoding."
    ]


@pytest.mark.parametrize("written", ["latin-1", "utf-8", "utf-16"])
def test_chanakya_is_found_out_however_it_was_saved(written: str, tmp_path: Path) -> None:
    # In Latin-1 and Unicode, what Windows-1252 has at 0x98 is a control character.
    keys = CHANAKYA.replace("˜", "\x98") if written == "latin-1" else CHANAKYA
    text, told = read(keys.encode(written), tmp_path)
    assert text == "भोपाल\n\nमुख्यमंत्री ने कहा कि कानून व्यवस्था की समीक्षा होगी।\n"
    assert told == ["x.txt: read as Chanakya (confidence 0.99); to change that, use --encoding."]


@pytest.mark.parametrize("name", ["krutidev", "devlys"])
@pytest.mark.parametrize("written", ["cp1252", "utf-8"])
def test_legacy_font_may_be_named(name: str, written: str, tmp_path: Path) -> None:
    assert read("jke".encode(written), tmp_path, name) == ("राम", [])


def test_named_encoding_says_otherwise(tmp_path: Path) -> None:
    assert read(KRUTIDEV.encode(), tmp_path, "utf-8") == (KRUTIDEV, [])


def test_doubt_is_told_and_changes_nothing(tmp_path: Path) -> None:
    text, told = read(b"uxj fuxe", tmp_path)
    assert text == "uxj fuxe"
    assert len(told) == 1
    assert told[0].startswith("x.txt: it may be typed for Kruti Dev 010 (confidence 0.")
    assert told[0].endswith("); if so, use --encoding krutidev.")


def test_other_charset_is_read_when_it_is_named(tmp_path: Path) -> None:
    assert read("café".encode("latin-1"), tmp_path, "windows-1252") == ("café", [])
    assert read("खबर".encode("utf-32"), tmp_path, "utf-32") == ("खबर", [])


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (
            b"one\ncaf\xe9 au lait",
            None,
            "x.txt:2: it is not UTF-8 text. Save it as UTF-8 text, or name its encoding with",
        ),
        (b"\x00\x01\x02\x03\x04", None, "x.txt: it is not text but binary. Save it as UTF-8 text."),
        (b"one\n\xff\xfe", "utf-8", "x.txt:2: it is not utf-8 text."),
        (
            b"one",
            "klingon",
            "there is no encoding 'klingon'. There are: krutidev, devlys, chanakya, utf-8, ",
        ),
        (b"one", "base64", "there is no encoding 'base64'. There are: "),
        (b"%PDF-1.7\n", None, "x.txt: it is a damaged PDF. Save it again, or as text."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", None, "x.txt: it is an old Word document. Save it as DOCX"),
        (
            b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
            None,
            "x.txt: it is locked with a password. Save it without",
        ),
        (b"one\n\xff\x00", None, "x.txt: it is not text but binary."),
        (b"PK\x03\x04broken", None, "x.txt: it is a damaged file. Save it as DOCX or as text."),
        (
            b"\x89PNG\r\n\x1a\n",
            None,
            "x.txt: it is a picture. Use the text, typed or recognised (OCR).",
        ),
        (
            b"ID3\x03\x00",
            None,
            "x.txt: it is an audio file. Use a transcript of what is said in it.",
        ),
        (b"\xef\xbb\xbf \n", None, "x.txt: it is empty. Give it the text of an article."),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(
    data: bytes, encoding: str | None, message: str, tmp_path: Path
) -> None:
    assert refusal(data, tmp_path, encoding).startswith(message)


@given(st.binary(max_size=300), st.sampled_from([None, "krutidev", "chanakya", "utf-16", "ascii"]))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, encoding: str | None
) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(data)
    # Any other error would end the test.
    with suppress(SourceError):
        sources.read(str(path), sources.Options(encoding=encoding))


@pytest.mark.parametrize(
    "data",
    [KRUTIDEV.encode("cp1252") * 40_000, NEWS.encode() * 80_000],
    ids=["Kruti Dev", "Unicode"],
)
def test_megabytes_are_read(data: bytes, tmp_path: Path) -> None:
    assert len(data) > 2_500_000
    text, _ = read(data, tmp_path)
    assert text.count("भोपाल") >= 40_000


def test_more_than_ten_megabytes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"it is larger than 10 MB\. Save only its text"):
        read(b"a" * 10_000_001, tmp_path)


def test_file_without_an_end_is_refused() -> None:
    with pytest.raises(SourceError, match=r"it is larger than 10 MB\. Save only its text"):
        sources.read("/dev/zero")
