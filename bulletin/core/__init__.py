"""What every room may take: the values, the errors, and text in and out of files."""
