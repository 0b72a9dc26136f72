"""E-mails that were forwarded and answered: which of their letters is the article."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from bulletin.sources import Options, read

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


def test_answer_above_a_letter_is_the_article(tmp_path: Path) -> None:
    told: list[str] = []
    text = letter(tmp_path, f"{NEWS}\n\n{HEADERS}कृपया भेजें।", told)
    assert text == f"देखें\n\n{NEWS}"
    assert told == []
