"""Prose that is no report is told by evidence that adds up; whatever papers print is not."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.sources import Options, gate
from bulletin.sources.gate.likeness import unlike_a_report

TOLD = {
    "narrates": (
        "रात गहरी थी। दीपा अकेली बैठी थी। उसने सोचा कि अब वह नहीं आएगा। तभी किसी ने दरवाजा खटखटाया। "
        "वह चौंकी और उठी। बाहर एक बूढ़ा खड़ा था। उसकी आंखें भीगी थीं।"
    ),
    "lesson": (
        "सर्वनाम वे शब्द हैं जो नाम के स्थान पर आते हैं। सर्वनाम के छह प्रकार होते हैं। पहले पाठ में उदाहरण "
        "दिए गए हैं। इस अध्याय के प्रश्न का उत्तर लिखिए और वाक्य का अर्थ बताइए।"
    ),
    "first person": (
        "मैं पहली बार पहाड़ पर जा रहा था। मुझे ऊंचाई से डर लगता है। मेरे दोस्त मुझ पर हंस रहे थे। मैंने आंखें बंद "
        "कर लीं। मेरा मन कह रहा था कि लौट जाऊं। फिर मुझे नींद आ गई।"
    ),
    "life in general": (
        "मनुष्य का जीवन सुख और दुख से बना है। जो सत्य पर चलता है वही सदा सुखी रहता है। ज्ञान के बिना जीवन "
        "अंधकार है। हर मनुष्य को स्वयं अपने दोष देखने चाहिए।"
    ),
    "explains what things are": (
        "रेशम कीट एक कीट है जो शहतूत के पत्ते खाता है। यह प्रायः गर्म प्रदेशों में पाया जाता है। "
        "चीन में इसका पालन 1500 से पहले आरंभ हुआ। इसकी लार से धागा मिलता है।"
    ),
    "a rule or an order": (
        "प्रार्थी ने निवेदन किया कि उक्त भूमि उसके नाम दर्ज की जाए। अतः निम्न शर्तों पर आवेदक को पट्टा दिया "
        "जाता है। उपरोक्त आदेश एतद्द्वारा प्रभावी माना जाएगा तथा अधिनियम की धारा 4 लागू होगी।"
    ),
}
SHORT = {
    "place": "कुंडरा एक छोटा कस्बा है जो पठार पर बसा है। इसके पास केवल एक रेल स्टेशन है।",
    "life": "गोपी मेहता (1891-1960) चित्रकार थे। उनका जन्म सूरत में हुआ। उन्होंने नाटक लिखे।",
}
NEWS = {
    "advice": (
        "खेत में पानी न भरने दें किसान\nकृषि विज्ञान केंद्र ने किसानों को सलाह जारी की है। मेड़ काटकर पानी निकालें। "
        "दवा का छिड़काव शाम को करें। विशेषज्ञों के अनुसार अगले सप्ताह बारिश थमेगी।"
    ),
    "what a hall is, and what happened": (
        "नया सभागार एक हजार लोगों के लिए है। महापौर ने मंगलवार को इसका उद्घाटन किया। "
        "अब यहां हर माह कार्यक्रम होंगे।"
    ),
    "an opinion": (
        "पिछले साल भी हमने यही शोर सुना था। सरकार बदली, पर नालों की सफाई नहीं हुई। सवाल यह है कि नगर निगम "
        "का बजट कहां गया? जनता को अब जवाब चाहिए। चुनाव में यही मुद्दा बनेगा।"
    ),
    "a portrait": (
        "रामरतन सत्तर साल के हैं और आज भी चाक चलाते हैं। उनके पिता भी घड़े बनाते थे। गांव के लोग बताते हैं कि अब "
        "मिट्टी नहीं मिलती। इस बार मेले में उनके 40 घड़े बिके।"
    ),
    "a death": (
        "पूर्व विधायक हरिराम नहीं रहे। वे 81 साल के थे और दो साल से बीमार थे। उनका जन्म सीवान में हुआ था। वे तीन "
        "बार चुनाव जीते। अंतिम संस्कार आज शाम घाट पर होगा।"
    ),
    "an interview": (
        "मैंने हार नहीं मानी, कहना है तैराक मीना का। उन्होंने बताया, मेरी मां खेत में काम करती थीं। मैं नहर में तैरती "
        "थी। राज्य प्रतियोगिता में उन्होंने दो पदक जीते हैं।"
    ),
    "prices": (
        "अनाज मंडी के भाव\nगेहूं 2600 से 2740\nचना 5600 से 5710\nसोयाबीन 4300 से 4460\nसरसों 5800 से 5990\n"
        "मक्का 2050 से 2110\nमसूर 6000 से 6120\nमूंग 7400 से 7900"
    ),
    "few words": "बेटी बचाएं, पेड़ लगाएं\nस्कूल में बच्चों ने नाटक खेला।",
}


@pytest.mark.parametrize("says", TOLD)
def test_prose_that_is_no_report_is_told_with_its_reasons(says: str) -> None:
    told: list[str] = []
    gate.check(Article("a.txt", TOLD[says]), Options(tell=told.append))
    assert "does not read like a news report" in told[0]
    assert says in told[0]


@pytest.mark.parametrize("what", SHORT)
def test_few_words_that_say_what_a_thing_is_are_told(what: str) -> None:
    assert "explains what things are" in unlike_a_report(SHORT[what])


@pytest.mark.parametrize("what", NEWS)
def test_what_papers_print_passes(what: str) -> None:
    assert unlike_a_report(NEWS[what]) == ""


def test_words_in_quotation_marks_do_not_count() -> None:
    said = "“मैं थक गया था। मुझे डर लगा। मेरा मन उदास था।” "
    assert unlike_a_report("महापौर ने मंगलवार को बताया कि पुल खुल गया है। " * 3 + said * 4) == ""


def test_few_words_in_lines_without_sentences_are_told() -> None:
    entry = "पवन\nपवन [संज्ञा] — हवा, वायु\nमूल: संस्कृत\nवाक्य में: पवन शीतल है।\nमिलते शब्द: अनिल, वात"
    assert unlike_a_report(entry)
    assert not unlike_a_report("मेले में उमड़ी भीड़\nमेले में रविवार को भारी भीड़ रही")
    assert not unlike_a_report("सराफा\nसोना 1,18,200\nचांदी 1,42,000\nगिन्नी 94,100")
