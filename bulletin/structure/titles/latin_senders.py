"""A sender in Latin letters with which a line in Hindi opens, though no sign parts the two: «SEMRA
DUMKA DESK सड़क …», «semranews सड़क …», «Dumka News जिले में …».

Where the script changes, the name ends; its last word says that it is a sender's.
"""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.datelines.parts import opens_sentence

_BEFORE = re.compile(r"([A-Za-z][A-Za-z0-9.&' -]{2,40}?)[ /:–—-]+(?=[\"'(]?[\u0904-\u0939])")
_ADDRESS = re.compile(
    r"(?:www\.)?[A-Za-z0-9-]{3,40}(?:\.[a-z]{2,6}){1,2} ?[/:|।–—-]+ ?(?=[\u0904-\u0939])"
)
_THE = re.compile(r"The [A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)? ?:[ –—-]*(?=[\"']?[\u0904-\u0939])")
_SECTION = re.compile(r"([A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?) (?:News|NEWS|Samachar|Khabar)")


def sender_before(plain: str, language: Language) -> int:
    """Where ``plain`` goes on behind a desk, a paper of one word, a place's news, or an address, in
    Latin letters; 0 if none opens it. What somebody did is news: «Semra News ने बताया …».
    """
    if address := _ADDRESS.match(plain):
        return address.end()
    found = _BEFORE.match(plain)
    if not found or not opens_sentence(plain[found.end() :], language):
        return 0
    name, section = found[1], _SECTION.fullmatch(found[1])
    sent = holds(name, "latin_sender", language)
    placed = section is not None and is_place(section[1], language)
    return found.end() if sent or placed else 0


def article_before(plain: str) -> int:
    """Where a text goes on behind «The …:», as sites are called, or films; or 0."""
    found = _THE.match(plain)
    return found.end() if found else 0
