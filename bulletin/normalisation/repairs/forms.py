"""Normalises broken and varied Unicode to one form, and maps it back to the original offsets.

The text that the passes see is NFC; its digits and Latin letters are ASCII; it has no control,
format or private-use characters, no stray vowel signs and no doubled spaces.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece
from bulletin.language import Repair
from bulletin.normalisation.repairs import typed_dandas, typed_spaces, typed_stops, vowel_signs
from bulletin.normalisation.repairs.characters import ODD, character, plain


class Source(NamedTuple):
    """A written text and its canonical form.

    ``ends[n]`` is where the first ``n`` characters of ``text`` end as written; ``None`` if no
    length has changed.
    """

    written: str
    text: str
    ends: array[int] | None

    def end(self, position: int) -> int:
        """Where a stretch that ends at ``position`` of the canonical text ends as written."""
        if position == len(self.text):
            return len(self.written)
        return self.ends[position] if self.ends else position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the canonical text that corresponds to ``[start, end)`` as written.

        It has all of a repair's result («सं. 2080» is «संख्या 2080») if it has any of it.
        """
        if self.ends is None:
            return start, end
        stop = bisect_left(self.ends, end)
        if stop < len(self.ends) and self.ends[stop] > end:
            stop = bisect_right(self.ends, self.ends[stop]) - 1
        return max(bisect_right(self.ends, start) - 1, 0), stop

    def open(self, written_start: int, start: int, end: int) -> Iterator[Piece]:
        """Pieces for the stretch ``[start, end)`` of the canonical text, said as it is.

        Words that were written differently become pieces of their own.
        """
        written, stop = self.written, self.end(end)
        spoken = self.text[start:end]
        if written[written_start:stop] == spoken:
            if spoken:
                yield Piece(written_start, stop, spoken)
            return
        same = written_start
        for word_start, word_end, word in self._rewritten(written_start, start, end):
            if same < word_start:
                yield Piece(same, word_start, written[same:word_start])
            yield Piece(word_start, word_end, word)
            same = word_end
        if same < stop or start == end:
            yield Piece(same, stop, written[same:stop] if start < end else "")

    def _rewritten(
        self, written_start: int, start: int, end: int
    ) -> Iterator[tuple[int, int, str]]:
        """The words of ``[start, end)`` that were written differently, and where."""
        for block in _BLOCKS.finditer(self.text, start, end):
            block_end = self.end(block.end())
            if self.written[written_start:block_end] != block[0]:
                for word in _WORDS.finditer(self.text, *block.span()):
                    word_end = self.end(word.end())
                    if self.written[written_start:word_end] != word[0]:
                        yield written_start, word_end, word[0]
                    written_start = word_end
            written_start = block_end


_BLOCKS = lazy_pattern("(?:[^ ]* ){1,4}|[^ ]+")
_WORDS = lazy_pattern(
    "[A-Za-z0-9\u0900-\u0963\u0971-\u0dff]+|[^A-Za-z0-9\u0900-\u0963\u0971-\u0dff]"
)


def canonical(written: str) -> Source:
    """``written`` in the canonical form that the passes read."""
    source = mended(Source(written, written, None), _FIRST)
    for _ in range(_ROUNDS):
        before = source.text
        source = mended(source, vowel_signs.REPAIRS)
        source = edited(source, _composed(source.text))
        if source.text is before:
            break
    source = mended(source, typed_stops.REPAIRS)
    return tidied(source)


def tidied(source: Source) -> Source:
    """``source`` without doubled spaces and stops, and with a space after each danda."""
    return mended(source, typed_spaces.REPAIRS)


def mended(source: Source, repairs: Iterable[Repair]) -> Source:
    """``source`` after ``repairs``, one after the other."""
    text = source.text
    for repair in repairs:
        if repair.sign not in text or (repair.inside and not repair.inside.search(text)):
            continue
        if found := repair.typed.search(text):  # made faster than an iterator
            source = _repaired(source, repair, found.start())
            text = source.text
    return source


_Edit = tuple[int, int, str]
# Repairing vowel signs once can reveal another; only nonsense needs more rounds.
_ROUNDS = 4


def _repaired(source: Source, repair: Repair, first: int) -> Source:
    """``source`` after ``repair`` from ``first`` on."""
    written = repair.written
    edits: list[_Edit] = []
    for match in repair.typed.finditer(source.text, first):
        new = match.expand(written) if isinstance(written, str) else written(match)
        if new != match[0]:
            edits += _around(match, new) or ((*match.span(), new),)
    return edited(source, edits)


def _around(match: re.Match[str], new: str) -> tuple[_Edit, ...]:
    """The edits of a match whose group is kept, so that what it has keeps its place: «''…''»."""
    start, end = match.span()
    if match.re.groups != 1 or not start < match.start(1) < match.end(1) < end:
        return ()
    before, kept, behind = new.partition(match[1])
    if not kept or kept in behind:
        return ()
    return (start, match.start(1), before), (match.end(1), end, behind)


def edited(source: Source, edits: Sequence[_Edit]) -> Source:
    """``source`` after ``edits``: start, end and what stands there instead, in order."""
    if not edits:
        return source
    text = source.text
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    ends = source.ends
    if any(end - start != len(new) for start, end, new in edits):
        ends = _moved(ends or _as_written(len(text)), edits)
    return Source(source.written, "".join(parts), ends)


_SAME = array("I", range(1024))


def _as_written(length: int) -> array[int]:
    """The ends of a text of that ``length`` whose every character is as written."""
    return _SAME[: length + 1] if length < len(_SAME) else array("I", range(length + 1))


def _moved(ends: array[int], edits: Sequence[_Edit]) -> array[int]:
    """The ends after edits that change lengths; an edit's result ends where its old text did."""
    moved = ends[:1]
    done = 0
    for start, end, new in edits:
        moved += ends[done + 1 : start + 1]
        if end - start == len(new):
            moved += ends[start + 1 : end + 1]
        else:
            moved.extend([ends[end]] * len(new))
        done = end
    moved += ends[done + 1 :]
    return moved


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
    "|(?:मि|बि|ट्रि)लियन|डॉलर|(?:से )?(?:सुबह|दोपहर|शाम|रात)(?: [0-9]|$|,))"
)
# HTML's and JSON's ways to write a sign, and what stands for a dash or a point between digits.
_TYPED_FOR = {
    "&": "(?:amp;)?(?:#[0-9]{2,6}|[a-z]{2,6});",
    "\\": "(?:u[0-9a-f]{4}|[nrt](?![a-z])|[\"'/])",
    "~": "(?<=[0-9]~)(?=[0-9])",
    "।": (
        f"(?:(?<=[0-9]।)(?=[0-9]{{1,2}} ?{_COUNTED}|[0-9]{{1,2}}।[0-9]{{2,4}}(?![0-9]))"
        "|(?<=प्रतिशत [0-9]{2}।)(?=[0-9]{2}(?![0-9]))"
        "|(?<=[0-9]।[0-9]।|।[0-9][0-9]।)(?=[0-9]{2,4}(?![0-9])))"
    ),
}


def _typed_for(match: re.Match[str]) -> str:
    if match[0] in _BETWEEN_DIGITS:
        return _BETWEEN_DIGITS[match[0]]
    if match[0][0] == "&":
        import html

        once = html.unescape(match[0])  # «&amp;lt;», which is escaped twice, is «&lt;»
        return "".join(map(plain, html.unescape(once)))
    return _escaped(match[0][1:])


def _escaped(what: str) -> str:
    """What comes after a backslash in JSON: «\\u0027», «\\n»."""
    if what[0] == "u":
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


_FIRST: tuple[Repair, ...] = (
    *vowel_signs.OLD_FONTS,
    *(Repair(each, _step, each.pattern[0]) for each in _STEPS),
    Repair(ODD, character),
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


def _composed(text: str) -> list[_Edit]:
    """The edits that compose ``text`` by NFC.

    A cluster is a starter that composes with nothing before it, and its marks, one of them not
    settled; cut into blocks, as ordering a run of marks takes the square of its length.
    """
    edits: list[_Edit] = []
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
