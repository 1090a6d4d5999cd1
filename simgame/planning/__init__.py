"""The plan of a period in the making: what may move, what is on offer, and what to ask before it is run."""
