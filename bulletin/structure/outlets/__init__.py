"""The name of the outlet that published an article, as the article itself tells it.

``mentions`` finds what may be names and where each stands, ``told`` weighs the evidence, and
``memory`` is what is remembered: titles, datelines, bylines, captions and foot lines ask it.
"""
