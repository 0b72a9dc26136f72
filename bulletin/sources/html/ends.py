"""Leaves out what surrounds an article's blocks: above its headline, and below its text.

On pages that do not name their elements, only the words reveal it: the site's name, the author's,
requests to visitors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from bulletin.core.closing_marks import STOPS
from bulletin.core.model import Block, Form
from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of, table

_WORD = re.compile("[\\w\u0900-\u0963]+")
_MOST_WORDS_OF_A_CREDIT, _MOST_WORDS_OF_A_NAME = 10, 5
_MOST_ABOVE, _LONGEST_END, _LONGEST_LABEL = 0.3, 400, 300
_FEWEST_SIGNS = 4
_MOST_WORDS_OF_A_PART, _FEWEST_WORDS, _MOST_WORDS_OF_A_TITLE = 6, 7, 8
DAY = re.compile(
    r"\d{1,2} [^\s\d।]{2,9},? 20\d\d|[^\s\d।]{2,9} \d{1,2}, 20\d\d|\d{1,2}[/.-]\d{1,2}[/.-]20\d\d"
)
_BAR = re.compile(r"\s[|•·]\s")
_SENTENCE = re.compile(r"[।?!]")
_QUOTED = re.compile("[\"'“‘]")
_FEWEST_WORDS_OF_A_NAME = 2


class Names(NamedTuple):
    """The site and the author, as the page names them."""

    title: str
    author: str
    site: str


def article_alone(blocks: Sequence[Block], names: Names) -> list[Block]:
    """``blocks`` without the lines above the headline, credits, and a page's end."""
    found = _below_the_title(blocks, names.title)
    found = [block for block in found if not _is_credit(block.text, names) and not _is_label(block)]
    found = _without_stamps(found)
    while len(found) > 1 and (count := _end(found, names)):
        del found[-count:]
    return found


def _below_the_title(blocks: Sequence[Block], title: str) -> list[Block]:
    """The blocks from the last one that is the headline and has little above it.

    Below the page's first heading, a lesser one that repeats it is the title of a picture.
    """
    told = [len(each.text) if each.text.endswith(STOPS) else 0 for each in blocks]
    most, above, first = _MOST_ABOVE * sum(told), 0, 0
    for at, each in enumerate(blocks):
        is_again = blocks[first].text == title and blocks[first].level == 1 != each.level
        if each.text == title and above <= most and not is_again:
            first = at
        above += told[at]
    return list(blocks[first:])


def _is_credit(text: str, names: Names) -> bool:
    """Whether a short line has nothing but the author's and the site's names."""
    words = _words(text)
    told = _words(names.author) + _words(names.site)
    if not 0 < len(words) <= _MOST_WORDS_OF_A_CREDIT or not set(words) & set(told):
        return False
    return all(word in told or word in table("desk") for word in words)


def _is_label(block: Block) -> bool:
    """Whether a line set apart from a paragraph by line breaks is a label, not part of the text."""
    is_line = not block.level and block.form is Form.PROSE and len(block.text) <= _LONGEST_LABEL
    return is_line and any_of("labels").fullmatch(block.text) is not None


def _without_stamps(blocks: Sequence[Block]) -> list[Block]:
    """``blocks`` without the lines above the text, or its second paragraph, that say who wrote."""
    told = [at for at, each in enumerate(blocks) if _is_paragraph(each)]
    first = told[min(1, len(told) - 1)] if told else 0
    return [each for at, each in enumerate(blocks) if at >= first or not _is_stamp(each)]


def _is_stamp(block: Block) -> bool:
    """Whether a line has a date and otherwise only short parts or a desk: «डेस्क | 2 मई 2026»."""
    day = DAY.search(block.text)
    if block.level or day is None or block.text.endswith(STOPS):
        return False
    parts = [_words(part) for part in _BAR.split(block.text)]
    if len(parts) > 1:
        return max(map(len, parts)) <= _MOST_WORDS_OF_A_PART
    wrote = _words(block.text[: day.start()])
    return 0 < len(wrote) <= _MOST_WORDS_OF_A_NAME and wrote[-1] in table("desk")


def _is_paragraph(block: Block) -> bool:
    return block.text.endswith(STOPS) and len(block.text.split(None, _FEWEST_WORDS)) > _FEWEST_WORDS


def _end(blocks: Sequence[Block], names: Names) -> int:
    """How many of the last blocks belong to the page: its footer, or words about the author."""
    last, before = blocks[-1].text, blocks[-2].text
    if len(last) > _LONGEST_END:
        return 0
    if _is_paragraph(blocks[-2]) and _announces(blocks[-1]):
        return 1
    if any_of("foot").search(last) or any_of("who_writes").match(last) or _asks_to_visit(last):
        return 1
    if _asks_for_support(last) or _is_a_writers_life(last, blocks[:-1]):
        return 1
    if _starts_with(last, names.site) and any_of("of_a_site").search(last):
        return 1
    if names.site in last and names.site and _is_of_the_site(last, names.site):
        return 1
    if _is_about(last, names.author) or _works_for(last, names.site):
        return 1
    if _first_word(last) == _first_word(names.author) and all(map(_says(last), ("writes", "now"))):
        return 2 if _words(before) == _words(names.author) else 1
    is_told = blocks[-1].form is Form.PROSE and len(_words(last)) >= _FEWEST_WORDS
    if is_told and _is_a_name(before) and _says(last)("ends_a_life") and not _says(last)("said"):
        return 2
    if all(map(_says(last), ("career", "since", "now"))):
        if _starts_with(last, names.author):
            return 1
        by_author = names.author and _words(before) == _words(names.author)
        return 2 if _starts_with(last, before) or by_author or _is_a_name(before) else 0
    return 0


def _asks_to_visit(text: str) -> bool:
    """Whether a site asks its visitors to read and follow its news, by several signs."""
    signs = sum(re.search(each, text, re.IGNORECASE) is not None for each in table("visits"))
    return signs >= _FEWEST_SIGNS and not _says(text)("said")


def _asks_for_support(text: str) -> bool:
    """Whether a site asks its readers for help in one sentence, and only asks in the others."""
    says = _says(text)
    if says("said") or not says("to_readers") or _QUOTED.search(text):
        return False
    told = [each for each in _SENTENCE.split(text) if each.strip()]
    asked = [any_of("requests").search(each) is not None for each in told]
    acts = (any_of("acts").search(each) is not None for each in told)
    return any(asked) and all(a or b for a, b in zip(asked, acts, strict=True))


def _is_a_writers_life(text: str, above: Sequence[Block]) -> bool:
    """Whether a text says what somebody writes who is not named in the article ``above``."""
    says = _says(text)
    if says("said") or not all(map(says, ("career", "writes", "now"))):
        return False
    name = " ".join(one_line(text).split()[:_FEWEST_WORDS_OF_A_NAME])
    return not any(name in block.text for block in above)


def _is_a_name(text: str) -> bool:
    """Whether a line has few enough words, and no stop, to be a person's name."""
    return len(_words(text)) <= _MOST_WORDS_OF_A_NAME and not text.endswith(STOPS)


def _is_about(text: str, author: str) -> bool:
    """Whether a text says what its author is, not what somebody of that name did."""
    if not _starts_with(text, author) or not _says(text)("now"):
        return False
    does = _says(one_line(text)[len(author) :])("does")
    return _says(text)("career") or (len(_words(author)) > 1 and not does)


def _works_for(text: str, site: str) -> bool:
    """Whether a text says that somebody is a journalist of the site."""
    is_at = bool(site) and any(at.format(site=site) in text for at in table("at_the_site"))
    return is_at and all(map(_says(text), ("career", "now"))) and not _says(text)("said")


def _announces(block: Block) -> bool:
    """Whether a last line is the title of what a page showed below it."""
    is_short = len(block.text.split(None, _MOST_WORDS_OF_A_TITLE)) <= _MOST_WORDS_OF_A_TITLE
    is_title = block.level > 1 and not block.text.endswith(STOPS)
    is_open = block.form is Form.PROSE and block.text.endswith(":")
    return is_short and (is_title or is_open) and not any(map(str.isdigit, block.text))


def _is_of_the_site(text: str, site: str) -> bool:
    """Whether a site speaks of itself, or disclaims responsibility."""
    says = _says(text)
    titles = (title.format(site=site) for title in table("about_the_site"))
    return text in titles or says("disclaims") or (says("to_readers") and not says("said"))


def _says(text: str) -> Callable[[str], bool]:
    return lambda name: any_of(name).search(text) is not None


def _starts_with(text: str, name: str) -> bool:
    return bool(name) and one_line(text).startswith(name)


def _first_word(text: str) -> str | None:
    """The first word of a text, case-folded; no name of one letter."""
    return next((word for word in _words(text) if len(word) > 1), None)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
