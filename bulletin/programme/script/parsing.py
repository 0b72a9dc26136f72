"""A script into its bulletin."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from bulletin.core.errors import Place, ScriptError
from bulletin.core.model import (
    Article,
    Bulletin,
    Doubt,
    Form,
    Kind,
    Mark,
    Paragraph,
    Section,
    Story,
)
from bulletin.programme.script import markup
from bulletin.programme.script.front import Front, read_front
from bulletin.programme.script.inline import MARK, Inline, named
from bulletin.programme.script.markup import unescaped

_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_FORM = re.compile(r"([-*>])(?:\s+|$)")
_FORMS = {"-": Form.ITEM, "*": Form.ITEM, ">": Form.QUOTATION}
_FIRST_MARK = re.compile(rf"({MARK})\s*")
_ONLY_MARKS = re.compile(rf"(?:{MARK}\s*)+")
_COMMENT, _COMMENT_ENDS = "<!--", "-->"
_DOUBT = re.compile(rf"{markup.DOUBT} +([0-9.eE+-]+) *: *(.*)", re.DOTALL)
_KINDS = {name: kind for kind, name in markup.KINDS.items()}
_TRAITS = (markup.READER, markup.PRIORITY, markup.DROPPABLE)
_PARTS = (markup.PLACE, markup.BYLINE)


def parse(article: Article, date: datetime.date) -> Bulletin:
    """The bulletin of a script; ``date`` is for one that has none. Raises ``ScriptError``.

    Its stories have the script as their source, and its paragraphs the script's lines.
    """
    lines = article.text.removeprefix("\ufeff").split("\n")
    front = read_front(lines, article.name)
    reader = _Reader(article.name)
    for number, line in enumerate(lines[front.lines :], start=front.lines + 1):
        reader.line(line, number)
    return _bulletin(front, reader.end(), date)


def _bulletin(front: Front, stories: tuple[Story, ...], date: datetime.date) -> Bulletin:
    return Bulletin(
        title=front.title,
        date=front.date or date,
        stories=stories,
        programme=front.programme,
        station=front.station,
        readers=front.readers,
    )


@dataclass(slots=True)
class _Draft:
    """A story being read."""

    kind: Kind
    headline: Paragraph | None = None
    place: Paragraph | None = None
    byline: Paragraph | None = None
    reader: str = ""
    priority: int = 0
    droppable: bool = False
    sections: list[tuple[Paragraph | None, list[Paragraph]]] = field(default_factory=list)

    def story(self, source: str) -> Story:
        return Story(
            source,
            self.place,
            self.headline,
            tuple(Section(heading, tuple(below)) for heading, below in self.sections),
            byline=self.byline,
            kind=self.kind,
            reader=self.reader,
            priority=self.priority,
            droppable=self.droppable,
        )


class _Reader:
    """Takes a script's lines one by one; returns stories at the end."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._inline = Inline()
        self._drafts: list[_Draft] = []
        self._doubts: list[Mark] = []
        self._form: Form | None = None  # of the paragraph being read
        self._begun = 0
        self._comment: list[str] = []
        self._comment_place: Place | None = None

    def line(self, line: str, number: int) -> None:
        """Read one more line; raises ``ScriptError``."""
        text = line.strip()
        place = Place(self._name, number, len(line) - len(line.lstrip()) + 1)
        if self._comment_place or text.startswith(_COMMENT):
            self._comment_line(text, place)
        elif not text:
            self._end_paragraph()
        elif heading := _HEADING.match(text):
            self._end_paragraph()
            self._heading(len(heading[1]), text, heading.end(), place)
        elif text.startswith("#"):
            raise ScriptError(
                "a heading needs a space after its sign",
                todo="Write # शीर्षक, or \\# for the sign itself.",
                place=place,
            )
        elif form := _FORM.match(text):
            self._block(_FORMS[form[1]], text, form.end(), place)
        elif not self._special(text, place):
            self._block(self._form or Form.PROSE, text, 0, place)

    def end(self) -> tuple[Story, ...]:
        """All stories; raises ``ScriptError`` for anything still open."""
        if self._comment_place:
            raise ScriptError(
                "the comment is not closed", todo="Write --> after it.", place=self._comment_place
            )
        self._end_story()
        return tuple(draft.story(self._name) for draft in self._drafts)

    # --- lines ---

    def _block(self, form: Form, text: str, at: int, place: Place) -> None:
        """A line of a paragraph: each item begins one, other lines continue the one above."""
        if at and (form is Form.ITEM or form is not self._form):
            self._end_paragraph()
        if self._form is None:
            self._draft(place)
            self._form, self._begun = form, place.line or 0
        self._inline.add(text[at:], _along(place, at))

    def _heading(self, level: int, text: str, at: int, place: Place) -> None:
        if level == 1:
            self._end_story()
            kind = Kind.STORY
            mark = _FIRST_MARK.match(text, at)
            if mark and named(mark[1])[0] in _KINDS:
                kind = _KINDS[named(mark[1])[0]]
                at = mark.end()
            self._drafts.append(_Draft(kind))
            self._drafts[-1].headline = self._whole(text, at, place)
        elif level == 2:
            heading = self._whole(text, at, place)
            if heading is None:
                raise ScriptError("the section's heading has no words", place=place)
            self._draft(place).sections.append((heading, []))
        else:
            raise ScriptError(
                "a heading is # for a story or ## for a section",
                todo="Write \\# for the sign itself.",
                place=place,
            )

    def _special(self, text: str, place: Place) -> bool:
        """Read a line about its story, if it is one."""
        mark = _FIRST_MARK.match(text)
        name = named(mark[1])[0] if mark and self._form is None else ""
        if name in _TRAITS and _ONLY_MARKS.fullmatch(text):
            for each in re.finditer(MARK, text):
                self._trait(each[0], _along(place, each.start()))
            return True
        if mark and name in _PARTS:
            self._part(name, self._whole(text, mark.end(), place), place)
            return True
        return False

    def _part(self, name: str, paragraph: Paragraph | None, place: Place) -> None:
        draft = self._draft(place)
        if (draft.place if name == markup.PLACE else draft.byline) is not None:
            raise ScriptError(f"the story has two lines of [{name}]", place=place)
        if name == markup.PLACE:
            draft.place = paragraph
        else:
            draft.byline = paragraph

    def _trait(self, mark: str, place: Place) -> None:
        draft = self._draft(place)
        name, value = named(mark)
        if name == markup.DROPPABLE:
            draft.droppable = True
        elif name == markup.READER and value:
            draft.reader = value
        elif name == markup.PRIORITY and re.fullmatch(r"[+-]?\d{1,9}", value):
            draft.priority = int(value)
        else:
            raise ScriptError(
                f"[{mark[1:-1]}] is not allowed on a line of its own",
                todo=f"Write [{markup.READER}: दूसरा] or [{markup.PRIORITY}: 2].",
                place=place,
            )

    def _comment_line(self, text: str, place: Place) -> None:
        begins = 0
        if not self._comment_place:
            self._end_paragraph()
            self._comment_place = place
            begins = len(_COMMENT)
        inside, ends, behind = text[begins:].partition(_COMMENT_ENDS)
        self._comment.append(inside)
        if not ends:
            return
        if behind.strip():
            at = _along(place, len(text) - len(behind.lstrip()))
            raise ScriptError("a comment needs its own line", place=at)
        doubt = _DOUBT.fullmatch("\n".join(self._comment).strip())
        if doubt:
            self._doubts.append(_doubt(doubt, self._comment_place))
        self._comment, self._comment_place = [], None

    # --- what lines make ---

    def _draft(self, place: Place) -> _Draft:
        if not self._drafts:
            raise ScriptError(
                "it comes before the first story",
                todo=f"Begin one with a line of: # [{markup.KINDS[Kind.STORY]}]",
                place=place,
            )
        return self._drafts[-1]

    def _whole(self, text: str, at: int, place: Place) -> Paragraph | None:
        """The paragraph of a single line; ``None`` for one without text and marks."""
        self._inline.add(text[at:], _along(place, at))
        return self._paragraph(Form.PROSE, place.line or 0)

    def _paragraph(self, form: Form, line: int) -> Paragraph | None:
        text, marks = self._inline.paragraph()
        if not text and not marks:
            return None
        doubts, self._doubts = self._doubts, []
        return Paragraph(text, line, form, (*doubts, *marks))

    def _end_paragraph(self) -> None:
        if self._form is None:
            return
        paragraph = self._paragraph(self._form, self._begun)
        self._form = None
        if paragraph:
            sections = self._drafts[-1].sections
            if not sections:
                sections.append((None, []))
            sections[-1][1].append(paragraph)

    def _end_story(self) -> None:
        self._end_paragraph()
        self._inline.end_story()


def _along(place: Place, columns: int) -> Place:
    return Place(place.file, place.line, (place.column or 1) + columns)


def _doubt(found: re.Match[str], place: Place) -> Doubt:
    try:
        confidence = float(found[1])
    except ValueError:
        raise ScriptError(f"{found[1]!r} is not a confidence", place=place) from None
    return Doubt(unescaped(found[2]), confidence)
