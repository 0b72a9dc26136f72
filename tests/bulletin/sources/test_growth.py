"""What a file of much of one thing takes, in four times the size: not much more than four times.

A page, a letter or a document of a few kilobytes must not keep a newsroom waiting.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from bulletin.core.errors import SourceError
from bulletin.sources import Options
from bulletin.sources.documents import recognised_here
from bulletin.sources.readers import read_here
from tests.poison import TEXT, around, html, letter, odt, paragraph, run, word

_NOISE_S, _LINEAR = 0.1, 10.0


def _letters(times: int) -> bytes:
    """A letter in a letter in a letter …"""
    inner = letter()
    for n in range(times):
        head = f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{n}\n\n"
        parts = (b"Content-Type: text/plain\n\n-", b"Content-Type: message/rfc822\n\n" + inner)
        body = b"".join(b"--b%d\n%b\n" % (n, part) for part in parts)
        inner = head.encode() + body + b"--b%d--\n" % n
    return inner


FILES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "runs.docx": (2_500, lambda n: word(paragraph(run("क ") * n))),
    "breaks.docx": (2_500, lambda n: word(paragraph("<w:r><w:br/><w:t>क ख</w:t></w:r>" * n))),
    "spans.odt": (5_000, lambda n: odt(f"<text:p>{'<text:span>क ख</text:span>' * n}</text:p>")),
    "breaks.odt": (1_000, lambda n: odt(f"<text:p>{'क ख<text:line-break/>' * n}</text:p>")),
    "signs.html": (5_000, lambda n: html(f"<p>{'&gt;' * n}")),
    "boxes to tick.html": (
        2_500,
        lambda n: html(f"{'<div><label><input type=radio>हाँ</label></div>' * n}<p>{TEXT * 5}"),
    ),
    "fonts.rtf": (
        1_000,
        lambda n: (
            b"{\\rtf1{\\fonttbl%b}%b}"
            % (b"".join(b"{\\f%d A;}" % each for each in range(n)), TEXT.encode())
        ),
    ),
    "lines.md": (5_000, lambda n: b"---\n" + b"a: b\n" * n),
    "letters in letters.eml": (20, _letters),
    "tables in tables.odt": (
        5,
        lambda n: odt(
            around(
                "<table:table><table:table-row><table:table-cell>",
                "</table:table-cell></table:table-row></table:table>",
                n,
            )
        ),
    ),
}
"""A count, and the file of so many of one thing; it is read at four times the count as well."""


def seconds(name: str, data: bytes) -> float:
    """The processor time that reading a file takes."""
    options = Options(force=True)
    started = time.process_time()
    with suppress(SourceError):  # a refusal must be as quick
        read_here(recognised_here(name, data, options), options, options.tell)
    return time.process_time() - started


@pytest.mark.parametrize("name", FILES)
def test_four_times_as_much_takes_about_four_times_as_long(name: str) -> None:
    count, made = FILES[name]
    seconds(name, made(4))  # reads the tables
    once = max(seconds(name, made(count)), _NOISE_S)
    tries = (seconds(name, made(4 * count)) for _ in range(4))  # a busy machine is slow at times
    assert any(took < _LINEAR * once for took in tries)
