"""That a voice is synthetic: said in words, written into tags, and signed.

``announcement`` puts the sentence into a bulletin, ``source_tags`` says what every file says of
itself, ``content_credentials`` signs a finished file (C2PA), and ``verification`` reads all three
back.
"""
