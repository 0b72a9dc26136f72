"""Removes captions of pictures that no class or tag names as such."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from bulletin.core.closing_marks import STOPS, without_closing
from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.named_captions import named_captions
from bulletin.sources.html.densest import Letters, SentencesBefore, sentence_letters
from bulletin.sources.html.elements import drop, text_of
from bulletin.sources.html.headlines.about import without_site

_HOLDERS = frozenset(("div", "td", "p", "span", "figure"))
_EMPTY = frozenset((*_HOLDERS, "picture", "source"))
_AROUND = frozenset((*_EMPTY, "a"))
"""What may hold a picture and nothing else; to the parser, a picture's sources do."""
_HOLDS_MORE = (
    "boolean(.//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//b|.//strong|.//a[normalize-space()]|.//li"
    "|.//blockquote|.//table|self::*[count(.//p)>1]|self::*[count(.//img|.//amp-img)>1])"
)
_NAMED = re.compile(r"(?<![\w-])(?:cap|caption|credit)(?![\w-])", re.IGNORECASE)
_HOLDS_A_SENTENCE = re.compile(r"(?:\S+\s+){5}\S*।")
_FEWEST_SLIDES, _MOST_BESIDE = 3, 6
_FEWEST_WORDS, _MOST_WORDS = 2, 25
_MOST_WITH_A_STOP = 12
_BARE = re.compile("[\u0915-\u0939\u0958-\u095f]\u093c?$")
"""A consonant without a vowel sign: finite verbs of Hindi end in vowels, many nouns do not."""
_TITLES = frozenset(("a", "h1", "h2", "h3"))
_MOST = 0.3
_FEWEST = 200
"""With fewer letters in its sentences, a page tells its story in pictures."""


def drop_captions(tree: Any) -> None:
    """Remove lines that repeat a picture's ``alt``, and captions.

    A caption is a few words without a stop after a picture, alone with it in an element or marked.
    """
    weights = sentence_letters(tree)
    told = weights.get(tree, 0)
    if told < _FEWEST:
        return
    _drop_told_twice(tree, told)
    pictures = list(tree.iter("img", "amp-img"))
    told_by = (each for of in (_holder, _called) for each in map(of, pictures))
    _drop_if_few([each for each in told_by if each is not None], weights, told)
    _drop_if_few(named_captions(tree), weights, told)
    _drop_if_few(_with_stops(tree, weights), weights, told)


def _drop_if_few(found: Iterable[Any], weights: Letters, told: int) -> None:
    """Remove elements, unless they hold a good part of the ``told`` letters of sentences."""
    found = list(dict.fromkeys(found))
    if sum(weights.get(each, 0) for each in found) <= _MOST * told:
        for each in found:
            drop(each)


def _holder(picture: Any) -> Any:
    """The element of a picture and its caption; ``None`` if there is none."""
    holder = picture.getparent()
    while holder is not None and holder.tag in _EMPTY and not text_of(holder):
        holder = holder.getparent()
    if holder is None or not _is_caption(holder) or _is_a_slide(holder):
        return None
    return holder


def _with_stops(tree: Any, weights: Letters) -> Iterator[Any]:
    """The lines with a stop that are captions: alone with a picture above the first paragraphs, few
    words without a finite verb, in a class that no other paragraph has.
    """
    before = SentencesBefore(weights)
    classes = Counter(each.get("class") for each in tree.iter("p"))
    for picture in tree.iter("img", "amp-img"):
        line = _line_below(picture)
        if line is None or not line.get("class") or classes[line.get("class")] > 1:
            continue
        if _is_nominal(text_of(line)) and before.of(line) < _FEWEST:
            yield line


def _line_below(picture: Any) -> Any:
    """The paragraph right below a picture, the last in its element; ``None`` if there is none."""
    while picture.getnext() is None and not (picture.tail or "").strip():
        holder = picture.getparent()
        if holder is None or holder.tag not in _AROUND or text_of(holder):
            return None
        picture = holder
    line = picture.getnext()
    alone = line is not None and line.tag == "p" and not len(line) and line.getnext() is None
    return line if alone and not (picture.tail or "").strip() else None


def _is_nominal(line: str) -> bool:
    """Whether a line has a stop, at its end, and no finite verb before it."""
    words = without_closing(line).rstrip("".join(STOPS)).split()
    few = _FEWEST_WORDS < len(words) <= _MOST_WITH_A_STOP and _is_stopped(line)
    plain = few and not any(each.endswith((*STOPS, ",", ":", ";")) for each in words)
    told = any(any_of("telling").fullmatch(each) for each in words) if plain else True
    return not told and _BARE.search(words[-1]) is not None


def _is_a_slide(holder: Any) -> bool:
    """Whether a picture with a sentence is one of several that tell a story, each its part of it:
    those beside it have a sentence, too, and one of them is too long for a caption.
    """
    beside = [
        each
        for before in (True, False)
        for each in islice(holder.itersiblings(holder.tag, preceding=before), _MOST_BESIDE)
        if each.get("class") == holder.get("class")
    ]
    told = [each for each in (holder, *beside) if _HOLDS_A_SENTENCE.search(text_of(each))]
    is_told = bool(told) and told[0] is holder and len(told) >= _FEWEST_SLIDES
    return is_told and not all(map(_is_caption, told))


def _called(picture: Any) -> Any:
    """The element after a picture that is marked as its caption; ``None`` if there is none."""
    after = picture.getnext()
    named = after is not None and _NAMED.search(after.get("class", "")) is not None
    is_last = named and not (picture.tail or "").strip() and after.tag in _HOLDERS
    return after if is_last and not _is_stopped(text_of(after)) and not len(after) else None


def _drop_told_twice(tree: Any, told: int) -> None:
    """Remove what repeats a picture's ``alt``, unless that is a good part of the text."""
    alts = {one_line(alt) for alt in tree.xpath("//img/@alt|//amp-img/@alt")}
    alts |= {without_site(alt) for alt in alts}
    alts = {alt for alt in alts if len(alt.split(None, _FEWEST_WORDS)) > _FEWEST_WORDS}
    lines = (each for each in tree.iter(*_HOLDERS) if alts and _is_a_line(each))
    found = [each for each in lines if text_of(each) in alts]
    if sum(len(each.text_content()) for each in found) <= _MOST * told:
        for each in found:
            drop(each)


def _is_a_line(element: Any) -> bool:
    """Whether an element has no block elements within it, and is not in a title."""
    return element.getparent().tag not in _TITLES and not any(
        each.tag in _HOLDERS or each.tag in _TITLES for each in element
    )


def _is_caption(holder: Any) -> bool:
    if holder.tag not in _HOLDERS or len(holder) > _MOST_WORDS or (holder.text or "").strip():
        return False
    words = text_of(holder)
    few = _FEWEST_WORDS <= len(words.split(None, _MOST_WORDS + 1)) <= _MOST_WORDS
    return few and not _is_stopped(words) and not holder.xpath(_HOLDS_MORE)


def _is_stopped(line: str) -> bool:
    return without_closing(line).endswith((*STOPS, ":"))
