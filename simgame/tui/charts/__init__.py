"""Charts of our own: pure painters, and the widget that shows what they painted."""
