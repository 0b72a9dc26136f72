"""Sound alone: clips, levels, joins, codecs, tags; it knows no Hindi, news or network."""
