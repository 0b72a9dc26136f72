"""Press notes without a title, and numbers with a day beside them: neither is a headline."""

from __future__ import annotations

import pytest

from bulletin.core.model import Story
from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


def place(found: Story) -> str:
    return said(found.place).strip(" ,।")


OFFICE = "राजस्थान सरकार\nसूचना एवं जनसम्पर्क कार्यालय, सीकर"


@pytest.mark.parametrize(
    "number",
    [
        "समाचार संख्या-730          दिनांक-13.3.2026",
        "समाचार संख्या-730 दिनांक-13.3.2026",
        "पत्रांक 12/2026\t\tसीकर : 13/03/2026",
        "संदर्भ: PRO/171/2026          दिनांक: 13-03-26",
        "प्रेस विज्ञप्ति संख्या: 19/2026          सीकर, दिनांक 13/03/2026",
    ],
)
def test_number_with_a_day_beside_it_is_no_part_of_the_title(number: str) -> None:
    found = read(f"{OFFICE}\n{number}\n{TITLE}\n{TEXT}\n{MORE}\n")
    assert (said(found.headline), said(found.place)) == (TITLE, "सीकर")
    assert spoken(found) == [TEXT, MORE]
    found = read(f"{OFFICE}\n{number}\nसीकर। {TEXT}\n{MORE}\n")
    assert (found.headline, place(found), spoken(found)) == (None, "सीकर", [TEXT, MORE])


@pytest.mark.parametrize(
    "head",
    [
        "दक्षिण मध्य रेल\nकार्यालय मंडल रेल प्रबंधक, सीकर\nदिनांक: 26 दिसंबर, 2026",
        "पुलिस आयुक्तालय सीकर\nजनसंपर्क प्रकोष्ठ\nक्र. 17/पीआरओ/26",
        "राजस्थान पुलिस\nथाना कोतवाली, जनपद सीकर\n—प्रेस नोट—",
    ],
)
def test_who_sends_a_note_without_a_title_is_no_headline(head: str) -> None:
    found = read(f"{head}\nसीकर। {TEXT}\n{MORE}\n\nभवदीय\nरमा मिश्र\nजनसंपर्क अधिकारी\n")
    assert (found.headline, place(found), spoken(found)) == (None, "सीकर", [TEXT, MORE])


COPIES = "प्रतिलिपि:-\n1. समस्त संपादक, दैनिक समाचार पत्र।\n2. ब्यूरो प्रमुख, मीडिया।\n3. कार्यालय प्रति"


@pytest.mark.parametrize(
    "signed",
    [
        "भवदीय\nरमा मिश्र\nजिला मीडिया प्रभारी\nजनहित दल, सीकर\nमो. 9876543210",
        "राकेश मीणा\nप्रेस अनुभाग\nसड़क मंडल, सीकर",
    ],
)
def test_signature_between_a_list_and_who_gets_a_copy_is_not_read(signed: str) -> None:
    items = ["1. सेमरा की सड़क", "2. दुमका की सड़क", "3. नदी का घाट"]
    note = "\n".join(["प्रेस विज्ञप्ति", TITLE, TEXT, MORE, "इन कामों को मंजूरी दी गई है:", *items])
    assert spoken(read(f"{note}\n{signed}\n{COPIES}\n"))[-3:] == items


def test_note_of_a_police_station_is_told_by_its_frame() -> None:
    title = "थाना कोतवाली पुलिस द्वारा दो वारंटी अभियुक्त गिरफ्तार"
    text = "थाना कोतवाली पुलिस ने बुधवार को दो वारंटी अभियुक्तों को गिरफ्तार किया।"
    head = "सराहनीय कार्य\nथाना कोतवाली नगर जनपद बांदा\nदिनांक 12.03.2026"
    found = read(f"{head}\n{title}\n{text}\nसोशल मीडिया सेल\nबांदा पुलिस\n")
    assert (said(found.headline), place(found), spoken(found)) == (title, "बांदा", [text])


def test_number_that_shares_words_with_the_text_is_no_headline() -> None:
    text = "दिनांक 28/07/2026 तक दर्शन करने वालों की संख्या 35698 है और मेला अभी चलेगा।"
    found = read(f"सूचना भवन, सीकर\n\nप्रेस विज्ञप्ति\nसंख्या 174 दिनांक - 28/07/2026\n\n{text}\n")
    assert (found.headline, spoken(found)) == (None, [text])


@pytest.mark.parametrize("label", ["प्रेस के लिए", "सभी संपादकों के लिए"])
@pytest.mark.parametrize("above", ["", "शीर्षक: "])
def test_label_of_a_note_is_no_part_of_the_title(label: str, above: str) -> None:
    assert said(read(f"{label}\n{above}{TITLE}\n{TEXT}\n{MORE}\n").headline) == TITLE
