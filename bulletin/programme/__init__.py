"""Stories into a programme: their order, the words around them, and who reads what.

A programme's opening, headlines, links, recap and closing are stories of their own kind, so a
script shows them as words that an editor can change.
"""

from __future__ import annotations

from dataclasses import replace

from bulletin.config import Settings
from bulletin.core.model import Bulletin, Reader
from bulletin.language import Language, programme_words
from bulletin.programme.composing import SOURCE, composed
from bulletin.programme.fields import Fields
from bulletin.programme.ordering import ordered
from bulletin.programme.turns import Turns

__all__ = ["SOURCE", "compose"]


def compose(bulletin: Bulletin, settings: Settings, language: Language) -> Bulletin:
    """The programme of a bulletin's stories, as in the show's settings.

    Without a ``[programme]`` there are no words around them; newsreaders and the order of the
    stories still follow the settings. A bulletin without a title gets the programme's, which may
    also be empty. Raises ``SettingsError`` if a rule names an unknown newsreader.
    """
    turns = Turns(settings)
    stories = tuple(
        turns.of_story(number, story)
        for number, story in enumerate(ordered(bulletin.stories, settings))
    )
    readers = tuple(Reader(each.name) for each in settings.reader)
    programme = settings.programme
    if programme is None:
        return replace(bulletin, stories=stories, readers=readers)
    fields = Fields(programme, bulletin.date, programme_words(language).calendar)
    return Bulletin(
        title=bulletin.title or "".join(fields.words([programme.title])),
        date=bulletin.date,
        stories=tuple(composed(stories, programme, fields, turns)),
        programme=programme.name,
        station=programme.station,
        readers=readers,
    )
