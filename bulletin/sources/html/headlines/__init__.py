"""Finds a page's headline, and what it says about its article: author, date, standfirst."""
