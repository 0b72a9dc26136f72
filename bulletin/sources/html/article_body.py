"""The body of a page's article, in trafilatura's tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

import trafilatura
from lxml import etree, html
from readability import Document as _Readable
from readability.readability import Unparseable

from bulletin.sources.blocks import one_line
from bulletin.sources.html.densest import densest
from bulletin.sources.html.elements import text_of

_LIKE = 0.9
_LARGE = 20_000
"""The elements of a page whose text is not read twice."""
_STRUCTURE = "boolean(.//h2|.//h3|.//h4|.//h5|.//h6|.//ul|.//ol|.//blockquote|.//table)"
_HOLDERS = ("p", "div", "td", "li", "h2", "h3", "blockquote", "section")
_TAGS = {"ul": "list", "ol": "list", "li": "item", "blockquote": "quote", "table": "table"}
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "figure", "pre", "blockquote",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td",
    "th",
))  # fmt: skip
_HOLDS_BLOCKS = "boolean({})".format("|".join(f".//{name}" for name in sorted(_BLOCKS)))


def body(tree: Any) -> Any:
    """The article that trafilatura finds in a page; ``None`` if it finds none.

    In a page whose frame trafilatura does not know, it finds paragraphs, but neither headings nor
    lists. So the element that contains all those paragraphs is read again, as an article. Of a very
    large page, only the element with nearly all sentences is read, once and without trafilatura's
    own second opinions, to stay within the time of a source.
    """
    if tree.xpath("count(.//*)") > _LARGE:
        return _extracted(
            tree if (framed := _page_of(densest(tree))) is None else framed, fast=True
        )
    first = _extracted(tree)
    if first is None:
        return None
    framed = _framed(tree, {one_line("".join(each.itertext())) for each in first.iter("p", "head")})
    is_richer = framed is not None and framed.find(".//article").xpath(_STRUCTURE)
    second = _extracted(framed) if is_richer else None
    return first if second is None or _size(second) < _LIKE * _size(first) else second


def readable(tree: Any) -> Any:
    """The article that readability finds in a page, in trafilatura's tags; ``None`` if none.

    It judges by commas and class names, while trafilatura goes by tags.
    """
    try:
        found = _Readable(etree.tostring(tree, encoding="unicode", method="html")).summary()
        page = html.document_fromstring(found)
    except (Unparseable, etree.LxmlError, ValueError, AttributeError):
        return None
    inner = page.find(".//body")
    return None if inner is None else simplified(inner)


def whole(element: Any) -> Any:
    """All of an element, as from :func:`simplified`; ``None`` for none."""
    return None if element is None else simplified(element)


def simplified(element: Any) -> Any:
    """All of ``element`` in trafilatura's tags, when it is known to be nothing but an article's
    text.
    """
    found = etree.Element("body")
    _simplify(element, found)
    return found


def _extracted(tree: Any, *, fast: bool = False) -> Any:
    found = trafilatura.bare_extraction(
        deepcopy(tree), include_comments=False, include_tables=True, with_metadata=False, fast=fast
    )
    return found.body if found is not None and not isinstance(found, dict) else None


def _size(found: Any) -> int:
    return sum(len(text) for text in found.itertext())


def _framed(tree: Any, texts: set[str]) -> Any:
    """A page of the one element that contains all ``texts``; ``None`` if that is the whole page."""
    holders = [
        element
        for element in tree.iter(*_HOLDERS)
        if len(element) < 50 and text_of(element) in texts
    ]
    if not holders:
        return None
    common = list(_and_ancestors(holders[0]))
    for holder in holders[1:]:
        above = set(_and_ancestors(holder))
        common = [element for element in common if element in above]
    return _page_of(next((element for element in common if element not in holders), None))


def _page_of(inside: Any) -> Any:
    """A page of one element as its article; ``None`` if that is the whole page, or none."""
    if inside is None or inside.tag in ("body", "html"):
        return None
    page = html.document_fromstring("<html><body><article></article></body></html>")
    copied = deepcopy(inside)
    copied.tail = None
    page.find(".//article").append(copied)
    return page


def _and_ancestors(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _simplify(element: Any, into: Any) -> None:
    """Append the parts of ``element``; text between its blocks becomes a paragraph."""
    lines = [element.text or ""]
    for child in element:
        name = str(child.tag)
        if name in _BLOCKS or name == "hr" or (len(child) and child.xpath(_HOLDS_BLOCKS)):
            _add(lines, into)
            _append(child, name, into)
            lines = [child.tail or ""]
        else:
            _go_on(lines, child)
    _add(lines, into)


def _add(lines: Iterable[str], into: Any) -> None:
    above = ""
    for line in lines:
        broken = {"rend": "lb"} if above.strip() else {}
        etree.SubElement(into, "p", **broken).text = line
        above = line


def _lines(inline: Any) -> list[str]:
    """The text of an element, split at its line breaks and around the blocks within it."""
    if inline.tag == "br":
        return ["", ""]
    lines = [inline.text or ""]
    for child in inline:
        _go_on(lines, child)
    return ["", *lines, ""] if inline.tag in _BLOCKS else lines


def _go_on(lines: list[str], inline: Any) -> None:
    """Continue the last of ``lines`` with the text of an element, and what is behind it."""
    first, *more = _lines(inline) if isinstance(inline.tag, str) else [""]
    lines[-1] += first
    lines += more
    lines[-1] += inline.tail or ""


def _append(child: Any, name: str, into: Any) -> None:
    if re.fullmatch("h[1-6]", name):
        etree.SubElement(into, "head", rend=name).text = " ".join(_lines(child))
    elif name == "tr":
        row = etree.SubElement(into, "row")
        for cell in child.iterchildren("td", "th"):
            role = "head" if cell.tag == "th" else ""
            spans = {name: cell.get(name, "1") for name in ("colspan", "rowspan")}
            told = etree.SubElement(row, "cell", role=role, **spans)
            told.text = " ".join(_lines(cell))
    elif name == "pre":
        _add(_BLANK_LINE.split("\n".join(_lines(child))), into)
    elif name != "hr":
        _simplify(child, etree.SubElement(into, _TAGS[name]) if name in _TAGS else into)
