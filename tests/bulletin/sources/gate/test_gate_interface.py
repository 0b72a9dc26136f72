"""What programs and sites say to their users is told, however short; news about programs is not."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.sources import Options, gate
from bulletin.sources.gate.interface import like_an_interface

TOLD = {
    "a setting": "यह विकल्प चालू होने पर डाउनलोड की गई फ़ाइलें नए टैब में दिखाई देंगी।\nसेटिंग बदलें",
    "an error": "फ़ाइल सहेजी नहीं जा सकी\nइस फ़ोल्डर में लिखने की अनुमति उपलब्ध नहीं है।\nठीक है",
    "a form's mistake": "यह फ़ील्ड खाली नहीं हो सकती। मान्य उपयोगकर्ता नाम और पासवर्ड दर्ज करें।",
    "a browser's": "सर्वर का आईपी पता नहीं मिला\nअपना नेटवर्क कनेक्शन और प्रॉक्सी सेटिंग जांचें\nफिर से लोड करें",
    "an account": "इस खाते के लिए दो चरणों वाला सत्यापन सक्षम नहीं है।\nसत्यापन कोड भेजें",
    "an upload": "फ़ाइल अपलोड नहीं हुई\nफ़ाइल का आकार तय सीमा से अधिक है\nफ़ाइल चुनें",
}
NEWS = {
    "a new setting": "चैट ऐप में आई नई सेटिंग, अब फोटो के साथ अपने आप नहीं जाएगी लोकेशन",
    "passwords": "साइबर ठगों ने बैंक की नकली साइट बनाकर दो सौ लोगों के पासवर्ड चुराए, तीन गिरफ्तार",
    "a portal's failure": "परीक्षा पोर्टल का सर्वर ठप\nफॉर्म भरने पहुंचे हजारों छात्र लौटे, आयोग ने तारीख बढ़ाई",
    "a brief": "नगर निगम की वेबसाइट पर अब मकान का नक्शा ऑनलाइन पास होगा, शुल्क भी घर बैठे जमा कर सकेंगे।",
}


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD)
def test_an_interface_is_told(text: str) -> None:
    assert like_an_interface(text)
    told: list[str] = []
    gate.check(Article("page.txt", text), Options(tell=told.append))
    assert len(told) == 1
    assert told[0].startswith("page.txt: ")
    assert told[0].endswith("; it is read all the same.")


@pytest.mark.parametrize("text", NEWS.values(), ids=NEWS)
def test_news_about_programs_is_not_told(text: str) -> None:
    told: list[str] = []
    gate.check(Article("news.txt", text), Options(tell=told.append))
    assert told == []


def test_a_lone_label_is_not_judged() -> None:
    assert like_an_interface("सेटिंग और विकल्प") == ""
