"""The clock: makes bulletins ahead of each slot of a schedule, and logs what aired.

``slots`` is the schedule's arithmetic; ``station`` the loop, which is given its time and its maker;
``production`` makes one bulletin, ``maker`` runs it in a process of its own.
"""
