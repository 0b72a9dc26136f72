"""What a script can say, and the errors for what it cannot."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

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
    Speed,
    Sting,
    Story,
    Unread,
)
from bulletin.programme.script import is_script, markup, parse, script

TODAY = datetime.date(2026, 1, 26)
FRONT = "---\nbulletin: 1\n---\n"


def read(text: str) -> Bulletin:
    return parse(Article("s.md", text), TODAY)


def story(text: str) -> Story:
    (found,) = read(f"{FRONT}# शीर्षक\n\n{text}").stories
    return found


def paragraph(text: str) -> Paragraph:
    (only,) = story(text).sections[0].paragraphs
    return only


def test_example_of_the_page_is_a_script_as_it_would_be_written() -> None:
    page = (Path(__file__).parents[4] / "docs" / "script.md").read_text("utf-8")
    example = page.partition("```markdown\n")[2].partition("```")[0]
    assert script(read(example)) == example


def test_page_names_every_mark() -> None:
    page = (Path(__file__).parents[4] / "docs" / "script.md").read_text("utf-8")
    names = [markup.PAUSE, markup.SOUND, markup.STING, markup.VOICE, markup.SPEED, markup.UNREAD]
    names += [markup.PLACE, markup.BYLINE, markup.READER, markup.PRIORITY, markup.DROPPABLE]
    names += markup.KINDS.values()
    assert [name for name in names if f"`[{name}" not in page and f"# [{name}]`" not in page] == []


def test_front_matter_says_what_the_bulletin_is() -> None:
    found = read(
        "---\nbulletin: 1\n# टिप्पणी\ntitle: 'सुबह: की खबरें'\ndate: 2026-03-12\n"
        'programme: सुबह का बुलेटिन\nstation: "आकाश"\nvoices:\n  पहला: hf_alpha\n  दूसरा:\n---\n'
    )
    assert found == Bulletin(
        "सुबह: की खबरें",
        datetime.date(2026, 3, 12),
        (),
        programme="सुबह का बुलेटिन",
        station="आकाश",
        readers=(Reader("पहला", "hf_alpha"), Reader("दूसरा", "")),
    )


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("मुंबई: बारिश", "मुंबई: बारिश"),
        ("आज सुबह:", "आज सुबह:"),
        ("'#जल' नहीं", None),
        ("#जल_संकट पर 'कल' बैठक", "#जल_संकट पर 'कल' बैठक"),
        ("- 5 डिग्री: ठंड", "- 5 डिग्री: ठंड"),
        ("[वीडियो] बाढ़ #राजस्थान", "[वीडियो] बाढ़ #राजस्थान"),
        ("बाढ़ # टिप्पणी", "बाढ़"),
        ("मौसम # टिप्पणी: क", "मौसम"),
    ],
)
def test_title_is_typed_as_it_reads(typed: str, title: str | None) -> None:
    written = f"---\nbulletin: 1\ntitle: {typed}\ndate: 12-03-2026\n---\n"
    if title is None:
        with pytest.raises(
            ScriptError,
            match="a value with special characters in quotes:",
        ):
            read(written)
    else:
        assert (read(written).title, read(written).date) == (title, datetime.date(2026, 3, 12))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\nbulletin: 1\n---\n", True),
        ("\ufeff---\ntitle: क\nbulletin: 1\n---\n", True),
        ("---\nbulletin: 1\n", True),
        ("---\ntitle: क\n---\nbulletin: 1\n", False),
        ("भोपाल\nbulletin: 1\n", False),
        ("---\nभोपाल\n", False),
        ("", False),
    ],
)
def test_script_is_known_by_its_front_matter(text: str, expected: bool) -> None:
    assert is_script(text) is expected


def test_script_without_a_date_has_todays() -> None:
    assert read(FRONT).date == TODAY


@pytest.mark.parametrize(
    ("heading", "kind", "headline"),
    [
        ("# बड़ी खबर", Kind.STORY, "बड़ी खबर"),
        ("# [खबर]", Kind.STORY, None),
        ("# [आरंभ]", Kind.OPENING, None),
        ("# [मुख्य समाचार] अब मुख्य समाचार", Kind.HEADLINES, "अब मुख्य समाचार"),
        ("# [कड़ी]", Kind.LINK, None),
        ("# [ फिर  मुख्य समाचार ]", Kind.RECAP, None),
        ("# [समापन]", Kind.CLOSING, None),
    ],
)
def test_story_begins_with_its_kind_or_headline(
    heading: str, kind: Kind, headline: str | None
) -> None:
    (found,) = read(FRONT + heading).stories
    assert found.kind is kind
    assert (found.headline.text if found.headline else None) == headline


def test_story_has_traits_place_and_byline() -> None:
    found = story(
        "[वाचक: दूसरा] [प्राथमिकता: 3] [हटाने योग्य]\n\n[स्थान] भोपाल\n\n[संवाददाता] राकेश शर्मा\n\nपाठ।"
    )
    assert (found.reader, found.priority, found.droppable) == ("दूसरा", 3, True)
    assert found.place == Paragraph("भोपाल", 8)
    assert found.byline == Paragraph("राकेश शर्मा", 10)


def test_sections_items_quotations_and_paragraphs_are_markdown() -> None:
    found = story("पहला\nअनुच्छेद।\n\n## उपशीर्षक\n- एक\n* दो\n  और आगे\n\n> उद्धरण\n> यहां तक\nखत्म\n")
    first, second = found.sections
    assert (first.heading, first.paragraphs) == (None, (Paragraph("पहला अनुच्छेद।", 6),))
    assert second.heading == Paragraph("उपशीर्षक", 9)
    assert second.paragraphs == (
        Paragraph("एक", 10, Form.ITEM),
        Paragraph("दो और आगे", 11, Form.ITEM),
        Paragraph("उद्धरण यहां तक खत्म", 14, Form.QUOTATION),
    )


@pytest.mark.parametrize(
    ("written", "text", "mark"),
    [
        ("एक [विराम 2s]दो", "एक दो", Break(3, 2000)),
        ("एक [विराम: 0.5 सेकंड]दो", "एक दो", Break(3, 500)),
        ("एक [विराम 250ms]दो", "एक दो", Break(3, 250)),
        ("एक [विराम\u00a02s] दो", "एक  दो", Break(3, 2000)),
        ("[विराम २s] एक", "एक", Break(0, 2000)),
        ("एक [स्टिंग]", "एक", Sting(2, "sting")),
        ("एक [ध्वनि: pips] दो", "एक  दो", Sting(3, "pips")),
        ("एक **दो** तीन", "एक दो तीन", Emphasis(3, 5)),
        ("एक [गति: 0.9]दो[/गति] तीन", "एक दो तीन", Speed(3, 5, 0.9)),
        ("[स्वर: दूसरा] एक [/स्वर] दो", "एक  दो", ReadBy(0, 3, "दूसरा")),
        ("एक [पढ़ें: दो हज़ार]2000[/पढ़ें] लोग", "एक 2000 लोग", SayAs(3, 7, "दो हज़ार")),
        ("[न पढ़ें: विज्ञापन]एक[/न पढ़ें] दो", "एक दो", Unread(0, 2, "विज्ञापन")),
        ("[न पढ\u093cें]एक[/न पढ\u093cें]", "एक", Unread(0, 2, "")),
        ("एक [न  प\u095dें : क\\]ख]दो[/न पढ़ें]", "एक दो", Unread(3, 5, "क]ख")),
    ],
)
def test_marks_stand_in_the_text(written: str, text: str, mark: Mark) -> None:
    found = paragraph(written)
    assert found.text == text
    assert found.marks == (mark,)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (r"\[फाइल\] \*\* \# \\", "[फाइल] ** # \\"),
        (r"\- 5 डिग्री", "- 5 डिग्री"),
        (r"\# संख्या", "# संख्या"),
        (r"\> आगे", "> आगे"),
        ("&#32;क&#10;ख", " क\nख"),
        (r"\&#91;", "&#91;"),
        ("क*ख", "क*ख"),
        (r"\#संख्या -5 >", "#संख्या -5 >"),
        (r"राम\श्याम", r"राम\श्याम"),
    ],
)
def test_what_only_looks_like_a_mark_is_escaped(written: str, text: str) -> None:
    assert paragraph(written) == Paragraph(text, 6)


def test_voice_holds_until_another_or_the_end_of_the_story() -> None:
    first, second = read(f"{FRONT}# एक\n\n[स्वर: दूसरा]\nक\n\nख [स्वर: पहला]ग\n\n# दो\n\nघ\n").stories
    assert [each.marks for each in first.sections[0].paragraphs] == [
        (ReadBy(0, 1, "दूसरा"),),
        (ReadBy(0, 2, "दूसरा"), ReadBy(2, 3, "पहला")),
    ]
    assert second.sections[0].paragraphs == (Paragraph("घ", 13),)


def test_stretch_may_hold_several_paragraphs() -> None:
    found = story("[न पढ़ें: लंबी बात]\nक\n\nख\n[/न पढ़ें]\n\nग")
    assert [(each.text, bool(each.marks)) for each in found.sections[0].paragraphs] == [
        ("क", True), ("ख", True), ("ग", False),
    ]  # fmt: skip


def test_mark_alone_is_a_paragraph_without_words() -> None:
    assert paragraph("[स्टिंग]") == Paragraph("", 6, marks=(Sting(0, "sting"),))


def test_doubt_is_a_comment_before_what_it_is_about() -> None:
    found = story("<!-- संदेह 0.6: उपशीर्षक या अनुच्छेद? -->\n## नाम\n\nपाठ।")
    heading = found.sections[0].heading
    assert heading
    assert heading.marks == (Doubt("उपशीर्षक या अनुच्छेद?", 0.6),)


def test_comments_of_an_editor_are_passed_over() -> None:
    assert paragraph("<!-- जांच लें -->\nपाठ।\n\n<!-- कई\nपंक्तियां\n-->") == Paragraph("पाठ।", 7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nbulletin: 1\n", "s.md:1:1: the front matter is not closed. Close it with "),
        (
            "---\nbulletin: 2\n---\n",
            "s.md:2:11: its version is '2'; this program reads version 1. Write «bulletin: 1»",
        ),
        ("---\nbulletin: 1\ntitel: क\n---", "s.md:3:1: a script has no key 'titel'. Did you mean "),
        ("---\nbulletin: 1\ndate: कल\n---", "s.md:3:7: 'कल' is not a date such as"),
        ("---\nbulletin: 1\ntitle: \"क\n---", "s.md:3:8: the front matter is not valid YAML: "),
        ("---\nbulletin: 1\ntitle: \"क\" ख\n---", "s.md:3:12: the front matter is not valid"),
        ("---\nbulletin: 1\ntitle: क\ntitle: ख\n---", "s.md:4:1: 'title' appears twice."),
        ("---\nbulletin: 1\nखबर\n---", "s.md:3:4: the front matter is not valid YAML: could "),
        (f"{FRONT}पाठ।", "s.md:4:1: it comes before the first story. Begin one with "),
        (f"{FRONT}# क\n\nएक [वीराम 2s] दो", "s.md:6:4: there is no mark 'वीराम 2s'."),
        (f"{FRONT}# क\n\nएक [विराम जरा] दो", "s.md:6:4: [विराम जरा] is not a pause. Write it as "),
        (f"{FRONT}# क\n\nएक [विराम 2h] दो", "s.md:6:4: [विराम 2h] is not a pause."),
        (f"{FRONT}# क\n\n  एक [गति: तेज] दो", "s.md:6:6: 'तेज' is not a speed. Write it as"),
        (f"{FRONT}# क\n\nएक [गति: 0] दो", "s.md:6:4: '0' is not a speed."),
        (f"{FRONT}# क\n\n[स्वर] दो", "s.md:6:1: it names no newsreader. Write [स्वर: दूसरा]."),
        (f"{FRONT}# क\n\nएक [/स्वर]", "s.md:6:4: there is no open mark for [/स्वर] to close."),
        (f"{FRONT}# क\n\nएक [/विराम]", "s.md:6:4: there is no mark '/विराम'."),
        (f"{FRONT}# क\n\nएक **दो", "s.md:6:4: this is not closed. Write ** where it ends."),
        (f"{FRONT}# क\n\n- [न पढ़ें: ख]\n\n# ग", "s.md:6:3: this is not closed. Write [/न पढ़ें]"),
        (f"{FRONT}# क\n\nएक [पढ़ें: ख]दो\n\nतीन", "s.md:6:4: this is not closed. Write [/पढ़ें] where"),
        (f"{FRONT}# क\n\nएक [पढ़ें]दो[/पढ़ें]", "s.md:6:4: it gives no reading. Write [पढ़ें: दो हज़ार]"),
        (f"{FRONT}# क\n\nएक [फाइल", "s.md:6:4: a mark is not closed. Write \\[ for a bracket."),
        (f"{FRONT}# क\n\n### ग", "s.md:6:1: a heading is # for a story or ## for a section."),
        (f"{FRONT}# क\n\n#ग", "s.md:6:1: a heading needs a space after its sign. Write "),
        (f"{FRONT}# क\n\nख [स्थान] ग", "s.md:6:3: [स्थान] is not allowed within text. Write it "),
        (f"{FRONT}# क\n\nख [ध्वनि]", "s.md:6:3: it names no sound. Write [ध्वनि: pips]."),
        (f"{FRONT}# क\n\n##", "s.md:6:1: the section's heading has no words."),
        (f"{FRONT}# क\n\n[स्थान] ग\n[स्थान] घ", "s.md:7:1: the story has two lines of [स्थान]."),
        (f"{FRONT}# क\n\n[प्राथमिकता: अधिक]", "s.md:6:1: [प्राथमिकता: अधिक] is not allowed on "),
        (f"{FRONT}# क\n\n<!-- ग", "s.md:6:1: the comment is not closed. Write --> after it."),
        (f"{FRONT}# क\n\n<!-- ग --> घ", "s.md:6:12: a comment needs its own line."),
        (f"{FRONT}# क\n\nपाठ [खबर] घ", "s.md:6:5: [खबर] is not allowed within text. Write it on"),
    ],
)  # fmt: skip
def test_mistake_is_told_with_its_line_and_column(text: str, message: str) -> None:
    with pytest.raises(ScriptError) as error:
        read(text)
    assert str(error.value).startswith(message)
