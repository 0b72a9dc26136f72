"""What is not read aloud: notes to a page's reader, pictographs, drawn arrows, stars whose words
follow, what posts leave behind, and a zero or a plus typed for a bullet.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, alternatives, next_word
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.repairs.one_form import FOR_A_PROGRAM
from bulletin.normalisation.scanning import DIGITS, LATIN, SIGNS
from bulletin.normalisation.unread_in_posts import OF_POSTS

# Pictographs, dingbats, boxes, and enclosed letters and digits that are not text.
_PICTURE = "\u2300-\u23ff\u2460-\u27bf\u2900-\u2bff\U0001f000-\U0001faff\U0001fb00-\U0001fbff"


_NUMBER = "[0-9%]"
_AMOUNT = "[0-9₹$€£.-]"


@functools.cache
def _pattern(language: Language) -> re.Pattern[str]:
    notes = alternatives(language.cues["unread_brackets"])
    return re.compile(
        "[(\\[<>pP\u2300-\u2bff\U0001f000-\U0001fbff](?:"
        "(?<=<)/?[A-Za-z][A-Za-z0-9]{0,9}(?: [^<>\n]{0,120})?/?>|"
        "(?<=<)(?:br|/(?:a|b|i|p|div|span|strong))/?(?![A-Za-z0-9>=/])|"  # «है<br/ हम», cut off
        "(?<=<)[a-z]{1,7}[1-6]? (?=[a-z-]{2,12}=)(?:[a-z][a-z0-9_-]*(?:=[!-;=?-~]*)? ?)+|"
        f"(?<=[<>])(?:[<>]+|(?<!{_NUMBER}.)(?<!{_NUMBER} .)(?! ?[(+-]?{_AMOUNT}))|"
        f"(?<=[(\\[]) ?(?:(?i:{notes})(?: ?[:/|।,-][^()\\[\\]\n]{{0,40}})?|@[A-Za-z0-9_.]+) ?[)\\]]"
        # «… हुआ।[3]», «… हुआ।[3] [4]»: notes at the foot of the page
        f"|(?:(?<=[।.{INDIC}\\]]\\[)|(?<=\\] \\[))[0-9]{{1,3}}\\]"
        r"|(?<=\[)[0-9]{1,3}\](?= ?\[[0-9]{1,3}\])"
        "|(?<=\\()cid:[0-9]{1,6}\\)(?:\\(cid:[0-9]{1,6}\\))*+"  # glyphs that a PDF gives no letters
        "|(?<=\\[)\\+?[0-9]{1,6} chars\\]"  # «… उसने [+948 chars]», where a service has cut a text
        f"|(?<=\\[)(?:{FOR_A_PROGRAM})\\]"
        f"|(?<=[(\\[])[{_PICTURE}\ufe0f ]*[)\\]]"  # «पेंसिल (✏️)»
        "|(?<=[pP])ic\\.twitter\\.com/[A-Za-z0-9]+"
        f"|(?<=[{_PICTURE}]))"
    )


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _marks(text, language)
    yield from _stars_said_beside(text, language)


_ATTRIBUTE = lazy_pattern(
    f"=(?:(?<=[ {INDIC}]target=)|(?<= class=)|(?<= style=)|(?<= href=)|(?<= rel=)|(?<= src=))"
    "(?:\"[^\"\n]{0,120}\"|'[^'\n]{0,120}'|_(?:blank|self|top|parent)|[!-^`-~][!-~]{0,119})"
    "(?: (?:noopener|noreferrer|nofollow|external|ugc|sponsored)(?![A-Za-z]))*+ ?"
)


def _attributes(text: str, language: Language) -> Iterator[Reading]:
    """«target=_blank», «https://… rel=noopener»: what is left of a page's link, and where
    it led.
    """
    for match in _ATTRIBUTE.finditer(text):
        names = (name for name in _NAMES if text.endswith(name, 0, match.start()))
        start = match.start() - len(next(names))
        link = _LINK_BEFORE.search(text, max(0, start - _LONGEST_LINK), start)
        yield Reading(link.start() if link else start, match.end(), "")


_NAMES = ("target", "class", "style", "href", "rel", "src")
_LINK_BEFORE = lazy_pattern("https?://[!-~]+ \\Z")
_LONGEST_LINK = 400


_TOKEN = lazy_pattern("(?<![!-~])[!-~]*%[!-~]*")
_ESCAPED = lazy_pattern("%(?:[2-7][A-F]|[A-F][0-9A-F]|2[0-9](?=[A-Za-z%]))")
_FEWEST = 3


def _escaped(text: str, language: Language) -> Iterator[Reading]:
    """«%20https%3A%2F%2Fwww…», «nadi.in/%E0%A4…»: what was escaped for an address."""
    if text.count("%") < _FEWEST or not _ESCAPED.search(text):
        return
    for match in _TOKEN.finditer(text):
        signs = _ESCAPED.findall(match[0])
        if (
            len(signs) >= _FEWEST
            and "://" not in match[0]
            and "www." not in match[0][: len("(www.")]
        ):
            yield Reading(text.index(signs[0], match.start()), match.end(), "", rule="address")


def _stars_said_beside(text: str, language: Language) -> Iterator[Reading]:
    """«***1/2 (साढ़े तीन स्टार)»: stars and a half, whose words follow."""
    if "*1/2" in text or "* 1/2" in text:
        for match in _stars(language).finditer(text):
            yield Reading(*match.span(), "")


@functools.cache
def _stars(language: Language) -> re.Pattern[str]:
    halves = {numbers.half(half, language).split(" ")[0] for half in ("1.5", "2.5", "3.5")}
    words = f" ?\\(? ?(?:[{INDIC}]+ (?:[{INDIC}]+ ){{2}})?(?:{alternatives(halves)})(?![{INDIC}])"
    return re.compile(f"\\*{{1,5}} ?1/2(?={words})")


def _marks(text: str, language: Language) -> Iterator[Reading]:
    for match in _pattern(language).finditer(text):
        if match[0] in language.units and _DIGIT_BEFORE.search(
            text, max(0, match.start() - 2), match.start()
        ):
            continue  # «5★ AC»
        if not match[0].strip("<>") or _parts(text, match):
            yield _arrow(text, *match.span())
        elif not language.symbols.get(match[0]):  # «3🥇» is said
            yield Reading(*match.span(), "")


_BULLET = lazy_pattern(f"0(?:(?<=^0)|(?<=\n0)) (?=[{INDIC}]+[^ \n]? [^ \n]+ [^ \n])")
"""Before three words, as «0 टिप्पणियाँ» counts."""
_BEHIND_ZERO = (
    *("counted", "counted_after", "count_after", "currency_words", "overs", "range_word"),
    *("conjunctions", "postpositions", "hours", "minutes", "seconds", "oclock", "units"),
    *("scale_words", "behind_zero"),
)


def _bullets(text: str, language: Language) -> Iterator[Reading]:
    """«0 जमीन के विवाद में मारपीट»: before a line whose first word no zero counts."""
    for match in _BULLET.finditer(text) if "0 " in text else ():
        if next_word(text, match.end() - 1) not in words_of(language, *_BEHIND_ZERO):
            yield Reading(*match.span(), "", evidence="zero alone")


_DIGIT_BEFORE = lazy_pattern("[0-9] ?\\Z")
_HANDS = frozenset("👉👇☞➡")
_BULLETS = frozenset("➢➣➤❖✦✧✱" + "".join(map(chr, range(0x25A0, 0x2600))))


def _parts(text: str, sign: re.Match[str]) -> bool:
    """Whether a hand, or what is drawn for a bullet, stands for a pause; but not in «उ●प्र●»."""
    if sign[0] in _BULLETS:
        return text.startswith(" ", sign.start() - 1) if sign.start() else False
    return sign[0] in _HANDS


_STEP = lazy_pattern(f"[{INDIC}A-Za-z0-9)'\"] ?\\Z")


def _arrow(text: str, start: int, end: int) -> Reading:
    """«>> यह भी देखें», «=> शर्तें», «होम > राज्य», «जुड़ें 👉 यहां», «दूध ● दही»: not a
    comparison, which would need a number. Between the steps of a path it is read as a comma.
    """
    while start and text[start - 1] in "-=":
        start -= 1
    if _STEP.search(text, max(0, start - 2), start) and text[end : end + 1] == " ":
        return Reading(start - (text[start - 1] == " "), end, ",")
    return Reading(start, end, "")


_PLUS = lazy_pattern(
    f"\\+(?:(?:(?<=\\A\\+)|(?<=\n\\+)|(?<=[।?!:]\\+)) (?=[{INDIC}'\"(]|[A-Za-z]{{2}})"
    f"|(?<=[{INDIC}A-Za-z)][।?!] \\+) (?=[{INDIC}A-Za-z0-9₹'\"(]))"
)


def _pluses(text: str, language: Language) -> Iterator[Reading]:
    """«आवेदन कहां करें? + पोर्टल पर»: what begins a sentence adds nothing."""
    for match in _PLUS.finditer(text):
        yield Reading(match.start(), match.start() + 1, "")


_READ = Forms(
    (_read, LATIN | SIGNS),
    (_bullets, DIGITS),
    (_pluses, frozenset("+")),
    (_escaped, frozenset("%")),
    (_attributes, frozenset("=")),
    *OF_POSTS,
)
PASS = Pass("unread", _READ, needs=LATIN | SIGNS | DIGITS)
