"""Turns a bulletin into an episode: tags its sound, and writes the files beside it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid5

from mutagen import MutagenError
from mutagen.mp3 import MP3

from audio.files.ledger import sha256_of
from audio.tags import write_id3
from bulletin.config import Podcast, Provenance
from bulletin.core.defaults import UNTITLED
from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Kind
from bulletin.core.moments import now
from bulletin.core.sanitise import plain
from bulletin.disclosure.content_credentials import sign
from bulletin.disclosure.signing_keys import Credentials, credentials
from bulletin.disclosure.source_tags import marked
from bulletin.language import load
from bulletin.manifest.chapters import chapters
from bulletin.manifest.pairing import digest_of, see_that_they_match
from bulletin.manifest.schema import Manifest, Output, ToldStory, read_manifest
from bulletin.manifest.sentences import Sentence, sentences
from bulletin.manifest.tagging import tags
from bulletin.publish.artwork import smaller
from bulletin.publish.companions import MIME, companions
from bulletin.publish.corrections import notes
from bulletin.publish.cover import EPISODE_PX, Cover, jpeg
from bulletin.publish.episode import Correction, Episode, Head
from bulletin.publish.podcast_state import State
from bulletin.publish.public_manifest import public
from bulletin.publish.slug import free, slug

__all__ = ["Addition", "addition_of", "checked", "corrected", "episode", "files", "read_manifest"]

_COVER = "cover.jpg"
_LONGEST_SUMMARY = 300
_MOST_HEADLINES = 5
_SLACK_S = 0.1


@dataclass(frozen=True, slots=True)
class Addition:
    """A ``sound`` (an MP3) and its manifest, to be ``published`` at an aware time.

    The episode's file is signed by ``signing``, if any: its tags differ from the sound's.
    """

    sound: Path
    manifest: Manifest
    published: datetime.datetime
    signing: Credentials | None = None

    @property
    def now(self) -> datetime.datetime:
        """The current second, in the zone of ``published``."""
        return datetime.datetime.now(self.published.tzinfo).replace(microsecond=0)


def addition_of(
    sound: Path,
    manifest: Manifest,
    provenance: Provenance,
    published: datetime.datetime | None = None,
) -> Addition:
    """What to add to a feed, signed as ``provenance`` says.

    Unset, ``published`` is the bulletin's day at the current time in its zone; a naive time is in
    that zone. Raises ``SettingsError``.
    """
    zone, day = manifest.zone, datetime.date.fromisoformat(manifest.date)
    moment = published or datetime.datetime.combine(day, now(zone).time())
    aware = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
    return Addition(sound, manifest, aware, credentials(*provenance.files))


def checked(addition: Addition) -> Addition:
    """``addition``, if it is an MP3 as long as its manifest says; raises ``SourceError``."""
    place = Place(str(addition.sound))
    try:
        info = MP3(addition.sound).info
    except MutagenError as error:
        wrong = "it is not a readable MP3"
        raise SourceError(wrong, todo="Make one with: bulletin make.", place=place) from error
    lasts = info.length if info else 0.0
    if abs(lasts - addition.manifest.duration_s) > _SLACK_S:
        raise SourceError(
            f"it lasts {lasts:.1f} s, and its manifest says {addition.manifest.duration_s:.1f} s",
            todo="Name the manifest that was written with it: --manifest FILE.",
            place=place,
        )
    see_that_they_match(addition.sound, addition.manifest)
    return addition


def episode(
    addition: Addition, state: State, heads: Sequence[Head], taken: frozenset[str]
) -> Episode:
    """The episode made from ``addition``; its size is not known until its files are written."""
    manifest, podcast = addition.manifest, state.podcast
    title = plain(manifest.title) or UNTITLED
    day = datetime.date.fromisoformat(manifest.date)
    name = free(slug(title, "bulletin"), day, taken)
    parts = chapters(manifest)
    said = sentences(manifest, parts)
    season = podcast.season or None
    before = (head.number for head in heads if head.season == season)
    return Episode(
        slug=name,
        guid=str(uuid5(UUID(state.guid), f"{name} {addition.published.isoformat()}")),
        title=title,
        summary=_summary(title, manifest, said),
        published=addition.published,
        duration_s=manifest.duration_s,
        bytes=0,
        mime=MIME[".mp3"],
        language=manifest.language,
        season=season,
        number=max(before, default=0) + 1,
        programme=plain(manifest.programme or podcast.title),
        station=plain(manifest.station or podcast.author),
        voice_note=plain(podcast.voice_note),
        source_sha256=sha256_of(addition.sound),
        chapters=parts,
        sentences=said,
        cover="" if podcast.cover else _COVER,
        id=manifest.id,
        source_type=manifest.source_type,
        disclosed=manifest.disclosed,
    )


def corrected(addition: Addition, state: State, before: Head, correction: Correction) -> Episode:
    """The episode in which ``addition`` replaces ``before``: its name and date stay."""
    return replace(
        episode(addition, state, (), frozenset()),
        slug=before.slug,
        guid=before.guid,
        published=before.published,
        season=before.season,
        number=before.number,
        corrections=(*before.corrections, correction),
    )


def files(
    addition: Addition, episode: Episode, podcast: Podcast, artwork: Path
) -> Callable[[Path], None]:
    """A function that writes the episode's files into a folder; ``artwork`` is the podcast's
    picture.
    """

    def write(folder: Path) -> None:
        if episode.cover:
            cover = jpeg(_cover(episode, addition.manifest, podcast), EPISODE_PX)
            (folder / episode.cover).write_bytes(cover)
        else:
            cover = smaller(artwork.read_bytes(), EPISODE_PX)
        sound = folder / f"{episode.slug}.mp3"
        shutil.copyfile(addition.sound, sound)
        said = tags(
            addition.manifest,
            artist=episode.station,
            album=episode.programme,
            comment="\n".join(filter(None, (*notes(episode), episode.voice_note))),
            cover=cover,
        )
        with sound.open("r+b") as file:
            write_id3(file, replace(marked(said, addition.manifest), title=episode.title))
            if addition.signing:
                sign(file, ".mp3", addition.manifest, addition.signing)
        whole = replace(episode, bytes=sound.stat().st_size)
        told = replace(public(addition.manifest), outputs=(_output(sound),))
        for name, content in companions(whole, told).items():
            (folder / name).write_bytes(content)

    return write


def _output(sound: Path) -> Output:
    with sound.open("rb") as file:
        digest = digest_of(file)
    return Output(sound.name, "mp3", sound.stat().st_size, sha256=digest)


def _cover(episode: Episode, manifest: Manifest, podcast: Podcast) -> Cover:
    day = datetime.date.fromisoformat(manifest.date)
    months = load(manifest.language).months.values()
    month = next(each.spoken for each in months if each.number == day.month)
    date = f"{day.day} {month} {day.year}"
    return Cover(episode.programme, episode.station, podcast.colour, date)


def _summary(title: str, manifest: Manifest, said: Sequence[Sentence]) -> str:
    """The headlines of several stories, or the first words after the headline of a single one.

    The words around the news are left out.
    """
    news = [story for story in manifest.stories if story.kind == Kind.STORY]
    headlines = [plain(story.title) for story in news if story.title]
    if len(headlines) > 1:
        more = "…" if len(headlines) > _MOST_HEADLINES else ""
        return " · ".join(headlines[:_MOST_HEADLINES]) + more
    body = (each for each in said if each.role == "body" and (not news or _within(each, news)))
    text = " ".join(sentence.text for sentence in body) or title
    if len(text) <= _LONGEST_SUMMARY:
        return text
    return text[:_LONGEST_SUMMARY].rpartition(" ")[0] + "…"


def _within(sentence: Sentence, stories: Sequence[ToldStory]) -> bool:
    return any(each.start_s <= sentence.start_s < each.end_s for each in stories)
