"""A story's airing terms, as newsrooms write them."""

from __future__ import annotations

import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bulletin.core.air_times import Hours, Terms
from bulletin.core.errors import SourceError
from bulletin.sources import read
from bulletin.sources.airing_terms import terms

INDIA = ZoneInfo("Asia/Kolkata")
STORY = "जयपुर में नई बस\n\nशहर में आज नई बस चली।\n"
SIX, TEN = datetime.time(6), datetime.time(10)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("from: 2026-07-01", Terms(since=datetime.datetime(2026, 7, 1))),
        ("से: 01-07-2026 06:00", Terms(since=datetime.datetime(2026, 7, 1, 6))),
        ("until: 2026-07-03", Terms(until=datetime.datetime(2026, 7, 4))),
        ("Until: 2026-07-03T18:00+00:00", Terms(until=datetime.datetime(2026, 7, 3, 23, 30))),
        ("तक: ३/७/२०२६", Terms(until=datetime.datetime(2026, 7, 4))),
        ("until: 2026/7/3 6:00", Terms(until=datetime.datetime(2026, 7, 3, 6))),
        ("weekdays:\n  - mon\n  - 'मंगल'", Terms(weekdays=frozenset({"mon", "tue"}))),
        ("समय: 6 बजे से 10 बजे", Terms(hours=(Hours(SIX, TEN),))),
        ("weekdays: Fri-Mon", Terms(weekdays=frozenset({"fri", "sat", "sun", "mon"}))),
        ("दिन: सोम से बुध", Terms(weekdays=frozenset({"mon", "tue", "wed"}))),
        ("दिन: शनिवार और रविवार", Terms(weekdays=frozenset({"sat", "sun"}))),
        ("दिन: सोमवार, शुक्र", Terms(weekdays=frozenset({"mon", "fri"}))),
        ("weekdays: [Monday, tue]", Terms(weekdays=frozenset({"mon", "tue"}))),
        ("समय: 6:00 से 10:00", Terms(hours=(Hours(SIX, TEN),))),
        (
            "hours: 06:00-10:00, 22:00–02:00",
            Terms(hours=(Hours(SIX, TEN), Hours(datetime.time(22), datetime.time(2)))),
        ),
        ("ब्रेकिंग: हाँ\r\npriority: 2", Terms(breaking=True, priority=2)),
        ("breaking: no\nश्रेणी: मौसम", Terms(category="मौसम")),
        ("at_most: 5\na_day: 2\nauthor: अजय", Terms(at_most=5, a_day=2)),
    ],
)
def test_terms_are_read_from_front_matter_which_is_not_read_aloud(
    front: str, expected: Terms, tmp_path: Path
) -> None:
    path = tmp_path / "story.txt"
    path.write_text(f"---\n{front}\n---\n{STORY}", "utf-8")
    assert terms(path, INDIA) == expected
    (article,) = read(str(path))
    assert article.text.strip() == STORY.strip()
    assert article.text.index("जयपुर") == f"---\n{front}\n---\n".count("\n")


def test_toml_beside_a_story_stands_above_its_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "story.docx"
    path.write_text("---\npriority: 1\nat_most: 3\n---\n", "utf-8")
    beside = path.with_suffix(".toml")
    beside.write_text('priority = 2\n"दिन" = ["सोम"]\nuntil = 2026-07-03\n', "utf-8")
    assert terms(path, INDIA) == Terms(
        until=datetime.datetime(2026, 7, 4), weekdays=frozenset({"mon"}), priority=2, at_most=3
    )


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("untill = 2026-07-03", "there is no term 'untill' Did you mean"),
        ('until = "कल"', "until: 'कल' is not valid Write: until: 2026-07-03"),
        ('hours = "morning"', "hours: 'morning' is not valid Write: hours: 06:00"),
        ("breaking = 2", "breaking: 2 is not valid Write: breaking: yes"),
        ("at_most = 0", "at_most: 0 is not valid"),
        ("समय = 1", "it is not valid TOML"),
        ("x = [", "it is not valid TOML"),
    ],
)
def test_term_that_is_a_mistake_is_named(toml: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    path.with_suffix(".toml").write_text(toml, "utf-8")
    with pytest.raises(SourceError) as error:
        terms(path, INDIA)
    assert f"{error.value.what} {error.value.todo}".startswith(message)
    assert "story.toml" in str(error.value)
