"""What is read of a page whose densest text is none of trafilatura's paragraphs."""

from __future__ import annotations

from pathlib import Path

from tests.bulletin.sources.reading import lines_of

TITLE = "नहर की सफाई शुरू, टेल तक पानी पहुंचाने की तैयारी"
TEXT = (
    "सिंचाई विभाग ने मंगलवार से नहर की सफाई शुरू कर दी है और इसके लिए चार मशीनें लगाई गई हैं।",
    "अधिशासी अभियंता ने बताया कि सफाई का काम बीस दिन में पूरा करा लिया जाएगा।",
    "किसानों का कहना है कि पिछले साल टेल तक नहर का पानी नहीं पहुंचा था और फसल सूख गई थी।",
)
OTHERS = (
    "संग्रहालय में रखी मूर्ति चोरी, दो चौकीदारों से पूछताछ जारी",
    "कबड्डी में जिले की टीम उपविजेता, कप्तान को मिला विशेष पुरस्कार",
    "पहाड़ों पर बर्फबारी से रास्ते बंद, पर्यटक होटलों में ठहरे, सड़क खोलने में लगे जवान",
    "सोने के भाव में लगातार तीसरे दिन गिरावट, चांदी स्थिर, सराफा बाजार में रौनक",
)


def test_titles_run_together_are_no_reading_if_the_page_has_paragraphs(tmp_path: Path) -> None:
    rows = (
        f"<div class=c><div onclick=go({at})>{each}</div></div>" for at, each in enumerate(OTHERS)
    )
    column = (
        f"<section><div><div><section><div>{''.join(rows)}</div></section></div></div></section>"
    )
    text = f"<div><section><div><div><div>{' '.join(TEXT * 3)}</div></div></div></section></div>"
    page = f"<title>{TITLE}</title><body><div>{column}<div><div>{text}</div></div></div></body>"
    read = " ".join(lines_of(page, tmp_path))
    assert all(each in read for each in TEXT)


def test_heading_above_the_first_paragraph_is_read(tmp_path: Path) -> None:
    first, second = "<h2>क्या है मामला?</h2>", "<h2>किसानों ने क्या कहा?</h2>"
    head = f"<div class=hero><h1>{TITLE}</h1><div class=author>लेखन <a>सुमन</a></div></div>"
    cards = (first, f"<p>{TEXT[0]} {TEXT[1]}</p>", second, f"<p>{TEXT[2]}</p>")
    text = "".join(f"<div class=card>{each}</div>" for each in cards)
    page = f"<title>{TITLE}</title><body>{head}<div class=events>{text}</div></body>"
    read = lines_of(page, tmp_path)
    assert read[-4:] == ["क्या है मामला?", " ".join(TEXT[:2]), "किसानों ने क्या कहा?", TEXT[2]]
