"""
The game in browser tabs of this machine: every tab is a simgame command of its own, and this passes keys and pictures.

It knows nothing of the game. What it needs besides simgame comes with the extra ``web``.
"""
