"""Twenty press notes in six formats: headline, place and text are found."""

from __future__ import annotations

import io
import textwrap
import zipfile
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Paragraph, Story, Unread
from bulletin.language import load
from bulletin.structure import notes, story
from tests.bulletin.sources.press_notes import FORMATS, file_of, odt_of, pdf, typed_pdf

HEADS = [
    ["मध्यप्रदेश शासन", "जनसंपर्क विभाग", "समाचार"],
    ["कार्यालय जिला जनसंपर्क अधिकारी"],
    ["प्रेस विज्ञप्ति"],
    ["राजस्थान सरकार", "सूचना एवं जनसंपर्क विभाग"],
]
NOTES = [
    ("जिले में सिंचाई परियोजना का काम शुरू", "भोपाल, 12 मार्च 2026", "भोपाल"),
    ("कलेक्टर ने सुनी आमजन की समस्याएं", "जयपुर, 5 जनवरी 2026", "जयपुर"),
    ("पुलिस ने चलाया यातायात जागरूकता अभियान", "लखनऊ: 20 फरवरी 2026", "लखनऊ"),
    ("मंत्री ने किया नए अस्पताल भवन का लोकार्पण", "रायपुर, 2 अप्रैल 2026", "रायपुर"),
    ("नगर में शुरू हुआ स्वच्छता पखवाड़ा", "इंदौर, 9 मई 2026", "इंदौर"),
]
TEXT = [
    "जिले में मंगलवार को नई परियोजना का काम शुरू हो गया। इससे 40 गांवों के किसानों को लाभ मिलेगा।",
    "अधिकारियों ने बताया कि काम दो साल में पूरा होगा। इस पर 120 करोड़ रुपये खर्च होंगे।",
]
TAIL = ["क्रमांक/45/2026", "---00---", "सुरेश वर्मा", "जनसंपर्क अधिकारी"]
CASES = [
    (HEADS[at % len(HEADS)], *NOTES[at % len(NOTES)], list(FORMATS)[at % len(FORMATS)])
    for at in range(20)
]


def read(paragraph: Paragraph) -> bool:
    """Whether any of a paragraph is read."""
    left_out = sum(m.end - m.start for m in paragraph.marks if isinstance(m, Unread))
    return left_out < len(paragraph.text.strip())


def said(found: Story) -> str:
    every = [p for section in found.sections for p in (section.heading, *section.paragraphs) if p]
    return "\n".join(each.text for each in every if read(each))


@pytest.mark.parametrize(
    ("head", "headline", "dated", "place", "suffix"),
    CASES,
    ids=[f"{c[4]}-{n}" for n, c in enumerate(CASES)],
)
def test_headline_place_and_text_of_a_press_note_are_found(
    head: list[str], headline: str, dated: str, place: str, suffix: str, tmp_path: Path
) -> None:
    path = tmp_path / f"note.{suffix}"
    path.write_bytes(FORMATS[suffix]([*head, headline, dated, *TEXT, *TAIL]))
    (article,) = sources.read(str(path))
    found = story(article, load("hi"))
    assert found.headline
    assert found.headline.text == headline
    assert found.place
    assert place in found.place.text
    spoken = said(found)
    assert all(sentence in spoken for text in TEXT for sentence in text.split("। "))
    assert not any(line in spoken for line in [*head, *TAIL])


def test_pdf_without_text_says_that_it_holds_none(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([" "]))
    with pytest.raises(SourceError, match="it holds no text"):
        sources.read(str(path))


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.pdf", b"%PDF-1.4\nnothing of it", "it is a damaged PDF"),
        ("a.eml", b"From: a@example.com\nMIME-Version: 1.0\nSubject: x\n\n", "has no text"),
    ],
)
def test_damaged_file_is_named(name: str, data: bytes, what: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=what):
        sources.read(str(path))


# «अब मदद नहीं मिल रही है और किसान आज काम पर नहीं गए हैं।», as it is typed for Kruti Dev.
KRUTIDEV = ["vc enn ugha fey jgh gS vkSj fdlku vkt dke ij ugha x, gSaA"]


@pytest.mark.parametrize("family", ["ABCDEF+KrutiDev010", "Kruti-Dev-016", "ABCDEF+Tahoma"])
def test_pdf_typed_for_a_legacy_font_is_read(family: str, tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(typed_pdf(family, KRUTIDEV))
    (article,) = sources.read(str(path))
    assert article.text == "अब मदद नहीं मिल रही है और किसान आज काम पर नहीं गए हैं।"


def test_pdf_in_a_font_of_no_known_layout_names_it(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(typed_pdf("ABCDEF+Shusha02", ["mauK\\yamaM~I nao Baaopala maoM baOzk laI"]))
    with pytest.raises(SourceError) as error:
        sources.read(str(path))
    assert str(error.value) == (
        f"{path}: it is typed in the font Shusha02, whose letters are not known. "
        "Save it in a Unicode font, or as text."
    )


def test_pdf_whose_glyphs_are_mapped_to_other_letters_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(["Ĥदेश मɅ बाǐरश से Ǒकसानɉ को राहत मिली", "मुÉयमंğी ने बैठक ली और Ǔनदȶश Ǒदए"]))
    with pytest.raises(SourceError, match="its text layer is damaged"):
        sources.read(str(path))
    (article,) = sources.read(str(path), sources.Options(force=True))
    assert "राहत" in article.text


def test_document_saved_as_html_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "note.html"
    lines = [f"<div>{each}</div>" for each in HEADS[0]]
    path.write_text(
        f"<html><body>{''.join(lines)}<h3>{NOTES[0][0]}</h3>"
        f"{''.join(f'<p>{each}</p>' for each in TEXT)}<p>ठेका अगले माह होगा।</p></body></html>"
    )
    (article,) = sources.read(str(path))
    assert article.text.split("\n") == [*HEADS[0], NOTES[0][0], *TEXT, "ठेका अगले माह होगा।"]


def test_bar_for_a_danda_in_an_rtf_file_ends_no_cell(tmp_path: Path) -> None:
    typed = [line.replace("।", "|") for line in TEXT]
    path = tmp_path / "note.rtf"
    path.write_bytes(FORMATS["rtf"](typed))
    (article,) = sources.read(str(path))
    assert [line for line in article.text.split("\n") if line] == typed
    assert any(line.endswith("|") for line in typed)


def test_table_of_an_rtf_file_is_read_row_by_row(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return "\\trowd" + "".join(f"\\intbl {cell}\\cell" for cell in cells) + "\\row\n"

    def coded(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    table = row("शहर", "न्यूनतम", "अधिकतम") + row("सीकर", "8.1", "24") + row("चूरू", "-", "22")
    layout = row("क्रमांक 12", "दिनांक 3.2.2026")
    path = tmp_path / "note.rtf"
    path.write_text(
        coded(f"{{\\rtf1\\ansi\\uc1\n{layout}\\pard तापमान\\par\n{table}\\pard अंत\\par}}")
    )
    (article,) = sources.read(str(path))
    lines = [
        "क्रमांक 12",
        "दिनांक 3.2.2026",
        "तापमान",
        "• सीकर: न्यूनतम 8.1, अधिकतम 24",
        "• चूरू: अधिकतम 22",
    ]
    assert [line for line in article.text.split("\n") if line] == [*lines, "अंत"]


def test_table_of_a_document_saved_as_html_is_read_row_by_row(tmp_path: Path) -> None:
    cells = [("शहर", "न्यूनतम", "अधिकतम"), ("सीकर", "8.1", "24"), ("चूरू", "7.4", "22")]
    rows = "".join(f"<tr>{''.join(f'<td>{each}</td>' for each in row)}</tr>" for row in cells)
    path = tmp_path / "note.html"
    path.write_text(f"<body><p>{TEXT[0]}</p><table><caption>तापमान</caption>{rows}</table></body>")
    (article,) = sources.read(str(path))
    lines = ["तापमान", "• सीकर: न्यूनतम 8.1, अधिकतम 24", "• चूरू: न्यूनतम 7.4, अधिकतम 22"]
    assert article.text.split("\n") == [TEXT[0], *lines]


def test_table_typed_in_an_e_mail_is_read_row_by_row(tmp_path: Path) -> None:
    path = tmp_path / "note.eml"
    table = "शहर\tन्यूनतम\tअधिकतम\nसीकर\t8.1\t24\nचूरू\t7.4\t22"
    path.write_text(
        f"Subject: x\nContent-Type: text/plain; charset=utf-8\n\n{TEXT[0]}\n\n{table}\n"
    )
    (article,) = sources.read(str(path))
    assert "• चूरू: न्यूनतम 7.4, अधिकतम 22" in article.text.split("\n")


def test_letterhead_in_a_frame_of_an_odt_file_stands_above_its_paragraph(tmp_path: Path) -> None:
    drawn = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    frame = "<text:p>नगर परिषद</text:p><text:p>सीकर</text:p>"
    data = FORMATS["odt"](["यहां", *TEXT])
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(found, "w") as other:
        for each in packed.namelist():
            written = packed.read(each).decode()
            box = f"<draw:frame {drawn}><draw:text-box>{frame}</draw:text-box></draw:frame>"
            other.writestr(each, written.replace("यहां", f"{box}प्रेस नोट"))
    path = tmp_path / "note.odt"
    path.write_bytes(found.getvalue())
    (article,) = sources.read(str(path))
    assert article.text.split("\n") == ["नगर परिषद", "सीकर", "प्रेस नोट", *TEXT]


def test_pdf_with_a_legacy_font_beside_others_is_read_by_the_font_of_each_piece(
    tmp_path: Path,
) -> None:
    typed = KRUTIDEV[0].encode("cp1252")
    content = (
        b"BT /F1 12 Tf 40 800 Td (vkt) Tj /F2 12 Tf ( PRO/26 ) Tj /F1 12 Tf (%b) Tj ET" % typed
    )
    fonts = [
        b"<< /Type /Font /Subtype /TrueType /BaseFont /%b /Encoding /WinAnsiEncoding >>" % name
        for name in (b"ABCDEF+KrutiDev010", b"ABCDEF+Arial")
    ]
    path = tmp_path / "note.pdf"
    path.write_bytes(
        file_of(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                (
                    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                    b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>"
                ),
                b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
                *fonts,
            ]
        )
    )
    told: list[str] = []
    (article,) = sources.read(str(path), sources.Options(tell=told.append, force=True))
    assert article.text == "आज PRO/26 अब मदद नहीं मिल रही है और किसान आज काम पर नहीं गए हैं।"
    assert told == [f"{path}: read as Kruti Dev 010, which it names; --encoding says otherwise."]


def test_pdf_whose_font_maps_conjuncts_to_its_own_use_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(["सभा म\ue009 सड़क\ue004 का बजट पारित", "नगर \ue00aबजली के खंभे लगाएगा"]))
    with pytest.raises(SourceError, match="text layer is damaged"):
        sources.read(str(path))


def test_title_in_the_middle_of_a_pdf_page_is_apart_from_the_text_at_its_edge(
    tmp_path: Path,
) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([NOTES[0][0], *TEXT, TEXT[0], TEXT[1]], below={}, set_in=(0,)))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[:3] == [NOTES[0][0], "", TEXT[0]]


@pytest.mark.parametrize(("lines", "count"), [(["नगर परिषद", "सीकर"], 2), (["नगर समाचार"], 0)])
def test_letterhead_in_the_page_header_of_odt_and_rtf_is_read_but_no_running_title(
    lines: list[str], count: int, tmp_path: Path
) -> None:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "style", "text")
    )
    shown = "".join(f"<text:p>{each}</text:p>" for each in lines)
    odt = tmp_path / "note.odt"
    odt.write_bytes(FORMATS["odt"](TEXT))
    with zipfile.ZipFile(odt, "a") as packed:
        packed.writestr("styles.xml", f"<a {spaces}><style:header>{shown}</style:header></a>")
    rtf = tmp_path / "note.rtf"
    typed = "".join(f"\\pard{{{each}}}\\par\n" for each in map(_coded, lines))
    whole = FORMATS["rtf"](TEXT).decode()
    rtf.write_text(whole.replace("}}\n", f"}}}}\n{{\\header {typed}}}\n", 1))
    for path in (odt, rtf):
        (article,) = sources.read(str(path))
        assert [line for line in article.text.split("\n") if line] == [*lines[:count], *TEXT]


def _coded(line: str) -> str:
    return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)


def test_table_that_a_word_processor_saved_as_html_is_read_row_by_row(tmp_path: Path) -> None:
    cells = [("शहर", "न्यूनतम", "अधिकतम"), ("सीकर", "8.1", "24"), ("चूरू", "7.4", "22")]
    rows = "".join(f"<tr>{''.join(f'<td><p>{c}</p></td>' for c in row)}</tr>" for row in cells)
    path = tmp_path / "note.html"
    path.write_text(f"<body><p>{TEXT[0]}</p><table>{rows}</table><p>{TEXT[1]}</p></body>")
    (article,) = sources.read(str(path))
    lines = ["• सीकर: न्यूनतम 8.1, अधिकतम 24", "• चूरू: न्यूनतम 7.4, अधिकतम 22"]
    assert article.text.split("\n") == [TEXT[0], *lines, TEXT[1]]


def test_signature_at_the_right_of_a_pdf_page_is_apart_from_the_text_it_follows(
    tmp_path: Path,
) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([NOTES[0][0], *TEXT, *TEXT, TAIL[-1]], below={}, set_in=(0, 5)))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[-2:] == ["", TAIL[-1]]


def test_title_that_takes_two_lines_of_a_pdf_page_is_one(tmp_path: Path) -> None:
    title = ["नगर परिषद ने शहर के तीन बड़े पार्क मरम्मत के बाद आम लोगों के लिए फिर से", "खोले"]
    lines = [*title, *textwrap.wrap(" ".join(TEXT * 2), 70)]
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf(lines, below={0: 18, 1: 18}, set_in=(1,)))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[:2] == [" ".join(title), ""]


def test_box_that_a_pdf_draws_last_above_its_text_is_read_first(tmp_path: Path) -> None:
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([*TEXT, HEADS[2][0]], below={1: -120}))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[0] == HEADS[2][0]


def test_letterhead_in_a_text_box_of_an_rtf_file_stands_above_its_text(tmp_path: Path) -> None:
    def coded(text: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text)

    box = "{\\shp{\\*\\shpinst\\shpleft0{\\shptxt नगर परिषद\\par सीकर\\par}}}"
    path = tmp_path / "note.rtf"
    path.write_text(coded(f"{{\\rtf1\\ansi\\uc1\n{box}{TEXT[0]}\\par {TEXT[1]}\\par}}"))
    (article,) = sources.read(str(path))
    assert [line for line in article.text.split("\n") if line] == ["नगर परिषद", "सीकर", *TEXT]


def _rtf(body: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "note.rtf"
    coded = "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in body)
    path.write_text(f"{{\\rtf1\\ansi\\uc1\n{coded}}}")
    (article,) = sources.read(str(path))
    return [line for line in article.text.split("\n") if line]


def test_words_deleted_from_an_rtf_file_are_not_read(tmp_path: Path) -> None:
    cut = "{\\b\\deleted\\revauthdel1 {\\i पुराना} वाक्य}{\\deleted0 नया वाक्य}"
    assert _rtf(f"{TEXT[0]}\\par {cut} {TEXT[1]}\\par", tmp_path) == [
        TEXT[0],
        f"नया वाक्य {TEXT[1]}",
    ]


def test_hidden_text_of_an_rtf_file_is_not_read(tmp_path: Path) -> None:
    hidden = "{\\rtlch\\af0 \\ltrch\\v\\f0 यह पंक्ति न छापें।}{\\v0 आज }"
    assert _rtf(f"{hidden}{TEXT[0]}\\par", tmp_path) == [f"आज {TEXT[0]}"]


def test_comment_of_an_odt_file_is_not_read(tmp_path: Path) -> None:
    note = "<office:annotation><text:p>नाम जांच लें</text:p></office:annotation>"
    path = tmp_path / "note.odt"
    path.write_bytes(odt_of(f"<text:p>{TEXT[0]}{note}</text:p>"))
    (article,) = sources.read(str(path))
    assert article.text == TEXT[0]


def test_text_box_amid_an_rtf_file_is_read_below_its_text(tmp_path: Path) -> None:
    box = "{\\shp{\\*\\shpinst\\shpleft0{\\shptxt हेल्पलाइन 1967 पर सूचना दें।\\par}}}"
    found = _rtf(f"{' '.join(TEXT)}\\par {box}{box}{TEXT[1]}\\par", tmp_path)
    assert found == [" ".join(TEXT), TEXT[1], "हेल्पलाइन 1967 पर सूचना दें।"]


def test_document_saved_as_html_may_have_several_notes(tmp_path: Path) -> None:
    told = "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और वहां नए झूले लगे हैं।"
    note = f"<p>पार्क खुले</p><p>सीकर, 3 फरवरी। {told}</p><p>{told}</p><p>क्रमांक/41/रवि</p>"
    path = tmp_path / "note.html"
    path.write_text(f"<html><body>{note}{note.replace('पार्क खुले', 'झूले लगे')}</body></html>")
    (article,) = sources.read(str(path))
    assert len(notes(article, load("hi"))) == 2


def test_title_is_apart_in_a_pdf_whose_lines_are_mostly_of_their_own(tmp_path: Path) -> None:
    """Few of its spaces are within a paragraph: those below lines that fill the page are."""
    head, title = (
        ["कार्यालय नगर निगम", "क्रमांक 12", "प्रेस नोट"],
        "नगर के उद्यानों में अब झूले लगेंगे, सात करोड़ रुपये मंजूर",
    )
    lines = textwrap.wrap(TEXT[0], 62)
    below = dict.fromkeys(range(9), 30) | {4: 16}
    path = tmp_path / "note.pdf"
    path.write_bytes(pdf([*head, title, *lines, "भवदीय", "मोहन सेन", "सचिव"], below=below))
    (article,) = sources.read(str(path))
    found = story(article, load("hi"))
    assert found.headline
    assert found.headline.text == title


@pytest.mark.parametrize("label", ["॥ प्रेस विज्ञप्ति ॥", "== प्रकाशनार्थ ==", "~ समाचार ~"])
def test_label_between_signs_is_not_read(label: str, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    head = ["कार्यालय नगर निगम, सागर", label, "उद्यानों में लगेंगे झूले"]
    path.write_text("\n".join([*head, f"सागर, 3 मई। {TEXT[0]}", TEXT[1]]), "utf-8")
    (article,) = sources.read(str(path))
    found = story(article, load("hi"))
    assert found.headline
    assert found.headline.text == head[2]
    assert label not in said(found)
