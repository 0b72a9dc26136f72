"""Where an article's text is on its page: below its headline, whatever stands above and around."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from bulletin.sources.html.part_counts import Subject, counted, pieces_of
from bulletin.sources.html.parts.article_home import home_of
from tests.bulletin.sources.reading import article_of

TITLE = "झील में तेल फैला, मछुआरों ने नावें किनारे लगाईं"
TOLD = (
    "कंचनपुर की झील में सोमवार सुबह एक नौका का तेल फैल गया, जिससे पानी पर काली परत जम गई।",
    "मछुआरों ने जाल समेट लिए और अपनी नावें किनारे पर लगा दीं। झील से पीने का पानी भी लिया जाता है।",
    "तेल सोखने के लिए तटरक्षकों ने फोम की पट्टियां बिछाईं और झील के पानी के नमूने भेजे।",
    "नौका के मालिक पर मछुआरों ने लापरवाही का आरोप लगाया है। तेल की टंकी तीन साल पुरानी थी।",
    "झील किनारे के होटलों ने सैलानियों को नौका की सवारी से मना कर दिया है।",
)
OTHERS = (
    "पर्वतारोहियों का दल चोटी पर पहुंचा और शिखर पर तिरंगा फहराकर बर्फीली रात शिविर में बिताई।",
    "संगीत अकादमी ने शहनाई वादकों को सम्मान दिया, समारोह में ठुमरी और कजरी की प्रस्तुतियां हुईं।",
)
STORY = "".join(f"<p>{told}</p>" for told in TOLD)
MENU = f"<div><a href=/>होम</a><p>{OTHERS[0]}</p><p>{OTHERS[1]}</p></div>"


def read(tmp_path: Path, body: str, title: str = TITLE) -> str:
    return article_of(f"<title>{title} | कंचन वाणी</title><body>{body}</body>", tmp_path).text


def is_whole(text: str) -> bool:
    return all(told in text for told in TOLD)


def test_article_that_opens_with_a_link_to_comments_stays(tmp_path: Path) -> None:
    story = f"<div class=story><span>टिप्पणी लिखें</span><article>{STORY}</article></div>"
    assert is_whole(read(tmp_path, f"{MENU}<h1>{TITLE}</h1><p>{OTHERS[0]}</p>{story}"))


def test_headline_in_a_bar_above_the_page_is_not_the_article_s(tmp_path: Path) -> None:
    bar = f"<section><div>{TITLE}</div>{MENU}</section>"
    read_in = read(tmp_path, f"{bar}<div><h1>{TITLE}</h1>{STORY}</div>")
    assert is_whole(read_in)
    assert not any(told in read_in for told in OTHERS)


@pytest.mark.parametrize("box", ["<p class=x>{}</p>", "<div class=x>{}</div>"])
def test_paragraphs_set_alike_that_share_no_word_with_the_text_are_left_out(
    box: str, tmp_path: Path
) -> None:
    boxes = "".join(box.format(told) for told in OTHERS)
    assert read(tmp_path, f"<div><h1>{TITLE}</h1>{STORY}{boxes}</div>") == "\n".join((TITLE, *TOLD))


def test_paragraph_set_otherwise_that_goes_on_with_the_text_stays(tmp_path: Path) -> None:
    more = "<p class=x>इस बीच नगर निगम ने टैंकर भेजे और बच्चों के स्कूल बुधवार तक बंद रखने की घोषणा की।</p>"
    assert "टैंकर" in read(tmp_path, f"<div><h1>{TITLE}</h1>{STORY}{more}</div>")


def test_last_paragraph_in_an_element_of_its_own_kind_is_read(tmp_path: Path) -> None:
    last = "झील के पानी की जांच कर रहे वैज्ञानिक तेल की परत बुधवार तक हटने की उम्मीद करते हैं।"
    menu = "<nav><a href=/>होम</a></nav>"
    page = f"{menu}<div><h1>{TITLE}</h1><div>{STORY * 1}<div class=note>{last}</div></div></div>"
    assert last in read(tmp_path, page)


def test_titled_rows_below_a_label_are_left_out_though_they_are_longer(tmp_path: Path) -> None:
    row = "<div class=r><div>{}</div><div>{}</div></div>"
    titles = ("झील महोत्सव में नौका दौड़ आज", "मछुआरों की नावें सजेंगी मेले में", "झील में तेल वाली नौका बंद")
    rows = "".join(row.format(title, " ".join(OTHERS)) for title in titles)
    box = f"<div><div>ताज़ा ख़बरें</div>{rows}</div>"
    text = read(tmp_path, f"<div><h1>{TITLE}</h1><div>{STORY}</div>{box}</div>")
    assert text == "\n".join((TITLE, *TOLD))


def test_word_of_two_letters_may_be_what_a_headline_is_about(tmp_path: Path) -> None:
    title = "बस में आग, सब सुरक्षित"
    told = (
        "कंचनपुर से चली बस में रविवार को आग लग गई। चालक ने धुआं देखकर सवारियां उतार दीं।",
        "बस डिपो ने आग की वजह जानने को समिति बनाई है। टायर फटने की बात सामने आई है।",
        "दमकल ने आग बुझाई और बस का ढांचा सड़क से हटाकर यातायात चालू कराया गया।",
    )
    story = "".join(f"<p>{each}</p>" for each in told)
    rows = "".join(f"<div><b>1{at}:05</b><p>{each}</p></div>" for at, each in enumerate(OTHERS * 2))
    page = f"<div><div><h1>{title}</h1>{story}</div><div>{rows}</div></div>"
    assert read(tmp_path, page, title) == "\n".join((title, *told))


LABEL = "<p><strong>ये खबर भी पढ़ें...</strong></p>"
MORE = "झील की सफाई में मछुआरे भी लगे हैं और तेल निकल रहा है।"


@pytest.mark.parametrize("below", [(), (MORE, "झील में नौकाएं नहीं चलेंगी।", f"सोमवार तक {MORE}")])
def test_another_story_below_its_label_is_left_out_without_a_link(
    below: tuple[str, ...], tmp_path: Path
) -> None:
    other = f"<p>शहनाई वादकों को मिला अकादमी सम्मान</p><p>{OTHERS[1]}</p>"
    ends = "".join(f"<p>{each}</p>" for each in below)
    text = read(tmp_path, f"<div><h1>{TITLE}</h1><div>{STORY}{LABEL}{other}{ends}</div></div>")
    assert text == "\n".join((TITLE, *TOLD, *below))


def test_paragraph_of_the_text_below_a_label_stays(tmp_path: Path) -> None:
    page = f"<div><h1>{TITLE}</h1><div>{STORY}{LABEL}<p>झील के मछुआरों को मुआवजा मिलेगा।</p></div></div>"
    assert "मुआवजा" in read(tmp_path, page)


@pytest.mark.parametrize("label", ["<b>जरूर देखें</b> ", "वीडियो: "])
def test_title_linked_behind_a_short_label_is_left_out(label: str, tmp_path: Path) -> None:
    link = f"<p>{label}<a href=/x>मछुआरों की झील में नौका दौड़ का रोमांच</a></p>"
    paragraphs = STORY.replace("</p><p>", f"</p>{link}<p>", 1)
    assert "रोमांच" not in read(tmp_path, f"<div><h1>{TITLE}</h1><div>{paragraphs}</div></div>")


def test_story_with_a_title_of_its_own_at_the_end_is_left_out(tmp_path: Path) -> None:
    more = "दलदल में फंसे हाथी को वन रक्षकों ने क्रेन और रस्सों के सहारे रात भर की मेहनत के बाद निकाला।"
    other = "".join(f"<p>{told}</p>" for told in (*OTHERS, more))
    box = f"<div class=next><div>पर्वत से दलदल तक</div><div>{other}</div></div>"
    text = read(tmp_path, f"<div><h1>{TITLE}</h1><div>{STORY * 2}</div>{box}</div>")
    assert is_whole(text)
    assert not any(told in text for told in OTHERS)


def test_paragraph_that_screen_readers_skip_is_read(tmp_path: Path) -> None:
    shown = STORY.replace("<p>तेल", "<p class=paywall aria-hidden=true>तेल", 1)
    assert is_whole(read(tmp_path, f"<div><h1>{TITLE}</h1><div>{shown}</div></div>"))


def test_life_of_a_journalist_whom_the_page_names_nowhere_is_left_out(tmp_path: Path) -> None:
    life = "<p>रजनी ठाकुर कंचन वाणी में वरिष्ठ संवाददाता हैं और झीलों पर लिखती हैं।</p>"
    meta = "<meta property=og:site_name content='कंचन वाणी'>"
    page = f"{meta}<div><a href=/>होम</a><h1>{TITLE}</h1><div>{STORY}{life}</div></div>"
    assert "रजनी" not in read(tmp_path, page)


def test_part_set_as_those_that_speak_of_the_headline_stays(tmp_path: Path) -> None:
    summary = (
        "कंचनपुर की झील में नौका का तेल फैलने से मछुआरों की रोजी पर संकट है।",
        "झील का पानी पीने वाले मोहल्लों में टैंकर से पानी भेजा जा रहा है।",
    )
    steps = (
        *("पंचायत सचिव से फॉर्म लेकर उस पर दो तस्वीरें चिपका दें।", *OTHERS),
        "रसीद संभालकर रखें और पखवाड़े में बैंक खाता जांच लें।",
    )
    told = "".join(f"<p>{each}</p>" for each in summary)
    listed = "".join(f"<li>{each}</li>" for each in steps)
    parts = "".join(f"<section class=part><p>{each}</p></section>" for each in TOLD)
    parts += f"<section class=part><h2>आवेदन</h2><ol>{listed}</ol></section>"
    page = f"<div><section><h1>{TITLE}</h1>{told}</section>{parts}</div>"
    assert steps[0] in read(tmp_path, page)


SUMMARY = "कंचनपुर में नौका से गिरे तेल ने पानी को काला कर दिया, जिसे हटाने में तटरक्षक और मछुआरे सोमवार से जुटे हैं।"
FURTHER = "<h2>शिखर पर पर्वतारोही</h2>" + "".join(f"<p>{each}</p>" for each in OTHERS)


@pytest.mark.parametrize(
    ("module", "is_whole"),
    [
        (f"<p>{TOLD[1]}</p><p>{TOLD[2]}</p>", True),
        (FURTHER, False),
        (f"<p><a href=/1>{OTHERS[0]}</a></p><p><a href=/2>{OTHERS[1]}</a></p>", False),
    ],
    ids=["text", "other stories", "links"],
)
def test_modules_of_a_text_are_at_home_with_its_headline(module: str, is_whole: bool) -> None:
    title = "कंचनपुर में काली सुबह, हर ओर सन्नाटा"
    box = "<div class=m><div>{}</div></div>"
    first, more = box.format(f"<h1>{title}</h1><p>{SUMMARY}</p>"), box.format(module)
    tree = html.document_fromstring(f"<article>{first}{more}{more}</article>")
    subject = Subject(title, [])
    counts = counted(tree, pieces_of(tree), lambda piece: subject.shared(piece.text, 0))
    assert (home_of(tree.find(".//h1"), counts).tag == "article") is is_whole
