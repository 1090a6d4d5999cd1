"""Slips of people who never wrote TOML: one line of a sound file, as they would have written it."""
