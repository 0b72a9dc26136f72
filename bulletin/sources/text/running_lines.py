"""What stands on each page of a document: a letterhead, an address, the page's number.

A sentence that goes on across them would be cut in two, and an office's name said within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.sources.package_tables import package_table

_FORM_FEED = "\f"
_MOST_PAGES = 1000
"""More than news has; those of a hostile text would each cost some."""
_DEEPEST, _FEWEST_LETTERS = 4, 4
"""Lines at an edge of a page that may come again, and letters of one that does."""
_FULL = 0.75
_NO_LETTER = re.compile("[^\\w\u0900-\u0963]+|[\\d_]+")
_WORDS = {
    name: "|".join(forms)
    for name, forms in package_table("bulletin.sources.text", "running_lines.toml").items()
}
_NUMBER = re.compile(
    rf"\W*(?:{_WORDS['before']})?\W*(\d{{1,4}})(?: ?(?:{_WORDS['between']}) ?\d{{1,4}})?\W*",
    re.IGNORECASE,
)
_GOES_ON = re.compile("[\u0900-\u0963\\d,–-]\\s*$")

_Pages = Sequence[Sequence[str]]


def flowing(text: str) -> str:
    """A text whose pages a form feed parts, without what comes again at their edges, except at the
    top of the first; in the same lines, but for those of a paragraph that goes on across pages.
    """
    if not 0 < text.count(_FORM_FEED) <= _MOST_PAGES:
        return text
    pages = [page.removesuffix("\n").split("\n") for page in text.split(_FORM_FEED)]
    lines: list[str] = []
    owed = 0
    for page, out in zip(pages, running(pages), strict=True):
        own = [at for at, line in enumerate(page) if at not in out and line.strip()]
        if not own:
            owed += len(page)
            continue
        owed += own[0]
        if not _goes_on(lines):
            lines += [""] * max(owed, bool(lines))
            owed = 0
        for line in page[own[0] : own[-1] + 1]:
            if owed and not line.strip():
                lines += [""] * owed
                owed = 0
            lines.append(line)
        owed += len(page) - 1 - own[-1]
    return "\n".join(lines + [""] * owed)


def _goes_on(lines: Sequence[str]) -> bool:
    """Whether the last of these lines ends within a sentence."""
    return bool(lines) and _GOES_ON.search(lines[-1]) is not None


def running(pages: _Pages) -> list[set[int]]:
    """Which lines of each page come again on others, at the same edge."""
    tops = [_edge(page) for page in pages]
    feet = [[len(page) - 1 - at for at in _edge(page[::-1])] for page in pages]
    found = [set(run) for run in _runs(pages, feet)]
    begun = set(_begun_anew(pages))
    for number, run in enumerate(_runs(pages, tops)):
        counted = [at for at in run if page_number(pages[number][at]) == number + 1]
        found[number].update(counted if number in begun else run)
    return found


def _edge(page: Sequence[str]) -> list[int]:
    """The first lines of a page that are not blank."""
    return [at for at, line in enumerate(page) if line.strip()][:_DEEPEST]


def _runs(pages: _Pages, edges: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """For each page, the lines from its edge inwards that other pages have, too."""
    shown = [[page[at] for at in edge] for page, edge in zip(pages, edges, strict=True)]
    times: dict[str, int] = {}
    offsets: dict[int, int] = {}
    for number, lines in enumerate(shown):
        for key in {_key(line) for line in lines}:
            times[key] = times.get(key, 0) + 1
        for offset in {at - number for at in map(page_number, lines) if at is not None}:
            offsets[offset] = offsets.get(offset, 0) + 1

    def comes_again(line: str, number: int) -> bool:
        counted = page_number(line)
        if counted is not None:
            return offsets[counted - number] > 1 or counted == number + 1
        return len(key := _key(line)) >= _FEWEST_LETTERS and times[key] > 1

    for number, (lines, edge) in enumerate(zip(shown, edges, strict=True)):
        again = [comes_again(line, number) for line in lines]
        yield list(edge[: [*again, False].index(False)])


def _key(line: str) -> str:
    """A form of a line that is the same on each page."""
    return _NO_LETTER.sub("", line).casefold()


def page_number(line: str) -> int | None:
    """The number of a page, if a line says no more."""
    found = _NUMBER.fullmatch(line.strip())
    return int(found[1]) if found else None


def _begun_anew(pages: _Pages) -> Iterator[int]:
    """The pages whose head is not only that of the one before: the first, one that has a number or
    a day of its own, and one below a page that is not full, as each of several notes begins.
    """
    filled = [[line for line in page if line.strip()] for page in pages]
    longest = max(map(len, filled))
    heads = [{_key(line): line for line in lines[:_DEEPEST]} for lines in filled]
    yield 0
    for number in range(1, len(pages)):
        above, head = heads[number - 1], heads[number]
        other = any(_is_another(line, above.get(key)) for key, line in head.items())
        short = len(filled[number - 1]) < _FULL * longest and not _goes_on(filled[number - 1])
        if other or short:
            yield number


def _is_another(line: str, above: str | None) -> bool:
    """Whether a line only differs in its figures from one at the top of the page above."""
    same = above is None or above == line
    return not same and page_number(line) is None and len(_key(line)) >= _FEWEST_LETTERS
