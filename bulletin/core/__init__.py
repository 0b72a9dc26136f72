"""What every room may use: the values, the errors, and reading and writing text."""
