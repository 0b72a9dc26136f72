"""Sources into a bulletin: articles understood and composed, or a script as it says."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from bulletin import script, sources, structure
from bulletin.config import Settings
from bulletin.language import load
from bulletin.model import Article, Bulletin, Story
from bulletin.programme import compose

__all__ = ["LANGUAGE", "read"]

LANGUAGE = "hi"
_UNTITLED = "समाचार"
_AS_IT_IS = sources.Options()


def read(
    names: Sequence[str],
    title: str | None,
    date: datetime.date | None,
    settings: Settings,
    plain: bool = False,
    reading: sources.Options = _AS_IT_IS,
) -> Bulletin:
    """The bulletin of a story from each source, of a feed several; raises ``InputError``.

    It is a programme where the settings have one, unless it shall be ``plain``. Without a
    ``title`` it has the programme's, else that of its first headline; without a ``date``, today's.

    A source may be a script: then all is as the first script says, and no programme is made. What
    is named here stands above it.
    """
    language, today = load(LANGUAGE), date or datetime.date.today()
    heads: list[Bulletin] = []
    stories: list[Story] = []
    for name in names:
        found = sources.document(name, reading)
        if script.is_script(found.text):
            heads.append(script.parse(Article(found.name, found.text), today))
            stories += heads[-1].stories
        else:
            articles = sources.articles(found, reading)
            stories += (structure.story(article, language) for article in articles)
    bulletin = heads[0] if heads else Bulletin("", today, ())
    bulletin = replace(
        bulletin,
        title=title or bulletin.title,
        date=date or bulletin.date,
        stories=tuple(stories),
    )
    if not heads and not plain:
        bulletin = compose(bulletin, settings, language)
    headlines = (story.headline.text for story in stories if story.headline)
    return replace(bulletin, title=bulletin.title or next(headlines, _UNTITLED))
