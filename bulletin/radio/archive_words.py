"""The words of a bulletin that is archived: a file of its sentences, and how they are searched."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Manifest
from bulletin.manifest.sentences import sentences

_OF_NO_SOUND = "\u093c\u200c\u200d"
"""A nukta and joiners, which may or may not be typed."""


def words_file(manifest: Manifest) -> bytes:
    """The file's content: title, stories and sentences, each with its start in seconds."""
    said = sentences(manifest, chapters(manifest))
    told = {
        "title": manifest.title,
        "stories": [[story.start_s, story.title or story.kind] for story in manifest.stories],
        "sentences": [[round(each.start_s, 3), each.text] for each in said],
    }
    return json.dumps(told, ensure_ascii=False).encode(errors="replace")


def sentences_with(path: Path, wanted: str) -> Iterator[tuple[float, str]]:
    """The sentences of such a file with the :func:`folded` words ``wanted``, and their starts in
    seconds; none if the file cannot be read.
    """
    try:
        text = path.read_text("utf-8")
        if wanted not in folded(text):  # faster than sentence by sentence
            return
        told = json.loads(text)["sentences"]
    except (OSError, ValueError, KeyError, TypeError):
        return  # verify reports it
    for start_s, text in told:
        if wanted in folded(text):
            yield start_s, text


def folded(text: str) -> str:
    """Words as they are compared: without nuktas, joiners, case and extra spaces."""
    spaced = " ".join(text.split())
    apart = unicodedata.normalize("NFD", spaced)
    for sign in _OF_NO_SOUND:
        apart = apart.replace(sign, "")
    return apart.casefold()
