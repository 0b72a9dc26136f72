"""The files beside an episode's sound: transcripts, chapters, and its data."""

from __future__ import annotations

import json
from collections.abc import Sequence

from audio.tags import Chapter
from bulletin.manifest.schema import Manifest
from bulletin.publish.captions import cues
from bulletin.publish.corrections import notes
from bulletin.publish.episode import FILE, Episode, to_json
from bulletin.publish.transcripts import srt, text, vtt, vtt_by_word

CHAPTERS = "chapters.json"
MANIFEST = "manifest.json"
MIME = {
    ".mp3": "audio/mpeg",
    ".vtt": "text/vtt",
    ".srt": "application/x-subrip",
    ".txt": "text/plain",
    CHAPTERS: "application/json+chapters",
}
"""The kinds of an episode's files, by name or suffix."""


def companions(episode: Episode, manifest: Manifest) -> dict[str, bytes]:
    """The files' contents by name."""
    slug = episode.slug
    cut = cues(manifest, episode.chapters)
    place = " · ".join(filter(None, (manifest.date, episode.programme, episode.station)))
    corrected = notes(episode)
    files = {
        f"{slug}.vtt": vtt(cut, corrected),
        f"{slug}.words.vtt": vtt_by_word(cut, corrected),
        f"{slug}.srt": srt(cut),
        f"{slug}.txt": text(
            episode.title,
            "\n".join(filter(None, (place, *corrected))),
            episode.sentences,
            episode.voice_note,
        ),
        CHAPTERS: _chapters(episode.chapters),
        MANIFEST: manifest.to_json(),
        FILE: to_json(episode),
    }
    # Half of a surrogate pair, as from a broken shell, becomes a question mark.
    return {name: content.encode(errors="replace") for name, content in files.items()}


def _chapters(chapters: Sequence[Chapter]) -> str:
    """Podcasting 2.0's JSON chapters, version 1.2.0."""
    listed = [
        {
            "startTime": round(chapter.start_s, 3),
            "endTime": round(chapter.end_s, 3),
            "title": chapter.title,
        }
        for chapter in chapters
    ]
    return json.dumps({"version": "1.2.0", "chapters": listed}, ensure_ascii=False, indent=1) + "\n"
