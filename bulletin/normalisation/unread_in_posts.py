"""What posts and messages leave behind in a text, and nobody reads aloud: names of pictures, times
in milliseconds, counts of posts, drawn faces and zeros; ids of files, signs of a wiki's languages,
codes of a wire service.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import (
    DIGITS,
    FOUR_DIGITS,
    LATIN,
    matches_in_order,
    number_matches,
)

_FILE = lazy_pattern(
    "[WI](?:(?<=W)hats[Aa]pp[- ](?:Image|Video)[- ]20[0-9]{2}-[0-9]{2}-[0-9]{2}[- ]at[- ]"
    "[0-9]{1,2}\\.[0-9]{2}\\.[0-9]{2}(?:[- ]?[AP]M)?|(?<=I)MG[-_ ]20[0-9]{6}[-_ ](?:WA)?[0-9]{3,9}"
    "|(?<=I)mage 20[0-9]{2} [01][0-9] [0-3][0-9][tT][0-9]{6}(?:\\.[0-9]{3})?)"
    "(?:[-_ ]?\\(?[0-9]{1,4}(?:x[0-9]{1,4})?\\)?)?(?:[-_ ]scaled)?(?:\\.(?:jpe?g|png|mp4))?"
    "(?![A-Za-z0-9])"
)
_NAMES = ("WhatsApp", "Whatsapp", "IMG", "Image")


def _names_of_pictures(text: str, language: Language) -> Iterator[Reading]:
    """«WhatsApp Image 2024-05-01 at 9.08.49 PM»: the file name of a picture is not news."""
    for match in _FILE.finditer(text) if any(map(text.__contains__, _NAMES)) else ():
        yield Reading(*match.span(), "")


_ID = lazy_pattern(
    "_(?<=[a-z]_)(?:[a-z0-9]{1,12}_){0,6}[0-9]{5,12}(?:_[a-z0-9]{1,8}){0,6}(?:\\.[a-z0-9]{3,5})?"
    "(?![A-Za-z0-9_./-])"
)
_BEGINS_AN_ID = lazy_pattern("(?:(?<=\\A)|(?<=\n))(?:[0-9]{1,5} )?[A-Za-z]{2,20}\\Z")
_ID_REACH = 30


def _ids_of_files(text: str, language: Language) -> Iterator[Reading]:
    """«nadi_2002_2_8_2167447 पुल बना»: before a line, the name of the file that it was in."""
    for match in _ID.finditer(text) if "_" in text else ():
        reach = max(0, match.start() - _ID_REACH)
        if begins := _BEGINS_AN_ID.search(text, reach, match.start()):
            yield Reading(begins.start(), match.end(), "")


_OF_A_WIKI = lazy_pattern(
    "[a-z](?<![^ \n(।,.;:•–-].)[a-z]{1,2} ?: ?"
    "(?:(?<=en:)(?=[A-Z])|(?<=en: )(?=[A-Z])|(?<=en : )(?=[A-Z])"
    f"|[^\x00-\u02ff{INDIC}“”‘’–—…।•][^A-Za-z{INDIC}\n]*)"
)
_IN_ENGLISH = lazy_pattern("[A-Za-z] \\Z")


def _languages_of_a_wiki(text: str, language: Language) -> Iterator[Reading]:
    """«en:New Bridge में», «ar:جسر»: the sign of the language before a page's name, and a name in a
    script that nobody reads.
    """
    for match in _OF_A_WIKI.finditer(text) if ":" in text else ():
        if not _IN_ENGLISH.search(text, max(0, match.start() - 2), match.start()):
            yield Reading(*match.span(), "")


_STAMPED = lazy_pattern("@(?<=[(\\[]@)[A-Za-z0-9_]{1,30}[)\\]] (1[0-9]{12})(?![0-9])")


def _time_stamps(text: str, language: Language) -> Iterator[Reading]:
    """«— Nadi (@nadi) 1518769492000»: the milliseconds of a post's time."""
    for match in _STAMPED.finditer(text):
        yield Reading(*match.span(1), "")


_OF_POSTS = (
    lazy_pattern("[1-9]/[1-9](?:(?<=[।.!?].{3})|(?<=[।.!?] .{3}))(?= ?[—–] ?[A-Z@])"),
    lazy_pattern("\\((?:(?<=[।.!?].)|(?<=[।.!?] .))[1-9]/[1-9]\\)(?= ?(?:\n|\\Z))"),
)


def _counted_posts(text: str, language: Language) -> Iterator[Reading]:
    """«हम साथ हैं। 2/2 — Ravi (@ravi)», «… हैं। (2/2)»: the second of two posts."""
    for match in matches_in_order(_OF_POSTS, text) if "/" in text else ():
        first, _, of = match[0].strip("()").partition("/")
        if first <= of:
            yield Reading(*match.span(), "", evidence="post of several")


_ENDED = frozenset("।!?…).")
_BRACKET_REACH = 200
_SMILES = tuple(
    lazy_pattern(
        f"{eyes}(?:(?<=[ \n।!?…)'\".].)'?-?|(?<=\\A.)-?|(?<![0-9].)-)[()PDpo](?![A-Za-z0-9(])"
    )
    for eyes in ":;"
)


def _smiles(text: str, language: Language) -> Iterator[Reading]:
    """«मजा आ गया! :P», «… हैं :)»: drawn faces, but not «उत्तर :D»."""
    for match in matches_in_order(_SMILES, text):
        before = text[max(0, match.start() - _BRACKET_REACH) : match.start()]
        drawn = match[0][-1] in "()" and before.count("(") <= before.count(")")
        if drawn or (match[0][-1].isalpha() and before.rstrip()[-1:] in _ENDED):
            yield Reading(*match.span(), "")


_DRAWN = "[-–—_=*~]"
_ZEROS = lazy_pattern(f"0(?:00+ ?{_DRAWN}+(?! ?[0-9])|0{{0,2}} ?{_DRAWN}(?= ?(?:\n|\\Z)))")
_BEFORE_ZEROS = lazy_pattern(f"{_DRAWN}+(?<![0-9]{_DRAWN}) ?\\Z")
_BEGINS_A_LINE = lazy_pattern(f"(?:(?<=\\A)|(?<=\n)){_DRAWN} ?\\Z")
_DRAWN_REACH = 40


def _ornaments(text: str, language: Language) -> Iterator[Reading]:
    """«----000----», or «-0-» as a line: what is drawn below a report, and counts nothing."""
    for zeros in _ZEROS.finditer(text):
        before = _BEFORE_ZEROS if zeros[0].startswith("000") else _BEGINS_A_LINE
        drawn = before.search(text, max(0, zeros.start() - _DRAWN_REACH), zeros.start())
        if drawn:
            yield Reading(drawn.start(), zeros.end(), "")


_WIRE_CODE = lazy_pattern(f"[0-9]{{1,3}} (?=[{INDIC}]{{2}})")
_DESK = lazy_pattern(f"(?:^|\n)([{INDIC}]{{2,6}})\\Z")
_LONGEST_DESK = 7


def _wire_codes(text: str, language: Language) -> Iterator[Reading]:
    """«अर्थ16 तेल के दाम»: the desk of a wire service, and which of its stories of the day this is."""
    for match in number_matches(_WIRE_CODE, text):
        start = match.start()
        desk = _DESK.search(text, max(0, start - _LONGEST_DESK), start)
        if desk and desk[1] in language.cues["wire_desks"]:
            yield Reading(desk.start(1), match.end(), "")


OF_POSTS = (
    (_names_of_pictures, frozenset("WI")),
    (_smiles, frozenset(":;")),
    (_counted_posts, frozenset("/")),
    (_ids_of_files, frozenset("_")),
    (_languages_of_a_wiki, LATIN),
    (_time_stamps, FOUR_DIGITS),
    (_ornaments, DIGITS),
    (_wire_codes, DIGITS),
)
"""The forms, each with what a text must have for it (see ``Forms``)."""
