"""The text of a source's bytes: Unicode, a named charset, or typed for a legacy font."""

from __future__ import annotations

import codecs
import re

from bulletin.core.errors import Place, SourceError
from bulletin.core.text import decode, lines_ended, unicode_name
from bulletin.sources import legacy
from bulletin.sources.legacy import CERTAIN, Font
from bulletin.sources.misread import is_misread, put_right
from bulletin.sources.options import Options

_SAVE = "Save it as UTF-8 text, or name its encoding with --encoding."
_MAYBE = 0.5
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_TAG = re.compile(r"<[^<>]*>")
_FONTS = {font.value: font for font in Font}
# Up to one byte in a thousand of a page may be broken before it counts as another charset.
_BROKEN = 1000


def check(encoding: str | None) -> None:
    """Raise ``SourceError`` for an invalid name in ``--encoding``."""
    if encoding is None or encoding in _FONTS:
        return
    try:
        " ".encode(encoding)
    except (LookupError, ValueError):
        fonts = ", ".join(_FONTS)
        raise SourceError(
            f"there is no encoding {encoding!r}",
            todo=f"There are: {fonts}, utf-8, utf-16, windows-1252 and Python's others.",
        ) from None


def read(data: bytes, name: str, options: Options) -> str:
    """The text of a plain file ``name``, with legacy fonts converted; raises ``SourceError``."""
    if options.encoding in _FONTS:
        return legacy.decode(_as_typed(data), _FONTS[options.encoding])
    if options.encoding:
        return _strict(data, options.encoding, name)
    if _is_eight_bit(data):
        text = lines_ended(data.decode("latin-1"))
        if legacy.detect(text).confidence < CERTAIN:
            raise _not_unicode(data, name)
        return of_font(text, name, options)
    return of_font(_put_right(decode(data, name), name, options), name, options)


def decoded(data: bytes, name: str, options: Options, declared: str | None) -> str:
    """The characters of a page ``name``, with legacy fonts left as typed.

    The bytes themselves count for more than the charset ``declared``. Raises ``SourceError``.
    """
    if options.encoding in _FONTS:
        return _as_typed(data)
    if options.encoding:
        return _strict(data, options.encoding, name)
    if not _is_eight_bit(data):
        return _put_right(decode(data, name), name, options)
    if declared and _is_other(declared):
        return _strict(data, declared, name)
    if _is_utf8_but_for_a_few(data):
        options.tell(f"{name}: some characters are broken and left out.")
        return lines_ended(data.decode("utf-8", "ignore"))
    text = lines_ended(data.decode("latin-1"))
    if legacy.detect(_TAG.sub("\n", text)).confidence < CERTAIN:
        raise _not_unicode(data, name)
    return text


def of_font(text: str, name: str, options: Options) -> str:
    """``text``, or its Unicode if it was typed for a legacy font, with a notice."""
    if options.encoding in _FONTS:
        return legacy.decode(text, _FONTS[options.encoding])
    if options.encoding:
        return text
    font, confidence = legacy.detect(text)
    if confidence >= CERTAIN:
        options.tell(
            f"{name}: read as {font.family} (confidence {confidence:.2f}); to change that, use "
            "--encoding."
        )
        return legacy.decode(text, font, mixed=True)
    if confidence >= _MAYBE and not _DEVANAGARI.search(text):
        options.tell(
            f"{name}: it may be typed for {font.family} (confidence {confidence:.2f}); if so, use "
            f"--encoding {font.value}."
        )
    return text


def _put_right(text: str, name: str, options: Options) -> str:
    """``text`` as it was written, if it is Hindi that was read as Western text, with a notice."""
    found = put_right(text)
    if found != text and not is_misread(found):
        options.tell(f"{name}: its letters had been read in another encoding, and were put right.")
    return found


def _is_eight_bit(data: bytes) -> bool:
    if b"\0" in data or unicode_name(data) != "utf-8-sig":
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return True
    return False


def _as_typed(data: bytes) -> str:
    """The characters typed for a font, however they were saved."""
    latin = _is_eight_bit(data)
    return lines_ended(data.decode("latin-1" if latin else unicode_name(data), "replace"))


def _strict(data: bytes, encoding: str, name: str) -> str:
    plain = codecs.lookup(encoding).name
    try:
        text = data.decode("utf-8-sig" if plain == "utf-8" else plain)
    except ValueError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, start) + 1
        raise SourceError(f"it is not {encoding} text", place=Place(name, line)) from None
    return lines_ended(text)


def _is_other(declared: str) -> bool:
    """Whether a page's charset is known and not one of Unicode's, which the bytes would show."""
    try:
        b" ".decode(declared)  # some of Python's codecs are not for text
        return not codecs.lookup(declared).name.startswith("utf")
    except (LookupError, ValueError):
        return False


def _is_utf8_but_for_a_few(data: bytes) -> bool:
    broken = data.decode("utf-8", "replace").count("\ufffd")
    return broken * _BROKEN <= len(data) and broken < len(
        _DEVANAGARI.findall(data.decode("utf-8", "ignore"))
    )


def _not_unicode(data: bytes, name: str) -> SourceError:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return SourceError("it is not UTF-8 text", todo=_SAVE, place=Place(name, line))
    raise AssertionError("it is UTF-8")
