"""A place behind an address that fsspec knows, with files that appear whole."""

from __future__ import annotations

import hashlib
import re
import secrets
import tempfile
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bulletin.core.address import shown
from bulletin.core.errors import BulletinError, OutputError, Place

__all__ = ["Remote"]

_ASIDE = ".bulletin-part-"
# Stores that show a file when it has come whole; elsewhere it is sent aside and renamed.
_AT_ONCE = frozenset({"abfs", "abfss", "az", "gcs", "gs", "memory", "oss", "s3", "s3a"})
# RFC 9110, 13.1.2: what a conditional request is answered where the condition does not hold.
_TAKEN = re.compile(r"precondition|conditionalrequestconflict|\b412\b", re.IGNORECASE)


class Remote:
    """See the module; raises ``OutputError`` where the address is of no kind that is known."""

    _refused = "it cannot be reached or written to"

    def __init__(self, address: str, **known: str) -> None:
        """``address`` is a folder, or a URL that fsspec knows; ``known`` is told to fsspec too."""
        self.address = address
        with self.told():
            from fsspec.core import url_to_fs  # here, as few runs need it

            self._fs, self._root = url_to_fs(address, **known)
        kinds = self._fs.protocol
        self._at_once = bool(_AT_ONCE.intersection([kinds] if isinstance(kinds, str) else kinds))

    @contextmanager
    def told(self) -> Iterator[None]:
        """Whatever goes wrong inside is raised as ``OutputError``."""
        try:
            yield
        except BulletinError:
            raise
        except ImportError as error:
            wrong = f"such an address needs what is not installed here ({error})"
            raise OutputError(wrong, place=Place(shown(self.address))) from error
        except Exception as error:  # each file system raises what its own library does
            raise OutputError(
                f"{self._refused} ({type(error).__name__}: {error})",
                todo="Examine the address, its credentials and the network; then run it again.",
                place=Place(shown(self.address)),
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
        """A file's content, ``None`` where there is no such file."""
        self._fs.invalidate_cache()
        try:
            content: bytes = self._fs.cat_file(self._place(path))
        except FileNotFoundError:
            return None
        return content

    def size(self, path: str) -> int | None:
        """A file's size in bytes, ``None`` where there is no such file."""
        self._fs.invalidate_cache()
        try:
            told = self._fs.info(self._place(path))
        except FileNotFoundError:
            return None
        return int(told["size"]) if told["type"] == "file" else None

    def sha256(self, path: str) -> str:
        """The SHA-256 of a file in hexadecimal; empty where it is a link."""
        place = self._place(path)
        if self._fs.info(place).get("islink"):
            return ""
        with self._fs.open(place, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()

    def send(self, file: Path, path: str, *, several: bool = False) -> None:
        """Put a file at a path; what stood there stays until it has come whole.

        ``several`` may put it at once; then :meth:`sweep` does not know what a killed one left.
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
        """The same for a content."""
        if self._at_once:
            self._fs.pipe_file(self._place(path), content)
            return
        with tempfile.NamedTemporaryFile() as file:
            file.write(content)
            file.flush()
            self.send(Path(file.name), path, several=several)

    def create(self, path: str, content: bytes) -> bool:
        """Put a small file where none is; whether none was. Of several at once, one puts it."""
        place = self._place(path)
        try:
            if self._at_once:
                self._fs.pipe_file(place, content, mode="create")
                return True
            self._fs.makedirs(place.rpartition("/")[0], exist_ok=True)
            with self._fs.open(place, "xb") as file:
                file.write(content)
        except Exception as error:  # each object store has its own words for it
            if isinstance(error, FileExistsError) or _TAKEN.search(str(error)):
                return False
            raise
        return True

    def remove(self, path: str) -> None:
        """Take a file away, and its folder if it is empty then."""
        self._fs.rm_file(self._place(path))
        if not self._at_once and "/" in path:
            with suppress(OSError):
                self._fs.rmdir(self._place(path.rpartition("/")[0]))

    def sweep(self, sizes: Mapping[str, int], ours: Collection[str]) -> None:
        """Take away what killed runs left of files that they were sending."""
        for path in sizes.keys() & map(_aside, ours):
            self.remove(path)

    def _place(self, path: str) -> str:
        return f"{self._root.rstrip('/')}/{path}"


def _aside(path: str) -> str:
    """Where a file stands until it has come whole."""
    folder, slash, name = path.rpartition("/")
    return f"{folder}{slash}{_ASIDE}{name}"
