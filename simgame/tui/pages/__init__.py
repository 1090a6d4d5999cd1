"""The pages of the play screen: each shows a game and knows nothing of the others."""
