"""Lists in press notes: officers at the end, labels between points, copies, a firm's own words."""

import pytest

from bulletin.core.model import Article, Unread
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
HEAD = ("प्रेस नोट", "थाना सेमरा, जनपद दुमका", "दिनांक 04.02.2026")
TITLE = "सेमरा पुलिस ने चोरी की दो बाइक के साथ एक युवक को पकड़ा"
TEXT = (
    "सेमरा पुलिस ने सोमवार रात चोरी की दो बाइक के साथ एक युवक को गिरफ्तार किया। बाइक अड्डे से चुराई गई थीं।",
    "थाना प्रभारी ने बताया कि युवक से पूछताछ की जा रही है और उसके दो साथियों की तलाश जारी है।",
)
TAKEN = ("बरामदगी का विवरण-", "1- दो चोरी की बाइक", "2- एक तमंचा")


def read(*below: str, head: tuple[str, ...] = HEAD) -> tuple[list[str], list[str]]:
    """What is read of a note with some lines below its text: its headings, and all else."""
    found = story(Article("note.txt", "\n".join((*head, TITLE, *TEXT, *below))), HINDI)
    heads = [part.heading.text for part in found.sections if part.heading]
    paragraphs = [each for part in found.sections for each in part.paragraphs]
    return heads, [
        each.text for each in paragraphs if not any(isinstance(m, Unread) for m in each.marks)
    ]


@pytest.mark.parametrize(
    "team",
    [
        ("गिरफ्तार करने वाली टीम-", "1- उ0नि0 रमेश जोशी", "2- का0 881 नवीन"),
        ("गिरफ्तारी करने वाली पुलिस टीम का विवरण:-", "1. निरीक्षक माया जैन", "2. आरक्षी सोनू लाल"),
        ("पुलिस टीम :", "प्र.आ. 214 दिनेश वर्मा", "आर. 77 हरि"),
        (
            "दबिश देने वाले दल में शामिल अधिकारी/कर्मी :-",
            "1. श्री मोहन टोप्पो, नगर थाना",
            "2. सिपाही/311 हरि राम",
            "3. हवलदार/90 सोनू लाल",
        ),
        ("मौके पर उपस्थित पुलिस बल:", "स0अ0नि0 रमेश जोशी", "सिपाही/311 हरि राम"),
        ("छापामार टोली – दारोगा माया जैन, सिपाही हरि राम",),
        ("गिरफ्तार करने वाली पुलिस टीम- 1. उ.नि. रमेश जोशी 2. का. नवीन 3. का. सोनू",),
    ],
    ids=[
        "dashes",
        "stops",
        "without numbers",
        "of a raid",
        "present",
        "others in a line",
        "in a line",
    ],
)
def test_officers_listed_below_a_police_note_are_like_who_signed_it(team: tuple[str, ...]) -> None:
    heads, told = read(*TAKEN, *team)
    assert not any(each in " ".join((*heads, *told)) for each in ("टीम", "दल", "बल", "टोली"))
    assert not any(name in " ".join(told) for name in ("जोशी", "जैन", "हरि", "सोनू"))
    assert [each.split("- ")[-1] for each in told[2:]] == ["दो चोरी की बाइक", "एक तमंचा"]


@pytest.mark.parametrize(
    "kept",
    [
        ("संयुक्त टीम में शामिल खिलाड़ी-", "1- रमेश जोशी", "2- नवीन लाल"),
        ("हमले में घायल पुलिस दल के जवान :-", "1. सिपाही/311 हरि राम", "2. हवलदार नवीन लाल"),
        ("मारपीट में शामिल पुलिसकर्मी :-", "1. सिपाही/311 हरि राम", "2. हवलदार नवीन लाल"),
        ("शिविर में शामिल गांव :-", "1. नीमगांव", "2. टापू टोला"),
        ("पुलिस टीम-", "पुलिस टीम में शामिल उपनिरीक्षक को पुरस्कार दिया गया।"),
    ],
    ids=["players", "injured", "accused", "villages", "a sentence"],
)
def test_who_else_is_listed_or_told_of_is_read(kept: tuple[str, ...]) -> None:
    _, told = read(*kept)
    assert kept[-1].rpartition("- ")[2].rstrip("।") in " ".join(told)


def test_label_between_numbered_points_heads_those_below_it() -> None:
    heads, told = read("गिरफ्तार युवक का नाम-", "1- सोनू पुत्र हरि निवासी सेमरा", *TAKEN)
    assert [each.rstrip("- ") for each in heads] == ["गिरफ्तार युवक का नाम", "बरामदगी का विवरण"]
    assert not any("विवरण" in each for each in told)


def test_label_of_a_single_list_amid_the_text_keeps_its_points() -> None:
    _, told = read(
        "ये रहीं शर्तें जो इस प्रकार हैं-", "1- बाइक का कागज लाना होगा", "2- मालिक को खुद आना होगा"
    )
    assert any("बाइक का कागज" in each for each in told)


@pytest.mark.parametrize("mark", [":-", " :-"])
def test_recipients_of_an_order_of_few_words_are_left_out(mark: str) -> None:
    order = (
        "कार्यालय जिला पशु अधिकारी, दुमका", "क्रमांक/311/स्था./2026 दुमका, दिनांक 04/02/2026", "आदेश",
        "कार्य सुविधा से नीचे लिखे कर्मचारियों को उनके नाम के सामने लिखे अस्पताल में लगाया जाता है :-",
        "1. श्री हरि लाल, भृत्य, पशु अस्पताल सेमरा", "2. श्रीमती माया जैन, लिपिक, पशु अस्पताल मनावर",
        "", "उक्त आदेश तुरंत लागू होगा।", "जिला पशु अधिकारी", "दुमका",
        "पृ.क्रमांक/312/स्था./2026 दिनांक 04/02/2026", f"प्रतिलिपि{mark}",
        "1. संचालक, पशु सेवाएं, रांची की ओर सूचनार्थ।", "2. संबंधित कर्मचारी की ओर पालनार्थ।",
    )  # fmt: skip
    found = story(Article("order.txt", "\n".join(order)), HINDI)
    said = [each for part in found.sections for each in (part.heading, *part.paragraphs) if each]
    told = [each.text for each in said if not any(isinstance(m, Unread) for m in each.marks)]
    assert any("लागू होगा" in each for each in told)
    assert any("हरि लाल" in each for each in told)
    assert not any("प्रतिलिपि" in each or "ओर" in each for each in told)


def test_firm_that_is_told_of_behind_its_own_label_says_what_it_is() -> None:
    about = "सेमरा डेयरी के बारे में: सेमरा डेयरी की स्थापना 1998 में हुई। कंपनी के 40 केंद्र हैं।"
    contact = "मीडिया संपर्क: रवि जैन, मोबाइल 94250 00000"
    _, told = read(about, contact, head=("सेमरा डेयरी लिमिटेड", "प्रेस विज्ञप्ति"))
    assert told == list(TEXT)


def test_scheme_that_is_told_of_behind_its_own_label_is_news() -> None:
    about = "दूध योजना के बारे में: योजना की शुरुआत 2019 में हुई। इससे 40 गांव जुड़े हैं।"
    _, told = read(about, head=("सेमरा डेयरी लिमिटेड", "प्रेस विज्ञप्ति"))
    assert any("40 गांव" in each for each in told)
