"""Text in fields of a fixed size, which are ASCII by their standards."""

from __future__ import annotations

__all__ = ["ascii_only", "even", "field"]


def ascii_only(text: str) -> bytes:
    """``text`` in ASCII; what it cannot hold becomes ``?``, so romanise before."""
    return text.encode("ascii", "replace")


def field(text: str, size: int) -> bytes:
    """``text`` in ``size`` bytes of ASCII, cut to fit and filled up with zeros."""
    return ascii_only(text)[:size].ljust(size, b"\0")


def even(body: bytes) -> bytes:
    """``body`` with a zero more where its size is odd.

    A chunk may be odd and is then padded, but libsndfile 1.2.2 forgets the padding of these in an
    RF64 and loses the rest of the file.
    """
    return body + bytes(len(body) % 2)
