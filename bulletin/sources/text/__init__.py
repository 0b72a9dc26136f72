"""Plain text: the article as given, with tables, tags and messages made speakable."""

from __future__ import annotations

from bulletin.core.model import Article
from bulletin.sources.documents import Document
from bulletin.sources.front_matter import without
from bulletin.sources.misread import unescaped
from bulletin.sources.options import Options
from bulletin.sources.tables import tables_said
from bulletin.sources.text import chat
from bulletin.sources.text.app_marks import without_a_handle, without_comments
from bulletin.sources.text.letters import pasted
from bulletin.sources.text.line_breaks import without_added_breaks
from bulletin.sources.text.page_numbers import without_page_numbers
from bulletin.sources.text.running_lines import flowing
from bulletin.sources.text.typed_tags import untagged

__all__ = ["read"]


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in a text; what its lines are is left to be guessed. A chat may have several.

    A conversation keeps its timestamps, by which the gate recognises it.
    """
    text, comments = without_comments(unescaped(without(document.text)))
    if comments:
        what = "a comment" if comments == 1 else f"{comments} comments"
        options.tell(f"{document.name}: left out {what} below the text.")
    text = without_page_numbers(flowing(text))
    text = without_added_breaks(without_a_handle(text))
    text = untagged(pasted(text, document.name, options))
    text = chat.without_a_titles_stop(chat.without_answers(text))
    is_sent_on = chat.is_chat(text) and (options.force or not chat.is_talk(text))
    found, out = chat.stories(text) if is_sent_on else ([text], 0)
    if out:
        what = "a message that is" if out == 1 else f"{out} messages that are"
        options.tell(f"{document.name}: left out {what} no news.")
    return tuple(Article(document.name, tables_said(each)) for each in found)
