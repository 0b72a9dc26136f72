"""The tags of every file: that its speech is synthetic, whose voice it is, and its id.

The type of source is IPTC's (https://cv.iptc.org/newscodes/digitalsourcetype/).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, replace
from typing import Final
from uuid import UUID, uuid5

from audio.tags import Tags
from bulletin.core.model import Bulletin, Utterance
from bulletin.core.version import __version__
from bulletin.manifest.schema import Manifest

IPTC_TYPES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
"""The address prefix of IPTC's terms, such as ``algorithmicMedia``."""
TRAINED = IPTC_TYPES + "trainedAlgorithmicMedia"
"""The type of output from a model trained on recordings."""
SOURCE_TYPE: Final = "DigitalSourceType"
VOICE: Final = "SyntheticVoice"
IDENTIFIER: Final = "Identifier"
SPOKEN: Final = "SpokenDisclosure"
SOFTWARE: Final = "Software"
_NAMES = (SOURCE_TYPE, VOICE, IDENTIFIER, SPOKEN, SOFTWARE)
_NAMESPACE = UUID("1f0c9a1e-0f4b-5c8e-9d0a-6b7c1d5e2a34")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a bulletin: an engine, its version, IPTC's type of its speech, and the voices."""

    engine: str
    version: str
    source_type: str
    voices: tuple[str, ...]


def identifier(bulletin: Bulletin, said: Iterable[Utterance], by: Speaker) -> str:
    """The id of a bulletin, ``urn:uuid:…``: the same for the same words in the same voices."""
    words = [(each.spoken, each.reader, each.pause_ms, each.speed * each.tempo) for each in said]
    content = [bulletin.title, bulletin.date.isoformat(), astuple(by), words]
    return uuid5(_NAMESPACE, json.dumps(content, ensure_ascii=False)).urn


def marks(
    name: str, source_type: str, voice: str, places: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """The tags, by names common to all formats; those without a value are left out.

    ``places`` are where it is said in words: ``start``, ``end``.
    """
    spoken = ", ".join(places)
    found = (
        (SOURCE_TYPE, source_type),
        (VOICE, voice),
        (SOFTWARE, f"bulletin {__version__}"),
        (IDENTIFIER, name),
        (SPOKEN, spoken),
    )
    return tuple((key, value) for key, value in found if value)


def voices(engine: str, names: Iterable[str]) -> str:
    """The engine and its voices: ``kokoro/hf_alpha, hm_omega``."""
    return f"{engine}/{', '.join(dict.fromkeys(names))}"


def marked(tags: Tags, manifest: Manifest) -> Tags:
    """Tags with those for a manifest added."""
    return replace(tags, marks=manifest_marks(manifest))


def manifest_marks(manifest: Manifest) -> tuple[tuple[str, str], ...]:
    """The tags for a manifest's files; none for one made without them."""
    if not manifest.id:
        return ()
    heard = [each.voice for each in manifest.readers] or [manifest.voice]
    voice = voices(manifest.engine, heard)
    return marks(manifest.id, manifest.source_type, voice, manifest.disclosed)


def found(tags: Mapping[str, str]) -> dict[str, str]:
    """Those of a file's tags that disclose, whatever case and form a format gives them."""
    lower = {key.lower().rpartition(":")[2]: value for key, value in tags.items()}
    named = {key: lower[key.lower()] for key in _NAMES if key.lower() in lower}
    return named | _of_comment(lower.get("comment", ""))


def _of_comment(comment: str) -> dict[str, str]:
    """The tags in a comment, where formats without custom tags have them: ``Name=value; …``."""
    pairs = (part.strip().partition("=") for part in comment.split(";"))
    return {key: value for key, _, value in pairs if key in _NAMES}
