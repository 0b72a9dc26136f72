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
            ["15 अप्रैल: 183", "16 अप्रैल: 243", "17 अप्रैल: 239"],
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
        "-----",
        "नदी का जलस्तर बढ़ा है।",
    ]


PARKS = (
    "सीकर। शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और झूले लगे हैं। आयुक्त ने "
    "बताया कि रास्ते भी चौड़े किए गए हैं और पीने के पानी की व्यवस्था है।"
)
CANAL = "चूरू। नहर की सफाई का काम मंगलवार से शुरू होगा और पानी पांच दिन बाद फिर से छोड़ा जाएगा।"
STAMPS = [
    "03/02/26, 4:05\u202fpm - ",
    "03/02/2026, 16:05 - ",
    "\u200e[03/02/26, 4:05:12\u202fPM] ~ ",
    "[03/02/26, 4:05:12 अपराह्न] ",
    "[16:05, 03/02/2026] ",
    "[3/2, 4:05 pm] ",
    "[2026/02/03, 16:05:12] ",
    "[03-02-2026 रात 9:41:07] ",
    "03/02/2026, 6:05 शाम - ",
    "०३/०२/२६, ४:०५ pm - ",
]


@pytest.mark.parametrize("stamp", STAMPS)
def test_chat_is_a_story_for_each_long_message_with_the_title_above_it(
    stamp: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    said = ["नमस्ते", "*पार्क खुले*", "<Media omitted>", PARKS, f"*नहर की सफाई*\n{CANAL}"]
    messages = [f"{stamp}सूचना: {text}" for text in said]
    path.write_text("\n".join([*messages, f"{stamp}Desk: ok sir"]), encoding="utf-8")
    told: list[str] = []
    found = sources.read(str(path), sources.Options(tell=told.append))
    assert [article.text for article in found] == [
        f"\nपार्क खुले\n\n{PARKS}",
        f"\n\n\n\nनहर की सफाई\n{CANAL}",
    ]
    assert told == [f"{path}: left out 2 messages that are no news."]


def test_short_news_between_talk_is_read_and_a_message_without_an_opening_goes_on_with_it(
    tmp_path: Path,
) -> None:
    told = "सीकर। शहर के तीन पार्क मरम्मत के बाद सोमवार को खोल दिए गए हैं और वहां नए झूले लगे हैं।"
    more = "आयुक्त ने बताया कि पार्कों के रास्ते भी चौड़े किए गए हैं और रोशनी लगी है।"
    stamp = "11/28/26, 9:05\u202fPM - "
    path = tmp_path / "a.txt"
    said = [f"रवि: {told}", f"रवि: {more}", "रवि: <Media omitted>", "Desk: फोटो भेजो", "रवि: जी"]
    path.write_text("\n".join(f"{stamp}{each}" for each in said), encoding="utf-8")
    assert [article.text for article in sources.read(str(path))] == [f"{told}\n{more}"]


def test_messages_with_datelines_are_stories_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    messages = [f"[03/02/26, 4:05:12 PM] रवि: {text}" for text in (PARKS, CANAL)]
    path.write_text("\n".join(messages), encoding="utf-8")
    assert [article.text.strip() for article in sources.read(str(path))] == [PARKS, CANAL]


@pytest.mark.parametrize(
    "line",
    [
        "03/02/26, 4:05 pm - Messages and calls are end-to-end encrypted. Tap to learn more.",
        "03/02/2026, 16:05 - मैसेज और कॉल एंड-टू-एंड एन्क्रिप्टेड हैं.",
        "03/02/26, 9:00 am - Ravi created group",
        "03/02/26, 9:00 am - रवि: <मीडिया के बिना>",
        "03/02/26, 9:00 am - रवि: IMG-20260203-WA0012.jpg (file attached)",
        "\u200e[03/02/26, 4:05:12 PM] रवि: \u200eimage omitted",
        "\u200e[03/02/26, 4:05:12 PM] रवि: \u200eइमेज हटाई गई",
        "[03/02/26, 4:05:12 PM] रवि: \u200e<attached: 00000012-PHOTO-2026-02-03.jpg>",
        "03/02/26, 9:00 am - रवि: You deleted this message",
        "03/02/26, 9:00 am - रवि: null",
    ],
)
def test_what_an_export_adds_is_no_text(line: str, tmp_path: Path) -> None:
    text = f"{line}\n03/02/26, 9:10 am - रवि: {PARKS} <This message was edited>\n{line}"
    assert lines(tmp_path, text) == ["", PARKS]


@pytest.mark.parametrize("stamp", STAMPS)
def test_message_with_the_words_of_an_event_is_read(stamp: str, tmp_path: Path) -> None:
    text = f"{stamp}रवि: गांव को सड़क से जोड़ा\n{PARKS}"
    assert lines(tmp_path, text) == ["गांव को सड़क से जोड़ा", PARKS]


def test_forwarded_message_without_a_stamp_is_read(tmp_path: Path) -> None:
    text = f"Forwarded many times\n\n📢 *पार्क खुले*\n📍 *{PARKS}*\n🙏"
    assert lines(tmp_path, text)[2:4] == ["पार्क खुले", PARKS]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (f"<p>{PARKS}</p><p>{CANAL}</p>", f"\n\n{PARKS}\n\n{CANAL}\n\n"),
        (f"{PARKS}<br>{CANAL}<br />", f"{PARKS}\n{CANAL}\n"),
        ("<H3 class='a'>पार्क</H3>", "\n\n### पार्क\n\n"),
        ("<b>पार्क</b>&nbsp;<i>खुले</i>", "पार्क खुले"),
        ('<a href="https://example.in/a">पार्क</a> <!-- more -->', "पार्क "),
        ("<ul><li>पार्क</li></ul>", "\n\n• पार्क\n\n"),
        ("m<sup>2</sup>, a<b, <b and c>", "m<sup>2</sup>, a<b, <b and c>"),
    ],
)
def test_tags_within_plain_text_part_lines_and_are_no_words(
    typed: str, read: str, tmp_path: Path
) -> None:
    found = "\n".join(lines(tmp_path, f"पार्क की खबर: {typed}"))
    assert found == f"पार्क की खबर: {read}"


def test_letters_written_as_numbers_are_read(tmp_path: Path) -> None:
    written = "".join(f"&#{ord(sign)};" for sign in "मेला")
    coded = "".join(f"&#x{ord(sign):x};" for sign in "शुरू")
    assert lines(tmp_path, f"{written} {coded}\n{HEAD}")[0] == "मेला शुरू"
    assert lines(tmp_path, f"मेला&#44; &#8216;खेल&#8217;\n{HEAD}")[0] == "मेला, ‘खेल’"


def test_escaped_tags_part_lines(tmp_path: Path) -> None:
    page = (
        "&lt;div&gt;&lt;h1&gt;मेला शुरू&lt;/h1&gt;&lt;p&gt;सीकर में मेला शुरू हुआ है।&lt;/p&gt;"
        "&lt;script&gt;var a=1;&lt;/script&gt;&lt;/div&gt;"
    )
    assert [line for line in lines(tmp_path, page) if line] == ["# मेला शुरू", "सीकर में मेला शुरू हुआ है।"]
    assert lines(tmp_path, f"क &lt;p ख\n{HEAD}")[0] == "क &lt;p ख"


def test_messages_of_one_sender_below_a_dateline_are_one_story(tmp_path: Path) -> None:
    said = [
        "तीन साल के काम के बाद सेमरा में नई सड़क खुली, तीस गांवों को राहत, बसें कल से चलेंगी, लोग भी खुश",
        "दुमका। सेमरा गांव की सड़क सोमवार को खोल दी गई है और लोग बहुत खुश हैं।",
        "बच्चे आते-जाते नई सड़क देखते हैं और अब उन्हें स्कूल तक पैदल नहीं जाना होगा।",
        "काम में लगे तीन साल",
        "विभाग ने कहा कि पहाड़ काटने में सबसे ज्यादा समय लगा और बारिश में काम रुका।",
    ]  # fmt: skip
    chat = "\n".join(f"29/11/26, 19:0{at} - राकेश: {line}" for at, line in enumerate(said))
    assert lines(tmp_path, chat) == said


def test_message_copied_from_telegram_keeps_its_words_alone(tmp_path: Path) -> None:
    text = "सवेरा न्यूज, [29-11-2026 19:05]\n[ Photo ]\nसेमरा में सड़क खुली\n\nदुमका। सड़क खोल दी गई है।"
    kept = ["", "", "सेमरा में सड़क खुली", "", "दुमका। सड़क खोल दी गई है।"]
    assert lines(tmp_path, text) == kept


@pytest.mark.parametrize(
    "stamp", ["[30 Nov 2026 at 9:15:20 PM]:", "[30 नवंबर 2026 को 21:15]", "[Nov 30, 2026, 9:15 PM]"]
)
def test_day_of_a_stamp_may_have_its_months_name(stamp: str, tmp_path: Path) -> None:
    found = lines(tmp_path, f"सीकर समाचार, {stamp}\nतीन पार्क खुले\n\n{PARKS}")
    assert list(filter(None, found)) == ["तीन पार्क खुले", PARKS]


@pytest.mark.parametrize("rule", ["➖➖➖➖", "▪️ ▪️ ▪️", "━━━━━━", "= = = ="])
def test_line_of_one_sign_again_and_again_stays_as_a_rule(rule: str, tmp_path: Path) -> None:
    found = lines(tmp_path, f"*तीन पार्क खुले* 🌳🌳\n{rule}\n*तालाब साफ हुआ* 🌊")
    assert found == ["तीन पार्क खुले", "-----", "तालाब साफ हुआ"]


def test_number_in_a_key_is_a_number(tmp_path: Path) -> None:
    found = lines(tmp_path, "1️⃣ *तीन पार्क खुले*\n2️⃣ *तालाब साफ हुआ* 🌊🌊")
    assert found == ["1. तीन पार्क खुले", "2. तालाब साफ हुआ"]


def test_slanted_paragraphs_below_a_bold_title_are_read_without_their_marks(tmp_path: Path) -> None:
    text = "*सेमरा में सड़क खुली*\n\n_दुमका। सड़क खोल दी गई है।_\n\n*_बसें मंगलवार से चलेंगी।_*"
    kept = ["सेमरा में सड़क खुली", "दुमका। सड़क खोल दी गई है।", "बसें मंगलवार से चलेंगी।"]
    assert [line for line in lines(tmp_path, text) if line] == kept


def test_nested_marks_of_a_message_are_not_read(tmp_path: Path) -> None:
    text = "⏩ Forwarded many times\n_*सेमरा में सड़क खुली*_\n_*दुमका_*:- सड़क खोल दी गई है।"
    kept = ["Forwarded many times", "सेमरा में सड़क खुली", "दुमका:- सड़क खोल दी गई है।"]
    assert [line for line in lines(tmp_path, text) if line] == kept


def test_bold_line_above_lines_with_signs_is_no_item(tmp_path: Path) -> None:
    text = "👉 *सेमरा में सड़क खुली*\n▪️ सड़क खोल दी गई है।\n▪️ बसें कल से चलेंगी।"
    kept = ["सेमरा में सड़क खुली", "- सड़क खोल दी गई है।", "- बसें कल से चलेंगी।"]
    assert lines(tmp_path, text) == kept
    assert lines(tmp_path, text.replace("खुली*", "खुली*👈")) == kept
    each = "👉 *सेमरा में सड़क खुली*\n👉 *दुमका में बसें चलेंगी*\n▪️ सड़क खोल दी गई है।"
    assert lines(tmp_path, each)[:2] == ["- सेमरा में सड़क खुली", "- दुमका में बसें चलेंगी"]


def test_pen_marks_who_wrote(tmp_path: Path) -> None:
    text = f"*सेमरा में सड़क खुली* 🛣🛣\n{PARKS}\n✍️ *राकेश शर्मा*\n✍️ {CANAL}"
    kept = ["सेमरा में सड़क खुली", PARKS, "संवाददाता: राकेश शर्मा", f"{CANAL}"]
    assert lines(tmp_path, text) == kept


def test_message_whose_first_line_is_a_sentence_goes_on_with_a_titled_one(tmp_path: Path) -> None:
    first = f"सेमरा में सड़क खुली\n{PARKS}"
    more = "विभाग ने कहा कि काम में तीन साल लगे।\nबसें कल से सभी गांवों तक चलेंगी और किराया नहीं बढ़ेगा।"
    chat = f"[9:41 pm, 12/03/2025] रवि: {first}\n[9:43 pm, 12/03/2025] रवि: {more}"
    assert lines(tmp_path, chat) == [*first.split("\n"), *more.split("\n")]


@pytest.mark.parametrize("stop", [".", " ||", "।"])
def test_stop_of_the_only_bold_line_is_left_out(stop: str, tmp_path: Path) -> None:
    found = lines(tmp_path, f"सवेरा न्यूज\n*शहर में तीन पार्क खुले{stop}*\n\n{PARKS}")
    assert found[1] == "*शहर में तीन पार्क खुले*"


def test_stop_of_bold_paragraphs_stays(tmp_path: Path) -> None:
    text = "*शहर में तीन पार्क आज खुले।*\n\n*नहर की सफाई भी शुरू हुई।*"
    assert lines(tmp_path, text)[0].strip("*").endswith("।")


@pytest.mark.parametrize("time", ["9:15 am", "21:05", "पूर्वाह्न 9:15"])
@pytest.mark.parametrize("quoted", ["", "तीन पार्क खुले\n"])
def test_own_answer_copied_from_the_web_is_left_out(time: str, quoted: str, tmp_path: Path) -> None:
    text = f"राकेश\nतीन पार्क खुले\n\n{PARKS}\n{time}\nआप\n{quoted}ठीक है\n{time}"
    found = lines(tmp_path, text)
    assert list(filter(None, found)) == ["राकेश", "तीन पार्क खुले", PARKS]


def test_encryption_is_told_by_nobody(tmp_path: Path) -> None:
    text = (
        "[30/11/26, 08:01:02] ग्रुप: संदेश और कॉल एंड-टू-एंड एन्क्रिप्टेड हैं.\n"
        f"[30/11/26, 21:05:40] राकेश: तीन पार्क खुले\n\n{PARKS}"
    )
    assert list(filter(None, lines(tmp_path, text))) == ["तीन पार्क खुले", PARKS]


def test_letters_written_as_escapes_are_read(tmp_path: Path) -> None:
    coded = "".join(f"\\u{ord(c):04x}" if ord(c) > 127 else c for c in PARKS)
    assert lines(tmp_path, coded) == [PARKS]
    assert lines(tmp_path, "\\u0938 " + PARKS)[0].startswith("\\u0938")


def test_letter_quoted_as_a_whole_is_read(tmp_path: Path) -> None:
    assert lines(tmp_path, f">> तीन पार्क खुले\n>>\n>> {PARKS}") == ["तीन पार्क खुले", "", PARKS]
