"""A page's own boxes within a text are left out by what they are made of; an article's own stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "नहर का तटबंध टूटा, तीन गांवों के खेत डूबे"
TOLD = (
    "लगातार बारिश के बाद रविवार तड़के मुख्य नहर का तटबंध टूट गया और तीन गांवों के खेत पानी में डूब गए।",
    "सिंचाई विभाग के कार्यपालन यंत्री ने कहा कि फाटक बंद कर दिए गए हैं और मरम्मत शुरू हो गई है।",
    "किसानों ने धान की फसल का मुआवजा मांगा है, जिसका आकलन पटवारी सोमवार से करेंगे।",
    "जिला प्रशासन ने निचली बस्तियों में मुनादी कराकर लोगों को सतर्क रहने के लिए कहा है।",
)
SCORES = "<div class=m><b>{}</b><span>{}</span><b>{}</b><span>{}</span></div>".format(
    "श्रीलंका", "211/4 (38)", "जिम्बाब्वे", "टॉस जीता"
)
SIGNS = "".join(
    f"<div class=z><img src=a><b>{sign}</b><p>{told}</p></div>"
    for sign, told in (
        ("सिंह", "मित्र से भेंट होगी।"),
        ("कन्या", "यात्रा टालना अच्छा।"),
        ("तुला", "खर्च बढ़ सकता।"),
    )
)
ANSWERS = ("हरमनप्रीत", "मिताली", "झूलन", "शेफाली")


def page(tmp_path: Path, amid: str, above: str = "") -> list[str]:
    story = f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p>{amid}<p>{TOLD[2]}</p><p>{TOLD[3]}</p>"
    body = f"<article><h1>{TITLE}</h1><div itemprop=articleBody>{story}</div></article>"
    text = f"<nav><a href=/>होम</a></nav>{above}{body}"
    return lines_of(f"<head><title>{TITLE}</title></head><body>{text}</body>", tmp_path)


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(
            "<div class=q><p>सबसे तेज शतक किसके नाम है?</p><ol>"
            + "".join(f"<li><button>{each}</button></li>" for each in ANSWERS)
            + "</ol><p>5 में से 2 सवाल</p></div>",
            id="a question and answers to press",
        ),
        pytest.param(
            f"<div class=r><div>राशि के अनुसार दिन</div><div>{SIGNS}</div>"
            "<select><option>राशि बदलिए</option></select></div>",
            id="cards to choose from",
        ),
        pytest.param(
            "<div class=g><p>सराफा आज</p><button>24K</button><button>22K</button><table>"
            "<tr><th>धातु</th><th>दाम</th></tr><tr><td>सोना</td><td>1,19,400</td></tr>"
            "<tr><td>चांदी</td><td>1,48,000</td></tr></table></div>",
            id="figures with tabs",
        ),
    ],
)
def test_box_that_says_nothing_of_the_text_and_is_there_to_choose_in_is_left_out(
    box: str, tmp_path: Path
) -> None:
    assert page(tmp_path, box) == [TITLE, *TOLD]


def test_board_that_a_page_shows_twice_is_left_out(tmp_path: Path) -> None:
    assert page(tmp_path, SCORES, above=SCORES) == [TITLE, *TOLD]


COUNTERS = "".join(
    f"<div class='row'><span class=n>{count}</span><span class=t>{label}</span></div>"
    for count, label in (("4,05,118", "सक्रिय"), ("12", "आज जुड़े"), ("98%", "संतुष्ट"))
)


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=w><h3>हमारा परिवार</h3><div>{COUNTERS}</div></div>",
        f"<section>{COUNTERS}</section>",
        "<ul><li><b>71</b> देश</li><li><b>9 लाख</b> सदस्य</li><li><b>14</b> भाषाएं</li></ul>",
    ],
    ids=["titled", "untitled", "list"],
)
def test_counters_that_say_nothing_of_the_text_are_left_out_as_a_whole(
    box: str, tmp_path: Path
) -> None:
    assert page(tmp_path, box) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "box",
    [
        (
            "<h3>किस गांव में कितने खेत डूबे</h3><ul><li><b>71</b> रामपुर</li><li><b>52</b> बेलहा</li>"
            "<li><b>14</b> सोनवर्षा</li></ul>"
        ),
        (
            "<p>कितने एकड़ में पानी है:</p><ul><li><b>71</b> रामपुर</li><li><b>52</b> बेलहा</li>"
            "<li><b>14</b> सोनवर्षा</li></ul>"
        ),
        (
            "<div><div><b>71</b><i>लोग घर लौटे</i></div><div><b>52</b><i>किसान</i></div>"
            "<div><b>14</b><i>फाटक बंद</i></div></div>"
        ),
    ],
    ids=["below a title of the subject", "announced", "of the subject"],
)
def test_counters_of_the_article_are_kept(box: str, tmp_path: Path) -> None:
    told = " ".join(page(tmp_path, f"<div>{box}</div>"))
    assert all(count in told for count in ("71", "52", "14"))


@pytest.mark.parametrize(
    ("box", "kept"),
    [
        (
            (
                "<div><h4>डूबे गांव और रकबा</h4>"
                "<div class=f><span>रामपुर: </span><span>140 एकड़</span></div>"
                "<div class=f><span>सोनवर्षा: </span><span>85 एकड़</span></div>"
                "<div class=f><span>बेलहा: </span><span>60 एकड़</span></div></div>"
            ),
            "रामपुर: 140 एकड़",
        ),
        (
            (
                "<div class=u><h3>क्या फसल बीमा का पैसा मिलेगा?</h3><button>शेयर</button>"
                "<button>लिंक कॉपी</button><button>व्हाट्सऐप</button></div>"
            ),
            "क्या फसल बीमा का पैसा मिलेगा?",
        ),
    ],
    ids=["figures of the article", "a question with buttons to share it"],
)
def test_box_of_the_article_is_kept(box: str, kept: str, tmp_path: Path) -> None:
    assert kept in page(tmp_path, box)


@pytest.mark.parametrize(
    "question",
    [
        "<h3><button aria-expanded=false>{}</button></h3><div style='display:none'><p>{}</p></div>",
        "<button aria-expanded=false><span>{}</span></button><div hidden><p>{}</p></div>",
        "<button aria-expanded=false aria-controls=a>{}</button><i></i><div id=a hidden>{}</div>",
    ],
)
def test_answers_that_open_below_their_questions_are_read(question: str, tmp_path: Path) -> None:
    asked, answered = "खेत का सर्वे कौन करेगा?", "राजस्व और कृषि विभाग का संयुक्त दल सर्वे करेगा।"
    found = page(tmp_path, question.format(asked, answered))
    assert found == [TITLE, *TOLD[:2], asked, answered, *TOLD[2:]]


def test_menu_that_opens_below_a_button_stays_unread(tmp_path: Path) -> None:
    menu = "<button aria-expanded=false>शहर बदलें</button><div hidden><p>रीवा और सीधी।</p></div>"
    assert page(tmp_path, menu) == [TITLE, *TOLD]


def test_page_within_a_menu_that_is_never_closed_is_read(tmp_path: Path) -> None:
    story = "".join(f"<p>{each}</p>" for each in TOLD)
    assert lines_of(
        f"<title>{TITLE}</title><body><nav><a href=/>होम</a><h1>{TITLE}</h1><div>{story}</div>",
        tmp_path,
    ) == [TITLE, *TOLD]


OTHER = "<h2>मंदिर में चोरी, सीसीटीवी में दिखे युवक</h2>"


@pytest.mark.parametrize(
    ("end", "other"),
    [
        (" (एजेंसी)", "<hr>" + OTHER + "<p>बदमाश दानपेटी उठाकर भाग निकले।</p>"),
        ("", "<hr>" + OTHER + "<p>देवास। बदमाश दानपेटी उठाकर भाग निकले।</p>"),
        (" (वार्ता)", OTHER + "<p>देवास, बदमाश दानपेटी उठाकर भाग निकले।</p>"),
    ],
    ids=["rule and agency", "rule and place", "agency and place"],
)
def test_another_story_below_the_end_of_a_text_is_left_out(
    end: str, other: str, tmp_path: Path
) -> None:
    assert another(tmp_path, end, other) == [TITLE, *TOLD[:3], TOLD[3] + end]


def test_part_of_the_article_below_a_rule_is_kept(tmp_path: Path) -> None:
    part = "<hr><h3>डॉक्टर बोले, उबालकर पिएं</h3><p>डॉ. अमिता गौर ने लोगों को सलाह दी है।</p>"
    assert another(tmp_path, "", part)[-2:] == [
        "डॉक्टर बोले, उबालकर पिएं",
        "डॉ. अमिता गौर ने लोगों को सलाह दी है।",
    ]


def another(tmp_path: Path, end: str, below: str) -> list[str]:
    story = "".join(f"<p>{each}</p>" for each in (*TOLD[:3], TOLD[3] + end))
    return lines_of(
        f"<head><title>{TITLE}</title></head><body><nav><a href=/>होम</a></nav>"
        f"<div class=w><h1>{TITLE}</h1>{story}{below}</div></body>",
        tmp_path,
    )


@pytest.mark.parametrize(
    "left",
    ["<h3>बांधों से जुड़ी दूसरी बातें</h3><iframe src=a></iframe>", "<p>इस विषय पर आगे:</p>"],
    ids=["a heading", "an open line"],
)
def test_title_with_nothing_left_below_it_is_left_out(left: str, tmp_path: Path) -> None:
    assert another(tmp_path, "", left) == [TITLE, *TOLD]


def test_last_line_that_says_something_is_kept(tmp_path: Path) -> None:
    last = "मदद के लिए 1070 पर फोन किया जा सकता है"
    assert another(tmp_path, "", f"<p>{last}</p>")[-1] == last
