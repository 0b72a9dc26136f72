"""The next article of a page is left out by how it is built, even if it is about the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "घाटी में बाढ़ का पानी उतरा, तीन सौ परिवार घर लौटे"
TOLD = (
    "घाटी के निचले गांवों से बाढ़ का पानी मंगलवार को उतर गया और तीन सौ परिवार घर लौटे।",
    "तहसीलदार ने बताया कि राहत शिविर में अब केवल बुजुर्ग और बीमार लोग ठहरे हैं।",
)
NEXT = "बाढ़ के बाद घाटी में सफाई का काम शुरू, मशीनें पहुंचीं"
NEXT_TOLD = (
    "बाढ़ का पानी उतरने के बाद घाटी के गांवों में सफाई का काम शुरू हो गया है।",
    "नगर निकाय की चार मशीनें बुधवार सुबह गांवों में पहुंचीं और गाद हटाने लगीं।",
)
LAST = "घाटी के स्कूलों में बाढ़ के बाद पढ़ाई सोमवार से फिर"


def story(title: str, told: tuple[str, ...], day: str = "", tag: str = "h2") -> str:
    text = "".join(f"<p>{each}</p>" for each in told)
    return f"<div class=k3><{tag}>{title}</{tag}>{day}<div class=k4>{text}</div></div>"


def read(tmp_path: Path, *stories: str, title: str = TITLE) -> list[str]:
    page = f"<div class=k1><a href=/>घाटी दर्पण</a></div><div class=k2>{''.join(stories)}</div>"
    return lines_of(f"<title>{title}</title><body>{page}</body>", tmp_path)


@pytest.mark.parametrize(
    ("day", "tag", "more"),
    [
        ("<span>28 नवंबर 2026</span>", "h2", ()),
        ("", "h1", ()),
        ("", "h2", (story(LAST, NEXT_TOLD),)),
    ],
    ids=["dated", "ranked", "several"],
)
def test_next_articles_built_alike_are_left_out(
    day: str, tag: str, more: tuple[str, ...], tmp_path: Path
) -> None:
    stories = story(TITLE, TOLD, day, tag), story(NEXT, NEXT_TOLD, day, tag), *more
    assert read(tmp_path, *stories) == [TITLE, *TOLD]


@pytest.mark.parametrize("heading", ["सफाई शुरू", "गांवों में सफाई का काम शुरू"])
def test_parts_of_an_article_built_alike_stay(heading: str, tmp_path: Path) -> None:
    found = read(tmp_path, story(TITLE, TOLD), story(heading, NEXT_TOLD))
    assert found == [TITLE, *TOLD, heading, *NEXT_TOLD]


MORE = (
    *TOLD,
    "राहत शिविर में ठहरे बुजुर्गों ने कहा कि बाढ़ का पानी इस बार पुल के ऊपर तक आ गया था।",
    "घाटी के सरपंच ने परिवारों के लिए तिरपाल और सूखा राशन मंगाया है।",
)
LONG = "घाटी के पुल पर आई बाढ़ का पानी उतरा, शिविर में ठहरे बुजुर्ग"
OTHER = "तटीय जिलों में मछुआरों को मिले नए जाल, दाम आधे"
OTHER_TOLD = (
    "मत्स्य निगम ने बंदरगाह पर ग्यारह सौ मछुआरों को नायलॉन के नए जाल बांटे हैं।",
    "निगम के सचिव बोले कि जाल का आधा दाम निगम देगा और बाकी किस्तों में कटेगा।",
)


@pytest.mark.parametrize("mark", ["p", "br"])
def test_another_story_within_the_text_of_the_first_is_left_out(mark: str, tmp_path: Path) -> None:
    texts = ("".join(f"<p>{each}</p>" for each in MORE), "<br><br>".join(MORE))
    below = "".join(f"<p>{each}</p>" for each in OTHER_TOLD)
    head = f"<h2 class=t>{OTHER}</h2><div class=w>कमला नायर | 28 नवंबर 2026</div>"
    more = f"<article class=s>{head}<div class=b>{below}</div></article>"
    page = (
        f"<div class=s><h1 class=t>{LONG}</h1><div class=b>{texts[mark == 'br']}{more}</div></div>"
    )
    assert read(tmp_path, page, title=LONG) == [LONG, *MORE]


def test_entries_of_a_report_in_elements_of_their_own_stay(tmp_path: Path) -> None:
    heads = "मशीनें गाद हटाने लगीं", "सोमवार से खुलेगी पाठशाला"
    told = "मशीनें घाटी में बाढ़ के बाद जमी गाद हटा रही हैं।", "घाटी की पाठशाला बाढ़ के कारण बंद थी।"
    entries = (
        f"<article class=e><h2 class=t>{head}</h2><i>28 नवंबर 2026</i><p>{text}</p></article>"
        for head, text in zip(heads, told, strict=True)
    )
    text = "".join((*(f"<p>{each}</p>" for each in MORE), *entries))
    found = read(tmp_path, f"<div class=s><h1 class=t>{LONG}</h1>{text}</div>", title=LONG)
    assert all(each in found for each in told)


APPEAL = (
    "क्या आप सच्ची खबरों को लेकर चिंतित हैं?",
    "हमारी पत्रकारिता किसी दबाव में नहीं आती और सब कुछ खुलकर लिखती है।",
    "इस काम के लिए हमें आपके सहयोग की जरूरत है, घाटी के हर पाठक का योगदान मायने रखता है।",
    "धन्यवाद।",
)


def test_requests_for_support_in_a_box_without_a_name_are_left_out(tmp_path: Path) -> None:
    box = f"<div class=k5>{''.join(f'<p>{each}</p>' for each in APPEAL)}</div>"
    assert read(tmp_path, story(TITLE, (*TOLD, *NEXT_TOLD)), box) == [TITLE, *TOLD, *NEXT_TOLD]


def test_words_of_a_speaker_about_support_stay(tmp_path: Path) -> None:
    said = (
        "सरपंच ने कहा कि हमें आपके सहयोग की जरूरत है और हर घर का योगदान मायने रखता है।",
        "उन्होंने कहा कि हमारी समिति के सदस्य गांव में सहयोग राशि जुटा रहे हैं।",
    )
    box = f"<div class=k5>{''.join(f'<p>{each}</p>' for each in said)}</div>"
    page = story(TITLE, TOLD).replace("</div></div>", f"{box}</div></div>")
    assert read(tmp_path, page) == [TITLE, *TOLD, *said]


@pytest.mark.parametrize("label", ["संबंधित ख़बरें (Related News)", "📌 संबंधित खबरें Related News"])
def test_titles_of_boxes_may_stand_in_english_too(label: str, tmp_path: Path) -> None:
    card = "<div class=k7><h4>{}</h4><p>{}</p></div>"
    cards = card.format(NEXT, NEXT_TOLD[0]) + card.format(LAST, NEXT_TOLD[1])
    box = f"<div class=k5><div class=k6><h3>{label}</h3></div><div class=k8>{cards}</div></div>"
    told = (
        *TOLD,
        "जल आयोग का कहना है कि अगले तीन दिन नदी का स्तर और घटेगा तथा कटाव भी थमने लगेगा।",
        "बिजली विभाग के दल ने घाटी की दोनों लाइनें जोड़ दी हैं और पंप चलने लगे हैं।",
    )
    assert read(tmp_path, story(TITLE, told), box) == [TITLE, *told]


@pytest.mark.parametrize(
    "end",
    [
        "आपके पास घाटी की कोई खबर है? हमें khabar@ghati.example पर लिखें।",
        "यह लेख पत्रिका के नवंबर अंक में छपा है, जिसे आप यहां से ले सकते हैं।",
        "यह खबर AI द्वारा दो एजेंसियों की रिपोर्ट्स के आधार पर तैयार की गई है।",
        "3,204 पाठक",
    ],
)
def test_what_the_site_adds_below_its_text_is_left_out(end: str, tmp_path: Path) -> None:
    assert read(tmp_path, story(TITLE, (*TOLD, *NEXT_TOLD, end))) == [TITLE, *TOLD, *NEXT_TOLD]


def test_an_address_in_the_news_stays(tmp_path: Path) -> None:
    told = (*TOLD, "पीड़ित परिवार मुआवजे के लिए rahat@ghati.example पर आवेदन भेज सकते हैं।")
    assert read(tmp_path, story(TITLE, told)) == [TITLE, *told]


@pytest.mark.parametrize(
    ("head", "first"),
    [("h2 class=t", ""), ("h1 class=t", "<p class=s>घाटी में जनजीवन पटरी पर लौट रहा है</p>")],
    ids=["other rank", "other beginning"],
)
def test_the_next_articles_may_begin_otherwise(head: str, first: str, tmp_path: Path) -> None:
    def told(title: str, mark: str, above: str, text: tuple[str, ...]) -> str:
        body = "".join(f"<p>{each}</p>" for each in text)
        heading = f"<{mark}>{title}</{mark[:2]}>"
        return f"<div class=k3>{heading}{above}<i>28 नवंबर 2026</i><div class=k4>{body}</div></div>"

    own = told(TITLE, "h1 class=t", first, TOLD)
    # Ten times as much as the article: the core of the page must not be sought in it.
    more = told(NEXT, head, "", NEXT_TOLD * 5) + told(LAST, head, "", NEXT_TOLD * 5)
    said = read(tmp_path, own, more)
    assert said[0] == TITLE
    assert {*TOLD} <= {*said}
    assert not {NEXT, LAST, *NEXT_TOLD} & {*said}


def test_a_day_may_stand_below_other_lines_about_a_story(tmp_path: Path) -> None:
    lines = (
        "<b>लेखिका</b> <i>कमला नायर</i> <i>दो मिनट</i> <i>41 बार</i> <i>सुनें</i> <i>28 नवंबर 2026</i>"
    )
    about = f"<div class=k5>{lines}</div>"
    stories = story(TITLE, TOLD, about), story(NEXT, NEXT_TOLD, about)
    said = read(tmp_path, *stories)
    assert {*TOLD} <= {*said}
    assert not {NEXT, *NEXT_TOLD} & {*said}
