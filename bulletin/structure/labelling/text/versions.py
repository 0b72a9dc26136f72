"""Who said what: below a label of what several people say, «इनका कहना है»; behind a dash."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, SAYS, Named
from bulletin.structure.persons import is_person

_LONGEST = 14
_WORDS_OF_A_PERSON = (2, 3, 4)
_LABEL = "reads like version_label"
_POSTS = frozenset(("reads like named_post", "reads like post", "who said it"))


def versions(lines: Lines) -> Named:
    """The lines right below a statement that name its speaker: «सुखलाल मुंडा, सरपंच, सेमरा»."""
    yield from ((at, "who said it") for at in said_behind_dashes(lines))
    yield from ((at, "who said the statement above") for at in _said_above(lines))
    below = False
    for at, line in enumerate(lines.alone):
        if _LABEL in line.names:
            below = True
        elif below and _names_a_speaker(lines, at):
            yield at, "who said it"
        elif not line.ends and not line.reason:
            below = False


def said_behind_dashes(lines: Lines) -> Iterator[int]:
    """A person and a post behind a dash, alone below what is said: «- राकेश शर्मा, सरपंच»."""
    bullets = [BULLET in line.names for line in lines.alone]
    for at in range(1, len(bullets)):
        plain = lines.pars[at].plain
        if not bullets[at] or any(bullets[at - 1 : at + 2 : 2]) or "," not in plain:
            continue
        name = plain.partition(",")[0].strip()
        if _names_a_speaker(lines, at) and is_person(name, lines.language):
            yield at


def _said_above(lines: Lines) -> Iterator[int]:
    """A person's name alone below a statement in the first person or in quotes, which the paragraph
    above it ascribes to this person: «राकेश शर्मा ने लिखा है कि …», «… चाहता हूं», «राकेश शर्मा».
    """
    for at in range(2, len(lines.alone)):
        line, above = lines.alone[at], lines.alone[at - 1]
        if "perhaps a byline" not in line.names or line.words not in _WORDS_OF_A_PERSON:
            continue
        said = lines.pars[at - 1].plain
        own = "one pair of quotes" in above.names or holds(said, "first_person", lines.language)
        name = lines.pars[at].plain.strip(" .।,-–—")
        if own and name not in said and f" {name} " in f" {lines.pars[at - 2].plain}":
            yield at


def _names_a_speaker(lines: Lines, at: int) -> bool:
    """Whether a line has a name and a post, and stands below what somebody says."""
    line, above = lines.alone[at], lines.alone[at - 1]
    named = "," in lines.pars[at].plain or _POSTS & line.names
    said = above.ends or "one pair of quotes" in above.names
    tells = SAYS & line.names - {"holds a phrase"}
    return bool(named and said) and not (line.ends or tells) and line.words <= _LONGEST
