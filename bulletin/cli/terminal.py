"""The one gate through which all output and messages pass.

Text from outside (file names, pages, a server's status line, tags) may hold characters that control
a terminal: they are escaped, such as ``\u001b``, which JSON reads back. In messages, addresses are
shown without their secrets, and characters that change the writing direction are escaped too. If a
stream cannot be written to, messages are dropped, and a result is an error.
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

_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_TAB = "    "


def say(text: str) -> None:
    """Write a message to the user, one line on standard error."""
    # Needed here too: a progress bar replaces the stream by its own.
    click.echo(f"bulletin: {_message(one_line(text))}", err=True)


def say_with_secrets(text: str) -> None:
    """Write a message with its addresses in full, such as one that this user is to open."""
    print(f"bulletin: {_STEERING.sub(_escaped, one_line(text))}", file=raw_stderr(), flush=True)


def one_line(text: str) -> str:
    """``text`` on one line, for a message."""
    return text.replace("\n", "\\n")


class _Gate(io.TextIOBase):
    """A stream that escapes every character that controls a terminal."""

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """For click, which would otherwise inspect the underlying stream."""
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
    """Stands in for a stream that was closed before the program began."""

    def write(self, text: str) -> int:
        raise OSError(errno.EBADF, "it is closed")


class _Messages(_Gate):
    """Standard error: what cannot be written is dropped."""

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
    """Standard output: failing to write is an error."""

    def write(self, text: str) -> int:
        with self._errors_translated():
            return super().write(text)

    def flush(self) -> None:
        with self._errors_translated():
            super().flush()

    @contextmanager
    def _errors_translated(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            _silence(1)
            raise
        except OSError as error:
            _silence(1)
            if error.errno in (errno.EPIPE, errno.EINVAL):
                raise BrokenPipeError from error  # what Windows raises for a closed pipe
            why = error.strerror or str(error)
            raise OutputError(f"standard output cannot be written to ({why})") from error


@contextmanager
def gated() -> Iterator[None]:
    """Send everything written to standard output and error through the gate."""
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
    """Standard error for code that draws on a terminal itself; its text has passed the gate."""
    return sys.stderr.stream if isinstance(sys.stderr, _Gate) else sys.stderr


def standing() -> None:
    """Give closed standard streams a place that discards everything.

    Otherwise a file opened later would take their number and receive what libraries write there.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number


def _message(text: str) -> str:
    return _STEERING.sub(_escaped, scrubbed(text))


def _silence(number: int) -> None:
    """Let pending writes to a stream go nowhere, and never fail again."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\t":
        return _TAB
    if "\udc80" <= character <= "\udcff":  # a byte of a file name that is not UTF-8
        return f"\\x{ord(character) - 0xDC00:02x}"
    return f"\\u{ord(character):04x}"
