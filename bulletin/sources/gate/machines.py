"""Texts made by programs for programs: JSON, logs, data tables, source code."""

from __future__ import annotations

import json
import re
from string import ascii_letters

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.gate.printed import as_papers_print
from bulletin.sources.misread import is_misread

_SAMPLE = 200_000
_LOG = lazy_pattern(
    r"^\W{0,2}(?:\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d/\w{3}/\d{4}:\d\d|\w{3} +\d{1,2} \d\d:\d\d:\d\d"
    r"|\d\d[-/.]\d\d[-/.]\d{4}[T ]\d\d:\d\d:\d\d"
    r"|\d{1,3}(?:\.\d{1,3}){3} |\[\d\d:\d\d:\d\d\]"
    r"|\d\d:\d\d:\d\d(?:[.,]\d+)? \W?(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL|CRITICAL)\b"
    r"|\[?(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL)\b|at [\w.$]+\()"
)
_CODE = lazy_pattern(
    r"^\s*(?:import |from \S+ import |def |class |function |var |let |const |#include|public "
    r"|return\b|<\?php|[}\])]+;?$)|[;{]\s*$|^[.#@\w][^{}]*\{[^{}]*:[^{}]*\}\s*$"
    r"|^\s*(?:INSERT INTO|CREATE TABLE|SELECT|DROP TABLE|ALTER TABLE|UPDATE"
    r"|DELETE FROM|FROM|WHERE|GROUP BY|ORDER BY|(?:LEFT |RIGHT |INNER |OUTER )*JOIN"
    r"|RUN|COPY|CMD|ENV) |^\(\d+,.*\)[,;]$"
    r"|^\s*\\[A-Za-z]+\*?(?:[\[{]|\s*$)|\\\\\s*$"
    r"|^\s*(?:local|async|fn|func|module|require|raise) \S"
    r"|^(?:diff --git |index [\da-f]+\.\.|@@ |\+\+\+ |--- [ab]/)"
)
# What code often has, but other texts may have too: it counts beside lines that are surely code.
_LIKE_CODE = lazy_pattern(
    r"^\s*(?:[a-z]+ )?[A-Za-z_$][\w.$\[\]]* ?[-+*:]?=(?!=) ?\S"
    r"|\b[A-Za-z_][\w.]{0,60}\([^()]*\)\s*[;:{]?$"
    r"|^\s*(?:#|//|/\*|\*/|-- |@\w+)"
    r"|^\s*(?:if|for|while|elif|else if|try|with)\b.*(?:[:{]|\bthen|\bdo)$"
    r"|^\s*(?:end|fi|done|else:?|esac|then|do|pass|break|continue)\s*$"
    r"|^(?: {2,}|\t)\s*[A-Za-z_@$'\"(]"
)
# A capital and a figure may be a party's seats or a metal's price.
_DATA = lazy_pattern(
    r"^\s*(?:- )?(?![A-Z][\w-]*: ?\d)[A-Za-z_][\w-]*:(?: |$)|^\s*- [\w-]+$"
    r"|^\s*\"[A-Za-z_][\w-]*\"\s*:\s?\S"
    r"|^msg(?:id|str)\b|^#[:.,]|^#EXT"
    r"|^\s*[^\W\d][\w\u0900-\u0963.-]* ?= ?\S|^\s*\[\[?[^\W\d][\w\u0900-\u0963. -]*\]\]?$"
)
_CELLS = lazy_pattern(r"[^,;\t\n]*(?:[,;\t](?! )[^,;\t\n]*){2,}")
_AMOUNT = lazy_pattern(r"\d{1,3}(?:,\d\d)*,\d{3}(?!\d)")
# Code without line breaks, and templates: what stands between words, or around them.
_CODE_SIGNS = lazy_pattern(r"[{}();=]|=>|\{[{%]|[%}]\}")
_MOST_SIGNS = 0.05
_DANDA = lazy_pattern("[\u0900-\u0963] ?[।|]\\s*$", re.MULTILINE)
_SUBTITLE = lazy_pattern(r"^(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> ", re.MULTILINE)
# A PDF's letters whose font does not say what they are.
_UNNAMED, _FEWEST_UNNAMED, _MOST_UNNAMED = lazy_pattern(r"\(cid:\d{1,5}\)"), 6, 0.02
_SENTENCE = lazy_pattern(r"[।.?!]\s*$", re.MULTILINE)
_FEWEST_OF_A_MENU, _LONGEST_IN_A_MENU, _WORDS_OF_AN_ITEM = 8, 4, 2.0
_MOST_COUNTED = 0.25
"""More lines with figures than a menu has: prices, results, trains."""

_XML = lazy_pattern(r"<\?xml\b|<[A-Za-z][\w:-]*(?:\s[^<>]*)?\bxmlns\b")
_CARD = lazy_pattern(r"BEGIN:V(?:CARD|CALENDAR)\b", re.IGNORECASE)
_TRACE = lazy_pattern(
    r"^\s*(?:at [\w.$<>]+\(|File \"[^\"]+\", line \d|Caused by:|Traceback \(|Exception in thread"
    r"|\.\.\. \d+ more|[\w.]*(?:Error|Exception)\b)"
)
_LETTER = lazy_pattern("(?<!\\S)[^\\W\\d_](?!\\S)")
_MOST_LETTERS = 0.6
_WORD = lazy_pattern("[^\\W\\d_]{2}|[\u0904-\u0939]")
# What one version has and the other lacks, each line with its sign.
_CHANGED_AT = lazy_pattern(r"^@@ -\d+(?:,\d+)? \+\d+(?:,\d+)? @@", re.MULTILINE)
_CHANGED = lazy_pattern(r"^([-+])\s*[^\s\d+-]")
_ENCODED = lazy_pattern(
    r"^(?:[A-Za-z0-9+/]{60,}={0,2}|(?=[A-Za-z+/=_-]{0,60}\d)[A-Za-z0-9+/=_-]{24,}"
    r"|[\da-f]{6,8}:? +(?:[\da-f]{2,8} {1,2}){8,}.*)$"
)
_BYTE = lazy_pattern(r"[=%][\dA-F]{2}")
# What no word has: a vowel sign or a virama at its start, two signs in a row, a sign in a word.
_NO_WORD = lazy_pattern(
    "^[^\\w\u0900-\u0963]*[\u0900-\u0903\u093a-\u093b\u093e-\u094d]|[\u093e-\u094c]{2}"
    "|\u094d[\u093e-\u094d]|^[।॥]+[\u0904-\u0939\\d]"
    "|[\u0904-\u094d][|{}\\[\\]<>~=«»\\d]+[\u0904-\u094d]"
)
_SYLLABLE = lazy_pattern(
    "\\W*[\u0904-\u0939]\u093c?(?:\u094d[\u0915-\u0939])?[\u093e-\u094d]?[\u0900-\u0903]?\\W*"
)
_SIGN_ALONE = lazy_pattern("[\u0300-\u036f\u093c\u0951-\u0954]{3,}")
_FEWEST_IN_SYLLABLES, _MOST_SYLLABLES = 20, 0.7
_MOST_OF_NO_WORD, _FEWEST_HINDI = 0.3, 8
# Random keys: more consonants in a row, without a vowel sign, than words have.
_TYPED_BLINDLY = lazy_pattern("[\u0915-\u0939]{6}|[\u0915-\u0939]{5}(?![\u0900-\u0963])")
_DEVANAGARI = lazy_pattern("[\u0900-\u0963]")
PROGRAM, _ROWS = "program text", "a table of data"
_ROW, _CELL, _STOPS = "• ", lazy_pattern("[:,]"), lazy_pattern("[।?!]")
_FEWEST_LINES, _FEWEST_SURE, _MOST = 4, 2, 0.5
_PARAGRAPH, _FEWEST_OF_A_SENTENCE = 25, 4
"""More words than a field of data has."""
_BETWEEN_CELLS = lazy_pattern("[,;\t]")
_HEAP_LINES, _FEWEST_WORDS = 20_000, 3.0


def made_for_machines(text: str) -> str:
    """The kind of a text made for machines; else ''. Takes linear time."""
    head = text[:_SAMPLE].lstrip("\ufeff \t\r\n")
    lines = [line for line in head.split("\n") if line.strip()]
    return _by_its_start(text, head) or _by_its_lines(text, lines) or _by_its_signs(text, head)


def _by_its_start(text: str, head: str) -> str:
    if head[:1] in ("{", "[") and _is_json(text, head):
        return "JSON data"
    if _XML.match(head):
        return "XML data"
    if head.startswith("#!/") or _CHANGED_AT.search(head):
        return PROGRAM
    if _CARD.match(head):
        return "an address card or a calendar"
    return ""


def _by_its_lines(text: str, lines: list[str]) -> str:
    words = sum(len(line.split()) for line in lines)
    if text.count("\n") > _HEAP_LINES and words < _FEWEST_WORDS * len(lines):
        return "a series of single words"
    if sum(map(_is_encoded, lines)) > _MOST * len(lines):
        return "encoded data"
    if lines and all(map(_is_statement, lines)):
        return PROGRAM
    if len(lines) < _FEWEST_LINES:
        return _ROWS if len(lines) > 1 and _are_rows(lines) else ""
    logged = [_LOG.match(line) is not None for line in lines]
    traced = [_TRACE.match(line) is not None for line in lines]
    if sum(traced) > _MOST * len(lines):
        return "a program's error report"
    # What a program logs may hold what it reported as it failed.
    both = sum(map(max, logged, traced))
    if sum(logged) > _MOST * len(lines) or (any(logged) and both > _MOST * len(lines)):
        return "a log"
    if _is_program(lines):
        return PROGRAM
    if _is_comparison(lines):
        return "a list of the differences between two versions"
    return _data(lines)


def _by_its_signs(text: str, head: str) -> str:
    if _is_code(head):
        return PROGRAM
    if len(_SUBTITLE.findall(head)) > 1:
        return "a video's subtitles"
    if is_misread(head):
        return "Hindi in UTF-8 that was read in another encoding"
    if len(_UNNAMED.findall(head)) >= max(_FEWEST_UNNAMED, _MOST_UNNAMED * len(head)):
        return "a PDF's text in a font that does not name its letters"
    words = head.split()
    if len(words) >= _FEWEST_OF_A_MENU and len(_LETTER.findall(head)) > _MOST_LETTERS * len(words):
        return "a series of single letters"
    stacked = sum(map(len, _SIGN_ALONE.findall(head))) > _MOST * len(head)
    if stacked or _is_garbage(words) or _is_in_syllables(words):
        return "letters that form no words, as from a bad scan or random keystrokes"
    if head and not _WORD.search(head):
        return "a string of symbols without a word"
    if len(text) > _SAMPLE and " " not in head and "\n" not in head:
        return "one endless word"
    return ""


def _is_statement(line: str) -> bool:
    """Whether a line ends as statements do, and begins in Latin letters, whatever it quotes."""
    return line.rstrip().endswith(";") and line.lstrip()[0] in ascii_letters


def _is_program(lines: list[str]) -> bool:
    """Whether most lines are code, some of them surely."""
    code = [_CODE.search(line) is not None for line in lines]
    surely = sum(code)
    if surely < _FEWEST_SURE:
        return surely > _MOST * len(lines)
    like = sum(
        not sure and _LIKE_CODE.search(line) is not None
        for sure, line in zip(code, lines, strict=True)
    )
    return surely + like > _MOST * len(lines)


def _is_comparison(lines: list[str]) -> bool:
    """Whether all lines are marked as added or removed, and there are both: «- क», «+ ख»."""
    signs = [found[1] for line in lines if (found := _CHANGED.match(line))]
    return len(signs) == len(lines) and set(signs) == {"+", "-"}


def _is_code(head: str) -> bool:
    """Whether signs of code are frequent, and no line ends like a sentence of Hindi."""
    frequent = "{" in head and len(_CODE_SIGNS.findall(head)) > _MOST_SIGNS * len(head)
    return frequent and not _DANDA.search(head)


def _data(lines: list[str]) -> str:
    """The kind of lines of one shape: fields and values, rows of a table, menu items."""
    told = any(map(_is_told, lines))
    if not told and sum(_DATA.match(line) is not None for line in lines) > _MOST * len(lines):
        return "data"
    plain = [_AMOUNT.sub("0", line) for line in lines]
    cells = [line for line in plain if _CELLS.fullmatch(line) and not _SENTENCE.search(line)]
    same = len({len(re.split("[,;\t]", cell)) for cell in cells}) == 1
    if (len(cells) > _MOST * len(lines) and same and not told) or _are_rows(lines):
        return _ROWS
    if _is_menu(lines):
        return "a list of words without a sentence"
    return ""


def _is_told(line: str) -> bool:
    """Whether a line is a paragraph, or a sentence without the signs between cells."""
    words = len(line.split(None, _PARAGRAPH))
    sentence = words >= _FEWEST_OF_A_SENTENCE and _DANDA.search(line) is not None
    return words > _PARAGRAPH or (sentence and _BETWEEN_CELLS.search(line) is None)


def _is_encoded(line: str) -> bool:
    bytes_of_it = 3 * len(_BYTE.findall(line))
    return _ENCODED.match(line) is not None or bytes_of_it > _MOST * len(line)


def _is_garbage(words: list[str]) -> bool:
    """Whether words in Devanagari are mostly letters and signs that no word has: a bad scan."""
    hindi = [word for word in words if _DEVANAGARI.search(word)]
    wrong = sum(
        _NO_WORD.search(word) is not None or _TYPED_BLINDLY.search(word) is not None
        for word in hindi
    )
    return len(hindi) >= _FEWEST_HINDI and wrong > _MOST_OF_NO_WORD * len(hindi)


def _is_in_syllables(words: list[str]) -> bool:
    """Whether words in Devanagari are mostly single syllables: a scan read letter by letter."""
    hindi = [word for word in words if _DEVANAGARI.search(word)]
    single = sum(_SYLLABLE.fullmatch(word) is not None for word in hindi)
    return len(hindi) >= _FEWEST_IN_SYLLABLES and single > _MOST_SYLLABLES * len(hindi)


def _are_rows(lines: list[str]) -> bool:
    """Whether all is the rows of a table with words in it, whose columns no paper prints."""
    worded = any(_WORD.search(_CELL.split(line, maxsplit=1)[-1]) for line in lines)
    if not worded or not all(map(_is_row, lines)):
        return False
    columns = set.intersection(*(set(line.split()) for line in lines))
    return not as_papers_print(" ".join(columns), least=1)


def _is_row(line: str) -> bool:
    """Whether a line is a table's row as it is read: «• 1: नाम राम, उम्र 21»."""
    named = line.lstrip().startswith(_ROW) and _CELL.search(line) is not None
    return named and _STOPS.search(line) is None


def _is_menu(lines: list[str]) -> bool:
    """Whether lines are of a word or two, hardly any with figures, and none a sentence."""
    counts = [len(line.split(None, _LONGEST_IN_A_MENU + 1)) for line in lines]
    if len(lines) < _FEWEST_OF_A_MENU or max(counts) > _LONGEST_IN_A_MENU:
        return False
    counted = sum(any(map(str.isdigit, line)) for line in lines)
    few = sum(counts) < _WORDS_OF_AN_ITEM * len(lines) and counted < _MOST_COUNTED * len(lines)
    return few and not any(map(_SENTENCE.search, lines))


def _is_json(text: str, head: str) -> bool:
    if re.match(r'[\[{]\s*(?:"[^"\n]{0,80}"\s*:|\{\s*"|\]|\}|[\[\d"])', head) is None:
        return False
    if len(text) > _SAMPLE:
        return True
    try:
        _, end = json.JSONDecoder(strict=False).raw_decode(head)
    except (ValueError, RecursionError):
        return bool(re.match(r'\{\s*"[^"\n]{0,80}"\s*:', head))
    return end > _MOST * len(head) or head[end : end + 3].lstrip("\r")[:2] in ("\n{", "\n[")
