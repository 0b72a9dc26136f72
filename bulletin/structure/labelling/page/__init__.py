"""Features of a page's lines around its article: links, counters, authors, its foot."""
