"""The signs that stand before the items of a list, as they are typed and copied."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern

OF_SYMBOL_FONTS = "\uf0a7\uf0b7\uf0d8\uf0fc"
"""Bullets of Symbol and Wingdings, which word processors use, without a letter's name."""
SIGNS = f"•·▪▫◦‣⁃●○■□◆◇♦❖►▶▸➤➔➜➢→⦁✓✔✅☑★☆👉🔹🔸🔶🔷🔴🔵🟠🟡🟢◾◽◼◻⬛⬜✦✧❑❒{OF_SYMBOL_FONTS}"
BULLET = lazy_pattern(f"[{SIGNS}][\ufe0f\\s]*(?=\\S)")
"""A bullet, which nothing else is, and the space behind it: in what was copied from a document a
tab, or a space that does not break.
"""
