"""Pages after the templates of news sites: the article is there, the rest is not."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Paragraph, Story, Unread
from bulletin.language import load
from bulletin.structure import story
from tests.bulletin.sources.reading import article_of

LEAST_RECALL, MOST_JUNK = 0.99, 0.02

WORDS = tomllib.loads(Path(__file__).with_name("generated_pages.toml").read_text("utf-8"))
MENU, RELATED, FOOT = WORDS["menu"], WORDS["related"], WORDS["foot"]
CAPTION, JOIN = WORDS["caption"], WORDS["join"]
SITE = '<meta property="og:site_name" content="दैनिक उदाहरण">'
STORIES = {name: (each["title"], each["text"]) for name, each in WORDS["stories"].items()}


def links(titles: list[str], tag: str = "li") -> str:
    return "".join(f'<{tag}><a href="/{n}">{title}</a></{tag}>' for n, title in enumerate(titles))


def p(texts: list[str], name: str = "") -> str:
    return "".join(f"<p{name}>{text}</p>" for text in texts)


def around(title: str, inner: str, head: str = "") -> str:
    return (
        f'<!doctype html><html lang="hi"><head><title>{title} | दैनिक उदाहरण</title>{head}</head>'
        f"<body><header><nav><ul>{links(MENU)}</ul></nav></header>{inner}"
        f"<footer>{p(FOOT)}</footer></body></html>"
    )


def wordpress(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<main><article class="post"><h1 class="entry-title">{title}</h1>'
        f'<div class="entry-meta">by संपादक on मार्च 3, 2026</div><div class="entry-content">'
        f"<figure><img src=a.jpg><figcaption>{CAPTION}</figcaption></figure>{p(text)}"
        f'<p>{JOIN}</p></div><div class="related-posts">'
        f"<h3>संबंधित खबरें</h3><ul>{links(RELATED)}"
        '</ul></div></article></main><aside class="sidebar"><h3>ट्रेंडिंग</h3>'
        f"<ul>{links(RELATED)}</ul></aside>",
    )


def links_within(title: str, text: list[str]) -> str:
    body = text[0] + f'</p><p><strong>यह भी पढ़ें: <a href="/x">{RELATED[0]}</a></strong>'
    return around(
        title,
        f'<div class="breadcrumb"><a href="/">होम</a> &gt; '
        f'<a href="/d">देश</a></div><div class="story">'
        f'<h1>{title}</h1><div class="share"><a>Facebook</a><a>Twitter</a><a>WhatsApp</a></div>'
        f'<div class="story-body">{p([body, *text[1:]])}'
        f'</div></div><div class="also"><h2>यह भी पढ़ें</h2>'
        f"<ul>{links(RELATED)}</ul></div>",
    )


def divs(title: str, text: list[str]) -> str:
    lines = "".join(f'<div class="para">{each}</div>' for each in text)
    return around(
        title,
        f'<div id="wrap"><div class="head"><h1>{title}'
        f'</h1></div><div class="lead-img"><img src=a>'
        f'<span class="caption">{CAPTION}</span></div><div class="content">{lines}</div>'
        f'<div class="tags">{links(MENU, "span")}</div></div>'
        f'<div class="most-read">{links(RELATED, "div")}</div>',
    )


def breaks(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<table width="100%"><tr><td width="160">{links(MENU, "div")}</td><td><h1>{title}</h1>'
        f"<div>{'<br><br>'.join(text)}</div></td><td>{links(RELATED, 'div')}</td></tr></table>",
    )


def hidden(title: str, text: list[str]) -> str:
    return around(
        title,
        f"<article><h1>{title}</h1>"
        f'<div style="display:none">{json.dumps({"slots": RELATED}, ensure_ascii=False)}'
        f'</div>{p(text[:1])}<div class="ad" hidden>{RELATED[1]}</div>{p(text[1:])}</article>'
        f'<div class="comments"><h3>टिप्पणियां</h3>'
        f"<p>बहुत बढ़िया खबर है भाई, सरकार को ध्यान देना चाहिए।</p></div>",
    )


def data(title: str, text: list[str]) -> str:
    known = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": title}
    known["articleBody"] = "\n\n".join(text)
    script = f'<script type="application/ld+json">{json.dumps(known, ensure_ascii=False)}</script>'
    return around(title, f'<div id="app"></div><ul class="next">{links(RELATED)}</ul>', script)


def amp(title: str, text: list[str]) -> str:
    return around(
        title,
        f"<main><h1>{title}</h1><amp-img src=a></amp-img>"
        f'<p class="caption">{CAPTION}</p>{p(text)}'
        f'<amp-embed type="taboola">{links(RELATED, "div")}</amp-embed></main>',
    )


def sections(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<main role="main"><div><h1 id="content">{title}</h1></div>'
        + "".join(f'<div dir="ltr"><p>{each}</p></div>' for each in text)
        + '<section aria-labelledby="rel"><h2 id="rel">ये भी पढ़ें</h2>'
        + f"<ul>{links(RELATED)}</ul></section></main>",
    )


def cards(title: str, text: list[str]) -> str:
    linked = f'<h2><a href="/o">{RELATED[0]}</a></h2>'
    other = f'<article class="card">{linked}<p>{RELATED[1]} …</p></article>'
    return around(
        title,
        f'<section><article class="detail"><header><h1>{title}</h1></header>{p(text)}'
        f'<p class="disclaimer">{JOIN}</p></article>{other * 3}</section>',
    )


def spans(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<div class="LeftCont content"><div class="breadcrum"><ul>{links(MENU[:2])}</ul></div>'
        f'<h1 class="article-HD">{title}</h1><div class="writter"><span>दैनिक उदाहरण</span></div>'
        f'<div class="article-detail">{p(text, " style=text-align:justify")}</div>'
        f'<div class="mgid">{links(RELATED, "p")}</div></div>',
    )


def points(title: str, text: list[str]) -> str:
    """A summary in points, text in one element broken by ``<br>``, boxes in its midst."""
    box = f'<div class="also-read"><span>यह भी पढ़ें</span><a href="/o">{RELATED[0]}</a></div>'
    return around(
        title,
        f'<div class="article-detail"><h1>{title}</h1><div class="auther-time">न्यूज डेस्क</div>'
        f'<div class="article-desc ul_styling">{f"<br /><br />{box}".join(text)}</div>'
        f'<div class="trending"><h4>ट्रेंडिंग वीडियो</h4>{links(RELATED, "div")}</div></div>',
    )


def hashed(title: str, text: list[str]) -> str:
    """Names of classes that say nothing, a picture's words beside each paragraph."""
    shown = "".join(
        f'<p style="word-break:break-word">{each}</p><figure class="c1d0"><img src=b>'
        f"<figcaption>{CAPTION}</figcaption></figure>"
        for each in text
    )
    return around(
        title,
        f'<div class="ba1e"><article class="f976"><div class="a88a"><h1>{title}</h1></div>'
        f'<ul class="e3d"><li>2 घंटे पहले</li><li>कॉपी लिंक</li></ul>{shown}</article>'
        f'<div class="d07b"><h3>खबरें और भी हैं...</h3>{links(RELATED)}</div></div>',
    )


def microdata(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{title}'
        f'</h1><nav class="pst-by"><span itemprop="author">संपादक</span></nav>'
        f'<div id="ins_storybody" itemprop="articleBody" class="sp-cn">'
        f'<div class="ins_instory_dv"><p class="ins_instory_dv_caption">{CAPTION}</p></div>'
        f'{p(text)}</div></div><div class="relatd-pst"><ul>{links(RELATED)}</ul></div>',
    )


def numbered(title: str, text: list[str]) -> str:
    """Paragraphs that are counted by their classes, with an advert and a link behind each."""
    shown = "".join(
        f'<p class="story_para_{n}">{each}</p><div class="ad300"><span>विज्ञापन</span></div>'
        f'<p class="read_more">यह भी पढ़ें- <a href="/r">{RELATED[n % len(RELATED)]}</a></p>'
        for n, each in enumerate(text)
    )
    return around(
        title,
        f'<div class="new_article_page"><h1 class="main_heading">{title}</h1>{shown}</div>'
        f'<div class="tags-box">टैग्स: {links(MENU, "span")}</div>',
    )


def endless(title: str, text: list[str]) -> str:
    """The next article below the first, as a page that goes on loading has it."""
    other = f"{RELATED[1]}। दर्शकों ने इसे पसंद किया है। निर्माता ने आभार जताया।"
    following = f'<h2 class="next_title">{RELATED[1]}</h2><div class="article_content">{p([other])}'
    return around(
        title,
        f'<div class="article-block" id="1"><h1>{title}</h1>'
        f'<div class="article_content article_description" id="fullArticle">{p(text)}</div></div>'
        f'<div class="infinite-scroll"><article class="article-block" id="2">{following}</div>'
        "</article></div>",
    )


def next_data(title: str, text: list[str]) -> str:
    """Text that stands only in the data of the page's scripts."""
    known = {"props": {"pageProps": {"article": {"headline": title, "body": "\n".join(text)}}}}
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(known)}</script>'
    return around(title, f'<div id="__next"></div><ul class="more">{links(RELATED)}</ul>{script}')


def rich_text(title: str, text: list[str]) -> str:
    return around(
        title,
        f'<article><header><span class="kicker">समाज</span><h1>{title}</h1></header>'
        f'<div class="content-area"><div class="rich-text">{p(text)}</div></div>'
        f'<footer class="share-box"><button>फेसबुक पर शेयर करें</button></footer></article>'
        f'<section class="teasers"><h2>और रिपोर्टें देखें</h2>{links(RELATED, "h3")}</section>',
    )


def summary(title: str, text: list[str]) -> str:
    """The first paragraph as a summary above a picture, without a place of its own in the text."""
    return around(
        title,
        f'<div class="story-page"><h1>{title}</h1><h2 class="synopsis">{text[0]}</h2>'
        f'<div class="byline">By <a href="/a">संपादक</a> | Updated: Mar 3, 2026 10:30 IST</div>'
        f'<div class="img"><img src=a><p class="img-caption">{CAPTION}</p></div>'
        f'<div class="story-content">{p(text[1:])}</div></div>'
        f'<div class="widget"><h3>सबसे ज्यादा पढ़ी गईं</h3><ol>{links(RELATED)}</ol></div>',
    )


def posts(title: str, text: list[str]) -> str:
    """A post of a social medium within the text, and the form of a newsletter below it."""
    post = (
        '<blockquote class="instagram-media"><a href="/i">View this post on Instagram</a>'
        "<p>A post shared by Example (@example)</p></blockquote>"
    )
    shown = p(text[:1]) + post + p(text[1:])
    return around(
        title,
        f'<main><article class="node"><h1>{title}</h1><div class="field-body">{shown}</div>'
        f'<div class="newsletter"><h3>हमारा न्यूज़लेटर सब्सक्राइब करें</h3><form><input></form>'
        "</div></article></main>",
    )


def frames(title: str, text: list[str]) -> str:
    """An old portal: nested tables, ``<font>``, a column of links beside the text."""
    shown = "".join(f'<p align="justify"><font face="Mangal">{each}</font></p>' for each in text)
    return around(
        title,
        f'<table><tr><td colspan="2">{links(MENU, "span")}</td></tr><tr><td><table><tr><td>'
        f'<h1><font size="5">{title}</font></h1>{shown}</td></tr></table></td>'
        f'<td bgcolor="#eee"><b>अन्य समाचार</b>{links(RELATED, "div")}</td></tr></table>',
    )


def intro_apart(title: str, text: list[str]) -> str:
    """The first paragraph in an element of its own, between the date and the rest."""
    return around(
        title,
        f'<div class="itemView"><span>शुक्रवार, 20 नवंबर 2026 10:30</span><h2>{title}</h2>'
        f'<span>Written by <a href="/u">Super User</a></span><div class="intro"><p>{text[0]}</p>'
        f'</div><div class="full">{p(text[1:])}</div><div>Read <b>214</b> times</div></div>',
    )


def next_articles(title: str, text: list[str]) -> str:
    """Whole further articles below the first one, in elements like its own."""
    other = [f"{each}। यह एक और खबर है। इसका पहली खबर से संबंध नहीं।" for each in RELATED]
    return around(
        title,
        f'<article class="one"><h1>{title}</h1>{p(text)}</article>'
        f'<article class="one"><h2>{RELATED[0]}</h2>{p(other)}</article>'
        f'<article class="one"><h1>{RELATED[1]}</h1>{p(other)}</article>',
    )


def boxes(title: str, text: list[str]) -> str:
    """Boxes of other stories that are no links, a poll, what the site says of itself."""
    other = "".join(
        f"<div><h4>{each}</h4><p>{each}, यह सूत्रों ने बताया है।</p></div>" for each in RELATED
    )
    return around(
        title,
        f'<div class="detail"><h1>{title}</h1><div><h5>Trending Photos</h5><ul><li>{RELATED[0]}'
        f"</li><li>{RELATED[2]}</li></ul></div><div>{'<br>'.join(text)}<br>सं.उमेश</div></div>"
        "<div><h4>आपकी राय</h4><p>क्या बारिश से निपटने की तैयारी पूरी है?</p><input type=radio>हां"
        f'<input type=radio>नहीं</div><div class="more"><h2>More News</h2>{other}</div>'
        '<div class="seo-text"><p>हमारी साइट पर पढ़ें देश और दुनिया की सभी ताजा खबरें।</p></div>',
    )


def empty(title: str, script: str) -> str:
    """A page that a browser fills from ``script``."""
    return around(title, f'<div id="root"><p>लोड हो रहा है...</p></div>{script}')


OTHERS = [{"title": each, "url": "/x", "body": f"<p>{each}। पूरी खबर पढ़ें।</p>"} for each in RELATED]


def blocks_in_data(title: str, text: list[str]) -> str:
    """An object per paragraph, the words deep within it; the page shows the first alone."""
    parts = [{"type": "paragraph", "data": {"text": each}} for each in text]
    props = {"story": {"headline": title, "content": parts}, "latest": OTHERS * 4}
    known = json.dumps({"props": props}, ensure_ascii=False)
    script = f'<script id="__NEXT_DATA__" type="application/json">{known}</script>'
    return around(title, f"<div><h1>{title}</h1><p>{text[0]}</p></div>{script}")


def parsed(title: str, text: list[str]) -> str:
    """State in a string of JSON."""
    state = {"news": {"headline": title, "parts": [{"tag": "p", "value": each} for each in text]}}
    return empty(title, f"<script>window.__STATE__ = JSON.parse({json.dumps(json.dumps(state))})")


def streamed(title: str, text: list[str]) -> str:
    """The stream of React's server components, in pieces that end anywhere."""
    shown = p(text)
    stream = f'1:["$","h1",null,{{"children":"{title}"}}]\n9:T{len(shown.encode()):x},{shown}'
    half = len(stream) // 2
    return empty(
        title,
        "".join(
            f"<script>self.__next_f.push([1,{json.dumps(each)}])</script>"
            for each in (stream[:half], stream[half:])
        ),
    )


def called(title: str, text: list[str]) -> str:
    """A function that gives the data, in code that is no JSON."""
    body = json.dumps(p(text)).replace("<", "\\u003C")
    code = f'(function(a){{return {{data:[{{title:a,content:{body}}}]}}}}("x"))'
    return empty(title, f"<script>window.__NUXT__={code}</script>")


def escaped(title: str, text: list[str]) -> str:
    state = json.dumps({"G.api": {"articleTitle": title, "articleDesc": p(text)}})
    for letter, escape in (("&", "&a;"), ('"', "&q;"), ("<", "&l;"), (">", "&g;")):
        state = state.replace(letter, escape)
    return empty(title, f'<script id="app-state" type="application/json">{state}</script>')


def unnamed(title: str, text: list[str]) -> str:
    """Neither tags nor names tell the parts: the headline, the author and the site do."""
    lines = "".join(f'<div class="mt-4">{each}</div>' for each in text)
    of_site = "दैनिक उदाहरण हिंदी का समाचार पोर्टल है।"
    life = "राम कुमार पिछले 12 वर्षों से पत्रकारिता में सक्रिय हैं।"
    return around(
        title,
        f"<div>{' • '.join(RELATED)}</div><div><div>{title}</div><div>"
        f"<span>4 नवंबर 2026</span><span>1.2K व्यूज</span></div>{lines}<div>राम कुमार</div>"
        f"<div>{life}</div></div><div>{of_site}</div><div>© 2026 दैनिक उदाहरण</div>"
        "<div>हम कुकीज का इस्तेमाल करते हैं, जारी रखकर आप सहमत होते हैं।</div>",
        SITE,
    )


def pictures(title: str, text: list[str]) -> str:
    slides = "".join(
        f"<li><img src=a><div>{n}/{len(text)}</div><p>{each}</p></li>"
        for n, each in enumerate(text, 1)
    )
    return around(title, f"<div class=show><h1>{title}</h1><ul>{slides}</ul></div>")


def scrolled(title: str, text: list[str]) -> str:
    """The next story in an element with one class more, below the line of its author."""
    other = p([f"{each}। यह एक और खबर है। इसका पहली खबर से संबंध नहीं।" for each in RELATED])
    return around(
        title,
        f'<div class="row"><h1>{title}</h1><p>रीना जोशी, दैनिक उदाहरण</p>{p(text)}</div>'
        "<div><span>अगली खबर</span></div>"
        f'<div class="row next"><h1>{RELATED[0]}</h1>{other}</div>',
        f'{SITE}<meta name="author" content="रीना जोशी">',
    )


def listed_in_data(title: str, text: list[str]) -> str:
    """A list of strings among the blocks of an editor, and the page's own words below it."""
    block = [{"type": "list", "data": {"items": text[1:]}}]
    first = {"type": "paragraph", "data": {"text": text[0]}}
    known = json.dumps({"story": {"headline": title, "blocks": [first, *block]}})
    script = f'<script type="application/json">{known}</script>'
    return around(title, f"<h1>{title}</h1><p>हमारी साइट पर सभी ताजा खबरें मिलती हैं।</p>{script}")


def cut_off(title: str, text: list[str]) -> str:
    """Boxes without links whose texts are cut off, below a title that no list has."""
    box = "".join(f"<div class=n><h5>{each}</h5><p>{each} पर बवाल...</p></div>" for each in RELATED)
    picks = f"<div><h4>आपके लिए चुनी गई</h4>{box}</div>"
    return around(title, f"<div><h1>{title}</h1>{p(text[:2])}{picks}{p(text[2:])}</div>")


def scrolled_below_headings(title: str, text: list[str]) -> str:
    """The next story in an element alike, its headline a lower heading."""
    other = f"{RELATED[0]} और बाजार में हड़कंप मच गया"
    told = p([f"{each}। यह एक और खबर है।" for each in RELATED])
    return around(
        title,
        f'<section class="box"><h1>{title}</h1><div>{p(text)}</div></section>'
        f'<section class="box"><h2>{other}</h2><div>{told}</div></section>',
    )


def built(title: str, text: list[str]) -> str:
    """A page builder's: each paragraph is a «widget», as are the posts beside it."""
    parts = "".join(
        f'<div class="elementor-widget"><div><p>{each}</p></div></div>' for each in text
    )
    head = f'<div class="elementor-widget"><h1>{title}</h1></div>'
    return around(
        title,
        f'<div>{head}<div class="elementor-widget-content">{parts}</div></div>'
        f'<div class="widget">{links(RELATED)}</div>',
    )


def behind_its_site(title: str, text: list[str]) -> str:
    """The site's name stands first in the page's, the headline is a lower heading."""
    page = around(title, f"<div><h2>{title}</h2><div>{'<br><br>'.join(text)}</div></div>")
    return page.replace(f"<title>{title} | दैनिक उदाहरण", f"<title>दैनिक उदाहरण | {title}")


TEMPLATES = (
    wordpress, links_within, divs, breaks, hidden, data, amp, sections, cards, spans,
    points, hashed, microdata, numbered, endless, next_data, rich_text, summary, posts, frames,
    intro_apart, next_articles, boxes, blocks_in_data, parsed, streamed, called, escaped, unnamed,
    pictures, scrolled, listed_in_data, cut_off, scrolled_below_headings, built, behind_its_site,
)  # fmt: skip


def paragraphs(found: Story) -> Iterator[Paragraph]:
    for section in found.sections:
        if section.heading:
            yield section.heading
        yield from section.paragraphs


def readable_text(paragraph: Paragraph) -> str:
    """What of a paragraph is read."""
    text = paragraph.text
    for mark in sorted(paragraph.marks, key=lambda each: getattr(each, "start", 0), reverse=True):
        if isinstance(mark, Unread):
            text = text[: mark.start] + text[mark.end :]
    return text


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    ("template", "name"),
    list(product(TEMPLATES, STORIES)),
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_page_after_a_template_gives_its_article_alone(
    template: Callable[[str, list[str]], str], name: str, tmp_path: Path
) -> None:
    title, text = STORIES[name]
    article = article_of(template(title, text), tmp_path)
    found = story(article, load("hi"))
    assert found.headline
    assert found.headline.text == title
    got = squeezed("".join(map(readable_text, paragraphs(found))))
    sentences = [squeezed(each) for part in text for each in part.split("। ")]
    there = [each for each in sentences if each.rstrip("।") in got]
    assert len(there) >= LEAST_RECALL * len(sentences)
    whole = sum(map(len, map(squeezed, text)))
    assert len(got) - whole <= MOST_JUNK * whole


def test_text_in_a_script_of_another_title_does_not_replace_what_a_page_shows(
    tmp_path: Path,
) -> None:
    (title, text), (other, told), *_ = STORIES.values()
    state = json.dumps({"next": {"headline": other, "body": p(told * 3)}})
    script = f'<script type="application/json">{state}</script>'
    article = article_of(around(title, f"<h1>{title}</h1>{p(text)}{script}"), tmp_path)
    assert text[0] in article.text
    assert told[0] not in article.text


def test_part_of_an_article_that_speaks_of_its_headline_stays(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    part = f"<section class=s><h2>बांध के गेट कब और कैसे खोले जाते हैं</h2>{p(text[1:])}</section>"
    page = f"<section class=s><h1>{title}</h1>{p([text[0], text[0]])}</section>{part}"
    assert text[2] in article_of(around(title, page), tmp_path).text


def test_day_as_a_heading_and_a_time_within_a_line_are_text(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    shown = "<h3>4 नवंबर 2026</h3><p>सुबह <span>10:30 बजे</span> गेट खोले गए, फिर पानी घटा।</p>"
    article = article_of(
        around(title, f"<article><h1>{title}</h1>{p(text)}{shown}</article>"), tmp_path
    )
    assert "4 नवंबर 2026" in article.text
    assert "सुबह 10:30 बजे गेट" in article.text


def cards_of(form: str) -> str:
    return "".join(form.format(n=n, each=each) for n, each in enumerate(RELATED * 3))


@pytest.mark.parametrize(
    ("page", "what"),
    [
        (
            "<h1>बिहार</h1>" + cards_of("<div><a href=/{n}><h2>{each}</h2></a></div>"),
            "it is a page of many stories",
        ),
        (
            "<h1>खोज परिणाम: बांध</h1><p>12 परिणाम मिले</p>"
            + cards_of("<p>{each}... <a href=/{n}>{each} और पढ़ें</a></p>"),
            "it is a page of many stories",
        ),
        (
            "<h1>बिहार</h1>"
            + cards_of("<div><h3><a href=/{n}>{each}</a></h3><p>यह {each} की बात है।</p></div>"),
            "it is a page of many stories",
        ),
        ("<h1>तस्वीरों में देखें</h1><figure><img src=a></figure>", "no article was found"),
        ("<script>run()</script><div id=app>Loading…</div>", "filled by JavaScript alone"),
    ],
    ids=["section", "search", "teasers", "gallery", "shell"],
)  # fmt: skip
def test_page_without_an_article_is_refused(page: str, what: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(around("समाचार", page), "utf-8")
    with pytest.raises(SourceError, match=what) as refused:
        sources.read(str(path))
    assert ("--force" in str(refused.value)) == ("many stories" in what)


def test_article_of_linked_parts_is_no_page_of_teasers(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    parts = cards_of("<h3><a href=/{n}>{each}</a></h3><p>यह {each} की बात है।</p>")
    told = "<p>नदी का पानी शहर में आ गया।</p><p>सड़कें बंद हैं।</p>" * 3
    article = article_of(
        around(title, f"<article><h1>{title}</h1>{p(text)}{told}{parts}</article>"), tmp_path
    )
    assert "शहर में आ गया" in article.text
