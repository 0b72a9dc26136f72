"""Plain text: tables are said row by row, forwarded messages without the app's additions."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources

HEAD = "मौसम का हाल\n\nप्रदेश में ठंड बढ़ी है।\n\n"


def lines(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = sources.read(str(path))
    return article.text.split("\n")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "शहर\tन्यूनतम\tअधिकतम\nइंदौर\t8.1\t24.6\nभोपाल\t7\t25",
            ["", "इंदौर: न्यूनतम 8.1, अधिकतम 24.6", "भोपाल: न्यूनतम 7, अधिकतम 25"],
        ),
        (
            "शहर | न्यूनतम | अधिकतम\n---|---|---\nइंदौर | 8.1 | 24.6\nभोपाल | 7 | 25",
            ["", "", "इंदौर: न्यूनतम 8.1, अधिकतम 24.6", "भोपाल: न्यूनतम 7, अधिकतम 25"],
        ),
        (
            "गेहूं    2,350\nचना      5,100\nसोयाबीन   4,600",
            ["गेहूं: 2,350", "चना: 5,100", "सोयाबीन: 4,600"],
        ),
        (
            "15 अप्रैल\t183\n16 अप्रैल\t243\n17 अप्रैल\t239",
            ["15 अप्रैल, 183", "16 अप्रैल, 243", "17 अप्रैल, 239"],
        ),
    ],
    ids=["tabs", "bars", "spaces", "no names"],
)
def test_table_is_said_row_by_row_on_its_own_lines(
    table: str, said: list[str], tmp_path: Path
) -> None:
    found = lines(tmp_path, HEAD + table + "\n\nठंड और बढ़ेगी।")
    assert found[4 : 4 + len(said)] == [row and f"• {row}" for row in said]
    assert found[-1] == "ठंड और बढ़ेगी।"
    assert len(found) == (HEAD + table).count("\n") + 3


def test_text_without_a_table_stays_as_it_is(tmp_path: Path) -> None:
    text = "खबर  आई\n\nपहला वाक्य।  दूसरा वाक्य।\nदिल्ली | मुंबई"
    assert "\n".join(lines(tmp_path, text)) == text


def test_forwarded_message_keeps_its_words_alone(tmp_path: Path) -> None:
    text = (
        "[12/03/24, 9:41 pm] रमेश (डेस्क): *बांध के दो गेट खुले* 🌊🌊\n\n👉🏻 _निचले इलाकों में अलर्ट है।_\n"
        "~ ~ ~\n12/03/2024, 21:45 - +91 98260 00000: नदी का जलस्तर बढ़ा है। 🙏"
    )
    assert lines(tmp_path, text) == [
        "बांध के दो गेट खुले",
        "",
        "- निचले इलाकों में अलर्ट है।",
        "",
        "नदी का जलस्तर बढ़ा है।",
    ]
