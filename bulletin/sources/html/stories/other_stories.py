"""Removes what a page shows beside its article, in an order in which each step may rely on those
before it.
"""

from __future__ import annotations

from typing import Any

from bulletin.sources.html.boxes.announced import drop_announced
from bulletin.sources.html.boxes.authors import drop_authors
from bulletin.sources.html.boxes.below_text import drop_below_text
from bulletin.sources.html.boxes.closed_boxes import drop_closed_boxes
from bulletin.sources.html.boxes.comments import drop_comments
from bulletin.sources.html.boxes.counter_boxes import drop_counter_boxes
from bulletin.sources.html.boxes.digests import drop_digests
from bulletin.sources.html.boxes.led_on import drop_led_on
from bulletin.sources.html.boxes.offers import drop_offers
from bulletin.sources.html.boxes.polls import drop_forms, drop_polls
from bulletin.sources.html.boxes.titled_boxes import drop_titled_boxes
from bulletin.sources.html.boxes.widgets import drop_widgets
from bulletin.sources.html.core import mark_core
from bulletin.sources.html.densest import WHOLE, Letters, sentence_letters
from bulletin.sources.html.ends import Names
from bulletin.sources.html.headlines.headline import drop_above_headline, lower_other_titles
from bulletin.sources.html.parts.foreign import drop_foreign
from bulletin.sources.html.rows import drop_rows
from bulletin.sources.html.stories.further_articles import drop_further_articles
from bulletin.sources.html.stories.next_story import drop_last_slide, drop_next_story
from bulletin.sources.html.stories.twins import drop_twins
from bulletin.sources.html.witness import Witness


def drop_other_stories(tree: Any, names: Names, witness: Witness, weights: Letters) -> None:
    """Remove what is beside an article: boxes with known titles, polls, further articles and so on.

    ``witness`` is what the page's scripts tell of the article.
    """
    title = names.title
    lower_other_titles(tree, title)
    if drop_comments(tree, weights):
        weights = sentence_letters(tree)
    if drop_twins(tree, title, weights):
        weights = sentence_letters(tree)
    mark_core(tree, title, witness, weights)
    weights[WHOLE] = weights.get(tree, 0)
    drop_polls(tree, weights)
    drop_forms(tree, weights)
    drop_closed_boxes(tree, weights)
    drop_titled_boxes(tree, title, weights)
    drop_authors(tree, title, weights)
    drop_offers(tree, title, weights)
    drop_announced(tree, title)
    drop_led_on(tree)
    drop_rows(tree, weights)
    drop_digests(tree, title, weights)
    drop_counter_boxes(tree, title, weights)
    drop_widgets(tree, title, weights)
    drop_further_articles(tree, title, weights)
    drop_next_story(tree, title, weights)
    drop_last_slide(tree, title)
    drop_above_headline(tree, title, weights)
    drop_foreign(tree, names, witness)
    drop_below_text(tree, title)
