"""A line's features from its neighbours: its position, and what it shares with them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, SAYS, Named
from bulletin.structure.labelling.head.above_dateline import above_dateline
from bulletin.structure.labelling.head.credits_above import credits_above
from bulletin.structure.labelling.head.head_captions import head_captions
from bulletin.structure.labelling.head.lone_words import lone_words
from bulletin.structure.labelling.head.place_above import place_above
from bulletin.structure.labelling.head.post_heads import post_heads
from bulletin.structure.labelling.head.reporters import reporters
from bulletin.structure.labelling.head.stopped_heads import stopped_heads
from bulletin.structure.labelling.head.title_below import title_below
from bulletin.structure.labelling.head.told_names import told_names
from bulletin.structure.labelling.head.unusual_heads import unusual_heads
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.notes.officers import officers
from bulletin.structure.labelling.notes.press_note import press_note
from bulletin.structure.labelling.notes.wire_copy import wire_copy
from bulletin.structure.labelling.page.authors import authors
from bulletin.structure.labelling.page.furniture import furniture
from bulletin.structure.labelling.page.kept_page_words import kept_page_words
from bulletin.structure.labelling.page.outlet_lines import outlet_lines
from bulletin.structure.labelling.page.page_copy import page_copy
from bulletin.structure.labelling.page.page_foot import page_foot
from bulletin.structure.labelling.page.page_like import page_like
from bulletin.structure.labelling.text.heading_style import heading_style
from bulletin.structure.labelling.text.heads_below import heads_below
from bulletin.structure.labelling.text.point_labels import point_labels
from bulletin.structure.labelling.text.quoted_names import quoted_names
from bulletin.structure.labelling.text.rows import rows
from bulletin.structure.labelling.text.spacing import spacing
from bulletin.structure.labelling.text.turns import turns
from bulletin.structure.labelling.text.versions import versions
from bulletin.structure.labelling.text.word_overlap import word_overlap
from bulletin.structure.lines import alike, has_word
from bulletin.structure.pars import Par, Sort

_LONGEST_PLACE = 2
_NAME = 2
_LONGEST_SIGNATURE = 7
_FEW, _FEW_AND_A_NAME = 4, 6
_DESK_OF_THE_TEXT = frozenset(("reads like desk", "ends with :"))
_LONG = 8
_LONGEST_LABEL = 12
_LONGEST_TITLE = 24
_SOME = 0.15
_FEWEST_DAYS = 3
_NO_TITLE = frozenset((BULLET, "reads like summary_label"))
_DAYS = frozenset(("reads like day_line", "a day and who wrote"))
_BUTTONS = frozenset(
    ("a page's words alone", "reads like button", "reads like menu", "reads like stamp")
)
_MENU_OR_STAMP = frozenset(("reads like menu", "reads like stamp"))
_A_PAPER_AND_ITS_PLACE = frozenset(
    ("a place behind a few words", "perhaps a place", "ends a sentence")
)


def seen_around(
    pars: Sequence[Par], alone: Sequence[LineSeen], language: Language
) -> list[set[str]]:
    """A set of features for each of ``pars``, given its features ``alone``."""
    names: list[set[str]] = [set() for _ in pars]
    lines = Lines(pars, alone, language)
    for each in _SEEN:
        for at, name in each(lines):
            names[at].add(name)
    return names


def _places(lines: Lines) -> Named:
    """A line's position: first, before the text, after it, last."""
    alone, texts = lines.alone, lines.texts
    first_text = lines.opening
    posted = dict(post_heads(lines))
    yield from posted.items()
    kept = [
        at
        for at, line in enumerate(alone)
        if not (line.reason or at in posted or (at < first_text and _is_of_a_page(line)))
    ]
    hindi = [at for at in kept if not alone[at].lacks_hindi]
    yield from stopped_heads(lines, kept, [at for at in hindi if not _is_a_button(lines, at)])
    if hindi and hindi[0] == first_text == texts[0] and len(texts) > 1:
        first_text = texts[1]
    last_text = lines.last_text
    yield from _bullet_above_all(lines, kept)
    yield from _names_above(lines, first_text)
    yield from _above_the_text(lines, kept, first_text)
    yield from _within_the_text(lines, first_text, last_text)
    yield from _below_the_text(lines, kept, first_text, last_text)


def _is_a_button(lines: Lines, at: int) -> bool:
    """Whether a line is one of the page's between a title and the text."""
    return not lines.is_text[at] and not _BUTTONS.isdisjoint(lines.alone[at].names)


def _above_the_text(lines: Lines, kept: Sequence[int], first_text: int) -> Named:
    hindi = any(lines.alone[at].is_hindi for at in range(first_text))
    a_page = (at for at in kept if _is_foreign(lines.alone[at], titled=hindi))
    opens = sorted({*kept}.difference(a_page)) or kept
    for at in range(min(first_text, len(lines.alone))):
        if at not in opens[:1]:
            yield at, "before the text"
        if lines.alone[at].opening_reason and _NO_TITLE & lines.alone[at].names:
            yield at, "a page's words outside the text"
    if opens:
        yield opens[0], "first"
    if opens[1:] and _is_above_a_title(lines, opens[0], opens[1]):
        placed = not PLACES.isdisjoint(lines.alone[opens[0]].names)
        yield opens[0], "a place above a title" if placed else "a word or two above a title"


def _is_foreign(line: LineSeen, *, titled: bool) -> bool:
    """Whether a line is a few words in English, or a sentence of it above a title in Hindi."""
    return line.lacks_hindi and (line.words <= _FEW or (titled and line.ends))


def _within_the_text(lines: Lines, first_text: int, last_text: int) -> Named:
    for at in range(len(lines.alone)):
        if first_text < at:
            yield at, "behind the first text" if at == first_text + 1 else "in the text"
        if not first_text < at <= last_text and _is_a_day(lines.alone, at):
            yield at, "a day outside the text"


def _below_the_text(lines: Lines, kept: Sequence[int], first_text: int, last_text: int) -> Named:
    alone = lines.alone
    last = kept[-1] if len(kept) > 1 else -1
    for at, line in enumerate(alone):
        is_below = at > last_text >= 0
        if at == last:
            yield at, "last"
            if first_text < at and "ends with :" in line.names and line.words <= _LONGEST_LABEL:
                yield at, "a colon above nothing"
        elif is_below:
            yield at, "behind the text"
        if is_below and _is_a_paper_of_a_place(lines, at):
            yield at, "an outlet's name outside the text"
            yield at, "signs below the text"
        if is_below and _signs(line, alone[at - 1]):
            yield at, "signs below the text"
        if is_below and "reads like initials" in line.names:
            yield at, "initials below the text"


def _bullet_above_all(lines: Lines, kept: Sequence[int]) -> Named:
    """The first of the ``kept`` lines that may be a title, if it is the only one with a bullet."""
    titles = [
        at for at in kept if lines.alone[at].is_hindi and BYLINES.isdisjoint(lines.alone[at].names)
    ][:2]
    bullets = [BULLET in lines.alone[at].names for at in titles]
    if bullets[:1] == [True] and not any(bullets[1:]):
        yield titles[0], "a bullet above all"


def _is_of_a_page(line: LineSeen) -> bool:
    """Whether a line above the text belongs to the page: a section's name, a menu or a stamp."""
    return bool(line.opening_reason) or not _MENU_OR_STAMP.isdisjoint(line.names)


def _names_above(lines: Lines, first_text: int) -> Named:
    """Names right above the text, or with only a paper's name or a place in between."""
    for at in reversed(range(first_text if first_text < len(lines.alone) else 0)):
        names = lines.alone[at].names
        if at and "perhaps a place" in names and not BYLINES & names:
            yield at, "perhaps a place right above the text"
        if not at and names >= _A_PAPER_AND_ITS_PLACE:
            yield at, "a paper and its place above all"
        if "perhaps a byline" in names and PLACES.isdisjoint(names):
            yield at, "a name right above the text"
        elif "reads like outlet" not in names and PLACES.isdisjoint(names):
            return


def _is_a_day(alone: Sequence[LineSeen], at: int) -> bool:
    """Whether a line is a day, perhaps with who wrote, but not one of a list of days."""
    days = [not _DAYS.isdisjoint(line.names) for line in alone[max(0, at - 2) : at + 3]]
    return not _DAYS.isdisjoint(alone[at].names) and sum(days) < _FEWEST_DAYS


def _signs(line: LineSeen, above: LineSeen) -> bool:
    """Whether a line below the text has an agency's name and initials, or repeats them, or is a
    person's name below such a line.
    """
    if line.words > _LONGEST_SIGNATURE or SAYS & line.names:
        return False
    if "an agency alone" in above.names and line.words == _NAME and not line.lacks_hindi:
        return True
    signed = "an agency's name first"
    return signed in line.names or (signed in above.names and line.stems <= above.stems)


def _is_a_paper_of_a_place(lines: Lines, at: int) -> bool:
    """Whether a line is a paper's name and its town: «सेमरा टाइम्स, दुमका»."""
    if (
        lines.alone[at].words > _FEW_AND_A_NAME
        or "place and day or sender" not in lines.alone[at].names
    ):
        return False
    kinds = [kind_of(part.strip(" ।"), lines.language) for part in lines.pars[at].plain.split(",")]
    return kinds == [Kind.PRESS, Kind.PLACE]


def _is_above_a_title(lines: Lines, at: int, below: int) -> bool:
    """Whether the line ``at`` is a word or two that say nothing, or a place, above a title.

    Above a title that tells something, it may have a word or two more.
    """
    one, other = lines.alone[at], lines.alone[below]
    words = sum(map(has_word, lines.pars[at].plain.split()))
    if SAYS & one.names and not PLACES & one.names:
        return False
    if lines.is_text[below] or {"ends a sentence", *PLACES} & other.names:
        return False
    if all(BULLET in each.names for each in lines.alone[below : below + 2]):
        return False  # a list or a table
    most = _FEW if SAYS & other.names else _LONGEST_PLACE
    return words <= most < other.words <= _LONGEST_TITLE


def _neighbours(lines: Lines) -> Named:
    """What is right above and below a line, skipping what is clearly not text."""
    alone, is_text = lines.alone, lines.is_text
    kept = [at for at, out in enumerate(lines.is_out) if not out]
    yield from _desks(lines, kept)
    for before, at, behind in zip([None, *kept], kept, [*kept[1:], None], strict=False):
        if behind is None:
            yield at, "nothing follows"
        else:
            yield at, "text follows" if is_text[behind] else "a short line follows"
            if BULLET in alone[behind].names or lines.pars[behind].sort is Sort.LABELLED:
                yield at, "an item follows"
            row = lines.pars[at].sort is Sort.LABELLED  # «गोलकीपर: रमा जैन»: nobody who signs
            if "reads like rank" in alone[behind].names and not row:
                yield at, "an office follows"
        if before is not None:
            yield at, "behind text" if is_text[before] else "behind a short line"
            if "ends with :" in alone[before].names or _leads(lines, before):
                yield at, "led to by a colon"


def _leads(lines: Lines, at: int) -> bool:
    """Whether a sentence ends in a dash, which some type for a colon: «… माध्यम उपलब्ध हैं-»."""
    long = lines.alone[at].words > _FEW
    return long and "goes on" in lines.alone[at].names and lines.pars[at].plain[-1:] in "–—-"


def _desks(lines: Lines, kept: Sequence[int]) -> Named:
    """The name of a desk or an agency: right above a dateline, «सेमरा समाचार सेवा»; with a colon
    above the text, «सेमरा न्यूज दुमका डेस्क:»; or as words that are not in the text, with the writer
    in brackets, «जन चेतना (राकेश शर्मा)».
    """
    for at, behind in pairwise(kept):
        line, below = lines.alone[at], lines.alone[behind]
        names_it = line.names >= _DESK_OF_THE_TEXT and SAYS.isdisjoint(line.names)
        if names_it and lines.is_text[behind] and line.words <= _FEW_AND_A_NAME:
            yield at, "an outlet's name outside the text"
            yield at, "a desk above a dateline"
        placed = {"opens with a dateline", "known place"} & below.names
        if "holds a phrase" in line.names or not placed:
            continue
        if {"reads like desk", "an agency alone"} & line.names and line.words <= _FEW:
            yield at, "a desk above a dateline"
        if _is_a_paper(lines, at) and line.stems.isdisjoint(below.stems):
            yield at, "an outlet's name outside the text"
            yield at, "a desk above a dateline"
        foreign = line.words <= _FEW_AND_A_NAME and line.stems.isdisjoint(below.stems)
        if "somebody in brackets behind words" in line.names and foreign:
            yield at, "who wrote above a dateline"


def _is_a_paper(lines: Lines, at: int) -> bool:
    """Whether a line is a paper's name, and no round-up's title: «दैनिक सवेरा»."""
    line, plain = lines.alone[at], lines.pars[at].plain
    few = line.words <= _FEW and SAYS.isdisjoint(line.names) and not lines.pars[at].marked
    return (
        few
        and not holds(plain, "digest", lines.language)
        and (kind_of(plain.strip(" ।.:–—-"), lines.language) is Kind.PRESS)
    )


def _is_step(lines: Lines, above: int, title: int) -> bool:
    """Whether an item that repeats the title right below it is the end of a page's path."""
    first = all(BULLET in lines.alone[at].names for at in range(above + 1))
    return first and BULLET not in lines.alone[title].names


def _is_a_box(lines: Lines, at: int) -> bool:
    """Whether a repeated title, the second time at ``at``, is of a box between paragraphs.

    A page's box for another story has its title twice: as the text of its picture, and as its
    title. A heading would share words with the text below.
    """
    line, around = lines.alone[at], lines.is_text[at - 2 : at - 1] + lines.is_text[at + 1 : at + 2]
    if line.ends or not _LONG < line.words <= _LONGEST_TITLE or around != [True, True]:
        return False
    return bool(line.stems) and line.share_in(lines.alone[at + 1].stems) < _SOME


def _repeats(lines: Lines) -> Named:
    yield from ((at, "begins with the title below") for at in lines.above_its_title)
    seen: dict[str, int] = {}
    for at, par in enumerate(lines.pars):
        key = alike(par.plain)
        if key and key in seen:
            yield at, "stood above"
            yield seen[key], "comes again"
            if seen[key] == at - 1 and _is_step(lines, seen[key], at):
                yield seen[key], "a step of a page's path"
            if seen[key] == at - 1 and _is_a_box(lines, at):
                yield from ((n, "twice in a row between paragraphs") for n in (at, seen[key]))
            few = lines.alone[at].words <= _FEW and BULLET not in lines.alone[at].names
            if few and lines.alone[at].lacks_hindi:
                yield from (
                    (n, "a few words without a Hindi letter, twice") for n in (at, seen[key])
                )
        seen.setdefault(key, at)


_SEEN = (
    _places, _neighbours, spacing, word_overlap, _repeats, rows, furniture, press_note, page_copy,
    authors, page_foot, page_like, wire_copy, kept_page_words, above_dateline, credits_above,
    head_captions, title_below, told_names, versions, place_above, reporters, unusual_heads,
    outlet_lines, quoted_names, heading_style, heads_below, turns, lone_words,
    officers, point_labels,
)  # fmt: skip
