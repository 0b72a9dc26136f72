"""The evidence that a part of a page is beside its article: numbers (log-odds) that add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import islice, takewhile
from typing import Any, NamedTuple

from bulletin.core.closing_marks import is_ended
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.labelled_end import is_aside
from bulletin.sources.html.boxes.part_lines import (
    has_stories,
    is_about_a_name,
    is_called,
    is_label,
    is_led_in,
    is_pressed,
)
from bulletin.sources.html.elements import lines_of
from bulletin.sources.html.ends import Names
from bulletin.sources.html.part_counts import (
    FEWEST_ALIKE,
    Counts,
    Piece,
    Subject,
    is_told,
    stems,
)
from bulletin.sources.html.parts.layout_parts import Part, Place
from bulletin.sources.html.parts.part_weights import odds, weight
from bulletin.sources.html.parts.story_signs import FEWEST_OF_OTHERS, MUCH, Stories
from bulletin.sources.html.parts.witnessed_lines import WitnessedLines
from bulletin.sources.html.witness import Witness

_LISTS = frozenset(("ul", "ol"))
_ENOUGH = 100
"""The least text of an article, in letters of sentences."""
_MOST_LINES, _MANY_LINES = 3, 8
_LONGEST_LIFE, _MOST_READ, _MOST_OFTEN = 600, 12, 10
_FEWEST_REQUESTS, _SHARE_OF_REQUESTS = 2, 0.4
_DURATION = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d\d")
_MOST_OF_ANOTHER, _FEWEST_OF_ANOTHER = 0.2, 25
_MOST_OF_ANOTHER_OUTSIDE = 0.35
_MUCH_LARGER, _MANY_TIMES = 1.5, 4.0
"""What is so much longer than the text may be the rest of it."""
_FEWEST_STEMS, _MANY_STEMS, _FEWEST_STEMS_LED_IN, _ENOUGH_TO_SHARE = 9, 11, 7, 400
_FEWEST_TITLED, _MOST_BY_CHANCE = 2, 0.1


class Article(NamedTuple):
    """What is known of a page's article."""

    names: Names
    subject: Subject
    tells: frozenset[Any]
    """The elements with the sentences that tell its subject."""
    inside: frozenset[Any]
    """The elements within its home, which has the headline and the text."""
    own: frozenset[Any]
    """The rows that its headline announces, and what is around them."""
    left: tuple[int, float]
    """Its letters of sentences, and its lines that share words with it, as the page begins."""


class Evidence:
    """Sums up the evidence for and against a part being beside the article."""

    def __init__(
        self,
        article: Article,
        pieces: list[Piece],
        counts: Mapping[Any, Counts],
        witness: Witness,
    ) -> None:
        """``pieces`` are the lines of the page, ``counts`` what each of its elements has."""
        self._names, self._subject, self._tells, self._inside, self._own, self._left = article
        self._pieces, self._counts = pieces, counts
        self._is_titled = len(stems(self._names.title)) >= _FEWEST_TITLED
        self._copies = Counter(each.text for each in pieces if each.is_told)
        self._recounted = 0
        self._witnessed = WitnessedLines(pieces, counts, witness)
        self._stories = Stories(pieces, counts)

    def count_off(self, part: Part) -> None:
        """Note that a part was removed, so that it no longer counts as text."""
        if part.first in self._inside:
            told, sharing = self._left
            self._left = told - part.counts.told, sharing - part.counts.sharing

    def holds_the_text(self, part: Part) -> bool:
        """Whether the article's element would have no text about the subject without this part."""
        told, sharing = self._left
        return part.first in self._inside and (
            told - part.counts.told < _ENOUGH or sharing - part.counts.sharing < 1.0
        )

    def _told_besides(self, part: Part) -> int:
        """How many letters of the article's sentences are outside a part."""
        return self._left[0] - (part.counts.told if part.first in self._inside else 0)

    def _pieces_in(self, part: Part) -> list[Piece]:
        """The lines of a part."""
        ranges = (self._counts[each] for each in part.elements if each in self._counts)
        slices = (self._pieces[each.first : each.last + 1] for each in ranges if each.first >= 0)
        return next(slices, []) + [piece for more in slices for piece in more]

    def _strange_stems(self, part: Part, sharing: float) -> int:
        """How many content words a part has, if it shares none with the article.

        Several rows may share a word by chance. It is 0 if the part shares more, or continues what
        is above it, as a note within a text does.
        """
        own = self._pieces_in(part)
        first = own[0].text
        is_short = part.counts.lines < FEWEST_OF_OTHERS and not any_of("pointers").match(first)
        goes_on = is_short and any_of("goes_on").match(first)
        enough = _ENOUGH_TO_SHARE if len(part.elements) < FEWEST_ALIKE else MUCH
        is_known = self._is_titled and self._told_besides(part) >= enough
        several = len(part.elements) > 1 or part.counts.is_in_rows
        by_chance = _MOST_BY_CHANCE * part.counts.lines if several else 0.0
        if sharing > by_chance or goes_on or part.is_one or not is_known:
            return 0
        return len(frozenset().union(*(stems(each.text) for each in own[:_MOST_READ])))

    def _sharing(self, part: Part) -> float:
        """How many lines of a part share words with the rest of the article.

        On a large page they are not counted again after each removal.
        """
        counts = part.counts
        own = self._pieces_in(part)
        if part.first not in self._inside or self._recounted > _MOST_OFTEN * len(self._pieces):
            return counts.sharing
        self._recounted += len(own)
        rest = self._without(own)
        return sum(rest.shared(each.text, 0) for each in own if each.says_much)

    def _without(self, lines: list[Piece]) -> Subject:
        """The article's subject as it is told outside these lines."""
        return self._subject.without(
            each.text for each in lines if each.is_told and each.holder in self._tells
        )

    def sum(self, part: Part) -> float:
        """How surely a part is beside the article, as log-odds."""
        counts = part.counts
        lines = list(islice(lines_of(part.first), _MOST_LINES))
        is_played = self._is_played(part)
        if part.first in self._own or not (counts.lines or is_played):
            return 0.0
        sharing = self._sharing(part)
        is_outside = part.place == Place.OUTSIDE
        is_named = counts.told <= _LONGEST_LIFE and any(
            is_about_a_name(line, self._names, is_outside=is_outside) for line in lines
        )
        asks, is_request = self._requests(part)
        is_linked = 2 * counts.linked > counts.letters
        leads = self._stories.signs(part, sharing, self._told_besides(part))
        # Facts in a table or a list may be the article's, whatever their words.
        is_known = is_linked or counts.is_timed or is_played
        is_sought = is_named or is_known or any(leads.values())
        if not (is_sought or (counts.told and counts.lines > sharing)):
            return 0.0
        signs = {
            "links": is_linked,
            "played": is_played and sharing < 1,
            "a life": is_named,
            "much larger": not is_known and counts.told > _MUCH_LARGER * self._left[0],
            "many times larger": not is_known and counts.told > _MANY_TIMES * self._left[0],
            "a page's foot": is_outside and any(map(any_of("foot").search, lines)),
            "requests": is_request,
            "a request": asks and not is_request and not sharing,
            **leads,
            **self._signs(part, lines),
            **self._signs_of_a_story(part, sharing),
            **self._witnessed.signs(part),
            **self._strange_signs(part, sharing),
        }
        is_own = is_named or is_request or is_played or any(leads.values())
        return weight(part.place.sign) + self._shared(part, sharing, is_own=is_own) + odds(signs)

    def _signs(self, part: Part, lines: list[str]) -> dict[str, bool]:
        """The signs of a part that begins with these ``lines``, whatever it shares."""
        counts = part.counts
        untold = takewhile(lambda each: not is_told(each), lines)
        return {
            "in rows": counts.is_in_rows,
            "timed": counts.is_timed,
            "a run of paragraphs": counts.is_in_a_run,
            "a label": len(lines) > 1 and is_label(lines[0]),
            "called": is_called(lines),
            "to readers": self._asks_readers(part),
            "a disclaimer": self._disclaims(part),
            "a standing title": any(is_aside(line, self._names.title) for line in untold),
            "like the text": part.is_like_text,
            "a list of sentences": not counts.linked and self._is_a_list_of_sentences(part),
            "repeated": self._is_repeated(part),
        }

    def _signs_of_a_story(self, part: Part, sharing: float) -> dict[str, bool]:
        """The signs of another story in a part with so many lines ``sharing`` words."""
        return {
            "pressed": not sharing and not self._is_an_entry(part) and is_pressed(part.first),
            "a linked title": not sharing and self._stories.has_a_linked_title(part),
            "a table of stories": part.first.tag == "table" and has_stories(part.first),
            "another story": not part.is_like_text and self._is_another_story(part, sharing),
        }

    def _is_played(self, part: Part) -> bool:
        """Whether a part is a title or a few lines without a sentence, and shows a duration."""
        counts = part.counts
        if counts.told or counts.last - counts.first >= _MANY_LINES:
            return False
        return any(_DURATION.fullmatch(each.text) for each in self._pieces_in(part))

    def _shared(self, part: Part, sharing: float, *, is_own: bool) -> float:
        """The weight of the lines of a part that share words with the article, and of those that
        do not; less for the former if it is the site's or the author's own (``is_own``), or leads
        to another story, which may be about the same.
        """
        lines, place = part.counts.lines, part.place
        is_of_many = place == Place.OUTSIDE and lines >= _MANY_LINES
        most = weight(f"most {place.sign}") + (weight("more of many") if is_of_many else 0.0)
        foreign = min(weight("a foreign line") * (lines - sharing), most)
        return foreign + sharing * weight(
            "a sharing line of a life" if is_own else "a sharing line"
        )

    def _strange_signs(self, part: Part, sharing: float) -> dict[str, bool]:
        strange = self._strange_stems(part, sharing)
        leads_in = strange > 0 and is_led_in(part.first, linked=part.counts.linked > 0)
        fewest = _FEWEST_STEMS_LED_IN if leads_in and part.is_apart else _FEWEST_STEMS
        is_sure = leads_in or (part.is_apart and strange >= _MANY_STEMS)
        return {
            "strange": strange >= fewest,
            "strange and of a story": strange >= fewest and is_sure,
            "strange and apart": strange >= fewest and part.is_apart,
        }

    def _is_another_story(self, part: Part, sharing: float) -> bool:
        """Whether a part is another story: it has a title and paragraphs, next to none of which is
        about the article, which is longer, and nothing below it is about the article either.
        """
        counts = part.counts
        enough = _ENOUGH_TO_SHARE if part.place == Place.OUTSIDE else counts.told
        if self._told_besides(part) < max(enough, _ENOUGH_TO_SHARE):
            return False
        most = _MOST_OF_ANOTHER_OUTSIDE if part.place == Place.OUTSIDE else _MOST_OF_ANOTHER
        if counts.lines < FEWEST_ALIKE or sharing > most * counts.lines:
            return False
        own = self._pieces_in(part)
        rest = self._without(own)
        if own[0].is_told or rest.shared(own[0].text, 0) or not self._is_titled:
            return False
        told = frozenset().union(*(stems(each.text) for each in own[:_MOST_READ]))
        below = (each for each in self._pieces[counts.last + 1 :] if each.holder in self._inside)
        more = islice((each.text for each in below if each.is_told), _MOST_READ)
        is_last = all(rest.shared(text, 1) < 1 for text in more)
        return len(told) >= _FEWEST_OF_ANOTHER and is_last

    def _is_an_entry(self, part: Part) -> bool:
        """Whether a part is one of several rows at the text, and tells something: each entry of a
        live report has buttons to share it.
        """
        return part.is_one and part.counts.told > 0

    def _is_a_list_of_sentences(self, part: Part) -> bool:
        """Whether a part at the text is a list of nothing but sentences."""
        is_list = part.first.tag in _LISTS and part.place <= Place.BELOW
        return is_list and all(each.is_told for each in self._pieces_in(part))

    def _asks_readers(self, part: Part) -> bool:
        """Whether a page speaks for itself in a part: as «हम», and quoting nobody."""
        told = [each.text for each in self._pieces_in(part)[:_MOST_READ] if each.is_told]
        return any(map(any_of("to_readers").search, told)) and not any(
            map(any_of("said").search, told)
        )

    def _requests(self, part: Part) -> tuple[bool, bool]:
        """Whether a site asks its readers for their support in a part: in any line, and in a good
        part of the sentences, and several.
        """
        if not self._asks_readers(part):
            return False, False
        lines = [each.text for each in self._pieces_in(part)[:_MOST_READ]]
        asking = [line for line in lines if any_of("requests").search(line)]
        told, asked = (sum(map(is_ended, each)) for each in (lines, asking))
        return bool(asking), asked >= max(_FEWEST_REQUESTS, _SHARE_OF_REQUESTS * told)

    def _is_repeated(self, part: Part) -> bool:
        """Whether each of the first sentences of a part stands on the page several times."""
        told = [each.text for each in self._pieces_in(part)[:_MOST_READ] if each.is_told]
        return bool(told) and all(self._copies[each] >= FEWEST_ALIKE for each in told)

    def _disclaims(self, part: Part) -> bool:
        """Whether a part at the end says what a site or its advice does not answer for."""
        told = (each.text for each in self._pieces_in(part)[:_MOST_READ] if each.is_told)
        return part.place >= Place.BELOW and any(map(any_of("disclaims").search, told))
