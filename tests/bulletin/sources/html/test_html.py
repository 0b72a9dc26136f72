"""Pages as newspapers make them: the article is extracted, and nothing else."""

from __future__ import annotations

import datetime
import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Article
from bulletin.sources.blocks import one_line
from bulletin.sources.isolation import SECONDS
from tests.conftest import ROOT

ARTICLES = ROOT / "tests/articles"
PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
SENTENCE = "मुख्यमंत्री ने सोमवार को भोपाल में अधिकारियों की बैठक ली और कानून व्यवस्था की समीक्षा की। "
PAGE = (
    "<html><head><title>बड़ी खबर</title></head>"
    f"<body><article>{{}}<p>{SENTENCE * 4}</p></article></body>"
)


def outline(article: Article) -> list[str]:
    """An article as the pages' ``.txt`` files have it."""
    about = [("title", article.title), ("author", article.author), ("date", article.date)]
    parts = [
        f"{'heading' if block.level else block.form}\t{block.text}" for block in article.blocks[1:]
    ]
    return [f"{name}\t{value}" for name, value in about if value] + parts


def read(page: str | bytes, tmp_path: Path, **options: object) -> tuple[Article, list[str]]:
    path = tmp_path / "page.html"
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    told: list[str] = []
    given = sources.Options(tell=told.append, **options)  # type: ignore[arg-type]
    (article,) = sources.read(str(path), given)
    return article, [line.removeprefix(f"{path}: ") for line in told]


def refusal(page: str | bytes, tmp_path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        read(page, tmp_path)
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{tmp_path}/")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_gives_its_article_alone(page: Path) -> None:
    (article,) = sources.read(str(page))
    assert outline(article) == page.with_suffix(".txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_text_holds_the_blocks_a_line_each_the_title_first(page: Path) -> None:
    (article,) = sources.read(str(page))
    assert article.text.split("\n") == [block.text for block in article.blocks]
    assert [block.line for block in article.blocks] == list(range(1, len(article.blocks) + 1))
    assert (article.blocks[0].text, article.blocks[0].level) == (article.title, 1)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>टाटा &amp; बाटा &#2309;&nbsp;&lt;क&gt;&hellip;</p>", "टाटा & बाटा अ <क>…"),
        ("<p>एक<script>var x = 'दो';</script> तीन</p>", "एक तीन"),
        ("<p>एक<!-- दो --> तीन</p>", "एक तीन"),
        ("<p>एक<style>p{color:red}</style> तीन</p>", "एक तीन"),
        ("<p>सॉफ्ट\u00adहाइफ़न और शून्य\u200bचौड़ाई</p>", "सॉफ्टहाइफ़न और शून्यचौड़ाई"),
        ("<p>यह <a href='/x'>कड़ी</a> और <em>जोर</em> है।</p>", "यह कड़ी और जोर है।"),
    ],
)
def test_entities_scripts_and_inline_markup_are_unwrapped(
    markup: str, text: str, tmp_path: Path
) -> None:
    article, _ = read(PAGE.format(markup), tmp_path)
    assert article.text.split("\n")[1] == text


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("<html></html>", "page.html: no article was found in the page. Use the page of one"),
        ("<html><body></body></html>", "page.html: no article was found in the page."),
        ("<html><body><script>load()</script></body></html>", "page.html: no article was found"),
        ("<!doctype html><title>शीर्षक</title>", "page.html: no article was found in the page."),
        ("<p></p>", "page.html: no article was found in the page."),
    ],
)
def test_page_without_an_article_is_refused(page: str, message: str, tmp_path: Path) -> None:
    assert refusal(page, tmp_path).startswith(message)


@pytest.fixture
def slow_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds that a large page also keeps on a busy machine: how fast it is, the bench shows."""
    monkeypatch.setenv(SECONDS, "200")


@pytest.mark.slow
@pytest.mark.usefixtures("slow_machine")
def test_page_of_two_megabytes_of_paragraphs_and_menus_gives_its_article(tmp_path: Path) -> None:
    menu = "".join(f"<li><a href='/{number}'>कड़ी {number}</a></li>" for number in range(20_000))
    paragraphs = "".join(f"<p>{number}. {SENTENCE}</p>" for number in range(4_500))
    page = PAGE.format(f"<nav><ul>{menu}</ul></nav>{paragraphs}")
    assert len(page.encode()) > 2_000_000
    article, _ = read(page, tmp_path)
    assert len(article.blocks) == 4_502
    assert "कड़ी" not in article.text


@pytest.mark.usefixtures("slow_machine")
def test_page_of_a_megabyte_of_menus_gives_its_article(tmp_path: Path) -> None:
    menu = "".join(f"<li><a href='/{number}'>कड़ी {number}</a></li>" for number in range(20_000))
    article, _ = read(PAGE.format(f"<nav><ul>{menu}</ul></nav>"), tmp_path)
    assert article.text == f"बड़ी खबर\n{(SENTENCE * 4).strip()}"


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("iso-8859-1", "utf-8"),
        ("windows-1252", "utf-8"),
        ("no-such-charset", "utf-8"),
        ("utf-8", "utf-16"),
    ],
)
def test_charset_is_what_the_bytes_are(declared: str, written: str, tmp_path: Path) -> None:
    page = PAGE.format("").replace("<head>", f"<head><meta charset='{declared}'>")
    article, _ = read(page.encode(written), tmp_path)
    assert article.title == "बड़ी खबर"


def test_declared_charset_counts_where_the_bytes_are_no_unicode(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", "<head><meta charset='windows-1252'>").format("<p>café</p>")
    english = page.replace(SENTENCE, "The minister held a meeting in Bhopal on Monday. ")
    article, _ = read(english.replace("बड़ी खबर", "News").encode("cp1252"), tmp_path)
    assert "café" in article.text


def test_page_of_an_undeclared_charset_is_refused(tmp_path: Path) -> None:
    page = PAGE.replace(SENTENCE, "Une réunion a été tenue à l'hôtel de ville lundi matin. ")
    message = refusal(page.replace("बड़ी खबर", "Été").encode("latin-1", "ignore"), tmp_path)
    assert message == (
        "page.html:1: it is not UTF-8 text. "
        "Save it as UTF-8 text, or name its encoding with --encoding."
    )


def test_few_broken_bytes_are_left_out_and_told(tmp_path: Path) -> None:
    page = PAGE.format(f"<p>{SENTENCE * 20}</p>").encode() + b"<p>\xe0\xa4</p>"
    article, told = read(page, tmp_path)
    assert article.title == "बड़ी खबर"
    assert told == ["some characters are broken and left out."]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><font face='Kruti Dev 010'>{}</font></p>",
        "<p style='font-family: \"Kruti Dev 010\", serif'>{}</p>",
        "<style>.hi {{ font-family: 'Kruti Dev 010' }}</style><p class='x hi'>{}</p>",
        "<style>p {{ font: 12px KrutiDev010 }}</style><p>{}</p>",
        "<div style='font-family:Kruti Dev 010'><p><b>{}</b></p></div>",
    ],
)
def test_legacy_font_is_known_by_its_name_in_a_page(markup: str, tmp_path: Path) -> None:
    keys = "uxj fuxe us cM+h dkjZokbZ dh gSA"
    article, told = read(PAGE.format(markup.format(keys)), tmp_path)
    assert article.text.split("\n")[1] == "नगर निगम ने बड़ी कार्रवाई की है।"
    assert told == ["read as Kruti Dev 010, as named in the page."]


def test_font_inside_another_counts(tmp_path: Path) -> None:
    page = PAGE.format(
        "<p><font face='Kruti Dev 010'>dk;Z <font face='Arial'>NGO</font> dk gSA</font></p>"
    )
    article, _ = read(page, tmp_path)
    assert article.text.split("\n")[1] == "कार्य NGO का है।"


def test_legacy_page_without_a_font_s_name_is_found_out(tmp_path: Path) -> None:
    sentence = "eq[;ea=h us lkseokj dks Hkksiky esa vf/kdkfj;ksa dh cSBd yhA "
    page = PAGE.replace(SENTENCE, sentence).replace("बड़ी खबर", "cM+h [kcj").format("")
    article, told = read(page, tmp_path)
    assert article.text.split("\n")[1].startswith("मुख्यमंत्री ने सोमवार को भोपाल में अधिकारियों की")
    assert article.title == "बड़ी खबर"
    assert told == ["read as Kruti Dev 010 (confidence 0.99); to change that, use --encoding."]


def test_date_is_that_of_india(tmp_path: Path) -> None:
    page = PAGE.replace(
        "<head>",
        "<head><meta property='article:published_time' content='2024-01-15T20:30:00+00:00'>",
    )
    article, _ = read(page.format(""), tmp_path)
    assert article.date == datetime.date(2024, 1, 16)


@settings(max_examples=60)
@given(st.text(st.sampled_from("<>/=\"' &;#!-[]{}aphi1कि\x00\ud800\n"), max_size=200))
def test_any_markup_is_read_or_refused(markup: str) -> None:
    from bulletin.sources.documents import Document
    from bulletin.sources.kinds import Kind

    page = Document("page.html", Kind.HTML, b"", f"<html><body>{markup}")
    # Any other error would end the test.
    with suppress(SourceError):
        sources.articles(page)


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        pytest.param(
            "<title>धान खरीदी शुरू | दैनिक</title>",
            "धान खरीदी शुरू, पहले दिन 12,000 टन आया",
            "धान खरीदी शुरू, पहले दिन 12,000 टन आया",
            id="longer on the page",
        ),
        pytest.param(
            "<title>धान खरीदी आज से | दैनिक</title>",
            "दैनिक",
            "धान खरीदी आज से",
            id="a site's name on the page",
        ),
        pytest.param("", "धान खरीदी आज से", "धान खरीदी आज से", id="on the page alone"),
        pytest.param("<title>धान खरीदी आज से</title>", "", "धान खरीदी आज से", id="not on the page"),
    ],
)
def test_headline_is_what_the_page_shows(head: str, shown: str, title: str, tmp_path: Path) -> None:
    heading = f"<h1>{shown}</h1>" if shown else ""
    body = "<p>आज से प्रदेश में समर्थन मूल्य पर धान की खरीदी शुरू हो गई है।</p>" * 3
    page = f"<html><head>{head}</head><body><article>{heading}{body}</article></body></html>"
    article, _ = read(page, tmp_path)
    assert article.title == title


@pytest.mark.parametrize("around", ["div", "ul li", "blockquote", "table tr td", "dl dd", "b"])
def test_page_whose_tags_never_end_is_read_in_its_order(around: str, tmp_path: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    lines = [one_line(line) for text in texts for line in text.split("\n")[1:]]
    said = list(dict.fromkeys(line for line in lines if 60 < len(line) < 400))
    opened = "".join(f"<{name}>" for name in around.split() * 12)
    article, _ = read(PAGE.format("".join(opened + line for line in said)), tmp_path)
    found = [one_line(article.text).find(line) for line in said[len(said) // 4 :]]
    assert min(found) >= 0
    assert found == sorted(found)


def in_a_script(shown: list[str], value: object) -> str:
    """A page of a few paragraphs whose script holds ``value``."""
    text = "".join(f"<p>{each}</p>" for each in shown)
    script = f'<script type="application/json">{json.dumps(value)}</script>'
    return f"<html><title>खबर</title><body><article>{text}</article>{script}</body></html>"


@pytest.mark.parametrize(("lists", "is_found"), [(39, True), (40, False)])
def test_script_s_text_is_found_up_to_forty_levels_deep(
    lists: int, is_found: bool, tmp_path: Path
) -> None:
    value: object = {"articleBody": SENTENCE * 4}
    for _ in range(lists):
        value = [value]
    page = in_a_script([], value)
    if not is_found:
        assert "no article was found" in refusal(page, tmp_path)
        return
    article, _ = read(page, tmp_path)
    assert article.blocks[-1].text == (SENTENCE * 4).strip()


@pytest.mark.parametrize(
    "head",
    [
        "<center><font size=5>{}</font><br>{}</center><hr>",
        "<table><tr><td><img src=l.png></td><td><b>{}</b><br><b>{}</b></td></tr></table>",
        "<div><b>{}<br>{}</b></div>",
        "<p><span><span>{}</span><br>{}</span></p>",
    ],
)
def test_lines_parted_by_a_break_stay_parted_in_any_element(head: str, tmp_path: Path) -> None:
    lines = ["नगर परिषद", "सूचना शाखा"]
    text = "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं। वहां नए झूले लगाए गए हैं।"
    page = f"<html><body>{head.format(*lines)}<p>{text}</p></body></html>"
    article, _ = read(page, tmp_path)
    assert article.text.split("\n") == [*lines, text]


def test_what_readers_wrote_below_a_title_of_its_own_is_no_news(tmp_path: Path) -> None:
    news = "".join(
        f"<p>शहर का {n} नंबर का पार्क सोमवार को फिर से खोल दिया गया है।</p>" for n in range(9)
    )
    said = "<div><p><b>रवि</b></p><p>पार्क बहुत अच्छा लगा, बच्चों को भी।</p></div>"
    form = "<h3>अपनी राय दें</h3><form><textarea></textarea></form>"
    page = f"<div id=x><h1>तीन पार्क खुले</h1>{news}<h3>पाठकों की राय</h3>{{}}{{}}</div>"
    article, _ = read(page.format(said, form), tmp_path)
    assert "बच्चों को भी" not in article.text
    assert "8 नंबर" in article.text
    article, _ = read(page.format(said, ""), tmp_path)
    assert "बच्चों को भी" in article.text


JUNK = "हर सुबह की चिट्ठी के लिए अपना पता लिखिए।"
PARKS = [f"<p>शहर का {n} नंबर का पार्क सोमवार को खोल दिया गया है।</p>" for n in range(20)]


def amid_text(markup: str) -> str:
    text = "".join([*PARKS[:5], markup, *PARKS[5:]])
    return f"<div id=x><h1>तीन पार्क खुले</h1><div>{text}</div></div>"


@pytest.mark.parametrize(
    "junk",
    [
        f"<div class='Story_relatedStories__x1'>{JUNK}</div>",
        f"<div class='userComments'><p>{JUNK}</p></div>",
        f"<p class='imgCaption'>{JUNK}</p>",
        f"<div class='kg-card kg-signup-card'><h2>चिट्ठी</h2><p>{JUNK}</p></div>",
        f"<div class='kg-cta-card'><p>{JUNK}</p></div>",
        f"<div class='hide'><p>{JUNK}</p></div>",
    ],
)
def test_what_the_markup_sets_apart_within_the_text_is_left_out(junk: str, tmp_path: Path) -> None:
    article, _ = read(amid_text(junk), tmp_path)
    assert JUNK[:-1] not in article.text
    assert "7 नंबर" in article.text


@pytest.mark.parametrize(
    "caption",
    [
        "<p><img src=a.jpg><br>{}</p>",
        "<p><img src=a.jpg><span>{}</span></p>",
        "<div class=x><img src=a.jpg><p class=y>{}</p></div>",
    ],
)
def test_words_without_a_stop_that_share_an_element_with_a_picture_are_left_out(
    caption: str, tmp_path: Path
) -> None:
    words = "फाटक पर खड़े शहर के लोग"
    article, _ = read(amid_text(caption.format(words)), tmp_path)
    assert words not in article.text
    assert "7 नंबर" in article.text


@pytest.mark.parametrize(
    "caption",
    [
        "<section><div class=x><img src=a.jpg></div><div class='y7 img_cptn'>{}</div></section>",
        "<div><img src=a.jpg></div><p class='img-desc'>{}</p>",
        "<div><img src=a.jpg></div><div class='storyPhotoText'><p>{}</p></div>",
        "<figure><img src=a.jpg></figure><div><span class='field--image-caption'>{}</span></div>",
        "<div class=z><img src=a.jpg><b class=t>फोटो</b></div><div class='pic_credit'>{}</div>",
        "<p><img src=a.jpg></p><i class='photo-title'>पार्क</i><i class='by credit'>{}</i>",
    ],
)
@pytest.mark.parametrize("stop", ["", "।"])
def test_what_its_class_calls_a_caption_below_a_picture_is_left_out(
    caption: str, stop: str, tmp_path: Path
) -> None:
    words = "फाटक पर खड़े शहर के लोग और माली"
    article, _ = read(amid_text(caption.format(words + stop)), tmp_path)
    assert words not in article.text
    assert "7 नंबर" in article.text


@pytest.mark.parametrize(
    "told",
    [
        "<div><img src=a.jpg></div><p>पहले।</p><p class='img-desc'>{}</p>",
        "<div><img src=a.jpg></div><div class='photo-text'><h3>खास</h3><p>{}</p></div>",
        "<div><img src=a.jpg></div><div class='photo-text'><p>{0}</p><p>{0}</p><p>{0}</p></div>",
        "<div><img src=a.jpg></div><p class='topic-text'>{}</p>",
    ],
    ids=["below a sentence", "with a title", "long", "another class"],
)
def test_what_its_class_calls_a_caption_but_may_be_text_is_read(told: str, tmp_path: Path) -> None:
    words = "शहर के नए पार्क में सुबह से ही लोग आने लगे और दोपहर तक झूले भर गए।"
    article, _ = read(amid_text(told.format(words)), tmp_path)
    assert words in article.text


def test_captions_of_a_page_of_pictures_are_its_story(tmp_path: Path) -> None:
    picture = "<div><img src=a.jpg><div>नए पार्क का {n} नंबर का फाटक</div></div>"
    pictures = "".join(picture.format(n=n) for n in range(20))
    article, _ = read(f"<div id=x><h1>तीन पार्क खुले</h1>{PARKS[0]}{pictures}</div>", tmp_path)
    assert "7 नंबर का फाटक" in article.text


@pytest.mark.parametrize(
    "told",
    [
        "<div><img src=a.jpg><br>शहर का नया पार्क सोमवार को खोल दिया गया है।</div>",
        "<div><img src=a.jpg><h3>शहर का नया पार्क</h3></div>",
        "<ul><li><img src=a.jpg> शहर का नया पार्क</li><li>पुराना पार्क</li></ul>",
        "<p id='block-n1AuAdJlVL'>शहर का नया पार्क सोमवार को खोल दिया गया है।</p>",
    ],
)
def test_what_is_no_caption_and_has_no_name_of_a_box_is_read(told: str, tmp_path: Path) -> None:
    article, _ = read(amid_text(told), tmp_path)
    assert "शहर का नया पार्क" in article.text


def test_headline_repeated_below_the_text_leaves_out_what_stands_above_the_first(
    tmp_path: Path,
) -> None:
    title = "शहर के तीन पार्क खुले"
    page = (
        f"<html><title>{title}</title><body><div id=x>"
        f"<p>पुराने ब्राउज़र में यह पन्ना ठीक से नहीं दिखता है।</p>"
        f"<h2>{title}</h2>{''.join(PARKS)}<div><h3>{title}</h3></div></div></body></html>"
    )
    article, _ = read(page, tmp_path)
    assert "ब्राउज़र" not in article.text
    assert "7 नंबर" in article.text


def test_stories_with_linked_titles_below_the_text_are_left_out(tmp_path: Path) -> None:
    row = (
        "<li class=s><h3><a href=/{n}>बाजार में {n} नई दुकानें खुलीं</a></h3>"
        "<p>दुकानों में {n} लोगों को काम मिला है।</p></li>"
    )
    rows = "".join(row.format(n=n) for n in range(6))
    page = "<div id=x><h1>तीन पार्क खुले</h1><div>{}</div></div>"
    article, _ = read(page.format("".join(PARKS) + f"<ul>{rows}</ul>"), tmp_path)
    assert "काम मिला" not in article.text
    assert "19 नंबर" in article.text


def test_next_article_is_left_out_wherever_it_stands(tmp_path: Path) -> None:
    one = "<article><h1>{}</h1>{}</article>"
    told = "<p>बाजार की नई दुकानों में सैकड़ों लोगों को काम मिला है।</p>" * 3
    second = f"<div class=below>{one.format('नई दुकानें खुलीं', told)}</div>"
    page = f"<main>{one.format('तीन पार्क खुले', ''.join(PARKS))}{second}</main>"
    article, _ = read(f"<html><title>तीन पार्क खुले</title><body>{page}</body></html>", tmp_path)
    assert "काम मिला" not in article.text
    assert "19 नंबर" in article.text


def test_paragraphs_in_an_object_of_their_own_within_an_object_are_read(tmp_path: Path) -> None:
    parts = [{"kind": "para", "held": {"content": SENTENCE.strip()}} for _ in range(4)]
    article, _ = read(in_a_script([], {"heading": "खबर", "parts": parts}), tmp_path)
    assert article.text.count(SENTENCE.strip()) == 4
