"""A page's metadata for machines: its address, its subject, how it looks when shared.

Open Graph (https://ogp.me), Twitter cards, and schema.org as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bulletin.config import Podcast
from bulletin.disclosure.source_tags import TRAINED
from bulletin.publish.episode import Episode

Meta = Mapping[str, str]
_LONGEST = 300
_SYNTHETIC = "https://schema.org/TrainedAlgorithmicMediaDigitalSource"
_REGIONS = {"hi": "hi_IN", "mr": "mr_IN"}


def of_programme(podcast: Podcast, page: str) -> Meta:
    """The sharing tags of a page about the programme; ``page`` is its path."""
    return _tags(podcast, page, podcast.title, podcast.description) | {"og:type": "website"}


def of_episode(podcast: Podcast, episode: Episode) -> Meta:
    """The sharing tags of an episode's page."""
    tags = _tags(podcast, f"{episode.folder}/", episode.title, episode.summary)
    changed = {"article:modified_time": episode.changed.isoformat()} if episode.corrections else {}
    return tags | {
        "og:type": "article",
        "article:published_time": episode.published.isoformat(),
        **changed,
        **({"og:image": podcast.base + episode.file(episode.cover)} if episode.cover else {}),
        "og:audio": podcast.base + episode.file(".mp3"),
        "og:audio:type": episode.mime,
    }


def _tags(podcast: Podcast, page: str, title: str, text: str) -> dict[str, str]:
    return {
        "og:title": cut(title),
        "og:description": cut(text),
        "og:url": podcast.base + page,
        "og:site_name": cut(podcast.title),
        "og:locale": _REGIONS.get(podcast.language, podcast.language),
        "twitter:card": "summary",
    }


def series(podcast: Podcast) -> dict[str, Any]:
    """The programme in schema.org terms."""
    return {
        "@context": "https://schema.org",
        "@type": "PodcastSeries",
        "name": podcast.title,
        "description": podcast.description,
        "url": podcast.base,
        "webFeed": f"{podcast.base}feed.xml",
        "inLanguage": podcast.language,
        "publisher": {"@type": "Organization", "name": podcast.author or podcast.title},
    }


def episode(podcast: Podcast, told: Episode) -> dict[str, Any]:
    """The episode in schema.org terms, with its chapters as clips to jump to."""
    page = f"{podcast.base}{told.folder}/"
    length = f"PT{round(told.duration_s)}S"
    whole = {key: value for key, value in series(podcast).items() if key != "@context"}
    return {
        "@context": "https://schema.org",
        "@type": "PodcastEpisode",
        "name": told.title,
        "description": told.summary,
        "url": page,
        "datePublished": told.published.isoformat(),
        **_corrected(told),
        "timeRequired": length,
        "episodeNumber": told.number,
        "inLanguage": told.language,
        "partOfSeries": whole,
        "associatedMedia": {
            "@type": "AudioObject",
            "contentUrl": podcast.base + told.file(".mp3"),
            "encodingFormat": told.mime,
            "contentSize": str(told.bytes),
            "duration": length,
            "digitalSourceType": [_SYNTHETIC, told.source_type or TRAINED],
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


def _corrected(told: Episode) -> dict[str, Any]:
    """When it was last changed, and each correction with its words."""
    if not told.corrections:
        return {}
    listed = [
        {
            "@type": "CorrectionComment",
            "dateCreated": each.at.isoformat(),
            **({"text": cut(each.words)} if each.words else {}),
        }
        for each in told.corrections
    ]
    return {"dateModified": told.changed.isoformat(), "correction": listed}


def cut(text: str) -> str:
    """A text short enough for a tag, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
