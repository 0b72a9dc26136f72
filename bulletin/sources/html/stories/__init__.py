"""Removes the other stories of a page: next articles and titled boxes of them."""
