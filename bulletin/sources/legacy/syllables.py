"""Puts Devanagari from a legacy font's order of glyphs into the order of spelling.

Three things differ in such a font: ि comes before its consonants, the stroke of र् after its
syllable, and a half letter's stem is a glyph of its own (the same as ा). Typists also type the
signs of a syllable in any order, and some twice. The parts of a syllable are collected until the
next begins, and then spelled in Unicode's order.
"""

from __future__ import annotations

from dataclasses import dataclass, field

REPH = "\ue000"
"""Represents the stroke of र् over the syllable before it."""

_VIRAMA, _NUKTA, _AA, _I = "्", "़", "ा", "ि"
_CONSONANTS = frozenset(map(chr, (*range(0x915, 0x93A), *range(0x958, 0x960))))
_VOWELS = frozenset(map(chr, (*range(0x904, 0x915), 0x960, 0x961, 0x972)))
_SIGNS = frozenset(map(chr, (*range(0x93E, 0x94D), 0x962, 0x963)))
_BINDUS = frozenset("ँंः")
_WITHOUT_STEM = {"ो": "े", "ौ": "ै", "ॉ": "ॅ"}
"""What remains of a sign whose ा was the stem of a half letter."""
_JOINED = {
    "ाे": "ो", "ाै": "ौ", "ाॅ": "ॉ", "ेा": "ो", "ैा": "ौ", "ॅा": "ॉ", "ोे": "ो",
    "अा": "आ", "अो": "ओ", "अौ": "औ", "अॉ": "ऑ", "अॅ": "ॲ", "आे": "ओ", "आै": "औ", "आॅ": "ऑ",
    "एे": "ऐ", "एॅ": "ऍ",
}  # fmt: skip


def ordered(glyphs: str) -> str:
    """The text of ``glyphs`` (Devanagari in the font's order, :data:`REPH`, and any other)."""
    out: list[str] = []
    syllable = _Syllable()
    for glyph in glyphs:
        if not syllable.takes(glyph):
            out.append(syllable.spelled())
            syllable = _Syllable()
            if not syllable.takes(glyph):
                out.append("र्" if glyph == REPH else glyph)
    out.append(syllable.spelled())
    return "".join(out)


@dataclass(slots=True)
class _Syllable:
    base: str = ""
    """Consonants, each with its nukta, joined by viramas; or a vowel."""
    signs: list[str] = field(default_factory=list)
    bindus: list[str] = field(default_factory=list)
    has_i: bool = False
    has_reph: bool = False

    def takes(self, glyph: str) -> bool:
        """Take what belongs to this syllable; ``False`` if the next one begins."""
        if glyph == _I:
            return self._takes_i()
        if glyph in _CONSONANTS:
            return self._takes_consonant(glyph)
        if glyph in _VOWELS:
            return self._takes_vowel(glyph)
        if glyph == REPH:
            return self._takes_reph()
        if glyph in _BINDUS:
            return self._takes_bindu(glyph)
        if not self.base:
            return False
        if glyph == _VIRAMA:
            return self._takes_virama()
        if glyph == _NUKTA:
            return self._takes_nukta()
        return glyph in _SIGNS and self._takes_sign(glyph)

    def spelled(self) -> str:
        """The syllable in Unicode's order."""
        signs = [sign for sign in self.signs if not (self.has_i and sign == _AA)]
        if self.has_i:
            signs.insert(0, _I)
        reph = "र्" if self.has_reph else ""
        bindus = "".join(sorted(self.bindus, key="ँंः".index))
        return f"{reph}{self.base}{''.join(signs)}{bindus}"

    def _takes_i(self) -> bool:
        if self.has_i or (self.base and not self.base.endswith(_VIRAMA)):
            return False
        self.has_i = True
        return True

    def _takes_consonant(self, glyph: str) -> bool:
        if self.base and not self.base.endswith(_VIRAMA):
            return False
        self.base += glyph
        return True

    def _takes_vowel(self, glyph: str) -> bool:
        if self.base or self.has_i:
            return False
        self.base = glyph
        return True

    def _takes_reph(self) -> bool:
        if not self.base and not self.has_i:
            return False
        if self.base == "इ":
            self.base = "ई"
        else:
            self.has_reph = True
        return True

    def _takes_bindu(self, glyph: str) -> bool:
        if not self.base and not self.has_i:
            return False
        if glyph not in self.bindus:
            self.bindus.append(glyph)
        return True

    def _takes_virama(self) -> bool:
        if self.base in _VOWELS:
            return False
        if not self.base.endswith(_VIRAMA):
            self.base += _VIRAMA
        return True

    def _takes_nukta(self) -> bool:
        if self.base in _VOWELS:
            return False
        body = self.base.removesuffix(_VIRAMA)
        if not body.endswith(_NUKTA):
            self.base = body + _NUKTA + self.base[len(body) :]
        return True

    def _takes_sign(self, sign: str) -> bool:
        if self.base.endswith(_VIRAMA):
            self.base = self.base.removesuffix(_VIRAMA)
            sign = _WITHOUT_STEM.get(sign, "" if sign == _AA else sign)
        elif joined := _JOINED.get(self.base + sign):
            self.base, sign = joined, ""
        elif self.signs and (joined := _JOINED.get(self.signs[-1] + sign)):
            self.signs[-1], sign = joined, ""
        if sign and sign not in self.signs:
            self.signs.append(sign)
        return True
