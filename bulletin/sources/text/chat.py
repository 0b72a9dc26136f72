"""Chat messages, exported or forwarded, without timestamps, senders, talk, bold marks and emoji."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.core.closing_marks import STOPS
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.ruled_lines import RULED
from bulletin.core.word_edges import with_edges
from bulletin.sources.package_tables import package_table

_FORMS = {
    name: "|".join(forms)
    for name, forms in package_table("bulletin.sources.text", "chat.toml").items()
}
"""The alternatives of each list of ``chat.toml``, as a regular expression."""
_DAY = r"(?:\d{4}[/.-])?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
_NAMED_DAY = (
    rf"(?:{_DAY}|\d{{1,2}} [^\s\d,]{{3,12}}\.?,? \d{{4}}|[^\s\d,]{{3,12}}\.? \d{{1,2}}, \d{{4}})"
)
_HALF = rf"(?:{_FORMS['half_days']})"
_TIME = rf"(?:{_HALF} )?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?![,.]\d)(?:[\u202f\u00a0 ]?{_HALF})?"
_AT = rf"^[\u200e\u200f]?\[?(?:{_DAY},? {_TIME}|{_TIME}, {_DAY})\]?(?: ?[-–])? ?"
_SENDER = r"(?!\W{0,3}(?:INFO|DEBUG|WARN|WARNING|ERROR|TRACE|FATAL|NOTICE)\b)[^:\n]{1,40}: "
"""A program's log has a level there."""
_STAMP = lazy_pattern(
    rf"{_AT}(?P<sender>{_SENDER})|^(?P<named>[^\n\[\]]{{1,40}}), "
    rf"\[{_NAMED_DAY},? (?:(?:{_FORMS['at']}) )?{_TIME}\]:?(?:\n|$)",
    re.MULTILINE,
)
"""A message's time and sender; Telegram has the sender first, and the message below."""
_EVENT = lazy_pattern(rf"{_AT}(?!:\d|{_SENDER})[^\n]*(?:{_FORMS['events']})[^\n]*$", re.MULTILINE)
"""A line without a sender: who joined a group, and that messages are encrypted."""
_SENDERLESS = lazy_pattern(rf"{_AT}(?!:\d|{_SENDER})[^\n]*$", re.MULTILINE)
"""The same, in a chat where a sender returns, whatever the words: news there has a sender."""
_ANSWERED = lazy_pattern(
    rf"^{_TIME}\n(?:{_FORMS['self']})\n(?:(?!{_TIME}$)[^\n]*\n){{0,8}}?{_TIME}$", re.MULTILINE
)
"""An answer of one's own, as it is copied from the web: who, perhaps what is quoted, and when."""
_ATTACHED = lazy_pattern(rf"^[\u200e\u200f]?(?:{_FORMS['no_text']})$", re.MULTILINE)
"""What an export has for a picture, a deleted message, and the like."""
_BY_THE_APP = lazy_pattern("(?<=: )\u200e[^\n\u200e।]{1,60}$", re.MULTILINE)
"""What iOS says of a message in its place: «Sender: image omitted», behind a mark of its own."""
_POLL = lazy_pattern(
    rf"^(?:{_AT}{_SENDER})?\u200e?(?:{_FORMS['polls']}):?\n[^\n]*\n(?:\u200e?(?:{_FORMS['options']}):[^\n]*\n?)+",
    re.MULTILINE,
)
"""A question to the group, and the answers to choose from."""
_EDITED = lazy_pattern(rf"[\u200e ]*<(?:{_FORMS['edited']})>")
_TALK, _ANSWER = (
    lazy_pattern(with_edges(rf"(?i)(?<!\w)(?:{_FORMS[name]})(?!\w)"))
    for name in ("talks", "answers")
)
_MOST_TALK, _MOST_OF_AN_ANSWER = 12, 4
_LEAST_STORY, _LEAST_NEWS, _LONGEST_TITLE = 25, 12, 40
"""Words of a message that may be a story, of a short one that ends like a sentence, and of one
without any stop, which may be a title.
"""
_LINES_OF_A_HEAD = 4
_BOLD = lazy_pattern(r"(?<![\w*])\*(?=\S)([^*\n]{1,400}?)(?<=\S)\*(?![\w*])")
_SLANTED = lazy_pattern(r"(?<![\w_])_(?=\S)([^_\n]{1,400}?)(?<=\S)_(?![\w_])")
_STRUCK = lazy_pattern(r"(?<![\w~])~(?=\S)([^~\n]{1,400}?)(?<=\S)~(?![\w~])")
_SLANTED_LINE = lazy_pattern(r"^\*?_(?=\S)[^_\n]*\S [^_\n]*_\*?$", re.MULTILINE)
_RULE = lazy_pattern(rf"^{RULED}$", re.MULTILINE)
_PARTED = "-----"
_KEYCAP = lazy_pattern("^([ \t*_]*)(\\d{1,2})\ufe0f?\u20e3[ \t]*", re.MULTILINE)
_PEN = "[\u270d\U0001f58a-\U0001f58d][\U0001f3fb-\U0001f3ff\ufe0f\u200d\u2642\u2640 \t]{0,6}"
_NAME = r"[^\W\d_][^\s।|?!]{0,30}"
_WROTE = lazy_pattern(
    rf"^[ \t*_]{{0,3}}{_PEN}(?=[*_]{{0,2}}{_NAME}(?: {_NAME}){{0,3}} ?$)", re.MULTILINE
)
"""A pen before one to four words: who wrote the message."""
_BULLET = lazy_pattern(
    "^[ \t]*[👉☞➡➢➣➤➔➜→❖✦✧❏❑❒✓☑✅✔🔹🔸🔷🔶▪◾◼🔺📌🔵🟢🟡][\U0001f3fb-\U0001f3ff\ufe0f \t]*",
    re.MULTILINE,
)
_ALL_BOLD = lazy_pattern(r"^[ \t]*_?\*[^*\n]{12,400}\*[^\w\n]{0,8}$")
_BOLD_TITLE = lazy_pattern(
    r"^[^\w\n*]{0,8}\*(?:[^\s*.|।?!]+ ){3,24}[^\s*.|।?!]+ ?(?P<stop>[.|।]{1,3} ?\*)[^\w\n]{0,8}$",
    re.MULTILINE,
)
_NOT_BOLD, _TOP = lazy_pattern(r"^[^\W_][^\n*]{80,}", re.MULTILINE), 400
_FEWEST_OF_A_TALK, _LONGEST_OF_A_TALK, _LONGEST_SAID = 4, 150, 15
"""The last is in words: what is said in a talk is no longer if it ends like a sentence."""
_OPENING = lazy_pattern(r"[^\s।:/,–-]+(?: [^\s।:/,–-]+){0,3}(?: ?[।:/]| [–-]|[–-](?=\s)|, ?\d)")
"""What may be a dateline: a few words before a stop, a colon, a dash or a day."""
_WORD = lazy_pattern(r"[^\W_]")
_STOPS = (*STOPS, "|")
_FACES = lazy_pattern(
    "[\U0001f000-\U0001faff\u2190-\u21ff\u23e9-\u23fa\u2600-\u27bf\u2b00-\u2bff"
    "\ufe0f\u200d\U000e0020-\U000e007f]+[ \t]*"
)
_FORWARD = lazy_pattern(_FORMS["forwards"], re.IGNORECASE | re.MULTILINE)


def is_chat(text: str) -> bool:
    """Whether a text looks copied from a chat: by its timestamps, or by bold marks and emoji."""
    head = text[:20_000]
    if _STAMP.search(head):
        return True
    bold, faces = len(_BOLD.findall(_SLANTED.sub(r"\1", head))), len(_FACES.findall(head))
    if bold and _SLANTED_LINE.search(head):
        return True
    return bool(_FORWARD.search(head)) or (bold > 0 and faces > 1) or faces > 5 or bold > 3


def is_talk(text: str) -> bool:
    """Whether several people say short things: a conversation, not news that somebody forwarded.

    A long sentence that ends in a stop is news, however short the message.
    """
    stamps = list(_STAMP.finditer(text[:20_000]))
    if len(stamps) < _FEWEST_OF_A_TALK or len({_sender(stamp) for stamp in stamps}) < 2:
        return False
    ends = [*(stamp.start() for stamp in stamps[1:]), len(text)]
    said = [text[stamp.end() : end].rstrip() for stamp, end in zip(stamps, ends, strict=True)]
    if any(each.endswith(_STOPS) and len(each.split()) > _LONGEST_SAID for each in said):
        return False
    return max(map(len, said)) <= _LONGEST_OF_A_TALK


def _sender(stamp: re.Match[str]) -> str:
    return str(stamp["sender"] or stamp["named"])


@dataclass(frozen=True, slots=True)
class _Message:
    """A message's sender, its first line, and its text."""

    sender: str
    line: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_story(self) -> bool:
        text = self.text.strip()
        if text.endswith(_STOPS):
            return self.words >= _LEAST_NEWS
        titled = "\n" not in text and not any(f"{stop} " in text for stop in _STOPS)
        return self.words >= (_LONGEST_TITLE if titled else _LEAST_STORY)

    @property
    def opens(self) -> bool:
        """Whether it has a title of its own, or what may be a dateline."""
        first, more, _ = self.text.strip().partition("\n")
        return bool(more and not first.endswith(_STOPS)) or _OPENING.match(first) is not None

    @property
    def is_aside(self) -> bool:
        """Whether it greets, thanks, answers, or asks to print a story."""
        if self.words <= _MOST_OF_AN_ANSWER and _ANSWER.search(self.text):
            return True
        return self.words <= _MOST_TALK and _TALK.search(self.text) is not None


def stories(text: str) -> tuple[list[str], int]:
    """The stories in messages, as plain text with the lines of ``text``, and how many messages are
    left out.

    A long message is a story, or goes on with the one above it if that has a title or a dateline,
    which it lacks. A short one belongs to the same sender's next story (it may be its title), or
    else to their last. Talk is left out, and so are messages of other people. If there is no story,
    all messages are one.
    """
    messages = list(_messages(text))
    last = {message.sender: message.line for message in messages if message.is_story}
    if not last:
        return [unmarked(text)], 0
    found: list[list[_Message]] = []
    waiting: list[_Message] = []
    out = 0
    for message in messages:
        if message.is_aside:
            out += 1
        elif message.line < last.get(message.sender, 0) and not message.is_story:
            waiting.append(message)
        elif message.is_story:
            titles = [each for each in waiting if each.sender == message.sender]
            out += len(waiting) - len(titles)
            if not found or not _goes_on(found[-1], message, titled=bool(titles)):
                found.append([])
            found[-1] += [*titles, message]
            waiting = []
        elif found and found[-1][-1].sender == message.sender:
            found[-1].append(message)
        else:
            out += 1
    return ["".join(_in_their_lines(each)) for each in found], out


def _goes_on(story: Sequence[_Message], message: _Message, *, titled: bool) -> bool:
    """Whether a message goes on with a story of the same sender, which has what opens one.

    A short message above it is a heading if the story has a dateline, which this one lacks.
    """
    if story[-1].sender != message.sender or message.opens:
        return False
    return _is_dated(story) if titled else len(story) > 1 or story[0].opens


def _is_dated(story: Sequence[_Message]) -> bool:
    """Whether one of a story's first lines tells something behind what may be a dateline."""
    lines = [line for each in story[:2] for line in each.text.split("\n") if line.strip()]
    told = (line for line in lines[:_LINES_OF_A_HEAD] if len(line.split()) >= _LEAST_NEWS)
    return any(_OPENING.match(line.strip()) for line in told)


def _in_their_lines(messages: Sequence[_Message]) -> Iterator[str]:
    """The texts of messages, each in the lines that it had."""
    line = 0
    for message in messages:
        yield "\n" * (message.line - line)
        yield message.text
        line = message.line + message.text.count("\n")


def _messages(text: str) -> Iterator[_Message]:
    """The messages that have words, as plain text; what precedes the first is part of it."""
    text = _without_events(text)
    stamps = list(_STAMP.finditer(text))
    above = stamps[0].start() if stamps else len(text)
    starts = [(0, 0, _sender(stamps[0]) if stamps else "")] if text[:above].strip() else []
    starts += [(each.start(), each.end(), _sender(each)) for each in stamps]
    ends = [*(start for start, _, _ in starts[1:]), len(text)]
    line = counted = 0
    for (start, begins, sender), end in zip(starts, ends, strict=True):
        line += text.count("\n", counted, start)
        counted = start
        said = unmarked(text[begins:end])
        if _WORD.search(said):
            yield _Message(sender, line, said.rstrip())


def _without_events(text: str) -> str:
    """``text`` without its polls and its lines of a time and no sender, if the chat has such lines:
    those with the words of an event, or all where one person sent several messages.
    """
    sent = [stamp["sender"] for stamp in _STAMP.finditer(text) if stamp["sender"]]
    if sent:
        text = _BY_THE_APP.sub("", _POLL.sub(_lines_of, text))
    return (_SENDERLESS if len(set(sent)) < len(sent) else _EVENT).sub("", text)


def _lines_of(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def unmarked(text: str) -> str:
    """The text of messages, with as many lines as ``text``; signs before lines become dashes."""
    text = _STAMP.sub(_lines_of, _without_events(text))
    text = _EDITED.sub("", text)
    text = _ATTACHED.sub("", text)
    text = _WROTE.sub(f"{_FORMS['writer']}: ", text)
    text = _KEYCAP.sub(r"\1\2. ", _RULE.sub(_PARTED, text))
    text = _without_a_titles_sign(text)
    for marked in (_SLANTED, _BOLD, _SLANTED, _STRUCK):
        text = marked.sub(r"\1", text)
    text = _BULLET.sub("- ", text)
    return "\n".join(line.strip() for line in _FACES.sub("", text).split("\n"))


def without_answers(text: str) -> str:
    """``text`` without what the reader of messages answered, in as many lines."""
    return _ANSWERED.sub(_lines_of, text)


def without_a_titles_stop(text: str) -> str:
    """``text`` without the stop behind its first bold line, «*पार्क खुले.*», if not all are bold."""
    bold = _BOLD_TITLE.search(text, 0, _TOP)
    if not bold or not _NOT_BOLD.search(text, bold.end()):
        return text
    return f"{text[: bold.start('stop')].rstrip()}*{text[bold.end() :]}"


def _without_a_titles_sign(text: str) -> str:
    """``text`` without the sign before its first line that has one, if that line alone is bold: it
    is the title of the lines with signs below it, not one of them.
    """
    signs = list(_BULLET.finditer(text))
    ends = [end if (end := text.find("\n", sign.end())) >= 0 else len(text) for sign in signs]
    bold = [
        _ALL_BOLD.match(text[sign.end() : end]) is not None
        for sign, end in zip(signs, ends, strict=True)
    ]
    if bold[:1] != [True] or any(bold[1:]):
        return text
    return text[: signs[0].start()] + text[signs[0].end() :]
