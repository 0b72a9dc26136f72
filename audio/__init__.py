"""Sound alone: clips, levels, joins, codecs, tags; nothing of Hindi, news or the network."""
