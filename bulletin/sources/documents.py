"""A source's bytes, from a file, standard input or the network, and their kind."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from bulletin.core.address import Address, is_address, shown
from bulletin.core.errors import Place, SourceError
from bulletin.core.text import unicode_name
from bulletin.sources import encodings
from bulletin.sources.isolation import Tell, call
from bulletin.sources.kinds import Kind, kind_of_bytes, kind_of_text
from bulletin.sources.options import Options, without_tell

STDIN = "-"
_TOO_LARGE = "Save only its text, and use that."
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_HEAD = 4096
_LARGEST = 10_000_000
_LARGEST_PACKED = 100_000_000
_PACKED = (b"PK", b"%PDF")
"""Files that begin this way contain pictures, and may be larger."""

_PLAIN = 1_000_000
"""Plain text up to this many bytes is decoded here; larger text, in the bounded process."""
_NOWHERE = Address("")


@dataclass(frozen=True, slots=True)
class Document:
    """A source before its articles are extracted.

    ``name`` is its name in messages and manifests, without an address's secrets; ``text`` its
    characters, empty for DOCX; ``address`` where it came from, empty for a file.
    """

    name: str
    kind: Kind
    data: bytes
    text: str = ""
    address: Address = _NOWHERE


def document(source: str, options: Options) -> Document:
    """The document at a path, an address, or ``-``; raises ``SourceError``."""
    encodings.check(options.encoding)
    if is_address(source):
        from bulletin.sources.fetching import fetch

        asked = Address(source)
        page = fetch(asked.full, allow_local=options.allow_local)
        about = _About(page.charset, page.media_type, Address(page.url))
        return _recognised(str(asked), page.data, about, options)
    name = "<stdin>" if source == STDIN else shown(source)
    return _recognised(name, _bytes(source), _About(), options)


@dataclass(frozen=True, slots=True)
class _About:
    """What the network says about a source, and where it came from."""

    charset: str | None = None
    media_type: str = ""
    address: Address = _NOWHERE


def _recognised(name: str, data: bytes, about: _About, options: Options) -> Document:
    """The document in ``data``; all but plain UTF-8 text is recognised in another process."""
    if len(data) <= _PLAIN and _is_plain(data, name, about.media_type, options):
        return _known(name, data, about, options, options.tell)
    try:
        quiet = without_tell(options)
        return call(_known, name, data, about, quiet, tell=options.tell, bounds=options.within)
    except SourceError as error:
        error.at(Place(name))
        raise


def recognised_here(name: str, data: bytes, options: Options) -> Document:
    """The document in ``data``, recognised in this process; raises ``SourceError``."""
    return _known(name, data, _About(), options, options.tell)


def _is_plain(data: bytes, name: str, media_type: str, options: Options) -> bool:
    if options.encoding:
        return False
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return False
    return kind_of_text(text, name, media_type) in (Kind.TEXT, Kind.MARKDOWN)


def _known(name: str, data: bytes, about: _About, options: Options, tell: Tell) -> Document:
    telling = options.telling(tell)
    if kind := kind_of_bytes(data, name):
        return Document(name, kind, data, address=about.address)
    raw = data.decode(unicode_name(data), "replace")
    kind = kind_of_text(raw, name, about.media_type)
    if kind in (Kind.HTML, Kind.FEED):
        text = encodings.decoded(data, name, telling, about.charset or _declared(data))
        return Document(name, kind, data, text, about.address)
    text = encodings.read(data, name, telling)
    return Document(name, kind_of_text(text, name, about.media_type), data, text, about.address)


def _declared(data: bytes) -> str | None:
    """The charset that a page or a feed declares in its first lines."""
    found = _DECLARED.search(data[:_HEAD])
    return (found[1] or found[2]).decode("ascii") if found else None


def _bytes(source: str) -> bytes:
    place = Place(shown(source))
    try:
        if source == STDIN:
            if sys.stdin is None:
                raise SourceError("standard input is closed", todo="Name a file.")
            return _bounded(sys.stdin.buffer, place)
        with Path(source).open("rb") as file:
            return _bounded(file, place)
    except FileNotFoundError:
        raise SourceError("there is no such file", todo="Check the name.", place=place) from None
    except IsADirectoryError:
        raise SourceError("it is a folder", todo="Name the files in it.", place=place) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"it cannot be read ({why})", place=place) from error


def _bounded(file: BinaryIO, place: Place) -> bytes:
    """All of a file, unless it is too large."""
    data = file.read(_LARGEST + 1)
    largest = _LARGEST
    if data.startswith(_PACKED):
        largest = _LARGEST_PACKED
        data += file.read(_LARGEST_PACKED + 1 - len(data))
    if len(data) > largest:
        raise SourceError(
            f"it is larger than {largest // 1_000_000} MB", todo=_TOO_LARGE, place=place
        )
    return data
