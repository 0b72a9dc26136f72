"""Letters of sentences above an element of a page."""

import pytest
from lxml import html

from bulletin.sources.html.densest import (
    SentencesBefore,
    sentence_letters,
    sentences_before,
)

TOLD = "जिला प्रशासन ने पुल पर भारी वाहनों की आवाजाही रोक दी है।"
PAGE = """<html><body><div><p>बारिश हुई।</p><ul><li>पुल बहा।</li><li>रास्ता बंद।</li></ul></div>
<section><p>मंत्री आए।</p><div><p>बैठक ली।</p><p>लौट गए।</p></div></section></body></html>"""


def test_counts_in_the_order_of_the_tree_are_those_of_each_element() -> None:
    tree = html.fromstring(PAGE)
    weights = sentence_letters(tree)
    before = SentencesBefore(weights)
    for element in tree.iter():
        assert before.of(element) == sentences_before(element, weights)
        assert before.of(element) == sentences_before(element, weights)


def test_removed_elements_no_longer_count_once_forgotten() -> None:
    tree = html.fromstring(PAGE)
    weights = sentence_letters(tree)
    before = SentencesBefore(weights)
    paragraph, rest = tree.findall(".//section/p")[0], tree.find(".//section/div")
    assert before.of(rest) == sentences_before(rest, weights)
    paragraph.drop_tree()
    before.forget(rest.getparent())
    assert before.of(rest) == sentences_before(rest, weights)


def test_text_without_a_stop_has_no_sentence() -> None:
    page = html.document_fromstring(f"<p>{'नदी के पुल पर वाहन ' * 5}</p><p>{TOLD}</p>")
    assert sentence_letters(page)[page] == len(TOLD)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        (TOLD, len(TOLD)),
        (f"{TOLD} और भी वाहन रोके गए", len(TOLD) + 1),  # what ends in no stop is no sentence
        (f"“{TOLD}”", len(TOLD) + 1),
        ("पुल खुला।", 0),
        ("", 0),
    ],
)
def test_letters_of_sentences_are_those_up_to_the_last_stop(text: str, letters: int) -> None:
    page = html.document_fromstring(f"<div><p>{text}</p></div>")
    assert sentence_letters(page)[page] == letters
