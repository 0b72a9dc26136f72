"""A place at an address that fsspec supports, whose files appear only when complete."""

from __future__ import annotations

import hashlib
import re
import secrets
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bulletin.core.address import is_address, shown
from bulletin.core.errors import BulletinError, OutputError, Place
from bulletin.core.lazy_pattern import lazy_pattern

_ASIDE = ".bulletin-part-"
# Stores that show a file only once it is complete; elsewhere it is uploaded aside and renamed.
_AT_ONCE = frozenset({"abfs", "abfss", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
# RFC 9110, 13.1.2: the status of a conditional request whose condition does not hold.
_TAKEN = lazy_pattern(r"precondition|conditionalrequestconflict|\b412\b", re.IGNORECASE)


class Remote:
    """See the module; raises ``OutputError`` for an unsupported kind of address."""

    _refused = "it cannot be reached or written to"

    def __init__(self, address: str, **known: str) -> None:
        """``address`` is a folder, or a URL that fsspec supports; ``known`` is passed to fsspec."""
        self.address = address
        with self.told():
            from fsspec.core import url_to_fs  # imported here, as few runs need it

            self._fs, self._root = url_to_fs(address, **known)
        kinds = self._fs.protocol
        self._at_once = bool(_AT_ONCE.intersection([kinds] if isinstance(kinds, str) else kinds))

    @contextmanager
    def told(self) -> Iterator[None]:
        """Raise whatever goes wrong inside as ``OutputError``."""
        try:
            yield
        except BulletinError:
            raise
        except ImportError as error:
            wrong = f"such an address needs a package that is not installed ({error})"
            todo = "Install it into the same environment."
            raise OutputError(wrong, todo=todo, place=Place(shown(self.address))) from error
        except Exception as error:  # each file system raises its own library's errors
            why = f"{type(error).__name__}: {error}"
            todo = "Check the address, its credentials and the network, then run it again."
            if isinstance(error, OSError) and error.strerror and not is_address(self.address):
                why, todo = (
                    error.strerror,
                    "Check the folder and its free space, then run it again.",
                )
            raise OutputError(
                f"{self._refused} ({why})", todo=todo, place=Place(shown(self.address))
            ) from error

    @property
    def shown(self) -> str:
        """The address as it may be shown."""
        return shown(self.address)

    def sizes(self) -> dict[str, int]:
        """The size of each file, by its path from the address."""
        self._fs.invalidate_cache()
        try:
            found = self._fs.find(self._root, detail=True)
        except FileNotFoundError:
            return {}
        return {
            path.removeprefix(self._root).lstrip("/"): int(told["size"])
            for path, told in found.items()
        }

    def read(self, path: str) -> bytes | None:
        """A file's content, or ``None`` if there is no such file."""
        self._fs.invalidate_cache()
        try:
            content: bytes = self._fs.cat_file(self._place(path))
        except FileNotFoundError:
            return None
        return content

    def size(self, path: str) -> int | None:
        """A file's size in bytes, or ``None`` if there is no such file."""
        self._fs.invalidate_cache()
        try:
            told = self._fs.info(self._place(path))
        except FileNotFoundError:
            return None
        return int(told["size"]) if told["type"] == "file" else None

    def sha256(self, path: str) -> str:
        """The SHA-256 of a file in hexadecimal; empty for a link."""
        place = self._place(path)
        if self._fs.info(place).get("islink"):
            return ""
        with self._fs.open(place, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def send(self, file: Path, path: str, *, several: bool = False) -> None:
        """Upload a file to a path; an existing file stays until the new one is complete.

        If ``several`` processes may upload at once, :meth:`sweep` cannot find what a killed one
        left.
        """
        place = self._place(path)
        if self._at_once:
            self._fs.put_file(str(file), place)
            return
        self._fs.makedirs(place.rpartition("/")[0], exist_ok=True)
        aside = self._place(_aside(path) + (f".{secrets.token_hex(4)}" if several else ""))
        self._fs.put_file(str(file), aside)
        self._fs.mv(aside, place)

    def write(self, path: str, content: bytes, *, several: bool = False) -> None:
        """The same for bytes."""
        if self._at_once:
            self._fs.pipe_file(self._place(path), content)
            return
        with tempfile.NamedTemporaryFile() as file:
            file.write(content)
            file.flush()
            self.send(Path(file.name), path, several=several)

    def create(self, path: str, content: bytes) -> bool:
        """Create a small file if there is none; whether it was created. Of several at once, one
        wins.
        """
        place = self._place(path)
        try:
            if self._at_once:
                self._fs.pipe_file(place, content, mode="create")
                return True
            self._fs.makedirs(place.rpartition("/")[0], exist_ok=True)
            with self._fs.open(place, "xb") as file:
                file.write(content)
        except Exception as error:  # each object store has its own error for it
            if isinstance(error, FileExistsError) or _TAKEN.search(str(error)):
                return False
            raise
        return True

    def remove(self, path: str) -> None:
        """Remove a file, and its folder if that is then empty."""
        self._fs.rm_file(self._place(path))
        if not self._at_once and "/" in path:
            with suppress(OSError):
                self._fs.rmdir(self._place(path.rpartition("/")[0]))

    def sweep(self, sizes: Mapping[str, int], ours: Collection[str]) -> None:
        """Remove partial uploads that killed runs left."""
        for path in sizes.keys() & map(_aside, ours):
            self.remove(path)

    def _place(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"


def _aside(path: str) -> str:
    """Where a file is uploaded until it is complete."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{_ASIDE}{name}"
