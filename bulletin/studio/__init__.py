"""The studio: pages on this machine in which a bulletin is made, kept as the files of any other."""
