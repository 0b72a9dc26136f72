"""Written Hindi news in, a finished audio bulletin out.

The stages, each usable alone, are described in ``ARCHITECTURE.md``.
"""

from importlib.metadata import version

__all__ = ["__version__"]
__version__ = version("bulletin")
