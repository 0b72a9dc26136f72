"""A story as a list of labelled lines, the form in which it is shown and edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bulletin.core.model import Form, Paragraph, Section, Story, Unread

At = tuple[int, int]
"""A line: its story's number and its own within the story, both from 0."""


class Label(StrEnum):
    """What a line is in its story."""

    PLACE = "place"
    HEADLINE = "headline"
    BYLINE = "byline"
    HEADING = "heading"
    PROSE = "prose"
    QUOTATION = "quotation"
    ITEM = "item"


_FORMS = {Form.PROSE: Label.PROSE, Form.QUOTATION: Label.QUOTATION, Form.ITEM: Label.ITEM}
_OF_FORM = {label: form for form, label in _FORMS.items()}


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """A paragraph with its label."""

    label: Label
    paragraph: Paragraph


def lines(story: Story) -> list[ScriptLine]:
    """A story's lines in reading order."""
    once = (
        (Label.PLACE, story.place),
        (Label.HEADLINE, story.headline),
        (Label.BYLINE, story.byline),
    )
    found = [ScriptLine(label, paragraph) for label, paragraph in once if paragraph]
    for section in story.sections:
        if section.heading:
            found.append(ScriptLine(Label.HEADING, section.heading))
        found += [ScriptLine(_FORMS[each.form], each) for each in section.paragraphs]
    return found


def built(story: Story, found: Sequence[ScriptLine]) -> Story:
    """``story`` with other lines; of two headlines, places or bylines, the later is prose."""
    once: dict[Label, Paragraph] = {}
    sections: list[tuple[Paragraph | None, list[Paragraph]]] = []
    for line in found:
        label = line.label
        if label in (Label.PLACE, Label.HEADLINE, Label.BYLINE):
            if label not in once:
                once[label] = replace(line.paragraph, form=Form.PROSE)
                continue
            label = Label.PROSE
        if label is Label.HEADING:
            sections.append((replace(line.paragraph, form=Form.PROSE), []))
            continue
        if not sections:
            sections.append((None, []))
        sections[-1][1].append(replace(line.paragraph, form=_OF_FORM[label]))
    return replace(
        story,
        place=once.get(Label.PLACE),
        headline=once.get(Label.HEADLINE),
        byline=once.get(Label.BYLINE),
        sections=tuple(Section(heading, tuple(below)) for heading, below in sections),
    )


def left_out(paragraph: Paragraph) -> Unread | None:
    """The mark by which a whole paragraph is not read, if there is one."""
    for mark in paragraph.marks:
        if isinstance(mark, Unread) and not (
            paragraph.text[: mark.start].strip() or paragraph.text[mark.end :].strip()
        ):
            return mark
    return None
