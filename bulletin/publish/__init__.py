"""A bulletin as a podcast: the episode, its transcript, the feed, and where it is published."""
