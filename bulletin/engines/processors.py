"""How many processors this process may use, including in a container or a systemd unit."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from pathlib import Path

CORES = "BULLETIN_CORES"


def cores(root: Path = Path("/")) -> int:
    """Those it may run on, or as many as its control group allows, if fewer.

    ``BULLETIN_CORES`` sets the most to use, if others share them. ``root`` is the root of the file
    system. A control group (version 2) states its time as ``QUOTA PERIOD`` or ``max PERIOD`` in
    ``cpu.max``, and its ancestors' apply too (https://docs.kernel.org/admin-guide/cgroup-v2.html).
    """
    if hasattr(os, "sched_getaffinity"):  # not on macOS and Windows
        usable = len(os.sched_getaffinity(0))
    else:
        usable = os.cpu_count() or 1
    most = os.environ.get(CORES, "")
    named = [int(most)] if most.isdecimal() else []
    return max(1, math.ceil(min([usable, *named, *_quotas(root)])))


def _quotas(root: Path) -> Iterator[float]:
    try:
        groups = (root / "proc/self/cgroup").read_text().splitlines()
    except OSError:
        return
    for own in (Path(line.removeprefix("0::/")) for line in groups if line.startswith("0::/")):
        for group in (own, *own.parents):
            try:
                quota, period = (root / "sys/fs/cgroup" / group / "cpu.max").read_text().split()
            except OSError:  # none is set, as for the root group
                continue
            if quota != "max":
                yield int(quota) / int(period)
