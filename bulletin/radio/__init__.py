"""For a radio station's machines: labelled files, a check before air, delivery."""
