"""Doubts about text that no rule has read, and about chunks that several rules have."""

from __future__ import annotations

import pytest

from bulletin.core.model import Piece, SayAs, Spoken
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.chunks import chunks
from bulletin.normalisation.doubts.doubting import LEFT, has_nothing_to_doubt, weighed
from bulletin.normalisation.doubts.misspellings import slip_of, was_never_met
from bulletin.normalisation.explanation import doubts
from tests.bulletin.normalisation.test_specification import HINDI as SPECIFIED
from tests.bulletin.normalisation.test_specification import Case, by_table
from tests.marathi import marathi
from tests.rows import each_holds

HINDI = load("hi")


def doubted(written: str) -> list[str]:
    return [each.written for each in doubts(weighed(speak(written, HINDI), HINDI))]


@pytest.mark.parametrize("bracket", ["Zarax, Old Pots", "Zarax - a Pot", "Zarax & 7 Pots"])
def test_bracket_is_one_doubt(bracket: str) -> None:
    assert doubted(f"मेले में तांबे के बर्तन ({bracket}) और घड़े बिके") == [bracket]


def test_two_brackets_are_two_doubts() -> None:
    written = "मेले में तांबे के बर्तन (Zarax Pots) और घड़े (Murax Jars) बिके"
    assert doubted(written) == ["Zarax Pots", "Murax Jars"]


def test_chunk_is_what_spaces_part_or_a_reading_has() -> None:
    written = "राम (8 मई 2024) ₹300/₹450, 'दें'।"
    found = [written[each.start : each.end] for each in chunks(speak(written, HINDI))]
    assert found == ["राम", "8 मई 2024", "₹300/₹450", "दें"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("मंत्री ने आज यह पर्तियोगिता शुरू की।", "पर्तियोगिता"),  # one slip away from a frequent word
        ("सभा में सब मुख्यालाय काम पूरे हुए", "मुख्यालाय"),
        ("कल अस्तपाल में जांच हुई", "अस्तपाल"),  # a slip that is met often
        ("वह धर्य बनाए रखे और आए", "धर्य"),  # by its neighbours
        ("दल ने पाठ्य सामाग्री तैयार की", "सामाग्री"),
        ("सब लोग वहां जा रहे है।", "है"),  # a frequent word for another, by those around it
        ("सब लोग वहां जा रहे है।मंत्री ने यह कहा", "है"),  # no word behind a lost space
        ("मंत्री ने कहा की काम होगा", "की"),
        ("इस गांव कि सड़क टूट गई", "कि"),
        ("यह सभा मंत्री के अगुवाई में हुई", "के"),  # by the gender of what follows
        ("कल सब लोग घर आ चुके है।", "है"),  # and by a plural before
        ("सब काम नए रुप से हुआ", "रुप"),
        ("सब लोग यहीं होगे", "होगे"),
        ("दल की सूची में में वही नाम आए", "में"),  # twice
        ("बच्चों समेत समेत सब आए", "समेत"),
        ("वहां पुलिस ने मुकदमा दर्जकर लिया", "दर्जकर"),  # two words in one
        ("सब चु नाव के बाद आए", "नाव"),  # one in two
        ("वह पेड़ से टक्कराने पर गिरा", "टक्कराने"),  # half a letter too many, and lost
        ("वहां सब सम्बनिधत लोग आए", "सम्बनिधत"),
        ("कल रात सब 9 वजे आए", "वजे"),  # of three letters
        ("मैच दो मीनट देर से हुआ", "मीनट"),  # a short word
        ("वहां हाथ भटठी की शराब मिली", "भटठी"),  # a sign that was dropped from a rarer word
        ("पुलिस ने स्थनीय लोगों को हटाया है।", "स्थनीय"),
        ("वहां दो जहाज डूबेगएथे और सब बचे", "डूबेगएथे"),  # glued words
        ("यह सूची (ख्वा.) परीक्षा की है", "ख्वा."),  # a short form
        ("दल के र नेता आए", "र"),
        ("केडी ¨छदर बाबू आए", "¨छदर"),  # a character of an old font
        ("बीज ऽ बोने से पहले", "ऽ"),
        ("फिल्म ZARAX 7 आई", "7"),  # «सात» or «सेवन»
        ("वह #BJP7%x पर गया", "#BJP7%x"),  # three rules in one chunk
        ("मेले में तांबे के बर्तन (Zarax Pots) बिके", "Zarax Pots"),  # a translation, maybe
        ("यह लूनाप-2 पर मिला", "लूनाप-2"),  # «दो» or «टू»
        ("कल Zarax 14 फोन आया", "14"),  # «चौदह» or «फोर्टीन»
        ("कल Zarax 125 सड़क पर आई", "125"),
        ("कल नई ZRX 390 Zarax आई", "390"),  # amid a name, though behind capitals
        ("कल ZRX 4060 सड़क पर आई", "4060"),  # «चार हज़ार साठ» or «चालीस साठ»
        ("वहां नई KRSAM दागी गई", "KRSAM"),  # maybe «केआरसैम»
        ("वह TIGER 100 की सूची में है", "100"),  # a word in capitals
        ("सब ने '3 फ्रेंड' देखी", "3"),
        ("सब लोग 3 Tigers देखने गए", "3"),  # maybe of a title
        ("नई उड़ान 3 लॉन्च हुई", "3"),
        ("कल से ZARAX 2.0 लागू है", "2.0"),  # «टू पॉइंट ओ»
        ("झील का स्तर 152,640 मीटर है", "152,640 मीटर"),  # a comma for a point
        ("कल मिडकैप 100 1.3% चढ़ा है", "100"),  # a pause that nobody wrote
        ("बांध पर 14 725 लोग आए", "725"),  # one number or two
        ("सब लोग नदी मे नहाए", "मे"),
        ("वह 125th गली में मिला", "125th"),  # «पच्चीसवां» or «पच्चीसवीं»
        ("वहां कल भर् काम हुआ", "भर्"),  # torn from a word
        ("कल दल SYBU ने सभा की", "SYBU"),  # its Y may be a vowel
        ("नई तूफान 2 में वही लोग हैं", "2"),  # counts nothing: maybe «टू»
        ("सब ने काली घटा 3 (Kali Ghata 3) देखी", "3"),
        ("मोहन ने कल 31(22) बनाए", "31"),  # and the balls, maybe
        ("वहां के. दीपक व नि. मोहन आए", "नि."),
        ("वह न्यू. कॉलोनी में रहता है", "न्यू."),  # a frequent word, shortened
        ("जिले के व. पदाधिकारी मौके पर थे", "व."),  # a word of one letter, shortened
        ("दल के 12 प्रत्या. जीत गए", "प्रत्या."),  # only known as the beginning of others
        ("नए सर्कु. में यह लिखा है", "सर्कु."),
        ("दल ने 52 रन दिए, 3 वि.", "वि."),  # at the end
        ("नया अफसर यहां से ट्रे.", "ट्रे."),
        ("दर 0-50 यू. 4.45 रही", "यू."),  # counted, so no initial
        ("हर घर को 300 यू. मुफ़्त मिले", "यू."),
        ("कल दुकान न?बर दो बंद रही", "न?बर"),  # a lost letter
        ("ब्याज 7%-3% बचा है", "7%-3%"),  # less, or two shares
        ("मेले में 300 सौ लोग आए", "300 सौ"),  # hundreds said twice
        ("वहां 69000 हजार रुपये मिले", "69000 हजार"),
        ("काम 9 जनवरी 185813 तक चला", "185813"),  # two dates run together
        ("सब काम 11/2026 ही हो गया", "11/2026"),  # a month, or a number
        ("कुल 60 Viewsस्टॉ.सागर देखी गई", "Views"),  # what touches a reading
        ("गाड़ी वहां 5.15 तक चली थी", "5.15"),  # maybe a time
        ("बच्चों को टीका 6M, फिर 12 माह में लगा", "6M"),  # months or millions
        ("वह नगर में 70' टावर पर चढ़ा", "70"),  # a sign that is not said
        ("इस पर Tv8 Network ने खबर दी", "Tv8"),  # a digit that touches doubtful letters
        ("कुल 158-15 हजार रुपये बांटे", "158-15 हजार"),  # a range that falls
        ("इस बार वह Cat-4 में रखा गया", "Cat-4"),
        ("कल यहां Zarax-14 सड़क पर आई", "Zarax-14"),
        ("नए फोन में Bluetooth 5.3 दिया है", "5.3"),
        ("बालक वर्ग के अडंर-17 में जीत मिली", "अडंर-17"),  # with its number
        ("सब लोग वहां अपको देखकर रुके", "अपको"),  # a letter off a very frequent word
        ("बाढ़ का सब रिजोर्ट में लिखा है", "रिजोर्ट"),
        ("कल खेत की खरपतवारर साफ हुई", "खरपतवारर"),  # in no list, and a letter off a word
        ("कल मुजफ्फरपुरभगवानपुर में सभा हुई", "मुजफ्फरपुरभगवानपुर"),  # two names, glued
        ("सब चिकत्सकों ने जांच की", "चिकत्सकों"),  # a plural of a slip
    ],
)
def test_what_no_rule_has_asked_is_doubtful(written: str, expected: str) -> None:
    assert expected in doubted(written)


@pytest.mark.parametrize(
    "written",
    [
        "🔴 आज मेला लगा है",  # an ornament
        "पटना. आज मेला लगा है",  # a place before a report
        "कल रमेश ¨सह और गो¨वद आए",  # old fonts' signs in frequent words
        "पुलिस ने आज शाम को दो लोगों को पकड़ लिया।",
        "फ़िल्म में ज़्यादा सीढ़ियाँ चढ़ीं, ऐसा उन्होंने कहा।",
        "वह व उसका भाई द ग्रेट शो में आए",
        "सरकार और आईएसआई ने एनसीपी से बात की",  # letters in one word
        "कोविड-19, COVID-19 और IRCTC/SBI के A4 पन्ने",
        "सेक्टर-7 के वार्ड-12 और विश्व व्यापार संगठन (WTO) में",
        "7 लोग और 12 बच्चे आए",
        "मरीजों की संख्या 12 से बढ़कर 14 हो गई",
        "वार्ड 7 में काम होगा. सब घर गए.",
        "धारा 6(3) और धारा 12(1) में",
        "धारा 37(1)(बी)(2) के तहत",
        "धारा 295A,505(1)(c),336 के तहत",
        "सब **नया 12 मंजिला** भवन",  # Markdown
        "धारा 34(1)(च), 59(क) और 59 (क) के तहत",  # clauses
        "आबकारी एक्ट 34(2) में सजा हुई",
        "गेहूं 2160/2220 रुपए में बिका",  # a range of prices
        "हरियाणा ने राजस्थान को 35-33 अंकों से हराया",
        "इनमें 25 की हालत गंभीर है",
        "सरकार की योजना मार्च 2026 तक चलेगी",
        "आग लगी और शोर उठा. सब भागे. मंत्री ने रोक लगाई. सब घर लौटे. फिर मोहन नदी के साथ.",  # sentences
        "धारा 8/21 एन.डी.पी.एस. के तहत",
        "वह नया राफेल M और E स्कूटर लाया",  # a letter by itself
        "वह नई BMW X3 में आया, जिसमें T3 चिप है",  # a letter and a digit, said in English
        "पटना 214 31 6",  # a row of a table
        "पटना: न्यूनतम 9.4, अधिकतम 25.1 °C, आर्द्रता 62%",  # a row with the names of its columns
        "वार्ड क्रमांक 4: विजेता प्रीति तिवारी, दल आप, मत 1,765, अंतर 12",
        "अवध एक्सप्रेस: पुराना समय 16:25, नया 16:40",
        "कल वार्ड सं. 5 और गाड़ी सं.: 15017 की बात हुई",  # announced by a short form
        "मद्य निषेध विभाग ने छापा मारा",  # no slip of «मध्य»
        "दीप जलाई, जूड़ा बांधा, सबने देखा",  # words that are rare in news
        "गांव में सूत की कताई और बुनाई सीखी",  # its own neighbours are usual: no «कटाई»
        "कल Sensex 388 अंक गिरा, Nifty 50 की चाल धीमी रही, BSE 1200 अंक चढ़ा, CUET 2026 हुई",
        "गाड़ी संख्या 12565 देर से चली",
        "वह बोला '5 लोग' आए",
        "कल दल AMMK ने सभा की",  # nothing in it is like a syllable
        "वे धीरे धीरे घर घर जाकर अलग अलग लोगों से मिले",  # said twice on purpose
        "के के पाठक ने कहा कि जांच की गई है, लोग आ रहे हैं",  # initials, not a word twice
        "सब ने ऐ वतन गाया",  # a letter that is a word
        "नया Intel i7 और i5 आया है",
        "रेजोल्यूशन (HD, 4K) चुनें",
        "सेक्टर B-2, वार्ड A3 और Sector-62 में काम हुआ",  # numbered in Hindi
        "नया Sensex 2.5 अंक चढ़ा और Covid-19 घटा",
        "कल एफ 16 और सुखोई उड़े",
        "धारा 74, 333, 351(2) बीएनएस के तहत केस हुआ",  # a clause in a list
        "मंडी में मूंग 5800-6200, मसूर 4000-6000 रहा",  # prices, no seats
        "रेलवे ने मैच में 58/5 का स्कोर बनाया",
        "खेत में 40 किलो/एकड़ खाद और 61.30 रुपए/डॉलर की दर",
        "यह ©2024 की तस्वीर है",
        "फोन में 6जीबी रैम और 64एमपी कैमरा है",  # units of letters' names
        "सड़क पर नवाबी दौर की दूकान है",  # an accepted spelling, listed
        "कल ग्राम गिल्टौरिया में सभा हुई",  # names, by what is beside them
        "टीम में ज्योत्सनील सिंह चुने गए",
        "आज श्यामतगंज में बाजार बंद रहा",
        "कल सब लोग चिरौंझाखार-सुमनडीह होकर आए",
        "कल से झरमेला मार्ग बंद रहा",
        "कल सड़क NH 31 पर जाम था",
        "अपराध धारा 296, 115(2), 3(5) बी.एन.एस. में दर्ज हुआ",  # clauses of a list
        "सदन में सपा-5, बसपा-1 सदस्य और गांव में शिविर-12, नाव-46 रहीं",  # a list that counts
        "बच्चों समेत 14 की मौत, सबको 4-4 लाख की मदद",
        "सेना को P-17 मिले, वार्ड संख्या 17 में काम हुआ",
        "कल एस.एच.-17 और एन.एच. 44/48 पर जाम था",  # numbers of roads
        "वे 1993, 1998 और 2003 में जीते, उनके भाई (1985, 1990, 1998) में",  # years that rise
        "पुत्र स्व. रामलाल और पं. दीनदयाल, दि. 14 को पृ. 45 पर",  # by what stands beside them
        "वह 6 घं. में 2 ली. दूध लाया, चुनाव 7 नवं. को होगा",  # units and months in short
        "सेना के पास AK-47 है, धारा 120B और X-Y दल",  # a letter in a code
        "अवनीक",  # a name alone, or a cell
        "कल ऊना में 10.1, कांगड़ा में 6.8, मंडी में 5.1.",  # measures of places, no days
        "वह घर आ गया.",
        "वहां निमार्ताओं-निमार्ताओं की सभा हुई",  # mistyped, and mended
        "उसे अच्छे माक्र्स और फस्र्ट पोजीशन मिली",  # rephs out of place, and mended
        "वे काैन हैैं, सब आॅटो में रिपेार्ट देखेंं",  # signs out of place, and mended
        f"सूची में {'मामलेजयपुर,' * 8} हैं",  # no spaces: a mark would tell nothing
        "किसान अपनी गाय को लेकर खेत पहुंचा",  # a word of the dictionary, no slip of «गया»
        "गांव वालों ने विरोध जता दिया",  # beside its neighbours, no slip of «जाता»
        "कल यहां नया हेलिकॉप्टर आया",  # heard as in its usual spelling
        "सब काम कल से शुरु हुआ",
        "कल चांदी की कीमत 949 रुपये है",  # a verb agrees with a sum or not
        "कल पुलिस को गांजा मिला",
        "कल से नई योजना 3.0 लागू है",
        "कल पृथ्वी-2 और एमआई-17 यहां दिखे",
        "सीमा ने दो गोल कर बढ़त को 2-0 कर दिया",
        "शहर में बीमारों का आंकड़ा 52 पर पहुंचा",
        "हमने 2006, 2009, 2013 और 2016 में पदक जीते",
        "सीमा ने 21-14 11-21, 21-10 से मैच जीता",
        "कल तक बचाव का काम जारी. दल वहां कल फिर जाएगा।",  # a stop, amid dandas
        "सदन में नए सवाल उठे. मंत्री ने सब का जवाब दिया।",
        "मैं आप सब के साथ हूँ. काम पूरा होगा।",
        "यह मौका था नए दल को. सब लोग वहां आए।",
        "यह काम था नई सभा का. सब लोग वहां आए।",  # agrees with nothing behind the stop
        "सब को पीपीई (personal protective equipment) दिए गए",  # what letters stand for
        "कल नीट (National Eligibility cum Entrance Test) हुई",
        "कल वहां ओटुगुरो और बोऊगेट पहुंचे",  # in no list, and like no word
        "सब खिलाड़ी न्यू जीलैंड गए और जीते",  # in two words
        "कल पवन का नया सचिव बना है",  # agrees with what stands far off
    ],
)
def test_what_is_written_as_usual_is_no_doubt(written: str) -> None:
    assert doubted(written) == []


def test_slip_is_of_a_frequent_word() -> None:
    slips = {
        "सुमदाय": "समुदाय",
        "प्र्त्येक": "प्रत्येक",
        "हिदुस्तान": "हिंदुस्तान",
        "राजस्तान": "राजस्थान",
        "महाविघालय": "महाविद्यालय",
        "मुख्यमत्री": "मुख्यमंत्री",
        "निवेशको": "निवेशकों",
    }
    assert {word: slip_of(word, HINDI) for word in slips} == slips
    assert not slip_of("समुदाय", HINDI)
    assert not slip_of("फ़िल्म", HINDI)  # another spelling of फिल्म
    assert not slip_of("जनसभा", HINDI)  # a compound
    assert not slip_of("कखगघङच", HINDI)


def test_word_is_met_in_any_usual_spelling() -> None:
    words = ("अन्तरराष्ट्रीय", "ज़्यादा", "ज्यादा", "पहुँचाते")
    assert not [word for word in words if was_never_met(word, HINDI)]
    assert was_never_met("मामलेजयपुर", HINDI)


def test_text_without_a_doubt_is_not_cut() -> None:
    written = "पुलिस ने आज शाम को दो लोगों को पकड़ लिया।"
    spoken = speak(written, HINDI)
    assert has_nothing_to_doubt(written, HINDI)
    assert weighed(spoken, HINDI) is spoken


@pytest.mark.parametrize("word", ["पानी", "उप्र", "डॉ", "स्थनीय", "सौ", "मीटन"])
def test_word_alone_in_brackets_has_no_doubt(word: str) -> None:
    spoken = speak(f"({word})", HINDI)
    assert has_nothing_to_doubt(spoken.written, HINDI)
    assert not list(doubts(spoken))
    assert not has_nothing_to_doubt(f"[{word}]", HINDI)


def test_two_words_run_together_in_brackets_may_be_doubtful() -> None:
    assert any(doubts(weighed(speak("(सौरु)", HINDI), HINDI)))
    assert not has_nothing_to_doubt("(सौरु)", HINDI)


def test_plain_text_with_a_slip_has_something_to_doubt() -> None:
    assert not has_nothing_to_doubt("पुलिस ने स्थनीय लोगों को हटाया है।", HINDI)


def test_what_an_editor_chose_is_no_doubt() -> None:
    written = "वह #BJP7%x पर गया"
    at = written.index("BJP")
    spoken = speak(written, HINDI, given=[SayAs(at, at + 3, "भाजपा")])
    assert "#BJP7%x" not in [each.written for each in doubts(weighed(spoken, HINDI))]


@by_table(SPECIFIED)
def test_marking_changes_no_word(table: list[Case]) -> None:
    def check(case: Case) -> None:
        said = speak(case.written, HINDI)
        marked = weighed(said, HINDI)
        assert marked.text == said.text
        ends = [0, *(piece.end for piece in marked.pieces)]
        assert [piece.start for piece in marked.pieces] == ends[:-1]
        assert ends[-1] == len(case.written)

    each_holds(table, check)


def test_only_the_doubtful_part_of_what_is_left_is_a_piece() -> None:
    (piece,) = (
        each
        for each in weighed(speak("कुल 3 सब मुख्यालाय, काम हैं", HINDI), HINDI).pieces
        if each.rule == LEFT
    )
    assert piece.spoken == "मुख्यालाय"


def test_language_without_words_has_no_doubt_about_them() -> None:
    spoken = speak("आज स्थनीय लोक आले होते", marathi())
    assert weighed(spoken, marathi()) is spoken


def test_doubtful_readings_that_touch_are_one_doubt() -> None:
    pieces = (
        Piece(0, 1, "सात", "cardinal", confidence=0.5),
        Piece(1, 2, " या", "symbol", confidence=0.6),
        Piece(2, 3, " "),
        Piece(3, 4, "दो", "cardinal", confidence=0.7),
    )
    found = [*doubts(Spoken("7/ 2", pieces))]
    assert [(each.written, each.spoken, each.confidence) for each in found] == [
        ("7/", "सात या", 0.5),
        ("2", "दो", 0.7),
    ]


def test_roman_hindi_is_doubtful_where_another_word_is_near() -> None:
    assert doubted("kal nadi ka pani utar gaya") == ["utar"]


def test_rare_name_is_doubtful_where_its_letters_say_something_else() -> None:
    assert doubted("उन्होंने Bicholim का दौरा किया") == ["Bicholim"]
    assert not doubted("उन्होंने Thrissur का दौरा किया")
