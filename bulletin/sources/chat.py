"""Forwarded chat messages, without timestamps, senders, bold marks and emoji."""

from __future__ import annotations

import re

__all__ = ["is_chat", "is_talk", "plain"]

_STAMP = re.compile(
    r"^\u200e?\[?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?,? \d{1,2}[:.]\d{2}(?::\d{2})?"
    r"[\u202f\u00a0 ]?(?:[AaPp]\.?[Mm]\.?)?\]?(?: ?[-–])? ?(?:[^:\n]{1,40}: )",
    re.MULTILINE,
)
_BOLD = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*(?![\w*])")
_SLANTED = re.compile(r"(?<![\w_])_(?=\S)([^_\n]{1,400}?)(?<=\S)_(?![\w_])")
_STRUCK = re.compile(r"(?<![\w~])~(?=\S)([^~\n]{1,400}?)(?<=\S)~(?![\w~])")
_RULE = re.compile(r"^[\s~*_=•·.-]{3,}$", re.MULTILINE)
_BULLET = re.compile(
    "^[ \t]*[👉☞➡✅✔🔹🔸🔷🔶▪◾◼🔺📌🔵🟢🟡][\U0001f3fb-\U0001f3ff\ufe0f \t]*", re.MULTILINE
)
_FACES = re.compile(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff"
    "\ufe0f\u200d\U000e0020-\U000e007f]+[ \t]*"
)
_FEWEST_OF_A_TALK, _LONGEST_OF_A_TALK = 4, 150
_MARKS = (_STAMP, _BOLD, _FACES)
_FORWARD = re.compile(r"(?i)^forwarded|chat\.whatsapp\.com|फॉरवर्ड", re.MULTILINE)


def is_chat(text: str) -> bool:
    """Whether a text looks copied from a chat: by its timestamps, or by bold marks and emoji."""
    head = text[:20_000]
    if _STAMP.search(head):
        return True
    bold, faces = len(_BOLD.findall(head)), len(_FACES.findall(head))
    return bool(_FORWARD.search(head)) or (bold > 0 and faces > 1) or faces > 5 or bold > 3


def is_talk(text: str) -> bool:
    """Whether several people say short things: a talk, not news that somebody sent on."""
    stamps = list(_STAMP.finditer(text[:20_000]))
    names = {stamp[0].rstrip(": ").split("]")[-1].split(" - ")[-1].strip() for stamp in stamps}
    ends = [stamp.start() for stamp in stamps[1:]] + [len(text)]
    longest = max((end - stamp.end() for stamp, end in zip(stamps, ends, strict=True)), default=0)
    return len(stamps) >= _FEWEST_OF_A_TALK and len(names) > 1 and longest <= _LONGEST_OF_A_TALK


def plain(text: str) -> str:
    """The text of messages, with as many lines as ``text``; signs before lines become dashes."""
    text = _STAMP.sub("", text)
    for marked in (_BOLD, _SLANTED, _STRUCK):
        text = marked.sub(r"\1", text)
    text = _RULE.sub("", text)
    text = _BULLET.sub("- ", text)
    return "\n".join(line.strip() for line in _FACES.sub("", text).split("\n"))
