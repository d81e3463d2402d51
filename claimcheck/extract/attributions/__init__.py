"""Who says what: sources, cues and contents of a passage, one module a construction."""
