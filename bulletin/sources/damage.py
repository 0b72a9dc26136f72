"""Damaged files: whatever the parsing libraries raise becomes an error in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bulletin.core.errors import Place, SourceError

_AGAIN = "Open it in a word processor and save it again."


@contextmanager
def told_as_damaged(kind: str, name: str, todo: str = _AGAIN) -> Iterator[None]:
    """A block in which a library reads ``name``: whatever it raises becomes a ``SourceError``.

    Such libraries expect valid files, and fail in any way on others. Errors of size or depth pass,
    as whoever set the bounds knows what to say.
    """
    try:
        yield
    except (SourceError, MemoryError, RecursionError):
        raise
    except Exception as error:
        raise SourceError(f"it is a damaged {kind}", todo=todo, place=Place(name)) from error
