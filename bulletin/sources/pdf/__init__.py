"""PDF files with a text layer: press notes, agency copy, printed pages."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader

from bulletin.core.errors import Place, SourceError
from bulletin.core.letters import HINDI_LETTER, HINDI_WORD
from bulletin.core.model import Article
from bulletin.sources import encodings, legacy
from bulletin.sources.damage import told_as_damaged
from bulletin.sources.documents import Document
from bulletin.sources.options import Options
from bulletin.sources.pdf.actual_text import spell_out
from bulletin.sources.pdf.cluster_text import spell_clusters
from bulletin.sources.pdf.page_cells import Line
from bulletin.sources.pdf.page_lines import spaced
from bulletin.sources.pdf.paragraphs import in_paragraphs
from bulletin.sources.pdf.visual_order import in_logical_order
from bulletin.sources.text.running_lines import flowing

__all__ = ["read"]

_MOST_PAGES = 200
_FEWEST_LETTERS = 20
_SUBSET = re.compile("^[A-Z]{6}[+]")
_UNMAPPED = re.compile(
    "[\0-\x08\x0e-\x1f\ufffd\uffff]"
    "|(?<=[\u0900-\u0963])[\ue000-\uefff]|[\ue000-\uefff](?=[\u0900-\u0963])"
)
_MOST_UNMAPPED = 0.01
"""The share of characters that a font maps to nothing or, within a word, to private use."""
_BROKEN = re.compile(
    '[\u0900-\u0963][!"#$%&*+;<=>@^`~?A-Za-z1-9\u00a1-\u024f]{1,2}[\u0900-\u0963]'
    "|(?<![\u0900-\u0963\u200c\u200d])[\u093e-\u094d](?=[\u0900-\u0963 ])"
    "|\u093f[\u093e-\u094c]|[\u093e-\u094c]\u093f"
)
_FEWEST_BROKEN, _MOST_BROKEN = 3, 0.02
"""The share of words with a sign inside them, or with an impossible vowel sign: «हिै», « ि»."""
_BROKEN_OFF = re.compile("\u094d\\s+\u093e|\\s+(?=[\u093e-\u094d\u0901\u0902])")
"""Where a line of a legacy font ends within a word, for the font has it as a stop or a stroke; a
half letter and a bar are a whole one.
"""
_SPACES = re.compile(r"[ \t\u00a0]+")


def read(document: Document, options: Options) -> tuple[Article, ...]:
    """The article in a PDF with a text layer; raises ``SourceError``, such as for a scan.

    Text typed for a legacy font is converted to Unicode if it is detected, as in plain text.
    """
    place = Place(document.name)
    # Its warnings about irregular files do not help someone who only has the file.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    with told_as_damaged("PDF", document.name, "Save it again, or as text."):
        reader = PdfReader(io.BytesIO(document.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("it is encrypted", todo="Save it without a password.", place=place)
        fonts = _Fonts(options)
        pages = spaced(map(_spelled, reader.pages[:_MOST_PAGES]), fonts.spelled)
        families = sorted({name for page in reader.pages[:_MOST_PAGES] for name in _fonts(page)})
        blank = not any(line.text.strip() for page in pages for line in page)
        pictures = sum(len(page.images) for page in reader.pages[:3]) if blank else 0
    text = in_paragraphs(pages)
    wrapped = text is None
    if text is None:
        text = flowing("\f".join(filter(None, map(_tidy, pages))))
    text = text if fonts.read else _in_order(text, document.name, options)
    if sum(map(str.isalpha, text)) < _FEWEST_LETTERS:
        what = "it is a scan: a PDF of pictures, without text" if pictures else "it holds no text"
        raise SourceError(what, todo="Use the text, typed or recognised (OCR).", place=place)
    if not options.force and _is_damaged(text):
        raise SourceError(
            "its text layer is damaged: many of its letters cannot be identified",
            todo="Use the text, typed or recognised (OCR).",
            place=place,
        )
    for font in sorted(fonts.read):
        options.tell(f"{document.name}: {_by_name(font)}")
    text = encodings.of_font(_UNMAPPED.sub("", text), document.name, options)
    if not options.encoding and not HINDI_LETTER.search(text):
        text = _by_its_fonts(text, families, document.name, options)
    return (Article(document.name, _BROKEN_OFF.sub("", text), wrapped=wrapped),)


def _in_order(text: str, name: str, options: Options) -> str:
    """``text`` in logical order, with a notice if its letters were in visual order."""
    found = in_logical_order(text)
    if found != text:
        options.tell(f"{name}: its letters are put in order; they were as they are drawn.")
    return found


def _is_damaged(text: str) -> bool:
    """Whether glyphs are mapped to nothing, or to letters of other scripts: «Ĥधानमंğी»."""
    if len(_UNMAPPED.findall(text)) > _MOST_UNMAPPED * len(text):
        return True
    broken = len(_BROKEN.findall(text))
    return broken >= _FEWEST_BROKEN and broken > _MOST_BROKEN * len(HINDI_WORD.findall(text))


def _by_its_fonts(text: str, families: list[str], name: str, options: Options) -> str:
    """Latin letters by the fonts that a document names; one of no known layout is refused."""
    font = next(filter(None, map(legacy.named, families)), None)
    if font:
        options.tell(f"{name}: {_by_name(font)}")
        return legacy.decode(text, font, mixed=True)
    unread = next(filter(legacy.is_unread, families), None)
    if unread and not options.force:
        raise SourceError(
            f"it is typed in the font {unread}, whose letters are not known",
            todo="Save it in a Unicode font, or as text.",
            place=Place(name),
        )
    return text


def _fonts(page: PageObject) -> Iterator[str]:
    """The names of a page's fonts."""
    fonts = page.get("/Resources", {}).get("/Font", {})
    for font in fonts.get_object().values() if fonts else ():
        yield _family(str(font.get_object().get("/BaseFont", "/"))[1:])


def _family(name: str) -> str:
    """A font's name without the tag of a subset and signs between words."""
    return _SUBSET.sub("", name).replace("-", " ")


class _Fonts:
    """Spells text in the legacy fonts that a document names, and says which of them were ``read``.

    Not if the user names an encoding, nor where a font's letters are Devanagari already.
    """

    def __init__(self, options: Options) -> None:
        self.read: set[legacy.Font] = set()
        self._encoding = options.encoding

    def spelled(self, family: str, typed: str) -> str:
        """The Unicode of ``typed`` in a font of that ``family``."""
        font = legacy.named(_family(family))
        if font is None or self._encoding or HINDI_LETTER.search(typed) or not typed.strip():
            return typed
        self.read.add(font)
        return legacy.decode(typed, font)


def _by_name(font: legacy.Font) -> str:
    return f"read as {font.family}, which it names; --encoding says otherwise."


def _spelled(page: PageObject) -> PageObject:
    spell_out(page)
    spell_clusters(page)
    return page


def _tidy(page: Sequence[Line]) -> str:
    """A page's lines, with a blank one where a paragraph begins."""
    typed = "\n".join("\n" * line.apart + line.text for line in page)
    # A broken font's letters may be signs that end a page.
    return "\n".join(_SPACES.sub(" ", each).strip() for each in typed.splitlines()).strip()
