"""What was made, as JSON: its schema, and what podcasts, players and pages derive from it."""
