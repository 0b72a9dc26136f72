"""A line is found again by its words, whatever became of the lines and stories before it."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from bulletin.core.model import Article
from bulletin.pipeline import parsed_script
from bulletin.studio.kept_script import digest
from bulletin.studio.line_places import later_place, line_texts, same_place
from bulletin.studio.script_lines import At
from tests.bulletin.studio.conftest import ARTICLE, SECOND, Studio

DAY = datetime.date(2026, 1, 26)
RAIN = """# बारिश से पहले नालों की सफाई

[स्थान] जयपुर

मंत्री ने कहा कि सभी नाले जून तक साफ होंगे।

अधिकारी हर सप्ताह रिपोर्ट देंगे।
"""
CYBER = """# साइबर अपराधों पर बैठक

[स्थान] जयपुर

मुख्यमंत्री ने साइबर सुरक्षा पर बैठक की।
"""
WHEAT = """# गेहूँ की खरीद शुरू

[स्थान] जयपुर

किसानों से गेहूँ की सरकारी खरीद सोमवार से होगी।
"""
HELLO = "# [आरंभ]\n\nनमस्कार, यह आकाश है।\n"


def script(*stories: str) -> str:
    return "---\nbulletin: 1\n---\n\n" + "\n".join(stories)


@pytest.mark.parametrize(
    ("before", "after", "at", "place", "same"),
    [
        ([RAIN, CYBER], [RAIN, CYBER], (1, 2), (1, 2), True),
        # A story before it was removed, added, or changed places with it.
        ([RAIN, CYBER, WHEAT], [CYBER, WHEAT], (1, 2), (0, 2), True),
        ([RAIN, CYBER, WHEAT], [CYBER, WHEAT], (1, 0), (0, 0), True),
        ([CYBER], [HELLO, RAIN, CYBER], (0, 2), (2, 2), True),
        ([RAIN, CYBER], [CYBER, RAIN], (0, 0), (1, 0), True),
        # Its own story was removed: another story's place has the same words.
        ([RAIN, CYBER], [CYBER], (0, 0), None, False),
        ([RAIN, CYBER], [RAIN], (1, 2), None, False),
        ([RAIN, CYBER], [RAIN, WHEAT], (1, 2), None, False),
        # It was itself changed meanwhile, also while a story before it went.
        ([RAIN, CYBER], [CYBER.replace("बैठक की", "बात की")], (1, 2), (0, 2), False),
        ([HELLO, RAIN], [HELLO.replace("यह", "ये"), RAIN], (0, 0), (0, 0), False),
        # A line before it was removed or divided; it was removed; two lines became one.
        ([RAIN], [RAIN.replace("मंत्री ने कहा कि सभी नाले जून तक साफ होंगे।", "")], (0, 3), (0, 2), True),
        ([RAIN], [RAIN.replace("कहा कि", "कहा\n\nकि")], (0, 3), (0, 4), True),
        ([RAIN], [RAIN.replace("अधिकारी हर सप्ताह रिपोर्ट देंगे।", "")], (0, 3), None, False),
        ([RAIN], [RAIN.replace("होंगे।\n\nअधिकारी", "होंगे। अधिकारी")], (0, 2), (0, 2), False),
        # A line is not the one whose number it has.
        ([RAIN], [RAIN], (0, 9), None, False),
        ([RAIN], [RAIN], (7, 0), None, False),
    ],
)
def test_line_is_found_by_its_words(
    before: list[str], after: list[str], at: At, place: At | None, same: bool
) -> None:
    old, new = (
        line_texts(parsed_script(Article("script.md", script(*each)), DAY))
        for each in (before, after)
    )
    assert later_place(old, new, at) == place
    assert same_place(old, new, at) == (place if same else None)


NOTE = {"do": "read", "at": "1.2", "read": False, "why": "संपादक"}


@pytest.mark.parametrize(
    ("elsewhere", "what", "becomes"),
    [
        ({"do": "remove", "story": 0}, NOTE, "[न पढ़ें: संपादक]मुख्यमंत्री"),
        ({"do": "order", "order": [1, 0]}, NOTE, "[न पढ़ें: संपादक]मुख्यमंत्री"),
        ({"do": "remove", "story": 1}, NOTE, ""),
        ({"do": "join", "at": "1.2"}, NOTE, ""),
        (
            {"do": "say", "at": "1.2", "start": 0, "end": 11, "spoken": "सीएम"},
            NOTE,
            "[न पढ़ें: संपादक]",
        ),
        (
            {"do": "remove", "story": 0},
            {"do": "reader", "story": 1, "droppable": True},
            "[हटाने योग्य]\n\n[स्थान] भोपाल",
        ),
        ({"do": "order", "order": [1, 0]}, {"do": "order", "order": [0, 1]}, "# बारिश"),
        ({"do": "remove", "story": 0}, {"do": "order", "order": [1, 0]}, ""),
    ],
)
def test_change_is_made_where_its_line_is_now_or_refused(
    elsewhere: dict[str, Any], what: dict[str, Any], becomes: str, studio: Studio
) -> None:
    """A page that has an older script names places in that."""
    path = studio.begin(ARTICLE, SECOND)
    rev = studio.get(f"{path}/state").json["rev"]
    assert studio.post(f"{path}/change", elsewhere).status == 200
    before = studio.script(path)
    answer = studio.post(f"{path}/change", {**what, "rev": rev})
    after = studio.script(path)
    if becomes:
        assert answer.status == 200
        assert becomes in after
    else:
        assert answer.status == 422
        assert after == before


def test_line_typed_in_an_unknown_script_is_found_by_its_text_alone(studio: Studio) -> None:
    """After the studio was started again, and the script changed by another program meanwhile."""
    path = studio.begin(ARTICLE, ARTICLE.replace("15 जून", "16 जून"))
    base = digest("नगरीय विकास मंत्री ने कहा कि सभी नाले 16 जून तक साफ होंगे। इस पर ₹2500 करोड़ खर्च होंगे।")
    typed = {"at": "1.2", "rev": "0123456789ab", "text": "नया।", "complete": True}
    assert studio.post(f"{path}/text", {**typed, "base": digest("जयपुर")}).json["gone"]
    assert studio.post(f"{path}/text", {**typed, "at": "0.2", "base": base}).json["at"] == "1.2"
