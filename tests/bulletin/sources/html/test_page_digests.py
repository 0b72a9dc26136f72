"""Short stories and whole ones around an article, which may be longer than it, are left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import lines_of

TITLE = "तालाब की मेड़ टूटी, चार मोहल्लों में भरा पानी"
TOLD = (
    "चंदनपुर। रात भर की बारिश के बाद मंगलवार तड़के तालाब की मेड़ टूट गई और पानी घरों में घुस गया।",
    "नगर निगम की टीम ने दोपहर तक पंप लगाकर पानी निकाला, पर दो मोहल्ले अब भी डूबे हुए हैं।",
)
OTHERS = (
    ("रेशम बुनकरों को मिला नया बाजार", "बुनकर संघ ने प्रदर्शनी में सौ से अधिक साड़ियां बेचीं।"),
    ("शतरंज में सोनाली ने जीता स्वर्ण", "सोनाली ने अंतिम बाजी में मौजूदा विजेता को हराया।"),
    ("संग्रहालय की छत की मरम्मत शुरू", "निदेशक ने कहा कि काम छह हफ्ते में पूरा हो जाएगा।"),
    ("अनाज मंडी में गेहूं की आवक घटी", "व्यापारियों के अनुसार भाव में तेजी आने के आसार हैं।"),
    ("पुस्तकालय रविवार को भी खुलेगा", "पाठकों ने इसकी मांग पिछले साल से कर रखी थी।"),
)
STORY = "".join(f"<p>{told}</p>" for told in TOLD)
BRIEFS = "".join(f"<p><b>{title}</b><br>{told}</p>" for title, told in OTHERS)
LISTED = "".join(f"<li>{title}। {told}</li>" for title, told in OTHERS)
PLACED = "<p>हरिपुर। " + "".join(f"{told} " for _, told in OTHERS) + "</p>"
OTHER_TEXT = "".join(f"<p>{told}</p>" for _, told in OTHERS)
CARD = f"<div><img src=a><h3>{OTHERS[0][0]}</h3><p>{OTHERS[0][1]}</p><span>पूरी खबर पढ़ें</span></div>"

LINK = "<a href=/rest>पूरी खबर पढ़ें</a>"
BEGUN = "मोहल्लों में भरा पानी निकालने को लगे पंप"
LEADING = "मोहल्लों में भरा पानी निकालने के लिए पंप लगाए गए हैं।"
"""Of the same subject, so that only its link tells that it is another story."""


def read(tmp_path: Path, amid: str = "", end: str = "", beside: str = "") -> list[str]:
    story = f"<h1>{TITLE}</h1><p>{TOLD[0]}</p>{amid}<p>{TOLD[1]}</p>{end}"
    page = f"<nav><a href=/>होम</a></nav><div><div>{story}</div>{beside}</div>"
    return lines_of(f"<title>{TITLE}</title><body>{page}</body>", tmp_path)


@pytest.mark.parametrize(
    "parts",
    [
        {"beside": f"<div><h3>पंचायत से</h3>{BRIEFS}</div>"},
        {"end": f"<div><h3>शॉर्ट न्यूज</h3>{BRIEFS}</div>"},
        {"end": f"<div><h3>सर्वाधिक पठित</h3><ol>{LISTED}</ol></div>"},
        {"amid": CARD},
    ],
    ids=["digest beside", "digest with a title", "list with a title", "card"],
)
def test_short_stories_beside_an_article_are_left_out(
    parts: dict[str, str], tmp_path: Path
) -> None:
    assert read(tmp_path, **parts) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "amid",
    [
        f"<div><h3>{BEGUN}</h3><p>{LEADING} {LINK}</p></div>",
        f"<blockquote><p><strong>{BEGUN}…</strong></p><p>{LEADING} {LINK}</p></blockquote>",
        f"<p><b>{BEGUN}</b></p><p>{LEADING}</p><p><a href=/rest>पढ़ें पूरी खबर...</a></p>",
        f"<p>ये भी पढ़ें: {BEGUN}</p><p>{LEADING} पूरी खबर पढ़ें...</p>",
        f"<p>इससे जुड़ी यह खबर भी पढ़ें...</p><h3>{BEGUN}</h3><p>{LEADING}</p><p>{LINK}</p>",
        f"<ul><li><span>{LEADING}</span>{LINK}</li></ul>",
    ],
    ids=["box", "quoted", "bold title", "label and title", "label", "list"],
)
def test_beginning_that_leads_to_the_rest_of_another_story_is_left_out(
    amid: str, tmp_path: Path
) -> None:
    assert read(tmp_path, amid) == [TITLE, *TOLD]


def test_news_in_brief_that_lead_to_their_rest_are_kept(tmp_path: Path) -> None:
    told = read(
        tmp_path, "".join(f"<h3>{title}</h3><p>{each} {LINK}</p>" for title, each in OTHERS)
    )
    assert all(each in " ".join(told) for _, each in OTHERS)


def test_parts_with_titles_within_the_article_are_kept(tmp_path: Path) -> None:
    told = read(tmp_path, end=f"<div>{BRIEFS}</div>")
    assert all(each in " ".join(told) for _, each in OTHERS)


def test_digest_that_speaks_of_the_headline_is_kept(tmp_path: Path) -> None:
    parts = BRIEFS.replace("</b><br>", "</b><br>मोहल्लों में भरा पानी। ")
    told = read(tmp_path, beside=f"<div>{parts}</div>")
    assert all(each in " ".join(told) for _, each in OTHERS)


@pytest.mark.parametrize(
    "other",
    [
        f"<div><h2>{OTHERS[2][0]}</h2><p>ममता राय | 23 नवंबर 2026</p>{PLACED}</div>",
        f"<p>अगली खबर</p><section><h1>{OTHERS[2][0]}</h1>{OTHER_TEXT}</section>",
    ],
    ids=["day and place", "words that announce it"],
)
def test_next_story_in_an_element_of_another_kind_is_left_out(other: str, tmp_path: Path) -> None:
    assert read(tmp_path, beside=other) == [TITLE, *TOLD]


@pytest.mark.parametrize(
    "end",
    [
        f"<div style='display:none'><h2>{TITLE}</h2>{STORY * 2}</div>",
        "<p>डिस्क्लेमर: इस पन्ने की बातों की जांच पाठक खुद करें।</p>",
        "<p>संपर्क करें | शर्तें | निजता नीति</p>",
        "<div><h4>हमारे बारे में</h4><p>यहां हर दिन शहर की खबरें मिलती हैं।</p></div>",
    ],
    ids=["hidden copy", "disclaimer", "bar", "about the site"],
)
def test_what_a_page_says_below_its_article_is_left_out(end: str, tmp_path: Path) -> None:
    assert read(tmp_path, beside=end) == [TITLE, *TOLD]


def test_lists_of_other_titles_above_the_headline_are_left_out(tmp_path: Path) -> None:
    strip = "".join(
        f"<li><span>10:1{at} AM</span> {each}</li>" for at, (each, _) in enumerate(OTHERS)
    )
    page = f"<div><b>लाइव</b><ul>{strip}</ul></div><div><h1>{TITLE}</h1>{STORY}</div>"
    assert lines_of(f"<title>{TITLE}</title><body>{page}</body>", tmp_path) == [TITLE, *TOLD]


def test_short_article_amid_which_readers_are_asked_to_follow_is_kept(tmp_path: Path) -> None:
    ask = "<p>ताजा खबरों के लिए <a href=/g>गूगल न्यूज पर फॉलो करें</a></p>"
    told = f"<p>{TOLD[0]}</p>{ask}<p>{TOLD[1]}</p>"
    page = f"<nav><a href=/>होम</a></nav><h1>{TITLE}</h1><div>{told}</div>"
    assert lines_of(f"<title>{TITLE}</title><body>{page}</body>", tmp_path) == [TITLE, *TOLD]
