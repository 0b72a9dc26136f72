"""Changes a page's markup to what readers of pages expect: custom elements, bare text, what opens
when it is pressed, answers that are folded, initials for an author's picture, deep nesting, tables
that only arrange text.
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from lxml import etree

from bulletin.sources.html.elements import LINES, drop, span, text_of

_KNOWN = "amp-"
_LINES = frozenset((
    "p", "span", "a", "b", "strong", "i", "em", "u", "font", "small", "mark", "cite", "time",
    "label", "button", "dt", "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip


def name_custom_elements(tree: Any) -> None:
    """Make each custom element a ``div``, or a ``span`` if it is within a line of text.

    Its tag becomes one of its classes, as it says what the element is: «<related-stories>». A
    ``center`` becomes a ``div``, as which readers of pages know a block.
    """
    for element in list(tree.iter()):
        tag = element.tag
        if tag == "center":
            element.tag = "div"
        elif isinstance(tag, str) and "-" in tag and not tag.startswith(_KNOWN):
            element.set("class", f"{tag} {element.get('class', '')}".strip())
            element.tag = "span" if _is_within_a_line(element) else "div"


def _is_within_a_line(element: Any) -> bool:
    """Whether an element is in a line, or has text right beside it."""
    above, before = element.getparent(), element.getprevious()
    beside = above.text if before is None else before.tail
    return above.tag in _LINES or any(map(_is_told, (beside, element.tail)))


def _is_told(text: str | None) -> bool:
    return bool(text) and not str(text).isspace()


def drop_initials(tree: Any) -> None:
    """Remove the first letter of a name that an element of its own shows beside it, for a picture.

    A large first letter of a text is none: what follows it does not begin with it again.
    """
    for each in list(tree.iter("div", "span")):
        letter, after = each.text_content().strip(), each.getnext()
        if len(letter) == 1 and letter.isalpha() and after is not None:
            beside = "" if (each.tail or "").strip() else after.text_content().strip()
            if len(beside) > 1 and beside[0].casefold() == letter.casefold():
                drop(each)


_SECTIONS = ("section", "article", "main")


def box_bare_text(tree: Any) -> None:
    """Wrap what a section has into a ``div``, if some of it is text without an element: trafilatura
    leaves out the first lines of such text.
    """
    for section in list(tree.iter(*_SECTIONS)):
        own = (section.text, *(each.tail for each in section))
        if any(text and text.strip() for text in own):
            _wrap(section)


def _wrap(section: Any) -> None:
    box = etree.Element("div")
    box.text, section.text = section.text, None
    box.extend(list(section))
    section.append(box)


def part_headlines(tree: Any) -> None:
    """Put a space between the parts of an ``h1`` that its style sets apart, and remove its buttons:
    «<span>बड़ी खबर</span><span>नहर टूटी</span><button>सुनें</button>».
    """
    for heading in tree.iter("h1"):
        buttons = list(heading.iter("button"))
        if sum(len(text_of(each)) for each in buttons) < len(text_of(heading)):
            for each in buttons:
                drop(each)
        for part in heading.iterchildren("span"):
            is_apart = not part.tail and part.getnext() is not None
            if is_apart and len(text_of(part)) > _LARGE_LETTER:
                part.tail = " "


_LARGE_LETTER = 3
"""The most characters of a word's beginning that is set larger."""
_TAGS = ("div", "span", "li", "p", "td", "article", "h2", "h3", "h4", "h5")
_OPENS = ("data-href", "data-url", "data-link")
_ADDRESS = re.compile(r"https?:|['\"(]/|location|href|navigate", re.IGNORECASE)
_FEWEST_WORDS, _MOST_WORDS = 4, 40
_OTHERWISE = "boolean(.//a|.//button|.//input|.//form|.//h1|ancestor::a)"


def link_pressed(tree: Any) -> None:
    """Put what opens another page when it is pressed into a link, as if a page had no scripts.

    What has links or buttons of its own, or more words than a title, is left alone.
    """
    for element in list(tree.iter(*_TAGS)):
        if element.attrib and _opens_a_page(element) and _is_of_a_title(element):
            link = etree.SubElement(element, "a", href="#")
            link.text, element.text = element.text, None
            link.extend(element[:-1])


def _opens_a_page(element: Any) -> bool:
    attributes = element.attrib
    if attributes.get("role") == "link" or _ADDRESS.search(attributes.get("onclick", "")):
        return True
    return any("/" in attributes.get(name, "") for name in _OPENS)


def _is_of_a_title(element: Any) -> bool:
    words = len(element.text_content().split(None, _MOST_WORDS + 1))
    return _FEWEST_WORDS <= words <= _MOST_WORDS and not element.xpath(_OTHERWISE)


_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "dt"))
_HIDES = ("hidden", "style", "aria-hidden", "class")
_LONGEST = 200


def open_accordions(tree: Any) -> None:
    """Make headings of the buttons that open an answer, and show the answers.

    Other buttons and what they open, such as menus, are left alone.
    """
    answers = {each.get("id"): each for each in tree.iter() if each.get("id")}
    judged: set[Any] = set()
    for button in list(tree.iter("button")):
        text, above = text_of(button), button.getparent()
        in_heading = above is not None and above.tag in _HEADINGS
        answer = answers.get(button.get("aria-controls", ""))
        answer = (above if in_heading else button).getnext() if answer is None else answer
        opens = in_heading or (text.endswith("?") and "aria-expanded" in button.attrib)
        if not opens or answer is None or answer in judged or len(text) > _LONGEST:
            continue
        judged.add(answer)
        if "।" in answer.text_content() and answer.find(".//h1") is None:
            button.tag = "span" if in_heading else "h3"
            for name in _HIDES:
                answer.attrib.pop(name, None)


# Pages nest some 60 deep; browsers flatten what lies below 512. Readers of pages, trafilatura too,
# call themselves twice a level, and Python lets them do so 1000 times.
_DEEPEST = 200
_NO_TEXT = frozenset(("script", "style", "noscript", "template"))


def flatten(tree: Any) -> None:
    """Turn what is nested too deeply, as by tags that never end, into plain text."""
    level = [tree]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    for element in level:
        inner = [each for each in element.iterdescendants() if each.tag not in _NO_TEXT]
        for each in inner:
            each.text = f"\n{each.text or ''}" if each.tag in LINES else each.text
            each.tail = f"\n{each.tail or ''}" if each.tag in LINES else each.tail
        etree.strip_tags(element, *{each.tag for each in inner})


_MOST_REPEATED, _LONGEST_REPEATED = 500, 80
"""How many cells of a page are repeated, and how long one is at most."""


def repeat_spanned_cells(tree: Any) -> None:
    """Put a cell that spans several rows into each of them, as readers of pages leave that out; but
    none of a table that lays out the page, whose cells hold text.
    """
    left = _MOST_REPEATED
    for table in tree.xpath(".//table[.//*[@rowspan]]"):
        if any(map(_holds_text, table.xpath(".//td[@rowspan]|.//th[@rowspan]"))):
            continue
        below: dict[int, tuple[int, Any]] = {}
        for row in table.iter("tr"):
            if _nearest_table(row) is table:
                left = _repeat_in(row, below, left)


def _holds_text(cell: Any) -> bool:
    return bool(cell.xpath(_HOLDS_BLOCKS)) or len(text_of(cell)) > _LONGEST_REPEATED


def _repeat_in(row: Any, below: dict[int, tuple[int, Any]], left: int) -> int:
    """Insert into a ``row`` the cells of rows above that span it, at most so many as are ``left``;
    returns how many are left then, and notes in ``below`` those that go on, by their column.
    """
    column = 0
    for cell in [*row.iterchildren("td", "th"), None]:
        while left and column in below:
            rows, above = below.pop(column)
            again = deepcopy(above)
            again.tail = None
            row.append(again) if cell is None else cell.addprevious(again)
            if rows > 1:
                below[column] = (rows - 1, above)
            column, left = column + 1, left - 1
        if cell is not None:
            if more := span(cell.attrib.pop("rowspan", "")) - 1:
                below[column] = (more, cell)
            column += span(cell.get("colspan", ""))
    return left


_LONGEST_CELL = 300
_FRAME = ("tbody", "thead", "tfoot", "tr", "td", "th", "colgroup", "col")
_HOLDS_BLOCKS = "boolean(.//p|.//div|.//ul|.//ol|.//table|.//h1|.//h2|.//h3|.//blockquote)"


def unframe_tables(tree: Any) -> None:
    """Turn layout tables into plain elements."""
    for table in list(tree.iter("table")):
        if _is_frame(table):
            for part in list(table.iter(*_FRAME)):
                if _nearest_table(part) is table:
                    is_line = part.tag in ("td", "th")
                    part.tag = "p" if is_line and not part.xpath(_HOLDS_BLOCKS) else "div"
            table.tag = "div"
        else:
            for part in [each for cell in table.iter("td", "th") for each in cell.findall("p")]:
                part.drop_tag()  # a paragraph of figures alone would be taken for clutter


def _nearest_table(element: Any) -> Any:
    return next((each for each in element.iterancestors("table")), None)


def _is_frame(table: Any) -> bool:
    """Whether a table has no data: one row, nested tables, a title, paragraphs, or a long cell."""
    holds = any(table.find(f".//{part}") is not None for part in ("table", "h1"))
    # A word processor puts each cell's words into a paragraph; a layout has several in a cell.
    parts = [len(cell.findall(".//p")) for cell in table.iter("td", "th")]
    if holds or (sum(parts) > 2 and max(parts) > 1):
        return True
    cells = [text_of(cell) for cell in table.iter("td", "th")]
    widest = max(
        (len(row.findall("td")) + len(row.findall("th")) for row in table.iter("tr")), default=0
    )
    rows = sum(1 for _ in table.iter("tr"))
    return min(widest, rows) < 2 or any(len(cell) > _LONGEST_CELL for cell in cells)
