"""Saved games: scenario, seed and log in one file, safe at every commit (replay), checked when read (document)."""
