"""Thirty pages after the templates of news sites: the article is there, the rest is not."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.model import Paragraph, Story, Unread
from bulletin.language import load
from bulletin.structure import story

LEAST_RECALL, MOST_JUNK = 0.99, 0.02

WORDS = tomllib.loads(Path(__file__).with_name("generated_pages.toml").read_text("utf-8"))
MENU, RELATED, FOOT = WORDS["menu"], WORDS["related"], WORDS["foot"]
CAPTION, JOIN = WORDS["caption"], WORDS["join"]
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


TEMPLATES = (
    wordpress, links_within, divs, breaks, hidden, data, amp, sections, cards, spans,
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
    path = tmp_path / "page.html"
    path.write_text(template(title, text), "utf-8")
    (article,) = sources.read(str(path))
    found = story(article, load("hi"))
    assert found.headline
    assert found.headline.text == title
    got = squeezed("".join(map(readable_text, paragraphs(found))))
    sentences = [squeezed(each) for part in text for each in part.split("। ")]
    there = [each for each in sentences if each.rstrip("।") in got]
    assert len(there) >= LEAST_RECALL * len(sentences)
    whole = sum(map(len, map(squeezed, text)))
    assert len(got) - whole <= MOST_JUNK * whole
