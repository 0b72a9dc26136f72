"""The transcript in the forms for players and people: WebVTT, SubRip, text.

WebVTT follows https://www.w3.org/TR/webvtt1/. SubRip has no standard and no escaping, so angle
brackets, which players take for markup, become similar quotation marks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import groupby

from bulletin.manifest.sentences import Sentence
from bulletin.publish.captions import Cue

_ANGLES = str.maketrans("<>", "‹›")


def vtt(cues: Sequence[Cue], notes: Sequence[str] = ()) -> str:
    """WebVTT; ``notes`` go above the cues, as comments."""
    return _vtt(cues, _lines, notes)


def vtt_by_word(cues: Sequence[Cue], notes: Sequence[str] = ()) -> str:
    """WebVTT with a time for each word, so that a player can mark the word being said."""
    return _vtt(cues, _timed_lines, notes)


def srt(cues: Sequence[Cue]) -> str:
    """SubRip."""
    blocks = (
        f"{number}\n{_timestamp(cue.start_ms, ',')} --> {_timestamp(cue.end_ms, ',')}\n"
        + "\n".join(" ".join(word.text for word in line) for line in cue.lines).translate(_ANGLES)
        for number, cue in enumerate(cues, start=1)
    )
    return "\n\n".join(blocks) + "\n"


def text(title: str, under: str, sentences: Sequence[Sentence], note: str) -> str:
    """Plain text: a title, a line ``under`` it, the paragraphs, and a note at the end."""
    paragraphs = (
        " ".join(sentence.text for sentence in sentences)
        for _, sentences in groupby(sentences, key=lambda sentence: sentence.paragraph)
    )
    return "\n\n".join(filter(None, (f"{title}\n{under}".strip(), *paragraphs, note))) + "\n"


def _vtt(cues: Sequence[Cue], lines: Callable[[Cue], Iterator[str]], notes: Sequence[str]) -> str:
    # An arrow in a comment would make it a cue.
    comments = (f"NOTE\n{note.replace('-->', '→')}" for note in notes)
    blocks = (
        f"{_timestamp(cue.start_ms, '.')} --> {_timestamp(cue.end_ms, '.')}\n"
        + "\n".join(lines(cue))
        for cue in cues
    )
    return "\n\n".join(("WEBVTT", *comments, *blocks)) + "\n"


def _lines(cue: Cue) -> Iterator[str]:
    for line in cue.lines:
        yield escape(" ".join(word.text for word in line), quote=False)


def _timed_lines(cue: Cue) -> Iterator[str]:
    """Each word after its time; one that starts together with the word before shares its time."""
    at = cue.start_ms
    for line in cue.lines:
        words = []
        for word in line:
            escaped = escape(word.text, quote=False)
            if at < word.start_ms < cue.end_ms:
                at = word.start_ms
                escaped = f"<{_timestamp(at, '.')}>{escaped}"
            words.append(escaped)
        yield " ".join(words)


def _timestamp(ms: int, point: str) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{ms:03}"
