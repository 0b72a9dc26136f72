"""What a site sets around an article on each page is left out: labels, dialogs, offers, lives."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Block
from bulletin.sources import gate
from bulletin.sources.html import voting
from bulletin.sources.options import Options
from tests.bulletin.sources.reading import lines_of

TITLE = "कंचनपुर झील में नौका पलटी, छह मछुआरे बचाए गए"
TOLD = (
    "कंचनपुर झील में मंगलवार तड़के मछुआरों की नौका तेज हवा से पलट गई।",
    "तट रक्षकों ने छह मछुआरों को रस्सी फेंककर पानी से निकाला और अस्पताल पहुंचाया।",
    "झील प्राधिकरण ने बताया कि नौका का पंजीयन पुराना था और जैकेट भी नहीं थीं।",
    "मछुआरा संघ ने नौका मालिक से मुआवजा मांगा और झील पर चेतावनी ध्वज लगाने को कहा।",
    "प्राधिकरण अगले सप्ताह सभी नौकाओं की जांच करेगा और मछुआरों को जैकेट देगा।",
)
CONTENTS = (
    "<div><p>कहानी के हिस्से यहां</p><ul><li><a href=#1>नौका पलटने की वजह</a></li>"
    "<li><a href=#2>मछुआरों का इलाज</a></li></ul></div>"
)
NEXT = "कंचनपुर झील में नौका हादसे के बाद मछुआरों ने मांगी जैकेट, प्राधिकरण पर सवाल"


def read(tmp_path: Path, *parts: str, head: str = "", headline: str = TITLE) -> list[str]:
    path = tmp_path / "page.html"
    text = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    path.write_text(
        f"<title>{TITLE}</title>{head}<body><nav><a href=/>होम</a></nav>"
        f"<div><h1>{headline}</h1><div class=text>{text}</div></div></body>",
        "utf-8",
    )
    return sources.read(str(path))[0].text.split("\n")


@pytest.mark.parametrize(
    "part",
    [
        f"<section><h2>वाणी का चैनल</h2><p>{NEXT}।</p><p>End of वाणी का चैनल</p></section>",
        f"<div><b>सुनिए</b><p>{NEXT}।</p><p>समाप्त</p></div>",
        "<div role=dialog><p>सिर्फ 99 रुपये में पढ़ें सभी लेख। पहला महीना मुफ्त।</p></div>",
        f"<div><b>Also Read</b><a href=/x>{NEXT}</a></div>",
        f"<p>वीडियो: {NEXT}</p>",
        "<p>हमारी रिपोर्टिंग पसंद आई? अपने दोस्तों को भी पढ़ाएं।</p>",
        CONTENTS,
        f"<div><p>प्रायोजित</p><p>{NEXT}।</p></div>",
    ],
    ids=[
        "closed box",
        "ended box",
        "dialog",
        "link",
        "video",
        "request",
        "contents",
        "paid",
    ],
)
def test_furniture_amid_the_text_is_left_out(part: str, tmp_path: Path) -> None:
    assert read(tmp_path, *TOLD[:2], part, *TOLD[2:]) == [TITLE, *TOLD]


def test_text_beside_a_box_of_links_in_the_same_part_stays(tmp_path: Path) -> None:
    box = f"<div><span>Also Read</span><a href=/x>{NEXT}</a></div>"
    part = f"<div class=card>{box}<div><p>{TOLD[3]}</p><p>{TOLD[4]}</p></div></div>"
    assert read(tmp_path, *TOLD[:3], part) == [TITLE, *TOLD]


def test_story_below_its_label_goes_down_to_the_link_to_its_rest(tmp_path: Path) -> None:
    other = (
        f"<p><b>ये खबर भी पढ़ें...</b></p><h3>{NEXT}</h3><figure><img src=1.jpg></figure>"
        f"<p>{TOLD[3].replace('ने', 'भी')}</p><p><a href=/x>पूरी खबर पढ़ें...</a></p>"
    )
    assert read(tmp_path, *TOLD, other) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("झील की हर खबर सबसे पहले हिंदी में पढ़ें, लेटेस्ट न्यूज़ पाएं और जुड़े रहें हमारे साथ।", False),
        ("लेखक कंचनपुर महाविद्यालय में भूगोल के प्राध्यापक हैं।", False),
        ("आज ही मेंबर बनें और हमारी पत्रकारिता को मजबूत बनाने में भूमिका निभाएं।", False),
        ("झील किनारे की खबरें हर हफ्ते अपने ईमेल पर पाएं।", False),
        ("हमारी रिपोर्टिंग जारी रहे, इसके लिए आपके योगदान की जरूरत है। कृपया आर्थिक मदद करें।", False),
        ("विमला कोठारी पत्रकार हैं। वह पानी और बांधों पर लिखती हैं।", False),
        ("यह लेख क्रिएटिव कॉमन्स लाइसेंस के तहत छापा गया है।", False),
        ("सुरेश ठाकुर मछुआरा संघ के संपादक हैं। वह झील पर लिखते हैं।", True),
        ("संघ ने कहा, ‘हमारे सदस्यों को आपके सहयोग की जरूरत है। कृपया मदद करें।’", True),
        ("मछुआरा संघ को आपके सहयोग की जरूरत है। कृपया आर्थिक मदद करें।", True),
        ("प्राधिकरण ने कहा कि लोग झील की हर खबर हिंदी में पढ़ें और अपडेट पाएं।", True),
        ("लेखक सुरेश ठाकुर भी नौका पर थे, जिन्हें मछुआरों ने बचाया।", True),
    ],
)
def test_last_line_is_left_out_where_the_site_speaks(
    line: str, stays: bool, tmp_path: Path
) -> None:
    met = "मछुआरा संघ के सुरेश ठाकुर भी नौका पर थे।"
    assert (line in read(tmp_path, *TOLD, met, line)) is stays


def test_offer_above_the_text_is_left_out(tmp_path: Path) -> None:
    offer = "<div><p>रोज का डोज</p><p>निडर खबरों के लिए</p><button>Subscribe</button></div>"
    assert read(tmp_path, offer, *TOLD) == [TITLE, *TOLD]


@pytest.mark.parametrize("badge", ["<span>LIVE</span> ", "<b>कार्रवाई:</b> "])
def test_label_in_the_headline_is_left_out(badge: str, tmp_path: Path) -> None:
    assert read(tmp_path, *TOLD, headline=badge + TITLE) == [TITLE, *TOLD]


def test_heading_that_is_part_of_the_only_name_stays(tmp_path: Path) -> None:
    head = f"<meta property=og:title content='हादसा: {TITLE}'>"
    lines = read(tmp_path, *TOLD, head=head, headline=f"<span>हादसा:</span> {TITLE} शाम को")
    assert lines[0] == f"हादसा: {TITLE} शाम को"


@pytest.mark.parametrize(
    ("head", "wall"),
    [
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', ""),
        ("", "<div><h3>पूरी खबर पढ़ने के लिए सब्सक्राइब करें</h3><p>199 रुपये से शुरू।</p></div>"),
    ],
)
def test_beginning_of_a_locked_page_is_refused(head: str, wall: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="paywall"):
        read(tmp_path, TOLD[0], wall or "<br>", head=head)
    assert read(tmp_path, *TOLD, head=head) == [TITLE, *TOLD]


def test_few_words_above_a_wall_are_refused_whatever_is_below_it(tmp_path: Path) -> None:
    plans = "<ul><li>मासिक योजना 149 रुपये</li><li>वार्षिक योजना 999 रुपये</li></ul>"
    wall = "यह लेख केवल हमारे सदस्यों के लिए है।"
    more = "इस महीने आप अपने तीनों मुफ्त लेख पढ़ चुके हैं। आगे के लेखों के लिए योजना चुनें।"
    path = tmp_path / "page.html"
    path.write_text(
        f"<title>{TITLE}</title><body><h1>{TITLE}</h1><p>{TOLD[0]}</p><div><p>{wall}</p>"
        f"<p>{more}</p>{plans}</div></body>",
        "utf-8",
    )
    with pytest.raises(SourceError, match="paywall"):
        gate.check(sources.read(str(path))[0], Options())


def test_page_that_was_not_found_may_go_on_with_other_stories(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    cards = "".join(f"<div><h3><a href=/1>{NEXT}</a></h3><p>{each}</p></div>" for each in TOLD[:2])
    path.write_text(
        "<title>जन वाणी</title><body><div><a href=/>जन वाणी</a></div><p>माफ कीजिए! जो खबर आप पढ़ना "
        "चाहते हैं वह हमारी वेबसाइट पर नहीं है। लिंक पुराना हो सकता है या उसमें गलती है।</p>"
        f"<p>आप खोज बॉक्स से खबर ढूंढ सकते हैं।</p><div>{cards}</div></body>",
        "utf-8",
    )
    with pytest.raises(SourceError, match="404"):
        gate.check(sources.read(str(path))[0], Options())


@pytest.mark.parametrize(("level", "stays"), [(3, True), (0, False)])
def test_single_heading_that_two_readings_have_is_filled_in(level: int, stays: bool) -> None:
    told = [Block(each, 0) for each in TOLD * 3]
    blocks = [*told[:2], Block("जैकेट क्यों नहीं थीं", 0, level=level), *told[2:]]
    filled = voting.filled(told, blocks, "\n".join(block.text for block in blocks))
    assert (filled == blocks) is stays


def test_box_of_something_else_that_ends_with_a_button_is_left_out(tmp_path: Path) -> None:
    box = "<div><p>घर बैठे कर्ज, ब्याज बहुत कम।</p><a href=/x>अभी आवेदन करें</a></div>"
    assert read(tmp_path, *TOLD[:4], box, TOLD[4]) == [TITLE, *TOLD]


def test_box_about_the_article_stays_whatever_is_pressed_below_it(tmp_path: Path) -> None:
    box = f"<div><p>{TOLD[3]}</p><a href=/x>अभी आवेदन करें</a></div>"
    assert TOLD[3] in read(tmp_path, *TOLD[:3], box, TOLD[4])


def rates(*names: str) -> str:
    rows = "".join(f"<tr><td>{name}</td><td>1,200</td></tr>" for name in names)
    return f"<table>{rows}</table>"


@pytest.mark.parametrize(
    ("below", "stays"),
    [
        ("<div><div>शहनाई वादन का उत्सव शुरू</div><div>खदान में नई मशीन आई</div></div>", False),
        (f"<div><div>{NEXT}</div><div>मछुआरों को जैकेट नौका संघ देगा</div></div>", False),
        (rates("सूचकांक", "सोना"), True),
        ("<div>शहनाई वादन संस्कृति</div>", False),
    ],
    ids=["titles", "titles of the same subject", "table", "section"],
)  # fmt: skip
def test_lines_below_the_text_are_read_only_where_they_are_its_own(
    below: str, stays: bool, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    story = "".join(f"<p>{each}</p>" for each in TOLD)
    page = (
        f"<div><a href=/>होम</a><h1>{TITLE}</h1><div><p></p>{story}</div><div>{below}</div></div>"
    )
    path.write_text(f"<title>{TITLE}</title><body>{page}</body>", "utf-8")
    lines = sources.read(str(path))[0].text.split("\n")
    assert lines[: len(TOLD) + 1] == [TITLE, *TOLD]
    assert (len(lines) > len(TOLD) + 1) is stays


@pytest.mark.parametrize(
    ("below", "rows"),
    [
        (rates("झील में नावें", "जैकेट"), 2),
        (f"<div>{rates('झील में नावें', 'जैकेट')}</div>", 2),
        (f"<h4>आज के भाव</h4>{rates('सोना', 'चांदी')}", 0),
        (rates("<a href=/1>सोना</a>", "<a href=/2>चांदी</a>"), 0),
    ],
    ids=["a table", "in a box", "below a title", "of links"],
)
def test_table_right_below_the_element_of_the_text_is_read(
    below: str, rows: int, tmp_path: Path
) -> None:
    told = [*TOLD, *(f"दूसरे दिन भी {each}" for each in TOLD)]
    story = "".join(f"<p>{each}</p>" for each in told)
    page = f"<div><h2>{TITLE}</h2><p>दिनांक 12 मार्च</p><div class=t>{story}</div>{below}</div>"
    lines = lines_of(f"<title>{TITLE}</title><body><a href=/>होम</a>{page}</body>", tmp_path)
    assert lines[: len(told) + 1] == [TITLE, *told]
    assert len(lines) == len(told) + 1 + rows


@pytest.mark.parametrize(
    ("last", "stays"),
    [
        ("शहनाई वादन का उत्सव शुरू हुआ", False),
        ("मछुआरों को प्राधिकरण से जैकेट मिलेगी", True),
    ],
)
def test_last_slide_that_leads_to_another_story_is_left_out(
    last: str, stays: bool, tmp_path: Path
) -> None:
    link = "<amp-story-page-outlink><a href=/n></a></amp-story-page-outlink>"
    slides = "".join(
        f"<amp-story-page><amp-story-grid-layer><p>{each}</p></amp-story-grid-layer>{more}"
        "</amp-story-page>"
        for each, more in [*((told, "") for told in TOLD), (last, link)]
    )
    first = f"<amp-story-page><h1>{TITLE}</h1></amp-story-page>"
    page = f"<title>{TITLE}</title><body><amp-story>{first}{slides}</amp-story></body>"
    assert (last in lines_of(page, tmp_path)) is stays


def test_what_amp_shows_until_an_embed_is_there_is_left_out(tmp_path: Path) -> None:
    embed = "<amp-twitter data-tweetid=1><p placeholder>पोस्ट आ रही है</p></amp-twitter>"
    text = f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p>{embed}<p>{TOLD[2]}</p><p>{TOLD[3]}</p>"
    page = f"<html amp><title>{TITLE}</title><a href=/>होम</a><main><h1>{TITLE}</h1>{text}</main>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD[:4]]


@pytest.mark.parametrize("count", ["व्यूज: 1045", "Post Views: 88", "पढ़ा गया: 4.2K"])
def test_how_often_a_page_was_read_is_left_out(count: str, tmp_path: Path) -> None:
    text = "".join(f"<p>{each}</p>" for each in TOLD)
    page = f"<title>{TITLE}</title><a href=/>होम</a><div><h1>{TITLE}</h1><p>{count}</p>{text}</div>"
    assert lines_of(page, tmp_path) == [TITLE, *TOLD]
