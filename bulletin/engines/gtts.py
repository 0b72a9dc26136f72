"""Google Translate's voice through gTTS's public face: its request bodies, sent by us.

gTTS's own sending opens a TLS connection for each part without verifying it, waits for ever, and
takes an answer without audio for a success. Here parts share kept-alive, verified connections,
and an answer counts when it decodes.
"""

from __future__ import annotations

import base64
import binascii
import random
import re
import time

import requests
from gtts import gTTS
from requests.adapters import HTTPAdapter

from audio.clip import Clip
from audio.codec import decode
from audio.errors import SoundError
from bulletin.engines import Readiness
from bulletin.errors import EngineUnavailableError, SpeechError
from bulletin.model import Voice

__all__ = ["HOST", "GttsEngine", "cause"]

HOST = "https://translate.google.com"
_URL = f"{HOST}/_/TranslateWebserverUi/data/batchexecute"
_AUDIO = re.compile(rb'jQ1olc","\[\\"(.*?)\\"]')

_CONNECT_S = 5
_ANSWER_S = 15
_CHECK_S = 3
_TRIES = 4
_LONGEST_WAIT_S = 10.0
_PASSING = frozenset({429, 500, 502, 503, 504})
_OFFLINE = "Speak offline with --engine espeak, or try again later."


class GttsEngine:
    """See the module."""

    name = "gtts"
    version = "translate.google.com/1"
    limit = gTTS.GOOGLE_TTS_MAX_CHARS
    at_once = 8
    rank = 30

    def __init__(self) -> None:
        """Opens no connection yet."""
        self._session = requests.Session()
        self._session.headers.update(gTTS.GOOGLE_TTS_HEADERS)
        pool = HTTPAdapter(pool_connections=1, pool_maxsize=self.at_once, pool_block=True)
        self._session.mount("https://", pool)

    def voices(self) -> tuple[Voice, ...]:
        """The one Hindi voice that Google Translate has."""
        return (Voice(self.name, "hi", "hi", "a woman's voice, from the network"),)

    def check(self) -> Readiness:
        """Whether the host answers, with a certificate that holds, within three seconds."""
        try:
            self._session.head(HOST, timeout=_CHECK_S)
        except requests.RequestException as error:
            return Readiness(False, *cause(error))
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        """One request, tried up to four times while what fails can pass; raises ``EngineError``."""
        body = _body(spoken, voice.language)
        for tries_left in reversed(range(_TRIES)):
            wait = 2 ** (_TRIES - tries_left - 1) * random.uniform(0.2, 0.5)  # noqa: S311
            try:
                answer = self._session.post(_URL, data=body, timeout=(_CONNECT_S, _ANSWER_S))
            except requests.RequestException as error:
                if tries_left and _can_pass(error):
                    time.sleep(wait)
                    continue
                why, todo = cause(error)
                raise EngineUnavailableError(f"gtts: {why}", todo=todo) from error
            if answer.ok:
                return _clip(answer.content, spoken)
            if not tries_left or answer.status_code not in _PASSING:
                raise _refusal(answer)
            time.sleep(max(wait, _asked_to_wait(answer)))
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        """Close the kept-alive connections."""
        self._session.close()


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
        raise SpeechError(f"gtts: the answer for {spoken!r} holds no audio", todo=_OFFLINE)
    try:
        return decode(base64.b64decode(found[1], validate=True))
    except (binascii.Error, SoundError) as error:
        raise SpeechError(f"gtts: the audio for {spoken!r} cannot be decoded") from error


def _refusal(answer: requests.Response) -> SpeechError:
    status = f"{answer.status_code} {answer.reason}"
    if answer.status_code == requests.codes.too_many_requests:
        return SpeechError(f"gtts: too many requests ({status})", todo=_OFFLINE)
    return SpeechError(f"gtts: the host refused to speak ({status})", todo=_OFFLINE)


def _asked_to_wait(answer: requests.Response) -> float:
    seconds = answer.headers.get("Retry-After", "")
    return min(float(seconds), _LONGEST_WAIT_S) if seconds.isdigit() else 0.0


def _can_pass(error: requests.RequestException) -> bool:
    # A connection that is cut behind a proxy comes as a ProxyError, so that one is tried again too.
    broken = isinstance(error, requests.ConnectionError | requests.Timeout)
    return broken and not isinstance(error, requests.exceptions.SSLError)


def cause(error: requests.RequestException) -> tuple[str, str]:
    """What failed in the words of the network, and what to do."""
    text = str(error)
    if isinstance(error, requests.exceptions.SSLError):
        return (
            "the certificate of translate.google.com does not hold",
            "Check the clock; behind a company's proxy, set REQUESTS_CA_BUNDLE.",
        )
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy does not answer", "Check HTTPS_PROXY."
    if isinstance(error, requests.Timeout):
        return "translate.google.com did not answer in time", _OFFLINE
    if "resolve" in text or "getaddrinfo" in text or "Name or service" in text:
        return "the name translate.google.com cannot be found (DNS)", _OFFLINE
    return "translate.google.com is out of reach", _OFFLINE
