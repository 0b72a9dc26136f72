"""The engine class to derive from, with defaults for everything that is optional."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cache
from importlib.metadata import packages_distributions, version
from typing import TYPE_CHECKING

from bulletin.core.model import Delivery, Voice

if TYPE_CHECKING:
    from audio.clip import Clip
    from bulletin.engines.rate_limit import Pace
    from bulletin.engines.speech import Speech


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine can speak here and now; if not, why, and what to do about it."""

    ready: bool
    why: str = ""
    todo: str = ""


class Engine(ABC):
    """Words in, a clip out. ``docs/engines.md`` shows a complete one.

    An engine has a ``name``, its voices, and :meth:`speak`; the rest has defaults. It is created
    without arguments, and must not load a model, open a connection or start a process before it is
    asked to speak.
    """

    name: str
    """What a user types, and the entry point's name."""

    limit: int | None = None
    """The most code points in one request, or ``None``."""

    at_once: int = 1
    """How many requests it takes at a time, each from its own thread."""

    pace: Pace | None = None
    """The rate limit of its host; ``None`` for an engine on this machine, which needs no network.
    """

    rank: int = 0
    """``auto`` takes the ready engine of the highest rank, and never one of rank 0."""

    takes_ipa: bool = False
    """Whether a word may be followed by its phonemes: ``न्गोज़ी[[ŋˈɡoʊzi]]``."""

    says_words: bool = True
    """Whether its output is speech, and checked for it; not so for a placeholder tone."""

    source_type: str = "trainedAlgorithmicMedia"
    """IPTC's term for a digital source; ``algorithmicMedia`` for a rule-based voice."""

    longest_s: float = 60.0
    """The most seconds that one request can take; one that takes longer never ends."""

    @property
    def version(self) -> str:
        """The software, model and settings that decide how it sounds: part of a clip's key.

        By default, the version of the package that the engine comes in.
        """
        return _version_of(type(self).__module__.split(".")[0])

    @abstractmethod
    def voices(self) -> tuple[Voice, ...]:
        """Its voices, the best first; it need not be ready."""

    @abstractmethod
    def speak(self, spoken: str, voice: Voice) -> Clip | Speech:
        """Say ``spoken``, trying once; raises ``EngineError`` on failure.

        Raise ``PassingError`` for a temporary failure, ``NoSpeechError`` for an answer without the
        speech, and ``EngineUnavailableError`` if every other text would fail too: see
        ``bulletin.narration.retrying``. An engine that knows the places of its words returns a
        ``Speech``; for a clip alone, they are estimated.
        """

    def heeds(self, delivery: Delivery) -> Delivery:
        """The part of a ``delivery`` that it heeds: none, unless it overrides :meth:`deliver`.

        Words are spoken once for all deliveries of which it heeds the same.
        """
        return Delivery()

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Clip | Speech:
        """Like :meth:`speak`, in the manner of ``delivery``, as far as :meth:`heeds` returns it."""
        return self.speak(spoken, voice)

    def check(self) -> Readiness:
        """Whether it can speak here and now, determined within a few seconds."""
        return Readiness(True)

    def close(self) -> None:
        """Release connections, processes and models."""
        return


def heeded(by: Engine, delivery: Delivery) -> Delivery:
    """The part of a ``delivery`` an engine heeds; none if it is not derived from the class."""
    heeds = getattr(by, "heeds", None)
    return heeds(delivery) if heeds else Delivery()


def delivered(by: Engine, spoken: str, voice: Voice, delivery: Delivery) -> Clip | Speech:
    """An engine's answer, from ``speak`` if it is not derived from the class."""
    deliver = getattr(by, "deliver", None)
    return deliver(spoken, voice, delivery) if deliver else by.speak(spoken, voice)


@cache
def _version_of(package: str) -> str:
    found = packages_distributions().get(package)
    return version(found[0]) if found else ""
