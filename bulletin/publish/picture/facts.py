"""What a picture can show about a bulletin: from its manifest, or from a sound file alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audio.tags import Chapter
from bulletin.core.model import Kind
from bulletin.manifest.chapters import title_of
from bulletin.manifest.schema import Manifest

_SOUNDS = {
    "opening": "आरंभ धुन",
    "closing": "समापन धुन",
    "sting": "स्टिंग",
    "bed": "पार्श्व धुन",
    "pips": "समय संकेत",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the bulletin in seconds, and its label; ``is_news`` for its stories."""

    start_s: float
    end_s: float
    title: str = ""
    is_news: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """When one voice or one kind of sound is heard."""

    name: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """``notes`` go under the title; chapters, voices and sounds are empty if unknown."""

    title: str
    notes: tuple[str, ...]
    chapters: tuple[Stretch, ...]
    voices: tuple[Row, ...] = ()
    sounds: tuple[Row, ...] = ()
    target_lufs: float | None = None


def of_manifest(manifest: Manifest) -> Facts:
    """Everything in a bulletin's manifest."""
    around = (manifest.station, manifest.programme, manifest.date, manifest.engine)
    where = " · ".join(filter(None, around))
    return Facts(
        title=manifest.title,
        notes=tuple(filter(None, (where, *_fit(manifest)))),
        chapters=tuple(_chapters(manifest)),
        voices=_voices(manifest),
        sounds=_sounds(manifest),
        target_lufs=manifest.level.target_lufs if manifest.level else None,
    )


def of_file(name: str, tags: dict[str, str], chapters: Sequence[Chapter]) -> Facts:
    """What a sound file says about itself."""
    notes = (tags.get("artist", ""), tags.get("album", ""), tags.get("date", ""))
    found = tuple(Stretch(each.start_s, each.end_s, each.title, is_news=True) for each in chapters)
    return Facts(tags.get("title") or name, tuple(filter(None, notes)), found)


def _chapters(manifest: Manifest) -> list[Stretch]:
    """The stories and the words around them; a link belongs to the story that it introduces."""
    found: list[Stretch] = []
    link_s: float | None = None
    for story in manifest.stories:
        kind = Kind(story.kind)
        if kind is Kind.LINK:
            link_s = story.start_s if link_s is None else link_s
            continue
        start_s = story.start_s if link_s is None else link_s
        found.append(Stretch(start_s, story.end_s, title_of(story, manifest), kind is Kind.STORY))
        link_s = None
    return found


def _voices(manifest: Manifest) -> tuple[Row, ...]:
    voices = {each.name: each.voice for each in manifest.readers}
    heard: dict[str, list[Stretch]] = {}
    for said in manifest.utterances:
        heard.setdefault(said.reader, []).append(Stretch(said.start_s, said.end_s))
    return tuple(
        Row(f"{name} · {voices[name]}" if name in voices else manifest.voice, tuple(stretches))
        for name, stretches in heard.items()
    )


def _sounds(manifest: Manifest) -> tuple[Row, ...]:
    heard: dict[str, list[Stretch]] = {}
    for sound in manifest.sounds:
        heard.setdefault(sound.name, []).append(Stretch(sound.start_s, sound.end_s))
    return tuple(Row(_SOUNDS.get(name, name), tuple(each)) for name, each in heard.items())


def _fit(manifest: Manifest) -> list[str]:
    """What was done to reach the duration."""
    fit = manifest.fit
    if fit is None:
        return []
    done = [f"विराम ×{fit.pauses:.2f}", f"गति ×{fit.tempo:.3f}"]
    if fit.held_s:
        done.append(f"पार्श्व धुन {fit.held_s:.0f} से.")
    done += [f"छोड़ी गई: {each.title or each.source}" for each in fit.dropped]
    return [" · ".join(done)]
