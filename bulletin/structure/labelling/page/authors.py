"""What a page says of an article's author: beside the headline, and below the text."""

from __future__ import annotations

from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import SAYS, Named
from bulletin.structure.persons import is_person

_LONGEST_NAME = 4
_LONGEST_HEAD = 60
_REACH, _MOST_TEXTS = 3, 2
_FEWEST_SIGNS, _LONGEST_BIO = 3, 600
_QUOTES = frozenset("\"'")


def authors(lines: Lines) -> Named:
    """The features of lines that tell who wrote the article, rather than what happened."""
    yield from _labels_of_names(lines)
    yield from _about_the_author(lines)
    yield from _told_of_an_author(lines)


def _labels_of_names(lines: Lines) -> Named:
    """The label of who wrote, above the text, and the name on the line below it."""
    for at in lines.head[:_LONGEST_HEAD]:
        below = lines.alone[at + 1 : at + 2]
        if "reads like credit_label" in lines.alone[at].names and below:
            short = below[0].words <= _LONGEST_NAME and not below[0].ends
            if short and SAYS.isdisjoint(below[0].names):
                yield from ((each, "about an author") for each in (at, at + 1))


def _about_the_author(lines: Lines) -> Named:
    """The lines below «लेखक के बारे में», if hardly any of them are text, and no more than above.

    There are none if the text above names the person: then the article is about an author.
    """
    labels = [at for at, each in enumerate(lines.alone) if "reads like about_author" in each.names]
    for label in labels[-1:]:
        dated = any("opens with a dateline" in each.names for each in lines.alone[label:][1:2])
        if dated or _names_whom_it_tells_of(lines, label):
            continue
        above, below_it = sum(lines.is_text[:label]), sum(lines.is_text[label:])
        if below_it <= min(_MOST_TEXTS, above):  # else the label is that of the head
            below = range(label, min(label + 1 + _REACH, len(lines.alone)))
            yield from ((at, "about an author") for at in below)


def _names_whom_it_tells_of(lines: Lines, label: int) -> bool:
    """Whether a text above a label has the name with which the text below begins."""
    words = next((par.plain.split(None, 2)[:2] for par in lines.pars[label + 1 : label + 2]), [])
    if words[1:] and words[1] in lines.language.cues["postpositions"]:
        words = words[:1]
    who = " ".join(words)
    texts = zip(lines.pars[:label], lines.is_text, strict=False)
    return bool(who) and any(f" {who} " in f" {par.plain} " for par, text in texts if text)


def _told_of_an_author(lines: Lines) -> Named:
    """What a page's last texts tell about an author or a desk.

    They are below the name, begin with it, or are in the first person. If a line above has the
    name, the news is about that person.
    """
    for at in lines.texts[_MOST_TEXTS:][-_MOST_TEXTS:]:
        named = lines.alone[at - 1]
        name = named.words <= _LONGEST_NAME and not named.ends and SAYS.isdisjoint(named.names)
        who = " ".join(lines.pars[at].plain.split(None, 2)[:2])
        himself = _tells_of_himself(lines, at)
        told = not himself and any(who in par.plain for par in lines.pars[: at - name])
        if told or not (name or himself or is_person(who, lines.language)):
            continue
        bio = evidence(lines.language).get("author_bio", ())
        signs = sum(1 for form in bio if form.search(lines.pars[at].plain[:_LONGEST_BIO]))
        if signs < _FEWEST_SIGNS - (name or himself):
            continue
        yield at, "what a page says of an author"
        if name and not lines.is_text[at - 1]:
            yield at - 1, "what a page says of an author"


def _tells_of_himself(lines: Lines, at: int) -> bool:
    """Whether a line is in the first person, and no text above it is, as in an author's article."""
    first = [holds(par.plain, "first_person", lines.language) for par in lines.pars[: at + 1]]
    return first[at] and not any(first[:at]) and not _QUOTES & set(lines.pars[at].plain)
