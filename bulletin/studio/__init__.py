"""The studio: pages on this machine for making a bulletin, stored in the usual files."""
