"""What is wrong with a feed's folder, as directories, players and listeners would see it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from bulletin.config import Podcast
from bulletin.core.errors import InputError
from bulletin.publish import episode as episodes
from bulletin.publish import podcast_state as states
from bulletin.publish.check.channel import ai_content_problems, channel_problems
from bulletin.publish.check.items import Item, item_problems, items
from bulletin.publish.check.problem import AGAIN, INIT, REBUILD, Problem
from bulletin.publish.check.sounds import sound_problems
from bulletin.publish.check.texts import text_problems
from bulletin.publish.rss import FEED

__all__ = ["Problem", "check"]

_DISCLOSE = "Make it again with [disclosure] on, or set disclosed = false in [podcast]."


def check(folder: Path) -> list[Problem]:
    """All problems of the feed in ``folder``, in the order of its files."""
    try:
        state = states.read_state(folder)
    except InputError as error:
        return [Problem(states.STATE, error.what, error.todo)]
    if state is None:
        return [Problem(states.STATE, "it is missing: there is no feed in this folder", INIT)]
    try:
        root = etree.fromstring(
            (folder / FEED).read_bytes(), etree.XMLParser(resolve_entities=False, no_network=True)
        )
    except OSError as error:
        return [Problem(FEED, f"it cannot be read ({error.strerror})", REBUILD)]
    except etree.XMLSyntaxError as error:
        return [Problem(FEED, f"it is not well-formed XML ({error.msg})", REBUILD)]
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return [Problem(FEED, "it is not RSS 2.0 with a channel", REBUILD)]
    return list(_problems(folder, state, channel))


def _problems(folder: Path, state: states.State, channel: Any) -> Iterator[Problem]:
    yield from channel_problems(folder, state, channel)
    listed = items(channel, state.podcast.base)
    for element, item in zip(channel.iter("item"), listed, strict=True):
        yield from ai_content_problems(element, item.name)
    yield from item_problems(folder, listed)
    for item in listed:
        yield from _episode_problems(folder, item, state.podcast)
    yield from _unlisted(folder, {item.slug for item in listed})


def _episode_problems(folder: Path, item: Item, podcast: Podcast) -> Iterator[Problem]:
    """What is wrong with the files of an episode in the feed."""
    path = folder / episodes.EPISODES / item.slug
    if not item.slug or not path.is_dir():
        return
    name = f"{episodes.EPISODES}/{item.slug}/{episodes.FILE}"
    try:
        episode = episodes.read_episode(path / episodes.FILE)
    except InputError as error:
        yield Problem(name, error.what, AGAIN)
        return
    if episode.slug != item.slug:
        what = f"it belongs to an episode {episode.slug!r}, not to its folder"
        yield Problem(name, what, "Rename the folder to match.")
        return
    if episode.guid != item.guid:
        yield Problem(name, "its guid is not the one in the feed", REBUILD)
    if episode.title != item.title:
        yield Problem(name, "its title is not the one in the feed", REBUILD)
    if podcast.disclosed and episode.id and not episode.disclosed:  # older ones could not say it
        yield Problem(name, "no sentence in it says that its voice is synthetic", _DISCLOSE)
    yield from sound_problems(folder, episode)
    yield from text_problems(folder, episode)


def _unlisted(folder: Path, listed: set[str]) -> Iterator[Problem]:
    """Episodes that are not in the feed: a run was stopped, and the next one continues."""
    for path in sorted((folder / episodes.EPISODES).glob("*")):
        if path.name not in listed and (path / episodes.FILE).exists():
            what = "it is not in the feed, as a run was stopped"
            yield Problem(f"{episodes.EPISODES}/{path.name}", what, REBUILD, fault=False)
