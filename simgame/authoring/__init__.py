"""Writing scenarios: what every key is, mending, renaming, translating, and files made from examples."""
