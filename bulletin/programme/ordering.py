"""Orders the stories, and applies a show's rules to each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import PurePath

from bulletin.config import Settings
from bulletin.core.errors import SettingsError, nearest
from bulletin.core.model import Story
from bulletin.core.readable import title_of


def ordered(stories: Sequence[Story], settings: Settings) -> list[Story]:
    """``stories`` with the rules applied, in the programme's order.

    Raises ``SettingsError`` if a rule names an unknown newsreader.
    """
    ruled = [_ruled(story, settings) for story in stories]
    if settings.programme and settings.programme.order == "priority":
        return sorted(ruled, key=lambda story: -story.priority)
    return ruled


def _ruled(story: Story, settings: Settings) -> Story:
    names = (story.source, PurePath(story.source).name, title_of(story))
    for rule in settings.story:
        if any(fnmatchcase(name, rule.match) for name in names):
            readers = [each.name for each in settings.reader]
            if rule.reader and rule.reader not in readers:
                raise _nobody(rule.reader, readers)
            return replace(
                story, priority=rule.priority, droppable=rule.droppable, reader=rule.reader
            )
    return story


def _nobody(name: str, readers: list[str]) -> SettingsError:
    todo = nearest(name, readers, "Name them in a [[reader]] table.")
    return SettingsError(f"a [[story]] is read by {name!r}, who has no [[reader]] table", todo=todo)
