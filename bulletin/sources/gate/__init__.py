"""The gate before air: whether a text is a Hindi article at all, or something in its place."""

from __future__ import annotations

from bulletin.core.errors import NoArticleError, Place
from bulletin.core.model import Article
from bulletin.sources.gate.genres import unlike_in_kind
from bulletin.sources.gate.interface import like_an_interface
from bulletin.sources.gate.languages import FONT, ROMANISED, other_language
from bulletin.sources.gate.likeness import unlike_a_report
from bulletin.sources.gate.lists import listed, verse
from bulletin.sources.gate.machines import made_for_machines
from bulletin.sources.gate.printed import unlike_what_papers_print
from bulletin.sources.gate.prose import unlike_news
from bulletin.sources.gate.runs import run_of_words
from bulletin.sources.gate.sentences import with_dandas
from bulletin.sources.gate.stubs import stub
from bulletin.sources.gate.voices import in_others_voices
from bulletin.sources.options import Options

__all__ = ["check"]

_JOINERS = {ord(sign): None for sign in "\u200b\u200c\u200d\ufeff"}
"""They stand within words: without them «अच्\u200dछी» is one word, not two."""
_TODO = "Use the text of a Hindi article; if this is one, use --force."


def check(article: Article, options: Options) -> None:
    """Raise ``NoArticleError`` for anything but a Hindi article; ``options.force`` lets all pass.

    Some kinds are only reported, not refused: a page's stub with some news, verse, and text that
    does not read like news.
    """
    if options.force:
        return
    text = with_dandas(article.text.translate(_JOINERS))
    if what := made_for_machines(text):
        raise NoArticleError(f"it is {what}, not an article", todo=_TODO, place=Place(article.name))
    if says := listed(text):
        raise NoArticleError(says, todo=_TODO, place=Place(article.name))
    found = stub(text, article.title)
    if found and found.refused:
        raise NoArticleError(found.says, todo=_TODO, place=Place(article.name))
    if name := other_language(text):
        says = f"it is {name}" if name in (FONT, ROMANISED) else f"it is in {name}, not in Hindi"
        raise NoArticleError(says, todo=_TODO, place=Place(article.name))
    if what := run_of_words(text):
        raise NoArticleError(f"it is {what}, not an article", todo=_TODO, place=Place(article.name))
    if says := found.says if found else _unlike(text, article.title):
        options.tell(f"{article.name}: {says}; it is read all the same.")


def _unlike(text: str, title: str) -> str:
    """Why a text may be no news; '' if it may be."""
    if in_others_voices(text):
        return ""
    told = unlike_in_kind(text) or verse(text) or unlike_news(text, title)
    told = told or unlike_what_papers_print(text)
    return told or unlike_a_report(text) or like_an_interface(text)
