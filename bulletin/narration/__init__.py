"""Utterances into clips: casting, synthesis with retries, the clip store, estimates and speed."""
