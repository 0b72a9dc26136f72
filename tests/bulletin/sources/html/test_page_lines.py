"""Single lines of a page, judged by fitted weights."""

from __future__ import annotations

from lxml import html

from bulletin.core.model import Block
from bulletin.sources.html.lines.judged import PageLines
from bulletin.sources.html.witness import Witness

TITLE = "सिंचाई नहर की मरम्मत पूरी, किसानों को मिला पानी"
TEXT = [
    "सिंचाई नहर की मरम्मत का काम सोमवार को पूरा हो गया और किसानों के खेतों में पानी पहुंच गया।",
    "विभाग के अभियंता ने बताया कि नहर में तीन जगह दरारें थीं, जिन्हें पत्थर और सीमेंट से भरा गया।",
    "किसानों का कहना है कि गेहूं की बुआई अब समय पर हो सकेगी और डीजल का खर्च भी बचेगा।",
    "नहर से चालीस गांवों के खेतों को पानी मिलता है, पर दो साल से अंतिम छोर तक पानी नहीं आता था।",
    "विभाग ने मरम्मत पर बारह लाख रुपए खर्च किए और अगले साल बाकी हिस्से को पक्का करने की योजना है।",
]
OTHER = "शतरंज की विश्व प्रतियोगिता का कार्यक्रम बदला, चेन्नई में होंगे सभी मुकाबले"


def judged(page: str, taken: list[str], readings: tuple[str, str] = ("", "")) -> list[str]:
    tree = html.document_fromstring(page)
    lines = PageLines(tree, TITLE)
    return [
        each.text
        for each in lines.judged([Block(text, 0) for text in taken], tree, readings, Witness(""))
    ]


def page(amid: str = "", below: str = "", above: str = "") -> str:
    text = "".join(f"<p>{each}</p>" for each in TEXT[:3])
    more = "".join(f"<p>{each}</p>" for each in TEXT[3:])
    return (
        f"<html><body><main><article><h1>{TITLE}</h1>{above}<div class='article-body'>"
        f"{text}{amid}{more}</div></article>{below}</main></body></html>"
    )


def test_a_paragraph_that_every_reading_skipped_amid_the_text_comes_back_where_it_stands() -> None:
    assert judged(page(), [TEXT[0], TEXT[1], TEXT[3], TEXT[4]]) == TEXT


def test_a_paragraph_that_a_rule_removed_comes_back() -> None:
    tree = html.document_fromstring(page())
    lines = PageLines(tree, TITLE)
    tree.xpath("//p")[2].drop_tree()
    taken = [Block(text, 0) for text in (*TEXT[:2], *TEXT[3:])]
    assert [each.text for each in lines.judged(taken, tree, ("", ""), Witness(""))] == TEXT


def test_a_line_of_a_box_below_the_text_goes_though_it_was_taken_for_text() -> None:
    box = (
        f"<div class='comment-list small'><div class='item'><div class='row'><div><a href='/a'>"
        f"{OTHER}</a></div></div></div></div>"
    )
    assert judged(page(below=box), [*TEXT, OTHER], (OTHER, "")) == TEXT


def test_a_sentence_between_the_paragraphs_stays_whatever_its_elements_are_called() -> None:
    said = f"{OTHER}।"
    box = f"<div class='comment small page detail'><div class='row elementor'>{said}</div></div>"
    taken = [*TEXT[:3], said, *TEXT[3:]]
    assert judged(page(amid=box), taken) == taken


def test_a_sentence_above_the_text_does_not_come_back() -> None:
    """A summary is found by other signs (standfirst), and a teaser looks the same."""
    above = f"<div class='lead'>{OTHER}।</div>"
    assert judged(page(above=above), TEXT) == TEXT


def test_the_place_above_the_text_stays() -> None:
    above = "<div class='small comment row'><a href='/city'>उदयपुर</a></div>"
    assert judged(page(above=above), ["उदयपुर", *TEXT]) == ["उदयपुर", *TEXT]


def test_lines_that_are_many_stay() -> None:
    box = "".join(
        f"<div class='comment small'><a href='/{n}'>{OTHER} {n}</a></div>" for n in "12345"
    )
    others = [f"{OTHER} {n}" for n in "12345"]
    assert judged(page(below=box), [*TEXT, *others]) == [*TEXT, *others]
