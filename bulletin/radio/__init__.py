"""What a radio station's machines take: labelled files, a check before air, delivery."""
