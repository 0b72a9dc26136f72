"""Words and names in Latin letters: by table, by letter name, by rules and by learned models."""
