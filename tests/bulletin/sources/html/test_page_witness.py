"""What a page's scripts tell of its article is a witness for its lines and parts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bulletin.core.model import Block
from bulletin.sources.html.witness import Witness
from tests.bulletin.sources.reading import article_of

TITLE = "नहर टूटने से चार गांवों में पानी भरा"
TOLD = (
    "शारदा नहर की पटरी शनिवार तड़के टूट गई, जिससे चार गांवों की फसल पानी में डूब गई।",
    "सिंचाई विभाग के अभियंता ने बताया कि दरार सत्तर फीट चौड़ी है और उसे भरने में दो दिन लगेंगे।",
    "ग्रामीणों का कहना है कि पटरी की मरम्मत के लिए उन्होंने पिछले महीने भी पत्र दिया था।",
    "तहसीलदार ने नुकसान का सर्वे शुरू करा दिया है और किसानों से धैर्य रखने को कहा है।",
    "बिजली घर में भी पानी घुस गया था। रात तक आपूर्ति बहाल हो गई।",
    "डूबे खेतों में धान और गन्ने की फसल थी, जिसे काटने का समय आ गया था।",
    "रास्ते दोपहर बाद खुल सके।",
)
WHOLE = " ".join(TOLD)
OTHER = "कवि सम्मेलन में गूंजी ठहाकों की आवाज, देर रात तक जमे रहे श्रोता।"
CAPTION = "सुषमा राणा"


def shown(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(tmp_path: Path, body: str, told: str) -> str:
    known = {"@type": "NewsArticle", "headline": TITLE, "articleBody": told}
    script = f'<script type="application/ld+json">{json.dumps(known)}</script>'
    return article_of(f"<title>{TITLE}</title>{script}<body>{body}</body>", tmp_path).text


def blocks(*texts: str) -> list[Block]:
    return [Block(text, 0) for text in texts]


@pytest.mark.parametrize("form", ["{}", "<p>{}</p>", "&lt;p&gt;{}&lt;/p&gt;"])
def test_witness_knows_the_sentences_that_it_tells(form: str) -> None:
    witness = Witness(form.format(WHOLE))
    assert all(map(witness.tells, TOLD))
    assert not witness.tells(OTHER)


@pytest.mark.parametrize(
    ("told", "lines", "is_whole"),
    [
        (WHOLE, TOLD, True),
        (WHOLE, (*TOLD[:3], OTHER, *TOLD[3:]), True),
        (WHOLE, (*TOLD, OTHER), False),  # it may be the rest of the article
        (WHOLE, TOLD[:2], False),
        (WHOLE[:-20] + "...", TOLD, False),
        (" ".join(TOLD[:4]), TOLD, False),
        (TOLD[0], TOLD[:1], False),
    ],
)
def test_witness_is_whole_only_if_nothing_follows_it(
    told: str, lines: tuple[str, ...], is_whole: bool
) -> None:
    assert Witness(told).is_whole(lines) == is_whole


def test_line_that_a_whole_witness_has_not_is_left_out() -> None:
    found = blocks(*TOLD[:2], OTHER, CAPTION, *TOLD[2:])
    assert Witness(WHOLE).without_others(found, TITLE) == blocks(*TOLD)


def test_line_that_is_of_the_subject_or_no_prose_stays() -> None:
    summary = "नहर की पटरी टूटी, गांवों की फसल डूबी।"
    found = [Block(summary, 0), *blocks(*TOLD[:2]), Block(CAPTION, 0, level=2), *blocks(*TOLD[2:])]
    assert Witness(WHOLE).without_others(found, TITLE) == found


def test_line_stays_if_the_witness_is_cut_off() -> None:
    found = blocks(*TOLD[:2], OTHER, *TOLD[2:])
    assert Witness(" ".join(TOLD[:4])).without_others(found, TITLE) == found


def test_sentence_that_the_witness_tells_is_put_back_in_its_place() -> None:
    found = blocks(TOLD[0], *TOLD[2:-1])
    assert Witness(WHOLE).with_told(found, blocks(*TOLD, OTHER)) == blocks(*TOLD)


def test_sentence_above_all_that_was_found_is_put_first() -> None:
    assert Witness(WHOLE).with_told(blocks(*TOLD[1:]), blocks(*TOLD)) == blocks(*TOLD)


def test_part_that_the_witness_tells_is_news(tmp_path: Path) -> None:
    """It shares no word with the rest, and has a button."""
    part = f"<div class=x><p>{TOLD[-1]}</p><button>खोलें</button></div>"
    body = f"<div><h1>{TITLE}</h1>{shown(TOLD[:3])}{part}{shown(TOLD[3:-1])}</div>"
    assert TOLD[-1] in read(tmp_path, body, WHOLE)
    assert TOLD[-1] not in read(tmp_path, body, "")


def test_next_story_below_a_whole_witness_is_left_out(tmp_path: Path) -> None:
    """It has words of the subject, as news of a region have."""
    other = ("नहर किनारे के गांवों में कवि सम्मेलन हुआ।", OTHER, "संचालन शायर नदीम ने किया।")
    more = f"<div><h4>सम्मेलन</h4>{shown(other)}</div>"
    body = f"<div><div><h1>{TITLE}</h1>{shown(TOLD)}</div>{more}</div>"
    assert OTHER not in read(tmp_path, body, WHOLE)
    assert OTHER in read(tmp_path, body, "")


def test_sentence_run_together_with_a_heading_is_told() -> None:
    witness = Witness(f"{WHOLE} किसानों को राहत कब {OTHER}")
    assert witness.tells(OTHER)
