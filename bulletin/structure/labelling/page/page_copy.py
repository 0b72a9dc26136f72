"""A copied page: the menu above its article, the credits in its head, and the lines below it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, SAYS, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.text.rows import table_rows
from bulletin.structure.lines import alike

# The text of a picture: «semra bridge, सेमरा का पुल».
_KEYWORDS = re.compile(r"[a-z][a-z0-9 ]{3,60}(?:, ?[^,।:?!]{3,40}){1,6}")
_LONGEST_ENTRY, _LONGEST_TAG = 3, 4
_FEWEST_TOPICS, _MOSTLY = 3, 0.7
_SHORTEST_TITLE, _LONGEST_TITLE = 5, 24
_FEWEST_KEYWORDS = 5
_FEWEST_ENTRIES, _MANY_ENTRIES = 2, 4
_LONGEST_HEAD = 60
_REPEATED = 0.34
_REACH = 3
_SHORTEST_STEP, _LONGEST_START = 10, 20
_STEP = re.compile(r"[»›>\"/|।]")
_NO_ENTRY = PLACES | BYLINES | {"reads like day_line", "reads like stamp", "reads like letterhead"}
_IS_CREDIT = frozenset(
    (
        "no Hindi letter",
        "reads like day_line",
        "reads like desk",
        "reads like outlet",
        "reads like stamp",
    )
)
_NO_TITLE = frozenset(("no Hindi letter", "no letter", "a byline", "reads like stamp"))


def page_copy(lines: Lines) -> Named:
    """The features of a page's menu above its article, its credits, its tags and its foot."""
    yield from _menu(lines)
    yield from _labelled_title(lines)
    yield from _ticker(lines)
    yield from _credits(lines)
    yield from _path(lines)
    yield from _tags(lines)
    yield from _contents(lines)
    yield from ((at, "an excerpt of another post") for at in lines.excerpts)
    yield from _foot(lines)


def _menu(lines: Lines) -> Named:
    """Consecutive short lines above the first title, and the titles of other stories."""
    head = lines.head[:_LONGEST_HEAD]
    titles = [at for at in head if _is_title(lines, at)]
    if not titles or lines.last_text < 0:
        return
    own = next((at for at in titles if lines.share_in_text(at) >= _REPEATED), titles[0])
    entries = [at for at in head if at < own and _is_menu_entry(lines.alone[at])]
    first = sum(at < titles[0] for at in entries)
    if first < _FEWEST_ENTRIES and len(entries) < _MANY_ENTRIES:
        return
    placed = [at for at in head if at < own and "known place" in lines.alone[at].names]
    for at in head:
        if placed == [at] == [own - 1]:
            continue  # where the report is from
        if at < own and _is_entry(lines.alone[at]):
            yield at, "in a page's menu"
        elif at < own and at in titles:
            yield at, "a title of another story in a page's menu"
    yield own, "the title below a page's menu"
    named = {alike(lines.pars[at].plain) for at in entries}
    for at in head:
        again = at > own and _is_menu_entry(lines.alone[at])
        if again and alike(lines.pars[at].plain) in named:
            yield at, "in a page's menu"


def _labelled_title(lines: Lines) -> Named:
    """A title with a label like those of links, if its words are in the text and it is the only
    title above: «VIDEO: …», «LIVE: …».
    """
    head = lines.head[:_LONGEST_HEAD]
    if any(_is_title(lines, at) for at in head):
        return
    labelled = [
        at
        for at in head
        if "reads like link" in lines.alone[at].names
        and not lines.alone[at].reason
        and lines.alone[at].words >= _SHORTEST_TITLE
    ]
    if len(labelled) == 1 and lines.share_in_text(labelled[0]) >= _REPEATED:
        yield labelled[0], "the title below a page's menu"


def _ticker(lines: Lines) -> Named:
    """Titles of other stories between a section's name and the article's own title: each has a
    bullet, or shares far fewer words with the text. Without a section's name, each has a bullet and
    shares none, or far fewer if nothing else is above a title and its text.

    Below the title, such lines would be a summary.
    """
    titles = [at for at in lines.head[:_LONGEST_HEAD] if _is_title(lines, at)]
    bare = [at for at in titles if BULLET not in lines.alone[at].names]
    own = next((at for at in bare if lines.share_in_text(at) >= _REPEATED), 0)
    others = [at for at in titles if at < own]
    if len(others) < _FEWEST_ENTRIES:
        return
    label = others[0] - 1
    named = label >= 0 and _names_a_section(lines, label)
    marked = bare[:1] == [own]
    foreign = all(lines.share_in_text(at) <= lines.share_in_text(own) / 2 for at in others)
    alone = marked and others == list(range(own)) and lines.is_text[own + 1 : own + 2] == [True]
    titled = lines.alone[own].stems
    unrelated = marked and not any(
        lines.share_in_text(at) or lines.alone[at].share_in(titled) for at in others
    )
    if unrelated or (named and marked) or (foreign and (named or alone)):
        yield from ((at, "a title of another story in a page's menu") for at in others)
        yield own, "the title below a page's menu"


def _names_a_section(lines: Lines, at: int) -> bool:
    """Whether a line is the page's, or all its words name sections: «ताजा खबर»."""
    words = lines.pars[at].plain.split(None, _LONGEST_ENTRY)
    sections = all(holds(word, "section", lines.language) for word in words)
    return lines.is_out[at] or bool(lines.alone[at].opening_reason) or sections


def _is_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    least = _SHORTEST_TITLE - bool(SAYS & line.names)
    fits = least <= line.words <= _LONGEST_TITLE and _NO_TITLE.isdisjoint(line.names)
    return fits and not lines.is_out[at]


def _is_entry(line: LineSeen) -> bool:
    return line.words <= _LONGEST_ENTRY and not line.ends


def _is_menu_entry(line: LineSeen) -> bool:
    return _is_entry(line) and _NO_ENTRY.isdisjoint(line.names)


def _credits(lines: Lines) -> Named:
    """The short lines between a title and the page's last stamp, or right after the stamp.

    A summary may stand among them.
    """
    head = range(min(len(lines.alone), _LONGEST_HEAD))
    texts = [at for at in head if lines.is_text[at]]
    most = texts[1] if len(texts) > 1 else len(head)
    stamps = [at for at in head[:most] if "reads like stamp" in lines.alone[at].names]
    titles = [at for at in head[:most] if _is_title(lines, at)]
    if not stamps or not titles:
        return
    for at in range(titles[0] + 1, min(stamps[-1] + 2, most)):
        line = lines.alone[at]
        if _KEYWORDS.fullmatch(lines.pars[at].plain):
            yield at, "among a page's credits"
        if line.words > _LONGEST_TAG or line.ends:
            continue
        if _IS_CREDIT & line.names and "a byline" not in line.names:
            yield at, "among a page's credits"
        elif "perhaps a byline" in line.names:
            yield at, "a name right above the text"


def _path(lines: Lines) -> Named:
    """The title that ends a page's path and stands below it, and the lines above the path."""
    head = lines.head[:_LONGEST_HEAD]
    for at in (at for at in head if "reads like page_path" in lines.alone[at].names):
        last = alike(_STEP.split(lines.pars[at].plain.rstrip("…. "))[-1])
        below = range(at + 1, min(at + 1 + _REACH, len(lines.alone)))
        keys = {each: alike(lines.pars[each].plain) for each in range(below.stop)}
        own = next((each for each in below if keys[each].startswith(last)), None)
        if own is None:  # «Homeखेलसेमरा में मेला,...» has its steps run together
            starts = {each: keys[each][:_LONGEST_START] for each in below}
            own = next((n for n, key in starts.items() if _ends_a_path(key, keys[at])), None)
            if own is not None:
                last = starts[own]
                yield at, "in a page's menu"
        if own is None or len(last) < _SHORTEST_STEP:
            continue
        yield own, "the title below a page's menu"
        above = (each for each in head if each < at and not keys[each].startswith(last))
        yield from ((each, "in a page's menu") for each in above)


def _ends_a_path(start: str, path: str) -> bool:
    """Whether the ``start`` of a title is within a path, given by their letters."""
    return len(start) == _LONGEST_START and start in path


def _tags(lines: Lines) -> Named:
    """The short lines below a label of tags, below the text or of what it does not tell; a row of
    tags above a title.
    """
    hindi = [at for at in lines.head if lines.alone[at].is_hindi and not lines.is_out[at]]
    if len(hindi) > 1:
        plain, apart = lines.pars[hindi[0]].plain, lines.pars[hindi[1]].apart
        if (plain[:1] == "#" and apart) or _are_keywords(plain):
            yield hindi[0], "among a page's tags"
    below = range(lines.last_text + 1, len(lines.alone))
    marked = list(takewhile(lambda at: _is_hashtag(lines, at), reversed(below)))
    if lines.last_text >= 0 and len(marked) > 1:
        yield from ((at, "among a page's tags") for at in marked)
    for label in (
        at for at, line in enumerate(lines.alone) if "reads like tags_label" in line.names
    ):
        after = range(label + 1, len(lines.alone))
        tags = list(takewhile(lambda at: _may_be_a_tag(lines.alone[at]), after))
        if label in below or _are_topics(lines, tags):
            yield from ((at, "among a page's tags") for at in (label, *tags))
        if label in below:
            return


def _are_topics(lines: Lines, tags: list[int]) -> bool:
    """Whether several lines above the text's end are what a page has more of: the text tells of
    hardly any, and of nothing that the last one, which might head the text below, says.
    """
    if len(tags) < _FEWEST_TOPICS:
        return False
    foreign = sum(lines.share_in_text(at) == 0.0 for at in tags)
    return foreign >= _MOSTLY * len(tags) and lines.share_in_text(tags[-1]) == 0.0


def _may_be_a_tag(line: LineSeen) -> bool:
    return line.words <= _LONGEST_TAG and not line.ends and "holds a finite" not in line.names


def _are_keywords(plain: str) -> bool:
    """Whether a line is a site's words for search engines, in both alphabets: «सेमरा सड़क, सड़क
    खुली, Semra road news, Semra today, road opens».
    """
    words = [word for word in plain.split(",") if word.strip()]
    latin = sum(word.isascii() for word in words)
    return len(words) >= _FEWEST_KEYWORDS and 1 < latin < len(words) - 1


def _is_hashtag(lines: Lines, at: int) -> bool:
    """Whether a line is a hash and a few words, or several hashtags."""
    title = "marked as title" in lines.alone[at].names and lines.alone[at].words <= _LONGEST_TAG
    return title or lines.pars[at].plain[:1] == "#"


def _contents(lines: Lines) -> Named:
    """The label of a table of contents, and the lines below it that come again as headings."""
    labels = [at for at, each in enumerate(lines.alone) if "reads like contents" in each.names]
    for label in labels[:1]:
        keys = [alike(par.plain) for par in lines.pars]
        below = takewhile(lambda at: not lines.is_text[at], range(label + 1, len(keys)))
        seen: set[str] = set()
        entries = []
        again = Counter(keys[label + 1 :])
        for at in below:
            if again[keys[at]] < 2 or keys[at] in seen:
                break
            seen.add(keys[at])
            entries.append(at)
        if entries:
            yield from ((at, "in a table of contents") for at in (label, *entries))


def _foot(lines: Lines) -> Named:
    """The consecutive short lines below the text that follow a line of the page."""
    row: list[int] = []
    table = table_rows(lines)
    for at in (*range(lines.last_text + 1 or len(lines.alone), len(lines.alone)), None):
        if at is not None and at not in table and _is_of_the_foot(lines, at):
            row += [at] if row or lines.is_out[at - 1] else []
            continue
        if len(row) >= _FEWEST_ENTRIES:
            yield from ((each, "in a page's menu") for each in row)
        row = []


def _is_of_the_foot(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return _is_menu_entry(line) and not lines.is_out[at] and not SAYS & line.names
