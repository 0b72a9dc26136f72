"""E-mails (``.eml``) and saved pages (``.mht``): the part that has the article."""

from __future__ import annotations

import email
import re
from dataclasses import replace
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from itertools import chain, repeat

from bulletin.core.errors import Place, SourceError
from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Article, Block, Look
from bulletin.sources import encodings
from bulletin.sources.attachments import attached
from bulletin.sources.blocks import About
from bulletin.sources.blocks import article as assembled
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.options import Options
from bulletin.sources.tables import tables_said
from bulletin.sources.text import chat
from bulletin.sources.text.letters import article_of, bare_subject, is_said, unquoted

_COVER = 400
"""A text with fewer Hindi letters may only say that a note is attached."""

_STUB = 0.5
"""A plain text with a smaller share of the Hindi letters of the HTML only refers to that."""

_TAG = re.compile(r"<[^<>]{0,400}>")
_FLOWED = re.compile(r"(?<=\S)(?<!^--)( {0,2}) \n(?=[^\s>])", re.MULTILINE)
"""A line that continues in the next one, in a letter with ``format=flowed`` (RFC 3676)."""
_RULE = re.compile(r"^-- ?$", re.MULTILINE)
_SIGNATURE = re.compile("^-- $", re.MULTILINE)
_QUOTE = re.compile(
    r"</blockquote>|<blockquote\b(?:(?P<cites>[^<>]{0,400}(?:gmail_quote|type=.?cite))|)[^<>]{0,400}>",
    re.IGNORECASE,
)
_SENTENCE = re.compile("[\u0900-\u0963] ?।")
_LONGEST_FIELD = 10_000


class _Policy(EmailPolicy):
    """Reads a letter's fields up to a length, as their parsers are slow and never stop early."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_FIELD]


_POLICY = _Policy()


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in an e-mail or a saved page; raises ``SourceError`` if there is none.

    An e-mail's subject is its headline, unless its text begins with one.
    """
    with told_as_damaged("letter", document.name, "Save only its text."):
        letter = email.message_from_bytes(document.data, policy=_POLICY)
        assert isinstance(letter, EmailMessage)  # noqa: S101 - what this policy makes
        subject, body, text, saved = _parts(letter)
        about = len(HINDI_LETTER.findall(text if body is not None else ""))
        note = attached(letter, document.name, options) if about < _COVER and not saved else None
    if note is not None and len(HINDI_LETTER.findall(note.text)) > about:
        return (note,)
    if body is None or not text.strip():
        todo = "Save the attachment, and use that."
        raise SourceError("the e-mail has no text", todo=todo, place=Place(document.name))
    if body.get_content_type() == "text/html":
        from bulletin.sources import html

        if saved:
            return (html.of_page(document.name, text, options, saved=True),)
        text = _unquoted(text)
        known = About() if is_said(subject, _TAG.sub("\n", text)) else About(subject)
        return (_within(html.of_fragment(document.name, text, known, options), options),)
    subject, text = article_of(subject, text, document.name, options)
    text = unquoted(text, document.name, options, mail=True)
    plain = encodings.of_font(_unsigned(text), document.name, options)
    plain = chat.unmarked(plain) if chat.is_chat(plain) else plain
    if subject and not is_said(subject, plain):
        plain = f"{subject}\n\n{plain}"
    return (Article(document.name, tables_said(plain.strip())),)


def _unsigned(text: str) -> str:
    """A letter's text without its signature; a press note may go on below a rule without the space
    that marks one (RFC 3676, 4.3), or if that is longer than what is above.
    """
    told = max((found.end() for found in _SENTENCE.finditer(text)), default=0)
    for rule in (_SIGNATURE.search(text), _RULE.search(text, told)):
        if rule and len(text) - rule.end() < rule.start():
            return text[: rule.start()]
    return text


def _unquoted(page: str) -> str:
    """A letter's HTML without the letters that it answers, unless they are most of its text."""
    kept: list[str] = []
    depth = at = 0
    for tag in _QUOTE.finditer(page):
        opens = not tag[0].startswith("</")
        if not depth and opens and tag["cites"]:
            kept.append(page[at : tag.start()])
            depth = 1
        elif depth:
            depth += 1 if opens else -1
            at = tag.end()
    own = "".join(kept) + ("" if depth else page[at:])
    return own if 2 * len(HINDI_LETTER.findall(own)) > len(HINDI_LETTER.findall(page)) else page


def _within(article: Article, options: Options) -> Article:
    """A letter's article, or that of the letter within it, in the lines that are its own."""
    subject, text = article_of("", article.text, article.name, options)
    start = article.text.find(text)
    if len(text) == len(article.text) or start < 0:
        return article
    first = article.text.count("\n", 0, start)
    kept = slice(first, first + text.count("\n") + 1)
    blocks, looks = article.blocks[kept], article.looks[kept]
    if not start:
        return replace(article, text=text, blocks=blocks, looks=looks)
    known = About() if is_said(subject, text) else About(subject)
    prose = zip(text.split("\n"), chain(looks, repeat(Look.PLAIN)), strict=False)
    lines = blocks or (Block(line, 0, look=look) for line, look in prose)
    return assembled(article.name, (replace(each, line=0) for each in lines), known)


def _parts(letter: EmailMessage) -> tuple[str, MIMEPart | None, str, bool]:
    """An e-mail's subject, the part that holds its text, that text, and whether it is HTML."""
    saved = letter.get_content_type() == "multipart/related"
    order = ("html", "related", "plain") if saved else ("plain", "html")
    body = letter.get_body(preferencelist=order)
    text = _text(body) if body is not None else ""
    shown = letter.get_body(preferencelist=("html",))
    if shown is not None and shown is not body:
        page = _text(shown)
        if len(HINDI_LETTER.findall(text)) < _STUB * len(HINDI_LETTER.findall(_TAG.sub("", page))):
            body, text = shown, page
    return bare_subject(str(letter["subject"] or "")), body, text, saved


def _charset(data: bytes, part: MIMEPart) -> str:
    """The charset that a part declares, unless its bytes are Hindi in UTF-8, as programs that
    declare a Western one send it.
    """
    try:
        hindi = HINDI_LETTER.search(data.decode())
    except UnicodeDecodeError:
        hindi = None
    return "utf-8" if hindi else part.get_content_charset() or "utf-8"


def _text(part: MIMEPart) -> str:
    """A part's characters, whatever its charset is called."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    charset = _charset(data, part)
    try:
        text = data.decode(charset, "replace").replace("\r\n", "\n")
    except (LookupError, UnicodeError):  # not every codec supports error handlers
        text = data.decode("utf-8", "replace").replace("\r\n", "\n")
    if str(part.get_param("format", "")).casefold() != "flowed":
        return text
    spaced = str(part.get_param("delsp", "")).casefold() != "yes"
    return _FLOWED.sub(r"\1 " if spaced else r"\1", text)
