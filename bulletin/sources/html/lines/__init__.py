"""Weighs each line of a page by what is seen of it, with weights fitted to pages of other sites."""
