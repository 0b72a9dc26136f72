"""What is typed or encoded wrong in a known way, before any pass reads."""
