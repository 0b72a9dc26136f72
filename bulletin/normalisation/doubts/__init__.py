"""What is doubtful in a text that has been read: misspellings, short forms, odd numbers."""
