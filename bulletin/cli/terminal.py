"""The one gate through which every message and result goes to standard output and error.

Text from outside (names of files, pages, a server's status line, tags) may hold characters that
steer a terminal: they are written as escapes, such as ``\\u001b``, which JSON reads back. In
messages an address is shown without its secrets, and the signs that turn the direction of writing
are escaped, too. Where a stream cannot be written to, messages are dropped, and a result is an
error.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

import click

from bulletin.core.address import scrubbed
from bulletin.core.errors import OutputError

__all__ = ["gated", "one_line", "raw_stderr", "say", "say_with_secrets", "standing"]

_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_TAB = "    "


def say(text: str) -> None:
    """Tell the user something, in one line on standard error."""
    # Here too, not by the stream alone: a progress bar puts a stream of its own in its place.
    click.echo(f"bulletin: {_message(one_line(text))}", err=True)


def say_with_secrets(text: str) -> None:
    """The same with its addresses whole, for one that was made for this user to open."""
    print(f"bulletin: {_STEERING.sub(_escaped, one_line(text))}", file=raw_stderr(), flush=True)


def one_line(text: str) -> str:
    """``text`` on one line, for a message."""
    return text.replace("\n", "\\n")


class _Gate(io.TextIOBase):
    """A stream that lets no character through that steers a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """For click, which would otherwise look for the stream underneath."""
        return "utf-8"

    @property
    def errors(self) -> str:  # type: ignore[override]
        """The same."""
        return "backslashreplace"

    def fileno(self) -> int:
        return self.stream.fileno()

    def isatty(self) -> bool:
        return self.stream.isatty()

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        plain = self._plain(text)  # raises TypeError for bytes, by which click knows what this is
        if not plain:
            return 0
        try:
            self.stream.write(plain)
        except UnicodeEncodeError:
            charset = self.stream.encoding or "ascii"
            self.stream.write(plain.encode(charset, "backslashreplace").decode(charset))
        return len(text)

    def flush(self) -> None:
        self.stream.flush()

    def _plain(self, text: str) -> str:
        return _CONTROLS.sub(_escaped, text)


class _Closed(io.StringIO):
    """Stands for a stream that was closed before the program began."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, "it is closed")


class _Messages(_Gate):
    """Standard error: what cannot be written there is dropped."""

    def write(self, text: str) -> int:
        try:
            return super().write(text)
        except OSError:
            _silence(2)
            return len(text)

    def flush(self) -> None:
        try:
            super().flush()
        except OSError:
            _silence(2)

    def _plain(self, text: str) -> str:
        return _message(text)


class _Results(_Gate):
    """Standard output: what cannot be written there is an error."""

    def write(self, text: str) -> int:
        with self._told():
            return super().write(text)

    def flush(self) -> None:
        with self._told():
            super().flush()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            _silence(1)
            raise
        except OSError as error:
            _silence(1)
            if error.errno in (errno.EPIPE, errno.EINVAL):
                raise BrokenPipeError from error  # Windows calls a closed pipe so
            why = error.strerror or str(error)
            raise OutputError(f"standard output cannot be written to ({why})") from error


@contextmanager
def gated() -> Iterator[None]:
    """Let all that is written to standard output and error, by whomever, pass the gate."""
    out, err = sys.stdout, sys.stderr
    if not isinstance(out, _Gate):
        sys.stdout = _Results(out or _Closed())
    if not isinstance(err, _Gate):
        sys.stderr = _Messages(err or _Closed())
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err


def raw_stderr() -> TextIO:
    """Standard error for what draws on a terminal itself, of text that has passed the gate."""
    return sys.stderr.stream if isinstance(sys.stderr, _Gate) else sys.stderr


def standing() -> None:
    """Give standard streams that are closed a place that swallows all.

    A file that is opened later would else take their number, and get what libraries write there.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest number that is free


def _message(text: str) -> str:
    return _STEERING.sub(_escaped, scrubbed(text))


def _silence(number: int) -> None:
    """Let what is still to be written to a stream go nowhere, and never fail again."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\t":
        return _TAB
    if "\udc80" <= character <= "\udcff":  # a byte of a name that is not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return f"\\u{ord(character):04x}"
