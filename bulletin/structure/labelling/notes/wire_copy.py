"""An agency's copy: its code above the text, the names above its stamp, and what ends each part."""

from __future__ import annotations

import re

from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import SAYS, Named
from bulletin.structure.labelling.note_marks import RULE

_CODE, _STAMP = "reads like wire_code", "reads like wire_stamp"
_LONGEST_NAME = 4
_LONGEST_HEAD = 8
_LONGEST_MARK, _LONGEST_BESIDE, _REACH = 5, 3, 2
_BESIDE = frozenset((_CODE, _STAMP, "reads like take_slug"))
_HOUR = re.compile(r"\d{4}")
_WORD = re.compile("[\u0900-\u0963]{3,}")
_PLACE = frozenset(("known place", "place and day or sender"))


def wire_copy(lines: Lines) -> Named:
    """The features of a code above a headline, and of the names above a stamp."""
    alone, is_text, head = lines.alone, lines.is_text, lines.head[:_LONGEST_HEAD]
    sent = _sent(lines)
    slugs = [at for at in head if sent[1] and _is_slug(lines, at)]
    codes = [at for at in head if _CODE in alone[at].names or at in slugs]
    titles = [at for at in head if at not in codes and not _PLACE & alone[at].names]
    if titles and (len(codes) == 1 or sent[1]):  # several are rows: «पुणे 18»
        above = (at for at in codes if at < titles[-1])
        yield from ((at, "the code of an agency's copy") for at in above)
    if sent[1]:
        noted = (at for at in head if "in brackets" in alone[at].names)
        yield from ((at, "a note in brackets above an agency's dateline") for at in noted)
    last = next((n for n in range(len(alone) - 1, 0, -1) if RULE not in alone[n].names), 0)
    if last and _STAMP in alone[last].names and lines.last_text >= 0:
        for at in range(last - 1, -1, -1):
            if is_text[at] or alone[at].words > _LONGEST_NAME or alone[at].ends:
                break
            yield at, "above the stamp of an agency's copy"
    yield from _parts(lines, *sent)


def _sent(lines: Lines) -> tuple[int, frozenset[str]]:
    """Which of the first paragraphs has an agency in its dateline, and the words for that."""
    found = ((at, _sender(lines, at)) for at in lines.texts[:_REACH])
    return next((each for each in found if each[1]), (0, frozenset()))


def _is_slug(lines: Lines, at: int) -> bool:
    return not lines.alone[at].ends and holds(lines.pars[at].plain, "wire_slug", lines.language)


def _parts(lines: Lines, first: int, agency: frozenset[str]) -> Named:
    """What stands between two parts of an agency's copy, and below the last: the agency that the
    dateline names, «जारी भाषा राजेश», and beside it names and a part's number, of which the text
    says nothing: «राजेश अशोक», «दो अंतिम».
    """
    if not agency:
        return
    marks = [at for at in range(first + 1, len(lines.alone)) if _is_mark(lines, at, agency)]
    for mark in marks:
        yield mark, "the mark of an agency amid its copy"
        for step in (-1, 1):
            for at in range(mark + step, mark + step * (_REACH + 1), step):
                if not first < at < len(lines.alone) or not _is_beside(lines, at):
                    break
                yield at, "beside the mark of an agency"


def _sender(lines: Lines, first: int) -> frozenset[str]:
    """The words for the agency in the dateline of the first paragraph."""
    plain = lines.pars[first].plain
    opens = dateline(plain, Gazetteer(lines.language))
    senders = opens.senders if opens else ()
    return frozenset(word for start, end in senders for word in _WORD.findall(plain[start:end]))


def _is_mark(lines: Lines, at: int, agency: frozenset[str]) -> bool:
    """Whether a few words that tell nothing name the agency, perhaps in short («वार्ता» for
    «यूनीवार्ता»), and nothing that the text does, or say that the copy goes on.
    """
    words = _WORD.findall(lines.pars[at].plain) if _is_short(lines, at, _LONGEST_MARK) else []
    others = [word for word in words if not any(name.endswith(word) for name in agency)]
    named = len(others) < len(words)
    others = [word for word in others if not holds(word, "take_word", lines.language)]
    if not others and RULE in lines.alone[at].names:  # «(जारी)»
        return True
    return not lines.says_any(others) and named


def _is_beside(lines: Lines, at: int) -> bool:
    """Whether a line beside such a mark is a slug or an hour, or has names and a part's number."""
    if not (_BESIDE.isdisjoint(lines.alone[at].names) or lines.is_text[at]):
        return True
    plain = lines.pars[at].plain
    words = _WORD.findall(plain) if _is_short(lines, at, _LONGEST_BESIDE) else []
    others = [word for word in words if not holds(word, "take_word", lines.language)]
    return bool(words or _HOUR.fullmatch(plain)) and not lines.says_any(others)


def _is_short(lines: Lines, at: int, most: int) -> bool:
    line, par = lines.alone[at], lines.pars[at]
    words = sum(any(map(str.isalnum, word)) for word in par.plain.split(None, 3 * most))
    short = words <= most and not (line.ends or lines.is_text[at] or par.marked)
    return short and SAYS.isdisjoint(line.names) and "ends with :" not in line.names
