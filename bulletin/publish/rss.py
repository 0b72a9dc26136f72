"""The feed itself: RSS 2.0 with the tags of Apple and of Podcasting 2.0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from html import escape as escape_html
from uuid import UUID, uuid5

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from bulletin.config import Podcast
from bulletin.core.sanitise import plain
from bulletin.core.version import __version__
from bulletin.publish.companions import CHAPTERS, MIME
from bulletin.publish.corrections import notes
from bulletin.publish.episode import Head
from bulletin.publish.namespace import ATOM, DUBLIN_CORE, ITUNES, ChannelTags, ItemTags, Tag

FEED = "feed.xml"
_AI_CONTENT = Tag("txt", "true", (("purpose", "ai-content"),))
_FEEDS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
escape = partial(escape_html, quote=False)
_LONGEST_DESCRIPTION = 4000  # bytes, as Apple's


def feed_guid(podcast: Podcast) -> str:
    """A feed's own UUID, derived from its address without scheme and trailing slashes."""
    address = (podcast.base + FEED).partition("://")[2].rstrip("/")
    return str(uuid5(_FEEDS, address))


def rss(podcast: Podcast, guid: str, cover: str, episodes: Sequence[Head]) -> bytes:
    """The feed of ``episodes`` (newest first); equal values give equal bytes.

    ``guid`` is the feed's own, ``cover`` its picture's file.
    """
    feed = FeedGenerator()
    feed.load_extension("podcast")
    feed.register_extension("podcasting", ChannelTags, ItemTags, atom=False)
    _describe(feed, podcast, cover)
    feed.podcasting.tags = tuple(_channel_tags(podcast, guid))
    feed.podcasting.dated = bool(episodes)
    if episodes:
        feed.lastBuildDate(max(episode.changed for episode in episodes))
    for episode in episodes:
        _add(feed.add_entry(order="append"), episode, podcast)
    written: bytes = feed.rss_str(pretty=True)
    return written


def _describe(feed: FeedGenerator, podcast: Podcast, cover: str) -> None:
    title, author = plain(podcast.title), plain(podcast.author)
    description = plain(podcast.description) or title
    feed.title(title)
    feed.link(href=podcast.base + FEED, rel="self", type="application/rss+xml")
    feed.link(href=podcast.link or f"{podcast.base}index.html")  # RSS uses the last one
    feed.description(description)
    feed.language(podcast.language)
    feed.generator("bulletin", __version__)
    feed.image(podcast.base + cover, title=title)
    feed.copyright(plain(podcast.copyright) or None)
    feed.podcast.itunes_image(podcast.base + cover)
    feed.podcast.itunes_summary(description)
    feed.podcast.itunes_type("episodic")
    name, _, sub = podcast.category.partition(" > ")
    feed.podcast.itunes_category([{"cat": name, "sub": sub}] if sub else [{"cat": name}])
    if author:
        feed.podcast.itunes_author(author)
    if podcast.email:
        feed.podcast.itunes_owner(plain(podcast.owner) or author or title, podcast.email)


def _channel_tags(podcast: Podcast, guid: str) -> Iterator[Tag]:
    yield _explicit(podcast)
    yield Tag("guid", guid)
    yield Tag("medium", "podcast")
    owner = (("owner", podcast.email),) if podcast.email else ()
    yield Tag("locked", "yes" if podcast.locked else "no", owner)
    if podcast.funding_url:
        yield Tag("funding", plain(podcast.funding_text), (("url", podcast.funding_url),))
    if podcast.licence or podcast.licence_url:
        address = (("url", podcast.licence_url),) if podcast.licence_url else ()
        yield Tag("license", plain(podcast.licence) or "custom", address)
    for name, role in podcast.people.items():
        yield Tag("person", plain(name), (("role", plain(role).lower()),))
    yield _AI_CONTENT


def _add(entry: FeedEntry, episode: Head, podcast: Podcast) -> None:
    entry.title(episode.title)
    entry.guid(episode.guid, permalink=False)
    entry.link(href=podcast.base + episode.file("index.html"))
    entry.description(_description(episode))
    entry.published(episode.published)
    entry.enclosure(podcast.base + episode.file(".mp3"), str(episode.bytes), episode.mime)
    entry.podcast.itunes_title(episode.title)
    entry.podcast.itunes_summary(episode.summary)
    entry.podcast.itunes_duration(str(round(episode.duration_s)))
    entry.podcast.itunes_episode_type("full")
    entry.podcast.itunes_episode(episode.number)
    if episode.season:
        entry.podcast.itunes_season(episode.season)
    if episode.cover:
        entry.podcast.itunes_image(podcast.base + episode.file(episode.cover))
    entry.podcasting.tags = tuple(_item_tags(episode, podcast))


def _item_tags(episode: Head, podcast: Podcast) -> Iterator[Tag]:
    yield _explicit(podcast)
    if episode.season:
        yield Tag("season", str(episode.season))
    yield Tag("episode", str(episode.number))
    for end in (".vtt", ".srt", ".txt"):
        address = podcast.base + episode.file(end)
        captions = (("rel", "captions"),) if end != ".txt" else ()
        kind = (("url", address), ("type", MIME[end]), ("language", episode.language))
        yield Tag("transcript", "", (*kind, *captions))
    address = podcast.base + episode.file(CHAPTERS)
    yield Tag("chapters", "", (("url", address), ("type", MIME[CHAPTERS])))
    yield _AI_CONTENT
    if episode.corrections:
        yield Tag("updated", episode.changed.isoformat(), space=ATOM)
    if episode.id:
        yield Tag("identifier", episode.id, space=DUBLIN_CORE)


def _explicit(podcast: Podcast) -> Tag:
    return Tag("explicit", "true" if podcast.explicit else "false", space=ITUNES)


def _description(episode: Head) -> str:
    """HTML for players: corrections, summary, chapters with their times, the note on the voice."""
    lines = [f"{_duration(each.start_s)} {escape(each.title)}" for each in episode.chapters]
    while True:
        listed = "<br>".join(lines) if len(lines) > 1 else ""
        parts = (
            *map(escape, notes(episode)),
            escape(episode.summary),
            listed,
            escape(episode.voice_note),
        )
        html = "".join(f"<p>{part}</p>" for part in parts if part)
        if len(html.encode()) <= _LONGEST_DESCRIPTION or not lines:
            return html
        lines.pop()


def _duration(seconds: float) -> str:
    minutes, seconds = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes:02}:{seconds:02}"
