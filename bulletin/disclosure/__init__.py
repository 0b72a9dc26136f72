"""That a voice is synthetic: written into tags, and signed.

In words, it is said by what :mod:`bulletin.programme` puts around the news.

``source_tags`` is what every file says of itself, ``content_credentials`` signs a finished file
(C2PA), and ``verification`` reads both back.
"""
