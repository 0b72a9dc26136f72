"""The words that are known, and how they are built: vocabularies, endings, parts, sounds."""
