"""The pages of a feed: an index, a page per month and a page per episode, as static files."""

from bulletin.publish.site.build import Built, build

__all__ = ["Built", "build"]
