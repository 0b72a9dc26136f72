"""Markdown: its words, with the structure of its markup."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.model import Block, Form
from bulletin.sources.documents import Document
from bulletin.sources.kinds import Kind, kind_of_text
from bulletin.sources.markdown import read
from bulletin.sources.options import Options

ARTICLE = """\
# बड़ी खबर

मुख्यमंत्री ने **सोमवार** को [बैठक](https://x.example) ली।
उन्होंने `कहा`, *सब ठीक है*।

![चित्र](x.png)

## पहला भाग

- एक बात।
- दूसरी बात
  जो लंबी है।

1. गिनती

> यह उद्धरण है।
> दूसरी पंक्ति।

```
code = 1
```

| शहर | भाव |
|---|---|
| दिल्ली | 10 |

---

अंत।<br>
"""


def blocks(text: str, tmp_path: Path, name: str = "x.md") -> tuple[Block, ...]:
    (tmp_path / name).write_text(text, "utf-8")
    return sources.read(str(tmp_path / name))[0].blocks


TYPED_BULLETS = """\
## • मांगें

संघ ने ये मांगें रखीं:
•\tवेतन समय पर मिले
• छुट्टी के दिन का
काम अलग गिना जाए
"""


def test_lines_with_typed_bullets_are_items_of_their_own(tmp_path: Path) -> None:
    assert blocks(TYPED_BULLETS, tmp_path) == (
        Block("• मांगें", 1, level=2),
        Block("संघ ने ये मांगें रखीं:", 3),
        Block("वेतन समय पर मिले", 4, Form.ITEM),
        Block("छुट्टी के दिन का काम अलग गिना जाए", 5, Form.ITEM),
    )


def test_blocks_are_words_with_their_form_and_line(tmp_path: Path) -> None:
    assert blocks(ARTICLE, tmp_path) == (
        Block("बड़ी खबर", 1, level=1),
        Block("मुख्यमंत्री ने सोमवार को बैठक ली। उन्होंने कहा, सब ठीक है।", 3),
        Block("पहला भाग", 8, level=2),
        Block("एक बात।", 10, Form.ITEM),
        Block("दूसरी बात जो लंबी है।", 11, Form.ITEM),
        Block("गिनती", 14, Form.ITEM),
        Block("यह उद्धरण है। दूसरी पंक्ति।", 16, Form.QUOTATION),
        Block("दिल्ली: भाव 10", 25, Form.ITEM),
        Block("अंत।", 29),
    )


def test_front_matter_gives_title_and_author(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text(
        '---\ntitle: "खबर"\nauthor: रवि\ntags: [a]\n---\nपाठ।\n', "utf-8"
    )
    (article,) = sources.read(str(tmp_path / "x.md"))
    assert (article.title, article.author) == ("खबर", "रवि")
    assert article.blocks == (Block("खबर", 1, level=1), Block("पाठ।", 6))


@pytest.mark.parametrize("name", ["x.md", "x"])
def test_markdown_is_known_by_its_marks(name: str, tmp_path: Path) -> None:
    assert [block.level for block in blocks("# खबर\n\nपाठ।\n", tmp_path, name)] == [1, 0]


@pytest.mark.parametrize(
    "text",
    [
        "#हैशटैग वाली खबर\nपाठ।",
        "खबर\n- एक\n- दो",
        "क * ख * ग\n_अ_",
        "खबर\n*******\nपाठ।",
        "खबर\n**उपशीर्षक**\nपाठ।",
        "खबर\nपहली पंक्ति।\nदूसरी पंक्ति।\n# सड़क\n# गांव",
        "# खबर\n\nदुमका\nपुल बना। सड़क बनी।",  # lines are paragraphs
    ],
)
def test_text_is_not_taken_for_markdown(text: str, tmp_path: Path) -> None:
    assert blocks(text, tmp_path, "x.txt") == ()


def test_line_of_asterisks_is_no_markdown(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("खबर\nपाठ।\n*******\nसीकर\n", "utf-8")
    (article,) = sources.read(str(tmp_path / "x.txt"))
    assert article.text.split() == ["खबर", "पाठ।", "*******", "सीकर"]
    assert len(article.text.splitlines()) == 4


def test_markdown_without_a_heading_is_left_to_guess(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("खबर\n\nपाठ **यह** है।\n", "utf-8")
    (article,) = sources.read(str(tmp_path / "x.md"))
    assert (article.text, article.blocks) == ("खबर\nपाठ यह है।", ())


def test_line_that_says_the_one_above_again_is_another_paragraph(tmp_path: Path) -> None:
    found = blocks("सड़क खुली\nसड़क खुली\nगांव तक\n\n## भाग\n\nपाठ।\n", tmp_path)
    assert [block.text for block in found][:2] == ["सड़क खुली", "सड़क खुली गांव तक"]


@pytest.mark.parametrize(
    ("typed", "forms"),
    [
        ("सेमरा से दुमका\nचूरू से पाली\nसीकर से नागौर", 3 * [Form.ITEM]),
        ("खेत के नाम की खतौनी\nबैंक\nमोबाइल नंबर", 3 * [Form.ITEM]),
        (
            "सड़क का काम पूरा हो गया और अब गांव\nतक रोज बस आती है जिससे लोगों को अब\nनाव से नहीं जाना पड़ता",
            [Form.PROSE],
        ),
        ("सड़क बनी।\nपुल बना।\nनाली बनी।", [Form.PROSE]),
    ],
    ids=["narrow", "broken early", "wrapped", "sentences"],
)
def test_few_words_in_each_line_are_a_list(typed: str, forms: list[Form]) -> None:
    document = Document("x.md", Kind.MARKDOWN, b"", f"# काम\n\n{typed}\n")
    (article,) = read(document, Options())
    assert [block.form for block in article.blocks[1:]] == forms


def test_lines_without_blank_ones_are_paragraphs_though_a_picture_is_among_them(
    tmp_path: Path,
) -> None:
    typed = "सड़क खुली\n![](https://semra.example/a.png)\nदुमका: सड़क खुली।\nमंत्री [आए](https://semra.example/b)।\n"
    (tmp_path / "x.txt").write_text(typed, "utf-8")
    (article,) = sources.read(str(tmp_path / "x.txt"))
    assert [line for line in article.text.split("\n") if line] == [
        "सड़क खुली",
        "दुमका: सड़क खुली।",
        "मंत्री आए।",
    ]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("दुमका\nपुल बना और सड़क भी बनी।", ["दुमका", "पुल बना और सड़क भी बनी।"]),
        ("सड़क बन गई है और पुल\nका काम भी हो गया।", ["सड़क बन गई है और पुल का काम भी हो गया।"]),
        ("पुल बना।\nगांव तक सड़क भी बन गई।", ["पुल बना। गांव तक सड़क भी बन गई।"]),
        ("**स्थान:** दुमका और पास\n**दिन:** कल", ["स्थान: दुमका और पास", "दिन: कल"]),
    ],
    ids=["a place", "wrapped", "a sentence each", "labels in bold type"],
)  # fmt: skip
def test_lines_with_room_for_the_next_word_are_paragraphs(typed: str, said: list[str]) -> None:
    document = Document("x.md", Kind.MARKDOWN, b"", f"# काम\n\n{typed}\n")
    (article,) = read(document, Options())
    assert [block.text for block in article.blocks[1:]] == said


def test_comment_of_a_program_is_no_heading() -> None:
    program = "# शीर्षक छापो\ndef show(a):\n    print(a)\n\nif True:\n    return show(1)\n"
    assert kind_of_text(program, "a") is Kind.TEXT
    assert kind_of_text(program.replace("def show(a):", "पुल बना।"), "a") is Kind.MARKDOWN
