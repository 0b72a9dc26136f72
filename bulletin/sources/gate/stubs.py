"""Pages in place of an article: consent, errors, challenges, shells, paywalls."""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.gate.sentences import does, without_quotations
from bulletin.sources.package_tables import package_table

_FEW, _SHORT, _LONGEST = 40, 60, 220
_LETTERS = 20 * _LONGEST
"""… and the letters of a page or of its title; the forms look at each several times."""
_LONGEST_SAID, _LONGEST_BUTTON = 20, 4
_TITLED = ("missing", "refused", "closed", "consent", "script", "login", "broken", "domain", "app")
_BESIDE = ("closed", "login")
"""What whole pages have beside their article, too: «Sign in», «Forgot your password?»."""
_WORDS_OF_PROSE = 8
"""Of a line, from which it is no button, field or menu."""
_TOLD, _OWN, _ATTACHED, _UNFILLED = "paywall", "policy", "attached", "script"
_FEWEST_OF_NEWS = 25
_SENTENCE = re.compile(r"[^।?!\n]+")
_STOP = re.compile("[।|.]")
_MOST_BESIDE_A_TITLE, _NO_HEADLINE = 3, 2
"""Words below a title that are only buttons; words of a title that is too short for a headline."""
_BARE = "nothing but a title stands on the page: a picture, a video or an empty page"
_SPEAKS = "it only speaks to a page's visitor: a form, a check or a notice"


class Stub(NamedTuple):
    """What a page says it is, and whether it is refused or only reported."""

    says: str
    refused: bool


class _Kind(NamedTuple):
    name: str
    says: str
    forms: re.Pattern[str]
    least: int
    cues: tuple[re.Pattern[str], ...]
    speaks: re.Pattern[str] | None

    def has_cues(self, body: str) -> bool:
        """Whether a text speaks of enough of what such a page does."""
        found = sum(cue.search(body) is not None for cue in self.cues)
        return bool(self.cues) and found >= self.least


def stub(text: str, title: str) -> Stub | None:
    """The kind of page that a short text shows; ``None`` for an article."""
    body = text.strip()
    words = len(body.split(None, _LONGEST + 1))
    if words > _LONGEST or len(body) > _LETTERS or len(title) > _LETTERS:
        return None
    for kind in _kinds():
        name, says, form = kind.name, kind.says, kind.forms
        if name == _OWN:
            if form.match(body):
                return Stub(says, refused=True)
            continue
        in_title = name in _TITLED and form.search(title) is not None
        found = form.search(body)
        if not found and not in_title:
            continue
        if name == _TOLD:
            return Stub(says, words < _SHORT or (found is not None and _is_cut(body, found)))
        if name == _ATTACHED and found and _has_news_beside(body, form):
            continue
        tells = words >= _FEWEST_OF_NEWS and does(body, "narrates")
        if not in_title and (tells or does(body, "quotes")):
            if name == _UNFILLED or (name in _BESIDE and _has_an_article(body, form)):
                continue  # its text is there, whatever still loads or is offered beside it
            return Stub(says, refused=False)
        if words < _SHORT or (in_title and words < 2 * _SHORT) or len(form.findall(body)) > 2:
            return Stub(says, refused=True)
        if _speaks_of_itself(body, kind):
            return Stub(says, refused=True)
    if 0 < len(title.split()) <= _NO_HEADLINE and (says := _by_cues(_opening(body))):
        return Stub(says, refused=True)
    if title and _is_bare(body, title):
        return Stub(_BARE, refused=True)
    return Stub(_SPEAKS, refused=True) if words < _FEW and _is_addressed(body) else None


def _has_news_beside(body: str, form: re.Pattern[str]) -> bool:
    """Whether there is news beside the sentences that say what is sent."""
    rest = [part for part in _SENTENCE.findall(body) if not form.search(part)]
    words = sum(len(part.split()) for part in rest)
    return words >= _FEWEST_OF_NEWS and any(does(part, "reports") for part in rest)


def _has_an_article(body: str, form: re.Pattern[str]) -> bool:
    """Whether its lines of prose are an article, more than the beginning that precedes a login."""
    counts = (len(line.split()) for line in body.split("\n") if not form.search(line))
    return sum(count for count in counts if count >= _WORDS_OF_PROSE) >= _SHORT


def _is_cut(body: str, found: re.Match[str]) -> bool:
    """Whether few words stand above, and below, the line that a text is for subscribers."""
    parts = body[: found.start()], body[found.end() :]
    return all(len(part.split(None, _FEW)) <= _FEW for part in parts)


def says_of(name: str) -> str:
    """What a page of the kind ``name`` says."""
    return next(kind.says for kind in _kinds() if kind.name == name)


def _speaks_of_itself(body: str, kind: _Kind) -> bool:
    """Whether a page says what only its kind does, with enough of its cues, citing nobody."""
    spoken = kind.speaks is not None and kind.speaks.search(body) is not None
    return spoken and kind.has_cues(body) and not does(body, "cites")


def _opening(body: str) -> str:
    """The first lines of a text: one that turns its visitor away may go on with other stories."""
    lines = body.split("\n")
    counts = accumulate(len(line.split()) for line in lines)
    return "\n".join(line for line, count in zip(lines, counts, strict=True) if count < _SHORT)


def _by_cues(body: str) -> str:
    """What a page says if it turns its visitor away with enough cues of a kind, citing nobody."""
    turned = does(body, "to_reader", "turned_away")
    if not turned or does(body, "cites"):
        return ""
    return next((kind.says for kind in _kinds() if kind.has_cues(body)), "")


def _is_bare(body: str, title: str) -> bool:
    """Whether a page shows only buttons and counters below its title."""
    first, _, rest = body.partition("\n")
    words = rest.split(None, _MOST_BESIDE_A_TITLE + 1)
    below = 0 < len(words) <= _MOST_BESIDE_A_TITLE and "।" not in rest
    below = below and not any(map(str.isdigit, rest))
    return first.strip() == title.strip() and below


def _is_addressed(body: str) -> bool:
    """Whether all sentences but a title are said by a site to its visitor: «आप», «हम», requests.

    A single line without a stop is more likely a headline: «किसे है खतरा? आपकी भूल पड़ेगी भारी».
    A newspaper's horoscope also speaks to its reader, and so does a title that promises an answer:
    «जानिए किन दस्तावेजों की होगी जरूरत».
    """
    if ("\n" not in body and _STOP.search(body) is None) or does(body, "forecasts"):
        return False
    body = without_quotations(body)
    told = [part for part in map(str.strip, _SENTENCE.findall(body)) if len(part.split()) > 1]
    if any(len(part.split()) > _LONGEST_BUTTON and does(part, "promises") for part in told):
        return False
    spoken = any(does(part, "to_reader") for part in told)
    rest = all(does(part, "to_reader", "asks") for part in told[1:])
    short = all(len(part.split()) <= _LONGEST_SAID for part in told)
    return short and len(told) > 1 and spoken and rest and not does(body, "cites")


@cache
def _kinds() -> tuple[_Kind, ...]:
    said = package_table("bulletin.sources.gate", "stubs.toml")
    return tuple(
        _Kind(
            name, kind["says"], lazy_pattern("|".join(kind["forms"]), re.IGNORECASE),
            kind.get("least", 0), tuple(map(lazy_pattern, kind.get("cues", ()))),
            lazy_pattern("|".join(kind["speaks"]), re.IGNORECASE) if "speaks" in kind else None,
        )
        for name, kind in said.items()
    )  # fmt: skip
