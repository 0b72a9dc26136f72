"""Anything but a Hindi article is refused or reported in one line; news is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Article
from bulletin.sources import Options, gate
from tests.bulletin.sources.reading import article_of

NEWS = "नगर निगम ने मंगलवार को बताया कि शहर की सभी सड़कें खुल गई हैं। यातायात सामान्य है। "

STOPPED = {
    "English": "The mayor opened a new bridge on Tuesday. Officials said that traffic would ease "
    "and that a lakh vehicles would use it every day.",
    "Urdu": "میئر نے منگل کو نئے پل کا افتتاح کیا۔ حکام نے کہا کہ اس سے ٹریفک میں آسانی ہوگی۔",
    "Hindi in Latin letters": "Aaj sheher mein tez baarish hui aur kai sadkon par paani bhar gaya. "
    "Nagar nigam ne kaha ki naalon ki safai ka kaam raat se chal raha hai.",
    "data of settings": '[server]\nhost = "0.0.0.0"\nport = 8080\n[log]\nlevel = "info"\n',
    "Marathi": "शहरात मंगळवारी जोरदार पाऊस झाला आणि अनेक रस्ते पाण्याखाली गेले आहेत. महापालिकेने "
    "नागरिकांना घराबाहेर न पडण्याचे आवाहन केले आहे.",
    "Nepali": "सहरमा मंगलबार ठूलो पानी परेको छ र धेरै सडकहरू डुबेका छन्। प्रहरीका अनुसार "
    "यातायात अवरुद्ध भएको छ।",
    "Bhojpuri": "गांव में बरखा भइल बा आ खेत में पानी लागल बा, किसान लोग खुश बाड़े।",
    "Magahi": "सहर में मंगलवार के पुल के उद्घाटन होलइ। मेयर कहलथिन कि कोय के दिक्कत "
    "न होवे के चाही आउ सब काम पूरा हो गेल हे।",
    "Angika": "गामोॅ में रात भर पानी पड़लै आरो सड़क डुबी गेलै। लोग सिनी के कहना छै कि मदद अखनी तलक नै ऐलै।",
    "Dogri": "शैहर च कल्ल बरखा होई ते केईं सड़कें पर पानी भरोई गेआ। मेयर दा आखना ऐ "
    "जे लोकें गी मदद दित्ती जा करदी ऐ।",
    "unknown font": "¨ÉäªÉ®ú xÉä Eò½þÉ ÊEò ºÉ¦Éò {ÉÉEÇò JÉÖ±É MÉB ½éþ* "
    "±ÉÉäMÉ ´É½þÉÆ PÉÚ¨ÉxÉä VÉÉ ®ú½äþ ½éþ*",
    "Maithili": "नगर निगमक अधिकारी कहलनि जे सभ सड़क सँ पानि निकालल गेल अछि। लोक सभ आब घर घुरि रहल छथि।",
    "weather": "मौसम: नगर\n26°C\nसाफ आसमान\nआर्द्रता 40%\nहवा 8 किमी/घंटा\nसूर्योदय 06:40",
    "air": "हवा का हाल\nपुराना शहर 312 बहुत खराब\nनदी किनारा 140 मध्यम\nस्टेशन 268 खराब",
    "board of scores": "पहला मैच\nमेजबान 287/6 (50.0)\nमेहमान 142/4 (28.3)\nरन रेट: 4.98\n"
    "राजू 44 52 4 0 84.61",
    "market": "सूचकांक 84,210.55 +312.40 (0.37%)\nबैंक 57,110.30 -41.60 (-0.07%)\n"
    "धातु 880.10 +3.20 (0.36%)",
    "episodes": "गपशप\nएपिसोड 12 - पंचायत\n24:10\nएपिसोड 11 - पढ़ाई\n31:42\nसुनें",
    "list by the minute": "आज के शो\nरंगमहल, मुख्य बाजार\n10:15 AM 01:30 PM 04:45 PM\n"
    "नया रंगमहल\n09:40 AM 12:55 PM 06:20 PM\n"
    "सिनेमा घर\n11:00 AM 02:15 PM 05:30 PM",
    "filled by a program": "समाचार\nलोड हो रहा है, थोड़ा रुकिए",
    "robots in a network": "पुष्टि\nआपके नेटवर्क से बहुत अधिक अनुरोध आ रहे हैं। चित्र में दिए गए अंक लिखें।",
    "search of a tag": "नहर\nनहर से जुड़ी 41 खबरें मिलीं\nनहर टूटी",
    "nothing without a code": "नंबर की पुष्टि\nहमने आपके मोबाइल पर चार अंकों का कोड भेजा है।",
    "asks for consent to cookies": "शुरू करने से पहले\nहम और हमारे 67 साझेदार आपके फोन पर सूचना रखने और "
    "पढ़ने के लिए कुकी और ऐसी ही दूसरी तकनीक काम में लाते हैं। इसमें आपका आईपी पता और पढ़ी हुई चीजें शामिल हैं।\n"
    "पन्ने को सही ढंग से दिखाना\nगड़बड़ी पकड़ना और सुरक्षा बनाए रखना\nविज्ञापन कितने देखे गए, यह गिनना\n"
    "अगर आप सब मंजूर करते हैं, तो हम इस डेटा से नई सुविधाएं भी बनाएंगे। आप अपनी पसंद बाद में सेटिंग में जाकर "
    "बदल सकते हैं। नामंजूर करने पर विज्ञापन आपकी रुचि के नहीं होंगे, केवल इस पन्ने के विषय के होंगे।\nविकल्प देखें",
    "asks for consent": "आपकी पसंद\nहम और हमारे 310 साझेदार आपके फोन में जानकारी रखते हैं, "
    "ताकि वे आपको आपकी रुचि के विज्ञापन दिखा सकें।",
    "not found or moved": "समाचार\nओह! कुछ गड़बड़ है\nजिस पन्ने को आप ढूंढ रहे हैं, उसका पता शायद बदल गया है।",
    "nothing now: a login": "अपने खाते में प्रवेश करें\nमोबाइल नंबर\nपिन\nनया खाता बनाएं",
    "nothing now": "थोड़ा इंतजार\nहम अपनी साइट को नया रूप दे रहे हैं। तब तक के लिए क्षमा करें।",
    "server's list of files": "Index of /khabar\nParent Directory\na.html 12-Mar-2026 10:20 4K",
    "paywall with a trial": "बांध की कहानी\nबांध साठ साल पुराना है।\nयह केवल प्लस सदस्यों के लिए है। "
    "आगे पढ़ने के लिए ट्रायल शुरू करें।",
    "search of a site": "“बांध” के लिए खोज परिणाम 48 परिणाम मिले बांध के गेट खुले",
    "not found for a visitor": "ओह!\nकुछ गड़बड़ है\nजिस खबर को आप देखना चाहते थे वह "
    "हमारे पास नहीं है या उसका पता बदल दिया गया है।",
    "Tamil": "நகரில் செவ்வாய்க்கிழமை கனமழை பெய்தது. பல சாலைகள் நீரில் மூழ்கின. போக்குவரத்து பாதிப்பு.",
    "JSON": json.dumps({"headline": "सड़कें खुलीं", "body": NEWS}, ensure_ascii=False),
    "a log": "\n".join(f"2026-01-26 10:11:1{n} INFO fetched {n}" for n in range(5)),
    "a log,": "\n".join(f"2026-01-26 10:11:1{n},113 ERROR [w] सड़क: {n} नहीं मिली" for n in range(5)),
    "a log.": "2026-02-03 06:01:40,012 INFO [desk] पन्ना खुला: नगर\n"
    "2026-02-03 06:01:44,220 ERROR [desk] पंक्ति 9 में गलत अक्षर\nTraceback (most recent call last):\n"
    '  File "/opt/desk/page.py", line 12, in load\n    rows = read(page)\n'
    "ValueError: empty page, line 3\n2026-02-03 06:01:45,001 INFO [desk] 2 पन्ने सहेजे",
    "form no words": "क" + "\u0951\u0316" * 90 + " ख" + "\u093c" * 200,
    "program text": "import os\n\ndef fetch():\n    return 1\n\nclass Page:\n    def read(self):\n",
    "without a word": "( ( ( 12 ) ) )\n*****\n-----\n.....",
    "single words": "बारिश\n" * 30_000,
    "cookies": "We value your privacy. We and our partners use cookies. Accept all cookies.",
    "404": "क्षमा करें। आप जिस पेज को ढूंढ रहे हैं, वह नहीं मिला। मुखपृष्ठ पर जाएं।",
    "not found": "Error 404. The page you are looking for was not found.",
    "JavaScript": "You need to enable JavaScript to run this app.",
    "robots": "Just a moment... Checking your browser before accessing the site.",
    "no access": "Access Denied. You don't have permission to access this server.",
    "Bengali": "মঙ্গলবার শহরে ভারী বৃষ্টি হয়েছে। অনেক রাস্তা ডুবে গেছে।",
    "Gujarati": "મંગળવારે શહેરમાં ભારે વરસાદ પડ્યો. ઘણા રસ્તાઓ પાણીમાં ડૂબી ગયા.",
    "Telugu": "మంగళవారం నగరంలో భారీ వర్షం కురిసింది. అనేక రోడ్లు మునిగిపోయాయి.",
    "another": "市长周二为一座新桥揭幕。官员们表示，交通状况将会改善。",
    "table": "नाम,आयु,शहर\nराम,12,दिल्ली\nश्याम,13,पटना\nमोहन,14,लखनऊ\nसोहन,15,जयपुर",
    "data": "title: खबर\ndate: 2026-01-01\ntags:\n  - a\n  - b\nlayout: post",
    "program": "diff --git a/x b/x\nindex 12..45 100644\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-क\n+ख",
    "JSON lines": '{"role": "user", "content": "खबर लिखो"}\n{"role": "editor", "content": "ठीक है"}',
    "subtitles of the web": "WEBVTT\n\n00:01.000 --> 00:04.000\nहां\n\n00:05.000 --> 00:09.000\nजी",
    "program of style": ".n { color: red; }\n.ad { display: none; }\nh1 { top: 0; }\nb { top: 1; }",
    "nothing since it is suspended": "यह खाता निलंबित कर दिया गया है। अपने होस्टिंग प्रदाता से संपर्क करें।",
    "subtitles": "1\n00:00:01,000 --> 00:00:04,000\nनमस्कार\n\n2\n00:00:05,000 --> 00:00:07,000\nजी",
    "encoding": NEWS.encode("utf-8").decode("cp1252", "ignore"),
    "program of a shell": "#!/bin/sh\nIN=/srv/a\nfor f in $IN/*; do\n  mv $f /tmp\ndone\n",
    "program text of functions": "import os\n\nPLACE = 'x'\n\nasync def bring(one):\n"
    "    two = await one()\n    show(two)\n",
    "program text of a query": "SELECT a\nFROM b\nWHERE c = 'नगर'\nGROUP BY a\nLIMIT 5;",
    "program text of two statements": "insert into t (a) values ('नगर में बारिश हुई।');\ncommit;",
    "program text of a page": "\\begin{center}\n\\textbf{नगर}\nनगर & 31 \\\\\n\\end{center}",
    "address card": "BEGIN:VCARD\nVERSION:3.0\nFN:राम लाल\nEND:VCARD\n",
    "encoded data of keys": "\n".join(f"0a{n}1b2c3d-4d7e-a1b2-c3d4e5f6a7b{n}" for n in range(5)),
    "one sentence": "यह जांच का वाक्य है। " * 8,
    "words in no order": "सड़क की को में नई बनेगी से गांव ने मंत्री है कहा पर का के लोग आए "
    "को पानी में से की मिला ने किसान पर के बाजार ",
    "series of words": "सामग्री आवश्यक विकास प्रणाली उपयोग सुविधा वैश्विक भाषा निर्माण क्षमता विनिमय " * 3,
    "chat by stamps": "सीता\n8:01 pm\nघर पहुंची\nरवि\n8:02 pm\nअभी रास्ते में\n"
    "सीता\n8:05 pm\nठीक\nरवि\n8:06 pm\nहां",
    "template's paragraphs": "शीर्षक यहां लिखें\nयहां पहला वाक्य लिखें।",
    "list": "होम\nदेश\nविदेश\nखेल\nमनोरंजन\nबिजनेस\nई-पेपर\nलाइव टीवी\nधर्म",
    "titles": "ताजा खबरें\nराज्य में बारिश का अलर्ट\n2 घंटे पहले\nशहर में प्रदूषण फिर बढ़ा\n3 घंटे पहले\n"
    "सोना सस्ता\n4 घंटे पहले\nबाजार में तेजी\n5 घंटे पहले\nऔर देखें\n",
    "login": "लॉग इन करें\nमोबाइल नंबर\nपासवर्ड\nपासवर्ड भूल गए?\nनया खाता बनाएं",
    "login by telephone": "लॉग इन करें\n\nमोबाइल नंबर\n\nनियम और शर्तें लागू।",
    "maintenance": "साइट पर रखरखाव का काम चल रहा है। कृपया कुछ देर बाद फिर आएं।",
    "check for robots": "सुरक्षा जांच\nपुष्टि करें कि आप इंसान हैं\nकृपया रुकें",
    "list of signs": "आज का राशिफल\nमेष राशिफल\nवृषभ राशिफल\nमिथुन राशिफल\nकर्क राशिफल",
    "refused to show": "पहुंच से इनकार\nसर्वर ने यह अनुरोध नहीं माना। संदर्भ: 12.9a",
    "access": "403\nआपको इस पृष्ठ को देखने की अनुमति नहीं है।",
    "region": "यह सामग्री आपके क्षेत्र में उपलब्ध नहीं है।",
    "Sanskrit": "अद्य नगरस्य मध्ये सभा अभवत्। तत्र अध्यक्षः अवदत् यत् सर्वे जनाः जागरूकाः भवेयुः। "
    "छात्राः गीतानि अगायन्।",
    "XML": '<?xml version="1.0"?><urlset><url><loc>https://example.com/a</loc></url></urlset>',
    "error report": 'Exception in thread "main" java.io.IOError: नहीं\n\tat com.x.A.read(A.java:4)\n'
    "\tat com.x.A.main(A.java:1)\n\t... 3 more",
    "data for translators": 'msgid "Open"\nmsgstr "खोलें"\n\nmsgid "Quit"\nmsgstr "बंद करें"\n',
    "letters": "क ख ग घ ङ\nच छ ज झ ञ\nट ठ ड ढ ण",
    "list of settings": "सेटिंग्स\nखाता\nनिजता\nसूचनाएं\nभाषा: हिंदी\nसहायता\nऐप के बारे में\nलॉग आउट करें",
    "speaks to a page's visitor": "अपना नंबर दर्ज करें\nहम आपके मोबाइल पर एक ओटीपी भेजेंगे।",
    "nothing by mistake": "कुछ गलत हो गया\nहम आपका अनुरोध पूरा नहीं कर सके। कृपया बाद में पुनः प्रयास करें।",
    "encoded data": "-----BEGIN-----\n" + f"{'mQINBGV4eHgBEADK' * 4}\n" * 6 + "-----END-----",
    "table of rows": "".join(f"• {n}: नाम राम {n}, पिता श्याम, उम्र 2{n}\n" for n in range(6)),
    "Assamese": "ৰাজ্যত সোমবাৰে প্ৰবল বৰষুণ হৈছে। বতৰ বিজ্ঞান বিভাগে সতৰ্কবাণী জাৰি কৰিছে।",
    "German": "Am Montag fiel in der Hauptstadt starker Regen. Mehrere Straßen wurden gesperrt.",
    "chat": "[24/11/26, 9:14 AM] मां: कब आओगे?\n[24/11/26, 9:15 AM] रवि: शाम को\n"
    "[24/11/26, 9:16 AM] मां: ठीक है, खाना बना रही हूं\n[24/11/26, 9:20 AM] रवि: अच्छा मां",
    "chat by name": "रवि: मैच देखने चलें?\nसोनू: हां, टिकट है?\nरवि: तीन हैं\nसोनू: कितने की\n"
    "रवि: 500 की\nसोनू: पक्का",
    "bill": "बिल संख्या: 118\nग्राहक: मोहन लाल\nसीमेंट 20 380 7,600\nकुल योग: 7,600\nसीजीएसटी: 684",
    "bill of a shop": "दवा भंडार\nरसीद नं: 44\nगोली 38.00\nकुल: 234.00\nछूट: 14.00\nशुद्ध देय: 220",
    "record": "बायोडाटा\nनाम: सुरेश\nपिता का नाम: रामलाल\nजन्म तिथि: 12/04/1998\nअनुभव: 2 वर्ष",
    "readers": "रवि\nबढ़िया भाई\nजवाब दें\n12 पसंद\nसीता\nकौन सी जगह\nजवाब दें\n3 पसंद",
    "credits": "गाने के बोल\nसिंगर: अनाम\nम्यूजिक: अनाम\nलेबल: उदाहरण",
    "plan of a meeting": "बैठक की कार्यसूची\nस्थान: सभा कक्ष\n1. बजट पर चर्चा\n2. अन्य विषय",
    "form to log in": "साइन इन\nईमेल या मोबाइल नंबर\nपासवर्ड\nमुझे याद रखें\nगूगल से जारी रखें",
    "data in Hindi": "[साइट]\nनाम = उदाहरण\nभाषा = hi\nपोर्ट = 8080\n[डेटा]",
    "posts": "रेलवे भर्ती - 32,438 पद - अंतिम तिथि 22 फरवरी\nसिपाही भर्ती - जल्द\n"
    "एडमिट कार्ड डाउनलोड\nटीईटी रिजल्ट 2026\nआंसर की जारी",
    "programme": "लाइव टीवी\nलाइव देखने के लिए प्ले बटन दबाएं\nअभी चल रहा है: हल्ला\n7:00 PM - खास",
    "titles of a topic": "टैग: बारिश\nराज्य में अलर्ट\n24 नवंबर 2026\nस्कूल बंद\n22 नवंबर 2026",
    "titles and addresses": "".join(f"https://example.in/khabar/{n}\n" for n in range(6)),
    "search": 'खोज परिणाम: "बांध"\nबांध के गेट खुले - उदाहरण\nबांध कैसे बनता है ...',
    "form": "आवेदन पत्र\nनाम: ________\nपता: ________\nलिंग: □ पुरुष □ महिला\nहस्ताक्षर",
    "exam": "समय: 3 घंटे पूर्णांक: 100\nप्रश्न 1. निबंध लिखिए।\nप्रश्न 2. सही विकल्प चुनिए।\n"
    "(i) राजधानी है: (क) मुंबई (ख) दिल्ली (ग) पटना",
    "puzzle": "वर्ग पहेली\nबाएं से दाएं\n1. आकाश (2)\n3. तीर्थ (4)\nऊपर से नीचे\n2. मेहनत (2)",
    "contact details": "संपर्क\nपता: 12, प्रेस परिसर\nफोन: 0755-2551234\nईमेल: a@example.in",
    "list by its title": "रेसिपी इंडेक्स\nआलू गोभी की सब्जी\nपनीर बटर मसाला\nदाल मखनी",
    "letters of a bad scan": "|नि८ क्0 ~र्ा ज्7ज़् ॥ठ ्ख ाग ंघ ज{ल। क) ल््रर ॥॥ ट्ठ",
    "encoded data of mail": "=E0=A4=AE=E0=A5=8C=E0=A4=B8=E0=A4=AE =E0=A4=B5=E0=A4=BF\n" * 4,
    "dictionary": "आंच\nसंज्ञा स्त्री॰ [सं॰ अर्चि]\n"
    "1. आग की लपट जो दूर से दिखाई देती है और तापती है।\n"
    "मुहा॰—आंच आना = हानि होना।\nआंगन\nसंज्ञा पुं॰ [सं॰ अंगण]\n1. घर के बीच की खुली जगह।",
    "dictionary of two languages": "able (adjective) - समर्थ\nabout (preposition) - के बारे में\n"
    "abroad (adverb) - विदेश में\nact (noun) - कार्य",
    "recipe": "सूजी का हलवा\nसामग्री\n1 कप सूजी\n2 चम्मच घी\n1/2 कप चीनी\nविधि\n"
    "1. सूजी को धीमी आंच पर घी में सुनहरी होने तक भूनें।\n2. गरमागरम परोसें।",
    "posts of a state": "शिक्षक भर्ती 2026\nसिपाही भर्ती 2026\nलिपिक भर्ती 2026\nपटवारी भर्ती 2026",
    "template's filler": "यहां शीर्षक लिखें\nयह एक नमूना पाठ है। इस पाठ को अपने समाचार से बदलें।",
    "e-paper": "शहर संस्करण\nपिछला पृष्ठ | अगला पृष्ठ\nज़ूम करें | क्लिप शेयर करें",
    "404 of a story": "उफ़!\nलगता है आप गलत पते पर आ गए हैं। यह खबर हटा दी गई है।",
    "program of a template": "{{ article.title }}\n{% for tag in tags %}{{ tag }}{% endfor %}",
    "program of tables": "INSERT INTO `x` VALUES\n(1,'सड़कें खुलीं'),\n(2,'रेल');\nSELECT * FROM `x`;",
    "puzzle of a day": "आज का सुडोकू\n5, 3\n6, 1\nउत्तर कल के अंक में",
    "shop": "सूती कुर्ता\n₹799 ₹1,299 38% छूट\nआकार चुनें: S M L\nमुफ्त डिलीवरी",
    "footer": "कॉपीराइट © 2026 उदाहरण\nहमारे बारे में | विज्ञापन | शर्तें\nबिना अनुमति के प्रयोग न करें।",
    "readers of a post": "रमेश · 2 घंटे\nबहुत सही\nलाइक · जवाब दें · 4\nसीता · 1 घंटे\nसहमत\nलाइक · जवाब दें",
    "filled by JavaScript": "बाढ़\nआपका ब्राउज़र वीडियो टैग का समर्थन नहीं करता।\n0:00 / 2:31",
    "paywall of an app": "रेल किराया बदला\nनए नियम जल्द...\nबाकी खबर ऐप पर पढ़ें",
    "policy": "निजता नीति\n\nहम आपकी जानकारी का उपयोग सेवा देने के लिए करते हैं। आप इस नीति से सहमत हैं।",
    "Bhojpuri of tomorrow": "मेला काल्हु से लागी। मेयर बतवलन कि लोग खातिर पानी के "
    "इंतजाम होई आ केहू के पइसा ना देबे के पड़ी।",
    "Chhattisgarhi": "मेयर ह काली बाजार म नवा पुल के उद्घाटन करिन। ओमन कहिन कि अब "
    "मनखे मन ला नदिया पार करे बर नाव नइ लागय।",
    "letters of a scan": "न ग र नि ग म ने मं ग ल वा र को ब ता या कि श ह र की स भी स ड़ कें खु ल ग ई हैं",
    "log of a download": "[10:11:12] शुरू\n[10:11:14] आधा हुआ\n[10:11:19] पूरा\n[10:11:25] सहेजा गया",
    "table of contents": "भाग\nप्रस्तावना ..... 3\nउद्देश्य ..... 7\nनिष्कर्ष ..... 40",
    "mail server": "पता नहीं मिला\nसंदेश नहीं पहुंचा, उत्तर यह था:\n550 5.1.1 no such user",
    "program text of a change": "@@ -3,2 +3,3 @@\n <p>नगर</p>\n+<p>गांव</p>\n",
    "two versions": "- पुल बनेगा\n+ पुल जल्द बनेगा\n- लागत 4 करोड़\n+ लागत 5 करोड़",
    "shop of many words": "नीली चादर\nआकार चुनें: बड़ा\nउत्पाद विवरण\nरंग: नीला\n"
    "ग्राहक समीक्षा\n7 दिन में वापसी\nमैंने यह चादर पिछले महीने ली थी और रंग अब तक पक्का है। - सीमा",
    "advert": "महा धमाका सेल\nहर सामान पर 50% तक छूट\nशर्तें लागू\nपता: मुख्य बाजार",
    "song": "चांदनी Lyrics in Hindi\nगीतकार: अनाम\nधीरे धीरे चांद ढला\nकोई गीत गाता चला\nचांद ढला",
    "app of a site": "नगर वाणी\nनगर वाणी ऐप में पढ़ें\nतेज और हल्का\nअभी नहीं",
    "search in a moment": "खोज\nलगभग 340 परिणाम (0.2 सेकंड)",
    "paywall for readers": "खदान का सच\nयह स्टोरी हमारे प्लस पाठकों के लिए है।\nप्लान देखें",
    "template's demo": "डेमो पोस्ट\nयह पंक्ति केवल रूप दिखाती है।",
    "letters that no word has": "।हए फफ50 ॥ ।8१ छ| ।।ए०४ ॥५क ७॥फ ।7 ॥हक ।ख ॥ग फ।म ॥क्ष",
    "server at its limit": "504: GATEWAY_TIMEOUT\nCode: FUNCTION",
    "data of a stream": "#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:9.9,\nseg1.ts\n#EXT-X-ENDLIST",
    "paywall": "नगर निगम ने सड़कें खोलीं। पूरी खबर पढ़ने के लिए सब्सक्राइब करें।",
    "letters of a hand on the keys": "गफदसजक हलकजगफ दसफगहज नमबवच पोिुय रतजकल हगफदस कलजहग",
    "form of an oath": "शपथ पत्र\nमैं ________ पुत्र ________ शपथ लेता हूं कि मैं यहां का निवासी हूं।",
    "list of things to do": "सोमवार\n- [ ] बीज खरीदना\n- [x] टंकी साफ करना\n- [ ] डाकघर जाना",
    "exam without numbers": "विषय: भूगोल\nपूर्णांक: 20\nमैदान किसे कहते हैं? (2)\nअथवा\nपठार किसे कहते हैं? (2)",
    "quiz": "प्र.1 सबसे बड़ा ग्रह कौन सा है?\nA) मंगल B) गुरु C) शनि\nउत्तर: B\nप्र.2 अगला कौन?",
    "recipe of amounts": "सामग्री:\nमैदा – 2 कप\nदही – 1 छोटा चम्मच\nनमक – स्वादानुसार\nघी – तलने के लिए",
    "shop that delivers": "लकड़ी का झूला\n3 साल की वारंटी\nकैश ऑन डिलीवरी\nपिन कोड डालकर देखें",
    "advert of posts": "आवश्यकता है\nदर्जी – 4 पद\nवेतन: 14,000\nसंपर्क करें: 90000-00000",
    "readers in a network": "@gaon\nReplying to @ward\nनल सूखा है\n9:10 PM · Jan 3, 2026\n4 Retweets",
    "video": "गमले में धनिया उगाना सीखें।\n00:00 परिचय\n02:10 मिट्टी\nचैनल को सब्सक्राइब करें।\n#a1 #b2 #c3",
    "invitation": "शुभ विवाह\nचि. मोहन\nसुपुत्र श्री रामलाल\nस्थान: पंचायत भवन\nविनीत: समस्त परिवार",
    "greeting": "सुप्रभात\nआपका दिन शुभ हो\nयह संदेश 9 लोगों को भेजें",
    "list by the minute of a video": "0:00\nनमस्कार दोस्तों\n0:04\nआज खेती की बात\n0:09\nपहले बीज",
    "PDF's text": "नगर िन(cid:12)म न े सड़क(cid:7) खो(cid:9) दीं। (cid:3)न े(cid:4) कहा। " * 3,
    "letters of an unknown font": "ZJa ZJ_ Zo H$hm gS>Ho$§ Iwb JBª h¢& dmhZ M{bV h¢& " * 2,
    "bank account number": "प्रिय ग्राहक, आपके खाता संख्या XX7788 में रु 900 जमा हुए।",
    "caption of a photo": "छायाचित्र: नदी किनारे मेले में झूलते बच्चे। फोटो: रमेश",
    "Marathi of a few words": "पुलाची भिंत कोसळली\nदोन मजूर जखमी झाले आहेत.",
    "bank": "आपके खाते XX7788 से रु 900 डेबिट हुए।",
}

PASSED = [
    f"Latest Posts\n\nशहर की सड़कें खुलीं\n{NEWS}",
    "पहुंच से दूर इलाज\nगांव वालों को इस अस्पताल में रात को रुकने की अनुमति नहीं है, यह बात मंगलवार को उठी।",
    "मन उदास हो तो दोस्तों से संपर्क करें\nकोई उपाय काम न आए, तब चिकित्सक को दिखाना चाहिए।",
    "404 करोड़ से बनेगा पुल\n\nसरकार ने 404 करोड़ रुपये मंजूर किए हैं।",
    "500 internal roads की मरम्मत शुरू\n\nनगर में काम सोमवार को शुरू हुआ।",
    "टेस्ट में पकड़ मजबूत\n\nभारत ने पहले दिन 310 रन बनाए।",
    "बजट में क्या बदला\n- पुराना स्लैब: 5 लाख\n+ नया स्लैब: 7 लाख\nमंत्री ने इसे राहत कहा है।",
    "Orbit Motors ने Sea Green रंग के साथ पेश किया Comet 150 Sport Edition",
    "Zeta Festive Week: Zeta Note9 Pro 5G, Z8 5G, Q10 स्मार्टफोन 9000 तक बचत, जानें दाम",
    "मुरारी लंबानी की मंडानी देश की सबसे अच्\u200dछी कंपनी, दुनिया में 30वां स्थान, तीसरे पर चंदवानी",
    "बीज योजना का लाभ लेने के लिए जानिए किन दस्तावेजों की होगी जरूरत\nआवेदन के समय आपको पासबुक की जरूरत होगी।",
    (
        "सवाल: नहर का काम कब पूरा होगा?\nजवाब: मार्च तक पानी छोड़ देंगे, ठेकेदार को नोटिस दिया गया है।\n"
        "सवाल: देरी क्यों हुई?\nजवाब: जमीन का मुआवजा नहीं बंटा था। अब बंट गया है।\n"
        "सवाल: किसानों को क्या मिलेगा?\nजवाब: चार हजार हेक्टेयर में सिंचाई होगी।"
    ),
    "ऐसे बदलें पासवर्ड\nपुराना पासवर्ड दर्ज करें और नया डालें। हर तीन महीने में इसे बदलना चाहिए।",
    "सेल शुरू\n• एक फोन: ₹15,999 की जगह ₹12,999\n• दूसरा फोन: ₹9,999 की जगह ₹8,499\nसेल कल तक है।",
    "समीक्षा\nनिर्देशक: अनाम\nसंगीत: अनाम\nकहानी एक थानेदार की है, जो पुराने मामले की तह तक जाना चाहता है।",
    "नया गाना आया\nगायिका: अनाम\nलेबल: अनाम\nगाना आते ही छा गया\nपहले दिन दस लाख लोगों ने देखा",
    "दलों की सीटें\nBJP: 89\nRJD: 25\nJDU: 85\nINC: 6\nAIMIM: 5",
    "Startup का AI model launch\n\nCompany के head ने event में नया language model launch किया है।",
    "10:30 AM\nगिनती शुरू।\n11:15 AM\nबारह सीटों पर आगे।\n12:05 PM\nबढ़त बनी रही।\n1:10 PM\nजीत मिली।",
    "शहर में बारिश, उड़ानें रद्द, स्कूल बंद, अलर्ट जारी, लोग परेशान, बाजार सूने, सड़कें जलमग्न",
    (
        "सोने के दाम\nदिल्ली: 24 कैरेट 1,24,500 रुपये\nमुंबई: 24 कैरेट 1,24,350 रुपये\n"
        "जयपुर: 24 कैरेट 1,24,500 रुपये\nपटना: 24 कैरेट 1,24,600 रुपये"
    ),
    (
        "पदक तालिका\n1. बिहार 45 स्वर्ण 38 रजत 41 कांस्य\n2. केरल 40 स्वर्ण 30 रजत 44 कांस्य\n"
        "3. असम 28 स्वर्ण 31 रजत 25 कांस्य"
    ),
    "कब क्या हुआ\n12 मार्च 2021\nकंपनी पर पहला केस\n4 जून 2022\nनिदेशक पकड़ा गया\n5 मई 2026\nसजा",
    (
        "बातचीत\nसवाल: आंदोलन कब तक?\nजवाब: मांगें पूरी होने तक।\nसवाल: आगे क्या?\nजवाब: सभा।\n"
        "सवाल: कब?\nजवाब: सोमवार को।"
    ),
    "हेल्पलाइन नंबर जारी\nपूर्णिया: 06454-242501\nकटिहार: 06452-239025\nनियंत्रण कक्ष फोन: 1070",
    (
        "बिजली बिल में छूट\nकुल राशि: 1,109 रुपये\nदेय राशि: 940 रुपये\n"
        "सरकार ने मंगलवार को सभी घरों के बिजली बिल में 15 फीसदी की छूट दी है।"
    ),
    "इन पदों पर भर्ती\nपद: सिपाही\nयोग्यता: 10वीं पास\nअंतिम तिथि: 31 दिसंबर\nशुल्क: 100 रुपये",
    "".join(f"{n}\tराज्य {n}\t{n}5\t{n}\n" for n in range(9)) + NEWS * 3,
    (
        "गोंद का लड्डू सर्दियों में लाभकारी\nडॉक्टर के अनुसार यह लड्डू शरीर को सर्दियों में गर्म रखता है।\n"
        "सामग्री\n1 कप गोंद\n2 कप आटा\n1 कप घी\nविधि\nघी में गोंद भूनें।"
    ),
    "ब्राउजर में खामी\nसरकार ने ब्राउजर की जांच की और पाया कि पुराने संस्करण में खामी है।",
    "समाचार चैनल ने मंगलवार को कहा कि गलत खबर हटा दी गई है और माफी मांगी गई है।",
    "छात्र ने print() जैसी पंक्तियों से ऐप बनाया। उसने बताया कि {} खाली सूची होती है।",
    "नेपाल : 1 मामला\nश्रीलंका : 1 मामला\nकंबोडिया : 1 मामला\nनॉर्वे : 2 मामला\nडेनमार्क : 2 मामला",
    "सेंसेक्स चढ़ा",
    "फैक्ट चेक: पुल टूटने की तस्वीर पुरानी है\nहमें यह तस्वीर 2019 की एक खबर में मिली।",
    "iPhone और MacBook सस्ते\n\nApple ने iPhone, MacBook और AirPods सस्ते किए। YouTube पर घोषणा हुई।",
    "नगर निगम की बैठक\nमहापौर बोले- हम जल्द काम शुरू करेंगे, आप धैर्य रखें",
    "सीधी भर्ती\nचालक – 12 पद\nमाली – 4 पद\nनगर निगम ने सोमवार को तीन विभागों के लिए आदेश जारी किया है।",
    "विवाह के मुहूर्त\nशुभ विवाह\nइस साल 40 मुहूर्त हैं।\nपंडितों के अनुसार नवंबर में सबसे अधिक हैं।",
    "आज के पदक\nतैराकी: मीना सेन\nकुश्ती: अजय राणा\nनिशानेबाजी: गीता राव\nहॉकी: भारत\nदौड़: कोई नहीं",
    "अभिनेता का अकाउंट निलंबित कर दिया गया है।",
    "मंडी भाव\nजौ 2010\nगेहूं 2650-2810\nचना 5600-5750\nसोयाबीन 4350\nमक्का 2100\nसरसों 5800\nमसूर 6100",
    "परिणाम 2026\nसीटें: 243\nभाजपा: 89\nजदयू: 85\nराजद: 25\nकांग्रेस: 6\nअन्य: 38\nबहुमत: 122",
    "Vivo X300 Pro launch\n\nVivo ने X300 Pro को India में launch किया है। इसमें AMOLED display है।",
    "होली गीत\nरंग बरसे\nभीगे चुनर वाली\nरंग बरसे\nहोली आई रे\nकन्हाई\nरंग छलके\nजरा बांसुरी सुना दे",
    "वॉट्सऐप की निजता नीति पर अदालत सख्त\n\nअदालत ने कहा कि निजता नीति बदली जाए। कंपनी सहमत है।",
    "सेंसेक्स 404 अंक चढ़ा\n\nमुंबई, 12 मार्च (भाषा) शेयर बाजार में बुधवार को तेजी रही।",
    "Sensex 300 अंक चढ़ा\n\nBSE का Sensex बुधवार को 300 अंक चढ़ा। NSE का Nifty भी ऊपर रहा।",
    NEWS,
    NEWS * 400,
    "गायिका ने मंगलवार को मेले में «गांव में बरखा भइल बा, लोगन खुश बाड़े, केहू ना रोवत बा» गाया और तालियां बटोरीं।",
    (
        "आज का तापमान\nदिल्ली 24°C\nपटना 26°C\nलखनऊ 25°C\n"
        "उत्तर भारत में रविवार से ठंडी हवा चलने लगी और तापमान नीचे आ गया।"
    ),
    "लॉटरी के नतीजे\nपहला इनाम: 71 44210\nदूसरा इनाम: 10934 22871 40117\nतीसरा इनाम: 0018 1177 2044",
    "कुकी समुदाय के लोगों ने मंगलवार को रैली निकाली। पुलिस ने रास्ता बदला।",
    "आपके नगर में सोमवार को बारिश हुई।\nसड़कें डूबीं और बिजली गुल रही।",
    "• नगर निगम ने सड़कें खोलीं।\n• स्कूल मंगलवार से खुलेंगे।\n• बारिश: तीन दिन और।\n• बिजली आ गई।",
    "[ब्रेकिंग] शहर में बारिश हुई। सड़कें डूबीं।",
    '{"vars": {"id": "11"}}\n\nसड़कें खुलीं\n\n' + NEWS,
    "Rain: सड़कें खुलीं\n" + NEWS * 2 + "\nSource: example.com\nPublished: Nov 10\nTags: a, b",
    "सड़कें खुलीं\n2 घंटे पहले\n" + NEWS,
    'नहर पर विवाद\nकिसान नेता कहते हैं, "पानी रोज घट रहा है।"\nविभाग के अभियंता कहते हैं, "मरम्मत जारी है।"',
]


@pytest.mark.parametrize("what", STOPPED)
def test_what_is_no_article_is_stopped_in_one_line_that_says_what_it_is(what: str) -> None:
    with pytest.raises(SourceError) as error:
        gate.check(Article("a.txt", STOPPED[what]), Options())
    assert "\n" not in str(error.value)
    assert what.split()[0].casefold() in str(error.value).casefold().replace("(404)", "404 not")
    assert "--force" in str(error.value)


@pytest.mark.parametrize("what", STOPPED)
def test_force_lets_it_pass(what: str) -> None:
    gate.check(Article("a.txt", STOPPED[what]), Options(force=True))


def test_talk_keeps_its_stamps_unless_it_is_forced(tmp_path: Path) -> None:
    path = tmp_path / "chat.txt"
    path.write_text(STOPPED["chat"], "utf-8")
    assert "9:14" in sources.read(str(path))[0].text
    assert "9:14" not in sources.read(str(path), Options(force=True))[0].text


@pytest.mark.parametrize("text", PASSED, ids=lambda text: text[:20])
def test_news_passes_without_a_word(text: str) -> None:
    told: list[str] = []
    gate.check(Article("a.txt", text), Options(tell=told.append))
    assert told == []


def test_verse_is_told_and_read() -> None:
    told: list[str] = []
    lines = [
        "खेत की मेड़ पर",
        "धूप बैठी रही",
        "हवा आती रही",
        "बात होती रही",
        "कोई गाता रहा",
        "सांझ ढलती रही",
    ]
    gate.check(Article("a.txt", "\n".join(lines)), Options(tell=told.append))
    assert "may be a song, a poem" in told[0]
    told.clear()
    gate.check(Article("a.txt", "\n".join(lines[:5])), Options(tell=told.append))
    gate.check(Article("a.txt", "\n".join([*lines, "मेला: 4 मार्च"])), Options(tell=told.append))
    assert not told


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("लॉगिन बदला\n\nअब पासवर्ड भूल गए तो भी चेहरा दिखाकर भुगतान हो सकेगा।", 0),
        (
            "कैप्चा भरते ही खाता साफ\n\nपुलिस ने बताया कि ठग 'पुष्टि करें कि आप इंसान हैं' लिखा पेज भेजते हैं।",
            1,
        ),
    ],
)
def test_short_news_about_logins_is_told_at_most(text: str, times: int) -> None:
    told: list[str] = []
    gate.check(Article("a.txt", text), Options(tell=told.append))
    assert len(told) == times


@pytest.mark.parametrize(("sentences", "times"), [(5, 0), (1, 1)])
def test_login_beside_an_article_is_told_only_if_hardly_more_than_its_beginning_is_there(
    sentences: int, times: int
) -> None:
    told: list[str] = []
    text = (
        "नगर निगम ने सोमवार को पुल की मरम्मत के लिए दो करोड़ रुपये मंजूर किए और कहा कि काम "
        "बरसात से पहले पूरा होगा। "
    ) * sentences
    page = (
        f"Sign in\nWelcome! Log into your account\nForgot your password? Get help\nखेल\nदेश\n{text}"
    )
    gate.check(Article("page.txt", page), Options(tell=told.append))
    assert len(told) == times


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", "the site's server failed"),
        (
            "<title>समाचार</title><noscript>You need to enable JavaScript.</noscript><div></div>",
            "filled by JavaScript alone",
        ),
        ("<title>समाचार</title><p>इस वेबसाइट पर एक गंभीर त्रुटि हुई है.", "failed"),
        ("<title>पेज नहीं मिला</title><h1>यहां कुछ भी नहीं है</h1><p>खोज में लिखकर देखें।", "not found"),
        ("<title>Just a moment...</title><script>run()</script>", "a check for robots"),
        (
            "<form><h1>संपादक</h1>नाम<input>कुंजी<input type=password><button>आगे</button></form>",
            "nothing without a login",
        ),
    ],
)
def test_page_without_an_article_says_what_stands_in_its_place(
    page: str, says: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<html><body>{page}</body></html>", "utf-8")
    with pytest.raises(SourceError, match=says):
        sources.read(str(path))


def test_article_beside_a_login_is_read(tmp_path: Path) -> None:
    form = "<form><input type=password></form>"
    page = f"<html><body>{form}<h1>पुल</h1><p>{NEWS * 3}</p></body></html>"
    assert "यातायात सामान्य है" in article_of(page, tmp_path).text


def test_beginning_before_a_paywall_is_told() -> None:
    told: list[str] = []
    text = NEWS * 5 + "पूरी खबर पढ़ने के लिए सब्सक्राइब करें।"
    gate.check(Article("a.html", text), Options(tell=told.append))
    assert len(told) == 1
    assert "paywall" in told[0]


NOTICES = {
    "consent": "हमें और 90 साझेदारों को आपके डिवाइस पर पहचान की सहमति दें, ताकि विज्ञापन आपकी पसंद के हों।",
    "server failed": "सर्वर में खराबी है। पेज फिर से लोड करें।",
    "login": "ईमेल और पासवर्ड डालें। आपका खाता नहीं है? पंजीकरण करें।",
    "for sale": "यह डोमेन बिकाऊ है। प्रस्ताव भेजिए।",
    "nothing but a title": "अगली तस्वीर",
}


@pytest.mark.parametrize("what", NOTICES)
def test_notice_without_a_headline_is_known_by_what_it_speaks_of(what: str) -> None:
    page = Article("a.html", f"सवेरा\n{NOTICES[what]}", "सवेरा")
    with pytest.raises(SourceError, match=what):
        gate.check(page, Options())


@pytest.mark.parametrize("what", ["server failed", "for sale"])
def test_news_of_the_same_subjects_below_a_headline_is_none(what: str) -> None:
    title = "नगर निगम का नया पोर्टल दो दिन बाद खुला"
    gate.check(Article("a.html", f"{title}\n{NOTICES[what]}", title), Options())


ANSWERS = (
    (
        "ज़रूर, यहां मेले पर एक छोटी खबर है:\n\nदुमका में मेला लगा। उपायुक्त ने कहा कि मेला दस दिन चलेगा। "
        "पहले दिन ही भीड़ रही और दुकानें देर रात तक खुली रहीं।"
    ),
    (
        "दुमका में मेला लगा। उपायुक्त ने कहा कि मेला दस दिन चलेगा।\n\n"
        "अगर आप चाहें, तो मैं इसका शीर्षक भी सुझा सकता हूं।"
    ),
)


@pytest.mark.parametrize("text", ANSWERS)
def test_chatbots_answer_is_named_by_how_it_opens_or_ends(text: str) -> None:
    told: list[str] = []
    try:
        gate.check(Article("a.txt", text), Options(tell=told.append))
    except SourceError as error:
        told.append(str(error))
    assert "chatbot" in " ".join(told)


def test_advice_on_cookies_is_no_page_that_asks_for_them() -> None:
    text = (
        "क्या हैं कुकी\nहम जब भी कोई वेबसाइट खोलते हैं, वह कुकी का इस्तेमाल करती है। कुकी ब्राउजर में रखी एक छोटी "
        "जानकारी है। आप सेटिंग में जाकर इन्हें हटा सकते हैं। विज्ञापन कंपनियां भी इनका इस्तेमाल करती हैं। इससे आपकी "
        "निजता पर असर पड़ सकता है। इसलिए सभी विकल्प पढ़ें और जरूरत हो तभी सहमति दें। साल में दो बार "
        "पुरानी जानकारी मिटाना ठीक है। बच्चों के फोन में यह सेटिंग पहले से बंद रखी जा सकती है।"
    )
    gate.check(Article("a.txt", text, "क्या हैं कुकी और इनसे कैसे बचें"), Options())


def test_empty_text_is_no_verse() -> None:
    gate.check(Article("a.txt", " \n"), Options())
