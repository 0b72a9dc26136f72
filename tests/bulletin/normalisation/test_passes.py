"""How passes run, what they may know, and the mapping back to written offsets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bulletin.language import Language, load
from bulletin.normalisation import PASSES, Memory, speak
from bulletin.normalisation.context import HEAD, TAIL
from bulletin.normalisation.passes import Forms, Pass, Passes, Reading
from bulletin.normalisation.repairs import forms, one_form, typed_spaces, vowel_signs
from bulletin.normalisation.repairs.source import Repairs
from bulletin.normalisation.running import run
from bulletin.normalisation.scanning import DIGITS, kinds_of

HINDI = load("hi")
SENTENCES = sorted((Path(__file__).parents[2] / "languages" / "hi").glob("*.tsv"))


def always(*readings: Reading) -> Pass:
    def read(text: str, language: Language) -> Iterator[Reading]:
        yield from readings

    return Pass("test", read)


def test_closed_token_is_hidden_from_later_passes() -> None:
    seen: list[str] = []

    def look(text: str, language: Language) -> Iterator[Reading]:
        seen.append(text)
        yield from ()

    run("कुल 12 लोग", Passes(always(Reading(4, 6, "बारह")), Pass("look", look)), HINDI)
    assert seen == [f"कुल {HEAD}{TAIL} लोग"]


def test_reading_that_reaches_back_is_left_out() -> None:
    spoken = run("कखगघ", Passes(always(Reading(0, 2, "अ"), Reading(1, 3, "आ"))), HINDI)
    assert spoken.text == "अ गघ"


def test_token_is_set_off_from_the_words_it_touches() -> None:
    assert speak("बैठक40सदस्य", HINDI).text == "बैठक चालीस सदस्य"


@pytest.mark.parametrize("above", ["वार्ड", "नई धारा", "टीम ट्रेन", "मेल,Sports"])
@pytest.mark.parametrize("line", ["147,148 मामले", "2-सामान धोएं", "1. पानी बचाएं", "12345 लोग आए"])
def test_line_is_read_regardless_of_the_last_word_above(above: str, line: str) -> None:
    assert speak(f"{above}\n{line}", HINDI).text.split("\n")[1] == speak(line, HINDI).text


def test_what_is_not_read_takes_its_space_along() -> None:
    assert speak("वे (फाइल फोटो) आए", HINDI).text == "वे आए"
    assert speak("(फाइल फोटो) वे आए", HINDI).text == "वे आए"
    assert speak("वे आए (फाइल फोटो)।", HINDI).text == "वे आए।"


def test_pieces_point_into_the_written_text() -> None:
    written = "\ufeffज\u093cिले  में ₹40 मिले"
    spoken = speak(written, HINDI)
    (money,) = [piece for piece in spoken.pieces if piece.rule]
    assert written[money.start : money.end] == "₹40"
    assert spoken.text == "ज\u093cिले में चालीस रुपए मिले"


def test_dropped_character_belongs_to_the_piece_behind_it() -> None:
    spoken = speak("\u200d12", HINDI)
    assert [(p.start, p.end, p.spoken) for p in spoken.pieces] == [(0, 3, "बारह")]


def test_private_use_characters_of_the_input_are_removed() -> None:
    assert speak(f"क{HEAD}{TAIL}ख", HINDI).text == "कख"


def test_every_pass_has_a_name_of_its_own() -> None:
    names = [step.name for step in PASSES.each]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("step", PASSES.each, ids=lambda step: step.name)
def test_every_pass_leaves_plain_hindi_alone(step: Pass) -> None:
    text = forms.canonical("मुख्यमंत्री ने बैठक में अधिकारियों को निर्देश दिए।").text
    assert list(step.read(text, HINDI)) == []


@pytest.mark.parametrize("unit", ["क", "1", "a", "A.", "1,2", "(", "@", "1 PM-", "ा", "\u0301"])
def test_long_line_without_spaces_is_read(unit: str) -> None:
    assert speak(unit * 3000, HINDI).written == unit * 3000


@pytest.mark.parametrize("unit", ["ताज 11 और ", "मैच 21/19, ", "5 मार्च 24/", "{ गांव "])
def test_long_chain_of_like_words_is_read(unit: str) -> None:
    assert speak(unit * 2000, HINDI).text


NEEDED = [
    *((step, step.needs) for step in PASSES.each if step.needs),
    *((step, DIGITS) for step in PASSES.each if step.of_numbers),
]


@pytest.mark.parametrize(("step", "needs"), NEEDED, ids=lambda each: getattr(each, "name", ""))
def test_pass_finds_nothing_in_a_text_without_what_it_needs(
    step: Pass, needs: frozenset[str]
) -> None:
    for path in SENTENCES:
        text = without(needs, path)
        read = step.remembering
        found = read(text, HINDI, Memory()) if read else step.read(text, HINDI)
        assert [text[each.start : each.end] for each in found] == []


def without(needed: frozenset[str], path: Path) -> str:
    """What is written at ``path``, without the characters that are ``needed``, nor the lines with
    kinds of numbers that are.
    """
    written = forms.canonical(path.read_text("utf-8")).text
    others = {each for each in set(written) if needed.isdisjoint(kinds_of(each))}
    lines = "".join(each for each in written if each in others).split("\n")
    return "\n".join(line for line in lines if needed.isdisjoint(kinds_of(line)))


FORMS = [each for step in PASSES.each if isinstance(step.read, Forms) for each in step.read.each]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form[0].__module__ + form[0].__name__)
def test_form_is_not_found_in_a_text_without_what_it_needs(
    form: tuple[Callable[[str, Language], Iterator[Reading]], frozenset[str]],
) -> None:
    read, needs = form
    for path in SENTENCES:
        text = without(needs, path)
        assert [text[each.start : each.end] for each in read(text, HINDI)] == []


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_repair_of_digits_finds_nothing_in_a_text_without_any(path: Path) -> None:
    text = re.sub("[0-9]", "", forms.canonical(path.read_text("utf-8")).text)
    repairs = [each.typed for each in HINDI.repairs if each.kind == "digits"]
    assert [match[0] for typed in repairs for match in typed.finditer(text)] == []


@pytest.mark.parametrize("path", SENTENCES, ids=lambda path: path.stem)
def test_repair_is_tried_on_any_text_that_it_changes(path: Path) -> None:
    groups = (vowel_signs.REPAIRS, Repairs(typed_spaces.REPAIRS), one_form.REPAIRS)
    each = [needed for group in groups for needed in group.needs]
    for line in path.read_text("utf-8").splitlines():
        missed = [repair.typed for repair, needs in each if not needs <= kinds_of(line)]
        assert [typed.pattern for typed in missed if typed.search(line)] == []


def test_sign_on_nothing_is_mended_in_a_text_whose_words_were_met() -> None:
    for apart in ("क", "े", "लिए"):
        forms.canonical(apart)
    assert forms.canonical("क लिए").text == "क लिए"
    assert forms.canonical("क े लिए").text == "के लिए"
