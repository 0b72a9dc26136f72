"""What an optional part of the installation brings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bulletin.core.errors import SettingsError

__all__ = ["extra"]


@contextmanager
def extra(name: str) -> Iterator[None]:
    """For imports that need the extra ``name``; raises ``SettingsError`` where it is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise SettingsError(
            f"{error.name} is not installed here",
            todo=f"Install it: pip install 'bulletin[{name}]'.",
        ) from error
