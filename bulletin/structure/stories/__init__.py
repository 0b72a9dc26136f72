"""The stories or press notes of one text, parted."""
