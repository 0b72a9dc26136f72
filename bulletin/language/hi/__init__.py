"""Hindi as data, for an editor to extend."""
