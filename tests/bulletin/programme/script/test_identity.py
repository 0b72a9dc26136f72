"""A bulletin written as a script reads back as the same bulletin."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bulletin.core.errors import ScriptError
from bulletin.core.model import (
    Article,
    Break,
    Bulletin,
    Doubt,
    Emphasis,
    Form,
    Kind,
    Mark,
    Paragraph,
    ReadBy,
    Reader,
    SayAs,
    Section,
    Speed,
    Sting,
    Story,
    Unread,
)
from bulletin.programme.script import is_script, parse, script

TODAY = datetime.date(2026, 1, 26)
HOSTILE = st.sampled_from(
    [
        *("[", "]", "[/", "**", "*", "\\", "&#", "&#91;", "<!--", "-->", "---", "#", "# ", "## "),
        *("- ", "> ", "\n", "\r", "\t", " ", "\u00a0", "\u2028", "\x00", "\ud800", "\ufeff"),
        *("[विराम 2s]", "[/स्वर]", "[न पढ़ें: क]", "[स्थान]", "संदेह 0.5: ", ":", '"', "'", "{}"),
        *("भोपाल", "में", "बारिश", "।", "3.5", "NGO", "क\u093c", "true", "null", "2026-01-26"),
    ]
)
TEXT = st.lists(HOSTILE | st.text(max_size=4), max_size=8).map("".join)
WORDS = TEXT.filter(bool)
PROSE = st.just(Form.PROSE)


@st.composite
def stretches(draw: st.DrawFn, size: int) -> list[Mark]:
    """Marks of all kinds in a text of ``size``; those of one kind don't overlap."""
    found: list[Mark] = []
    kinds: tuple[Callable[[int, int], Mark], ...] = (
        Emphasis,
        lambda start, end: Speed(start, end, draw(st.floats(0.1, 9))),
        lambda start, end: ReadBy(start, end, draw(WORDS).strip() or "क"),
        lambda start, end: SayAs(start, end, draw(WORDS).strip() or "क"),
        lambda start, end: Unread(start, end, draw(WORDS).strip() or "क"),
    )
    for kind in kinds:
        ends = draw(st.lists(st.integers(0, size), max_size=4, unique=True).map(sorted))
        found += [kind(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    for at in draw(st.lists(st.integers(0, size), max_size=3)):
        points: list[Mark] = [Break(at, 2000), Break(at, 1), Sting(at, "sting")]
        found.append(draw(st.sampled_from(points)))
    for at in draw(st.lists(st.integers(0, size), max_size=2)):
        found.append(Sting(at, draw(WORDS).strip() or "क"))
    return found


def place_of(mark: Mark) -> int:
    return mark.at if isinstance(mark, Break | Sting) else getattr(mark, "start", -1)


@st.composite
def paragraphs(draw: st.DrawFn, form: st.SearchStrategy[Form] = PROSE) -> Paragraph:
    text = draw(TEXT)
    doubts = draw(st.lists(st.builds(Doubt, TEXT, st.floats(0, 1)), max_size=2))
    marks = draw(st.permutations(draw(stretches(len(text)))))
    ordered = (*doubts, *sorted(marks, key=place_of))
    if not text and not any(isinstance(mark, Break | Sting) for mark in ordered):
        return Paragraph("क", 0, draw(form))
    return Paragraph(text, 0, draw(form), ordered)


BODY = st.lists(paragraphs(st.sampled_from(Form)), max_size=4).map(tuple)
SECTIONS = st.tuples(
    BODY.map(lambda below: (Section(None, below),) if below else ()),
    st.lists(st.builds(Section, paragraphs(), BODY), max_size=2).map(tuple),
).map(lambda parts: parts[0] + parts[1])
NAME = TEXT.map(str.strip)
STORIES = st.builds(
    Story,
    st.just("s.md"),
    st.none() | paragraphs(),
    st.none() | paragraphs(),
    SECTIONS,
    byline=st.none() | paragraphs(),
    kind=st.sampled_from(Kind),
    reader=NAME,
    priority=st.integers(-999, 999),
    droppable=st.booleans(),
)
BULLETINS = st.builds(
    Bulletin,
    TEXT,
    st.dates(),
    st.lists(STORIES, max_size=3).map(tuple),
    programme=TEXT,
    station=TEXT,
    readers=st.lists(
        st.builds(Reader, TEXT, TEXT), max_size=3, unique_by=lambda reader: reader.name
    ).map(tuple),
)


def without_lines(paragraph: Paragraph | None) -> Paragraph | None:
    return replace(paragraph, line=0) if paragraph else None


def without_places(bulletin: Bulletin) -> Bulletin:
    """``bulletin`` without the lines that its paragraphs came from."""
    stories = []
    for story in bulletin.stories:
        sections = tuple(
            Section(
                without_lines(section.heading),
                tuple(replace(each, line=0) for each in section.paragraphs),
            )
            for section in story.sections
        )
        stories.append(
            replace(
                story,
                place=without_lines(story.place),
                headline=without_lines(story.headline),
                byline=without_lines(story.byline),
                sections=sections,
            )
        )
    return replace(bulletin, stories=tuple(stories))


def read(text: str) -> Bulletin:
    return parse(Article("s.md", text), TODAY)


@given(BULLETINS)
def test_bulletin_comes_back_from_its_script(bulletin: Bulletin) -> None:
    text = script(bulletin)
    assert is_script(text)
    assert without_places(read(text)) == bulletin


@given(BULLETINS)
def test_script_comes_back_from_its_bulletin(bulletin: Bulletin) -> None:
    text = script(bulletin)
    assert script(read(text)) == text


PIECES = st.lists(
    HOSTILE
    | st.sampled_from(
        [
            *("\n\n", "\n# ", "\n## ", "\n- ", "\n> ", "\n<!-- ", "\n[स्थान] ", "\n[वाचक: क]"),
            *("[स्वर: दूसरा]", "[गति: 0.9]", "[/गति]", "[/न पढ़ें]", "[स्टिंग]", "[ध्वनि: pips]"),
        ]
    ),
    max_size=30,
).map("".join)


def read_or_told(text: str) -> Bulletin | None:
    """The bulletin of a script, or none where it tells the place of a mistake."""
    try:
        return read(text)
    except ScriptError as error:
        found = str(error)
    assert re.match(r"s\.md:[0-9]+:[0-9]+: ", found), found
    return None


@given(PIECES)
def test_any_text_behind_a_front_matter_is_read_or_a_mistake_with_its_place(text: str) -> None:
    bulletin = read_or_told(f"---\nbulletin: 1\n---\n# [खबर]\n{text}")
    if bulletin:
        again = script(bulletin)
        assert without_places(read(again)) == without_places(bulletin)
        assert script(read(again)) == again


@given(TEXT)
def test_any_front_matter_is_read_or_a_mistake_with_its_place(text: str) -> None:
    for script_ in (f"---\nbulletin: {text}", f"---\nbulletin: 1\n{text}\n---\n"):
        if is_script(script_):
            read_or_told(script_)
