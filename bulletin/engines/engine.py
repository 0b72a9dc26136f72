"""What an engine is: the class to derive one from, with defaults for all but its essence."""

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

__all__ = ["Engine", "Readiness", "delivered", "heeded"]


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether an engine can speak here and now; if not, why, and what to do about it."""

    ready: bool
    why: str = ""
    todo: str = ""


class Engine(ABC):
    """What speaks: words in, a clip out. ``docs/engines.md`` shows a whole one.

    An engine has a ``name``, its voices, and :meth:`speak`; the rest has defaults. It is made
    without arguments, and must not load a model, open a connection or start a process before it is
    asked to speak.
    """

    name: str
    """What a user types, and the entry point's name."""

    limit: int | None = None
    """The most code points that one request may hold, or ``None``."""

    at_once: int = 1
    """How many requests it takes at a time, each from a thread of its own."""

    pace: Pace | None = None
    """How its host is asked; ``None`` for an engine on this machine, which needs no network."""

    rank: int = 0
    """``auto`` takes the engine of the highest rank that is ready, and never one of rank 0."""

    takes_ipa: bool = False
    """Whether a word may come with its sound behind it: ``न्गोज़ी[[ŋˈɡoʊzi]]``."""

    says_words: bool = True
    """Whether what it gives is speech, and is checked to be; not so for a tone that stands in."""

    source_type: str = "trainedAlgorithmicMedia"
    """IPTC's term of a digital source; ``algorithmicMedia`` for a voice that is made by rules."""

    longest_s: float = 60.0
    """The most seconds that one request can take: what takes longer has never been answered."""

    @property
    def version(self) -> str:
        """The software, model and settings that decide how it sounds: a part of a clip's key.

        Unless it is set, it is the version of the package that the engine comes in.
        """
        return _version_of(type(self).__module__.split(".")[0])

    @abstractmethod
    def voices(self) -> tuple[Voice, ...]:
        """The voices it has, the best first; it need not be ready."""

    @abstractmethod
    def speak(self, spoken: str, voice: Voice) -> Clip | Speech:
        """Say ``spoken``, asking once; raises ``EngineError`` where it can't.

        What can pass is a ``PassingError``, an answer without the speech a ``NoSpeechError``, and
        what holds for every other text too an ``EngineUnavailableError``: see
        ``bulletin.narration.retrying``. An engine that knows where its words stand says so in a
        ``Speech``; for one that answers with the clip alone, they are estimated.
        """

    def heeds(self, delivery: Delivery) -> Delivery:
        """What of a ``delivery`` it heeds: nothing, unless it has a :meth:`deliver` of its own.

        Words are spoken once for all deliveries of which it heeds the same.
        """
        return Delivery()

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Clip | Speech:
        """As :meth:`speak`, the way ``delivery`` asks as far as :meth:`heeds` has told."""
        return self.speak(spoken, voice)

    def check(self) -> Readiness:
        """Whether it can speak here and now, found out within a few seconds."""
        return Readiness(True)

    def close(self) -> None:
        """Let go of connections, processes and models."""
        return


def heeded(by: Engine, delivery: Delivery) -> Delivery:
    """What of a ``delivery`` an engine heeds; nothing where it is not derived from the class."""
    heeds = getattr(by, "heeds", None)
    return heeds(delivery) if heeds else Delivery()


def delivered(by: Engine, spoken: str, voice: Voice, delivery: Delivery) -> Clip | Speech:
    """What an engine says, by ``speak`` where it is not derived from the class."""
    deliver = getattr(by, "deliver", None)
    return deliver(spoken, voice, delivery) if deliver else by.speak(spoken, voice)


@cache
def _version_of(package: str) -> str:
    found = packages_distributions().get(package)
    return version(found[0]) if found else ""
