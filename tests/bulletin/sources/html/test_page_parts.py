"""What belongs to a page's article beside its paragraphs, and what only stands among them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.core.errors import SourceError
from bulletin.core.model import Block
from bulletin.sources.html.voting import closing
from tests.bulletin.sources.reading import lines_of

TITLE = "नहर टूटी, तीन गांवों के खेत डूबे"
TOLD = (
    "जल संसाधन विभाग की मुख्य नहर मंगलवार रात टूट गई, जिससे तीन गांवों के खेत डूब गए।",
    "किसानों का कहना है कि उन्होंने दरार की सूचना दो दिन पहले अधिकारियों को दे दी थी।",
    "अभियंता ने बताया कि मरम्मत का काम बुधवार सुबह शुरू कर दिया गया है।",
    "प्रशासन फसल के नुकसान का सर्वे कराएगा और शुक्रवार तक रिपोर्ट देगा।",
)
SUMMARY = "रात में टूटी नहर से दो सौ बीघा गेहूं की फसल पानी में डूब गई"


def paragraphs(texts: tuple[str, ...] = TOLD) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize(
    ("above", "summary"),
    [
        (f'<div class="story__summary"><p>{SUMMARY}</p></div>', SUMMARY),
        (f"<ul><li>{SUMMARY}।</li></ul>", f"{SUMMARY}।"),
        # Words of the text, such as who is said to speak in it, are not its beginning.
        (f"<div>किसानों</div><div>{SUMMARY}।</div>", f"{SUMMARY}।"),
    ],
)
def test_page_summary_between_headline_and_text_is_read(
    above: str, summary: str, tmp_path: Path
) -> None:
    page = (
        f"<title>{TITLE}</title><header><nav><a href='/'>होम</a></nav></header><h1>{TITLE}</h1>"
        f"<div class='top'>{above}</div><div class='story'>{paragraphs()}</div>"
    )
    assert lines_of(page, tmp_path) == [TITLE, summary, *TOLD]


def test_page_without_a_body_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    parts = "".join(f"<div class='body'>{paragraphs(part)}</div>" for part in (TOLD[:2], TOLD[2:]))
    page = f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{parts}</article>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    ("below", "other", "closed"),
    [
        (TOLD[1:], TOLD, TOLD[1:]),
        ((*TOLD[1:], "और खबरें"), TOLD, TOLD[1:]),
        (TOLD[1:], TOLD[:3], TOLD[1:3]),
        (TOLD[1:], TOLD[:1], ()),  # nothing but the text of one reading
        (("वे दस साल से खेती पर लिखते हैं।",), ("वे दस साल से खेती पर लिखते हैं।",), ()),  # little
    ],
)
def test_text_below_what_one_reading_took_is_kept_if_two_have_it(
    below: tuple[str, ...], other: tuple[str, ...], closed: tuple[str, ...]
) -> None:
    kept = [Block(f"{TOLD[0]} {SUMMARY}।", 0)]
    found = closing([*kept, *(Block(text, 0) for text in below)], kept, "\n".join(other))
    assert tuple(block.text for block in found) == closed


def test_page_texts_cut_to_a_few_lines_are_of_other_stories(tmp_path: Path) -> None:
    teaser = "बिजली कंपनी ने किसानों के लिए रात की आपूर्ति का समय बदल दिया है, नया समय सोमवार से।"
    box = f"<div class='box'><div><p class='lead line-clamp-2'>{teaser}</p></div></div>"
    text = f"{paragraphs(TOLD[:2])}{box}{paragraphs(TOLD[2:])}"
    page = f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{text}</article>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "stamp", ["प्रदेश डेस्क | 4 मार्च 2026", "कृषि डेस्क, 4 मार्च 2026", "जागेश्वर • 04/03/2026 • खेती"]
)
def test_page_line_of_who_wrote_when_is_not_read(stamp: str, tmp_path: Path) -> None:
    page = (
        f"<title>{TITLE}</title><main><h1>{TITLE}</h1><div>{stamp}</div>{paragraphs()}"
        "<nav><a href='/'>होम</a></nav></main>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "line", ["फाइनल: भोपाल, 4 मार्च 2026", "पहला मैच भोपाल में | दूसरा मैच 4 मार्च 2026 को इंदौर के मैदान पर"]
)
def test_page_line_that_says_when_something_happens_is_read(line: str, tmp_path: Path) -> None:
    page = (
        f"<title>{TITLE}</title><main><h1>{TITLE}</h1><div>{line}</div>{paragraphs()}"
        "<nav><a href='/'>होम</a></nav></main>"
    )
    assert line in lines_of(page, tmp_path)


def test_page_of_frames_is_read_from_what_stands_there_without_them(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><frameset cols='20%,80%'><frame src='m.htm'>"
        f"<noframes><body><h1>{TITLE}</h1>{paragraphs()}</body></noframes></frameset></html>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


def test_page_of_pictures_without_a_word_is_no_article(tmp_path: Path) -> None:
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><img src='1.jpg'><a href='/2'>अगली गैलरी</a>"
    with pytest.raises(SourceError, match="no article was found"):
        lines_of(page, tmp_path)


def test_page_whose_only_words_are_links_to_other_stories_is_no_article(tmp_path: Path) -> None:
    links = "".join(f"<a href='/{each}'>हाथी ने रोकी बस {each}</a>" for each in "कखगघ")
    page = f"<title>{TITLE}</title><nav></nav><main><h1>{TITLE}</h1><video></video>{links}</main>"
    with pytest.raises(SourceError, match="no article was found"):
        lines_of(page, tmp_path)


def test_page_line_that_is_a_pictures_alt_is_its_caption(tmp_path: Path) -> None:
    said = "टूटी हुई नहर के पास खड़े चार गांवों के किसान।"
    picture = (
        f"<div><img src='1.jpg' alt='{said} - दैनिक उदाहरण'><div><span>{said}</span></div></div>"
    )
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{picture}{paragraphs()}</main><nav></nav>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


def test_page_whose_pictures_tell_the_story_is_read(tmp_path: Path) -> None:
    figures = "".join(f"<div><img src='1.jpg' alt='{each}'><p>{each}</p></div>" for each in TOLD)
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{figures}</main><nav></nav>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


FEW = "शनिवार को सर्राफा बाजार में सोना 400 रुपये महंगा हुआ।"
RATES = "".join(
    f"<div class='row'><div>{name}</div><div>{price}</div></div>"
    for name, price in (("सोना", "₹71,200"), ("चांदी", "₹84,100"))
)
RATES_TOLD = ["सोना", "₹71,200", "चांदी", "₹84,100"]
FOOT = "<footer><a href='/us'>हमारे बारे में</a> <p>© 2026 दैनिक उदाहरण। सर्वाधिकार सुरक्षित।</p></footer>"
TABLE = "<table><tr><th>जिला</th><th>मरीज</th></tr><tr><td>इंदौर</td><td>12</td></tr></table>"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"<p>{FEW}</p>", [FEW]),
        (f"<div>शहर | 12 मई 2026</div><p>{FEW}</p>", [FEW]),
        (f"<p>{FEW}</p><div>{RATES}</div>", [FEW, *RATES_TOLD]),
        (TABLE, ["इंदौर: मरीज 12"]),
        (
            TABLE.replace("</table>", "<tr><td>जिला</td><td>मरीज</td></tr></table>"),
            ["इंदौर: मरीज 12"],
        ),
    ],
)
def test_short_page_is_read_line_by_line_without_its_foot(
    text: str, told: list[str], tmp_path: Path
) -> None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><nav><a href='/'>होम</a></nav>"
        f"<div><h1>{TITLE}</h1>{text}</div>{FOOT}</body></html>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *told]


def test_page_footer_of_a_quotation_says_whose_it_is(tmp_path: Path) -> None:
    quote = "<blockquote><p>हमने दो बार चेताया था।</p><footer>रामदीन, किसान</footer></blockquote>"
    text = f"{paragraphs(TOLD[:2])}{quote}{paragraphs(TOLD[2:])}"
    page = f"<title>{TITLE}</title><article><h1>{TITLE}</h1>{text}</article><nav></nav>"
    assert "रामदीन, किसान" in lines_of(page, tmp_path)


def test_page_captions_that_hold_its_sentences_are_its_text(tmp_path: Path) -> None:
    items = "".join(
        f"<li><figure><img src='1.jpg'><figcaption>{each} <em>(फोटो: एजेंसी)</em></figcaption>"
        "</figure></li>"
        for each in TOLD
    )
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1><ul>{items}</ul></main><nav></nav>"
    said = "\n".join(lines_of(page, tmp_path))
    assert all(each in said for each in TOLD)


def test_page_link_that_holds_a_title_and_a_summary_is_another_story(tmp_path: Path) -> None:
    card = (
        "<div class='box'><a href='/2'><img src='2.jpg'><h3>बिजली कटौती का नया समय जारी</h3>"
        "<p>कंपनी ने कहा है कि गांवों में अगले सप्ताह से रात को दो घंटे बिजली नहीं रहेगी।</p></a></div>"
    )
    told = tuple(f"{word} बार {text}" for word in ("पहली", "दूसरी", "तीसरी") for text in TOLD)
    text = f"{paragraphs(told[:5])}{card}{paragraphs(told[5:])}"
    page = (
        f"<html><head><title>{TITLE}</title></head><body><nav><a href='/'>होम</a></nav>"
        f"<article><h1>{TITLE}</h1>{text}</article></body></html>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *told]


def test_preformatted_text_is_parted_at_its_blank_lines(tmp_path: Path) -> None:
    wrapped = "\n\n".join(text.replace(" की ", " की\n") for text in TOLD)
    page = f"<html><head><title>{TITLE}</title></head><body><pre>{TITLE}\n\n{wrapped}</pre></body>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


def test_page_few_captions_that_hold_nearly_all_sentences_are_its_text(tmp_path: Path) -> None:
    figures = "".join(
        f"<figure><img src='1.jpg'><figcaption>{each}</figcaption></figure>"
        for each in (" ".join(TOLD[:2]), "दरार: पूरब की ओर", " ".join(TOLD[2:]))
    )
    page = f"<title>{TITLE}</title><main><h1>{TITLE}</h1>{figures}</main><nav></nav>"
    assert " ".join(TOLD[:2]) in lines_of(page, tmp_path)


def test_page_readers_words_below_a_title_with_a_picture_are_left_out(tmp_path: Path) -> None:
    said = "<p>मोहन</p><p>जानकारी के लिए धन्यवाद, पानी कब तक आएगा?</p>"
    readers = f"<div><h3>💬 टिप्पणियाँ (1)</h3><div>{said}</div></div>"
    story = f"<h1>{TITLE}</h1><div>{paragraphs()}</div>{readers}"
    page = f"<title>{TITLE}</title><body><div>{story}</div><nav></nav></body>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


OTHERS = tuple(
    (f"{place} में {what}", f"{place} के {who} ने सोमवार को इसकी पुष्टि की और जांच के आदेश दिए।")
    for place, what, who in (
        ("अजमेर", "बिजली संयंत्र का उद्घाटन टला", "महाप्रबंधक"),
        ("कोटा", "छात्रावासों के किराये घटे", "उपायुक्त"),
        ("सीकर", "प्याज की मंडी दो दिन बंद", "सचिव"),
        ("अलवर", "बाघों की गिनती पूरी हुई", "वनपाल"),
    )
)


def cards(card: str) -> str:
    return "".join(
        card.format(at=at, title=title, told=told) for at, (title, told) in enumerate(OTHERS)
    )


@pytest.mark.parametrize(
    "card",
    [
        '<div class="k"><a href="/{at}"><b>{title}</b></a><div>{told}</div></div>',
        '<div class="k"><span>2 घंटे पहले</span><a href="/{at}">{title}</a><br>{told}</div>',
        '<a href="/{at}"><section><span>{title}</span><span>{told}</span></section></a>',
    ],
)
def test_page_other_stories_below_the_text_with_their_summaries_are_left_out(
    card: str, tmp_path: Path
) -> None:
    page = (
        f"<title>{TITLE}</title><div><h1>{TITLE}</h1>{paragraphs()}</div><div>{cards(card)}</div>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


def test_page_list_items_that_begin_with_a_link_are_read(tmp_path: Path) -> None:
    items = cards('<li><a href="/{at}">{title}</a> और {told}</li>')
    page = f"<title>{TITLE}</title><div><h1>{TITLE}</h1>{paragraphs()}<ul>{items}</ul></div>"
    read = "\n".join(lines_of(page, tmp_path))
    assert all(told in read for _, told in OTHERS)


@pytest.mark.parametrize(
    "column",
    [
        cards("<p>{told}</p>"),
        cards("<div><a href='/{at}'>{title}</a></div><div>{told}</div>"),
    ],
)
@pytest.mark.parametrize("headline", [f"<h1>{TITLE}</h1>", f"<div class='t'>{TITLE}</div>"])
def test_page_column_of_other_stories_above_the_headline_is_left_out(
    column: str, headline: str, tmp_path: Path
) -> None:
    page = (
        f"<title>{TITLE}</title><div><a href='/'>होम</a></div><div class='x'>{column}</div>"
        f"<div class='y'>{headline}<div>{paragraphs(TOLD[:3])}</div></div>"
    )
    assert [line for line in lines_of(page, tmp_path) if line != TITLE] == list(TOLD[:3])


@pytest.mark.parametrize(
    "above",
    [f"{TITLE} और दो सौ बीघा फसल डूब गई।", "मरम्मत का काम एक सप्ताह तक चलने का अनुमान है।"],
)
def test_page_summary_above_the_headline_is_read(above: str, tmp_path: Path) -> None:
    page = (
        f"<title>{TITLE}</title><div><a href='/'>होम</a></div><div><p>{above}</p></div>"
        f"<h1>{TITLE}</h1>{paragraphs()}"
    )
    assert above in lines_of(page, tmp_path)


def test_page_text_above_its_repeated_headline_is_read(tmp_path: Path) -> None:
    page = (
        f"<title>{TITLE}</title><div><a href='/'>होम</a></div><div>{paragraphs()}</div>"
        f"<div><h3>{TITLE}</h3><p>इसे मित्रों को भेजें और बताएं कि क्या अच्छा लगा।</p></div>"
    )
    read = lines_of(page, tmp_path)
    assert all(text in read for text in TOLD)


def test_page_what_readers_can_answer_below_the_text_is_left_out(tmp_path: Path) -> None:
    wrote = cards("<div class='k'><b>पाठक {at}</b><p>{told}</p><a href='#'>उत्तर दें</a></div>")
    page = (
        f"<title>{TITLE}</title><div><h1>{TITLE}</h1>{paragraphs()}</div>"
        f"<div><div>चार लोगों ने लिखा</div>{wrote}</div>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


def test_page_field_for_mail_amid_the_text_is_left_out(tmp_path: Path) -> None:
    asks = "<div>हर सुबह ताजा समाचार आपके पास पहुंचेंगे, बस नाम लिखें।</div>"
    box = f"<div>{asks}<input placeholder='ईमेल'></div>"
    page = (
        f"<title>{TITLE}</title><div><h1>{TITLE}</h1>{paragraphs(TOLD[:2])}{box}"
        f"{paragraphs(TOLD[2:])}</div><nav><a href='/'>होम</a></nav>"
    )
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]


@pytest.mark.parametrize("tag", ["article", "div"])
def test_page_other_articles_around_one_of_a_few_lines_are_left_out(
    tag: str, tmp_path: Path
) -> None:
    def flash(title: str, told: str) -> str:
        return f"<{tag} class='f'><h2>{title}</h2><div>{told}</div></{tag}>"

    (one, told), (two, more) = (
        ("अजमेर के बिजली संयंत्र का उद्घाटन सोमवार तक टला", " ".join(told for _, told in OTHERS[:2])),
        ("सीकर और अलवर की मंडियां दो दिन बंद", " ".join(told for _, told in OTHERS[2:])),
    )
    title = f"{TITLE}, सिंचाई रुकी"
    flashes = flash(one, told) + flash(title, "<br>".join(TOLD)) + flash(two, more)
    page = f"<title>{title}</title><div><a href='/'>होम</a></div><div>{flashes}</div>"
    assert lines_of(page, tmp_path) == [title, *TOLD]


def test_page_line_of_links_between_bars_is_left_out(tmp_path: Path) -> None:
    foot = " | ".join(f"<a href='/{name}'>{name}</a>" for name in ("संपर्क", "विज्ञापन दें", "शर्तें"))
    page = (
        f"<title>{TITLE}</title><div><h1>{TITLE}</h1>{paragraphs()}</div>"
        f"<div>{foot}<br>छपाई और वितरण: नहर पार, मंडी रोड, सीकर, राजस्थान</div>"
    )
    assert "विज्ञापन" not in "\n".join(lines_of(page, tmp_path))


def test_page_of_a_heading_and_links_gives_its_heading(tmp_path: Path) -> None:
    page = (
        "<title>मीना सेन</title><main><h1>मीना सेन</h1><p>मीना सेन 10 वर्षों से पत्रकारिता में हैं।</p>"
        "<ul><li><a href=/1>मेला शुरू</a></li><li><a href=/2>पुल बना</a></li></ul></main>"
    )
    assert lines_of(page, tmp_path) == ["मीना सेन"]
