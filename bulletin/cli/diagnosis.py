"""What bulletin needs of a machine, checked one by one, each with its cause."""

from __future__ import annotations

import io
import shutil
import socket
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import av
import numpy as np
import requests
from requests.utils import get_environ_proxies, select_proxy

from audio.codec import decode
from audio.encoders.mp3 import Mp3Encoder
from audio.errors import SoundError
from bulletin.engines import survey
from bulletin.engines.gtts import HOST, cause

_WAIT_S = 3
_MEGABYTE = 1_000_000
_ROOM_BYTES = 200 * _MEGABYTE


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing checked: whether it works, what was found, and what to do if it does not.

    ``needed`` says that no bulletin can be made without it.
    """

    name: str
    well: bool
    seen: str
    todo: str = ""
    needed: bool = False


def examine(cache: Path) -> Iterator[Examined]:
    """Run all checks, each after those it depends on; takes a few seconds offline."""
    yield _network()
    yield _tls()
    yield _codecs()
    voices = list(_engines())
    yield from voices
    if not any(voice.well for voice in voices if voice.name != "engine silent"):
        yield Examined("voices", False, "no voice is ready", "See above.", needed=True)
    yield _cache(cache)


def _network() -> Examined:
    proxy = select_proxy(HOST, get_environ_proxies(HOST))
    address = urlsplit(proxy or HOST)
    host, port = address.hostname or "", address.port or (80 if proxy else 443)
    whose = f"the proxy {host}:{port}" if proxy else host
    offline = "Speak offline: --engine espeak."
    try:
        socket.create_connection((host, port), timeout=_WAIT_S).close()
    except socket.gaierror as error:
        return Examined("network", False, f"{whose}: unknown host (DNS: {error.strerror})", offline)
    except OSError as error:
        why = error.strerror or "no answer in time"
        return Examined("network", False, f"{whose}: {why}", offline)
    return Examined("network", True, f"{whose} accepts connections")


def _tls() -> Examined:
    try:
        requests.head(HOST, timeout=_WAIT_S)
    except requests.RequestException as error:
        return Examined("TLS", False, *cause(error))
    return Examined("TLS", True, f"the certificate of {urlsplit(HOST).hostname} is valid")


def _codecs() -> Examined:
    tone = np.sin(np.arange(44100) / 10, dtype=np.float32)[np.newaxis, :]
    file = io.BytesIO()
    encoder = Mp3Encoder(file)
    encoder.write(tone)
    encoder.close()
    try:
        back = decode(file.getvalue())
    except SoundError as error:
        return Examined("codecs", False, f"an MP3 made here: {error}", "Reinstall av.", needed=True)
    if back.frames != tone.shape[1]:
        seen = f"an MP3 of {tone.shape[1]} samples came back with {back.frames}"
        return Examined("codecs", False, seen, "Reinstall av and lameenc.", needed=True)
    return Examined("codecs", True, f"PyAV {av.__version__}; an MP3 comes back to the sample")


def _engines() -> Iterator[Examined]:
    for each in survey():
        seen = "ready" if each.readiness.ready else each.readiness.why
        yield Examined(f"engine {each.engine}", each.readiness.ready, seen, each.readiness.todo)


def _cache(folder: Path) -> Examined:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"well")
    except OSError as error:
        seen = f"{folder}: {error.strerror}"
        return Examined("cache", False, seen, "Name a folder in BULLETIN_CACHE.", needed=True)
    free = shutil.disk_usage(folder).free
    seen = f"{folder}: {free // _MEGABYTE} MB free"
    return Examined(
        "cache", free > _ROOM_BYTES, seen, "Free some space, or name a folder elsewhere."
    )
