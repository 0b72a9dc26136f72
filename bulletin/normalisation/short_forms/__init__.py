"""Abbreviations that tables list, those that none does, initials and short names of places."""
