"""Make the pages' fonts, ``bulletin/publish/site/assets/fonts/``, from npm packages (OFL 1.1).

    npm pack @fontsource-variable/noto-serif-devanagari@5.3.0 @fontsource/mukta@5.3.0
    python scripts/make_fonts.py fontsource-variable-noto-serif-devanagari-5.3.0.tgz \\
        fontsource-mukta-5.3.0.tgz

Kept are the letters of Hindi, Marathi and Nepali and those of western Europe, all shaping rules,
and of the serif the weights from regular to black; Vedic signs and hints for old screens go.
"""

from __future__ import annotations

import io
import sys
import tarfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

OUT = Path(__file__).parents[1] / "bulletin/publish/site/assets/fonts"
LETTERS = {
    "devanagari": "0900-097F,200C,200D,20B9,25CC,0020,002D",
    "latin": "0020-007E,00A0-00FF,2010-2015,2018-201E,2020-2022,2026,2030,2039,203A,20AC,2122,2212",
}
FACES = {  # name here: the package's name, with the script between
    "noto-serif": "noto-serif-devanagari-{}-wght-normal",
    "mukta-400": "mukta-{}-400-normal",
    "mukta-600": "mukta-{}-600-normal",
}
WEIGHTS = (400.0, 900.0)


def main(serif: str, sans: str) -> None:
    for name, original in FACES.items():
        package = serif if name.startswith("noto") else sans
        with tarfile.open(package) as archive:
            for script, letters in LETTERS.items():
                member = archive.extractfile(f"package/files/{original.format(script)}.woff2")
                if member is None:
                    raise SystemExit(f"{package} holds no {original.format(script)}")
                path = OUT / f"{name}-{script}.woff2"
                path.write_bytes(kept(member.read(), letters))
                print(f"{path}: {path.stat().st_size} bytes")
            licence = archive.extractfile("package/LICENSE")
            if licence is not None:
                (OUT / f"{name.rsplit('-', 1)[0]}-OFL.txt").write_bytes(licence.read())


def kept(font: bytes, letters: str) -> bytes:
    face = TTFont(io.BytesIO(font), recalcTimestamp=False)
    if "fvar" in face:
        face = instancer.instantiateVariableFont(face, {"wght": WEIGHTS})
        whole = io.BytesIO()
        face.save(whole)  # the cutter needs the variations as they lie in a file
        face = TTFont(io.BytesIO(whole.getvalue()), recalcTimestamp=False)
    options = subset.Options(layout_features=["*"], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(letters))
    cutter.subset(face)
    face.flavor = "woff2"
    out = io.BytesIO()
    face.save(out)
    return out.getvalue()


if __name__ == "__main__":
    main(*sys.argv[1:])
