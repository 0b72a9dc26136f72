"""Make ``bulletin/engines/kokoro/data/voices.npz`` from the npm package ``kokoro-js``.

    npm pack kokoro-js@1.2.1
    python scripts/make_kokoro_voices.py kokoro-js-1.2.1.tgz

A voice there is 510 rows of 256 numbers, a row for each length of text in tokens. The rows lie so
near a space of few dimensions that eight singular vectors give them back to 2e-5; here a voice is
``NAME.rows`` [510, 8] and ``NAME.basis`` [8, 256], whose product it is.
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

VOICES = ("hf_alpha", "hf_beta", "hm_omega", "hm_psi")
SHAPE = (510, 256)
VECTORS = 8
OUT = Path(__file__).parents[1] / "bulletin/engines/kokoro/data/voices.npz"


def main(package: str) -> None:
    arrays: dict[str, NDArray[np.float32]] = {}
    with tarfile.open(package) as archive:
        for name in VOICES:
            member = archive.extractfile(f"package/voices/{name}.bin")
            if member is None:
                raise SystemExit(f"{package} holds no voice {name}")
            voice = np.frombuffer(member.read(), dtype="<f4").reshape(SHAPE)
            left, values, right = np.linalg.svd(voice.astype(np.float64), full_matrices=False)
            rows = (left[:, :VECTORS] * values[:VECTORS]).astype(np.float32)
            basis = right[:VECTORS].astype(np.float32)
            print(f"{name}: off by at most {np.abs(rows @ basis - voice).max():.1e}")
            arrays |= {f"{name}.rows": rows, f"{name}.basis": basis}
    np.savez(OUT, **arrays)  # type: ignore[arg-type]
    print(f"{OUT}: {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
