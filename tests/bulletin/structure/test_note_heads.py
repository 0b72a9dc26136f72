"""What stands above and below a press note's text, told by its place, whatever its form."""

import pytest

from bulletin.core.model import Article
from bulletin.core.readable import readable
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
HEAD = ("नगर परिषद, सीकर", "जनसंपर्क शाखा", "पत्र क्रमांक: 214/2026")
TITLE = "झील किनारे लगेंगे बैठने के आसन, काम अगले माह"
TEXT = (
    "नगर परिषद झील के किनारे नागरिकों के बैठने के लिए पत्थर के आसन बनाएगी। इस पर 8 लाख रुपये खर्च होंगे।",
    "आयुक्त मीना राठी ने बताया कि आसन बनने के बाद यहां पौधे भी लगाए जाएंगे।",
)


def read(*lines: str) -> tuple[str, str, list[str]]:
    """The headline, the place, and all that is said below them."""
    found = story(Article("note.txt", "\n".join(lines)), HINDI)
    said = [part for each in found.sections for part in (each.heading, *each.paragraphs) if part]
    texts = [text for part in said if (text := readable(part).text.strip())]
    return (
        readable(found.headline).text.strip() if found.headline else "",
        readable(found.place).text.strip() if found.place else "",
        texts,
    )


def test_short_title_with_a_full_stop_below_a_letterhead_is_no_caption() -> None:
    lines = (HEAD[0], "", HEAD[1], "", "समाचार क्रमांक 84", "", "झील किनारे आसन, खर्च 8 लाख।", "")
    assert read(*lines, f"सीकर, 3 फरवरी। {TEXT[0]}", "", TEXT[1])[0] == "झील किनारे आसन, खर्च 8 लाख।"
