"""What copies of pages end in: a site behind a title's bar, a reporter with his role, captions."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.flood_story import MORE, TITLE
from tests.bulletin.structure.reading import read, said, spoken

TEXT = (
    "दुमका। जिला प्रशासन ने बुधवार को नदी के किनारे राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है।"
)


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (" | जनपक्ष", ""),
        ("|जनपक्ष", ""),
        (" | झारखंड", ""),
        (" | दो हजार लोग", " | दो हजार लोग"),
        (" जनपक्ष", " जनपक्ष"),
    ],
)
def test_one_word_behind_the_bar_of_a_title_is_a_site_or_its_section(tail: str, kept: str) -> None:
    found = read(f"{TITLE}{tail}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline) == f"{TITLE}{kept}"


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        (", पढ़ें पूरी खबर", ""),
        (" | पढ़िये पूरी खबर", ""),
        ("... देखें VIDEO", ""),
        (" - जानिए क्या है पूरा मामला", ""),
        (", वीडियो देखें", ""),
        (", जानें क्या है मौसम का हाल", ", जानें क्या है मौसम का हाल"),
        (", लोगों ने वीडियो देखा", ", लोगों ने वीडियो देखा"),
    ],
)
def test_what_a_title_asks_its_reader_is_not_read(tail: str, kept: str) -> None:
    found = read(f"{TITLE}{tail}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline) == f"{TITLE}{kept}"


def test_word_behind_a_bar_is_read_if_little_stands_before_it() -> None:
    found = read(f"राहत शिविर | दुमका\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.headline).startswith("राहत शिविर")
    assert "दुमका" in said(found.headline)


@pytest.mark.parametrize(
    "line",
    [
        "राकेश शर्मा,ब्यूरो हेड दुमका",
        "राकेश शर्मा संवाददाता",
        "प्रतिनिधि, दुमका",
        "यह लेखक के निजी विचार हैं।",
        "इस लेख में व्यक्त विचार लेखक के अपने निजी विचार हैं।",
        "(ये लेखिका के निजी विचार हैं)",
    ],
)
def test_reporter_with_his_role_below_the_text_is_not_read(line: str) -> None:
    assert not any(line in text for text in spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n{line}\n")))


@pytest.mark.parametrize(
    "line",
    ["संवाददाता राकेश शर्मा भी घायल हुए हैं।", "यह उनके निजी विचार हैं।", "भाषा, संस्कृति"],
)
def test_line_like_a_reporters_below_the_text_is_read(line: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}\n"))[-1] == line


@pytest.mark.parametrize(
    ("lines", "read_out"),
    [
        (["राहत शिविर (24 घंटे) के दूरभाष नंबर:"], False),
        (["लेखक के विचार निजी हैं:"], False),
        (["शिविर में ये दल काम करेंगे:", "• राज्य आपदा बल", "• नगर निगम"], True),
        (["मंत्री ने कहा कि शिविर में अब यह सब मिलेगा, और बाकी काम भी जल्दी पूरे होंगे:"], True),
    ],
)
def test_label_at_the_end_of_a_page_with_nothing_below_is_not_read(
    lines: list[str], *, read_out: bool
) -> None:
    found = read("\n\n".join([TITLE, TEXT, MORE, *lines]))
    assert (lines[0] in spoken(found)) is read_out


@pytest.mark.parametrize(
    ("line", "read_out"),
    [
        ("ज्ञापन सौंपते किसान।", False),
        ("शिविर में उपस्थित ग्रामीण व अन्य।", False),
        ("शिविर में उपस्थित ग्रामीण खुश थे।", True),
    ],
)
def test_caption_with_a_stop_is_not_read(line: str, *, read_out: bool) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{MORE}\n")
    assert (line in spoken(found)) is read_out


@pytest.mark.parametrize(
    "foot",
    [
        "राकेश शर्मा\nपत्रकार",
        "राकेश शर्मा\nवरिष्ठ पत्रकार",
        "आपका अपना राकेश शर्मा",
        "आपका अपना\nराकेश शर्मा",
        "जन चेतना की रिपोर्ट",
        "दीदार ए वतन की विशेष रीपोर्ट",
    ],
)
def test_who_wrote_or_sent_below_the_text_is_not_read(foot: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{foot}\n")
    assert spoken(found)[-1] == MORE


@pytest.mark.parametrize(
    "lines",
    [
        ("आपका अपना घर", "घर के लिए आवेदन सोमवार से शुरू होंगे और एक महीने तक चलेंगे।"),
        ("कैग की रिपोर्ट", "रिपोर्ट में कहा गया है कि पुल के काम में देरी हुई है।"),
        ("सम्मान इन्हें मिला:", "राकेश शर्मा", "पत्रकार"),
        ("राहत शिविर की रिपोर्ट",),
    ],
)
def test_lines_like_these_are_read_as_headings_and_lists(lines: tuple[str, ...]) -> None:
    found = read("\n".join((TITLE, TEXT, MORE, *lines)))
    assert spoken(found)[-len(lines) :] == list(lines)


@pytest.mark.parametrize(
    "opens", ["दुमका (वीएनएस)।", "दुमका:(नगर संवाददाता)", "दुमका (जन सेमरा)।", "दुमका (VNS) :"]
)
@pytest.mark.parametrize("below", ["", "\n\n"])
def test_who_sent_the_news_is_not_said_beside_its_place(opens: str, below: str) -> None:
    found = read(f"{TITLE}\n\n{opens}{below or ' '}{TEXT.removeprefix('दुमका। ')}\n\n{MORE}\n")
    assert said(found.place).strip(" ।:") == "दुमका"
    assert spoken(found) == [TEXT.removeprefix("दुमका। "), MORE]


@pytest.mark.parametrize(
    "foot", ["--------------- / वीएनएस / राजेश साहू", "वीएनएस / राजेश", "ब्यूरो दुमका", "प्रतिनिधि, दुमका"]
)
def test_who_sent_the_news_is_not_read_below_it(foot: str) -> None:
    text = TEXT.replace("दुमका।", "दुमका (वीएनएस)।")
    found = read(f"{TITLE}\n\n{text}\n\n{MORE}\n\n{foot}\n")
    assert spoken(found) == [TEXT.removeprefix("दुमका। "), MORE]
