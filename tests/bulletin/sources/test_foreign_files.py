"""Files that hold no text: each is called what it is, with what to do instead."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import docx
import pytest

from bulletin import sources
from bulletin.core.errors import SourceError

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
TYPED = "Use the text, typed or recognised (OCR)."
WRITTEN = "Use a transcript of what is said in it."
FILES = {
    "a TIFF": (b"II*\0\x08\0\0\0", f"it is a picture. {TYPED}"),
    "a bitmap": (b"BM\x36\x10\0\0\0\0\0\0\x36\0", f"it is a picture. {TYPED}"),
    "WebP": (b"RIFF\x10\0\0\0WEBPVP8 ", f"it is a picture. {TYPED}"),
    "HEIF": (b"\0\0\0\x18ftypheic\0\0", f"it is a picture. {TYPED}"),
    "a wave": (b"RIFF\x10\0\0\0WAVEfmt ", f"it is an audio file. {WRITTEN}"),
    "MP3 without tags": (b"\xff\xfb\x90\x64\0\0\0", f"it is an audio file. {WRITTEN}"),
    "a voice message": (b"OggS\0\x02\0\0\0", f"it is an audio file. {WRITTEN}"),
    "M4A": (b"\0\0\0\x20ftypM4A \0\0", f"it is an audio file. {WRITTEN}"),
    "MP4": (b"\0\0\0\x18ftypmp42\0\0", f"it is a video. {WRITTEN}"),
    "RAR": (b"Rar!\x1a\x07\x01\0", "it is an archive. Unpack it, and name the files in it."),
    "a locked DOCX": (
        b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "it is locked with a password. Save it without a password.",
    ),
}
PACKAGES = {
    "a workbook": ({"xl/workbook.xml": ""}, "it is an Excel workbook. Save it as DOCX"),
    "slides": ({"ppt/presentation.xml": ""}, "it is a presentation. Save its text"),
    "an e-book": ({"mimetype": "application/epub+zip"}, "it is an e-book. Save its text"),
    "a spreadsheet": (
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet"},
        "it is a spreadsheet. Save it as DOCX",
    ),
    "other files": ({"note.txt": ""}, "it is a ZIP archive, but neither DOCX nor ODT. Unpack it"),
}


def refusal(data: bytes, tmp_path: Path) -> str:
    path = tmp_path / "sent"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        sources.read(str(path))
    return str(caught.value).removeprefix(f"{path}: ")


@pytest.mark.parametrize(("data", "says"), FILES.values(), ids=FILES)
def test_file_without_text_is_called_what_it_is(data: bytes, says: str, tmp_path: Path) -> None:
    assert refusal(data, tmp_path) == says


@pytest.mark.parametrize(("parts", "says"), PACKAGES.values(), ids=PACKAGES)
def test_package_is_called_by_its_parts(parts: dict[str, str], says: str, tmp_path: Path) -> None:
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    assert refusal(found.getvalue(), tmp_path).startswith(says)


def test_document_of_scanned_pages_says_so(tmp_path: Path) -> None:
    document, found = docx.Document(), io.BytesIO()
    document.add_picture(io.BytesIO(DOT))
    document.save(found)
    assert refusal(found.getvalue(), tmp_path) == f"it holds pictures, but no text. {TYPED}"
