"""Signs before the lines of a message: those of a list stay items, the others go."""

from __future__ import annotations

import pytest

from bulletin.sources.text.chat import stories, unmarked


@pytest.mark.parametrize("sign", ["👉", "➢", "➤", "✓", "❖"])
def test_signs_before_the_lines_of_a_list_become_dashes(sign: str) -> None:
    lines = ("नगद जमा करें", "बैंक से जमा करें")
    text = "\n".join(f"{sign} {line}" for line in lines)
    assert unmarked(text) == "\n".join(f"- {line}" for line in lines)


_TOLD = (
    "सिवान। शहर के गांधी मैदान में रविवार को दो दिन का पुस्तक मेला शुरू हुआ। इसमें चालीस प्रकाशकों ने अपने "
    "स्टॉल लगाए हैं। मेले का उद्घाटन जिलाधिकारी ने किया।"
)


@pytest.mark.parametrize(
    "event",
    [
        "संदेश और कॉल शुरू से अंत तक एन्क्रिप्ट किए गए हैं. इन्हें कोई और न पढ़ सकता है, न ही सुन सकता है.",
        "इस ग्रुप में अब सिर्फ एडमिन ही मैसेज भेज सकते हैं",
        "You're now an admin",
    ],
)
def test_a_line_without_a_sender_is_no_message_where_a_sender_returns(event: str) -> None:
    who = "12/05/25, 19:42 - मोहन सिवान: "
    chat = f"12/05/25, 19:38 - {event}\n{who}*सिवान में पुस्तक मेला शुरू*\n{who}{_TOLD}\n"
    found, _ = stories(chat)
    assert [story.split() for story in found] == [
        ["सिवान", "में", "पुस्तक", "मेला", "शुरू", *_TOLD.split()]
    ]


@pytest.mark.parametrize(
    "talk", ["भैया फोटो अलग से भेज रहा हूं", "बाइट थोड़ी देर में भेजता हूं", "विजुअल ग्रुप में भेज दिए हैं"]
)
def test_what_is_said_to_the_desk_is_left_out(talk: str) -> None:
    who = "12/05/25, 19:42 - मोहन सिवान: "
    found, out = stories(f"{who}{_TOLD}\n{who}{talk}\n")
    assert ([story.strip() for story in found], out) == ([_TOLD], 1)


def test_a_title_in_which_something_is_sent_is_kept() -> None:
    title = "छात्रा को फोटो भेज रहे शिक्षक पर मुकदमा"
    who = "12/05/25, 19:42 - मोहन सिवान: "
    found, _ = stories(f"{who}{title}\n{who}{_TOLD}\n")
    assert title in found[0]


@pytest.mark.parametrize(
    "beside",
    [
        "POLL:\nबैठक कब रखें?\nOPTION: कल (4 votes)\nOPTION: परसों (2 votes)\n",
        "\u200eचित्र उपलब्ध नहीं\n",
        "\u200ePOLL:\nबैठक कब रखें?\n\u200eOPTION: कल (4 votes)\n",
    ],
    ids=["a poll", "what the app says", "a poll of iOS"],
)
def test_what_a_chat_has_beside_the_senders_words_is_left_out(beside: str) -> None:
    who = "12/05/25, 19:42 - मोहन सिवान: "
    found, _ = stories(f"{who}{beside}{who}*सिवान में पुस्तक मेला शुरू*\n{_TOLD}\n")
    assert [story.split() for story in found] == [
        ["सिवान", "में", "पुस्तक", "मेला", "शुरू", *_TOLD.split()]
    ]
