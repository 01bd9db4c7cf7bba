"""Of passages: what is asked of the passage quoted last, of its items and its surroundings."""
