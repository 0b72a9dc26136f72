"""Removes boxes and rows of a kind that can be told by itself, whatever the article says."""
