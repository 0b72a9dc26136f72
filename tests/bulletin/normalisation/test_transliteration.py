"""The model that writes Latin letters in Devanagari, and how it competes with the rules."""

from __future__ import annotations

import hashlib
import itertools
import math
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from bulletin.core.errors import LanguageError
from bulletin.language import load
from bulletin.normalisation.explanation import DOUBTFUL
from bulletin.normalisation.latin import graphones
from bulletin.normalisation.latin.guessing import guess, guess_hindi
from bulletin.normalisation.latin.letter_network import LetterNetwork
from bulletin.normalisation.latin.transliteration import transliterator
from bulletin.normalisation.latin.words import said
from bulletin.normalisation.words.bloom_filter import BloomFilter
from bulletin.normalisation.words.word_dictionaries import foreign_names, proper_names

HINDI = load("hi")
MODEL = transliterator(HINDI)
SHARED = Path(__file__).parents[4] / "shared" / "cases" / "latin" / "dakshina_hi_dev.tsv"


def test_tables_are_small_and_name_their_licence() -> None:
    tables = list(HINDI.folder.glob("transliteration_*"))
    # Of which 2 MB are the model, 2 MB the vocabulary, whose words stand whole to be read fast.
    assert sum(table.stat().st_size for table in tables) <= 6_200_000
    licence = {".tsv": b"CC BY-SA 4.0", ".bloom": b"MIT License"}
    assert all(licence[table.suffix] in table.read_bytes() for table in tables)


def test_words_seen_in_hindi_are_told_from_others(tmp_path: Path) -> None:
    seen = BloomFilter(HINDI.folder / "transliteration_seen.bloom")
    assert all(word in seen for word in ("गांव", "सरायकेला", "बनमनखी", "तमिलनाडु"))
    words = ["".join(word) for word in itertools.product("कखगघ", "ाीू", "चछजझ", "ेौ", "टठडढ")]
    assert sum(word in seen for word in words) < 0.25 * len(words)
    assert "गांव" not in BloomFilter(tmp_path / "none.bloom")
    broken = tmp_path / "broken.bloom"
    broken.write_bytes(b"something else\n\nbits")
    with pytest.raises(LanguageError, match="no Bloom filter"):
        BloomFilter(broken)


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Banmankhi", "बनमनखी"),
        ("Thoothukudi", "थूथुकुडी"),
        ("Perambalur", "पेरंबलूर"),
        ("Kokrajhar", "कोकराझार"),
        ("Surendran", "सुरेंद्रन"),
        ("Bagli", "बागली"),
        ("Hammerstoffer", "हैमर्स्टॉफर"),
    ],
)
def test_name_is_told_from_english_by_its_letters(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Orlem", "ओरलेम"),  # not ओरले
        ("Thimmakka", "तिम्मक्का"),
        ("Mutcherla", "मुच्चेरला"),  # tch is च्च in the south
        ("Boriala", "बोरियाला"),
        ("Hotlagaon", "होटलागांव"),
        ("Zoboxx", "ज़ोबॉक्स"),
        ("Tusshar", "तुषार"),  # one s is read
        ("Biswas", "बिस्वास"),  # no plural of Biswa
        ("Aulendi", "औलेंदी"),
        ("Tuba", "तुबा"),  # no tube: the last a of a foreign name is heard
        ("Starka", "स्टारका"),
        ("Raston", "रास्टन"),  # no plural of Hindi
    ],
)
def test_no_letter_of_a_name_is_lost_for_a_known_word(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("resubmission", "रीसबमिशन"),
        ("unsanctioned", "अनसैंक्शंड"),
        ("Overhauling", "ओवरहॉलिंग"),  # not of «over» and a misread «hauling»
        ("interdepartmental", "इंटरडिपार्टमेंटल"),  # the t that Americans leave out
        ("reportable", "रिपोर्टेबल"),  # not «re» and «portable»
        ("declassifying", "डीक्लासिफाइंग"),
        ("publicised", "पब्लिसाइज़्ड"),
        ("untied", "अनटाइड"),  # no misprint of «united»
        ("aches", "एक्स"),
        ("undefeated", "अनडिफीटेड"),  # the dictionary's अं is अन
        ("classifies", "क्लासिफाइज़"),
        ("Agile", "एजाइल"),  # no names, as a list of English words has them
        ("Keypad", "कीपैड"),
        ("Tarnished", "टार्निश्ड"),
        ("Premsing", "प्रेमसिंग"),  # the names stay names
        ("Overa", "ओवरा"),
    ],
)
def test_english_word_is_formed_of_a_known_one(word: str, spoken: str) -> None:
    assert said(word, HINDI).spoken == spoken


def test_memory_of_the_model_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Likelihoods of former words are forgotten, which changes no reading."""
    monkeypatch.setattr(graphones, "_MOST_KEPT", 50)
    assert MODEL is not None
    model, found, kept = MODEL, [], []
    for word in ("banmankhi", "thoothukudi", "banmankhi"):
        found.append(model.candidates(word))
        kept.append(len(model.graphones._shares))
    assert found[2] == found[0] != found[1]
    assert kept[2] == kept[0]


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Shettar", "शेट्टर"),
        ("RANJI", "रणजी"),
        ("Gairsain", "गैरसैंण"),
        ("Venkataiah", "वेंकटैया"),
        ("Timmegowda", "तिम्मेगौड़ा"),
        ("Kattaiah", "कट्टैया"),  # not कटिया
    ],
)
def test_name_that_was_read_through_is_not_guessed(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [("Perumanappatti", "पेरुमनप्पट्टी"), ("Kumarakkudi", "कुमारक्कुडी"), ("Ponnappakkam", "पोन्नप्पक्कम")],
)
def test_doubled_consonant_before_an_ending_is_one_cluster(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Lalrinhlua", "लालरिनह्लुआ"),
        ("Vanlalsawma", "वानलालसोमा"),
        ("Lalengzami", "लालेंगज़ामी"),  # the vowel is the sign of the consonant before it
        ("Lalmani", "लालमणि"),  # no part of it is told from other Indian names
    ],
)
def test_name_that_is_made_of_known_parts_is_read_by_them(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("letters", "spelled"),
    [
        ("chintakomma", "चिंतकोम्मा"),  # no nasal and an unread a
        ("panwala", "पानवाला"),  # p is no b
        ("sabbathi", "सब्बति"),  # nor an m
        ("rahbar", "रहबार"),  # not रबर
        ("pyndenumbri", "पिंडेनुंबरी"),  # y between consonants is a vowel
    ],
)
def test_consonants_of_a_name_are_those_of_its_letters(letters: str, spelled: str) -> None:
    assert MODEL is not None
    assert MODEL.candidates(letters)[0].spoken == spelled


@pytest.mark.parametrize(
    ("letters", "spelled"),
    [("pandalam", "पंडलम"), ("hurpora", "हुरपोरा"), ("poonachi", "पूनाची"), ("papineni", "पापिनेनी")],
)
def test_letters_of_a_name_are_heard_from_both_sides(letters: str, spelled: str) -> None:
    assert MODEL is not None
    assert MODEL.candidates(letters, name=True)[0].spoken == spelled
    assert MODEL.candidates(letters)[0].spoken != spelled


def test_name_that_is_spelled_like_a_known_word_is_taken_for_it() -> None:
    assert MODEL is not None
    assert MODEL.candidates("vijayvargiya", name=True)[0].spoken == "विजयवर्गीय"


def test_network_hears_no_letters_but_those_it_knows(tmp_path: Path) -> None:
    network = LetterNetwork(HINDI.folder / "transliteration_network.tsv")
    graphones = {"a": [("1", ""), ("2", "ा")], "k": [("3", "क"), ("4", "no such")]}
    heard = network.hear("ka", graphones)
    assert [set(each) for each in heard] == [{"k"}, {"a"}]
    assert heard[0]["k"][0] > -0.1 > heard[0]["k"][1]
    assert network.hear("kañ", graphones) == []
    assert LetterNetwork(tmp_path / "none.tsv").hear("ka", graphones) == []


@pytest.mark.parametrize(("apart", "same"), [(5, False), (6, True)])
def test_network_sees_five_letters_on_both_sides(apart: int, same: bool) -> None:
    network = LetterNetwork(HINDI.folder / "transliteration_network.tsv")
    graphones = {"a": [("1", ""), ("2", "ा"), ("3", "अ")]}
    between = "rimaluntako"[: apart - 1]
    heard = [network.hear(f"a{between}{end}uri", graphones)[0]["a"] for end in "kt"]
    assert (heard[0] == heard[1]) is same
    heard = [network.hear(f"pu{first}{between}a", graphones)[-1]["a"] for first in "rt"]
    assert (heard[0] == heard[1]) is same


def test_likelihoods_of_all_graphones_at_a_letter_add_up_to_one(tmp_path: Path) -> None:
    table = tmp_path / "network.tsv"
    rows = ["graphones\t1\ta:अ a:आ ab:अब b:ब"]
    rows += [f"letters\t10\t{n} {-n}" for n in range(27)]
    rows += [f"near\t9\t{n} {-n}" for n in range(14)] + [f"wide\t8\t{-n} {n}" for n in range(10)]
    rows += ["biases\t7\t1 2", "biases\t7\t-3 4"]
    rows += [f"out\t6\t{n} {n + 1} -2 3" for n in range(3)]
    table.write_text("\n".join([*rows, ""]), "utf-8")
    graphones = {"a": [("1", "अ"), ("2", "आ")], "ab": [("3", "अब")], "b": [("4", "ब")]}
    heard = LetterNetwork(table).hear("aba", graphones)
    assert [sorted(each) for each in heard] == [["a", "ab"], ["b"], ["a"]]
    for each in heard:
        logarithms = [logarithm for found in each.values() for logarithm in found]
        assert sum(map(math.exp, logarithms)) == pytest.approx(1, abs=0.002)
        assert logarithms == [round(logarithm, 3) for logarithm in logarithms]


def test_weight_that_is_no_whole_number_is_named_with_its_line(tmp_path: Path) -> None:
    table = tmp_path / "network.tsv"
    table.write_text("graphones\t1\ta:अ\nletters\t64\t1 x\n", "utf-8")
    with pytest.raises(LanguageError, match=r"network\.tsv:2"):
        LetterNetwork(table)


def test_very_long_word_is_left_to_the_rules() -> None:
    assert MODEL is not None
    assert MODEL.candidates("kandaleri" * 1_000, name=True) == []


def test_numpy_is_imported_for_the_first_name_only() -> None:
    says = "print(model.candidates({}) != [], 'numpy' in sys.modules)"
    lines = [
        "import sys",
        "from bulletin.language import load",
        "from bulletin.normalisation.latin.transliteration import transliterator",
        "model = transliterator(load('hi'))",
        says.format("'kandaleri'"),
        says.format("'kandaleri', name=True"),
    ]
    found = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True)
    assert found.stdout.splitlines() == ["True False", "True True"]


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Timesofindia", "टाइम्स ऑफ इंडिया"),
        ("thequint", "द क्विंट"),
        ("Sundarindia", "सुंदर इंडिया"),
        ("Oftentimes", "ऑफनटाइम्स"),
        ("Therapy", "थेरेपी"),
    ],
)
def test_name_of_an_outlet_is_parted(word: str, spoken: str) -> None:
    assert said(word, HINDI).spoken == spoken


def test_surely_indian_name_is_not_read_by_the_rules_of_english() -> None:
    assert guess("Kirepur", HINDI).spoken == "किरेपुर"


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Fratangelo", "फ्राटंगेलो"),
        ("Calzi", "कालज़ी"),
        ("Magenta", "मेजेंटा"),  # a word of English
        ("Calzin", "कैलज़िन"),  # it ends in a consonant
    ],
)
def test_a_of_a_foreign_name_that_ends_in_a_vowel_is_no_e(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(("word", "first"), [("Dushko", "दु"), ("Guppo", "गु"), ("Mustri", "मु")])
def test_u_of_a_name_that_ends_in_a_vowel_is_heard(word: str, first: str) -> None:
    assert guess(word, HINDI).spoken.startswith(first)


@pytest.mark.parametrize(
    ("word", "spoken"), [("Kommuli", "कोम्मुली"), ("Rijjuri", "रिज्जुरी"), ("banne", "बनने")]
)
def test_doubled_consonant_is_no_two_with_an_a_between(word: str, spoken: str) -> None:
    assert (guess_hindi if word.islower() else guess)(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"), [("Zhuravlev", "झुरवलेव"), ("Puzhakkalpura", "पुझक्कलपुरा")]
)
def test_zh_of_a_name_is_one_sound(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("Timmanagouda", "तिम्मनगौड़ा"),
        ("Chennanahalli", "चेन्ननहल्ली"),
        ("Devalapathi", "देवलपति"),
        ("Sirumalai", "सिरुमलै"),
        ("Kavalkode", "कवलकोड"),
    ],
)
def test_ending_tells_how_the_vowels_in_and_before_it_are_read(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


def test_proper_names_are_names_in_both_scripts() -> None:
    names = proper_names(HINDI)
    assert list(foreign_names(HINDI)) == sorted(foreign_names(HINDI))
    assert foreign_names(HINDI).items() < names.items()
    assert len(names) > 13_000
    written = re.compile("[अ-औक-ह][ँ-ॣ]*(?: [अ-औक-ह][ँ-ॣ]*)?")
    assert [name for name in names if not name.isascii() or not name.islower()] == []
    assert [word for word in names.values() if not written.fullmatch(word)] == []


@pytest.mark.parametrize(
    ("word", "spoken"),
    [("barish", "बारिश"), ("sarkar", "सरकार"), ("khulenge", "खुलेंगे"), ("mausam", "मौसम")],
)
def test_word_that_hindi_knows_is_preferred(word: str, spoken: str) -> None:
    found = guess_hindi(word, HINDI)
    assert found.spoken == spoken
    assert found.confidence > guess_hindi("zqkhabarpur", HINDI).confidence


@pytest.mark.parametrize("word", ["abhilash", "akhand", "ujjwal", "ishwar", "zzz", "x", "a" * 200])
def test_every_word_is_written_and_begins_as_it_should(word: str) -> None:
    spoken = guess(word, HINDI).spoken
    assert spoken
    assert not unicodedata.category(spoken[0]).startswith("M")
    if word[0] in "aui":
        assert spoken[0] in "अआइईउऊएऐऑ"


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("bookstore", "बुकस्टोर"),
        ("checklist", "चेकलिस्ट"),
        ("townhall", "टाउनहॉल"),
        ("gravedigger", "ग्रेवडिगर"),  # both parts are in the dictionary of sounds alone
        ("cryotherapies", "क्रायोथेरेपीज़"),
    ],
)
def test_compound_is_read_by_its_parts(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("precisely", "प्रिसाइज़ली"),
        ("guaranteed", "गारंटीड"),
        ("reminded", "रिमाइंडेड"),
        ("unpaid", "अनपेड"),
        ("preachers", "प्रीचर्स"),
        ("moneyless", "मनीलेस"),
        ("uniforms", "यूनिफॉर्म्स"),
    ],
)
def test_word_with_an_ending_or_a_prefix_is_read_by_its_base(word: str, spoken: str) -> None:
    assert guess(word, HINDI).spoken == spoken


def test_ending_that_is_an_acronym_is_no_word_of_a_compound() -> None:
    assert "आईएएनएस" not in guess("musicians", HINDI).spoken


def test_part_of_a_compound_has_three_letters() -> None:
    """«in» is a word, and the end of many a name."""
    assert guess("Schoolin", HINDI).spoken != "स्कूलइन"


def test_guess_that_rules_and_model_share_is_surer_than_one_they_do_not() -> None:
    assert guess("Ramlal", HINDI).confidence > guess("Zamfir", HINDI).confidence


@pytest.mark.parametrize("word", ["Narharpur", "Harpalganj", "Devnathpur"])
def test_name_that_counts_and_network_spell_alike_and_lead_with_is_not_doubtful(word: str) -> None:
    assert guess(word, HINDI).confidence >= DOUBTFUL


@pytest.mark.parametrize("word", ["Baroth", "Kimho", "Hagare", "Patlou"])
def test_name_whose_spelling_a_known_word_decides_is_doubtful(word: str) -> None:
    assert guess(word, HINDI).confidence < DOUBTFUL


@pytest.mark.skipif(not SHARED.is_file(), reason="the shared word lists are not beside the project")
def test_held_out_romanisations_reach_their_floor() -> None:
    """A word in twenty of the held-out half of Dakshina's dev part; 0.63 of all of it."""
    assert MODEL is not None
    natives: dict[str, set[str]] = defaultdict(set)
    for line in SHARED.read_text("utf-8").splitlines():
        native, latin, _ = line.split("\t")
        natives[latin].add(_folded(native))
    held_out = [word for word in sorted(natives) if _odd(word) and word.isascii()]
    sample = [word for word in held_out[::20] if word.isalpha()]
    right = 0
    for word in sample:
        found = MODEL.candidates(word.lower())
        right += bool(found) and _folded(found[0].spoken) in natives[word]
    assert right / len(sample) >= 0.55


def _odd(word: str) -> bool:
    return int(hashlib.sha256(word.encode()).hexdigest(), 16) % 2 == 1


def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFD", word).replace("\u093c", "").replace("ँ", "ं")
    return plain.replace("\u200c", "").replace("\u200d", "")
