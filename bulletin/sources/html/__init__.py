"""HTML pages: the article alone, with its headings, lists and quotations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from lxml import etree, html
from lxml.etree import LxmlError

from bulletin.core.model import Article, Block
from bulletin.sources import encodings
from bulletin.sources.blocks import About, article, one_line
from bulletin.sources.documents import Document
from bulletin.sources.html.article_body import body, readable, simplified, whole
from bulletin.sources.html.boxes.hidden import drop_copies
from bulletin.sources.html.boxes.labelled_end import without_labelled_end
from bulletin.sources.html.boxes.pruning import prune
from bulletin.sources.html.densest import densest, sentence_letters
from bulletin.sources.html.digest_above import without_digest
from bulletin.sources.html.div_tables import name_tables
from bulletin.sources.html.elements import in_xml
from bulletin.sources.html.ends import Names, article_alone
from bulletin.sources.html.headlines.about import about, site
from bulletin.sources.html.headlines.standfirst import standfirst
from bulletin.sources.html.inline_rows import part_inline_rows
from bulletin.sources.html.markup import (
    box_bare_text,
    drop_initials,
    flatten,
    link_pressed,
    name_custom_elements,
    part_headlines,
    repeat_spanned_cells,
)
from bulletin.sources.html.own_words import without_own_words
from bulletin.sources.html.page_blocks import blocks
from bulletin.sources.html.page_fonts import unicode_in
from bulletin.sources.html.page_scripts.react import show_streamed
from bulletin.sources.html.page_scripts.scripted import Told, scripted
from bulletin.sources.html.refusals import as_shown, no_article, refuse_no_article
from bulletin.sources.html.stories.other_stories import drop_other_stories
from bulletin.sources.html.tables_below import rows_of, tables_below
from bulletin.sources.html.unbacked import without_unbacked
from bulletin.sources.html.voting import (
    agreed,
    closing,
    coverage,
    filled,
    going_on,
    headed,
    is_long_enough,
    opening,
    respaced,
    sentences_missing,
    trimmed,
    unheaded,
)
from bulletin.sources.html.witness import Witness
from bulletin.sources.legacy import Font
from bulletin.sources.options import Options

__all__ = ["of_fragment", "of_page", "read"]

# A comment inside a paragraph would end it in trafilatura.
_PARSER = html.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
# lxml's own choice of a class for each tag is made in Python, whenever it meets an element anew.
_PARSER.set_element_class_lookup(etree.ElementDefaultClassLookup(element=html.HtmlElement))
_HALF, _LITTLE, _FEW = 0.5, 0.3, 0.03
_FEWEST_PARTS, _MOST_PARTS_SOUGHT = 2, 20
_FEWEST = 100
_FEWEST_WORDS, _MOST_WORDS_OF_A_SITE = 5, 3
_OF_THE_WEB = ("nav", "aside", "form", "script", "main")
_FRAMES = (*_OF_THE_WEB, "a", "header", "footer", "article", "section", "div[@id]")
_MOST_LINKS = 4
"""An office's address, its site and such, in a letterhead."""
# A set of frames has its text, if any, in ``noframes``, with a body of its own.
_FRAMESET = re.compile(r"</?(?:frameset|frame|noframes)\b[^<>]*>", re.IGNORECASE)
# lxml accepts neither text that declares its own encoding nor characters that XML lacks.
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article of a page; raises ``SourceError`` if none is found."""
    return (of_page(document.name, document.text, options),)


def of_page(
    name: str, text: str, options: Options, known: About | None = None, *, saved: bool = False
) -> Article:
    """The article of the page ``name``, whose HTML is ``text``; raises ``SourceError``.

    What is ``known`` about it overrides what the page says. If ``saved``, it may be a document that
    an office's program wrote, whose header and footer are a letterhead's.
    """
    tree = _tree(name, text, options)
    drop_copies(tree)
    said = about(tree, options.zone)
    names = Names(said.title, said.author, site(tree))
    weights = sentence_letters(tree)
    if show_streamed(tree, weights):
        weights = sentence_letters(tree)
    hidden = scripted(tree, said.title)
    is_one = hidden is not None or not _is_bare(tree, _FRAMES)
    bare = not is_one or (saved and hidden is None and _is_a_document(tree))
    page, tables = as_shown(tree), tables_below(tree, weights)  # before anything is removed
    witness = Witness(hidden.text if hidden and hidden.is_named else "")
    drop_other_stories(tree, names, witness, weights)
    drop_initials(tree)
    prune(tree)
    if bare:
        found = list(blocks(simplified(tree.find(".//body"))))
    else:
        found = _voted(tree, hidden, witness, said.title)
        found += [row for row in rows_of(tables, tree) if row not in found]
    refuse_no_article(tree, found, page, said.title, name, options)
    if not bare:
        found = without_digest(without_own_words(article_alone(found, names), names))
        found = without_labelled_end(found, said.title)
        found = witness.without_others(found, said.title)
        found = _with_standfirst(tree, said.title, found)
    said = known.or_else(said) if known else said
    if hidden:
        said = _called_by(hidden, said).or_else(About(hidden.title))
    if bare and any(block.text == one_line(said.title) for block in found[1:]):
        said = replace(said, title="")  # a letterhead stands above it
    read = _article(name, found, said, options)
    return replace(read, page=is_one, outlet=one_line(names.site))


def _called_by(hidden: Told, said: About) -> About:
    """What is ``said`` of a page, with the title that its scripts give the article, if the page's
    own has it among others, or is as short as a site's name.
    """
    is_title = len(hidden.title.split()) >= _FEWEST_WORDS
    is_within = hidden.title in said.title or len(said.title.split()) <= _MOST_WORDS_OF_A_SITE
    return replace(said, title=hidden.title) if is_title and is_within else said


def _is_a_document(tree: Any) -> bool:
    """Whether a saved page may be a letter: hardly a link, though its letterhead is a header."""
    return _is_bare(tree, _OF_THE_WEB) and tree.xpath("count(.//a[@href])") <= _MOST_LINKS


def _is_bare(tree: Any, frames: Sequence[str]) -> bool:
    """Whether a page is a document saved as HTML: no links, menus or scripts around its text."""
    framed = tree.xpath(f"boolean({'|'.join(f'.//{each}' for each in frames)})")
    return not framed and tree.find(".//body") is not None


def _voted(tree: Any, hidden: Told | None, witness: Witness, title: str) -> list[Block]:
    """The article's blocks: what the readings of a page agree on, or what its scripts hold."""
    readings = [_blocks(body(tree)), _blocks(readable(tree)), _blocks(whole(densest(tree)))]
    if sentences_missing(readings[2], "") > _FEWEST > sentences_missing(readings[0], ""):
        # trafilatura took a part without paragraphs: titles of other stories, run together.
        readings[0] = readings[2]
    texts = ["\n".join(block.text for block in each) for each in readings]
    told = _fragment(hidden.text) if hidden else []
    if hidden and told:
        kept = "\n".join(block.text for block in told)
        shown = max(sentences_missing(each, "") for each in readings)
        if max(coverage(kept, each) for each in texts) >= _HALF:
            texts.append(kept)
        elif len(kept) > shown and (hidden.is_named or shown < max(_FEWEST, _LITTLE * len(kept))):
            return told
    best = agreed(readings[0], texts[1:])
    # trafilatura may have skipped paragraphs between the first and the last that it took; if it
    # took hardly any text, readability says where that begins and ends.
    sure = texts[0] if sentences_missing(readings[0], "") > _FEWEST else texts[1]
    more = agreed(readings[2], [sure, *texts[3:]], strict=True)
    is_long = is_long_enough(sure)
    above, below = (
        part(readings[2], more, texts[1]) if is_long else [] for part in (opening, closing)
    )
    more = [*above, *more, *(below or going_on(readings[2], more, texts[1]))]
    read = "\n".join(block.text for block in best)
    if len(best) == 1 and title and title in best[0].text and title != best[0].text:
        # All that is left of a page too short for trafilatura, run together.
        return trimmed(readings[2] or _blocks(whole(tree.find(".//body"))) or best)
    if _is_one_piece(best, readings[2]):
        parted = agreed(readings[2], texts[:1])
        if len(parted) > 1 and coverage(read, "\n".join(each.text for each in parted)) > _HALF:
            return trimmed(parted)
    taken = more if sentences_missing(more, read) > _FEW * len(read) else best
    found = respaced(filled(taken, readings[2], texts[1]), readings[2])
    found = witness.with_told(found, readings[2])
    found = without_unbacked(found, (texts[0], texts[1]), witness, title)
    found = unheaded(found, readings[2], title)
    return trimmed(headed(found, readings[2], readings[1]))


def _is_one_piece(best: Sequence[Block], parts: Sequence[Block]) -> bool:
    """Whether ``best`` is trafilatura's last resort: a page's text run together, title and all."""
    longest = max((block.text for block in best), key=len, default="")
    first = parts[:_MOST_PARTS_SOUGHT]
    within = sum(part.text in longest for part in first if part.text != longest)
    return within > _FEWEST_PARTS and len(longest) > _HALF * sum(len(each.text) for each in best)


def _with_standfirst(tree: Any, title: str, found: list[Block]) -> list[Block]:
    said = "\n".join(block.text for block in found)
    summary = [each for each in standfirst(tree, title, said) if coverage(each.text, said) < _HALF]
    at = 1 if found and found[0].level == 1 else 0
    return [*found[:at], *summary, *found[at:]]


def _blocks(found: Any) -> list[Block]:
    return [] if found is None else list(blocks(found))


def of_fragment(name: str, text: str, known: About, options: Options) -> Article:
    """The article in a piece of HTML that has nothing else, such as a feed's entry."""
    tree = _tree(name, _alone(text), options)
    prune(tree)
    return _article(name, list(blocks(simplified(tree.find(".//article")))), known, options)


def _fragment(text: str) -> list[Block]:
    """The blocks of an article's HTML from a script."""
    tree = html.document_fromstring(_alone(in_xml(text)), parser=_PARSER)
    flatten(tree)
    prune(tree)
    return [] if (found := tree.find(".//article")) is None else list(blocks(simplified(found)))


def _alone(text: str) -> str:
    return f"<html><body><article>{text}</article></body></html>"


def _tree(name: str, text: str, options: Options) -> Any:
    """The page's elements, its letters Unicode; raises ``SourceError`` where there are none."""
    plain = _FRAMESET.sub(" ", in_xml(_DECLARATION.sub("", text)))
    try:
        tree = html.document_fromstring(plain, parser=_PARSER)
    except (LxmlError, ValueError):
        raise no_article(name) from None
    _tell(name, unicode_in(tree), options)
    name_custom_elements(tree)
    link_pressed(tree)
    part_headlines(tree)
    repeat_spanned_cells(tree)
    flatten(tree)
    name_tables(tree)
    box_bare_text(tree)
    part_inline_rows(tree)
    return tree


def _tell(name: str, fonts: set[Font], options: Options) -> None:
    if fonts:
        families = ", ".join(font.family for font in sorted(fonts))
        options.tell(f"{name}: read as {families}, as named in the page.")


def _article(name: str, found: list[Block], about: About, options: Options) -> Article:
    """The article, with lines typed for a legacy font converted."""
    lines = [one_line(about.title), *(block.text for block in found)]
    title, *texts = encodings.of_font("\n".join(lines), name, options).split("\n")
    read = (replace(block, text=text) for block, text in zip(found, texts, strict=True))
    return article(name, read, replace(about, title=title))
