"""Whether a text reads like news: it says what happened, in sentences with Hindi's small words."""

from __future__ import annotations

import re

from bulletin.core.closing_marks import STOPS
from bulletin.core.letters import HINDI_WORD
from bulletin.sources.gate.runs import joining_words
from bulletin.sources.gate.sentences import does, filled_lines, sentences_of, without_quotations

_SAMPLE = 20_000
_NUMBER, _FIELD = re.compile("^\\W*\\d{1,2}[.)]"), re.compile("[\\d:]")
_LISTED = re.compile(",(?: ?[^\\s,।]+){1,4} ?(?=,)")
"""What stands between commas: a team's names lack small words in any language."""
_FEWEST_IN_A_SENTENCE, _FEWEST_LINES, _FEWEST_WORDS = 4, 3, 12
_WORDS_OF_A_LINE, _HALF = 2.5, 0.5
_MOST_SPOKEN_TO, _FEWEST_SPOKEN_TO = 0.3, 2
_MOST_REPORTED, _FEWEST_REPORTED = 0.3, 3
"""Of its sentences, in advice or a site's own page; an article may be about its reader, too."""
_FEWEST_IN_A_STATEMENT, _BEFORE_QUOTED = 3, " ,"
_FEWEST_ON_A_PAGE = 25
# Of running Hindi a third are such words; nothing that was ever printed has less than a sixth.
_LEAST_SMALL, _FEWEST_RUNNING, _FEWEST_WITHOUT = 0.1, 20, 6
"""Words from which a tenth of small ones is too few, and from which none at all is."""
# With fewer than these, it also needs sentences with a verb of Hindi: a dialect has hardly one.
_FEW_SMALL, _LEAST_VERBS, _FEWEST_STATED, _WORDS_STATED = 0.2, 0.34, 3, 5
_LIST = "none of its lines is a whole sentence: it may be a list, a menu or headlines"
_SPEAKS = (
    "most of it addresses its reader, and little of it reports: "
    "it may be a site's own page, a form or advice"
)
_BARE = "there is hardly any text on the page, and no sentence of news"
_LINK, _MOST_BESIDE_A_LINK = re.compile("(?:https?://|www\\.)\\S{4,}"), 4
_ONLY_A_LINK = "hardly anything but a link stands there: the text is behind it"
_WORD_ALONE = "only one word stands there"
_RUN_ON, _LONGEST_RUN = re.compile('[^।॥|.?!:;,\n"“”–—…-]+'), 80
"""A run of words without any sign; the longest of 1,200 articles has 74."""
_UNSTOPPED = "it goes on without a stop: it may be what a machine heard"
_FOREIGN = (
    "it lacks the small words or the verbs of Hindi: it may be in a dialect or in another language"
)


def unlike_news(text: str, title: str) -> str:
    """Why a text does not read like news; '' if it does. It is not refused. Takes linear time."""
    sample = without_quotations(text[:_SAMPLE])
    said = sentences_of(sample)
    stated = [part for part in said if not part.endswith("?")]
    told = any(does(part, "reports") or _tells(part) for part in stated)
    said = [part for part in said if len(part.split(None, 4)) >= _FEWEST_IN_A_SENTENCE]
    if _is_foreign(said):
        return _FOREIGN
    if any(len(run.split()) > _LONGEST_RUN for run in _RUN_ON.findall(sample)):
        return _UNSTOPPED
    words = len(sample.split())
    if title and words < _FEWEST_ON_A_PAGE and not told:
        return _BARE
    spoken = sum(does(part, "to_reader", "asks", "requests") for part in said)
    reported = sum(map(_reports, said))
    least = 1 if title else _FEWEST_SPOKEN_TO
    if _LINK.search(sample) and len(_LINK.sub(" ", sample).split()) <= _MOST_BESIDE_A_LINK:
        return _ONLY_A_LINK
    if len(text.split(None, 2)) == 1:
        return _WORD_ALONE
    speaks = len(said) > 1 and spoken - reported >= max(least, _MOST_SPOKEN_TO * len(said))
    speaks = speaks and reported < max(_FEWEST_REPORTED, _MOST_REPORTED * len(said))
    if speaks and not does(sample, "forecasts"):
        return _SPEAKS
    return _LIST if not told and _is_list(sample, words) else ""


def _is_list(sample: str, words: int) -> bool:
    """Whether there are lines of words, most without the figure or field name that rates have."""
    lines = filled_lines(sample)
    plain = sum(_FIELD.search(_NUMBER.sub("", line, count=1)) is None for line in lines)
    several = len(lines) >= _FEWEST_LINES and words >= _WORDS_OF_A_LINE * len(lines)
    return several and words >= _FEWEST_WORDS and plain > _HALF * len(lines)


def _reports(part: str) -> bool:
    """Whether a sentence reports, but nothing of its reader's own: «आपका नाम हटा दिया गया है»."""
    return does(part, "reports") and not does(part, "of_yours") and not part.endswith("?")


def _tells(part: str) -> bool:
    """Whether a part has a verb at its end, or before what is quoted: «वे कहते हैं, "…"»."""
    long_enough = len(part.split()) >= _FEWEST_IN_A_STATEMENT
    return long_enough and does(part.rstrip(_BEFORE_QUOTED), "finite")


def _is_foreign(said: list[str]) -> bool:
    """Whether sentences lack Hindi's joining words, its postpositions, or its verbs."""
    stopped = [part for part in said if part.endswith(STOPS) and ":" not in part]
    running = [word for part in stopped for word in HINDI_WORD.findall(_LISTED.sub(",", part))]
    small = sum(word in joining_words() for word in running)
    if len(running) < _FEWEST_RUNNING:
        bare = len(running) >= _FEWEST_WITHOUT and not any(map(_has_small, said))
        return bare and _lack_verbs(stopped, 1)
    if small >= _FEW_SMALL * len(running):
        return False
    return small < _LEAST_SMALL * len(running) or _lack_verbs(stopped, _FEWEST_STATED)


def _has_small(part: str) -> bool:
    return not joining_words().isdisjoint(HINDI_WORD.findall(part))


def _lack_verbs(stopped: list[str], fewest: int) -> bool:
    """Whether hardly any sentence has a verb of Hindi."""
    stated = [part for part in stopped if len(part.split()) >= _WORDS_STATED]
    verbs = sum(does(part, "hindi") for part in stated)
    return len(stated) >= fewest and verbs < _LEAST_VERBS * len(stated)
