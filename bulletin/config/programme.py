"""A programme's words around the news, its newsreaders, and the order of its stories."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from bulletin.config.table import Several, Table
from bulletin.core import templates
from bulletin.language import load, programme_words

FIELDS = ("station", "programme", "date", "weekday", "time", "greeting")
"""The fields that a sentence of a programme may use."""
_OF_A_STORY = (*FIELDS, "headline", "place", "number")


def _known(fields: tuple[str, ...]) -> Callable[[str], str]:
    return lambda template: templates.check(template, fields)


Words = Annotated[str, AfterValidator(_known(FIELDS))]
"""A sentence that may use the programme's fields."""

StoryWords = Annotated[str, AfterValidator(_known(_OF_A_STORY))]
"""A sentence that may also use a story's fields."""


def _words(key: str, description: str) -> Any:
    """A field whose default is the language's own words."""
    return Field(
        default_factory=lambda: programme_words(load("hi")).words[key], description=description
    )


class Programme(Table):
    """The words around the news; a show's file that has this table makes programmes.

    The words may use these fields: {station}, {programme}, {date} (25 नवंबर 2026),
    {weekday}, {time} (शाम 6:30 बजे), {greeting}; in ``headline``, ``links`` and ``last_link`` also
    {headline}, {place} and {number}. A sentence with a field that has no value is left out. An
    empty value, "" or [], is not said.
    """

    name: str = Field(default="", description="The programme's name, {programme}.")
    station: str = Field(default="", description="The station's name, {station}.")
    time: str = Field(
        default="",
        pattern=r"^(([01]?\d|2[0-3]):[0-5]\d)?$",
        description='When it airs, as "18:30": sets {time}, and its hour sets {greeting}.',
    )
    title: Words = _words("title", "The bulletin's title; unset, the first headline.")
    opening: Several[Words] = _words("opening", "The opening words, a list of sentences.")
    headlines: Words = _words("headlines", "What is said before the headlines of all stories.")
    headline: StoryWords = _words("headline", "How each headline is read.")
    details: Words = _words("details", "What is said between the headlines and the first story.")
    links: Several[StoryWords] = _words(
        "links",
        "What is said between two stories, in turn; with {place}, only where the news moves to "
        "another place.",
    )
    last_link: StoryWords = _words(
        "last_link", "What is said before the last story of three or more."
    )
    recap: Words = _words("recap", "What is said before the headlines are repeated.")
    closing: Several[Words] = _words("closing", "The closing words, a list of sentences.")
    signature: Several[Words] = _words("signature", "The very last words, a list of sentences.")
    order: Literal["given", "priority"] = Field(
        default="given", description='The order of the stories: as "given", or by "priority".'
    )
    alternate: Literal["story", "headline", "none"] = Field(
        default="story",
        description='How newsreaders alternate: by "story"; by "headline" (one reads the headline, '
        'the next the text); or "none".',
    )


class Newsreader(Table):
    """A newsreader; each has a table. Several alternate as ``alternate`` of [programme] says."""

    name: str = Field(min_length=1, description="What a script calls them.", examples=["पहला"])
    voice: str = Field(
        default="",
        description="Their voice, in whichever engine has it; unset, a voice not used yet.",
    )
    voices: dict[str, str] = Field(
        default={}, description="Their voice by engine; it overrides the one above."
    )
    reads: Several[Literal["opening", "headlines", "story", "link", "recap", "closing"]] = Field(
        default=(),
        description='The parts that only they read, such as ["opening", "closing"]; unset, they '
        "alternate with the stories.",
    )


class StoryRule(Table):
    """Rules for some stories; each rule has a table, and the first that matches applies."""

    match: str = Field(
        description="Which stories: a pattern for their source's name or headline.",
        examples=["*क्रिकेट*"],
    )
    priority: int = Field(default=0, description="Higher is read earlier, and dropped later.")
    droppable: bool = Field(default=False, description="Whether they may be dropped to fit a slot.")
    reader: str = Field(default="", description="Who reads them, by name.")
