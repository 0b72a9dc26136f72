"""Marathi as data: a beginning, for an editor to extend."""
