"""Neighbours of an article that are written in full sentences, as it is, are left out of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.html import canal_story
from tests.bulletin.sources.reading import article_of, lines_of

TITLE = "पुल की दीवार गिरी, दो गांवों का रास्ता बंद"
TOLD = (
    "बारिश के बाद सोमवार रात पुराने पुल की दीवार गिर गई, जिससे दो गांवों का रास्ता बंद हो गया।",
    "ग्रामीणों का कहना है कि दरार की सूचना पंचायत को पिछले महीने ही दे दी गई थी।",
    "अभियंता ने बताया कि मरम्मत का काम बुधवार सुबह शुरू कर दिया जाएगा।",
)
OTHERS = (
    ("अजमेर में बिजली संयंत्र का उद्घाटन टला", "महाप्रबंधक ने सोमवार को नई तारीख बताने से इनकार किया।"),
    ("कोटा में छात्रावासों के किराये घटे", "उपायुक्त ने संचालकों के साथ बैठक के बाद इसकी घोषणा की।"),
)


HEAD = (
    f"<title>{TITLE}</title><meta property=og:site_name content='घाटी दर्पण'>"
    "<meta name=author content='प्रिया सेन'>"
)


def read(tmp_path: Path, below: str, amid: str = "", end: str = "") -> list[str]:
    story = f"<h1>{TITLE}</h1><p>{TOLD[0]}</p>{amid}<p>{TOLD[1]}</p><p>{TOLD[2]}</p>{end}"
    page = f"<nav><a href=/>होम</a></nav><div class=w><div>{story}</div>{below}</div>"
    return lines_of(f"<head>{HEAD}</head><body>{page}</body>", tmp_path)


def cards(card: str) -> str:
    rows = (card.format(at=at, title=title, told=told) for at, (title, told) in enumerate(OTHERS))
    return f"<div>{''.join(rows)}</div>"


@pytest.mark.parametrize(
    "card",
    [
        "<article class=c><h3>{title}</h3><p>{told}</p><a href=/{at}>पूरी खबर पढ़ें</a></article>",
        "<div class=c><a href=/{at}><img src=a></a><h4><a href=/{at}>{title}</a></h4>{told}</div>",
        "<li class=c><b>{title}</b><p>{told}</p><a href=/{at}>Read More »</a></li>",
    ],
)
def test_headlines_with_summaries_that_lead_to_the_rest_are_other_stories(
    card: str, tmp_path: Path
) -> None:
    assert read(tmp_path, cards(card)) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "card",
    [
        "<div class=c><h3>{title}</h3><p>{told}</p></div>",
        "<div class=c><h3>{title}</h3><p>{told}</p><a href=/{at}>आवेदन करें</a></div>",
        "<div class=c><h3>पहला काम</h3><p>{told}</p></div>",
    ],
)
def test_parts_of_the_article_itself_are_read(card: str, tmp_path: Path) -> None:
    end = "<p>प्रशासन ने कहा कि दोनों कामों की रिपोर्ट शुक्रवार तक दे दी जाएगी।</p>"
    said = "\n".join(read(tmp_path, cards(card) + end))
    assert all(told in said for _, told in OTHERS)


@pytest.mark.parametrize(
    "title",
    [
        "अन्य शहरों की खबरें",
        "राज्य से अन्य समाचार",
        "दूसरे लाइव ब्लॉग",
        "टॉप स्टोरी",
        "और वीडियो",
        "वेब पर चर्चित",
        "ट्रेंडिंग",
        "लेखिका परिचय (About the Author)",
        "रिपोर्टर: उषा रावत",
    ],
)
def test_box_is_known_by_its_title(title: str, tmp_path: Path) -> None:
    box = f"<div><p>{title}</p><p>{OTHERS[0][1]}</p></div>"
    assert read(tmp_path, box) == [TITLE, *TOLD]


def test_box_of_stories_longer_than_the_article_is_known_by_its_title(tmp_path: Path) -> None:
    others = "".join(f"<div><h4>{title}</h4><p>{told * 3}</p></div>" for title, told in OTHERS * 2)
    assert read(tmp_path, f"<div><h3>सर्वाधिक पठित</h3>{others}</div>") == [TITLE, *TOLD]
    told = tuple(f"पुल की दीवार पर {text}" for _, text in OTHERS * 2)
    text = "".join(f"<h4>दो गांवों का हाल</h4><p>{each}</p><p>{each * 3}</p>" for each in told)
    assert OTHERS[1][1] in "".join(read(tmp_path, f"<div><h3>सर्वाधिक पठित</h3>{text}</div>"))


@pytest.mark.parametrize("title", ["वायरल वीडियो", "पुलिस को मिला वीडियो", "यह है पूरी खबर"])
def test_heading_of_the_article_is_no_title_of_a_box(title: str, tmp_path: Path) -> None:
    said = read(tmp_path, f"<div><h3>{title}</h3><p>{OTHERS[0][1]}</p></div>")
    assert OTHERS[0][1] in said


@pytest.mark.parametrize(
    "line",
    [
        f"<div>इमेज कैप्शन, {OTHERS[0][1]}</div>",
        "<p>पदनाम, हमारे संवाददाता</p>",
        f"<p>अगली वेब स्टोरी: {OTHERS[0][0]}</p>",
        f'<div class="photo-cap">{OTHERS[0][1]}</div>',
        '<img src=a><p class="cap">पुल के पास खड़े ग्रामीण</p>',
        "<p>यह पेज अपने आप रिफ्रेश होता है</p>",
        f'<div class="next-story">{OTHERS[0][1]}</div>',
    ],
)
def test_line_about_a_picture_or_the_next_story_is_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", amid=line) == [TITLE, *TOLD]


def test_paragraphs_about_other_stories_end_with_their_label(tmp_path: Path) -> None:
    end = cards("<p><a href=/{at}><b>{title}</b></a><br>{told}</p>")
    assert read(tmp_path, "", end=f"<h3>ज़रूर पढ़ें</h3>{end[5:-6]}") == [TITLE, *TOLD]


def test_summaries_that_are_most_of_a_page_are_its_article(tmp_path: Path) -> None:
    card = "<div class=c><h3>{title}</h3><p>{told}</p><a href=/{at}>पूरी खबर पढ़ें</a></div>"
    page = f"<nav><a href=/>होम</a></nav><h1>{TITLE}</h1><div>{cards(card) * 2}</div>"
    article = article_of(f"<title>{TITLE}</title><body>{page}</body>", tmp_path)
    assert all(told in article.text for _, told in OTHERS)


@pytest.mark.parametrize(
    "end",
    [
        "<p>प्रिया सेन, युवा पत्रकार और लेखिका हैं। खेल और सिनेमा पर लिखना पसंद करती हैं।</p>",
        "<p>हमारी टीम दिन भर काम करती है। घाटी दर्पण पर आप सब कुछ पढ़ सकते हैं।</p>",
        "<p>घाटी दर्पण से जुड़ने का धन्यवाद। हम पाठकों के विश्वास को महत्व देते हैं।</p>",
        "<p>नोट: यह जानकारी सामान्य है। घाटी दर्पण इसकी पुष्टि नहीं करता।</p>",
        "<p>प्रिया सेन ने पटना से एमए किया है। 2018 में करियर की शुरुआत की। अब टीम का हिस्सा हैं।</p>",
        "<p>(यह स्टोरी मूल रूप से अंग्रेजी में प्रकाशित हुई थी।)</p>",
        "<p>प्रधान संपादक: आर. के. दुबे, घाटी भवन। अखबार हर सोमवार को छपता है।</p>",
        "<h5>घाटी दर्पण के बारे में</h5>",
        f"<div aria-hidden=true>{OTHERS[0][1]}</div>",
        "<h5>हरीश रावत</h5><p>हरीश सात साल से पत्रकारिता में हैं।</p>",
        "<div>घाटी दर्पण टीम</div>",
        "<h5>हरीश रावत</h5><p>पानी और जंगल के मामलों के विशेष प्रतिनिधि। 8 साल का अनुभव।</p>",
        "<div><h3>लेखिका परिचय</h3><p>प्रिया ने कई साल गांवों में काम किया है।</p></div>",
    ],
)
def test_site_and_author_below_the_text_are_left_out(end: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", end=end) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "end",
    [
        "मंत्री ने घाटी दर्पण से बातचीत में कहा कि हम जल्द ही नया पुल बनाएंगे।",
        "पुलिस ने वीडियो की पुष्टि नहीं की है।",
        "पत्रकार भी मौके पर पहुंचे हैं।",
        "सुनील दत्त, वरिष्ठ पत्रकार",
    ],
)
def test_last_sentence_of_news_is_read(end: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", end=f"<p>{end}</p>")[-1] == end


def test_request_to_join_amid_the_text_is_left_out(tmp_path: Path) -> None:
    asks = "<p><a href=/w>हमारे व्हाट्सएप चैनल से जुड़ें</a> और पाएं दिन भर की बड़ी खबरें।</p>"
    assert read(tmp_path, "", amid=asks) == [TITLE, *TOLD]
    tells = "आरोपी एक <a href=/t>व्हाट्सएप</a> समूह से जुड़कर लोगों को ठगता था।"
    assert "समूह से जुड़कर" in "".join(read(tmp_path, "", amid=f"<p>{tells}</p>"))


def test_story_with_its_summary_above_the_headline_is_another(tmp_path: Path) -> None:
    other = "<a href=/x><h2>पुल की दीवार गिरी, अब जांच होगी</h2></a><p>दो गांवों का रास्ता बंद है।</p>"
    story = "".join(f"<p>{text}</p>" for text in TOLD)
    page = f"<nav><a href=/>होम</a></nav><div>{other}</div><div><h1>{TITLE}</h1>{story}</div>"
    assert lines_of(f"<head>{HEAD}</head><body>{page}</body>", tmp_path) == [TITLE, *TOLD]


def test_beginning_of_one_other_story_is_left_out(tmp_path: Path) -> None:
    (title, told), (_, more) = OTHERS
    title = f"<h3><a href=/x>{title}</a></h3><p>{told}</p>"
    box = "<div class=b><h4>इसी अंक में</h4>{}<a href=/{}>{}</a></div>"
    assert read(tmp_path, box.format(title, "x", "पूरा पढ़ें")) == [TITLE, *TOLD]
    own = f"<div class=b><h4>इसी अंक में</h4><h3>अब मरम्मत में कितना समय लगेगा</h3><p>{told}</p></div>"
    assert told in read(tmp_path, own, end=f"<p>{more}</p>")


OFFERED = "चार पहियों वाली यह ठेलागाड़ी अब आधे दाम में मिल रही है।"


@pytest.mark.parametrize(
    "offer",
    [
        f"<div class=b><p>{OFFERED}</p><a href=/o>अभी खरीदें</a></div>",
        f"<section><h4>बाजार</h4><div><p>{OFFERED}</p><a href=/o>डील देखें</a></div></section>",
        f"<div class=b><p>{OFFERED}</p><a href=/o>Buy now</a></div>",
    ],
)
def test_box_that_ends_with_something_to_press_is_an_offer(offer: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", end=f"{offer}<p>{OTHERS[0][1]}</p>") == [TITLE, *TOLD, OTHERS[0][1]]


@pytest.mark.parametrize(
    "part",
    [
        f"<div class=b><p>{OFFERED}</p><a href=/o>नक्शा देखें</a></div>",  # no offer
        f"<div class=b><p>{OFFERED}</p><a href=/o>अभी खरीदें</a><p>{TOLD[1]}</p></div>",  # not last
        f"<p>{OFFERED} <a href=/o>अभी खरीदें</a></p>",  # in a paragraph
        f"<div class=b><p>{OFFERED}</p><p>{TOLD[0]}</p><a href=/o>अभी खरीदें</a></div>" * 2,  # much
    ],
)
def test_other_boxes_with_links_are_read(part: str, tmp_path: Path) -> None:
    assert OFFERED in "\n".join(read(tmp_path, "", end=part))


def test_next_story_is_known_by_the_label_above_its_headline(tmp_path: Path) -> None:
    title, told = OTHERS[0]
    text = f"<p>{told} {TOLD[0]}</p><p>{told} {TOLD[1]}</p>"
    below = "<div>{}<h2>{}</h2>{}</div>"
    labelled = below.format("<div>अब आगे पढ़ें</div>", f"{title} और पुल की दीवार", text)
    assert read(tmp_path, labelled) == [TITLE, *TOLD]
    assert told in "\n".join(read(tmp_path, below.format("", f"{title} और पुल की दीवार", text)))


def test_note_on_adverts_below_the_text_is_left_out(tmp_path: Path) -> None:
    note = "इस विज्ञापन की सत्यता के लिए प्रकाशक उत्तरदायी नहीं है।"
    assert read(tmp_path, "", end=f"<p>{note}</p>") == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "line",
    [
        "नोट: यह सारांश मशीन (AI) द्वारा बनाया गया है।",
        "यह लेख एआई टूल की मदद से अनुवादित किया गया है, इसमें त्रुटियां हो सकती हैं।",
        "AI Generated Summary",
        "पढ़ें यह खबर: नहर का पानी खेतों तक पहुंचा",
        "ब्रेकिंग न्यूज: नहर टूटी | मेले की तारीख बदली | स्कूल कल खुलेंगे",
        "वेब स्टोरी: घर में तुलसी कैसे लगाएं",
        "न्यूजलेटर पाने के लिए अपना ईमेल दर्ज करें।",
        "अपना शहर चुनें: कोटा, अजमेर, बूंदी",
        "फोटो 3 of 12",
        "Watch: नहर में उतरा हाथी",
        "शेयर करें: f",
        "📲 खबर पसंद आई?",
        "इस खबर को अपने दोस्तों के साथ जरूर शेयर करें!",
        "वेब डेस्क",
    ],
)
@pytest.mark.parametrize("mark", ["<p>{}</p>", "<p>{told}<br>{}</p>"])
def test_lines_of_the_page_between_paragraphs_are_left_out(
    line: str, mark: str, tmp_path: Path
) -> None:
    told = OTHERS[0][1]
    said = read(tmp_path, "", amid=mark.format(line, told=told))
    assert [each for each in said if each != told] == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "line",
    [
        "यह खबर एआई की मदद से फैलाई गई है, इसमें दिखाया गया पुल पुराना है।",
        "यह खबर AI से जुड़े शेयरों के लिए अच्छी है।",
        "सुबह बस चलेगी | दोपहर में रेल | रात में मेट्रो।",
        "न्यूजलेटर में लिखा है कि ग्राहक ईमेल दर्ज करें तो सावधान रहें।",
        "मंत्री ने कहा कि लोग ऐप डाउनलोड करें और शिकायत लिखें।",
    ],
)
def test_sentences_like_lines_of_the_page_are_read(line: str, tmp_path: Path) -> None:
    assert line in read(tmp_path, "", amid=f"<p>{line}</p>")


def test_label_that_runs_into_a_link_to_another_story_is_left_out_with_it(tmp_path: Path) -> None:
    for label in ("जुड़ी खबर", "मूल रिपोर्ट पढ़ें: "):
        amid = f"<div><span>{label}</span><a href=/x>नहर का पानी खेतों तक पहुंचा</a></div>"
        assert read(tmp_path, "", amid=amid) == [TITLE, *TOLD]


FACTS = "<h5>अब तक</h5><ol><li>रविवार: दीवार में दरार दिखी।</li><li>सोमवार: दीवार गिरी।</li></ol>"


def test_box_of_facts_amid_the_text_is_read_and_one_that_asks_is_not(tmp_path: Path) -> None:
    said = read(tmp_path, "", amid=f"<aside>{FACTS}</aside>")
    assert "सोमवार: दीवार गिरी।" in said
    for more in ("<a href=/x>और</a>", "<button>भेजें</button>"):
        assert read(tmp_path, "", amid=f"<aside>{FACTS}{more}</aside>") == [TITLE, *TOLD]
    assert read(tmp_path, "", end=f"<aside>{FACTS}</aside>") == [TITLE, *TOLD]


def test_pointer_with_a_link_at_the_end_of_a_paragraph_is_left_out(tmp_path: Path) -> None:
    told, pointer = OTHERS[0][1], "<b>यह खबर भी पढ़ें: <a href=/x>नहर का पानी खेतों तक पहुंचा</a></b>"
    assert read(tmp_path, "", amid=f"<p>{told} {pointer}</p>") == [TITLE, TOLD[0], told, *TOLD[1:]]
    quoted = f"<p>{told} {pointer} लिखकर भेजा गया।</p>"
    assert "नहर का पानी" in "\n".join(read(tmp_path, "", amid=quoted))


@pytest.mark.parametrize(
    "box",
    [
        "<h4>आपकी पसंद</h4><p>क्या पुल फिर बनना चाहिए?</p><ul><li>हां 62%<li>नहीं 38%</ul>",
        "<p>क्या पुल फिर बनना चाहिए?</p><p>हां</p><p>नहीं</p><p>कह नहीं सकते</p>",
        "<h4>कर्ज का हिसाब</h4><p>रकम <input type=range></p><p>किस्त ₹ 10,258</p>",
        "<h4>EMI कैलकुलेटर</h4><p>रकम</p><p>₹ 5,00,000</p><p>अवधि</p><p>5 साल</p>",
        "<h3>लाइव स्कोर</h3><p>भारत 212/4 (38.2)</p><p>नेपाल 198/9 (50)</p>",
        "<h3>आपके शहर की खबरें</h3><p>कोटा</p><p>अजमेर</p>",
        "<h3>वेब स्टोरीज</h3><p>घर में तुलसी कैसे लगाएं</p><p>सात झरने</p>",
    ],
)
def test_polls_tools_and_figures_of_the_page_are_left_out(box: str, tmp_path: Path) -> None:
    assert read(tmp_path, "", amid=f"<div class=q>{box}</div>") == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "part",
    [
        "<h3>क्या पुल फिर बनेगा?</h3><ul><li>नहीं, अभी पैसा नहीं मिला है।</ul>",
        "<h3>अजमेर का मौसम</h3><p>यहां शनिवार तक तेज बारिश होने का अनुमान है।</p>",
        "<h3>पुल का मौसम</h3><p>बारिश 45%</p>",  # a word of the headline
    ],
)
def test_parts_like_polls_and_tools_are_read(part: str, tmp_path: Path) -> None:
    said = "\n".join(read(tmp_path, "", amid=f"<div class=q>{part}</div>"))
    assert any(word in said for word in ("पैसा", "शनिवार", "45%"))


def test_life_of_the_author_without_a_word_for_the_trade_is_left_out(tmp_path: Path) -> None:
    life = "प्रिया 2015 से गांव और खेती पर लिखती हैं।"
    assert read(tmp_path, "", end=f"<p>{life}</p>") == [TITLE, *TOLD]
    assert read(tmp_path, "", end=f"<h5>प्रिया सेन</h5><p>{life}</p>") == [TITLE, *TOLD]
    other = life.replace("प्रिया", "सुनीता")
    assert read(tmp_path, "", end=f"<p>{other}</p>")[-1] == other


@pytest.mark.parametrize("label", ["अगली खबर पढ़ें", "Up Next"])
def test_longer_story_announced_below_a_very_short_one_is_left_out(
    label: str, tmp_path: Path
) -> None:
    title = "मंडी में लहसुन के दाम हजार रुपये गिरे, व्यापारी चिंतित"
    short = (
        "कृषि मंडी में शनिवार को लहसुन के दाम एक हजार रुपये प्रति क्विंटल तक गिर गए हैं।",
        "व्यापारियों का कहना है कि आवक बढ़ गई है, जबकि बाहर से मांग अब भी कमजोर बनी हुई है।",
    )
    told = (*canal_story.TOLD, "सफाई पर बारह लाख रुपये खर्च होंगे, जो विभाग देगा।") * 2
    own, other = ("".join(f"<p>{each}</p>" for each in text) for text in (short, told))
    page = (
        f"<title>{title}</title><a href=/>होम</a><div class=n><h1>{title}</h1>"
        f"<div>28 नवंबर 2026</div><div>{own}</div></div><div class=x><div>{label}</div><div class=n>"
        f"<h2>{canal_story.TITLE}</h2><div>27 नवंबर 2026</div><div>{other}</div></div></div>"
    )
    assert lines_of(page, tmp_path) == [title, *short]
