"""What does not read like news is told; what is near to it is read without a word."""

import pytest

from bulletin.core.errors import SourceError
from bulletin.core.model import Article
from bulletin.sources import Options, gate

TOLD = {
    "speaks to its reader": (
        "हम चाहते हैं कि हर पाठक हमें अपनी राय लिखे। आप चाहें तो फोन भी कर सकते हैं। "
        "पत्रों के लिए एक अलग कमरा है। हमारी टीम हर पत्र पढ़ती है।"
    ),
    "little of it reports": (
        "डिब्बे को सूखी सतह पर टिकाएं। तार खोलकर दीवार में लगाएं। हरी बत्ती आने तक ठहरें। फिर ढक्कन कस दें।"
    ),
    "whole sentence": "नाश्ता और चाय\nदोपहर का सादा भोजन\nशाम की हल्की चाय\nरात का पूरा भोजन",
    "one word": "नमस्कार",
    "but a link": "https://example.org/mela/12\nइसे देखो",
    "of it speaks": (
        "आपके नंबर ने मेले का बड़ा इनाम जीता है। इनाम पाने के लिए अपना खाता भेजें। यह मौका आज तक है। जल्दी करें।"
    ),
    "small words": (
        "मेला मैदान भीड़ उमड़ी प्रशासन पानी इंतजाम किया। किसान फसल बीमा मांग सड़क उतरे, पुलिस जाम खुलवाया। "
        "शाम बाजार खुले, लोग घर लौटे, बच्चे स्कूल पहुंचे।"
    ),
    "or the verbs": (
        "मेळाम भीड़ छे घणीज। मेयर बोल्योज की पाणी नी बरस्योज गांवम। दुकान सब बंद छे आज। "
        "किसानको धान सुक्योज। रस्तो टुटेल छे अन गाड़ी नी चालतीज।"
    ),
    "in another language": "धनकुटामा आँधी चल्दा तीन विद्यालय भत्किए ।",
}
PAGES = {
    "hardly any text": "सदस्यों का कमरा\nगुप्त शब्द भूल गए?",
    "speaks to its reader": (
        "जरा ठहरिए\nआगे जाने से पहले हमें देखना है कि आप यंत्र नहीं हैं। उन सब खानों को छुएं जिनमें पुल दिखता है।"
    ),
}
READ = {
    "a headline alone": "मेले में उमड़ी भीड़",
    "bare words below a headline": "मेले में उमड़ी भीड़\nसर्कस, झूले, मिठाई, खिलौने, कठपुतली, जादूगर.",
    "a headline for its reader": "किसे है लू का खतरा? आपकी जल्दबाजी पड़ सकती भारी",
    "a gallery of past verbs": (
        "मेले में पहलवान ने दांव खेला। बच्चों के लिए झूले भी लगे। नदी के किनारे नावें सजीं। "
        "शाम को मंच पर कलाकारों की टोली नाची। भीड़ देर रात तक डटी।"
    ),
    "what was said": "मेयर ने कहा, “हम साथ हैं। आप हमें बताएं। हम सड़क बनाएंगे।” सभा शाम को समाप्त हुई।",
    "a call with its news": "मेला रविवार को नदी किनारे लगेगा। आप सुबह आएं। समिति ने बताया कि प्रवेश मुफ्त है।",
    "what readers should do, as who said so": (
        "लू से तीन लोग बीमार हुए। अधिकारी ने कहा कि लोग दोपहर में घर पर ठहरें। बच्चे भी छांव में खेलें। "
        "अस्पताल में बिस्तर बढ़ाए गए।"
    ),
    "a title that somebody says": (
        "हम सबको मिलकर यह नदी बचानी है: मेयर\n\nहम सबको मिलकर यह नदी बचानी है: मेयर सुमन"
    ),
    "words in single quotes": (
        "सुन लेते तो न टूटता बांध\n'हम रोज पानी नापते रहे, लेकिन हमारी फाइल मेज पर ही पड़ी रही'"
    ),
    "a story that goes on elsewhere": (
        "ठंड में ऐसे रखें पौधों का ध्यान\nआपके पौधे मुरझा रहे हैं तो इन बातों पर गौर करें..."
    ),
    "a team's names": (
        "राज्य की टीम घोषित हुई। टीम में अमित नेगी (कप्तान), सुमन रावत, बीना राणा, रवि पंवार, "
        "गीता बिष्ट, दीपक जोशी, हरीश भट्ट, कमला धामी, मोहन पंत, नवीन चंद, उमेश शाह, किरण मेहता, "
        "रमेश गुसाईं, दीपा असवाल, सुरेश बोरा, विमल कंडारी शामिल हैं।"
    ),
    "news beside what still loads": (
        "Loading...\n\nमेले में उमड़ी भीड़\n\nपौड़ी। मेले में रविवार को भारी भीड़ उमड़ी। मेला समिति ने बच्चों के लिए "
        "सौ झूले लगाए। शाम को कलाकारों ने लोकगीत गाए और देर रात तक लोग डटे रहे।"
    ),
    "shares in full": "जहां सब पास हुए\nरामगढ़ 100%\nसोनपुर 100%\nमधुपुर 100%\nनया टोला 100%",
    "rates": "सब्जी के दाम\nआलू 20 रुपये किलो\nप्याज 30 रुपये किलो\nटमाटर 40 रुपये किलो",
    "cells below": "खेल मंगलवार को समाप्त हुए।\nगोला\tआशा\tनीता\nदौड़\tरमा\tउषा\nकूद\tगीता\tमीना",
    "a table below": "नतीजे\nखेल कल हुए।\nदौड़ | रमा | उषा\nकूद | गीता | मीना\nगोला | आशा | नीता",
    "a date of what will be": "सभा की सूचना\nपंचायत भवन में सभी की बैठक\nबैठक कल सुबह नौ बजे से होगी",
}


def _told(text: str, title: str = "") -> list[str]:
    told: list[str] = []
    gate.check(Article("a.txt", text, title=title), Options(tell=told.append))
    return told


@pytest.mark.parametrize("says", TOLD)
def test_text_unlike_news_is_told_with_the_reason(says: str) -> None:
    assert says in _told(TOLD[says])[0]


@pytest.mark.parametrize("says", PAGES)
def test_page_unlike_news_is_told_by_less(says: str) -> None:
    title, _, _ = PAGES[says].partition("\n")
    assert says in _told(PAGES[says], title)[0]
    assert not _told(PAGES[says])


@pytest.mark.parametrize("what", READ)
def test_news_in_any_shape_is_read_without_a_word(what: str) -> None:
    assert _told(READ[what]) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("Rajasthani", "मेळै मांय घणी भीड़ ही। मेयर री बात लोगां नै दाय आई अर बै घर सूं बारै कोनी गया।"),
        ("Haryanvi", "म्हारे गाम मैं मेळा लाग रह्या सै। छोरे अर छोरी इब तै घूमण जावैं सैं, बेरा कोन्या कद आवैंगे।"),
        ("Awadhi", "गाँव मा मेला लाग अहै। मनई कहिन कि पानी नाहीं बरसा, खेतन मा धान सूखत अहै।"),
        ("Bundeli", "गांवन में सड़क के लाने दौरा परन लगो हे। मुखिया ने सभा करी हती पे कोनऊ खां कछू नईं मिलो।"),
        (
            "Braj",
            "गाम में रात कूं आंधी आई। मुखिया नै कह्यौ कि बड़ौ नुकसान भयौ और काऊ कूं कछु नाँय मिल्यौ।",
        ),
        ("Garhwali", "मंत्री न बोली कि सड़कूं कु काम होलु। दगड़ा मा गौं का लोग यख बटि पाणी थैं परेशान छन।"),
        ("Kumaoni", "य मेल पुर गौं में मनाई जां। य दिन बै नानतिनों कैं मिठै दिई जां और भौत मैस ऊं छन।"),
        ("Konkani", "गोंयांत आयज व्हड पावस आसा. लोकांक घरांतच रावपाक जाय आनी गाडयो चलोवपाची गरज आसा."),
        ("Konkani", "कारवारांत काल नवें बंदर सुरू जालें. हांगा मजूर उपरांत पावतले, अशें मंत्र्यान म्हळां."),
    ],
)
def test_near_language_is_named_and_stopped(language: str, text: str) -> None:
    with pytest.raises(SourceError, match=f"it is in {language}"):
        gate.check(Article("a.txt", text), Options())


def test_news_that_quotes_a_near_language_is_hindi() -> None:
    title = "म्हारा मेळा सै घणा चोखा, थारा बेरा कोन्या"
    told = "मेले में मंगलवार को लोक कलाकारों की टोली गाती रही"
    assert not _told(f"{title}\n{told}।")
    assert not _told(f"{told}: “{title}, इब तै आज्या, म्हारी सुण।”")
