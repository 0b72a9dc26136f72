"""Which stories a slot has: turns, windows, breaking news, and one memory per programme."""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bulletin.clock.memory import AiredStory, AirMemory, remember
from bulletin.clock.pool import Candidate, Pool, once
from bulletin.clock.story_choice import chosen
from bulletin.config import Radio, Rundown, Settings
from bulletin.core.air_times import Hours, Terms
from bulletin.core.model import Paragraph, Section, Story

INDIA = ZoneInfo("Asia/Kolkata")
MORNING = datetime.datetime(2026, 7, 1, 6, tzinfo=INDIA)  # a Wednesday
HOUR = timedelta(hours=1)


def story(name: str, text: str = "", terms: Terms | None = None, day: int = 1) -> Candidate:
    section = Section(None, (Paragraph(text or f"{name} का पूरा पाठ।", 3),))
    told = Story(f"{name}.txt", None, Paragraph(name, 1), (section,))
    return Candidate(told, datetime.date(2026, 7, day), terms or Terms())


def bare(source: str, text: str) -> Story:
    return Story(source, None, None, (Section(None, (Paragraph(text, 1),)),))


def pool(count: int) -> list[Candidate]:
    return [story(f"ख़बर {number}") for number in range(count)]


def show(**rundown: object) -> Settings:
    return Settings(rundown=Rundown.model_validate({"stories": 4, **rundown}))


def aired(
    stories: list[Candidate],
    settings: Settings,
    slots: list[datetime.datetime],
    memory: AirMemory | None = None,
) -> tuple[list[list[str]], AirMemory]:
    """The headlines of each slot, and what is remembered of them."""
    memory = memory or AirMemory()
    found = []
    for slot in slots:
        picked = chosen(Pool(once(stories)), memory, slot, settings).picked
        memory = memory.having(slot, [each.aired for each in picked])
        found.append([each.story.title for each in picked])
    return found, memory


def hourly(count: int, since: datetime.datetime = MORNING) -> list[datetime.datetime]:
    return [since + number * HOUR for number in range(count)]


@pytest.mark.parametrize(("count", "each"), [(13, 4), (7, 3), (5, 5), (23, 2)])
def test_stories_take_turns_and_none_airs_twice_in_a_bulletin(count: int, each: int) -> None:
    bulletins, _ = aired(pool(count), show(stories=each), hourly(12))
    assert all(len(set(one)) == len(one) == min(each, count) for one in bulletins)
    times = Counter(title for one in bulletins for title in one)
    assert len(times) == count
    assert max(times.values()) - min(times.values()) <= 1


def test_breaking_story_leads_the_next_bulletin_and_comes_again_for_its_time() -> None:
    settings, stories = show(breaking_h=2), pool(13)
    _, memory = aired(stories, settings, hourly(5))
    stories.append(story("बड़ी ख़बर", terms=Terms(breaking=True)))
    bulletins, _ = aired(stories, settings, hourly(9, MORNING + 5 * HOUR), memory)
    assert [one[:1] == ["बड़ी ख़बर"] for one in bulletins[:3]] == [True, True, False]
    assert sum("बड़ी ख़बर" in one for one in bulletins[2:]) in (1, 2)


def test_changed_story_counts_as_new_and_one_at_two_addresses_as_one() -> None:
    settings, stories = show(stories=1, at_most=1), pool(3)
    _, memory = aired(stories, settings, hourly(3))
    assert aired(stories, settings, hourly(1, MORNING + 3 * HOUR), memory)[0] == [[]]
    text = "अब इसमें कुछ और लिखा है, और यह ख़बर पहले से बहुत लंबी हो गई है।"
    stories[1] = story("ख़बर 1", text)
    stories.append(story("ख़बर 1", "यही ख़बर दूसरे पते पर, दूसरे शब्दों में।"))
    stories.append(story("और शीर्षक", text))
    later = hourly(2, MORNING + 3 * HOUR)
    bulletins, _ = aired(stories, show(stories=4, at_most=1), later, memory)
    assert bulletins == [["ख़बर 1"], []]


@pytest.mark.parametrize(("characters", "stories"), [(59, 2), (60, 1)])
def test_texts_under_different_headlines_are_one_story_if_they_are_long(
    characters: int, stories: int
) -> None:
    text = "क" * characters
    assert len(once([story("पहली", text), story("दूसरी", text)])) == stories


def test_stories_without_a_headline_are_not_one_by_their_source() -> None:
    """A file that is written anew for each of them."""
    found = [replace(story("क", text), story=bare("news.txt", text)) for text in ("एक।", "दो।")]
    assert [each.title for each in found] == ["एक।", "दो।"]
    assert once(found) == tuple(found)


def test_terms_of_a_duplicate_count_if_the_first_has_none() -> None:
    breaking, daily = Terms(breaking=True), Terms(a_day=1)
    for first, second, counts in (
        (None, breaking, breaking),
        (daily, breaking, daily),
        (daily, None, daily),
    ):
        both = [story("क", "एक।", first), story("क", "दो।", second)]
        (one,) = once(both)
        assert (one.terms, one.others) == (counts, (both[1].id,))


def test_higher_priority_comes_oftener_and_others_still_come() -> None:
    stories = [
        *pool(8),
        story("पहली", terms=Terms(priority=2)),
        story("कम", terms=Terms(priority=-1)),
    ]
    bulletins, _ = aired(stories, show(stories=3), hourly(40))
    times = Counter(title for one in bulletins for title in one)
    assert times["पहली"] > 2 * times["ख़बर 1"] > 2.5 * times["कम"] > 0


@pytest.mark.parametrize(
    ("rules", "terms", "most"),
    [
        ({"a_day": 2}, {}, 2),
        ({"a_day": 5}, {"a_day": 1}, 1),
        ({"at_most": 3}, {}, 3),
        ({"at_most": 3}, {"at_most": 5}, 5),
    ],
)
def test_story_airs_no_oftener_than_it_may(
    rules: dict[str, object], terms: dict[str, int], most: int
) -> None:
    stories = [story("एक", terms=Terms(**terms))]  # type: ignore[arg-type]
    bulletins, _ = aired(stories, show(**rules), hourly(12))
    assert sum(map(len, bulletins)) == most


def test_day_of_a_limit_is_the_show_s() -> None:
    """It aired at half past one in the night of India, on the day before in UTC."""
    stories, settings = [story("एक")], show(a_day=1)
    night = datetime.datetime(2026, 6, 30, 20, tzinfo=datetime.UTC)
    _, memory = aired(stories, settings, [night])
    assert aired(stories, settings, [MORNING, MORNING + 24 * HOUR], memory)[0] == [[], ["एक"]]


def test_slot_that_is_made_again_has_its_stories_again() -> None:
    stories, settings = pool(3), show(stories=1, at_most=1)
    first, memory = aired(stories, settings, [MORNING])
    assert aired(stories, settings, [MORNING], memory)[0] == first


def test_new_story_comes_before_those_that_aired() -> None:
    _, memory = aired([story("पुरानी", day=2)], show(), [MORNING])
    stories = [story("पुरानी", day=2), story("नई", day=1)]
    assert aired(stories, show(), [MORNING + HOUR], memory)[0] == [["नई", "पुरानी"]]


def test_programmes_of_one_pool_take_their_categories() -> None:
    stories = [story(name, terms=Terms(category=name)) for name in ("मौसम", "खेल", "")]
    bulletins, _ = aired(stories, show(categories=("मौसम",)), hourly(2))
    assert bulletins == [["मौसम"], ["मौसम"]]
    passed = chosen(Pool(tuple(stories)), AirMemory(), MORNING, show(categories=("मौसम",))).passed
    assert [each.why for each in passed] == [
        "its category is खेल, and this programme takes मौसम",
        "it has no category, and this programme takes मौसम",
    ]


def test_memory_knows_what_a_slot_had(tmp_path: Path) -> None:
    remember(tmp_path, MORNING, [AiredStory("एक", ("1",))])
    remember(tmp_path, MORNING + HOUR, [AiredStory("दो", ("2",))])
    memory = AirMemory.read(tmp_path)
    assert [each.title for each in memory.stories(MORNING)] == ["एक"]
    assert memory.stories(MORNING + 2 * HOUR) == ()
    remember(tmp_path, MORNING, ())
    assert AirMemory.read(tmp_path).stories(MORNING) == ()
    assert len(AirMemory.read(tmp_path)) == 1


def test_slot_holds_as_many_as_its_length_and_one_more_that_may_be_dropped() -> None:
    stories = [story(f"ख़बर {number}", "क " * 700) for number in range(9)]
    settings = Settings(rundown=Rundown(), radio=Radio(slot_s=300.0))
    choice = chosen(Pool(tuple(stories)), AirMemory(), MORNING, settings)
    assert choice.to_fit
    assert len(choice.picked) == 4


def test_story_without_a_headline_keeps_its_name_and_id_in_another_file() -> None:
    text = "सुबह से हो रही बारिश के बाद शहर के कई इलाकों में पानी भर गया।"
    one, two = (Candidate(bare(name, text), MORNING.date()) for name in ("a.txt", "b/2.txt"))
    assert one.title == two.title == "सुबह से हो रही बारिश के बाद शहर…"
    assert one.id == two.id


WINDOWS = {
    "सुबह": Terms(hours=(Hours(datetime.time(6), datetime.time(10)),)),
    "रात": Terms(hours=(Hours(datetime.time(22), datetime.time(2)),)),
    "सोमवार": Terms(weekdays=frozenset({"mon"})),
    "हफ़्ता": Terms(since=datetime.datetime(2026, 7, 6, 12), until=datetime.datetime(2026, 7, 13)),
}


def test_windows_and_weekdays_are_kept_over_three_weeks_with_restarts(tmp_path: Path) -> None:
    stories = [story(name, terms=terms) for name, terms in WINDOWS.items()] + pool(5)
    memory, found = AirMemory(), {name: [] for name in WINDOWS}  # type: ignore[var-annotated]
    for slot in hourly(21 * 24):
        (bulletin,), memory = aired(stories, show(), [slot], memory)
        for name in WINDOWS.keys() & bulletin:
            found[name].append(slot)
        if slot.hour % 8 == 0:
            memory.write(tmp_path)
            memory = AirMemory.read(tmp_path)
    for name, terms in WINDOWS.items():
        assert found[name], name
        assert all(not terms.against(slot) for slot in found[name])
    assert {slot.hour for slot in found["सुबह"]} == {6, 7, 8, 9}
    assert {slot.hour for slot in found["रात"]} == {22, 23, 0, 1}
    assert {slot.weekday() for slot in found["सोमवार"]} == {0}
    assert min(found["हफ़्ता"]).isoformat() == "2026-07-06T12:00:00+05:30"
    assert max(found["हफ़्ता"]) < datetime.datetime(2026, 7, 13, tzinfo=INDIA)


def test_clock_that_is_set_changes_no_turn() -> None:
    stories, settings = pool(13), show()
    straight, _ = aired(stories, settings, hourly(12))
    leaping = [
        slot - timedelta(days=400) if 4 <= n < 8 else slot for n, slot in enumerate(hourly(12))
    ]
    assert aired(stories, settings, leaping)[0] == straight
