"""Titles that a page's scripts open when they are pressed are links."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "मंडी में प्याज की आवक बढ़ी, भाव चार रुपये गिरे"
TEXT = (
    "मंडी में सोमवार को प्याज की आवक दोगुनी हो गई और भाव चार रुपये किलो तक गिर गए।",
    "आढ़तियों ने बताया कि मंडी में रोज तीस ट्रक प्याज आ रहा है और गोदाम भर चुके हैं।",
    "किसानों ने मंडी सचिव से प्याज की सरकारी खरीद शुरू कराने की मांग की है।",
)
OTHERS = (
    "संग्रहालय में रखी मूर्ति चोरी, दो चौकीदारों से पूछताछ जारी",
    "कबड्डी में जिले की टीम उपविजेता, कप्तान को विशेष पुरस्कार",
    "पहाड़ों पर बर्फबारी से रास्ते बंद, पर्यटक होटलों में ठहरे",
)


def read(box: str, tmp_path: Path) -> list[str]:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    page = f"<div><h1>{TITLE}</h1>{text}{box}</div>"
    return lines_of(f"<title>{TITLE}</title><body><div>{page}</div></body>", tmp_path)


@pytest.mark.parametrize(
    "opens",
    ["onclick=\"go('/a/1')\"", "data-href=/a/1", "role=link"],
    ids=["script", "data", "role"],
)
def test_titles_that_are_pressed_go_as_links_do(opens: str, tmp_path: Path) -> None:
    rows = (
        f"<div class=c><div class=n>{at}</div><div class=t {opens}>{each}</div></div>"
        for at, each in enumerate(OTHERS, 1)
    )
    found = read(f"<div>{''.join(rows)}</div>", tmp_path)
    assert found == [TITLE, *TEXT]


def test_what_opens_on_the_same_page_stays(tmp_path: Path) -> None:
    told = (
        "प्याज के भाव गिरने की पहली वजह आवक रही",
        "सरकारी खरीद के लिए मंडी सचिव को पत्र लिखा",
        "गोदाम भरने से आढ़तियों ने खरीद रोक दी",
    )
    rows = "".join(f"<h3 onclick=toggle(this)>{each}</h3>" for each in told)
    assert read(f"<div>{rows}</div>", tmp_path) == [TITLE, *TEXT, *told]
