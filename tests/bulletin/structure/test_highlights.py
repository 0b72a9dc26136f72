"""A box of highlights that the text tells again is left out; the text stays whole and in order."""

from bulletin.core.model import Article, Unread
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
TITLE = "सेमरा बांध के दो गेट खुले, निचले गांवों में अलर्ट"
TOLD = (
    "सेमरा बांध के दो गेट सोमवार सुबह खोल दिए गए। इससे नदी का पानी दो फीट बढ़ गया।",
    "प्रशासन ने निचले गांवों के लोगों को नदी से दूर रहने के लिए कहा है।",
    "बांध में अब तक नब्बे प्रतिशत पानी भर चुका है। अगले दो दिन तेज बारिश का अनुमान है।",
)
BOX = (
    "सेमरा बांध के दो गेट सोमवार सुबह खोल दिए गए",
    "प्रशासन ने निचले गांवों के लोगों को नदी से दूर रहने के लिए कहा है।",
    "अगले दो दिन तेज बारिश का अनुमान है।",
)


def read(*above: str, below: tuple[str, ...] = ()) -> list[str]:
    """What is read of the article with some lines above and below its text."""
    found = story(Article("a.txt", "\n\n".join((TITLE, *above, *TOLD, *below))), HINDI)
    said = [each for part in found.sections for each in (part.heading, *part.paragraphs) if each]
    return [each.text for each in said if not any(isinstance(m, Unread) for m in each.marks)]


def box(*items: str) -> str:
    return "\n".join(f"• {each}" for each in items)


def test_box_whose_sentences_stand_again_goes_with_its_title_and_the_text_stays() -> None:
    assert read("मुख्य बातें", box(*BOX)) == list(TOLD)
    assert read(box(*BOX)) == list(TOLD)


def test_what_the_box_alone_says_stays() -> None:
    alone = "रेलवे ने पुल पर गाड़ियों की गति घटाकर बीस किलोमीटर कर दी है।"
    said = read("मुख्य बातें", box(*BOX, alone))
    assert said[-len(TOLD) :] == list(TOLD)
    assert [each for each in said if alone in each] == said[-len(TOLD) - 1 : -len(TOLD)]
    assert not any(BOX[2] == each for each in said)


def test_list_of_which_the_text_tells_one_item_stays_whole() -> None:
    items = ("गांव में नाव की व्यवस्था तुरंत की जाए", "राहत शिविर में दवा रखी जाए", BOX[2])
    said = " ".join(read(below=("ग्रामीणों की मांगें:", box(*items))))
    assert all(each.rstrip("।") in said for each in items)
    assert said.count(BOX[2]) == 2
