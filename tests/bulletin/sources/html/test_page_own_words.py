"""What a page says for itself amid its article is left out: requests, notes, links to sales."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.html.mill_fire import TITLE, TOLD
from tests.bulletin.sources.reading import article_of

SUMMARY = "सूरजपुर की रेशम मिल में आग लगने से गोदाम का धागा जल गया और एक मजदूर की जान चली गई।"
ALL = "\n".join((TITLE, *TOLD))
OTHERS = (
    (
        "टापू पर नाव पलटी, सैलानी लापता",
        "लहरों में गोताखोर तलाश कर रहे हैं। पर्यटन निगम ने नौका विहार रोका है।",
    ),
    ("कबड्डी लीग में जयंती टीम चैंपियन", "फाइनल में कप्तान ने बाईस अंक जुटाए। दर्शकों ने पटाखे छोड़े।"),
    ("केसर की खेती पर शिविर शुरू", "वैज्ञानिकों ने क्यारियां दिखाईं। पाला पड़ने पर फूल बचाने के तरीके सिखाए गए।"),
)


def read(tmp_path: Path, text: str, title: str = TITLE) -> str:
    page = f"<nav><a href=/>होम</a></nav><div><h1>{title}</h1><div class=text>{text}</div></div>"
    return article_of(f"<title>{title} | दर्पण</title><body>{page}</body>", tmp_path).text


def p(*told: str) -> str:
    return "".join(f"<p>{each}</p>" for each in told)


def amid(more: str) -> str:
    return p(*TOLD[:2]) + more + p(*TOLD[2:])


NOTE = (
    "<div class=x1><h4>बाहर की सामग्री बंद है</h4>"
    "<p>इसे खोलने पर पोस्ट का मंच आपके ब्राउज़र से आंकड़े लेगा।</p></div>"
)
SUPPORT = (
    "<div class=z9><p>हमारी रिपोर्टिंग बिना किसी कंपनी के पैसे के चलती है, इसे जारी रखने में आप मदद कर"
    " सकते हैं।</p><p>सौ रुपये महीने</p></div>"
)
ADVICE = (
    "<div class=y2><p>बाजार के उतार-चढ़ाव से रकम डूब सकती है। यहां लिखी बातें निवेश की सलाह नहीं हैं।</p></div>"
)
AD = "<p><a href=https://shop.example/c>छूट वाली चप्पलों का नया मेला देखने का मौका हाथ से न जाने दें।</a></p>"
LETTER = "<p>हर सुबह की बड़ी खबरें ईमेल पर पाने के लिए यहां अपना पता भरें।</p>"
REFRESH = "<div><span>लाइव</span> ऑटो रिफ्रेश <span>चालू</span></div>"


@pytest.mark.parametrize(
    "more",
    [SUPPORT, AD, LETTER, REFRESH, NOTE * 3],
    ids=["support", "linked sentence", "newsletter", "refresh", "repeated note"],
)
def test_words_of_the_page_amid_the_text_are_left_out(more: str, tmp_path: Path) -> None:
    assert read(tmp_path, amid(more)) == ALL


def test_disclaimer_below_the_text_is_left_out(tmp_path: Path) -> None:
    assert read(tmp_path, p(*TOLD) + ADVICE) == ALL


@pytest.mark.parametrize(
    "own",
    [
        "<div class=z9><p>मजदूर संघ की अपील: हमारी मदद करें, मिल मजदूर परिवारों को सहयोग दें।</p></div>",
        "<p><a href=/order>मिल मजदूर की मौत पर श्रम विभाग ने गोदाम सील करने को कहा है।</a></p>",
        "<p>बीमा कंपनी ने कहा कि नुकसान की भरपाई के लिए दावा ईमेल पर भेजना होगा।</p>",
    ],
    ids=["an appeal", "a linked sentence", "an address"],
)
def test_the_articles_own_stays(own: str, tmp_path: Path) -> None:
    words = own.split("<p>")[1].split("<")[0] or own.split(">")[2].split("<")[0]
    assert words in read(tmp_path, amid(own))


def test_text_that_is_linked_throughout_stays(tmp_path: Path) -> None:
    linked = "".join(f"<p><a href=/{at}>{told}</a></p>" for at, (_, told) in enumerate(OTHERS))
    text = read(tmp_path, p(TOLD[0]) + linked)
    assert all(told in text for _, told in OTHERS)


@pytest.mark.parametrize("onwards", ["पूरी खबर यहां पढ़ें", "(पूरी खबर पढ़ें)"])
def test_story_announced_for_a_subject_is_left_out(onwards: str, tmp_path: Path) -> None:
    title, told = OTHERS[0]
    more = f"<p>इस मामले से जुड़ी ये खबर भी पढ़ें...</p><p><b>{title}</b></p>"
    assert read(tmp_path, p(*TOLD) + more + f"<p>{told} <a href=/q>{onwards}</a></p>") == ALL


def module(title: str, told: str) -> str:
    return f"<div class=mod><h2>{title}</h2><p>{told}</p></div>"


REPORT = "".join(
    f"<div class=u><h4>{1 + at}1:05 बजे</h4><p>{told}</p></div>" for at, told in enumerate(TOLD)
)


def test_stories_below_a_report_in_rows_are_left_out(tmp_path: Path) -> None:
    text = read(tmp_path, REPORT + "".join(module(*each) for each in OTHERS))
    assert all(told in text for told in TOLD)
    assert not any(title in text for title, _ in OTHERS)


def test_rows_about_the_subject_below_a_report_stay(tmp_path: Path) -> None:
    more = (
        "मिल मजदूर की मौत के बाद सड़क जाम रही।",
        "धागा गोदाम का बीमा पिछले साल खत्म हो गया था।",
    )
    text = read(tmp_path, REPORT + "".join(module("अब तक क्या हुआ", told) for told in more))
    assert all(told in text for told in more)


def apart(text: str) -> str:
    """A page with the headline and a summary in an element of their own."""
    head = f"<header class=h><h1>{TITLE}</h1><p>{SUMMARY}</p></header>"
    page = f"<nav><a href=/>होम</a></nav><article>{head}<div class=text>{text}</div></article>"
    return f"<title>{TITLE} | दर्पण</title><body>{page}</body>"


def test_story_amid_a_text_apart_from_its_headline_is_left_out(tmp_path: Path) -> None:
    title, told = OTHERS[0]
    box = f"<div class=s6><h3>{title}</h3><p>{told}</p></div>"
    text = article_of(apart(amid(box)), tmp_path).text
    assert title not in text
    assert all(each in text for each in (SUMMARY, *TOLD))


def test_list_like_other_parts_of_the_text_is_no_other_story(tmp_path: Path) -> None:
    steps = "".join(f"<li>{told}</li>" for _, told in OTHERS)
    rows = "".join(f"<section class=part><p>{told}</p></section>" for told in TOLD)
    text = article_of(apart(f"{rows}<section class=part><ol>{steps}</ol></section>"), tmp_path).text
    assert all(told.split("।")[0] in text for _, told in OTHERS)


@pytest.mark.parametrize(
    "line",
    [
        "<p><em>अपना नंबर देकर हमारे व्हाट्सएप समूह में आएं और मुफ्त में खबरें पढ़ें</em></p>",
        "<p>आपके कस्बे की हर हलचल, अब सीधे आपके मोबाइल पर</p>",
        "<div>नोटिफिकेशन चालू करें, ऐसी ही खबरें सबसे पहले आपको मिलेंगी।</div>",
    ],
    ids=["group", "slogan", "bell"],
)
def test_requests_are_told_by_several_signs_together(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, amid(line)) == ALL


def test_advice_that_goes_on_with_the_article_stays(tmp_path: Path) -> None:
    text = "आप अपने मोबाइल पर मजदूर का नाम भरें, खबर तुरंत मिल के गोदाम तक जाएगी।"
    assert text in read(tmp_path, amid(f"<p>{text}</p>"))


def test_who_wrote_is_left_out_amid_the_text(tmp_path: Path) -> None:
    life = "हमारे यहां 2018 से कार्यरत। रश्मि कोठारी को पहाड़ों पर लिखना भाता है।"
    page = f"<nav><a href=/>होम</a></nav><div><h1>{TITLE}</h1>{amid(f'<p>{life}</p>')}</div>"
    author = "<meta name=author content='रश्मि कोठारी'>"
    text = article_of(f"<title>{TITLE}</title>{author}<body>{page}</body>", tmp_path).text
    assert "कोठारी" not in text


FORM = "<div class=n><h3>रोज की चिट्ठी</h3><form><input type=email><button>भेजें</button></form></div>"


def test_a_short_column_beside_a_form_stays(tmp_path: Path) -> None:
    row = "<div class=r><div class=c><p>{}</p></div><div class=d>{}</div></div>"
    told = "".join(row.format(each, FORM) for each in TOLD)
    text = read(tmp_path, told)
    assert all(each in text for each in TOLD)
    assert "चिट्ठी" not in text


def test_a_list_of_sentences_at_the_end_stays(tmp_path: Path) -> None:
    items = (
        "तहसील में पंजीकृत नौ बुनकरों के बैंक खाते खंगाले जा रहे हैं।",
        "जिलाधीश ने बीमा कंपनी को कड़ा पत्र भेजकर दस्तावेज तलब किए हैं।",
    )
    more = "<h2>आगे क्या</h2><ul>" + "".join(f"<li>{each}</li>" for each in items) + "</ul>"
    assert all(each in read(tmp_path, p(*TOLD) + more) for each in items)


FURNITURE = (
    "<time>18:35 (IST) 29 Nov 2026</time>", "<div>प्रायोजित</div>", "<p>स्क्रॉल करें और पढ़ें</p>",
    "<p>Advertisement - Scroll to continue</p>", "<div>इस खबर को शेयर करें</div>",
    "<div>अगला पेज</div>", "<div>Copy Link</div>", "<div>1.25x</div>", "<p>आपको यह खबर कैसी लगी?</p>",
    "<p>आशा is a senior sub editor with 8 years of experience in digital media.</p>",
)  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_amid_the_text_is_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, amid(line)) == ALL


def test_a_time_within_a_sentence_stays(tmp_path: Path) -> None:
    text = "<p><time>06:41</time> पर दमकल की पहली गाड़ी मिल के फाटक तक आई।</p>"
    assert "06:41 पर दमकल" in read(tmp_path, amid(text))


def test_an_entry_with_buttons_to_share_it_stays(tmp_path: Path) -> None:
    last = "पड़ोसी जनपद से बुलाए रसायनज्ञ शीशियां भरकर वापस रवाना हो चुके हैं।"
    buttons = "<div><button>शेयर</button><button>सेव</button></div>"
    entry = "<article><time>1{}:20 PM</time><div><p>{}</p></div>{}</article>"
    rows = "".join(entry.format(at, text, buttons) for at, text in enumerate((*TOLD, last)))
    assert last in read(tmp_path, rows)


@pytest.mark.parametrize("line", ["Remove Ads", "Promoted", "विज्ञापन हटाएं", "आगे पढ़ने के लिए नीचे जाएं"])
def test_labels_of_adverts_are_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, amid(f"<div>{line}</div>")) == ALL


def test_a_digest_of_the_text_is_said_once(tmp_path: Path) -> None:
    more = "बुनकर संघ के मुखिया सुबह ही मिल पहुंच गए थे।"
    items = "".join(f"<li>{each}</li>" for each in (TOLD[1], more))
    last = f"{TOLD[1]} {more} उन्होंने शोक जताया।"
    told = read(tmp_path, f"<h4>मुख्य बातें</h4><ul>{items}</ul>{p(TOLD[0], *TOLD[2:], last)}")
    assert told == "\n".join((TITLE, TOLD[0], *TOLD[2:], last))


def test_the_next_page_of_a_story_is_shown_later(tmp_path: Path) -> None:
    page = "<div class=pg{}>{}<a href='?p=2'>आगे</a></div>"
    hidden = " style='display:none'"
    later = "".join(page.format(hidden, p(*TOLD[at : at + 2])) for at in (2, 4))
    told = read(tmp_path, page.format("", p(*TOLD[:2])) + later)
    assert all(each in told for each in TOLD)


def test_a_copy_to_print_is_known_whatever_is_bold_in_the_text(tmp_path: Path) -> None:
    shown = (" ".join([f"<b>{each.split()[0]}</b>", *each.split()[1:]]) for each in TOLD)
    copy = f"<div hidden><h1>{TITLE}</h1>{p(*TOLD)}</div>"
    assert read(tmp_path, p(*shown) + copy) == ALL
