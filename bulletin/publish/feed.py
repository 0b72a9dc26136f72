"""The operations on a feed: create, add, replace, remove, rebuild."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from audio.files.ledger import sha256_of
from bulletin.config import Podcast
from bulletin.core.errors import Place, SettingsError, SourceError, nearest
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import SourceFile, from_json
from bulletin.publish.additions import Addition, checked, corrected, episode, files
from bulletin.publish.artwork import read_artwork
from bulletin.publish.companions import MANIFEST, companions
from bulletin.publish.cover import FEED_PX, Cover, jpeg
from bulletin.publish.episode import EPISODES, FILE, Correction, Head, read_episode, read_head
from bulletin.publish.feed_folder import Folder, working
from bulletin.publish.podcast_state import State, read_state
from bulletin.publish.podcast_state import write as write_state
from bulletin.publish.rss import feed_guid
from bulletin.publish.twins import made_from, sources_of, twin

_COVER = "cover"
_DRAWN_FROM = ("title", "author", "colour", "cover")


@dataclass(frozen=True, slots=True)
class Added:
    """An episode, whether it was ``new`` to the feed, and the names of those removed."""

    episode: Head
    new: bool
    gone: tuple[str, ...]


def init(path: Path, podcast: Podcast) -> State:
    """Create a feed in a folder, or change the settings of an existing one; ``SettingsError``."""
    ready(podcast, by_option=True)
    with working(path) as folder:
        state = _settled(folder, podcast, None)
        folder.write(state, folder.heads())
    return state


def add(
    path: Path,
    podcast: Podcast | None,
    addition: Addition,
    keep: int | None = None,
    *,
    another: bool = False,
) -> Added:
    """Add an episode, unless it is in the feed; without a ``podcast``, with its last settings.

    ``keep`` is how many episodes to keep, if it differs from the podcast's. If one of the same day
    has the same sources or title, ``another`` must say that this is a different one. Raises
    ``SourceError``, ``SettingsError`` or ``OutputError``.
    """
    checked(addition)
    wanted = podcast or known(path).podcast
    ready(wanted)
    with working(path) as folder:
        state = _settled(folder, wanted, read_state(path))
        heads = folder.heads()
        source = sha256_of(addition.sound)
        head = next((head for head in heads if head.source_sha256 == source), None)
        new = head is None
        if head is None:
            if not another:
                _see_that_it_is_alone(path, heads, addition)
            made = episode(addition, state, heads, folder.names())
            folder.put(made.slug, files(addition, made, state.podcast, path / state.cover))
            head = read_head(path / EPISODES / made.slug / FILE)
            heads = sorted([*heads, head], key=Head.order, reverse=True)
        gone = _too_many(heads, keep or state.podcast.keep)
        folder.write(state, [each for each in heads if each.slug not in gone], gone)
    return Added(head, new, gone)


def replace(
    path: Path, podcast: Podcast | None, addition: Addition, name: str = "", words: str = ""
) -> Added:
    """Replace an episode by a corrected bulletin; its guid, address and date stay.

    Unless ``name`` (slug or guid) is given, it is the one of the same day with the same sources or
    title. An editor's ``words`` say what was corrected. A file already in the feed is not added
    again. Raises as :func:`add`.
    """
    checked(addition)
    before = known(path)
    with working(path) as folder:
        state = _settled(folder, podcast or before.podcast, before)
        heads = folder.heads()
        head = _named(folder, heads, name) if name else _twin(path, heads, addition)
        if head is None:
            raise SourceError(
                f"no episode of {addition.published.date()} has these sources or this title",
                todo="Name it: bulletin feed replace NAME EPISODE.mp3; or publish it without "
                "--replace.",
                place=Place(str(path)),
            )
        new = head.source_sha256 != sha256_of(addition.sound)
        if new:
            made = corrected(addition, state, head, Correction(addition.now, words))
            folder.replace(made.slug, files(addition, made, state.podcast, path / state.cover))
        folder.write(state, folder.heads())
        return Added(read_head(path / head.folder / FILE), new, ())


def holds(path: Path, guid: str) -> bool:
    """Whether the feed in a folder, if there is one, has an episode with this ``guid``."""
    if read_state(path) is None:
        return False
    with working(path) as folder:
        return any(head.guid == guid for head in folder.heads())


def see_that_it_can(
    path: Path, day: datetime.date, sources: Sequence[SourceFile], title: str, *, replaces: bool
) -> None:
    """Raise ``SourceError`` if a bulletin to be made could not be added, or would replace nothing.

    So it is known before a bulletin is made from ``sources``. A missing feed has no episodes. A
    repeated run, whose episode is there already, is let through: it may have its sending to finish.
    """
    if read_state(path) is None:
        return
    with working(path) as folder:
        found = twin(path, folder.heads(), day, [each.name for each in sources], title)
    if replaces and not found:
        raise SourceError(
            f"no episode of {day} has these sources or this title",
            todo="Omit --replace, give the day with --date, or name the episode with: bulletin "
            "feed replace NAME EPISODE.mp3.",
            place=Place(str(path)),
        )
    if found and not replaces and not made_from(path, found, sources):
        raise _similar(path, found)


def remove(path: Path, podcast: Podcast | None, names: Sequence[str]) -> tuple[str, ...]:
    """Remove episodes named by slug or guid; returns their slugs. Raises as :func:`add`."""
    before = known(path)
    with working(path) as folder:
        slugs = tuple(_slug(folder, name) for name in names)
        state = _settled(folder, podcast or before.podcast, before)
        folder.write(state, folder.heads(without=slugs), slugs)
    return slugs


def rebuild(path: Path, podcast: Podcast | None) -> int:
    """Write everything made from the episodes again; returns how many. Raises as :func:`add`."""
    before = known(path)
    with working(path) as folder:
        state = _settled(folder, podcast or before.podcast, None)
        for head in folder.heads():
            _write_companions(folder, head.folder)
        heads = folder.heads()
        gone = _too_many(heads, state.podcast.keep)
        folder.write(state, [each for each in heads if each.slug not in gone], gone)
    return len(heads) - len(gone)


def _write_companions(folder: Folder, episode: str) -> None:
    """Write an episode's files again from its manifest and ``episode.json``.

    From now on they count as bulletin's own, with its sound, page and cover.
    """
    place = folder.path / episode
    manifest = from_json((place / MANIFEST).read_bytes(), str(place / MANIFEST))
    said = read_episode(place / FILE)
    sound = f"{said.slug}.mp3"
    size = (place / sound).stat().st_size
    made = companions(dataclasses.replace(said, bytes=size), manifest)
    ours = [name for name in (*made, sound, said.cover, "index.html") if (place / name).is_file()]
    folder.adopt([f"{episode}/{name}" for name in ours])
    for name, content in made.items():
        folder.put_file(f"{episode}/{name}", content)


def _too_many(heads: Sequence[Head], keep: int) -> tuple[str, ...]:
    return tuple(head.slug for head in heads[keep:]) if keep else ()


def _see_that_it_is_alone(path: Path, heads: Sequence[Head], addition: Addition) -> None:
    if found := _twin(path, heads, addition):
        raise _similar(path, found)


def _similar(path: Path, head: Head) -> SourceError:
    return SourceError(
        f"{head.slug} is of the same day, with the same sources or title",
        todo="To correct it, use --replace; to add another episode, --new.",
        place=Place(str(path)),
    )


def _twin(path: Path, heads: Sequence[Head], addition: Addition) -> Head | None:
    manifest, day = addition.manifest, addition.published.date()
    return twin(path, heads, day, sources_of(manifest), manifest.title)


def _named(folder: Folder, heads: Sequence[Head], name: str) -> Head:
    slug = _slug(folder, name)
    return next(head for head in heads if head.slug == slug)


def _slug(folder: Folder, name: str) -> str:
    names = folder.names()
    if name in names:
        return name
    heads = folder.heads()
    for head in heads:
        if head.guid == name:
            return head.slug
    raise SourceError(
        f"there is no episode {name!r}",
        todo=nearest(name, names, "Name one of the folders under episodes/."),
        place=Place(str(folder.path)),
    )


def ready(podcast: Podcast, *, by_option: bool = False) -> None:
    """Check that a podcast can be published; raises ``SettingsError``.

    ``by_option`` says that the command has options for what may be missing.
    """
    for key, what in (("title", "title"), ("url", "address")):
        if not getattr(podcast, key):
            raise SettingsError(
                f"the podcast has no {what}",
                todo=f"Set {key} in [podcast] of the show's file"
                + (f", or give --{key}." if by_option else "."),
            )


def known(path: Path) -> State:
    """The state of the feed in a folder; raises ``SourceError`` if there is none."""
    state = read_state(path)
    if state is None:
        todo = "Create one with: bulletin feed init."
        raise SourceError("there is no feed in this folder", todo=todo, place=Place(str(path)))
    return state


def _settled(folder: Folder, podcast: Podcast, drawn: State | None) -> State:
    """The feed's state under the settings ``podcast``, with its picture in place.

    The picture made for the state ``drawn`` stays if nothing that it shows has changed.
    """
    before = read_state(folder.path)
    cover = before.cover if before else ""
    if not (drawn and (folder.path / drawn.cover).is_file() and _looks(drawn.podcast, podcast)):
        content, suffix = _picture(podcast)
        cover = _COVER + suffix
        folder.put_file(cover, content)
    state = State(guid=before.guid if before else feed_guid(podcast), cover=cover, podcast=podcast)
    if state != before:
        write_state(folder.path, state)
    return state


def _looks(one: Podcast, other: Podcast) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in _DRAWN_FROM)


def _picture(podcast: Podcast) -> tuple[bytes, str]:
    if podcast.cover:
        return read_artwork(Path(podcast.cover))
    cover = Cover(plain(podcast.title), plain(podcast.author), podcast.colour)
    return jpeg(cover, FEED_PX), ".jpg"
