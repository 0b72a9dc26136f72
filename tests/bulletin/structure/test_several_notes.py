"""Several press notes in one file: where another one begins, and where none does."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.structure import notes

HINDI = load("hi")
TEXT = (
    "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं।\n\n"
    "अधिकारियों ने बताया कि वहां नए झूले लगाए गए हैं और रास्ते चौड़े किए गए हैं।\n\n"
    "पार्कों में सुबह और शाम को अब पहले से अधिक लोग टहलने के लिए आने लगे हैं।"
)


def count(text: str) -> int:
    return len(notes(Article("note.txt", text), HINDI))


@pytest.mark.parametrize(
    "head",
    [
        "सूचना भवन, सीकर\nप्रेस विज्ञप्ति\n\n",
        "सूचना भवन, सीकर\n\nप्रेस विज्ञप्ति\n\n",  # a blank line within it
        "प्रेस विज्ञप्ति क्रमांक 41\n\n",  # its number is enough
    ],
)
def test_head_that_comes_again_begins_another_note(head: str) -> None:
    assert count(f"{head}पार्क खुले\n\n{TEXT}\n\n{head}पार्क फिर बंद\n\n{TEXT}") == 2


@pytest.mark.parametrize(
    "head",
    [
        "कार्यालय कलेक्टर, कक्ष 12, सीकर\n\n",  # one line, and no number of a note
        "पार्कों की बात\nसुबह की सैर\n\n",  # lines that no office has
    ],
)
def test_other_lines_that_come_again_begin_none(head: str) -> None:
    assert count(f"{head}पार्क खुले\n\n{TEXT}\n\n{head}पार्क फिर बंद\n\n{TEXT}") == 1


@pytest.mark.parametrize("above", ["", "सदर कोतवाली, सीकर\n"])
def test_label_that_comes_again_above_a_title_begins_another_note(above: str) -> None:
    short = TEXT.partition("\n")[0]
    note, other = (f"प्रेस नोट\n{above}{title}\n{short}" for title in ("पार्क फिर से खुले", "झील हुई साफ"))
    assert count(f"{note}\n\n{other}") == 2
    assert count(f"{note}\n\nप्रेस नोट\n{short}") == 1
    assert count(f"{note}\n{other}") == 1


def test_head_that_comes_again_below_a_few_words_begins_none() -> None:
    head = "सूचना भवन, सीकर\nप्रेस विज्ञप्ति\n\n"
    assert count(f"{head}पार्क खुले\n\nसभी को सूचित किया जाता है।\n\n{head}{TEXT}") == 1


def test_dateline_below_a_foot_begins_another_note() -> None:
    again = "नहर की सफाई\nसीकर, 3 फरवरी 2026। "
    assert count(f"पार्क खुले\nसीकर, 3 फरवरी 2026। {TEXT}\nक्रमांक/41/रवि\n{again}{TEXT}") == 2
    assert count(f"पार्क खुले\nसीकर, 3 फरवरी 2026। {TEXT}\nनीचे और खबर\n{again}{TEXT}") == 1


@pytest.mark.parametrize("rule", ["-----", "* * *", "========", "_____"])
def test_rule_between_two_dated_stories_parts_them(rule: str) -> None:
    dated = f"दुमका। {TEXT}"
    assert count(f"पार्क खुले\n{dated}\n{rule}\nतालाब साफ हुआ\nगोड्डा। {TEXT}") == 2
    assert count(f"पार्क खुले\n{dated}\n{rule}\nतालाब साफ हुआ\n{TEXT}") == 1  # no dateline
    assert count(f"पार्क खुले\n{TEXT}\n{rule}\nतालाब साफ हुआ\nगोड्डा। {TEXT}") == 1
    assert count(f"पार्क खुले\n{dated}\n{rule}\nतालाब साफ हुआ\nगोड्डा। सब बंद है।") == 1


def test_page_of_the_web_is_not_parted_at_a_rule() -> None:
    two = f"पार्क खुले\n\nसीकर, 12 नवंबर। {TEXT}\n\n***\n\nदूसरे पार्क\n\nदुमका, 12 नवंबर। {TEXT}"
    parts = (len(notes(Article("a", two, page=page), HINDI)) for page in (False, True))
    assert list(parts) == [2, 1]


def test_head_with_another_number_begins_a_short_note_but_a_pages_head_does_not() -> None:
    told = "दुमका। शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं।"
    head = "सूचना भवन, दुमका\nप्रेस विज्ञप्ति\nसंख्या- 41\n\n"
    first = f"{head}पार्क खुले\n\n{told}\n\n"
    assert count(f"{first}{head.replace('41', '42')}तालाब साफ हुआ\n\n{told}") == 2
    assert count(f"{first}{head}तालाब साफ हुआ\n\n{told}") == 1
