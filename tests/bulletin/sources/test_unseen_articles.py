"""Pages that do not show their article as one: it is streamed, data, hidden, or captions."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import escape
from itertools import product
from pathlib import Path

import pytest

from tests.bulletin.sources.html.test_generated_pages import (
    CAPTION,
    JOIN,
    RELATED,
    STORIES,
    around,
    empty,
    links,
    p,
)
from tests.bulletin.sources.reading import article_of

SUMMARY = "जिला प्रशासन ने बुलाई आपात बैठक और अफसरों की छुट्टियां रद्द"


def pushed(*rows: str) -> str:
    parts = (
        f"<script>self.__next_f.push([1,{json.dumps(row + chr(10))}])</script>" for row in rows
    )
    return "".join(parts)


def element(tag: str, inner: object, **more: str) -> list[object]:
    return ["$", tag, None, {**more, "children": inner}]


def elements(title: str, text: list[str]) -> str:
    """Elements of React, each paragraph a row of its own, and a box of links among them."""
    box = [element("$L3", element("p", each), href="/n") for each in RELATED]
    names = [f"$L{n + 10:x}" for n in range(len(text))]
    main = element("main", [element("h1", title), element("div", names), element("aside", box)])
    rows = [f"{n + 10:x}:{json.dumps(element('p', each))}" for n, each in enumerate(text)]
    return empty(title, pushed(f"2:{json.dumps(main)}", *rows))


def raw_in_elements(title: str, text: list[str]) -> str:
    """HTML as a text of the stream, which an element names."""
    shown = p(text)
    raw: list[object] = ["$", "div", None, {"dangerouslySetInnerHTML": {"__html": "$9"}}]
    main = json.dumps(element("article", [element("h1", title), raw]))
    return empty(title, pushed(f"2:{main}", f"9:T{len(shown.encode()):x},{shown}"))


def shown_and_streamed(title: str, text: list[str]) -> str:
    """The stream of what the page shows; its classes have the name that widgets have."""
    parts = "".join(f'<div class="text_text__oJ"><p>{each}</p></div>' for each in text)
    held = f'<div class="widgets_article-widgets__9S">{parts}</div>'
    rows = [
        f"{n:x}:{json.dumps(element('p', each), ensure_ascii=False)}"
        for n, each in enumerate(text * 3, 16)
    ]
    return around(title, f"<div><h1>{title}</h1>{held}</div>{pushed(*rows)}")


def in_an_attribute(title: str, text: list[str]) -> str:
    post = {"title": title, "body": p(text)}
    latest = [{"title": each, "body": f"<p>{each}।</p>"} for each in RELATED]
    data = json.dumps({"props": {"post": post, "latest": latest}}, ensure_ascii=False)
    return around(title, f'<div id="app" data-page="{escape(data)}"></div>')


def attribute_alone(title: str, text: list[str]) -> str:
    """A page with nothing but an element and its data."""
    data = json.dumps({"data": {"post": [{"title": title, "body": p(text)}]}}, ensure_ascii=False)
    held = f'<div wire:snapshot="{escape(data)}"><div>लोड हो रहा है...</div></div>'
    return f"<html><head><title>{title}</title></head><body>{held}</body></html>"


def markup_in_an_attribute(title: str, text: list[str]) -> str:
    return around(title, f'<h1>{title}</h1><div data-content="{escape(p(text))}"></div>')


def data_in_data(title: str, text: list[str]) -> str:
    """JSON as a string of JSON."""
    inner = json.dumps({"article": {"heading": title, "content": p(text)}}, ensure_ascii=False)
    data = json.dumps({"status": 200, "body": inner}, ensure_ascii=False).replace("</", "<\\/")
    return empty(title, f'<script type="application/json">{data}</script>')


def own_keys(title: str, text: list[str]) -> str:
    """Keys of their own, for an object of any name that code assigns."""
    parts = [{"t": "p", "c": each} for each in text]
    data = json.dumps({"d": {"hl": title, "bd": parts}}, ensure_ascii=False)
    return empty(title, f"<script>var a = {{}}; window.pageModel = {data};</script>")


def template(title: str, text: list[str]) -> str:
    script = f'<script type="text/template"><div class="story">{p(text)}</div></script>'
    return around(title, f"<h1>{title}</h1>{script}")


def without_scripts(title: str, text: list[str]) -> str:
    held = f"<noscript><div>{p(text)}</div></noscript>"
    return around(title, f'<h1>{title}</h1><div class="skeleton"></div>{held}')


def rest_hidden(title: str, text: list[str]) -> str:
    """The rest of the article is hidden below a button."""
    rest = f'<div style="display: none">{p(text[2:])}</div><a href="#">Read More</a>'
    return around(title, f"<div><h1>{title}</h1><div>{p(text[:2])}{rest}</div></div>")


def suspended(title: str, text: list[str]) -> str:
    """What React streams for a place that waits for it, and a script would move there."""
    late = (
        f'<div hidden id="S:0"><article>{p(text)}</article></div><script>$RC("B:0","S:0")</script>'
    )
    place = '<template id="B:0"></template><div>लोड हो रहा है</div>'
    return around(title, f"<main><h1>{title}</h1>{place}</main>{late}")


def below_a_count(title: str, text: list[str]) -> str:
    """How many readers wrote stands first in what holds the text."""
    told = [f"{each} पर चर्चा जारी है, पाठक इसे बार-बार पढ़ रहे हैं।" for each in RELATED]
    held = f'<div class="body"><div>टिप्पणियां</div>{p(text)}</div>'
    return around(title, f"<h1>{title}</h1>{held}<div class=sidebar>{p(told)}</div>")


def captions(title: str, text: list[str]) -> str:
    told = "".join(f"<figure><img src=a><figcaption>{each}</figcaption></figure>" for each in text)
    return around(title, f"<div><h1>{title}</h1>{told}</div>")


def bare_first(title: str, text: list[str]) -> str:
    """The first paragraph stands in no element of its own, behind an empty picture."""
    first = f'<div class="separator"><a href="/x"><img/></a></div><div><br /></div>{text[0]}'
    rest = "<br /><br />".join(text[1:])
    shown = f'<h1 class="post-title">{title}</h1><div class="post-body post-content">{first}<br />'
    return around(title, f'<div class="blog-post">{shown}<br />{rest}</div></div>')


def subscribing(title: str, text: list[str]) -> str:
    """A box that asks for an address within the text, the author's life below it."""
    box = "<div><h4>सुबह की डाक</h4><p>बड़ी खबरें पाएं।</p><input type=email></div>"
    life = f'<div class="author__bio-wrapper"><p>{JOIN} लेखक को यहां पढ़ते रहें।</p></div>'
    shown = f"{p(text[:1])}{box}{p(text[1:])}"
    return around(title, f"<div><h1>{title}</h1><div>{shown}</div>{life}</div>")


TEMPLATES = (
    elements, raw_in_elements, shown_and_streamed, in_an_attribute, attribute_alone,
    markup_in_an_attribute, data_in_data, own_keys, template, without_scripts, rest_hidden,
    suspended, below_a_count, captions, bare_first, subscribing,
)  # fmt: skip


@pytest.mark.parametrize(
    ("page", "name"),
    list(product(TEMPLATES, STORIES)),
    ids=lambda each: each if isinstance(each, str) else each.__name__,
)
def test_article_that_a_page_does_not_show_as_one_is_read(
    page: Callable[[str, list[str]], str], name: str, tmp_path: Path
) -> None:
    title, text = STORIES[name]
    article = article_of(page(title, text), tmp_path)
    assert [block.text for block in article.blocks if block.text != title] == text
    assert article.title == title


def test_summary_that_ends_in_no_stop_is_read(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    head = f'<h1>{title}</h1><h2>{SUMMARY}</h2><div class="by">राम कुमार</div>'
    article = article_of(around(title, f"<div>{head}<div>{p(text)}</div></div>"), tmp_path)
    assert SUMMARY in [block.text for block in article.blocks]


def test_box_that_a_class_hides_is_no_text(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    box = f"<div class='pay hidden'><h4>पूरा पढ़ें</h4><p>{SUMMARY}, सदस्य बनने पर सब पढ़ें।</p></div>"
    wide = f"<div class='hidden md:block'><p>{SUMMARY}, यह चौड़े परदे पर दिखता है।</p></div>"
    article = article_of(
        around(title, f"<div><h1>{title}</h1>{p(text)}{wide}{box}</div>"), tmp_path
    )
    assert "सदस्य बनने" not in article.text
    assert "चौड़े परदे" in article.text


def test_captions_of_a_few_pictures_are_no_text(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    told = f"<figure><img src=a><figcaption>{CAPTION} यह दृश्य मंगलवार का है।</figcaption></figure>"
    page = f"<div><h1>{title}</h1>{told}{p(text)}{told}{links(RELATED)}</div>"
    assert "यह दृश्य" not in article_of(around(title, page), tmp_path).text


def test_headline_behind_its_site_in_bold_letters_is_the_title(tmp_path: Path) -> None:
    (title, text), *_ = STORIES.values()
    shown = (
        f"<table><tr><td><font><b>{title}</b></font></td></tr><tr><td>{p(text)}</td></tr></table>"
    )
    page = around(title, shown).replace(f"{title} | दैनिक उदाहरण", f"दैनिक उदाहरण :: {title}")
    assert article_of(page, tmp_path).title == title
