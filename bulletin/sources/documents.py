"""A source's bytes, from a file, standard input or the network, and what kind they are."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from bulletin.core.address import Address, is_address, shown
from bulletin.core.errors import Place, SourceError
from bulletin.core.text import unicode_name
from bulletin.sources import encodings
from bulletin.sources.kinds import Kind, kind_of_bytes, kind_of_text
from bulletin.sources.options import Options

__all__ = ["STDIN", "Document", "document"]

STDIN = "-"
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_HEAD = 4096
_NOWHERE = Address("")


@dataclass(frozen=True, slots=True)
class Document:
    """A source before its articles are taken from it.

    ``name`` is what messages and manifests call it, without secrets of an address; ``text`` its
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
        known = str(asked), page.data, options, page.charset, page.media_type
        return _known(*known, Address(page.url))
    name = "<stdin>" if source == STDIN else shown(source)
    return _known(name, _bytes(source), options)


def _known(
    name: str,
    data: bytes,
    options: Options,
    charset: str | None = None,
    media_type: str = "",
    address: Address = _NOWHERE,
) -> Document:
    if kind := kind_of_bytes(data, name):
        return Document(name, kind, data, address=address)
    raw = data.decode(unicode_name(data), "replace")
    kind = kind_of_text(raw, name, media_type)
    if kind in (Kind.HTML, Kind.FEED):
        text = encodings.decoded(data, name, options, charset or _declared(data))
        return Document(name, kind, data, text, address)
    text = encodings.read(data, name, options)
    return Document(name, kind_of_text(text, name, media_type), data, text, address)


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
            return sys.stdin.buffer.read()
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise SourceError("there is no such file", todo="Check the name.", place=place) from None
    except IsADirectoryError:
        raise SourceError("it is a folder", todo="Name the files in it.", place=place) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"it cannot be read ({why})", place=place) from error
