"""A whole web page, copied and pasted: which of its lines are around the article."""
