"""Extracts the scripts of the studio's pages from their npm packages, with their licences.

    npm pack idiomorph@0.7.4 sortablejs@1.15.6
    python scripts/make_studio_parts.py idiomorph-0.7.4.tgz sortablejs-1.15.6.tgz

idiomorph (0BSD) morphs a page into a newly rendered one, keeping focus and scroll position;
SortableJS (MIT) lets users order a list by mouse and touch.
"""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

OUT = Path(__file__).parents[1] / "bulletin/studio/assets"
PARTS = {  # the package: its script, and the name that it has here
    "idiomorph": ("dist/idiomorph.min.js", "idiomorph.min.js"),
    "sortablejs": ("Sortable.min.js", "sortable.min.js"),
}


def main(*packages: str) -> None:
    for package in packages:
        name = Path(package).name.rpartition("-")[0]
        script, here = PARTS[name]
        with tarfile.open(package) as archive:
            for inside, out in ((script, here), ("LICENSE", f"{name}-LICENSE.txt")):
                member = archive.extractfile(f"package/{inside}")
                if member is None:
                    raise SystemExit(f"{package} holds no {inside}")
                (OUT / out).write_bytes(member.read())
                print(OUT / out)


if __name__ == "__main__":
    main(*sys.argv[1:])
