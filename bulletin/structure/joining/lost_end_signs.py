"""What is seen where no space stands between two words: whether a line may have ended there."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bulletin.core.fitted import bin_of
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.repairs.forms import canonical
from bulletin.normalisation.words.vocabulary import Vocabulary, vocabulary
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.lines import alike

_HINDI, _SIGNS, _OPENS = "\u0904-\u0939\u0958-\u0961", "\u0900-\u0963", "[\"'“‘#(]?"
_KINDS = {
    "stop": f"(?<=[।॥?!…|])[\"'”’]?(?={_OPENS}[{_HINDI}A-Z]|[–—•-] )",
    "dot": f"(?<=[{_SIGNS}]\\.)[\"'”’]?(?={_OPENS}[{_HINDI}A-Z])"
    f"|(?<=[{_SIGNS}] \\.)(?=[{_HINDI}A-Z])",
    "number behind a stop": "(?<=[।॥?!…])(?=[0-9०-९])",
    "Latin dot": "(?<=[a-z]\\.)(?=[A-Z])",
    "Hindi behind Latin": f"(?<=[A-Za-z])(?=[{_HINDI}])",
    "Latin behind Hindi": f"(?<=[{_SIGNS}])(?=[A-Z][A-Za-z])",
    "Hindi behind a number": f"(?<=[0-9०-९]{{3}})(?=[{_HINDI}])",
    "number behind Hindi": f"(?<=[{_SIGNS}])(?=[0-9०-९]{{2}})",
    "capital": "(?<=[a-z])(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z])",
    "bracket": f"(?<=[)\\]])(?=[{_HINDI}A-Z])",
    "quote": f"(?<=[{_SIGNS}A-Za-z][”’])(?=[{_HINDI}A-Z])",
}
STOPS = frozenset(("stop", "dot", "number behind a stop"))
"""The kinds of those where a sentence ends in any case."""
_TWO_WORDS = "two words"
_CUT = lazy_pattern("|".join(f"({form})" for form in _KINDS.values()))
_NAMES = tuple(_KINDS)
_NAME = lazy_pattern(r"(?:[#@/_=<>][\w/.-]*[\w/-]|www\.\S*)$")
"""The beginning of a tag or an address, which is no word."""
_WORD = lazy_pattern(f"(?<![{_SIGNS}])[{_SIGNS}\u200c\u200d]{{4,40}}(?![{_SIGNS}])")
_BEGINS = lazy_pattern(f"(?<!\u094d)(?=[{_HINDI}])")
_SPACED = lazy_pattern(f"[।?!….][\"'”’]? (?={_OPENS}[{_HINDI}A-Z])")
_YEAR = lazy_pattern(r"(?<!\d)(?:19|20)\d\d$")
_SHORTEST, _OF_A_PLACE, _LONGEST_NAME, _LONGEST_WORD = 2, 4.0, 60, 40
_REACH, _NEAR, _AWAY, _LONG_LINE = 150, 40, 120, 400
_TITLE_WORDS, _TITLE_LETTERS, _BEFORE, _LEAST_BEFORE, _LEAST_BEHIND = 3, 20, 60, 15, 8
_ENDED, _MOST_OF_A_SCORE = -2.0, 6
_LAST = float("inf")
_GOES_ON = (
    *((-4.0, "surely not"), (-2.0, "not"), (-0.5, "rather not"), (0.5, "as likely")),
    *((2.0, "rather"), (4.0, "likely"), (_LAST, "surely")),
)
_WORDS = (
    *((0, "0"), (1, "1"), (2, "2"), (4, "3-4"), (7, "5-7")),
    *((12, "8-12"), (20, "13-20"), (_LAST, "21+")),
)
_SHARES = (
    *((0.0, "none"), (0.1, "few"), (0.3, "some"), (0.7, "half")),
    *((0.99, "most"), (_LAST, "all")),
)
_COUNTED = (
    *((1.0, "seldom"), (3.0, "rather seldom"), (5.0, "sometimes")),
    *((7.0, "often"), (_LAST, "very often")),
)
_STRANGE = ((0.7, "few"), (1.5, "some"), (3.0, "many"), (6.0, "very many"), (_LAST, "mostly"))
_LIKELY = ((-2.0, "unlikely"), (0.0, "rather unlikely"), (2.0, "likely"), (_LAST, "surely"))
_OTHERS = ((0, "none"), (1, "one"), (2, "two"), (4, "3-4"), (8, "5-8"), (_LAST, "9+"))


class Cut(NamedTuple):
    """A place where a line may have ended: in which line, where, and what kind of place it is.

    ``often`` is how often the rarer of two words was counted, as a logarithm; ``likely`` the
    log-odds that the line ended there.
    """

    line: int
    at: int
    kind: str
    often: float = 0.0
    likely: float = 0.0


def cuts(lines: Sequence[str], language: Language) -> list[Cut]:
    """All places in ``lines`` where no space stands between two words, in order."""
    found = [
        Cut(line, match.end(), _NAMES[(match.lastindex or 1) - 1])
        for line, plain in enumerate(lines)
        for match in _CUT.finditer(plain)
        if not _NAME.search(plain, *_before(match.end()))
    ]
    counted = vocabulary(language)
    if counted is None:
        return found
    for line, plain in enumerate(lines):
        for word in _WORD.finditer(plain):
            if parts := _parts(word[0], language):
                found.append(Cut(line, word.start() + parts[0], _TWO_WORDS, parts[1]))
    return sorted(found)


def _before(at: int) -> tuple[int, int]:
    return max(0, at - _LONGEST_NAME), at


@functools.lru_cache(maxsize=4096)
def _parts(word: str, language: Language) -> tuple[int, float] | None:
    """Where an unknown ``word`` is best cut into two known ones, and how often the rarer of them
    was counted.
    """
    counted = vocabulary(language)
    if counted is None or counted.known(canonical(word).text):
        return None
    found: list[tuple[float, int]] = []
    for cut in _BEGINS.finditer(word, _SHORTEST, len(word) - _SHORTEST + 1):
        parts = word[: cut.start()], word[cut.start() :]
        one, other = (_often(part, counted, language) for part in parts)
        if one is not None and other is not None:
            found.append((min(one, other), -cut.start()))
    often, at = max(found, default=(0.0, 0))
    return (-at, often) if at else None


def _often(part: str, counted: Vocabulary, language: Language) -> float | None:
    plain = canonical(part).text
    often = counted.often(plain)
    is_place = often is None and plain_place(plain) in news_copy(language).places
    return _OF_A_PLACE if is_place else often


def seen_at_cuts(
    lines: Sequence[str], found: Sequence[Cut], language: Language
) -> Iterator[set[str]]:
    """What is seen at each cut by itself."""
    of_all = _of_all(lines, found)
    title = alike(lines[0]) if lines else ""
    gazetteer = Gazetteer(language)
    line, last = -1, 0
    for cut in found:
        if cut.line != line:
            line, last = cut.line, 0
        plain = lines[line]
        one = canonical(plain[max(last, cut.at - _REACH) : cut.at]).text.strip()
        other = canonical(plain[cut.at : cut.at + _REACH]).text.strip()
        kind = _family(cut)
        told = within_a_sentence(one, other, language)
        seen = {"always", cut.kind, f"{kind}: goes on {bin_of(told, _GOES_ON)}"}
        if kind == "stop":
            seen.add(f"{kind}: {bin_of(len(one.split()), _WORDS)} words before")
            seen.add(f"{cut.kind}: {of_all[0]} of the stops")
        else:
            seen.update(f"{kind}: {each}" for each in _beside(one, other, gazetteer))
        if cut.kind == _TWO_WORDS:
            seen |= {f"{of_all[1]} unknown words", f"counted {bin_of(cut.often, _COUNTED)}"}
            seen.update(_of_the_word(plain, cut.at, language))
        if cut.kind == "Hindi behind a number" and _YEAR.search(one):
            seen.add("year before")
        yield seen.union(_of_the_title(title, one, other, opens=not line))
        if kind == "stop" or told < _ENDED:
            last = cut.at


def _family(cut: Cut) -> str:
    if cut.kind in STOPS:
        return "stop"
    return cut.kind if cut.kind == _TWO_WORDS else "other"


def share_of_glued(lines: Sequence[str], found: Sequence[Cut]) -> float:
    """The share of the stops within ``lines`` that have no space behind them."""
    glued = sum(cut.kind in STOPS for cut in found)
    spaced = sum(len(_SPACED.findall(plain)) for plain in lines)
    return glued / ((glued + spaced) or 1)


def _of_all(lines: Sequence[str], found: Sequence[Cut]) -> tuple[str, str]:
    """The share of stops without a space behind them, and how many words are unknown."""
    share = share_of_glued(lines, found)
    unknown = sum(cut.kind == _TWO_WORDS for cut in found)
    letters = sum(map(len, lines))
    return bin_of(share, _SHARES), bin_of(1000 * unknown / (letters or 1), _STRANGE)


def _beside(one: str, other: str, gazetteer: Gazetteer) -> Iterator[str]:
    begins = max(one.rfind(sign) for sign in "।?!") + 1
    yield f"{bin_of(len(one[begins:].split()), _WORDS)} words before"
    if begins and one[begins : begins + 1].strip():
        yield "glued stop before"
    if holds(one[-_NEAR:], "finite", gazetteer.language):
        yield "verb before"
    opens = dateline(other, gazetteer)
    if opens and opens.sure:
        yield "dateline behind"


def _of_the_word(plain: str, at: int, language: Language) -> Iterator[str]:
    words = _WORD.finditer(plain, max(0, at - _LONGEST_WORD))
    whole = next(word[0] for word in words if word.start() < at < word.end())
    counted = vocabulary(language)
    if counted and counted.seen(canonical(whole).text):
        yield "seen"
    if len(plain) > _LONG_LINE:
        yield "in a long line"


def _of_the_title(title: str, one: str, other: str, *, opens: bool) -> Iterator[str]:
    """Whether the ``title`` stands on either side; the first line ``opens`` with it anyway."""
    before = alike(one[-_BEFORE:])
    if not opens and len(before) > _LEAST_BEFORE and title.endswith(before[-_TITLE_LETTERS:]):
        yield "title before"
    behind = alike(" ".join(other.split()[:_TITLE_WORDS]))
    if len(behind) > _LEAST_BEHIND and title.startswith(behind):
        yield "title behind"


def seen_again(found: Sequence[Cut], scores: Sequence[float]) -> Iterator[set[str]]:
    """What the ``scores`` of all cuts tell of each."""
    families = ["stop" if cut.kind in STOPS else "other" for cut in found]
    likely = [(family, score > 0) for family, score in zip(families, scores, strict=True)]
    counted = Counter(likely)
    for at, (cut, family, score) in enumerate(zip(found, families, scores, strict=True)):
        seen = {f"again: {family} score {_within(score)}"}
        for each in ("stop", "other"):
            others = counted[each, True] - (likely[at] == (each, True))
            seen.add(f"again: {family} beside {bin_of(others, _OTHERS)} {each}s")
        for side, near in (("before", at - 1), ("behind", at + 1)):
            if not 0 <= near < len(found) or found[near].line != cut.line:
                continue
            if abs(found[near].at - cut.at) <= _AWAY:
                told = bin_of(scores[near], _LIKELY)
                seen.add(f"again: {family} with {families[near]} {side}, {told}")
        yield seen


def _within(score: float) -> int:
    return max(-_MOST_OF_A_SCORE, min(_MOST_OF_A_SCORE, round(score)))
