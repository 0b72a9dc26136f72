"""Letters of sentences above an element of a page."""

from lxml import html

from bulletin.sources.html.densest import SentencesBefore, sentence_letters, sentences_before

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
