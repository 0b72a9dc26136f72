"""Written Hindi news in, a finished audio bulletin out.

The stages, each usable alone, are described in ``ARCHITECTURE.md``.
"""

from bulletin.core.version import __version__

__all__ = ["__version__"]
