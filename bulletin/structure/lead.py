"""The first paragraph of the text: the dateline and the byline at its start."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.bylines.byline import opening_byline
from bulletin.structure.bylines.byline_place import named_above, with_its_place
from bulletin.structure.bylines.opening_senders import paper_behind_place, sender_opens
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import place_among, place_evidence
from bulletin.structure.datelines.parts import are_places, is_text, opens_sentence
from bulletin.structure.datelines.unmarked import before_its_title, town_first, two_towns
from bulletin.structure.datelines.weighed import Weighed, weighed
from bulletin.structure.decks import behind_a_deck
from bulletin.structure.first_par import FARTHEST, heads, is_a_title, opens_at, prose_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, has_word
from bulletin.structure.opening import Opening
from bulletin.structure.page_sections import is_above_the_title, is_again
from bulletin.structure.pars import Par, Part, Sort, parted

_FEWEST_BEHIND_A_DASH, _WORDS_OF_A_WAY = 12, 3
_FEWEST_REPORTS = 3
_TWO_SPACES = re.compile(
    r"([^\s,।:()]{2,20}(?: [^\s,।:()]{2,20})?)(?: {2,}|\t *)(?=[\u0904-\u0939])"
)
_AROUND_A_NAME = " /:।.|-–—()"
_MANY_SPACES = re.compile(r"\S {2,}\S|\t")


@dataclass(frozen=True, slots=True)
class Lead:
    """The text's pars without the place and the byline at the start of the first."""

    pars: list[Par]
    place: Par | None = None
    byline: Par | None = None


def lead_of(head: Opening, gazetteer: Gazetteer) -> Lead:
    """The start of the text after an article's ``head``."""
    language = gazetteer.language
    pars = list(head.rest)
    prose = prose_of(pars)
    if not prose:
        return Lead(pars)
    last = pars[prose[-1]]
    at = opens_at(pars, prose[:FARTHEST], gazetteer)
    if head.place and not is_above_the_title(head):
        opens = dateline(pars[at].plain, gazetteer)
        at = at if is_again(opens, head.place) else prose[0]
    if head.place is None and head.headline and _opens_a_round_up(pars, at, gazetteer):
        return Lead(pars)
    at, place = _dated(pars, at, head, gazetteer)
    text, wrote = _signed(pars, at, head.byline, gazetteer)
    named = wrote or _above(head.byline, last)
    if place is None and head.place is None and text > at:
        place = _place_of_the_writer(pars, text, gazetteer)
    if place is None and (wrote or text > at):
        at, place = _dated(pars, text, head, gazetteer)
    if place is None and head.place is None and named:
        wrote, place = with_its_place(named, pars[at].plain, gazetteer)
    if place is None and head.place is None and head.byline and not named:
        wrote, place = _sent_from(head.byline, pars[at].plain, gazetteer)
    if place is None and head.place is None:
        place = named_above(pars, at, gazetteer)
    again = at > 0 and pars[at - 1].reason == news_copy(language).reasons["place"]
    if found := place or (pars[at - 1] if again else head.place):
        pars = _no_headings(pars, head, found, language)
    signed = wrote or _above(head.byline, pars[at])
    if signed and head.headline and signed.line <= pars[at].line:
        pars = _no_deck(pars, head.headline.line, signed.line, language)
    return Lead(pars, place, wrote)


def _opens_a_round_up(pars: Sequence[Par], at: int, gazetteer: Gazetteer) -> bool:
    """Whether the paragraph at ``at`` is the first of several reports, each with its own title and
    place, so that no place is that of the whole.
    """
    language = gazetteer.language
    if not at or not heads(pars[at - 1], language):
        return False
    told = [par for par in pars[at:] if not par.reason]
    texts = [told[0], *(below for head, below in pairwise(told) if heads(head, language))]
    found = [dateline(par.plain, gazetteer) for par in texts]
    places = {alike(each.place) for each in found if each}
    return len(places) > 1 and len(texts) >= _FEWEST_REPORTS and all(found)


def _no_headings(pars: Sequence[Par], head: Opening, place: Par, language: Language) -> list[Par]:
    """``pars``, where a sub-heading between headline and place becomes text.

    No section begins there: it is a second headline or a summary. The same goes for a sub-heading
    right below the line with the place: it opens the text.
    """
    if not head.headline or place.line < head.headline.line:
        return list(pars)
    if holds(head.headline.plain, "digest", language):
        return list(pars)  # each of its reports has a title and a dateline
    telling = [each for each in head.rest if _tells(each)]
    text = next((p.line for p in telling if not is_a_title(p, language)), place.line)
    if place.line < text:
        text = next((each.line for each in telling), text)
    return [
        par._replace(sort=Sort.PROSE)
        if head.headline.line < par.line < text and heads(par, language)
        else par
        for par in pars
    ]


def _no_deck(pars: Sequence[Par], title: int, signed: int, language: Language) -> list[Par]:
    """``pars``, where a sub-heading between ``title`` and byline becomes text: a summary."""
    return [
        par._replace(sort=Sort.PROSE) if title < par.line < signed and heads(par, language) else par
        for par in pars
    ]


def _tells(par: Par) -> bool:
    return par.sort in (Sort.PROSE, Sort.ITEM) and not par.reason


def _dated(pars: list[Par], at: int, head: Opening, gazetteer: Gazetteer) -> tuple[int, Par | None]:
    """Split the dateline off the paragraph at ``at``.

    Returns where the paragraph's text is then, and the place if the ``head`` has none.
    """
    known, title = head.place, head.headline.plain if head.headline else ""
    language = gazetteer.language
    reasons = news_copy(language).reasons
    at, found = _opening_dateline(pars, at, title, gazetteer)
    if found is None or not found.more:
        likely = weighed(pars[at].plain, gazetteer)
        if likely and (found is None or _goes_on(found, likely, pars[at].plain, language)):
            return _by_weight(pars, at, known, likely, gazetteer)
    if found is None:
        return at, None
    if _is_list(pars[at], found, pars[at + 1 :], gazetteer):
        return at, None
    opens, pars[at] = parted(pars[at], found.end)
    if holds(pars[at].plain.strip(), "press_label", language):  # «दुमका, 3 फरवरी प्रेस नोट संख्या 9»
        pars[at] = pars[at].left_out(reasons["letterhead"])
    if paper := paper_behind_place(opens, pars[at].plain, gazetteer):
        sender, pars[at] = parted(pars[at], paper)
        pars.insert(at, sender.left_out(reasons["agency"]))
    text = at + bool(paper)
    if known is None:
        doubt = news_copy(language).doubt("dateline", (place_evidence(found.place, language),))
        place = opens.as_part(Part.PLACE)
        return text, place if found.sure else place.doubted(doubt, 0.7)
    again = is_again(found, known)
    if again and found.sure and _is_longer_name(known.plain, found.place, gazetteer):
        pars.insert(at, known._replace(part=None).left_out(reasons["note"]))
        return text + 1, opens.as_part(Part.PLACE)
    pars.insert(at, opens.left_out(reasons["place"]) if again else opens)
    return text + 1, None


def _goes_on(found: Dateline, opens: Weighed, plain: str, language: Language) -> bool:
    """Whether a day and more follow a dateline («दुमका.13 दिसंबर (हि.स.) । …»), or a name that is
    no place's («दुमका/शर्मा : …»).
    """
    more, beside = plain[found.end : opens.end], plain[opens.stop : opens.end]
    named = opens.end == found.end and beside.strip(_AROUND_A_NAME) in news_copy(language).surnames
    return not opens.start and (named or any(map(str.isdigit, more)))


def _by_weight(
    pars: list[Par], at: int, known: Par | None, found: Weighed, gazetteer: Gazetteer
) -> tuple[int, Par | None]:
    """Split a dateline off the paragraph at ``at`` that only the sum of what is seen of it tells.

    Returns where the paragraph's text is then, and the place if none was ``known``.
    """
    if known and alike(known.plain) != alike(found.place):
        return at, None
    following = next((each for each in pars[at + 1 :] if not each.reason), None)
    second = weighed(following.plain, gazetteer) if following else None
    if second and alike(second.place) != alike(found.place):
        return at, None
    language = gazetteer.language
    reasons = news_copy(language).reasons
    opens, rest = parted(pars[at], found.end)
    opens, behind = parted(opens, found.stop)
    before, place = parted(opens, found.start)
    beside = [part.left_out(reasons["agency"]) for part in (before, behind) if has_word(part.plain)]
    if known:
        beside.append(place.left_out(reasons["place"]))
    pars[at : at + 1] = [*beside, rest]
    doubt = news_copy(language).doubt("dateline", (place_evidence(found.place, language),))
    text = at + len(beside)
    return text, None if known else place.as_part(Part.PLACE).doubted(doubt, found.likely)


def _opening_dateline(
    pars: list[Par], at: int, title: str, gazetteer: Gazetteer
) -> tuple[int, Dateline | None]:
    """Split a deck and a sender in Latin letters off the paragraph at ``at``.

    Returns where the paragraph's text is then, and the dateline that opens it.
    """
    language = gazetteer.language
    reasons = news_copy(language).reasons
    pars[at] = pars[at]._replace(plain=canonical(pars[at].written).text)
    if cut := behind_a_deck(pars[at].plain, title, gazetteer):
        deck, pars[at] = parted(pars[at], cut)
        again = alike(deck.plain) == alike(title)
        pars.insert(at, deck.left_out(reasons["headline"]) if again else deck)
        at += 1
    opening = pars[at].plain
    found = dateline(opening, gazetteer) or _spaced(pars[at], language)
    found = found or two_towns(opening, language) or before_its_title(opening, title, language)
    end = 0 if found else sender_opens(opening, gazetteer)
    if not end:
        return at, found
    opens, pars[at] = parted(pars[at], end)
    pars.insert(at, opens.left_out(reasons["agency"]))
    found = dateline(pars[at + 1].plain, gazetteer)
    if found is None and "|" in opens.written:
        found = town_first(pars[at + 1].plain, language)
    return at + 1, found


def _is_longer_name(plain: str, place: str, gazetteer: Gazetteer) -> bool:
    """Whether a line with a day names something that no table has, and begins with the ``place`` of
    which a dateline below tells, as a paper's name may: «सेमरा अबतक. 4 मार्च». The line is the
    page's, the dateline the report's.
    """
    found = dateline(plain, gazetteer)
    if not found or not found.more or not found.place.startswith(f"{place} "):
        return False
    return place_among(found.place.split(), gazetteer.language) == place


def _signed(
    pars: list[Par], at: int, known: Par | None, gazetteer: Gazetteer
) -> tuple[int, Par | None]:
    """Split the byline off the paragraph at ``at``.

    Returns where the paragraph's text is then, and the byline if none was ``known``.
    """
    end = opening_byline(pars[at].plain, gazetteer)
    if not end:
        return at, None
    opens, pars[at] = parted(pars[at], end)
    if known is None:
        return at, opens._replace(written=opens.written.rstrip(" ,/")).as_part(Part.BYLINE)
    pars.insert(at, opens.left_out(news_copy(gazetteer.language).reasons["byline"]))
    return at + 1, None


def _place_of_the_writer(pars: list[Par], text: int, gazetteer: Gazetteer) -> Par | None:
    """The place behind the name right above ``text``, where the writer is named again."""
    name, place = with_its_place(pars[text - 1], pars[text].plain, gazetteer)
    if place is None:
        return None
    pars[text - 1] = name
    return place._replace(reason="")


def _above(byline: Par | None, text: Par) -> Par | None:
    """The byline if it is above ``text``, where it may also be the dateline."""
    return byline if byline and byline.line < text.line else None


def _sent_from(byline: Par, text: str, gazetteer: Gazetteer) -> tuple[Par, Par | None]:
    """A byline below the text, and the place from which it says that the report was sent."""
    wrote, place = with_its_place(byline, text, gazetteer)
    behind = byline.plain.removeprefix(place.plain).split(None, 1)[:1] if place else []
    sent = bool(behind) and behind[0] in gazetteer.language.cues["sent_from"]
    return (wrote, place) if sent else (byline, None)


def _spaced(par: Par, language: Language) -> Dateline | None:
    """A known place that only two spaces separate from its text: «दुमका शिक्षा विभाग ने …»."""
    found = _TWO_SPACES.match(par.written)
    if not found or _MANY_SPACES.search(par.written, found.end()):
        return None
    place = canonical(found[1]).text
    rest = par.plain[len(place) :].lstrip()
    joins = any(holds(rest.partition(" ")[0], table, language) for table in ("owns", "station"))
    if joins or not par.plain.startswith(place) or not are_places(place, language):
        return None
    if not is_text(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(len(par.plain) - len(rest), place, (), sure=True, more=False)


def _is_list(par: Par, found: Dateline, behind: list[Par], gazetteer: Gazetteer) -> bool:
    """Whether a place opens the paragraph for a reason other than a dateline.

    That is so if nothing follows it, if the next paragraphs open likewise («दिल्ली: …», «मुंबई:
    …»), or if there are two places on both sides of a dash. No list has full stops for marks.
    """
    rest = par.plain[found.end :]
    if not has_word(rest):
        return True
    before = par.plain[: found.end].rstrip()
    if found.more or before[-1:] in tuple("।."):
        return False
    dash = before[-1:] in "-–—" and not before.rstrip("-–—").endswith(":")
    first, *more = rest.split(maxsplit=_FEWEST_BEHIND_A_DASH)
    other = dateline(first + "।", Gazetteer(gazetteer.language)) if dash else None
    state = other and plain_place(other.place) in news_copy(gazetteer.language).regions
    own = state or _is_told_of(more, gazetteer.language)  # «दुमका - झारखंड में …»
    if other and other.place != found.place and not own:
        return True
    following = next((p for p in behind if not p.reason), None)
    language = gazetteer.language
    if following and is_a_title(following, language) and not is_a_title(par, language):
        return False  # «RANCHI: …» below a paragraph is a link to another story
    second = dateline(following.plain, gazetteer) if following else None
    return second is not None and alike(second.place) != alike(found.place)


def _is_told_of(behind: Sequence[str], language: Language) -> bool:
    """Whether the words ``behind`` a second place are text: the place owns what follows, or they
    are many, and not about a road between the two: «उमरिया - बांधवगढ़ टाइगर रिजर्व …».
    """
    if not behind:
        return False
    many = len(behind) == _FEWEST_BEHIND_A_DASH and behind[0] not in language.phrasing.cut_before
    way = holds(" ".join(behind[:_WORDS_OF_A_WAY]), "way", language)
    apart = many and not way and opens_sentence(behind[0], language)
    if behind[0] in language.cues["of"]:  # «नोएडा- गाजियाबाद के रास्ते»
        return not way
    return apart or holds(behind[0], "owns", language)
