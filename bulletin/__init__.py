"""Written Hindi news in, a finished audio bulletin out.

The stages, each usable alone, are described in ``ARCHITECTURE.md``.
"""

__all__ = ["__version__"]

__version__ = "0.1.0"
