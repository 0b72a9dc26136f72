"""The words around the news: what is said, in which order, and what is left out."""

from __future__ import annotations

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.config import Newsreader, Programme, Settings, StoryRule
from bulletin.core.errors import SettingsError
from bulletin.core.model import Bulletin, Kind, Paragraph, ReadBy, Section, Story, Unread
from bulletin.language import load, programme_words
from bulletin.normalisation import speak
from bulletin.normalisation.unspeakable import leftovers
from bulletin.programme import SOURCE, compose

HINDI = load("hi")
DATE = datetime.date(2026, 11, 25)
TWO = (Newsreader(name="पहला"), Newsreader(name="दूसरा"))
FULL = Programme(name="प्रादेशिक समाचार", station="आकाशवाणी भोपाल", time="18:30")


def news(headline: str = "बड़ी खबर", place: str = "", source: str = "a.txt") -> Story:
    return Story(
        source,
        Paragraph(place, 1) if place else None,
        Paragraph(headline, 2) if headline else None,
        (Section(None, (Paragraph("हुआ यह।", 3),)),),
    )


THREE = (news("एक", "जयपुर"), news("दो", "भोपाल"), news("तीन", "इंदौर"))


def composed(
    *stories: Story,
    programme: Programme | None = FULL,
    readers: tuple[Newsreader, ...] = (),
    rules: tuple[StoryRule, ...] = (),
    title: str = "",
) -> Bulletin:
    settings = Settings(programme=programme, reader=readers, story=rules)
    return compose(Bulletin(title, DATE, stories), settings, HINDI)


def words(story: Story) -> list[str]:
    headline = [story.headline.text] if story.headline else []
    return [*headline, *(each.text for part in story.sections for each in part.paragraphs)]


def around(bulletin: Bulletin, kind: Kind) -> list[list[str]]:
    return [words(story) for story in bulletin.stories if story.kind is kind]


def read_by(story: Story) -> list[str]:
    """Who reads each of a story's paragraphs, the first reader with an empty name."""
    found = []
    for paragraph in story.sections[0].paragraphs:
        named = [mark.reader for mark in paragraph.marks if isinstance(mark, ReadBy)]
        found.append(named[0] if named else story.reader)
    return found


# --- the programme -----------------------------------------------------------------------------


def test_three_stories_make_ten_sections() -> None:
    assert [story.kind for story in composed(*THREE).stories] == [
        Kind.OPENING,
        Kind.HEADLINES,
        Kind.LINK,
        Kind.STORY,
        Kind.LINK,
        Kind.STORY,
        Kind.LINK,
        Kind.STORY,
        Kind.RECAP,
        Kind.CLOSING,
    ]


def test_programme_is_said_as_a_newsreader_would() -> None:
    bulletin = composed(*THREE)
    assert around(bulletin, Kind.OPENING) == [
        [
            "शुभ संध्या।",
            "आप सुन रहे हैं आकाशवाणी भोपाल।",
            "प्रस्तुत है कार्यक्रम प्रादेशिक समाचार।",
            "आज बुधवार, 25 नवंबर 2026 है।",
            "अब सुनिए शाम 6:30 बजे के समाचार।",
        ]
    ]
    assert around(bulletin, Kind.HEADLINES) == [["मुख्य समाचार", "एक", "दो", "तीन"]]
    assert around(bulletin, Kind.RECAP) == [["मुख्य समाचार एक बार फिर", "एक", "दो", "तीन"]]
    assert around(bulletin, Kind.LINK) == [
        ["अब समाचार विस्तार से।"],
        ["रुख करते हैं भोपाल का।"],
        ["और अब आज की आखिरी खबर।"],
    ]
    assert around(bulletin, Kind.CLOSING) == [
        ["इसी के साथ समाचार समाप्त हुए।", "ये समाचार आपने आकाशवाणी भोपाल से सुने।", "नमस्कार।"]
    ]
    assert (bulletin.programme, bulletin.station) == ("प्रादेशिक समाचार", "आकाशवाणी भोपाल")


def test_date_and_time_are_spoken_in_words() -> None:
    (opening,) = around(composed(*THREE), Kind.OPENING)
    assert [speak(line, HINDI).text for line in opening[3:]] == [
        "आज बुधवार, पच्चीस नवंबर दो हज़ार छब्बीस है।",
        "अब सुनिए शाम साढ़े छह बजे के समाचार।",
    ]


def test_all_default_words_can_be_said() -> None:
    for story in composed(*THREE, *THREE, *THREE, *THREE).stories:
        for line in words(story):
            assert not list(leftovers(speak(line, HINDI)))


@pytest.mark.parametrize(
    ("time", "greeting", "spoken"),
    [
        ("", "नमस्कार", ""),
        ("0:15", "नमस्कार", "रात सवा बारह बजे"),
        ("06:00", "सुप्रभात", "सुबह छह बजे"),
        ("10:59", "सुप्रभात", "सुबह दस बजकर उनसठ मिनट"),
        ("12:00", "नमस्कार", "दोपहर बारह बजे"),
        ("13:30", "नमस्कार", "दोपहर डेढ़ बजे"),
        ("17:00", "शुभ संध्या", "शाम पाँच बजे"),
        ("20:45", "नमस्कार", "रात पौने नौ बजे"),
    ],
)
def test_greeting_and_time_are_those_of_the_hour(time: str, greeting: str, spoken: str) -> None:
    programme = Programme(time=time, opening=("{greeting}।", "{time}"))
    (opening,) = around(composed(news(), programme=programme), Kind.OPENING)
    assert opening[0] == f"{greeting}।"
    assert [speak(line, HINDI).text for line in opening[1:]] == ([spoken] if spoken else [])


def test_sentence_without_a_value_is_left_out() -> None:
    bulletin = composed(*THREE, programme=Programme())
    assert around(bulletin, Kind.OPENING) == [["नमस्कार।", "आज बुधवार, 25 नवंबर 2026 है।"]]
    assert around(bulletin, Kind.CLOSING) == [["इसी के साथ समाचार समाप्त हुए।", "नमस्कार।"]]


@pytest.mark.parametrize(
    ("off", "kind"),
    [
        ({"opening": []}, Kind.OPENING),
        ({"headlines": ""}, Kind.HEADLINES),
        ({"recap": ""}, Kind.RECAP),
        ({"closing": [], "signature": []}, Kind.CLOSING),
        ({"details": "", "links": [], "last_link": ""}, Kind.LINK),
    ],
)
def test_each_can_be_off(off: dict[str, object], kind: Kind) -> None:
    bulletin = composed(*THREE, programme=Programme.model_validate(off))
    kinds = {story.kind for story in bulletin.stories}
    assert kinds == {*Kind} - {kind}


def test_without_headlines_nothing_leads_from_them_to_the_news() -> None:
    bulletin = composed(*THREE, programme=Programme(headlines=""))
    assert [story.kind for story in bulletin.stories[:3]] == [Kind.OPENING, Kind.STORY, Kind.LINK]


def test_one_headline_is_not_announced() -> None:
    kinds = [story.kind for story in composed(news("एक"), news("")).stories]
    assert not {Kind.HEADLINES, Kind.RECAP} & set(kinds)
    assert [story.kind for story in composed(news()).stories] == [
        Kind.OPENING,
        Kind.STORY,
        Kind.CLOSING,
    ]


def test_headline_is_announced_as_it_is_read() -> None:
    text = "बड़ी खबर (वीडियो)"
    headline = Paragraph(text, 1, marks=(Unread(9, len(text), "why"),))
    story = Story("a", None, headline, (Section(None, (Paragraph("हुआ।", 2),)),))
    assert around(composed(story, news("दो")), Kind.HEADLINES) == [["मुख्य समाचार", "बड़ी खबर", "दो"]]


def test_headline_with_braces_is_said_as_it_is() -> None:
    assert around(composed(news("{एक}"), news("दो")), Kind.HEADLINES)[0][1] == "{एक}"


def test_headlines_may_be_numbered_and_placed() -> None:
    programme = Programme(headline="{number}. {place}: {headline}")
    assert around(composed(*THREE, programme=programme), Kind.HEADLINES)[0][1:] == [
        "1. जयपुर: एक",
        "2. भोपाल: दो",
        "3. इंदौर: तीन",
    ]


@pytest.mark.parametrize(
    ("title", "programme", "expected"),
    [
        ("मेरा", FULL, "मेरा"),
        ("", FULL, "प्रादेशिक समाचार, 25 नवंबर 2026"),
        ("", Programme(), ""),
        ("", None, ""),
    ],
)
def test_title_is_the_programme_s_unless_given(
    title: str, programme: Programme | None, expected: str
) -> None:
    assert composed(news(), programme=programme, title=title).title == expected


# --- links -------------------------------------------------------------------------------------


def links(*stories: Story, programme: Programme = FULL) -> list[str]:
    bulletin = composed(*stories, programme=programme)
    return [line for lines in around(bulletin, Kind.LINK)[1:] for line in lines]


def test_links_are_not_repeated_while_there_are_others() -> None:
    places = itertools.cycle(["जयपुर", "भोपाल"])
    said = links(*(news(f"खबर {number}", next(places)) for number in range(9)))
    assert len(set(said)) == len(said) == 8


def test_links_name_no_place_that_is_not_known_or_where_the_news_is_already() -> None:
    for place in ("", "भोपाल"):
        said = links(*(news(f"खबर {number}", place) for number in range(12)))
        assert len(said) == 11
        assert not any("भोपाल" in line for line in said)
        assert all(one != following for one, following in itertools.pairwise(said))


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("भोपाल", "भोपाल"),
        ("नई दिल्ली", "नई दिल्ली"),
        ("भोपाल।", "भोपाल"),
        ("भोपाल, 25 नवंबर", ""),
        ("मध्य प्रदेश राज्य के भोपाल", ""),
    ],
)
def test_place_is_named_once_and_only_if_it_is_a_name(place: str, named: str) -> None:
    programme = Programme(links=("अब खबर {place} से।",), last_link="")
    bulletin = composed(news("एक"), news("दो", place), programme=programme)
    story = [story for story in bulletin.stories if story.kind is Kind.STORY][1]
    if named:
        assert around(bulletin, Kind.LINK)[-1] == [f"अब खबर {named} से।"]
        assert story.place is None
    else:
        assert around(bulletin, Kind.LINK) == [["अब समाचार विस्तार से।"]]
        assert story.place == Paragraph(place, 1)


# --- newsreaders -------------------------------------------------------------------------------


def readers(bulletin: Bulletin) -> list[tuple[str, list[str]]]:
    return [(story.kind.value, read_by(story)) for story in bulletin.stories]


def test_newsreaders_take_turns_by_story_each_with_its_headline_and_link() -> None:
    assert readers(composed(*THREE, readers=TWO)) == [
        ("opening", [""] * 5),
        ("headlines", ["", "दूसरा", ""]),
        ("link", [""]),
        ("story", [""]),
        ("link", ["दूसरा"]),
        ("story", ["दूसरा"]),
        ("link", [""]),
        ("story", [""]),
        ("recap", ["", "दूसरा", ""]),
        ("closing", [""] * 3),
    ]


def test_newsreaders_take_turns_by_headline_and_text() -> None:
    programme = Programme(alternate="headline")
    bulletin = composed(*THREE, programme=programme, readers=TWO)
    stories = [story for story in bulletin.stories if story.kind is Kind.STORY]
    for story in stories:
        assert (story.reader, read_by(story)) == ("दूसरा", ["दूसरा"])
        assert story.headline
        assert story.headline.marks == (ReadBy(0, len(story.headline.text), "पहला"),)
    assert all(
        each == "" for kind, all_of_it in readers(bulletin) if kind != "story" for each in all_of_it
    )


def test_newsreaders_need_not_take_turns() -> None:
    bulletin = composed(*THREE, programme=Programme(alternate="none"), readers=TWO)
    assert {each for _, all_of_it in readers(bulletin) for each in all_of_it} == {""}


def test_newsreader_may_have_parts_of_their_own() -> None:
    three = (*TWO, Newsreader(name="उद्घोषक", reads=("opening", "link", "closing")))
    found = readers(composed(*THREE, readers=three))
    parts = {kind for kind, all_of_it in found if set(all_of_it) == {"उद्घोषक"}}
    assert parts == {"opening", "link", "closing"}
    assert [all_of_it for kind, all_of_it in found if kind == "story"] == [[""], ["दूसरा"], [""]]


def test_newsreaders_take_turns_without_a_programme_too() -> None:
    bulletin = composed(*THREE, programme=None, readers=TWO)
    assert [story.reader for story in bulletin.stories] == ["", "दूसरा", ""]
    assert [each.name for each in bulletin.readers] == ["पहला", "दूसरा"]


# --- rules of stories --------------------------------------------------------------------------

RULES = (
    StoryRule(match="*खेल*", priority=-1, droppable=True),
    StoryRule(match="b.txt", priority=2, reader="दूसरा"),
)


def test_rules_hold_for_stories_by_source_and_headline() -> None:
    bulletin = composed(
        news("खेल जगत"), news("दो", source="in/b.txt"), news("तीन"), readers=TWO, rules=RULES
    )
    found = [story for story in bulletin.stories if story.kind is Kind.STORY]
    assert [(story.priority, story.droppable, story.reader) for story in found] == [
        (-1, True, ""),
        (2, False, "दूसरा"),
        (0, False, ""),
    ]


def test_stories_may_be_ordered_by_priority() -> None:
    programme = Programme(order="priority")
    bulletin = composed(
        news("खेल जगत"), news("दो"), news("तीन", source="b.txt"), news("चार"),
        programme=programme, readers=TWO, rules=RULES,
    )  # fmt: skip
    assert around(bulletin, Kind.HEADLINES)[0][1:] == ["तीन", "दो", "चार", "खेल जगत"]


def test_rule_for_a_newsreader_who_is_not_there_is_an_error() -> None:
    rules = (StoryRule(match="*", reader="दूसर"),)
    with pytest.raises(SettingsError, match="Did you mean 'दूसरा'"):
        composed(*THREE, readers=TWO, rules=rules)


# --- whatever the stories ----------------------------------------------------------------------


@given(
    st.lists(
        st.builds(
            news,
            st.sampled_from(["", "एक", "दो {place}", "तीन।"]),
            st.sampled_from(["", "भोपाल", "जयपुर", "12"]),
        ),
        max_size=6,
    ),
    st.sampled_from([(), TWO[:1], TWO]),
    st.sampled_from(["story", "headline", "none"]),
)
def test_news_is_kept_whole_and_in_order(
    stories: list[Story], newsreaders: tuple[Newsreader, ...], alternate: str
) -> None:
    programme = Programme.model_validate({"alternate": alternate})
    bulletin = composed(*stories, programme=programme, readers=newsreaders)
    found = [story for story in bulletin.stories if story.kind is Kind.STORY]
    assert [story.sections for story in found] == [story.sections for story in stories]
    assert [words(story) for story in found] == [words(story) for story in stories]
    assert all(
        (story.source == SOURCE) == (story.kind is not Kind.STORY) for story in bulletin.stories
    )


def test_words_of_the_language_are_a_programme_s_defaults() -> None:
    given = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in programme_words(HINDI).words.items()
    }
    assert Programme.model_validate(given) == Programme()
