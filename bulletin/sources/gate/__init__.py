"""Before air: whether a text is an article in the language at all, or something in its stead."""

from __future__ import annotations

from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Article
from bulletin.sources.gate.languages import other_language
from bulletin.sources.gate.machines import made_for_machines
from bulletin.sources.gate.stubs import stub
from bulletin.sources.options import Options

__all__ = ["check"]

_TODO = "If it is right as it is, say --force."


def check(article: Article, options: Options) -> None:
    """Raise ``SourceError`` for what is no article in Hindi; ``options.force`` lets all pass.

    A page's stub that holds some news is told, not refused.
    """
    if options.force:
        return
    text = article.text
    if what := made_for_machines(text):
        raise SourceError(f"it is {what}, no article", todo=_TODO, place=Place(article.name))
    found = stub(text, article.title)
    if found and found.refused:
        raise SourceError(found.says, todo=_TODO, place=Place(article.name))
    if name := other_language(text):
        raise SourceError(f"it is in {name}, not in Hindi", todo=_TODO, place=Place(article.name))
    if found:
        options.tell(f"{article.name}: {found.says}.")
