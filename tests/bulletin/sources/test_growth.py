"""Much of one thing in a file is read in a time like its size: no line of Python runs too often.

A page, a letter or a document of a few kilobytes must not keep a newsroom waiting.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest

from bulletin.core.errors import SourceError
from bulletin.sources import Options
from bulletin.sources.documents import recognised_here
from bulletin.sources.html.part_counts import Subject
from bulletin.sources.readers import read_here
from tests.growth import Growing, steep
from tests.poison import TEXT, around, html, letter, odt, paragraph, run, word


def _letters(times: int) -> bytes:
    """A letter in a letter in a letter …"""
    inner = letter()
    for n in range(times):
        head = f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{n}\n\n"
        parts = (b"Content-Type: text/plain\n\n-", b"Content-Type: message/rfc822\n\n" + inner)
        body = b"".join(b"--b%d\n%b\n" % (n, part) for part in parts)
        inner = head.encode() + body + b"--b%d--\n" % n
    return inner


def file(name: str, made: Callable[[int], bytes], times: int = 30, most: int = 20_000) -> Growing:
    def read(data: bytes) -> None:
        options = Options(force=True)
        with suppress(SourceError):  # a refusal must be as quick
            read_here(recognised_here(name, data, options), options, options.tell)

    return Growing(name, made, read, times, most)


_WORDS = [f"{first}{sign}{last}" for first in "कखगचजटडतदप" for sign in "ािीुू" for last in "नमर"]


def _parted(lines: list[str]) -> None:
    subject = Subject("नहर की सफाई", lines)
    for line in lines:
        subject.without([line]).shared(line, 0)


GROWING = (
    file("runs.docx", lambda n: word(paragraph(run("क ") * n))),
    file("breaks.docx", lambda n: word(paragraph("<w:r><w:br/><w:t>क ख</w:t></w:r>" * n))),
    file("spans.odt", lambda n: odt(f"<text:p>{'<text:span>क ख</text:span>' * n}</text:p>")),
    file("breaks.odt", lambda n: odt(f"<text:p>{'क ख<text:line-break/>' * n}</text:p>")),
    file("signs.html", lambda n: html(f"<p>{'&gt;' * n}")),
    file(
        "boxes to tick.html",
        lambda n: html(f"{'<div><label><input type=radio>हाँ</label></div>' * n}<p>{TEXT * 5}"),
        60,
    ),
    file(
        "fonts.rtf",
        lambda n: (
            b"{\\rtf1{\\fonttbl%b}%b}"
            % (b"".join(b"{\\f%d A;}" % each for each in range(n)), TEXT.encode())
        ),
    ),
    file("lines.md", lambda n: b"---\n" + b"a: b\n" * n),
    file("headings.md", lambda n: f"## भाग\n\n{TEXT}\n\n".encode() * n),
    file("letters in letters.eml", _letters, 4, 20),
    file(
        "tables in tables.odt",
        lambda n: odt(
            around(
                "<table:table><table:table-row><table:table-cell>",
                "</table:table-cell></table:table-row></table:table>",
                n,
            )
        ),
        3,
        20,
    ),
    Growing("words without a line's", lambda n: _WORDS[:n], _parted),
)


@pytest.mark.parametrize("case", GROWING, ids=str)
def test_four_times_as_much_is_about_four_times_the_work(case: Growing) -> None:
    assert not steep(case)
