"""Hindi that a program read in another encoding is put right, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import NoArticleError
from bulletin.sources.misread import put_right

TEXT = "सेमरा में सड़क खुली\n\nमंत्री ने ‘नई सड़क’ का उद्घाटन किया। गांव के लोग खुश हैं, ठंड में भी आए।"


def misread(text: str, encoding: str) -> str:
    data = text.encode()
    return "".join(bytes([each]).decode(encoding, "ignore") or chr(each) for each in data)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_misread_text_is_put_right_and_told(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(misread(TEXT, encoding), encoding="utf-8")
    told: list[str] = []
    (article,) = sources.read(str(path), sources.Options(tell=told.append))
    assert article.text == TEXT
    assert told == [f"{path}: its letters had been read in another encoding, and were put right."]


def test_misread_text_that_lost_letters_is_only_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT.encode().decode("cp1252", "replace") * 3, encoding="utf-8")
    told: list[str] = []
    (article,) = sources.read(str(path), sources.Options(tell=told.append))
    assert told == []
    with pytest.raises(NoArticleError, match="read in another encoding"):
        sources.gate.check(article, sources.Options())


@pytest.mark.parametrize(
    "text",
    [TEXT, "Café à la carte à Paris, à bientôt", "à¤ à¤ à¤ à¤", "à¤"],
    ids=["Hindi", "French", "no letters", "too few"],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert put_right(text) == text


def test_text_misread_twice_is_put_right() -> None:
    def misread(text: str) -> str:
        return "".join(
            chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
            for byte in text.encode()
        )

    assert put_right(misread(misread("सेमरा में सड़क खुली।"))) == "सेमरा में सड़क खुली।"
