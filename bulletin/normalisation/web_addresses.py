"""Web addresses: those that matter are read, the others skipped.

An address matters near a mention of a site or an application, before a postposition, or as a bare
host name in the running text. A link that a page pasted in does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.language import Language
from bulletin.normalisation.context import INDIC, near, next_word, number_starts
from bulletin.normalisation.latin import say_name
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_NEAR = 90
_HOST = r"[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9][A-Za-z0-9-]{0,62}){1,6}"
_LINK = re.compile(
    rf"(?:https?://|www\.)(?P<host>{_HOST})(?::[0-9]+)?(?P<path>/[!-~]*)?", re.IGNORECASE
)
_AT = re.compile("@")
_LOCAL = re.compile(r"[A-Za-z0-9._%+-]{1,64}$")
_DOMAIN = re.compile(_HOST)
_HANDLE = re.compile(r"(?![0-9]+(?![A-Za-z0-9_]))[A-Za-z0-9_]{1,30}(?!@)")
_ENDING = re.compile(
    r"\.(?:com|in|org|net|gov|nic|edu|co|ac|info|tv|io|ai|biz|news|us|uk|app|dev|me"
    r"|jpg|jpeg|png|pdf|doc|docx|xls|xlsx|php|html|htm|mp3|mp4|txt)(?![A-Za-z0-9-])"
)
_HOST_BEFORE = re.compile(r"(?:[A-Za-z0-9-]+\.)*[A-Za-z0-9-]*[A-Za-z-][A-Za-z0-9-]*$")
_TAIL_OF_HOST = re.compile(r"(?:\.[A-Za-z0-9-]{1,62})*(?P<path>(?:/[!-~]*)?)")
_IP = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}(?![0-9.]*[0-9])")
# Devanagari after the sign stays open to later passes.
_HASHTAG = re.compile(f"#([A-Za-z0-9_]{{0,80}})(?=([{INDIC}]?))")
_REACH = 64


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = [
        *_links(text, language),
        *_at_signs(text, language),
        *_hosts(text, language),
        *_numeric(text, language),
        *_hashtags(text, language),
    ]
    yield from sorted(found, key=lambda reading: (reading.start, -reading.end))


def _links(text: str, language: Language) -> Iterator[Reading]:
    if "://" not in text and "www." not in text.lower():
        return
    for match in _LINK.finditer(text):
        path = (match["path"] or "").rstrip(".,;:!?)'\"")
        end = match.end() - len(match["path"] or "") + len(path)
        if _matters(text, match.start(), end, language):
            spoken = _say_host(match["host"], language) + _say_path(path, language)
            if match[0][:4].lower() == "www.":
                spoken = f"{_say_host('www', language)} {language.says['dot']} {spoken}"
            yield Reading(match.start(), end, spoken)
        else:
            yield Reading(match.start(), end, "")


def _at_signs(text: str, language: Language) -> Iterator[Reading]:
    for at in _AT.finditer(text):
        local = _LOCAL.search(text[max(0, at.start() - _REACH) : at.start()])
        domain = _DOMAIN.match(text, at.end())
        if local and domain:
            start = at.start() - len(local[0])
            words = [_say_host(local[0], language), language.says["email_at"]]
            yield Reading(start, domain.end(), " ".join([*words, _say_host(domain[0], language)]))
            continue
        handle = None if local else _HANDLE.match(text, at.end())
        if not handle:
            continue
        if next_word(text, handle.end()) in language.cues["address_in_sentence"]:
            yield Reading(at.start(), handle.end(), " ".join(say_name(handle[0], language)))
        else:
            yield Reading(at.start(), handle.end(), "")


def _hosts(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for ending in _ENDING.finditer(text):
        if ending.start() < done:
            continue
        host = _HOST_BEFORE.search(text[max(done, ending.start() - _REACH) : ending.start()])
        rest = _TAIL_OF_HOST.match(text, ending.end())
        if not host or not rest:
            continue
        start = ending.start() - len(host[0])
        path = rest["path"].rstrip(".,;:!?)'\"")
        end = rest.start("path") + len(path)
        named = text[start : rest.start("path")]
        done = end
        yield Reading(start, end, _say_host(named, language) + _say_path(path, language))


def _numeric(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        match = _IP.match(text, start)
        if match:
            parts = [" ".join(say_name(part, language)) for part in match[0].split(".")]
            yield Reading(start, match.end(), f" {language.says['dot']} ".join(parts))


def _hashtags(text: str, language: Language) -> Iterator[Reading]:
    for match in _HASHTAG.finditer(text):
        if not match[1].strip("0123456789_") and not match[2]:
            continue
        words = [language.symbols.get("#", ""), *say_name(match[1], language, digits=False)]
        yield Reading(match.start(), match.end(), " ".join(filter(None, words)))


def _matters(text: str, start: int, end: int, language: Language) -> bool:
    return next_word(text, end) in language.cues["address_in_sentence"] or near(
        text, start, end, _NEAR, language.cues["address_matters"]
    )


def _say_host(host: str, language: Language) -> str:
    """``hcraj.nic.in``: the names, with the words for dots and dashes between them."""
    signs = {".": "dot", "-": "hyphen", "_": "underscore"}
    words: list[str] = []
    for part in re.split(r"([._-])", host):
        if part in signs:
            words.append(language.says[signs[part]])
        elif part.lower() in language.hosts:
            words.append(language.hosts[part.lower()])
        elif part:
            words += say_name(part, language)
    return " ".join(words)


def _say_path(path: str, language: Language) -> str:
    """The path after a host without its query, each step after «स्लैश»."""
    steps = [step for step in re.split("[?#]", path)[0].split("/") if step]
    return "".join(f" {language.says['slash']} {_say_host(step, language)}" for step in steps)


PASS = Pass("address", _read)
