"""The place that a feed is published to."""

from __future__ import annotations

import mimetypes
import os

from bulletin.config.podcast import PASSWORD, refuse_secrets
from bulletin.core import remote
from bulletin.core.address import is_address
from bulletin.publish.companions import MIME

# Without a charset, browsers would take Hindi text for Latin letters.
_KINDS = {**MIME, ".txt": f"{MIME['.txt']}; charset=utf-8", ".woff2": "font/woff2"}


class Destination(remote.Remote):
    """See :class:`bulletin.core.remote.Remote`; files have their types there."""

    _refused = "it cannot be published there"

    def __init__(self, address: str) -> None:
        """``address`` is a folder, or a URL that fsspec supports, without secrets."""
        for end, kind in _KINDS.items():
            if end.startswith("."):
                mimetypes.add_type(kind, end)  # where object stores look up a file's type
        refuse_secrets(address)
        password = os.environ.get(PASSWORD)
        known = {"password": password} if password and is_address(address) else {}
        super().__init__(address, **known)
