"""A game to hand on: a line to paste, a page to print, a picture of a screen."""
