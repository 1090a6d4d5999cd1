"""The engine: pure functions on arrays. Read week.py first."""
