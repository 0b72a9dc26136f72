"""Short lines amid the text: whether each heads what follows or is of another story, by its words
and its place together.
"""

from __future__ import annotations

from collections.abc import Set

import pytest

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.into_pars import pars
from bulletin.structure.labelling import labelled
from bulletin.structure.labelling.text.heads_below import STEPS
from tests.bulletin.structure.reading import read, spoken

HINDI = load("hi")
TITLE = "सेमरा में नहर टूटी, चार गांवों के खेत डूबे"
ABOVE = (
    "सेमरा के पास सोमवार रात नहर का तटबंध टूट गया और चार गांवों के खेतों में पानी भर गया। किसान रामदीन "
    "ने बताया कि धान की पूरी नर्सरी डूब गई है और बीज दोबारा खरीदना होगा।"
)
BELOW = (
    "सिंचाई विभाग के इंजीनियर राकेश शर्मा ने बताया कि तटबंध की मरम्मत मंगलवार दोपहर तक पूरी हो जाएगी। "
    "धान की नर्सरी के नुकसान का आकलन पटवारी करेंगे।"
)
LAST = "कलेक्टर ने बताया कि किसानों को बीज निगम से उधार पर बीज मिलेगा और ब्याज नहीं लगेगा।"


TITLES = (
    "अमेरिका: जंगल की आग से 40 मकान खाक, राहत दल रवाना",
    "पटना: नगर निगम के कर्मचारियों की हड़ताल, कूड़े के ढेर से लोग परेशान",
    "रायपुर: सर्राफा बाजार में सोना हुआ महंगा, चांदी 900 रुपये टूटी",
)
SENTENCES = (
    "अमेरिका से आए कृषि वैज्ञानिकों का दल भी गुरुवार को गांवों का दौरा करेगा",
    "मवेशियों के लिए 40 क्विंटल भूसा पास के मंडी परिसर से भेजा गया है",
)


def steps(line: str) -> Set[str]:
    """What the fitted weights tell of a line between two paragraphs."""
    article = Article("a.txt", "\n".join((TITLE, ABOVE, line, BELOW, LAST)))
    found = labelled(pars(article, HINDI), Gazetteer(HINDI))
    return next(each.seen for each in found if each.par.plain == line) & STEPS


@pytest.mark.parametrize("title", TITLES)
def test_title_of_another_story_amid_a_subject_is_told(title: str) -> None:
    assert "most likely of another story" in steps(title)


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence_with_a_verb_is_news_without_its_stop(line: str) -> None:
    text = "\n".join((TITLE, ABOVE, line, BELOW, LAST))
    assert (steps(line), line in spoken(read(text))) == (set(), True)


def test_heading_that_the_text_below_tells_is_told_by_nothing_against_it() -> None:
    assert steps("क्यों टूटा तटबंध") == set()
