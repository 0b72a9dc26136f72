"""A file's tags, and an MP3's ID3 tag."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from mutagen import id3

_UTF16 = id3.Encoding.UTF16
_OURS = (
    "APIC",
    "CHAP",
    "COMM",
    "CTOC",
    "SYLT",
    "TALB",
    "TCON",
    "TDRC",
    "TIT2",
    "TLAN",
    "TPE1",
    "TSSE",
)
_HEADER = 10
_MILLISECONDS = 2
_LYRICS = 1
_BY_TIME = 0xFFFFFFFF
_SIGNATURE = "application/c2pa"  # the type of the object in a signed file
_LONGEST_CONTENTS = 255  # its entries are counted in one byte


@dataclass(frozen=True, slots=True)
class Chapter:
    """A titled stretch of a file, in seconds."""

    start_s: float
    end_s: float
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """Words shown from ``start_s`` on, in seconds."""

    start_s: float
    text: str


@dataclass(frozen=True, slots=True)
class Tags:
    """A sound file's tags; ``language`` is an ISO 639-2 code, ``cover`` a JPEG; empty is unset.

    The station is the ``artist`` and the programme the ``album``. ``marks`` are names and values
    for which no format has a tag: they are free text where that exists (ID3's ``TXXX``).
    """

    title: str
    date: datetime.date
    language: str
    genre: str
    encoder: str
    artist: str = ""
    album: str = ""
    comment: str = ""
    chapters: tuple[Chapter, ...] = ()
    lines: tuple[Line, ...] = ()
    cover: bytes = b""
    marks: tuple[tuple[str, str], ...] = ()


def common(tags: Tags) -> dict[str, str]:
    """Tags under FFmpeg's common names, without empty ones."""
    named = {
        "title": tags.title,
        "date": tags.date.isoformat(),
        "artist": tags.artist,
        "album": tags.album,
        "language": tags.language,
        "genre": tags.genre,
        "encoder": tags.encoder,
    }
    return {name: value for name, value in named.items() if value}


def as_comment(marks: Iterable[tuple[str, str]]) -> str:
    """Tags of any name in one comment, for formats without custom tags: ``Name=value; …``."""
    return "; ".join(f"{name}={value}" for name, value in marks)


def write_id3(file: BinaryIO, tags: Tags) -> None:
    """Put an ID3v2.3 tag (the version that every player reads) before an open MP3's sound.

    Frames of other kinds in an existing tag stay. Leaves the file at its end.
    """
    frames = _present(file)
    for kind in (*_OURS, *(f"TXXX:{name}" for name, _ in tags.marks)):
        frames.delall(kind)
    _drop_objects(frames, _SIGNATURE)  # it is only valid for the former bytes
    for frame in _frames(tags):
        frames.add(frame)
    _save(file, frames)
    file.seek(0, io.SEEK_END)


def write_object(file: BinaryIO, mime: str, name: str, description: str, data: bytes) -> int:
    """Put an object (ID3's ``GEOB``) into an open file's tag, replacing one of its type.

    Returns the offset of ``data`` in the file, which is left at its end.
    """
    frames = _present(file)
    _drop_objects(frames, mime)
    frames.add(
        id3.GEOB(
            encoding=id3.Encoding.LATIN1, mime=mime, filename=name, desc=description, data=data
        )
    )
    _save(file, frames)
    file.seek(0)
    at = _HEADER + _body(file).index(data)
    file.seek(0, io.SEEK_END)
    return at


def _save(file: BinaryIO, frames: id3.ID3) -> None:
    frames.update_to_v23()
    file.seek(0)
    frames.save(file, v1=id3.ID3v1SaveOptions.REMOVE, v2_version=3)
    _order_chapters(file)


def _drop_objects(frames: id3.ID3, mime: str) -> None:
    for key in [key for key, frame in frames.items() if getattr(frame, "mime", "") == mime]:
        del frames[key]


def _present(file: BinaryIO) -> id3.ID3:
    file.seek(0)
    try:
        return id3.ID3(file)
    except id3.ID3NoHeaderError:
        return id3.ID3()


def _frames(tags: Tags) -> Iterator[id3.Frame]:
    for kind, text in (
        (id3.TIT2, tags.title),
        (id3.TPE1, tags.artist),
        (id3.TALB, tags.album),
        (id3.TDRC, tags.date.isoformat()),
        (id3.TLAN, tags.language),
        (id3.TCON, tags.genre),
        (id3.TSSE, tags.encoder),
    ):
        if text:
            yield kind(encoding=_encoding(text), text=text)
    for name, value in tags.marks:
        yield id3.TXXX(encoding=_encoding(value), desc=name, text=value)
    if tags.comment:
        yield id3.COMM(encoding=_UTF16, lang=tags.language, desc="", text=tags.comment)
    if tags.cover:
        yield id3.APIC(
            encoding=id3.Encoding.LATIN1,
            mime="image/jpeg",
            type=id3.PictureType.COVER_FRONT,
            desc="",
            data=tags.cover,
        )
    if tags.lines:
        yield id3.SYLT(
            encoding=_UTF16,
            lang=tags.language,
            format=_MILLISECONDS,
            type=_LYRICS,
            desc="",
            text=[(line.text, _ms(line.start_s)) for line in tags.lines],
        )
    yield from _chapter_frames(tags.chapters)


def _chapter_frames(chapters: Sequence[Chapter]) -> Iterator[id3.Frame]:
    """Chapters as in the ID3v2 Chapter Frame Addendum 1.0, with their table of contents."""
    names = [f"chapter{number}" for number, _ in enumerate(chapters, start=1)]
    for name, chapter in zip(names, chapters, strict=True):
        yield id3.CHAP(
            element_id=name,
            start_time=_ms(chapter.start_s),
            end_time=_ms(chapter.end_s),
            start_offset=_BY_TIME,
            end_offset=_BY_TIME,
            sub_frames=[id3.TIT2(encoding=_UTF16, text=chapter.title)],
        )
    if chapters:
        yield id3.CTOC(
            element_id="contents",
            flags=id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED,
            child_element_ids=names[:_LONGEST_CONTENTS],
            sub_frames=[],
        )


def _order_chapters(file: BinaryIO) -> None:
    """Sort the chapters' frames: mutagen sorts by size, and FFmpeg takes them as they come.

    A frame of ID3v2.3 is its kind, its size in four bytes, two bytes of flags, and its data.
    """
    file.seek(0)
    body = _body(file)
    parts: list[bytes] = []
    at = 0
    while body[at : at + 4].strip(b"\0"):
        end = at + _HEADER + int.from_bytes(body[at + 4 : at + 8], "big")
        parts.append(body[at:end])
        at = end
    parts.sort(key=_chapter_number)
    file.seek(_HEADER)
    file.write(b"".join(parts))


def _body(file: BinaryIO) -> bytes:
    """The frames of the tag at the file's position."""
    *_, a, b, c, d = file.read(_HEADER)
    return file.read(a << 21 | b << 14 | c << 7 | d)


def _chapter_number(frame: bytes) -> int:
    """0 for any other frame, so that the sort leaves it in front."""
    found = re.match(rb"CHAP.{6}chapter(\d+)\0", frame, re.DOTALL)
    return int(found[1]) if found else 0


def _encoding(text: str) -> int:
    return id3.Encoding.LATIN1 if text.isascii() else _UTF16


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
