"""The words of tables: ``words.toml``, which names their columns, units and empty cells."""

from __future__ import annotations

from bulletin.sources.package_tables import package_table

WORDS = package_table("bulletin.sources.tables", "words.toml")
FORMS = {name: "|".join(forms) for name, forms in WORDS.items()}
"""The alternatives of each list of ``words.toml``, as a regular expression."""
