"""Titles among their repetitions, labels and site names, and those of press notes."""
