"""Features of lines within the text: headings, rows, and what they share with the text."""
