"""Letters that somebody copied from a mail program: the note that they send on, quote or answer."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.sources.options import Options

TITLE = "सेमरा में सड़क खुली"
TEXT = (
    "दुमका। सेमरा गांव की सड़क सोमवार को खोल दी गई है और बसें\n"
    "फिर चलने लगी हैं। इससे तीस गांवों के लोगों को राहत मिली है।"
)
NOTE = f"{TITLE}\n\n{TEXT}"
WROTE = (
    "On Sun, Nov 29, 2026 at 7:05 PM Rakesh <rakesh@example.org> wrote:",
    "On Sun, Nov 29, 2026 at 7:05 PM Rakesh Sharma\n<rakesh@example.org> wrote:",
    "रवि, 29 नव॰ 2026 को 7:05 pm बजे को राकेश <rakesh@example.org> ने लिखा:",
    "-------- Original Message --------",
)


def lines(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = sources.read(str(path))
    return article.text.split("\n")


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


@pytest.mark.parametrize("wrote", WROTE)
def test_note_that_a_pasted_letter_quotes_is_read_on_its_own_lines(
    wrote: str, tmp_path: Path
) -> None:
    text = f"इसे ले लें।\n\n{wrote}\n\n{quoted(NOTE)}"
    found = lines(tmp_path, text)
    assert [line for line in found if line] == [line for line in NOTE.split("\n") if line]
    assert found.index(TITLE) == text.split("\n").index(f"> {TITLE}")


def test_letter_that_a_pasted_note_answers_is_not_read(tmp_path: Path) -> None:
    asked = quoted("कृपया आज की विज्ञप्ति भेज दें।\nधन्यवाद")
    found = lines(tmp_path, f"{NOTE}\n\n{WROTE[0]}\n\n{asked}")
    assert "\n".join(found).strip() == NOTE


@pytest.mark.parametrize(
    "text",
    [
        f"{NOTE}\n\nमंत्री ने 10:30 बजे लिखा:\n\n> सड़क समय पर बनी है।\n> मजदूरों को बधाई।",
        f"इसे ले लें।\n\n{quoted(NOTE)}",
        f"विषय: {TITLE}\nदिनांक: 29 नवंबर 2026\nप्रति: संपादक\n\n{TEXT}",
    ],
    ids=["somebody's words", "nobody wrote it", "the head of a press note"],
)
def test_text_that_is_no_pasted_letter_stays(text: str, tmp_path: Path) -> None:
    assert "\n".join(lines(tmp_path, text)) == text


def test_headers_of_a_pasted_letter_in_hindi_are_not_read(tmp_path: Path) -> None:
    headers = (
        "---------- Forwarded message ---------\nप्रेषक: राकेश <rakesh@example.org>\n"
        "दिनांक: रवि, 29 नव॰ 2026 को 7:05 pm बजे\nविषय: प्रेस नोट\n"
        "प्राप्तकर्ता: news <news@example.org>\n\n"
    )
    found = lines(tmp_path, headers + NOTE)
    assert "\n".join(found).strip() == NOTE
    assert found.index(TITLE) == headers.count("\n")


def test_subject_of_a_pasted_letter_is_the_title_of_a_text_without_one(tmp_path: Path) -> None:
    subject = "आठ दिन बाद घाटी में आवाजाही शुरू"
    headers = f"From: a@example.org\nTo: b@example.org\nSubject: Fwd: {subject}\n\n"
    found = lines(tmp_path, headers + TEXT)
    assert [line for line in found if line] == [subject, *TEXT.split("\n")]


def test_note_that_an_email_quotes_below_a_few_words_is_the_article(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["Subject"] = "Fwd: प्रेस नोट"
    letter.set_content(f"इसे ले लें।\n\n{WROTE[0]}\n\n{quoted(NOTE)}\n")
    path = tmp_path / "a.eml"
    path.write_bytes(letter.as_bytes())
    told: list[str] = []
    (article,) = sources.read(str(path), Options(tell=told.append))
    assert article.text.strip() == NOTE
    assert ["इसे ले लें।" in line for line in told] == [True]


def test_subject_is_the_headline_above_a_longer_sentence_with_its_words(tmp_path: Path) -> None:
    letter = EmailMessage()
    letter["Subject"] = "सेमरा में नई सड़क खुली"
    letter.set_content(
        f"सेमरा में मंत्री ने सोमवार को गांव की नई सड़क का उद्घाटन किया और खुली सभा की।\n\n{TEXT}"
    )
    path = tmp_path / "a.eml"
    path.write_bytes(letter.as_bytes())
    (article,) = sources.read(str(path))
    assert article.text.startswith("सेमरा में नई सड़क खुली\n\nसेमरा में मंत्री")
