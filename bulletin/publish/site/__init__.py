"""The pages of a feed: an index, a page a month and a page an episode, as static files."""

from bulletin.publish.site.build import Built, build

__all__ = ["Built", "build"]
