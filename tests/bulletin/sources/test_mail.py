"""E-mails that were forwarded and answered: which of their letters is the article."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from bulletin.sources import Options, read
from tests.bulletin.sources.press_notes import FORMATS

NEWS = "सीकर, 3 फरवरी। शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं।"
HEADERS = (
    "From: Office <office@example.gov.in>\nDate: Tue, Feb 3, 2026\nSubject: Fwd: पार्क खुले\n"
    "To: <desk@example.org>\n\n"
)


def letter(tmp_path: Path, text: str, told: list[str]) -> str:
    message = EmailMessage()
    message["From"], message["Subject"] = "editor@example.org", "Fwd: देखें"
    message.set_content(text)
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path), Options(tell=told.append))
    return article.text


@pytest.mark.parametrize(
    "mark",
    [
        "---------- Forwarded message ---------\n",
        "-----Original Message-----\n",
        "Begin forwarded message:\n\n",
        "",
    ],
    ids=["Gmail", "Outlook", "Apple", "none"],
)
def test_forwarded_letter_is_the_article_under_its_own_subject(mark: str, tmp_path: Path) -> None:
    told: list[str] = []
    text = letter(tmp_path, f"इसे बुलेटिन में लें।\n\n{mark}{HEADERS}{NEWS}", told)
    assert text == f"पार्क खुले\n\n{NEWS}"
    (line,) = told
    assert "«इसे बुलेटिन में लें।»" in line


def test_forwarded_letters_headers_may_have_blank_lines_between(tmp_path: Path) -> None:
    headers = HEADERS.replace("\n", "\n\n")
    text = letter(tmp_path, f"---------- Forwarded message ---------\n\n{headers}{NEWS}", [])
    assert text == f"पार्क खुले\n\n{NEWS}"


@pytest.mark.parametrize(
    ("subject", "is_headline"),
    [("नगरीय सुविधाएं", False), ("सुविधाएं: नए पार्क", True)],
    ids=["tells nothing of the text", "has a word of the text"],
)
def test_title_that_opens_a_letter_is_its_headline_if_the_subject_is_not(
    subject: str, is_headline: bool, tmp_path: Path
) -> None:
    opened = f"मरम्मत के बाद तीन पार्क खोले गए\n\n{NEWS}"
    message = EmailMessage()
    message["Subject"], message["Message-ID"] = subject, "<1@example.org>"
    message.set_content(opened)
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path))
    assert article.text == (f"{subject}\n\n{opened}" if is_headline else opened)


def test_answer_above_a_letter_is_the_article(tmp_path: Path) -> None:
    told: list[str] = []
    text = letter(tmp_path, f"{NEWS}\n\n{HEADERS}कृपया भेजें।", told)
    assert text == f"देखें\n\n{NEWS}"
    assert told == []


NOTE = ["कार्यालय नगर परिषद, सीकर", "तीन पार्क फिर से खुले", NEWS, "शुल्क पहले जितना ही रहेगा।"]


def attachment(kind: str) -> EmailMessage:
    """A letter that says only that a note is attached, and the note."""
    message = EmailMessage()
    message["Subject"], message["Message-ID"] = "Press Note", "<1@example.org>"
    message.set_content("महोदय,\nकृपया संलग्न प्रेस नोट देखें।\n")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="seal.png")
    if kind == "letter":
        inner = EmailMessage()
        inner["Subject"], inner["From"] = "प्रेस नोट", "office@example.gov.in"
        inner.set_content("\n\n".join(NOTE))
        message.add_attachment(inner)
    else:
        data = FORMATS[kind](NOTE)
        message.add_attachment(
            data, maintype="application", subtype="octet-stream", filename=f"note.{kind}"
        )
    return message


@pytest.mark.parametrize("kind", ["docx", "pdf", "odt", "rtf", "letter"])
def test_note_attached_to_a_few_words_is_the_article(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(attachment(kind).as_bytes())
    told: list[str] = []
    (article,) = read(str(path), Options(tell=told.append))
    assert [line for line in article.text.split("\n") if line] == NOTE
    assert any("read from its attachment" in line for line in told)


@pytest.mark.parametrize(("times", "found"), [(1, True), (2, True), (6, False)])
def test_letter_in_letters_is_read_if_not_too_deep(times: int, found: bool, tmp_path: Path) -> None:
    message = attachment("letter")
    for _ in range(times):
        outer = EmailMessage()
        outer["Subject"], outer["Message-ID"] = "Fwd: प्रेस नोट", "<1@example.org>"
        outer.set_content("देखें")
        outer.add_attachment(message)
        message = outer
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path))
    assert (NEWS in article.text) == found


def test_subject_of_any_length_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    subject = "=?utf-8?B?4KSW?= " * 10_000
    path.write_bytes(f"Message-ID: <1@a.org>\nSubject: {subject}\n\n{NEWS}\n".encode())
    (article,) = read(str(path))
    assert article.text.endswith(NEWS)


@pytest.mark.parametrize(
    "subject",
    ["प्रेस नोट", "Press Release - 24.11.2026", "समाचार प्रकाशन हेतु", "Fwd: आज की खबर", "पार्क फिर खुले"],
)
def test_subject_that_adds_nothing_is_not_read(subject: str, tmp_path: Path) -> None:
    message = EmailMessage()
    message["Subject"], message["Message-ID"] = subject, "<1@example.org>"
    message.set_content("\n\n".join(NOTE))
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path))
    assert article.text == "\n\n".join(NOTE)


@pytest.mark.parametrize(("delsp", "end"), [("", " "), ("; delsp=yes", "  ")])
def test_flowed_lines_are_one_paragraph(delsp: str, end: str, tmp_path: Path) -> None:
    first, rest = NEWS.split(" फिर", 1)
    path = tmp_path / "a.eml"
    kind = f"text/plain; charset=utf-8; format=flowed{delsp}"
    head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: {kind}"
    path.write_text(f"{head}\n\n{first}{end}\nफिर{rest}\n\n-- \nरवि\n")
    (article,) = read(str(path))
    assert article.text.split("\n")[-1] == NEWS


def test_news_below_a_rule_is_read_and_a_signature_is_not(tmp_path: Path) -> None:
    told, more = "मेले की तैयारी पूरी हो गई है।", "मेला सोमवार से लगेगा।"
    note = letter(tmp_path, f"{told}\n\n--\n\n{more}\n\n-- \nरवि वर्मा\nनगर परिषद\n", [])
    assert "मेला सोमवार से लगेगा।" in note
    assert "रवि वर्मा" not in note


def test_letter_within_a_letter_of_html_is_the_article(tmp_path: Path) -> None:
    headers = HEADERS.strip().replace("<", "&lt;").replace("\n", "<br>")
    message = EmailMessage()
    message["From"], message["Subject"] = "editor@example.org", "FW: देखें"
    body = f"<p>इसे लें</p><div>{headers}</div><h3>पार्क खुले</h3><p>{NEWS}</p>"
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path), Options())
    assert article.text.split("\n") == ["पार्क खुले", NEWS]


def html_letter(tmp_path: Path, body: str) -> str:
    message = EmailMessage()
    message["From"], message["Subject"] = "editor@example.org", "Re: देखें"
    message.set_content(f"<html><body>{body}</body></html>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path), Options())
    return article.text


@pytest.mark.parametrize("kind", ['class="gmail_quote"', 'type="cite"'])
def test_letter_that_an_html_letter_answers_is_not_read(kind: str, tmp_path: Path) -> None:
    asked = f"<blockquote {kind}><p>कब तक मिलेगा?</p><blockquote>हां</blockquote></blockquote>"
    assert "मिलेगा" not in html_letter(tmp_path, f"<p>{NEWS}</p>{asked}")
    assert NEWS in html_letter(tmp_path, f"<p>देखें</p><blockquote {kind}>{NEWS}</blockquote>")


def test_hindi_of_a_letter_that_declares_a_western_charset_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    head = (
        "Subject: x\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: 8bit"
    )
    path.write_text(f"{head}\n\n{NEWS}\n")
    (article,) = read(str(path), Options())
    assert NEWS in article.text


def test_disclaimer_below_a_letters_signature_is_not_read(tmp_path: Path) -> None:
    note = letter(tmp_path, f"{NEWS}\n\n-- \nरवि वर्मा\n\nइसकी जानकारी गोपनीय है।\n", [])
    assert NEWS in note
    assert "गोपनीय" not in note


def test_marks_of_a_message_pasted_into_a_letter_are_not_read(tmp_path: Path) -> None:
    note = letter(tmp_path, f"*पार्क खुले*\n\n{NEWS}\n👉 झूले नए हैं\nForwarded as received\n", [])
    assert "*" not in note
    assert "- झूले नए हैं" in note


@pytest.mark.parametrize("plain", ["", "see html", "प्रेस नोट नीचे देखें।"])
def test_html_of_a_letter_is_read_if_its_plain_text_only_refers_to_it(
    plain: str, tmp_path: Path
) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "office@example.gov.in", "पार्क खुले"
    message.set_content(plain)
    message.add_alternative(f"<div>{NEWS}</div>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path))
    assert "तीन पार्क मरम्मत के बाद" in article.text


def test_plain_text_of_a_letter_is_read_if_its_html_says_the_same(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "office@example.gov.in", "पार्क खुले"
    message.set_content(f"{NEWS}\nपहला पाठ")
    message.add_alternative(f"<div>{NEWS}</div><div>दूसरा पाठ</div>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(message.as_bytes())
    (article,) = read(str(path))
    assert "पहला पाठ" in article.text
