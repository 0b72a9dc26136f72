"""Languages as data: a folder each, the same file names in each."""
