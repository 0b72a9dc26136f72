"""Discloses that a voice is synthetic: in tags, and by signatures.

The spoken sentence is part of what :mod:`bulletin.programme` puts around the news. ``source_tags``
are the tags of every file, ``content_credentials`` signs a finished file (C2PA), and
``verdict`` reads both back.
"""
