"""Titles that come twice above a text: once as the page's, with its site or path, or cut off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_WORD
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.lines import alike, may_begin_with

_SITE = lazy_pattern(r"\s*(?:\s[-–—]|[|।\">›•/])\s*(?:[^-–—|।\">›•/]{2,40})$")
_LATIN_SITE = lazy_pattern(r" ?(?: [-–—]|।) [^-–—।]{0,30}[A-Z][A-Za-z]{2,}[^-–—।]{0,30}")
_PATH = lazy_pattern(r"^(?:[^-–—|।\">›•/:]{2,25}\s*(?:[|\">›•/]|\s[-–—])\s*)+")
_GLUED = lazy_pattern("^[A-Za-z]{2,12}(?=[\u0904-\u0939])")
"""A word of the page's, run together with the title: «scriptमंत्री ने …»."""
_GLUED_CREDIT = lazy_pattern("[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}")
_MARKS = tuple(":;,|।-–—")
_CUT = lazy_pattern(r"\s*(?:…|\.{2,})\s*$")
_SHORTEST = 15
_LONGEST_PATH = 60
_LONGEST_TITLE = 160
_LEAST, _LEAST_OF_CUT = 0.6, 0.4
_FEWEST_WORDS = 4
_SHORTEST_ALIKE, _MOST_ALIKE = 30, 0.8
_STOPS = tuple("।.")
_DASHES = str.maketrans("–—", "--")
_STEPS = lazy_pattern(r" ?[»›>→] ?| ?[|।/] ?(?! )")
_BUTTON = lazy_pattern(r"(?: ?[-–—|।] ?| )[A-Za-z0-9][\w .&'-]{0,30}")
_SUMMARY = lazy_pattern(r" ?(?: [–—-]|[:|।]) ?[^ ].{30,}[।.]")
_MOST_STEPS, _LONGEST_STEP, _SHORTEST_CUT = 6, 3, 24


def twins(plains: Iterable[str], title: str, language: Language) -> list[bool]:
    """Which plain lines are the ``title``, except for a site, a path, or an end that is cut off."""
    bare = _GLUED.sub("", title)
    letters = alike(bare)
    return [plain == title or _is_twin(plain, bare, letters, language) for plain in plains]


def _is_twin(one: str, other: str, letters: str, language: Language) -> bool:
    """Whether two plain titles are one, the ``other`` with these ``letters``."""
    if len(one) < min(len(letters), _SHORTEST):
        return False
    one = _GLUED.sub("", one)
    if len(letters) < _SHORTEST and not may_begin_with(one, letters[:1]):
        return False
    first = alike(one)
    if first == letters or min(len(first), len(letters)) < _SHORTEST:
        return first == letters
    if alike(_bare(one)) == alike(_bare(other)):
        return True
    if _is_start_of(one, other) or _is_start_of(other, one) or _end_alike(one, other):
        return True
    if _is_amid_english(one, other) or _is_amid_english(other, one):
        return True
    if _is_end_of(one, other, language) or _is_end_of(other, one, language):
        return True
    if path_before(one, other, language) or path_before(other, one, language):
        return True
    return _is_cut_of(one, other) or _is_cut_of(other, one)


def path_before(one: str, other: str, language: Language) -> bool:
    """Whether ``one`` is a page's path and the beginning of ``other``, behind which a site's name
    may stand: «Home राज्य नहर टूटी …», «नहर टूटी … » Semra Times».
    """
    if max(len(one), len(other)) > _LONGEST_TITLE:
        return False  # a paragraph may end in the title, too: «… Continue reading …»
    for title in (other, other.partition(": ")[2]):
        at = one.find(title[:_SHORTEST], 1, _LONGEST_PATH + _SHORTEST) if title else -1
        if at > 0 and title.startswith(one[at:]) and holds(one[:at], "home", language):
            return True
    return False


def clean_title(one: str, other: str, language: Language) -> bool:
    """Whether ``one``, a twin of ``other``, is the title alone: whole, with nothing around it."""
    if path_before(one, other, language) or path_before(other, one, language):
        return path_before(other, one, language)
    if _CUT.search(one) or _CUT.search(other):
        return not _CUT.search(one)
    return len(alike(one)) < len(alike(other))


def is_behind_a_path(plain: str, title: str) -> bool:
    """Whether a line is the ``title``, or its cut off beginning, behind sections of a page between
    signs, or before a few Latin words: «Home » राज्य » …», «न्यूज / दुमका / …», «… Read Also».
    """
    before, found, behind = plain.partition(title)
    if not found:
        *steps, last = _STEPS.split(plain)
        cut = _CUT.sub("", last)
        return len(cut) >= _SHORTEST_CUT and title.startswith(cut) and _are_sections(steps)
    *steps, last = _STEPS.split(before)
    if last.strip() or not (steps or behind) or not _are_sections(steps):
        return False
    return not behind or _BUTTON.fullmatch(behind) is not None


def _are_sections(steps: Sequence[str]) -> bool:
    words = [len(step.split()) for step in steps]
    return len(words) <= _MOST_STEPS and all(many <= _LONGEST_STEP for many in words)


def _bare(title: str) -> str:
    """A title without a path before it and a site after it, if most of it is left."""
    path, site = _PATH.match(title), _SITE.search(title)
    bare = title[path.end() if path else 0 : site.start() if site else len(title)]
    return bare if len(bare) >= _LEAST * len(title) else title


def goes_on_to_a_cut(short: str, whole: str) -> bool:
    """Whether ``whole`` is the title ``short`` and the first words of a summary: «… पलटी बस घायलों
    को…».
    """
    long = len(short.split()) > _FEWEST_WORDS and short[-1:] not in _STOPS
    return long and whole.startswith(f"{short} ") and _CUT.search(whole) is not None


def _is_start_of(short: str, whole: str) -> bool:
    """Whether ``whole`` is ``short`` and a site's name, repeated in Latin letters: «… - दुमका खबर
    Dumka Khabar»; a sentence in English: «… पलटी बस Bus overturns near the market»; a summary of a
    sentence: «… पलटी बस : घायलों को भर्ती कराया गया है।»; one that breaks off: «… पलटी बस घायलों को
    भर्ती…»; or a picture's credit that is run together with it: «… पलटी बसSocial Media».
    """
    if not whole.startswith(short):
        return False
    rest = whole[len(short) :]
    if goes_on_to_a_cut(short, whole):
        return True
    if _GLUED_CREDIT.fullmatch(rest):
        return True
    if _SUMMARY.fullmatch(rest) and len(short.split()) > _FEWEST_WORDS:
        return True
    told = len(rest.split()) > _FEWEST_WORDS and not HINDI_WORD.search(rest)
    return told or _LATIN_SITE.fullmatch(whole, len(short)) is not None


def _is_amid_english(short: str, whole: str) -> bool:
    """Whether ``whole`` is ``short`` between its translation and a site's name in Latin letters:
    «Bus Overturns near Dumka Bazar दुमका में पलटी बस, Dumka Hindi News - Hindustan».
    """
    before, _, behind = whole.partition(short)
    if len(before) + len(behind) + len(short) != len(whole) or HINDI_WORD.search(before + behind):
        return False
    site = not behind or behind.lstrip()[:1] in (",", "-", "–", "|", "।")
    return site and len(before.split()) >= _FEWEST_WORDS


def _is_end_of(short: str, whole: str, language: Language) -> bool:
    """Whether ``whole`` is a path and ``short``, run together: «Homeराज्यमंत्री ने …», «Home देशराज्य
    मंत्री ने …».
    """
    path = whole[: len(whole) - len(short)]
    if not whole.translate(_DASHES).endswith(short.translate(_DASHES)):
        return False
    if path[-2:] in ("। ", "| ") and not HINDI_WORD.search(path):  # the same in English before it
        return True
    if len(short) < _LEAST * len(whole):
        return False
    glued = path[-1:].strip() != "" or (holds(path, "home", language) and path[-2:-1] not in _MARKS)
    return glued and len(path) <= _LONGEST_PATH


def _end_alike(one: str, other: str) -> bool:
    """Whether two long titles differ only in their first words: «बड़ी खबर: दुमका, "पुलिस ने …"»,
    «जनपद दुमका, "पुलिस ने …"». A sentence may begin with news: «शनिवार को …।».
    """
    if one[-1:] in _STOPS or other[-1:] in _STOPS:
        return False
    letters, others = alike(one)[::-1], alike(other)[::-1]
    pairs = zip(letters, others, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return same >= max(_SHORTEST_ALIKE, _MOST_ALIKE * max(len(letters), len(others)))


def _is_cut_of(short: str, whole: str) -> bool:
    """Whether ``short`` ends in dots, and ``whole`` can be a title that begins with it, or with all
    but a few of its words.
    """
    cut = _CUT.search(short)
    if not cut:
        return False
    title, goal = alike(short[: cut.start()]), alike(whole)
    path = title.find(goal[:_SHORTEST], 0, _LONGEST_PATH + _SHORTEST)
    end = title[path:]
    if path < 0 or not goal.startswith(end):
        return False
    is_title = path == 0 and len(whole) <= _LONGEST_TITLE and whole[-1:] not in tuple("।.")
    return is_title or len(end) >= _LEAST_OF_CUT * len(goal)
