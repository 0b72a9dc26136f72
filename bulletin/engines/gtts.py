"""Google Translate's voice: gTTS builds the request bodies, this module sends them.

gTTS itself opens an unverified TLS connection for each part, never times out, and takes an answer
without audio for a success. Here parts share kept-alive, verified connections; the environment's
proxies and certificates are used; and an answer only counts if it decodes. Rate limit and retries
are decided in ``bulletin.narration.retrying``.
"""

from __future__ import annotations

import base64
import binascii
import re
import time
from dataclasses import dataclass

import requests
import urllib3
from gtts import gTTS
from requests.adapters import HTTPAdapter

from audio.clip import Clip
from audio.codec import decode
from audio.errors import SoundError
from bulletin.core.errors import (
    EngineUnavailableError,
    NoSpeechError,
    PassingError,
    SpeechError,
    ThrottledError,
)
from bulletin.core.model import Voice
from bulletin.engines import Engine, Readiness
from bulletin.engines.rate_limit import Pace

HOST = "https://translate.google.com"
_URL = f"{HOST}/_/TranslateWebserverUi/data/batchexecute"
_AUDIO = re.compile(rb'jQ1olc","\[\\"(.*?)\\"]')
_BEGUN = b'jQ1olc","['

_TOO_MUCH = frozenset({429, 503})
_PASSING = frozenset({408, 500, 502, 504})
_AT_A_TIME = 65_536
_MOST_BYTES = 4_000_000
"""The largest answer: ten minutes of speech as the host encodes it."""

_A_CHARACTER_S = 2.0
_LEAST_S = 10.0
"""After these seconds, and these for each character, an answer is not decoded any further. A digit,
the longest character to say, takes a third of that.
"""

_OFFLINE = "Speak offline with --engine espeak, or try again later."


@dataclass(frozen=True, slots=True)
class Timeouts:
    """The most seconds that a connection, a whole answer, and :meth:`GttsEngine.check` may take."""

    connect_s: float = 5.0
    answer_s: float = 10.0
    check_s: float = 3.0


class GttsEngine(Engine):
    """See the module."""

    name = "gtts"
    version = "translate.google.com/1"
    limit = gTTS.GOOGLE_TTS_MAX_CHARS
    at_once = 12
    rank = 30
    longest_s = 30.0  # its timeouts are shorter, but a DNS lookup has none

    def __init__(self, timeouts: Timeouts | None = None, pace: Pace | None = None) -> None:
        """Opens no connection yet."""
        self.pace: Pace | None = pace or Pace()
        self._timeouts = timeouts or Timeouts()
        self._session = requests.Session()
        self._session.headers.update(gTTS.GOOGLE_TTS_HEADERS)
        pool = HTTPAdapter(pool_connections=1, pool_maxsize=self.at_once, pool_block=True)
        self._session.mount("https://", pool)

    def voices(self) -> tuple[Voice, ...]:
        """The one Hindi voice that Google Translate has."""
        return (Voice(self.name, "hi", "hi", "a woman's voice, from the network"),)

    def check(self) -> Readiness:
        """Whether the host answers, with a valid certificate, within three seconds."""
        try:
            self._session.head(HOST, timeout=self._timeouts.check_s, allow_redirects=False)
        except requests.RequestException as error:
            return Readiness(False, *cause(error))
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        """One request; raises ``EngineError`` (see ``bulletin.narration.retrying``)."""
        body = _body(spoken, voice.language)
        try:
            return _clip(self._content(body), spoken)
        except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
            why, todo = cause(error)
            if isinstance(error, requests.exceptions.SSLError):
                raise EngineUnavailableError(f"gtts: {why}", todo=todo) from error
            raise PassingError(f"gtts: {why}", todo=todo) from error

    def close(self) -> None:
        """Close the kept-alive connections."""
        self._session.close()

    def _content(self, body: str) -> bytes:
        """The whole answer to ``body``; raises the network's errors, or the host's refusal."""
        timeouts = (self._timeouts.connect_s, self._timeouts.answer_s)
        by = time.monotonic() + sum(timeouts)
        content = bytearray()
        with self._session.post(
            _URL, data=body, timeout=timeouts, stream=True, allow_redirects=False
        ) as answer:
            _refuse(answer)
            # A read timeout applies to each piece, so a slow drip would never reach it.
            while piece := answer.raw.read1(_AT_A_TIME, decode_content=True):
                content += piece
                if len(content) > _MOST_BYTES:
                    raise NoSpeechError(
                        f"gtts: the answer has more than {_MOST_BYTES:,} bytes", todo=_OFFLINE
                    )
                if time.monotonic() > by:
                    raise requests.ReadTimeout("the answer comes too slowly")
        return bytes(content)


def _body(spoken: str, language: str) -> str:
    """The body of the one request for ``spoken``, which phrasing has cut to size."""
    try:
        bodies: list[str] = gTTS(
            spoken,
            lang=language,
            lang_check=False,
            pre_processor_funcs=[],
            tokenizer_func=lambda text: [text],
        ).get_bodies()
    except AssertionError as error:
        raise SpeechError(f"gtts: there is nothing to say in {spoken!r}") from error
    (body,) = bodies
    return body


def _clip(content: bytes, spoken: str) -> Clip:
    found = _AUDIO.search(content)
    if not found:
        if _BEGUN in content:
            raise PassingError(f"gtts: the answer for {spoken!r} is incomplete", todo=_OFFLINE)
        raise NoSpeechError(f"gtts: the answer for {spoken!r} has no audio", todo=_OFFLINE)
    try:
        longest_s = max(_LEAST_S, _A_CHARACTER_S * len(spoken))
        return decode(base64.b64decode(found[1], validate=True), longest_s)
    except (binascii.Error, SoundError) as error:
        what = f"gtts: the audio for {spoken!r} cannot be decoded ({error})"
        raise PassingError(what, todo=_OFFLINE) from error


def _refuse(answer: requests.Response) -> None:
    """Raise the error for a status other than 200."""
    if 200 <= answer.status_code < 300:
        return
    status = f"{answer.status_code} {answer.reason}"
    if answer.status_code in _TOO_MUCH:
        wait_s = _asked_to_wait(answer)
        raise ThrottledError(f"gtts: too many requests ({status})", todo=_OFFLINE, wait_s=wait_s)
    if answer.status_code in _PASSING:
        raise PassingError(f"gtts: the host reports an error ({status})", todo=_OFFLINE)
    if answer.is_redirect:  # the words are for this host alone
        raise EngineUnavailableError(f"gtts: the host redirects ({status})", todo=_OFFLINE)
    raise EngineUnavailableError(f"gtts: the host refused to speak ({status})", todo=_OFFLINE)


def _asked_to_wait(answer: requests.Response) -> float:
    """The seconds of ``Retry-After``, which may be a date; 0 if there is none."""
    asked = answer.headers.get("Retry-After")
    try:
        return urllib3.Retry().parse_retry_after(asked) if asked else 0.0
    except urllib3.exceptions.InvalidHeader:
        return 0.0


def cause(error: Exception) -> tuple[str, str]:
    """What failed in the network's terms, and what to do."""
    text = str(error)
    if isinstance(error, requests.exceptions.SSLError):
        return (
            "the certificate of translate.google.com is not valid",
            "Check the clock; behind a company's proxy, set REQUESTS_CA_BUNDLE.",
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy does not answer", "Check HTTPS_PROXY."
    if isinstance(error, requests.Timeout | urllib3.exceptions.TimeoutError):
        return "translate.google.com did not answer in time", _OFFLINE
    if "resolve" in text or "getaddrinfo" in text or "Name or service" in text:
        return "the name translate.google.com cannot be found (DNS)", _OFFLINE
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return "translate.google.com sent an incomplete answer", _OFFLINE
    return "translate.google.com cannot be reached", _OFFLINE
