"""What can be learned from games: measurements on many of them, in tables."""
