"""The whole game as lines of text: for screen readers, pipes, slow lines and plain terminals."""
