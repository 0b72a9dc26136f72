"""Rows of a page that only lead elsewhere are left out; rows with facts are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import article_of

TITLE = "नहर विभाग में 640 मेट की भर्ती, 5 मार्च तक भरें पर्चा"
TOLD = (
    "नहर विभाग ने मेट के 640 पदों पर भर्ती निकाली है, जिसके लिए आठवीं पास युवक पर्चा भर सकते हैं।",
    "विभाग ने बताया कि भर्ती में दौड़ नहीं होगी और मेट का चयन अंकों की सूची से किया जाएगा।",
)
DAYS = (
    "<table><tr><td>शुरुआत</td><td>3 फरवरी</td></tr><tr><td>अंतिम दिन</td><td>5 मार्च</td></tr></table>"
)
CELLS = (("पर्चा भरें", "यहां क्लिक करें"), ("विज्ञापन की प्रति", "Download"), ("वेबसाइट", "Click Here"))


def table(head: str = "") -> str:
    rows = "".join(f"<tr><td>{a}</td><td><a href=/x>{b}</a></td></tr>" for a, b in CELLS)
    return f"<table>{head}{rows}</table>"


def read(tmp_path: Path, below: str) -> str:
    text = "".join(f"<p>{each}</p>" for each in TOLD)
    return article_of(
        f"<title>{TITLE}</title><nav><a href=/>होम</a></nav>"
        f"<article><h1>{TITLE}</h1>{text}{below}</article>",
        tmp_path,
    ).text


@pytest.mark.parametrize(
    "below",
    [
        f"<h2>महत्वपूर्ण लिंक</h2>{table()}",
        f"<h3>Important Links</h3><figure>{table('<tr><th>विवरण</th><th>कड़ी</th></tr>')}</figure>",
        "<ul>" + "".join(f"<li>{a}: <a href=/x>{b}</a></li>" for a, b in CELLS) + "</ul>",
        "<p>पूरी सूची देखने के लिए <a href=/x>यहां क्लिक करें</a></p>",
    ],
    ids=["table", "table with a head", "list", "line"],
)
def test_rows_that_end_in_a_link_to_press_are_left_out(below: str, tmp_path: Path) -> None:
    assert read(tmp_path, below) == "\n".join((TITLE, *TOLD))


def test_rows_with_facts_stay_without_those_of_links(tmp_path: Path) -> None:
    row = "<tr><td>पर्चा</td><td><a href=/x>यहां क्लिक करें</a></td></tr>"
    told = read(tmp_path, f"<h2>जरूरी लिंक</h2>{DAYS.replace('</table>', f'{row}</table>')}")
    assert "3 फरवरी" in told
    assert "5 मार्च" in told
    assert "क्लिक" not in told


@pytest.mark.parametrize(
    "line",
    [
        "<p>मेट के पद पर <a href=/x>नियमावली</a></p>",
        "<p>युवक भर्ती की सूची विभाग की साइट पर <a href=/x>देखें</a>। दफ्तर में भी मिलेगी।</p>",
    ],
)
def test_lines_with_other_links_are_kept(line: str, tmp_path: Path) -> None:
    assert len(read(tmp_path, line).split("\n")) == len(TOLD) + 2
