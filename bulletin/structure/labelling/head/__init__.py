"""Features of lines above the text: titles, places, names, captions, posts."""
