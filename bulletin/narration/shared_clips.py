"""A clip store that machines share, behind each machine's own.

Clips found there are cached here, up to a size, and clips made here are put there. Both hold the
same files under the same keys, and clips from there are verified like those read here.

A claim there is a small file that only one can create. Its holder rewrites it every few seconds; if
it has not changed for a while, by the observer's clock, its holder is gone and it is taken over. So
machines whose clocks differ may share a store, and a dead holder frees its claims. At worst a clip
is made twice.
"""

from __future__ import annotations

import functools
import os
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bulletin.core.cache_folder import default_folder, shared_store
from bulletin.core.errors import OutputError, SettingsError
from bulletin.core.remote import Remote
from bulletin.engines.speech import Speech
from bulletin.narration import housekeeping
from bulletin.narration.clip_file import packed, unpacked
from bulletin.narration.clips import ClipStore, DamagedClipError

SIZE = "BULLETIN_CACHE_MB"
"""The variable that sets how many megabytes of a shared store are cached on this machine."""

_USUAL_MB = 2000
_PRUNED_EACH = 32
"""After this fraction of the size has been added, the least recently used clips are removed."""

_RENEWED_S = 4.0
_DEAD_AFTER_S = 15.0
_LOOK_AGAIN_S = 0.4
_CLAIMS = "claims"


def default_store() -> ClipStore:
    """The store that ``BULLETIN_CACHE`` names; raises ``OutputError`` for an address that fails.

    A process has only one, as a store keeps a file open for its claims. Partial files that killed
    processes left in it are removed.
    """
    return _store(default_folder(), shared_store())


@functools.cache
def _store(folder: Path, address: str) -> ClipStore:
    store = SharedClipStore(folder, Leases(address)) if address else ClipStore(folder)
    store.sweep()
    return store


class Leases:
    """One process's claims in a shared store; thread-safe."""

    def __init__(self, address: str, renewed_s: float = _RENEWED_S) -> None:
        """A store's ``address``, and how often held claims are renewed."""
        self.remote = Remote(address)
        self._renewed_s = renewed_s
        self._me = uuid.uuid4().hex
        self._count = 0
        self._held: set[str] = set()
        self._seen: dict[str, tuple[bytes, float]] = {}
        self._lock = threading.Lock()
        self._renewer: threading.Thread | None = None

    @contextmanager
    def lease(self, key: str) -> Iterator[bool]:
        """Claim ``key`` for the length of the block; whether it is ours. Raises ``OutputError``."""
        with self._lock:
            shared = key in self._held  # by another thread of this process
        if shared or not self._taken(key):
            yield shared
            return
        try:
            yield True
        finally:
            with self._lock:
                self._held.discard(key)
            with suppress(OutputError), self.remote.told():  # otherwise it expires by itself
                self.remote.remove(_place(key))

    def _taken(self, key: str) -> bool:
        with self.remote.told():
            if not self.remote.create(_place(key), self._mark()):
                if not self._is_dead(key):
                    return False
                with suppress(FileNotFoundError):
                    self.remote.remove(_place(key))
                if not self.remote.create(_place(key), self._mark()):
                    return False
        with self._lock:
            self._seen.pop(key, None)
            self._held.add(key)
            if self._renewer is None:
                self._renewer = threading.Thread(target=self._renew, daemon=True)
                self._renewer.start()
        return True

    def _is_dead(self, key: str) -> bool:
        """Whether a claim has not changed since it was looked at a while ago."""
        mark, now = self.remote.read(_place(key)), time.monotonic()
        with self._lock:
            before = self._seen.get(key)
            if mark is None or before is None or before[0] != mark:
                self._seen[key] = (mark or b"", now)
                return False
            return now - before[1] > self._renewed_s * _DEAD_AFTER_S / _RENEWED_S

    def _renew(self) -> None:
        while True:
            time.sleep(self._renewed_s)
            with self._lock:
                held = tuple(self._held)
            for key in held:
                with suppress(OutputError), self.remote.told():
                    self.remote.write(_place(key), self._mark(), several=True)
                with self._lock:
                    ended = key not in self._held
                if ended:  # it was written after it was removed
                    with suppress(OutputError), self.remote.told():
                        self.remote.remove(_place(key))

    def _mark(self) -> bytes:
        with self._lock:
            self._count += 1
            return f"{self._me} {self._count}\n".encode()


class SharedClipStore(ClipStore):
    """A local folder in front of a store that others share; see the module."""

    def __init__(self, folder: Path, leases: Leases, size_bytes: int | None = None) -> None:
        """The folder keeps ``size_bytes``, or as many as ``BULLETIN_CACHE_MB`` says."""
        super().__init__(folder)
        self._local = ClipStore(folder)
        self._leases = leases
        self._remote = leases.remote
        self._size = _size_bytes() if size_bytes is None else size_bytes
        self._added = 0
        self._absent: dict[str, float] = {}

    @property
    def local(self) -> ClipStore:
        """This machine's own folder, for what is made faster than it is sent."""
        return self._local

    def get(self, key: str) -> Speech | None:
        """As in any store; raises ``DamagedClipError``, and ``OutputError`` if unreachable."""
        damaged: DamagedClipError | None = None
        try:
            if found := super().get(key):
                return found
        except DamagedClipError as error:
            damaged = error
        speech = self._there(key)
        if damaged and not speech:
            raise damaged
        return speech

    def _there(self, key: str) -> Speech | None:
        now = time.monotonic()
        if now < self._absent.get(key, 0.0):
            return None
        with self._remote.told():
            data = self._remote.read(_clip(key))
        if data is None:
            kept = dict(self._absent)  # other threads change it
            self._absent = {each: at for each, at in kept.items() if at > now}
            self._absent[key] = now + _LOOK_AGAIN_S
            return None
        try:
            speech = unpacked(data, key)
        except ValueError as error:
            raise DamagedClipError(f"{self._remote.shown}/{_clip(key)}", str(error)) from error
        self._keep(key, speech, len(data))
        return speech

    def put(self, key: str, speech: Speech) -> None:
        """Store it there, then here; raises ``OutputError``."""
        data = packed(speech, key)
        with self._remote.told():
            self._remote.write(_clip(key), data, several=True)
        self._absent.pop(key, None)
        self._keep(key, speech, len(data))

    @contextmanager
    def claim(self, key: str) -> Iterator[bool]:
        """As in any store: among all processes on this machine, then among all machines."""
        with super().claim(key) as here:
            if not here:
                yield False
                return
            with self._leases.lease(key) as ours:
                if ours:
                    self._absent.pop(key, None)  # another may have stored it since
                yield ours

    def _keep(self, key: str, speech: Speech, size: int) -> None:
        super().put(key, speech)
        self._added += size
        if self._added > self._size // _PRUNED_EACH:
            self._added = 0
            housekeeping.prune(self.folder, max_size_bytes=self._size)


def _size_bytes() -> int:
    said = os.environ.get(SIZE, "")
    if said and not said.isdecimal():
        raise SettingsError(f"{SIZE} is {said!r}", todo="Give it a number of megabytes.")
    return int(said or _USUAL_MB) * 1_000_000


def _clip(key: str) -> str:
    return f"{key[:2]}/{key}.clip"


def _place(key: str) -> str:
    return f"{_CLAIMS}/{key}"
