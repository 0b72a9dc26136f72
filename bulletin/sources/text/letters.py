"""The letter that has the article: one that another letter sends on, quotes, or answers.

It may be an e-mail's text, or what somebody copied from a mail program.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.blocks import one_line
from bulletin.sources.options import Options
from bulletin.sources.package_tables import package_table

_TABLES = package_table("bulletin.sources.text", "letters.toml")
_FORMS = {name: "|".join(forms) for name, forms in _TABLES.items()}
_REPLY = lazy_pattern(rf"^(?:\s*(?:{_FORMS['replies']})\s*:\s*)+", re.IGNORECASE)
_PRESS = lazy_pattern(rf"^\s*(?:{_FORMS['press_notes']})\s*[:–-]\s*", re.IGNORECASE)
_MARK = rf"[>* \t-]{{0,80}}(?:{_FORMS['forwarded']})[ \t:*-]{{0,80}}$"
_HEADERS = lazy_pattern(
    rf"^(?:{_MARK}\n)?(?:[ \t]{{0,80}}\n)?"
    rf"(?:^\*?(?:{_FORMS['headers']})\*? ?:.*\n?(?:[ \t]{{0,80}}\n)?){{3,}}",
    re.IGNORECASE | re.MULTILINE,
)
"""The headers of a letter within a letter; some programs set a blank line between them."""
_MARKED = lazy_pattern(rf"^{_MARK}", re.IGNORECASE | re.MULTILINE)
_SUBJECT = lazy_pattern(rf"^\*?(?:{_FORMS['subject']})\*? ?:\s*(.*)$", re.IGNORECASE | re.MULTILINE)
_ADDRESS = lazy_pattern(r"\S@\S")
_WROTE = lazy_pattern(rf"(?:{_FORMS['wrote']}) ?:\s*$", re.IGNORECASE)
_DATED = lazy_pattern(r"(?=.*(?<!\d)20\d\d(?!\d)).*\d[:.]\d\d", re.DOTALL)
_QUOTED = lazy_pattern(r"(?:> ?)+")
_WORD = lazy_pattern("[^\\W\\d_][\\w\u0900-\u0963]*")
_HINDI_WORD = lazy_pattern("[\u0904-\u0939]\\S+")
_HEAD, _MOST_AKIN = 1500, 0.6
_SHOWN = 60
_LONGEST = 200_000
"""Characters; no letter that somebody copied is longer."""
_FEWEST_QUOTED, _MOSTLY, _LONGEST_WROTE = 2, 2, 3
_FEWEST_OF_A_TITLE = 3
_LONGER, _STOPS = 1.6, ("।", ".", "|")
"""How much longer than a title a sentence is that says more than it, though with its words."""
_LONG_WORD = lazy_pattern("[\u0904-\u0939][\u0900-\u0963]{2,}")
_LEAD, _FEWEST_SHARED, _LONGEST_TITLE = 2, 2, 16
_NO_TITLES_END = ("।", ".", ":", ",", "|", "-")
_NOTHING = frozenset(_TABLES["of_no_headline"])
"""Words of subjects that are no headlines."""


class Letter(NamedTuple):
    """Where the text of the letter with the article begins and ends, and its own subject if it is
    within another; ``above`` are the words above that one, ``headers`` the headers between the two.
    """

    start: int
    end: int
    subject: str | None = None
    above: str = ""
    headers: str = ""


def within(text: str) -> Letter:
    """The letter with the article: the whole, or one within it.

    It is the longer one: a letter is forwarded below a few words, and answered above its text.
    """
    headers = list(_HEADERS.finditer(text))
    if not headers:
        return Letter(0, len(text))
    first, last = headers[0], headers[-1]
    above = text[: first.start()].strip()
    if len(above) > len(text[last.end() :].strip()):
        return Letter(0, first.start(), headers=first[0])
    said = _SUBJECT.search(last[0])
    return Letter(last.end(), len(text), bare_subject(said[1]) if said else None, above, last[0])


def article_of(subject: str, text: str, name: str, options: Options) -> tuple[str, str]:
    """The subject and the text of the letter with the article: this one, or one within it."""
    letter = within(text)
    _tell_of(letter.above, name, options)
    found = subject if letter.subject is None else letter.subject
    is_whole = (letter.start, letter.end) == (0, len(text))
    return found, text if is_whole else text[letter.start : letter.end].strip()


def pasted(text: str, name: str, options: Options) -> str:
    """A text copied from a mail program, without what its letter adds; in the same lines.

    A letter's headers have an address, or the mark of one that was sent on; a press note's have
    neither.
    """
    if len(text) > _LONGEST:
        return text
    text = unquoted(text, name, options)
    letter = within(text)
    if not (_ADDRESS.search(letter.headers) or _MARKED.search(letter.headers)):
        return text
    _tell_of(letter.above, name, options)
    kept = text[letter.start : letter.end]
    titled = len(_HINDI_WORD.findall(letter.subject or "")) >= _FEWEST_OF_A_TITLE
    title = "" if not titled or is_said(letter.subject or "", kept) else letter.subject
    lines = text.count("\n", 0, letter.start)
    return f"{title}{chr(10) * max(lines, 2 if title else 0)}{kept}"


def _tell_of(above: str, name: str, options: Options) -> None:
    if above:
        words = one_line(above)
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        options.tell(f"{name}: left out «{shown}», which stands above a forwarded e-mail.")


def unquoted(text: str, name: str, options: Options, *, mail: bool = False) -> str:
    """A letter's text without the letter that it quotes, or that one's alone if it has most of the
    words; in the same lines. In other text than ``mail``, only below a line that says who wrote it.
    """
    if ">" not in text:
        return text
    lines = text.split("\n")
    quoted = [at for at, line in enumerate(lines) if line.startswith(">")]
    if len(quoted) < (1 if mail else _FEWEST_QUOTED):
        return text
    if len(quoted) == sum(map(bool, map(str.strip, lines))):  # nobody has answered
        return "\n".join(_QUOTED.sub("", line, count=1) for line in lines)
    wrote = _who_wrote(lines, quoted[0])
    if not (mail or wrote):
        return text
    of_others = sum(len(HINDI_LETTER.findall(lines[at])) for at in quoted)
    own = len(HINDI_LETTER.findall(text)) - of_others
    if of_others <= _MOSTLY * own:
        out = {*quoted, *(at for at in range(wrote - 1, quoted[0]) if wrote)}
        return "\n".join("" if at in out else line for at, line in enumerate(lines))
    if wrote:
        _tell_of("\n".join(lines[: wrote - 1]).strip(), name, options)
        lines[: quoted[0]] = [""] * quoted[0]
    return "\n".join(_QUOTED.sub("", line, count=1) if line[:1] == ">" else line for line in lines)


def _who_wrote(lines: list[str], quoted: int) -> int:
    """The number, from 1, of the first line of the block right above a quoted letter that says who
    wrote it when; 0 if none does.
    """
    last = quoted
    while last and not lines[last - 1].strip():
        last -= 1
    first = last
    while first and lines[first - 1].strip() and last - first < _LONGEST_WROTE:
        first -= 1
        block = "\n".join(lines[first:last])
        if _MARKED.search(block):
            return first + 1
        if _WROTE.search(block) and (_ADDRESS.search(block) or _DATED.match(block)):
            return first + 1
    return 0


def bare_subject(subject: str) -> str:
    """A subject without the marks of replies and press notes."""
    return _PRESS.sub("", _REPLY.sub("", one_line(subject)))


def is_said(subject: str, text: str) -> bool:
    """Whether a subject says nothing («Press Note»), no more than a line at the text's head, or
    nothing of the text, while that begins with a title of its own.
    """
    words = set(_WORD.findall(subject.casefold())) - _NOTHING
    if not words:
        return True
    head = [one_line(line) for line in text[:_HEAD].split("\n")]
    for line in head:
        said = _WORD.findall(line.casefold())
        long = len(said) > _LONGER * len(words) and line.endswith(_STOPS)
        if len(words.intersection(said)) > _MOST_AKIN * len(words) and not long:
            return True
    return _begins_with_a_title([line for line in head if line], words)


def _begins_with_a_title(head: Sequence[str], subject: Set[str]) -> bool:
    """Whether a title opens a text, whose second paragraph has words of it, but none of a subject:
    «कैबिनेट के फैसले» above «दुमका। कैबिनेट ने …», in a letter about «निर्णय».
    """
    if len(head) < _LEAD or head[0].endswith(_NO_TITLES_END):
        return False
    title, lead = ({*_LONG_WORD.findall(line.casefold())} for line in head[:_LEAD])
    few = len(title) <= _LONGEST_TITLE and _LEAD * len(title) < len(lead)
    return few and len(title & lead) >= _FEWEST_SHARED and subject.isdisjoint(lead)
