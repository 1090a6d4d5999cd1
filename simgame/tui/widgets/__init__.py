"""Parts that screens are put together from: each draws one thing and posts what was done to it."""
