"""Seeds, the numbers that name the luck of a game."""

import secrets

SEED_BITS = 32
LARGEST: int = 2**SEED_BITS - 1


def drawn() -> int:
    """A seed that nobody knew before."""
    return secrets.randbits(SEED_BITS)


def other(seed: int) -> int:
    """Another luck than that of a seed, always the same one."""
    return (seed + 1) % (LARGEST + 1)
