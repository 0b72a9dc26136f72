"""Reads an article from the scripts of a page that a browser fills."""
