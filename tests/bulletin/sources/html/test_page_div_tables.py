"""Tables made of other elements are read row by row; what only looks like one is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "सेमरा मंडी में गेहूं के भाव बढ़े, किसानों को राहत"
TOLD = (
    "सेमरा मंडी में सोमवार को गेहूं के भाव प्रति क्विंटल चालीस रुपये तक बढ़ गए।",
    "मंडी सचिव ने बताया कि आवक भी पिछले सप्ताह से अधिक रही और तौल देर शाम तक चली।",
    "व्यापारियों का कहना है कि अगले सप्ताह भाव में और तेजी आ सकती है।",
)
HEAD = ("फसल", "न्यूनतम भाव", "अधिकतम भाव")
ROWS = (("गेहूं", "2,410", "2,585"), ("चना", "5,120", "5,440"), ("सरसों", "5,600", "5,910"))


def page(tmp_path: Path, table: str) -> list[str]:
    story = f"<p>{TOLD[0]}</p><p>{TOLD[1]}</p>{table}<p>{TOLD[2]}</p>"
    body = f"<article><h1>{TITLE}</h1><div itemprop=articleBody>{story}</div></article>"
    text = f"<nav><a href=/>होम</a></nav>{body}"
    return lines_of(f"<head><title>{TITLE}</title></head><body>{text}</body>", tmp_path)


def row(cells: tuple[str, ...], cell: str = "<div>{}</div>") -> str:
    return "".join(cell.format(each) for each in cells)


@pytest.mark.parametrize(
    "table",
    [
        "".join(f"<div>{row(each)}</div>" for each in (HEAD, *ROWS)),
        f"<div class=head><div>{row(HEAD)}</div></div><div class=body>"
        + "".join(f"<div>{row(each)}</div>" for each in ROWS)
        + "</div>",
        "".join(f"<div>{row(each, '<span>{}</span>')}</div>" for each in (HEAD, *ROWS)),
    ],
    ids=["rows", "rows in groups", "cells in a line"],
)
def test_rows_below_a_head_without_figures_are_a_table(table: str, tmp_path: Path) -> None:
    told = page(tmp_path, f"<div class=prices>{table}</div>")
    assert any("चना" in line and "5,120" in line and "5,440" in line for line in told)
    assert not any(line in ("5,120", "न्यूनतम भाव") for line in told)


def test_rows_of_two_cells_are_a_table_if_their_class_says_so(tmp_path: Path) -> None:
    rows = (("फसल", "आवक"), ("गेहूं", "अच्छी"), ("चना", "कम"), ("सरसों", "बहुत कम"))
    cell = "<div class='x-cell'>{}</div>"
    table = "".join(f"<div class=r>{row(each, cell)}</div>" for each in rows)
    assert any("चना" in line and "कम" in line for line in page(tmp_path, f"<div>{table}</div>"))


@pytest.mark.parametrize(
    "rows",
    [
        "".join(f"<div><div>{one}</div><div>{two}</div></div>" for one, two, _ in (HEAD, *ROWS)),
        "".join(f"<div class=td-box><p>{told}</p><p>और भी बातें</p></div>" for told in TOLD),
    ],
    ids=["two cells without a name", "sentences"],
)
def test_what_may_be_no_table_stays_in_lines(rows: str, tmp_path: Path) -> None:
    told = page(tmp_path, f"<div>{rows}</div>")
    assert not any(line.startswith("•") for line in told)
    assert TOLD[2] in told
