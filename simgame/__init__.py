"""simgame: a small-business simulation in the terminal. Marketing creates demand; sales satisfies it."""

MODEL_VERSION = 1
"""Raised by every change that moves results; saves record the version they were played under."""
