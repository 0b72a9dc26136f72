"""The furniture of a page around and within its article: links, posts, credits, Latin words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.language import Language, roman_hindi
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import is_latin
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.page.counters import counters_below, is_count
from bulletin.structure.labelling.page.link_boxes import link_boxes
from bulletin.structure.labelling.page.polls import polls
from bulletin.structure.labelling.page.site_names import site_names
from bulletin.structure.labelling.page.skipped_boxes import skipped_boxes
from bulletin.structure.lines import alike
from bulletin.structure.page_words import may_be_of_a_page

_FEW = 4
# «234», «👁 1.2K»
_SECOND = re.compile(r"\(?0?2 ?[.)–-]")
_HINDI_WORD = re.compile("[\u0904-\u0939][\u0900-\u0963]*")
_LATIN_WORD, _ADDRESS = re.compile("[A-Za-z]{2,}"), re.compile(r"https?://|www\.", re.IGNORECASE)
_LONGEST_NAME = 2
_LONGEST_FOREIGN = 14
_FEWEST_ENGLISH, _LONGEST_TITLE = 6, 24
_LONGEST_CAPTION = 20
_REACH = 3
_LONGEST_ALT = 5
_SHORTEST_LABEL, _LONGEST_LABEL = 8, 60
_SHORTEST_CAPTION, _SHORTEST_TWICE, _LONGEST_OUTLET = 24, 12, 20
_LONGEST_POST = 8
_LONGEST_CREDIT = 6
_TELLS = frozenset(("holds a phrase", "holds a finite", "tells something"))
_PICTURED = frozenset(
    ("a sender in brackets behind words", "reads like caption", "ends in a photo's credit")
)
_ABOVE_ALL = "a few words above all, above a picture's credit"


def furniture(lines: Lines) -> Named:
    """The features of lines that are not part of the article."""
    for each in _SEEN:
        yield from each(lines)


def _foreign_lines(lines: Lines) -> Named:
    """Lines without a Hindi letter that are above the first line with which the article may begin,
    or a few words of the page outside the text.
    """
    hindi = _hindi_lines(lines)
    if hindi:
        foreign = (at for at in lines.head if lines.alone[at].lacks_hindi)
        yield from ((at, "no Hindi letter above a title") for at in foreign)
    if lines.last_text < 0:
        return
    for at in _outside(lines):
        line = lines.alone[at]
        if line.lacks_hindi and line.words <= _FEW and not line.ends:
            yield at, "a few words without a Hindi letter outside the text"
            if at < lines.last_text and lines.pars[at].plain.isalpha():
                yield at, "a foreign word alone above the text"
    for at in range(lines.last_text + 1, len(lines.alone)):
        line = lines.alone[at]
        few = _FEW < line.words <= _LONGEST_FOREIGN
        if line.lacks_hindi and few and BULLET not in line.names:
            yield at, "no Hindi letter below the text"
    above = reversed(range(lines.last_text + 1))
    told = next((at for at in above if not _is_in_english(lines, at)), len(lines.alone))
    for at in range(told + 1, len(lines.alone)):
        if not _is_in_english(lines, at):
            continue
        if not lines.alone[at].lacks_hindi or lines.alone[at].words > _LONGEST_FOREIGN:
            yield at, "English around a text in Hindi"
        elif _ADDRESS.search(lines.pars[at].written):
            yield at, "an address and its label below the text"
    for at in (at for at in lines.head if hindi and at > hindi[0] and not lines.alone[at].ends):
        if lines.alone[at].lacks_hindi and lines.alone[at].words <= _LONGEST_FOREIGN:
            yield at, "no Hindi letter between a title and the text"


def _is_in_english(lines: Lines, at: int) -> bool:
    """Whether a line has no Hindi letter, or a name in Hindi and many words in English."""
    plain = lines.pars[at].plain
    hindi, latin = len(_HINDI_WORD.findall(plain)), len(_LATIN_WORD.findall(plain))
    named = hindi <= _LONGEST_NAME + 1 and latin >= max(_FEWEST_ENGLISH, 2 * hindi)
    told = "holds a finite" in lines.alone[at].names  # «Semra ka … office खुल गया।»
    return lines.alone[at].lacks_hindi or (named and not told)


def _is_in_small_letters(plain: str, language: Language) -> bool:
    """Whether a line has a picture's words: «semra bridge opening»; no Hindi in Latin letters."""
    words = plain.split()
    return len(words) > 1 and plain.islower() and roman_hindi(language).keys().isdisjoint(words)


def _above_the_text(lines: Lines) -> Named:
    """Sentences in English, counters and a page's words in the head, and counters in the foot."""
    if lines.last_text < 0:
        return
    for at in lines.head:
        line, names = lines.alone[at], lines.alone[at].names
        english = "reads like english_sentence" in names
        stopped = "several sentences" in names or (line.ends and line.words > _LONGEST_FOREIGN)
        ticker = line.words > _LONGEST_TITLE  # titles of other stories in one line
        small = _is_in_small_letters(lines.pars[at].plain, lines.language)
        english = english or (line.lacks_hindi and (stopped or ticker or small))
        if english and len(_HINDI_WORD.findall(lines.pars[at].plain)) <= _LONGEST_NAME:
            yield at, "English around a text in Hindi"
        if is_count(lines.pars[at].plain):
            yield at, "a number alone outside the text"
    yield from counters_below(lines)
    pages = [at for at in lines.head if may_be_of_a_page(lines.pars[at].plain, lines.language)]
    news = (
        at
        for at in _hindi_lines(lines)
        if at not in pages and "known place" not in lines.alone[at].names
    )
    title = next(news, len(lines.alone))
    below = (at for at in pages if at > title and not lines.alone[at].ends)
    yield from ((at, "a page's words outside the text") for at in below)


def _outlets(lines: Lines) -> Named:
    """The names of papers and sites outside the text."""
    if lines.last_text < 0:
        return
    hindi = _hindi_lines(lines)
    titled = any("reads like outlet" not in lines.alone[at].names for at in hindi)
    outlets: list[int] = []
    for at in _outside(lines):
        names = lines.alone[at].names
        digest = not {"holds a phrase", "reads like digest"}.isdisjoint(names)
        is_title = at < lines.last_text and not titled and digest
        if "reads like outlet" in names and not (is_title or lines.pars[at].marked):
            outlets.append(at)
    trains = _trains(lines, outlets)
    yield from ((at, "an outlet's name outside the text") for at in outlets if at not in trains)


def _hindi_lines(lines: Lines) -> Sequence[int]:
    """The lines of the head with which the article may begin."""
    return [at for at in lines.head if lines.alone[at].is_hindi and not lines.is_out[at]]


def _outside(lines: Lines) -> Sequence[int]:
    """The lines above and below the text."""
    return (*lines.head, *range(lines.last_text + 1, len(lines.alone)))


def _labels_alone(lines: Lines) -> Named:
    """A few words in Latin letters that are the label of another line, such as the text of a
    picture: «Gold Price» beside «Gold Price: सोना …».
    """
    few = [
        at for at, line in enumerate(lines.alone) if line.lacks_hindi and line.words <= _LONGEST_ALT
    ]
    if few:
        heads = (par.plain.partition(":") for par in lines.pars)
        labels = {
            alike(label)
            for label, colon, _ in heads
            if colon and _SHORTEST_LABEL <= len(label) <= _LONGEST_LABEL and is_latin(label)
        }
        yield from (
            (at, "a page's label alone") for at in few if alike(lines.pars[at].plain) in labels
        )


def _trains(lines: Lines, outlets: Sequence[int]) -> set[int]:
    """Which lines that may be papers' names are trains': «वंदे भारत एक्सप्रेस»; «मालवा एक्सप्रेस» where
    the text tells of trains.
    """
    pars, language = lines.pars, lines.language
    perhaps = {at for at in outlets if holds(pars[at].plain, "perhaps_train", language)}
    texts = (par.plain for par, text in zip(pars, lines.is_text, strict=True) if perhaps and text)
    of_trains = any(holds(plain, "of_trains", language) for plain in texts)
    known = {at for at in outlets if holds(pars[at].plain, "train", language)}
    return known | perhaps if of_trains else known


def _posts(lines: Lines) -> Named:
    """The text of a post, above its signature: «— नाम (@name) 4 मई 2021».

    If there are lines without a Hindi letter, they are the whole text.
    """
    for at in range(1, len(lines.alone)):
        names = lines.alone[at].names
        if "reads like embed" not in names or "reads like embed" in lines.alone[at - 1].names:
            continue
        yield at - 1, "above the signature of a post"
        if lines.alone[at - 1].is_hindi:
            yield at - 1, "Hindi above the signature of a post"
        for above in range(at - 1, max(-1, at - 1 - _LONGEST_POST), -1):
            if not lines.alone[above].lacks_hindi:
                break
            yield above, "a foreign line of a post"


def _buttons(lines: Lines) -> Named:
    """A page's buttons, one below the other: «Facebook», «Twitter», «WhatsApp».

    A list of apps in the text has bullets, or a line with a colon above it, or the text speaks of
    one of them.
    """
    row: list[int] = []
    for at in range(len(lines.alone) + 1):
        names = lines.alone[at].names if at < len(lines.alone) else frozenset()
        if ("reads like button" in names and BULLET not in names) or _counts_a_button(lines, at):
            row.append(at)
            continue
        buttons = sum("reads like button" in lines.alone[each].names for each in row)
        if buttons > 1 and not _are_told(lines, row):
            above = lines.alone[row[0] - 1].names if row[0] else frozenset()
            asks = [row[0] - 1] if "mostly a page's words" in above else []
            yield from ((each, "in a row of a page's buttons") for each in asks + row)
        row = []


def _counts_a_button(lines: Lines, at: int) -> bool:
    """Whether a line is a number above a button: «0» above «Love»."""
    if at + 1 >= len(lines.alone) or "reads like button" not in lines.alone[at + 1].names:
        return False
    return is_count(lines.pars[at].plain)


def _are_told(lines: Lines, row: Sequence[int]) -> bool:
    """Whether the lines of a row belong to the article: a colon introduces them, or they are within
    the text, and it mentions one of them.
    """
    if row[0] and "ends with :" in lines.alone[row[0] - 1].names:
        return True
    within = len(lines.head) < row[0] and row[-1] < lines.last_text
    return within and any(_is_told(lines, at) for at in row)


def _is_told(lines: Lines, at: int) -> bool:
    """Whether the text or the line above all has a word of a line."""
    return lines.share_in_text(at) > 0 or lines.alone[at].share_in(lines.alone[0].stems) > 0


def _counters(lines: Lines) -> Named:
    """At the top, how often a page was read, in two lines; or, above a title, a region and its
    Latin name.
    """
    for at, below in pairwise(range(min(_REACH + 1, len(lines.alone)))):
        counts = all(lines.pars[each].plain.strip().isdecimal() for each in (at, below))
        latin = is_latin(lines.pars[below].plain) and lines.alone[below].words <= _LONGEST_NAME
        region = latin and "known place" in lines.alone[at].names
        if counts or (region and not any(lines.is_text[below + 1 : below + 2])):
            yield from ((each, "a step of a page's path") for each in (at, below))


def _captions(lines: Lines) -> Named:
    """A label of captions below the text, and the lines below it that tell nothing."""
    below = False
    for at, line in enumerate(lines.alone):
        label = "reads like caption_label" in line.names and any(lines.is_text[:at])
        label = label or _is_a_numbered_caption(lines, at)
        tells = "tells something" in line.names or line.words > _LONGEST_CAPTION
        below = label or (below and not tells)
        if below:
            yield at, "below a label of captions"


def _is_a_numbered_caption(lines: Lines, at: int) -> bool:
    """Whether a caption below the text is the first of several: «फोटो कैप्शन: 01 – …», «02 – …»."""
    first = "reads like caption" in lines.alone[at].names and at > lines.last_text >= 0
    below = [par.plain for par in lines.pars[at + 1 : at + 2]]
    return first and any(_SECOND.match(plain) for plain in below)


def _names_something(line: LineSeen) -> bool:
    """Whether a line is a few words without a verb, and does not end in a title's mark."""
    return line.words <= _FEW and not line.ends and _TELLS.isdisjoint(line.names)


def _is_a_caption(lines: Lines, at: int, *, few: bool) -> bool:
    """Whether a short line without a verb is between a title and «- फोटो : …».

    It has more words than a name, unless a ``few`` will do.
    """
    line = lines.alone[at]
    above = (lines.alone[each] for each in range(at) if not lines.is_out[each])
    titled = any(line.is_hindi or line.words > _LONGEST_CREDIT for line in above)
    tells = {"holds a finite", "tells something"} & line.names
    short = (
        (few or line.words > _LONGEST_NAME)
        and line.words <= _LONGEST_FOREIGN
        and "ends in a word" in line.names
    )
    return titled and short and not tells


def _is_stamped(lines: Lines, at: int) -> bool:
    """Whether a page's stamp is right above a line, with hardly a line in between."""
    return any("reads like stamp" in lines.alone[n].names for n in range(max(0, at - 2), at))


def _is_above_a_stamp(lines: Lines, at: int) -> bool:
    """Whether a picture's credit follows a line, and soon after it a page's stamp."""
    near = range(at + 2, min(at + 2 + _REACH, len(lines.alone)))
    stamps = [n for n in near if "reads like stamp" in lines.alone[n].names]
    return bool(stamps) and not any(lines.is_text[at : stamps[0]])


def _is_around_a_credit(lines: Lines, at: int) -> bool:
    """Whether a line below a title comes again right below a picture's credit, as the text of a
    picture and its caption do. The end of a page's path is no title.
    """
    if not 0 < at < len(lines.alone) - 2:
        return False
    between = lines.alone[at + 1]
    if not ("reads like caption" in between.names or between.reason):
        return False
    key = alike(lines.pars[at].plain)
    again = len(key) >= _SHORTEST_TWICE and key == alike(lines.pars[at + 2].plain)
    short = lines.alone[at].words <= _LONGEST_CAPTION
    return (
        again and short and any(lines.alone[n].is_hindi and not lines.is_out[n] for n in range(at))
    )


def _is_said_twice(lines: Lines, at: int) -> bool:
    """Whether a line without a verb comes twice in a row, the first time perhaps with a paper's
    name: «सड़क पर पलटा डंपर। - दैनिक सवेरा».
    """
    plain = lines.pars[at + 1].plain
    key, below = alike(lines.pars[at].plain), alike(plain)
    again = len(below) >= _SHORTEST_TWICE and key.startswith(below)
    if not again or len(key) > len(below) + _LONGEST_OUTLET or not lines.alone[at + 1].ends:
        return False
    if key == below and not any(lines.is_text[:at]):
        return False  # rather a page's title
    tells = {"holds a finite", "tells something"} & lines.alone[at + 1].names
    return not tells and not holds(plain.rstrip("।. "), "no_caption", lines.language)


def _grows(lines: Lines, at: int) -> bool:
    """Whether a few words between paragraphs are above the same words with more, like the text of a
    picture and its caption: «थाने पर जुटे लोग» and «थाने पर जुटे लोग और पुलिस».
    """
    if lines.is_text[at - 1 : at] + lines.is_text[at + 2 : at + 3] != [True, True]:
        return False
    pair = lines.alone[at : at + 2]
    short = all(line.words <= _LONGEST_FOREIGN and not line.ends for line in pair)
    told = {"holds a finite", "tells something", BULLET} & (pair[0].names | pair[1].names)
    key, below = (alike(par.plain) for par in lines.pars[at : at + 2])
    return short and not told and len(key) >= _SHORTEST_TWICE and below[:-1].startswith(key)


def _is_in_the_caption(lines: Lines, at: int) -> bool:
    """Whether a line's words, except a page's name, follow the picture's credit below it."""
    key, below = alike(lines.pars[at].plain), alike(lines.pars[at + 1].plain)
    credited = "reads like caption" in lines.alone[at + 1].names or lines.alone[at + 1].reason
    starts = key[:_SHORTEST_CAPTION]
    return bool(credited and len(starts) == _SHORTEST_CAPTION and starts in below[4:])


def _credits(lines: Lines) -> Named:
    """A line that touches a picture's credit below it; for the first line, only a few words that
    tell nothing: «सेमरा थाना» above «– फोटो : …».
    """
    for at in range(len(lines.alone) - 1):
        below = lines.alone[at + 1]
        credited = "reads like caption" in below.names and below.words <= _FEW
        if credited and not lines.pars[at + 1].apart and not lines.is_text[at]:
            if at or _names_something(lines.alone[at]):
                yield at, _ABOVE_ALL if at == 0 else "above a picture's credit"
            few = at in lines.head and (_names_something(lines.alone[at]) or _is_stamped(lines, at))
            few = few or _is_above_a_stamp(lines, at)
            if (few or BULLET in below.names) and _is_a_caption(lines, at, few=few):
                yield at, "a caption above its credit"
        if _is_in_the_caption(lines, at):
            yield at, "the words of the caption below"
        if _is_around_a_credit(lines, at):
            yield from ((n, "a caption, twice") for n in (at, at + 2))
        if at and (_is_said_twice(lines, at) or _grows(lines, at)):
            yield from ((n, "a caption, twice") for n in (at, at + 1))
        pictured = _PICTURED & below.names
        if pictured and lines.alone[at].lacks_hindi and not lines.alone[at].ends:
            yield at, "no Hindi letter above a caption"


_SEEN = (
    _foreign_lines, _above_the_text, _outlets, _labels_alone, link_boxes, polls,
    _buttons, _posts, _credits, _captions, _counters, site_names, skipped_boxes,
)  # fmt: skip
