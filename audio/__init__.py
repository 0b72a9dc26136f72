"""Sound alone: clips, levels, joins, codecs, tags. Nothing of Hindi, news, voices or the network."""
