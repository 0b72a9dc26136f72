"""Turns labels into decisions: how each line is read, or left out, and how sure that is.

News is never lost to a guess: a line is left out if a rule matches it whole, or if the chance that
it is news is small. Otherwise it is read, with a doubt that an editor sees.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from bulletin.core.closing_marks import FINAL_MARKS, without_closing
from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy
from bulletin.language.label_patterns import holds
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.highlights import without_highlights
from bulletin.structure.labelling import MOST_LINES, SPOKEN, Label, Labelled, labelled
from bulletin.structure.labelling.features import PLACES
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Part, Sort
from bulletin.structure.sieve import sieve_of

# The most evidence for news in a line that is left out; less if nothing marks it as a link.
_MOST_NEWS, _MOST_NEWS_IN_A_TITLE, _SURELY_NO_NEWS = 0.1, 0.05, 0.01
_FEWEST_WORDS_OF_A_TITLE = 9
_FEWEST_WORDS_OF_A_SENTENCE = 8
_SURE, _SURE_ITEM, _LIKELY = 0.85, 0.6, 0.5
_SURE_HEADING = 0.93  # of judged headings from 0.85 to there, none was one
_LIKE_A_SENTENCE, _PERHAPS_A_BYLINE = 0.6, 0.7
_LIKE_TEXT = frozenset(("ends a sentence", "long, and ends in a word that may go on"))
_LONGEST_HEADING = 18  # half of the longer ones that were judged were none
_READ_IN_LATIN = 0.6
_MOST_DOUBTFUL = 0.9
_COLON_ABOVE_TEXT = frozenset(("ends with :", "text follows"))
_LATIN = "no Hindi letter"
_UNUSUAL_HEADLINE = frozenset((_LATIN, "the only title, though it reads like a link"))
_TEXT = (Label.BODY, Label.QUOTATION)
_LONG = 6
_SHORTEST_QUOTE = 25
_LONGEST_STANZA, _LONGEST_VERSE = 6, 13
_SORTS = {Label.HEADING: Sort.HEADING, Label.ITEM: Sort.ITEM, Label.QUOTATION: Sort.QUOTATION}
# What an editor is asked about a label, and how sure it must be to ask nothing.
_DOUBTS = {
    Label.HEADLINE: ("headline", _SURE), Label.PLACE: ("place", _SURE),
    Label.HEADING: ("heading", _SURE_HEADING), Label.BODY: ("line", _SURE),
    Label.ITEM: ("item", _SURE_ITEM), Label.QUOTATION: ("quotation", _SURE_ITEM),
}  # fmt: skip
_PARTS = {
    Label.PLACE: Part.PLACE, Label.HEADLINE: Part.HEADLINE, Label.BYLINE: Part.BYLINE,
}  # fmt: skip
_REASONS = {
    Label.NOTE: "note", Label.REQUEST: "request", Label.CAPTION: "caption", Label.LINKS: "links",
    Label.LINK: "link", Label.SIGNOFF: "agency", Label.LETTERHEAD: "letterhead",
}  # fmt: skip
_QUESTIONS = {Label.LINK: "link", Label.LINKS: "link", Label.CAPTION: "caption"}
_SIGNED = frozenset(
    ("signature of a press note", "reads like copies", "gets a copy of a press note",
     "the label of a note's officers", "one of a note's officers")
)  # fmt: skip
_BETWEEN_PARAGRAPHS = frozenset(("behind text", "text follows"))
_TEASER = "a link's title or teaser"
_FOREIGN = "a long title foreign to the article"
_WHOLE_SENTENCE = frozenset(("ends a sentence", "holds a finite"))
# A letter's words about the note below them: «आज की खबर नीचे है।».
_COVERS = frozenset(
    ("in the frame of a press note", "shares nothing with the article",
     "shares nothing with what follows")
)  # fmt: skip
# Explicit evidence that a line is a link.
_NAMED_A_LINK = frozenset(
    (
        "reads like link",
        "below a label of links",
        "below a label of links below the text",
        "further below a label",
        "foreign to the article, below a label of links",
        "twice above a label of links",
        "twice in a row between paragraphs",
        "a title of another story in a page's foot",
        "a title above what leads to the rest",
        "a title with a label of its own amid the text",
        "one of a row of foreign titles outside the text",
    )
)


def decided(pars: Sequence[Par], gazetteer: Gazetteer) -> list[Par]:
    """``pars`` with their decisions: the sort, the part, or the reason for leaving it out."""
    language = gazetteer.language
    copy = news_copy(language)
    found: list[Par] = []
    sieve = sieve_of(language)
    lines = (_decided(line, copy, language) for line in labelled(pars, gazetteer))
    for source, par in zip(pars, chain(lines, map(Par.as_text, pars[MOST_LINES:])), strict=True):
        if address := sieve.address(source.plain):
            if _leads(found, language):
                found[-1] = _with(found[-1], source)
                continue
            par = par.left_out(address)
        found.append(par)
    told_once = without_highlights(_without_pull_quotes(found, copy), language, copy)
    return _said_once(told_once, copy)


def _decided(line: Labelled, copy: Copy, language: Language) -> Par:
    par = line.par._replace(why=line.why())
    credit = line.label is Label.BYLINE and "an agency alone" in line.seen
    if (credit or line.label not in SPOKEN) and _is_no_news(line, language):
        reason = line.reason or copy.reasons[_named(line)]
        left = par.left_out(reason)
        sure = line.reason or line.spoken < _SURELY_NO_NEWS
        asked = copy.doubt(_asked(line.label), par.why)
        return left if sure else left.doubted(asked, _rounded(1 - line.spoken))
    label = line.label if line.label in SPOKEN and not _is_no_place(line) else Label.BODY
    par = par._replace(sort=_SORTS.get(label, Sort.PROSE), label_part=_PARTS.get(label))
    if line.label not in SPOKEN:
        return par.doubted(copy.doubt(_asked(line.label), par.why), _rounded(line.spoken))
    return _asked_about(par, line, copy)


def _asked(label: Label) -> str:
    """The question about a line that is perhaps no news."""
    return _QUESTIONS.get(label, "page")


def _is_no_place(line: Labelled) -> bool:
    """Whether a line is only a place because it is short, and more likely something else."""
    guessed = line.label is Label.PLACE and PLACES.isdisjoint(line.seen)
    return guessed and line.confidence < _LIKELY


def _named(line: Labelled) -> str:
    """The name of the reason for leaving out a line that no rule matches."""
    return _REASONS[line.label] if _SIGNED.isdisjoint(line.seen) else "signature"


def _is_no_news(line: Labelled, language: Language) -> bool:
    """Whether a line may be left out."""
    named = line.label in (Label.NOTE, Label.LETTERHEAD) or "an agency alone" in line.seen
    if line.reason and named:
        return True
    if _TEASER in line.seen:
        return line.spoken <= _MOST_NEWS
    motto = "reads like invocation" in line.seen
    if line.seen >= _WHOLE_SENTENCE and line.label not in (Label.REQUEST, Label.NOTE) and not motto:
        return line.seen >= _COVERS and line.spoken <= _SURELY_NO_NEWS
    if _has_news_before(line.label, line.par.plain, language):
        return False
    if line.label is Label.LINK and not _NAMED_A_LINK & line.seen:
        words = len(line.par.plain.split())
        alone = line.seen >= _BETWEEN_PARAGRAPHS or _FOREIGN in line.seen
        alone = alone and "several sentences" not in line.seen
        long = words >= _FEWEST_WORDS_OF_A_TITLE
        return alone and long and line.spoken <= _MOST_NEWS_IN_A_TITLE
    return line.spoken <= _MOST_NEWS


def _has_news_before(label: Label, plain: str, language: Language) -> bool:
    """Whether a sentence of news precedes a link or a picture's credit on the same line:
    «… बजट पेश हुआ। देखें वीडियो», «… बजट पेश हुआ। फोटो: राकेश».
    """
    if label is Label.LINK:
        told, _, behind = plain.partition("। ")
        is_news = not holds(told, "link", language)
    elif label is Label.CAPTION:
        told, _, behind = plain.rpartition("। ")
        is_news = holds(told, "finite", language)
    else:
        return False
    return is_news and bool(behind) and len(told.split()) >= _FEWEST_WORDS_OF_A_SENTENCE


def _asked_about(par: Par, line: Labelled, copy: Copy) -> Par:
    """``par`` with the question for an editor if its label is not sure."""
    sure = round(line.confidence, 1)
    if line.label is Label.BYLINE:
        if "perhaps a byline" in line.seen:
            return par.doubted(copy.doubt("byline", par.why), min(sure, _PERHAPS_A_BYLINE))
        return par
    if line.label is Label.HEADLINE and (_LIKE_TEXT | _UNUSUAL_HEADLINE) & line.seen:
        return par.doubted(copy.doubt("headline", par.why), min(sure, _LIKE_A_SENTENCE))
    if line.label is Label.HEADING and len(par.plain.split()) > _LONGEST_HEADING:
        return par.doubted(copy.doubt("heading", par.why), min(sure, _LIKE_A_SENTENCE))
    if line.label in _TEXT and _LATIN in line.seen:
        return par.doubted(copy.doubt("latin"), min(sure, _READ_IN_LATIN))
    if line.label is Label.BODY and not _may_be_a_heading(line):
        return par
    what, enough = _DOUBTS[line.label]
    if line.confidence >= enough:
        return par
    return par.doubted(copy.doubt(what, par.why), min(sure, _MOST_DOUBTFUL))


def _may_be_a_heading(line: Labelled) -> bool:
    """Whether a paragraph ends as a heading may: without a stop, or in a colon above text."""
    return line.seen >= _COLON_ABOVE_TEXT or "ends in a word" in line.seen


def _rounded(chance: float) -> float:
    return round(min(max(chance, 0.05), 0.95), 2)


def _without_pull_quotes(pars: Sequence[Par], copy: Copy) -> list[Par]:
    """``pars`` without the quotations that a longer paragraph contains word for word.

    Each is sought in all the text, so only among as many lines as an article may have.
    """
    lines = pars[:MOST_LINES]
    quoted = {
        at: alike(par.plain)
        for at, par in enumerate(lines)
        if not par.reason and _is_quoted(par) and len(par.plain) >= _SHORTEST_QUOTE
    }
    if not quoted:
        return list(pars)
    text = " ".join(
        alike(par.plain)
        for at, par in enumerate(lines)
        if not par.reason and at not in quoted and par.label_part is None
    )
    again = {at for at, words in quoted.items() if words in text}
    return [
        par.left_out(copy.reasons["again"]) if at in again else par for at, par in enumerate(pars)
    ]


def _is_quoted(par: Par) -> bool:
    if par.sort is Sort.QUOTATION:
        return True
    return par.plain.startswith('"') and par.plain.rstrip("। ").endswith('"')


def _said_once(pars: Sequence[Par], copy: Copy) -> list[Par]:
    """``pars`` without paragraphs that repeat an earlier one, and without the titles above those.

    The items of lists may be alike under different headings, so they are said again there.
    """
    said: dict[str, int] = {}
    stood = [not par.reason and _stood_above(pars, at, said) for at, par in enumerate(pars)]
    if not any(stood):
        return list(pars)
    again = False
    once: list[Par] = []
    for at in reversed(range(len(pars))):
        again = stood[at] and (again or _ends_or_heads(pars[at]) or _is_right_below(pars, at))
        once.append(pars[at].left_out(copy.reasons["again"]) if again else pars[at])
    return once[::-1]


def _ends_or_heads(par: Par) -> bool:
    return par.sort is Sort.HEADING or without_closing(par.plain).endswith(FINAL_MARKS)


def _is_right_below(pars: Sequence[Par], at: int) -> bool:
    """Whether an item of a list stands twice, one right below the other."""
    both = pars[at - 1 : at + 1] if at else ()
    items = bool(both) and all(par.sort is Sort.ITEM for par in both)
    return items and len({alike(par.plain) for par in both}) == 1


def _stood_above(pars: Sequence[Par], at: int, said: dict[str, int]) -> bool:
    """Whether a long line repeats an earlier one, and is no verse; ``said`` is updated."""
    par = pars[at]
    if len(par.plain.split(None, _LONG)) < _LONG:
        return False
    key = alike(par.plain)
    last = said.get(key)
    said[key] = at
    return last is not None and par.label_part is None and not _is_verse(pars, last, at)


def _is_verse(pars: Sequence[Par], last: int, at: int) -> bool:
    """Whether a repeated line is a refrain: only a few short lines without a stop are between.

    Lines between a title and its repetition are more likely the page's, or text.
    """
    if not 1 < at - last <= 1 + _LONGEST_STANZA or pars[last].label_part is not None:
        return False
    return all(map(_is_like_verse, pars[last + 1 : at]))


def _is_like_verse(par: Par) -> bool:
    short = len(par.plain.split(None, _LONGEST_VERSE)) < _LONGEST_VERSE
    stopped = without_closing(par.plain).endswith(FINAL_MARKS)
    return short and not (stopped or par.reason or par.label_part)


def _leads(before: Sequence[Par], language: Language) -> bool:
    """Whether the last par introduces the address after it, by a colon or by its subject."""
    if not before or before[-1].reason:
        return False
    lead = before[-1].plain.rstrip(" -–—")
    words = lead.replace(":", " ").replace("।", " ").split()
    return lead.endswith(":") or not language.cues["address_matters"].isdisjoint(words)


def _with(par: Par, address: Par) -> Par:
    written, plain = f"{par.written} {address.written}", f"{par.plain} {address.plain}"
    return par._replace(sort=Sort.PROSE, written=written, plain=plain, doubts=())
