"""What is attached to an e-mail: the press note itself, or a whole forwarded letter."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage, Message
from itertools import islice

from bulletin.core.errors import SourceError
from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Article
from bulletin.sources.documents import recognised_here
from bulletin.sources.kinds import Kind
from bulletin.sources.options import Options
from bulletin.sources.readers import read_here

_NEVER_SENT = frozenset((Kind.MARKDOWN, Kind.FEED))
_MOST, _SECONDS = (20, 5, 5), 5.0
"""How many attachments of a letter are read, of a letter attached to it, and of one to that; and
the processor time after which no further one is begun.
"""


def attached(letter: EmailMessage, name: str, options: Options) -> Article | None:
    """The longest Hindi article among a letter's attachments, if longer than the letter's text.

    Attachments that hold no text, such as pictures, are skipped, and those that cannot be read are
    reported.
    """
    found = [
        (_hindi(article.text), what, article) for what, article in _articles(letter, name, options)
    ]
    most, what, article = max(found, key=lambda each: each[0], default=(0, "", None))
    if article is None or not most:
        return None
    options.tell(f"{name}: read from its attachment «{what}».")
    return article


def _articles(letter: EmailMessage, name: str, options: Options) -> Iterator[tuple[str, Article]]:
    most = _MOST[options.letters] if options.letters < len(_MOST) else 0
    within = replace(options, letters=options.letters + 1)
    started = time.process_time()
    for part in islice(letter.iter_attachments(), most):
        if time.process_time() - started > _SECONDS:
            options.tell(f"{name}: its further attachments are not read: they take too long.")
            return
        what = str(part.get_filename() or part["subject"] or part.get_content_type())
        try:
            document = recognised_here(name, _data(part), within)
            if document.kind not in _NEVER_SENT:
                yield what, read_here(document, within, options.tell)[0]
        except SourceError as error:
            if part.get_content_maintype() != "image":
                options.tell(f"{name}: its attachment «{what}» is not read: {error.what}.")


def _data(part: Message) -> bytes:
    """An attachment's bytes; for an attached letter, the letter itself."""
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _hindi(text: str) -> int:
    return len(HINDI_LETTER.findall(text))
