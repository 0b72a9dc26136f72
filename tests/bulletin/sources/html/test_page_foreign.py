"""What stands beside an article, and speaks of something else, is left out; news never is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bulletin.sources.reading import article_of

TITLE = "रेशम मिल में आग, करोड़ों का धागा जला"
SITE = "सूरजपुर दर्पण"
TOLD = (
    "सूरजपुर। कस्बे की रेशम मिल में रविवार रात आग लग गई, जिससे गोदाम में रखा धागा जलकर राख हो गया।",
    "दमकल की छह गाड़ियों ने चार घंटे में लपटों पर काबू पाया। मिल मालिक ने साजिश की आशंका जताई है।",
)
NEWS = (
    "टापू पर फंसे सैलानी नौका से लाए गए।",
    "कबड्डी लीग के फाइनल में जयंती टीम की जीत।",
    "केसर की खेती पर वैज्ञानिकों ने शिविर लगाया।",
    "लोकगीत महोत्सव में जुटे सौ कलाकार।",
)
SIGNS = ("सिंह", "कन्या", "तुला", "धनु")
FATES = (
    "मित्र से मुलाकात होगी। उधार वापस मिलेगा।",
    "नया वाहन लेने का योग है। क्रोध से बचें।",
    "पढ़ाई में मन लगेगा। यात्रा सुखद रहेगी।",
    "पुराना विवाद सुलझेगा। सेहत ठीक रहेगी।",
)
ROWS = tuple(zip(SIGNS, NEWS, FATES, strict=True))
STORY = "".join(f"<p>{told}</p>" for told in TOLD)
TIMED = "".join(f"<div><b>1{at}:05</b><p>{told}</p></div>" for at, told in enumerate(NEWS))
FATED = "".join(f"<div><h4>{s}</h4><p>{f}</p></div>" for s, f in zip(SIGNS, FATES, strict=True))
LISTED = "".join(f"<li>{told}</li>" for told in NEWS)
ABOUT = f"{SITE} जनता की आवाज है और हर दिन ताजा समाचार पाठकों तक पहुंचाता है।"
LIFE = "नीलेश वर्मा ने दस साल अखबारों में काम किया है। वह कविताएं भी लिखते हैं।"
HOME = "<div><a href=/>होम</a></div>"
COOKIES = "यह साइट कुकीज का उपयोग करती है, जिससे आप सहमत हैं और जिसे स्वीकार करते हैं।"


def read(tmp_path: Path, body: str, title: str = TITLE) -> str:
    return article_of(f"<title>{title} | {SITE}</title><body>{body}</body>", tmp_path).text


def beside(more: str) -> str:
    """A page with ``more`` beside the article's element."""
    return f"<div><div><h1>{TITLE}</h1>{STORY}</div>{more}</div>"


def within(more: str) -> str:
    """A page with ``more`` in the article's element, behind the text."""
    return f"<div><h1>{TITLE}</h1><div>{STORY}</div>{more}</div>"


LATEST = f"<div><h3>अभी अभी</h3>{TIMED}</div>"


@pytest.mark.parametrize(
    "page",
    [
        beside(LATEST),
        beside(f"<div>{FATED}</div>"),
        beside(f"<div><p>{ABOUT}</p><p>टीम में साठ साथी हैं।</p></div>"),
        beside(f"{LATEST}<div>{FATED}</div><div><ul>{LISTED}</ul></div>"),
        beside(f"<div><p>राज्य की हर हलचल के लिए {SITE} पर बने रहें।</p></div>{HOME}"),
        beside(f"<div><p>{COOKIES}</p></div>{HOME}"),
        within(LATEST),
        within(f"<div><h4>नीलेश वर्मा</h4><p>{LIFE}</p></div>"),
    ],
    ids=[
        *("news with times", "horoscope", "the site of itself", "all, longer than the report"),
        *("line that names the site", "cookies"),
        *("news with times within the article", "a life below its name within the article"),
    ],
)
def test_parts_that_speak_of_something_else_are_left_out(page: str, tmp_path: Path) -> None:
    assert read(tmp_path, page) == "\n".join((TITLE, *TOLD))


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("आज का राशिफल: इन राशियों को मिलेगा लाभ", FATED),
        ("चुनाव की मतगणना लाइव: पल-पल की खबर", TIMED),
        ("घूमने जाएं तो अपनाएं ये उपाय", f"<ul>{LISTED}</ul>"),
    ],
)
def test_rows_that_a_headline_announces_are_the_article(
    title: str, rows: str, tmp_path: Path
) -> None:
    said = f"<p>{title}। जानकार बताते हैं कि इसे ध्यान से पढ़ना चाहिए और किसी भ्रम में नहीं आना चाहिए।</p>"
    page = f"<div><div><h1>{title}</h1>{said}</div><div>{rows}</div></div>"
    told = read(tmp_path, page, title)
    assert sum(each in told for each in (*NEWS, *FATES)) == len(NEWS)


@pytest.mark.parametrize(
    "more",
    [
        "".join(f"<p>{told}</p>" for told in NEWS),
        "".join(f"<div><p>{told}</p></div>" for told in (f"मिल में धागा जला। {NEWS[0]}", *NEWS[1:])),
        f"<table><tr><td>बीघा</td><td>{NEWS[0]}</td></tr><tr><td>मन</td><td>{NEWS[1]}</td></tr></table>",
    ],
    ids=["paragraphs", "rows of which some share words", "table"],
)
def test_rest_of_an_article_in_an_element_of_its_own_is_kept(more: str, tmp_path: Path) -> None:
    page = (
        f"<div><div><h1>{TITLE}</h1><p>{TOLD[0]}</p></div><div>{more}<p>{TOLD[1]}</p></div></div>"
    )
    told = read(tmp_path, page)
    assert all(each in told for each in (*TOLD, *NEWS[:2]))


def test_what_holds_the_headline_is_kept(tmp_path: Path) -> None:
    title = "फटाफट: दिन भर की दस बड़ी खबरें"
    rows = "".join(f"<div><h3>{s}</h3><p>{n}</p></div>" for s, n in zip(SIGNS, NEWS, strict=True))
    links = "".join(f"<li><a href=/{s}>{s} राशि पर ग्रहों का असर</a></li>" for s in SIGNS)
    foot = "दिन भर की बड़ी खबरें यहां सबसे पहले पढ़ें और अपने मित्रों को भी बताएं।"
    page = f"<div><h1>{title}</h1>{rows}<ul>{links}</ul></div><div><p>{foot}</p><p>{foot}</p></div>"
    told = read(tmp_path, page, title)
    assert all(each in told for each in NEWS)


def test_part_much_longer_than_the_text_may_be_the_rest_of_it(tmp_path: Path) -> None:
    own = "<div><h3>दमकल</h3><p>रेशम मिल में धागा जला।</p></div>"
    rows = "".join(f"<div><h3>{s}</h3><p>{n} {n} {f}</p></div>" for s, n, f in ROWS)
    page = f"<section><h1>{TITLE}</h1>{STORY}</section><section>{own}{rows}</section>"
    told = read(tmp_path, page)
    assert all(each in told for each in NEWS)


def test_article_is_never_all_removed(tmp_path: Path) -> None:
    page = f"<div><h1>दिन भर की हलचल</h1><div>{TIMED}{TIMED}</div></div>"
    assert all(each in read(tmp_path, page, "दिन भर की हलचल") for each in NEWS)


def test_facts_without_sentences_are_kept(tmp_path: Path) -> None:
    facts = ("नुकसान: सवा दो करोड़ रुपये का", "बुझाने वाले: तीन कस्बों के कर्मचारी", "बीमा: अगले जून तक मान्य")
    items = "".join(f"<li>{fact}</li>" for fact in facts)
    page = f"<div><div><h1>{TITLE}</h1>{STORY}</div><div><ul>{items}</ul></div></div>"
    assert facts[1] in read(tmp_path, page)


MENU = "<nav><a href=/>होम</a></nav>"
SAYING = "सुगंध हवा के साथ जाती है, पर भलाई हर दिशा में फैलती है।"
LETTER = "गली की नालियां महीनों से भरी हैं और मच्छर पनप रहे हैं। — विमला देवी"
MORE = "मिल में रखा पुराना धागा भी जल गया, जिसका बीमा नहीं था।"


@pytest.mark.parametrize(
    "end",
    [
        f"<p><b>दुनिया फटाफट</b></p>{''.join(f'<p>{told}</p>' for told in NEWS)}",
        f"<h4>पाठकों के पत्र</h4><p>{LETTER}</p>",
        f"<div><h4>सामान्य प्रश्न</h4><div>खाता कैसे बंद होगा?</div><div>{SAYING}</div></div>",
        f"<div><b>आज का विचार</b><p>{SAYING}</p></div><p>{MORE}</p>",
    ],
    ids=["short news", "letters", "questions about the site", "saying amid the text"],
)
def test_everyday_title_opens_what_is_not_of_the_article(end: str, tmp_path: Path) -> None:
    told = read(tmp_path, f"{MENU}<div><h1>{TITLE}</h1><div>{STORY}{end}</div></div>")
    assert told.removesuffix(f"\n{MORE}") == "\n".join((TITLE, *TOLD))
    assert (MORE in told) == (MORE in end)


@pytest.mark.parametrize(
    ("title", "label", "below"),
    [
        (TITLE, "सामान्य प्रश्न", "क्या रेशम मिल फिर खुलेगी? मालिक ने तीन महीने का समय मांगा है।"),
        ("पाठकों के पत्र: मिल में आग पर आपकी राय", "पाठकों के पत्र", LETTER),
    ],
    ids=["question about the news", "letters that the headline announces"],
)
def test_everyday_title_above_what_the_headline_says_is_of_the_article(
    title: str, label: str, below: str, tmp_path: Path
) -> None:
    rest = "".join(f"<p>{told}</p>" for told in (below, *NEWS))
    page = f"{MENU}<div><h1>{title}</h1><div>{STORY}<h4>{label}</h4>{rest}</div></div>"
    assert below in read(tmp_path, page, title)


def test_stories_in_cells_below_a_text_are_left_out(tmp_path: Path) -> None:
    cells = "".join(
        f"<td><b>{told.rstrip('।')}</b><br>{fate}</td>"
        for told, fate in zip(NEWS, FATES, strict=True)
    )
    page = f"{MENU}<div><h1>{TITLE}</h1>{STORY}<table><tr>{cells}</tr></table></div>"
    assert read(tmp_path, page) == "\n".join((TITLE, *TOLD))


SUMMARY = "आधी रात के बाद गोदाम से उठा धुआं, चार घंटे बाद बुझीं लपटें"


@pytest.mark.parametrize(
    "set_as", ["<p><strong>{}</strong></p>", "<div><b>{}</b></div>", "<b>{}</b><br>", "<h3>{}</h3>"]
)
def test_bold_summary_below_the_headline_is_kept(set_as: str, tmp_path: Path) -> None:
    page = f"{MENU}<div><h1>{TITLE}</h1>{set_as.format(SUMMARY)}<div>{STORY}</div></div>"
    assert read(tmp_path, page).split("\n") == [TITLE, SUMMARY, *TOLD]


def test_title_of_another_story_below_the_headline_is_no_summary(tmp_path: Path) -> None:
    other = "बांसुरी वादक के नाम पर बनेगा संगीत विद्यालय और छात्रावास"
    page = f"{MENU}<div><h1>{TITLE}</h1><h3>{other}</h3><div>{STORY}</div></div>"
    assert other not in read(tmp_path, page)


def test_line_of_author_place_and_time_of_an_update_is_left_out(tmp_path: Path) -> None:
    wrote = "<div>सरिता पाल <span>भोपाल, 12 मई 2026, अपडेटेड 9:15 AM IST</span></div>"
    page = f"{MENU}<div><h1>{TITLE}</h1>{wrote}<div>{STORY}</div></div>"
    assert read(tmp_path, page) == "\n".join((TITLE, *TOLD))


CARD = "केसर की खेती पर वैज्ञानिकों ने शिविर लगाया"
FARMERS = "किसानों को बीज बांटे गए। अगला शिविर जनवरी में होगा।"
WORDS_OF_A_BOX = "इस जगह बाहरी सामग्री है। उसे देखने के लिए अपनी पसंद बदलें।"
LONG = "".join(
    f"<p>{told}</p>"
    for told in (
        *TOLD,
        "मिल में काम करने वाले दो सौ बुनकरों का रोजगार आग से छिन गया है, धागा भी नहीं बचा।",
        "दमकल के अफसर ने कहा कि गोदाम में आग बुझाने का कोई इंतजाम नहीं था। मिल को नोटिस मिलेगा।",
        "मिल मालिक ने बताया कि रेशम का धागा कर्नाटक से आया था और गोदाम का बीमा नहीं था।",
    )
)


@pytest.mark.parametrize(
    ("part", "line"),
    [
        (f"<div><p>{WORDS_OF_A_BOX}</p><button>दिखाएं</button></div>", WORDS_OF_A_BOX),
        (f"<div class=v><div>देखें</div><span>02:14</span><p>{CARD}</p></div>", CARD),
        (f"<div class=c><h4>{CARD}</h4><p>{FARMERS}</p></div>", FARMERS),
        (f"<div class=c><a href=/x>{CARD}</a><p>{FARMERS}</p></div>", FARMERS),
    ],
)
def test_box_within_a_text_that_shares_nothing_with_it_is_left_out(
    tmp_path: Path, part: str, line: str
) -> None:
    halves = LONG.split("</p>", 2)
    body = f"<div><h1>{TITLE}</h1>{halves[0]}</p>{halves[1]}</p>{part}{halves[2]}</div>"
    read_text = read(tmp_path, body)
    assert line not in read_text
    assert all(told in read_text for told in TOLD)


def test_next_story_as_long_as_the_article_is_left_out(tmp_path: Path) -> None:
    """It stands outside the article's element, and has a title and a few words of the subject."""
    other = (
        "केसर के खेतों में वैज्ञानिकों ने मिट्टी के नमूने लिए और किसानों से बात की।",
        "घाटी में फूलों की पैदावार पिछले बरस घटी थी। कंदों में फफूंद लग गई थी।",
        "शिविर में बीज, दवा और मशीनें दिखाई गईं। महिलाओं ने भी हिस्सा लिया।",
        "अगला शिविर बर्फ पिघलने पर पहाड़ की तलहटी में लगेगा, जहां सेब के बगीचे भी हैं।",
    )
    more = "".join(f"<p>{told}</p>" for told in other)
    read_text = read(
        tmp_path,
        f"<div><div><h1>{TITLE}</h1>{LONG}</div><div><h2>{CARD}</h2><div>{more}</div></div></div>",
    )
    assert not any(told in read_text for told in other)


def test_line_that_is_a_link_among_lines_alike_is_news(tmp_path: Path) -> None:
    lines = [*TOLD, "बुनकरों को रोजगार देने का भरोसा दिया गया।", "गोदाम की जांच होगी।"]
    lines[2] = f"<a href=/x>{lines[2]}</a>"
    body = "".join(f"<div class=para>{line}</div>" for line in (*lines, "आग की वजह पता नहीं चली।"))
    read_text = read(tmp_path, f"<div><h1>{TITLE}</h1><div>{body}</div></div>")
    assert "बुनकरों को रोजगार देने का भरोसा दिया गया।" in read_text
