"""Breaks that a program added to a text: between all lines, and between the parts of a message."""

from __future__ import annotations

import pytest

from bulletin.sources.text.line_breaks import without_added_breaks

TITLE = "सेमरा में सड़क खुली, गांव में खुशी"
WRAPPED = (
    "सेमरा गांव की सड़क सोमवार को खोल दी गई है। इससे तीस गांवों के\n"
    "लोगों को राहत मिली है। बसें मंगलवार से चलेंगी और किराया पहले\n"
    "जितना ही रहेगा। विभाग ने कहा कि पुल का काम भी जल्द पूरा कर\n"
    "लिया जाएगा।"
)
LAST = "गांव के लोगों ने मंत्री से पुल की मांग भी की है।"


def test_wrapped_text_with_a_blank_line_below_each_line_is_in_paragraphs() -> None:
    text = f"{TITLE}\n\n{WRAPPED}\n\n{LAST}"
    spaced = text.replace("\n", "\n\n")
    found = without_added_breaks(spaced)
    assert [part.strip() for part in found.split("\n\n") if part.strip()] == text.split("\n\n")
    assert found.split("\n").index(LAST) == spaced.split("\n").index(LAST)


@pytest.mark.parametrize(
    "text",
    [
        f"{TITLE}\n\n{WRAPPED}\n\n{LAST}",
        "\n\n".join([TITLE, "गोड्डा में पुल का काम शुरू हुआ", "दुमका में मेले की तैयारी पूरी", TITLE]),
        "\n\n".join([TITLE, WRAPPED.replace("\n", " "), LAST, LAST]),
    ],
    ids=["paragraphs", "titles", "whole paragraphs"],
)
def test_blank_lines_between_paragraphs_stay(text: str) -> None:
    assert without_added_breaks(text) == text


@pytest.mark.parametrize("form", ["({}/{}) ", "[{}/{}] ", "{}/{} ", "{}/{}: "])
def test_message_sent_in_parts_is_one(form: str) -> None:
    said = (
        "सेमरा में सड़क खुली\nदुमका। सेमरा गांव की",
        "सड़क खोल दी गई है।\nइससे लोगों को",
        "राहत मिली।\nबसें चलेंगी।",
    )
    text = "\n".join(form.format(at, 3) + part for at, part in enumerate(said, 1))
    found = without_added_breaks(text)
    assert [line for line in found.split("\n") if line] == " ".join(said).split("\n")
    assert found.count("\n") == text.count("\n")


def test_parts_of_a_message_below_a_handle_are_one() -> None:
    text = f"@semra_news\n\n1/2 {TITLE}\n\n2/2 {LAST}"
    assert without_added_breaks(text).split("\n")[:3] == ["@semra_news", "", f"{TITLE} {LAST}"]


@pytest.mark.parametrize(
    "text",
    ["1/3 हिस्सा बांटा गया\n2/3 हिस्सा बाकी है", f"{TITLE}\n1/2 {LAST}\n2/2 {LAST}", "1/2 सेब\n1/2 केला"],
)
def test_fractions_before_lines_stay(text: str) -> None:
    assert without_added_breaks(text) == text
