"""Vowel signs and other marks as they are mistyped or badly converted: «सीमंेट», «अच्छीे», «कर्इ»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Repair
from bulletin.normalisation.repairs.source import Repairs

_SIGN = "\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963"
_LETTER = "\u0904-\u0939\u093d\u0950\u0958-\u0961\u0971-\u097f"
_VOWEL_SIGN = "\u093e-\u094c"

_VOWEL_SIGNS = frozenset(map(chr, range(0x093E, 0x094D)))
_WITHOUT_NUKTA = "अआइईउऊएऐऑओऔघङचछटठणतथदधनपबभमयरलवशषसहऩऱ"
_COMPOSED_WITH_NUKTA = {"ऩ": "न", "ऱ": "र"}

# Each pattern begins with a character set, which is searched fast.
_MARKS = lazy_pattern(
    # A nasal after a vowel sign is the most frequent pair of signs, and right.
    f"[^{_LETTER}](?=[{_SIGN}])(?!(?<=[{_VOWEL_SIGN}])[\u0901\u0902])(?:"
    f"(?<![{_SIGN}])[{_SIGN}]+"  # signs that stand on nothing
    f"|(?<=([{_SIGN}]))\\1+"  # a sign typed twice
    f"|(?<=[{_VOWEL_SIGN}\u0901\u0902])\u093c"  # the nukta typed after another sign
    f"|(?<=\u094d)[{_VOWEL_SIGN}]"  # «हाश्ामी»: a half letter and the stroke that completes it
    f"|(?<=[\u0901\u0902])[{_VOWEL_SIGN}]"  # a vowel sign typed after the anusvara
    f"|(?<=[{_VOWEL_SIGN}])\u094d[\u0915-\u0939]\u094d?"  # «पै्र»: a vowel sign typed too early
    "|(?<=\u093e)[\u0945\u0947\u0948]|(?<=[\u0945\u0947])\u093e"  # ो and ौ and ॉ typed in two
    f"|(?<=[{_VOWEL_SIGN}\u0902])\u094d(?![\u0915-\u0939])"  # «है्.», a halant on nothing
    "|(?<=\u0945)\u0942"  # «हॅू»: a half moon for the moon with a dot
    "|(?<=[\u093f\u0940])[\u093e\u094b](?=[\u0901\u0902])"  # «व्यक्तिों», «पार्टीां»
    f"|(?<=[{_VOWEL_SIGN}])[{_VOWEL_SIGN}]"  # «अच्छीे»: one sign too many
    "|(?:(?<=[\u093e\u0940\u0947\u094b\u0902])|(?<=\u0939[\u0948]))"
    f"\u0903(?![{_SIGN}{_LETTER}])"  # a visarga for a colon
    ")"
)
_MOON_IN_TWO = lazy_pattern("\u0945[\u0901\u0902]|[\u0901\u0902]\u0945")
"""«हॅंस», «बदायूॅं»: the moon and its dot, each typed for itself."""
_DOT_BESIDE_MOON = lazy_pattern("\u0945(?:[\u0901\u0902]|(?<=[\u0901\u0902]\u0945))")
_NEEDLESS_NUKTA = lazy_pattern(f"[{_WITHOUT_NUKTA}]\u093c")  # «स्टू़डेंट»
_NUKTA = lazy_pattern(f"\u093c(?<=[{_WITHOUT_NUKTA}].)")
_FOR_A_HALANT = lazy_pattern(  # «चिट़ठी», «खद़दर»: in a doubled letter, where none is a nukta
    "\u093c(?:(?<=ट.)(?=[टठ])|(?<=द.)(?=[दधय])|(?<=ठ.)(?=ठ))"
)
_TYPED_EARLY = lazy_pattern(  # «जु़ड़े»: a flap's nukta, typed before its letter as well
    f"\u093c(?<=[{_VOWEL_SIGN}].)(?=[डढ]\u093c)"
)
_ON_LETTERS = (
    "ऩ",
    "ऱ(?!\u094d)",  # «औऱ»; not Marathi's «ऱ्या»
    "\u0905[\u093e\u0945\u0949\u094b\u094c]",  # आ ऑ ओ औ ऐ typed in two, a stroke too many
    "\u0906[\u093e\u0945\u0947-\u0949]",
    "\u090f\u0947",
    "\u0913[\u0947\u094b]",
)
# Converted from old fonts, the nukta of ड़ and ढ़ stands a letter late: «सडक़», «पढऩे», «गाडिय़ां»;
# no word begins with one, nor does one follow a halant or an anusvara («इंडिया»).
_LATE_NUKTA = (
    f"(?<=[{_LETTER}{_VOWEL_SIGN}\u093c].)"
    f"(?:[{_VOWEL_SIGN}]?(?:ऩ|ऱ|[{_WITHOUT_NUKTA}]\u093c)|[कखग]\u093c)"
)
# Fonts from before Unicode drew ई with the sign of a reph, and ध like घ: «कर्इ», «युद्घ», but
# «उद्घाटन», «उद्घटान», «उद्घोष» and «उपोद्घात». «सिध्द» and «व्दारा» have their halves in the wrong
# order, but «शताव्दी» has a letter that looks like another, and «प्राव्दा» is right.
_DRAWN_ALIKE = (
    ("द्घ(?!ाट|ट[ा]|ोष|ात)", "द्ध"),
    ("र्इ", "ई"),
    ("ध्द", "द्ध"),
    ("व्द(?<!ाव्द)(?=[ािी])", "द्व"),
    ("व्द(?<=त[ा]व्द)(?=[िी])", "ब्द"),
)
# ि is drawn before its letter, and some type or convert it so: «चािहए», «अिधकारी», «इिंडया».
_DRAWN_BEFORE = lazy_pattern(
    f"\u093f(?<=[\u0904-\u0914{_VOWEL_SIGN}]\u093f)(\u0902?[\u0915-\u0939]\u093c?)(?![{_SIGN}])"
)
# «हॉस्िपटल», «स्िथति»: before the second half of a cluster.
_AMID_A_CLUSTER = lazy_pattern(f"\u093f(?<=[सष]\u094d\u093f)([कखटठतथपफमव]\u093c?)(?![{_SIGN}])")
# The same where a word begins, with its anusvara on either side: «िहन्दी», «िसंह», «ंिसह».
_WORDS_EDGE = f"(?<![{_LETTER}{_SIGN}].)"
_ONSET = "((?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?)"
_DRAWN_FIRST = (
    (f"ि{_WORDS_EDGE}\u0902{_ONSET}\u0902?(?![{_SIGN}])", "\\1िं", "ि\u0902"),
    (f"\u0902{_WORDS_EDGE}ि{_ONSET}\u0902?(?![{_SIGN}])", "\\1िं", "\u0902ि"),
    (f"ि{_WORDS_EDGE}{_ONSET}(?![{_VOWEL_SIGN}\u094d])", "\\1ि", "ि"),
)
# Old fonts have ि with an anusvara as one sign before the letter, and converters write another for
# it: «ङ्क्षसह», «फॉ¨गग»; ¨ before a word may be a quote.
_ONE_SIGN_BEFORE = ("ङ\u094dक\u094dष", f"¨(?<=[{_LETTER}{_SIGN}]¨)")
_SYLLABLE = f"((?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?)(?![{_SIGN}])"
# Other signs of such fonts: «आíथक» is «आर्थिक», «जûदी» «जल्दी», and «वहïी» «वही».
_REPH_AND_I = lazy_pattern(f"í(?<=[{_LETTER}{_SIGN}]í){_SYLLABLE}")
_HALF_L = lazy_pattern(f"û(?<=[{_LETTER}{_SIGN}]û)(?=[\u0915-\u0939])")
_STRAY = lazy_pattern(f"ï(?<=[{_LETTER}{_SIGN}]ï)(?![A-Za-z])")
_DOUBLED = lazy_pattern(f"_(?<=[{_LETTER}{_SIGN}]_)(?=[{_VOWEL_SIGN}])")
"""«इक_ा», «चि_ी»: what is left of ट्ठ, as no sign of a vowel stands on an underscore."""
_LEADING = lazy_pattern(f"\\A[{_SIGN}]+")
_TYPED_IN_TWO = {
    "\u093e\u0945": "\u0949",
    "\u093e\u0947": "\u094b",
    "\u093e\u0948": "\u094c",
    "\u0947\u093e": "\u094b",
    "\u0945\u093e": "\u0949",
    "\u0945\u0942": "\u0942\u0901",
    "\u0945\u0941": "\u0941\u0901",
    "\u0941\u0945": "\u0941\u0901",
    "\u0942\u0945": "\u0942\u0901",
    "\u0905\u0945": "\u0910",
    "\u0905\u093e": "\u0906",
    "\u0905\u0949": "\u0911",
    "\u0905\u094b": "\u0913",
    "\u0905\u094c": "\u0914",
    "\u0906\u093e": "\u0906",
    "\u0906\u0945": "\u0911",
    "\u0906\u0949": "\u0911",
    "\u0906\u0947": "\u0913",
    "\u0906\u0948": "\u0914",
    "\u090f\u0947": "\u0910",
    "\u0913\u0947": "\u0913",
    "\u0913\u094b": "\u0913",
}
# Plurals of words in ि and ी, typed without their य.
_PLURALS = frozenset({"िो", "ीो", "िा", "ीा"})


_ON_LATIN = lazy_pattern(
    f"(?<=[A-Za-z])[A-Za-z](?:[\u094b\u0947][\u0901\u0902]|\u093f\u092f[\u093e\u094b][\u0901\u0902])"
    f"(?![{_SIGN}{_LETTER}])"
)
"""«doctorों», «trainें», «partiयों»: the endings of plurals, which stand on a Latin word."""
_INDEPENDENT = {"\u094b": "\u0913", "\u0947": "\u090f", "\u093f": "\u0907"}
_LONE_LETTER = lazy_pattern("(?:^|(?<=[ \n]))[\u0915-\u0939]\\Z")
_DIGIT_BEHIND = lazy_pattern(" ?[0-9]")


_ENDS_OF_SYLLABLES = _VOWEL_SIGNS | {"\u0902"}


def _marks(match: re.Match[str]) -> str:
    found = match[0]
    if match[1]:
        return match[1]
    if found[1:] == "\u094d" and found[0] in _ENDS_OF_SYLLABLES:
        return found[0]
    if found[1:] == "\u0903" and (found[0].isdigit() or found[0] in "ाीेैों"):
        return f"{found[0]}:"  # «6ः20»
    if (
        found[1:] == "\u093c"
        and found[0].isdigit()
        and _DIGIT_BEHIND.match(match.string, match.end())
    ):
        return f"{found[0]}."  # «10़5», a decimal in old fonts
    if found[0] == " " and _LONE_LETTER.match(match.string, match.start() - 1, match.start()):
        return found[1:]  # «क े लिए»
    if found[0].isascii() and _ON_LATIN.match(match.string, match.start()):
        return found[0] + _INDEPENDENT[found[1]] + found[2:]
    if found in _TYPED_IN_TWO:
        return _TYPED_IN_TWO[found]
    if found in _PLURALS and match.string[match.end() : match.end() + 1] in {"\u0901", "\u0902"}:
        return f"िय{found[1]}"
    if found[0] in {"\u0901", "\u0902"} and found[1:] in _VOWEL_SIGNS:
        return found[1] + found[0]
    if found[1:] == "\u093c" and (found[0] in _VOWEL_SIGNS or found[0] in "\u0901\u0902"):
        return found[1] + found[0]
    if found[0] == "\u094d" and found[1:] in _VOWEL_SIGNS:
        return "" if found[1:] == "\u093e" else found[1:]
    if found[0] in _VOWEL_SIGNS and found[1:] in _VOWEL_SIGNS:
        return found[1] if found in {"िी", "ुू", "ेै", "ाॉ"} else found[0]
    if len(found) > 2 and found[0] in _VOWEL_SIGNS and found[1] == "\u094d":
        joined = found[2:] in {"र", "व", "य"}  # «टि्वटर»; but «मु्ख्य» has a halant too many
        return found[1:] + found[0] if joined else found[0] + found[2:]
    return re.sub(f"[{_SIGN}]+", "", found)


def _on_letter(match: re.Match[str]) -> str:
    letter = match[0][0]
    return _TYPED_IN_TWO.get(match[0], _COMPOSED_WITH_NUKTA.get(letter, letter))


def _late_nukta(match: re.Match[str]) -> str:
    behind = match[0][1:].removesuffix("\u093c")
    plain = behind[:-1] + _COMPOSED_WITH_NUKTA.get(behind[-1], behind[-1])
    return f"{match[0][0]}\u093c{plain}"


OLD_FONTS: tuple[Repair, ...] = (
    *(
        Repair(lazy_pattern(f"{sign}{_SYLLABLE}"), "\\1\u093f\u0902", sign[0])
        for sign in _ONE_SIGN_BEFORE
    ),
    Repair(_REPH_AND_I, "र्\\1\u093f", "í"),
    Repair(_HALF_L, "ल्", "û"),
    Repair(_STRAY, "", "ï"),
)
"""Signs that converters of old fonts leave in words, before anything else is mended."""

REPAIRS = Repairs(
    (
        *(Repair(lazy_pattern(drawn), meant, drawn[:3]) for drawn, meant in _DRAWN_ALIKE),
        *(Repair(lazy_pattern(drawn), meant, sign) for drawn, meant, sign in _DRAWN_FIRST),
        Repair(_DOUBLED, "\u091f\u094d\u0920", "_"),
        Repair(_LEADING, ""),
        Repair(_DRAWN_BEFORE, "\\1\u093f", "ि"),
        Repair(_AMID_A_CLUSTER, "\\1\u093f", "ि"),
        Repair(_MOON_IN_TWO, "\u0901", "\u0945", _DOT_BESIDE_MOON),
        Repair(_FOR_A_HALANT, "\u094d", "\u093c"),
        Repair(_TYPED_EARLY, "", "\u093c"),
        Repair(_MARKS, _marks),
        *(Repair(lazy_pattern(f"{letter}{_LATE_NUKTA}"), _late_nukta, letter) for letter in "डढ"),
        Repair(_NEEDLESS_NUKTA, _on_letter, "\u093c", _NUKTA),
        *(Repair(lazy_pattern(each), _on_letter, each[0]) for each in _ON_LETTERS),
    )
)
"""What is typed so, and how it is written instead; in order, and again until nothing changes."""
