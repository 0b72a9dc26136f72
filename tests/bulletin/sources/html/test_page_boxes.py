"""A paragraph of another story in a box amid a page's text is left out; the text's own never is."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from bulletin.sources.html.headlines.headline import lower_other_titles
from tests.bulletin.sources.html.mill_fire import TITLE, TOLD
from tests.bulletin.sources.reading import article_of

OTHER = (
    "टापू के पास सैलानियों से भरी नाव पलट गई, जिसमें दो की मौत हुई और पुलिस गोताखोरों के साथ लहरों"
    " में तलाश कर रही है। पर्यटन निगम ने नौका विहार रोक दिया है।"
)

ON = "इस दौरान बिजली काट दी गई और सटे मोहल्ले के बीस परिवार पाठशाला में ठहराए गए, जहां रसोई शुरू हुई।"


def read(tmp_path: Path, *parts: str) -> str:
    text = "".join(part if part.startswith("<") else f"<p>{part}</p>" for part in parts)
    return article_of(
        f"<title>{TITLE} | दर्पण</title><body><nav><a href=/>होम</a></nav>"
        f"<div><h1>{TITLE}</h1><div class=text>{text}</div></div></body>",
        tmp_path,
    ).text


@pytest.mark.parametrize(
    "box",
    [
        f"<div class=note><p>{OTHER}</p></div>",
        f"<section><img src=1.jpg><p>{OTHER}</p></section>",
        f"<div class=a><h3>टापू पर नाव पलटी, सैलानी लापता</h3><p>{OTHER}</p></div>",
    ],
    ids=["bare", "with a picture", "with a headline"],
)
def test_box_of_another_story_amid_the_text_is_left_out(box: str, tmp_path: Path) -> None:
    assert read(tmp_path, *TOLD[:2], box, *TOLD[2:]) == "\n".join((TITLE, *TOLD))


@pytest.mark.parametrize(
    "own",
    [
        f"<div class=note><p>{TOLD[1]}</p></div>",
        f"<div class=note><p>{ON}</p></div>",
        "<div class=note><p>हेल्पलाइन: 1930</p></div>",
        "".join(
            f"<div class=row><p>{when} {OTHER.split('। ')[0]}।</p></div>"
            for when in ("सुबह", "दोपहर में", "शाम को")
        ),
    ],
    ids=["of its subject", "that goes on from the text", "of a few words", "rows alike"],
)
def test_box_of_the_text_itself_is_kept(own: str, tmp_path: Path) -> None:
    told = read(tmp_path, TOLD[0], own, *TOLD[2:])
    assert len(told.split("\n")) > len(TOLD)


def test_button_for_comments_above_the_text_is_no_title_of_readers_comments(tmp_path: Path) -> None:
    rest = "".join(f"<div><p>{each}</p></div>" for each in (*TOLD[2:], ON))
    held = f"<div class=relative><h4>टिप्पणियां</h4>{rest}</div>"
    assert read(tmp_path, *TOLD[:2], held) == "\n".join((TITLE, *TOLD, ON))


def test_figures_below_an_everyday_title_amid_the_text_are_left_out(tmp_path: Path) -> None:
    rows = "<tr><th>कस्बा</th><th>तेल</th></tr><tr><td>नीमगांव</td><td>105</td></tr>"
    box = f"<div><h3>आपके शहर में तेल का दाम</h3><table>{rows}</table></div>"
    assert read(tmp_path, *TOLD[:2], box, *TOLD[2:]) == "\n".join((TITLE, *TOLD))
    assert "105" in read(tmp_path, *TOLD[:2], box.replace("तेल का", "रेशम का"), *TOLD[2:])


def test_box_in_a_short_text_is_kept(tmp_path: Path) -> None:
    assert "टापू" in read(tmp_path, TOLD[0], TOLD[1], f"<div><p>{OTHER}</p></div>", "मिल बंद है।")


def test_article_set_like_the_first_within_its_element_is_left_out(tmp_path: Path) -> None:
    text = "".join(f"<p>{each}</p>" for each in TOLD)
    other = (
        "<div class=story><h1 class=head>रेशम बाजार में मिल मजदूरों का मेला</h1>"
        f"<span>Nov 27, 2026</span><div><p>{OTHER}</p></div></div>"
    )
    assert article_of(
        f"<title>{TITLE} | दर्पण</title><div class=story><h1 class=head>{TITLE}</h1>"
        f"<div>{text}</div>{other}</div><a href=/>होम</a>",
        tmp_path,
    ).text == "\n".join((TITLE, *TOLD))


def test_titles_of_other_stories_rank_below_the_headline() -> None:
    page = html.document_fromstring(
        f"<ul><li><h1>{TITLE}</h1><p>{TOLD[0]}</p><h1>आग कैसे लगी</h1></li></ul>"
        "<ul><li><h1>टापू पर नाव पलटी</h1></li></ul><div><a href=/2><h1>नौका विहार बंद</h1></a></div>"
        "<h1>घटना का ब्योरा</h1>"
    )
    lower_other_titles(page, TITLE)
    assert [each.tag for each in page.iter("h1", "h2")] == ["h1", "h2", "h2", "h2", "h1"]
    nothing = html.document_fromstring("<ul><li><h1>टापू पर नाव पलटी</h1></li></ul>")
    lower_other_titles(nothing, TITLE)
    assert next(nothing.iter("h1"), None) is not None


def test_own_parts_whose_titles_are_h1_are_kept(tmp_path: Path) -> None:
    parts = "".join(
        f"<li><h1>{head}</h1><p>{each}</p></li>"
        for head, each in zip(("आग कैसे लगी", "राहत कैसे पहुंची"), TOLD[1:3], strict=True)
    )
    told = read(tmp_path, TOLD[0], f"<ol>{parts}</ol>", *TOLD[3:])
    assert all(each in told for each in TOLD)


@pytest.mark.parametrize(
    "linked",
    [
        "<a href=/1>{}</a> <a href=/2>{}</a>",
        "<a href=/1>{}</a><a href=/2> {}</a> और यह कब तक चलेगा?",
    ],
)
def test_paragraph_of_sentences_that_are_nearly_all_links_is_kept(
    linked: str, tmp_path: Path
) -> None:
    first, *rest = TOLD[1].split("। ")
    own = f"<p>{linked.format(first + '।', '। '.join(rest) or first + '।')}</p>"
    assert first in read(tmp_path, TOLD[0], own, *TOLD[2:])


def test_titles_of_other_stories_in_a_paragraph_of_links_are_left_out(tmp_path: Path) -> None:
    links = (
        "<p><a href=/1>टापू पर नाव पलटी, दो की मौत</a> <a href=/2>नौका विहार पर कब तक रोक?</a></p>"
    )
    assert "टापू" not in read(tmp_path, *TOLD[:2], links, *TOLD[2:])


@pytest.mark.parametrize("credit", ["फोटो : नगर दर्पण", ""])
def test_short_sentence_below_one_of_several_pictures_is_read(credit: str, tmp_path: Path) -> None:
    short = "मिल के पीछे बनी चार दुकानें भी जल गईं, जिनमें कपड़ा और अनाज रखा था।"
    told = (f"{TOLD[0]} {TOLD[1]}", short, f"{TOLD[2]} {TOLD[3]}", f"{TOLD[4]} {ON}")
    slides = "".join(
        f"<div class=slide><img src={n}.jpg><p>{each}</p><div class=by>{credit}</div></div>"
        for n, each in enumerate(told)
    )
    said = article_of(
        f"<title>{TITLE}</title><nav><a href=/>होम</a></nav><h1>{TITLE}</h1><div>{slides}</div>",
        tmp_path,
    ).text
    assert all(each in said for each in told)


FIRE = "कालीन मिल में आग से तीन मजदूर झुलसे, पुलिस पहुंची"
"""The title of another story that is about the same as the article."""


def test_link_to_a_related_story_with_its_summary_amid_the_text_is_left_out(
    tmp_path: Path,
) -> None:
    link = f"<a href=/n><img src=1.jpg><h4>{FIRE}</h4></a>"
    box = f"<div class=a>{link}<p>भदोही के मजदूर अस्पताल में भर्ती कराए गए हैं।</p></div>"
    assert read(tmp_path, *TOLD[:2], box, *TOLD[2:]) == "\n".join((TITLE, *TOLD))


STORIES = (
    ("नदी में नाव पलटी, दो सैलानी लापता हुए", "गोदाम के मजदूर और पुलिस सुबह से लहरों में तलाश कर रहे हैं।"),
    ("आम के बागों में बौर कम, किसान चिंतित", "मलीहाबाद के बागवान फसल बीमा मांग रहे हैं।"),
    ("कबड्डी में जिले की टीम ने खिताब जीता", "खिलाड़ियों का स्टेशन पर ढोल से स्वागत हुआ, पुलिस भी पहुंची।"),
)


def rows(stories: tuple[tuple[str, str], ...]) -> str:
    told = (f"<div class=row><h3>{a}</h3><p>{b}</p></div>" for a, b in stories)
    return f"<div class=rows>{''.join(told)}</div>"


def test_row_of_stories_without_links_that_share_a_few_words_is_left_out(
    tmp_path: Path,
) -> None:
    text = [*TOLD[:2], rows(STORIES), *TOLD[2:], ON]
    assert read(tmp_path, *text) == "\n".join((TITLE, *TOLD, ON))


def test_row_of_questions_amid_the_text_is_kept(tmp_path: Path) -> None:
    asked = (
        ("पैसा किसे और कब तक मिल जाएगा?", "मजदूर परिवारों को दस लाख का मुआवजा एक महीने में मिलेगा।"),
        ("क्या बीमा पहले से कराया गया था?", "दफ्तर के कागज जल गए, इसलिए यह अभी साफ नहीं हुआ है।"),
        ("अब आगे क्या किया जाने वाला है?", "रेशम बोर्ड अगले हफ्ते नियमों में बदलाव का मसौदा रखेगा।"),
    )
    assert asked[1][1] in read(tmp_path, *TOLD[:2], rows(asked), *TOLD[2:], ON)


def test_next_article_with_a_headline_of_its_own_is_left_out(tmp_path: Path) -> None:
    rest = "<p>भदोही में कालीन मिल के गोदाम में लगी लपटें दूर तक दिखीं।</p>"
    more = "<p>जिलाधिकारी ने सभी कारखानों की जांच के आदेश दिए हैं।</p>"
    text = "".join(f"<p>{each}</p>" for each in TOLD)
    page = (
        f"<title>{TITLE}</title><body><nav><a href=/>होम</a></nav><main><div><h1>{TITLE}</h1>{text}"
        f"</div><article><h1>{FIRE}</h1>{rest}{more}</article></main></body>"
    )
    assert article_of(page, tmp_path).text == "\n".join((TITLE, *TOLD))


BOATS = (
    ("टापू के पास नाव पलटी, सैलानी लापता", "गोताखोर लहरों में सैलानियों को खोज रहे हैं।"),
    ("नौका विहार पर लगी रोक, नाविक नाराज", "टापू के नाविकों ने सैलानियों का किराया लौटाया।"),
    ("लहरों की चेतावनी नहीं मिली थी नाविकों को", "गोताखोर दल के प्रमुख ने टापू का दौरा किया।"),
)


def test_stories_that_only_share_words_with_each_other_are_left_out(tmp_path: Path) -> None:
    text = "".join(f"<p>{each}</p>" for each in TOLD)
    more = "पर्यटन निगम ने नौका विहार के लिए नए नियम बनाने का फैसला लिया।"
    parts = "".join(
        f"<section><h2>{title}</h2><p>{told}</p><p>{more}</p></section>" for title, told in BOATS
    )
    page = (
        f"<title>{TITLE}</title><body><nav><a href=/>होम</a></nav><main><h1>{TITLE}</h1>"
        f"<div><div>{text}</div></div>{parts}</main></body>"
    )
    assert article_of(page, tmp_path).text == "\n".join((TITLE, *TOLD))


MORE = (
    "मिल के फाटक पर रात भर मजदूरों के परिवार खड़े रहे और दमकल की गाड़ियां पानी भरने के लिए नदी तक गईं।",
    "पुलिस ने गोदाम का ताला तोड़ने वाले दो लोगों से पूछताछ की है और मिल के कैमरों की तस्वीरें मांगी हैं।",
    "रेशम के धागे की कीमत तीन करोड़ रुपये आंकी गई है और मिल का बीमा पिछले साल ही खत्म हो गया था।",
)
COLUMN = (
    "मिल के पुराने कारीगरों ने बताया कि गोदाम की बिजली की लाइन तीस साल पहले डाली गई थी और बदली नहीं गई।",
    "कस्बे के व्यापारियों ने रेशम का धागा जलने से त्योहार के सौदे टूटने और भाव बढ़ने की आशंका जताई है।",
    "दमकल अधिकारी ने कहा कि मिल के पास पानी की टंकी होती तो लपटें आधे घंटे में बुझाई जा सकती थीं।",
    "मजदूर संघ मंगलवार को मिल के फाटक पर सभा करेगा और मुआवजे की मांग का पत्र प्रशासन को सौंपेगा।",
)


def test_column_below_a_box_of_latest_news_in_the_same_row_is_kept(tmp_path: Path) -> None:
    links = "".join(f"<li><a href=/{at}>{title}</a></li>" for at, (title, _) in enumerate(BOATS))
    latest = f"<aside><div><h4>ताजा खबरें</h4><ul>{links}</ul></div></aside>"
    column = "".join(f"<div><p>{each} <a href=/t>मिल</a></p></div>" for each in COLUMN)
    text = "".join(f"<p>{each}</p>" for each in (*TOLD, ON, *MORE))
    page = (
        f"<title>{TITLE}</title><body><nav><a href=/>होम</a></nav><main><h1>{TITLE}</h1>"
        f"<div>{text}</div><div class=row>{latest}<div>{column}</div></div></main></body>"
    )
    assert COLUMN[1] in article_of(page, tmp_path).text


@pytest.mark.parametrize("label", ["और पढ़ें", "और भी पढ़ें", "अधिक देखें"])
def test_cards_of_stories_below_a_label_alone_are_left_out(label: str, tmp_path: Path) -> None:
    cards = "".join(
        f"<div><img src={at}.jpg><p><span>खेल</span> / <span>3 मई 2026</span></p>"
        f"<a href=/{at}>{title}</a><p>{OTHER}</p></div>"
        for at, title in enumerate(("नाव पलटी, दो सैलानी लापता", "टापू पर नौका विहार बंद हुआ"))
    )
    box = f"<section><h2>{label}</h2><div class=flex>{cards}</div></section>"
    assert read(tmp_path, *TOLD, box) == "\n".join((TITLE, *TOLD))


def test_text_below_a_label_that_opens_its_column_is_kept(tmp_path: Path) -> None:
    rest = "".join(f"<p>{each}</p>" for each in (*TOLD[1:], ON))
    told = read(tmp_path, TOLD[0], f"<div><h4>और पढ़ें</h4>{rest}</div>")
    assert told == "\n".join((TITLE, *TOLD, ON))


@pytest.mark.parametrize("label", ["पाठक टिप्पणियां (1)", "टिप्पणियाँ", "कमेंट (3)", "सभी टिप्पणियां: 4"])
def test_readers_comments_below_a_heading_alone_are_left_out(label: str, tmp_path: Path) -> None:
    comment = (
        "<div><b>अमर</b><span>3 मई 2026</span><p>इस मिल की जांच पहले ही होनी चाहिए थी।</p></div>"
    )
    form = "<form><label>नाम</label><textarea></textarea></form>"
    box = f"<div><h3><span>{label}</span></h3><div>{comment}</div>{form}</div>"
    assert read(tmp_path, *TOLD, box) == "\n".join((TITLE, *TOLD))


@pytest.mark.parametrize(
    "line",
    ["क्या आपको यह लेख उपयोगी लगा?", "क्या यह समाचार आपको पसंद आया?", "रफ्तार: 1.5x", "प्लेबैक स्पीड 1x 2x"],
)
def test_what_a_page_asks_or_shows_beside_its_player_is_left_out(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, *TOLD, f"<div><p>{line}</p></div>") == "\n".join((TITLE, *TOLD))
    assert read(tmp_path, f"<div><span>{line}</span></div>", *TOLD) == "\n".join((TITLE, *TOLD))


PICTURE = "<div><picture><source srcset=1.webp><img src=1.jpg></picture></div>"


@pytest.mark.parametrize(
    "line", ["आग के बाद मिल के गोदाम पर दमकल।", "मिल के बाहर मजदूर और पुलिस", "मिल के फाटक पर भीड़।"]
)
def test_caption_in_a_paragraph_of_its_own_class_below_a_picture_is_left_out(
    line: str, tmp_path: Path
) -> None:
    held = f"<div>{PICTURE}<p class=small>{line}</p></div>"
    told = [f"<p class=text>{each}</p>" for each in TOLD]
    assert read(tmp_path, held, *told) == "\n".join((TITLE, *TOLD))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("मिल के गोदाम में रात को आग लग गई।", "small"),
        ("आग के बाद मिल के गोदाम पर दमकल।", "text"),
        ("मालिक ने माना, गोदाम में न यंत्र, न जल।", "small"),
        ("मजदूर संघ बोला, नहीं मिला हक।", "small"),
    ],
    ids=["a verb", "the class of the text", "told", "denied"],
)
def test_sentence_below_a_picture_is_read(line: str, kind: str, tmp_path: Path) -> None:
    held = f"<div>{PICTURE}<p class={kind}>{line}</p></div>"
    told = [f"<p class=text>{each}</p>" for each in TOLD]
    assert line in read(tmp_path, held, *told)
    if kind == "small":
        assert line in read(tmp_path, *told, held)


def test_short_sentence_below_a_picture_amid_the_text_is_read(tmp_path: Path) -> None:
    line = "आग के बाद मिल के गोदाम पर दमकल।"
    held = f"<div>{PICTURE}<p class=small>{line}</p></div>"
    assert line in read(tmp_path, *TOLD[:3], held, *TOLD[3:])
