"""What a programme is made of: the words around the news, its newsreaders, its stories' order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from bulletin.config.table import Several, Table
from bulletin.core import templates
from bulletin.language import load, programme_words

__all__ = ["Newsreader", "Programme", "StoryRule"]

_FIELDS = ("station", "programme", "date", "weekday", "time", "greeting")
_OF_A_STORY = (*_FIELDS, "headline", "place", "number")


def _known(fields: tuple[str, ...]) -> Callable[[str], str]:
    return lambda template: templates.check(template, fields)


Words = Annotated[str, AfterValidator(_known(_FIELDS))]
"""A sentence in which the programme's fields may stand."""

StoryWords = Annotated[str, AfterValidator(_known(_OF_A_STORY))]
"""A sentence in which a story's fields may stand too."""


def _words(key: str, description: str) -> Any:
    """A field whose default are the language's words."""
    return Field(
        default_factory=lambda: programme_words(load("hi")).words[key], description=description
    )


class Programme(Table):
    """The words around the news; a show's file that has this table makes programmes.

    In the words, these fields may stand: {station}, {programme}, {date} (25 नवंबर 2026),
    {weekday}, {time} (शाम 6:30 बजे), {greeting}; in ``headline``, ``links`` and ``last_link`` also
    {headline}, {place} and {number}. A sentence whose field has no value is left out. What is
    empty, "" or [], is not said.
    """

    name: str = Field(default="", description="The programme's name, {programme}.")
    station: str = Field(default="", description="The station's name, {station}.")
    time: str = Field(
        default="",
        pattern=r"^(([01]?\d|2[0-3]):[0-5]\d)?$",
        description='When it is read, as "18:30": it gives {time}, and {greeting} its hour.',
    )
    title: Words = _words("title", "The bulletin's title; without one, it is the first headline.")
    opening: Several[Words] = _words("opening", "The opening words, a sentence each.")
    headlines: Words = _words("headlines", "What is said before the headlines of all stories.")
    headline: StoryWords = _words("headline", "How each of the headlines is read.")
    details: Words = _words("details", "What is said between the headlines and the first story.")
    links: Several[StoryWords] = _words(
        "links",
        "What is said between two stories, in turn; {place} only where the news moves to it.",
    )
    last_link: StoryWords = _words(
        "last_link", "What is said before the last story of three or more."
    )
    recap: Words = _words("recap", "What is said before the headlines are read once more.")
    closing: Several[Words] = _words("closing", "The closing words, a sentence each.")
    signature: Several[Words] = _words("signature", "The last words, a sentence each.")
    order: Literal["given", "priority"] = Field(
        default="given", description='The order of the stories: as "given", or by "priority".'
    )
    alternate: Literal["story", "headline", "none"] = Field(
        default="story",
        description='How newsreaders take turns: by "story"; or one reads each "headline" and '
        'the next the text; or "none".',
    )


class Newsreader(Table):
    """A newsreader; each has a table. Several take turns, as ``alternate`` of [programme] says."""

    name: str = Field(min_length=1, description="What a script calls them.", examples=["पहला"])
    voice: str = Field(
        default="",
        description="Their voice, in whichever engine has it; unset, one that nobody has yet.",
    )
    voices: dict[str, str] = Field(
        default={}, description="Their voice by engine; it comes before the one above."
    )
    reads: Several[Literal["opening", "headlines", "story", "link", "recap", "closing"]] = Field(
        default=(),
        description='What they alone read, such as ["opening", "closing"]; unset, they take their '
        "turn with the stories.",
    )


class StoryRule(Table):
    """What holds for some stories; each rule has a table, and the first one that fits counts."""

    match: str = Field(
        description="Which stories: a pattern of their source's name or headline.",
        examples=["*क्रिकेट*"],
    )
    priority: int = Field(
        default=0, description="The higher, the sooner read, and the later dropped."
    )
    droppable: bool = Field(default=False, description="Whether they may be dropped to fit a slot.")
    reader: str = Field(default="", description="Who reads them, by name.")
