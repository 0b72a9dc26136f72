"""What machines read on a page: where it belongs, what it is, how it looks when it is shared.

Open Graph (https://ogp.me), Twitter cards, and schema.org as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bulletin.publish.episode import Episode
from bulletin.publish.site.programme import Programme

__all__ = ["Meta", "cut", "episode", "of_episode", "of_programme", "series"]

Meta = Mapping[str, str]
_LONGEST = 300
_REGIONS = {"hi": "hi_IN", "mr": "mr_IN"}


def of_programme(programme: Programme, page: str) -> Meta:
    """The sharing tags of a page that is about the programme; ``page`` is its path."""
    return _tags(programme, page, programme.name, programme.description) | {"og:type": "website"}


def of_episode(programme: Programme, episode: Episode) -> Meta:
    """The sharing tags of an episode's page."""
    tags = _tags(programme, f"{episode.folder}/", episode.title, episode.summary)
    return tags | {
        "og:type": "article",
        "article:published_time": episode.published.isoformat(),
        "og:audio": programme.address + episode.file(".mp3"),
        "og:audio:type": episode.mime,
    }


def _tags(programme: Programme, page: str, title: str, text: str) -> dict[str, str]:
    return {
        "og:title": cut(title),
        "og:description": cut(text),
        "og:url": programme.address + page,
        "og:site_name": cut(programme.name),
        "og:locale": _REGIONS.get(programme.language, programme.language),
        "og:image": f"{programme.address}cover.jpg",
        "twitter:card": "summary",
    }


def series(programme: Programme) -> dict[str, Any]:
    """The programme as schema.org has it."""
    return {
        "@context": "https://schema.org",
        "@type": "PodcastSeries",
        "name": programme.name,
        "description": programme.description,
        "url": programme.address,
        "webFeed": f"{programme.address}feed.xml",
        "image": f"{programme.address}cover.jpg",
        "inLanguage": programme.language,
        "publisher": {"@type": "Organization", "name": programme.station or programme.name},
    }


def episode(programme: Programme, told: Episode) -> dict[str, Any]:
    """The episode as schema.org has it, its chapters as clips that can be jumped to."""
    page = f"{programme.address}{told.folder}/"
    length = f"PT{round(told.duration_s)}S"
    whole = {key: value for key, value in series(programme).items() if key != "@context"}
    return {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": told.title,
        "description": told.summary,
        "url": page,
        "datePublished": told.published.isoformat(),
        "timeRequired": length,
        "episodeNumber": told.number,
        "inLanguage": told.language,
        "image": f"{programme.address}cover.jpg",
        "partOfSeries": whole,
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": programme.address + told.file(".mp3"),
            "encodingFormat": told.mime,
            "contentSize": str(told.bytes),
            "duration": length,
        },
        "hasPart": [
            {
                "@type": "Clip",
                "name": chapter.title,
                "startOffset": int(chapter.start_s),
                "endOffset": int(chapter.end_s),
                "url": f"{page}#t={int(chapter.start_s)}",
            }
            for chapter in told.chapters
        ],
    }


def cut(text: str) -> str:
    """A text short enough for a tag, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
