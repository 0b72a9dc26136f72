"""Normalises broken and varied Unicode to one form.

The text that the passes see is NFC; its digits and Latin letters are ASCII; it has no control,
format or private-use characters, no stray vowel signs and no doubled spaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair
from bulletin.normalisation.repairs import typed_dandas, typed_spaces, typed_stops, vowel_signs
from bulletin.normalisation.repairs.characters import character, plain
from bulletin.normalisation.repairs.source import Edit, Repairs, Source, edited, mended
from bulletin.normalisation.scanning import ODD_ONE, tokens


def canonical(written: str, known: Callable[[str], list[Edit]] | None = None) -> Source:
    """``written`` in the canonical form that the passes read; ``known`` tells first where only a
    known word settles what is meant.
    """
    source = mended(Source(written, written, None), _FIRST)
    if not _has_settled_words(source.text):
        source = edited(source, known(source.text)) if known else source
        source = _with_settled_words(source)
    return mended(source, _LAST)


def _with_settled_words(source: Source) -> Source:
    """``source`` with the vowel signs of its words in place, and composed."""
    for _ in range(_ROUNDS):
        before = source.text
        source = mended(source, vowel_signs.REPAIRS)
        source = edited(source, _composed(source.text))
        if source.text is before:
            break
    return source


def settled(word: str) -> str:
    """A ``word`` with its vowel signs in place."""
    return _with_settled_words(Source(word, word, None)).text


_settled: set[str] = set()
_unsettled: set[str] = set()
"""Words that are spelled as they will be said, and others; most words of a text come again."""
_MOST_WORDS = 32768
_LONG = 4096
"""So long a text mostly has a word that is not settled."""


def _has_settled_words(text: str) -> bool:
    """Whether each of the words of ``text`` is settled, which none of other scripts is."""
    if len(text) > _LONG:
        return False
    words = tokens(text).different
    if _settled.issuperset(words):
        return True
    new = words - _settled
    if not _unsettled.isdisjoint(new):
        return False
    if len(_settled) + len(_unsettled) > _MOST_WORDS:
        _settled.clear()
        _unsettled.clear()
    apart = " ".join(new)
    composed = _with_settled_words(Source(apart, apart, None)).text
    _unsettled.update(new.difference(composed.split(" ")))
    if composed != apart or ODD_ONE.search(apart):
        return False
    _settled.update(new)
    return True


_LAST = Repairs((*typed_stops.REPAIRS, *typed_spaces.REPAIRS))
_TIDYING = Repairs(typed_spaces.REPAIRS)


def tidied(source: Source) -> Source:
    """``source`` without doubled spaces and stops, and with a space after each danda."""
    return mended(source, _TIDYING)


# Repairing vowel signs once can reveal another; only nonsense needs more rounds.
_ROUNDS = 4


# --- single characters -----------------------------------------------------------------------

# «होम » देश »» खबर»: where a page stands, and no quotation mark
_STEPS = tuple(lazy_pattern(f"{sign}(?<= .)[»›]{{0,2}}(?= )") for sign in "»›")


def _step(match: re.Match[str]) -> str:
    return match[0] if "«" in match.string or "‹" in match.string else ">"


# --- substitutes for signs -------------------------------------------------------------------

# «5~10», «7।2 फीसदी», «5।3।2021»
_BETWEEN_DIGITS = {"~": "-", "।": "."}
_COUNTED = (
    "(?:%|(?:मत )?प्रतिशत|फ़?ीसद|लाख |करोड़ |हज़?ार |बजे|डिग्री|किमी|किलो|मीटर|अंक|रुप"
    "|हेक्टेयर|एकड़|टन|क्विंटल|लीटर|(?:मि|बि|ट्रि)लियन|डॉलर|(?:से )?(?:सुबह|दोपहर|शाम|रात)(?: [0-9]|$|,))"
)
# How HTML, JSON and Python write a sign, and what stands for a dash or a point between digits.
_TYPED_FOR = {
    "&": (
        "(?:(?:amp;)?(?:#[0-9]{2,6}|#x[0-9a-fA-F]{2,5}|[a-z]{2,6});"
        "|(?:[mn]dash|nbsp|[lr][sd]quo|zwn?j|hellip)(?![A-Za-z;=]))"
    ),
    "\\": "\\\\{0,3}(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[nrt](?![a-z])|[\"'/])",
    "~": "(?<=[0-9]~)(?=[0-9])",
    "।": (
        f"(?:(?<=[0-9]।)(?=[0-9]{{1,2}} ?{_COUNTED}|[0-9]{{1,2}} से [0-9]{{1,2}}।[0-9]"
        "|[0-9]{1,2}।[0-9]{2,4}(?![0-9]))"
        "|(?<=प्रतिशत [0-9]{2}।)(?=[0-9]{2}(?![0-9]))"
        "|(?<=[0-9]।[0-9]।|।[0-9][0-9]।)(?=[0-9]{2,4}(?![0-9])))"
    ),
}


def _typed_for(match: re.Match[str]) -> str:
    if match[0] in _BETWEEN_DIGITS:
        return _BETWEEN_DIGITS[match[0]]
    if match[0][0] == "&":
        import html

        named = match[0] if match[0].endswith(";") else f"{match[0]};"  # «&mdash»
        once = html.unescape(named)  # «&amp;lt;», which is escaped twice, is «&lt;»
        return "".join(map(plain, html.unescape(once)))
    return _escaped(match[0].lstrip("\\"))  # «\\u200d», which is escaped twice


def _escaped(what: str) -> str:
    """What comes after a backslash: «\\u0027», «\\xa0», «\\n»."""
    if what[0] in {"u", "x"}:
        return plain(chr(int(what[1:], 16)))
    return " " if what in {"n", "r", "t"} else what


# «KKRvsMI», «INDvPAK», «IndvsAus»; «INDVsNZ», «INDVSENG»
_VERSUS = lazy_pattern(
    "v(?:(?<=[A-Z]{2}v)s?(?=[A-Z]{2,4}(?![A-Za-z]))|(?<=[A-Z][a-z]{2}v)s(?=[A-Z][a-z]{2}))"
)
_SIDE = "(?:[A-Z]{3}|NZ|SA|WI)(?![A-Za-z])"
_VERSUS_IN_CAPITALS = lazy_pattern(
    f"V(?:(?<=[A-Z]{{2}}V)s(?={_SIDE})"
    f"|(?<![A-Z]{{4}}V)(?:(?<=[A-Z]{{3}}V)|(?<=NZV)|(?<=SAV)|(?<=WIV))S(?={_SIDE}))"
)


# «News source ~ Live Hindustan»: drawn, as nothing counted follows
_DRAWN = lazy_pattern("~(?![0-9])(?= ?[A-Za-z]{2,}(?!\\.? ?[0-9]|[0-9A-Za-z]))")


def _dash(match: re.Match[str]) -> str:
    """A dash for what is drawn between two words; nothing at the beginning of a line."""
    start = match.start()
    return "—" if match.string[max(0, start - 2) : start].strip() else ""


_FIRST = Repairs(
    (
        *vowel_signs.OLD_FONTS,
        *(Repair(each, _step, each.pattern[0]) for each in _STEPS),
        Repair(ODD_ONE, character, kind="odd"),
        typed_spaces.DOUBLED,  # before repairs that look at what is around a space
        *(
            Repair(lazy_pattern(re.escape(sign) + beside), _typed_for, sign)
            for sign, beside in _TYPED_FOR.items()
        ),
        *typed_dandas.REPAIRS,
        Repair(_DRAWN, _dash, "~"),
        Repair(_VERSUS, " vs ", "v"),
        Repair(_VERSUS_IN_CAPITALS, " vs ", "V"),
    )
)
"""What is mended before vowel signs are."""


# --- clusters --------------------------------------------------------------------------------

_STARTER = "\x00-\x7f\u0904-\u0928\u092a-\u0930\u0932-\u0933\u0935-\u0939\u0964-\u096f"
# Signs that neither compose nor change their order by themselves: all of Hindi but the nukta.
_SETTLED = "\u0900-\u0903\u093e-\u094d\u0962\u0963"
# The dot below these letters composes with none of them.
_DOTTED = "[\u0915-\u0927\u092a-\u092f\u0932\u0935-\u0939]\u093c"
_BLOCK = 65
_UNSETTLED = lazy_pattern(
    f"[^{_STARTER}{_SETTLED}](?<!{_DOTTED}(?=[{_STARTER}{_SETTLED}]|\\Z))[^{_STARTER}]{{0,63}}"
)
_BEFORE = lazy_pattern(f"[{_STARTER}]?[{_SETTLED}]{{0,64}}\\Z")


def _composed(text: str) -> list[Edit]:
    """The edits that compose ``text`` by NFC.

    A cluster is a starter that composes with nothing before it, and its marks, one of them not
    settled; cut into blocks, as ordering a run of marks takes the square of its length.
    """
    edits: list[Edit] = []
    done = 0
    for match in _UNSETTLED.finditer(text):
        before = _BEFORE.search(text, max(done, match.start() - _BLOCK), match.start())
        start, done = before.start() if before else match.start(), match.end()
        cluster = text[start:done]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            same = int(composed[0] == cluster[0])  # it may be the end of the line above
            edits.append((start + same, done, composed[same:]))
    return edits
