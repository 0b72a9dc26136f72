"""The clock: bulletins made ahead of each slot of a schedule, and what aired.

``slots`` is the schedule's arithmetic, ``station`` the loop, which knows the time and the maker
only as what it is given; ``making`` makes one bulletin, ``worker`` in a process of its own.
"""
