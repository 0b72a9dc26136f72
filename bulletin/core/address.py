"""Addresses as they may be shown: without names, passwords, queries and fragments.

Anything before an ``@`` or after a ``?`` may be a secret. It is used but never shown: not in
messages, records, manifests or pages.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import PurePath

from bulletin.core.lazy_pattern import lazy_pattern

SECRETS = (
    "BULLETIN_ICECAST_PASSWORD",
    "BULLETIN_TARGET_PASSWORD",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
)
"""Environment variables whose values are never shown."""

_SCHEME = lazy_pattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_WRITTEN = lazy_pattern(
    r"[a-z][a-z0-9+.-]*://(?:(?![a-z][a-z0-9+.-]*://)[^\s\"'<>«»`\x00-\x1f\x7f-\x9f])+",
    re.IGNORECASE,
)
_HAS_PORT = lazy_pattern(r"[^:]*(:\d*)?|\[[^\]]*\](:\d*)?")
_QUERY = lazy_pattern(r"\?[\w.~%-]+=[^\s\"'<>«»`)]*")
_CREDENTIAL = lazy_pattern(r"://([^/?#\s]*)@")
_LEAST_SECRET = 4


@dataclass(frozen=True, slots=True)
class Address:
    """A network address: ``full`` is for use; as text it is what may be shown."""

    full: str = field(repr=False)

    def __str__(self) -> str:
        """See :func:`shown`."""
        return shown(self.full)

    def __repr__(self) -> str:
        """The same, in quotes."""
        return repr(str(self))


def is_address(source: str) -> bool:
    """Whether a source's name is an address, not a path."""
    return bool(_SCHEME.match(source))


def public_name(source: str) -> str:
    """A source's name without the folders of a file, which are the newsroom's own."""
    return source if is_address(source) else PurePath(source).name


def shown(source: str) -> str:
    """How an address or a path may be shown to others.

    Bytes of a path that are not UTF-8 become replacement characters.
    """
    if not is_address(source):
        return os.fsencode(source).decode("utf-8", "replace") if _is_odd(source) else source
    scheme, _, rest = source.partition("://")
    authority, slash, path = _cut(rest).partition("/")
    if "@" in authority:
        authority = authority.rpartition("@")[2]
    elif not _HAS_PORT.fullmatch(authority):
        # A password with a slash or a question mark in it: its end cannot be found.
        authority, slash, path = "…", "", ""
    return f"{scheme}://{authority}{slash}{path}"


def credentials(source: str) -> tuple[str, str]:
    """The name and the password in an address; empty if there is none."""
    authority = source.partition("://")[2].partition("/")[0]
    if not is_address(source) or "@" not in authority:
        return "", ""
    name, _, password = authority.rpartition("@")[0].partition(":")
    return name, password


def scrubbed(text: str) -> str:
    """``text`` with every address in it as it may be shown, and without the values of secrets."""
    for secret in _secrets():
        text = text.replace(secret, "…")
    if "://" in text:
        text = _WRITTEN.sub(lambda found: shown(found[0]), text)
    return _QUERY.sub("?…", text)


def _cut(rest: str) -> str:
    """The part of an address after its scheme, without query and fragment."""
    return re.split(r"[?#]", rest, maxsplit=1)[0]


def _secrets() -> list[str]:
    named = [os.environ.get(name, "") for name in SECRETS]
    proxies = (value for name, value in os.environ.items() if name.lower().endswith("_proxy"))
    for proxy in proxies:
        if found := _CREDENTIAL.search(proxy):
            named.append(found[1].partition(":")[2])
    return sorted((each for each in named if len(each) >= _LEAST_SECRET), key=len, reverse=True)


def _is_odd(source: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in source)
